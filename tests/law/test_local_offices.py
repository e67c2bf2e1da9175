"""What local texts say on nominations, recall, resignation, committees: read from the texts, not from the data."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from npc_core.congress.areas import Area
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.writing import unstructure
from npc_core.law.laws import law_of, packaged_file

with Path(__file__).with_name("local_offices.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['area']}-{row['key']}")
def test_the_text_says_so(row: dict[str, str]) -> None:
    """The value is that of the clause, which is cited beside the national one."""
    book = law_of(Area.from_code(row["area"])).on(date.fromisoformat(row["on"]))
    found = book.provision(row["key"])
    assert isinstance(found, Provision)
    assert unstructure(found.value) == json.loads(row["value"])
    assert row["norm"] in [norm.id for norm in found.norms]
    assert found.conflicts == ()


@pytest.mark.parametrize("code", ["310101", "110101", "411424", "330106"])
def test_the_rules_of_a_provincial_congress_do_not_bind_a_county(code: str) -> None:
    """Each binds the congress of its own level alone."""
    leaving = law_of(Area.from_code(code)).on(date(2023, 9, 1)).leaving
    assert isinstance(leaving.recall_left_to_standing_committee, Silence)
    assert isinstance(leaving.recall_materials, Silence)


def test_what_differs_from_the_statute_is_recorded() -> None:
    """Henan has a department investigate; Zhejiang lets the opinion of the majority shorten the list."""
    keys = {name: {each.key for each in packaged_file(name).recorded} for name in ("41-henan.toml", "33-zhejiang.toml")}
    assert "leaving.recall_investigation_by" in keys["41-henan.toml"]
    assert "nominations.primary_when_too_many" in keys["33-zhejiang.toml"]
