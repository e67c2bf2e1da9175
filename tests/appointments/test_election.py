"""The election of officials at a session: nomination, list, ballot, result, and what follows round by round."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from attrs import evolve

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
    RefusalAsked,
    ResultAnnounced,
    open_election,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.kernel.provisions import Force
from npc_core.law.local import LocalRules
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


def noted(case: Case[Any, Any], act: Any, rule: str) -> Finding:
    """Return the duty that a rule noted."""
    return next(each for each in case.judge(act).duties if each.rule == f"appointments.{rule}")


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
    assert (over.outcome, norms(over)) == (FAILS, ["LOL2022-26-3a"])
    ten = Actor(Role.DEPUTIES, number=10)
    assert case.check(nominated(C, D, E, by=ten)).fails
    jointly = opened("government_vice_head", 1).perform(nominated(C, by=ten))
    assert jointly.check(nominated(D)).holds


def test_deputies_nominate_in_writing() -> None:
    """Noted; the presidium needs no writing."""
    ten = Actor(Role.DEPUTIES, number=10)
    for written, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        duty = noted(opened(), nominated(A, by=ten, written=written), "nomination_written")
        assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-26-2"])
    duty = noted(opened(), nominated(A), "nomination_written")
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
    duty = noted(case, ListFixed(on=fixed, candidates=(A,)), "nomination_period")
    assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-27-2"])
    certain = fixed in (date(2022, 3, 17), date(2022, 3, 20))
    assert [choice.reading for choice in duty.readings] == ([] if certain else ["two_days"])


def test_the_time_is_for_general_elections_at_county_level_and_above() -> None:
    """Unknown kind of election: asked; a by-election and a township: no time; no nomination on record: asked."""
    act = ListFixed(on=date(2022, 3, 17), candidates=(A,))
    asked = noted(opened().perform(nominated(A)), act, "nomination_period")
    assert asked.missing == ("dossier.general",)
    changes: tuple[dict[str, Any], ...] = ({"general": False}, {"by_election": True})
    for facts in changes:
        free = noted(opened(**facts).perform(nominated(A)), act, "nomination_period")
        assert (free.outcome, free.code) == (HOLDS, "not_a_general_election")
    township = noted(opened("township_head", code="540102001", general=True), act, "nomination_period")
    assert (township.outcome, township.code) == (HOLDS, "law_is_silent")
    unrecorded = noted(opened(general=True, partial=True), act, "nomination_period")
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
    vices = opened("government_vice_head", partial=True)
    assert "nominated.nominees" in partial.check(ListFixed(on=DAY, candidates=(B,))).missing
    primary = noted(vices.record(nominated(A, B, C, D)), ListFixed(on=DAY, candidates=(A,)), "primary")
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


PEOPLE = (A, B, C, D, E)


def primary(*votes: int, people: tuple[PersonId, ...] = PEOPLE) -> PrimaryHeld:
    """Return a primary among the five."""
    lines = tuple(Line(name=each, ayes=number) for each, number in zip(people, votes, strict=True))
    return PrimaryHeld(on=DAY, count=Count(lines=lines, cast=180))


def five_nominated(**facts: Any) -> Case[Any, Any]:
    """Return an election of one vice head with five nominees."""
    case = opened("government_vice_head", 1, **facts)
    for each in PEOPLE:
        case = case.perform(nominated(each, by=Actor(Role.DEPUTIES, number=10), written=True))
    return case


def test_nominees_are_left_out_only_by_a_primary() -> None:
    """Five nominated for one vice post: four may stand, after a primary, in its order."""
    case, act = five_nominated(), ListFixed(on=DAY, candidates=PEOPLE[:4])
    missing = noted(case, act, "primary")
    assert (missing.outcome, missing.code, norms(missing)) == (FAILS, "primary_missing", ["LOL2022-27-1g"])
    held = case.perform(primary(90, 80, 70, 60, 50))
    followed = noted(held, act, "primary")
    assert (followed.outcome, followed.because[0].code) == (HOLDS, "primary_followed")
    wrong = noted(held, ListFixed(on=DAY, candidates=PEOPLE[1:]), "primary")
    assert (wrong.outcome, wrong.code, norms(wrong)) == (FAILS, "primary_not_followed", ["LOL2022-27-1g"])
    tied = noted(case.perform(primary(90, 80, 70, 60, 60)), act, "primary")
    assert (tied.outcome, [choice.reading for choice in tied.readings]) == (UNDETERMINED, ["cutoff_tie"])


def test_in_a_by_election_a_missing_primary_is_only_noted() -> None:
    """The congress decides on the method of a by-election (art. 30)."""
    found = noted(five_nominated(by_election=True), ListFixed(on=DAY, candidates=PEOPLE[:1]), "primary")
    assert (found.outcome, found.code, found.force) == (FAILS, "primary_missing", Force.ADVISORY)


def test_of_three_nominees_for_a_chief_post_a_primary_leaves_two() -> None:
    """Or one, by the other alternative of the reading `primary_target`."""
    for reading, stand in (("to_two", (A, B)), ("to_one", (A,))):
        case = open_election(law(primary_target=reading), Post("government_head"))
        for each in (A, B, C):
            case = case.perform(nominated(each, by=Actor(Role.DEPUTIES, number=10), written=True))
        held = case.perform(primary(90, 80, 70, people=(A, B, C)))
        assert noted(held, ListFixed(on=DAY, candidates=stand), "primary").holds
        assert noted(case, ListFixed(on=DAY, candidates=stand), "primary").code == "primary_missing"


MEASURES = """
[jurisdiction]
id = "session"
name = { zh = "本次会议", en = "this session" }
area = "540102"
tier = "session"

