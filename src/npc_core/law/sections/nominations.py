"""Nominations for the offices that a congress elects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence


class Nominations(NamedTuple):
    """Who nominates, how many, in what form, for how long, and when a primary is held."""

    nominated_by: Provision[tuple[Role, ...]] | Silence
    written: Provision[bool] | Silence
    presidium_cap: Provision[bool] | Silence
    deputy_cap: Provision[bool] | Silence
    across_units: Provision[bool] | Silence
    introduction: Provision[bool] | Silence
    fixed_surplus: Mapping[Office, Provision[int] | Silence]
    period: Provision[Period] | Silence
    all_stand_when_fitting: Provision[bool] | Silence
    primary_when_too_many: Provision[bool] | Silence
    by_election_method_by: Provision[Role] | Silence
    tellers_are_no_candidates: Provision[bool] | Silence
    deputies_elect: Provision[bool] | Silence
