"""Flat milestones of a suggestion, as a table of dates has them, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import HandlerId, PersonId
from npc_core.kernel.days import Day
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.clocks import Deadline
from npc_core.proposals.acts import (
    Accepted,
    Assigned,
    Closed,
    ContactedDeputy,
    ExtensionApproved,
    FeedbackGiven,
    Objected,
    Rehandled,
    Replied,
    Submitted,
    Withdrawn,
)
from npc_core.proposals.facts import Grade, ResultClass, SuggestionFacts, SuggestionStage
from npc_core.proposals.suggestion import open_suggestion


@frozen(kw_only=True)
class Milestones:
    """One row of a table: a suggestion with the body that answers it, and the days; whatever is not told is None.

    Args:
        number: the number under which the place keeps it.
        title: what it is called.
        author: who submitted it.
        body: the body that answers it.
        in_session: whether it was submitted while the congress was in session.
        hard: whether it is wide in scope and hard to handle.
        submitted_on: when it was submitted.
        assigned_on: when it was assigned.
        accepted_on: when the body received it.
        objected_on: when the body objected.
        contacted_on: when the body spoke with the deputy.
        extended_on: when a longer period was agreed to.
        replied_on: when the body answered.
        result: what the answer says of the matter.
        feedback_on: when the deputy gave feedback.
        grade: how satisfied the deputy was.
        rehandled_on: when the body answered again.
        second_feedback_on: when the deputy gave feedback on that.
        second_grade: how satisfied the deputy then was.
        withdrawn_on: when it was withdrawn.
        closed_on: when it was closed.
    """

    number: str | None = None
    title: str | None = None
    author: PersonId | None = None
    body: HandlerId | None = None
    in_session: bool | None = None
    hard: bool | None = None
    submitted_on: Day | None = None
    assigned_on: Day | None = None
    accepted_on: Day | None = None
    objected_on: Day | None = None
    contacted_on: Day | None = None
    extended_on: Day | None = None
    replied_on: Day | None = None
    result: ResultClass | None = None
    feedback_on: Day | None = None
    grade: Grade | None = None
    rehandled_on: Day | None = None
    second_feedback_on: Day | None = None
    second_grade: Grade | None = None
    withdrawn_on: Day | None = None
    closed_on: Day | None = None


def case_from_milestones(row: Milestones, law: Law) -> Case[SuggestionFacts, SuggestionStage]:
    """Return the partial case of a row: what the row does not tell is unknown, and breaches nothing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row = Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 6, 20))
    >>> case_from_milestones(row, law_of(Area.from_code("411424"))).standing("en")
    'answered'
    """
    case = open_suggestion(
        law,
        partial=True,
        number=row.number,
        title=row.title,
        author=row.author,
        in_session=row.in_session,
        hard=row.hard,
    )
    for act in _acts(row):
        case = case.record(act)
    return case


def _acts(row: Milestones) -> Iterator[Act]:
    """Yield the acts of a row in the order in which they would happen."""
    body = row.body
    if row.submitted_on is not None:
        yield Submitted(on=row.submitted_on, by=Actor(Role.DEPUTY, row.author))
    if row.assigned_on is not None:
        yield Assigned(on=row.assigned_on, body=body)
    if row.accepted_on is not None:
        yield Accepted(on=row.accepted_on, body=body)
    if row.objected_on is not None:
        yield Objected(on=row.objected_on, body=body)
    if row.contacted_on is not None:
        yield ContactedDeputy(on=row.contacted_on, body=body)
    if row.extended_on is not None:
        yield ExtensionApproved(on=row.extended_on, body=body)
    if row.replied_on is not None:
        yield Replied(on=row.replied_on, body=body, result=row.result)
    if row.feedback_on is not None:
        yield FeedbackGiven(on=row.feedback_on, body=body, grade=row.grade)
    if row.rehandled_on is not None:
        yield Rehandled(on=row.rehandled_on, body=body)
    if row.second_feedback_on is not None:
        yield FeedbackGiven(on=row.second_feedback_on, body=body, grade=row.second_grade)
    if row.withdrawn_on is not None:
        yield Withdrawn(on=row.withdrawn_on)
    if row.closed_on is not None:
        yield Closed(on=row.closed_on)


def compute_deadlines(row: Milestones, law: Law, on: date) -> tuple[Deadline, ...]:
    """Return every clock of a row that still runs, as its case has them.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row, law = Milestones(assigned_on=date(2025, 4, 1), hard=False), law_of(Area.from_code("411424"))
    >>> [(each.clock, each.due.on) for each in compute_deadlines(row, law, date(2025, 5, 1))]
    [('reply', datetime.date(2025, 7, 1))]
    """
    return case_from_milestones(row, law).deadlines(on)
