"""Seats shared out: entitlements, methods, equal population, constituencies, townships, nationalities."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import UnitId
from npc_core.elections import (
    AllocatedUnit,
    Allocators,
    Ground,
    Method,
    MinoritySeats,
    SeatsAllocated,
    TownshipsCovered,
    TownshipSeats,
    UnitPeople,
    allocate_seats,
    check_allocated_by,
    check_allocation,
    check_minority,
    check_townships,
    compute_entitlements,
)
from npc_core.elections.rules_minorities import Settlement
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Outcome
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.law.values import PlaceKind

DAY, EARLY = date(2021, 9, 1), date(2009, 1, 1)
COUNTY = law_of(Area.from_code("130124"))
BEIJING = law_of(Area.from_code("110101"))


def people(*numbers: int) -> tuple[UnitPeople, ...]:
    """Return units with populations."""
    return tuple(UnitPeople(UnitId(str(place)), number) for place, number in enumerate(numbers, 1))


def units(*rows: tuple[int, int | None], **more: Any) -> tuple[AllocatedUnit, ...]:
    """Return units with seats and populations."""
    return tuple(
        AllocatedUnit(unit=UnitId(str(place)), seats=seats, people=number, **more)
        for place, (seats, number) in enumerate(rows, 1)
    )


def test_a_unit_is_entitled_to_the_whole_numbers_next_to_its_exact_share() -> None:
    """Ten seats for 2, 3 and 4 parts: 20/9, 30/9 and 40/9."""
    found = compute_entitlements(10, people(2000, 3000, 4000))
    assert [each.exact for each in found] == [Fraction(20, 9), Fraction(30, 9), Fraction(40, 9)]
    assert [(each.least, each.most) for each in found] == [(2, 3), (3, 4), (4, 5)]
    with pytest.raises(ImpossibleFacts):
        compute_entitlements(10, people(0, 0))


@pytest.mark.parametrize(
    ("method", "seats"),
    [(Method.LARGEST_REMAINDER, (5, 4, 1)), (Method.HIGHEST_AVERAGE, (5, 4, 1))],
)
def test_seats_by_a_named_method(method: Method, seats: tuple[int, ...]) -> None:
    """5.3, 3.6 and 1.1 of ten seats: the one left goes to the second."""
    found = allocate_seats(10, people(5300, 3600, 1100), method)
    assert tuple(number for _, number in found.seats) == seats
    assert (found.open, found.tied) == (0, ())


def test_methods_differ_over_a_very_small_unit() -> None:
    """6.3, 3.25 and 0.45 of ten seats: the last goes to the largest remainder, or to the highest average."""
    numbers = people(63_000, 32_500, 4_500)
    remainder = allocate_seats(10, numbers, Method.LARGEST_REMAINDER)
    average = allocate_seats(10, numbers, Method.HIGHEST_AVERAGE)
    assert remainder.seats == (("1", 6), ("2", 3), ("3", 1))
    assert average.seats == (("1", 7), ("2", 3), ("3", 0))


@pytest.mark.parametrize("method", Method)
def test_a_tie_for_the_last_seat_is_reported(method: Method) -> None:
    """Two units of one size cannot share a seat: it stays open."""
    found = allocate_seats(3, people(1000, 1000), method)
    assert found.seats == (("1", 1), ("2", 1))
    assert (found.open, found.tied) == (1, ("1", "2"))


def test_every_township_has_its_least_and_the_rest_share_the_rest() -> None:
    """Two very small townships take one seat each of twenty; a third falls under one once they have."""
    found = allocate_seats(20, people(52_000, 31_000, 900, 400), Method.LARGEST_REMAINDER, least=1)
    assert found.seats == (("1", 11), ("2", 7), ("3", 1), ("4", 1))
    alone = allocate_seats(3, people(100, 0), Method.LARGEST_REMAINDER, least=1)
    assert alone.seats == (("1", 2), ("2", 1))
    with pytest.raises(ImpossibleFacts):
        allocate_seats(1, people(10, 10), Method.LARGEST_REMAINDER, least=1)
    assert allocate_seats(0, people(10, 10), Method.HIGHEST_AVERAGE).seats == (("1", 0), ("2", 0))


@given(st.integers(0, 120), st.lists(st.integers(1, 10_000), min_size=1, max_size=12), st.sampled_from(Method))
def test_an_allocation_hands_out_every_seat(seats: int, numbers: list[int], method: Method) -> None:
    """Seats given and open make up the total; by remainder no unit is a whole seat from its exact share."""
    found = allocate_seats(seats, people(*numbers), method)
    assert sum(number for _, number in found.seats) + found.open == seats
    assert bool(found.open) is bool(found.tied)
    if method is Method.LARGEST_REMAINDER:
        shares = compute_entitlements(seats, people(*numbers))
        assert all(each.least <= number <= each.most for each, (_, number) in zip(shares, found.seats, strict=True))


def test_what_remainders_allocate_is_lawful() -> None:
    """A county's thirty seats over twelve constituencies: nothing to find fault with."""
    numbers = people(*(7000 + 311 * place for place in range(12)))
    found = allocate_seats(30, numbers, Method.LARGEST_REMAINDER)
    allocated = units(*((seats, each.people) for (_, seats), each in zip(found.seats, numbers, strict=True)))
    assert check_allocation(SeatsAllocated(on=DAY, total=31, units=allocated, reserved=1), COUNTY).holds


