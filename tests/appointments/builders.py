"""Builders of appointment cases for tests."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from npc_core.appointments import (
    Announced,
    AppointmentFacts,
    AppointmentStage,
    Deliberated,
    Submitted,
    Voted,
    open_appointment,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.procedure.cases import Case
from npc_core.voting.facts import Tally

MEASURES = Path(__file__).parent.joinpath("measures.toml").read_text(encoding="utf-8")
NOBODY = PersonId("P-88")
DAY = date(2019, 8, 20)
Matter = Case[AppointmentFacts, AppointmentStage]


def county(*local: LocalRules, code: str = "540102", **readings: str) -> Law:
    """Return the law of a county for which nothing local is packaged."""
    return law_of(Area.from_code(code), local=local, readings=readings)


def measures(**changes: Any) -> LocalRules:
    """Return a county's own measures, some of their values changed (None: left out)."""
    data = tomllib.loads(MEASURES)
    wanted = {key.replace("__", "."): value for key, value in changes.items()}
    data["rows"] = [
        {**row, "value": wanted.get(row["key"], row["value"])}
        for row in data["rows"]
        if wanted.get(row["key"], 0) is not None
    ]
    known = {row["key"] for row in data["rows"]}
    data["rows"] += [
        {"key": key, "norm": "own.appointments2017-99", "value": value}
        for key, value in wanted.items()
        if key not in known and value is not None
    ]
    return LocalRules.from_mapping(data)


def matter(
    law: Law, office: str = "government_department_head", kind: PostAct = PostAct.DECIDE, **facts: Any
) -> Matter:
    """Return a new case; the nominee holds nothing and has never failed, unless said otherwise."""
    facts = {"holds": (), "failed_votes": 0, **facts}
    return open_appointment(law, Post(office), NOBODY, kind, **facts)


def submitted(by: Role | None = Role.GOVERNMENT_HEAD, on: date = date(2019, 8, 8), **facts: Any) -> Submitted:
    """Return a submission for the meeting of 20 August 2019."""
    facts = {"meeting_on": DAY, "written": True, "documents": ("nominee_brief", "appointment_reason"), **facts}
    return Submitted(on=on, by=Actor(by) if by else None, **facts)


def voted(ayes: int = 20, on: date = DAY, **facts: Any) -> Voted:
    """Return a vote of a committee of 27, with 23 present."""
    facts = {"membership": 27, "present": 23, **facts}
    return Voted(on=on, tally=Tally(ayes=ayes), **facts)


def carried(case: Matter, **vote: Any) -> Matter:
    """Return a case with the acts up to a result announced as carried, recorded whatever the law says."""
    acts = (submitted(), Deliberated(on=DAY, nominee_attended=True), voted(**vote), Announced(on=DAY, carried=True))
    for act in acts:
        case = case.record(act)
    return case
