"""Builders for tests of performance."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.areas import Area
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules

COUNTY, TOWNSHIP, CITY, PROVINCE = "540102", "540102100", "540100", "540000"
OLD, NEW = date(2025, 3, 11), date(2025, 3, 12)


def place(code: str = COUNTY, *local: LocalRules, **readings: str) -> Law:
    """Return the law of a place; nothing local is packaged for the default one."""
    return law_of(Area.from_code(code), local=local, readings=readings)


def own(area: str = COUNTY, adopts: tuple[str, ...] = (), **rows: Any) -> LocalRules:
    """Return a place's own measures: values by field, `deputy_groups__field` for those of groups, or what it adopts."""
    regulation = {
        "id": "own.performance2017",
        "title": {"zh": "某县代表履职办法", "en": "county measures on performance"},
        "short": {"zh": "某县代表履职办法", "en": "county measures on performance"},
        "since": date(2017, 1, 1),
        "levels": ["county", "township", "city"],
    }
    found = [
        {
            "key": field.replace("__", ".") if "__" in field else f"performance.{field}",
            "norm": f"own.performance2017-{number}",
            "value": value,
        }
        for number, (field, value) in enumerate(rows.items(), start=1)
    ]
    return LocalRules.from_mapping(
        {
            "jurisdiction": {"id": "own", "name": {"zh": "某县", "en": "a county"}, "area": area, "tier": "county"},
            "regulations": [regulation],
            "rows": found,
            "adopts": list(adopts),
        }
    )


def ids(finding: Finding) -> list[str]:
    """Return the ids of the clauses that a finding cites."""
    return [norm.id for norm in finding.norms]
