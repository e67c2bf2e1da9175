"""Who may propose an investigation, who puts it forward, who sits on its committee, how it works and reports."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.days import latest
from npc_core.kernel.findings import UNDETERMINED, Fact, Finding, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import BY, among, asked, by_whom, complete, role_of
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals.forum import Forum
from npc_core.proposals.investigations import words
from npc_core.proposals.investigations.acts import (
    Decided,
    Investigated,
    LeftToStandingCommittee,
    MembersPassed,
    Proposed,
    PutForward,
    Reported,
)
from npc_core.proposals.investigations.facts import (
    Condition,
    InvestigationFacts,
    InvestigationStage,
    InvestigationWay,
)
from npc_core.voting.decisions import Decision
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules import check_carried
from npc_core.voting.rules_movers import check_movers, movers_of

PROPOSER = Rule("investigations.proposer", Text("提议人", "who proposes it"), severity=Severity.VOID)
NUMBER = Rule("investigations.number", Text("联名人数", "number of movers"), severity=Severity.VOID)
WRITTEN = Rule("investigations.written", Text("书面联名", "joint proposal in writing"), severity=Severity.DEFECT)
CONDITIONS = Rule("investigations.conditions", Text("组织调查的条件", "conditions of an investigation"))
PUT_BY = Rule("investigations.put_forward_by", Text("提请决定的机构", "who puts it forward"))
DECLARED = Rule(
    "investigations.declared",
    Text("宣布的结果", "what was declared"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("与票数相符", "as the votes say"), Text("与票数不符", "not as the votes say")),
)
NOMINATED_BY = Rule("investigations.nominated_by", Text("提名机构", "who nominates"), severity=Severity.VOID)
DEPUTIES = Rule("investigations.from_deputies", Text("在代表中提名", "members are deputies"), severity=Severity.VOID)
INTEREST = Rule("investigations.conflict", Text("利害关系人回避", "no member with an interest"))
WAY = Rule("investigations.way", Text("调查的方式", "way of investigating"), severity=Severity.DEFECT)
SECRECY = Rule("investigations.source_confidentiality", Text("材料来源保密", "secrecy of the source"))
REPORTED_TO = Rule("investigations.reported_to", Text("报告对象", "to whom it reports"))
LEFT = Rule("investigations.left_to_standing_committee", Text("授权常委会", "leaving it to the standing committee"))

_WRITTEN = Fact("proposed.written", Text("是否书面提出？", "Was it in writing?"))
_DELEGATIONS = Fact("proposed.by", Text("有几个代表团提议？", "How many delegations propose it?"))
_CONDITIONS = Fact("dossier.conditions", Text("符合哪些条件？", "Which of the conditions are met?"))
_CARRIED = Fact("decided.carried", Text("宣布是否通过？", "Was it declared carried?"))
_DEPUTIES = Fact("members_passed.from_deputies", Text("组成人员是否均为代表？", "Are all members deputies?"))
_INTEREST = Fact("members_passed.interested", Text("是否有利害关系人？", "Has any member an interest in the matter?"))
_WAY = Fact("investigated.way", Text("以何种方式调查？", "In which way was it investigated?"))
_ASKED = Fact("investigated.secrecy_asked", Text("是否要求保密？", "Did anybody ask for secrecy?"))
_KEPT = Fact("investigated.source_kept", Text("材料来源是否保密？", "Was the source kept secret?"))
_TO = Fact("reported.to", Text("向谁报告？", "To whom was it reported?"))

Matter = Case[InvestigationFacts, InvestigationStage]


def in_committee(case: Matter) -> bool:
    """Tell whether it is a standing committee's investigation."""
    return case.facts.forum is Forum.STANDING_COMMITTEE


def _jointly(case: Matter) -> tuple[Role, Initiative]:
    if in_committee(case):
        return Role.STANDING_COMMITTEE_MEMBERS, Initiative.STANDING_COMMITTEE_INVESTIGATION
    return Role.DEPUTIES, Initiative.INVESTIGATION


def check_proposer(case: Matter, act: Proposed, book: RuleBook) -> Finding:
    """Tell whether one who may proposed it.

    Law: LOL2022-36-2, LOL2022-58-1, SL2024-56-1, SL2024-56-2, NPR2021-52-1 and the older clauses; delegations by local
    rules.

    Returns:
        `by_whom`, `proposed_jointly`, or who proposed it is asked.
    """
    section, role = book.investigations, role_of(act.by)
    several, initiative = _jointly(case)
    jointly = movers_of(initiative, book)
    organs = section.standing_committee_proposers if in_committee(case) else section.proposers
    if role is several and not isinstance(jointly, Silence):
        return PROPOSER.holds((jointly,), words.proposed_jointly, who=several.label)
    together = section.delegations_minimum
    if role is Role.DELEGATION and not in_committee(case) and isinstance(together, Provision):
        return PROPOSER.holds((together,), words.proposed_jointly, who=Role.DELEGATION.label)
    return by_whom(PROPOSER, organs, role)


