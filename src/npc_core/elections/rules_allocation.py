"""Rules on the allocation of seats: by whom, equal population, constituencies of lawful size, small townships."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.ids import UnitId
from npc_core.elections import allocation_words as words
from npc_core.elections import quota_words
from npc_core.elections.allocation import (
    AllocatedUnit,
    Entitlement,
    Ground,
    SeatsAllocated,
    UnitPeople,
    compute_entitlements,
)
from npc_core.elections.figures import beside, decimal, percent
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values import PlaceKind

ALLOCATION = Rule("elections.allocation", Text("名额的分配", "allocation of seats"))
ALLOCATED_BY = Rule("elections.allocated_by", Text("名额由谁分配", "who allocated the seats"), severity=Severity.VOID)
TOWNSHIPS = Rule("elections.townships", Text("每一乡镇至少一名代表", "a deputy for every township"))

_PLACES = len("00")  # decimals of an exact share
_READING = "equal_population"
_BY = Fact("allocated.by", Text("由谁分配？", "Who allocated the seats?"))
_GARRISON_BY = Fact("allocated.garrison_by", Text("驻军名额由谁决定？", "Who decided on the seats of the garrison?"))
_KIND = Fact(
    "townships.kind",
    Text("是县、自治县，还是市、市辖区？", "Is it a county, an autonomous county, a city or a district?"),
)
_PEOPLE = Fact("allocation.people", Text("各单位人口多少？", "What is the population of each unit?"))
_FIGURE = Fact(
    "local:deputy_numbers.population_tolerance",
    Text("当地规定的偏差幅度是多少？", "Which figure does the place lay down?"),
)


@frozen(kw_only=True)
class Allocators:
    """Who allocated the seats of a congress, and who decided on those of the garrison, if it has any."""

    on: date
    by: Role | None = None
    garrison: bool = False
    garrison_by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("allocated.on", self.on)


@frozen(kw_only=True)
class TownshipSeats:
    """How many deputies to the congress of a county a township elects, in all its constituencies [deputies]."""

    township: UnitId
    seats: int

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number."""
        expect_count("township.seats", self.seats)


@frozen(kw_only=True)
class TownshipsCovered:
    """The deputies of every township of a county-level place; `kind` is None where it is not known which it is."""

    on: date
    townships: tuple[TownshipSeats, ...]
    kind: PlaceKind | None = None


def check_allocated_by(facts: Allocators, law: Law) -> Finding:
    """Tell whether the seats were allocated by the body that the law names, the garrison's decided on by it.

    Law: EL2020-15-1a; PLA2021-14-1 for the garrison.

    Returns:
        `allocated_by`, `decided_by`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> shared = Allocators(on=date(2021, 9, 1), by=Role.STANDING_COMMITTEE)
    >>> check_allocated_by(shared, law_of(Area.from_code("411424"))).outcome
    Outcome.FAILS
    """
    numbers = law.on(facts.on).deputy_numbers
    named = numbers.allocated_by
    if isinstance(named, Silence):
        return ALLOCATED_BY.silent(named)
    if facts.by is None:
        by = ALLOCATED_BY.unknown((named,), _BY)
    else:
        ok = facts.by is named.value
        by = ALLOCATED_BY.decide(ok, (named,), words.allocated_by, by=facts.by, named=named.value)
    if not facts.garrison:
        return by
    army = numbers.armed_forces_seats_decided_by
    if isinstance(army, Silence):
        return all_of(ALLOCATED_BY, by, ALLOCATED_BY.silent(army))
    if facts.garrison_by is None:
        return all_of(ALLOCATED_BY, by, ALLOCATED_BY.unknown((army,), _GARRISON_BY))
    ok = facts.garrison_by is army.value
    decided = ALLOCATED_BY.decide(ok, (army,), quota_words.decided_by, by=facts.garrison_by, named=army.value)
    return all_of(ALLOCATED_BY, by, decided)


def check_allocation(facts: SeatsAllocated, law: Law) -> Finding:
    """Tell whether an allocation adds up, gives every deputy as many people, and makes constituencies of lawful size.

    Units whose seats do not rest on population (a very small township, a nationality, the garrison, a work unit where
    the place has a rule for it) are left out of the comparison, as are seats given `apart`.

    Law: EL2020-15-1a, EL2020-25-1a, EL2020-25-2, EL2020-26-1.

    Args:
        facts: the total, the units with seats and population [people], the seats kept back.
        law: the law of the place.

    Returns:
        `seats_add_up`; `people_per_deputy`, or `share_of_seats`, `off_the_average` and `nobody_represents` for each
        unit that differs; `one_to_three`, or `size_of_constituency` for each constituency of another size; or what is
        missing.

    Reading: `equal_population`, where the place has no figure of its own.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> units = tuple(AllocatedUnit(unit=UnitId(name), seats=seats, people=people)
    ...               for name, seats, people in (("1", 2, 5000), ("2", 2, 5200), ("3", 4, 9800)))
    >>> found = check_allocation(SeatsAllocated(on=date(2021, 9, 1), total=8, units=units),
    ...                          law_of(Area.from_code("411424")))
    >>> print([each for each in found.because if each.fails][0].explain("en", cite="short"))
    fails: constituency 3: 4 seats, 1 to 3 allowed [Election Law, art. 25; Direct Election Provisions, art. 8]
    """
    book = law.on(facts.on)
    numbers = book.deputy_numbers
    equal, by_constituency = numbers.equal_population, book.deputy_elections.by_constituency
    if isinstance(equal, Silence):
        return ALLOCATION.silent(equal)
    rests_on = by_constituency if isinstance(by_constituency, Provision) else equal
    allocated = sum(each.seats for each in facts.units)
    added = ALLOCATION.decide(
        allocated + facts.reserved == facts.total,
        (rests_on,),
        words.seats_add_up,
        total=facts.total,
        allocated=allocated,
        reserved=facts.reserved,
    )
    return all_of(ALLOCATION, added, *_equal(facts, equal, book), *_sizes(facts, book))


