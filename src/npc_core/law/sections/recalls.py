"""Recall of deputies: by the voters of a constituency, by the congress that elected them, by its standing committee."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence


class Recalls(NamedTuple):
    """Who may demand or move the recall of a deputy, how the deputy answers, who puts it to the vote, where it goes."""

    by_voters: Provision[bool] | Silence
    by_congress: Provision[bool] | Silence
    by_standing_committee: Provision[bool] | Silence
    demand_to: Provision[Role] | Silence
    reasons: Provision[bool] | Silence
    indirect_reasons: Provision[bool] | Silence
    defence: Provision[tuple[str, ...]] | Silence
    congress_defence: Provision[tuple[str, ...]] | Silence
    standing_committee_defence: Provision[tuple[str, ...]] | Silence
    demand_printed_by: Provision[Role] | Silence
    investigation_required: Provision[bool] | Silence
    indirect_investigation_option: Provision[bool] | Silence
    decision_left_to_standing_committee: Provision[bool] | Silence
    presided_by: Provision[Role] | Silence
    congress_movers: Provision[tuple[Role, ...]] | Silence
    standing_committee_movers: Provision[tuple[Role, ...]] | Silence
    put_to_vote_by: Provision[Role] | Silence
    standing_committee_put_to_vote_by: Provision[Role] | Silence
    filing_to: Provision[Role] | Silence
    indirect_filing_to: Provision[Role] | Silence
