"""Deputy groups (代表小组): the basic form of what deputies do between sessions."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values_performance import Leaders


class DeputyGroups(NamedTuple):
    """Who forms a group, how large it is, who leads it, how often it meets."""

    basic_form: Provision[bool] | Silence
    activities_organised_by: Provision[tuple[Role, ...]] | Silence
    groups_may_form: Provision[bool] | Silence
    group_minimum_size: Provision[int] | Silence
    sized_groups: Provision[tuple[str, ...]] | Silence
    group_composition_basis: Provision[tuple[str, ...]] | Silence
    group_membership: Provision[str] | Silence
    group_leaders: Provision[Leaders] | Silence
    group_activity_plan: Provision[bool] | Silence
    group_activities_minimum: Provision[int] | Silence
    central_group_activities_minimum: Provision[int] | Silence
