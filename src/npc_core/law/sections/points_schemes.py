"""What no points scheme may touch: mandates, their suspension and end, recall, what is said and how votes are cast."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.effects import Ground
from npc_core.kernel.provisions import Provision, Silence


class PointsSchemes(NamedTuple):
    """The bounds that the law sets to what may follow from a score."""

    grounds_of_suspension: Provision[tuple[Ground, ...]] | Silence
    grounds_of_end: Provision[tuple[Ground, ...]] | Silence
    recall_by_electors: Provision[bool] | Silence
    speech_and_vote_protected: Provision[bool] | Silence
