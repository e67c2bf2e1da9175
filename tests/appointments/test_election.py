"""The election of officials at a session: nomination, list, ballot, result, and what follows round by round."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

import npc_core as npc
from npc_core import interchange
from npc_core.appointments import (
    ELECTION,
    Approved,
    BallotHeld,
    ListFixed,
    Method,
    Nominated,
    NomineeDeclined,
    PrimaryHeld,
    ResultAnnounced,
    open_election,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.procedure.cases import Case
from npc_core.voting import Count, Line, StepKind

DAY = date(2022, 3, 20)
PRESIDIUM = Actor(Role.PRESIDIUM)
A, B, C, D, E = (PersonId(name) for name in "ABCDE")


def law(code: str = "540102", **readings: str) -> npc.Law:
    """Return the law of a place."""
    return npc.law_of(npc.Area.from_code(code), readings=readings)


def opened(office: str = "government_head", seats: int = 1, code: str = "540102", **facts: Any) -> Case[Any, Any]:
    """Return a new election."""
    return open_election(law(code), Post(office), seats, **facts)


def reason(finding: Finding, rule: str) -> Finding:
    """Return the reason a rule gave."""
    return next(each for each in finding.because if each.rule == rule)


def norms(finding: Finding) -> list[str]:
    """Return the ids of the clauses an answer rests on."""
    return [norm.id for norm in finding.norms]


def ballot(on: date = DAY, cast: int = 180, **votes: int) -> BallotHeld:
    """Return a secret vote at a session of 203 deputies, 180 of them present."""
    lines = tuple(Line(name=name, ayes=ayes) for name, ayes in votes.items())
    count = Count(lines=lines, cast=cast)
    return BallotHeld(on=on, count=count, issued=180, membership=203, present=180, method=Method.PAPER)


def nominated(*nominees: PersonId, on: date = date(2022, 3, 17), by: Actor = PRESIDIUM, **facts: Any) -> Nominated:
    """Return a nomination."""
    return Nominated(on=on, by=by, nominees=nominees, **facts)


def listed(case: Case[Any, Any], *candidates: PersonId, **facts: Any) -> Case[Any, Any]:
    """Return the case with these people nominated one by one by deputies, and listed."""
    deputies = Actor(Role.DEPUTIES, number=10)
    for each in candidates:
        case = case.perform(nominated(each, by=deputies, written=True))
    return case.perform(ListFixed(on=date(2022, 3, 18), candidates=candidates, **facts))


@pytest.mark.parametrize(
    ("code", "number", "outcome", "norm"),
    [
        ("540000", 29, FAILS, "LOL2022-26-2a"),
        ("540000", 30, HOLDS, "LOL2022-26-2a"),
        ("540100", 19, FAILS, "LOL2022-26-2b"),
        ("540100", 20, HOLDS, "LOL2022-26-2b"),
        ("540102", 9, FAILS, "LOL2022-26-2c"),
        ("540102", 10, HOLDS, "LOL2022-26-2c"),
        ("540102001", 10, HOLDS, "LOL2022-26-2d"),
    ],
)
def test_deputies_nominate_jointly_in_the_number_of_their_level(
    code: str, number: int, outcome: Outcome, norm: str
) -> None:
    """30, 20, 10 and, in a township, 10."""
    office = "township_head" if len(code) > 6 else "government_head"
    act = nominated(A, by=Actor(Role.DEPUTIES), number=number, written=True)
    found = reason(opened(office, code=code).check(act), "voting.movers")
    assert (found.outcome, norms(found)) == (outcome, [norm])


def test_the_presidium_nominates_and_the_standing_committee_does_not() -> None:
    """Somebody else may not; who nominated must be known."""
    case = opened()
    assert norms(reason(case.check(nominated(A)), "appointments.nominated_by")) == ["LOL2022-26-1"]
    assert case.check(nominated(A, by=Actor(Role.STANDING_COMMITTEE))).fails
    assert case.check(Nominated(on=DAY, nominees=(A,))).missing == ("nominated.by",)


def test_nobody_nominates_more_than_there_are_posts() -> None:
    """The presidium over all its nominations; a joint nomination by itself."""
    case = opened("government_vice_head", 2).perform(nominated(A))
    assert case.check(nominated(B)).holds
    case = case.perform(nominated(B))
    over = reason(case.check(nominated(C)), "appointments.nomination_cap")
    assert (over.outcome, norms(over)) == (FAILS, ["LOL2022-26-3"])
    ten = Actor(Role.DEPUTIES, number=10)
    assert case.check(nominated(C, D, E, by=ten)).fails
    jointly = opened("government_vice_head", 1).perform(nominated(C, by=ten))
    assert jointly.check(nominated(D)).holds


def test_deputies_nominate_in_writing() -> None:
    """Noted; the presidium needs no writing."""
    ten = Actor(Role.DEPUTIES, number=10)
    for written, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        (duty,) = opened().judge(nominated(A, by=ten, written=written)).duties
        assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-26-2"])
    (duty,) = opened().judge(nominated(A)).duties
    assert (duty.outcome, duty.code) == (HOLDS, "nominated_by")


@pytest.mark.parametrize(
    ("fixed", "reading", "outcome"),
    [
        (date(2022, 3, 17), "two_calendar_days", FAILS),
        (date(2022, 3, 18), "two_calendar_days", HOLDS),
        (date(2022, 3, 18), "forty_eight_hours", FAILS),
        (date(2022, 3, 19), "forty_eight_hours", HOLDS),
        (date(2022, 3, 19), "each", FAILS),
        (date(2022, 3, 20), "each", HOLDS),
    ],
)
def test_a_general_election_leaves_two_days_for_nomination_and_discussion(
    fixed: date, reading: str, outcome: Outcome
) -> None:
    """Nominated on 17 March: two calendar days end on the 18th; the readings differ until the 20th."""
    case = open_election(law(two_days=reading), Post("government_head"), general=True).perform(nominated(A))
    duty, _ = case.judge(ListFixed(on=fixed, candidates=(A,))).duties
    assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-27-2"])
    certain = fixed in (date(2022, 3, 17), date(2022, 3, 20))
    assert [choice.reading for choice in duty.readings] == ([] if certain else ["two_days"])


def test_the_time_is_for_general_elections_at_county_level_and_above() -> None:
    """Unknown kind of election: asked; a by-election and a township: no time; no nomination on record: asked."""
    act = ListFixed(on=date(2022, 3, 17), candidates=(A,))
    asked, _ = opened().perform(nominated(A)).judge(act).duties
    assert asked.missing == ("dossier.general",)
    changes: tuple[dict[str, Any], ...] = ({"general": False}, {"by_election": True})
    for facts in changes:
        free, _ = opened(**facts).perform(nominated(A)).judge(act).duties
        assert (free.outcome, free.code) == (HOLDS, "not_a_general_election")
    township, _ = opened("township_head", code="540102001", general=True).judge(act).duties
    assert (township.outcome, township.code) == (HOLDS, "law_is_silent")
    unrecorded, _ = opened(general=True, partial=True).judge(act).duties
    assert unrecorded.missing == ("nominated.on",)


def test_only_who_was_nominated_and_stands_is_listed() -> None:
    """A stranger, and a nominee who declined, are not; of a partial history it is not known."""
    case = opened().perform(nominated(A))
    found = reason(case.check(ListFixed(on=DAY, candidates=(B,))), "appointments.candidates_nominated")
    assert (found.outcome, found.code, norms(found)) == (FAILS, "not_nominated", ["LOL2022-26-1"])
    assert case.check(NomineeDeclined(on=DAY, nominee=B)).fails
    declined = case.perform(NomineeDeclined(on=DAY, nominee=A))
    lines = (Line(name=A, ayes=90), Line(name=B, ayes=80))
    assert case.check(PrimaryHeld(on=DAY, count=Count(lines=lines, cast=180))).fails
    assert declined.check(ListFixed(on=DAY, candidates=(A,))).fails
    partial = opened(partial=True).record(nominated(A))
    assert "nominated.nominees" in partial.check(ListFixed(on=DAY, candidates=(B,))).missing
    (_, primary) = partial.record(nominated(B)).judge(ListFixed(on=DAY, candidates=(A,))).duties
    assert primary.missing == ("nominated.nominees",)


@pytest.mark.parametrize(
    ("office", "seats", "candidates", "outcome", "norm"),
    [
        ("government_vice_head", 2, 2, FAILS, "LOL2022-27-1c"),
        ("government_vice_head", 2, 3, HOLDS, "LOL2022-27-1c"),
        ("government_vice_head", 1, 5, FAILS, "LOL2022-27-1c"),
        ("government_head", 1, 2, HOLDS, "LOL2022-27-1a"),
        ("government_head", 1, 3, FAILS, "LOL2022-27-1a"),
    ],
)
def test_as_many_stand_as_the_office_allows(
    office: str, seats: int, candidates: int, outcome: Outcome, norm: str
) -> None:
    """One to three more for vice posts; equal or one more for heads."""
    people = (A, B, C, D, E)[:candidates]
    case = opened(office, seats)
    for each in people:
        case = case.perform(nominated(each, by=Actor(Role.DEPUTIES, number=10), written=True))
    found = reason(case.check(ListFixed(on=DAY, candidates=people)), "voting.number_of_candidates")
    assert found.outcome is outcome
    assert norm in norms(found)


def test_a_head_stands_alone_only_if_alone_nominated() -> None:
    """From 2022: equal numbers where one person was nominated, not where a second was left out."""
    alone = opened().perform(nominated(A))
    assert alone.check(ListFixed(on=DAY, candidates=(A,))).holds
    two = alone.perform(nominated(B, by=Actor(Role.DEPUTIES, number=10)))
    assert two.check(ListFixed(on=DAY, candidates=(A,))).fails


def test_nominees_are_left_out_only_by_a_primary() -> None:
    """Seven nominated for two vice posts: five may stand, after a primary."""
    case = opened("government_vice_head", 1)
    people = (A, B, C, D, E)
    for each in people:
        case = case.perform(nominated(each, by=Actor(Role.DEPUTIES, number=10), written=True))
    act = ListFixed(on=DAY, candidates=people[:4])
    _, missing = case.judge(act).duties
    assert (missing.outcome, norms(missing)) == (FAILS, ["LOL2022-27-1g"])
    lines = tuple(Line(name=each, ayes=votes) for each, votes in zip(people, (90, 80, 70, 60, 50), strict=True))
    held = case.perform(PrimaryHeld(on=DAY, count=Count(lines=lines, cast=180)))
    _, done = held.judge(act).duties
    assert (done.outcome, done.code) == (HOLDS, "primary_held")


def test_candidates_for_the_standing_committee_are_deputies() -> None:
    """Asked of committee members, not of heads of government."""
    case = opened("standing_committee_vice_chair")
    case = case.perform(nominated(A)).perform(nominated(B, by=Actor(Role.DEPUTIES, number=10)))
    for known, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        finding = case.check(ListFixed(on=DAY, candidates=(A, B), all_deputies=known))
        found = reason(finding, "appointments.candidates_are_deputies")
        assert (found.outcome, norms(found)) == (outcome, ["LOL2022-47-2"])
    head = opened().perform(nominated(A)).check(ListFixed(on=DAY, candidates=(A,)))
    assert reason(head, "appointments.candidates_are_deputies").code == "office_is_open_to_all"


def test_a_majority_of_all_deputies_elects() -> None:
    """102 of 203; the office begins with the vote, by the clause of the majority."""
    case = listed(opened(), A).perform(ballot(A=102))
    assert case.check(ResultAnnounced(on=DAY, elected=(), next=StepKind.FURTHER_ELECTION)).fails
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    (effect,) = case.effects()
    assert (case.closed, effect.kind, effect.on, effect.person) == (True, EffectKind.OFFICE_BEGINS, DAY, A)
    assert effect.inferred is False
    assert "LOL2022-25-1" in [norm.id for norm in effect.norms]


def test_too_few_elected_leads_to_a_further_election_for_the_posts_left() -> None:
    """Two posts: one is filled, the other goes to a further election of one to three more than posts."""
    case = listed(opened("government_vice_head", 2), A, B, C).perform(ballot(A=150, B=90, C=80))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.FURTHER_ELECTION))
    assert case.standing("en") == "further election due"
    with pytest.raises(Unlawful):
        case.perform(ListFixed(on=DAY, candidates=(B,)))
    case = case.perform(ListFixed(on=DAY, candidates=(B, C)))
    case = case.perform(ballot(B=120, C=50))
    case = case.perform(ResultAnnounced(on=DAY, elected=(B,), next=StepKind.DONE))
    assert [effect.person for effect in case.effects()] == [A, B]
    assert [finding.rule for finding in case.audit(date(2022, 4, 1)).failures] == []


def test_a_tie_for_the_last_post_is_voted_on_again_among_the_tied() -> None:
    """110 each for one post: re-vote; the one with more votes is elected."""
    case = listed(opened("government_head"), A, B).perform(ballot(cast=180, A=110, B=110))
    case = case.perform(ResultAnnounced(on=DAY, elected=(), next=StepKind.REVOTE))
    assert case.standing("en") == "re-vote due"
    case = case.perform(ballot(A=120, B=60))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert [effect.person for effect in case.effects()] == [A]


def test_a_void_vote_is_held_again_in_the_same_round() -> None:
    """135 of 203 present, 136 needed: the vote is noted as void, and repeated as a first vote."""
    case = listed(opened(), A)
    count = Count(lines=(Line(name=A, ayes=120),), cast=135)
    void = BallotHeld(on=DAY, count=count, issued=135, membership=203, present=135, method=Method.PAPER)
    (duty,) = case.judge(void).duties
    assert duty.fails
    assert "LOL2022-14-4" in norms(duty)
    case = case.perform(void)
    case = case.perform(ResultAnnounced(on=DAY, elected=(), next=StepKind.VOTE_AGAIN))
    case = case.perform(ballot(A=130)).perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert [effect.person for effect in case.effects()] == [A]


def test_a_result_against_the_count_makes_nobody_an_official() -> None:
    """99 of 203: announced as elected all the same, recorded, found by the audit, without effect."""
    case = listed(opened(), A).perform(ballot(A=99))
    case = case.record(ResultAnnounced(on=DAY, elected=(A, B), next=StepKind.DONE))
    assert case.effects() == ()
    failed = case.audit(date(2022, 4, 1)).failures
    assert "appointments.election.result_announced" in {finding.rule for finding in failed}
    assert "LOL2022-25-1" in {norm for finding in failed for norm in norms(finding)}


def test_without_the_number_of_deputies_nothing_is_sure() -> None:
    """The result cannot be judged; who is announced is in office by inference."""
    case = listed(opened(), A)
    unknown = BallotHeld(on=DAY, count=Count(lines=(Line(name=A, ayes=120),), cast=180))
    case = case.record(unknown)
    finding = case.check(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert finding.outcome is UNDETERMINED
    assert "vote.membership" in finding.missing
    case = case.record(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert [effect.inferred for effect in case.effects()] == [True]


def test_an_announcement_without_a_vote_asks_for_it() -> None:
    """Nothing was counted; nothing begins."""
    case = opened(partial=True).record(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert case.effects() == ()
    asked = opened(partial=True).check(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert "ballot_held.count" in asked.missing


def test_a_procurator_general_takes_office_with_the_approval_from_above() -> None:
    """By the default reading; under the other with the election."""
    acts = (ballot(A=150), ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    case = listed(opened("procurator_general"), A)
    for act in acts:
        case = case.perform(act)
    assert case.effects() == ()
    later = date(2022, 4, 20)
    above = Actor(Role.HIGHER_STANDING_COMMITTEE)
    approved = case.perform(Approved(on=later, by=above, granted=True))
    assert [effect.on for effect in approved.effects()] == [later]
    assert case.perform(Approved(on=later, by=above, granted=False)).effects() == ()
    other = listed(open_election(law(procurator_effect="on_election"), Post("procurator_general")), A)
    for act in acts:
        other = other.perform(act)
    assert [effect.on for effect in other.effects()] == [DAY]


def test_before_the_organic_law_of_2004_nothing_is_modelled() -> None:
    """Nomination, list and count of 2003 say so."""
    on = date(2003, 3, 20)
    case = opened(general=True)
    act = nominated(A, on=on)
    assert {each.code for each in case.check(act).because} >= {"not_modelled"}
    assert case.judge(act).duties[0].code == "not_modelled"
    case = case.record(act)
    fixed = ListFixed(on=on, candidates=(A,))
    assert {each.code for each in case.check(fixed).because} >= {"not_modelled"}
    assert {duty.code for duty in case.judge(fixed).duties} == {"not_modelled"}
    member = opened("standing_committee_member", general=True).record(act)
    assert {each.code for each in member.check(fixed).because} >= {"not_modelled"}


def test_impossible_elections_are_refused() -> None:
    """No posts, fewer nominators than nobody, more suspended than in office."""
    with pytest.raises(ImpossibleFacts):
        opened(seats=0)
    with pytest.raises(ImpossibleFacts):
        nominated(A, number=-1)
    count = Count(lines=(), cast=0)
    with pytest.raises(ImpossibleFacts):
        BallotHeld(on=DAY, at=time(9), count=count, membership=3, suspended=4)


def test_an_election_comes_back_from_its_document() -> None:
    """With its counts, lists and results."""
    case = listed(opened("government_vice_head", 2), A, B, C).perform(ballot(A=150, B=90, C=80))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.FURTHER_ELECTION))
    assert interchange.from_document(interchange.to_document(case)) == case
    assert "further" in ELECTION.to_mermaid("en")
