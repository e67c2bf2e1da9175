"""The constitutional oath."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import ByOffice


class Oath(NamedTuple):
    """Who takes the oath, before whom, in which form, and how soon."""

    required: Provision[ByOffice[bool]] | Silence
    organiser: Provision[ByOffice[tuple[Role, ...]]] | Silence
    forms: Provision[tuple[str, ...]] | Silence
    wording: Provision[int] | Silence
    period: Provision[Period] | Silence
    repeated_on_reappointment: Provision[bool] | Silence
    acting_included: Provision[bool] | Silence
    anthem: Provision[bool] | Silence
