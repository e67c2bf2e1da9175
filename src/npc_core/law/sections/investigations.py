"""Special investigations (特定问题调查): proposed, set up, manned, carried out, reported."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence


class Investigations(NamedTuple):
    """Who may propose an investigation, who nominates its committee, how it works, and to whom it reports."""

    proposers: Provision[tuple[Role, ...]] | Silence
    standing_committee_proposers: Provision[tuple[Role, ...]] | Silence
    delegations_minimum: Provision[int] | Silence
    written: Provision[bool] | Silence
    standing_committee_written: Provision[bool] | Silence
    standing_committee_conditions: Provision[tuple[str, ...]] | Silence
    put_forward_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_put_forward_by: Provision[tuple[Role, ...]] | Silence
    nominated_by: Provision[tuple[Role, ...]] | Silence
    standing_committee_nominated_by: Provision[tuple[Role, ...]] | Silence
    from_deputies: Provision[bool] | Silence
    standing_committee_from_deputies: Provision[bool] | Silence
    conflict_exclusion: Provision[bool] | Silence
    source_confidentiality: Provision[bool] | Silence
    standing_committee_source_confidentiality: Provision[bool] | Silence
    standing_committee_methods: Provision[tuple[str, ...]] | Silence
    may_task_organs: Provision[bool] | Silence
    reported_to: Provision[tuple[Role, ...]] | Silence
    standing_committee_reported_to: Provision[tuple[Role, ...]] | Silence
    left_to_standing_committee: Provision[bool] | Silence
