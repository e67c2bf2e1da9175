"""Clauses on performance and deputy groups, each with facts that hold and facts that fail; written from the texts."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from npc_core import interchange
from npc_core.kernel.findings import Outcome
from npc_core.kernel.labels import member
from tests.gates import expect

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['area']}-{row['facts']}")
def test_a_clause_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    question = {
        "format": "npc-core/question@1",
        "rule": row["rule"],
        "area": {"code": row["area"]},
        "on": row["on"],
        "facts": {"on": row["on"], **json.loads(row["facts"])},
    }
    finding = interchange.ask(question)
    outcome = member(Outcome, row["outcome"])
    assert finding.outcome is outcome, finding.explain("en", "tree")
    expect(finding, row["norm"], outcome)
