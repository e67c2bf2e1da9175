"""Facts of a vote: the tally, the base, who was present."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple, Protocol

from attrs import frozen

from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.text import Text
from npc_core.voting.decisions import DIRECT, Decision


@frozen(kw_only=True)
class Tally:
    """Counted votes on one question; what is not told is None.

    Args:
        ayes: votes for [ballots].
        noes: votes against [ballots].
        abstentions: abstentions [ballots].
        spoilt: spoilt ballots [ballots].
        not_pressed: members present who did not press a button [members].

    >>> Tally(ayes=13, noes=4, abstentions=3).cast
    20
    """

    ayes: int | None = None
    noes: int | None = None
    abstentions: int | None = None
    spoilt: int = 0
    not_pressed: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse negative counts."""
        check_numbers("tally", self, ("ayes", "noes", "abstentions", "spoilt", "not_pressed"))

    @property
    def cast(self) -> int:
        """Return how many are known to have taken part or to have sat through the vote."""
        return (self.ayes or 0) + (self.noes or 0) + (self.abstentions or 0) + self.spoilt + self.not_pressed


@frozen(kw_only=True)
class Vote:
    """One vote of a body, or of the voters of a constituency on a recall.

    Args:
        on: the day of the vote.
        decision: what it decides; a direct election is an `Election`, not a vote.
        tally: the counts.
        membership: people in office on the day, the suspended included; at a recall by voters, all of them [members].
        fixed: seats of the body, vacancies included [members].
        suspended: people in office whose duties are suspended [members].
        present: people present [members].
    """

    on: date
    decision: Decision
    tally: Tally
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    present: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been."""
        check_day("vote.on", self.on)
        if self.decision in DIRECT:
            raise ImpossibleFacts(
                "vote.decision", self.decision.code, Text("由一次表决作出的决定", "a decision taken by one vote")
            )
        check_numbers("vote", self, ("membership", "fixed", "suspended", "present"))
        check_suspended("vote", self.suspended, self.membership)


def check_numbers(where: str, facts: object, names: tuple[str, ...]) -> None:
    """Refuse what is no number of people or ballots; what is not told is None."""
    for name in names:
        value = getattr(facts, name)
        if value is not None and (type(value) is not int or value < 0):
            expect_count(f"{where}.{name}", value)


def check_suspended(where: str, suspended: int, membership: int | None) -> None:
    """Refuse more suspended people than people in office."""
    if membership is not None and suspended > membership:
        raise ImpossibleFacts(
            f"{where}.suspended", suspended, Text(f"不多于 {membership} 的整数", f"an integer not above {membership}")
        )


@frozen(kw_only=True)
class BallotHeld:
    """Whether the ballot of a vote named nobody.

    Args:
        on: the day of the vote.
        decision: what it decides.
        secret: whether the ballot was secret; None where it is not told.
    """

    on: date
    decision: Decision
    secret: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("ballot.on", self.on)


class Votes(Protocol):
    """Facts that tell how a vote went, whatever it decided: a `Vote`, or the act of a matter in which one was held."""

    @property
    def tally(self) -> Tally:
        """Return the counts."""
        ...

    @property
    def membership(self) -> int | None:
        """Return the people in office, the suspended included."""
        ...

    @property
    def fixed(self) -> int | None:
        """Return the seats, vacancies included."""
        ...

    @property
    def suspended(self) -> int:
        """Return the people in office whose duties are suspended."""
        ...

    @property
    def present(self) -> int | None:
        """Return the people present."""
        ...


class Shares(NamedTuple):
    """The share of votes for: of the base the law counts, and of those present, as newspapers print it."""

    of_base: Fraction | None
    of_present: Fraction | None
