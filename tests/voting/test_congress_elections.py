"""Elections by congresses and standing committees: officials, and deputies to the next higher congress."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.offices import Office
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.voting import (
    CandidateSpan,
    Decision,
    Election,
    Marked,
    Round,
    Standing,
    StepKind,
    check_election,
    count_ballots,
    count_election,
)
from tests.voting.builders import (
    CITY,
    COUNTY,
    NOW,
    TOWNSHIP,
    count_of,
    county,
    direct,
    norms_of,
    officials,
    readings_of,
    reason,
)

D = Decision
HEAD, MEMBER = Office.GOVERNMENT_HEAD, Office.STANDING_COMMITTEE_MEMBER


def test_jiahe_county_2012_190_of_191_deputies_elect_the_head() -> None:
    """OFE-004: 96 of 191 are needed; the clauses are those of 2004, when no quorum was laid down."""
    result = officials(
        {"head": 190},
        1,
        on=date(2012, 12, 22),
        office=HEAD,
        membership=191,
        present=191,
        issued=191,
        count=count_of({"head": 190}, 191),
    )
    assert (result.finding.outcome, result.elected) == (HOLDS, ("head",))
    share = reason(result.of("head").finding, "voting.share_of_votes")
    assert (dict(share.args)["needed"], norms_of(share)) == (96, ["LOL2004-24-1", "LOL2004-20"])


def test_yueyang_2003_is_not_modelled() -> None:
    """OFE-006: the law of 1995 is not at hand, so nothing is said but the first modelled day."""
    result = count_election(
        Election(
            on=date(2003, 1, 3),
            decision=D.OFFICIALS_ELECTION,
            office=HEAD,
            seats=1,
            membership=432,
            present=416,
            issued=416,
            returned=416,
            count=count_of({"mayor": 335}, 416, spoilt=1),
        ),
        CITY,
    )
    assert (result.finding.outcome, result.of("mayor").standing) == (UNDETERMINED, Standing.UNDETERMINED)
    assert (result.next.kind, result.next.finding.code) == (StepKind.UNDETERMINED, "not_modelled")


def test_officials_need_more_than_half_of_all_deputies() -> None:
    """LOL2022-25 and 29: 102 of 203, however few vote; the reading is named where it matters."""
    result = officials({"a": 180, "b": 102, "c": 101, "d": 60}, 3)
    assert result.elected == ("a", "b")
    share = reason(result.of("c").finding, "voting.share_of_votes")
    assert (share.outcome, norms_of(share)[:2]) == (FAILS, ["LOL2022-29-1a", "LOL2022-25-1"])
    assert readings_of(share) == {"official_majority_base"}
    assert result.of("b").finding.readings == ()
    assert officials({"c": 101}, 1, law=county(official_majority_base="ballots_cast")).elected == ("c",)
    valid = county(official_majority_base="valid_ballots")
    assert officials({}, 1, law=valid, count=count_of({"c": 96}, 191, spoilt=1), issued=191).elected == ("c",)


def test_open_posts_go_to_a_further_election_as_the_congress_decides() -> None:
    """LOL2022-29: this session or the next; candidates by the first vote or nominated anew; the surplus again."""
    result = officials({"a": 180, "b": 170, "c": 160, "d": 101, "e": 100, "f": 90}, 5)
    step = result.next
    assert (step.kind, step.seats, step.number) == (StepKind.FURTHER_ELECTION, 2, CandidateSpan(3, 5))
    assert (step.candidates, step.new_nominations) == (("d", "e", "f"), True)
    assert step.sessions == ("this_session", "next_session")
    assert norms_of(step.finding) == [
        "LOL2022-29-2a",
        "LOL2022-29-2b",
        "LOL2022-29-2c",
        "LOL2022-27-1c",
        "LOL2022-29-3",
    ]


def test_a_chief_post_keeps_its_number_of_candidates_in_a_further_election() -> None:
    """One or two; paragraph 3 of article 29 does not name chief posts."""
    step = officials({"a": 90, "b": 80}, 1, office=HEAD).next
    assert (step.number, step.candidates, step.possible) == (CandidateSpan(1, 2), ("a",), ("b",))
    assert "LOL2022-29-3" not in norms_of(step.finding)


def test_without_the_office_the_number_of_candidates_stays_open() -> None:
    """The order of the first vote is told all the same."""
    step = officials({"a": 90, "b": 80}, 1, office=None).next
    assert (step.kind, step.number, step.candidates, step.possible) == (
        StepKind.FURTHER_ELECTION,
        None,
        (),
        ("a", "b"),
    )


def test_a_number_that_no_reading_makes_lawful_is_noted() -> None:
    """One member's seat: a tenth to a fifth of one holds no whole number."""
    step = officials({"a": 90}, 1, office=MEMBER, law=county(candidate_rounding="impossible")).next
    assert (step.kind, step.number) == (StepKind.FURTHER_ELECTION, None)
    assert step.finding.because[1].code == "no_lawful_number"