def test_units_on_other_grounds_are_not_compared() -> None:
    """The garrison's constituency, a nationality's, and seats apart for sectors."""
    grounds = (Ground.SMALL_TOWNSHIP, Ground.MINORITY, Ground.ARMED_FORCES)
    others = tuple(AllocatedUnit(unit=UnitId(each.code), seats=1, people=100, ground=each) for each in grounds)
    facts = SeatsAllocated(on=DAY, total=7, units=(*units((2, 5000), (2, 5000)), *others))
    assert check_allocation(facts, COUNTY).holds
    apart = (*units((3, 5000), apart=1), AllocatedUnit(unit=UnitId("2"), seats=2, people=5000))
    assert check_allocation(SeatsAllocated(on=DAY, total=5, units=apart), COUNTY).holds


def test_only_where_the_place_says_so_may_a_unit_constituency_differ() -> None:
    """Beijing art. 23 lets central and municipal units have more people per deputy; elsewhere nothing does."""
    unit = AllocatedUnit(unit=UnitId("u"), seats=1, people=30_000, ground=Ground.WORK_UNIT)
    facts = SeatsAllocated(on=DAY, total=5, units=(*units((2, 5000), (2, 5000)), unit))
    assert check_allocation(facts, BEIJING).holds
    assert check_allocation(facts, COUNTY).fails


def test_unknown_populations_are_asked_for() -> None:
    """Without them nobody can say how many people a deputy represents."""
    facts = SeatsAllocated(on=DAY, total=4, units=units((2, 5000), (2, None)))
    assert check_allocation(facts, COUNTY).missing == ("allocation.people",)


def test_how_equal_is_roughly_equal_is_a_reading() -> None:
    """Next to the exact share by default; without a figure of the place undetermined by the other reading."""
    facts = SeatsAllocated(on=DAY, total=4, units=units((2, 5000), (2, 5100)))
    found = check_allocation(facts, COUNTY)
    assert found.holds
    assert [each.reading for each in found.readings] == ["equal_population"]
    strict = law_of(Area.from_code("130124"), readings={"equal_population": "local_figure_only"})
    assert check_allocation(facts, strict).missing == ("local:deputy_numbers.population_tolerance",)


TOLERANCE = """
[jurisdiction]
id = "own"
name = { zh = "某县", en = "a county" }
area = "130124"
tier = "county"
[[regulations]]
id = "own.allocation2021"
title = { zh = "名额分配办法", en = "Measures on allocation" }
short = { zh = "名额分配办法", en = "measures on allocation" }
since = 2021-06-01
levels = ["county"]
[[rows]]
key = "deputy_numbers.population_tolerance"
norm = "own.allocation2021-3"
value = "1/10"
"""


def test_a_figure_of_the_place_takes_the_place_of_the_reading() -> None:
    """Ten per cent of the average: 2,500 people may be 2,250 to 2,750; nobody may be left out."""
    law = law_of(Area.from_code("130124"), local=[LocalRules.from_toml(TOLERANCE)])
    inside = SeatsAllocated(on=DAY, total=4, units=units((2, 5200), (2, 4800)))
    found = check_allocation(inside, law)
    assert found.holds
    assert found.readings == ()
    outside = SeatsAllocated(on=DAY, total=4, units=units((2, 6000), (2, 4000)))
    codes = [each.code for each in check_allocation(outside, law).because if each.fails]
    assert codes == ["off_the_average", "off_the_average"]
    empty = SeatsAllocated(on=DAY, total=2, units=units((2, 5000), (0, 900), (0, 0)))
    told = check_allocation(empty, law).because
    assert [each.code for each in told if each.fails] == ["off_the_average", "nobody_represents"] + [
        "size_of_constituency"
    ] * 2


