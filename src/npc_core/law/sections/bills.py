"""Bills (议案): from the movers to the carrying out of what was resolved."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold


class Bills(NamedTuple):
    """Who may move a bill, who decides on it, how it is withdrawn, and what comes after the session."""

    # who moves what
    right: Provision[tuple[Role, ...]] | Silence
    movers: Provision[tuple[Role, ...]] | Silence
    standing_committee_movers: Provision[tuple[Role, ...]] | Silence
    delegation_majority: Provision[Threshold] | Silence
    within_powers: Provision[bool] | Silence
    standing_committee_within_powers: Provision[bool] | Silence
    parts: Provision[tuple[str, ...]] | Silence
    standing_committee_parts: Provision[tuple[str, ...]] | Silence
    eligible_matters: Provision[tuple[str, ...]] | Silence
    ineligible_matters: Provision[tuple[str, ...]] | Silence
    one_matter_each: Provision[bool] | Silence
    co_mover_reads_text: Provision[bool] | Silence
    submission_window: Provision[str] | Silence

    # when
    cut_off_decided_by: Provision[tuple[Role, ...]] | Silence
    late_effect: Provision[str] | Silence
    beyond_powers_effect: Provision[str] | Silence
    standing_committee_lead: Provision[Period] | Silence
    between_session_forward_period: Provision[Period] | Silence
    between_session_committee_period: Provision[Period] | Silence

    # the decision on the agenda
    organs_decided_by: Provision[tuple[Role, ...]] | Silence
    deputies_decided_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_organs_decided_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_members_decided_by: Provision[tuple[Role, ...]] | Silence
    council_direct: Provision[bool] | Silence
    review_body: Provision[tuple[str, ...]] | Silence
    standing_committee_review_body: Provision[tuple[str, ...]] | Silence
    movers_heard: Provision[bool] | Silence
    rejection_notice: Provision[tuple[str, ...]] | Silence
    standing_committee_not_submitted_duty: Provision[str] | Silence
    reconsideration_share: Provision[Threshold] | Silence
    reconsideration_lead: Provision[Period] | Silence
    reconsideration_decided_by: Provision[tuple[Role, ...]] | Silence
    unlisted_disposition: Provision[tuple[str, ...]] | Silence

    # in deliberation
    amendment_movers: Provision[int] | Silence
    amendment_lead: Provision[Period] | Silence
    standing_committee_amendment_movers: Provision[int] | Silence
    standing_committee_amendment_lead: Provision[Period] | Silence
    withdrawal_consent_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_withdrawal_consent_by: Provision[tuple[Role, ...]] | Silence
    withdrawal_residual_minimum: Provision[int] | Silence
    deferral_to_standing_committee_decided_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_vote_deferral_decided_by: Provision[tuple[str, ...]] | Silence

    # after the session
    consult_forward_period: Provision[Period] | Silence
    consult_reply_period: Provision[Period] | Silence
    post_session_report_period: Provision[Period] | Silence
    lead_deputy_invited: Provision[bool] | Silence
    standing_committee_outcomes: Provision[tuple[str, ...]] | Silence
    execution_report_period: Provision[Period] | Silence
    execution_redo_period: Provision[Period] | Silence
    publication_required: Provision[bool] | Silence
    opinion_response_period: Provision[Period] | Silence

    # while it is carried out
    progress_report_period: Provision[Period] | Silence
    inspection_period: Provision[Period] | Silence
