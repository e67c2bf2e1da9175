"""Offices filled and emptied: appointment by a standing committee, election, resignation, removal, recall.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.appointments.agenda import Item, check_agenda
    from npc_core.appointments.appointment import APPOINTMENT, open_appointment
    from npc_core.appointments.election import ELECTION, open_election
    from npc_core.appointments.facts import (
        Announced,
        AppointmentFacts,
        AppointmentStage,
        Deliberated,
        ExamTaken,
        Exemption,
        Filed,
        LetterIssued,
        Method,
        OathTaken,
        OrganAbolished,
        OrganNotified,
        PutOnAgenda,
        StatementForm,
        StatementMade,
        Submitted,
        TookOffice,
        Voted,
        VotePostponed,
        Withdrawn,
    )
    from npc_core.appointments.facts_election import (
        BallotHeld,
        ElectionFacts,
        ElectionStage,
        ListFixed,
        Nominated,
        NomineeDeclined,
        PrimaryHeld,
        ResultAnnounced,
    )
    from npc_core.appointments.facts_leaving import (
        Approved,
        DefenceForm,
        DefenceHeard,
        InvestigationOrdered,
        LeavingFacts,
        Moved,
        RecallStage,
        Referred,
        RemovalStage,
        ResignationStage,
        Resigned,
    )
    from npc_core.appointments.recall import RECALL, open_recall
    from npc_core.appointments.removal import REMOVAL, open_removal
    from npc_core.appointments.resignation import RESIGNATION, open_resignation
    from npc_core.appointments.rules_annulment import AppointmentMade, check_annulment
    from npc_core.appointments.rules_vote import check_exam, check_statement

_HOMES = {
    "APPOINTMENT": "appointment",
    "Announced": "facts",
    "AppointmentFacts": "facts",
    "AppointmentMade": "rules_annulment",
    "AppointmentStage": "facts",
    "Approved": "facts_leaving",
    "BallotHeld": "facts_election",
    "DefenceForm": "facts_leaving",
    "DefenceHeard": "facts_leaving",
    "Deliberated": "facts",
    "ELECTION": "election",
    "ElectionFacts": "facts_election",
    "ElectionStage": "facts_election",
    "ExamTaken": "facts",
    "Exemption": "facts",
    "Filed": "facts",
    "InvestigationOrdered": "facts_leaving",
    "Item": "agenda",
    "LeavingFacts": "facts_leaving",
    "LetterIssued": "facts",
    "ListFixed": "facts_election",
    "Method": "facts",
    "Moved": "facts_leaving",
    "Nominated": "facts_election",
    "NomineeDeclined": "facts_election",
    "OathTaken": "facts",
    "OrganAbolished": "facts",
    "OrganNotified": "facts",
    "PrimaryHeld": "facts_election",
    "PutOnAgenda": "facts",
    "RECALL": "recall",
    "REMOVAL": "removal",
    "RESIGNATION": "resignation",
    "RecallStage": "facts_leaving",
    "Referred": "facts_leaving",
    "RemovalStage": "facts_leaving",
    "ResignationStage": "facts_leaving",
    "Resigned": "facts_leaving",
    "ResultAnnounced": "facts_election",
    "StatementForm": "facts",
    "StatementMade": "facts",
    "Submitted": "facts",
    "TookOffice": "facts",
    "VotePostponed": "facts",
    "Voted": "facts",
    "Withdrawn": "facts",
    "check_agenda": "agenda",
    "check_annulment": "rules_annulment",
    "check_exam": "rules_vote",
    "check_statement": "rules_vote",
    "open_appointment": "appointment",
    "open_election": "election",
    "open_recall": "recall",
    "open_removal": "removal",
    "open_resignation": "resignation",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)


__all__ = [
    "APPOINTMENT",
    "ELECTION",
    "RECALL",
    "REMOVAL",
    "RESIGNATION",
    "Announced",
    "AppointmentFacts",
    "AppointmentMade",
    "AppointmentStage",
    "Approved",
    "BallotHeld",
    "DefenceForm",
    "DefenceHeard",
    "Deliberated",
    "ElectionFacts",
    "ElectionStage",
    "ExamTaken",
    "Exemption",
    "Filed",
    "InvestigationOrdered",
    "Item",
    "LeavingFacts",
    "LetterIssued",
    "ListFixed",
    "Method",
    "Moved",
    "Nominated",
    "NomineeDeclined",
    "OathTaken",
    "OrganAbolished",
    "OrganNotified",
    "PrimaryHeld",
    "PutOnAgenda",
    "RecallStage",
    "Referred",
    "RemovalStage",
    "ResignationStage",
    "Resigned",
    "ResultAnnounced",
    "StatementForm",
    "StatementMade",
    "Submitted",
    "TookOffice",
    "VotePostponed",
    "Voted",
    "Withdrawn",
    "check_agenda",
    "check_annulment",
    "check_exam",
    "check_statement",
    "open_appointment",
    "open_election",
    "open_recall",
    "open_removal",
    "open_resignation",
]
