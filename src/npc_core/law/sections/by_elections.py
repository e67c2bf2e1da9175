"""By-elections of deputies: who fills a vacant seat, who decides and conducts, the days of the lists."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence


class ByElections(NamedTuple):
    """How a seat that became vacant within the term is filled."""

    held_by: Provision[str] | Silence
    after_moving_away: Provision[bool] | Silence
    period: Provision[Period] | Silence
    vacancy_reporter: Provision[Role] | Silence
    decided_by: Provision[Role] | Silence
    conducted_by: Provision[tuple[Role, ...]] | Silence
    voter_list_recheck: Provision[bool] | Silence
    voter_list_lead: Provision[Period] | Silence
    candidate_list_lead: Provision[Period] | Silence
    final_list_lead: Provision[Period] | Silence
    single_list: Provision[bool] | Silence
    candidate_number_fixed_by: Provision[Role] | Silence
    credentials_review: Provision[bool] | Silence
    deputies_above_elected_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_nominated_by: Provision[tuple[Role, ...]] | Silence
    between_sessions_by: Provision[Role] | Silence
    nomination_period: Provision[Period] | Silence
