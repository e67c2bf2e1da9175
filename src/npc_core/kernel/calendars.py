"""Working-day calendars: one made from published days, one over the `chinesecalendar` package."""

from __future__ import annotations

from datetime import date

from attrs import frozen

_SATURDAY = 5


@frozen(kw_only=True)
class PublishedCalendar:
    """Monday to Friday, less the published holidays, plus the weekend days worked to make up for them.

    >>> lunar_new_year = PublishedCalendar(
    ...     first=date(2020, 1, 1), last=date(2020, 12, 31),
    ...     holidays=frozenset({date(2020, 1, 31)}), made_up=frozenset({date(2020, 1, 19)}),
    ... )
    >>> lunar_new_year.is_workday(date(2020, 1, 31)), lunar_new_year.is_workday(date(2020, 1, 19))
    (False, True)
    """

    first: date
    last: date
    holidays: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()

    def is_workday(self, on: date) -> bool:
        """Tell whether the day is worked."""
        if on in self.made_up:
            return True
        return on.weekday() < _SATURDAY and on not in self.holidays


def chinese_calendar(first_year: int, last_year: int) -> PublishedCalendar:
    """Return the published calendar of some years, from the optional package `chinesecalendar` (extra `calendar`).

    The package's own functions scan all years at every call and know no end of what is published; its data are
    taken over once, and the calendar ends where they end.
    """
    from chinese_calendar import constants

    years = range(first_year, last_year + 1)
    published = {on.year for on in constants.holidays}
    missing = [year for year in years if year not in published]
    if missing or not years:
        from npc_core.kernel.errors import ImpossibleFacts
        from npc_core.kernel.text import Text

        span = f"{min(published)}–{max(published)}"
        raise ImpossibleFacts("years", f"{first_year}–{last_year}", Text(f"{span} 之内的年份", f"years within {span}"))
    return PublishedCalendar(
        first=date(first_year, 1, 1),
        last=date(last_year, 12, 31),
        holidays=frozenset(on for on in constants.holidays if on.year in years),
        made_up=frozenset(on for on in constants.workdays if on.year in years),
    )
