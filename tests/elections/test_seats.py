"""Seats: what an election gives the roster; nobody twice, never more people than seats; the seats balance."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve

from npc_core.congress.ids import PersonId
from npc_core.congress.terms import Term
from npc_core.elections import (
    CredentialsConfirmed,
    FormalListFixed,
    FundingFound,
    Nominated,
    ResultDeclared,
    SabotageFound,
    Voter,
    check_right_to_vote,
    open_direct_election,
    roster_entries,
)
from npc_core.interchange.documents import dump_case, load_case
from npc_core.kernel.findings import Outcome
from npc_core.ledgers import Allocated, Elected, Roster
from npc_core.procedure.acts import act_code
from npc_core.procedure.cases import Case
from npc_core.voting import StepKind
from tests.elections.changes import whole
from tests.elections.histories import (
    COUNTY,
    UNIT,
    VOTERS,
    A,
    B,
    C,
    act_of,
    after,
    ballot,
    by,
    count,
    law,
    new_case,
    steps_of,
    until,
)

E = date(2021, 10, 28)
TRACKS = ("direct", "voters", "indirect", "congress", "committee")


def roster(seats: int) -> Roster:
    """Return a roster whose only unit has some seats."""
    empty = Roster(law=law(COUNTY), term=Term(number=10, began=date(2017, 3, 5)), total=seats)
    return empty.apply(Allocated(on=date(2016, 12, 1), unit=UNIT, seats=seats))


@pytest.mark.parametrize("track", TRACKS)
def test_a_walk_takes_every_step_to_the_end(track: str) -> None:
    """Each act performed on its day; then closed, the mandate begun, the seats in balance, nothing found wrong."""
    case = new_case(track, E, COUNTY)
    for _, act in steps_of(track, E, COUNTY):
        case = case.perform(act)
    assert case.closed
    assert [(effect.kind.code, effect.person) for effect in case.effects()] == [("mandate_begins", A)]
    assert case.audit(after(E, 60)).failures == ()
    seats = roster(1).apply(*roster_entries(case)).on(after(E, 60))
    assert (seats.in_office, seats.vacant, seats.deputies) == (1, 0, (A,))
    missing = set(case.procedure.acts) - {act_code(type(act)) for act in case.acts}
    assert missing <= {
        "voter_list_corrected",
        "nominee_declined",
        "funding_found",
        "sabotage_found",
        "primary_held",
        "member_left",
    }
    assert load_case(dump_case(case)) == case
    assert "stateDiagram-v2" in case.procedure.to_mermaid("zh")
    assert case.to_mermaid("en").startswith("timeline")


def moves(track: str, step: int) -> list[Any]:
    """Return acts that may or may not be lawful, with other people, results and numbers."""
    rows = [act for _, act in steps_of(track, E, COUNTY)]
    act = rows[step % len(rows)]
    found = [act]
    if isinstance(act, ResultDeclared):
        people = ((), (A,), (B,), (A, B), (C,), (A, A))
        found = [evolve(act, elected=each, next=kind) for each in people for kind in StepKind]
    if isinstance(act, CredentialsConfirmed):
        found = [evolve(act, confirmed=each) for each in ((A,), (B,), (A, B), (A, A), ())]
    if isinstance(act, FormalListFixed):
        found = [evolve(act, candidates=each) for each in ((A, B), (A,), (A, B, C))]
    return found


@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("seed", range(12))
def test_no_sequence_of_possible_acts_seats_two_in_one_seat(track: str, seed: int) -> None:
    """Whatever is permitted, whatever the ballots say: at most one mandate for one seat, nobody twice."""
    chance = Random(seed)
    case = new_case(track, E, COUNTY)
    for step in range(60):
        for act in moves(track, chance.randrange(40) if step % 3 else step):
            if case.check(act).outcome is Outcome.HOLDS:
                case = case.perform(act)
    begun = [effect.person for effect in case.effects()]
    assert len(begun) == len(set(begun)) <= 1
    seats = roster(1).apply(*roster_entries(case))
    assert [each.rule for each in seats.audit(after(E, 90)) if each.fails] == []
    state = seats.on(after(E, 90))
    assert state.total == state.in_office + len(state.awaiting) + state.vacant + state.unallocated


def test_recorded_whatever_it_is_an_election_never_seats_more_than_its_seats() -> None:
    """Two declared and confirmed for one seat: the first is seated, the rest is found wrong."""
    case = until("direct", E, COUNTY, "declare_result")
    case = case.record(ResultDeclared(on=E, by=by("election_committee"), elected=(A, B), next=StepKind.DONE))
    case = case.record(CredentialsConfirmed(on=after(E, 3), by=by("standing_committee"), confirmed=(A, B, A)))
    assert [effect.person for effect in case.effects()] == [A]
    assert roster(1).apply(*roster_entries(case)).on(after(E, 9)).in_office == 1
    assert case.audit(after(E, 9)).failures


def test_a_seat_that_is_filled_is_not_filled_again_and_nobody_sits_twice() -> None:
    """A second by-election finds no vacancy; electing a sitting deputy gives no second seat, and the roster says so."""
    won = new_case("voters", E, COUNTY)
    for _, act in steps_of("voters", E, COUNTY):
        won = won.perform(act)
    one = roster(1).apply(*roster_entries(won))
    day = after(E, 100)
    again = new_case("voters", after(E, 200), COUNTY, vacant=one.on(day).vacant)
    assert again.check(act_of("voters", after(E, 200), COUNTY, "decide_by_election")).fails
    two = roster(2).apply(*roster_entries(won))
    twice = two.apply(*roster_entries(won))
    assert (twice.on(day).in_office, twice.on(day).vacant) == (1, 1)
    assert "ledgers.record" in [each.rule for each in twice.audit(day) if each.fails]


@pytest.mark.parametrize(
    ("track", "name", "expected"),
    [
        ("direct", "appoint_election_committee", {"committee_appointed": "allowed", "voter_list_published": "not_yet"}),
        ("direct", "publish_voter_list", {"committee_appointed": "closed", "election_day_set": "required"}),
        ("direct", "vote", {"tellers_chosen": "required", "ballot_held": "allowed", "result_declared": "not_yet"}),
        ("voters", "decide_by_election", {"end_announced": "closed", "by_election_decided": "allowed"}),
        ("indirect", "confirm_credentials", {"credentials_confirmed": "required", "nominated": "closed"}),
        ("committee", "report_to_higher_level", {"reported_upwards": "allowed", "credentials_examined": "required"}),
    ],
)
def test_what_may_be_done_next(track: str, name: str, expected: dict[str, str]) -> None:
    """Required, allowed, not yet or closed, as the matter stands."""
    found = {each.step: each.status.code for each in until(track, E, COUNTY, name).possible(E)}
    assert {step: found[step] for step in expected} == expected


def test_elected_and_not_yet_confirmed() -> None:
    """From the vote to the confirmation the seat is awaiting, not vacant."""
    case = until("direct", E, COUNTY, "examine_credentials")
    assert [type(entry) for entry in roster_entries(case)] == [Elected]
    seats = roster(1).apply(*roster_entries(case)).on(after(E, 5))
    assert (seats.in_office, len(seats.awaiting), seats.vacant) == (0, 1, 0)


def test_somebody_written_in_stands_in_the_further_election() -> None:
    """C was written in and came second: in order of votes C stands, though nobody recommended C (45-4b)."""
    case = until("direct", E, COUNTY, "vote")
    votes = VOTERS | {"count": count(50, 10, 45)}
    case = case.record(ballot(E, "election_committee", **votes))
    case = case.perform(ResultDeclared(on=E, by=by("election_committee"), elected=(), next=StepKind.FURTHER_ELECTION))
    formal = evolve(act_of("direct", E, COUNTY, "publish_formal_candidates"), on=after(E, 1), candidates=(A, C))
    assert case.check(formal).holds
    later = case.perform(formal).check(ballot(after(E, 8), "election_committee", **votes))
    assert later.holds
    assert whole(case.perform(formal), ballot(after(E, 8), "election_committee", **votes)).holds
    unknown = until("direct", E, COUNTY, "vote").record(
        ResultDeclared(on=E, by=by("election_committee"), elected=(), next=StepKind.FURTHER_ELECTION)
    )
    assert "ballot_held.count" in unknown.check(formal).missing


def test_small_matters() -> None:
    """Cards that nobody needs; parties that name one too many together; days before any law at hand."""
    case = until("direct", E, COUNTY, "publish_voter_list")
    assert whole(case, evolve(act_of("direct", E, COUNTY, "publish_voter_list"), by_card=False)).holds
    named = until("direct", E, COUNTY, "publish_initial_candidates")
    again = Nominated(on=after(E, -16), by=by("party_organisation"), nominees=(PersonId("D"),))
    assert named.check(again).fails
    old = date(1979, 6, 1)
    dead = open_direct_election(law(COUNTY), UNIT)
    for act in (FundingFound(on=old, person=A), SabotageFound(on=old, person=A)):
        assert not whole(dead, act).because[-1].fails
    held = evolve(act_of("direct", old, COUNTY, "first_session"), on=old + timedelta(days=30))
    assert whole(new_case("direct", old, COUNTY), held).because[-1].code == "not_modelled"
    voter = Voter(on=old, born=date(1950, 1, 1), citizen=True, deprived=False, suspended=True)
    assert check_right_to_vote(voter, law(COUNTY)).outcome is Outcome.UNDETERMINED


def test_an_election_pickles_by_reference() -> None:
    """A case goes to another process and comes back the same."""
    import pickle

    case: Case[Any, Any] = until("voters", E, COUNTY, "vote")
    assert pickle.loads(pickle.dumps(case)) == case
