"""Statistics: each suggestion counts once, sums are checked, rates are read in every way, splits add up."""

from __future__ import annotations

import itertools
import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.ids import HandlerId
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text
from npc_core.proposals import (
    ABC,
    FOUR_CLASSES,
    FOUR_WORDINGS,
    SCHEMES,
    STEMS,
    Breakdown,
    Figure,
    Grade,
    Handling,
    Milestones,
    Publication,
    RateBase,
    RateCounts,
    Register,
    ReportStyle,
    ResultClass,
    Round,
    Rounding,
    Scheme,
    SchemeClass,
    Statistics,
    charts,
    check_published,
    check_sums,
    count_statistics,
    percent,
    satisfaction_rate,
    translate,
    write_report,
)
from npc_core.proposals.published import read_percent
from tests.proposals.builders import own, place
from tests.proposals.test_milestones import rows

NATIONAL = place()
APRIL = date(2025, 4, 1)
ROADS, POLICE = HandlerId("交通局"), HandlerId("公安局")
G, R = Grade, ResultClass
FIRST = Milestones(number="1", category="交通", body=ROADS, handling=Handling.LEAD, assigned_on=APRIL, hard=False)
YEAR = Register.of_rows(
    (
        evolve(
            FIRST, delegation="甲团", replied_on=date(2025, 6, 1), result=R.SOLVED, grade=G.SATISFIED, in_session=True
        ),
        Milestones(number="1", body=POLICE, handling=Handling.JOINT, assigned_on=APRIL, priority=True),
        evolve(
            FIRST,
            number="2",
            delegation="乙团",
            joint_bodies=(POLICE, ROADS),
            replied_on=date(2025, 7, 2),
            result=R.PLANNED,
            in_session=True,
            attitude_grade=G.SATISFIED,
            result_grade=G.DISSATISFIED,
            rehandled_on=date(2025, 8, 1),
            second_grade=G.SATISFIED,
        ),
        Milestones(
            number="3",
            category="教育",
            delegation="甲团",
            assigned_on=APRIL,
            replied_on=date(2025, 8, 1),
            in_session=False,
            grade=G.BASICALLY_SATISFIED,
            result=R.CONTRARY_TO_LAW,
        ),
        Milestones(number="4", assigned_on=APRIL),
    ),
    NATIONAL,
    kept=("replied_on",),
)


def test_each_suggestion_counts_once_and_each_body_for_itself() -> None:
    """By field, delegation, class, grade, time; lead and joint handling are kept apart (a bureau's own workload)."""
    counted = count_statistics(YEAR)
    assert counted == Statistics(
        suggestions=4,
        by_category=(("", 1), ("交通", 2), ("教育", 1)),
        by_delegation=(("", 1), ("乙团", 1), ("甲团", 2)),
        by_session=(("", 1), ("between_sessions", 1), ("in_session", 2)),
        by_result=(("", 1), ("contrary_to_law", 1), ("planned", 1), ("solved", 1)),
        by_first_grade=(("", 1), ("basically_satisfied", 1), ("dissatisfied", 1), ("satisfied", 1)),
        by_final_grade=(("", 1), ("basically_satisfied", 1), ("satisfied", 2)),
        by_timeliness=(("cannot_say", 1), ("in_time", 1), ("late", 1), ("not_answered", 1)),
        by_body=(("交通局", 2),),
        by_joint_body=(("公安局", 2),),
        priority=1,
        rehandled=1,
    )
    assert check_sums(counted).holds


@pytest.mark.parametrize(
    ("of", "counting", "given_", "rate"),
    [
        (RateBase.RETURNED, RateCounts.SATISFIED, Round.FIRST, Fraction(1, 3)),
        (RateBase.RETURNED, RateCounts.SATISFIED, Round.FINAL, Fraction(2, 3)),
        (RateBase.RETURNED, RateCounts.WITH_BASICALLY, Round.FIRST, Fraction(2, 3)),
        (RateBase.RETURNED, RateCounts.WITH_BASICALLY, Round.FINAL, Fraction(1)),
        (RateBase.ALL, RateCounts.SATISFIED, Round.FINAL, Fraction(1, 2)),
        (RateBase.ALL, RateCounts.WITH_BASICALLY, Round.FINAL, Fraction(3, 4)),
    ],
)
def test_a_rate_of_satisfaction_has_six_answers(
    of: RateBase, counting: RateCounts, given_: Round, rate: Fraction
) -> None:
    """Of what came back or of all, with or without 基本满意, the first word or the last: each says which it is."""
    assert satisfaction_rate(count_statistics(YEAR), of=of, counting=counting, given=given_) == rate


