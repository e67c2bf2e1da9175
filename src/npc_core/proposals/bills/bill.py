"""The procedure of a bill, and how a case of it is opened."""

from __future__ import annotations

from datetime import date, time

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Gate, Procedure, step
from npc_core.proposals.bills import rules_after, rules_agenda, rules_moving, rules_vote
from npc_core.proposals.bills.acts import (
    AgendaDecided,
    AmendmentMoved,
    CommitteeReported,
    Converted,
    DecisionTold,
    Deliberated,
    Forwarded,
    Merged,
    Moved,
    ReconsiderationAsked,
    Reconsidered,
    Referred,
    Voted,
    VoteDeferred,
    Withdrawn,
)
from npc_core.proposals.bills.acts_after import (
    Completed,
    Concluded,
    Consulted,
    ExecutionJudged,
    ExecutionReported,
    FiledWithCongress,
    HandedOver,
    Inspected,
    OpinionGiven,
    OpinionsAnswered,
    ProgressDeliberated,
    ProgressReported,
    Published,
    ResultDeliberated,
    ResultReported,
    SentAfterSession,
)
from npc_core.proposals.bills.clocks import CLOCKS
from npc_core.proposals.bills.effects import effects_of
from npc_core.proposals.bills.facts import BillFacts, BillPart, BillStage, Listing, ResultOutcome, Subject
from npc_core.proposals.bills.rules_moving import Matter
from npc_core.proposals.forum import Forum

_S = BillStage
_BEFORE_THE_VOTE = (_S.MOVED, _S.REFERRED, _S.LISTED, _S.DELIBERATED, _S.DEFERRED)
_LISTINGS = Fork(
    "listing",
    (
        (Listing.LISTED, frozenset({_S.LISTED})),
        (Listing.NOT_LISTED, frozenset({_S.UNLISTED})),
        (Listing.NOT_A_BILL, frozenset({_S.UNLISTED})),
    ),
    frozenset(),
)
_OUTCOMES = Fork(
    "outcome",
    (
        (ResultOutcome.NEXT_SESSION_AGENDA, frozenset({_S.LISTED})),
        (ResultOutcome.STANDING_COMMITTEE_AGENDA, frozenset({_S.LISTED})),
        (ResultOutcome.HANDED_TO_ORGANS, frozenset({_S.HANDED_OVER})),
        (ResultOutcome.IN_PLAN, frozenset({_S.CLOSED})),
        (ResultOutcome.REFERENCE, frozenset({_S.CLOSED})),
    ),
    frozenset(),
)
_VOTES = Fork("carried", ((True, frozenset({_S.PASSED})), (False, frozenset({_S.REJECTED}))), frozenset())
_JUDGED = Fork("accepted", ((True, frozenset({_S.CLOSED})), (False, frozenset({_S.HANDED_OVER}))), frozenset())


