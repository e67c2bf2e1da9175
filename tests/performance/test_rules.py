"""Rules that stand alone, place by place: what the texts ask for, what is only noted, what is still to be known."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from npc_core import interchange
from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.labels import member
from tests.performance.builders import own

with Path(__file__).with_name("rules.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def leaves(finding: Finding) -> Iterator[Finding]:
    """Yield the findings without reasons of their own."""
    if not finding.because:
        yield finding
    for each in finding.because:
        yield from leaves(each)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}: {row['fact']}")
def test_the_rule_says_what_the_text_says(row: dict[str, str]) -> None:
    """`says` names the codes of what does not plainly hold, or of the one answer, and `?` what is still to be known."""
    from npc_core.kernel.writing import unstructure

    local = [unstructure(own(row["area"], (row["adopts"],)))] if row["adopts"] else []
    question = {
        "format": "npc-core/question@1",
        "rule": row["rule"],
        "area": {"code": row["area"]},
        "local": local,
        "on": date(2025, 6, 1).isoformat(),
        "facts": {"on": row["on"], **json.loads(row["facts"])},
    }
    finding = interchange.ask(question)
    assert finding.outcome is member(Outcome, row["outcome"]), finding.explain("en", "tree")
    said = row["says"].split()
    found = [*leaves(finding)]
    codes = {each.code for each in found if not each.holds} or {each.code for each in found}
    wanted = {each for each in said if not each.startswith("?")}
    assert wanted <= codes, finding.explain("en", "tree")
    assert wanted or finding.outcome is not Outcome.FAILS
    if finding.holds and not said:
        assert all(each.holds for each in found), finding.explain("en", "tree")
    if any(each.startswith("?") for each in said):
        assert sorted(finding.missing) == sorted(each[1:] for each in said)