def test_a_blank_that_may_be_an_answer_is_counted_as_not_told() -> None:
    """Only where the office keeps the column, and the cell was blank, is a suggestion counted as not answered."""
    rows_ = (Milestones(number="1", assigned_on=APRIL), Milestones(number="2", assigned_on=APRIL))
    kept = Register.of_rows(rows_, NATIONAL, ("replied_on",), (frozenset({"replied_on"}), frozenset()))
    assert count_statistics(kept).by_timeliness == (("", 1), ("not_answered", 1))
    assert count_statistics(Register.of_rows(rows_, NATIONAL)).by_timeliness == (("", 2),)


@pytest.mark.parametrize(
    ("meaning", "on", "counted", "rate"),
    [
        ("satisfied", date(2025, 6, 19), (("satisfied", 1),), Fraction(1)),
        ("satisfied", date(2025, 6, 18), (), Fraction(1)),
        ("satisfied", None, (), Fraction(1)),
        ("no_opinion", date(2025, 6, 19), (("no_opinion", 1),), Fraction(1)),
    ],
)
def test_the_silence_of_a_deputy_counts_as_the_place_says(
    meaning: str, on: date | None, counted: Any, rate: Fraction
) -> None:
    """Ten days after the receipt on 8 June: the county takes silence for satisfaction, or for no opinion."""
    county = place("540102", own(feedback_period={"count": 10, "unit": "days"}, feedback_silence=meaning))
    told = Milestones(number="1", assigned_on=APRIL, replied_on=date(2025, 6, 6), received_on=date(2025, 6, 8))
    untold = evolve(told, number="2", received_on=None)
    spoken = evolve(told, number="3", feedback_on=date(2025, 6, 9), grade=G.SATISFIED)
    found = count_statistics(Register.of_rows((told, untold, spoken), county), on)
    assert found.by_silence == counted
    assert satisfaction_rate(found, of=RateBase.RETURNED, counting=RateCounts.SATISFIED, with_silence=True) == rate
    silent = dict(counted).get("satisfied", 0)
    with_silence = satisfaction_rate(found, of=RateBase.ALL, counting=RateCounts.SATISFIED, with_silence=True)
    assert with_silence == Fraction(1 + silent, 3)


def test_a_rate_of_nothing_is_none() -> None:
    """No feedback is no zero per cent."""
    nothing = Statistics(2, by_final_grade=(("", 2),))
    assert satisfaction_rate(nothing, of=RateBase.RETURNED, counting=RateCounts.SATISFIED) is None
    assert satisfaction_rate(nothing, of=RateBase.ALL, counting=RateCounts.SATISFIED) == 0
    assert satisfaction_rate(Statistics(), of=RateBase.ALL, counting=RateCounts.SATISFIED) is None


def test_sums_that_do_not_add_up_are_told() -> None:
    """Statistics that come from elsewhere are checked part by part."""
    wrong = count_statistics(YEAR)._replace(by_category=(("交通", 2), ("教育", 1)))
    finding = check_sums(wrong)
    assert finding.fails
    assert [each.message.zh for each in finding.because if each.fails] == ["类别：分项之和3，总数4"]


@given(st.lists(rows(), max_size=6), st.lists(st.booleans(), min_size=6, max_size=6))
def test_statistics_are_additive_over_any_split_of_the_register(table: list[Milestones], sides: list[bool]) -> None:
    """Counted apart and added they are what is counted together; every breakdown sums to the whole."""
    whole = Register.of_rows(table, NATIONAL)
    side = dict(zip(map(id, whole.entries), sides, strict=False))
    one, other = (whole.part(lambda entry, kept=kept: side[id(entry)] is kept) for kept in (True, False))  # type: ignore[misc] # mypy sees no default in a lambda
    assert count_statistics(one).plus(count_statistics(other)) == count_statistics(whole)
    assert check_sums(count_statistics(whole)).holds


@given(st.permutations(YEAR.entries))
def test_the_order_of_the_register_does_not_matter(entries: list[Any]) -> None:
    """A register is a collection."""
    shuffled = Register(law=NATIONAL, entries=tuple(entries), kept=YEAR.kept)
    assert count_statistics(shuffled) == count_statistics(YEAR)


