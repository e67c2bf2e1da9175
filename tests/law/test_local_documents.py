"""Local rules as written: every problem is listed at once, with its path."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from npc_core.kernel.errors import InvalidDocument
from npc_core.kernel.structure import structure
from npc_core.kernel.writing import unstructure
from npc_core.law.local import LocalRules

TITLE = {"zh": "某县任免办法", "en": "Measures"}
GOOD: dict[str, Any] = {
    "jurisdiction": {"id": "own", "name": {"zh": "某县", "en": "a county"}, "area": "411424", "tier": "county"},
    "regulations": [
        {
            "id": "own.appointments2019",
            "title": TITLE,
            "short": TITLE,
            "since": "2019-03-01",
            "until": "2023-12-31",
            "levels": ["county"],
        },
        {"id": "own.oath2020", "title": TITLE, "short": TITLE, "since": "2020-01-01", "levels": ["county"]},
    ],
    "rows": [
        {"key": "appointments.failures_allowed", "norm": "own.appointments2019-8", "value": 2},
        {
            "key": "offices.acting_nominators.court_president",
            "norm": "own.appointments2019-9-2",
            "also": ["own.oath2020-1"],
            "since": "2020-01-01",
            "until": "2023-12-31",
            "value": ["council_of_chairpersons"],
        },
    ],
    "recorded": [{"key": "anything", "norm": "own.oath2020-3", "text": TITLE}],
    "decided": [{"reading": "months", "alternative": "shift_to_working_day", "norm": "own.oath2020-4"}],
}


def test_a_well_written_document_loads_and_comes_back() -> None:
    """What is written out again is what was read."""
    rules = LocalRules.from_mapping(GOOD)
    assert LocalRules.from_mapping(unstructure(rules)) == rules
    assert LocalRules.from_mapping({"jurisdiction": GOOD["jurisdiction"]}).regulations == ()


def problem(path: str, value: object) -> list[str]:
    """Return the paths of the problems of the document with one value changed."""
    data = deepcopy(GOOD)
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = data
    for step in way:
        place = place[step]
    place[last] = value
    with pytest.raises(InvalidDocument) as caught:
        LocalRules.from_mapping(data)
    return [each.path for each in caught.value.problems]


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("jurisdiction.area", "990000", "$.jurisdiction.area"),
        ("jurisdiction.tier", "village", "$.jurisdiction.tier"),
        ("regulations.1.id", "own.appointments2019", "$.regulations[1].id"),
        ("regulations.1.until", "2019-12-31", "$.regulations[1].until"),
        ("rows.0.norm", "elsewhere.rules2019-8", "$.rows[0].norm"),
        ("rows.0.norm", "nonsense-", "$.rows[0].norm"),
        ("rows.1.also", ["elsewhere.rules2019-8"], "$.rows[1].norm"),
        ("rows.0.key", "appointments.annual_report", "$.rows[0].key"),
        ("rows.0.key", "weather.rain", "$.rows[0].key"),
        ("rows.0.key", "appointments", "$.rows[0].key"),
        ("rows.1.key", "offices.acting_nominators.king", "$.rows[1].key"),
        ("rows.1.since", "2018-01-01", "$.rows[1].since"),
        ("rows.1.until", "2024-01-01", "$.rows[1].since"),
        ("rows.1.until", "2019-06-01", "$.rows[1].since"),
        ("rows.0.colour", "red", "$.rows[0].colour"),
        ("recorded.0.norm", "elsewhere.rules2019-8", "$.recorded[0].norm"),
        ("decided.0.reading", "weather", "$.decided[0].reading"),
        ("decided.0.alternative", "whenever", "$.decided[0].reading"),
    ],
)
def test_what_contradicts_itself_or_names_nothing_is_refused(path: str, value: object, named: str) -> None:
    """Areas, regulations, clauses, keys, days and readings must exist and agree."""
    found = problem(path, value)
    assert named in found
    assert all(each.startswith("$.") for each in found)


def test_every_problem_is_listed_with_its_path() -> None:
    """A clerk mends a document in one go; a document inside another keeps the outer path."""
    data = deepcopy(GOOD)
    data["jurisdiction"]["area"] = "990000"
    data["rows"][0]["key"] = "weather.rain"
    data["rows"][1]["norm"] = "nonsense-"
    data["decided"][0]["alternative"] = "whenever"
    with pytest.raises(InvalidDocument) as caught:
        LocalRules.from_mapping(data)
    paths = ["$.jurisdiction.area", "$.rows[0].key", "$.rows[1].norm", "$.decided[0].reading"]
    assert [each.path for each in caught.value.problems] == paths
    assert "已有的项目；其余写入 recorded" in caught.value.explain("zh")
    with pytest.raises(InvalidDocument) as inside:
        structure([GOOD, data], tuple[LocalRules, ...], "$.local")
    assert [each.path for each in inside.value.problems] == [path.replace("$", "$.local[1]") for path in paths]


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_what_is_no_mapping_is_an_invalid_document(data: Any) -> None:
    """No other error reaches a caller."""
    with pytest.raises(InvalidDocument, match="expected an object"):
        LocalRules.from_mapping(data)
