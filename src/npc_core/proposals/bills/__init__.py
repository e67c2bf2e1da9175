"""Bills (议案): from the movers to the carrying out of what was resolved.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.proposals.bills.acts import (
        AgendaDecided,
        AmendmentMoved,
        CommitteeReported,
        Converted,
        DecisionTold,
        Deliberated,
        Forwarded,
        Merged,
        Moved,
        ReconsiderationAsked,
        Reconsidered,
        Referred,
        Voted,
        VoteDeferred,
        Withdrawn,
    )
    from npc_core.proposals.bills.acts_after import (
        Completed,
        Concluded,
        Consulted,
        ExecutionJudged,
        ExecutionReported,
        FiledWithCongress,
        HandedOver,
        Inspected,
        OpinionGiven,
        OpinionsAnswered,
        ProgressDeliberated,
        ProgressReported,
        Published,
        ResultDeliberated,
        ResultReported,
        SentAfterSession,
    )
    from npc_core.proposals.bills.bill import (
        BILL,
        open_bill,
    )
    from npc_core.proposals.bills.facts import (
        BillFacts,
        BillPart,
        BillStage,
        DeferralBody,
        Listing,
        ResultOutcome,
        Reviewer,
        Subject,
    )
    from npc_core.proposals.bills.milestones import (
        Milestones,
        case_from_milestones,
    )

_HOMES = {
    "AgendaDecided": "acts",
    "AmendmentMoved": "acts",
    "BILL": "bill",
    "BillFacts": "facts",
    "BillPart": "facts",
    "BillStage": "facts",
    "CommitteeReported": "acts",
    "Completed": "acts_after",
    "Concluded": "acts_after",
    "Consulted": "acts_after",
    "Converted": "acts",
    "DecisionTold": "acts",
    "DeferralBody": "facts",
    "Deliberated": "acts",
    "ExecutionJudged": "acts_after",
    "ExecutionReported": "acts_after",
    "FiledWithCongress": "acts_after",
    "Forwarded": "acts",
    "HandedOver": "acts_after",
    "Inspected": "acts_after",
    "Listing": "facts",
    "Merged": "acts",
    "Milestones": "milestones",
    "Moved": "acts",
    "OpinionGiven": "acts_after",
    "OpinionsAnswered": "acts_after",
    "ProgressDeliberated": "acts_after",
    "ProgressReported": "acts_after",
    "Published": "acts_after",
    "ReconsiderationAsked": "acts",
    "Reconsidered": "acts",
    "Referred": "acts",
    "ResultDeliberated": "acts_after",
    "ResultOutcome": "facts",
    "ResultReported": "acts_after",
    "Reviewer": "facts",
    "SentAfterSession": "acts_after",
    "Subject": "facts",
    "VoteDeferred": "acts",
    "Voted": "acts",
    "Withdrawn": "acts",
    "case_from_milestones": "milestones",
    "open_bill": "bill",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the names of the matter."""
    return sorted(__all__)


__all__ = [
    "BILL",
    "AgendaDecided",
    "AmendmentMoved",
    "BillFacts",
    "BillPart",
    "BillStage",
    "CommitteeReported",
    "Completed",
    "Concluded",
    "Consulted",
    "Converted",
    "DecisionTold",
    "DeferralBody",
    "Deliberated",
    "ExecutionJudged",
    "ExecutionReported",
    "FiledWithCongress",
    "Forwarded",
    "HandedOver",
    "Inspected",
    "Listing",
    "Merged",
    "Milestones",
    "Moved",
    "OpinionGiven",
    "OpinionsAnswered",
    "ProgressDeliberated",
    "ProgressReported",
    "Published",
    "ReconsiderationAsked",
    "Reconsidered",
    "Referred",
    "ResultDeliberated",
    "ResultOutcome",
    "ResultReported",
    "Reviewer",
    "SentAfterSession",
    "Subject",
    "VoteDeferred",
    "Voted",
    "Withdrawn",
    "case_from_milestones",
    "open_bill",
]
