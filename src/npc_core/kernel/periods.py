"""Statutory periods, forwards and backwards, with working days.

The starting day is not counted. A period of months ends on the corresponding day, or on the last day of a
month that has none. "N days before" an event: the day minus N is in time.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Unit(Labelled):
    """What a period counts."""

    DAYS = ("days", Text("日", "days"))
    WORKING_DAYS = ("working_days", Text("个工作日", "working days"))
    MONTHS = ("months", Text("个月", "months"))
    YEARS = ("years", Text("年", "years"))
    HOURS = ("hours", Text("小时", "hours"))
    MEETINGS = ("meetings", Text("次会议", "meetings"))


class WorkCalendar(Protocol):
    """A calendar that knows which days are worked, up to a last day."""

    @property
    def first(self) -> date:
        """The first day it knows."""

    @property
    def last(self) -> date:
        """The last day it knows."""

    def is_workday(self, on: date) -> bool:
        """Tell whether a day within `first` and `last` is worked."""


class Due(NamedTuple):
    """When a period ends: on a day, or, where the calendar ends too soon, between two days."""

    not_before: date
    not_after: date

    @property
    def on(self) -> date | None:
        """Return the day where it is certain."""
        return self.not_before if self.not_before == self.not_after else None


_WORKING_DAYS = Unit.WORKING_DAYS  # bound: looking up a member of an Enum is slow
_LONGEST = 1200  # a hundred years of months: no period of law is longer, and no calendar can overflow


def _positive(instance: object, attribute: object, value: int) -> None:
    expect_count("period.count", value)
    if value > _LONGEST:
        raise ImpossibleFacts("period.count", value, Text(f"不超过 {_LONGEST} 的整数", f"an integer up to {_LONGEST}"))


@frozen
class Period:
    """A number of units, as a norm states it.

    >>> Period(3, Unit.MONTHS).due(date(2019, 11, 30)).on
    datetime.date(2020, 2, 29)
    """

    count: int = field(validator=_positive)
    unit: Unit

    @property
    def words(self) -> Text:
        """Return the period in words."""
        return _words(self.count, self.unit)

    def due(self, start: date, calendar: WorkCalendar | None = None, *, shift: bool = False) -> Due:
        """Return the last day that is in time for a period that `start` sets off.

        Args:
            start: the day of the event; it does not count.
            calendar: needed for working days, and for `shift`.
            shift: move an end on a holiday to the next working day (Civil Code art. 203 by analogy, a reading).
        """
        if self.unit is _WORKING_DAYS:
            return _add_working_days(start, self.count, calendar)
        end = add(start, self.count, self.unit)
        return _next_workday(end, calendar) if shift else Due(end, end)

    def latest_start(self, end: date, calendar: WorkCalendar | None = None) -> date | None:
        """Return the last starting day whose due day is not after `end`; None where the calendar does not reach.

        It is found, not subtracted: three months that end on 31 May can have started on the last day of February.
        """
        if self.unit is not _WORKING_DAYS:
            return _latest_start(end, self.count, self.unit)
        start = subtract(end, self.count, self.unit) + timedelta(days=_SLACK)
        while True:
            due = self.due(start, calendar)
            if due.not_after <= end:
                return start
            if due.on is None and due.not_before <= end:
                return None
            start -= timedelta(days=1)

    def last_start(self, end: date, calendar: WorkCalendar | None = None) -> Due:
        """Return the last starting day whose due day is not after `end`, or the days between which it lies.

        >>> Period(20, Unit.DAYS).last_start(date(2026, 11, 25)).on
        datetime.date(2026, 11, 5)
        """
        start = self.latest_start(end, calendar)
        if start is not None:
            return Due(start, start)
        return Due(end - timedelta(days=_longest(self.count)), end - timedelta(days=self.count))


@lru_cache(maxsize=512)
def _words(count: int, unit: Unit) -> Text:
    label = unit.label
    return Text(f"{count}{label.zh}", f"{count} {label.en[:-1] if count == 1 else label.en}")


_SLACK = 4  # the corresponding day of a short month can lie up to three days from the day subtracted


@lru_cache(maxsize=4096)
def add(start: date, count: int, unit: Unit) -> date:
    """Return the corresponding day `count` calendar units later."""
    return start + _delta(count, unit)


@lru_cache(maxsize=4096)
def _latest_start(end: date, count: int, unit: Unit) -> date:
    start = subtract(end, count, unit) + timedelta(days=_SLACK)
    while add(start, count, unit) > end:
        start -= timedelta(days=1)
    return start


def subtract(end: date, count: int, unit: Unit) -> date:
    """Return the corresponding day `count` calendar units earlier (working days: a day that is early enough)."""
    return end - _delta(count, unit)


def _delta(count: int, unit: Unit) -> relativedelta:
    if unit is Unit.MONTHS:
        return relativedelta(months=count)
    if unit is Unit.YEARS:
        return relativedelta(years=count)
    if unit in (Unit.DAYS, Unit.WORKING_DAYS):
        return relativedelta(days=count)
    raise ImpossibleFacts("period.unit", unit.code, Text("可按日历计算的单位", "a unit the calendar can count"))


def _add_working_days(start: date, count: int, calendar: WorkCalendar | None) -> Due:
    never = Due(start + timedelta(days=count), start + timedelta(days=_longest(count)))
    if calendar is None or start < calendar.first:
        return never
    on, left = start, count
    while left:
        on += timedelta(days=1)
        if on > calendar.last:
            return Due(max(on + timedelta(days=left - 1), never.not_before), never.not_after)
        left -= calendar.is_workday(on)
    return Due(on, on)


def _longest(count: int) -> int:
    """Bound from above the calendar days that `count` working days can take: no five in more than sixteen days."""
    return 16 * (count // 5 + 1)


def _next_workday(end: date, calendar: WorkCalendar | None) -> Due:
    furthest = end + timedelta(days=_longest(1))
    if calendar is None or not calendar.first <= end <= calendar.last:
        return Due(end, furthest)
    on = end
    while not calendar.is_workday(on):
        on += timedelta(days=1)
        if on > calendar.last:
            return Due(on, furthest)
    return Due(on, on)
