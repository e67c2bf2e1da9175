"""Majorities, ballots and elections of officials."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import ByOffice


class Voting(NamedTuple):
    """How many votes a decision needs, of what base, and how the ballot is held."""

    congress_majority: Provision[Threshold] | Silence
    congress_participation: Provision[Threshold] | Silence
    standing_committee_majority: Provision[Threshold] | Silence
    officials_secret_ballot: Provision[bool] | Silence
    officials_ballot_options: Provision[tuple[str, ...]] | Silence
    officials_write_in_pool: Provision[tuple[str, ...]] | Silence
    appointment_secret_ballot: Provision[ByOffice[bool]] | Silence
    appointment_methods: Provision[tuple[str, ...]] | Silence
    attending_must_vote: Provision[bool] | Silence
    deputies_may_vote: Provision[bool] | Silence
    put_to_vote_by: Provision[Role] | Silence
