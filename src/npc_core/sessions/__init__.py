"""Bodies and their sessions: terms, sizes, composition, who convenes and chairs, how often and how soon they meet."""

from npc_core.sessions.facts import (
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
)
from npc_core.sessions.rules import (
    check_done,
    check_extraordinary_session,
    check_first_session,
    check_meeting_interval,
    check_sessions_in_year,
    check_term,
)
from npc_core.sessions.rules_bodies import check_committee_size, check_composition, check_seat
from npc_core.sessions.rules_deputies import check_absence, check_ballot

__all__ = [
    "CommitteeSize",
    "CompositionHeld",
    "DeputyAbsence",
    "Doing",
    "Done",
    "ElectionBallot",
    "ExtraordinarySession",
    "FirstSession",
    "MeetingDays",
    "SeatHeld",
    "TermHeld",
    "Whole",
    "YearOfSessions",
    "check_absence",
    "check_ballot",
    "check_committee_size",
    "check_composition",
    "check_done",
    "check_extraordinary_session",
    "check_first_session",
    "check_meeting_interval",
    "check_seat",
    "check_sessions_in_year",
    "check_term",
]
