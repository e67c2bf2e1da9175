"""The guard over reviews and evaluations: none of them may suspend or end a mandate, or order a resignation."""

from __future__ import annotations

from npc_core.kernel.findings import Finding
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance.consequences import FollowUp
from npc_core.performance.guard import CONSEQUENCE, judge_consequence
from npc_core.performance.schemes import Consequence

__all__ = ["CONSEQUENCE", "check_consequence", "judge_followup"]


def check_consequence(facts: FollowUp, law: Law) -> Finding:
    """Tell whether something may follow a review, an evaluation or a score.

    A mandate is suspended on two grounds and ends on those the law lists; grades are none of them. A resignation is the
    deputy's own, and takes effect once accepted. A recall is for those who elected the deputy.

    Law: DL2025-38-1, DL2025-60-1a, DL2025-61-1, DL2025-62-1; DL2015-31-1, DL2015-47-1a, DL2015-48-1, DL2015-49-1.

    Reading: ordered_by.

    Returns:
        The codes of the guard over points schemes.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.performance.schemes import ConsequenceKind
    >>> poor = FollowUp(on=date(2017, 6, 6), kind=ConsequenceKind.SUSPENDED)
    >>> check_consequence(poor, law_of(Area.from_code("610929"))).norms
    (Norm('DL2015-48-1'),)
    """
    return judge_followup(facts, law.on(facts.on))


def judge_followup(facts: FollowUp, book: RuleBook) -> Finding:
    """Tell the same by the law of a day that is at hand."""
    return judge_consequence(Consequence(id=facts.matter or "–", kind=facts.kind, by=facts.by), book)