def test_every_result_falls_into_one_class_of_each_scheme() -> None:
    """A–D, A–C, 甲乙丙 and the four wordings are complete; a place with other classes makes its own."""
    for scheme in SCHEMES.values():
        listed = [result for each in scheme.classes for result in each.results]
        assert sorted(listed, key=list(R).index) == list(R)
        assert all(scheme.class_of(each) for each in R)
        assert len({each.code for each in scheme.classes}) == len(scheme.classes)
    narrow = Scheme("own", Text("本地", "own"), (SchemeClass("好", Text("好", "good"), (R.SOLVED,)),))
    assert narrow.class_of(R.REFERENCE) is None
    shown = charts(count_statistics(YEAR), ReportStyle(scheme=narrow))
    points = next(each.points for each in shown if each.id == "result")
    assert [number for _, number in points] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("code", "source", "target", "codes"),
    [
        ("甲", STEMS, FOUR_CLASSES, ["A"]),
        ("丙", STEMS, FOUR_CLASSES, ["C", "D"]),
        ("D", FOUR_CLASSES, ABC, ["C"]),
        ("C", ABC, FOUR_WORDINGS, ["暂时无法解决", "留作参考"]),
        ("正在解决", FOUR_WORDINGS, STEMS, ["乙"]),
    ],
)
def test_a_class_of_one_place_is_read_in_the_scheme_of_another(
    code: str, source: Scheme, target: Scheme, codes: list[str]
) -> None:
    """Where the other scheme is finer, several classes are possible and all are named."""
    assert [each.code for each in translate(code, source, target)] == codes


def test_a_class_that_a_scheme_does_not_have_is_refused() -> None:
    """甲 is no letter."""
    with pytest.raises(ImpossibleFacts, match="甲"):
        translate("甲", ABC, STEMS)


def breakdown(label: str, *parts: tuple[str, int | None, str | None]) -> Breakdown:
    """Return a breakdown."""
    return Breakdown(label=label, parts=tuple(Figure(label=a, count=b, printed=c) for a, b, c in parts))


def codes(publication: Publication) -> list[str]:
    """Return the codes of what fails, and of what cannot be said."""
    return [each.code for each in check_published(publication).because if not each.holds]


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (57, [("甲", 43, "75.4%"), ("乙", 13, "22.8%"), ("丙", 1, "1.8%")], []),  # 沁阳 2023
        (52, [("A", 33, "63.4%"), ("B", 14, "27%"), ("C", 5, "9.6%")], ["rounding_mixed"]),  # 巩留 2024
        (
            81,  # 香格里拉 2011
            [("已解决", 14, "17.3%"), ("正在解决", 41, "50.6%"), ("无法", 15, "18.5%"), ("参考", 11, "约11%")],
            ["share_wrong", "percentages_sum"],
        ),
        (26, [("A", 25, "96.17%"), ("B", 1, "3.83%")], ["share_wrong", "share_wrong"]),
        (26, [("A", 25, "96.15"), ("B", 1, "8.35")], ["digits_swapped", "percentages_sum"]),
        (53, [("A", 40, None), ("B", 12, None)], ["adds_up"]),
        (53, [("A", 40, None), ("B", None, None)], ["facts_missing"]),
        (53, [("A", 40, None), ("B", None, "24.5%"), ("C", 20, None)], ["parts_exceed", "facts_missing"]),
        (None, [("A", 3, "75%"), ("B", 1, "25%")], []),
        (None, [("A", None, "75%")], ["facts_missing", "percentages_sum"]),
        (0, [("A", 0, "0%")], ["facts_missing", "percentages_sum"]),
        (3, [("A", 1, "33.3%"), ("B", 2, "66.6%")], []),
    ],
)
def test_published_figures_that_cannot_all_be_true_are_named(
    total: int | None, parts: list[tuple[str, int | None, str | None]], expected: list[str]
) -> None:
    """Rounded or cut off is explained; a share that neither gives, a sum that misses, are told apart."""
    assert codes(Publication(total=total, breakdowns=(breakdown("分类", *parts),))) == expected


def test_two_breakdowns_that_agree_on_another_total_point_at_the_total() -> None:
    """57 by class and 57 by field, but 75 printed: the total is the likely slip."""
    by_class, by_field = breakdown("分类", ("甲", 43, None), ("乙", 14, None)), breakdown("内容", ("农业", 57, None))
    assert codes(Publication(total=75, breakdowns=(by_class, by_field))) == [
        "adds_up",
        "adds_up",
        "parts_agree_against_total",
    ]
    assert codes(Publication(total=57, breakdowns=(by_class, by_field))) == []


def test_cut_off_shares_alone_follow_one_rule() -> None:
    """2/3 printed as 66.6 % is cut off, and so is everything else there: no contradiction."""
    found = check_published(Publication(total=3, breakdowns=(breakdown("分类", ("A", 1, "33.3%"), ("B", 2, "66.6%")),)))
    assert [each.code for each in found.because] == [
        *("adds_up", "share_exact", "share_truncated", "percentages_sum", "rounding_one")
    ]


