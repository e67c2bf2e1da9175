"""Elections of deputies: how many there are, how their seats are shared out."""

from npc_core.elections.allocation import (
    AllocatedUnit,
    Allocation,
    Entitlement,
    Ground,
    Method,
    SeatsAllocated,
    UnitPeople,
    allocate_seats,
    compute_entitlements,
)
from npc_core.elections.quota_facts import Population, PopulationKind, QuotaFixed, QuotaFixing, RefixCause
from npc_core.elections.quotas import Quota, compute_quota
from npc_core.elections.rules_allocation import (
    Allocators,
    TownshipsCovered,
    TownshipSeats,
    check_allocated_by,
    check_allocation,
    check_townships,
)
from npc_core.elections.rules_minorities import MinoritySeats, Settlement, check_minority
from npc_core.elections.rules_published import (
    PrintedIn,
    PublishedShare,
    PublishedTotal,
    check_published_share,
    check_published_total,
)
from npc_core.elections.rules_quota import check_fixing, check_quota, check_reachable

__all__ = [
    "AllocatedUnit",
    "Allocation",
    "Allocators",
    "Entitlement",
    "Ground",
    "Method",
    "MinoritySeats",
    "Population",
    "PopulationKind",
    "PrintedIn",
    "PublishedShare",
    "PublishedTotal",
    "Quota",
    "QuotaFixed",
    "QuotaFixing",
    "RefixCause",
    "SeatsAllocated",
    "Settlement",
    "TownshipSeats",
    "TownshipsCovered",
    "UnitPeople",
    "allocate_seats",
    "check_allocated_by",
    "check_allocation",
    "check_fixing",
    "check_minority",
    "check_published_share",
    "check_published_total",
    "check_quota",
    "check_reachable",
    "check_townships",
    "compute_entitlements",
    "compute_quota",
]
