"""The number of deputies that a population gives: the ceiling, the floor, the cap and the further five per cent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from npc_core.elections.figures import beside, rounded
from npc_core.elections.quota_facts import Population
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.quota_values import SeatCap, SeatFormula
from npc_core.law.sections.deputy_numbers import DeputyNumbers

READING = "quota_formula"
WAYS = FULL_UNITS, EXACT, BEFORE_CAP = ("full_units", "exact", "before_cap")


class Bounds(NamedTuple):
    """The fewest and the most deputies that one clause allows."""

    least: int
    most: int


class Quota(NamedTuple):
    """The number of deputies that a population gives.

    Args:
        base: the base number [deputies].
        added: the further deputies by population, whole units only [deputies].
        total: what the formula gives, before any cap and without a further share [deputies].
        least: the fewest there may be [deputies].
        most: the most there may be, capped, with the further share where it was decided on [deputies].
        capped: whether the cap cut the number down.
        basis: the law, with the reading if it could change the bounds.
    """

    base: int
    added: int
    total: int
    least: int
    most: int
    capped: bool
    basis: tuple[Basis, ...]


class ComparedPopulation(NamedTuple):
    """What one population gives, and how many more or fewer deputies were fixed [deputies]."""

    population: Population
    quota: Quota
    difference: int


def formula_of(book: RuleBook) -> Provision[SeatFormula] | Silence:
    """Return the formula of a place: a municipality directly under the central government has its own."""
    numbers = book.deputy_numbers
    own = numbers.municipality_formula
    return own if isinstance(own, Provision) else numbers.formula


def compute_quota(population: Population, law: Law, on: date, *, extra: bool = False) -> Quota | Silence:
    """Return how many deputies a congress may have for a population, by the law of a day.

    Law: EL2020-12; EL2015-11 and EL2010-11, with a lower base for counties and townships.

    Args:
        population: the people counted, and which people they are.
        law: the law of the place.
        on: the day on which the number is fixed.
        extra: whether the further five per cent was decided on.

    Returns:
        The bounds; a silence where the law of that day is not modelled.

    Reading: `quota_formula`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections.quota_facts import PopulationKind
    >>> from npc_core.law.laws import law_of
    >>> people = Population(people=822_000, kind=PopulationKind.REGISTERED)
    >>> quota = compute_quota(people, law_of(Area.from_code("500108")), date(2021, 7, 29))
    >>> quota.least, quota.most
    (140, 304)
    """
    book = law.on(on)
    formula = formula_of(book)
    if isinstance(formula, Silence):
        return formula
    cap = beside(book.deputy_numbers.cap)
    share, people = share_of(book.deputy_numbers, extra=extra), population.people
    choice, small = book.choice(READING), is_small(people, book.deputy_numbers)
    found = {
        way: (
            formula_bounds(formula.value, people, share, way, small=small),
            cap_bounds(cap.value, share, way) if speaks_of(cap.value, people) else None,
        )
        for way in WAYS
    }
    free, ceiling = found[choice.alternative]
    capped = ceiling is not None and free.most > ceiling
    basis: list[Basis] = [formula]
    for matters, each in (
        (capped, cap),
        (small, book.deputy_numbers.small_population),
        (bool(share), book.deputy_numbers.extra_share),
        (len({_joined(*each) for each in found.values()}) > 1, choice),
    ):
        if matters:
            basis.append(each)
    added = people // formula.value.people
    bounds = _joined(free, ceiling)
    return Quota(formula.value.base, added, formula.value.base + added, bounds.least, bounds.most, capped, tuple(basis))


def compare_populations(
    seats: int, populations: Iterable[Population], law: Law, on: date, *, extra: bool = False
) -> tuple[ComparedPopulation, ...]:
    """Return, for each of several populations, what the full formula gives, beside a number that was fixed.

    Decisions seldom say which population they counted; the one that gives the number is likely to be it.

    Law: EL2020-12.

    Args:
        seats: the number that was fixed [deputies].
        populations: the populations to try.
        law: the law of the place.
        on: the day on which the number was fixed.
        extra: whether the further five per cent was decided on.

    Reading: `quota_formula`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections.quota_facts import PopulationKind
    >>> from npc_core.law.laws import law_of
    >>> tried = [Population(people=822_000, kind=PopulationKind.REGISTERED),
    ...          Population(people=1_210_000, kind=PopulationKind.RESIDENT)]
    >>> nan_an = law_of(Area.from_code("500108"))
    >>> [each.difference for each in compare_populations(304, tried, nan_an, date(2021, 7, 29))]
    [0, -78]
    """
    found = ((each, compute_quota(each, law, on, extra=extra)) for each in populations)
    return tuple(
        ComparedPopulation(each, quota, seats - quota.most) for each, quota in found if isinstance(quota, Quota)
    )


def share_of(numbers: DeputyNumbers, *, extra: bool) -> Fraction:
    """Return the further share, nothing where it was not decided on or the level has none."""
    return numbers.extra_share.value if extra and isinstance(numbers.extra_share, Provision) else Fraction(0)


def is_small(people: int, numbers: DeputyNumbers) -> bool:
    """Tell whether a population is so small that there may be fewer deputies than the base."""
    return isinstance(numbers.small_population, Provision) and people < numbers.small_population.value


def formula_bounds(formula: SeatFormula, people: int, share: Fraction, way: str, *, small: bool) -> Bounds:
    """Return what the formula allows, apart from the cap.

    Args:
        formula: base and people for each further deputy.
        people: the population [people].
        share: the further share that was decided on, or nothing.
        way: the alternative of the reading `quota_formula`.
        small: whether there may be fewer deputies than the base.
    """
    fewest = 1 if small else formula.base
    if way == EXACT:
        exact = int(rounded((formula.base + Fraction(people, formula.people)) * (1 + share), 0))
        return Bounds(min(fewest, exact) if small else exact, exact)
    total = formula.base + people // formula.people
    return Bounds(fewest, total + int(total * share))


def speaks_of(cap: SeatCap, people: int | None) -> bool:
    """Tell whether the clause on the cap is for a population; of one that is not known it may be."""
    return cap.above is None or people is None or people > cap.above


def cap_bounds(cap: SeatCap, share: Fraction, way: str) -> int:
    """Return the most that the cap allows, with the further share that was decided on."""
    return cap.most if way == BEFORE_CAP else cap.most + int(cap.most * share)


def in_basis(choice: Choice, outcomes: dict[str, bool]) -> tuple[Choice, ...]:
    """Return the reading as part of the basis, if another alternative of it would change the outcome."""
    return (choice,) if len(set(outcomes.values())) > 1 else ()


def _joined(bounds: Bounds, ceiling: int | None) -> Bounds:
    if ceiling is None:
        return bounds
    return Bounds(min(bounds.least, ceiling), min(bounds.most, ceiling))
