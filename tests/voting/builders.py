"""Short ways to write down the facts of votes and elections in tests; the law is national law without local rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from npc_core.congress.areas import NATION, Area
from npc_core.congress.offices import Office
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law
from npc_core.voting import Count, Decision, Election, Line, Result, count_election

NOW = date(2023, 1, 9)

COUNTY = Law(area=Area.from_code("411424"))
CITY = Law(area=Area.from_code("411400"))
PROVINCE = Law(area=Area.from_code("410000"))
TOWNSHIP = Law(area=Area.from_code("411424100"))
NATIONAL = Law(area=NATION)
LAWS = {law.area.code: law for law in (COUNTY, CITY, PROVINCE, TOWNSHIP, NATIONAL)}


def county(**readings: str) -> Law:
    """Return the national law of the county under some readings."""
    return Law(area=COUNTY.area, readings=tuple(sorted(readings.items())))


def count_of(votes: Mapping[str, int], cast: int, **more: Any) -> Count:
    """Return a count of listed candidates."""
    return Count(lines=tuple(Line(name=name, ayes=ayes) for name, ayes in votes.items()), cast=cast, **more)


def norms_of(finding: Finding) -> list[str]:
    """Return the ids of the clauses that a finding rests on."""
    return [each.id for each in finding.norms]


def readings_of(finding: Finding) -> set[str]:
    """Return the readings on which a finding depends."""
    return {each.reading for each in finding.readings}


def direct(votes: dict[str, int], seats: int, *, law: Law = COUNTY, **facts: Any) -> Result:
    """Return the result of a direct election with 110 of 150 voters, all ballots valid."""
    told: dict[str, Any] = {"on": NOW, "decision": Decision.DIRECT_ELECTION, "registered": 150, "took_part": 110}
    told["count"] = facts.pop("count", None) or count_of(votes, 110)
    return count_election(Election(seats=seats, **(told | facts)), law)


def officials(votes: dict[str, int], seats: int, *, law: Law = COUNTY, **facts: Any) -> Result:
    """Return the result of an election by 203 deputies, 190 present and voting."""
    told: dict[str, Any] = {"on": NOW, "decision": Decision.OFFICIALS_ELECTION, "membership": 203, "present": 190}
    told |= {
        "issued": 190,
        "count": facts.pop("count", None) or count_of(votes, 190),
        "office": Office.GOVERNMENT_VICE_HEAD,
    }
    return count_election(Election(seats=seats, **(told | facts)), law)


def reason(finding: Finding, rule: str) -> Finding:
    """Return one reason of a finding."""
    return next(each for each in finding.because if each.rule == rule)
