"""Series for pictures."""

from __future__ import annotations

from datetime import date

from npc_core.congress.ids import GroupId, PersonId
from npc_core.performance import Activity, ActivityKind, BaseScore, Grade, Measure, Presence, State, evaluate
from npc_core.performance.pictures import grades_of, heat_map, scores_of, timeline
from tests.performance.scoring_builders import LABEL, YEAR, did, points, scheme_of

TRAINING, RECEPTION = ActivityKind.TRAINING, ActivityKind.RECEPTION


def test_a_year_is_a_row_for_each_kind_in_order_of_day() -> None:
    """Leave is shown as such; what was rejected, or lies outside, is not."""
    rows = timeline(
        [
            did(RECEPTION, date(2025, 9, 1)),
            did(RECEPTION, date(2025, 3, 1)),
            did(TRAINING, presence=Presence.ON_LEAVE),
            did(TRAINING, state=State.REJECTED),
            did(TRAINING, date(2024, 1, 1)),
        ],
        YEAR,
    )
    assert [(row.label, [mark.on.month for mark in row.marks]) for row in rows] == [
        (TRAINING.label, [4]),
        (RECEPTION.label, [3, 9]),
    ]
    assert rows[0].marks[0].presence is Presence.ON_LEAVE


def test_a_group_is_a_map_of_deputies_and_months() -> None:
    """A deputy who only had leave has a row of noughts; the group's own records have none."""
    other = PersonId("D-07")
    records = [
        did(TRAINING, half_days=2),
        did(RECEPTION, half_days=1, number=5),
        did(RECEPTION, date(2026, 1, 1)),
        Activity(other, TRAINING, date(2025, 1, 9), Presence.ON_LEAVE),
        Activity(None, TRAINING, date(2025, 1, 9), group=GroupId("G-1")),
    ]
    found = heat_map(records, YEAR)
    assert (found.deputies, len(found.months), found.months[0]) == (("D-07", "D-08"), 12, "2025-01")
    assert found.values == ((0,) * 12, (0, 0, 0, 2, *(0,) * 8))
    assert heat_map(records, YEAR, Measure.HALF_DAYS).values[1][3] == 3
    assert heat_map(records, YEAR, Measure.ITEMS).values[1][3] == 6


def test_grades_and_scores_are_bars() -> None:
    """A grade that nobody has keeps its place; a score on the edge belongs to the band that begins there."""
    grades = (Grade(code="good", label=LABEL, at_least=points(60)), Grade(code="poor", label=LABEL))
    graded = scheme_of(BaseScore(id="1", label=LABEL, points=points(60)), grades=grades)
    plain = scheme_of(BaseScore(id="1", label=LABEL, points=points(60)))
    assert [bar.number for bar in grades_of([evaluate([], graded, YEAR)] * 3)] == [3, 0]
    assert grades_of([evaluate([], plain, YEAR)]) == ()
    assert [(bar.label.en, bar.number) for bar in scores_of([points(59.99), points(60), points(85)])] == [
        ("50 to 60", 1),
        ("60 to 70", 1),
        ("70 to 80", 0),
        ("80 to 90", 1),
    ]
    assert scores_of([]) == ()
