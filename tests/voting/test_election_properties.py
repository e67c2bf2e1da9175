"""What holds for every election: an oracle for small ones, monotony, order, and that nothing is guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.offices import Office
from npc_core.voting import Count, Decision, Election, Line, Result, Round, Standing, StepKind, count_election
from tests.voting.builders import COUNTY, count_of

NAMES = ("A", "B", "C", "D", "E", "F")
VOTES = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 12), max_size=6)
ROUNDS = st.sampled_from(list(Round))
KINDS = st.sampled_from([Decision.DIRECT_ELECTION, Decision.INDIRECT_ELECTION, Decision.OFFICIALS_ELECTION])


def vote(
    votes: dict[str, int], seats: int, decision: Decision, round_: Round, voters: int = 12, **facts: Any
) -> Election:
    """Return a vote in which everybody takes part."""
    return Election(
        on=date(2023, 1, 9),
        decision=decision,
        seats=seats,
        round=round_,
        office=Office.GOVERNMENT_VICE_HEAD,
        registered=facts.pop("registered", voters),
        took_part=facts.pop("took_part", voters),
        membership=facts.pop("membership", voters),
        present=voters,
        count=count_of(votes, voters),
        **facts,
    )


def oracle(votes: dict[str, int], seats: int, decision: Decision, round_: Round, voters: int) -> dict[str, str]:
    """Tell by counting rivals, not by sorting, what becomes of each candidate."""
    if round_ is Round.REVOTE:
        enough = {name for name, number in votes.items() if number}
    elif round_ is Round.FURTHER and decision is Decision.DIRECT_ELECTION:
        enough = {name for name, number in votes.items() if number and 3 * number >= voters}
    else:
        enough = {name for name, number in votes.items() if 2 * number > voters}
    found = {}
    for name, number in votes.items():
        better = sum(1 for each in enough if votes[each] > number)
        equal = sum(1 for each in enough if votes[each] == number)
        if name not in enough or better >= seats:
            found[name] = "lost"
        else:
            found[name] = "elected" if better + equal <= seats else "tied"
    return found


def told(result: Result) -> dict[str, str]:
    """Return what the library says, in the oracle's words."""
    words = {Standing.ELECTED: "elected", Standing.TIED: "tied"}
    return {each.name: words.get(each.standing, "lost") for each in result.candidates}


@given(VOTES, st.integers(1, 4), KINDS, ROUNDS)
def test_small_elections_agree_with_the_oracle(
    votes: dict[str, int], seats: int, decision: Decision, round_: Round
) -> None:
    """Elected, tied and lost are those of a count of rivals; findings and standings say the same."""
    result = count_election(vote(votes, seats, decision, round_), COUNTY)
    assert told(result) == oracle(votes, seats, decision, round_, 12)
    for each in result.candidates:
        assert each.finding.holds == (each.standing is Standing.ELECTED)
        assert each.finding.fails == (each.standing in (Standing.NOT_ELECTED, Standing.FURTHER))


@given(VOTES, st.integers(1, 4), KINDS, ROUNDS)
def test_every_seat_is_filled_or_accounted_for(
    votes: dict[str, int], seats: int, decision: Decision, round_: Round
) -> None:
    """Elected and open seats add up; nobody is both elected and to be voted on again."""
    result = count_election(vote(votes, seats, decision, round_), COUNTY)
    assert len(result.elected) + result.next.seats == seats
    assert (result.next.kind is StepKind.DONE) == (len(result.elected) == seats)
    assert not set(result.elected) & {*result.next.candidates, *result.next.possible}
    if result.next.kind is StepKind.REVOTE:
        assert set(result.next.candidates) == set(result.named(Standing.TIED))
        assert len(result.next.candidates) > result.next.seats
    if result.next.kind is StepKind.FURTHER_ELECTION:
        assert set(result.named(Standing.FURTHER)) == {*result.next.candidates, *result.next.possible}


@given(VOTES, st.integers(1, 4), KINDS, ROUNDS, st.permutations(NAMES))
def test_the_order_of_candidates_does_not_matter(
    votes: dict[str, int], seats: int, decision: Decision, round_: Round, order: list[str]
) -> None:
    """Neither in the count nor in the answer."""
    mixed = {name: votes[name] for name in order if name in votes}
    assert count_election(vote(mixed, seats, decision, round_), COUNTY) == count_election(
        vote(votes, seats, decision, round_), COUNTY
    )


@given(VOTES, st.integers(1, 4), KINDS, ROUNDS, st.sampled_from(NAMES), st.booleans())
def test_one_more_vote_never_unelects(
    votes: dict[str, int], seats: int, decision: Decision, round_: Round, name: str, known: bool
) -> None:
    """Moving one ballot to *for* leaves the elected elected, and never turns HOLDS into FAILS."""
    if votes.get(name, 12) == 12:
        return
    facts: dict[str, Any] = {} if known else {"took_part": None, "membership": None}
    less = count_election(vote(votes, seats, decision, round_, **facts), COUNTY).of(name)
    raised = {**votes, name: votes[name] + 1}
    more = count_election(vote(raised, seats, decision, round_, **facts), COUNTY).of(name)
    if less.standing is Standing.ELECTED:
        assert more.standing is Standing.ELECTED
    assert not (less.finding.holds and more.finding.fails)


@given(VOTES, st.integers(1, 3), KINDS, st.integers(12, 20))
def test_what_is_said_without_the_base_is_said_with_every_base(
    votes: dict[str, int], seats: int, decision: Decision, most: int
) -> None:
    """A standing told while the base is unknown is the standing for each base it can be.

    Who is not elected in any case may still, with some base, stand in the further election: the next step is open.
    """
    told_of: dict[str, Any] = {"registered": most, "issued": most}
    unknown = count_election(
        vote(votes, seats, decision, Round.FIRST, took_part=None, membership=None, fixed=most, **told_of), COUNTY
    )
    for base in range(12, most + 1):
        known = count_election(
            vote(votes, seats, decision, Round.FIRST, took_part=base, membership=base, **told_of), COUNTY
        )
        for each in unknown.candidates:
            if not unknown.finding.holds or each.standing is Standing.UNDETERMINED:
                continue
            lost = {Standing.NOT_ELECTED, Standing.FURTHER}
            allowed = lost if each.standing is Standing.NOT_ELECTED else {each.standing}
            assert not known.finding.holds or known.of(each.name).standing in allowed


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_a_write_in_open_in_its_votes_is_settled_alike_by_both_ends(
    listed: int, other: int, low: int, untold: int
) -> None:
    """Whatever the untold ballots say, a standing already told stays."""
    least, most = min(low, 12), min(low + untold, 12)

    def result(ayes: int, open_: int) -> Result:
        lines = (
            Line(name="A", ayes=listed),
            Line(name="B", ayes=other),
            Line(name="Z", ayes=ayes, listed=False, untold=open_),
        )
        facts = vote({}, 1, Decision.OFFICIALS_ELECTION, Round.FIRST)
        election = Election(
            on=date(2025, 4, 1),
            decision=facts.decision,
            seats=1,
            membership=12,
            present=12,
            count=Count(lines=lines, cast=12),
        )
        return count_election(election, COUNTY)

    unknown = result(most, most - least)
    for ayes in range(least, most + 1):
        known = result(ayes, 0)
        for each in unknown.candidates:
            if each.standing is not Standing.UNDETERMINED:
                assert (known.of(each.name).standing is Standing.ELECTED) == (each.standing is Standing.ELECTED)
