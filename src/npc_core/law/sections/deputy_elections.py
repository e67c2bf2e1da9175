"""Elections of deputies: who presides, who may vote, the lists and their days, nomination, the poll and its result."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import Span


class DeputyElections(NamedTuple):
    """Who elects deputies, who presides, who is listed when, who may stand, and how the poll is held."""

    # who elects, and who presides
    elected_by: Provision[Role] | Silence
    upwards_elected_by: Provision[Role] | Silence
    presided_by: Provision[Role] | Silence
    committee_led_by: Provision[Role] | Silence
    guided_by: Provision[Role] | Silence
    election_committee_appointed_by: Provision[Role] | Silence
    election_committee_size: Provision[Span] | Silence
    candidates_leave_committee: Provision[bool] | Silence
    constituencies_drawn_by: Provision[Role] | Silence
    voters_registered_by: Provision[Role] | Silence
    election_day_fixed_by: Provision[Role] | Silence
    formal_list_by: Provision[Role] | Silence
    voting_presided_by: Provision[Role] | Silence
    result_determined_by: Provision[Role] | Silence
    election_information: Provision[bool] | Silence
    election_day_announced: Provision[str] | Silence
    election_day_shift_approver: Provision[Role] | Silence
    by_constituency: Provision[bool] | Silence
    constituency_seats: Provision[Span] | Silence

    # voters and the voter list
    voter_age: Provision[int] | Silence
    voter_age_reference: Provision[str] | Silence
    political_rights: Provision[bool] | Silence
    one_vote: Provision[bool] | Silence
    registration_lasts: Provision[bool] | Silence
    register_added: Provision[tuple[str, ...]] | Silence
    register_moved: Provision[bool] | Silence
    register_struck: Provision[tuple[str, ...]] | Silence
    incapacity_left_off: Provision[bool] | Silence
    suspended_by: Provision[tuple[Role, ...]] | Silence
    voting_suspension_delivery_lead: Provision[Period] | Silence
    voter_list_lead: Provision[Period] | Silence
    voter_cards: Provision[bool] | Silence
    voter_list_objection_period: Provision[Period] | Silence
    voter_list_decision_period: Provision[Period] | Silence
    voter_list_court_lead: Provision[Period] | Silence
    judgment_before_poll: Provision[bool] | Silence
    judgment_final: Provision[bool] | Silence
    voter_list_correction_lead: Provision[Period] | Silence
    voter_list_recheck_before_poll: Provision[bool] | Silence
    voter_registration_late_lead: Provision[Period] | Silence

    # nomination
    nominated_in_unit: Provision[bool] | Silence
    nominated_by: Provision[tuple[Role, ...]] | Silence
    indirect_nominated_by: Provision[tuple[Role, ...]] | Silence
    nomination_starts: Provision[str] | Silence
    particulars: Provision[bool] | Silence
    untrue_particulars_told: Provision[bool] | Silence
    candidate_declares_other_mandate: Provision[bool] | Silence
    party_nominee_cap: Provision[bool] | Silence
    joint_nominee_cap: Provision[bool] | Silence
    foreign_funding_barred: Provision[bool] | Silence
    foreign_funding_effect: Provision[tuple[str, ...]] | Silence

    # the lists of candidates
    more_candidates_than_seats: Provision[bool] | Silence
    collated_by: Provision[Role] | Silence
    list_everyone: Provision[bool] | Silence
    candidate_list_lead: Provision[Period] | Silence
    candidate_list_order: Provision[str] | Silence
    primary_list_order: Provision[str] | Silence
    voter_groups_consult: Provision[tuple[Role, ...]] | Silence
    larger_part_decides: Provision[bool] | Silence
    primary_method: Provision[tuple[str, ...]] | Silence
    primary_notice_required: Provision[bool] | Silence
    final_candidate_list_lead: Provision[Period] | Silence
    candidates_presented: Provision[bool] | Silence
    candidate_meets_voters: Provision[str] | Silence
    presenting_stops: Provision[bool] | Silence

    # the poll
    ballot_identification: Provision[tuple[str, ...]] | Silence
    polling_places: Provision[tuple[str, ...]] | Silence
    secret_booth: Provision[bool] | Silence
    proxy_condition: Provision[tuple[str, ...]] | Silence
    proxy_maximum: Provision[int] | Silence
    tellers_chosen_by: Provision[tuple[Role, ...]] | Silence
    indirect_tellers_chosen_by: Provision[tuple[Role, ...]] | Silence
    count_recorded: Provision[bool] | Silence
    tellers_excluded: Provision[tuple[str, ...]] | Silence
    box_tellers_minimum: Provision[int] | Silence
    voting_days: Provision[Span] | Silence

    # after the poll
    credentials_reviewed_by: Provision[Role] | Silence
    deputies_published: Provision[bool] | Silence
    sabotage_forms: Provision[tuple[str, ...]] | Silence
    sabotage_voids: Provision[bool] | Silence

    # indirect elections: the place is that of the congress that elects
    indirect_seats_allocated_by: Provision[Role] | Silence
    indirect_presided_by: Provision[Role] | Silence
    nomination_period: Provision[Period] | Silence
    candidates_printed: Provision[bool] | Silence
    voted_directly: Provision[bool] | Silence
    candidates_from_outside: Provision[bool] | Silence
    indirect_result_by: Provision[Role] | Silence
    indirect_credentials_by: Provision[Role] | Silence
    indirect_confirmed_by: Provision[Role] | Silence
