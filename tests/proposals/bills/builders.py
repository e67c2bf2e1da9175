"""Builders of bills for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.bills import (
    AgendaDecided,
    BillFacts,
    BillPart,
    BillStage,
    Deliberated,
    Listing,
    Moved,
    Voted,
    open_bill,
)
from npc_core.proposals.forum import Forum
from npc_core.voting.facts import Tally
from tests.proposals.builders import place

Matter = Case[BillFacts, BillStage]
MOVED, DECIDED, VOTED = date(2025, 3, 17), date(2025, 3, 18), date(2025, 3, 20)
TEN, FIVE = Actor(Role.DEPUTIES, number=10), Actor(Role.DEPUTIES, number=5)
PRESIDIUM, GOVERNMENT = Actor(Role.PRESIDIUM), Actor(Role.GOVERNMENT)
COUNCIL, MEMBERS = Actor(Role.COUNCIL_OF_CHAIRPERSONS), Actor(Role.STANDING_COMMITTEE_MEMBERS, number=5)
COMMITTEE = Actor(Role.SPECIAL_COMMITTEE)
ALL_PARTS = (BillPart.CAUSE, BillPart.GROUNDS, BillPart.PLAN)
LISTED, UNLISTED = Listing.LISTED, Listing.NOT_LISTED


def bill(law: Law | str | None = None, **facts: Any) -> Matter:
    """Return a new bill for a session: within the powers, with all its parts, unless said otherwise."""
    known = {"within_powers": True, "parts": ALL_PARTS, "matters": 1, "in_session": True, "number": "3"}
    where = place(law) if isinstance(law, str) else law or place()
    return open_bill(where, **{**known, "lead": PersonId("D-1"), **facts})


def motion(law: Law | str | None = None, **facts: Any) -> Matter:
    """Return a new bill for a meeting of a standing committee."""
    return bill(law, forum=Forum.STANDING_COMMITTEE, **facts)


def recorded(case: Matter, *acts: Act) -> Matter:
    """Return a case with acts recorded, whatever the law says."""
    for act in acts:
        case = case.record(act)
    return case


def moved(case: Matter, by: Actor | None = TEN, on: date = MOVED, **told: Any) -> Matter:
    """Return the bill moved."""
    return case.record(Moved(on=on, by=by, **told))


def decided(listing: Listing | None = LISTED, by: Actor | None = PRESIDIUM, on: date = DECIDED) -> AgendaDecided:
    """Return a decision on the agenda."""
    return AgendaDecided(on=on, by=by, listing=listing)


def listed(case: Matter, by: Actor = TEN, decider: Actor = PRESIDIUM) -> Matter:
    """Return the bill on the agenda."""
    return recorded(moved(case, by), decided(by=decider))


def unlisted(case: Matter, by: Actor = TEN, listing: Listing = UNLISTED, decider: Actor = PRESIDIUM) -> Matter:
    """Return the bill kept off the agenda."""
    return recorded(moved(case, by), decided(listing, decider))


def vote(ayes: int = 120, *, carried: bool | None = True, on: date = VOTED, **told: Any) -> Voted:
    """Return a vote of a congress of 203, or of another body."""
    counts = {"membership": 203, "present": 190, **told}
    return Voted(on=on, tally=Tally(ayes=ayes), carried=carried, **counts)


def deliberated(case: Matter, **told: Any) -> Matter:
    """Return the bill deliberated."""
    return case.record(Deliberated(on=date(2025, 3, 19), **told))


def said(case: Matter, act: Act, rule: str) -> Finding:
    """Return what a rule of bills says of an act, whether it bars or is noted."""
    judgement = case.judge(act)
    found = [each for each in (*judgement.permitted.because, *judgement.duties) if each.rule in (f"bills.{rule}", rule)]
    return found[-1]
