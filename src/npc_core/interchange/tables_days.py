"""Days as people type them into tables."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, timedelta

from npc_core.kernel.days import Between, Day

EPOCH = date(1899, 12, 30)
"""The day from which spreadsheets count (those that count from 1904 have `date(1904, 1, 1)`)."""

_FIRST, _LAST = date(1949, 1, 1), date(2199, 12, 31)
_SERIALS = (10_000, 100_000)
_LONG = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?")
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})(?:月份?)?(上旬|中旬|下旬)?")
_SHORT_MONTH = re.compile(r"(\d{1,2})月份?(上旬|中旬|下旬)?")
_TIME = re.compile(r"[T ]*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_SERIAL = re.compile(r"\d{5}(\.0+)?")
_PARTS = {None: (1, 31), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


def parse_day(given: object, *, year: int | None = None, epoch: date = EPOCH) -> Day | None:
    """Return the day that a cell tells, a `Between` where it tells a month only; None if it tells none.

    Args:
        given: what the cell holds: text in the usual forms, a date, or the serial number of a spreadsheet.
        year: the year of days that are written without one.
        epoch: the day from which the spreadsheet counts.

    >>> parse_day("2025年3月5日"), parse_day("2025.3.5") == parse_day(45721) == parse_day("3月5日", year=2025)
    (datetime.date(2025, 3, 5), True)
    >>> parse_day("2025年2月"), parse_day("2025-2-30")
    (Between(earliest=datetime.date(2025, 2, 1), latest=datetime.date(2025, 2, 28)), None)
    """
    found = _parsed(given, year, epoch)
    if found is None:
        return None
    first = found.earliest if isinstance(found, Between) else found
    return found if _FIRST <= first <= _LAST else None


def _parsed(given: object, year: int | None, epoch: date) -> Day | None:
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if isinstance(given, int | float) and not isinstance(given, bool):
        return _of_serial(given, epoch)
    return _of_text(given, year, epoch) if isinstance(given, str) else None


def _of_serial(number: float, epoch: date) -> date | None:
    """Return the day of a serial number; a small one, such as 2025.3, is a mistyped month and tells none."""
    return epoch + timedelta(days=int(number)) if _SERIALS[0] <= number < _SERIALS[1] else None


def _of_text(given: str, year: int | None, epoch: date) -> Day | None:
    text = unicodedata.normalize("NFKC", given).strip()
    text = _TIME.sub("", text).replace(" ", "").replace("—", "-").replace("–", "-").replace("。", ".")
    if found := _LONG.fullmatch(text) or _SOLID.fullmatch(text):
        return _day(*map(int, found.groups()))
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text), epoch)
    if found := _MONTH.fullmatch(text):
        return _month(int(found[1]), int(found[2]), found[3])
    if year is None:
        return None
    if found := _SHORT.fullmatch(text):
        return _day(year, int(found[1]), int(found[2]))
    if found := _SHORT_MONTH.fullmatch(text):
        return _month(year, int(found[1]), found[2])
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int, part: str | None) -> Between | None:
    """Return the days of a month, or of a third of it."""
    first, last = _PARTS[part]
    start = _day(year, month, first)
    if start is None:
        return None
    return Between(start, date(year, month, min(last, monthrange(year, month)[1])))
