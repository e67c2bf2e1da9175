"""Sessions of a congress."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import Span


class Sessions(NamedTuple):
    """When and how a congress meets, who calls and chairs it, and who must come."""

    term_years: Provision[int] | Silence
    quorum: Provision[Threshold] | Silence
    yearly_minimum: Provision[int] | Silence
    yearly_usual: Provision[int] | Silence
    date_decided_by: Provision[Role] | Silence
    date_published: Provision[bool] | Silence
    shift_decided_by: Provision[Role] | Silence
    new_date_decided_by: Provision[tuple[Role, ...]] | Silence
    extraordinary_own_motion: Provision[bool] | Silence
    extraordinary_share: Provision[Threshold] | Silence
    convener: Provision[Role] | Silence
    first_session_period: Provision[Period] | Silence
    first_session_convener: Provision[Role] | Silence
    preparatory_meeting: Provision[bool] | Silence
    preparatory_chair: Provision[Role] | Silence
    first_preparatory_chair: Provision[Role] | Silence
    presidium_elected_by: Provision[str] | Silence
    agenda_adopted_by: Provision[str] | Silence
    chaired_by: Provision[Role] | Silence
    presidium_ex_officio: Provision[tuple[str, ...]] | Silence
    township_chairs: Provision[Span] | Silence
    township_vice_chairs: Provision[Span] | Silence
    notice_lead: Provision[Period] | Silence
    presidium_size: Provision[Span] | Silence
    presidium_quorum: Provision[Threshold] | Silence
    presidium_majority: Provision[Threshold] | Silence
    deputies_may_attend: Provision[bool] | Silence
    deputies_must_attend: Provision[bool] | Silence
    absence_needs_leave: Provision[bool] | Silence
