"""The law of a place: national statutes, the local rules that bind there, readings, and a working-day calendar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from threading import Lock

from attrs import Factory, field, frozen

from npc_core.congress.areas import Area
from npc_core.congress.levels import Level
from npc_core.kernel.days import check_day
from npc_core.kernel.periods import WorkCalendar
from npc_core.law.book import RuleBook
from npc_core.law.local import LocalRules, Tier
from npc_core.law.readings import choose
from npc_core.law.statutes import change_days, read_data

_TIERS = tuple(Tier)
_MOST_DAYS_KEPT = 8192


@frozen(kw_only=True)
class Law:
    """The law of one place over time. Equal by place, rules, readings and calendar; caches are no part of it.

    `own` are the local rules that are not packaged: those that travel inside a document.
    """

    area: Area
    local: tuple[LocalRules, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    calendar: WorkCalendar | None = None
    own: tuple[LocalRules, ...] = field(
        default=Factory(lambda self: _not_packaged(self.area, self.local), takes_self=True),
        init=False,
        eq=False,
        repr=False,
    )
    _days: tuple[date, ...] = field(
        default=Factory(lambda self: breaks(self.local), takes_self=True), init=False, eq=False, repr=False
    )
    _books: dict[date, RuleBook] = field(factory=dict, init=False, eq=False, repr=False)
    _by_day: dict[date, RuleBook] = field(factory=dict, init=False, eq=False, repr=False)
    _lock: Lock = field(factory=Lock, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle what it is, without its caches."""
        return _rebuilt, (self.area, self.local, self.readings, self.calendar)

    @property
    def chosen(self) -> dict[str, str]:
        """Return the caller's choice of readings."""
        return dict(self.readings)

    def on(self, day: date) -> RuleBook:
        """Return the book of a day.

        >>> law_of(Area.from_code("411424")).on(date(2019, 8, 20)).standing_committees.quorum.key
        'standing_committees.quorum'
        """
        found = self._by_day.get(day)
        return found if found is not None else self._find(day)

    def _find(self, day: date) -> RuleBook:
        check_day("day", day)
        days = self._days
        place = bisect_right(days, day)
        since = days[place - 1] if place else date.min
        until = days[place] - timedelta(days=1) if place < len(days) else None
        with self._lock:
            book = self._books.get(since)
            if book is None:
                book = self._books[since] = RuleBook(self, since, until)
            if len(self._by_day) >= _MOST_DAYS_KEPT:
                self._by_day.clear()
            self._by_day[day] = book
        return book

    def books(self) -> tuple[RuleBook, ...]:
        """Return one book for every interval between changes, oldest first."""
        return tuple(self.on(day) for day in (date.min, *self._days))


def _not_packaged(area: Area, local: tuple[LocalRules, ...]) -> tuple[LocalRules, ...]:
    packaged = packaged_rules(area) if local else ()
    return tuple(rules for rules in local if rules not in packaged)


def _rebuilt(
    area: Area, local: tuple[LocalRules, ...], readings: tuple[tuple[str, str], ...], calendar: WorkCalendar | None
) -> Law:
    return Law(area=area, local=local, readings=readings, calendar=calendar)


def law_of(
    area: Area,
    local: Iterable[LocalRules] = (),
    readings: Mapping[str, str] | None = None,
    calendar: WorkCalendar | None = None,
) -> Law:
    """Return the law of a place: national law, the packaged local rules, the caller's own, and readings.

    Args:
        area: the place.
        local: further local rules: the county's own measures, one session's election measures.
        readings: alternatives of readings, by id; the default of each holds otherwise.
        calendar: the working-day calendar, for periods in working days.

    Raises:
        UnknownReading: no such reading or alternative.
    """
    chosen = tuple(sorted((readings or {}).items()))
    for reading, alternative in chosen:
        choose(reading, alternative)
    found = (*packaged_rules(area), *local)
    return Law(
        area=area,
        local=tuple(sorted(found, key=lambda rules: _TIERS.index(rules.jurisdiction.tier))),
        readings=chosen,
        calendar=calendar,
    )


def breaks(local: tuple[LocalRules, ...]) -> tuple[date, ...]:
    """Return, sorted, every day on which national or these local rules may change."""
    days = set(change_days())
    for rules in local:
        days |= rules.days()
    return tuple(sorted(days))


@lru_cache(maxsize=4096)
def packaged_rules(area: Area) -> tuple[LocalRules, ...]:
    """Return the packaged local rules of the province and city in which an area lies."""
    if area.level is Level.NATIONAL:
        return ()
    prefixes = [_digits(code) for code in area.chain()]
    return tuple(
        packaged_file(name) for prefix in prefixes for name in packaged_files() if name.split("-")[0] == prefix
    )


def _digits(code: str) -> str:
    """Return the digits of a code that tell: two for a province, four for a city, all below."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


@lru_cache(maxsize=1)
def packaged_files() -> tuple[str, ...]:
    """Return the names of the packaged files, such as `33-zhejiang.toml`: the digits of the area, then its name."""
    folder = files("npc_core.law").joinpath("data")
    local = (each for part in folder.iterdir() if part.name == "local" for each in part.iterdir())
    return tuple(sorted(each.name for each in local if each.name.endswith(".toml")))


@lru_cache(maxsize=64)
def packaged_file(name: str) -> LocalRules:
    """Return one packaged file."""
    return LocalRules.from_toml(read_data("local", name))
