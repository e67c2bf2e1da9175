"""The roster: the seats of one congress in one term, who holds them, and what changed when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.congress.terms import Term
from npc_core.kernel.days import Between, Day, earliest, latest
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.ledgers import words
from npc_core.ledgers.facts import (
    Allocated,
    Confirmed,
    Elected,
    MandateEnded,
    Resumed,
    RosterEntry,
    Seats,
    Suspended,
    UnitSeats,
    Voided,
)
from npc_core.ledgers.rules_mandates import BALANCE, check_announced, check_balance, check_ground

RECORD = Rule("ledgers.record", Text("名册记载", "what the roster records"), severity=Severity.DEFECT)
END_DAY = Rule("ledgers.end_day", Text("代表资格终止之日", "day on which a mandate ended"))

_BY_REPORT = (Ground.ABSENCES, Ground.INCAPACITY)
_REPORTED = Fact(
    "mandate_ended.reported_on", Text("代表资格审查委员会何时报告？", "When did the credentials committee report?")
)
_ANNOUNCED = Fact("mandate_ended.announced_on", Text("何时公告？", "When was it announced?"))


class _Mandate:
    """A mandate while the roster is being folded."""

    __slots__ = ("confirmed", "person", "suspended", "uncertain", "unit")

    def __init__(self, person: PersonId, unit: UnitId) -> None:
        self.person = person
        self.unit = unit
        self.confirmed = False
        self.suspended = False
        self.uncertain = False


class _Fold:
    """The state after some entries, and what could not be applied."""

    def __init__(self) -> None:
        self.seats: dict[UnitId, int] = {}
        self.held: dict[PersonId, _Mandate] = {}
        self.problems: list[Finding] = []

    def take(self, entry: RosterEntry, on: date) -> None:
        """Apply one entry; what it says of nobody's mandate is kept as a problem."""
        if isinstance(entry, Allocated):
            self.seats[entry.unit] = entry.seats
            return
        mandate = self.held.get(entry.person)
        if isinstance(entry, Elected):
            if mandate is not None:
                self.problems.append(RECORD.fails((), words.holds_a_mandate_already, on=on))
                return
            self.seats.setdefault(entry.unit, 0)
            self.held[entry.person] = _Mandate(entry.person, entry.unit)
        elif mandate is None:
            self.problems.append(RECORD.fails((), words.holds_no_mandate, on=on))
        elif isinstance(entry, Confirmed):
            mandate.confirmed = True
        elif isinstance(entry, Suspended):
            mandate.suspended = True
        elif isinstance(entry, Resumed):
            if not mandate.suspended:
                self.problems.append(RECORD.fails((), words.is_not_suspended, on=on))
            mandate.suspended = False
        else:
            del self.held[entry.person]

    def doubted(self, person: PersonId) -> None:
        if person in self.held:
            self.held[person].uncertain = True


