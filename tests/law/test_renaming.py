"""The published renaming: what each local parameter of the catalogue is called here."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.sections import SECTIONS

PAIRS = 629
ISSUE_AREAS = {"appointments", "oath", "sessions", "voting", "suggestions"}
ISSUE_AREAS |= {"deputy_groups", "performance"}
ISSUE_AREAS |= {"deputy_mandate", "recall", "resignation"}
OLD_WORDS = {"byelection", "chief", "director", "dismissal", "fraction", "interpellation", "min"}
OLD_WORDS |= {"qualification", "rerun", "sc", "scrutineers"}
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
ISSUE_AREAS |= {"bills", "inquiry", "special_investigation"}

# Fields that local texts fill and for which the catalogue has no parameter.
BEYOND_BY_SECTION = {
    "by_elections": "after_moving_away candidate_number_fixed_by single_list",
    "deputy_elections": (
        "candidates_leave_committee joint_nominee_cap list_everyone presenting_stops presided_by primary_list_order"
    ),
    "appointments": "acting_between_sessions withdrawal_free",
    "bills": "beyond_powers_effect cut_off_decided_by standing_committee_review_body",
    "inquiries": "standing_committee_further_targets",
    "investigations": "delegations_minimum standing_committee_source_confidentiality",
    "deputy_numbers": (
        "allocated_by armed_forces_seats_decided_by cap extra_share fixed_once least_per_township population_base "
        "small_population"
    ),
    "mandates": (
        "offices_after_recall confirmed_by credentials_reported_to credentials_tests end_announced_by end_reported_to "
        "immunity_detention_report immunity_township_report_written list_before_first_session moved_away "
        "permission_between_sessions permission_in_session resignation_announced suspension_reported_to "
        "unrelated_areas upper_resignation_to"
    ),
    "performance": (
        "basic_information_public contact_organised_by counted_as_attendance duty_report_forms reports_organised_by "
        "time_guaranteed training_organised_by"
    ),
    "committees": "adopted_at_first_session credentials_committee",
    "leaving": (
        "recall_approved_by recall_deliberated_first recall_defence_distributed_by recall_investigation_proposed_by "
        "recall_materials recall_reasons recallable removal_referred_by resignation_filed_with"
    ),
    "nominations": (
        "across_units all_stand_when_fitting deputy_cap introduction nominated_by period presidium_cap "
        "primary_when_too_many written"
    ),
    "offices": "approval_above leave_for_incompatible term_of_congress",
    "recalls": (
        "congress_defence congress_movers decision_left_to_standing_committee demand_printed_by demand_to "
        "indirect_reasons put_to_vote_by reasons standing_committee_movers standing_committee_put_to_vote_by"
    ),
    "sessions": (
        "agenda_adopted_by chaired_by convener date_decided_by date_published extraordinary_own_motion "
        "first_preparatory_chair first_session_convener first_session_period new_date_decided_by "
        "preparatory_chair preparatory_meeting presidium_elected_by presidium_ex_officio term_years "
        "township_chairs yearly_usual"
    ),
    "standing_committees": "chaired_by convener council_drafts_agenda council_puts_to_vote extraordinary_meeting",
    "suggestions": (
        "right addressee_in_session addressee_between_sessions specific assigned_by objection_written "
        "reply_required reply_number feedback_grades feedback_reasons feedback_silence rehandle_ordered_by "
        "rehandle_limit reporters_besides contents_published priority_reply_face_by"
    ),
    "voting": (
        "officials_ballot_options officials_further officials_further_sessions officials_further_sources "
        "officials_further_surplus officials_ranking officials_revote officials_secret_ballot "
        "officials_write_in_pool removal_majority standing_committee_deputy_recall_majority "
        "standing_committee_deputy_recall_movers county_deputy_resignation_majority "
        "township_deputy_resignation_majority"
    ),
}
BEYOND = {f"{name}.{field}" for name, fields in BEYOND_BY_SECTION.items() for field in fields.split()}


class Renamed(NamedTuple):
    """One row of the table."""

    area: str
    parameter: str
    section: str
    field: str
    status: str

    @property
    def target(self) -> str:
        """Return the key, existing or planned."""
        return f"{self.section}.{self.field}"


def read() -> list[Renamed]:
    """Return the table."""
    with Path(__file__).with_name("renaming.csv").open(encoding="utf-8", newline="") as file:
        return [Renamed(**row) for row in csv.DictReader(file)]


ROWS = read()


def test_the_table_has_every_parameter_once() -> None:
    """Each pair of area and parameter of the catalogue, and no row twice."""
    assert len(ROWS) == PAIRS
    assert len({(row.area, row.parameter) for row in ROWS}) == PAIRS
    assert sorted(ROWS) == ROWS


def test_what_is_modelled_is_a_field_of_a_section() -> None:
    """And what is not yet modelled names none: a later issue that adds the field says so here."""
    for row in ROWS:
        exists = row.section in SECTIONS and row.field in SECTIONS[row.section]._fields
        assert exists is (row.status == "modelled"), row


def test_the_areas_of_this_issue_are_modelled_or_recorded() -> None:
    """Nothing of these areas waits; what waits is of other areas."""
    assert {row.status for row in ROWS if row.area in ISSUE_AREAS} == {"modelled", "recorded"}
    assert {row.status for row in ROWS if row.area not in ISSUE_AREAS} <= {"modelled", "recorded", "later"}


def test_no_two_parameters_get_one_planned_name() -> None:
    """Several may go into one modelled value (a share, its base, its force); planned names are kept apart."""
    planned = Counter(row.target for row in ROWS if row.status != "modelled")
    assert {name: number for name, number in planned.items() if number > 1} == {}


def test_names_are_ours() -> None:
    """Snake case, and the glossary's words instead of the catalogue's."""
    for row in ROWS:
        assert SNAKE.fullmatch(row.section), row
        assert SNAKE.fullmatch(row.field), row
        assert OLD_WORDS.isdisjoint(row.field.split("_")), row


def local_keys() -> set[str]:
    """Return the fields that the packaged local files fill."""
    return {".".join(row.key.split(".")[:2]) for name in packaged_files() for row in packaged_file(name).rows}


def test_every_key_of_the_packaged_files_comes_from_the_table() -> None:
    """A local value stands under the name published here, or the catalogue had no parameter for it."""
    targets = {row.target for row in ROWS if row.status == "modelled"}
    assert local_keys() - targets == BEYOND & local_keys()
    assert targets & BEYOND == set()


def test_what_is_recorded_uses_our_words_too() -> None:
    """A recorded rule of this issue's areas stands under the planned name, or under one of our own."""
    recorded = {each.key for name in packaged_files() for each in packaged_file(name).recorded}
    recorded = {key for key in recorded if key.split(".")[0] in ISSUE_AREAS}
    old = {row.parameter for row in ROWS} - {row.field for row in ROWS}
    assert sorted(key for key in recorded if key.split(".", 1)[1] in old) == []
    assert sorted(key for key in recorded if not OLD_WORDS.isdisjoint(re.split(r"[._]", key))) == []
