"""Rules about the vote of an election of officials: the ballot, its tellers, the result, the approval from above."""

from __future__ import annotations

from npc_core.appointments import election_words as words
from npc_core.appointments.electing import Matter, count, election_of
from npc_core.appointments.facts_election import BallotHeld, ListFixed, RefusalAsked, ResultAnnounced
from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.rounds import check_declared
from npc_core.voting.rules_election import check_election

TELLERS = Rule("appointments.tellers", Text("监票人、计票人", "tellers"), severity=Severity.DEFECT)
RESULT = Rule("appointments.election_result", Text("宣布的选举结果", "announced result"), severity=Severity.VOID)
REFUSAL = Rule("appointments.refusal_asked", Text("提请不批准", "asking that it is not approved"))

_BALLOT = Fact("ballot_held.count", Text("计票结果如何？", "How were the ballots counted?"))
_TELLERS = Fact("ballot_held.tellers", Text("由谁监票、计票？", "Who were the tellers?"))
_BY = Fact("refusal_asked.by", Text("由谁提请？", "Who asked?"))
_GROUNDS = Fact("refusal_asked.grounds", Text("以什么理由提请不批准？", "On what grounds?"))


def check_ballot(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether the vote is valid: attendance, ballots, secrecy; noted, as a void vote is repeated.

    Law: LOL2022-14-4, LOL2022-28-1a and the older clauses.

    Returns:
        The findings of `check_election`.
    """
    return check_election(election_of(case, act), case.law)


def check_tellers(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether no candidate was a teller, where the election measures say so; noted, never barring.

    Returns:
        `tellers_apart`, or that the law is silent.
    """
    asked, listed = book.nominations.tellers_are_no_candidates, case.last(ListFixed)
    if isinstance(asked, Silence):
        return TELLERS.silent(asked)
    if act.tellers is None or listed is None:
        return TELLERS.unknown((asked,), _TELLERS)
    both = set(act.tellers) & set(listed.candidates)
    return TELLERS.decide(not both, (asked,), words.tellers_apart, candidates=len(both))


def check_result(case: Matter, act: ResultAnnounced, book: RuleBook) -> Finding:
    """Tell whether those announced as elected, and the next step, are what the ballots give.

    Law: LOL2022-25-1, LOL2022-29-1 to 29-2 and the older clauses.

    Returns:
        `result_matches`, `result_contradicts`, or what the count still needs.
    """
    result = count(case)
    if result is None:
        return RESULT.unknown((), _BALLOT)
    return check_declared(RESULT, result, act.elected, act.next)


def approval_of(case: Matter, book: RuleBook) -> Provision[Role] | None:
    """Return whose approval from above the election still needs."""
    found = book.offices.approval_above.get(case.facts.post.office)
    return found if isinstance(found, Provision) else None


def check_refusal(case: Matter, act: RefusalAsked, book: RuleBook) -> Finding:
    """Tell whether whoever the law names asked the standing committee above not to approve, on a ground of the law.

    Law: PRC2019-21-1.

    Returns:
        `refusal_asked_by`, `no_ground_to_refuse`, `approval_not_needed`, or what is missing.
    """
    office = case.facts.post.office
    named = book.offices.refusal_asked_by.get(office)
    if named is None:
        return REFUSAL.fails((), words.approval_not_needed, office=office.label)
    if isinstance(named, Silence):
        return REFUSAL.silent(named)
    if act.by is None or act.grounds is None:
        return REFUSAL.unknown((named,), _BY if act.by is None else _GROUNDS)
    if not set(act.grounds) & REFUSAL_GROUNDS:
        return REFUSAL.fails((named,), words.no_ground_to_refuse)
    return REFUSAL.decide(
        act.by.role is named.value, (named,), words.refusal_asked_by, by=act.by.label, law=named.value.label
    )


REFUSAL_GROUNDS = frozenset({"conditions_not_met", "procedure_breached"})
"""不具备本法规定条件或者违反法定程序."""