def check_number(case: Matter, act: Proposed, book: RuleBook) -> Finding:
    """Tell whether enough deputies, members or delegations propose it.

    Law: LOL2022-36-2, LOL2022-58-1, SL2024-56-2, NPR2021-52-1 and the older clauses.

    Returns:
        `movers_of_base`, `delegations`, `proposed_by_an_organ`, or what is missing.
    """
    several, initiative = _jointly(case)
    role, number = role_of(act.by), None if act.by is None else act.by.number
    together = book.investigations.delegations_minimum
    if role is several:
        told = Movers(on=latest(act.on), initiative=initiative, number=number, membership=act.membership)
        return check_movers(told, case.law)
    if role is not Role.DELEGATION or isinstance(together, Silence):
        return NUMBER.holds((), words.proposed_by_an_organ)
    if number is None:
        return NUMBER.unknown((together,), _DELEGATIONS)
    needed = together.value
    return NUMBER.decide(number >= needed, (together,), words.delegations, number=number, needed=needed)


def check_written(case: Matter, act: Proposed, book: RuleBook) -> Finding:
    """Tell whether a joint proposal is in writing; noted, never barring.

    Law: LOL2022-36-2, LOL2022-58-1, SL2024-56-2 and the older clauses.
    """
    section = book.investigations
    needed = section.standing_committee_written if in_committee(case) else section.written
    if role_of(act.by) is not _jointly(case)[0]:
        return WRITTEN.holds((), words.proposed_by_an_organ)
    return asked(WRITTEN, needed, act.written, _WRITTEN)


def check_conditions(case: Matter, act: Proposed, book: RuleBook) -> Finding:
    """Tell whether a matter within the powers needs a resolution while major facts are unclear; noted, never barring.

    Law: SL2024-55-1, SL2006-39-1; of a congress the law asks nothing of the kind.

    Returns:
        `all_there`, `some_missing`, `of_the_standing_committee_only`, or what is missing.
    """
    if not in_committee(case):
        return CONDITIONS.holds((), words.of_the_standing_committee_only)
    needed = book.investigations.standing_committee_conditions
    return complete(CONDITIONS, needed, case.facts.conditions, Condition, _CONDITIONS)


def check_put_by(case: Matter, act: PutForward, book: RuleBook) -> Finding:
    """Tell whether the presidium, or the council of chairpersons, puts it to the vote.

    Law: LOL2022-36-2, SL2024-56-1, SL2024-56-2, NPR2021-52-1 and the older clauses.
    """
    section = book.investigations
    named = section.standing_committee_put_forward_by if in_committee(case) else section.put_forward_by
    return by_whom(PUT_BY, named, role_of(act.by))


def check_declared(case: Matter, act: Decided, book: RuleBook) -> Finding:
    """Tell whether what was declared follows from the votes: more than half of all must be for it.

    Law: LOL2022-25-1, LOL2022-51-4 and the older clauses.

    Returns:
        `as_voted`, with the vote as its reason, or what is missing.
    """
    committee = in_committee(case)
    decision = Decision.STANDING_COMMITTEE_RESOLUTION if committee else Decision.CONGRESS_RESOLUTION
    vote = check_carried(decision, act, book)
    if vote.outcome is UNDETERMINED:
        return DECLARED.unknown((), _CARRIED).resting_on(vote)
    if act.carried is None:
        return DECLARED.unknown((), _CARRIED)
    said = _SET_UP if act.carried else _NOT_SET_UP
    return DECLARED.decide(vote.holds is act.carried, (), words.as_voted, declared=said).resting_on(vote)


_SET_UP, _NOT_SET_UP = Text("组织调查委员会", "set up"), Text("不组织调查委员会", "not set up")


def check_nominated_by(case: Matter, act: MembersPassed, book: RuleBook) -> Finding:
    """Tell whether the presidium, or the council of chairpersons, nominated the members.

    Law: LOL2022-36-3, LOL2022-58-2, SL2024-57-1a, NPR2021-52-2 and the older clauses.
    """
    section = book.investigations
    named = section.standing_committee_nominated_by if in_committee(case) else section.nominated_by
    return by_whom(NOMINATED_BY, named, role_of(act.by))


