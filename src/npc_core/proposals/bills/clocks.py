"""The clocks of a bill: before a meeting, between sessions, after the session, and while it is carried out."""

from __future__ import annotations

from typing import Any, cast

from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Rule, Severity, Verdicts
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.clocks import Clock, Terms
from npc_core.proposals.bills.acts import (
    AgendaDecided,
    CommitteeReported,
    Converted,
    Deliberated,
    Forwarded,
    Merged,
    Moved,
    Voted,
    Withdrawn,
)
from npc_core.proposals.bills.acts_after import (
    Completed,
    Consulted,
    ExecutionJudged,
    ExecutionReported,
    HandedOver,
    Inspected,
    OpinionGiven,
    OpinionsAnswered,
    ProgressDeliberated,
    ProgressReported,
    ResultDeliberated,
    ResultReported,
    SentAfterSession,
)
from npc_core.proposals.bills.facts import BillFacts, ResultOutcome
from npc_core.proposals.bills.rules_moving import in_committee, is_joint, mover_of

_TIMELY = Verdicts(Text("按期", "in time"), Text("逾期", "late"))
_CLOSED = Fact("dossier.session_closed_on", Text("大会何日闭会？", "When did the session close?"))
_LEFT = (Withdrawn, Merged, Converted)


def _facts(case: Case[Any, Any]) -> BillFacts:
    return cast("BillFacts", case.facts)


def _of_an_organ(case: Case[Any, Any]) -> bool:
    """Tell whether an organ moves a bill in the standing committee: only for these is there a lead."""
    moved = mover_of(case)
    return (
        in_committee(case) and moved is not None and not is_joint(moved) and moved is not Role.COUNCIL_OF_CHAIRPERSONS
    )


def _between_sessions(case: Case[Any, Any]) -> bool:
    return not in_committee(case) and _facts(case).in_session is False


def _needs_consulting(case: Case[Any, Any]) -> bool:
    return _facts(case).consultation_needed is True


def _after_session(case: Case[Any, Any], period: Provision[Period] | Silence) -> Terms:
    """Return a period that counts from the closing of the session, whatever set it off."""
    closed = _facts(case).session_closed_on
    return Terms(period, closed, fact=_CLOSED if closed is None else None)


def report_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long the review after the session may take."""
    return _after_session(case, book.bills.post_session_report_period)


def consult_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how soon organs are asked for their opinion."""
    return _after_session(case, book.bills.consult_forward_period)


