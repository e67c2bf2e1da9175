"""Appointments by a standing committee: from the submission to the letter of appointment."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.values import ByOffice


class Appointments(NamedTuple):
    """What an appointment needs besides power and majority; national law is silent on most of it."""

    majority: Provision[Threshold] | Silence
    exam_required: Provision[ByOffice[bool]] | Silence
    exam_must_pass: Provision[bool] | Silence
    exam_full_marks: Provision[int] | Silence
    exam_pass_mark: Provision[int] | Silence
    exam_resits: Provision[int] | Silence
    exam_exemption: Provision[tuple[str, ...]] | Silence
    exam_result_reported_to: Provision[Role] | Silence
    submission_lead: Provision[Period] | Silence
    submission_written: Provision[bool] | Silence
    submission_signed_by: Provision[str] | Silence
    submission_documents: Provision[tuple[str, ...]] | Silence
    submission_incomplete: Provision[str] | Silence
    agenda_decided_by: Provision[Role] | Silence
    nominator_explains: Provision[tuple[str, ...]] | Silence
    attendance_required: Provision[ByOffice[bool]] | Silence
    statement_required: Provision[ByOffice[bool]] | Silence
    statement_if_absent: Provision[str] | Silence
    one_by_one: Provision[ByOffice[bool]] | Silence
    batch_condition: Provision[str] | Silence
    order_same_post: Provision[str] | Silence
    order_same_person: Provision[str] | Silence
    vote_options: Provision[tuple[str, ...]] | Silence
    announced_on_spot: Provision[bool] | Silence
    withdrawal_approver: Provision[Role] | Silence
    withdrawal_free: Provision[bool] | Silence
    withdrawal_written: Provision[bool] | Silence
    postponement_decided_by: Provision[Role] | Silence
    failures_allowed: Provision[int] | Silence
    renomination_wait: Provision[Period] | Silence
    effective_from: Provision[str] | Silence
    no_assumption_before: Provision[bool] | Silence
    published: Provision[bool] | Silence
    notice_period: Provision[Period] | Silence
    letter_issued: Provision[ByOffice[bool]] | Silence
    letter_signed_by: Provision[Role] | Silence
    organ_abolished: Provision[str] | Silence
    organ_renamed: Provision[str] | Silence
    death: Provision[str] | Silence
    new_government_period: Provision[Period] | Silence
    vice_head_vacancy_nominator: Provision[Role] | Silence
    vice_head_limit: Provision[int] | Silence
    acting_between_sessions: Provision[bool] | Silence
    acting_outsider_first_vice: Provision[bool] | Silence
