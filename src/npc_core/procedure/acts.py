"""Acts and their entries in a case."""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache
from typing import NamedTuple, Protocol

from npc_core.congress.actors import Actor
from npc_core.kernel.days import Day, earliest


class Act(Protocol):
    """Something that happened in a matter: on a day, perhaps at a time, perhaps by somebody.

    Act classes are frozen attrs classes with these three fields and what the act itself tells; unknown facts are
    None. They share no base class.
    """

    @property
    def on(self) -> Day:
        """The day, or the days between which it lies."""

    @property
    def at(self) -> time | None:
        """The time of day, where it matters."""

    @property
    def by(self) -> Actor | None:
        """Who acted; None where unknown."""


class Correction(NamedTuple):
    """An act that an entry held before it was corrected, and why."""

    act: Act
    reason: str


class Entry(NamedTuple):
    """One act in a case, with an id that stays; struck entries are kept and count for nothing."""

    id: int
    act: Act
    recorded_on: date | None = None
    struck: str | None = None
    corrected: tuple[Correction, ...] = ()


@lru_cache(maxsize=1024)
def act_code(act: type[Act]) -> str:
    """Return the stable code of a class of acts: its name in lower snake case.

    >>> class LetterIssued: ...
    >>> act_code(LetterIssued)
    'letter_issued'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "_", act.__name__).lower()


def comes_after(first: Act, second: Act) -> bool:
    """Tell whether the first act stands after the second: by day, then by time where both have one."""
    one, other = earliest(first.on), earliest(second.on)
    if one != other:
        return one > other
    return first.at is not None and second.at is not None and first.at > second.at
