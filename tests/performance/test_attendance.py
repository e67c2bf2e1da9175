"""Attendance: what an absence is, when a mandate ends for absences, and what the roster learns of it."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.effects import EffectKind, Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.congress.terms import Term
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Outcome
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.ledgers import Allocated, Confirmed, Elected, Roster
from npc_core.performance import (
    check_absences,
    check_member_absences,
    compute_absence_effects,
    compute_attendance,
)
from npc_core.performance.attendance import (
    Approver,
    AttendanceRecord,
    CommitteeYear,
    LeaveFrom,
    MeetingMissed,
    SessionAttended,
    Sitting,
    SittingKind,
    compute_attendance_record,
)
from npc_core.performance.records import Activity, ActivityKind, Presence, State
from tests.performance.builders import ids, place

DAY, D1 = date(2025, 6, 1), PersonId("D-1")
GONE = (Sitting(present=False),)
CAME = (Sitting(present=True), Sitting(kind=SittingKind.GROUP, present=False))


def session(year: int, *sittings: Sitting, leave: bool | None = False, due: bool = True) -> SessionAttended:
    """Return the session of a year, opened on 7 January."""
    return SessionAttended(on=date(year, 1, 7), sittings=sittings, leave=leave, due=due)


def record(*sessions: SessionAttended) -> AttendanceRecord:
    """Return the record of a deputy."""
    return AttendanceRecord(on=DAY, person=D1, sessions=sessions)


TWICE = record(session(2024, *GONE), session(2025, *GONE))
APART = record(session(2023, *GONE), session(2024, *CAME), session(2025, *GONE))


def test_two_sessions_missed_without_approval_end_the_mandate() -> None:
    """One is not enough; with approved leave, or while suspended, it does not count."""
    law = place()
    assert check_absences(TWICE, law).fails
    assert check_absences(record(session(2025, *GONE)), law).holds
    assert check_absences(record(session(2024, *GONE, leave=True), session(2025, *GONE)), law).holds
    assert check_absences(record(session(2024, *GONE, due=False), session(2025, *GONE)), law).holds


def test_what_is_not_known_is_asked_for_only_if_it_can_decide() -> None:
    """A session of which nothing is told may be the second absence; beside one attended it decides nothing."""
    law = place()
    unknown = check_absences(record(session(2024, *GONE), session(2025)), law)
    assert unknown.missing == ("attendance.sessions",)
    assert check_absences(record(session(2024, *CAME), session(2025)), law).holds
    assert check_absences(record(session(2024, *GONE), session(2025, *GONE, leave=None)), law).missing
    assert check_absences(record(session(2024, *GONE), session(2025, Sitting(), Sitting(present=True))), law).holds


@pytest.mark.parametrize(
    ("alternative", "told", "outcome"),
    [
        ("in_the_term", APART, Outcome.FAILS),
        ("consecutive", APART, Outcome.HOLDS),
        ("any_plenary", APART, Outcome.FAILS),
        ("consecutive", TWICE, Outcome.FAILS),
    ],
)
def test_the_reading_decides_whether_absences_add_up(
    alternative: str, told: AttendanceRecord, outcome: Outcome
) -> None:
    """Two in the term by default; in a row by a published case of 2015; named only where it could change the answer."""
    finding = check_absences(told, place(two_absences=alternative))
    assert finding.outcome is outcome
    assert [each.alternative for each in finding.readings] == ([alternative] if told is APART else [])


def test_a_reading_is_named_where_it_could_still_change_the_answer() -> None:
    """With a session of which nothing is known between two missed, or after one, it matters how absences add up."""
    between = check_absences(record(session(2023, *GONE), session(2024), session(2025, *GONE)), place())
    assert (between.outcome, len(between.readings)) == (Outcome.FAILS, 1)
    later = check_absences(record(session(2023, *GONE), session(2024, *CAME), session(2025)), place())
    assert (later.outcome, len(later.readings)) == (Outcome.UNDETERMINED, 1)
    in_a_row = check_absences(record(session(2024, *GONE), session(2025)), place(two_absences="consecutive"))
    assert in_a_row.outcome is Outcome.UNDETERMINED


def test_a_member_should_or_may_resign_as_the_place_says() -> None:
    """Shandong: should; Beijing: may; and the office ends by neither."""
    missed = tuple(MeetingMissed(on=date(2025, month, 1), days=1, approved=False) for month in (2, 4, 6))
    year = CommitteeYear(
        on=DAY, meetings=tuple(each.on for each in missed), days=4, missed=missed, special_reason=False
    )
    said = {code: check_member_absences(year, place(code)).message.en for code in ("370000", "110000")}
    assert said["370000"].endswith("should resign; the office does not end by itself")
    assert said["110000"].endswith("may resign; the office does not end by itself")
    partly = tuple(MeetingMissed(on=each.on, days=1, approved=False, whole=False) for each in missed)
    part = CommitteeYear(on=DAY, meetings=year.meetings, days=9, missed=partly)
    assert check_member_absences(part, place("370000")).holds


def test_by_the_third_reading_one_plenary_missed_is_an_absence() -> None:
    """Whoever came to some sittings and missed a plenary without leave; leave from the whole session covers it."""
    half = Sitting(present=False, leave=False)
    told = record(*(session(year, half, *CAME) for year in (2024, 2025)))
    law = place(two_absences="any_plenary")
    assert check_absences(told, law).fails
    assert check_absences(told, place()).holds
    covered = record(*(session(year, half, *CAME, leave=True) for year in (2024, 2025)))
    assert check_absences(covered, law).holds
    unsure = record(*(session(year, Sitting(), leave=None) for year in (2024, 2025)))
    assert check_absences(unsure, law).missing == ("attendance.sessions",)
    silent = record(*(session(year, Sitting(present=False), leave=None) for year in (2024, 2025)))
    assert check_absences(silent, law).missing == ("attendance.sessions",)


def test_the_roster_learns_of_the_end_on_the_day_of_the_report() -> None:
    """Without a report there is a finding and no end; with one the seat falls vacant on its day."""
    law = place()
    silent = compute_absence_effects(TWICE, law)
    assert [each.kind for each in silent] == [EffectKind.ABSENT_WITHOUT_LEAVE] * 2
    assert [norm.id for norm in silent[0].norms] == ["DL2015-7-1b"]
    effects = compute_absence_effects(TWICE, law, reported_on=date(2025, 3, 20))
    end = effects[-1]
    assert (end.kind, end.ground, end.on, end.person) == (
        EffectKind.MANDATE_ENDS,
        Ground.ABSENCES,
        date(2025, 3, 20),
        D1,
    )
    assert ids(check_absences(TWICE, law)) == [norm.id for norm in end.norms] == ["DL2025-62-1(3)"]
    term = Term(number=17, began=date(2022, 1, 6))
    roster = Roster(law=law, term=term, total=1).apply(
        Allocated(on=date(2021, 9, 1), unit=UnitId("U"), seats=1),
        Elected(on=date(2021, 10, 1), person=D1, unit=UnitId("U")),
        Confirmed(on=date(2021, 12, 1), person=D1),
    )
    after = roster.apply(*effects)
    assert (after.on(date(2025, 3, 19)).in_office, after.on(date(2025, 3, 20)).in_office) == (1, 0)
    assert compute_absence_effects(record(session(2012, *GONE)), law)[0].norms == ()
    assert [each.on.year for each in compute_absence_effects(APART, law)] == [2023, 2025]


def test_a_session_has_its_numbers() -> None:
    """Of five deputies one is suspended, one on leave, one away: four due, two present, one absent."""
    day = date(2025, 1, 7)
    told = (CAME, CAME, GONE, GONE, GONE)
    leave = (False, True, True, False, False)
    due = (True, True, True, True, False)
    records = [
        record(SessionAttended(on=day, sittings=sittings, leave=asked, due=must))
        for sittings, asked, must in zip(told, leave, due, strict=True)
    ]
    numbers = compute_attendance(records, day)
    assert (numbers.in_office, numbers.suspended, numbers.due) == (5, 1, 4)
    assert (numbers.present, numbers.on_leave, numbers.absent) == (2, 1, 1)


def test_records_that_cannot_be_are_refused() -> None:
    """Sessions out of order, absence from meetings that were not held, more of it than there was."""
    with pytest.raises(ImpossibleFacts):
        record(session(2025), session(2024))
    missed = MeetingMissed(on=date(2025, 2, 1), days=2)
    with pytest.raises(ImpossibleFacts):
        CommitteeYear(on=DAY, meetings=(), days=3, missed=(missed,))
    with pytest.raises(ImpossibleFacts):
        CommitteeYear(on=DAY, meetings=(missed.on,), days=1, missed=(missed,))
    with pytest.raises(ImpossibleFacts):
        MeetingMissed(on=DAY, days=0)


@pytest.mark.parametrize("name", packaged_files())
def test_tokens_of_local_files_are_known_to_the_rules(name: str) -> None:
    """Who grants leave, anywhere in the packaged files, is one of the approvers that the rules know."""
    known = {each.code for each in Approver}
    for row in packaged_file(name).rows:
        if row.key in ("performance.leave_approver_session", "performance.leave_approver_activity"):
            assert set(row.value) <= known
        if row.key in ("performance.leave_approver_sitting", "performance.standing_committee_leave_approver"):
            assert {code for codes in row.value.values() for code in codes} <= known


def test_leave_is_asked_from_sittings_or_from_meetings_of_the_committee() -> None:
    """The codes of the kinds lead to the parts of the provisions."""
    assert [each.code for each in LeaveFrom if each.of_committee] == [
        "committee_whole",
        "committee_plenary",
        "committee_joint",
        "committee_group",
    ]


def test_attendance_comes_from_the_register() -> None:
    """Attended, on leave, leave not decided, absent; rejected records, other deputies, later days stay out."""
    told = (Presence.ATTENDED, Presence.ON_LEAVE, Presence.LEAVE_ASKED, Presence.ABSENT)
    kept = [
        Activity(D1, ActivityKind.SESSION, date(year, 1, 7), presence)
        for year, presence in zip((2025, 2024, 2023, 2022), told, strict=True)
    ]
    other = [
        Activity(PersonId("D-2"), ActivityKind.SESSION, date(2021, 1, 7)),
        Activity(D1, ActivityKind.TRAINING, date(2021, 2, 7)),
        Activity(D1, ActivityKind.SESSION, date(2021, 3, 7), state=State.REJECTED),
        Activity(D1, ActivityKind.SESSION, date(2026, 1, 7)),
    ]
    found = compute_attendance_record(D1, [*kept, *other], DAY)
    assert [(each.on.year, each.missed_all()) for each in found.sessions] == [
        (2022, True),
        (2023, None),
        (2024, False),
        (2025, False),
    ]
    assert check_absences(found, place()).missing == ("attendance.sessions",)
