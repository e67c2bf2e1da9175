"""Facts of what follows a review or an evaluation."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import valid_day
from npc_core.performance.schemes import ConsequenceKind


@frozen(kw_only=True)
class FollowUp:
    """What is to follow a review, an evaluation or a score.

    Args:
        on: the day.
        kind: what.
        by: who decides it; None where not stated.
        matter: the number of the review or evaluation.
    """

    on: date = field(validator=valid_day)
    kind: ConsequenceKind
    by: Role | None = None
    matter: str | None = None
