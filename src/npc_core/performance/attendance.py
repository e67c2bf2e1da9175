"""Facts of attendance: leave, sessions and sittings, meetings of the standing committee."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from npc_core.congress.ids import PersonId
from npc_core.congress.meetings import Attendance
from npc_core.kernel.days import valid_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.performance.records import Activity, ActivityKind, Presence, State


class Approver(Labelled):
    """Who grants leave."""

    DELEGATION_HEAD = ("delegation_head", Text("代表团团长", "the head of the delegation"))
    DELEGATION = ("delegation", Text("代表团", "the delegation"))
    CONVENER = ("convener", Text("召集人", "the convener"))
    ORGANISER = ("organiser", Text("组织活动的单位", "whoever organises the activity"))
    EXECUTIVE_CHAIR = ("executive_chair", Text("执行主席", "the executive chair"))
    SECRETARIAT = ("secretariat", Text("大会秘书处", "the secretariat of the session"))
    SECRETARY_GENERAL = ("secretary_general", Text("秘书长", "the secretary-general"))
    TOWNSHIP_CHAIRS = (
        "township_chairs",
        Text("乡镇人大主席、副主席", "the chair or a vice chair of the township congress"),
    )
    PRESIDIUM = ("presidium", Text("主席团", "the presidium"))
    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会", "the standing committee"))
    STANDING_COMMITTEE_OFFICE = ("standing_committee_office", Text("常务委员会办事机构", "the committee's office"))
    STANDING_COMMITTEE_CHAIR = ("standing_committee_chair", Text("常务委员会主任", "the chair of the committee"))
    ENTRUSTED_CHAIR = ("entrusted_chair", Text("受委托的主任、副主任", "a chair or vice chair entrusted with it"))
    COUNCIL = ("council_of_chairpersons", Text("主任会议", "the council of chairpersons"))


class LeaveFrom(Labelled):
    """From what leave is asked."""

    SESSION = ("session", Text("整次大会", "a whole session"))
    PLENARY = ("plenary", Text("大会全体会议", "a plenary sitting"))
    DELEGATION_SITTING = ("delegation", Text("代表团会议", "a sitting of the delegation"))
    GROUP_SITTING = ("group", Text("小组会议", "a sitting of the group"))
    ACTIVITY = ("activity", Text("闭会期间的活动", "an activity between sessions"))
    COMMITTEE_MEETING = ("committee_whole", Text("常委会会议全程", "a whole meeting of the standing committee"))
    COMMITTEE_PLENARY = ("committee_plenary", Text("常委会全体会议", "a plenary of the standing committee"))
    COMMITTEE_JOINT = ("committee_joint", Text("常委会联组会议", "a joint sitting of the standing committee"))
    COMMITTEE_GROUP = ("committee_group", Text("常委会分组会议", "a group sitting of the standing committee"))

    @property
    def of_committee(self) -> bool:
        """Tell whether it is a meeting of the standing committee."""
        return self.code.startswith("committee")


class SittingKind(Labelled):
    """The kind of a sitting."""

    PLENARY = ("plenary", Text("全体会议", "plenary"))
    DELEGATION = ("delegation", Text("代表团会议", "of the delegation"))
    GROUP = ("group", Text("小组会议", "of the group"))


@frozen(kw_only=True)
class LeaveAsked:
    """Leave was asked for.

    Args:
        on: the day.
        what: from what.
        approver: who decided.
        written: whether it was asked for in writing.
    """

    on: date = field(validator=valid_day)
    what: LeaveFrom
    approver: Approver | None = None
    written: bool | None = None


@frozen(kw_only=True)
class Sitting:
    """A deputy at one sitting; None is not known.

    Args:
        kind: the kind of sitting.
        present: whether the deputy was there.
        leave: if not, whether leave from it was approved.
    """

    kind: SittingKind = SittingKind.PLENARY
    present: bool | None = None
    leave: bool | None = None


@frozen(kw_only=True)
class SessionAttended:
    """A deputy at one session of the congress.

    Args:
        on: the day it opened.
        ordinal: its number within the term.
        due: whether the deputy had to come; not while the exercise of the mandate is suspended.
        leave: whether leave from the whole session was approved.
        sittings: the sittings, as far as they are told.
    """

    on: date = field(validator=valid_day)
    ordinal: int | None = None
    due: bool = True
    leave: bool | None = None
    sittings: tuple[Sitting, ...] = ()

    def present(self) -> bool | None:
        """Tell whether the deputy was at any sitting; None where nothing is known of one."""
        told = [each.present for each in self.sittings]
        if True in told:
            return True
        return None if not told or None in told else False

    def missed_all(self) -> bool | None:
        """Tell whether the deputy came to no sitting and had no approved leave."""
        return _missed(self.present(), self.leave)

    def missed_a_plenary(self) -> bool | None:
        """Tell whether the deputy missed a plenary sitting without approved leave."""
        plenaries = [each for each in self.sittings if each.kind is SittingKind.PLENARY]
        told = [_missed(each.present, _either(each.leave, self.leave)) for each in plenaries]
        if True in told:
            return True
        return None if not told or None in told else False


def _missed(present: bool | None, leave: bool | None) -> bool | None:
    if present or leave:
        return False
    return None if present is None or leave is None else True


def _either(one: bool | None, other: bool | None) -> bool | None:
    if one or other:
        return True
    return None if one is None and other is None else False


@frozen(kw_only=True)
class AttendanceRecord:
    """A deputy at the sessions of a term, in order.

    Args:
        on: the day on which it is looked at.
        person: the deputy.
        sessions: the sessions held so far.
    """

    on: date = field(validator=valid_day)
    person: PersonId | None = None
    sessions: tuple[SessionAttended, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse sessions out of order, or one twice."""
        days = [each.on for each in self.sessions]
        if days != sorted(set(days)):
            raise ImpossibleFacts("attendance.sessions", len(days), Text("先后有序、各一次的会议", "sessions in order"))


