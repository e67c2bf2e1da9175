"""Questions (询问) and inquiry motions (质询案), in a congress and in a standing committee.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.proposals.inquiries.acts import (
        AnswerDecided,
        Answered,
        AnswerPostponed,
        Closed,
        Moved,
        SecondAnswerAsked,
        SecondAnswerDecided,
        Withdrawn,
    )
    from npc_core.proposals.inquiries.facts import (
        Addressee,
        Answerer,
        InquiryFacts,
        InquiryGround,
        InquiryPart,
        InquiryStage,
        Unsuitable,
        Venue,
    )
    from npc_core.proposals.inquiries.inquiry import (
        INQUIRY,
        open_inquiry,
    )
    from npc_core.proposals.inquiries.milestones import (
        Milestones,
        case_from_milestones,
    )
    from npc_core.proposals.inquiries.question import (
        QuestionForm,
        QuestionPut,
        check_question,
    )

_HOMES = {
    "Addressee": "facts",
    "AnswerDecided": "acts",
    "AnswerPostponed": "acts",
    "Answered": "acts",
    "Answerer": "facts",
    "Closed": "acts",
    "INQUIRY": "inquiry",
    "InquiryFacts": "facts",
    "InquiryGround": "facts",
    "InquiryPart": "facts",
    "InquiryStage": "facts",
    "Milestones": "milestones",
    "Moved": "acts",
    "QuestionForm": "question",
    "QuestionPut": "question",
    "SecondAnswerAsked": "acts",
    "SecondAnswerDecided": "acts",
    "Unsuitable": "facts",
    "Venue": "facts",
    "Withdrawn": "acts",
    "case_from_milestones": "milestones",
    "check_question": "question",
    "open_inquiry": "inquiry",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the names of the matter."""
    return sorted(__all__)


__all__ = [
    "INQUIRY",
    "Addressee",
    "AnswerDecided",
    "AnswerPostponed",
    "Answered",
    "Answerer",
    "Closed",
    "InquiryFacts",
    "InquiryGround",
    "InquiryPart",
    "InquiryStage",
    "Milestones",
    "Moved",
    "QuestionForm",
    "QuestionPut",
    "SecondAnswerAsked",
    "SecondAnswerDecided",
    "Unsuitable",
    "Venue",
    "Withdrawn",
    "case_from_milestones",
    "check_question",
    "open_inquiry",
]
