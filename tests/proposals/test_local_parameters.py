"""Every local parameter on bills, inquiries and special investigations is used by a rule, or recorded as shown only."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

import npc_core
from npc_core.kernel.provisions import Silence
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.sections import SECTIONS
from npc_core.proposals.bills import BillPart, DeferralBody, ResultOutcome, Subject
from npc_core.proposals.inquiries import Addressee, InquiryGround, InquiryPart, QuestionForm, Unsuitable, Venue
from npc_core.proposals.investigations import InvestigationWay
from tests.proposals.builders import place

AREAS = {"bills", "inquiry", "special_investigation"}
OURS = ("bills", "inquiries", "investigations")
RENAMING = Path(__file__).resolve().parents[1] / "law" / "renaming.csv"
with RENAMING.open(encoding="utf-8", newline="") as file:
    ROWS = [row for row in csv.DictReader(file) if row["area"] in AREAS]
FILES = [packaged_file(name) for name in packaged_files()]
FILLED = {row.key for rules in FILES for row in rules.rows}
RECORDED = {each.key for rules in FILES for each in rules.recorded}
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("proposals", "voting")
    for path in sorted((Path(npc_core.__path__[0]) / folder).rglob("*.py"))
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["parameter"])
def test_each_parameter_is_in_a_file(row: dict[str, str]) -> None:
    """Filled where it is modelled, shown where it is recorded: 75 parameters of three areas."""
    key = f"{row['section']}.{row['field']}"
    assert key in (FILLED if row["status"] == "modelled" else RECORDED)


def test_there_are_as_many_parameters_as_the_catalogue_has() -> None:
    """48 of bills, 19 of inquiries, 8 of special investigations; what is recorded is no step of our cases."""
    assert {area: sum(row["area"] == area for row in ROWS) for area in AREAS} == {
        "bills": 48,
        "inquiry": 19,
        "special_investigation": 8,
    }


@pytest.mark.parametrize("key", sorted(key for key in FILLED if key.split(".")[0] in OURS))
def test_each_local_value_is_read_by_a_rule(key: str) -> None:
    """A value that no rule of the topic reads would be dead data."""
    field = key.split(".")[1]
    assert re.search(rf"\.{field}\b|\"{re.escape(key)}\"", SOURCE)


@pytest.mark.parametrize("section", OURS)
def test_each_field_is_read_by_a_rule(section: str) -> None:
    """The national ones too."""
    unread = [
        field for field in SECTIONS[section]._fields if not re.search(rf"\.{field}\b|\"{section}\.{field}\"", SOURCE)
    ]
    assert unread == []


TOKENS = {
    "bills.parts": BillPart,
    "bills.standing_committee_parts": BillPart,
    "bills.eligible_matters": Subject,
    "bills.ineligible_matters": Subject,
    "bills.standing_committee_outcomes": ResultOutcome,
    "bills.standing_committee_vote_deferral_decided_by": DeferralBody,
    "inquiries.parts": InquiryPart,
    "inquiries.further_targets": Addressee,
    "inquiries.standing_committee_further_targets": Addressee,
    "inquiries.excluded_matters": Unsuitable,
    "inquiries.standing_committee_grounds": InquiryGround,
    "inquiries.answer_venues": Venue,
    "inquiries.standing_committee_question_forms": QuestionForm,
    "investigations.standing_committee_methods": InvestigationWay,
}


def test_tokens_of_local_files_come_from_the_closed_lists() -> None:
    """A token that no enumeration of the topic has would be read by no rule."""
    for rules in FILES:
        for row in rules.rows:
            if row.key in TOKENS:
                assert set(row.value) <= {each.code for each in TOKENS[row.key]}, row


REACH = [
    ("310101", "bills.post_session_report_period", True),
    ("310101100", "bills.one_matter_each", True),
    ("310101100", "bills.post_session_report_period", False),
    ("370102", "bills.withdrawal_residual_minimum", True),
    ("370102", "bills.submission_window", False),
    ("370102100", "bills.submission_window", True),
    ("370202", "inquiries.second_answer_decided_by", True),
    ("330106", "bills.lead_deputy_invited", True),
    ("330106", "bills.unlisted_disposition", False),
    ("411424", "inquiries.standing_committee_grounds", True),
    ("411424", "bills.delegation_majority", False),
    ("440825", "bills.unlisted_disposition", False),
    ("110101", "bills.delegation_majority", True),
    ("110101", "bills.lead_deputy_invited", False),
    ("110101", "investigations.delegations_minimum", True),
    ("411424", "investigations.standing_committee_methods", True),
    ("370102", "investigations.source_confidentiality", False),
]


@pytest.mark.parametrize(("code", "key", "reaches"), REACH)
def test_most_regulations_bind_the_provincial_body_alone(code: str, key: str, *, reaches: bool) -> None:
    """Measures on deputies bind every level; Shanghai's rules on bills reach its districts and townships (25, 参照)."""
    found = place(code).on(date(2025, 4, 1)).provision(key)
    assert isinstance(found, Silence) is not reaches
