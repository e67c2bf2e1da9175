"""Primaries, further elections, funding from abroad, sabotage, credentials: whole stretches of an election."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from npc_core.congress.ids import PersonId
from npc_core.elections import (
    BallotHeld,
    BallotsChecked,
    CandidatesPublished,
    Consulted,
    CredentialsConfirmed,
    CredentialsExamined,
    DeputiesPublished,
    FormalListFixed,
    FundingFound,
    MemberLeft,
    Nominated,
    NomineeDeclined,
    ParticularsGiven,
    PrimaryHeld,
    ResultDeclared,
    Sabotage,
    SabotageFound,
    TellersChosen,
    roster_entries,
)
from npc_core.kernel.errors import Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.ledgers import Confirmed, Elected, Voided
from npc_core.procedure.cases import Case
from npc_core.voting import StepKind
from tests.elections.changes import asked_for, whole
from tests.elections.histories import (
    BEIJING,
    COUNTY,
    DEPUTIES,
    SHANDONG,
    SHANGHAI,
    VOTERS,
    ZHEJIANG,
    A,
    B,
    C,
    after,
    ballot,
    by,
    count,
    new_case,
    steps_of,
    until,
)
from tests.gates import expect

E = date(2021, 10, 28)
HOLDS, FAILS, UNDETERMINED = Outcome.HOLDS, Outcome.FAILS, Outcome.UNDETERMINED
COMMITTEE = by("election_committee")


def nominated(track: str = "direct", code: str = COUNTY) -> Case[Any, Any]:
    """Return a case in which three people were recommended for one seat and listed."""
    name = "publish_initial_candidates" if track == "direct" else "print_candidate_list"
    case = until(track, E, code, name)
    on = after(E, -16 if track == "direct" else -2)
    body = COMMITTEE if track == "direct" else by("presidium")
    ten = by("voters" if track == "direct" else "deputies")
    case = case.perform(Nominated(on=on, by=ten, number=12, nominees=(C,)))
    return case.perform(CandidatesPublished(on=on, by=body, candidates=(A, B, C), to_all=True))


def formal(*names: PersonId, on: int = -7, track: str = "direct") -> FormalListFixed:
    """Return a formal list."""
    body = COMMITTEE if track == "direct" else by("presidium")
    return FormalListFixed(on=after(E, on), by=body, candidates=names, committee_members=(), only_deputies=False)


def test_too_many_candidates_are_reduced_as_the_larger_part_of_the_voters_wishes() -> None:
    """Three for one seat, two may stand: by agreement of the voter groups, else by a primary (32-1d, 32-1e)."""
    case = nominated()
    agreed = case.perform(Consulted(on=after(E, -12), by=by("voter_group"), agreed=True))
    expect(agreed.check(formal(A, B)), "EL2020-32-1d", HOLDS)
    divided = case.perform(Consulted(on=after(E, -12), by=by("voter_group"), agreed=False))
    expect(divided.check(formal(A, B)), "EL2020-32-1d", FAILS)
    expect(divided.check(formal(A, B)), "EL2020-32-1e", FAILS)
    open_ = case.perform(Consulted(on=after(E, -12), by=by("voter_group")))
    assert open_.check(formal(A, B)).missing == ("consulted.agreed",)
    expect(case.check(formal(A, B)), "EL2020-32-1c", FAILS)
    expect(agreed.check(formal(A, B)), "EL2020-32-1c", HOLDS)


def test_the_order_of_the_primary_gives_the_formal_list() -> None:
    """B and C have more votes than A: they stand (32-1e)."""
    case = nominated().perform(Consulted(on=after(E, -12), by=by("voter_group"), agreed=False))
    held = case.perform(PrimaryHeld(on=after(E, -10), count=count(20, 60, 40, cast=120)))
    expect(held.check(formal(B, C)), "EL2020-32-1e", HOLDS)
    expect(held.check(formal(A, B)), "EL2020-32-1e", FAILS)
    tied = case.perform(PrimaryHeld(on=after(E, -10), count=count(40, 60, 40, cast=140)))
    assert tied.check(formal(A, B)).holds
    assert tied.check(formal(B, C)).holds
    assert case.check(PrimaryHeld(on=after(E, -10), count=count(1, 2, 3, 4, cast=10))).fails


@pytest.mark.parametrize(
    ("code", "facts", "outcome"),
    [
        # Beijing 41: a third of the voters, secret; Zhejiang 36: announced and secret; Shandong 35: a meeting or groups
        (BEIJING, {"registered": 300, "took_part": 100, "secret": True}, HOLDS),
        (BEIJING, {"registered": 301, "took_part": 100, "secret": True}, FAILS),
        (BEIJING, {"registered": 300, "took_part": 100, "secret": False}, FAILS),
        (BEIJING, {"secret": True}, UNDETERMINED),
        (ZHEJIANG, {"secret": True, "announced": True}, HOLDS),
        (ZHEJIANG, {"secret": True, "announced": False}, FAILS),
        (ZHEJIANG, {"announced": True}, UNDETERMINED),
        (ZHEJIANG, {"secret": True}, UNDETERMINED),
        (SHANDONG, {}, HOLDS),
        (COUNTY, {}, HOLDS),
    ],
)
def test_how_a_primary_is_held(code: str, facts: dict[str, Any], outcome: Outcome) -> None:
    """Turnout, secrecy and announcement of a primary are local rules; the nation has none."""
    case = nominated("direct", code)
    assert whole(case, PrimaryHeld(on=after(E, -10), count=count(20, 60, cast=100), **facts)).outcome is outcome


def test_a_congress_votes_directly_within_the_range_and_holds_a_primary_beyond_it() -> None:
    """One seat: two may stand; three recommended need a primary (32-2c, 32-2d)."""
    within = until("indirect", E, COUNTY, "settle_formal_candidates")
    expect(within.check(formal(A, B, on=-1, track="indirect")), "EL2020-32-2c", HOLDS)
    case = nominated("indirect").perform(Consulted(on=after(E, -2)))
    expect(case.check(formal(A, B, on=-1, track="indirect")), "EL2020-32-2c", FAILS)
    held = case.perform(PrimaryHeld(on=after(E, -1), count=count(20, 90, 80, cast=190)))
    expect(held.check(formal(B, C, on=-1, track="indirect")), "EL2020-32-2d", HOLDS)
    expect(held.check(formal(A, B, on=-1, track="indirect")), "EL2020-32-2d", FAILS)


def voted(track: str, votes: tuple[int, ...], **facts: Any) -> Case[Any, Any]:
    """Return a case in which A, B, C stand for two seats, and got some votes."""
    case = until(track, E, COUNTY, "nominate_candidates", seats=2)
    body = COMMITTEE if track == "direct" else by("presidium")
    on = after(E, -20 if track == "direct" else -3)
    case = case.record(Nominated(on=on, by=by("voters"), number=10, nominees=(A, B)))
    case = case.record(Nominated(on=on, by=by("voters"), number=10, nominees=(C,)))
    case = case.record(CandidatesPublished(on=after(on, 1), by=body, candidates=(A, B, C), to_all=True))
    case = case.record(Consulted(on=after(on, 1), agreed=True))
    case = case.record(FormalListFixed(on=after(E, -1), by=body, candidates=(A, B, C), committee_members=()))
    return case.record(ballot(E, body.role.code, **(facts | {"count": count(*votes, cast=facts["took_part"])})))


def test_a_further_election_takes_its_candidates_in_the_order_of_the_first_vote() -> None:
    """One of two seats is filled; B, who came second, and C stand: two for one seat (45-4b, 45-4c)."""
    case = voted("direct", (80, 50, 40), **VOTERS)
    case = case.perform(ResultDeclared(on=after(E, 1), by=COMMITTEE, elected=(A,), next=StepKind.FURTHER_ELECTION))
    assert case.standing("en") == "further election due"
    expect(case.check(formal(B, C, on=2)), "EL2020-45-4b", HOLDS)
    expect(case.check(formal(C, on=2)), "EL2020-45-4b", FAILS)
    expect(case.check(formal(C, on=2)), "EL2020-45-4c", FAILS)
    case = case.perform(formal(B, C, on=2))
    assert "formal_list" not in [each.clock for each in case.deadlines(after(E, 2))]
    again = case.record(ballot(after(E, 9), "election_committee", **(VOTERS | {"count": count(0, 38, 36, cast=110)})))
    right = ResultDeclared(on=after(E, 10), by=COMMITTEE, elected=(B,), next=StepKind.DONE)
    expect(again.check(right), "EL2020-45-5a", HOLDS)
    none = case.record(ballot(after(E, 9), "election_committee", **(VOTERS | {"count": count(0, 36, 35, cast=110)})))
    expect(none.check(right), "EL2020-45-5a", FAILS)
    left = none.perform(ResultDeclared(on=after(E, 10), by=COMMITTEE, elected=(), next=StepKind.OPEN))
    assert left.closed
    assert [step.step for step in left.possible(after(E, 11)) if step.status.code == "required"] == [
        "credentials_examined",
        "credentials_confirmed",
    ]
    done = left.perform(CredentialsExamined(on=after(E, 12), by=by("credentials_committee"), valid=(A,)))
    done = done.perform(CredentialsConfirmed(on=after(E, 13), by=by("standing_committee"), confirmed=(A,)))
    assert [effect.person for effect in done.effects()] == [A]


def test_a_further_election_by_a_congress_needs_its_majority_again() -> None:
    """102 of 203 deputies (45-5b)."""
    case = voted("indirect", (150, 90, 80), **DEPUTIES)
    case = case.record(ResultDeclared(on=E, by=by("presidium"), elected=(A,), next=StepKind.FURTHER_ELECTION))
    case = case.record(formal(B, C, on=0, track="indirect"))
    right = ResultDeclared(on=E, by=by("presidium"), elected=(B,), next=StepKind.DONE)
    for votes, outcome in ((102, HOLDS), (101, FAILS)):
        again = case.record(ballot(E, "presidium", **(DEPUTIES | {"count": count(0, votes, 80, cast=190)})))
        expect(again.check(right), "EL2020-45-5b", outcome)


def test_a_tie_is_voted_on_again_and_a_void_vote_repeated() -> None:
    """The re-vote is among the tied alone; a vote of too few voters counts for nothing."""
    case = until("direct", E, COUNTY, "vote")
    tied = case.record(ballot(E, "election_committee", **(VOTERS | {"count": count(60, 60)})))
    tied = tied.perform(ResultDeclared(on=E, by=COMMITTEE, elected=(), next=StepKind.REVOTE))
    revote = ballot(after(E, 1), "election_committee", **(VOTERS | {"count": count(70, 40)}))
    expect(whole(tied, revote), "EL2020-45-3b", HOLDS)
    strangers = ballot(after(E, 1), "election_committee", **(VOTERS | {"count": count(70, 40, 0)}))
    expect(whole(tied, strangers), "EL2020-45-3b", FAILS)
    uncounted = case.record(ResultDeclared(on=E, by=COMMITTEE, elected=(), next=StepKind.REVOTE))
    assert "ballot_held.count" in asked_for(whole(uncounted, revote))
    again = tied.perform(revote)
    done = again.perform(ResultDeclared(on=after(E, 1), by=COMMITTEE, elected=(A,), next=StepKind.DONE))
    assert done.standing("en") == "result declared"
    few = VOTERS | {"took_part": 90, "count": count(60, 30, cast=90)}
    void = case.record(ballot(E, "election_committee", **few))
    void = void.perform(ResultDeclared(on=E, by=COMMITTEE, elected=(), next=StepKind.VOTE_AGAIN))
    assert void.standing("en") == "formal list fixed"
    assert void.perform(ballot(after(E, 9), "election_committee", **VOTERS)).standing("en") == "voted"


def test_nobody_who_took_funding_from_abroad_is_listed_or_confirmed() -> None:
    """Kept off the list, struck off it, or the election is void (35-1, 35-2); before 2015-08-29 the law was silent."""
    case = until("direct", E, COUNTY, "publish_initial_candidates")
    found = FundingFound(on=after(E, -16), person=B, struck_off=True)
    expect(whole(case, found), "EL2020-35-1", HOLDS)
    expect(whole(case, FundingFound(on=after(E, -16), person=B, struck_off=False)), "EL2020-35-1", FAILS)
    assert whole(case, FundingFound(on=after(E, -16), person=B)).missing == ("funding_found.struck_off",)
    barred = case.perform(found)
    assert barred.check(CandidatesPublished(on=after(E, -15), by=COMMITTEE, candidates=(A, B))).fails
    listed = barred.perform(CandidatesPublished(on=after(E, -15), by=COMMITTEE, candidates=(A,)))
    listed = listed.perform(Consulted(on=after(E, -14), by=by("voter_group"), agreed=True))
    expect(listed.check(formal(A, B)), "EL2020-35-2", FAILS)
    old = date(2012, 5, 10)
    before = until("direct", old, COUNTY, "publish_initial_candidates")
    silent = whole(before, FundingFound(on=after(old, -16), person=B, struck_off=False))
    assert silent.holds
    assert silent.because[-1].code == "law_is_silent"


def test_whoever_was_elected_through_sabotage_is_not_confirmed() -> None:
    """The election of that person is void; the credentials committee says so, the standing committee determines it."""
    case = until("direct", E, COUNTY, "examine_credentials")
    told = SabotageFound(on=after(E, 5), person=A, form=Sabotage.BRIBERY)
    expect(whole(case, told), "EL2020-58-3", HOLDS)
    assert whole(case, SabotageFound(on=after(E, 5), person=A)).missing == ("sabotage_found.form",)
    case = case.perform(told)
    case = case.perform(CredentialsExamined(on=after(E, 10), by=by("credentials_committee"), valid=(), void=(A,)))
    wrong = CredentialsConfirmed(on=after(E, 12), by=by("standing_committee"), confirmed=(A,))
    expect(case.check(wrong), "EL2020-58-3", FAILS)
    case = case.perform(CredentialsConfirmed(on=after(E, 12), by=by("standing_committee"), confirmed=(), voided=(A,)))
    assert case.effects() == ()
    assert [type(entry) for entry in roster_entries(case)] == [Elected, Voided]
    elected = until("direct", E, COUNTY, "examine_credentials")
    found = whole(elected, FundingFound(on=after(E, 5), person=A))
    assert found.because[-1].code == "election_is_void"


def test_credentials_are_examined_before_they_are_confirmed() -> None:
    """After a by-election too (57-5); only the elected, each once, within the seats."""
    case = until("voters", E, COUNTY, "confirm_credentials")
    right = CredentialsConfirmed(on=after(E, 12), by=by("standing_committee"), confirmed=(A,))
    expect(case.check(right), "EL2020-57-5", HOLDS)
    early = until("voters", E, COUNTY, "examine_credentials")
    expect(early.check(right), "EL2020-57-5", FAILS)
    for confirmed in ((A, A), (B,), (A, B), ()):
        wrong = CredentialsConfirmed(on=after(E, 12), by=by("standing_committee"), confirmed=confirmed)
        assert case.check(wrong).fails
    assert early.check(CredentialsExamined(on=after(E, 12), by=by("credentials_committee"), valid=(B,))).fails
    both = CredentialsExamined(on=after(E, 12), by=by("credentials_committee"), valid=(A,), void=(A,))
    assert early.check(both).fails
    done = case.perform(right)
    assert [type(entry) for entry in roster_entries(done)] == [Elected, Confirmed]
    with pytest.raises(Unlawful):
        done.perform(DeputiesPublished(on=after(E, 13), by=by("presidium")))


def test_a_member_of_the_committee_leaves_it_before_standing() -> None:
    """At the latest when the formal list is published (10-2)."""
    case = until("direct", E, COUNTY, "publish_formal_candidates")
    still = FormalListFixed(on=after(E, -7), by=COMMITTEE, candidates=(A, B), committee_members=(B,))
    assert case.check(still).fails
    assert case.perform(MemberLeft(on=after(E, -9), member=B)).check(still).holds
    unknown = FormalListFixed(on=after(E, -7), by=COMMITTEE, candidates=(A, B))
    assert case.check(unknown).missing == ("formal_list_fixed.committee_members",)


def test_a_nominee_may_decline_and_untrue_particulars_are_told() -> None:
    """Nobody who declined stands; particulars that are not true are told to the voters (30-2d, 30-2e)."""
    case = until("direct", E, COUNTY, "publish_initial_candidates")
    declined = case.perform(NomineeDeclined(on=after(E, -16), nominee=B))
    assert declined.check(CandidatesPublished(on=after(E, -15), by=COMMITTEE, candidates=(A, B))).fails
    assert case.check(NomineeDeclined(on=after(E, -16), nominee=C)).fails
    told: tuple[tuple[dict[str, Any], Outcome], ...] = (
        ({"truthful": False, "electors_told": True}, HOLDS),
        ({"truthful": False, "electors_told": False}, FAILS),
        ({"truthful": False}, UNDETERMINED),
        ({}, UNDETERMINED),
    )
    for facts, outcome in told:
        assert whole(case, ParticularsGiven(on=after(E, -16), nominee=A, **facts)).outcome is outcome


def test_shandong_asks_for_more() -> None:
    """A nominee says whether a mandate is held elsewhere (33); the day is published before registration (8)."""
    case = until("direct", E, SHANDONG, "publish_initial_candidates")
    for told, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        given = ParticularsGiven(on=after(E, -16), nominee=A, truthful=True, other_mandate_told=told)
        assert whole(case, given).outcome is outcome
    for published, outcome in ((True, HOLDS), (False, FAILS)):
        new = new_case("direct", E, SHANDONG)
        for name, act in steps_of("direct", E, SHANDONG):
            if name == "register_voters":
                assert whole(new, act).outcome is outcome
                break
            new = new.record(evolve(act, published=published) if name == "set_election_day" else act)
    early = until("direct", E, SHANDONG, "publish_voter_list")
    nomination = Nominated(on=after(E, -30), by=by("voters"), number=10, nominees=(A,))
    assert whole(early, nomination).fails
    assert whole(until("direct", E, COUNTY, "publish_voter_list"), nomination).holds


def test_shanghai_lets_the_vote_take_three_days() -> None:
    """Article 37: as a rule one to three days from the election day on."""
    case = until("direct", E, SHANGHAI, "vote")
    for days, ok in ((0, True), (2, True), (3, False)):
        vote = ballot(after(E, days), "election_committee", **VOTERS)
        assert whole(case, vote).holds is ok
    elsewhere = until("direct", E, COUNTY, "vote")
    assert whole(elsewhere, ballot(after(E, 1), "election_committee", **VOTERS)).fails


def test_what_is_not_told_of_a_vote_is_asked_for() -> None:
    """Booth, double votes, places, the tellers and their record."""
    case = until("direct", E, COUNTY, "vote")
    bare = BallotHeld(on=E, by=COMMITTEE, count=count(80, 25))
    assert {"ballot_held.booth", "ballot_held.voted_twice", "ballot_held.places"} <= set(whole(case, bare).missing)
    assert case.check(TellersChosen(on=E, by=by("voters"))).missing == ("tellers_chosen.relatives",)
    voted_ = case.perform(bare)
    assert whole(voted_, BallotsChecked(on=E)).missing == ("ballots_checked.signed",)
    assert whole(voted_, BallotsChecked(on=E, by=by("government"), signed=True)).fails
