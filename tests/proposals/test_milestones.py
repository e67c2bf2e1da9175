"""Rows of a table: what they prove, what they leave open, and that their deadlines are those of the case."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.ids import HandlerId, PersonId
from npc_core.kernel.days import Between, Day
from npc_core.kernel.findings import FAILS, HOLDS, Finding, Outcome
from npc_core.proposals import Grade, Handling, Milestones, ResultClass, case_from_milestones, compute_deadlines
from tests.proposals.builders import own, place

LAWS = (
    place(),
    place("410000"),
    place("310101"),
    place("110101"),
    place("411424", own("411424", ("henan.suggestions2017",), reply_period={"count": 2, "unit": "months"})),
    place("330106100"),
)
DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
MONTHS = DAYS.map(lambda day: Between(day, day + timedelta(days=30)))
ANY_DAY: st.SearchStrategy[Day | None] = st.none() | DAYS | MONTHS
PLACES = st.integers(0, len(LAWS) - 1)
ON_DAYS = tuple(each.name for each in fields(Milestones) if each.name.endswith("_on") and each.name != "received_on")
END = date(2026, 6, 30)


def rows(day: st.SearchStrategy[Day | None] = ANY_DAY) -> st.SearchStrategy[Milestones]:
    """Return rows with holes, in any order of days."""
    return st.builds(
        Milestones,
        body=st.sampled_from((None, HandlerId("bureau"))),
        in_session=st.sampled_from((None, True, False)),
        hard=st.sampled_from((None, True, False)),
        author=st.none() | st.just(PersonId("D-1")),
        result=st.none() | st.sampled_from(ResultClass),
        grade=st.none() | st.sampled_from(Grade),
        second_grade=st.none() | st.sampled_from(Grade),
        attitude_grade=st.none() | st.sampled_from(Grade),
        handling=st.none() | st.sampled_from(Handling),
        joint_bodies=st.sampled_from((None, (), (HandlerId("roads"),))),
        received_on=st.none() | DAYS,
        **dict.fromkeys(ON_DAYS, day),
    )


@given(rows(), PLACES)
def test_deadlines_of_a_row_are_those_of_its_case(row: Milestones, number: int) -> None:
    """One answer, whichever way it is asked; and nothing raises."""
    case = case_from_milestones(row, LAWS[number])
    assert compute_deadlines(row, LAWS[number], END) == case.deadlines(END)
    audit = case.audit(END)
    joint = len(row.joint_bodies or ()) if row.assigned_on is not None else 0
    assert len(audit.lines) == sum(getattr(row, name) is not None for name in ON_DAYS) + joint
    assert case.possible(END)


@given(
    rows(DAYS), st.lists(DAYS, min_size=len(ON_DAYS), max_size=len(ON_DAYS)), PLACES, st.sets(st.sampled_from(ON_DAYS))
)
def test_rows_in_order_have_the_deadlines_of_their_cases(
    row: Milestones, days: list[date], number: int, known: set[str]
) -> None:
    """Exact days, one after the other, some of them left out: what most rows are."""
    told: dict[str, Any] = dict(zip(ON_DAYS, sorted(days), strict=True))
    row = evolve(row, **{name: day if name in known else None for name, day in told.items()})
    for on in (date.min, date(2023, 6, 1), END):
        assert compute_deadlines(row, LAWS[number], on) == case_from_milestones(row, LAWS[number]).deadlines(on)


def binding(findings: tuple[Finding, ...]) -> set[str]:
    """Return the rules of the findings that fail and bind."""
    return {each.rule for each in findings if each.outcome is FAILS and each.force.code == "binding"}


@given(rows(), PLACES, st.lists(st.integers(0, 30), min_size=len(ON_DAYS), max_size=len(ON_DAYS)))
def test_no_breach_is_said_that_a_fuller_row_could_disprove(row: Milestones, number: int, after: list[int]) -> None:
    """Whatever a month hides, what is proved of the month is true of each of its days."""
    told: dict[str, Any] = {}
    for name, days in zip(ON_DAYS, after, strict=True):
        day = getattr(row, name)
        if isinstance(day, Between):
            told[name] = day.earliest + timedelta(days=days)
    exact = evolve(row, **told)
    vague, sure = (case_from_milestones(each, LAWS[number]).audit(END) for each in (row, exact))
    proved, known = binding(vague.failures), binding(sure.failures)
    assert {each for each in proved if each.endswith("_in_time")} <= known
    assert known or not proved


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 7, 1), hard=False), HOLDS),
        (Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 7, 2), hard=False), FAILS),
        (Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 7, 2)), Outcome.UNDETERMINED),
        (Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 10, 2)), FAILS),
        (Milestones(assigned_on=Between(date(2025, 4, 1), date(2025, 4, 30)), replied_on=date(2025, 7, 1)), HOLDS),
        (Milestones(replied_on=date(2025, 7, 1)), None),
    ],
)
def test_a_row_proves_what_its_columns_prove(row: Milestones, outcome: Outcome | None) -> None:
    """Three months, or six; without the day of the assignment nothing can be said of the reply."""
    audit = case_from_milestones(row, LAWS[0]).audit(END)
    said = [each.outcome for each in audit.findings if each.rule == "suggestions.reply_in_time"]
    assert said == ([] if outcome is None else [outcome])


def test_where_consent_may_have_been_given_three_months_prove_nothing() -> None:
    """A table without a column for the consent: between three and six months nobody can say."""
    row = Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 8, 1), hard=True)
    audit = case_from_milestones(row, place("110101")).audit(END)
    (finding,) = (each for each in audit.findings if each.rule == "suggestions.reply_in_time")
    assert finding.missing == ("act:extension_approved",)
    told = evolve(row, extended_on=date(2025, 6, 20))
    audit = case_from_milestones(told, place("110101")).audit(END)
    assert [each.holds for each in audit.findings if each.rule == "suggestions.reply_in_time"] == [True]


def test_what_a_row_leaves_out_is_asked_for_and_breaches_nothing() -> None:
    """An assignment a year old, with no reply in the table: cannot be said, and the question is named."""
    audit = case_from_milestones(Milestones(assigned_on=date(2025, 4, 1), hard=False), LAWS[0]).audit(END)
    assert audit.failures == ()
    assert [each.missing for each in audit.unknown if each.rule == "suggestions.reply_in_time"] == [("clock:reply",)]


def test_a_closed_row_without_more_is_no_breach() -> None:
    """Closed, and nothing else told: whether it was answered is unknown; so is what the places ask for besides."""
    row = Milestones(assigned_on=date(2025, 4, 1), closed_on=date(2025, 6, 1))
    for law in LAWS:
        audit = case_from_milestones(row, law).audit(date(2025, 6, 2))
        assert binding(audit.failures) == set()
    dissatisfied = Milestones(
        assigned_on=date(2025, 4, 1),
        replied_on=date(2025, 5, 1),
        feedback_on=date(2025, 5, 9),
        grade=Grade.DISSATISFIED,
        closed_on=date(2025, 5, 12),
    )
    audit = case_from_milestones(dissatisfied, LAWS[1]).audit(date(2025, 5, 20))
    assert binding(audit.failures) == set()
    answered = evolve(dissatisfied, feedback_on=None, grade=None)
    assert binding(case_from_milestones(answered, LAWS[1]).audit(date(2025, 5, 20)).failures) == set()
    again = Milestones(assigned_on=date(2025, 4, 1), rehandled_on=date(2025, 6, 1))
    assert binding(case_from_milestones(again, LAWS[1]).audit(date(2025, 6, 2)).failures) == set()


def test_overlapping_months_prove_no_order() -> None:
    """Withdrawn some day in May, answered on the third: the answer may have come first."""
    may = Between(date(2025, 5, 1), date(2025, 5, 31))
    row = Milestones(assigned_on=date(2025, 4, 1), withdrawn_on=may, contacted_on=date(2025, 5, 3))
    assert binding(case_from_milestones(row, LAWS[0]).audit(END).failures) == set()
    after = evolve(row, contacted_on=date(2025, 6, 3))
    assert binding(case_from_milestones(after, LAWS[0]).audit(END).failures) == {
        "proposals.suggestion.contacted_deputy"
    }


def test_a_table_that_tells_no_receipt_proves_no_late_feedback() -> None:
    """自收到答复: the day of the reply is not that of its receipt."""
    row = Milestones(replied_on=date(2025, 5, 6), feedback_on=date(2025, 9, 1), grade=Grade.SATISFIED)
    audit = case_from_milestones(row, LAWS[1]).audit(END)
    (finding,) = (each for each in audit.findings if each.rule == "suggestions.feedback_in_time")
    assert finding.missing == ("replied.received_on",)