[[regulations]]
id = "session.election2022"
title = { zh = "某区第三届人民代表大会第一次会议选举办法", en = "Election measures of the session" }
short = { zh = "选举办法", en = "Election measures" }
since = 2022-03-15
levels = ["county"]

[[rows]]
key = "nominations.fixed_surplus.government_vice_head"
norm = "session.election2022-4"
value = 1

[[rows]]
key = "nominations.tellers_are_no_candidates"
norm = "session.election2022-9"
value = true
"""


def with_measures(nominees: tuple[PersonId, ...], seats: int = 2) -> Case[Any, Any]:
    """Return an election of vice heads under the session's own measures, its candidates nominated jointly."""
    local = (LocalRules.from_toml(MEASURES),)
    case = open_election(npc.law_of(npc.Area.from_code("540102"), local=local), Post("government_vice_head"), seats)
    for each in nominees:
        case = case.perform(nominated(each, by=Actor(Role.DEPUTIES, number=10), written=True))
    return case


def test_the_sessions_own_measures_fix_the_surplus() -> None:
    """Two posts and a surplus of one: three stand, though the law allows three to five."""
    for number, outcome in ((3, HOLDS), (4, FAILS), (5, FAILS)):
        people = PEOPLE[:number]
        found = reason(with_measures(people).check(ListFixed(on=DAY, candidates=people)), "appointments.fixed_surplus")
        assert (found.outcome, norms(found)) == (outcome, ["session.election2022-4"])
    without = reason(five_nominated().check(ListFixed(on=DAY, candidates=PEOPLE)), "appointments.fixed_surplus")
    assert (without.outcome, norms(without)) == (HOLDS, ["LOL2022-27-1e"])


def test_nominees_who_fit_the_surplus_all_stand_without_a_primary() -> None:
    """Three for two posts and a surplus of one; with four a primary is needed."""
    three, act = with_measures(PEOPLE[:3]), ListFixed(on=DAY, candidates=PEOPLE[:3])
    fits = noted(three, act, "primary")
    assert (fits.outcome, norms(fits)) == (HOLDS, ["LOL2022-27-1f"])
    idle = noted(three.perform(primary(90, 80, 70, people=PEOPLE[:3])), act, "primary")
    assert (idle.outcome, idle.code, norms(idle)) == (FAILS, "primary_out_of_place", ["LOL2022-27-1f"])
    left_out = noted(three, ListFixed(on=DAY, candidates=PEOPLE[:2]), "primary")
    assert (left_out.outcome, left_out.code) == (FAILS, "nominees_left_out")
    assert noted(with_measures(PEOPLE[:4]), act, "primary").code == "primary_missing"


