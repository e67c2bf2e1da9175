"""Text, errors, thresholds, days, norms, labels: the kernel's small values."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import npc_core
from npc_core.kernel import errors
from npc_core.kernel.days import Between, check_day, earliest, latest, not_after
from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument, InvalidLawData, NpcError, Problem
from npc_core.kernel.findings import Rule
from npc_core.kernel.labels import Labelled, member
from npc_core.kernel.norms import Grade, Made, Norm, Statute, covers, parse_norm_id
from npc_core.kernel.text import Text, chinese_date, chinese_number, join
from npc_core.kernel.thresholds import Base, Participation, Threshold

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (51, "五十一"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1010, "一千零一十"),
    ],
)
def test_numbers_are_written_as_a_statute_prints_them(number: int, written: str) -> None:
    """第五十一条, 第一百零一条."""
    assert chinese_number(number) == written


def test_texts_exist_in_both_languages() -> None:
    """Joining keeps each language's own mark."""
    assert join((Text("甲", "A"), Text("乙", "B"))) == Text("甲、乙", "A, B")
    assert Text("甲", "A").to("zh") == "甲"
    assert chinese_date(date(2020, 1, 31)) == "2020年1月31日"


ERRORS: list[NpcError] = [
    ImpossibleFacts("tally.ayes", -3, Text("整数", "an integer")),
    errors.UnknownArea("990000"),
    errors.UnknownNorm("LOL2022-999", ("LOL2022-99",)),
    errors.UnknownReading("nothing"),
    errors.UnknownRule("nothing"),
    InvalidDocument((Problem("$.a", "1", Text("文字", "a string")),)),
    InvalidLawData("a.toml", "key", Text("空缺", "a hole")),
    NpcError("a", 1),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_explain_themselves_and_pickle(error: NpcError) -> None:
    """An error has a code, speaks two languages and survives a process boundary."""
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert copy.explain("zh") == error.explain("zh") != ""
    assert str(copy) == error.explain("en") != ""
    assert error.code


def subclasses(kind: type[NpcError]) -> set[type[NpcError]]:
    """Return an error class and all below it."""
    return {kind}.union(*(subclasses(each) for each in kind.__subclasses__()))


def test_no_error_of_the_package_is_left_out_here() -> None:
    """Every class of the family is rendered and pickled above or below, and its code is its own."""
    for module in pkgutil.walk_packages(npc_core.__path__, "npc_core."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {each for each in subclasses(NpcError) if each.__module__.startswith("npc_core")}
    rendered = {type(error) for error in ERRORS} | {errors.Unlawful, errors.Undetermined}
    abstract = {errors.Refused, errors._Named}
    assert found - abstract == rendered
    codes = [each.code for each in found - abstract]
    assert len(set(codes)) == len(codes)


def test_errors_say_what_was_given_and_what_is_known() -> None:
    """Clear in both languages: the field, the value, the expectation, and near names."""
    assert ERRORS[0].explain("zh") == "tally.ayes：给出的是 -3，应为整数"
    assert str(ERRORS[0]) == "tally.ayes: got -3, expected an integer"
    assert ERRORS[1].explain("zh") == "没有这个行政区划代码：990000"
    assert str(ERRORS[2]) == "no such norm: LOL2022-999; known: LOL2022-99"
    assert ERRORS[2].explain("zh") == "没有这个条文编号：LOL2022-999；可用的有：LOL2022-99"
    assert ERRORS[5].explain("zh") == "输入有 1 处问题：$.a：给出 1，应为文字"
    assert str(ERRORS[5]) == "1 problem(s) in the input: $.a: got 1, expected a string"
    assert ERRORS[6].explain("zh") == "a.toml [key]：空缺"


def test_a_count_is_an_integer_not_below_its_least() -> None:
    """Neither true, nor a float, nor minus one counts people."""
    errors.expect_count("actor.number", 1, minimum=1)
    for wrong in (True, 1.0, -1, None, "3"):
        with pytest.raises(ImpossibleFacts, match="an integer not below 0"):
            errors.expect_count("tally.ayes", wrong)
    with pytest.raises(ImpossibleFacts, match="an integer not below 1"):
        errors.expect_count("actor.number", 0, minimum=1)


def test_refusals_pickle_with_their_finding() -> None:
    """The finding travels inside the error."""
    from npc_core.kernel.findings import no_such_body

    finding = Rule("a.rule", Text("规则", "rule")).fails((), no_such_body, label=Text("甲", "A"))
    for kind in (errors.Unlawful, errors.Undetermined):
        error = pickle.loads(pickle.dumps(kind(finding)))
        assert error.finding == finding
        assert "甲" in error.explain("zh")


def test_members_are_found_by_code() -> None:
    """A code that is none names those that are."""

    class Colour(Labelled):
        RED = ("red", Text("红", "red"), "朱")

    assert member(Colour, "red") is Colour.RED
    assert Colour.RED.aliases == ("朱",)
    assert repr(Colour.RED) == "Colour.RED"
    assert {Colour.RED: 1}[Colour.RED] == 1
    with pytest.raises(ImpossibleFacts, match="one of: red"):
        member(Colour, "blue")


@pytest.mark.parametrize(
    ("share", "strict", "base", "needed"),
    [
        (HALF, True, 27, 14),
        (HALF, True, 28, 15),
        (HALF, False, 28, 14),
        (HALF, False, 27, 14),
        (Fraction(2, 3), False, 204, 136),
        (Fraction(2, 3), False, 205, 137),
        (Fraction(1, 10), False, 201, 21),
        (Fraction(1, 5), False, 0, 0),
    ],
)
def test_more_than_half_exceeds_and_two_thirds_include_the_number(
    share: Fraction, strict: bool, base: int, needed: int
) -> None:
    """过半数 is more than half; 以上 includes the number itself."""
    assert Threshold(share=share, strict=strict, base=Base.ALL_MEMBERS).needed(base) == needed


@given(
    st.integers(0, 3000),
    st.integers(0, 3000),
    st.fractions(Fraction(1, 20), 1, max_denominator=20),
    st.booleans(),
    st.integers(0, 40),
)
def test_met_is_reaching_the_number_needed(number: int, base: int, share: Fraction, strict: bool, least: int) -> None:
    """`met ⇔ number ≥ needed`, and needed is exactly where the share begins to be met."""
    threshold = Threshold(share=share, strict=strict, base=Base.PRESENT, minimum=least)
    enough = number > share * base if strict else number >= share * base
    assert threshold.met(number, base) == (enough and number >= least)


def test_thresholds_say_themselves_in_words() -> None:
    """三分之二以上, 过半数, 半数以上, 超过三分之一, and a least number."""
    words = {
        (Fraction(2, 3), False): "全体代表的三分之二以上",
        (HALF, True): "全体代表的过半数",
        (HALF, False): "全体代表的半数以上",
        (Fraction(1, 3), True): "全体代表的超过三分之一",
    }
    for (share, strict), zh in words.items():
        assert Threshold(share=share, strict=strict, base=Base.ALL_DEPUTIES).words.zh == zh
    ten = Threshold(share=HALF, strict=True, base=Base.MOVERS, minimum=10)
    assert ten.words.en == "more than half of the movers and at least 10"
    assert ten.needed(4) == 10
    part = Participation(share=HALF, strict=True, base=Base.ALL_DEPUTIES)
    assert part.threshold() == Threshold(share=HALF, strict=True, base=Base.ALL_DEPUTIES)
    with pytest.raises(ImpossibleFacts):
        ten.needed(-1)


def test_a_day_is_a_date_without_a_time() -> None:
    """A datetime where a day is meant is impossible."""
    check_day("on", date(2019, 8, 20))
    for wrong in (datetime(2019, 8, 20), "2019-08-20", None):  # noqa: DTZ001 - a naive datetime is the point
        with pytest.raises(ImpossibleFacts):
            check_day("on", wrong)

    class Day(date):
        pass

    check_day("on", Day(2019, 8, 20))


def test_a_day_between_two_days_knows_its_bounds() -> None:
    """An interval that ends before it begins is impossible."""
    march = Between(date(2025, 3, 1), date(2025, 3, 31))
    assert (earliest(march), latest(march)) == (date(2025, 3, 1), date(2025, 3, 31))
    assert not_after(date(2025, 2, 1), march) is True
    assert not_after(date(2025, 4, 1), march) is False
    assert not_after(date(2025, 3, 5), march) is None
    assert not_after(None, march) is None
    assert not_after(march, date(2025, 3, 31)) is True
    assert not_after(march, Between(date(2025, 3, 31), date(2025, 4, 2))) is True
    assert not_after(march, date(2025, 2, 28)) is False
    assert not_after(march, None) is None
    with pytest.raises(ImpossibleFacts):
        Between(date(2025, 3, 31), date(2025, 3, 1))
    with pytest.raises(ImpossibleFacts, match=r"between\.latest"):
        Between(date(2025, 3, 1), datetime(2025, 3, 31))  # noqa: DTZ001 - a naive datetime is the point


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_bounds_say_no_more_than_every_day_within_them(a: date, b: date, c: date, d: date) -> None:
    """True, or false, only if it is so for each pair of days within the bounds."""
    first, second = Between(min(a, b), max(a, b)), Between(min(c, d), max(c, d))
    pairs = {one <= other for one in (a, b) for other in (c, d)}
    assert not_after(first, second) == (pairs.pop() if len(pairs) == 1 else None)


LAW = Statute(
    id="LOL2022",
    title=Text("中华人民共和国地方组织法", "Organic Law in Full"),
    short=Text("地方组织法", "Organic Law"),
    adopted=date(2022, 3, 11),
    since=date(2022, 3, 12),
    made=Made.AMENDED,
)


def norm(norm_id: str) -> Norm:
    """Return a norm of the law above."""
    parts = parse_norm_id(norm_id)
    assert parts is not None
    return Norm(norm_id, LAW, *parts[1:])


@pytest.mark.parametrize(
    ("norm_id", "parts"),
    [
        ("LOL2022-47-4(3)a", ("LOL2022", 47, 4, 3, "a")),
        ("LOL2022-51", ("LOL2022", 51, None, None, None)),
        ("LOL2022", ("LOL2022", None, None, None, None)),
        ("zhejiang.appointments2018-15", ("zhejiang.appointments2018", 15, None, None, None)),
        ("LOL2022-", None),
        ("lol", ("lol", None, None, None, None)),
        ("51", None),
    ],
)
def test_norm_ids_stop_at_any_depth(norm_id: str, parts: object) -> None:
    """Law and version, article, paragraph, item, letter."""
    assert parse_norm_id(norm_id) == parts


def test_a_norm_covers_all_under_it_and_nothing_beside_it() -> None:
    """Article 4 is not article 47."""
    assert covers("LOL2022-47", "LOL2022-47-4(3)a")
    assert not covers("LOL2022-4", "LOL2022-47-4")
    assert not covers("LOL2022-47-4", "LOL2022-47")
    assert norm("LOL2022-47-4").covers("LOL2022-47-4(3)a")
    assert repr(norm("LOL2022-47-4")) == "Norm('LOL2022-47-4')"
    assert repr(LAW) == "Statute('LOL2022')"


def test_norms_are_cited_in_three_styles_and_two_languages() -> None:
    """Short, full with the version, official with the full title."""
    cited = norm("LOL2022-47-4(3)a")
    assert cited.cite("short") == "地方组织法第四十七条"
    assert cited.cite("full") == "地方组织法（2022年修正）第四十七条第四款第（三）项"
    assert cited.cite("official") == "《中华人民共和国地方组织法》（2022年3月11日修正）第四十七条第四款第（三）项"
    assert cited.cite("short", "en") == "Organic Law, art. 47"
    assert cited.cite("full", "en") == "Organic Law (amended 2022), art. 47(4)(3)"
    assert cited.cite("official", "en") == "Organic Law in Full (amended 2022-03-11), art. 47(4)(3)"
    assert norm("LOL2022").cite("full") == "地方组织法（2022年修正）"
    assert norm("LOL2022").cite("short", "en") == "Organic Law"


def test_a_statute_of_unknown_adoption_is_cited_by_its_force() -> None:
    """Without a day of adoption the year of coming into force names the version."""
    name = Text("办法", "Measures")
    undated = Statute(id="x", title=name, short=name, adopted=None, since=date(2015, 3, 1))
    assert Norm("x-3", undated, 3).cite("full") == "办法（2015年通过）第三条"
    assert Norm("x-3", undated, 3).cite("official") == "《办法》第三条"
    assert Norm("x-3", undated, 3).cite("official", "en") == "Measures, art. 3"
    assert undated.in_force(date(2015, 3, 1))
    assert not undated.in_force(date(2015, 2, 28))
    assert Grade.C.label.zh.startswith("旧文本")
