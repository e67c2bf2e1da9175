"""Lawful histories of every way in which a deputy is elected: what each step is called in the timeline, and its act."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.elections import (
    BallotHeld,
    BallotsChecked,
    ByElectionBodySetUp,
    ByElectionDecided,
    CandidateNumberFixed,
    CandidatesPresented,
    CandidatesPublished,
    CommitteeAppointed,
    ConstituencyDrawn,
    Consulted,
    CredentialsConfirmed,
    CredentialsExamined,
    DeputiesPublished,
    ElectionDaySet,
    EndAnnounced,
    FirstSessionHeld,
    FormalListFixed,
    JudgmentGiven,
    MethodAdopted,
    Nominated,
    Objected,
    ObjectionDecided,
    ParticularsGiven,
    Place,
    PollFacts,
    PresidiumElected,
    ProxyAuthorised,
    ProxyReason,
    ReportedUpwards,
    ResultDeclared,
    SessionOpened,
    Sued,
    TellersChosen,
    UnitSeatsFixed,
    VacancyReported,
    VoterListPublished,
    VotersRegistered,
    open_by_election,
    open_direct_election,
    open_indirect_election,
    open_upward_by_election,
)
from npc_core.law.laws import Law, law_of
from npc_core.procedure.cases import Case
from npc_core.voting import Count, Line, StepKind

UNIT = UnitId("第3选区")
A, B, C = PersonId("A"), PersonId("B"), PersonId("C")
Steps = list[tuple[str, Any]]
COUNTY, TOWN = "411424", "411424100"
BEIJING, BJ_TOWN, ZHEJIANG, ZJ_TOWN = "110101", "110111100", "330106", "330110100"
SHANGHAI, SHANDONG, SD_TOWN = "310101", "370102", "370102100"


@lru_cache(maxsize=64)
def law(code: str, **readings: str) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code), readings=readings)


def by(role: str | Role) -> Actor:
    """Return somebody acting in a role."""
    return Actor(role if isinstance(role, Role) else Role[role.upper()])


def is_town(code: str) -> bool:
    """Tell whether a place is a township."""
    return len(code) > len(COUNTY)


def count(*votes: int, cast: int = 110) -> Count:
    """Return a count for A, B, C and so on."""
    return Count(lines=tuple(Line(name=n, ayes=v) for n, v in zip("ABCDEFGH", votes, strict=False)), cast=cast)


def ballot(on: date, role: str, **facts: Any) -> BallotHeld:
    """Return a vote in order: 200 voters, 110 took part; or 203 deputies, 190 present."""
    given: dict[str, Any] = {"count": count(80, 25), "secret": True, "booth": True, "voted_twice": 0}
    return BallotHeld(on=on, by=by(role), **(given | facts))


VOTERS = {"registered": 200, "took_part": 110, "places": (Place.POLLING_STATION, Place.MOBILE_BOX)}
DEPUTIES = {"count": count(120, 60, cast=190), "membership": 203, "present": 190, "took_part": 190}
MEMBERS = {"count": count(20, 3, cast=25), "membership": 27, "present": 25, "took_part": 25}


def after(day: date, days: int) -> date:
    """Return the day that lies some days after another, before it for a negative number."""
    return day + timedelta(days=days)


def the_end(e: date, declare: str, examine: str, confirm: str) -> Steps:
    """Return the steps from the check of the ballots to the publication."""
    return [
        ("reconcile_ballots", BallotsChecked(on=e, by=by("tellers"), signed=True)),
        ("declare_result", ResultDeclared(on=after(e, 1), by=by(declare), elected=(A,), next=StepKind.DONE)),
        ("examine_credentials", CredentialsExamined(on=after(e, 10), by=by(examine), valid=(A,))),
        ("confirm_credentials", CredentialsConfirmed(on=after(e, 12), by=by(confirm), confirmed=(A,))),
        ("publish_deputy_list", DeputiesPublished(on=after(e, 13), by=by(confirm))),
    ]


def candidates(e: date, lists: tuple[int, int, int], body: str, *, seats: int = 1) -> Steps:
    """Return the steps from the voter list to the tellers; `lists`: days before the poll of the three lists."""
    voters, first, formal = lists
    objected = after(e, -voters + 2)
    return [
        ("publish_voter_list", VoterListPublished(on=after(e, -voters), by=by(body), by_card=True, cards_issued=True)),
        ("object_to_voter_list", Objected(on=objected, by=by("citizen"), objection="1")),
        ("nominate_candidates", Nominated(on=objected, by=by("voters"), number=10, nominees=(A,), unit=UNIT)),
        ("nominate_candidates", Nominated(on=objected, by=by("party_organisation"), nominees=(B,))),
        ("candidate_particulars", ParticularsGiven(on=objected, nominee=A, truthful=True, other_mandate_told=True)),
        ("decide_objection", ObjectionDecided(on=after(objected, 3), by=by(body), objection="1", upheld=False)),
        ("sue_over_voter_list", Sued(on=after(objected, 4), by=by("citizen"), objection="1")),
        ("set_candidate_number", CandidateNumberFixed(on=after(objected, 4), by=by(body), candidates=2)),
        ("publish_initial_candidates", CandidatesPublished(on=after(e, -first), by=by(body), candidates=(A, B))),
        ("settle_formal_candidates", Consulted(on=after(e, -first + 1), by=by("voter_group"), agreed=True)),
        (
            "publish_formal_candidates",
            FormalListFixed(on=after(e, -formal), by=by(body), candidates=(A, B), committee_members=()),
        ),
        ("present_candidates", CandidatesPresented(on=after(e, -2), by=by(body), meeting=True)),
        ("judgment_on_voter_list", JudgmentGiven(on=after(e, -1), by=by("court"), objection="1", upheld=False)),
        (
            "authorise_proxies",
            ProxyAuthorised(
                on=after(e, -1),
                reason=ProxyReason.ABSENT,
                written=True,
                verifiable=True,
                consented=True,
                held=3,
                proxy_may_vote=True,
            ),
        ),
        (
            "choose_scrutineers",
            TellersChosen(on=after(e, -1), by=by("voters"), relatives=False, candidates=False, per_box=2),
        ),
        ("vote", ballot(e, body, **VOTERS)),
    ]


def direct(e: date, code: str) -> Steps:
    """Return a direct election of one deputy, lawful in every place, in the order of the days."""
    town = is_town(code)
    above = "higher_standing_committee" if town else "standing_committee"
    confirm = "presidium" if town else "standing_committee"
    size = 11 if town else 15
    steps = [
        ("appoint_election_committee", CommitteeAppointed(on=after(e, -60), by=by(above), size=size)),
        (
            "set_election_day",
            ElectionDaySet(on=after(e, -55), by=by("election_committee"), election_day=e, published=True),
        ),
        ("delimit_constituencies", ConstituencyDrawn(on=after(e, -50), by=by("election_committee"), seats=1)),
        ("register_voters", VotersRegistered(on=after(e, -40), by=by("election_committee"))),
        *[each for each in candidates(e, (25, 15, 7), "election_committee") if each[0] != "set_candidate_number"],
        *the_end(e, "election_committee", "credentials_committee", confirm),
        ("first_session", FirstSessionHeld(on=after(e, 30))),
    ]
    return sorted(steps, key=lambda each: each[1].on)


LEADS = {BEIJING: (15, 5, 3), BJ_TOWN: (15, 5, 3), ZHEJIANG: (16, 15, 7), ZJ_TOWN: (16, 15, 7)}
CONDUCTS = {
    BEIJING: "by_election_body",
    BJ_TOWN: "by_election_body",
    ZHEJIANG: "standing_committee",
    ZJ_TOWN: "presidium",
    SHANDONG: "standing_committee",
    SD_TOWN: "township_chair",
}


def by_voters(e: date, code: str) -> Steps:
    """Return a by-election by voters as the rules of the place have it."""
    town, body = is_town(code), CONDUCTS.get(code, "election_committee")
    above = "higher_standing_committee" if town else "standing_committee"
    confirm = "presidium" if town else "standing_committee"
    steps: Steps = []
    for name, act in candidates(e, LEADS.get(code, (25, 15, 7)), body):
        if code in (ZHEJIANG, ZJ_TOWN) and name == "publish_initial_candidates":
            continue  # article 59 has one list
        steps.append((name, CandidateNumberFixed(on=act.on, by=by(above), candidates=2) if "number" in name else act))
    steps += [
        ("report_vacancy", VacancyReported(on=after(e, -80), by=by("deputy_group"))),
        (
            "announce_end_of_mandate",
            EndAnnounced(on=after(e, -75), by=by("congress" if town else "standing_committee")),
        ),
        ("decide_by_election", ByElectionDecided(on=after(e, -70), by=by(above), unit=UNIT)),
        ("set_up_by_election_body", ByElectionBodySetUp(on=after(e, -65), by=by(body))),
        ("set_election_day", ElectionDaySet(on=after(e, -55), by=by(body), election_day=e, published=True)),
        ("recheck_voter_list", VotersRegistered(on=after(e, -40), by=by(body), rechecked=True)),
        *the_end(e, body, "credentials_committee", confirm),
    ]
    return sorted(steps, key=lambda each: each[1].on)


def session_steps(e: date, body: str, vote: dict[str, Any], nominators: str) -> Steps:
    """Return the steps of a vote in a congress or a standing committee."""
    tellers = "deputies" if nominators == "deputies" else body
    opened = {name: vote[name] for name in ("membership", "present")}
    return [
        ("open_session", SessionOpened(on=after(e, -3), **opened)),
        ("nominate_candidates", Nominated(on=after(e, -3), by=by(nominators), number=10, nominees=(A,), unit=UNIT)),
        ("nominate_candidates", Nominated(on=after(e, -3), by=by(nominators), number=10, nominees=(B,))),
        ("candidate_particulars", ParticularsGiven(on=after(e, -3), nominee=A, truthful=True)),
        ("set_election_day", ElectionDaySet(on=after(e, -3), by=by(body), election_day=e)),
        ("print_candidate_list", CandidatesPublished(on=after(e, -2), by=by(body), candidates=(A, B), to_all=True)),
        ("deliberate_candidates", Consulted(on=after(e, -2), by=by("deputies"), agreed=True)),
        (
            "settle_formal_candidates",
            FormalListFixed(on=after(e, -1), by=by(body), candidates=(A, B), only_deputies=False),
        ),
        ("present_candidates", CandidatesPresented(on=after(e, -1), by=by(body))),
        (
            "choose_scrutineers",
            TellersChosen(
                on=e,
                by=by(tellers),
                relatives=False,
                candidates=False,
                per_box=2,
            ),
        ),
        ("vote", ballot(e, body, **vote)),
        *the_end(e, body, "higher_credentials_committee", "higher_standing_committee"),
        ("report_to_higher_level", ReportedUpwards(on=after(e, 2), by=by(body))),
    ]


def indirect(e: date, code: str) -> Steps:
    """Return the election of one deputy of the next higher congress."""
    return sorted(
        [
            ("allocate_seats", UnitSeatsFixed(on=after(e, -90), by=by("higher_standing_committee"), seats=1)),
            ("elect_presidium", PresidiumElected(on=after(e, -4), by=by("congress"))),
            ("adopt_election_method", MethodAdopted(on=after(e, -2), by=by("congress"), candidates=2)),
            *session_steps(e, "presidium", DEPUTIES, "deputies"),
            ("first_session", FirstSessionHeld(on=after(e, 30))),
        ],
        key=lambda each: each[1].on,
    )


def upward(e: date, code: str, *, in_session: bool) -> Steps:
    """Return the filling of a seat of the next higher congress, by the session or between sessions."""
    body, organ = ("presidium", "congress") if in_session else ("standing_committee", "standing_committee")
    vote, nominators = (DEPUTIES, "deputies") if in_session else (MEMBERS, "council_of_chairpersons")
    return sorted(
        [
            ("announce_end_of_mandate", EndAnnounced(on=after(e, -60), by=by("higher_standing_committee"))),
            ("choose_electing_organ", ByElectionDecided(on=after(e, -30), by=by(organ), unit=UNIT)),
            *session_steps(e, body, vote, nominators),
        ],
        key=lambda each: each[1].on,
    )


@lru_cache(maxsize=256)
def steps_of(track: str, e: date, code: str) -> Steps:
    """Return the lawful history of a track: `direct`, `indirect`, `voters`, `congress`, `committee`."""
    if track == "direct":
        return direct(e, code)
    if track == "indirect":
        return indirect(e, code)
    return by_voters(e, code) if track == "voters" else upward(e, code, in_session=track == "congress")


def new_case(track: str, e: date, code: str, **facts: Any) -> Case[Any, Any]:
    """Return a case of a track before anything happened."""
    rules = law(code)
    if track in ("direct", "indirect"):
        told: dict[str, Any] = {"unit": UNIT, "first_session": after(e, 30), "completed": after(e, 1)}
        dossier = PollFacts(**(told | facts))
        return (open_direct_election if track == "direct" else open_indirect_election)(rules, UNIT, facts=dossier)
    given: dict[str, Any] = {
        "vacant": 1,
        "vacated": PersonId("Z"),
        "ground": Ground.DEATH,
        "vacant_since": after(e, -100),
    } | facts
    if track == "voters":
        return open_by_election(rules, UNIT, **given)
    return open_upward_by_election(rules, UNIT, in_session=track == "congress", **given)


@lru_cache(maxsize=256)
def _stages(track: str, e: date, code: str) -> dict[str, Case[Any, Any]]:
    """Return the lawful case of a track just before the first step of each name."""
    case = new_case(track, e, code)
    found: dict[str, Case[Any, Any]] = {}
    for each, act in steps_of(track, e, code):
        found.setdefault(each, case)
        case = case.record(act)
    return found


def until(track: str, e: date, code: str, name: str, **facts: Any) -> Case[Any, Any]:
    """Return the lawful case of a track just before the first step of a name."""
    if not facts:
        return _stages(track, e, code)[name]
    case = new_case(track, e, code, **facts)
    for each, act in steps_of(track, e, code):
        if each == name:
            return case
        case = case.record(act)
    return case


def act_of(track: str, e: date, code: str, name: str) -> Any:
    """Return the act of a step."""
    return next(act for each, act in steps_of(track, e, code) if each == name)