def test_no_candidate_is_a_teller_where_the_measures_say_so() -> None:
    """The Organic Law says nothing of tellers."""
    case = with_measures(PEOPLE[:3]).perform(ListFixed(on=DAY, candidates=PEOPLE[:3]))
    vote = ballot(A=120, B=110, C=20)
    for tellers, outcome in (((D, E), HOLDS), ((A, E), FAILS), (None, UNDETERMINED)):
        assert noted(case, evolve(vote, tellers=tellers), "tellers").outcome is outcome
    assert noted(listed(opened(), A), ballot(A=120), "tellers").code == "law_is_silent"


def test_too_few_nominees_for_a_surplus_stop_the_election() -> None:
    """Two nominated for two vice posts: nominations are reopened, or the election is postponed, by reading."""
    for reading, then in (("reopen", "不得选举，重新提名"), ("postpone", "推迟选举")):
        case = open_election(law(few_nominees=reading), Post("government_vice_head"), 2)
        case = case.perform(nominated(A, B))
        found = reason(case.check(ListFixed(on=DAY, candidates=(A, B))), "appointments.enough_nominees")
        assert (found.outcome, norms(found)) == (FAILS, ["LOL2022-27-1c"])
        assert then in found.explain("zh")
    assert reason(listed_check(opened(), A), "appointments.enough_nominees").holds


def listed_check(case: Case[Any, Any], who: PersonId, **facts: Any) -> Finding:
    """Return whether one nominee may be listed."""
    return case.perform(nominated(who)).check(ListFixed(on=DAY, candidates=(who,), **facts))


def signed(*signers: str, **facts: Any) -> Nominated:
    """Return a joint nomination signed by deputies."""
    people = tuple(PersonId(each) for each in signers)
    return Nominated(on=DAY, by=Actor(Role.DEPUTIES), signers=people, written=True, **facts)


def test_a_deputy_signs_for_no_more_people_than_there_are_posts() -> None:
    """One post: who signs twice has signed too much; that signature falls, or, by reading, the whole motion."""
    ten, others = [f"D-{number}" for number in range(10)], [f"E-{number}" for number in range(9)]
    first = opened().perform(signed(*ten, nominees=(A,)))
    both = signed(*others, ten[0], nominees=(B,))
    finding = first.check(both)
    cap = reason(finding, "appointments.nomination_cap")
    assert (cap.outcome, cap.force, norms(cap)) == (FAILS, Force.ADVISORY, ["LOL2022-26-3b"])
    assert reason(finding, "voting.movers").fails  # nine signatures are left
    enough = first.check(signed(*others, "E-9", ten[0], nominees=(B,)))
    assert enough.holds
    falls = open_election(law(excess_signature="motion_falls"), Post("government_head"))
    falls = falls.perform(signed(*ten, nominees=(A,)))
    refused = falls.check(signed(*others, "E-9", ten[0], nominees=(B,)))
    assert reason(refused, "appointments.nomination_cap").force is Force.BINDING
    assert refused.fails
    with pytest.raises(ImpossibleFacts):
        signed("D-1", "D-1", nominees=(A,))


def test_nominees_are_introduced_truthfully_and_units_may_join() -> None:
    """Noted, never barring."""
    for told, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        found = noted(opened(), nominated(A, introduced=told), "nominees_introduced")
        assert (found.outcome, norms(found)) == (outcome, ["LOL2022-26-4"])
    ten = Actor(Role.DEPUTIES, number=10)
    units = noted(opened(), nominated(A, by=ten, units=3), "nomination_units")
    assert (units.outcome, norms(units)) == (HOLDS, ["LOL2022-26-2e"])


@pytest.mark.parametrize(
    ("office", "code", "outcome", "norm"),
    [
        ("government_head", "540102", HOLDS, "LOL2022-11-1(5)"),
        ("judge", "540102", FAILS, "LOL2022-50-1(16)a"),
        ("special_committee_member", "540102", FAILS, "LOL2022-34-1a"),
        ("standing_committee_working_body_head", "540102", FAILS, "LOL2022-59-1"),
        ("township_head", "540102001", HOLDS, "LOL2022-12-1(7)"),
        ("government_head", "540102001", FAILS, None),
    ],
)
def test_the_congress_elects_whom_the_law_says(office: str, code: str, outcome: Outcome, norm: str | None) -> None:
    """Not judges, whom its standing committee appoints, nor committee members, whom it passes."""
    found = reason(opened(office, code=code).check(nominated(A, on=DAY)), "appointments.elected_by_congress")
    assert found.outcome is outcome
    assert norm is None or norm in norms(found)


