"""Counting ballots: papers go in, votes come out; nothing here could say who voted how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from attrs import field, frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.text import Text
from npc_core.voting.facts import check_numbers


class Marked(NamedTuple):
    """A ballot that tells votes against, too; whoever stands in neither place got an abstention.

    Args:
        chosen: those voted for, people written in included.
        against: candidates voted against.
    """

    chosen: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


Ballot = str | tuple[str, ...] | frozenset[str] | Marked
"""One paper: one name, the names chosen, or marks for and against. Nothing chosen is a blank ballot."""


@frozen(kw_only=True)
class Line:
    """What one person got.

    Args:
        name: the application's id of the candidate, or the name written in.
        ayes: votes for [ballots].
        noes: votes against that were told [ballots].
        listed: whether the person stood on the ballot; if not, all votes are write-ins.
        unbacked: write-ins on ballots with fewer votes against than people written in [ballots].
        untold: write-ins on ballots that do not tell votes against [ballots].
    """

    name: str
    ayes: int
    noes: int = 0
    listed: bool = True
    unbacked: int = 0
    untold: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse votes that cannot have been."""
        check_numbers("line", self, ("ayes", "noes", "unbacked", "untold"))
        if self.unbacked + self.untold > self.ayes:
            raise ImpossibleFacts(
                "line.ayes", self.ayes, Text("不少于其中另选的票数", "a number not below the write-ins among them")
            )


def _ranked(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (-line.ayes, line.name)))