def test_there_is_nothing_to_compare_without_seats_or_people() -> None:
    """The sizes of the constituencies are looked at all the same."""
    nobody = SeatsAllocated(on=DAY, total=0, units=units((0, 5000)))
    assert [each.code for each in check_allocation(nobody, COUNTY).because] == ["seats_add_up", "size_of_constituency"]
    province = law_of(Area.from_code("410000"))
    empty = SeatsAllocated(on=DAY, total=3, units=units((3, 0)))
    assert [each.code for each in check_allocation(empty, province).because] == ["seats_add_up"]


def test_impossible_allocations_are_refused() -> None:
    """One unit twice, more seats apart than there are, fewer people than none."""
    with pytest.raises(ImpossibleFacts):
        SeatsAllocated(on=DAY, total=2, units=units((1, 5)) * 2)
    with pytest.raises(ImpossibleFacts):
        AllocatedUnit(unit=UnitId("1"), seats=1, apart=2)
    with pytest.raises(ImpossibleFacts):
        UnitPeople(UnitId("1"), -1)


def test_before_2010_nothing_is_modelled() -> None:
    """Town and country were counted apart."""
    for found in (
        check_allocation(SeatsAllocated(on=EARLY, total=1, units=()), COUNTY),
        check_allocated_by(Allocators(on=EARLY), COUNTY),
        check_townships(TownshipsCovered(on=EARLY, townships=()), COUNTY),
        check_minority(MinoritySeats(on=EARLY, people=1, population=2, seats=1, total=2), COUNTY),
        check_minority(
            MinoritySeats(on=EARLY, people=1, population=2, seats=1, total=2, settlement=Settlement.DISPERSED), COUNTY
        ),
    ):
        assert found.outcome is Outcome.UNDETERMINED


def test_who_allocates_and_who_decides_on_the_garrison() -> None:
    """What is not known is asked; a township has no garrison's seats."""
    assert check_allocated_by(Allocators(on=DAY), COUNTY).missing == ("allocated.by",)
    by = Role.ELECTION_COMMITTEE
    garrison = Allocators(on=DAY, by=by, garrison=True)
    assert check_allocated_by(garrison, COUNTY).missing == ("allocated.garrison_by",)
    assert check_allocated_by(garrison, law_of(Area.from_code("130124100"))).fails


def towns(*seats: int) -> tuple[TownshipSeats, ...]:
    """Return townships with seats."""
    return tuple(TownshipSeats(township=UnitId(f"T{place}"), seats=each) for place, each in enumerate(seats, 1))


def test_every_township_of_a_county_has_a_deputy_but_not_of_a_district() -> None:
    """The clause is for counties and autonomous counties; which it is, is asked only where it matters."""
    assert check_townships(TownshipsCovered(on=DAY, townships=towns(1, 1)), COUNTY).holds
    assert check_townships(TownshipsCovered(on=DAY, townships=towns(1, 0)), COUNTY).missing == ("townships.kind",)
    district = TownshipsCovered(on=DAY, townships=towns(1, 0), kind=PlaceKind.DISTRICT)
    assert check_townships(district, COUNTY).code == "minimum_not_for"
    two = TownshipsCovered(on=DAY, townships=towns(0, 0), kind=PlaceKind.AUTONOMOUS_COUNTY)
    assert len(check_townships(two, COUNTY).because) == 2


def minority(law: Law = COUNTY, **facts: Any) -> Any:
    """Return what is found of a nationality in a congress of 200 for 300,000 people."""
    return check_minority(MinoritySeats(**{"on": DAY, "population": 300_000, "total": 200, **facts}), law)


def test_a_small_nationality_may_go_below_one_half_only_in_an_autonomous_county() -> None:
    """1,500 people per deputy locally: 600 per deputy are fewer than 750."""
    assert minority(people=6000, seats=10).missing == ("minority.very_small",)
    assert minority(people=6000, seats=10, very_small=True).missing == ("minority.decided_by",)
    city = law_of(Area.from_code("130100"))
    assert minority(city, people=6000, seats=10, very_small=True).fails
    assert minority(people=100, seats=1, very_small=True).holds


def test_a_large_nationality_is_represented_as_others_are() -> None:
    """By the other reading of 'equal' that cannot be said."""
    assert minority(people=120_000, seats=80).holds
    other = law_of(Area.from_code("130124"), readings={"equal_population": "local_figure_only"})
    assert minority(other, people=120_000, seats=80).outcome is Outcome.UNDETERMINED


def test_no_part_is_larger_than_the_whole() -> None:
    """Neither people nor seats."""
    for number, seats in ((300_001, 1), (1, 201)):
        with pytest.raises(ImpossibleFacts):
            minority(people=number, seats=seats)
