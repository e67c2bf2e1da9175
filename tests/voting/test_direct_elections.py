"""Direct elections of deputies: turnout, majority, ties, too few, re-votes, further elections, unknown facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.offices import Office
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Severity
from npc_core.voting import (
    CandidateSpan,
    Decision,
    Round,
    Standing,
    StepKind,
    count_ballots,
)
from tests.voting.builders import (
    TOWNSHIP,
    count_of,
    county,
    direct,
    norms_of,
    readings_of,
    reason,
)

D = Decision
HEAD, MEMBER = Office.GOVERNMENT_HEAD, Office.STANDING_COMMITTEE_MEMBER


def test_luoxi_township_2020_170_of_199_voters_elect_with_170_votes() -> None:
    """BYE-006: valid, as 170 exceeds 99.5, and elected, as 170 exceeds 85."""
    result = direct(
        {"head": 170},
        1,
        law=TOWNSHIP,
        on=date(2020, 12, 23),
        decision=D.DIRECT_BY_ELECTION,
        registered=199,
        took_part=170,
        count=count_of({"head": 170}, 170),
    )
    assert (result.finding.outcome, result.elected, result.next.kind) == (HOLDS, ("head",), StepKind.DONE)
    assert norms_of(result.finding) == ["EL2020-57-4b", "EL2020-45-1a", "EL2020-44-1"]
    share = reason(result.of("head").finding, "voting.share_of_votes")
    assert (dict(share.args)["needed"], norms_of(share)[:2]) == (86, ["EL2020-57-4b", "EL2020-45-1b"])
    assert readings_of(share) == {"byelection_rules"}


def test_exactly_half_of_the_voters_is_no_turnout() -> None:
    """EL2020-45-1a: 75 of 150 void the election, and the law sets no date for another."""
    result = direct({"A": 60, "B": 10}, 1, took_part=75, count=count_of({"A": 60, "B": 10}, 75))
    assert (result.finding.outcome, result.finding.severity) == (FAILS, Severity.VOID)
    assert (result.elected, result.next.kind) == ((), StepKind.VOTE_AGAIN)
    assert "EL2020-45-1a" in norms_of(result.next.finding)
    assert result.of("A").finding.fails
    assert direct({"A": 60}, 1, took_part=76, count=count_of({"A": 60}, 76)).elected == ("A",)


def test_more_ballots_than_voters_void_the_vote() -> None:
    """EL2020-44-1: a finding, not an error; equal or fewer are fine."""
    void = direct({"A": 100}, 1, count=count_of({"A": 100}, 111))
    failed = reason(void.finding, "voting.ballots_cast")
    assert (failed.outcome, failed.severity, norms_of(failed)) == (FAILS, Severity.VOID, ["EL2020-44-1"])
    assert void.elected == ()
    assert direct({"A": 100}, 1, count=count_of({"A": 100}, 110)).elected == ("A",)
    assert direct({"A": 100}, 1, count=count_of({"A": 100}, 105), returned=111).finding.fails


def test_half_of_those_taking_part_is_not_enough() -> None:
    """EL2020-45-1b: 55 of 110 are not more than half; 56 are. A lone seat then has two candidates."""
    result = direct({"A": 55, "B": 40, "C": 15}, 1)
    assert result.named(Standing.FURTHER) == ("A", "B")
    assert result.named(Standing.NOT_ELECTED) == ("C",)
    share = reason(result.of("A").finding, "voting.share_of_votes")
    assert (share.outcome, norms_of(share)) == (FAILS, ["EL2020-45-1b"])
    step = result.next
    assert (step.kind, step.candidates, step.possible) == (StepKind.FURTHER_ELECTION, ("A", "B"), ())
    assert (step.number, step.seats) == (CandidateSpan(2, 2), 1)
    assert norms_of(step.finding) == ["EL2020-45-4a", "EL2020-45-4b", "EL2020-45-4c"]
    assert direct({"A": 56}, 1).elected == ("A",)


def test_more_majorities_than_seats_are_ranked() -> None:
    """EL2020-45-3a: the most votes are elected, the third majority is outvoted."""
    result = direct({"A": 90, "B": 60, "C": 70}, 2)
    assert (result.elected, result.next.kind) == (("A", "C"), StepKind.DONE)
    lost = reason(result.of("B").finding, "voting.place_by_votes")
    assert (lost.outcome, lost.code, norms_of(lost)) == (FAILS, "outvoted", ["EL2020-45-3a"])
    assert dict(lost.args) == {"place": 3, "seats": 2}
    assert result.of("B").standing is Standing.NOT_ELECTED


def test_a_tie_that_leaves_the_result_open_goes_to_a_revote() -> None:
    """EL2020-45-3b: among the tied only; who is clear of the tie is elected."""
    result = direct({"A": 90, "B": 60, "C": 60, "D": 20}, 2)
    assert (result.elected, result.named(Standing.TIED)) == (("A",), ("B", "C"))
    step = result.next
    assert (step.kind, step.candidates, step.seats) == (StepKind.REVOTE, ("B", "C"), 1)
    assert norms_of(step.finding) == ["EL2020-45-3b"]
    tied = result.of("B").finding
    assert (tied.outcome, tied.missing) == (UNDETERMINED, ("revote",))


def test_a_tie_that_leaves_nothing_open_is_none() -> None:
    """Two with equal votes and two seats are both elected."""
    assert direct({"A": 60, "B": 60, "C": 20}, 2).elected == ("A", "B")


def test_two_tied_below_the_majority_go_to_a_further_election() -> None:
    """Not to a re-vote: nobody has the votes of more than half."""
    result = direct({"A": 50, "B": 50}, 1)
    assert (result.next.kind, result.next.candidates) == (StepKind.FURTHER_ELECTION, ("A", "B"))


def test_a_further_election_keeps_the_ratio_of_article_31() -> None:
    """Two seats open: three or four candidates, in the order of the first vote."""
    result = direct({"A": 90, "B": 50, "C": 40, "D": 30, "E": 20, "F": 10}, 3)
    assert result.elected == ("A",)
    step = result.next
    assert (step.candidates, step.possible, step.number) == (("B", "C", "D"), ("E",), CandidateSpan(3, 4))
    assert norms_of(step.finding) == ["EL2020-45-4a", "EL2020-45-4b", "EL2020-31-2a"]
    assert result.of("F").standing is Standing.NOT_ELECTED


def test_a_tie_for_the_last_place_in_a_further_election_is_reported() -> None:
    """One seat, two candidates, two tied for the second place; another reading admits both."""
    votes = {"A": 50, "B": 30, "C": 30}
    step = direct(votes, 1).next
    assert (step.candidates, step.possible) == (("A",), ("B", "C"))
    assert readings_of(step.finding) == {"cutoff_tie"}
    admitted = direct(votes, 1, law=county(cutoff_tie="admit_all")).next
    assert (admitted.candidates, admitted.possible) == (("A", "B", "C"), ())


def test_a_third_of_the_ballots_elects_in_a_further_election() -> None:
    """EL2020-45-5a: the most votes, and at least 37 of 110."""
    result = direct({"A": 40, "B": 37, "C": 36}, 3, round=Round.FURTHER)
    assert result.elected == ("A", "B")
    share = reason(result.of("B").finding, "voting.share_of_votes")
    assert (share.outcome, norms_of(share), dict(share.args)["needed"]) == (HOLDS, ["EL2020-45-5a"], 37)
    assert (result.next.kind, result.next.seats) == (StepKind.OPEN, 1)
    assert result.next.finding.code == "left_to_local_rules"


def test_a_tie_in_a_further_election_is_voted_on_again_by_analogy() -> None:
    """The statute names only the first vote; the other reading leaves it open."""
    votes = {"A": 50, "B": 40, "C": 40}
    step = direct(votes, 2, round=Round.FURTHER).next
    assert (step.kind, step.candidates, readings_of(step.finding)) == (
        StepKind.REVOTE,
        ("B", "C"),
        {"further_election_tie"},
    )
    left = direct(votes, 2, round=Round.FURTHER, law=county(further_election_tie="unresolved")).next
    assert (left.kind, left.candidates, left.finding.outcome) == (StepKind.OPEN, ("B", "C"), UNDETERMINED)


def test_the_most_votes_elect_at_a_revote() -> None:
    """No share is restated; the reading is named, as a majority again would leave the seat open."""
    result = direct({"B": 50, "C": 40}, 1, round=Round.REVOTE)
    assert (result.elected, result.next.kind) == (("B",), StepKind.DONE)
    assert norms_of(result.of("B").finding)[0] == "EL2020-45-3b"
    assert readings_of(result.of("B").finding) == {"revote_majority"}
    clear = direct({"B": 70, "C": 40}, 1, round=Round.REVOTE)
    assert clear.of("B").finding.readings == ()
    again = direct({"B": 50, "C": 40}, 1, round=Round.REVOTE, law=county(revote_majority="majority_again"))
    assert (again.elected, again.next.kind) == ((), StepKind.OPEN)


@pytest.mark.parametrize(
    ("reading", "kind"),
    [
        ("plurality", StepKind.OPEN),
        ("repeat", StepKind.REVOTE),
        ("leave_vacant", StepKind.LEFT_VACANT),
        ("majority_again", StepKind.OPEN),
    ],
)
def test_a_second_tie_is_what_the_reading_makes_of_it(reading: str, kind: StepKind) -> None:
    """Nobody is drawn by lot: unresolved, repeated, or vacant as in Shandong."""
    result = direct({"B": 55, "C": 55}, 1, round=Round.REVOTE, law=county(revote_majority=reading))
    assert (result.elected, result.next.kind) == ((), kind)
    assert "revote_majority" in readings_of(result.next.finding)


def test_a_write_in_does_not_stand_at_a_revote() -> None:
    """就票数相等的候选人再次投票: only the tied."""
    count = count_ballots(["B"] * 40 + ["Z"] * 60 + ["C"] * 10, candidates=("B", "C"), seats=1)
    result = direct({}, 1, round=Round.REVOTE, count=count)
    assert [each.name for each in result.candidates] == ["B", "C"]
    assert result.elected == ("B",)


def test_a_write_in_may_be_elected_by_voters_without_a_vote_against() -> None:
    """EL2020-41-1 puts four options side by side; only the eligible count, and only under this reading."""
    count = count_ballots([("A",)] * 40 + [("Z",)] * 70, candidates=("A", "B"), seats=1)
    result = direct({}, 1, count=count, on=date(2025, 4, 1))
    assert result.elected == ("Z",)
    assert readings_of(result.of("Z").finding) == {"write_ins"}
    assert direct({}, 1, count=count, ineligible=("Z",)).next.candidates == ("A", "B")
    listed = direct({}, 1, count=count, law=county(write_ins="listed_only"))
    assert (listed.elected, listed.of("Z").votes) == ((), 0)
    assert readings_of(listed.of("Z").finding) == {"write_ins"}


def test_an_overvoted_ballot_stays_in_the_base() -> None:
    """EL2020-44-2 spoils it, the voter still took part: 54 of 110 elect nobody, unless the reading excludes it."""
    count = count_ballots([("A",)] * 54 + [("B",)] * 52 + [("A", "B")] * 4, candidates=("A", "B"), seats=1)
    result = direct({}, 1, count=count)
    assert result.elected == ()
    assert "EL2020-44-2" in norms_of(result.finding)
    assert readings_of(result.of("A").finding) == {"spoilt_in_base"}
    assert direct({}, 1, count=count, law=county(spoilt_in_base="excluded")).elected == ("A",)


@pytest.mark.parametrize(
    ("reading", "elected"), [("recorded_as_voting", ("A",)), ("ballots_returned", ("A",)), ("ballots_issued", ())]
)
def test_who_takes_part_may_be_read_in_three_ways(reading: str, elected: tuple[str, ...]) -> None:
    """110 recorded, 108 ballots returned, 114 handed out: 56 votes are more than half of the first two."""
    count = count_of({"A": 56, "B": 50}, 108)
    result = direct({}, 1, count=count, issued=114, law=county(voters_taking_part=reading))
    assert result.elected == elected
    assert readings_of(result.of("A").finding) == {"voters_taking_part"}


@pytest.mark.parametrize(
    ("reading", "elected"), [("ballots_cast", ()), ("valid_ballots", ("A",)), ("ballots_issued", ())]
)
def test_a_third_may_be_of_three_bases(reading: str, elected: tuple[str, ...]) -> None:
    """36 votes are a third of 108 valid ballots, not of 110 cast."""
    count = count_of({"A": 36}, 110, spoilt=2)
    result = direct({}, 1, count=count, issued=112, round=Round.FURTHER, law=county(further_election_third=reading))
    assert result.elected == elected
    assert "further_election_third" in readings_of(result.of("A").finding)


def test_later_votes_need_the_turnout_too_unless_read_otherwise() -> None:
    """Shanghai says so for every vote."""
    facts: dict[str, Any] = {"took_part": 70, "count": count_of({"A": 60}, 70), "round": Round.FURTHER}
    void = direct({}, 1, **facts)
    assert void.finding.fails
    assert readings_of(void.finding) == {"turnout_each_vote"}
    valid = direct({}, 1, law=county(turnout_each_vote="first_vote_only"), **facts)
    assert (valid.finding.outcome, valid.elected) == (HOLDS, ("A",))


def test_an_open_ballot_voids_an_election() -> None:
    """EL2020-40-1a: all elections of deputies are secret."""
    result = direct({"A": 100}, 1, secret=False)
    assert (result.finding.outcome, result.elected) == (FAILS, ())
    assert norms_of(reason(result.finding, "voting.secrecy")) == ["EL2020-40-1a"]
    assert direct({"A": 100}, 1, secret=True).elected == ("A",)


def test_an_unknown_register_leaves_the_winner_open_and_the_loser_lost() -> None:
    """A candidate with too few votes is not elected whatever the turnout."""
    result = direct({"A": 80, "B": 20}, 1, registered=None)
    assert result.finding.missing == ("election.registered",)
    assert result.of("A").standing is Standing.UNDETERMINED
    assert result.of("B").standing is Standing.NOT_ELECTED
    assert (result.next.kind, result.next.finding.missing) == (StepKind.UNDETERMINED, ("election.registered",))


def test_ballots_bound_an_unknown_number_of_voters() -> None:
    """At least the 110 who cast ballots took part, at most the 150 registered or the 120 handed a ballot."""
    facts: dict[str, Any] = {"took_part": None, "issued": 120}
    result = direct({"A": 80, "B": 58, "C": 30}, 2, **facts)
    assert reason(result.finding, "voting.turnout").code == "turnout_at_least"
    codes = {each.name: reason(each.finding, "voting.share_of_votes").code for each in result.candidates}
    assert codes == {"A": "votes_above_any_base", "B": "facts_missing", "C": "votes_below_any_base"}
    assert (result.elected, result.of("B").standing) == (("A",), Standing.UNDETERMINED)
    assert result.next.kind is StepKind.UNDETERMINED
    assert result.next.finding.missing == ("election.took_part",)


def test_a_rank_that_hangs_on_an_unknown_base_is_not_guessed() -> None:
    """58 votes may or may not be a majority; with one seat it is outvoted anyhow."""
    one = direct({"A": 80, "B": 58}, 1, took_part=None, issued=120)
    assert (one.elected, one.of("B").standing, one.next.kind) == (("A",), Standing.NOT_ELECTED, StepKind.DONE)
    tie = direct({"A": 58, "B": 58}, 1, took_part=None, issued=120)
    assert tie.named(Standing.UNDETERMINED) == ("A", "B")
    assert tie.next.kind is StepKind.UNDETERMINED


def test_a_poll_without_any_number_of_voters_is_undetermined() -> None:
    """Neither register, nor those voting, nor ballots handed out."""
    result = direct({"A": 80}, 1, registered=None, took_part=None)
    missing = set(result.finding.missing)
    assert missing == {"election.registered", "election.took_part"}
    low = direct({"A": 40}, 1, took_part=None, count=count_of({"A": 40}, 60))
    assert "election.took_part" in low.finding.missing
