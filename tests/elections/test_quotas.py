"""The number of deputies: bounds, cap, small populations, the further five per cent, and who fixes it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.elections import (
    Population,
    PopulationKind,
    Quota,
    QuotaFixed,
    QuotaFixing,
    RefixCause,
    check_fixing,
    check_quota,
    check_reachable,
    compare_populations,
    compute_quota,
)
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.laws import Law, law_of
from npc_core.law.values import PlaceKind

DAY, BEFORE, EARLY = date(2021, 5, 27), date(2020, 10, 17), date(2009, 1, 1)
COUNTY, CITY, TOWN = "130124", "130100", "411424100"
PROVINCE, MUNICIPALITY = "530000", "310000"


def place(code: str, **readings: str) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code), readings=readings)


def registered(people: int) -> Population:
    """Return so many registered people."""
    return Population(people=people, kind=PopulationKind.REGISTERED)


def quota(code: str, people: int, on: date = DAY, *, extra: bool = False, **readings: str) -> Quota:
    """Return the quota of a place."""
    found = compute_quota(registered(people), place(code, **readings), on, extra=extra)
    assert isinstance(found, Quota)
    return found


@pytest.mark.parametrize(
    ("code", "people", "on", "least", "most", "capped"),
    [
        # EL2020-12: base 140, one for every 5,000, at most 450 above 1,550,000, fewer than 140 below 50,000
        (COUNTY, 4999, DAY, 1, 140, False),
        (COUNTY, 49_999, DAY, 1, 149, False),
        (COUNTY, 50_000, DAY, 140, 150, False),
        (COUNTY, 1_550_000, DAY, 140, 450, False),
        (COUNTY, 1_555_000, DAY, 140, 450, True),
        # EL2015-11: base 120, the cap bites above 1,650,000
        (COUNTY, 50_000, BEFORE, 120, 130, False),
        (COUNTY, 1_555_000, BEFORE, 120, 431, False),
        (COUNTY, 1_655_000, BEFORE, 120, 450, True),
        # townships: 45 (40 before) and one for every 1,500, never more than 160
        (TOWN, 1_999, DAY, 1, 46, False),
        (TOWN, 2_000, DAY, 45, 46, False),
        (TOWN, 172_500, DAY, 45, 160, False),
        (TOWN, 174_000, DAY, 45, 160, True),
        (TOWN, 3_000, BEFORE, 40, 42, False),
        # cities: 240 and one for every 25,000, at most 650 above ten million
        (CITY, 10_000_000, DAY, 240, 640, False),
        (CITY, 10_275_000, DAY, 240, 650, True),
        # provinces one for every 150,000, municipalities for every 25,000, never more than 1,000
        (PROVINCE, 48_500_000, DAY, 350, 673, False),
        (MUNICIPALITY, 24_870_000, DAY, 350, 1000, True),
    ],
)
def test_bounds_of_a_population(code: str, people: int, on: date, least: int, most: int, *, capped: bool) -> None:
    """Base, step, cap and small populations by level and version, at their edges."""
    found = quota(code, people, on)
    assert (found.least, found.most, found.capped) == (least, most, capped)
    assert found.total == found.base + found.added


def test_the_further_five_per_cent_comes_after_the_cap_and_is_rounded_down() -> None:
    """140 + 61 are 201, five per cent of them 10.05; at the cap of 450 they are 22.5."""
    assert quota(COUNTY, 309_999, extra=True).most == 211
    assert quota(COUNTY, 1_700_000, extra=True).most == 472
    assert quota(COUNTY, 1_700_000, extra=True, quota_formula="before_cap").most == 450
    assert quota(CITY, 5_000_000, extra=True).most == quota(CITY, 5_000_000).most


def test_read_exactly_the_formula_gives_one_number() -> None:
    """Fractions count and are rounded to the nearest whole; there is no discretion below."""
    found = quota(COUNTY, 322_500, quota_formula="exact")
    assert (found.least, found.most) == (205, 205)
    assert quota(COUNTY, 2_000_000, quota_formula="exact").least == 450
    small = quota(COUNTY, 40_000, quota_formula="exact")
    assert (small.least, small.most) == (1, 148)


def test_the_reading_is_named_where_it_could_change_the_bounds() -> None:
    """The exact reading always leaves less room, so that the bounds rest on the reading."""
    assert "quota_formula" in [getattr(each, "reading", None) for each in quota(COUNTY, 322_500).basis]
    fixed = QuotaFixed(on=DAY, seats=204, population=registered(320_000), extra=False)
    assert not [each for each in leaves(check_quota(fixed, place(COUNTY))) if each.readings]
    fewer = QuotaFixed(on=DAY, seats=200, population=registered(320_000), extra=False)
    assert [each.readings[0].alternative for each in leaves(check_quota(fewer, place(COUNTY)))[:1]] == ["full_units"]
    assert check_quota(fewer, place(COUNTY, quota_formula="exact")).fails


def leaves(finding: Finding) -> tuple[Finding, ...]:
    """Return the reasons of a finding."""
    return finding.because


@given(st.integers(0, 3_000_000), st.sampled_from([COUNTY, CITY, TOWN, PROVINCE, MUNICIPALITY]), st.booleans())
def test_more_people_never_give_fewer_deputies(people: int, code: str, extra: bool) -> None:
    """The most that a population allows grows with it, and is always lawful."""
    found, more = quota(code, people, extra=extra), quota(code, people + 5000, extra=extra)
    assert found.most <= more.most
    assert found.least <= found.most
    for seats, lawful in ((found.most, True), (found.most + 1, False), (found.least, True)):
        kind = {"130124": PlaceKind.COUNTY, "411424100": PlaceKind.TOWNSHIP, "530000": PlaceKind.PROVINCE}.get(code)
        if extra and kind is None:
            return
        by = Role.NPC_STANDING_COMMITTEE if code == PROVINCE else Role.PROVINCIAL_STANDING_COMMITTEE
        fixed = QuotaFixed(
            on=DAY, seats=seats, population=registered(people), extra=extra, kind=kind, extra_by=by if extra else None
        )
        assert check_quota(fixed, place(code)).holds is lawful


def test_the_population_is_named_and_never_assumed() -> None:
    """A mix is declared; without a population the answer asks for it and for the people it counts."""
    with pytest.raises(ImpossibleFacts):
        Population(people=1000, kind=PopulationKind.MIXED)
    with pytest.raises(ImpossibleFacts):
        Population(people=1000, kind=PopulationKind.RESIDENT, mix="registered and half of the rest")
    mixed = Population(people=1000, kind=PopulationKind.MIXED, mix="registered people and residents of five years")
    assert mixed.label.en == "population of a declared mix 1,000"
    unknown = check_quota(QuotaFixed(on=DAY, seats=150), place(COUNTY))
    assert unknown.outcome is Outcome.UNDETERMINED
    assert unknown.missing == ("quota.population",)
    below = check_quota(QuotaFixed(on=DAY, seats=130), place(COUNTY))
    assert below.missing == ("quota.population",)


def test_which_population_a_number_was_computed_on() -> None:
    """Nan'an's 304 of 2021 follow from the registered, not the resident population; before 2010 nothing is said."""
    resident = Population(people=1_210_000, kind=PopulationKind.RESIDENT)
    found = compare_populations(304, (registered(822_000), resident), place("500108"), DAY)
    assert [(each.quota.most, each.difference) for each in found] == [(304, 0), (382, -78)]
    assert compare_populations(304, (resident,), place("500108"), EARLY) == ()


def test_whether_the_further_share_was_decided_on_is_asked_only_where_it_matters() -> None:
    """204 follow from 320,000 people; 210 only with the further share; 220 not even with it."""
    told = {
        seats: check_quota(QuotaFixed(on=DAY, seats=seats, population=registered(320_000)), place(COUNTY))
        for seats in (204, 210, 220)
    }
    assert [each.outcome.code for each in told.values()] == ["holds", "undetermined", "fails"]
    assert told[210].missing == ("quota.extra",)
    capped = check_quota(QuotaFixed(on=DAY, seats=460, population=registered(1_700_000)), place(COUNTY))
    assert capped.missing == ("quota.extra",)


def test_the_further_share_needs_a_kind_of_place_and_the_body_that_decides() -> None:
    """Without them the answer asks; a city with districts has no further share."""
    fixed = QuotaFixed(on=DAY, seats=210, population=registered(320_000), extra=True)
    assert check_quota(fixed, place(COUNTY)).missing == ("quota.kind", "quota.extra_by")
    city = QuotaFixed(on=DAY, seats=300, population=registered(5_000_000), extra=True)
    assert [each.code for each in check_quota(city, place(CITY)).because if each.fails] == ["no_further_share"]


def test_a_city_never_has_fewer_than_its_base() -> None:
    """Only counties and townships may, if they are small."""
    fixed = QuotaFixed(on=DAY, seats=239, population=registered(100_000))
    found = check_quota(fixed, place(CITY))
    assert "under_the_base" in [each.code for each in found.because if each.fails]
    assert check_reachable(QuotaFixed(on=DAY, seats=239), place(CITY)).fails


@pytest.mark.parametrize(
    ("code", "seats", "extra", "outcome", "said"),
    [
        (COUNTY, 304, None, Outcome.HOLDS, "is_reachable_from"),
        (COUNTY, 450, None, Outcome.HOLDS, "is_reachable"),
        (COUNTY, 451, None, Outcome.UNDETERMINED, "facts_missing"),
        (COUNTY, 451, False, Outcome.FAILS, "not_reachable"),
        (COUNTY, 472, True, Outcome.HOLDS, "is_reachable"),
        (COUNTY, 473, None, Outcome.FAILS, "not_reachable"),
        (COUNTY, 130, None, Outcome.HOLDS, "is_reachable"),
        (CITY, 651, None, Outcome.FAILS, "not_reachable"),
    ],
)
def test_which_published_numbers_can_be_reached(
    code: str, seats: int, extra: bool | None, outcome: Outcome, said: str
) -> None:
    """A number between base and cap names the population that it needs; beyond the cap only the further share helps."""
    found = check_reachable(QuotaFixed(on=DAY, seats=seats, extra=extra), place(code))
    assert (found.outcome, found.code) == (outcome, said)


def test_the_law_before_2010_is_not_modelled() -> None:
    """No answer is guessed from later law."""
    early = QuotaFixed(on=EARLY, seats=300)
    assert isinstance(compute_quota(registered(100_000), place(COUNTY), EARLY), Silence)
    for found in (
        check_quota(early, place(COUNTY)),
        check_reachable(early, place(COUNTY)),
        check_fixing(QuotaFixing(on=EARLY), place(COUNTY), DAY),
    ):
        assert found.outcome is Outcome.UNDETERMINED
        assert all(each.startswith("law:") for each in found.missing)


def test_fixing_asks_for_what_it_must_know() -> None:
    """By whom, whether anew, why, and whether the population changed considerably."""
    law = place(COUNTY)
    assert check_fixing(QuotaFixing(on=DAY), law, DAY).missing == ("fixing.by", "fixing.refixed")
    by = Role.PROVINCIAL_STANDING_COMMITTEE
    anew = QuotaFixing(on=DAY, by=by, refixed=True, filed_on=DAY)
    assert check_fixing(anew, law, DAY).missing == ("fixing.cause",)
    cause = QuotaFixing(on=DAY, by=by, refixed=True, filed_on=DAY, cause=RefixCause.BOUNDARY_CHANGE)
    assert check_fixing(cause, law, DAY).missing == ("fixing.considerable",)
    with pytest.raises(ImpossibleFacts):
        QuotaFixing(on=DAY, filed_on=date(2021, 5, 26))


def test_a_number_fixed_anew_is_filed_within_thirty_days() -> None:
    """Until then nothing is wrong; a province's own number is filed with nobody when first fixed."""
    anew = QuotaFixing(
        on=DAY,
        by=Role.PROVINCIAL_STANDING_COMMITTEE,
        refixed=True,
        cause=RefixCause.BOUNDARY_CHANGE,
        considerable=True,
    )
    law = place(COUNTY)
    assert [check_fixing(anew, law, date(2021, 6, day)).outcome.code for day in (26, 27)] == ["holds", "fails"]
    old = check_fixing(
        QuotaFixing(
            on=BEFORE,
            by=Role.PROVINCIAL_STANDING_COMMITTEE,
            refixed=True,
            cause=RefixCause.SIMILAR,
            considerable=True,
        ),
        law,
        DAY,
    )
    assert old.holds
    first = QuotaFixing(on=DAY, by=Role.NPC_STANDING_COMMITTEE, refixed=False, filed_with=Role.NPC_STANDING_COMMITTEE)
    assert [each.code for each in check_fixing(first, place(PROVINCE), DAY).because][-1] == "law_is_silent"


def test_what_one_article_says_begins_on_one_day() -> None:
    """Where the formula is modelled, so are its cap and the rest: rules rely on it."""
    together = (
        ("formula", "cap"),
        ("extra_kinds", "extra_decided_by"),
        ("fixed_once", "refix_causes"),
        ("least_per_township", "least_per_township_kinds"),
        ("each_minority_has_deputies", "minority_equal_from", "minority_floor", "minority_cap"),
    )
    for code in (COUNTY, CITY, TOWN, PROVINCE, MUNICIPALITY, "000000"):
        for book in place(code).books():
            for fields in together:
                kinds = {isinstance(getattr(book.deputy_numbers, field), Provision) for field in fields}
                assert len(kinds) == 1, (code, book, fields)
