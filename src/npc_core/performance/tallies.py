"""Tallies: what a clause of a points scheme adds up over the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.performance.records import ActivityKind, Measure, Presence, State

TOOK_PART = (Presence.ATTENDED,)
AWAY = (Presence.ABSENT, Presence.ON_LEAVE, Presence.LEAVE_ASKED)
_COUNTED = {True: (State.VERIFIED,), False: (State.ENTERED, State.VERIFIED)}


class Each(Labelled):
    """How often a clause looks at the sums."""

    WINDOW = ("window", Text("考核期", "period"))
    MONTH = ("month", Text("每月", "month"))
    QUARTER = ("quarter", Text("每季度", "quarter"))
    HALF_YEAR = ("half_year", Text("每半年", "half year"))

    @property
    def months(self) -> int:
        """Return how many months it spans; 0 for the whole period."""
        return {Each.WINDOW: 0, Each.MONTH: 1, Each.QUARTER: 3, Each.HALF_YEAR: 6}[self]


class Cell(NamedTuple):
    """What of a record decides whether it is counted."""

    kind: ActivityKind
    presence: Presence
    state: State


class Tallied(NamedTuple):
    """One sum: of which records, in what measure, between which bounds a record counts, and how often afresh."""

    kinds: tuple[ActivityKind, ...]
    presence: tuple[Presence, ...]
    measure: Measure = Measure.ACTS
    each: Each = Each.WINDOW
    bounds: tuple[int, int] | None = None

    def cells(self, *, verified_only: bool) -> frozenset[Cell]:
        """Return what is counted."""
        states = _COUNTED[verified_only]
        return frozenset(
            Cell(kind, presence, state) for kind in self.kinds for presence in self.presence for state in states
        )


Lowering = frozenset[tuple[ActivityKind, Presence]]
"""Kinds of record, more of which can lower a score."""


def pairs(kinds: Sequence[ActivityKind], presence: Sequence[Presence]) -> Lowering:
    """Return every pairing of a kind with a presence."""
    return frozenset((kind, each) for kind in kinds for each in presence)


def bounded(points: int, least: int | None, most: int | None) -> int:
    """Return points within bounds."""
    if most is not None and points > most:
        return most
    return least if least is not None and points < least else points


def check_clause(kinds: tuple[object, ...], least: int | None = None, most: int | None = None) -> None:
    """Refuse a clause that counts nothing, or whose bounds cross."""
    if not kinds:
        raise ImpossibleFacts("kinds", (), Text("至少一种活动", "at least one kind of activity"))
    if least is not None and most is not None and least > most:
        raise ImpossibleFacts("least", least, Text("不大于 most", "no more than `most`"))
