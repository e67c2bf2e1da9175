"""Leaving office: resignation, removal by the standing committee, recall by the congress."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence


class Leaving(NamedTuple):
    """Who may resign, be removed or be recalled, on whose motion, with what defence and approval."""

    resignation_written: Provision[bool] | Silence
    resignation_filed_with: Provision[Role] | Silence
    resignation_approved_by: Mapping[Office, Provision[Role] | Silence]
    service_resignation_written: Mapping[Office, Provision[bool] | Silence]
    resignation_vote: Provision[str] | Silence
    appointees_resign_to: Provision[Role] | Silence
    removable: Mapping[Office, Provision[bool] | Silence]
    removal_approved_by: Mapping[Office, Provision[Role] | Silence]
    replaceable_below: Mapping[Office, Provision[Role] | Silence]
    removal_in_recess: Provision[bool] | Silence
    removal_moved_by: Provision[tuple[Role, ...]] | Silence
    removal_referred_by: Provision[Role] | Silence
    removal_contents: Provision[tuple[str, ...]] | Silence
    removal_defence: Provision[bool] | Silence
    recallable: Mapping[Office, Provision[bool] | Silence]
    recall_moved_by: Provision[tuple[Role, ...]] | Silence
    recall_reasons: Provision[bool] | Silence
    recall_materials: Provision[bool] | Silence
    recall_defence: Provision[bool] | Silence
    recall_defence_distributed_by: Provision[Role] | Silence
    recall_deliberated_first: Provision[bool] | Silence
    recall_investigation_proposed_by: Provision[Role] | Silence
    recall_secret_ballot: Provision[bool] | Silence
    recall_left_to_standing_committee: Provision[tuple[Office, ...]] | Silence
    recall_left_period: Provision[Period] | Silence
    recall_approved_by: Mapping[Office, Provision[Role] | Silence]
