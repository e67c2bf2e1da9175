"""What places lay down on mandates, recall and protection of deputies, read from their texts."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from npc_core.kernel.provisions import Provision
from npc_core.kernel.writing import unstructure
from npc_core.law.laws import packaged_file, packaged_files
from tests.deputies.builders import law

with Path(__file__).with_name("places.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
SHARED = {"mandates.offices_after_any_end", "mandates.offices_after_recall"}  # tested with the cascade


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['area']}-{row['key']}-{row['norm']}")
def test_the_text_of_the_place_says_so(row: dict[str, str]) -> None:
    """Value and clause, as the text in force has them."""
    provision = law(row["area"]).on(date.fromisoformat(row["on"])).provision(row["key"])
    assert isinstance(provision, Provision)
    assert unstructure(provision.value) == json.loads(row["value"])
    assert row["norm"] in {norm.id for norm in provision.norms}


def test_every_local_row_on_mandates_and_recalls_is_read_once() -> None:
    """No clause of a packaged file on these sections goes without an expectation from its text."""
    listed = {(row["key"], row["norm"]) for row in ROWS}
    sections = ("mandates.", "recalls.")
    packaged = {
        (row.key, row.norm)
        for name in packaged_files()
        for row in packaged_file(name).rows
        if row.key.startswith(sections) and row.key not in SHARED
    }
    assert packaged - listed == {
        (key, norm) for _, key, norm, _ in CONTRARY if key != "mandates.suspension_reported_to"
    }


CONTRARY = [
    ("110000", "recalls.congress_movers", "beijing.congress2010-37-1", ["presidium", "deputies"]),
    ("310000", "recalls.congress_movers", "shanghai.congress2001-48-1", ["presidium", "deputies"]),
    ("310101100", "mandates.suspension_reported_to", "shanghai.deputies2015-54-1", "congress"),
    ("310101100", "mandates.end_reported_to", "shanghai.deputies2015-56-3", "congress"),
]


@pytest.mark.parametrize(("code", "key", "norm", "stands"), CONTRARY)
def test_what_is_contrary_to_national_law_is_shown_beside(code: str, key: str, norm: str, stands: object) -> None:
    """Beijing and Shanghai let the committee move a deputy's recall; Shanghai's townships report to the presidium."""
    provision = law(code).on(date(2023, 6, 5)).provision(key)
    assert isinstance(provision, Provision)
    assert unstructure(provision.value) == stands
    (conflict,) = provision.conflicts
    assert [each.id for each in conflict.norms] == [norm]


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("330000", "recalls.demand_to"),  # the province's deputies are recalled by those who elected them
        ("410102", "mandates.absences_that_end_a_mandate"),  # Henan's rules of procedure are the province's own
        ("440300", "recalls.congress_movers"),  # Guangdong's too
        ("370102", "mandates.immunity_township_report_written"),
    ],
)
def test_a_level_that_the_text_does_not_reach(code: str, key: str) -> None:
    """A regulation binds the levels that it names, and no others."""
    found = law(code).on(date(2023, 6, 5)).provision(key)
    assert [norm.id for norm in found.norms if not norm.statute.national] == []


def test_what_no_rule_uses_is_shown_where_it_binds() -> None:
    """Grounds that repeat the law, the deputy's duty to declare the mandate, filing with a credentials committee."""
    recorded = {each.norm for each in law("370102").on(date(2023, 6, 5)).recorded}
    expected = {"33", "46-2(6)", "47-1", "49-1"}
    assert {f"shandong.deputies2015-{place}" for place in expected} <= recorded
