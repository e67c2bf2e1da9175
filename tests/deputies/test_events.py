"""Every event in the life of a mandate, lawful and with each precondition broken, at each level, before and after.

The table is written from the texts: what happened, on which day, at which level, the outcome, and the clause.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from npc_core import interchange
from npc_core.congress.areas import Area
from npc_core.interchange.documents import read_act
from npc_core.interchange.registry import find_procedure
from npc_core.kernel.errors import Problem
from npc_core.kernel.findings import Finding, Outcome, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.law.laws import law_of
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case, open_case
from tests.gates import expect, leaves

with Path(__file__).with_name("events.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = Rule("test.whole", Text("全部", "whole"))
NAMES = [f"{row['event']}-{row['what']}-{row['area']}-{row['on']}-{row['norm']}" for row in ROWS]


def act_of(raw: dict[str, Any], procedure: Any) -> Act:
    """Return an act of the table."""
    problems: list[Problem] = []
    act = read_act(raw, procedure, "$", problems)
    assert act is not None, problems
    return act


def judge(row: dict[str, str]) -> Finding:
    """Return the finding of a rule that stands alone, or what the law says of the last act of a case."""
    facts = json.loads(row["facts"])
    procedure = find_procedure(row["rule"])
    if procedure is None:
        question = {"format": "npc-core/question@1", "rule": row["rule"], "area": {"code": row["area"]}}
        return interchange.ask({**question, "facts": facts})
    law = law_of(Area.from_code(row["area"]))
    case: Case[Any, Any] = open_case(procedure, law, structure(facts["dossier"], procedure.facts))
    for raw in facts["before"]:
        case = case.record(act_of(raw, procedure))
    judgement = case.judge(act_of(facts["act"], procedure))
    return all_of(WHOLE, judgement.permitted, *judgement.duties)


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_an_event_is_judged_as_the_text_of_its_day_says(row: dict[str, str]) -> None:
    """The outcome is the expected one, and a reason rests on the clause that the table names."""
    finding, outcome = judge(row), member(Outcome, row["outcome"])
    if row["norm"]:
        expect(finding, row["norm"], outcome if outcome is not Outcome.UNDETERMINED or _said(finding, row) else HOLDS)
    else:
        assert finding.outcome is outcome
    if outcome is Outcome.HOLDS:
        assert not [leaf for leaf in leaves(finding) if leaf.outcome is not Outcome.HOLDS]
        assert finding.outcome is Outcome.HOLDS
    elif outcome is Outcome.UNDETERMINED:
        assert finding.outcome is Outcome.UNDETERMINED
        assert finding.missing


HOLDS = Outcome.HOLDS


def _said(finding: Finding, row: dict[str, str]) -> bool:
    """Tell whether what is not known hangs on the clause itself."""
    unknown = [leaf for leaf in leaves(finding) if leaf.outcome is Outcome.UNDETERMINED]
    return any(row["norm"] in norm.id or norm.id in row["norm"] for leaf in unknown for norm in leaf.norms)


def test_the_table_has_every_event_of_a_mandate() -> None:
    """Twenty-two events (those of the armed forces apart), each with one that holds and one that fails."""
    events = {row["event"] for row in ROWS}
    numbers = {event[2:4] for event in events if event.startswith("ME")}
    assert numbers == {f"{number:02}" for number in range(1, 23)}
    for event in events:
        outcomes = {row["outcome"] for row in ROWS if row["event"] == event}
        assert {"holds", "fails"} <= outcomes, event


def test_the_table_reaches_every_level_on_both_sides_of_each_change() -> None:
    """Province, city, county, township; the last day of each older version and the first of the newer."""
    assert {row["area"] for row in ROWS} == {"540000", "540100", "540102", "540102001"}
    assert {"2020-10-17", "2020-10-18", "2025-03-11", "2025-03-12"} <= {row["on"] for row in ROWS}
