"""Builders of inquiry motions for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.findings import Finding
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries import (
    Addressee,
    AnswerDecided,
    Answered,
    InquiryFacts,
    InquiryPart,
    InquiryStage,
    Moved,
    Venue,
    open_inquiry,
)
from tests.proposals.builders import place

Matter = Case[InquiryFacts, InquiryStage]
MOVED, DECIDED, ANSWERED = date(2025, 3, 17), date(2025, 3, 18), date(2025, 3, 19)
TEN, MEMBERS = Actor(Role.DEPUTIES, number=10), Actor(Role.STANDING_COMMITTEE_MEMBERS, number=5)
PRESIDIUM, COUNCIL = Actor(Role.PRESIDIUM), Actor(Role.COUNCIL_OF_CHAIRPERSONS)


def inquiry(law: Law | str | None = None, **facts: Any) -> Matter:
    """Return a new inquiry motion of deputies against the government, with all its parts, unless said otherwise."""
    known = {"addressee": Addressee.GOVERNMENT, "parts": tuple(InquiryPart), "unsuitable": ()}
    where = place(law) if isinstance(law, str) else law or place()
    return open_inquiry(where, **{**known, "lead": PersonId("D-1"), **facts})


def of_members(law: Law | str | None = None, **facts: Any) -> Matter:
    """Return a new inquiry motion in a standing committee."""
    return inquiry(law, forum=Forum.STANDING_COMMITTEE, **facts)


def recorded(case: Matter, *acts: Act) -> Matter:
    """Return a case with acts recorded, whatever the law says."""
    for act in acts:
        case = case.record(act)
    return case


def moved(by: Actor | None = TEN, on: date = MOVED, **told: Any) -> Moved:
    """Return a motion in writing while the congress is in session."""
    return Moved(**{"on": on, "by": by, "written": True, "in_session": True, **told})


def decided(by: Actor | None = PRESIDIUM, venue: Venue | None = Venue.WRITTEN, **told: Any) -> AnswerDecided:
    """Return a decision on the way of answering."""
    return AnswerDecided(on=DECIDED, by=by, venue=venue, **told)


def answered(venue: Venue | None = Venue.WRITTEN, on: date = ANSWERED, **told: Any) -> Answered:
    """Return an answer in which nothing is wrong."""
    fine = {"head_came": True, "head_signed": True, "distributed": True, "movers_admitted": True}
    return Answered(**{"on": on, "venue": venue, **fine, **told})


def said(case: Matter, act: Act, rule: str) -> Finding:
    """Return what a rule of inquiries says of an act, whether it bars or is noted."""
    judgement = case.judge(act)
    found = [*judgement.permitted.because, *judgement.duties]
    return [each for each in found if each.rule in (f"inquiries.{rule}", rule)][-1]