@pytest.mark.parametrize(
    ("office", "code", "autonomous", "of", "outcome", "norm"),
    [
        ("government_head", "540000", None, True, HOLDS, "CON2018-114-1"),
        ("government_head", "540000", None, False, FAILS, "CON2018-114-1"),
        ("government_head", "540000", None, None, UNDETERMINED, "CON2018-114-1"),
        ("government_head", "222400", None, False, FAILS, "CON2018-114-1"),
        ("government_head", "530122", None, True, UNDETERMINED, "CON2018-114-1"),
        ("government_head", "530122", False, None, HOLDS, None),
        ("government_head", "530122", True, True, HOLDS, "CON2018-114-1"),
        ("government_head", "540102", None, None, HOLDS, None),
        ("township_head", "530122200", True, False, FAILS, "LOL2022-70-3b"),
        ("township_head", "530122200", True, True, HOLDS, "LOL2022-70-3b"),
        ("township_head", "530122100", None, None, HOLDS, None),
        ("government_vice_head", "540000", None, None, HOLDS, None),
    ],
)
def test_heads_in_autonomous_areas_are_of_the_nationality(
    office: str, code: str, autonomous: bool | None, of: bool | None, outcome: Outcome, norm: str | None
) -> None:
    """Regions and prefectures follow from the code; of counties and townships of some provinces it is asked."""
    case = opened(office, code=code, autonomous=autonomous, by_election=True)
    found = reason(listed_check(case, A, of_the_nationality=of), "appointments.candidates_nationality")
    assert found.outcome is outcome
    assert norms(found) == ([norm] if norm else [])
    early = open_election(law("540000"), Post("government_head")).check(ListFixed(on=date(2017, 1, 9), candidates=(A,)))
    assert reason(early, "appointments.candidates_nationality").code == "not_modelled"


@pytest.mark.parametrize(
    ("office", "norm"), [("court_president", "JUD2019-14-2a"), ("procurator_general", "PRC2019-14-2a")]
)
def test_presidents_and_procurators_general_have_a_legal_career(office: str, norm: str) -> None:
    """Noted: who was elected without it, the level above may refuse."""
    for told, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        case = opened(office).perform(nominated(A))
        found = noted(case, ListFixed(on=DAY, candidates=(A,), legal_career=told), "candidates_legal_career")
        assert (found.outcome, norms(found)) == (outcome, [norm])
    early = noted(opened(office), ListFixed(on=date(2019, 1, 9), candidates=(A,)), "candidates_legal_career")
    assert early.code == "not_modelled"


def test_a_candidate_for_the_committee_leaves_an_administrative_office() -> None:
    """Noted: the duty to resign comes with the office."""
    case = opened("standing_committee_member", by_election=True).perform(nominated(A))
    for held, outcome in (((Office.GOVERNMENT_DEPARTMENT_HEAD,), FAILS), ((), HOLDS), (None, UNDETERMINED)):
        act = ListFixed(on=DAY, candidates=(A,), all_deputies=True, holds=held)
        found = noted(case, act, "candidates_incompatible")
        assert found.outcome is outcome
        assert "LOL2022-47-3a" in norms(found)
    early = opened("court_president")
    judged = noted(early, ListFixed(on=date(2019, 1, 9), candidates=(A,)), "candidates_incompatible")
    assert judged.code == "not_modelled"
    assessor = noted(opened("peoples_assessor"), ListFixed(on=DAY, candidates=(A,)), "candidates_incompatible")
    assert (assessor.outcome, assessor.norms) == (HOLDS, ())


