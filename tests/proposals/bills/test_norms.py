"""Clauses of priority 1 on bills, each with an act that holds and one that fails; written from the texts."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.interchange.documents import read_act
from npc_core.kernel.errors import Problem
from npc_core.kernel.findings import Outcome, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.text import Text
from npc_core.proposals.bills import BILL, AgendaDecided, BillPart, Listing, Moved, Referred, Reviewer
from npc_core.proposals.forum import Forum
from tests.gates import expect
from tests.proposals.bills.builders import Matter, bill

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))


def before(case: Matter, setup: str, on: date) -> Matter:
    """Return the case as it stood: moved by somebody, and perhaps put on the agenda or under review."""
    if not setup:
        return case
    mover, *stage = setup.split()
    case = case.record(Moved(on=on, by=Actor(member(Role, mover), number=12)))
    presidium = Actor(Role.PRESIDIUM)
    if stage == ["listed"]:
        return case.record(AgendaDecided(on=on, by=presidium, listing=Listing.LISTED))
    return case.record(Referred(on=on, by=presidium, to=Reviewer.SPECIAL_COMMITTEE)) if stage else case


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['act']}")
def test_a_clause_of_priority_1_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    on = date.fromisoformat(row["on"])
    facts: dict[str, Any] = json.loads(row["facts"])
    if "parts" in facts:
        facts["parts"] = tuple(member(BillPart, each) for each in facts["parts"])
    case = before(bill(row["area"], forum=member(Forum, row["forum"]), **facts), row["setup"], on)
    problems: list[Problem] = []
    act = read_act({"act": row["act"], "on": row["on"], **json.loads(row["fields"])}, BILL, "$", problems)
    assert act is not None, problems
    judgement = case.judge(act)
    finding = all_of(WHOLE, judgement.permitted, *judgement.duties)
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
