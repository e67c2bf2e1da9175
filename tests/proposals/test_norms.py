"""Clauses of priority 1 on suggestions, each with an act that holds and one that fails; written from the texts."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core.interchange.documents import read_act
from npc_core.kernel.errors import Problem
from npc_core.kernel.findings import Outcome, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.text import Text
from npc_core.proposals import SUGGESTION, ContactedDeputy, Replied
from tests.gates import expect
from tests.proposals.builders import BUREAU, OFFICE, assigned, matter, place, recorded, submitted

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))
OF_A_BODY = ("assigned", "replied")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['area']}")
def test_a_clause_of_priority_1_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    facts: dict[str, Any] = json.loads(row["facts"])
    start = date.fromisoformat(row["on"]).replace(month=4, day=1)
    contacted, replied = facts.pop("contacted", None), facts.pop("replied", None)
    case = matter(place(row["area"]), **facts)
    if row["act"] != "submitted":
        case = recorded(case, submitted(start))
    if row["act"] not in ("submitted", "assigned"):
        case = recorded(case, assigned(start, by=OFFICE))
    if contacted:
        case = case.record(ContactedDeputy(on=date.fromisoformat(contacted), body=BUREAU))
    if replied:
        case = case.record(Replied(on=date.fromisoformat(replied), body=BUREAU))
    fields = json.loads(row["fields"]) | ({"body": str(BUREAU)} if row["act"] in OF_A_BODY else {})
    problems: list[Problem] = []
    act = read_act({"act": row["act"], "on": row["on"], **fields}, SUGGESTION, "$", problems)
    assert act is not None, problems
    judgement = case.judge(act)
    finding = all_of(WHOLE, judgement.permitted, *judgement.duties)
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
