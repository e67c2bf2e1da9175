"""Days: known, known within bounds, or unknown."""

from __future__ import annotations

from datetime import date, datetime

from attrs import Attribute, frozen

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text

_A_DAY = Text("日期（不带时刻）", "a date without a time of day")


@frozen
class Between:
    """A day known only to lie between two days, both included.

    >>> Between(date(2025, 3, 1), date(2025, 3, 31)).latest
    datetime.date(2025, 3, 31)
    """

    earliest: date
    latest: date

    def __attrs_post_init__(self) -> None:
        """Refuse a pair that is no interval."""
        check_day("between.earliest", self.earliest)
        check_day("between.latest", self.latest)
        if self.latest < self.earliest:
            raise ImpossibleFacts(
                "between.latest", self.latest, Text("不早于 earliest 的日期", "a day not before `earliest`")
            )


Day = date | Between


def check_day(field: str, value: object) -> None:
    """Raise `ImpossibleFacts` unless the value is a plain date."""
    if type(value) is not date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return
        raise ImpossibleFacts(field, value, _A_DAY)


def valid_day(instance: object, attribute: Attribute[date], value: date) -> None:
    """Refuse a field of an attrs class that is no plain date; for `field(validator=...)`."""
    check_day(attribute.name, value)


def earliest(day: Day) -> date:
    """Return the first day it can have been."""
    return day.earliest if isinstance(day, Between) else day


def latest(day: Day) -> date:
    """Return the last day it can have been."""
    return day.latest if isinstance(day, Between) else day


def not_after(first: Day | None, second: Day | None) -> bool | None:
    """Tell whether `first <= second`, or None where the bounds do not say.

    >>> not_after(date(2025, 3, 4), Between(date(2025, 3, 1), date(2025, 3, 9))) is None
    True
    """
    if first is None or second is None:
        return None
    if latest(first) <= earliest(second):
        return True
    if earliest(first) > latest(second):
        return False
    return None
