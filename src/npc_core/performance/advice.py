"""What a scheme says should follow, for whom: grades or places, in one window or in several running. Advice only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from npc_core.performance.bands import grade_of
from npc_core.performance.ranking import Chosen, find_first, find_last
from npc_core.performance.schemes import Consequence, Scheme

Scores = Mapping[str, int]
"""The scores of one window by subject, in hundredths."""


class Advised(NamedTuple):
    """One consequence for one subject; `open` where it hangs on a tie that the scheme does not settle."""

    subject: str
    consequence: Consequence
    open: bool


def find_consequences(scheme: Scheme, history: Sequence[Scores]) -> tuple[Advised, ...]:
    """Return what a scheme says should follow after the last of some windows.

    Args:
        scheme: the scheme.
        history: the scores of windows that follow one another, oldest first.

    Returns:
        For each consequence, in the order of the scheme, those who meet it in as many of the last windows as it asks;
        who was not scored in one of them does not. A consequence without a condition is for everybody scored.
    """
    found: list[Advised] = []
    for each in scheme.consequences:
        if len(history) < each.running:
            continue
        windows = [_meeting(each, scheme, scores) for scores in history[-each.running :]]
        sure = set.intersection(*(set(window.among) for window in windows))
        maybe = set.intersection(*({*window.among, *window.tied} for window in windows)) - sure
        found.extend(Advised(subject, each, open=False) for subject in sorted(sure))
        found.extend(Advised(subject, each, open=True) for subject in sorted(maybe))
    return tuple(found)


def _meeting(each: Consequence, scheme: Scheme, scores: Scores) -> Chosen:
    if each.first is not None:
        return find_first(scores.items(), each.first, scheme.ranking)
    if each.last is not None:
        return find_last(scores.items(), each.last, scheme.ranking)
    if not each.grades:
        return Chosen(tuple(scores), ())
    graded = ((subject, grade_of(score, scheme.grades, scheme.rounding)) for subject, score in scores.items())
    return Chosen(tuple(subject for subject, grade in graded if grade is not None and grade.code in each.grades), ())
