"""Recall and resignation of deputies whom the armed forces elected."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.thresholds import Threshold


class ArmyMandates(NamedTuple):
    """How the mandate of a deputy of the armed forces ends by the electors' will."""

    recall_moved_by: Provision[tuple[str, ...]] | Silence
    recall_movers: Provision[int] | Silence
    recall_written: Provision[bool] | Silence
    recall_reasons: Provision[bool] | Silence
    recall_defence: Provision[bool] | Silence
    recall_printed: Provision[bool] | Silence
    recall_presided_by: Provision[tuple[str, ...]] | Silence
    recall_deliberated: Provision[bool] | Silence
    recall_secret_ballot: Provision[bool] | Silence
    recall_majority: Provision[Threshold] | Silence
    recall_filed_with: Provision[tuple[str, ...]] | Silence
    resignation_written: Provision[bool] | Silence
    resignation_to: Provision[tuple[str, ...]] | Silence
    resignation_majority: Provision[Threshold] | Silence
    accepted_by_committee: Provision[bool] | Silence
    electors_told: Provision[bool] | Silence
    resignation_filed_with: Provision[tuple[str, ...]] | Silence
