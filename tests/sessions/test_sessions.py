"""Bodies and sessions: what the table of clauses does not show — silences, missing facts, readings, published cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.appointments.rules_annulment import AppointmentMade, check_annulment
from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.offices import Office
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.law.laws import Law, law_of
from npc_core.law.values import PlaceKind
from npc_core.sessions import (
    CommitteeSize,
    CompositionHeld,
    DeputyAbsence,
    Doing,
    Done,
    ElectionBallot,
    ExtraordinarySession,
    FirstSession,
    MeetingDays,
    SeatHeld,
    TermHeld,
    Whole,
    YearOfSessions,
    check_absence,
    check_ballot,
    check_committee_size,
    check_composition,
    check_done,
    check_extraordinary_session,
    check_first_session,
    check_meeting_interval,
    check_seat,
    check_sessions_in_year,
    check_term,
)
from npc_core.sessions.rules_bodies import place_kind

COUNTY = law_of(Area.from_code("411424"))
TOWNSHIP = law_of(Area.from_code("411424100"))
NOW, EARLY = date(2023, 6, 1), date(2003, 1, 1)


def test_what_is_not_told_is_asked_for() -> None:
    """Who, whether, in which meeting."""
    for doing, missing in (
        (Doing.CONVENED, "done.by"),
        (Doing.DATE_PUBLISHED, "done.done"),
        (Doing.AGENDA_ADOPTED, "done.meeting"),
    ):
        assert check_done(Done(on=NOW, doing=doing), COUNTY).missing == (missing,)
    extraordinary = check_extraordinary_session(ExtraordinarySession(on=NOW, own_motion=False), COUNTY)
    assert extraordinary.missing == ("extraordinary_session.proposers", "extraordinary_session.deputies")
    half = check_extraordinary_session(ExtraordinarySession(on=NOW, own_motion=False, proposers=40), COUNTY)
    assert half.missing == ("extraordinary_session.deputies",)
    other = check_extraordinary_session(ExtraordinarySession(on=NOW, own_motion=False, deputies=40), COUNTY)
    assert other.missing == ("extraordinary_session.proposers",)
    assert check_seat(SeatHeld(on=NOW, is_deputy=None), COUNTY).missing == ("seat.is_deputy",)
    assert check_absence(DeputyAbsence(on=NOW, attended=False), COUNTY).missing == ("absence.leave_approved",)
    assert check_ballot(ElectionBallot(on=NOW), COUNTY).missing == ("ballot.secret", "ballot.options")


def test_the_law_before_october_2004_is_not_modelled() -> None:
    """Every rule says so, and none guesses."""
    found = [
        check_done(Done(on=EARLY, doing=Doing.CONVENED), COUNTY),
        check_sessions_in_year(YearOfSessions(on=EARLY, sessions=1), COUNTY),
        check_extraordinary_session(ExtraordinarySession(on=EARLY, own_motion=True), COUNTY),
        check_extraordinary_session(ExtraordinarySession(on=EARLY, own_motion=False), COUNTY),
        check_first_session(FirstSession(completed_on=EARLY), COUNTY, EARLY),
        check_term(TermHeld(on=EARLY, began=date(2003, 1, 1)), COUNTY),
        check_term(TermHeld(on=EARLY, began=date(2003, 1, 1), of="government"), COUNTY),
        check_meeting_interval(MeetingDays(on=EARLY, days=()), COUNTY),
        check_committee_size(CommitteeSize(on=EARLY, members=20), COUNTY),
        check_composition(CompositionHeld(on=EARLY, body=Whole.GOVERNMENT, offices=()), COUNTY),
        check_composition(CompositionHeld(on=EARLY, body=Whole.TOWNSHIP_CHAIRS, offices=()), TOWNSHIP),
        check_composition(CompositionHeld(on=EARLY, body=Whole.TOWNSHIP_PRESIDIUM, offices=()), TOWNSHIP),
        check_seat(SeatHeld(on=EARLY, is_deputy=True), COUNTY),
        check_absence(DeputyAbsence(on=EARLY, attended=True), COUNTY),
        check_ballot(ElectionBallot(on=EARLY, secret=True, options=()), COUNTY),
    ]
    assert {finding.outcome for finding in found} == {UNDETERMINED}


def test_a_township_has_no_standing_committee_to_size() -> None:
    """NO_BODY fails, whatever the number."""
    assert check_committee_size(CommitteeSize(on=NOW, members=20), TOWNSHIP).fails
    assert check_term(TermHeld(on=NOW, began=date(2022, 1, 1), of="standing_committee"), TOWNSHIP).fails


def test_until_2022_only_deputies_could_cause_an_extraordinary_session() -> None:
    """LOL2015-11-2 knew no motion of the convening body's own."""
    facts = ExtraordinarySession(on=date(2021, 6, 1), own_motion=True)
    finding = check_extraordinary_session(facts, COUNTY)
    assert (finding.outcome, finding.norms[0].id) == (FAILS, "LOL2015-11-2")


