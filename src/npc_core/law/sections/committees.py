"""Committees of a congress and of its standing committee."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence


class Committees(NamedTuple):
    """Which committees there are, under whom they work, and when they are formed."""

    special_committees: Provision[tuple[str, ...]] | Silence
    led_between_sessions_by: Provision[Role] | Silence
    special_committee_holds_over: Provision[bool] | Silence
    credentials_committee: Provision[bool] | Silence
    adopted_at_first_session: Provision[bool] | Silence
    investigation_committee: Provision[bool] | Silence
    chair_of_the_nationality: Provision[bool] | Silence
