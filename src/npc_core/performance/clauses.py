"""Clauses of a points scheme that look at one sum: base, rate, target, ranges, assessed points.

A clause has tallies (what is added up over the records) and worth (points from the sums that stand from some place on,
in hundredths). One deputy, a ledger and millions in columns all rest on the same two, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.text import Text
from npc_core.performance.records import ActivityKind, Measure, Presence
from npc_core.performance.tallies import TOOK_PART, Lowering, Tallied, bounded, check_clause, pairs

ZERO = Hundredths(0)


@frozen(kw_only=True)
class BaseScore:
    """Points that everybody has."""

    TAG: ClassVar[tuple[str, str]] = ("rule", "base")
    id: str
    label: Text
    points: Hundredths

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return nothing: it counts nothing."""
        return ()

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points."""
        return self.points

    @property
    def lowering(self) -> Lowering:
        """Return nothing: it looks at no record."""
        return frozenset()


@frozen(kw_only=True)
class Rate:
    """So many points for each act, half day or item; fewer than none where points are taken.

    Args:
        id, label: the place in the scheme, and what it is about.
        kinds: the kinds of record.
        presence: whether the deputy took part, was on leave, was absent.
        measure: acts, half days or items.
        points: for each.
        most, least: the clause is worth no more, and no less, than this in all.
        verified_only: count verified records only; None: as the scheme says.
    """

    TAG: ClassVar[tuple[str, str]] = ("rule", "rate")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    points: Hundredths
    presence: tuple[Presence, ...] = TOOK_PART
    measure: Measure = Measure.ACTS
    most: Hundredths | None = None
    least: Hundredths | None = None
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a clause that counts nothing, or whose bounds cross."""
        check_clause(self.kinds, self.least, self.most)

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the one sum."""
        return (Tallied(self.kinds, self.presence, self.measure),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for a sum."""
        points = self.points * sums[at]
        return points if self.least is self.most is None else bounded(points, self.least, self.most)

    @property
    def lowering(self) -> Lowering:
        """Return what points are taken for."""
        return pairs(self.kinds, self.presence) if self.points < 0 else frozenset()


@frozen(kw_only=True)
class Target:
    """Points for reaching a number; so many more for each beyond, so many fewer for each short of it.

    Args:
        number: what is asked [of the measure].
        points: for exactly that.
        each_more: for each beyond.
        each_fewer: taken for each short; None: nothing is earned below the number.
    """

    TAG: ClassVar[tuple[str, str]] = ("rule", "target")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    number: int
    points: Hundredths
    each_more: Hundredths = ZERO
    each_fewer: Hundredths | None = None
    presence: tuple[Presence, ...] = TOOK_PART
    measure: Measure = Measure.ACTS
    most: Hundredths | None = None
    least: Hundredths | None = None
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a target below one, and what a rate checks."""
        check_clause(self.kinds, self.least, self.most)
        expect_count("number", self.number, minimum=1)

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the one sum."""
        return (Tallied(self.kinds, self.presence, self.measure),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for a sum."""
        beyond = sums[at] - self.number
        if beyond < 0 and self.each_fewer is None:
            return bounded(0, self.least, self.most)
        step = self.each_more if beyond >= 0 else (self.each_fewer or 0)
        return bounded(self.points + beyond * step, self.least, self.most)

    @property
    def lowering(self) -> Lowering:
        """Return what points are taken for: more than asked, or reaching it where that is worth less than nothing."""
        takes = self.each_more < 0 or (self.each_fewer or 0) < 0 or (self.each_fewer is None and self.points < 0)
        return pairs(self.kinds, self.presence) if takes else frozenset()


@frozen(kw_only=True)
class Range:
    """One line of a table of ranges: from a number on, so many points."""

    at_least: int
    points: Hundredths

    def __attrs_post_init__(self) -> None:
        """Refuse a number below one."""
        expect_count("at_least", self.at_least, minimum=1)


@frozen(kw_only=True)
class Ranges:
    """A table of ranges: the points of the highest line that is reached; nothing below the first."""

    TAG: ClassVar[tuple[str, str]] = ("rule", "ranges")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    ranges: tuple[Range, ...]
    presence: tuple[Presence, ...] = TOOK_PART
    measure: Measure = Measure.ACTS
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse lines that are not in rising order."""
        check_clause(self.kinds)
        marks = [each.at_least for each in self.ranges]
        if not marks or marks != sorted(set(marks)):
            raise ImpossibleFacts("ranges", marks, Text("由小到大、不重复的数", "numbers in rising order, each once"))

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the one sum."""
        return (Tallied(self.kinds, self.presence, self.measure),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for a sum."""
        return next((each.points for each in reversed(self.ranges) if sums[at] >= each.at_least), ZERO)

    @property
    def lowering(self) -> Lowering:
        """Return what points are taken for: lines that are worth less than the line before."""
        steps = [ZERO, *(each.points for each in self.ranges)]
        return pairs(self.kinds, self.presence) if steps != sorted(steps) else frozenset()


@frozen(kw_only=True)
class Assessed:
    """Points that somebody assessed, record by record, within bounds: an award of 10 to 50, a breach of −20 to −5.

    A record's `number` is what was assessed, without its sign where the clause takes points.

    Args:
        least, most: the bounds for one record, both not below 0 or both not above it.
        in_all: the clause is worth no more (where it takes points: no less) than this.
    """

    TAG: ClassVar[tuple[str, str]] = ("rule", "assessed")
    id: str
    label: Text
    kinds: tuple[ActivityKind, ...]
    least: Hundredths
    most: Hundredths
    presence: tuple[Presence, ...] = TOOK_PART
    in_all: Hundredths | None = None
    verified_only: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse bounds that cross, or that lie on both sides of nothing."""
        check_clause(self.kinds, self.least, self.most)
        if self.least < 0 < self.most:
            raise ImpossibleFacts("least", self.least, Text("与 most 同号的数", "a number on the side of `most`"))
        if self.in_all is not None and (self.in_all < 0) is not self.takes:
            raise ImpossibleFacts("in_all", self.in_all, Text("与 least 同号的数", "a number on the side of `least`"))

    @property
    def takes(self) -> bool:
        """Tell whether it takes points."""
        return self.least < 0

    @property
    def tallies(self) -> tuple[Tallied, ...]:
        """Return the sum of what was assessed, each record within the bounds."""
        bounds = (-self.most, -self.least) if self.takes else (int(self.least), int(self.most))
        return (Tallied(self.kinds, self.presence, Measure.ITEMS, bounds=bounds),)

    def worth(self, sums: Sequence[int], at: int = 0) -> int:
        """Return the points for a sum."""
        if self.takes:
            return bounded(-sums[at], self.in_all, None)
        return bounded(sums[at], None, self.in_all)

    @property
    def lowering(self) -> Lowering:
        """Return what points are taken for."""
        return pairs(self.kinds, self.presence) if self.takes else frozenset()
