"""Questions (询问) and inquiry motions (质询案)."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold


class Inquiries(NamedTuple):
    """Whom an inquiry motion may address, who decides on it, how it is answered, and again."""

    # the motion
    targets: Provision[tuple[str, ...]] | Silence
    standing_committee_targets: Provision[tuple[str, ...]] | Silence
    further_targets: Provision[tuple[str, ...]] | Silence
    standing_committee_further_targets: Provision[tuple[str, ...]] | Silence
    parts: Provision[tuple[str, ...]] | Silence
    standing_committee_parts: Provision[tuple[str, ...]] | Silence
    written: Provision[bool] | Silence
    standing_committee_written: Provision[bool] | Silence
    in_session: Provision[bool] | Silence
    standing_committee_in_session: Provision[bool] | Silence
    delegation_majority: Provision[Threshold] | Silence
    excluded_matters: Provision[tuple[str, ...]] | Silence
    standing_committee_grounds: Provision[tuple[str, ...]] | Silence
    time_limit_set_by: Provision[tuple[Role, ...]] | Silence

    # the decision and the answer
    decided_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_decided_by: Provision[tuple[Role, ...]] | Silence
    answer_venues: Provision[tuple[str, ...]] | Silence
    standing_committee_answer_venues: Provision[tuple[str, ...]] | Silence
    movers_admitted: Provision[bool] | Silence
    standing_committee_movers_admitted: Provision[bool] | Silence
    head_answers: Provision[bool] | Silence
    standing_committee_head_answers: Provision[bool] | Silence
    head_signs: Provision[bool] | Silence
    standing_committee_head_signs: Provision[bool] | Silence
    distributed: Provision[bool] | Silence
    standing_committee_distributed: Provision[bool] | Silence

    # after the answer
    second_answer_decided_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_second_answer_decided_by: Provision[tuple[Role, ...]] | Silence
    late_answer_period: Provision[Period] | Silence
    standing_committee_answer_deadline: Provision[str] | Silence
    withdrawal: Provision[str] | Silence
    standing_committee_withdrawal: Provision[str] | Silence

    # questions
    question_allowed: Provision[bool] | Silence
    question_answered_by: Provision[tuple[str, ...]] | Silence
    standing_committee_question_answered_by: Provision[tuple[str, ...]] | Silence
    standing_committee_question_forms: Provision[tuple[str, ...]] | Silence
    question_late_answer_period: Provision[Period] | Silence