def opinion_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how soon the organs give it."""
    return _after_session(case, book.bills.consult_reply_period)


def _hands_over(case: Case[Any, Any], act: Act) -> bool:
    return isinstance(act, HandedOver) or cast("ResultDeliberated", act).outcome is ResultOutcome.HANDED_TO_ORGANS


def _asks_again(case: Case[Any, Any], act: Act) -> bool:
    return cast("ExecutionJudged", act).accepted is False


def _gives_opinions(case: Case[Any, Any], act: Act) -> bool:
    return cast("Deliberated | ProgressDeliberated", act).opinions is True


def _carries(case: Case[Any, Any], act: Act) -> bool:
    return not isinstance(act, Voted) or act.carried is True


CLOCKS = (
    Clock(
        id="standing_committee_lead",
        label=Text("向常委会提出议案", "moving it before the meeting"),
        rule=Rule("bills.moved_in_time", Text("提出议案的提前期", "moved in time"), verdicts=_TIMELY),
        times=(Moved,),
        within=lambda case, book: book.bills.standing_committee_lead,
        anchor=lambda case: _facts(case).meeting_on,
        backward=True,
        applies=_of_an_organ,
    ),
    Clock(
        id="between_session_forward",
        label=Text("闭会期间议案送专门委员会", "sending it to a committee"),
        rule=Rule("bills.forwarded_in_time", Text("送专门委员会期限", "sent in time"), verdicts=_TIMELY),
        times=(Forwarded,),
        within=lambda case, book: book.bills.between_session_forward_period,
        starts=(Moved,),
        moot=(AgendaDecided, *_LEFT),
        applies=_between_sessions,
    ),
    Clock(
        id="between_session_opinion",
        label=Text("专门委员会提出处理意见", "opinion of the committee"),
        rule=Rule("bills.opinion_in_time", Text("处理意见期限", "opinion in time"), verdicts=_TIMELY),
        times=(CommitteeReported,),
        within=lambda case, book: book.bills.between_session_committee_period,
        starts=(Forwarded,),
        moot=(AgendaDecided, *_LEFT),
    ),
    Clock(
        id="consultation",
        label=Text("送有关机关征求意见", "consulting the organs concerned"),
        rule=Rule("bills.consulted_in_time", Text("征求意见期限", "consulted in time"), verdicts=_TIMELY),
        times=(Consulted,),
        within=lambda case, book: book.bills.consult_forward_period,
        starts=(SentAfterSession,),
        moot=_LEFT,
        applies=_needs_consulting,
        terms=consult_terms,
    ),
    Clock(
        id="consulted_opinion",
        label=Text("有关机关提出意见", "opinion of the organs concerned"),
        rule=Rule("bills.organs_opinion_in_time", Text("机关意见期限", "their opinion in time"), verdicts=_TIMELY),
        times=(OpinionGiven,),
        within=lambda case, book: book.bills.consult_reply_period,
        starts=(Consulted,),
        moot=_LEFT,
        terms=opinion_terms,
    ),
    Clock(
        id="result_report",
        label=Text("审议结果报告", "report on the review"),
        rule=Rule("bills.result_reported_in_time", Text("审议结果报告期限", "report in time"), verdicts=_TIMELY),
        times=(ResultReported,),
        within=lambda case, book: book.bills.post_session_report_period,
        starts=(SentAfterSession,),
        moot=_LEFT,
        terms=report_terms,
    ),
    Clock(
        id="execution_report",
        label=Text("办理情况报告", "report of the organs that carry it out"),
        rule=Rule("bills.execution_reported_in_time", Text("办理报告期限", "their report in time"), verdicts=_TIMELY),
        times=(ExecutionReported,),
        within=lambda case, book: book.bills.execution_report_period,
        starts=(ResultDeliberated, HandedOver),
        sets_off=_hands_over,
    ),
    Clock(
        id="execution_again",
        label=Text("再次办理报告", "their second report"),
        rule=Rule("bills.execution_again_in_time", Text("再次办理期限", "second report in time"), verdicts=_TIMELY),
        times=(ExecutionReported,),
        within=lambda case, book: book.bills.execution_redo_period,
        starts=(ExecutionJudged,),
        sets_off=_asks_again,
    ),
    Clock(
        id="opinions",
        label=Text("研究处理审议意见", "answering the opinions"),
        rule=Rule(
            "bills.opinions_answered_in_time", Text("审议意见答复期限", "opinions answered in time"), verdicts=_TIMELY
        ),
        times=(OpinionsAnswered,),
        within=lambda case, book: book.bills.opinion_response_period,
        starts=(Deliberated, ProgressDeliberated),
        sets_off=_gives_opinions,
    ),
    Clock(
        id="progress",
        label=Text("报告决议执行情况", "report on the carrying out"),
        rule=Rule("bills.progress_in_time", Text("执行情况报告期限", "progress reported in time"), verdicts=_TIMELY),
        times=(ProgressReported,),
        within=lambda case, book: book.bills.progress_report_period,
        starts=(Voted, ProgressReported),
        moot=(Completed,),
        sets_off=_carries,
    ),
    Clock(
        id="inspection",
        label=Text("检查决议执行情况", "inspection of the carrying out"),
        rule=Rule(
            "bills.inspected_in_time",
            Text("检查期限", "inspected in time"),
            severity=Severity.DEFECT,
            verdicts=_TIMELY,
        ),
        times=(Inspected,),
        within=lambda case, book: book.bills.inspection_period,
        starts=(Voted, Inspected),
        moot=(Completed,),
        sets_off=_carries,
    ),
)