def _movers(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    section = book.bills
    if rules_moving.in_committee(case):
        named = section.standing_committee_movers
        return (*named.value, Role.STANDING_COMMITTEE_MEMBERS) if isinstance(named, Provision) else ()
    joint = (Role.DEPUTIES, *((Role.DELEGATION,) if isinstance(section.delegation_majority, Provision) else ()))
    return (*section.movers.value, *joint) if isinstance(section.movers, Provision) else joint


def _deciders(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    named = rules_agenda.decided_by(case, book)
    return named.value if isinstance(named, Provision) else ()


BILL = Procedure(
    "proposals.bill",
    Text("议案", "bill"),
    home="npc_core.proposals.bills.bill:BILL",
    facts=BillFacts,
    stages=BillStage,
    start=(_S.DRAFT,),
    ends=(_S.PASSED, _S.REJECTED, _S.CARRIED_OUT, _S.CLOSED, _S.CONVERTED, _S.MERGED, _S.WITHDRAWN),
    abandoned=(_S.CONVERTED, _S.MERGED, _S.WITHDRAWN),
    steps=(
        step(
            Moved,
            Text("提出议案", "moving it"),
            at=(_S.DRAFT,),
            to=(_S.MOVED,),
            by=_movers,
            rules=(rules_moving.check_mover, rules_moving.check_number, rules_moving.check_powers),
            duties=(
                rules_moving.check_parts,
                rules_moving.check_subject,
                rules_moving.check_one_matter,
                rules_moving.check_read,
                rules_moving.check_cut_off,
                rules_moving.check_window,
            ),
        ),
        step(Forwarded, Text("送专门委员会", "sending it to a committee"), at=(_S.MOVED,), to=()),
        step(
            Referred,
            Text("先交审议", "referral for review"),
            at=(_S.MOVED,),
            to=(_S.REFERRED,),
            by=_deciders,
            rules=(rules_agenda.check_decider, rules_agenda.check_direct),
            duties=(rules_agenda.check_reviewer,),
        ),
        step(
            Referred,
            Text("并交审议", "review beside the deliberation"),
            at=(_S.LISTED, _S.DELIBERATED),
            to=(),
            by=_deciders,
            rules=(rules_agenda.check_decider,),
            duties=(rules_agenda.check_reviewer,),
        ),
        step(
            CommitteeReported,
            Text("提出审议意见", "opinion of the committee"),
            at=(_S.MOVED, _S.REFERRED),
            to=(_S.MOVED,),
            duties=(rules_agenda.check_heard,),
        ),
        step(
            CommitteeReported,
            Text("提出审议报告", "report of the committee"),
            at=(_S.LISTED, _S.DELIBERATED),
            to=(),
            duties=(rules_agenda.check_heard,),
        ),
        step(
            AgendaDecided,
            Text("决定是否列入议程", "decision on the agenda"),
            at=(_S.MOVED,),
            to=_LISTINGS,
            by=_deciders,
            rules=(rules_agenda.check_decider, rules_agenda.check_gate),
        ),
        step(
            DecisionTold,
            Text("向提案人说明", "telling the movers"),
            at=(_S.UNLISTED, _S.AFTER_SESSION),
            to=(),
            demand=rules_agenda.demand_told,
            duties=(rules_agenda.check_told,),
            gated=True,
        ),
        step(
            ReconsiderationAsked,
            Text("要求复议", "asking for a reconsideration"),
            at=(_S.UNLISTED,),
            to=(),
            demand=rules_agenda.demand_reconsideration,
            rules=(rules_agenda.check_askers, rules_agenda.check_asked_in_time),
        ),
        step(
            Reconsidered,
            Text("复议", "reconsideration"),
            at=(_S.UNLISTED,),
            to=_LISTINGS,
            demand=rules_agenda.demand_reconsideration,
            gates=(Gate(rules_agenda.check_asked_for),),
            rules=(rules_agenda.check_reconsidered_by,),
        ),
        step(
            AmendmentMoved,
            Text("提出修正案", "amendment"),
            at=(_S.LISTED, _S.DELIBERATED),
            to=(),
            rules=(rules_vote.check_amendment, rules_vote.check_amended_in_time),
        ),
        step(Deliberated, Text("审议", "deliberation"), at=(_S.LISTED, _S.DEFERRED), to=(_S.DELIBERATED,)),
        step(
            VoteDeferred,
            Text("暂不付表决", "putting the vote off"),
            at=(_S.DELIBERATED,),
            to=(_S.DEFERRED,),
            rules=(rules_vote.check_deferred_by,),
        ),
        step(
            Voted,
            Text("表决", "vote"),
            at=(_S.DELIBERATED,),
            to=_VOTES,
            rules=(rules_vote.check_declared,),
        ),
        step(
            FiledWithCongress,
            Text("报大会下次会议备案", "filing with the next session"),
            at=(_S.PASSED, _S.REJECTED),
            to=(),
            demand=rules_vote.demand_filed,
            once=True,
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(*_BEFORE_THE_VOTE, _S.UNLISTED, _S.AFTER_SESSION),
            to=(_S.WITHDRAWN,),
            by=_movers,
            rules=(rules_vote.check_consent, rules_vote.check_insisting),
        ),
        step(
            Merged, Text("并案", "merging"), at=(_S.MOVED, _S.REFERRED, _S.UNLISTED, _S.AFTER_SESSION), to=(_S.MERGED,)
        ),
        step(
            Converted,
            Text("转为代表建议", "going on as a suggestion"),
            at=(_S.MOVED, _S.REFERRED, _S.UNLISTED),
            to=(_S.CONVERTED,),
            rules=(rules_vote.check_conversion,),
        ),
        step(
            SentAfterSession,
            Text("交闭会后审议", "review after the session"),
            at=(_S.UNLISTED,),
            to=(_S.AFTER_SESSION,),
            by=_deciders,
            rules=(rules_after.check_sent_to,),
        ),
        step(Consulted, Text("征求有关机关意见", "consulting organs"), at=(_S.AFTER_SESSION,), to=()),
        step(OpinionGiven, Text("有关机关提出意见", "opinion of the organs"), at=(_S.AFTER_SESSION,), to=()),
        step(
            ResultReported,
            Text("审议结果报告", "report on the review"),
            at=(_S.AFTER_SESSION,),
            to=(_S.REPORTED,),
            duties=(rules_agenda.check_heard,),
        ),
        step(
            ResultDeliberated,
            Text("常委会审议结果报告", "decision on the report"),
            at=(_S.REPORTED,),
            to=_OUTCOMES,
            duties=(rules_after.check_outcome, rules_after.check_lead_invited),
        ),
        step(
            HandedOver,
            Text("交有关机关办理", "handing over to the organs"),
            at=(_S.UNLISTED,),
            to=(_S.HANDED_OVER,),
            by=_deciders,
            rules=(rules_after.check_handed_over,),
        ),
        step(ExecutionReported, Text("报告办理情况", "report of the organs"), at=(_S.HANDED_OVER,), to=()),
        step(
            ExecutionJudged,
            Text("常委会审议办理情况", "decision on their report"),
            at=(_S.HANDED_OVER,),
            to=_JUDGED,
            gates=(Gate(rules_after.check_reported),),
            duties=(rules_after.check_lead_invited,),
        ),
        step(
            Published,
            Text("公开报告", "publication of the reports"),
            at=(_S.REPORTED, _S.HANDED_OVER, _S.CLOSED),
            to=(),
            demand=rules_after.demand_published,
        ),
        step(
            OpinionsAnswered,
            Text("报告审议意见研究处理情况", "answer to the opinions"),
            at=(_S.DELIBERATED, _S.PASSED, _S.REJECTED, _S.CARRIED_OUT),
            to=(),
        ),
        step(ProgressReported, Text("报告决议执行情况", "report on the carrying out"), at=(_S.PASSED,), to=()),
        step(ProgressDeliberated, Text("审议执行情况报告", "deliberation on that report"), at=(_S.PASSED,), to=()),
        step(Inspected, Text("检查执行情况", "inspection"), at=(_S.PASSED,), to=()),
        step(Completed, Text("落实完毕", "carried out"), at=(_S.PASSED,), to=(_S.CARRIED_OUT,)),
        step(
            Concluded,
            Text("终结", "end"),
            at=(_S.UNLISTED,),
            to=(_S.CLOSED,),
            gates=(Gate(rules_after.check_concluded),),
        ),
    ),
    clocks=CLOCKS,
    effects=effects_of,
)


def open_bill(
    law: Law,
    *,
    partial: bool = False,
    forum: Forum = Forum.CONGRESS,
    number: str | None = None,
    title: str | None = None,
    lead: PersonId | None = None,
    subject: Subject | None = None,
    within_powers: bool | None = None,
    parts: tuple[BillPart, ...] | None = None,
    matters: int | None = None,
    in_session: bool | None = None,
    convened_on: date | None = None,
    first_session: bool | None = None,
    cut_off_on: date | None = None,
    cut_off_at: time | None = None,
    last_presidium_on: date | None = None,
    last_presidium_at: time | None = None,
    session_closed_on: date | None = None,
    meeting_on: date | None = None,
    consultation_needed: bool | None = None,
) -> Case[BillFacts, BillStage]:
    """Return a new case: one bill, from the movers to its carrying out.

    Args:
        law: the law of the place; a resolution that asks for yearly reports comes with it as the rules of its session.
        partial: whether what is not recorded is unknown, as for a history made from a table.
        forum: where it is moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who leads its movers.
        subject: what it is about.
        within_powers: whether it lies within the powers of the body.
        parts: what it contains.
        matters: how many matters it raises.
        in_session: whether it was moved for a session that is being held, not between sessions.
        convened_on: the day of the decision to convene the session.
        first_session: whether the session is the first of a term.
        cut_off_on: the last day for bills of deputies at the session.
        cut_off_at: the hour of that day.
        last_presidium_on: the day of the last meeting of the presidium.
        last_presidium_at: its hour.
        session_closed_on: the day on which the session closed.
        meeting_on: the day of the meeting of the standing committee.
        consultation_needed: whether organs must be consulted on it after the session.

    Raises:
        ImpossibleFacts: a bill about nothing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_bill(law_of(Area.from_code("411424")), within_powers=True).standing("en")
    'to be moved'
    """
    facts = BillFacts(
        forum=forum,
        number=number,
        title=title,
        lead=lead,
        subject=subject,
        within_powers=within_powers,
        parts=parts,
        matters=matters,
        in_session=in_session,
        convened_on=convened_on,
        first_session=first_session,
        cut_off_on=cut_off_on,
        cut_off_at=cut_off_at,
        last_presidium_on=last_presidium_on,
        last_presidium_at=last_presidium_at,
        session_closed_on=session_closed_on,
        meeting_on=meeting_on,
        consultation_needed=consultation_needed,
    )
    return open_case(BILL, law, facts, partial=partial)
