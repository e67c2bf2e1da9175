"""The clocks of flat rows: those of their cases, each length worked out once and kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day, earliest, latest
from npc_core.law.laws import Law
from npc_core.procedure.clocks import ClockEffect, Deadline
from npc_core.proposals.facts import Grade, Handling, SuggestionStage
from npc_core.proposals.milestones import Milestones, case_from_milestones
from npc_core.proposals.rules_clocks import CLOCKS

_TIMED_BY = {
    "assignment": "assigned_on",
    "objection": "objected_on",
    "reply": "replied_on",
    "joint_opinion": "opinion_on",
    "feedback": "feedback_on",
    "rehandling": "rehandled_on",
}

RIGHTS = frozenset({"feedback", *(each.id for each in CLOCKS if each.effect is ClockEffect.BARS)})
"""Clocks that time what the deputy or a body may do: once they have run out nobody is late."""

_ORDERED = attrgetter(
    *("submitted_on", "assigned_on", "accepted_on", "objected_on", "opinion_on", "replied_on", "feedback_on"),
    *("rehandled_on", "second_feedback_on", "withdrawn_on", "closed_on"),
)
_DAY = frozenset({date})
_BARRING = frozenset(each.id for each in CLOCKS if each.effect is ClockEffect.BARS)
_BAD = Grade.DISSATISFIED
_JOINT = Handling.JOINT


class FlatClocks:
    """The clocks of many rows under one law. The length of a clock is asked of the case engine, once for equal days.

    Which clocks run in a row whose days are exact and in order follows from what it tells and leaves out; any other
    row is made a case and asked.
    """

    def __init__(self, law: Law) -> None:
        """Keep the law; nothing is worked out yet."""
        self.law = law
        self._kept: dict[tuple[Any, ...], tuple[Deadline, ...]] = {}
        self._stages: dict[tuple[Any, ...], frozenset[SuggestionStage]] = {}

    def running(self, row: Milestones) -> tuple[Deadline, ...]:
        """Return every clock of a row that nothing has ended, also one that barred and has run out."""
        days = [day for day in _ORDERED(row) if day is not None]
        twice = row.joint_bodies and row.body in row.joint_bodies
        if twice or not _DAY.issuperset(map(type, days)) or days != sorted(days):
            return case_from_milestones(row, self.law).deadlines(date.min)
        found = list(self._in_order(row))
        return tuple(sorted(found, key=_order)) if len(found) > 1 else tuple(found)

    def stages(self, row: Milestones) -> frozenset[SuggestionStage]:
        """Return where a row stands: worked out once for rows in order that tell the same events."""
        days = [day for day in _ORDERED(row) if day is not None]
        if not _DAY.issuperset(map(type, days)) or days != sorted(days):
            return case_from_milestones(row, self.law).stages
        told = tuple(day is not None for day in _ORDERED(row))
        key = (told, is_dissatisfied(row), row.second_grade is _BAD)
        kept = self._stages.get(key)
        if kept is None:
            kept = self._stages[key] = case_from_milestones(row, self.law).stages
        return kept

    def reply_of(self, row: Milestones) -> Deadline | None:
        """Return the clock of the reply, whether or not it was given; None where none is known to run."""
        if row.assigned_on is None or row.handling is _JOINT:
            return None
        kept = self._kept_for("reply", None, assigned_on=row.assigned_on, hard=row.hard, extended_on=row.extended_on)
        return kept[0] if kept else None

    def _in_order(self, row: Milestones) -> Iterator[Deadline]:
        body, assigned = row.body, row.assigned_on
        if row.withdrawn_on is None:
            if assigned is not None:
                yield from self._of_bodies(row, assigned)
            elif row.in_session is False and row.submitted_on is not None:
                yield from self._kept_for("assignment", None, submitted_on=row.submitted_on, in_session=False)
            if row.objected_on is not None and row.replied_on is None:
                told = {"assigned_on": assigned, "accepted_on": row.accepted_on, "objected_on": row.objected_on}
                yield from self._kept_for("reassignment", body, **told)
        yield from self._after_reply(row)

    def _of_bodies(self, row: Milestones, assigned: Day) -> Iterator[Deadline]:
        """Yield the clocks that the assignment to the body of the row, and to others jointly, set off."""
        body = row.body
        if row.replied_on is None and row.opinion_on is None and row.objected_on is None:
            yield from self._kept_for("objection", body, assigned_on=assigned, accepted_on=row.accepted_on)
        if row.handling is _JOINT:
            if row.opinion_on is None:
                told = {"assigned_on": assigned, "accepted_on": row.accepted_on, "handling": _JOINT}
                yield from self._kept_for("joint_opinion", body, **told)
        elif row.replied_on is None:
            yield from self._kept_for("reply", body, assigned_on=assigned, hard=row.hard, extended_on=row.extended_on)
        for each in row.joint_bodies or ():
            yield from self._kept_for("objection", each, assigned_on=assigned)
            yield from self._kept_for("joint_opinion", each, assigned_on=assigned, handling=_JOINT)

    def _after_reply(self, row: Milestones) -> Iterator[Deadline]:
        """Yield the clocks that answers and feedback set off."""
        body, rehandled, second = row.body, row.rehandled_on, row.second_feedback_on
        if row.closed_on is None and second is None:
            if rehandled is not None:
                yield from self._kept_for("feedback", body, rehandled_on=rehandled)
            elif row.replied_on is not None and row.feedback_on is None:
                yield from self._kept_for("feedback", body, replied_on=row.replied_on, received_on=row.received_on)
        if row.feedback_on is not None and rehandled is None and is_dissatisfied(row):
            yield from self._kept_for("rehandling", body, feedback_on=row.feedback_on, grade=_BAD)
        if second is not None and row.second_grade is _BAD:
            yield from self._kept_for("rehandling", body, feedback_on=second, grade=_BAD)

    def _kept_for(self, clock: str, body: HandlerId | None, **told: Any) -> tuple[Deadline, ...]:
        """Return the runs of one clock of a body in a row that tells only what this clock hangs on."""
        key = (clock, body, *told.values())
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._worked_out(clock, told) if body is None else self._of(clock, body, told)
        return kept

    def _of(self, clock: str, body: HandlerId, told: dict[str, Any]) -> tuple[Deadline, ...]:
        return tuple(each._replace(key=body) for each in self._kept_for(clock, None, **told))

    def _worked_out(self, clock: str, told: dict[str, Any]) -> tuple[Deadline, ...]:
        running = case_from_milestones(Milestones(**told), self.law).deadlines(date.min)
        return tuple(each for each in running if each.clock == clock)


def column_of(deadline: Deadline, row: Milestones) -> str | None:
    """Return the field of a row that tells whether what a clock times was done; None where no field tells it."""
    of_another = deadline.clock == "joint_opinion" and deadline.key != row.body
    once_more = deadline.clock == "rehandling" and row.rehandled_on is not None
    return None if of_another or once_more else _TIMED_BY.get(deadline.clock)


def _order(deadline: Deadline) -> tuple[Any, ...]:
    return deadline.due, deadline.clock, str(deadline.key)


def is_dissatisfied(row: Milestones) -> bool:
    """Tell whether the first feedback was one of a dissatisfied deputy."""
    if row.grade is not None:
        return row.grade is _BAD
    return _BAD in (row.attitude_grade, row.result_grade)


def compute_deadlines(row: Milestones, law: Law, on: date) -> tuple[Deadline, ...]:
    """Return every clock of a row that still runs, as its case has them.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row, law = Milestones(assigned_on=date(2025, 4, 1), hard=False), law_of(Area.from_code("411424"))
    >>> [(each.clock, each.due.on) for each in compute_deadlines(row, law, date(2025, 5, 1))]
    [('reply', datetime.date(2025, 7, 1))]
    """
    running = FlatClocks(law).running(row)
    return tuple(
        each._replace(days_left=(each.due.not_before - on).days)
        for each in running
        if each.clock not in _BARRING or on <= each.due.not_after
    )


def replied_in_time(row: Milestones, clocks: FlatClocks) -> bool | None:
    """Tell whether an answer that the row tells came in time; None where the row proves neither."""
    deadline, replied = clocks.reply_of(row), row.replied_on
    if deadline is None or replied is None or row.assigned_on is None or earliest(replied) < latest(row.assigned_on):
        return None
    if latest(replied) <= deadline.due.not_before:
        return True
    return False if earliest(replied) > deadline.due.not_after else None
