"""Numbers of deputies: how many a congress has, who fixes the number, and how the seats are shared out."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.quota_values import MinorityCap, MinorityFloor, SeatCap, SeatFormula
from npc_core.law.values import PlaceKind


class DeputyNumbers(NamedTuple):
    """The total from the population, the fixing of it, and its allocation to electing units and constituencies."""

    # the total
    formula: Provision[SeatFormula] | Silence
    municipality_formula: Provision[SeatFormula] | Silence
    population_base: Provision[str] | Silence
    cap: Provision[SeatCap] | Silence
    small_population: Provision[int] | Silence
    extra_share: Provision[Fraction] | Silence
    extra_kinds: Provision[tuple[PlaceKind, ...]] | Silence
    extra_decided_by: Provision[Role] | Silence
    fixed_by: Provision[Role] | Silence
    filed_with: Provision[Role] | Silence
    fixed_once: Provision[bool] | Silence
    refix_causes: Provision[tuple[str, ...]] | Silence
    refix_filing_period: Provision[Period] | Silence

    # allocation
    allocated_by: Provision[Role] | Silence
    equal_population: Provision[bool] | Silence
    population_tolerance: Provision[Fraction] | Silence
    unit_constituencies_may_differ: Provision[bool] | Silence
    least_per_township: Provision[int] | Silence
    least_per_township_kinds: Provision[tuple[PlaceKind, ...]] | Silence
    armed_forces_seats_decided_by: Provision[Role] | Silence

    # constituencies
    constituency_grounds: Provision[tuple[str, ...]] | Silence

    # minority nationalities
    each_minority_has_deputies: Provision[int] | Silence
    minority_equal_from: Provision[Fraction] | Silence
    minority_floor: Provision[MinorityFloor] | Silence
    minority_below_floor_decided_by: Provision[Role] | Silence
    minority_cap: Provision[MinorityCap] | Silence
    dispersed_minorities_may_have_more: Provision[bool] | Silence