@frozen(kw_only=True)
class Count:
    """Counted ballots of one vote, most votes first; equal votes stand in the order of their ids.

    Args:
        lines: what each candidate, and each person written in, got.
        cast: ballots cast: those counted, the spoilt included [ballots].
        spoilt: ballots that cannot be read, or contradict themselves [ballots].
        overvoted: ballots choosing more people than there are seats [ballots].
        blank: ballots that choose nobody and are against nobody; they are valid [ballots].

    >>> count = Count(lines=(Line(name="P-1", ayes=335),), cast=416, spoilt=1)
    >>> count.valid, count.votes("P-1")
    (415, 335)
    """

    lines: tuple[Line, ...] = field(converter=_ranked)
    cast: int
    spoilt: int = 0
    overvoted: int = 0
    blank: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse a count that no box can contain."""
        check_numbers("count", self, ("cast", "spoilt", "overvoted", "blank"))
        filled = self.valid - self.blank
        if filled < 0:
            raise ImpossibleFacts(
                "count.cast", self.cast, Text("不少于废票和空白票之和", "a number not below spoilt and blank ballots")
            )
        for line in self.lines:
            if line.ayes + line.noes > filled:
                raise ImpossibleFacts(
                    f"count.lines.{line.name}",
                    line.ayes + line.noes,
                    Text(f"不多于 {filled} 的整数", f"an integer not above {filled}"),
                )
        if len({line.name for line in self.lines}) < len(self.lines):
            raise ImpossibleFacts("count.lines", len(self.lines), Text("每人一行", "one line for each person"))

    @property
    def valid(self) -> int:
        """Return the valid ballots: one that chooses fewer people than there are seats, or nobody, is valid."""
        return self.cast - self.spoilt - self.overvoted

    def votes(self, name: str) -> int:
        """Return the votes for a person."""
        return next((line.ayes for line in self.lines if line.name == name), 0)


def count_ballots(
    ballots: Iterable[Ballot] | Mapping[Ballot, int], *, candidates: Iterable[str], seats: int, spoilt: int = 0
) -> Count:
    """Return the count of ballots; equal ballots are put together first, so that a million cost little more than one.

    A ballot that chooses more people than there are seats counts for nobody; other ballots are not touched by it.

    Law: EL2020-44-2.

    Args:
        ballots: the papers, or how many there are of each pattern.
        candidates: those who stand on the ballot; everybody else is a write-in.
        seats: how many are to be elected [seats].
        spoilt: papers that cannot be read and are not among the ballots [ballots].

    Raises:
        ImpossibleFacts: a negative number of ballots, or a thing that is no ballot.

    >>> papers = [("P-1", "P-2"), ("P-1",), ("P-1", "P-2", "P-3"), ()]
    >>> count = count_ballots(papers, candidates=["P-1", "P-2", "P-3"], seats=2)
    >>> [(line.name, line.ayes) for line in count.lines], count.overvoted, count.blank
    ([('P-1', 2), ('P-2', 1), ('P-3', 0)], 1, 1)
    """
    expect_count("seats", seats, minimum=1)
    expect_count("spoilt", spoilt)
    counting = _Counting(tuple(dict.fromkeys(candidates)), seats, spoilt)
    counting.add_all(_patterns(ballots))
    return counting.result()


def _patterns(ballots: Iterable[Ballot] | Mapping[Ballot, int]) -> Mapping[Ballot, int]:
    if isinstance(ballots, Mapping):
        for number in ballots.values():
            expect_count("ballots", number)
        return ballots
    try:
        return Counter(ballots)
    except TypeError:
        raise ImpossibleFacts("ballots", ballots, _A_BALLOT) from None


_A_BALLOT = Text("一个姓名、所选姓名的元组，或者 Marked", "a name, a tuple of names, or Marked")


class _Counting:
    """Votes while they are being added up, one pattern of ballots at a time."""

    def __init__(self, candidates: tuple[str, ...], seats: int, spoilt: int) -> None:
        self.listed = frozenset(candidates)
        self.seats = seats
        self.ayes = dict.fromkeys(candidates, 0)
        self.noes = dict.fromkeys(candidates, 0)
        self.unbacked: Counter[str] = Counter()
        self.untold: Counter[str] = Counter()
        self.cast = self.spoilt = spoilt
        self.overvoted = self.blank = 0

    def add_all(self, patterns: Mapping[Ballot, int]) -> None:
        """Add ballots by pattern; the common paper, a set of candidates no larger than the seats, without a call."""
        ayes, listed, seats, cast = self.ayes, self.listed, self.seats, 0
        for ballot, number in patterns.items():
            if type(ballot) is frozenset and 0 < len(ballot) <= seats and ballot <= listed:
                cast += number
                for name in ballot:
                    ayes[name] += number
            else:
                self.add(ballot, number)
        self.cast += cast

    def add(self, ballot: Ballot, number: int) -> None:
        """Add all ballots of one pattern."""
        chosen, against = _read(ballot)
        self.cast += number
        if len(chosen) > self.seats:
            self.overvoted += number
        elif against is not None and chosen & against:
            self.spoilt += number
        elif chosen or against:
            self._votes(chosen, against, number)
        else:
            self.blank += number

    def _votes(self, chosen: frozenset[str], against: frozenset[str] | None, number: int) -> None:
        written = chosen - self.listed
        for name in chosen:
            self.ayes[name] = self.ayes.get(name, 0) + number
        if against is None:
            for name in written:
                self.untold[name] += number
            return
        for name in against & self.listed:
            self.noes[name] += number
        if len(written) > len(against & self.listed):
            for name in written:
                self.unbacked[name] += number

    def result(self) -> Count:
        """Return the count."""
        return Count(
            lines=tuple(
                Line(
                    name=name,
                    ayes=ayes,
                    noes=self.noes.get(name, 0),
                    listed=name in self.listed,
                    unbacked=self.unbacked[name],
                    untold=self.untold[name],
                )
                for name, ayes in self.ayes.items()
            ),
            cast=self.cast,
            spoilt=self.spoilt,
            overvoted=self.overvoted,
            blank=self.blank,
        )


def _read(ballot: Ballot) -> tuple[frozenset[str], frozenset[str] | None]:
    """Return those chosen and, where told, those voted against."""
    if isinstance(ballot, str):
        return frozenset({ballot} if ballot else ()), None
    if isinstance(ballot, Marked):
        return _names(ballot.chosen), _names(ballot.against)
    return _names(ballot), None


def _names(names: Any) -> frozenset[str]:
    if isinstance(names, tuple | frozenset) and all(isinstance(name, str) for name in names):
        return frozenset(names)
    raise ImpossibleFacts("ballots", names, _A_BALLOT)
