"""Rankings: places with a declared rule for ties, and who is among the first or the last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from attrs import frozen

from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.rules_candidates import cut_at


class Ties(Labelled):
    """Which place those share who have the same score."""

    BEST = ("best", Text("并列取前（1、2、2、4）", "the best of theirs: 1, 2, 2, 4"))
    DENSE = ("dense", Text("并列不占位（1、2、2、3）", "the best, and none is left out: 1, 2, 2, 3"))
    WORST = ("worst", Text("并列取后（1、3、3、4）", "the worst of theirs: 1, 3, 3, 4"))


class AtTheCut(Labelled):
    """What becomes of those who are tied across the cut of the first, or last, so many."""

    ALL_IN = ("all_in", Text("并列者全部列入", "all of them are in"))
    NONE_IN = ("none_in", Text("并列者均不列入", "none of them is in"))
    OPEN = ("open", Text("报告，不作选择", "reported, not chosen"))


@frozen(kw_only=True)
class Ranking:
    """How a scheme ranks.

    Args:
        ties: the place of those with the same score.
        at_the_cut: those tied across a cut.
    """

    ties: Ties = Ties.BEST
    at_the_cut: AtTheCut = AtTheCut.OPEN


class Place(NamedTuple):
    """One subject's place."""

    subject: str
    score: int
    place: int


def rank(scores: Iterable[tuple[str, int]], ranking: Ranking) -> tuple[Place, ...]:
    """Return everybody's place, the highest score first; the order in which scores come does not matter.

    >>> [each.place for each in rank([("A", 90), ("B", 80), ("C", 80), ("D", 70)], Ranking())]
    [1, 2, 2, 4]
    """
    ordered = sorted(scores, key=lambda each: (-each[1], each[0]))
    counts: dict[int, int] = {}
    for _, score in ordered:
        counts[score] = counts.get(score, 0) + 1
    above = 0
    places: dict[int, int] = {}
    for level, (score, number) in enumerate(counts.items(), start=1):
        places[score] = {Ties.BEST: above + 1, Ties.DENSE: level, Ties.WORST: above + number}[ranking.ties]
        above += number
    return tuple(Place(subject, score, places[score]) for subject, score in ordered)


class Chosen(NamedTuple):
    """The first, or last, so many: who surely is among them, and who is tied across the cut."""

    among: tuple[str, ...]
    tied: tuple[str, ...]


def find_first(scores: Iterable[tuple[str, int]], number: int, ranking: Ranking) -> Chosen:
    """Return who is among the first so many.

    >>> find_first([("A", 90), ("B", 80), ("C", 80), ("D", 70)], 2, Ranking())
    Chosen(among=('A',), tied=('B', 'C'))
    """
    return _cut(sorted(scores, key=lambda each: (-each[1], each[0])), number, ranking)


def find_last(scores: Iterable[tuple[str, int]], number: int, ranking: Ranking) -> Chosen:
    """Return who is among the last so many.

    >>> find_last([("A", 90), ("B", 80), ("C", 80), ("D", 70)], 2, Ranking(at_the_cut=AtTheCut.ALL_IN)).among
    ('D', 'B', 'C')
    """
    return _cut(
        sorted(((name, -score) for name, score in scores), key=lambda each: (-each[1], each[0])), number, ranking
    )


def _cut(ordered: list[tuple[str, int]], number: int, ranking: Ranking) -> Chosen:
    expect_count("number", number, minimum=1)
    cut = cut_at(tuple(ordered), number)
    if ranking.at_the_cut is AtTheCut.ALL_IN:
        return Chosen((*cut.admitted, *cut.tied), ())
    return Chosen(cut.admitted, cut.tied if ranking.at_the_cut is AtTheCut.OPEN else ())
