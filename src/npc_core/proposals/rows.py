"""Rows of cases: what a register keeps of a case, one row for each body that handles it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import fields

from npc_core.congress.ids import HandlerId
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.proposals.acts import (
    Accepted,
    Assigned,
    Closed,
    ContactedDeputy,
    ExtensionApproved,
    FeedbackGiven,
    FollowedUp,
    JointOpinion,
    MadePriority,
    Objected,
    ObjectionRefused,
    Reassigned,
    Rehandled,
    Replied,
    Submitted,
    Withdrawn,
)
from npc_core.proposals.facts import Dimension, Grade, Handling
from npc_core.proposals.milestones import Milestones
from npc_core.proposals.register import Register
from npc_core.proposals.rules import Matter, handlers_of

A = TypeVar("A", bound=Act)
DAYS = frozenset(each.name for each in fields(Milestones) if each.name.endswith("_on"))
"""The fields of a row that tell when something happened."""


def register_of(cases: Iterable[Matter], law: Law) -> Register:
    """Return the register of cases; in a full case what is not recorded has not happened.

    Args:
        cases: the cases; those made from tables are unknown where they tell nothing, and make the register so.
        law: the law of the place.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.proposals.suggestion import open_suggestion
    >>> law = law_of(Area.from_code("411424"))
    >>> case = open_suggestion(law, number="12", hard=False).record(Assigned(on=date(2025, 4, 1), body=HandlerId("B")))
    >>> [entry.number for entry in register_of([case], law).late(date(2025, 7, 2))]
    ['12']
    """
    held = tuple(cases)
    kept = frozenset() if any(case.partial for case in held) else DAYS
    return Register.of_rows((row for case in held for row in rows_of(case)), law, kept)


def rows_of(case: Matter) -> tuple[Milestones, ...]:
    """Return one row for each body that handles the suggestion, or one where none does yet."""
    handlers = handlers_of(case)
    if not handlers:
        named: Iterable[Any] = (getattr(act, "body", None) for act in case.acts)
        handlers = {next((body for body in named if body is not None), None): None}
    return tuple(_row(case, body, part) for body, part in handlers.items())


def _row(case: Matter, body: HandlerId | None, part: Handling | None) -> Milestones:
    facts, acts = case.facts, [act for act in case.acts if getattr(act, "body", body) == body]
    handed = [act for act in acts if isinstance(act, Assigned | Reassigned)]
    replied, priority = _first(acts, Replied), _last(acts, MadePriority)
    fulfilled = [act for act in acts if isinstance(act, FollowedUp) and act.fulfilled]
    refused = _last(acts, ObjectionRefused)
    objected = _last(acts, Objected) if refused is None else None
    told: dict[str, Act | None] = {
        "submitted_on": _last(acts, Submitted),
        "assigned_on": handed[-1] if handed else None,
        "accepted_on": _last(acts, Accepted),
        "objected_on": objected,
        "contacted_on": _first(acts, ContactedDeputy),
        "extended_on": _last(acts, ExtensionApproved),
        "opinion_on": _first(acts, JointOpinion),
        "replied_on": replied,
        "fulfilled_on": fulfilled[-1] if fulfilled else None,
        "withdrawn_on": _last(acts, Withdrawn),
        "closed_on": _last(acts, Closed),
    }
    days: dict[str, Any] = {name: act.on for name, act in told.items() if act is not None}
    return Milestones(
        number=facts.number,
        title=facts.title,
        author=facts.author,
        co_authors=facts.co_authors,
        body=body,
        handling=part,
        in_session=facts.in_session,
        hard=facts.hard,
        priority=True if priority is not None else None if case.partial else False,
        **days,
        **_of_reply(case, replied),
        **_of_feedback(acts),
    )


def _of_reply(case: Matter, replied: Replied | None) -> dict[str, Any]:
    """Return what a row tells of the answer; a full history without a day of receipt has that of the answer."""
    if replied is None:
        return {}
    received = replied.received_on
    if received is None and not case.partial and isinstance(replied.on, date):
        received = replied.on
    return {
        "result": replied.result,
        "mode": replied.mode,
        "committed_until": replied.committed_until,
        "received_on": received,
    }


def _of_feedback(acts: list[Act]) -> dict[str, Any]:
    """Return what a row tells of the feedback: the first, and that on the last answer after a re-handling."""
    again = _last(acts, Rehandled)
    place = acts.index(again) if again is not None else len(acts)
    first, second = _first(acts[:place], FeedbackGiven), _last(acts[place:], FeedbackGiven)
    found: dict[str, Any] = {} if again is None else {"rehandled_on": again.on}
    if first is not None:
        sides = {each.dimension: each.grade for each in first.ratings or ()}
        found |= {
            "feedback_on": first.on,
            "grade": first.grade,
            "attitude_grade": sides.get(Dimension.ATTITUDE),
            "result_grade": sides.get(Dimension.RESULT),
        }
    if second is not None:
        found |= {"second_feedback_on": second.on, "second_grade": _whole(second)}
    return found


def _whole(feedback: FeedbackGiven) -> Grade | None:
    """Return one grade for a feedback: the whole, or the worst of its sides."""
    if feedback.grade is not None:
        return feedback.grade
    return max((each.grade for each in feedback.ratings or ()), key=list(Grade).index, default=None)


def _first(acts: list[Act], kind: type[A]) -> A | None:
    return next((act for act in acts if isinstance(act, kind)), None)


def _last(acts: list[Act], kind: type[A]) -> A | None:
    return next((act for act in reversed(acts) if isinstance(act, kind)), None)
