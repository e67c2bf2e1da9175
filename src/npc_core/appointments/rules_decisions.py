"""Rules about the vote that decides whether somebody leaves office, shared by resignation, removal and recall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts import Announced, Voted
from npc_core.appointments.facts_leaving import Approved, LeavingFacts
from npc_core.appointments.rules_vote import match
from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded, Fork, S, Step, step
from npc_core.voting.decisions import Decision
from npc_core.voting.needs import secrecy_of
from npc_core.voting.rules import check_carried, check_quorate

QUORATE = Rule("appointments.leaving_quorum", Text("到会人数", "attendance at the decision"), severity=Severity.VOID)
SECRET = Rule("appointments.secret_ballot", Text("无记名表决", "secret ballot"))
RESULT = Rule("appointments.leaving_result", Text("宣布的结果", "announced result"), severity=Severity.VOID)
APPROVAL = Rule("appointments.approval_above", Text("上级批准", "approval from above"))
ASKED = Rule(
    "appointments.approval_asked", Text("报批的提请人", "who submitted it for approval"), severity=Severity.DEFECT
)

IN_SESSION = Fact("dossier.in_session", Text("当日大会是否正在开会？", "Was the congress in session on that day?"))
_METHOD = Fact("voted.method", Text("用什么方式表决？", "How was the vote held?"))
_VOTE = Fact("voted.tally", Text("表决结果如何？", "What was the vote?"))
_ASKED_BY = Fact("approved.asked_by", Text("由谁提请批准？", "Who submitted it for approval?"))
_APPROVED_BY = Fact("approved.by", Text("由谁批准？", "Who approved it?"))

Matter = Case[LeavingFacts, Any]
AnyMatter = Case[Any, Any]


class VoteRules(NamedTuple):
    """The rules of one kind of decision: enough attended, the ballot was secret, the result is what was counted."""

    quorum: Callable[[AnyMatter, Voted, RuleBook], Finding]
    secret: Callable[[AnyMatter, Voted, RuleBook], Finding]
    result: Callable[[AnyMatter, Announced, RuleBook], Finding]


Secrecy = Callable[[AnyMatter, Decision, RuleBook], Provision[bool] | Silence]


def _by_law(case: AnyMatter, decision: Decision, book: RuleBook) -> Provision[bool] | Silence:
    return secrecy_of(decision, book)


def vote_rules(decide: Callable[[AnyMatter], Decision | None], secrecy: Secrecy = _by_law) -> VoteRules:
    """Return the rules of a vote; `decide` names the decision, None while a fact that tells it is not known."""

    def check_attendance(case: AnyMatter, act: Voted, book: RuleBook) -> Finding:
        decision = decide(case)
        return QUORATE.unknown((), IN_SESSION) if decision is None else check_quorate(decision, act, book)

    def check_secret(case: AnyMatter, act: Voted, book: RuleBook) -> Finding:
        decision = decide(case)
        if decision is None:
            return SECRET.unknown((), IN_SESSION)
        asked = secrecy(case, decision, book)
        if isinstance(asked, Silence):
            return SECRET.silent(asked)
        if act.method is None or act.method.secret is None:
            return SECRET.unknown((asked,), _METHOD)
        held = act.method.secret or not asked.value
        return SECRET.decide(held, (asked,), words.held_by_ballot, method=act.method.label)

    def check_result(case: AnyMatter, act: Announced, book: RuleBook) -> Finding:
        decision, voted = decide(case), case.last(Voted)
        if voted is None:
            return RESULT.unknown((), _VOTE)
        if decision is None:
            return RESULT.unknown((), IN_SESSION)
        return match(act, check_carried(decision, voted, case.law.on(voted.on)))

    return VoteRules(check_attendance, check_secret, check_result)


def vote_steps(
    rules: VoteRules,
    *,
    at: tuple[S, ...],
    voted: S,
    carried: S,
    rejected: S,
    duties: tuple[Callable[[AnyMatter, Voted, RuleBook], Finding], ...] = (),
) -> tuple[Step[Any, S], Step[Any, S]]:
    """Return the two steps of a decision: the vote, and the announcement of its result."""
    ways = ((True, frozenset({carried})), (False, frozenset({rejected})))
    return (
        step(
            Voted,
            Text("表决", "vote"),
            at=at,
            to=(voted,),
            rules=(rules.quorum,),
            duties=(rules.secret, *duties),
        ),
        step(
            Announced,
            Text("宣布表决结果", "result announced"),
            at=(voted,),
            to=Fork("carried", ways, frozenset({voted})),
            rules=(rules.result,),
        ),
    )


def decided(case: AnyMatter, decision: Decision | None) -> Finding | None:
    """Return whether the vote carried, None where none was held or it is not known who decided."""
    voted = case.last(Voted)
    if voted is None or decision is None:
        return None
    return check_carried(decision, voted, case.law.on(voted.on))


def check_approval(case: Matter, act: Approved, named: Provision[Role] | Silence | None) -> Finding:
    """Tell whether whoever must approve what was decided of a procurator-general did so.

    Returns:
        `approved_by`, `needs_no_approval`, or what is missing.
    """
    if not isinstance(named, Provision):
        return APPROVAL.fails((), words.needs_no_approval, office=case.facts.post.office.label)
    if act.by is None:
        return APPROVAL.unknown((named,), _APPROVED_BY)
    return APPROVAL.decide(
        act.by.role is named.value, (named,), words.approved_by, by=act.by.label, law=named.value.label
    )


def check_approval_asked(case: Case[Any, Any], act: Approved, book: RuleBook) -> Finding:
    """Tell whether whoever the law names submitted it to the standing committee above; noted, never barring.

    Law: LOL2022-11-1(6)b, LOL2022-32-1d, PRO2018-38-2, PRC2019-18-4 and the older clauses.

    Returns:
        `asked_by`, `needs_no_approval`, or what is missing.
    """
    named = book.offices.approval_asked_by.get(case.facts.post.office)
    if isinstance(named, Silence):
        return ASKED.silent(named)
    if named is None:
        return ASKED.holds((), words.needs_no_submitter, office=case.facts.post.office.label)
    if act.asked_by is None:
        return ASKED.unknown((named,), _ASKED_BY)
    return ASKED.decide(
        act.asked_by is named.value, (named,), words.asked_by, by=act.asked_by.label, law=named.value.label
    )


def demand_approval(named: Provision[Role] | Silence | None) -> Demanded:
    """Return whether what was decided needs approval from above."""
    return Demanded(Demand.REQUIRED, (named,)) if isinstance(named, Provision) else Demanded(Demand.OFF)