def _equal(facts: SeatsAllocated, equal: Provision[bool], book: RuleBook) -> tuple[Finding, ...]:
    apart = {Ground.SMALL_TOWNSHIP, Ground.MINORITY, Ground.ARMED_FORCES}
    if isinstance(book.deputy_numbers.unit_constituencies_may_differ, Provision):
        apart.add(Ground.WORK_UNIT)
    compared = [each for each in facts.units if each.ground not in apart]
    people = [UnitPeople(each.unit, each.people) for each in compared if each.people is not None]
    if len(people) < len(compared):
        return (ALLOCATION.unknown((equal,), _PEOPLE),)
    seats = sum(each.seats - each.apart for each in compared)
    if not seats or not sum(each.people for each in people):
        return ()
    shares = compute_entitlements(seats, people)
    average = Fraction(sum(each.people for each in people), seats)
    tolerance = book.deputy_numbers.population_tolerance
    if isinstance(tolerance, Provision):
        basis: tuple[Basis, ...] = (tolerance, equal)
        wrong = tuple(
            _off(each, average, tolerance.value, basis) for each in compared if _differs(each, average, tolerance.value)
        )
    else:
        choice = book.choice(_READING)
        basis = (equal, choice)
        if choice.alternative != "nearest_whole":
            return (ALLOCATION.unknown(basis, _FIGURE),)
        wrong = tuple(
            _beside(each, share, basis)
            for each, share in zip(compared, shares, strict=True)
            if not share.least <= each.seats - each.apart <= share.most
        )
    if wrong:
        return wrong
    return (ALLOCATION.holds(basis, words.people_per_deputy, units=len(compared), average=decimal(average)),)


def _differs(unit: AllocatedUnit, average: Fraction, tolerance: Fraction) -> bool:
    seats, people = unit.seats - unit.apart, unit.people or 0
    return bool(people) if not seats else abs(Fraction(people, seats) - average) > tolerance * average


def _off(unit: AllocatedUnit, average: Fraction, tolerance: Fraction, basis: tuple[Basis, ...]) -> Finding:
    seats, people = unit.seats - unit.apart, unit.people or 0
    if not seats:
        return ALLOCATION.fails(basis, words.nobody_represents, unit=_named(unit.unit), people=people)
    return ALLOCATION.fails(
        basis,
        words.off_the_average,
        unit=_named(unit.unit),
        people=people // seats,
        average=decimal(average),
        tolerance=percent(tolerance),
    )


def _beside(unit: AllocatedUnit, share: Entitlement, basis: tuple[Basis, ...]) -> Finding:
    seats, exact = unit.seats - unit.apart, decimal(share.exact, _PLACES)
    return ALLOCATION.fails(basis, words.share_of_seats, unit=_named(unit.unit), seats=seats, exact=exact)


def _sizes(facts: SeatsAllocated, book: RuleBook) -> tuple[Finding, ...]:
    size = book.deputy_elections.constituency_seats
    if isinstance(size, Silence):
        return ()
    least, most = size.value.least, size.value.most
    wrong = [each for each in facts.units if not least <= each.seats <= most]
    if not wrong:
        return (ALLOCATION.holds((size,), words.one_to_three, units=len(facts.units), least=least, most=most),)
    return tuple(
        ALLOCATION.fails(
            (size,), words.size_of_constituency, unit=_constituency(each.unit), seats=each.seats, least=least, most=most
        )
        for each in wrong
    )


def check_townships(facts: TownshipsCovered, law: Law) -> Finding:
    """Tell whether every township, however small, has a deputy in the congress of its county.

    Law: EL2020-15-1b; it is for counties and autonomous counties, not for cities and urban districts.

    Returns:
        `townships_covered`, `township_left_out` for each that has too few, `minimum_not_for`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> towns = TownshipsCovered(on=date(2021, 9, 1), kind=PlaceKind.COUNTY,
    ...                          townships=(TownshipSeats(township=UnitId("T1"), seats=0),))
    >>> print(check_townships(towns, law_of(Area.from_code("411424"))).explain("en", cite="short"))
    fails: township T1: 0 deputies, at least 1 needed [Election Law, art. 15]
    """
    numbers = law.on(facts.on).deputy_numbers
    least = numbers.least_per_township
    if isinstance(least, Silence):
        return TOWNSHIPS.silent(least)
    kinds = beside(numbers.least_per_township_kinds)
    left_out = [each for each in facts.townships if each.seats < least.value]
    if not left_out:
        return TOWNSHIPS.holds((least,), words.townships_covered, townships=len(facts.townships), least=least.value)
    if facts.kind is None:
        return TOWNSHIPS.unknown((least, kinds), _KIND)
    if facts.kind not in kinds.value:
        return TOWNSHIPS.holds((kinds,), words.minimum_not_for, kind=facts.kind.label)
    found = tuple(
        TOWNSHIPS.fails(
            (least,), words.township_left_out, unit=_township(each.township), seats=each.seats, least=least.value
        )
        for each in left_out
    )
    return found[0] if len(found) == 1 else all_of(TOWNSHIPS, *found)


def _named(unit: UnitId) -> Text:
    return Text(f"{unit}", f"{unit}")


def _constituency(unit: UnitId) -> Text:
    return Text(f"选区{unit}", f"constituency {unit}")


def _township(unit: UnitId) -> Text:
    return Text(f"乡镇{unit}", f"township {unit}")
