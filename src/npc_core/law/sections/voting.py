"""Majorities, ballots, elections of deputies and officials, and how many must move a matter jointly."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import ByOffice, Candidates, ShareSpan


class Voting(NamedTuple):
    """How many votes a decision needs, of what base, and how ballots are held, counted and followed up."""

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

    # elections of deputies
    direct_turnout: Provision[Threshold] | Silence
    direct_majority: Provision[Threshold] | Silence
    by_election_turnout: Provision[Threshold] | Silence
    by_election_majority: Provision[Threshold] | Silence
    indirect_majority: Provision[Threshold] | Silence
    standing_committee_by_election_majority: Provision[Threshold] | Silence
    deputies_ranking: Provision[bool] | Silence
    deputies_revote: Provision[bool] | Silence
    deputies_further: Provision[bool] | Silence
    deputies_further_order: Provision[bool] | Silence
    deputies_single_seat: Provision[int] | Silence
    direct_further_minimum: Provision[Threshold] | Silence
    indirect_further_majority: Provision[Threshold] | Silence
    deputies_still_vacant: Provision[str] | Silence
    deputies_reconciliation: Provision[bool] | Silence
    deputies_overvote: Provision[bool] | Silence
    deputies_secret_ballot: Provision[bool] | Silence
    deputies_ballot_options: Provision[tuple[str, ...]] | Silence
    deputies_write_in_pool: Provision[tuple[str, ...]] | Silence
    direct_surplus: Provision[ShareSpan] | Silence
    indirect_surplus: Provision[ShareSpan] | Silence
    deputies_by_election_surplus: Provision[Candidates] | Silence
    direct_primary: Provision[bool] | Silence
    direct_primary_turnout: Provision[Threshold] | Silence
    indirect_primary: Provision[bool] | Silence

    # elections of officials
    officials_majority: Provision[Threshold] | Silence
    officials_ranking: Provision[bool] | Silence
    officials_revote: Provision[bool] | Silence
    officials_further: Provision[bool] | Silence
    officials_further_sources: Provision[tuple[str, ...]] | Silence
    officials_further_sessions: Provision[tuple[str, ...]] | Silence
    officials_further_surplus: Provision[tuple[Office, ...]] | Silence
    officials_by_election_surplus: Provision[Candidates] | Silence
    officials_primary: Provision[bool] | Silence
    officials_still_vacant: Provision[str] | Silence
    officials_reconciliation: Provision[bool] | Silence
    officials_overvote: Provision[bool] | Silence
    write_in_needs_against: Provision[bool] | Silence

    # other decisions that name their own majority
    presidium_model_majority: Provision[Threshold] | Silence
    credentials_majority: Provision[Threshold] | Silence
    removal_majority: Provision[Threshold] | Silence
    removal_secret_ballot: Provision[bool] | Silence
    voters_recall_majority: Provision[Threshold] | Silence
    congress_deputy_recall_majority: Provision[Threshold] | Silence
    standing_committee_deputy_recall_majority: Provision[Threshold] | Silence
    deputy_recall_secret_ballot: Provision[bool] | Silence
    deputy_resignation_majority: Provision[Threshold] | Silence
    county_deputy_resignation_majority: Provision[Threshold] | Silence
    township_deputy_resignation_majority: Provision[Threshold] | Silence
    congress_secret_ballot: Provision[bool] | Silence
    standing_committee_secret_ballot: Provision[bool] | Silence

    # how many must move a matter jointly
    officials_nomination_movers: Provision[int] | Silence
    deputies_nomination_movers: Provision[int] | Silence
    bill_movers: Provision[int] | Silence
    inquiry_movers: Provision[int] | Silence
    standing_committee_bill_movers: Provision[int] | Silence
    standing_committee_inquiry_movers: Provision[int] | Silence
    voters_recall_movers: Provision[int] | Silence
    deputy_recall_movers: Provision[Threshold] | Silence
    standing_committee_deputy_recall_movers: Provision[Threshold] | Silence
    officials_recall_movers: Provision[Threshold] | Silence
    removal_movers: Provision[Threshold] | Silence
    investigation_movers: Provision[Threshold] | Silence
    standing_committee_investigation_movers: Provision[Threshold] | Silence
    congress_second_answer: Provision[Threshold] | Silence
    standing_committee_second_answer: Provision[Threshold] | Silence
