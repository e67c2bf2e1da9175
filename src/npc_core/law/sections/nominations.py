"""Nominations for the offices that a congress elects."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence


class Nominations(NamedTuple):
    """Who nominates, how many, in what form, for how long, and when a primary is held."""

    nominated_by: Provision[tuple[Role, ...]] | Silence
    written: Provision[bool] | Silence
    cap: Provision[bool] | Silence
    period: Provision[Period] | Silence
    primary_when_too_many: Provision[bool] | Silence
    by_election_method_by: Provision[Role] | Silence
