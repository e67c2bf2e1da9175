"""Meetings and who was there: fixed, in office, suspended, due, on leave, present."""

from __future__ import annotations

from datetime import date, time

from attrs import field, frozen

from npc_core.congress.ids import PersonId
from npc_core.kernel.errors import ImpossibleFacts, expect_count, expect_distinct
from npc_core.kernel.text import Text


@frozen(kw_only=True)
class Attendance:
    """Numbers of a body on a day; unknown ones are None.

    Args:
        fixed: seats of the body [members].
        in_office: people holding one [members].
        suspended: of those, people whose duties are suspended [members].
        on_leave: people with approved leave [members].
        present: people present [members].

    >>> Attendance(in_office=204, on_leave=15, present=189).absent
    0
    """

    fixed: int | None = None
    in_office: int | None = None
    suspended: int = 0
    on_leave: int | None = None
    present: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that no meeting can have."""
        for name in ("fixed", "in_office", "suspended", "on_leave", "present"):
            value = getattr(self, name)
            if value is not None:
                expect_count(f"attendance.{name}", value)
        if self.in_office is not None and self.suspended > self.in_office:
            raise ImpossibleFacts(
                "attendance.suspended", self.suspended, Text("不超过在任人数", "no more than are in office")
            )

    @property
    def due(self) -> int | None:
        """Return how many must attend: those in office less the suspended."""
        return None if self.in_office is None else self.in_office - self.suspended

    @property
    def absent(self) -> int | None:
        """Return how many are away without leave."""
        if self.due is None or self.present is None or self.on_leave is None:
            return None
        return self.due - self.present - self.on_leave


def _distinct(instance: object, attribute: object, roll: tuple[PersonId, ...] | None) -> None:
    expect_distinct("meeting.roll", roll or ())


@frozen(kw_only=True)
class Meeting:
    """One meeting of a body.

    Args:
        on: the day on which it opened.
        at: the time of opening.
        attendance: the numbers.
        noticed_on: the day the notice went out.
        ordinal: its number within the term.
        roll: who was present, each once.
    """

    on: date
    at: time | None = None
    attendance: Attendance = Attendance()
    noticed_on: date | None = None
    ordinal: int | None = None
    roll: tuple[PersonId, ...] | None = field(default=None, validator=_distinct)