def test_the_two_months_run_from_completion_or_by_another_reading_from_the_announcement() -> None:
    """The reading `first_session_clock`."""
    facts = FirstSession(completed_on=date(2022, 3, 20), on=date(2022, 5, 25), announced_on=date(2022, 3, 28))
    assert check_first_session(facts, COUNTY, NOW).fails
    announced = law_of(Area.from_code("411424"), readings={"first_session_clock": "announcement"})
    assert check_first_session(facts, announced, NOW).holds
    unknown = FirstSession(completed_on=date(2022, 3, 20))
    assert check_first_session(unknown, announced, NOW).missing == ("first_session.announced_on",)
    assert check_first_session(unknown, COUNTY, date(2022, 5, 20)).holds
    assert check_first_session(unknown, COUNTY, date(2022, 5, 21)).fails


def test_the_last_meeting_must_not_lie_too_far_back() -> None:
    """Two months after 28 April end on 28 June."""
    days = (date(2023, 2, 28), date(2023, 4, 28))
    assert check_meeting_interval(MeetingDays(on=date(2023, 6, 28), days=days), COUNTY).holds
    assert check_meeting_interval(MeetingDays(on=date(2023, 6, 29), days=days), COUNTY).fails


@pytest.mark.parametrize(
    ("code", "on", "members", "population", "outcome"),
    [
        ("431024", date(2012, 12, 22), 26, None, HOLDS),
        ("430422", date(2016, 5, 27), 45, None, UNDETERMINED),
        ("430422", date(2016, 5, 27), 45, 1_000_001, HOLDS),
        ("430422", date(2016, 5, 27), 45, 1_000_000, FAILS),
        ("430422", date(2016, 5, 27), 46, None, FAILS),
        ("430500", date(2016, 5, 27), 51, None, UNDETERMINED),
        ("430100", date(2016, 5, 27), 41, None, HOLDS),
        ("430100", date(2022, 5, 27), 28, None, FAILS),
        ("450000", date(2022, 5, 27), 95, 90_000_000, FAILS),
        ("410000", date(2022, 5, 27), 95, 99_000_000, HOLDS),
        ("110000", date(2022, 5, 27), 76, None, FAILS),
    ],
)
def test_published_sizes_are_judged_by_level_version_and_population(
    code: str, on: date, members: int, population: int | None, outcome: Outcome
) -> None:
    """嘉禾县 had 26 in 2012; 衡南县 45 in 2016 needs more than a million people; only a 省 may have 95."""
    law = law_of(Area.from_code(code))
    assert check_committee_size(CommitteeSize(on=on, members=members, population=population), law).outcome is outcome


def test_the_kind_of_place_follows_from_the_code() -> None:
    """Provinces, regions, municipalities; cities; counties."""
    kinds = {
        code: place_kind(law_of(Area.from_code(code))) for code in ("410000", "450000", "110000", "411400", "411424")
    }
    assert list(kinds.values()) == [
        PlaceKind.PROVINCE,
        PlaceKind.AUTONOMOUS_REGION,
        PlaceKind.MUNICIPALITY,
        PlaceKind.CITY_WITH_DISTRICTS,
        PlaceKind.COUNTY_LEVEL,
    ]


def test_the_number_of_a_term_may_not_be_changed_before_2004_nobody_knows() -> None:
    """LOL2022-47-5c; earlier law is not modelled."""
    early = CommitteeSize(on=date(2004, 1, 1), members=20, changed_in_term=True)
    assert check_committee_size(early, COUNTY).outcome is UNDETERMINED


@pytest.mark.parametrize(
    "make",
    [
        lambda: Done(on="2023-06-01", doing=Doing.CONVENED),  # type: ignore[arg-type] # a string where a day is meant
        lambda: YearOfSessions(on=NOW, sessions=-1),
        lambda: TermHeld(on=NOW, began=NOW, of="church"),
        lambda: CommitteeSize(on=NOW, members=-1),
        lambda: CommitteeSize(on=NOW, members=20, population=-1),
    ],
)
def test_impossible_facts_are_refused(make: Any) -> None:
    """Minus one session, a church's term."""
    with pytest.raises(ImpossibleFacts):
        make()


def annulment(law: Law, office: str, on: date = NOW, met: bool | None = False) -> Outcome:
    """Return what the law says of an appointment without the legal conditions."""
    return check_annulment(AppointmentMade(on=on, office=office, conditions_met=met), law).outcome


def test_an_appointment_without_the_legal_conditions_is_annulled() -> None:
    """Judges and procurators, from 2019-10-01."""
    assert annulment(COUNTY, "judge") is FAILS
    assert annulment(COUNTY, "judge", met=True) is HOLDS
    assert annulment(COUNTY, "judge", met=None) is UNDETERMINED
    assert annulment(COUNTY, "judge", on=date(2019, 6, 1)) is UNDETERMINED
    assert annulment(COUNTY, "government_head") is HOLDS


def test_a_presidium_lacking_its_chair_is_not_composed() -> None:
    """Chair and vice chairs are members ex officio."""
    facts = CompositionHeld(on=NOW, body=Whole.TOWNSHIP_PRESIDIUM, offices=(Office.TOWNSHIP_CONGRESS_CHAIR,))
    assert check_composition(facts, TOWNSHIP).fails
    assert check_done(Done(on=NOW, doing=Doing.CHAIRED, by=Role.PRESIDIUM), TOWNSHIP).holds