def test_the_higher_procurator_general_may_ask_that_an_election_is_not_approved() -> None:
    """On the grounds of the law, and only of a procurator-general."""
    case = listed(opened("procurator_general"), A).perform(ballot(A=150))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    above, grounds = Actor(Role.HIGHER_PROCURATOR_GENERAL), ("conditions_not_met",)
    asked = case.check(RefusalAsked(on=DAY, by=above, grounds=grounds))
    assert reason(asked, "appointments.refusal_asked").holds
    assert norms(reason(asked, "appointments.refusal_asked")) == ["PRC2019-21-1"]
    for act in (
        RefusalAsked(on=DAY, by=Actor(Role.COURT_PRESIDENT), grounds=grounds),
        RefusalAsked(on=DAY, by=above, grounds=("too_old",)),
    ):
        assert reason(case.check(act), "appointments.refusal_asked").fails
    assert case.check(RefusalAsked(on=DAY, grounds=grounds)).missing == ("refusal_asked.by",)
    assert case.check(RefusalAsked(on=DAY, by=above)).missing == ("refusal_asked.grounds",)
    head = listed(opened(), A).perform(ballot(A=150))
    head = head.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert head.check(RefusalAsked(on=DAY, by=above, grounds=grounds)).fails
    early = RefusalAsked(on=date(2019, 1, 9), by=above, grounds=grounds)
    assert reason(case.check(early), "appointments.refusal_asked").code == "not_modelled"


def test_the_higher_procurator_general_submits_the_election_for_approval() -> None:
    """Noted; other offices need no submission."""
    case = listed(opened("procurator_general"), A).perform(ballot(A=150))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    above = Actor(Role.HIGHER_STANDING_COMMITTEE)
    for by, outcome in (
        (Role.HIGHER_PROCURATOR_GENERAL, HOLDS),
        (Role.PROCURATOR_GENERAL, FAILS),
        (None, UNDETERMINED),
    ):
        found = noted(case, Approved(on=DAY, by=above, granted=True, asked_by=by), "approval_asked")
        assert (found.outcome, norms(found)[0]) == (outcome, "LOL2022-11-1(6)b")
    court = listed(opened("court_president"), A).perform(ballot(A=150))
    court = court.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert noted(court, Approved(on=DAY, by=above, granted=True), "approval_asked").code == "needs_no_submitter"
    early = Approved(on=date(2003, 3, 20), by=above, granted=True)
    assert noted(case, early, "approval_asked").code == "not_modelled"


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


def test_two_tied_below_the_majority_go_to_a_further_election() -> None:
    """90 each of 203: nobody has the majority, so that there is no tie to be voted on again."""
    case = listed(opened("government_head"), A, B).perform(ballot(A=90, B=90))
    wrong = case.check(ResultAnnounced(on=DAY, elected=(), next=StepKind.REVOTE))
    assert wrong.fails
    case = case.perform(ResultAnnounced(on=DAY, elected=(), next=StepKind.FURTHER_ELECTION))
    assert case.standing("en") == "further election due"


def test_the_next_session_may_hold_the_further_election() -> None:
    """As the congress decides: the list and the vote of the next session belong to the same matter."""
    case = listed(opened("government_vice_head", 2), A, B, C).perform(ballot(A=150, B=90, C=80))
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.FURTHER_ELECTION))
    later = date(2023, 1, 10)
    case = case.perform(nominated(D, on=later)).perform(ListFixed(on=later, candidates=(B, D)))
    case = case.perform(ballot(on=later, B=80, D=120))
    case = case.perform(ResultAnnounced(on=later, elected=(D,), next=StepKind.DONE))
    assert [(effect.person, effect.on) for effect in case.effects()] == [(A, DAY), (D, later)]


def test_a_void_vote_is_held_again_in_the_same_round() -> None:
    """135 of 203 present, 136 needed: the vote is noted as void, and repeated as a first vote."""
    case = listed(opened(), A)
    count = Count(lines=(Line(name=A, ayes=120),), cast=135)
    void = BallotHeld(on=DAY, count=count, issued=135, membership=203, present=135, method=Method.PAPER)
    duty = case.judge(void).duties[0]
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
    assert {duty.code for duty in case.judge(fixed).duties} == {"not_modelled", "no_career_asked"}
    for rule in ("nominees_introduced", "nomination_units"):
        assert noted(opened(), act, rule).code == "not_modelled"
    jointly = nominated(A, on=on, by=Actor(Role.DEPUTIES, number=10))
    assert reason(opened().check(jointly), "appointments.nomination_cap").code == "not_modelled"
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
