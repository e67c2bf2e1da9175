"""Later votes: the list of a further election in the order of the first vote, a re-vote among the tied alone."""

from __future__ import annotations

from npc_core.elections import candidate_words as words
from npc_core.elections.acts_candidates import FormalListFixed
from npc_core.elections.acts_poll import BallotHeld, ResultDeclared
from npc_core.elections.matter import Matter, results_of
from npc_core.elections.rules_poll import count
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.elections import NextStep, Round, StepKind
from npc_core.voting.rounds import find_round

FURTHER = Rule("elections.further_list", Text("另行选举的候选人名单", "list of a further election"))
REVOTE = Rule("elections.revote_among_the_tied", Text("就票数相等的人再次投票", "re-vote among the tied"))
_COUNT = Fact("ballot_held.count", Text("第一次投票计票结果如何？", "How were the ballots of the first vote counted?"))


def next_of(case: Matter) -> NextStep | None:
    """Return what by law follows from the last declared vote, None where no ballot is known."""
    last = next(each.id for each in reversed(case.entries) if isinstance(each.act, ResultDeclared))
    result = count(case.before(last))
    return None if result is None else result.next


def check_further_list(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether a further election has the candidates that the order of the first vote gives.

    Law: EL2020-45-4b, EL2020-45-4c.

    Returns:
        `first_list`, `in_order_of_the_first_vote`, or what is missing.

    Reading: `cutoff_tie`.
    """
    order = book.voting.deputies_further_order
    if isinstance(order, Silence):
        return FURTHER.silent(order)
    if not results_of(case):
        return FURTHER.holds((order,), words.first_list)
    step = next_of(case)
    if step is None or step.kind is not StepKind.FURTHER_ELECTION:
        return FURTHER.unknown((order,), _COUNT)
    named = set(act.candidates)
    ok = set(step.candidates) <= named <= {*step.candidates, *step.possible}
    return FURTHER.decide(ok, (order,), words.in_order_of_the_first_vote, listed=len(named), seats=step.seats)


def check_revote(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether a re-vote is held among the tied alone; noted, never barring.

    Law: EL2020-45-3b.

    Returns:
        `no_revote`, `among_the_tied`, or what is missing.
    """
    asked = book.voting.deputies_revote
    if isinstance(asked, Silence):
        return REVOTE.silent(asked)
    if find_round(results_of(case)) is not Round.REVOTE:
        return REVOTE.holds((asked,), words.no_revote)
    step = next_of(case)
    if step is None or step.kind is not StepKind.REVOTE:
        return REVOTE.unknown((asked,), _COUNT)
    others = {line.name for line in act.count.lines if line.listed} - set(step.candidates)
    return REVOTE.decide(not others, (asked,), words.among_the_tied, tied=len(step.candidates), others=len(others))
