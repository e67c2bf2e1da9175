"""Special investigations (特定问题调查) of a congress or a standing committee.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.proposals.investigations.acts import (
        Closed,
        Decided,
        FiledWithCongress,
        Investigated,
        LeftToStandingCommittee,
        MembersPassed,
        OrgansCharged,
        Proposed,
        PutForward,
        Reported,
    )
    from npc_core.proposals.investigations.facts import (
        Condition,
        InvestigationFacts,
        InvestigationStage,
        InvestigationWay,
    )
    from npc_core.proposals.investigations.investigation import (
        INVESTIGATION,
        open_investigation,
    )

_HOMES = {
    "Closed": "acts",
    "Condition": "facts",
    "Decided": "acts",
    "FiledWithCongress": "acts",
    "INVESTIGATION": "investigation",
    "Investigated": "acts",
    "InvestigationFacts": "facts",
    "InvestigationStage": "facts",
    "InvestigationWay": "facts",
    "LeftToStandingCommittee": "acts",
    "MembersPassed": "acts",
    "OrgansCharged": "acts",
    "Proposed": "acts",
    "PutForward": "acts",
    "Reported": "acts",
    "open_investigation": "investigation",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the names of the matter."""
    return sorted(__all__)


__all__ = [
    "INVESTIGATION",
    "Closed",
    "Condition",
    "Decided",
    "FiledWithCongress",
    "Investigated",
    "InvestigationFacts",
    "InvestigationStage",
    "InvestigationWay",
    "LeftToStandingCommittee",
    "MembersPassed",
    "OrgansCharged",
    "Proposed",
    "PutForward",
    "Reported",
    "open_investigation",
]
