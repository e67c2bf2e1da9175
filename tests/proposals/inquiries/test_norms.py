"""Clauses of priority 1 on inquiries, each with an act that holds and one that fails; written from the texts."""

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
from npc_core.procedure.acts import Act
from npc_core.proposals.inquiries import INQUIRY, Addressee, AnswerDecided, InquiryPart, Venue
from tests.gates import expect
from tests.proposals.inquiries.builders import PRESIDIUM, answered, inquiry, moved, recorded

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['act']}")
def test_a_clause_of_priority_1_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    on = date.fromisoformat(row["on"])
    facts: dict[str, Any] = json.loads(row["facts"])
    if "parts" in facts:
        facts["parts"] = tuple(member(InquiryPart, each) for each in facts["parts"])
    if "addressee" in facts:
        facts["addressee"] = member(Addressee, facts["addressee"])
    setup: dict[str, Act] = {
        "moved": moved(on=on),
        "decided": AnswerDecided(on=on, by=PRESIDIUM, venue=Venue.WRITTEN),
        "answered": answered(on=on),
    }
    case = recorded(inquiry(row["area"], **facts), *(setup[name] for name in row["setup"].split()))
    told = {"written": True, "in_session": True} if row["act"] == "moved" else {}
    problems: list[Problem] = []
    act = read_act({"act": row["act"], "on": row["on"], **told, **json.loads(row["fields"])}, INQUIRY, "$", problems)
    assert act is not None, problems
    judgement = case.judge(act)
    finding = all_of(WHOLE, judgement.permitted, *judgement.duties)
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
