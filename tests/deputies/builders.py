"""Cases about deputies for tests, built from numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies import (
    DeputyFacts,
    EndAnnounced,
    EndReported,
    Filed,
    RecallMoved,
    Resigned,
    ResultAnnounced,
    Voted,
)
from npc_core.law.laws import Law, law_of
from npc_core.procedure.cases import Case
from npc_core.voting.facts import Tally

PROVINCE, CITY, COUNTY, TOWNSHIP = "540000", "540100", "540102", "540102001"
DAY = date(2023, 6, 5)
WHO, UNIT = PersonId("P-1"), UnitId("第1选区")
COMMITTEE, CREDENTIALS_COMMITTEE = Actor(Role.STANDING_COMMITTEE), Actor(Role.CREDENTIALS_COMMITTEE)

Matter = Case[Any, Any]


def law(code: str = COUNTY, readings: Mapping[str, str] | None = None) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code), readings=readings)


def vote(ayes: int = 14, membership: int | None = 27, present: int | None = 25, **facts: Any) -> Voted:
    """Return a vote."""
    facts = {"on": DAY, **facts}
    return Voted(tally=Tally(ayes=ayes), membership=membership, present=present, **facts)


def resigned(to: Role = Role.STANDING_COMMITTEE, on: date = DAY, *, written: bool | None = True) -> Resigned:
    """Return a resignation handed in."""
    return Resigned(on=on, to=to, written=written)


def carried(on: date = DAY, *, carried: bool = True) -> ResultAnnounced:
    """Return the announcement of a result."""
    return ResultAnnounced(on=on, carried=carried)


def moved(by: Role, on: date = DAY, **facts: Any) -> RecallMoved:
    """Return a recall demanded or moved."""
    return RecallMoved(on=on, by=Actor(by), **{"reasons": True, **facts})


def closing(announcer: Role, receiver: Role, filed_with: Role | None = None, on: date = DAY) -> tuple[Any, ...]:
    """Return what follows a decision: filing, report, announcement."""
    filed = () if filed_with is None else (Filed(on=on, filed_with=filed_with),)
    return (
        *filed,
        EndReported(on=on, by=CREDENTIALS_COMMITTEE, to=receiver),
        EndAnnounced(on=on, by=Actor(announcer)),
    )


def performed(case: Case[DeputyFacts, Any] | Matter, *acts: Any) -> Matter:
    """Return the case with acts done lawfully, one after the other."""
    for act in acts:
        case = case.perform(act)
    return case


def recorded(case: Matter, *acts: Any) -> Matter:
    """Return the case with acts recorded, lawful or not."""
    for act in acts:
        case = case.record(act)
    return case
