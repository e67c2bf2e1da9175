"""Mandates of deputies: why they end or are suspended, and what ends with them."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import LinkedOffices


class Mandates(NamedTuple):
    """Grounds on which a mandate ends or is suspended, offices tied to it, and who announces and fills."""

    moved_away: Provision[bool] | Silence
    resigned: Provision[bool] | Silence
    ordered_resignation: Provision[bool] | Silence
    absences: Provision[bool] | Silence
    recalled: Provision[bool] | Silence
    nationality_lost: Provision[bool] | Silence
    political_rights_lost: Provision[bool] | Silence
    incapacity: Provision[bool] | Silence
    death: Provision[bool] | Silence
    in_custody: Provision[bool] | Silence
    serving_sentence: Provision[bool] | Silence
    resumes: Provision[bool] | Silence
    offices_after_resignation: Provision[LinkedOffices] | Silence
    offices_after_recall: Provision[LinkedOffices] | Silence
    offices_after_any_end: Provision[LinkedOffices] | Silence
    end_announced_by: Provision[Role] | Silence
    confirmed_by: Provision[Role] | Silence
    by_election: Provision[bool] | Silence
