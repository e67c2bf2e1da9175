"""Seats shared out by population: what each unit is entitled to, and a whole-number allocation by a named method.

No clause prescribes a method: the law asks that every deputy represents as many people, and that regions,
nationalities and sectors are suitably represented. The method is therefore the caller's to name.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from heapq import heapify, heapreplace
from typing import NamedTuple

from attrs import field, frozen

from npc_core.congress.ids import UnitId
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Ground(Labelled):
    """Why a unit has seats: by its population, or on one of the grounds on which the law lets it differ."""

    POPULATION = ("population", Text("按人口", "by population"))
    SMALL_TOWNSHIP = ("small_township", Text("人口特少的乡镇", "a very small township"))
    MINORITY = ("minority", Text("少数民族", "a minority nationality"))
    ARMED_FORCES = ("armed_forces", Text("驻军", "the garrison"))
    WORK_UNIT = ("work_unit", Text("单位选区", "a constituency of a work unit"))


class Method(Labelled):
    """How whole seats are made of exact shares."""

    LARGEST_REMAINDER = ("largest_remainder", Text("最大余数法", "largest remainder"))
    HIGHEST_AVERAGE = ("highest_average", Text("最高平均数法（奇数除数）", "highest average (odd divisors)"))


class Entitlement(NamedTuple):
    """What a unit is entitled to by population: the exact share of the seats, and the whole numbers next to it."""

    unit: UnitId
    people: int
    exact: Fraction

    @property
    def least(self) -> int:
        """Return the whole number just below the exact share, or the share itself."""
        return self.exact.numerator // self.exact.denominator

    @property
    def most(self) -> int:
        """Return the whole number just above the exact share, or the share itself."""
        return -(-self.exact.numerator // self.exact.denominator)


@frozen
class UnitPeople:
    """A unit and its population [people]."""

    unit: UnitId
    people: int

    def __attrs_post_init__(self) -> None:
        """Refuse fewer people than none."""
        expect_count("unit.people", self.people)


class Allocation(NamedTuple):
    """Whole seats for each unit; `open` seats are those for which `tied` units have the same claim."""

    seats: tuple[tuple[UnitId, int], ...]
    open: int = 0
    tied: tuple[UnitId, ...] = ()


@frozen(kw_only=True)
class AllocatedUnit:
    """The seats of one constituency or electing unit.

    Args:
        unit: the constituency or electing unit.
        seats: its seats [seats].
        people: its population [people]; None where unknown.
        apart: of these, seats given on other grounds than population, such as a sector [seats].
        ground: why it has its seats.
    """

    unit: UnitId
    seats: int
    people: int | None = None
    apart: int = 0
    ground: Ground = Ground.POPULATION

    def __attrs_post_init__(self) -> None:
        """Refuse numbers below nothing, and more seats apart than there are."""
        expect_count("unit.seats", self.seats)
        expect_count("unit.apart", self.apart)
        if self.people is not None:
            expect_count("unit.people", self.people)
        if self.apart > self.seats:
            raise ImpossibleFacts("unit.apart", self.apart, Text("不多于名额", "no more than its seats"))


def _units_once(instance: object, attribute: object, units: tuple[AllocatedUnit, ...]) -> None:
    names = [each.unit for each in units]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ImpossibleFacts("allocation.units", twice, Text("每个单位只列一次", "each unit once"))


@frozen(kw_only=True)
class SeatsAllocated:
    """An allocation of the seats of a congress.

    Args:
        on: the day.
        total: the seats of the congress [seats].
        units: its constituencies or electing units, each once.
        reserved: seats given to no unit (机动) [seats].
    """

    on: date
    total: int
    units: tuple[AllocatedUnit, ...] = field(validator=_units_once)
    reserved: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none and numbers below nothing."""
        check_day("allocation.on", self.on)
        expect_count("allocation.total", self.total)
        expect_count("allocation.reserved", self.reserved)


