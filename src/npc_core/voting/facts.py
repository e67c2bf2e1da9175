"""Facts of a vote: the tally, the base, who was present."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from attrs import frozen

from npc_core.kernel.days import check_day
from npc_core.kernel.errors import expect_count
from npc_core.voting.decisions import Decision


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
        for name in ("ayes", "noes", "abstentions", "spoilt", "not_pressed"):
            value = getattr(self, name)
            if value is not None:
                expect_count(f"tally.{name}", value)

    @property
    def cast(self) -> int:
        """Return how many are known to have taken part or to have sat through the vote."""
        return (self.ayes or 0) + (self.noes or 0) + (self.abstentions or 0) + self.spoilt + self.not_pressed


@frozen(kw_only=True)
class Vote:
    """One vote of a body.

    Args:
        on: the day of the vote.
        decision: what it decides.
        tally: the counts.
        membership: people in office on the day, the suspended included [members].
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
        for name in ("membership", "fixed", "suspended", "present"):
            value = getattr(self, name)
            if value is not None:
                expect_count(f"vote.{name}", value)


class Shares(NamedTuple):
    """The share of votes for: of the base the law counts, and of those present, as newspapers print it."""

    of_base: Fraction | None
    of_present: Fraction | None
