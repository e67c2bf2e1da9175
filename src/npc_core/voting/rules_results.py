"""A result that was announced, against what the count gives."""

from __future__ import annotations

from npc_core.kernel.findings import UNDETERMINED, Finding, Rule
from npc_core.voting import words
from npc_core.voting.rules import CARRIED


def check_announced(rule: Rule, carried: bool, vote: Finding) -> Finding:
    """Tell whether a result announced is what the count gives.

    Args:
        rule: the rule of the matter whose finding it is.
        carried: what was announced.
        vote: the finding of the vote.

    Returns:
        `announcement_matches`, `announcement_contradicts`, or the vote's missing facts.

    >>> from npc_core.kernel.text import Text
    >>> counted = CARRIED.holds((), words.votes_within_present, cast=20, present=20)
    >>> check_announced(Rule("example.result", Text("结果", "result")), False, counted).code
    'announcement_contradicts'
    """
    announced = CARRIED.verdicts.holds if carried else CARRIED.verdicts.fails
    if vote.outcome is UNDETERMINED:
        return rule.unknown((), *vote.all_facts()).resting_on(vote)
    if vote.holds is carried:
        return rule.holds((), words.announcement_matches, carried=announced).resting_on(vote)
    counted = CARRIED.verdict(vote.outcome)
    return rule.fails((), words.announcement_contradicts, announced=announced, counted=counted).resting_on(vote)
