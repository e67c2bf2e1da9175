"""Rows of cases: the register of cases that an application keeps, one row for each body."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.ids import HandlerId
from npc_core.proposals import (
    Accepted,
    Assigned,
    Closed,
    Dimension,
    FeedbackGiven,
    Grade,
    Handling,
    JointOpinion,
    MadePriority,
    Milestones,
    Objected,
    ObjectionRefused,
    Rating,
    Reassigned,
    Rehandled,
    Replied,
    Standing,
    case_from_milestones,
    register_of,
    rows_of,
)
from npc_core.proposals.milestones_clocks import FlatClocks
from tests.proposals.builders import BUREAU, OFFICE, ROADS, assigned, handled, matter, place, recorded, submitted
from tests.proposals.test_milestones import DAYS, LAWS, ON_DAYS, PLACES, rows

APRIL = date(2025, 4, 1)


@given(
    rows(DAYS), st.lists(DAYS, min_size=len(ON_DAYS), max_size=len(ON_DAYS)), PLACES, st.sets(st.sampled_from(ON_DAYS))
)
def test_the_row_of_a_case_of_a_row_has_its_clocks(
    row: Milestones, days: list[date], number: int, known: set[str]
) -> None:
    """There and back: what runs in a row runs in the row of its case."""
    told: dict[str, Any] = dict(zip(ON_DAYS, sorted(days), strict=True))
    row = evolve(row, joint_bodies=(), **{name: day if name in known else None for name, day in told.items()})
    back = rows_of(case_from_milestones(row, LAWS[number]))
    clocks = FlatClocks(LAWS[number])
    running = {(each.clock, each.due) for each in clocks.running(row)}
    assert {(each.clock, each.due) for line in back for each in clocks.running(line)} == running


def test_a_case_is_one_row_for_each_body() -> None:
    """The lead with its answer, the joint body with its opinion; who gave the matter up is gone."""
    case = recorded(
        matter(place("410000"), number="7", in_session=True),
        submitted(),
        assigned(body=HandlerId("police")),
        Reassigned(on=date(2025, 4, 9), body=BUREAU, previous=HandlerId("police"), by=OFFICE, handling=Handling.LEAD),
        Assigned(on=date(2025, 4, 9), body=ROADS, handling=Handling.JOINT, by=OFFICE),
        Accepted(on=date(2025, 4, 10), body=ROADS),
        JointOpinion(on=date(2025, 5, 6), body=ROADS),
        MadePriority(on=date(2025, 5, 7)),
        Replied(on=date(2025, 7, 15), body=BUREAU),
    )
    lead, joint = rows_of(case)
    assert (lead.body, lead.handling, lead.assigned_on, lead.replied_on, lead.received_on) == (
        *(BUREAU, Handling.LEAD, date(2025, 4, 9)),
        *(date(2025, 7, 15), date(2025, 7, 15)),
    )
    assert (joint.body, joint.handling, joint.opinion_on, joint.replied_on) == (
        *(ROADS, Handling.JOINT, date(2025, 5, 6)),
        None,
    )
    assert (lead.number, lead.priority, joint.number) == ("7", True, "7")
    assert rows_of(matter(place()))[0].body is None


def test_several_rounds_are_told_by_the_first_feedback_and_the_last_answer() -> None:
    """Dissatisfied, answered again, dissatisfied again by one side: the row says that something is owed."""
    bad = (
        Rating(dimension=Dimension.ATTITUDE, grade=Grade.SATISFIED),
        Rating(dimension=Dimension.RESULT, grade=Grade.DISSATISFIED),
    )
    case = recorded(
        handled(place("410000")),
        Objected(on=date(2025, 4, 3), body=BUREAU),
        ObjectionRefused(on=date(2025, 4, 7), body=BUREAU),
        Replied(on=date(2025, 5, 6), body=BUREAU, committed_until=date(2025, 12, 31)),
        FeedbackGiven(on=date(2025, 5, 12), body=BUREAU, grade=Grade.DISSATISFIED),
        Rehandled(on=date(2025, 6, 3), body=BUREAU),
        FeedbackGiven(on=date(2025, 6, 9), body=BUREAU, ratings=bad),
    )
    (row,) = rows_of(case)
    assert (row.objected_on, row.grade, row.second_grade) == (None, Grade.DISSATISFIED, Grade.DISSATISFIED)
    assert (row.rehandled_on, row.second_feedback_on) == (date(2025, 6, 3), date(2025, 6, 9))
    (other,) = rows_of(
        recorded(
            handled(),
            Replied(on=date(2025, 5, 6), body=BUREAU),
            FeedbackGiven(on=date(2025, 5, 9), body=BUREAU, ratings=bad),
        )
    )
    assert (other.attitude_grade, other.result_grade, other.priority) == (Grade.SATISFIED, Grade.DISSATISFIED, False)
    assert other.second_grade is None
    told = FeedbackGiven(on=date(2025, 8, 1), body=BUREAU, grade=Grade.SATISFIED)
    (settled,) = rows_of(recorded(case, Rehandled(on=date(2025, 7, 8), body=BUREAU), told))
    assert (settled.rehandled_on, settled.second_grade) == (date(2025, 7, 8), Grade.SATISFIED)


def test_the_register_of_full_cases_says_who_is_late() -> None:
    """In a full case what is not recorded has not happened; one made from a table leaves it open."""
    late, closed = (
        handled(number="1"),
        recorded(handled(number="2"), Replied(on=date(2025, 5, 6), body=BUREAU), Closed(on=date(2025, 6, 1))),
    )
    law = late.law
    book = register_of([late, closed], law)
    assert [entry.number for entry in book.late(date(2025, 7, 2))] == ["1"]
    partial = case_from_milestones(Milestones(number="3", assigned_on=APRIL, hard=False), law)
    mixed = register_of([late, partial], law)
    assert [found for _, found in mixed.standing_on(date(2025, 7, 2))] == [Standing.CANNOT_SAY, Standing.CANNOT_SAY]