def check_from_deputies(case: Matter, act: MembersPassed, book: RuleBook) -> Finding:
    """Tell whether the members are deputies; experts may help, and are no members.

    Law: LOL2022-36-3, LOL2022-58-2, SL2024-57-1a, NPR2021-52-2 and the older clauses.
    """
    section = book.investigations
    needed = section.standing_committee_from_deputies if in_committee(case) else section.from_deputies
    return asked(DEPUTIES, needed, act.from_deputies, _DEPUTIES)


def check_interest(case: Matter, act: MembersPassed, book: RuleBook) -> Finding:
    """Tell whether nobody with an interest in the matter is a member.

    Law: SL2024-57-2, SL2006-41-2; of a congress's committee the law says nothing.

    Returns:
        `nobody_interested`, `somebody_interested`, `of_the_standing_committee_only`, or what is missing.
    """
    kept_out = book.investigations.conflict_exclusion
    if not in_committee(case):
        return INTEREST.holds((), words.of_the_standing_committee_only)
    if isinstance(kept_out, Silence):
        return INTEREST.silent(kept_out)
    if act.interested is None:
        return INTEREST.unknown((kept_out,), _INTEREST)
    if act.interested:
        return INTEREST.fails((kept_out,), words.somebody_interested)
    return INTEREST.holds((kept_out,), words.nobody_interested)


def check_way(case: Matter, act: Investigated, book: RuleBook) -> Finding:
    """Tell whether the place knows this way of investigating; noted, never barring.

    Law: local rules only.
    """
    if not in_committee(case):
        return WAY.holds((), words.of_the_standing_committee_only)
    return among(WAY, book.investigations.standing_committee_methods, act.way, InvestigationWay, _WAY)


def check_secrecy(case: Matter, act: Investigated, book: RuleBook) -> Finding:
    """Tell whether the source of material was kept secret where somebody asked for it; noted, never barring.

    Law: SL2024-58-2, SL2006-42-2; for a congress's committee local rules.

    Returns:
        `told_whether`, `nobody_asked_for_secrecy`, or what is missing.
    """
    section = book.investigations
    secret = section.standing_committee_source_confidentiality if in_committee(case) else section.source_confidentiality
    if isinstance(secret, Silence):
        return SECRECY.silent(secret)
    if act.secrecy_asked is None:
        return SECRECY.unknown((secret,), _ASKED)
    if not act.secrecy_asked:
        return SECRECY.holds((secret,), words.nobody_asked_for_secrecy)
    return asked(SECRECY, secret, act.source_kept, _KEPT)


def demand_charged(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place lets the committee charge state organs to inquire."""
    may = book.investigations.may_task_organs
    allowed = in_committee(case) and isinstance(may, Provision)
    return Demanded(Demand.ALLOWED if allowed else Demand.OFF, (may,))


def check_reported_to(case: Matter, act: Reported, book: RuleBook) -> Finding:
    """Tell whether the body that set it up got the report, or the standing committee to which that was left.

    Law: LOL2022-36-4a, LOL2022-36-4c, LOL2022-58-3, SL2024-59-1, NPR2021-54 and the older clauses.

    Returns:
        `by_whom`, or to whom it reported is asked.
    """
    section, left = book.investigations, book.investigations.left_to_standing_committee
    if in_committee(case):
        return by_whom(REPORTED_TO, section.standing_committee_reported_to, act.to, _TO)
    given_over = case.last(LeftToStandingCommittee) is not None and isinstance(left, Provision)
    if given_over and act.to is Role.STANDING_COMMITTEE:
        return REPORTED_TO.holds((left,), words.may_be_left)
    return by_whom(REPORTED_TO, section.reported_to, act.to, _TO)


def check_left(case: Matter, act: LeftToStandingCommittee, book: RuleBook) -> Finding:
    """Tell whether the report may be left to the standing committee: by the congress, of its own investigation.

    Law: LOL2022-36-4c, NPR2021-54-2 and the older clauses.

    Returns:
        `by_whom`, or who decided is asked.
    """
    left, role = book.investigations.left_to_standing_committee, role_of(act.by)
    if isinstance(left, Silence):
        return LEFT.silent(left)
    if role is None:
        return LEFT.unknown((left,), BY)
    return LEFT.decide(role is Role.CONGRESS and not in_committee(case), (left,), words.may_be_left)


def demand_filed(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a resolution must be filed with the next session: where the report was left to the committee."""
    left = case.last(LeftToStandingCommittee) is not None
    return Demanded(Demand.REQUIRED if left else Demand.OFF, (book.investigations.left_to_standing_committee,))
