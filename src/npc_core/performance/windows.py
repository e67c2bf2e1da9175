"""Windows: the stretches of time that a scheme judges, and how they follow one another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

_MONTHS = 12


class Stretch(NamedTuple):
    """From a day to a day, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Tell whether a day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def months(self) -> int:
        """Return how many calendar months it touches."""
        return month_of(self.last) - month_of(self.first) + 1


def month_of(day: date) -> int:
    """Return the number of a calendar month, so that months that follow one another have numbers that do."""
    return day.year * _MONTHS + day.month - 1


class Window(Labelled):
    """How long a scheme's period of judgment is."""

    QUARTER = ("quarter", Text("季度", "quarter"))
    HALF_YEAR = ("half_year", Text("半年", "half year"))
    YEAR = ("year", Text("年度", "year"))
    TWO_YEARS = ("two_years", Text("两年", "two years"))
    TERM = ("term", Text("届", "term"))

    def around(self, day: date) -> Stretch:
        """Return the calendar window in which a day lies; two years begin with an even year.

        A term, and two years counted from another day, are given as they are (`Stretch`).

        Raises:
            ImpossibleFacts: a term has no place in the calendar.

        >>> Window.HALF_YEAR.around(date(2025, 8, 20)).first
        datetime.date(2025, 7, 1)
        """
        if self is Window.TERM:
            raise ImpossibleFacts("window", self.code, Text("以起止日期给出的届期", "a term given by its days"))
        length = _LENGTHS[self]
        first = month_of(day) // length * length
        return Stretch(_first_of(first), _first_of(first + length) - timedelta(days=1))

    def before(self, stretch: Stretch) -> Stretch:
        """Return the window before one of the calendar, so that consecutive ones can be told."""
        return self.around(stretch.first - timedelta(days=1))


_LENGTHS = {Window.QUARTER: 3, Window.HALF_YEAR: 6, Window.YEAR: 12, Window.TWO_YEARS: 24}


def _first_of(month: int) -> date:
    return date(month // _MONTHS, month % _MONTHS + 1, 1)
