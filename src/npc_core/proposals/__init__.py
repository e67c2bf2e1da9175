"""Proposals of deputies: suggestions (建议、批评和意见), from the desk of the deputy to the closing.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.proposals.acts import (
        AcceptanceTold,
        Accepted,
        Assessed,
        Assigned,
        AssignmentTold,
        Closed,
        ContactedDeputy,
        ExtensionApproved,
        FeedbackExcused,
        FeedbackGiven,
        FollowedUp,
        HandlingReported,
        JointOpinion,
        MadePriority,
        Objected,
        ObjectionRefused,
        Reassigned,
        Registered,
        Rehandled,
        RehandlingOrdered,
        Replied,
        Returned,
        Submitted,
        Urged,
        Withdrawn,
    )
    from npc_core.proposals.facts import (
        Dimension,
        ExcludedMatter,
        Grade,
        Handling,
        Rating,
        ReplyMode,
        ReplyTo,
        ResultClass,
        ReturnWay,
        Signer,
        SuggestionFacts,
        SuggestionStage,
    )
    from npc_core.proposals.milestones import (
        Milestones,
        case_from_milestones,
        compute_deadlines,
    )
    from npc_core.proposals.suggestion import (
        SUGGESTION,
        open_suggestion,
    )

_HOMES = {
    "SUGGESTION": "suggestion",
    "AcceptanceTold": "acts",
    "Accepted": "acts",
    "Assessed": "acts",
    "Assigned": "acts",
    "AssignmentTold": "acts",
    "Closed": "acts",
    "ContactedDeputy": "acts",
    "Dimension": "facts",
    "ExcludedMatter": "facts",
    "ExtensionApproved": "acts",
    "FeedbackExcused": "acts",
    "FeedbackGiven": "acts",
    "FollowedUp": "acts",
    "Grade": "facts",
    "Handling": "facts",
    "HandlingReported": "acts",
    "JointOpinion": "acts",
    "MadePriority": "acts",
    "Milestones": "milestones",
    "Objected": "acts",
    "ObjectionRefused": "acts",
    "Rating": "facts",
    "Reassigned": "acts",
    "Registered": "acts",
    "Rehandled": "acts",
    "RehandlingOrdered": "acts",
    "Replied": "acts",
    "ReplyMode": "facts",
    "ReplyTo": "facts",
    "ResultClass": "facts",
    "ReturnWay": "facts",
    "Returned": "acts",
    "Signer": "facts",
    "Submitted": "acts",
    "SuggestionFacts": "facts",
    "SuggestionStage": "facts",
    "Urged": "acts",
    "Withdrawn": "acts",
    "case_from_milestones": "milestones",
    "compute_deadlines": "milestones",
    "open_suggestion": "suggestion",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the names of the topic."""
    return sorted(__all__)


__all__ = [
    "SUGGESTION",
    "AcceptanceTold",
    "Accepted",
    "Assessed",
    "Assigned",
    "AssignmentTold",
    "Closed",
    "ContactedDeputy",
    "Dimension",
    "ExcludedMatter",
    "ExtensionApproved",
    "FeedbackExcused",
    "FeedbackGiven",
    "FollowedUp",
    "Grade",
    "Handling",
    "HandlingReported",
    "JointOpinion",
    "MadePriority",
    "Milestones",
    "Objected",
    "ObjectionRefused",
    "Rating",
    "Reassigned",
    "Registered",
    "Rehandled",
    "RehandlingOrdered",
    "Replied",
    "ReplyMode",
    "ReplyTo",
    "ResultClass",
    "ReturnWay",
    "Returned",
    "Signer",
    "Submitted",
    "SuggestionFacts",
    "SuggestionStage",
    "Urged",
    "Withdrawn",
    "case_from_milestones",
    "compute_deadlines",
    "open_suggestion",
]
