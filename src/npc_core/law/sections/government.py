"""Governments: composition and term."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.offices import Office
from npc_core.kernel.provisions import Provision, Silence


class Government(NamedTuple):
    """Who makes up a government and a supervisory commission, and for how long."""

    composition: Provision[tuple[Office, ...]] | Silence
    term_years: Provision[int] | Silence
    term_of_congress: Provision[bool] | Silence
    supervisory_commission_composition: Provision[tuple[Office, ...]] | Silence
