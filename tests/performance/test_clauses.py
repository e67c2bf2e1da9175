"""Clauses of every kind at their edges; what contradicts itself is refused; what is badly written is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument
from npc_core.performance import (
    Activity,
    ActivityKind,
    Assessed,
    BaseScore,
    ClearAll,
    Consequence,
    ConsequenceKind,
    Full,
    Grade,
    Measure,
    Presence,
    Range,
    Ranges,
    Rate,
    Reached,
    Rounding,
    Scheme,
    Share,
    Stage,
    StageKind,
    State,
    Stretch,
    Target,
    Window,
    combine_stages,
    count_half_days,
    evaluate,
    evaluate_many,
    explain,
    from_columns,
    grade_of,
    to_columns,
)
from npc_core.performance.schemes import Clause, Subject
from npc_core.performance.tallies import Each
from tests.performance.scoring_builders import DEPUTY, LABEL, YEAR, did, points, scheme_of

SITTING, SUGGESTION, TRAINING = ActivityKind.SITTING, ActivityKind.SUGGESTION, ActivityKind.TRAINING
NAMED: dict[str, Any] = {"id": "1", "label": LABEL}
MOVED: dict[str, Any] = {**NAMED, "kinds": (SUGGESTION,)}
SAT: dict[str, Any] = {**NAMED, "kinds": (SITTING,)}
AWAY: dict[str, Any] = {"presence": Presence.ABSENT}


LINES = (Range(at_least=2, points=points(4)), Range(at_least=4, points=points(9)))


def assessed(*numbers: int) -> list[Activity]:
    """Return suggestions with the points that somebody assessed."""
    return [did(SUGGESTION, number=number) for number in numbers]


def moved(number: int) -> list[Activity]:
    """Return so many suggestions."""
    return [did(SUGGESTION)] * number


@pytest.mark.parametrize(
    ("clause", "records", "score"),
    [
        (BaseScore(**NAMED, points=points(60)), [], 60),
        (Rate(**MOVED, points=points(3)), moved(4), 12),
        (Rate(**MOVED, points=points(3), most=points(10)), moved(4), 10),
        (Rate(**MOVED, points=points(-3), least=points(-10)), moved(4), -10),
        (Rate(**MOVED, points=points(0.5)), moved(1), 0.5),
        (Rate(**SAT, points=points(2), measure=Measure.HALF_DAYS), [did(SITTING, half_days=3)] * 2, 12),
        (Rate(**SAT, points=points(2), measure=Measure.ITEMS), [did(SITTING, number=7)], 14),
        (Rate(**SAT, points=points(-1), presence=(Presence.ABSENT,)), [did(SITTING, **AWAY), did(SITTING)], -1),
        (Target(**MOVED, number=3, points=points(10)), moved(2), 0),
        (Target(**MOVED, number=3, points=points(10)), moved(5), 10),
        (Target(**MOVED, number=3, points=points(10), each_more=points(5)), moved(5), 20),
        (Target(**MOVED, number=3, points=points(10), each_fewer=points(5)), moved(1), 0),
        (Target(**MOVED, number=3, points=points(10), each_fewer=points(5)), [], -5),
        (Target(**MOVED, number=3, points=points(10), each_more=points(5), most=points(12)), moved(4), 12),
        (
            Ranges(**MOVED, ranges=LINES),
            moved(1),
            0,
        ),
        (
            Ranges(**MOVED, ranges=LINES),
            moved(3),
            4,
        ),
        (
            Ranges(**MOVED, ranges=LINES),
            moved(9),
            9,
        ),
        (Reached(**MOVED, at_least=2, points=points(5)), moved(3), 5),
        (Reached(**MOVED, at_least=2, points=points(5)), [*moved(1), did(SUGGESTION, date(2025, 5, 1))], 0),
        (Reached(**MOVED, at_least=2, points=points(5)), [*moved(2), *[did(SUGGESTION, date(2025, 5, 1))] * 2], 10),
        (
            Reached(**MOVED, at_least=2, points=points(5), each=Each.QUARTER),
            [*moved(1), did(SUGGESTION, date(2025, 6, 30))],
            5,
        ),
        (
            Reached(**MOVED, at_least=2, points=points(5), each=Each.HALF_YEAR),
            [*moved(1), did(SUGGESTION, date(2025, 7, 1))],
            0,
        ),
        (
            Reached(**MOVED, at_least=2, points=points(5), each=Each.WINDOW),
            [*moved(1), did(SUGGESTION, date(2025, 7, 1))],
            5,
        ),
        (Full(**SAT, points=points(10)), [did(SITTING)] * 3, 10),
        (Full(**SAT, points=points(10)), [], 0),
        (Full(**SAT, points=points(10)), [did(SITTING), did(SITTING, presence=Presence.ON_LEAVE)], 0),
        (Full(**SAT, points=points(10), each=Each.MONTH), [did(SITTING), did(SITTING, date(2025, 5, 1), **AWAY)], 10),
        (
            Share(**SAT, points=points(50), out_of_kinds=(SITTING,), out_of_presence=(Presence.ABSENT,)),
            [did(SITTING), did(SITTING), did(SITTING, **AWAY)],
            33.33,
        ),
        (
            Share(**SAT, points=points(50), out_of_kinds=(TRAINING,), when_none=points(40)),
            [],
            40,
        ),
        (
            Assessed(**MOVED, least=points(2), most=points(10)),
            assessed(1, 30),
            12,
        ),
        (Assessed(**MOVED, least=points(2), most=points(10), in_all=points(11)), assessed(8, 8), 11),
        (
            Assessed(**MOVED, least=points(-20), most=points(-5)),
            assessed(3, 9),
            -14,
        ),
        (Assessed(**MOVED, least=points(-20), most=points(-5), in_all=points(-7)), assessed(9, 9), -7),
        (ClearAll(**MOVED), moved(1), 0),
    ],
)
def test_what_a_clause_is_worth(clause: Clause, records: list[Activity], score: float) -> None:
    """Worked by hand; the ledger gives the same."""
    scheme = scheme_of(clause)
    assert evaluate(records, scheme, YEAR).score == points(score)
    assert explain(records, scheme, YEAR).total == points(score)


def test_only_verified_records_count_where_the_scheme_or_the_clause_says_so() -> None:
    """The clause goes before the scheme; what was rejected never counts."""
    records = [did(SUGGESTION, state=state) for state in State]
    for whole, own, counted in ((False, None, 2), (True, None, 1), (True, False, 2), (False, True, 1)):
        scheme = scheme_of(Rate(**MOVED, points=points(1), verified_only=own), verified_only=whole)
        assert evaluate(records, scheme, YEAR).score == points(counted)


def test_records_outside_the_period_are_passed_over() -> None:
    """Both days of a period are within it."""
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]
    found = evaluate([did(SUGGESTION, on) for on in days], scheme_of(Rate(**MOVED, points=points(1))), YEAR)
    assert found.shown == "2"


def test_the_whole_is_bounded_and_a_false_record_clears_it() -> None:
    """Bounds are lines of the ledger too."""
    base = BaseScore(id="0", label=LABEL, points=points(90))
    scheme = scheme_of(base, Rate(**MOVED, points=points(20)), most=points(100))
    explained = explain(moved(1), scheme, YEAR)
    assert [line.to("en") for line in explained.lines] == [
        "+90 [0] an item: base score",
        "+20 [1] an item: 1 act, 20 points each (2025-04-01)",
        "-10 bounded at 100 in all",
    ]
    assert explained.lines[2].to("zh") == "-10 总分以100分为限"
    low = scheme_of(Rate(**MOVED, points=points(-20)), least=points(0))
    assert evaluate(moved(1), low, YEAR).score == 0
    cleared = scheme_of(base, ClearAll(id="9", label=LABEL, kinds=(TRAINING,)))
    assert explain([did(TRAINING)], cleared, YEAR).lines[1].to("zh") == "-90 〔9〕某项：全部清零（2025-04-01）"
    assert evaluate([did(TRAINING)], cleared, YEAR).cleared


@pytest.mark.parametrize(
    ("clause", "records", "line"),
    [
        (
            Target(**MOVED, number=3, points=points(10), each_fewer=points(5)),
            moved(2),
            "+5 〔1〕某项：应完成3次，完成2次（2025-04-01、2025-04-01）",
        ),
        (Ranges(**MOVED, ranges=(Range(at_least=1, points=points(4)),)), moved(1), "+4 〔1〕某项：共1次（2025-04-01）"),
        (Reached(**MOVED, at_least=1, points=points(5)), moved(1), "+5 〔1〕某项：2025年4月达1次（1次）（2025-04-01）"),
        (
            Full(**MOVED, points=points(5), each=Each.QUARTER),
            moved(1),
            "+5 〔1〕某项：2025年4至6月应到1次，次次到会（2025-04-01）",
        ),
        (Full(**MOVED, points=points(5)), moved(1), "+5 〔1〕某项：考核期内应到1次，次次到会（2025-04-01）"),
        (
            Share(**MOVED, points=points(50), out_of_kinds=(TRAINING,)),
            [*moved(1), did(TRAINING)],
            "+25 〔1〕某项：2次中的1次（2025-04-01、2025-04-01）",
        ),
        (
            Share(**MOVED, points=points(50), out_of_kinds=(TRAINING,), when_none=points(9)),
            [],
            "+9 〔1〕某项：没有应参加的次数",
        ),
        (
            Assessed(**MOVED, least=points(-9), most=points(0)),
            [did(SUGGESTION, number=4)],
            "-4 〔1〕某项：评定-4分（2025-04-01）",
        ),
        (
            Rate(**MOVED, points=points(3), most=points(2)),
            moved(1),
            "-1 〔1〕某项：本项以2分为限",
        ),
    ],
)
def test_a_line_says_its_clause_its_reason_and_its_records(clause: Clause, records: list[Activity], line: str) -> None:
    """The last line of a clause, in Chinese."""
    assert explain(records, scheme_of(clause), YEAR).lines[-1].to("zh") == line


def test_what_is_worth_nothing_has_no_line() -> None:
    """A target that is missed, a rate of nothing."""
    missed = Target(**MOVED, number=3, points=points(10))
    free = Rate(**{**MOVED, "id": "2"}, points=points(0))
    assert explain(moved(1), scheme_of(missed, free), YEAR).lines == ()


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Rate, {"kinds": (), "points": points(1)}),
        (Rate, {"points": points(1), "least": points(2), "most": points(1)}),
        (Target, {"points": points(1), "number": 0}),
        (Range, {"at_least": 0, "points": points(1)}),
        (Ranges, {"ranges": ()}),
        (Ranges, {"ranges": (Range(at_least=2, points=points(1)), Range(at_least=2, points=points(3)))}),
        (Reached, {"points": points(1), "at_least": 0}),
        (Share, {"points": points(-1), "out_of_kinds": (TRAINING,)}),
        (Share, {"points": points(1), "out_of_kinds": ()}),
        (Share, {"points": points(1), "out_of_kinds": (SUGGESTION,)}),
        (Assessed, {"least": points(-5), "most": points(5)}),
        (Assessed, {"least": points(-5), "most": points(-1), "in_all": points(5)}),
        (ClearAll, {"kinds": ()}),
        (Full, {"kinds": (), "points": points(1)}),
    ],
)
def test_a_clause_that_contradicts_itself_is_refused(kind: type[Any], fields: dict[str, Any]) -> None:
    """It counts nothing, its bounds cross, its numbers are none."""
    with pytest.raises(ImpossibleFacts):
        kind(**(fields if kind is Range else {**MOVED, **fields}))


GOOD = Grade(code="good", label=LABEL, at_least=points(90))
POOR = Grade(code="poor", label=LABEL)


@pytest.mark.parametrize(
    "fields",
    [
        {"clauses": ()},
        {"clauses": (BaseScore(**NAMED, points=points(1)), BaseScore(**NAMED, points=points(2)))},
        {"most": points(1), "least": points(2)},
        {"since": "2025-01-01"},
        {"grades": (GOOD, GOOD)},
        {"grades": (GOOD,)},
        {"grades": (POOR, GOOD)},
        {"grades": (Grade(code="good", label=LABEL, at_least=points(90), at_most=points(100)), POOR)},
        {"grades": (GOOD, Grade(code="better", label=LABEL, at_least=points(95)), POOR)},
        {"grades": (GOOD, Grade(code="poor", label=LABEL, at_most=points(89)))},
        {"grades": (GOOD, Grade(code="poor", label=LABEL, at_most=points(88))), "rounding": Rounding.DOWN},
        {"grades": (Grade(code="good", label=LABEL, at_least=points(89.5)), POOR), "rounding": Rounding.UP},
        {"consequences": (Consequence(id="9", kind=ConsequenceKind.TALK, grades=("poor",)),)},
        {"stages": (Stage(by=StageKind.SELF), Stage(by=StageKind.SELF))},
        {"stages": (Stage(by=StageKind.SELF, weight=5000), Stage(by=StageKind.GROUP, weight=4000))},
        {"stages": (Stage(by=StageKind.SELF, weight=10_000), Stage(by=StageKind.GROUP))},
    ],
)
def test_a_scheme_that_contradicts_itself_is_refused(fields: dict[str, Any]) -> None:
    """No clauses, an id twice, crossing bounds, a hole or gap between grades, weights that do not add up."""
    known: dict[str, Any] = {"clauses": (BaseScore(**NAMED, points=points(1)),), **fields}
    with pytest.raises(ImpossibleFacts):
        Scheme(id="test", title=LABEL, **known)


@pytest.mark.parametrize(
    "fields",
    [{"first": 0}, {"running": 0}, {"first": 1, "last": 1}, {"grades": ("poor",), "last": 1}],
)
def test_a_consequence_has_one_condition(fields: dict[str, Any]) -> None:
    """A grade, the first or the last so many; never none of them counted."""
    with pytest.raises(ImpossibleFacts):
        Consequence(id="9", kind=ConsequenceKind.TALK, **fields)


def test_a_stage_has_a_weight_or_none() -> None:
    """No weight below nothing."""
    with pytest.raises(ImpossibleFacts):
        Stage(by=StageKind.SELF, weight=-1)


@pytest.mark.parametrize(
    ("rounding", "score", "code"),
    [
        (Rounding.HALF_UP, 89.49, "poor"),
        (Rounding.HALF_UP, 89.5, "good"),
        (Rounding.DOWN, 89.99, "poor"),
        (Rounding.UP, 89.01, "good"),
        (Rounding.UP, 89, "poor"),
        (Rounding.NONE, 89.99, "poor"),
        (Rounding.NONE, 90, "good"),
    ],
)
def test_the_declared_rounding_decides_at_the_edge(rounding: Rounding, score: float, code: str) -> None:
    """89.5 is good only where halves are rounded up."""
    found = grade_of(points(score), (GOOD, POOR), rounding)
    assert found is not None
    assert found.code == code
    assert grade_of(points(score), (), rounding) is None


def test_stages_decide_by_the_last_or_by_weight() -> None:
    """Without weights the last stage decides once it has scored; with weights all must have."""
    base = BaseScore(**NAMED, points=points(1))
    by_last = scheme_of(base, stages=(Stage(by=StageKind.SELF), Stage(by=StageKind.CHAIRPERSONS)))
    assert combine_stages(by_last, {StageKind.SELF: points(95)}) == (None, (StageKind.CHAIRPERSONS,))
    assert combine_stages(by_last, {StageKind.SELF: points(95), StageKind.CHAIRPERSONS: points(88)}).score == points(88)
    weights = (Stage(by=StageKind.SELF, weight=2500), Stage(by=StageKind.GROUP, weight=7500))
    weighted = scheme_of(base, stages=weights, most=points(90))
    assert combine_stages(weighted, {StageKind.GROUP: points(80)}) == (None, (StageKind.SELF,))
    assert combine_stages(weighted, {StageKind.SELF: points(99), StageKind.GROUP: points(80.01)}).score == points(84.75)
    assert combine_stages(weighted, {StageKind.SELF: points(99), StageKind.GROUP: points(98)}).score == points(90)
    assert combine_stages(scheme_of(base), {}) == (None, ())


@pytest.mark.parametrize(
    ("window", "day", "first", "last"),
    [
        (Window.QUARTER, date(2025, 5, 20), date(2025, 4, 1), date(2025, 6, 30)),
        (Window.HALF_YEAR, date(2024, 2, 29), date(2024, 1, 1), date(2024, 6, 30)),
        (Window.YEAR, date(2025, 12, 31), date(2025, 1, 1), date(2025, 12, 31)),
        (Window.TWO_YEARS, date(2025, 1, 1), date(2024, 1, 1), date(2025, 12, 31)),
    ],
)
def test_windows_of_the_calendar(window: Window, day: date, first: date, last: date) -> None:
    """And the window before each ends the day before it begins."""
    found = window.around(day)
    assert found == (first, last)
    assert day in found
    assert "2025-05-20" not in found
    assert (first - window.before(found).last).days == 1
    assert found.months % 3 == 0


def test_a_term_is_given_by_its_days() -> None:
    """The calendar does not know it."""
    with pytest.raises(ImpossibleFacts):
        Window.TERM.around(date(2025, 1, 1))


def test_time_spent_is_counted_of_what_was_attended_and_not_rejected() -> None:
    """Leave and rejected records are no time on duty."""
    records = [
        did(SITTING, half_days=2),
        did(SITTING, half_days=2, presence=Presence.ON_LEAVE),
        did(SITTING, half_days=2, state=State.REJECTED),
        did(SITTING, date(2024, 1, 1), half_days=2),
    ]
    assert count_half_days(records, YEAR) == 2


def test_a_table_of_records_goes_to_columns_and_back() -> None:
    """Subject by subject; details are not in it; records of nobody of the kind asked for are left out."""
    records = [did(SITTING, half_days=2), did(SUGGESTION, number=3)]
    frame = to_columns(records)
    assert list(from_columns(frame)) == [(DEPUTY, tuple(records))]
    assert to_columns(records, Subject.GROUP).is_empty()
    scheme = scheme_of(Rate(**MOVED, points=points(1)))
    assert [each.shown for _, each in evaluate_many(from_columns(frame), scheme, YEAR)] == ["1"]


BAD: dict[str, Any] = {
    "id": "x",
    "title": {"zh": "某", "en": "a"},
    "clauses": [{"rule": "rate", "id": "1", "label": {"zh": "某", "en": "a"}, "kinds": ["suggestion"], "points": 3}],
}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"rule": "formula"}, "$.clauses[0]"),
        ({"rule": None}, "$.clauses[0]"),
        ({"points": 0.5}, "$.clauses[0].points"),
        ({"points": "a+b"}, "$.clauses[0].points"),
        ({"kinds": ["dancing"]}, "$.clauses[0].kinds[0]"),
        ({"kinds": []}, "$.clauses[0] (kinds)"),
        ({"when": "score > 3"}, "$.clauses[0].when"),
    ],
)
def test_what_is_badly_written_is_named_with_its_path(change: dict[str, Any], path: str) -> None:
    """An unknown rule, a float, an expression, an unknown activity, a key that is none."""
    data = {**BAD, "clauses": [{**BAD["clauses"][0], **change}]}
    with pytest.raises(InvalidDocument) as caught:
        Scheme.from_mapping(data)
    assert [problem.path for problem in caught.value.problems] == [path]


@pytest.mark.parametrize("text", ["a = ", "[[clauses]]\nrule = 'rate'\n"])
def test_text_that_is_no_scheme_is_refused(text: str) -> None:
    """One error that lists what is wrong."""
    with pytest.raises(InvalidDocument):
        Scheme.from_toml(text)
    with pytest.raises(InvalidDocument):
        Scheme.from_mapping([])  # type: ignore[arg-type] # on purpose


def test_a_stretch_is_a_pair_of_days() -> None:
    """Both days are in it."""
    assert Stretch(date(2025, 1, 1), date(2025, 1, 31)).months == 1
