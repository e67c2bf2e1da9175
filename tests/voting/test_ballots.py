"""Counting ballots: patterns, overvotes, blanks, write-ins; a mapping and a list count alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.voting import Ballot, Count, Line, Marked, count_ballots

NAMES = ("A", "B", "C", "D")


def lines_of(count: Count) -> dict[str, int]:
    """Return the votes of each person."""
    return {line.name: line.ayes for line in count.lines}


def test_a_ballot_choosing_too_many_is_spoilt_and_no_other() -> None:
    """EL2020-44-2: more people than seats spoils that ballot only; fewer is fine."""
    count = count_ballots([("A", "B", "C"), ("A", "B"), ("B",), ()], candidates=NAMES, seats=2)
    assert lines_of(count) == {"A": 1, "B": 2, "C": 0, "D": 0}
    assert (count.cast, count.overvoted, count.spoilt, count.blank, count.valid) == (4, 1, 0, 1, 3)


def test_people_written_in_count_towards_the_number_chosen() -> None:
    """A write-in is a person chosen; it gets a line of its own, not listed."""
    count = count_ballots([("A", "Z"), ("A", "B", "Z"), "Z", ""], candidates=NAMES, seats=2, spoilt=3)
    assert lines_of(count) == {"A": 1, "B": 0, "C": 0, "D": 0, "Z": 2}
    assert (count.cast, count.overvoted, count.spoilt, count.blank) == (7, 1, 3, 1)
    written = next(line for line in count.lines if line.name == "Z")
    assert (written.listed, written.untold) == (False, 2)


def test_marks_tell_votes_against_and_whether_a_write_in_rests_on_one() -> None:
    """As many people may be written in as candidates are voted against on that ballot."""
    papers = [
        Marked(("A",), ("B",)),
        Marked(("Z",), ("B",)),
        Marked(("Z",)),
        Marked(("A",), ("A",)),
        Marked(),
        Marked((), ("B",)),
    ]
    count = count_ballots(papers, candidates=("A", "B"), seats=1)
    by_name = {line.name: line for line in count.lines}
    assert (by_name["A"].ayes, by_name["B"].noes) == (1, 3)
    assert (by_name["Z"].ayes, by_name["Z"].unbacked, by_name["Z"].untold) == (2, 1, 0)
    assert (count.spoilt, count.blank) == (1, 1)


def test_equal_votes_stand_in_the_order_of_their_ids() -> None:
    """The order is the same whatever order the candidates came in."""
    count = count_ballots(["B", "A"], candidates=("D", "B", "A"), seats=1)
    assert [line.name for line in count.lines] == ["A", "B", "D"]
    assert (count.votes("A"), count.votes("nobody")) == (1, 0)


PAPERS = st.lists(
    st.one_of(
        st.lists(st.sampled_from((*NAMES, "Y", "Z")), max_size=4).map(tuple),
        st.frozensets(st.sampled_from(NAMES), max_size=4),
        st.sampled_from(("", *NAMES)),
        st.builds(
            Marked,
            st.lists(st.sampled_from((*NAMES, "Z")), max_size=3).map(tuple),
            st.lists(st.sampled_from(NAMES), max_size=3).map(tuple),
        ),
    ),
    max_size=40,
)


@given(PAPERS, st.integers(1, 3))
def test_a_mapping_counts_like_the_papers_it_sums_up(papers: list[Any], seats: int) -> None:
    """Aggregated data skip the loop and give the same count."""
    summed: dict[Ballot, int] = dict(Counter(papers))
    assert count_ballots(papers, candidates=NAMES, seats=seats) == count_ballots(summed, candidates=NAMES, seats=seats)


@given(PAPERS, st.integers(1, 3), st.permutations(NAMES), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_candidates_does_not_matter(
    papers: list[Any], seats: int, names: list[str], random: Any
) -> None:
    """A count is a sum."""
    mixed = list(papers)
    random.shuffle(mixed)
    assert count_ballots(papers, candidates=NAMES, seats=seats) == count_ballots(mixed, candidates=names, seats=seats)


@given(PAPERS, st.integers(1, 3))
def test_each_paper_is_counted_once(papers: list[Any], seats: int) -> None:
    """Cast = spoilt + overvoted + valid, and the votes are those a clerk would add up paper by paper."""
    count = count_ballots(papers, candidates=NAMES, seats=seats)
    assert count.cast == len(papers) == count.spoilt + count.overvoted + count.valid
    votes: Counter[str] = Counter()
    for paper in papers:
        marked = isinstance(paper, Marked)
        chosen = set(paper.chosen) if marked else {paper} - {""} if isinstance(paper, str) else set(paper)
        if len(chosen) <= seats and not (marked and chosen & set(paper.against)):
            votes.update(chosen)
    assert {line.name: line.ayes for line in count.lines if line.ayes} == dict(votes)


@pytest.mark.parametrize(
    "papers",
    [[["A"]], [("A", 3)], [7], {("A",): -1}, {("A",): True}, [Marked("AB")]],  # type: ignore[arg-type] # no tuple
)
def test_what_is_no_ballot_is_refused(papers: Any) -> None:
    """A list, a number, a negative number of papers."""
    with pytest.raises(ImpossibleFacts):
        count_ballots(papers, candidates=NAMES, seats=2)


@pytest.mark.parametrize(
    "facts",
    [
        {"lines": (), "cast": 2, "spoilt": 2, "blank": 1},
        {"lines": (Line(name="A", ayes=3),), "cast": 2},
        {"lines": (Line(name="A", ayes=1, noes=2),), "cast": 2},
        {"lines": (Line(name="A", ayes=1), Line(name="A", ayes=1)), "cast": 2},
        {"lines": (), "cast": -1},
    ],
)
def test_a_count_that_no_box_can_contain_is_refused(facts: dict[str, Any]) -> None:
    """More votes than ballots, one person twice."""
    with pytest.raises(ImpossibleFacts):
        Count(**facts)


def test_more_write_ins_than_votes_are_refused() -> None:
    """Write-ins without a vote against are among the votes."""
    with pytest.raises(ImpossibleFacts, match=r"line\.ayes"):
        Line(name="Z", ayes=1, unbacked=1, untold=1)


def test_nothing_in_a_count_says_who_voted() -> None:
    """Secrecy: a count knows candidates and numbers."""
    names = {each.name for kind in (Count, Line) for each in attrs.fields(kind)}
    assert names == {
        *("lines", "cast", "spoilt", "overvoted", "blank"),
        *("name", "ayes", "noes", "listed", "unbacked", "untold"),
    }
