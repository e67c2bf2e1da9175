"""Periods forwards and backwards, in months and in working days."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.calendars import PublishedCalendar, chinese_calendar
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.periods import Due, Period, Unit

DAYS = st.dates(date(2005, 1, 1), date(2035, 12, 31))
PERIODS = st.builds(Period, st.integers(0, 40), st.sampled_from([Unit.DAYS, Unit.MONTHS, Unit.YEARS]))
YEAR_2020 = chinese_calendar(2019, 2021)


@pytest.mark.parametrize(
    ("count", "unit", "start", "due"),
    [
        (3, Unit.MONTHS, date(2019, 11, 30), date(2020, 2, 29)),
        (3, Unit.MONTHS, date(2019, 8, 13), date(2019, 11, 13)),
        (1, Unit.MONTHS, date(2021, 1, 31), date(2021, 2, 28)),
        (30, Unit.DAYS, date(2019, 8, 20), date(2019, 9, 19)),
        (5, Unit.YEARS, date(2016, 2, 29), date(2021, 2, 28)),
        (0, Unit.DAYS, date(2019, 8, 20), date(2019, 8, 20)),
    ],
)
def test_the_starting_day_is_not_counted(count: int, unit: Unit, start: date, due: date) -> None:
    """The corresponding day, or the month's last."""
    assert Period(count, unit).due(start).on == due


@given(PERIODS, DAYS)
def test_a_start_is_never_after_the_latest_start_for_its_due_day(period: Period, start: date) -> None:
    """Start ≤ latest_start(due(start))."""
    due = period.due(start).on
    assert due is not None
    latest = period.latest_start(due)
    assert latest is not None
    assert start <= latest


@given(PERIODS, DAYS)
def test_the_latest_start_is_the_last_day_that_is_early_enough(period: Period, end: date) -> None:
    """due(latest_start(end)) ≤ end < due(latest_start(end) + 1 day)."""
    start = period.latest_start(end)
    assert start is not None
    assert period.due(start).not_after <= end < period.due(start + timedelta(days=1)).not_after