def test_officials_tied_for_the_last_post_are_voted_on_again() -> None:
    """LOL2022-29-1b; and a second tie is left to the reading."""
    result = officials({"a": 150, "b": 120, "c": 120}, 2)
    assert (result.elected, result.next.kind, result.next.candidates) == (("a",), StepKind.REVOTE, ("b", "c"))
    assert norms_of(result.next.finding) == ["LOL2022-29-1b"]
    again = officials({"b": 95, "c": 90}, 1, round=Round.REVOTE)
    assert again.elected == ("b",)
    assert officials({"b": 80, "c": 80}, 1, round=Round.REVOTE).next.kind is StepKind.OPEN


def test_a_further_election_of_officials_needs_the_majority_again() -> None:
    """There is no one-third rule; what then stays open is left to local rules."""
    result = officials({"d": 101, "e": 60}, 1, round=Round.FURTHER)
    assert (result.elected, result.next.kind) == ((), StepKind.OPEN)
    assert result.next.finding.code == "left_to_local_rules"


def test_a_congress_without_its_quorum_elects_nobody() -> None:
    """LOL2022-14-4: 135 of 203 are fewer than two thirds."""
    result = officials({"a": 130}, 1, present=135, issued=135, count=count_of({"a": 130}, 135))
    assert (result.finding.outcome, result.elected, result.next.kind) == (FAILS, (), StepKind.VOTE_AGAIN)
    assert "LOL2022-14-4" in norms_of(result.finding)


def test_on_surplus_ballots_the_organic_law_is_silent() -> None:
    """Nothing to ask where the ballots reconcile; left to the election method where they do not."""
    fine = reason(officials({"a": 150}, 1).finding, "voting.ballots_cast")
    assert (fine.outcome, fine.code) == (HOLDS, "no_ballot_too_many")
    over = officials({"a": 150}, 1, count=count_of({"a": 150}, 191))
    assert (reason(over.finding, "voting.ballots_cast").code, over.of("a").standing) == (
        "left_to_local_rules",
        Standing.UNDETERMINED,
    )
    many = officials({"a": 150}, 1, count=count_of({"a": 150}, 190, overvoted=3))
    assert reason(many.finding, "voting.overvote").code == "left_to_local_rules"


def test_an_indirect_election_needs_more_than_half_of_all_deputies_each_time() -> None:
    """EL2020-45-2 and 45-5b: no third is enough in a further election by a congress."""
    facts: dict[str, Any] = {"decision": D.INDIRECT_ELECTION, "office": None, "took_part": 190}
    first = officials({"a": 120, "b": 101, "c": 70}, 2, **facts)
    assert (first.elected, first.next.candidates) == (("a",), ("b", "c"))
    assert norms_of(first.of("a").finding) == ["EL2020-45-2"]
    further = officials({"b": 101, "c": 80}, 1, round=Round.FURTHER, **facts)
    assert further.elected == ()
    assert norms_of(further.of("b").finding) == ["EL2020-45-5b"]
    two = officials({"a": 90, "b": 80, "c": 70, "d": 60}, 2, **facts)
    assert (two.next.number, two.next.candidates) == (CandidateSpan(3, 3), ("a", "b", "c"))


def test_a_standing_committee_fills_a_seat_by_more_than_half_of_its_members() -> None:
    """EL2020-57-3 with LOL2022-51-4; one reading leaves it to local rules."""
    facts: dict[str, Any] = {"decision": D.STANDING_COMMITTEE_BY_ELECTION, "office": None, "membership": 27}
    facts |= {"present": 20, "issued": 20, "took_part": 20}
    result = officials({}, 1, count=count_of({"a": 14, "b": 6}, 20), **facts)
    assert result.elected == ("a",)
    assert norms_of(result.of("a").finding)[:2] == ["EL2020-57-3", "LOL2022-51-4"]
    few = officials({}, 1, count=count_of({"a": 13}, 20), **facts)
    assert (few.next.kind, few.next.number) == (StepKind.FURTHER_ELECTION, CandidateSpan(1, None))
    local = officials({}, 1, count=count_of({"a": 14}, 20), law=county(sc_byelection="local_only"), **facts)
    assert (local.of("a").standing, local.next.kind) == (Standing.UNDETERMINED, StepKind.UNDETERMINED)


