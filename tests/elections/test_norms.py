"""Clauses of priority 1 on elections of deputies, each with an act that holds and one that fails; from the texts."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core import interchange
from npc_core.congress.effects import Ground
from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.labels import member
from tests.elections.changes import changed, whole
from tests.elections.histories import act_of, until
from tests.gates import expect

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def asked(row: dict[str, str], facts: dict[str, Any]) -> Finding:
    """Return the answer to a rule asked standing alone."""
    question = {"format": "npc-core/question@1", "rule": row["step"], "area": {"code": row["area"]}, "on": row["day"]}
    return interchange.ask({**question, "facts": {"on": row["day"], **facts}})


def declared(row: dict[str, str], e: date, changes: dict[str, Any]) -> Finding:
    """Return what the law says of a declared result of the votes of a table."""
    track, area = row["step"], row["area"]
    case = until(track, e, area, "vote")
    votes = {"votes": changes.pop("votes")}
    case = case.record(changed(act_of(track, e, area, "vote"), e, votes))
    case = case.record(act_of(track, e, area, "reconcile_ballots"))
    return case.check(changed(act_of(track, e, area, "declare_result"), e, changes))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['step']}-{row['changes']}")
def test_a_clause_of_priority_1_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    e, facts, changes = date.fromisoformat(row["day"]), json.loads(row["facts"]), json.loads(row["changes"])
    if "ground" in facts:
        facts["ground"] = member(Ground, facts["ground"])
    if row["kind"] == "ask":
        finding = asked(row, facts)
    elif row["kind"] == "result":
        finding = declared(row, e, changes)
    else:
        case = until(row["kind"], e, row["area"], row["step"], **facts)
        finding = whole(case, changed(act_of(row["kind"], e, row["area"], row["step"]), e, changes))
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
    assert finding.explain("zh", "tree") != finding.explain("en", "tree")
