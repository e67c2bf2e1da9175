"""Appointments by a standing committee: from the legal knowledge exam to the constitutional oath."""

from npc_core.appointments.appointment import APPOINTMENT, open_appointment
from npc_core.appointments.facts import (
    Announced,
    AppointmentFacts,
    AppointmentStage,
    Deliberated,
    ExamTaken,
    Filed,
    LetterIssued,
    OathTaken,
    OrganAbolished,
    OrganNotified,
    PutOnAgenda,
    StatementMade,
    Submitted,
    TookOffice,
    Voted,
    VotePostponed,
    Withdrawn,
)

__all__ = [
    "APPOINTMENT",
    "Announced",
    "AppointmentFacts",
    "AppointmentStage",
    "Deliberated",
    "ExamTaken",
    "Filed",
    "LetterIssued",
    "OathTaken",
    "OrganAbolished",
    "OrganNotified",
    "PutOnAgenda",
    "StatementMade",
    "Submitted",
    "TookOffice",
    "VotePostponed",
    "Voted",
    "Withdrawn",
    "open_appointment",
]
