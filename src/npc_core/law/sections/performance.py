"""Performance of deputies: duties, guarantees, inspection visits, attendance, duty reports, review, evaluation."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import Span
from npc_core.law.values_performance import (
    AbsenceTrigger,
    ActivityDays,
    MeetingApprovers,
    ReviewScheme,
    SittingApprovers,
)


class Performance(NamedTuple):
    """What deputies owe and are owed, how they account for it, and what may follow."""

    # duties of deputies
    counted_occasions: Provision[tuple[str, ...]] | Silence
    deliberation_duty: Provision[bool] | Silence
    activities_duty: Provision[bool] | Silence
    study_duty: Provision[bool] | Silence
    contact_duty: Provision[bool] | Silence
    preparation_duty: Provision[bool] | Silence
    priority_duty: Provision[bool] | Silence
    hearing_duty: Provision[bool] | Silence
    answering_duty: Provision[bool] | Silence
    interference_barred: Provision[bool] | Silence
    disguised_business_barred: Provision[bool] | Silence
    gifts_and_funding_prohibited: Provision[bool] | Silence
    recusal_required: Provision[bool] | Silence
    activity_days: Provision[ActivityDays] | Silence
    voter_contact_activities_minimum: Provision[int] | Silence
    return_to_electoral_unit_minimum: Provision[int] | Silence

    # what deputies are owed
    activities_right: Provision[bool] | Silence
    information_right: Provision[bool] | Silence
    time_guaranteed: Provision[bool] | Silence
    counted_as_attendance: Provision[bool] | Silence
    unpaid_deputy_allowance: Provision[bool] | Silence
    travel_costs: Provision[bool] | Silence
    deputy_card: Provision[bool] | Silence
    minority_help: Provision[bool] | Silence
    disability_help: Provision[bool] | Silence
    refusal_consequences: Provision[tuple[str, ...]] | Silence
    obstruction_consequences: Provision[tuple[str, ...]] | Silence
    violent_obstruction_consequences: Provision[tuple[str, ...]] | Silence
    retaliation_consequences: Provision[tuple[str, ...]] | Silence
    criminal_retaliation_consequences: Provision[tuple[str, ...]] | Silence

    # what those who look after deputies owe
    contact_organised_by: Provision[tuple[Role, ...]] | Silence
    training_organised_by: Provision[tuple[Role, ...]] | Silence
    work_plan_by: Provision[tuple[Role, ...]] | Silence
    work_plan_adopted_by: Provision[tuple[Role, ...]] | Silence
    work_plan_published: Provision[bool] | Silence
    record_kept_by: Provision[tuple[Role, ...]] | Silence
    reports_organised_by: Provision[tuple[Role, ...]] | Silence
    basic_information_public: Provision[bool] | Silence
    contact_data_public: Provision[bool] | Silence
    performance_public: Provision[bool] | Silence
    liaison_station_reception: Provision[bool] | Silence
    deputy_mailbox_required: Provision[bool] | Silence
    attendance_reported_to: Provision[tuple[Role, ...]] | Silence

    # inspection visits and topical studies
    inspection_visit_arranged_by: Provision[tuple[Role, ...]] | Silence
    topical_study_arranged_by: Provision[tuple[Role, ...]] | Silence
    card_visits: Provision[bool] | Silence
    card_visit_arranged_by: Provision[tuple[Role, ...]] | Silence
    cross_unit_visits: Provision[bool] | Silence
    inspection_visit_forms: Provision[tuple[str, ...]] | Silence
    collective_inspection_visit_before_congress: Provision[bool] | Silence
    inspection_visit_days_collective: Provision[Span] | Silence
    inspection_visit_plan_approved_by: Provision[tuple[Role, ...]] | Silence
    inspection_visit_notice_lead: Provision[Period] | Silence
    inspection_visit_leave_required: Provision[bool] | Silence
    inspection_visit_meeting_request: Provision[tuple[Role, ...]] | Silence
    heads_hear_deputies: Provision[bool] | Silence
    inspection_visit_recusal: Provision[bool] | Silence
    direct_handling_barred: Provision[bool] | Silence
    inspection_visit_report_required: Provision[bool] | Silence
    visit_report_forwarded_by: Provision[tuple[Role, ...]] | Silence
    activity_report_response: Provision[bool] | Silence
    activity_report_response_period: Provision[Period] | Silence

    # attendance
    leave_approver_session: Provision[tuple[str, ...]] | Silence
    leave_approver_sitting: Provision[SittingApprovers] | Silence
    leave_approver_activity: Provision[tuple[str, ...]] | Silence
    leave_written: Provision[bool] | Silence
    standing_committee_leave_approver: Provision[MeetingApprovers] | Silence
    standing_committee_leave_written: Provision[bool] | Silence
    standing_committee_absence_trigger: Provision[AbsenceTrigger] | Silence
    standing_committee_absence_consequence: Provision[str] | Silence

    # duty reports, review, evaluation
    duty_report_to: Provision[tuple[Role, ...]] | Silence
    duty_report_forms: Provision[tuple[str, ...]] | Silence
    duty_reports_per_term: Provision[int] | Silence
    duty_report_notice_lead: Provision[Period] | Silence
    voter_evaluation_allowed: Provision[bool] | Silence
    review_scheme: Provision[ReviewScheme] | Silence
    review_result_period: Provision[Period] | Silence
    review_improvement_period: Provision[Period] | Silence
    evaluation_stages: Provision[tuple[str, ...]] | Silence
    evaluation_decided_by: Provision[tuple[Role, ...]] | Silence
    evaluation_published: Provision[bool] | Silence
    evaluation_objection_period: Provision[Period] | Silence
    evaluation_answer_period: Provision[Period] | Silence
    commended_by: Provision[tuple[Role, ...]] | Silence
