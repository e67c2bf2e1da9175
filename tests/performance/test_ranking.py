"""Places, ties and cuts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.performance import AtTheCut, Chosen, Ranking, Ties, find_first, find_last, rank

SCORES = [("B", 80), ("A", 90), ("D", 70), ("C", 80)]


@pytest.mark.parametrize(
    ("ties", "places"),
    [(Ties.BEST, [1, 2, 2, 4]), (Ties.DENSE, [1, 2, 2, 3]), (Ties.WORST, [1, 3, 3, 4])],
)
def test_those_with_the_same_score_share_a_place(ties: Ties, places: list[int]) -> None:
    """Which one is declared."""
    found = rank(SCORES, Ranking(ties=ties))
    assert [each.subject for each in found] == ["A", "B", "C", "D"]
    assert [each.place for each in found] == places


@pytest.mark.parametrize(
    ("at_the_cut", "first", "last"),
    [
        (AtTheCut.OPEN, Chosen(("A",), ("B", "C")), Chosen(("D",), ("B", "C"))),
        (AtTheCut.ALL_IN, Chosen(("A", "B", "C"), ()), Chosen(("D", "B", "C"), ())),
        (AtTheCut.NONE_IN, Chosen(("A",), ()), Chosen(("D",), ())),
    ],
)
def test_a_tie_across_the_cut_is_settled_as_declared_or_reported(
    at_the_cut: AtTheCut, first: Chosen, last: Chosen
) -> None:
    """Two of four, with the second and third tied."""
    ranking = Ranking(at_the_cut=at_the_cut)
    assert find_first(SCORES, 2, ranking) == first
    assert find_last(SCORES, 2, ranking) == last


def test_a_cut_beyond_everybody_takes_all() -> None:
    """And a cut at nobody is none."""
    assert find_last(SCORES, 9, Ranking()) == Chosen(("D", "B", "C", "A"), ())
    with pytest.raises(ImpossibleFacts):
        find_first(SCORES, 0, Ranking())


NAMES = st.text("ABCDEFGH", min_size=1, max_size=2)


@given(st.dictionaries(NAMES, st.integers(0, 5)), st.sampled_from(Ties), st.data())
def test_a_better_score_never_has_a_worse_place(scores: dict[str, int], ties: Ties, data: st.DataObject) -> None:
    """Whatever the order in which they come."""
    given_order = data.draw(st.permutations(list(scores.items())))
    found = rank(given_order, Ranking(ties=ties))
    assert found == rank(scores.items(), Ranking(ties=ties))
    for one in found:
        for other in found:
            assert (one.score > other.score) == (one.place < other.place)
