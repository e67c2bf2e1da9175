"""Clauses of a points scheme that set a condition: a number reached, never away, a share of what was due, clear-all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.text import Text
from npc_core.performance.clauses import ZERO
from npc_core.performance.records import ActivityKind, Measure, Presence
from npc_core.performance.tallies import AWAY, TOOK_PART, Each, Lowering, Tallied, check_clause, pairs


@frozen(kw_only=True)
class Reached:
    """Points, once for each span of time in which a number is reached: absent three times in a month, minus five.

    Args:
        at_least: the number [of the measure].
        each: the span of time.
    """

    TAG: ClassVar[tuple[str, str]] = ("rule", "reached")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    at_least: int
    points: Hundredths
    each: Each = Each.MONTH
    presence: tuple[Presence, ...] = TOOK_PART
    measure: Measure = Measure.ACTS
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a number below one."""
        check_clause(self.kinds)
        expect_count("at_least", self.at_least, minimum=1)

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the sum of each span."""
        return (Tallied(self.kinds, self.presence, self.measure, self.each),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for the sum of one span."""
        return self.points if sums[at] >= self.at_least else 0

    @property
    def lowering(self) -> Lowering:
        """Return what points are taken for."""
        return pairs(self.kinds, self.presence) if self.points < 0 else frozenset()


@frozen(kw_only=True)
class Full:
    """Points for never having been away, once for each span of time in which there was something to attend."""

    TAG: ClassVar[tuple[str, str]] = ("rule", "full")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    points: Hundredths
    each: Each = Each.WINDOW
    broken_by: tuple[Presence, ...] = AWAY
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a clause that counts nothing."""
        check_clause(self.kinds)

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the times attended and the times away, of each span."""
        return (
            Tallied(self.kinds, TOOK_PART, Measure.ACTS, self.each),
            Tallied(self.kinds, self.broken_by, Measure.ACTS, self.each),
        )

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for the sums of one span."""
        return self.points if sums[at] and not sums[at + 1] else 0

    @property
    def lowering(self) -> Lowering:
        """Return what costs the points: being away; having attended, where they are fewer than none."""
        return pairs(self.kinds, self.broken_by if self.points >= 0 else TOOK_PART)


@frozen(kw_only=True)
class Share:
    """A share of the points: what was done, out of what was due; below hundredths it is cut off.

    Args:
        kinds, presence: what was done.
        out_of_kinds, out_of_presence: what was due besides, so that a record counts for the whole and not the part.
        points: for all of it.
        when_none: where nothing was due.
    """

    TAG: ClassVar[tuple[str, str]] = ("rule", "share")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    points: Hundredths
    presence: tuple[Presence, ...] = TOOK_PART
    out_of_kinds: tuple[ActivityKind, ...]
    out_of_presence: tuple[Presence, ...] = TOOK_PART
    measure: Measure = Measure.ACTS
    when_none: Hundredths = ZERO
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a share of fewer points than none, and records that would count twice."""
        check_clause(self.kinds)
        check_clause(self.out_of_kinds)
        if self.points < 0:
            raise ImpossibleFacts("points", self.points, Text("不小于 0 的数", "a number not below 0"))
        if pairs(self.kinds, self.presence) & pairs(self.out_of_kinds, self.out_of_presence):
            raise ImpossibleFacts(
                "out_of_kinds", "…", Text("与 kinds 不重叠的记录", "records apart from those of `kinds`")
            )

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the part, and the rest of the whole."""
        return (
            Tallied(self.kinds, self.presence, self.measure),
            Tallied(self.out_of_kinds, self.out_of_presence, self.measure),
        )

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for the part and the rest."""
        whole = sums[at] + sums[at + 1]
        return self.points * sums[at] // whole if whole else self.when_none

    @property
    def lowering(self) -> Lowering:
        """Return what makes the share smaller: more that was due; anything at all, where having none was worth more."""
        rest = pairs(self.out_of_kinds, self.out_of_presence)
        return rest | pairs(self.kinds, self.presence) if self.when_none > self.points else rest


@frozen(kw_only=True)
class ClearAll:
    """One record, and the score is nothing."""

    TAG: ClassVar[tuple[str, str]] = ("rule", "clear_all")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    presence: tuple[Presence, ...] = TOOK_PART
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a clause that counts nothing."""
        check_clause(self.kinds)

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return how many such records there are."""
        return (Tallied(self.kinds, self.presence),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return nothing: it earns and takes no points of its own."""
        return 0

    @property
    def lowering(self) -> Lowering:
        """Return what clears all."""
        return pairs(self.kinds, self.presence)