def test_a_township_elects_nobody_to_a_higher_congress() -> None:
    """There is no such election."""
    result = officials({"a": 100}, 1, decision=D.INDIRECT_ELECTION, office=None, law=TOWNSHIP)
    assert (result.of("a").standing, result.of("a").finding.because[1].code) == (Standing.NOT_ELECTED, "no_such_body")


def test_since_2025_a_write_in_by_a_deputy_needs_a_vote_against() -> None:
    """DL2025-17-6: before, and under the other reading, the four options stand side by side."""
    papers = {Marked(("Z",), ("A",)): 60, Marked(("Z",)): 50, Marked(("A",)): 80}
    facts: dict[str, Any] = {"count": count_ballots(papers, candidates=("A",), seats=1)}
    before = officials({}, 1, on=date(2024, 4, 1), **facts)
    assert before.elected == ("Z",)
    since = officials({}, 1, on=date(2025, 4, 1), **facts)
    assert (since.elected, since.of("Z").votes) == ((), 60)
    assert "write_in_needs_against" in readings_of(since.of("Z").finding)
    parallel = county(write_in_needs_against="parallel_everywhere")
    assert officials({}, 1, on=date(2025, 4, 1), law=parallel, **facts).elected == ("Z",)


def test_ballots_that_do_not_tell_votes_against_leave_a_write_in_open() -> None:
    """110 of 190 chose Z; whether they voted against A is not told."""
    count = count_ballots(["Z"] * 110 + ["A"] * 80, candidates=("A",), seats=1)
    result = officials({}, 1, on=date(2025, 4, 1), count=count)
    assert (result.of("Z").standing, result.of("Z").finding.missing) == (
        Standing.UNDETERMINED,
        ("election.count.against",),
    )
    assert result.next.finding.missing == ("election.count.against",)
    both = count_ballots([("Z", "A")] * 105 + [("A",)] * 20 + [("B", "A")] * 65, candidates=("A", "B"), seats=2)
    assert officials({}, 2, on=date(2025, 4, 1), count=both).elected == ("A",)


def test_a_write_in_not_told_can_push_a_majority_off_its_place() -> None:
    """If Z's votes count, A is second for one post; so A's place hangs on them too."""
    papers = {("Z", "A"): 103, ("Z",): 20, ("A",): 10}
    count = count_ballots(papers, candidates=("A", "B"), seats=2)
    result = officials({}, 1, on=date(2025, 4, 1), count=count)
    place = reason(result.of("A").finding, "voting.place_by_votes")
    assert (place.outcome, place.missing) == (UNDETERMINED, ("election.count.against",))
    assert result.of("A").standing is Standing.UNDETERMINED


def test_seats_of_deputies_bound_an_unknown_number_in_office() -> None:
    """At most 203 seats: 102 votes suffice; at least 190 present: 95 do not."""
    result = officials({"a": 150, "b": 95, "c": 100}, 2, membership=None, fixed=203, on=date(2019, 1, 9))
    codes = {each.name: reason(each.finding, "voting.share_of_votes").code for each in result.candidates}
    assert codes == {"a": "votes_above_any_base", "b": "votes_below_any_base", "c": "facts_missing"}
    assert result.of("c").finding.missing == ("election.membership",)


@pytest.mark.parametrize(
    "facts",
    [
        {"seats": 0},
        {"decision": D.CONGRESS_RESOLUTION},
        {"registered": -1},
        {"on": "2023-01-09"},
        {"membership": 3, "suspended": 4},
    ],
)
def test_impossible_elections_are_refused(facts: dict[str, Any]) -> None:
    """No seats, a resolution, minus one voter."""
    told: dict[str, Any] = {"on": NOW, "decision": D.DIRECT_ELECTION, "seats": 1, "count": count_of({}, 0)}
    with pytest.raises(ImpossibleFacts):
        Election(**(told | facts))


def test_only_people_in_the_count_can_be_asked_for() -> None:
    """A name that nobody chose has no result."""
    with pytest.raises(ImpossibleFacts, match="name"):
        direct({"A": 60}, 1).of("B")


def test_the_finding_alone_tells_whether_the_vote_is_valid() -> None:
    """`check_election` is the finding of `count_election`."""
    poll = Election(on=NOW, decision=D.DIRECT_ELECTION, seats=1, registered=150, count=count_of({"A": 60}, 90))
    assert check_election(poll, COUNTY) == count_election(poll, COUNTY).finding
    assert poll.took_part is None
    assert check_election(poll, COUNTY).missing == ("election.took_part",)
