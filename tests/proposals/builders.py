"""Builders of suggestion cases for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import HandlerId, PersonId
from npc_core.kernel.calendars import chinese_calendar
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals import (
    Assigned,
    ContactedDeputy,
    Handling,
    Replied,
    Submitted,
    SuggestionFacts,
    SuggestionStage,
    open_suggestion,
)

Matter = Case[SuggestionFacts, SuggestionStage]
CALENDAR = chinese_calendar(2019, 2025)
BUREAU, ROADS, POLICE = HandlerId("bureau"), HandlerId("roads"), HandlerId("police")
ASSIGNED = date(2025, 4, 1)
DEPUTY = Actor(Role.DEPUTY)
OFFICE = Actor(Role.STANDING_COMMITTEE_OFFICE)


def place(code: str = "540102", *local: LocalRules, **readings: str) -> Law:
    """Return the law of a place; nothing local is packaged for the default one."""
    return law_of(Area.from_code(code), local=local, readings=readings, calendar=CALENDAR)


def own(area: str = "540102", adopts: tuple[str, ...] = (), **rows: Any) -> LocalRules:
    """Return a county's own measures on suggestions: values by field, or what it adopts."""
    regulation = {
        "id": "own.suggestions2017",
        "title": {"zh": "某县代表建议办理办法", "en": "county measures"},
        "short": {"zh": "某县代表建议办法", "en": "county measures"},
        "since": date(2017, 1, 1),
        "levels": ["county"],
    }
    found = [
        {"key": f"suggestions.{field}", "norm": f"own.suggestions2017-{number}", "value": value}
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


def matter(law: Law | None = None, **facts: Any) -> Matter:
    """Return a new case: one matter, one author, nothing wrong with it, unless said otherwise."""
    known = {"in_session": True, "hard": False, "specific": True, "matters": 1, "co_authors": (), "excluded": ()}
    return open_suggestion(law or place(), **{**known, "author": PersonId("D-1"), **facts})


def recorded(case: Matter, *acts: Act) -> Matter:
    """Return a case with acts recorded, whatever the law says."""
    for act in acts:
        case = case.record(act)
    return case


def submitted(on: date = date(2025, 3, 20), **facts: Any) -> Submitted:
    """Return a submission to the congress."""
    return Submitted(**{"on": on, "by": DEPUTY, "to": Role.CONGRESS, **facts})


def assigned(on: date = ASSIGNED, body: HandlerId | None = BUREAU, **facts: Any) -> Assigned:
    """Return an assignment to a body that handles the matter alone."""
    return Assigned(**{"on": on, "body": body, "by": OFFICE, "handling": Handling.SOLE, **facts})


def handled(law: Law | None = None, on: date = ASSIGNED, **facts: Any) -> Matter:
    """Return a case that was submitted and assigned."""
    return recorded(matter(law, **facts), submitted(on), assigned(on))


def answered(law: Law | None = None, on: date = date(2025, 6, 20), **facts: Any) -> Matter:
    """Return a case that was answered after the deputy was heard."""
    case = handled(law, **facts)
    return recorded(case, ContactedDeputy(on=date(2025, 5, 6), body=BUREAU), Replied(on=on, body=BUREAU))


def found(case: Matter, act: Act, rule: str) -> Finding:
    """Return what a rule says of an act, whether it bars or is noted; the last word where it speaks twice."""
    judgement = case.judge(act)
    said = [each for each in (*judgement.permitted.because, *judgement.duties) if each.rule == f"suggestions.{rule}"]
    return said[-1]


def ids(finding: Finding) -> list[str]:
    """Return the ids of the clauses that a finding cites."""
    return [norm.id for norm in finding.norms]
