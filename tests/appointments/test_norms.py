"""Clauses of priority 1 on offices, each with a case that holds and one that fails; written from the texts."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from npc_core import interchange
from npc_core.kernel.findings import Finding, Outcome, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.text import Text
from tests.gates import expect

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))


def matter(area: str, facts: dict[str, Any]) -> Finding:
    """Return what the law says of the last act of a matter: whether it is permitted, and the duties around it."""
    case = interchange.from_document({"format": "npc-core/case@1", "area": {"code": area}, **facts})
    before = case.refolded(case.entries[:-1])
    judgement = before.judge(case.entries[-1].act)
    return all_of(WHOLE, judgement.permitted, *judgement.duties)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['area']}")
def test_a_clause_on_offices_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    facts = json.loads(row["facts"])
    if row["rule"] == "matter":
        finding = matter(row["area"], facts)
    else:
        question = {"format": "npc-core/question@1", "rule": row["rule"], "area": {"code": row["area"]}}
        finding = interchange.ask({**question, "on": row["on"], "facts": {"on": row["on"], **facts}})
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
