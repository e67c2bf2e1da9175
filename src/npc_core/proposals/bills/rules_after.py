"""After the session: review, report, the decision of the standing committee, the organs that carry it out, the end."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import among, asked
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals.bills import words
from npc_core.proposals.bills.acts import (
    DecisionTold,
)
from npc_core.proposals.bills.acts_after import (
    ExecutionJudged,
    ExecutionReported,
    HandedOver,
    ResultDeliberated,
    SentAfterSession,
)
from npc_core.proposals.bills.facts import ResultOutcome, Reviewer
from npc_core.proposals.bills.rules_agenda import is_no_bill, told_duty
from npc_core.proposals.bills.rules_moving import Matter, in_committee, is_of_deputies, mover_of
from npc_core.proposals.bills.rules_vote import labels_of_disposition

SENT_TO = Rule("bills.after_session", Text("闭会后的审议", "review after the session"))
HANDED = Rule("bills.handed_over", Text("交有关机关办理", "handing over to the organs"))
OUTCOME = Rule("bills.result_outcome", Text("对审议结果报告的决定", "decision on the report"), severity=Severity.DEFECT)
INVITED = Rule("bills.lead_invited", Text("邀请领衔代表列席", "invitation of the lead mover"), severity=Severity.DEFECT)
REPORTED = Rule("bills.execution_report", Text("办理情况报告", "report of the organs"), severity=Severity.DEFECT)
CONCLUDED = Rule("bills.concluded", Text("议案的终结", "end of the bill"))

_TO = Fact("sent_after_session.to", Text("交由谁审议？", "Who reviews it?"))
_OUTCOME = Fact("result_deliberated.outcome", Text("常委会作了什么决定？", "What did the standing committee decide?"))
_INVITED = Fact("act.lead_invited", Text("是否邀请领衔代表？", "Was the lead mover invited?"))

_REPORTED = Fact("act:execution_reported", Text("有关机关是否报告办理情况？", "Did the organs report?"))

_WAYS = {
    Reviewer.SPECIAL_COMMITTEE: "committee_after_session",
    Reviewer.BILLS_REVIEW_COMMITTEE: "committee_after_session",
    Reviewer.COUNCIL: "council_after_session",
}
_ORGANS = "handed_to_organs"


def check_sent_to(case: Matter, act: SentAfterSession, book: RuleBook) -> Finding:
    """Tell whether the place has a bill that is not on the agenda reviewed by that body after the session.

    Law: NPR2021-31-1; elsewhere local rules.

    Returns:
        `handled_otherwise`, `is_none`, `of_a_session_only`, or what is missing.
    """
    disposition = book.bills.unlisted_disposition
    if in_committee(case):
        return SENT_TO.fails((), words.of_a_session_only)
    if is_no_bill(case):
        return SENT_TO.fails((disposition,), words.is_none)
    if isinstance(disposition, Silence):
        return SENT_TO.silent(disposition)
    if act.to is None:
        return SENT_TO.unknown((disposition,), _TO)
    law = labels_of_disposition(disposition.value)
    return SENT_TO.decide(_WAYS.get(act.to) in disposition.value, (disposition,), words.handled_otherwise, law=law)


def check_handed_over(case: Matter, act: HandedOver, book: RuleBook) -> Finding:
    """Tell whether the place hands a bill that is not on the agenda to the organs concerned.

    Law: local rules only.

    Returns:
        `handled_otherwise`, `is_none`, `of_a_session_only`, or that the law is silent.
    """
    disposition = book.bills.unlisted_disposition
    if in_committee(case):
        return HANDED.fails((), words.of_a_session_only)
    if is_no_bill(case):
        return HANDED.fails((disposition,), words.is_none)
    if isinstance(disposition, Silence):
        return HANDED.silent(disposition)
    law = labels_of_disposition(disposition.value)
    return HANDED.decide(_ORGANS in disposition.value, (disposition,), words.handled_otherwise, law=law)


def check_outcome(case: Matter, act: ResultDeliberated, book: RuleBook) -> Finding:
    """Tell whether the place knows what the standing committee decided; noted, never barring.

    Law: local rules only.
    """
    return among(OUTCOME, book.bills.standing_committee_outcomes, act.outcome, ResultOutcome, _OUTCOME)


def check_lead_invited(case: Matter, act: ResultDeliberated | ExecutionJudged, book: RuleBook) -> Finding:
    """Tell whether the lead mover was invited, where the place asks for it; noted, never barring.

    Law: local rules only.

    Returns:
        `told_whether`, `not_required_here`, `not_of_deputies`, or what is missing.
    """
    if not is_of_deputies(mover_of(case)):
        return INVITED.holds((), words.not_of_deputies)
    return asked(INVITED, book.bills.lead_deputy_invited, act.lead_invited, _INVITED)


def check_reported(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether there is a report of the organs on which the standing committee can decide.

    Returns:
        `report_is_there`, `no_report_yet`, or that it is not known.
    """
    judged, reported = case.count(ExecutionJudged), case.count(ExecutionReported)
    if reported > judged:
        return REPORTED.holds((), words.report_is_there)
    return REPORTED.unknown((), _REPORTED) if case.partial else REPORTED.fails((), words.no_report_yet)


def demand_published(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the reports are to be made public."""
    published = book.bills.publication_required
    required = isinstance(published, Provision) and published.value
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (published,))


def check_concluded(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether a bill that is not on the agenda may come to its end: no path loses one that the place keeps.

    Returns:
        `nothing_more_owed`, `handled_otherwise`, `movers_not_told`, or that the law is silent.
    """
    duty, disposition = told_duty(case, book), book.bills.unlisted_disposition
    if isinstance(duty, Provision) and case.last(DecisionTold) is None:
        return CONCLUDED.fails((duty,), words.movers_not_told)
    if in_committee(case) or not is_of_deputies(mover_of(case)) or is_no_bill(case):
        return CONCLUDED.holds((), words.nothing_more_owed)
    if isinstance(disposition, Silence):
        return CONCLUDED.silent(disposition)
    law = labels_of_disposition(disposition.value)
    return CONCLUDED.fails((disposition,), words.handled_otherwise, law=law)
