"""Suggestions (建议、批评和意见): from the deputy's desk to the reply, the feedback and the report."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence


class Suggestions(NamedTuple):
    """Who may submit a suggestion, who assigns and handles it, how soon it is answered, and what comes after."""

    # submission
    right: Provision[tuple[Role, ...]] | Silence
    addressee_in_session: Provision[tuple[Role, ...]] | Silence
    addressee_between_sessions: Provision[tuple[Role, ...]] | Silence
    specific: Provision[bool] | Silence
    form_one_matter_each: Provision[bool] | Silence
    form_required_fields: Provision[tuple[str, ...]] | Silence
    form_channel: Provision[tuple[str, ...]] | Silence
    joint_confirmation_required: Provision[bool] | Silence
    excluded_matters: Provision[tuple[str, ...]] | Silence
    excluded_matter_handling: Provision[tuple[str, ...]] | Silence
    reception_body_in_session: Provision[tuple[Role, ...]] | Silence
    reception_body_between_sessions: Provision[tuple[Role, ...]] | Silence
    acceptance_notice_period: Provision[Period] | Silence
    withdrawal_allowed_until: Provision[str] | Silence
    withdrawal_written: Provision[bool] | Silence
    withdrawal_unanimous: Provision[bool] | Silence

    # assignment
    assigned_by: Provision[tuple[Role, ...]] | Silence
    assign_body_in_session: Provision[tuple[Role, ...]] | Silence
    assign_body_between_sessions: Provision[tuple[Role, ...]] | Silence
    assign_period_between_sessions: Provision[Period] | Silence
    assignment_told_to_deputy: Provision[bool] | Silence
    lead_handler_required_when_joint: Provision[bool] | Silence
    objection_period: Provision[Period] | Silence
    objection_clock_starts: Provision[str] | Silence
    objection_written: Provision[bool] | Silence
    reassign_period: Provision[Period] | Silence
    reassign_coordinator: Provision[tuple[Role, ...]] | Silence
    self_transfer_prohibited: Provision[bool] | Silence
    priority_selected_by: Provision[tuple[Role, ...]] | Silence
    priority_criteria: Provision[tuple[str, ...]] | Silence
    priority_lead: Provision[tuple[str, ...]] | Silence
    priority_supervised_by: Provision[tuple[Role, ...]] | Silence
    priority_report_to: Provision[tuple[Role, ...]] | Silence
    supervised_by: Provision[tuple[Role, ...]] | Silence

    # handling and reply
    contact_deputy_before_reply: Provision[bool] | Silence
    reply_required: Provision[bool] | Silence
    reply_period: Provision[Period] | Silence
    reply_max_period: Provision[Period] | Silence
    reply_clock_starts: Provision[str] | Silence
    extension_approver: Provision[tuple[str, ...]] | Silence
    extension_told_to_deputy: Provision[bool] | Silence
    joint_handler_period: Provision[Period] | Silence
    joint_handler_clock_starts: Provision[str] | Silence
    joint_reply_by: Provision[str] | Silence
    reply_mode: Provision[tuple[str, ...]] | Silence
    reply_face_by: Provision[tuple[str, ...]] | Silence
    priority_reply_face_by: Provision[tuple[str, ...]] | Silence
    reply_document_form: Provision[str] | Silence
    reply_number: Provision[bool] | Silence
    reply_signed_by: Provision[tuple[str, ...]] | Silence
    reply_sealed: Provision[bool] | Silence
    reply_to_joint_signatories: Provision[tuple[str, ...]] | Silence
    reply_copies_to: Provision[tuple[Role, ...]] | Silence
    reply_entered_on_platform: Provision[bool] | Silence
    result_classes: Provision[tuple[str, ...]] | Silence

    # feedback and re-handling
    feedback_period: Provision[Period] | Silence
    feedback_dimensions: Provision[tuple[str, ...]] | Silence
    feedback_grades: Provision[tuple[str, ...]] | Silence
    feedback_reasons: Provision[bool] | Silence
    feedback_excuse: Provision[bool] | Silence
    feedback_silence: Provision[str] | Silence
    rehandle_trigger: Provision[str] | Silence
    rehandle_ordered_by: Provision[tuple[Role, ...]] | Silence
    rehandle_period: Provision[Period] | Silence
    rehandle_limit: Provision[int] | Silence
    second_dissatisfaction: Provision[str] | Silence

    # what comes after
    followup_duty: Provision[tuple[str, ...]] | Silence
    crossyear_followup_by: Provision[tuple[Role, ...]] | Silence
    deputy_inspection_of_handling: Provision[bool] | Silence
    contents_published: Provision[str] | Silence
    publication_deputy_veto: Provision[bool] | Silence
    confidentiality: Provision[tuple[str, ...]] | Silence
    commendation: Provision[tuple[Role, ...]] | Silence
    accountability_decider: Provision[tuple[Role, ...]] | Silence
    accountability_grounds: Provision[tuple[str, ...]] | Silence
    reporters: Provision[tuple[Role, ...]] | Silence
    reporters_besides: Provision[tuple[Role, ...]] | Silence
    reported_to: Provision[tuple[Role, ...]] | Silence
    report_printed: Provision[bool] | Silence
    report_published: Provision[bool] | Silence
