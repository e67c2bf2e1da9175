"""Of what a share is counted: the number the law means, and what it would be under other readings."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from npc_core.kernel.provisions import Choice
from npc_core.kernel.thresholds import Threshold
from npc_core.law.book import RuleBook

_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor


class HasMembers(Protocol):
    """Facts that tell how many people a body has."""

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


class Counted(NamedTuple):
    """A base.

    Args:
        number: the base under the readings in force; None where it is not known.
        others: each reading in force with what the base would be under another alternative of it.
    """

    number: int | None
    others: tuple[tuple[Choice, int | None], ...] = ()

    def telling(self, threshold: Threshold, votes: int) -> tuple[Choice, ...]:
        """Return the readings that could change the answer for a number of votes."""
        if not self.others or self.number is None:
            return ()
        answer = threshold.met(votes, self.number)
        return tuple(
            dict.fromkeys(
                choice for choice, other in self.others if other is None or threshold.met(votes, other) is not answer
            )
        )


def count_members(facts: HasMembers, book: RuleBook) -> Counted:
    """Return how many people count as 全体代表 or 全体组成人员.

    Reading: `base_in_office`, `suspended_in_base`.
    """
    membership, fixed = facts.membership, facts.fixed
    if membership is None:
        if fixed is None:
            return Counted(None)
        choice = book.choice("base_in_office")
        return Counted(None) if choice.alternative == "in_office" else Counted(fixed, ((choice, None),))
    if not facts.suspended and (fixed is None or fixed == membership):
        return _new(Counted, (membership, ()))
    number = membership
    others: list[tuple[Choice, int | None]] = []
    if fixed is not None and fixed != membership:
        choice = book.choice("base_in_office")
        number, other = (membership, fixed) if choice.alternative == "in_office" else (fixed, membership)
        others.append((choice, other))
    if facts.suspended:
        choice = book.choice("suspended_in_base")
        less = max(number - facts.suspended, 0)
        number, other = (number, less) if choice.alternative == "counted" else (less, number)
        others.append((choice, other))
    return Counted(number, tuple(others))
