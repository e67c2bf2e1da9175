"""Clauses on numbers of deputies and their allocation, with facts that hold and facts that fail; from the texts."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from npc_core import interchange
from npc_core.kernel.findings import Outcome
from npc_core.kernel.labels import member
from tests.gates import expect

with Path(__file__).with_name("quota_norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
ASKED_AFTER = timedelta(days=60)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['area']}-{row['on']}")
def test_a_clause_on_numbers_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    question = {
        "format": "npc-core/question@1",
        "rule": row["rule"],
        "area": row["area"],
        "on": (date.fromisoformat(row["on"]) + ASKED_AFTER).isoformat(),
        "facts": {"on": row["on"], **json.loads(row["facts"])},
    }
    expect(interchange.ask(question), row["norm"], member(Outcome, row["outcome"]))