def compute_entitlements(seats: int, units: Iterable[UnitPeople]) -> tuple[Entitlement, ...]:
    """Return the exact share of the seats to which each unit is entitled by its population.

    Law: EL2020-15-1a, EL2020-26-1.

    Args:
        seats: the seats to share out by population [seats].
        units: the units with their populations [people].

    Raises:
        ImpossibleFacts: nobody lives in any of the units.

    >>> [str(each.exact) for each in compute_entitlements(5, (UnitPeople("A", 3000), UnitPeople("B", 1000)))]
    ['15/4', '5/4']
    """
    units = tuple(units)
    people = sum(each.people for each in units)
    if not people:
        raise ImpossibleFacts("units", people, Text("有人口的单位", "units in which people live"))
    return tuple(Entitlement(each.unit, each.people, Fraction(each.people * seats, people)) for each in units)


def allocate_seats(seats: int, units: Iterable[UnitPeople], method: Method, *, least: int = 0) -> Allocation:
    """Share seats out to units in whole numbers, by a method that the caller names: the law prescribes none.

    Law: EL2020-15-1a (equal population for each deputy), EL2020-15-1b (a township of a county at least one).

    Args:
        seats: the seats to share out [seats].
        units: the units with their populations [people].
        method: how whole seats are made of the exact shares.
        least: the fewest seats of any unit [seats]: units whose share is smaller have so many, the rest share the rest.

    Returns:
        The seats of each unit in the order given; a tie for the last seats is reported, not decided.

    Raises:
        ImpossibleFacts: there are fewer seats than the units must have at least, or nobody lives in them.

    >>> towns = (UnitPeople("A", 52_000), UnitPeople("B", 31_000), UnitPeople("C", 900))
    >>> allocate_seats(20, towns, Method.LARGEST_REMAINDER, least=1).seats
    (('A', 12), ('B', 7), ('C', 1))
    """
    units = tuple(units)
    if seats < least * len(units):
        raise ImpossibleFacts("seats", seats, Text(f"不少于 {least * len(units)}", f"at least {least * len(units)}"))
    small: set[UnitId] = set()
    while (
        True
    ):  # who falls under the minimum leaves fewer seats for the others, of whom one more may then fall under it
        rest = [each for each in units if each.unit not in small]
        left = seats - least * len(small)
        shares = compute_entitlements(left, rest)
        under = {each.unit for each in shares if each.exact < least}
        if not under:
            break
        small |= under
    found = _by_remainder(left, shares) if method is Method.LARGEST_REMAINDER else _by_average(left, shares)
    given = dict(found.seats)
    return found._replace(seats=tuple((each.unit, given.get(each.unit, least)) for each in units))


def _by_remainder(seats: int, shares: tuple[Entitlement, ...]) -> Allocation:
    given = {each.unit: each.least for each in shares}
    claims = sorted(((each.exact - each.least, each.unit) for each in shares), key=lambda claim: -claim[0])
    return _hand_out(given, claims, seats - sum(given.values()))


def _by_average(seats: int, shares: tuple[Entitlement, ...]) -> Allocation:
    """Give each seat in turn to the unit with the most people for its next odd divisor."""
    given = dict.fromkeys((each.unit for each in shares), 0)
    heap = [(Fraction(-each.people), place, 1) for place, each in enumerate(shares)]
    heapify(heap)
    claims: list[tuple[Fraction, UnitId]] = []
    for _ in range(seats + len(shares)):  # far enough to see every claim that ties with the last seat's
        weight, place, divisor = heap[0]
        claims.append((-weight, shares[place].unit))
        heapreplace(heap, (Fraction(-shares[place].people, divisor + 2), place, divisor + 2))
    return _hand_out(given, claims, seats)


def _hand_out(given: dict[UnitId, int], claims: list[tuple[Fraction, UnitId]], left: int) -> Allocation:
    """Give one seat for each of the strongest claims; where the last of them are equal, leave the seats open."""
    sure = claims[:left]
    tied: tuple[UnitId, ...] = ()
    if left and claims[left - 1][0] == claims[left][0]:
        weight = claims[left][0]
        sure = [claim for claim in sure if claim[0] > weight]
        tied = tuple(unit for claim, unit in claims if claim == weight)
    for _, unit in sure:
        given[unit] += 1
    return Allocation(tuple(given.items()), left - len(sure), tied)
