"""The procedure of an inquiry motion, and how a case of it is opened."""

from __future__ import annotations

from datetime import date, time
from typing import Any, cast

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.findings import Fact, Rule, Verdicts
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock, Terms
from npc_core.procedure.procedures import Fork, Gate, Procedure, step
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries import rules, rules_answer
from npc_core.proposals.inquiries.acts import (
    AnswerDecided,
    Answered,
    AnswerPostponed,
    Closed,
    Moved,
    SecondAnswerAsked,
    SecondAnswerDecided,
    Withdrawn,
)
from npc_core.proposals.inquiries.facts import (
    Addressee,
    InquiryFacts,
    InquiryGround,
    InquiryPart,
    InquiryStage,
    Unsuitable,
)
from npc_core.proposals.inquiries.rules import Matter

_S = InquiryStage
_GRANTED = Fork("granted", ((True, frozenset({_S.ASSIGNED})), (False, frozenset({_S.ANSWERED}))), frozenset())
_CLOSED = Fact("dossier.session_closed_on", Text("大会何日闭会？", "When did the session close?"))


def _movers(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    if rules.in_committee(case):
        return (Role.STANDING_COMMITTEE_MEMBERS,)
    delegation = isinstance(book.inquiries.delegation_majority, Provision)
    return (Role.DEPUTIES, Role.DELEGATION) if delegation else (Role.DEPUTIES,)


def _deciders(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    section = book.inquiries
    named = section.standing_committee_decided_by if rules.in_committee(case) else section.decided_by
    return named.value if isinstance(named, Provision) else ()


def _late_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long the organ has after the session: from its closing, whatever day the answer was put off."""
    closed = cast("InquiryFacts", case.facts).session_closed_on
    return Terms(book.inquiries.late_answer_period, closed, fact=_CLOSED if closed is None else None)


INQUIRY = Procedure(
    "proposals.inquiry",
    Text("质询案", "inquiry motion"),
    home="npc_core.proposals.inquiries.inquiry:INQUIRY",
    facts=InquiryFacts,
    stages=InquiryStage,
    start=(_S.DRAFT,),
    ends=(_S.CLOSED, _S.WITHDRAWN),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            Moved,
            Text("提出质询案", "moving it"),
            at=(_S.DRAFT,),
            to=(_S.MOVED,),
            by=_movers,
            rules=(
                rules.check_mover,
                rules.check_number,
                rules.check_target,
                rules.check_written,
                rules.check_in_session,
            ),
            duties=(rules.check_parts, rules.check_suitable, rules.check_ground, rules.check_limit),
        ),
        step(
            AnswerDecided,
            Text("决定交由答复", "decision how it is answered"),
            at=(_S.MOVED,),
            to=(_S.ASSIGNED,),
            by=_deciders,
            rules=(rules_answer.check_decider,),
            duties=(rules_answer.check_venue,),
        ),
        step(
            AnswerPostponed,
            Text("决定闭会后答复", "answer put off to after the session"),
            at=(_S.ASSIGNED, _S.ASKED_AGAIN),
            to=(_S.POSTPONED,),
            by=_deciders,
            demand=rules_answer.demand_postponed,
            rules=(rules_answer.check_decider,),
        ),
        step(
            Answered,
            Text("答复", "answer"),
            at=(_S.ASSIGNED, _S.POSTPONED, _S.ASKED_AGAIN),
            to=(_S.ANSWERED,),
            gates=(Gate(rules_answer.check_answer_due),),
            duties=(
                rules_answer.check_venue,
                rules_answer.check_as_decided,
                rules_answer.check_head,
                rules_answer.check_distributed,
                rules_answer.check_admitted,
                rules_answer.check_in_time,
            ),
        ),
        step(
            SecondAnswerAsked,
            Text("要求再作答复", "asking for a second answer"),
            at=(_S.ANSWERED,),
            to=(_S.ASKED_AGAIN,),
            by=_movers,
            rules=(rules_answer.check_dissatisfied,),
        ),
        step(
            SecondAnswerDecided,
            Text("决定是否再作答复", "decision on a second answer"),
            at=(_S.ASKED_AGAIN,),
            to=_GRANTED,
            rules=(rules_answer.check_second_decider,),
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.MOVED, _S.ASSIGNED),
            to=(_S.WITHDRAWN,),
            by=_movers,
            rules=(rules_answer.check_withdrawal,),
        ),
        step(Closed, Text("办结", "closing"), at=(_S.ANSWERED,), to=(_S.CLOSED,)),
    ),
    clocks=(
        Clock(
            id="late_answer",
            label=Text("闭会后答复", "answer after the session"),
            rule=Rule(
                "inquiries.late_answer_in_time",
                Text("闭会后答复期限", "answer after the session in time"),
                verdicts=Verdicts(Text("按期", "in time"), Text("逾期", "late")),
            ),
            times=(Answered,),
            within=lambda case, book: book.inquiries.late_answer_period,
            starts=(AnswerPostponed,),
            terms=_late_terms,
        ),
    ),
)


def open_inquiry(
    law: Law,
    *,
    partial: bool = False,
    forum: Forum = Forum.CONGRESS,
    number: str | None = None,
    title: str | None = None,
    lead: PersonId | None = None,
    addressee: Addressee | None = None,
    parts: tuple[InquiryPart, ...] | None = None,
    unsuitable: tuple[Unsuitable, ...] | None = None,
    ground: InquiryGround | None = None,
    cut_off_on: date | None = None,
    cut_off_at: time | None = None,
    session_closed_on: date | None = None,
    meeting_closed_on: date | None = None,
    next_meeting_closed_on: date | None = None,
) -> Case[InquiryFacts, InquiryStage]:
    """Return a new case: one inquiry motion, from the movers to the last answer.

    Args:
        law: the law of the place.
        partial: whether what is not recorded is unknown, as for a history made from a table.
        forum: where it is moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who leads its movers.
        addressee: the organ that it addresses.
        parts: what it states.
        unsuitable: what in it an inquiry motion should not be about.
        ground: why members move it.
        cut_off_on: the last day for inquiry motions at the session.
        cut_off_at: the hour of that day.
        session_closed_on: the day on which the session closed.
        meeting_closed_on: the day on which the meeting of the standing committee closed.
        next_meeting_closed_on: the day on which its next meeting closed.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_inquiry(law_of(Area.from_code("411424")), addressee=Addressee.GOVERNMENT).standing("en")
    'to be moved'
    """
    facts = InquiryFacts(
        forum=forum,
        number=number,
        title=title,
        lead=lead,
        addressee=addressee,
        parts=parts,
        unsuitable=unsuitable,
        ground=ground,
        cut_off_on=cut_off_on,
        cut_off_at=cut_off_at,
        session_closed_on=session_closed_on,
        meeting_closed_on=meeting_closed_on,
        next_meeting_closed_on=next_meeting_closed_on,
    )
    return open_case(INQUIRY, law, facts, partial=partial)