@pytest.mark.parametrize("printed", ["", "%", "一半", "12.x%", "-3%", "."])
def test_what_is_no_percentage_is_refused(printed: str) -> None:
    """A word is no number."""
    with pytest.raises(ImpossibleFacts):
        Figure(label="A", printed=printed)
    assert read_percent("约 12.50 ％").digits == 2


def test_minus_three_suggestions_cannot_be_published() -> None:
    """Counts are counts."""
    with pytest.raises(ImpossibleFacts):
        Figure(label="A", count=-3)
    with pytest.raises(ImpossibleFacts):
        Publication(total=-1, breakdowns=())


def test_published_figures_are_asked_about_as_a_question() -> None:
    """The check is a rule that stands alone: another programme asks it by id."""
    question = {
        "format": "npc-core/question@1",
        "rule": "suggestions.published",
        "area": {"code": "411424"},
        "on": "2025-12-31",
        "facts": {"total": 4, "breakdowns": [{"label": "A", "parts": [{"label": "a", "count": 3}]}]},
    }
    assert interchange.ask(json.loads(json.dumps(question))).fails


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 3), st.sampled_from(Rounding))
def test_what_we_print_ourselves_never_contradicts_its_counts(
    whole: int, part: int, digits: int, rounding: Rounding
) -> None:
    """A share printed by a declared rule is explained by that rule."""
    some = min(part, whole)
    parts = [
        (name, count, percent(Fraction(count, whole), digits, rounding))
        for name, count in (("A", some), ("B", whole - some))
    ]
    found = check_published(Publication(total=whole, breakdowns=(breakdown("分类", *parts),)))
    assert all(each.holds for each in found.because if each.rule != "suggestions.published_rounding")


def test_rounding_is_declared_and_exact() -> None:
    """Half up, not to even; cut off where the place cuts off."""
    assert percent(Fraction(1, 8), 1) == "12.5%"
    assert percent(Fraction(1, 8), 0) == "13%"
    assert percent(Fraction(1, 8), 0, Rounding.TRUNCATED) == "12%"


REPORT = {
    "zh": [
        "# 某县2025年代表建议办理情况报告",
        "本年度共有代表建议4件，已答复3件，其中按期答复1件、逾期答复1件；重点督办1件，重新办理1件。",
        "| 甲类（已经解决或者采纳） | 1 | 25.0% |",
        "| 交通局 | 2 | 0 |",
        "| 公安局 | 0 | 2 |",
        "- 满意，占已反馈的建议：66.7%",
        "- 满意和基本满意，占全部建议：75.0%",
        "百分比保留1位小数，四舍五入；满意度以最终反馈为准；办理结果按甲、乙、丙三类划分。",
    ],
    "en": [
        "# Handling of deputies' suggestions in 2025: a county",
        (
            "There were 4 suggestions; 3 are answered, 1 of them in time and 1 late. "
            "1 were under priority supervision, 1 were handled again."
        ),
        "| bing: cannot be solved for now, or for reference | 1 | 25.0% |",
        "| not told | 1 | 25.0% |",
        "- satisfied, of all suggestions: 50.0%",
        (
            "Percentages: 1 digits after the point, rounded, half up. Satisfaction: the last feedback. "
            "Results: classes jia, yi and bing."
        ),
    ],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_yearly_report_is_written_in_both_languages(lang: Any) -> None:
    """Every breakdown with its shares, the workload of bodies, every reading of the rate, the rule of rounding."""
    text = write_report(
        count_statistics(YEAR), place=Text("某县", "a county"), year=2025, lang=lang, style=ReportStyle(scheme=STEMS)
    )
    lines = text.splitlines()
    assert [line for line in REPORT[lang] if line not in lines] == []
    assert len([line for line in lines if line.startswith("## ")]) == 9


def test_the_report_of_an_empty_year_says_so() -> None:
    """No table without a row, no share of nothing."""
    text = write_report(Statistics(by_category=(("交通", 0),)), place=Text("某县", "a county"), year=2025)
    assert "共有代表建议0件" in text
    assert "| 交通 | 0 | — |" in text
    assert "承办单位" not in text


def test_charts_have_the_largest_part_first_and_what_is_untold_last() -> None:
    """The data of each chart sum to the suggestions, those of bodies to the workload."""
    found = {each.id: each for each in charts(count_statistics(YEAR))}
    assert list(found) == [
        *("category", "delegation", "session", "result", "first_grade", "final_grade", "timeliness", "body")
    ]
    assert [(label.zh, number) for label, number in found["category"].points] == [("交通", 2), ("教育", 1), ("未填", 1)]
    assert all(sum(number for _, number in each.points) == 4 for each in itertools.islice(found.values(), 7))
    assert found["body"].points == ((Text("交通局", "交通局"), 2),)