@given(st.integers(0, 60), DAYS)
def test_months_end_on_the_corresponding_day_or_the_months_last(count: int, start: date) -> None:
    """Reckoned by hand with the calendar of the standard library."""
    months = start.year * 12 + start.month - 1 + count
    year, month = divmod(months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    assert Period(count, Unit.MONTHS).due(start).on == date(year, month + 1, day)


@given(st.integers(0, 5), DAYS)
def test_years_are_twelve_months_each(count: int, start: date) -> None:
    """29 February falls on the 28th in a common year."""
    years, months = Period(count, Unit.YEARS), Period(12 * count, Unit.MONTHS)
    assert years.due(start) == months.due(start)
    assert years.latest_start(start) == months.latest_start(start)


@given(st.integers(1, 20), st.dates(date(2019, 3, 1), date(2021, 10, 1)))
def test_working_days_backwards_leave_enough_and_no_more(count: int, end: date) -> None:
    """The last start that is in time: one day later, and the period would end after the day meant."""
    start = Period(count, Unit.WORKING_DAYS).latest_start(end, YEAR_2020)
    assert start is not None
    due, later = (Period(count, Unit.WORKING_DAYS).due(each, YEAR_2020) for each in (start, start + timedelta(days=1)))
    assert due.not_after <= end < later.not_after


@pytest.mark.parametrize(
    ("end", "start"),
    [
        (date(2019, 5, 31), date(2019, 2, 28)),
        (date(2020, 5, 31), date(2020, 2, 29)),
        (date(2020, 5, 30), date(2020, 2, 29)),
        (date(2020, 5, 29), date(2020, 2, 29)),
        (date(2020, 5, 28), date(2020, 2, 28)),
        (date(2021, 2, 28), date(2020, 11, 30)),
    ],
)
def test_three_months_backwards_are_found_not_subtracted(end: date, start: date) -> None:
    """Three months that end on 31 May can have started on the last day of February."""
    assert Period(3, Unit.MONTHS).latest_start(end) == start


def test_working_days_skip_holidays_and_count_days_made_up() -> None:
    """2020-01-31 was a holiday; 2020-01-19, a Sunday, was worked to make up for one."""
    assert not YEAR_2020.is_workday(date(2020, 1, 31))
    assert YEAR_2020.is_workday(date(2020, 1, 19))
    assert not YEAR_2020.is_workday(date(2020, 1, 18))
    assert Period(3, Unit.WORKING_DAYS).due(date(2020, 1, 22), YEAR_2020).on == date(2020, 2, 4)


@given(st.integers(0, 20), st.dates(date(2019, 2, 1), date(2021, 10, 1)))
def test_working_days_agree_with_the_published_calendar(count: int, start: date) -> None:
    """As many days are worked after the start, up to the due day, as the period counts."""
    from chinese_calendar import is_workday

    due = Period(count, Unit.WORKING_DAYS).due(start, YEAR_2020).on
    assert due is not None
    days = [start + timedelta(days=i) for i in range(1, (due - start).days + 1)]
    assert sum(is_workday(day) for day in days) == count
    assert not count or is_workday(due)


def test_without_a_calendar_working_days_are_bounded() -> None:
    """Five working days take at least five days, and never more than the longest holiday allows."""
    due = Period(5, Unit.WORKING_DAYS).due(date(2019, 8, 20))
    assert due.on is None
    assert due == Due(date(2019, 8, 25), date(2019, 9, 21))


def test_past_the_end_of_the_calendar_the_due_day_is_bounded() -> None:
    """The calendar says what it can, and no more."""
    due = Period(5, Unit.WORKING_DAYS).due(date(2021, 12, 29), YEAR_2020)
    assert due.on is None
    assert date(2021, 12, 31) < due.not_before <= due.not_after
    before = Period(5, Unit.WORKING_DAYS).due(date(2018, 12, 1), YEAR_2020)
    assert before.on is None
    assert Period(5, Unit.WORKING_DAYS).latest_start(date(2022, 1, 20), YEAR_2020) is None


def test_an_end_on_a_holiday_moves_only_by_the_reading() -> None:
    """Civil Code art. 203 by analogy: 2020-01-31 moves to 2020-02-03."""
    month = Period(1, Unit.MONTHS)
    assert month.due(date(2019, 12, 31), YEAR_2020).on == date(2020, 1, 31)
    assert month.due(date(2019, 12, 31), YEAR_2020, shift=True).on == date(2020, 2, 3)
    assert month.due(date(2019, 12, 31), shift=True) == Due(date(2020, 1, 31), date(2020, 2, 16))
    short = PublishedCalendar(first=date(2020, 1, 1), last=date(2020, 1, 31), holidays=frozenset({date(2020, 1, 31)}))
    assert month.due(date(2019, 12, 31), short, shift=True).on is None


def test_hours_and_meetings_are_no_calendar_units() -> None:
    """Two hours have no due day."""
    with pytest.raises(ImpossibleFacts):
        Period(2, Unit.HOURS).due(date(2019, 8, 20))
    for wrong in (-1, 1201):
        with pytest.raises(ImpossibleFacts):
            Period(wrong, Unit.DAYS)


def test_periods_say_themselves_in_words() -> None:
    """三个月 is 3个月 in a report."""
    assert Period(3, Unit.MONTHS).words == ("3个月", "3 months")
    assert Period(1, Unit.DAYS).words.en == "1 day"


def test_a_year_that_is_not_published_is_refused() -> None:
    """The calendar knows its own end."""
    with pytest.raises(ImpossibleFacts):
        chinese_calendar(2019, 2099)
    with pytest.raises(ImpossibleFacts):
        chinese_calendar(2021, 2019)
