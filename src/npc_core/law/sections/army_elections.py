"""Elections of deputies by the armed forces: directly to county-level congresses, by servicemen's congresses above."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import Candidates, ShareSpan, Span


class ArmyElections(NamedTuple):
    """How the deputies of the armed forces in a local congress are elected."""

    elected_by: Provision[str] | Silence
    constituency_seats: Provision[Span] | Silence
    nomination_movers: Provision[int] | Silence
    surplus: Provision[ShareSpan] | Silence
    single_seat: Provision[int] | Silence
    candidate_list_lead: Provision[Period] | Silence
    final_candidate_list_lead: Provision[Period] | Silence
    nomination_period: Provision[Period] | Silence
    secret_ballot: Provision[bool] | Silence
    reconciliation: Provision[bool] | Silence
    turnout: Provision[Threshold] | Silence
    majority: Provision[Threshold] | Silence
    further_majority: Provision[Threshold] | Silence
    by_election_surplus: Provision[Candidates] | Silence
