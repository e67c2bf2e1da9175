"""The ledger of a liaison station (代表联络站): what it recorded, and what stands of it on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from attrs import evolve, frozen

from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, StationId
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law
from npc_core.performance import groups_words as words
from npc_core.performance.opinions import (
    Became,
    Opinion,
    OpinionAnswered,
    OpinionBecameSuggestion,
    OpinionReceived,
    Reception,
    Settled,
    StationEntry,
    StationYear,
)
from npc_core.performance.rules_stations import RECORD, check_conversion, check_opinion

E = TypeVar("E", Reception, OpinionBecameSuggestion)


@frozen(kw_only=True)
class Station:
    """What a liaison station recorded, in any order; entries apply by their day.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> number, law = CaseId("Y-7"), law_of(Area.from_code("330106"))
    >>> station = Station(id=StationId("S-1"), law=law).apply(OpinionReceived(on=date(2025, 4, 9), number=number))
    >>> station.opinions(date(2025, 4, 30))[0].became
    Became.WAITING
    """

    id: StationId
    law: Law
    entries: tuple[StationEntry, ...] = ()

    def apply(self, *entries: StationEntry) -> Station:
        """Return the station with further entries."""
        return evolve(self, entries=(*self.entries, *entries))

    def opinions(self, day: date) -> tuple[Opinion, ...]:
        """Return the opinions received by a day, each as it stands."""
        return tuple(self._folded(day)[0].values())

    def receptions(self, year: int) -> tuple[Reception, ...]:
        """Return the receptions of a year."""
        return tuple(each for each in self._until(date(year, 12, 31), Reception) if each.on.year == year)

    def year(self, year: int, *, fixed_time_and_place: bool | None = None) -> StationYear:
        """Return a year as numbers, for the rules of the place."""
        held = len(self.receptions(year))
        return StationYear(on=date(year, 12, 31), receptions=held, fixed_time_and_place=fixed_time_and_place)

    def audit(self, day: date) -> tuple[Finding, ...]:
        """Return what is wrong or waits: numbers that do not fit, opinions left alone, suggestions by others."""
        opinions, problems = self._folded(day)
        found = [*problems, *(check_opinion(each, self.law) for each in opinions.values())]
        found += [check_conversion(each, self.law) for each in self._until(day, OpinionBecameSuggestion)]
        return tuple(each for each in found if not each.holds)

    def effects(self, day: date) -> tuple[Effect, ...]:
        """Return both numbers of each opinion of which a deputy made a suggestion, for the register of those."""
        return tuple(self._effects(day))

    def _effects(self, day: date) -> Iterator[Effect]:
        for each in self._until(day, OpinionBecameSuggestion):
            right = self.law.on(each.on).suggestions.right
            if check_conversion(each, self.law).fails:
                continue  # whoever has no right to make a suggestion made none
            yield Effect(
                EffectKind.BECAME_SUGGESTION,
                each.on,
                each.by.person if each.by is not None else None,
                norms=right.norms,
                inferred=each.by is None,
                matter=each.number,
                became=each.suggestion,
            )

    def _until(self, day: date, kind: type[E]) -> list[E]:
        return [each for each in self.entries if isinstance(each, kind) and each.on <= day]

    def _folded(self, day: date) -> tuple[dict[CaseId, Opinion], list[Finding]]:
        opinions: dict[CaseId, Opinion] = {}
        problems: list[Finding] = []
        for entry in sorted(self.entries, key=lambda each: each.on):
            if entry.on > day or isinstance(entry, Reception):
                continue
            if isinstance(entry, OpinionReceived):
                opinions[entry.number] = Opinion(entry.number, entry.on, Became.WAITING, subject=entry.subject)
                continue
            opinion = opinions.get(entry.number)
            if opinion is None:
                problems.append(RECORD.fails((), words.no_such_opinion, number=entry.number))
            elif opinion.became is not Became.WAITING and not isinstance(entry, OpinionBecameSuggestion):
                problems.append(RECORD.notice((), words.settled_before, number=entry.number))
            else:
                opinions[entry.number] = _settled(opinion, entry)
        return opinions, problems


def _settled(opinion: Opinion, entry: Settled) -> Opinion:
    if isinstance(entry, OpinionBecameSuggestion):
        return opinion._replace(became=Became.SUGGESTION, settled_on=entry.on, suggestion=entry.suggestion)
    became = Became.ANSWERED if isinstance(entry, OpinionAnswered) else Became.HANDED_OVER
    return opinion._replace(became=became, settled_on=entry.on)
