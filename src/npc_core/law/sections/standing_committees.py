"""Standing committees: composition, size, meetings, council of chairpersons."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import SizeRange


class StandingCommittees(NamedTuple):
    """How a standing committee is composed, how large it may be, and how it meets."""

    required: Provision[bool] | Silence
    composition: Provision[tuple[Office, ...]] | Silence
    members_must_be_deputies: Provision[bool] | Silence
    size: Provision[SizeRange] | Silence
    size_decided_by: Provision[Role] | Silence
    size_fixed_for_term: Provision[bool] | Silence
    term_of_congress: Provision[bool] | Silence
    holds_over: Provision[bool] | Silence
    convener: Provision[Role] | Silence
    chaired_by: Provision[tuple[Role, ...]] | Silence
    meeting_interval: Provision[Period] | Silence
    extraordinary_meeting: Provision[bool] | Silence
    quorum: Provision[Threshold] | Silence
    notice_lead: Provision[Period] | Silence
    documents_lead: Provision[Period] | Silence
    remote_attendance: Provision[bool] | Silence
    council_composition: Provision[tuple[Office, ...]] | Silence
    council_drafts_agenda: Provision[bool] | Silence
    council_puts_to_vote: Provision[bool] | Silence
    detailed_rules_by: Provision[tuple[Role, ...]] | Silence