@frozen(kw_only=True)
class Roster:
    """The seats of one congress in one term. A value: `apply` returns a new roster.

    Args:
        law: the law of the place.
        term: the term.
        total: seats of the congress [seats].
        entries: what happened, in the order of recording.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> roster = Roster(law=law_of(Area.from_code("411424")), term=Term(number=10, began=date(2017, 3, 5)), total=2)
    >>> first, unit = PersonId("P-1"), UnitId("第1选区")
    >>> roster = roster.apply(
    ...     Allocated(on=date(2016, 12, 1), unit=unit, seats=1),
    ...     Elected(on=date(2017, 1, 10), person=first, unit=unit),
    ...     Confirmed(on=date(2017, 2, 20), person=first),
    ... )
    >>> seats = roster.on(date(2017, 3, 5))
    >>> seats.in_office, seats.vacant, seats.unallocated
    (1, 0, 1)
    """

    law: Law
    term: Term
    total: int
    entries: tuple[RosterEntry, ...] = ()
    _known: dict[date, tuple[Seats, tuple[Finding, ...]]] = field(factory=dict, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a number of seats below nothing."""
        expect_count("roster.total", self.total)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle what it is, without its cache."""
        return _rebuilt, (self.law, self.term, self.total, self.entries)

    @property
    def body(self) -> Body:
        """Return the congress."""
        return Body(self.law.area, BodyKind.CONGRESS, self.term.number)

    def apply(self, *entries: RosterEntry | Effect) -> Roster:
        """Return the roster with further entries; of effects, those that change a mandate are taken.

        Raises:
            ImpossibleFacts: an effect on a mandate names no person, or no ground.
        """
        found = list(self.entries)
        for each in entries:
            if isinstance(each, Effect) and each.kind is EffectKind.MANDATE_END_ANNOUNCED:
                self._announce(each, found)
                continue
            entry = self._entry_of(each) if isinstance(each, Effect) else each
            if entry is not None:
                found.append(entry)
        return evolve(self, entries=tuple(found))

    def _announce(self, effect: Effect, entries: list[RosterEntry]) -> None:
        """Put the day of an announcement beside the end that it announces; without one there is nothing to say."""
        if not self.concerns(effect):
            return
        for place in range(len(entries) - 1, -1, -1):
            entry = entries[place]
            if isinstance(entry, MandateEnded) and entry.person == effect.person:
                entries[place] = evolve(entry, announced_on=effect.on)
                return

    def on(self, day: date) -> Seats:
        """Return the state of the seats at the end of a day.

        An elected deputy counts once confirmed, before the first session too. Everything ends with the term.

        Reading: `mandate_end_date`, `suspension_start`, `mandate_half_open`.
        """
        return self._folded(day)[0]

    def audit(self, day: date) -> tuple[Finding, ...]:
        """Return what is wrong or still to be done with the roster on a day; what holds is not listed.

        Law: DL2025-61-1, DL2025-62-1, DL2025-63.

        Returns:
            Findings of `ledgers.record`, `ledgers.ground`, `ledgers.end_day`, `ledgers.end_announced` and
            `ledgers.balance` that fail, are noted or are undetermined.
        """
        seats, problems = self._folded(day)
        findings = [*problems, *self._judged(day), *_overfull(seats), check_balance(seats.balance, self.law)]
        return tuple(finding for finding in findings if not finding.holds)

    def changes(self, since: date, on: date) -> tuple[tuple[RosterEntry, date], ...]:
        """Return the entries that took effect after one day and by another, each with that day, in order.

        Reading: `mandate_end_date`, `suspension_start`.
        """
        return tuple((entry, day) for entry, day in self._until(on) if day > since)

    def unit_of(self, person: PersonId) -> UnitId | None:
        """Return the unit in which a person was last elected."""
        found = [entry.unit for entry in self.entries if isinstance(entry, Elected) and entry.person == person]
        return found[-1] if found else None

    def _folded(self, day: date) -> tuple[Seats, tuple[Finding, ...]]:
        if day not in self._known:
            fold = _Fold()
            for entry, on in self._until(day):
                fold.take(entry, on)
            for entry in self.entries:
                if isinstance(entry, MandateEnded) and self._open(entry, day):
                    fold.doubted(entry.person)
            self._known[day] = (self._seats(fold, day), tuple(fold.problems))
        return self._known[day]

    def _until(self, day: date) -> Iterable[tuple[RosterEntry, date]]:
        """Yield the entries that have taken effect by a day, with that day; those of one day in recorded order."""
        dated = ((entry, self._takes_effect(entry)) for entry in self.entries)
        known = [(entry, latest(on)) for entry, on in dated if on is not None and latest(on) <= day]
        return sorted(known, key=lambda pair: pair[1])

    def _takes_effect(self, entry: RosterEntry) -> Day | None:
        book = self.law.on(earliest(entry.on))
        if isinstance(entry, MandateEnded):
            if book.choice("mandate_end_date").alternative == "announcement":
                return entry.announced_on
            return entry.reported_on if entry.ground in _BY_REPORT else entry.on
        if isinstance(entry, Suspended) and book.choice("suspension_start").alternative == "from_the_report":
            return entry.reported_on
        return entry.on

    def _open(self, entry: MandateEnded, day: date) -> bool:
        """Tell whether a mandate may have ended by a day without its being known."""
        on = self._takes_effect(entry)
        return earliest(entry.on) <= day and (
            on is None or (isinstance(on, Between) and on.earliest <= day < on.latest)
        )

    def concerns(self, effect: Effect) -> bool:
        """Tell whether an effect is not known to be on the congress of another place."""
        return effect.body is None or effect.body.area == self.law.area

    def _entry_of(self, effect: Effect) -> RosterEntry | None:
        """Return the entry that an effect makes, None where it makes none; its day is the day it takes effect."""
        if effect.kind not in _MANDATE_EFFECTS or not self.concerns(effect):
            return None
        on, person, ground = effect.on, effect.person, effect.ground
        if person is None:
            raise ImpossibleFacts("effect.person", None, Text("代表", "the deputy"))
        if effect.kind is EffectKind.MANDATE_BEGINS:
            return Confirmed(on=on, person=person)
        if effect.kind is EffectKind.MANDATE_RESUMED:
            return Resumed(on=on, person=person)
        if effect.kind is EffectKind.ELECTION_VOID:
            return Voided(on=on, person=person)
        if ground is None:
            raise ImpossibleFacts("effect.ground", None, Text("代表资格变动的事由", "the ground of the change"))
        if effect.kind is EffectKind.MANDATE_SUSPENDED:
            return Suspended(on=on, person=person, ground=ground, reported_on=on)
        ended = MandateEnded(on=on, person=person, ground=ground, reported_on=on)
        return ended if self._takes_effect(ended) is not None else evolve(ended, announced_on=on)

    def _judged(self, day: date) -> Iterator[Finding]:
        for entry in self.entries:
            if isinstance(entry, MandateEnded | Suspended) and earliest(entry.on) <= day:
                yield check_ground(entry, self.law)
            if isinstance(entry, MandateEnded) and earliest(entry.on) <= day:
                choice = self.law.on(earliest(entry.on)).choice("mandate_end_date")
                if self._takes_effect(entry) is None:
                    yield END_DAY.unknown((choice,), _ANNOUNCED if choice.alternative == "announcement" else _REPORTED)
                yield check_announced(entry, self.law, day)

    def _over(self, day: date) -> bool:
        ended = self.term.ended
        if ended is None:
            return False
        inclusive = self.law.on(ended).choice("mandate_half_open").alternative == "inclusive"
        return day > ended if inclusive else day >= ended

    def _seats(self, fold: _Fold, day: date) -> Seats:
        held = [] if self._over(day) else list(fold.held.values())
        confirmed = Counter(mandate.unit for mandate in held if mandate.confirmed)
        elected = Counter(mandate.unit for mandate in held if not mandate.confirmed)
        units = []
        for unit, seats in fold.seats.items():
            in_office, awaiting = confirmed[unit], elected[unit]
            units.append(UnitSeats(unit, seats, in_office, awaiting, max(0, seats - in_office - awaiting)))
        return Seats(
            on=day,
            total=self.total,
            units=tuple(units),
            deputies=tuple(mandate.person for mandate in held if mandate.confirmed),
            awaiting=tuple(mandate.person for mandate in held if not mandate.confirmed),
            suspended=tuple(mandate.person for mandate in held if mandate.confirmed and mandate.suspended),
            uncertain=tuple(mandate.person for mandate in held if mandate.uncertain),
        )


def _overfull(seats: Seats) -> Iterator[Finding]:
    for unit in seats.units:
        if unit.surplus:
            name = Text(unit.unit, unit.unit)
            held = unit.in_office + unit.awaiting
            yield BALANCE.fails((), words.too_many_in_unit, unit=name, held=held, seats=unit.seats)
    allocated = sum(unit.seats for unit in seats.units)
    if allocated > seats.total:
        yield BALANCE.fails((), words.allocated_above_total, allocated=allocated, total=seats.total)


_MANDATE_EFFECTS = frozenset(
    {
        EffectKind.ELECTION_VOID,
        EffectKind.MANDATE_BEGINS,
        EffectKind.MANDATE_RESUMED,
        EffectKind.MANDATE_SUSPENDED,
        EffectKind.MANDATE_ENDS,
    }
)


def _rebuilt(law: Law, term: Term, total: int, entries: tuple[RosterEntry, ...]) -> Roster:
    return Roster(law=law, term=term, total=total, entries=entries)
