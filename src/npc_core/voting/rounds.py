"""Elections of several votes: which seats are left, which vote comes next, whether what was declared is right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from npc_core.kernel.findings import Finding, Rule
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Basis, Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting import election_words as words
from npc_core.voting.elections import Result, Round, StepKind

FOLLOWS = Rule("voting.follows", Text("投票之后的办理", "what follows from a vote"))


class Declared(Protocol):
    """What was declared after a vote."""

    @property
    def elected(self) -> tuple[str, ...]:
        """Return who was declared elected."""
        ...

    @property
    def next(self) -> StepKind:
        """Return what was declared to follow."""
        ...


def count_seats_left(seats: int, declared: Sequence[Declared]) -> int:
    """Return how many seats are still to be filled after what was declared [seats]."""
    return max(seats - sum(len(each.elected) for each in declared), 0)


def find_round(declared: Sequence[Declared]) -> Round:
    """Return which vote comes next: the first, a re-vote, or a further election; a void vote is repeated as it was."""
    valid = [each.next for each in declared if each.next is not StepKind.VOTE_AGAIN]
    return _ROUNDS.get(valid[-1], Round.FIRST) if valid else Round.FIRST


_ROUNDS = {StepKind.REVOTE: Round.REVOTE, StepKind.FURTHER_ELECTION: Round.FURTHER}


def check_declared(rule: Rule, result: Result, elected: tuple[str, ...], follows: StepKind) -> Finding:
    """Tell whether those declared elected, and what is to follow, are what the ballots give.

    Args:
        rule: the rule of the matter.
        result: what the ballots give.
        elected: who was declared elected.
        follows: what was declared to follow.

    Returns:
        `result_matches`, `result_contradicts`, or what the count still needs.
    """
    step = result.next
    if step.kind is StepKind.UNDETERMINED:
        return rule.unknown((), *step.finding.all_facts()).resting_on(result.finding, step.finding)
    right = step.kind is StepKind.OPEN or follows is step.kind
    if set(elected) == set(result.elected) and right:
        finding = rule.holds((), words.result_matches, elected=len(elected))
    else:
        finding = rule.fails(
            (),
            words.result_contradicts,
            announced=len(elected),
            counted=len(result.elected),
            step=step.kind.label,
        )
    named = {*elected, *result.elected}
    shares = (placed.finding for placed in result.candidates if placed.name in named)
    other = (
        ()
        if right
        else (FOLLOWS.fails(tuple(step.finding.all_basis())[:1], words.follows_by_law, step=step.kind.label),)
    )
    return finding.resting_on(result.finding, *shares, *other, step.finding)


def check_days_given(rule: Rule, asked: Provision[Period], began: date, fixed: date, book: RuleBook) -> Finding:
    """Tell whether nomination and discussion had the days that the law gives them.

    Args:
        rule: the rule of the matter.
        asked: the law.
        began: the day of the first nomination.
        fixed: the day on which the list is fixed.
        book: the law of that day.

    Returns:
        `time_given`.

    Reading: `two_days`, where it could change the answer.
    """
    needed, apart = asked.value.count, (fixed - began).days
    answers = {"two_calendar_days": apart + 1 >= needed, "forty_eight_hours": apart >= needed}
    answers["each"] = apart + 1 >= needed + needed
    choice = book.choice("two_days")
    basis: tuple[Basis, ...] = (asked,) if len(set(answers.values())) == 1 else (asked, choice)
    return rule.decide(answers[choice.alternative], basis, words.time_given, days=apart + 1, needed=needed)
