"""What is not known is asked for; what the law of a day does not say is said; tables are not blamed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.elections import (
    BY_ELECTION_BY_CONGRESS,
    BY_ELECTION_BY_STANDING_COMMITTEE,
    CandidatesPresented,
    CandidatesPublished,
    Change,
    Consulted,
    CredentialsConfirmed,
    CredentialsExamined,
    Doing,
    ElectionDaySet,
    FormalListFixed,
    JudgmentGiven,
    Nominated,
    NomineeDeclined,
    PollFacts,
    PrimaryHeld,
    ProxyReason,
    ResultDeclared,
    Task,
    VacancyFacts,
    Voter,
    VoterEntry,
    VoterListCorrected,
    check_doing,
    check_right_to_vote,
    check_voter_list_entry,
    open_by_election,
    open_direct_election,
    open_upward_by_election,
    roster_entries,
)
from npc_core.elections.rules_poll import Paper, check_paper
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Outcome
from npc_core.procedure.cases import open_case
from npc_core.voting import StepKind
from tests.elections.changes import asked_for, changed, whole
from tests.elections.histories import (
    BEIJING,
    COUNTY,
    SHANDONG,
    SHANGHAI,
    TOWN,
    UNIT,
    ZHEJIANG,
    A,
    B,
    C,
    act_of,
    after,
    by,
    count,
    law,
    new_case,
    steps_of,
    until,
)

E = date(2021, 10, 28)
EARLY = date(2008, 6, 5)
HOLDS, FAILS, UNDETERMINED = Outcome.HOLDS, Outcome.FAILS, Outcome.UNDETERMINED
TRACKS = ("direct", "voters", "indirect", "congress", "committee")


@pytest.mark.parametrize("track", TRACKS)
def test_before_2010_nothing_is_held_against_anybody(track: str) -> None:
    """The Electoral Law of 2004 is not among the texts: what it said is asked for, and never found broken."""
    case = new_case(track, EARLY, COUNTY)
    outcomes = set()
    for _, act in steps_of(track, EARLY, COUNTY):
        finding = whole(case, act)
        assert finding.outcome is not FAILS, finding.explain("en", "tree")
        outcomes.add(finding.outcome)
        case = case.record(act)
    assert UNDETERMINED in outcomes
    assert case.closed
    assert [effect.norms for effect in case.effects()] == [()]
    assert [day.due.on for day in case.deadlines(EARLY)] == []


def test_rules_asked_alone_before_2010() -> None:
    """Age, list, ballot paper, competence."""
    rules = law(COUNTY)
    asked = [
        check_right_to_vote(Voter(on=EARLY, born=date(1980, 1, 1), citizen=True, deprived=False), rules),
        check_paper(Paper(on=EARLY, chosen=1, seats=1), rules),
        check_doing(Doing(on=EARLY, task=Task.PRESIDE, by=by("election_committee")), rules),
        *(check_voter_list_entry(VoterEntry(on=EARLY, change=each, listed=True), rules) for each in Change),
    ]
    assert {each.outcome for each in asked} == {UNDETERMINED}


UNKNOWN: list[tuple[str, str, str, dict[str, Any], str]] = [
    ("direct", COUNTY, "appoint_election_committee", {"by": None}, "act.by"),
    ("direct", SHANDONG, "appoint_election_committee", {"size": None}, "committee_appointed.size"),
    ("direct", SHANDONG, "register_voters", {}, "election_day_set.published"),
    (
        "direct",
        COUNTY,
        "publish_voter_list",
        {"by_card": True, "cards_issued": None},
        "voter_list_published.cards_issued",
    ),
    ("direct", COUNTY, "publish_voter_list", {"by_card": None, "cards_issued": False}, "voter_list_published.by_card"),
    ("direct", COUNTY, "nominate_candidates", {"by": None}, "nominated.by"),
    ("direct", COUNTY, "nominate_candidates", {"number": None}, "movers.number"),
    ("indirect", COUNTY, "print_candidate_list", {"to_all": None}, "candidates_published.to_all"),
    ("indirect", COUNTY, "settle_formal_candidates", {"only_deputies": None}, "formal_list_fixed.only_deputies"),
    ("direct", COUNTY, "authorise_proxies", {"reason": None}, "proxy_authorised.reason"),
    ("direct", COUNTY, "authorise_proxies", {"consented": None}, "proxy_authorised.consented"),
    ("direct", COUNTY, "authorise_proxies", {"held": None}, "proxy_authorised.held"),
    ("direct", BEIJING, "choose_scrutineers", {"candidates": None}, "tellers_chosen.candidates"),
    ("direct", BEIJING, "choose_scrutineers", {"per_box": None}, "tellers_chosen.per_box"),
    ("voters", BEIJING, "recheck_voter_list", {"rechecked": None}, "voters_registered.rechecked"),
    ("direct", COUNTY, "present_candidates", {"meeting": None, "asked_for": True}, "candidates_presented.meeting"),
    ("direct", COUNTY, "present_candidates", {"meeting": False}, "candidates_presented.asked_for"),
]


@pytest.mark.parametrize(("track", "code", "step", "changes", "missing"), UNKNOWN)
def test_a_missing_fact_is_named(track: str, code: str, step: str, changes: dict[str, Any], missing: str) -> None:
    """Undetermined, and the fact that could decide."""
    case = until(track, E, code, step)
    act = act_of(track, E, code, step)
    if step == "register_voters":
        case = new_case(track, E, code).record(
            ElectionDaySet(on=after(E, -90), by=by("election_committee"), election_day=E)
        )
    finding = whole(case, evolve(act, **changes))
    assert missing in asked_for(finding)


@pytest.mark.parametrize(
    ("track", "step", "facts", "missing"),
    [
        ("voters", "decide_by_election", {"vacant": None}, "dossier.vacant"),
        ("voters", "decide_by_election", {"vacant_since": None}, "dossier.vacant_since"),
        ("congress", "choose_electing_organ", {}, "dossier.in_session"),
        ("direct", "publish_deputy_list", {"first_session": None}, "dossier.first_session"),
        ("direct", "first_session", {"completed": None}, "dossier.completed"),
    ],
)
def test_a_missing_fact_of_the_dossier_is_named(track: str, step: str, facts: dict[str, Any], missing: str) -> None:
    """Undetermined, and the fact that could decide."""
    case = until(track, E, COUNTY, step, **facts)
    if track == "congress":
        case = open_case(BY_ELECTION_BY_CONGRESS, law(COUNTY), VacancyFacts(unit=UNIT, vacant=1, vacant_since=E))
    assert missing in asked_for(whole(case, act_of(track, E, COUNTY, step)))


def test_without_an_election_day_nothing_can_be_counted_back_from_it() -> None:
    """Undetermined, naming the day."""
    case = open_direct_election(law(COUNTY), UNIT)
    for name, act in steps_of("direct", E, COUNTY):
        if name in ("publish_voter_list", "present_candidates", "judgment_on_voter_list", "vote", "register_voters"):
            missing = "election_day_set.election_day"
            finding = whole(case, act)
            assert (missing in asked_for(finding)) is (name != "register_voters"), name
        if name != "set_election_day":
            case = case.record(act)
    unset = open_direct_election(law(SHANDONG), UNIT)
    asked = whole(unset, act_of("direct", E, SHANDONG, "register_voters"))
    assert "election_day_set.election_day" in asked_for(asked)


def test_a_day_known_within_bounds() -> None:
    """A judgment or a presentation that may or may not lie before the election day."""
    for step, kind in (("judgment_on_voter_list", JudgmentGiven), ("present_candidates", CandidatesPresented)):
        case = until("direct", E, COUNTY, step)
        act = changed(act_of("direct", E, COUNTY, step), E, {})
        unsure = evolve(act, on=Between(after(E, -1), after(E, 1)))
        assert isinstance(unsure, kind)
        assert "election_day_set.election_day" in asked_for(whole(case, unsure))


def partial(track: str) -> Any:
    """Return a case of which only some acts are recorded."""
    facts = PollFacts(unit=UNIT)
    if track == "direct":
        return open_direct_election(law(SHANDONG), UNIT, facts=facts, partial=True)
    return open_by_election(law(COUNTY), UNIT, vacant=1, vacant_since=after(E, -99), partial=True)


def test_a_history_from_a_table_is_not_blamed_for_what_it_does_not_tell() -> None:
    """Nobody is called a stranger where the nominations are not recorded; nothing was left out for certain."""
    day = ElectionDaySet(on=after(E, -50), by=by("election_committee"), election_day=E, published=True)
    case = partial("direct").record(day)
    committee = by("election_committee")
    published = CandidatesPublished(on=after(E, -15), by=committee, candidates=(A, B))
    formal = FormalListFixed(on=after(E, -7), by=committee, candidates=(A, B), committee_members=())
    told = (
        Nominated(on=after(E, -20), by=by("voters"), number=10, nominees=(A,)),
        NomineeDeclined(on=after(E, -20), nominee=A),
        published,
        formal,
        PrimaryHeld(on=after(E, -9), count=count(60, 50)),
        act_of("direct", E, SHANDONG, "decide_objection"),
        CredentialsExamined(on=after(E, 9), by=by("credentials_committee"), valid=(A,)),
        CredentialsConfirmed(on=after(E, 9), by=by("standing_committee"), confirmed=(A,)),
    )
    assert [whole(case, act).outcome for act in told] == [UNDETERMINED] * len(told)
    recorded = case.record(Nominated(on=after(E, -20), by=by("voters"), number=10, nominees=(A, B, C)))
    assert "consulted.agreed" in asked_for(recorded.check(formal))
    seat = partial("voters").record(day)
    assert "candidates_published" in asked_for(seat.check(formal))
    assert seat.audit(after(E, 20)).failures == ()


def test_proxies_in_zhejiang_and_shanghai() -> None:
    """The sick may authorise without consent, absent voters by letter (43); Shanghai knows other reasons (40)."""
    case = until("direct", E, ZHEJIANG, "authorise_proxies")
    act = act_of("direct", E, ZHEJIANG, "authorise_proxies")
    sick = evolve(act, reason=ProxyReason.SICK_OR_DISABLED, consented=None, written=None, verifiable=True)
    assert case.check(sick).holds
    assert case.check(evolve(sick, consented=False)).holds
    assert case.check(evolve(act, written=False, verifiable=False)).fails
    assert "proxy_authorised.written" in asked_for(case.check(evolve(act, written=False, verifiable=None)))
    assert case.check(evolve(act, proxy_may_vote=False)).fails
    shanghai = until("direct", E, SHANGHAI, "authorise_proxies")
    assert shanghai.check(evolve(act, reason=ProxyReason.OTHER_REASON)).holds
    assert until("direct", E, COUNTY, "authorise_proxies").check(sick).fails


@pytest.mark.parametrize(
    ("code", "facts", "outcome"),
    [
        (COUNTY, {"meeting": False, "asked_for": False}, HOLDS),
        (COUNTY, {"meeting": False, "asked_for": True}, FAILS),
        (SHANGHAI, {"meeting": False, "asked_for": False}, FAILS),
        (SHANDONG, {"meeting": False, "asked_for": True, "in_writing": False}, HOLDS),
        (SHANDONG, {"meeting": False, "asked_for": True, "in_writing": True}, FAILS),
    ],
)
def test_when_candidates_meet_the_voters(code: str, facts: dict[str, bool], outcome: Outcome) -> None:
    """If the voters ask for it (34-1c); in Shanghai always (33); in Shandong asked for in writing (37)."""
    case = until("direct", E, code, "present_candidates")
    act = CandidatesPresented(on=after(E, -2), by=by("election_committee"), **facts)  # type: ignore[arg-type] # bools alone
    assert whole(case, act).outcome is outcome


def test_the_election_day_is_moved_with_the_consent_of_the_committee() -> None:
    """Zhejiang 51; elsewhere no text asks for it."""
    for code, approved, outcome in (
        (ZHEJIANG, "election_committee", HOLDS),
        (ZHEJIANG, "government", FAILS),
        (COUNTY, "government", HOLDS),
    ):
        case = until("direct", E, code, "publish_voter_list")
        moved = ElectionDaySet(
            on=after(E, -30), by=by("election_committee"), election_day=after(E, 7), approved_by=by(approved)
        )
        assert case.check(moved).outcome is outcome


def test_the_list_may_be_changed_until_two_days_before_the_poll_in_shanghai() -> None:
    """Article 25; a second correction is not timed anew, and elsewhere there is no such day."""
    for code, days, ok in ((SHANGHAI, -2, True), (SHANGHAI, -1, False), (COUNTY, -1, True)):
        case = until("direct", E, code, "judgment_on_voter_list")
        assert whole(case, VoterListCorrected(on=after(E, days), by=by("election_committee"))).holds is ok


def test_each_suit_is_timed() -> None:
    """A second objector who sues four days before the poll is late, though the first one was in time."""
    case = until("direct", E, COUNTY, "judgment_on_voter_list")
    objection = changed(act_of("direct", E, COUNTY, "object_to_voter_list"), E, {"objection": "2"})
    decision = changed(act_of("direct", E, COUNTY, "decide_objection"), E, {"objection": "2"})
    case = case.record(objection).record(decision)
    for days, ok in ((-5, True), (-4, False)):
        suit = changed(act_of("direct", E, COUNTY, "sue_over_voter_list"), E, {"objection": "2", "on": days})
        barred = [each for each in case.check(suit).because if each.rule == "elections.suit_in_time"]
        assert [each.holds for each in barred] == [ok]


READINGS: list[tuple[str, str, str, str, dict[str, Any], str, str, Outcome]] = [
    # reading, alternative, track, step, changes, …: what the default and the alternative say
    ("days_before", "clear_days", "direct", "publish_voter_list", {"on": -20}, "20 clear days", COUNTY, FAILS),
    ("before_election_day", "on_the_day_too", "direct", "judgment_on_voter_list", {"on": 0}, "", COUNTY, HOLDS),
    ("byelection_rules", "local_only", "voters", "set_up_by_election_body", {}, "", COUNTY, UNDETERMINED),
    ("byelection_rules", "local_only", "voters", "publish_formal_candidates", {}, "", COUNTY, UNDETERMINED),
    ("sc_byelection", "local_only", "committee", "nominate_candidates", {}, "", COUNTY, UNDETERMINED),
    ("two_days", "each", "indirect", "settle_formal_candidates", {}, "", COUNTY, FAILS),
]


@pytest.mark.parametrize(("reading", "other", "track", "step", "changes", "why", "code", "outcome"), READINGS)
def test_readings_decide_and_are_named(
    reading: str, other: str, track: str, step: str, changes: dict[str, Any], why: str, code: str, outcome: Outcome
) -> None:
    """The finding names the reading on which it rests, and another alternative answers otherwise."""
    case = until(track, E, code, step)
    act = changed(act_of(track, E, code, step), E, changes)
    usual = whole(case, act)
    assert reading in [choice.reading for choice in usual.readings]
    otherwise = open_case(case.procedure, law(code, **{reading: other}), case.facts, case.entries)
    assert whole(otherwise, act).outcome is outcome
    assert usual.outcome is not outcome


def test_a_reading_is_not_named_where_it_changes_nothing() -> None:
    """Twenty-five days before the poll, on every count; in Beijing the by-election has rules of its own."""
    early = whole(until("direct", E, COUNTY, "publish_voter_list"), act_of("direct", E, COUNTY, "publish_voter_list"))
    assert "days_before" not in [choice.reading for choice in early.readings]
    beijing = whole(until("voters", E, BEIJING, "vote"), act_of("voters", E, BEIJING, "vote"))
    assert "byelection_rules" not in [choice.reading for choice in beijing.readings]


def voter(**facts: Any) -> Voter:
    """Return a voter of a township without local rules."""
    return Voter(on=E, **({"citizen": True, "deprived": False} | facts))


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"born": date(2003, 10, 28), "listed_on": date(2021, 10, 1)}, HOLDS),
        ({"born": date(2003, 10, 29)}, FAILS),
        ({"born": date(1990, 1, 1), "citizen": False}, FAILS),
        ({"born": date(1990, 1, 1), "citizen": None}, UNDETERMINED),
        ({"born": None}, UNDETERMINED),
        ({"born": date(1990, 1, 1), "deprived": None}, UNDETERMINED),
        ({"born": date(1990, 1, 1), "suspended": True}, UNDETERMINED),
        ({"born": date(1990, 1, 1), "suspended": True, "suspended_by": Role.COURT}, FAILS),
        ({"born": date(1990, 1, 1), "suspended": True, "suspended_by": Role.GOVERNMENT}, HOLDS),
        ({"born": date(1990, 1, 1), "listed_on": date(2021, 10, 1)}, HOLDS),
    ],
)
def test_who_may_vote(facts: dict[str, Any], outcome: Outcome) -> None:
    """Eighteen, a citizen, not deprived of political rights, not suspended by a court or procuratorate."""
    assert check_right_to_vote(voter(**facts), law(TOWN)).outcome is outcome


def test_the_day_on_which_age_counts() -> None:
    """Of age on the election day, not yet when the list came out: a reading where no local rule says (Zhejiang 25)."""
    young = voter(born=date(2003, 10, 20), listed_on=date(2021, 10, 1))
    usual = check_right_to_vote(young, law(TOWN))
    assert usual.holds
    assert [choice.reading for choice in usual.readings] == ["voter_age_day"]
    other = law(TOWN, voter_age_day="voter_list")
    assert check_right_to_vote(young, other).fails
    assert check_right_to_vote(voter(born=date(2003, 10, 20)), other).missing == ("voter.listed_on",)
    assert check_right_to_vote(young, law(ZHEJIANG, voter_age_day="voter_list")).holds


def test_entries_of_the_voter_list() -> None:
    """Who is confirmed as unable to vote is left off (27-2); what is not told is asked for."""
    rules = law(COUNTY)
    assert check_voter_list_entry(VoterEntry(on=E, change=Change.INCAPABLE, listed=False), rules).holds
    assert check_voter_list_entry(VoterEntry(on=E, listed=False), rules).missing == ("entry.change",)
    assert check_voter_list_entry(VoterEntry(on=E, change=Change.DIED), rules).missing == ("entry.listed",)
    paper = Paper(on=E, chosen=1, seats=1, write_ins=1)
    assert check_paper(paper, rules).missing == ("paper.write_ins_are_voters",)


def test_vacancies() -> None:
    """A seat is filled only if it is vacant, and by whoever may at the time."""
    act = act_of("voters", E, COUNTY, "decide_by_election")
    assert until("voters", E, COUNTY, "decide_by_election", vacant=0).check(act).fails
    assert until("voters", E, COUNTY, "decide_by_election", vacant_since=after(E, -10)).check(act).fails
    assert until("voters", E, COUNTY, "decide_by_election", vacant=2, seats=2).check(act).holds
    silent = [
        each
        for each in until("voters", E, COUNTY, "decide_by_election").check(act).because
        if each.rule == "elections.time_to_fill"
    ]
    assert [each.code for each in silent] == ["law_is_silent"]
    decided = act_of("committee", E, COUNTY, "choose_electing_organ")
    in_session = open_upward_by_election(law(COUNTY), UNIT, in_session=True, vacant=1, vacant_since=after(E, -99))
    assert in_session.check(decided).holds  # either organ may take it up; which one fills the seat is another question
    wrong = open_case(BY_ELECTION_BY_STANDING_COMMITTEE, law(COUNTY), in_session.facts)
    assert wrong.check(decided).fails
    town = open_upward_by_election(law(TOWN), UNIT, in_session=True, vacant=1, vacant_since=after(E, -99))
    assert town.check(decided).fails


def test_beijing_fixes_the_number_of_candidates() -> None:
    """Article 62: as many stand as the standing committee decided."""
    case = until("voters", E, BEIJING, "publish_formal_candidates")
    act = act_of("voters", E, BEIJING, "publish_formal_candidates")
    assert case.check(act).holds
    assert case.check(changed(act, E, {"candidates": ["A"]})).fails
    without = until("voters", E, BEIJING, "set_candidate_number")
    assert "candidate_number_fixed.candidates" in asked_for(without.check(act))


def test_a_by_election_has_two_lists_except_in_zhejiang() -> None:
    """The list of candidates comes before the formal one (32-1b); Zhejiang 59 has one list."""
    act = act_of("voters", E, COUNTY, "publish_formal_candidates")
    skipped = until("voters", E, COUNTY, "publish_initial_candidates")
    skipped = skipped.record(Consulted(on=after(E, -12), by=by("voter_group"), agreed=True))
    assert skipped.check(act).fails
    zhejiang = until("voters", E, ZHEJIANG, "publish_formal_candidates")
    assert zhejiang.check(act_of("voters", E, ZHEJIANG, "publish_formal_candidates")).holds
    assert "candidates" not in [each.clock for each in zhejiang.deadlines(after(E, -20))]


def test_the_congress_fixes_how_many_stand() -> None:
    """The concrete ratio of its election method (32-2d)."""
    case = until("indirect", E, COUNTY, "settle_formal_candidates", seats=10)
    method = changed(act_of("indirect", E, COUNTY, "adopt_election_method"), E, {"candidates": 12})
    case = case.record(method)
    names = [chr(ord("A") + number) for number in range(13)]
    case = case.record(
        Nominated(on=after(E, -3), by=by("deputies"), number=10, nominees=tuple(map(PersonId, names[:10])))
    )
    case = case.record(
        Nominated(on=after(E, -3), by=by("deputies"), number=10, nominees=tuple(map(PersonId, names[10:])))
    )
    act = act_of("indirect", E, COUNTY, "settle_formal_candidates")
    as_fixed = [
        [
            each.holds
            for each in case.check(changed(act, E, {"candidates": names[:n]})).because
            if each.rule == "elections.number_as_fixed" and each.code == "number_as_fixed"
        ]
        for n in (12, 13)
    ]
    assert as_fixed == [[True], [False]]


def test_impossible_facts_are_refused() -> None:
    """Nobody elects nobody; a day is a day; nobody is born after the poll."""
    for make in (
        lambda: PollFacts(unit=UNIT, seats=0),
        lambda: VacancyFacts(unit=UNIT, seats=0),
        lambda: VacancyFacts(unit=UNIT, vacant=-1),
        lambda: Voter(on=E, born=after(E, 1)),
    ):
        with pytest.raises(ImpossibleFacts):
            make()
    known = VacancyFacts(unit=UNIT, vacant_since=Between(after(E, -9), E), ground=Ground.DEATH)
    assert known.vacated is None


def test_a_case_without_a_vote_gives_the_roster_nothing() -> None:
    """Nobody is elected before the ballot, whatever is declared."""
    case = new_case("direct", E, COUNTY)
    assert roster_entries(case) == ()
    assert case.effects() == ()
    declared = case.record(ResultDeclared(on=E, by=by("election_committee"), elected=(A,), next=StepKind.DONE))
    assert "ballot_held.count" in asked_for(whole(case, declared.acts[0]))
    assert roster_entries(declared) == ()


def test_who_acts_is_shown() -> None:
    """Beijing's by-election body, and the bodies of the two tracks upwards."""
    shown = {each.step: each.by for each in until("voters", E, BEIJING, "publish_voter_list").possible(after(E, -20))}
    assert shown["voter_list_published"] == (Role.BY_ELECTION_BODY,)
    assert shown["nominated"] == (Role.PARTY_ORGANISATION, Role.VOTERS)
    upward = {each.step: each.by for each in new_case("committee", E, COUNTY).possible(E)}
    assert upward["nominated"] == (Role.COUNCIL_OF_CHAIRPERSONS, Role.STANDING_COMMITTEE_MEMBERS)
    assert upward["credentials_confirmed"] == (Role.HIGHER_STANDING_COMMITTEE,)
    assert Actor(Role.CREDENTIALS_COMMITTEE).label.zh == "代表资格审查委员会"
    early = {each.step: each.by for each in new_case("direct", EARLY, COUNTY).possible(EARLY)}
    assert early["nominated"] == ()
    assert early["judgment_given"] == (Role.COURT,)
    assert Area.from_code(COUNTY).level.code == "county"
    assert UnitId("第3选区") == UNIT
