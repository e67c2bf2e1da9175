"""Clauses of priority 1, each with a case that holds and one that fails; written from the texts, with numbers."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core import interchange
from npc_core.appointments import Announced, Filed, Submitted, open_appointment
from npc_core.appointments.rules_annulment import AppointmentMade, check_annulment
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Service
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.findings import Finding, Outcome, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.text import Text
from npc_core.law.laws import Law, law_of
from tests.gates import expect

with Path(__file__).with_name("norms.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))


def submission(law: Law, on: date, facts: dict[str, Any]) -> Finding:
    """Return what the law says of a submission: whether it is permitted, and the duties around it."""
    by = Actor(member(Role, facts.pop("by")))
    case = open_appointment(
        law,
        Post(facts.pop("office")),
        PersonId("P"),
        member(PostAct, facts.pop("kind")),
        holds=(),
        failed_votes=0,
        elsewhere=tuple(member(Service, each) for each in facts.pop("elsewhere", ())),
        government_elected_on=day(facts.pop("government_elected_on", None)),
        in_session=facts.pop("in_session", None),
        head_vacant=facts.pop("head_vacant", None),
    )
    judgement = case.judge(Submitted(on=on, by=by))
    return all_of(WHOLE, judgement.permitted, *judgement.duties)


def day(text: str | None) -> date | None:
    """Return a day of the table."""
    return date.fromisoformat(text) if text else None


def filing(law: Law, on: date, facts: dict[str, Any]) -> Finding:
    """Return what the law says of a filing."""
    case = open_appointment(law, Post(facts["office"]), PersonId("P"), member(PostAct, facts["kind"]))
    return case.record(Announced(on=on, carried=True)).check(Filed(on=on, filed_with=member(Role, facts["filed_with"])))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']}-{row['outcome']}-{row['area']}")
def test_a_clause_of_priority_1_is_applied_and_cited(row: dict[str, str]) -> None:
    """The answer is the expected one, and rests on the clause that the table names."""
    law = law_of(Area.from_code(row["area"]))
    on = date.fromisoformat(row["on"])
    facts = json.loads(row["facts"])
    if row["rule"] == "submission":
        finding = submission(law, on, facts)
    elif row["rule"] == "filing":
        finding = filing(law, on, facts)
    elif row["rule"] == "annulment":
        made = AppointmentMade(on=on, office=facts["office"], conditions_met=facts["conditions_met"])
        finding = check_annulment(made, law)
    else:
        question = {
            "format": "npc-core/question@1",
            "rule": row["rule"],
            "area": {"code": row["area"]},
            "on": row["on"],
        }
        given = facts if row["rule"] == "sessions.first_session" else {"on": row["on"], **facts}
        finding = interchange.ask({**question, "facts": given})
    expect(finding, row["norm"], member(Outcome, row["outcome"]))