_LEAVE = {Presence.ON_LEAVE: True, Presence.LEAVE_ASKED: None, Presence.ABSENT: False}


def compute_attendance_record(person: PersonId, records: Iterable[Activity], on: date) -> AttendanceRecord:
    """Return a deputy's attendance up to a day, from the sessions that an activity register has of the deputy.

    Args:
        person: the deputy.
        records: records of the register; rejected ones, and those of others, do not count.
        on: the last day looked at.

    >>> deputy = PersonId("D-1")
    >>> missed = Activity(deputy, ActivityKind.SESSION, date(2025, 1, 7), Presence.ABSENT)
    >>> compute_attendance_record(deputy, [missed], date(2025, 6, 1)).sessions[0].missed_all()
    True
    """
    sessions = [
        _session(record)
        for record in records
        if record.person == person
        and record.kind is ActivityKind.SESSION
        and record.on <= on
        and record.state is not State.REJECTED
    ]
    return AttendanceRecord(on=on, person=person, sessions=tuple(sorted(sessions, key=lambda each: each.on)))


def _session(record: Activity) -> SessionAttended:
    came = record.presence is Presence.ATTENDED
    return SessionAttended(on=record.on, sittings=(Sitting(present=came),), leave=_LEAVE.get(record.presence))


def compute_attendance(records: Iterable[AttendanceRecord], opened_on: date) -> Attendance:
    """Return the numbers of a session: who was due, present, on leave; all deputies in office are to be given.

    Args:
        records: one record for each deputy in office.
        opened_on: the day on which the session opened.

    >>> came = Sitting(present=True)
    >>> day = date(2025, 1, 7)
    >>> rolls = [SessionAttended(on=day, sittings=(came,)), SessionAttended(on=day, leave=True)]
    >>> numbers = compute_attendance([AttendanceRecord(on=day, sessions=(each,)) for each in rolls], day)
    >>> numbers.due, numbers.present, numbers.on_leave, numbers.absent
    (2, 1, 1, 0)
    """
    found = [session for record in records for session in record.sessions if session.on == opened_on]
    due = [session for session in found if session.due]
    present = sum(bool(session.present()) for session in due)
    on_leave = sum(bool(session.leave) and not session.present() for session in due)
    return Attendance(in_office=len(found), suspended=len(found) - len(due), on_leave=on_leave, present=present)


@frozen(kw_only=True)
class MeetingMissed:
    """A meeting of the standing committee that a member missed, whole or in part.

    Args:
        on: the day it opened.
        days: how many of its days were missed [days].
        whole: whether the whole meeting was missed.
        approved: whether leave was approved.
    """

    on: date = field(validator=valid_day)
    days: int
    whole: bool = True
    approved: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse less than a day."""
        expect_count("meeting_missed.days", self.days, minimum=1)


@frozen(kw_only=True)
class CommitteeYear:
    """A member of the standing committee in a year.

    Args:
        on: the last day looked at.
        meetings: the days on which the meetings of the year opened, in order.
        days: how many days they took in all [days].
        missed: what the member missed.
        special_reason: whether illness or another special reason explains it.
        years_away: for how many years in a row the member has been away and unable to come [years].
    """

    on: date = field(validator=valid_day)
    meetings: tuple[date, ...]
    days: int
    missed: tuple[MeetingMissed, ...] = ()
    special_reason: bool | None = None
    years_away: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse absence from meetings that were not held, and more of it than there was."""
        expect_count("committee_year.days", self.days)
        expect_count("committee_year.years_away", self.years_away)
        for each in self.missed:
            if each.on not in self.meetings:
                raise ImpossibleFacts("committee_year.missed", each.on, Text("当年的会议", "a meeting of the year"))
        if self.absent_days > self.days:
            raise ImpossibleFacts(
                "committee_year.missed", self.absent_days, Text("不多于会议总天数", "no more than the days of meeting")
            )

    @property
    def absent_days(self) -> int:
        """Return how many days the member missed."""
        return sum(each.days for each in self.missed)
