"""What a roster records: dated entries about seats and mandates, and its state on a day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import frozen

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.kernel.days import Between, Day, check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.text import Text


def _check_days(kind: str, **days: Day | None) -> None:
    for name, value in days.items():
        if value is not None and not isinstance(value, Between):
            check_day(f"{kind}.{name}", value)


@frozen(kw_only=True)
class Allocated:
    """Seats were given to a constituency or electing unit; the number replaces any earlier one of the unit.

    Args:
        on: the day.
        unit: the constituency (选区) or electing unit (选举单位).
        seats: how many seats it has from then on [seats].
    """

    on: date
    unit: UnitId
    seats: int

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none, and fewer seats than none."""
        _check_days("allocated", on=self.on)
        expect_count("allocated.seats", self.seats)


@frozen(kw_only=True)
class Elected:
    """Somebody was elected, at a general election or in a by-election; the mandate awaits confirmation."""

    on: date
    person: PersonId
    unit: UnitId
    by_election: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        _check_days("elected", on=self.on)


@frozen(kw_only=True)
class Confirmed:
    """The credentials of an elected deputy were confirmed."""

    on: date
    person: PersonId

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        _check_days("confirmed", on=self.on)


@frozen(kw_only=True)
class Voided:
    """An election was declared void: no mandate arose."""

    on: date
    person: PersonId

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        _check_days("voided", on=self.on)


@frozen(kw_only=True)
class Suspended:
    """A ground of suspension arose.

    Args:
        on: the day of the fact.
        person: whose duties it suspends.
        ground: why.
        reported_on: the day of the credentials committee's report, if there was one.
    """

    on: Day
    person: PersonId
    ground: Ground
    reported_on: Day | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a ground that ends a mandate."""
        _check_days("suspended", on=self.on, reported_on=self.reported_on)
        if not self.ground.suspends:
            raise ImpossibleFacts(
                "suspended.ground", self.ground.code, Text("暂停执行职务的事由", "a ground of suspension")
            )


@frozen(kw_only=True)
class Resumed:
    """The ground of a suspension is gone."""

    on: Day
    person: PersonId

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        _check_days("resumed", on=self.on)


@frozen(kw_only=True)
class MandateEnded:
    """A mandate came to its end before the term did.

    Args:
        on: the day of the vote that accepted the resignation or carried the recall, or the day of the fact.
        person: whose mandate.
        ground: why.
        reported_on: the day of the credentials committee's report.
        announced_on: the day of the announcement.
    """

    on: Day
    person: PersonId
    ground: Ground
    reported_on: Day | None = None
    announced_on: Day | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a ground that only suspends."""
        _check_days("mandate_ended", on=self.on, reported_on=self.reported_on, announced_on=self.announced_on)
        if self.ground.suspends:
            raise ImpossibleFacts(
                "mandate_ended.ground", self.ground.code, Text("终止代表资格的事由", "a ground that ends a mandate")
            )


RosterEntry = Allocated | Elected | Confirmed | Voided | Suspended | Resumed | MandateEnded
"""Everything a roster records."""


class UnitSeats(NamedTuple):
    """The seats of one constituency or electing unit on a day."""

    unit: UnitId
    seats: int
    in_office: int
    awaiting: int
    vacant: int

    @property
    def surplus(self) -> int:
        """Return how many more hold a seat than there are seats."""
        return max(0, self.in_office + self.awaiting - self.seats)


@frozen(kw_only=True)
class Balance:
    """The numbers of a roster, or of a table somebody published; unknown ones are None.

    Args:
        on: the day.
        total: seats of the congress [seats].
        in_office: deputies whose credentials are confirmed [deputies].
        awaiting: deputies elected, not yet confirmed [deputies].
        vacant: seats given to a unit that nobody holds [seats].
        unallocated: seats given to no unit (机动) [seats].
        suspended: of those in office, deputies whose duties are suspended [deputies].
    """

    on: date
    total: int | None = None
    in_office: int | None = None
    awaiting: int | None = None
    vacant: int | None = None
    unallocated: int | None = None
    suspended: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse numbers below nothing."""
        check_day("balance.on", self.on)
        for name in ("total", "in_office", "awaiting", "vacant", "unallocated", "suspended"):
            value = getattr(self, name)
            if value is not None:
                expect_count(f"balance.{name}", value)


class Seats(NamedTuple):
    """The seats of a congress on a day; `uncertain` are those whose mandate may or may not have ended by then.

    They are counted as in office until it is known.
    """

    on: date
    total: int
    units: tuple[UnitSeats, ...]
    deputies: tuple[PersonId, ...]
    awaiting: tuple[PersonId, ...]
    suspended: tuple[PersonId, ...]
    uncertain: tuple[PersonId, ...]

    @property
    def in_office(self) -> int:
        """Return how many deputies there are, the suspended included."""
        return len(self.deputies)

    @property
    def vacant(self) -> int:
        """Return how many seats that belong to a unit nobody holds."""
        return sum(unit.vacant for unit in self.units)

    @property
    def unallocated(self) -> int:
        """Return how many seats belong to no unit."""
        return max(0, self.total - sum(unit.seats for unit in self.units))

    @property
    def balance(self) -> Balance:
        """Return the numbers of the day."""
        return Balance(
            on=self.on,
            total=self.total,
            in_office=self.in_office,
            awaiting=len(self.awaiting),
            vacant=self.vacant,
            unallocated=self.unallocated,
            suspended=len(self.suspended),
        )
