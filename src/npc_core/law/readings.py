"""Readings: the points where the text leaves a choice, with alternatives, a default and who holds which view."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from attrs import frozen

from npc_core.kernel.errors import UnknownReading
from npc_core.kernel.provisions import Choice
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.law.statutes import norm, read_data


@frozen(kw_only=True)
class Alternative:
    """One way to read a clause."""

    id: str
    label: Text
    held_by: Text | None = None


@frozen(kw_only=True)
class Reading:
    """A point where the text leaves a choice."""

    id: str
    group: str
    question: Text
    default: str
    alternative: tuple[Alternative, ...]
    norms: tuple[str, ...] = ()

    def choice(self, alternative: str) -> Choice:
        """Return one alternative, in the form findings keep.

        Raises:
            UnknownReading: there is no such alternative.
        """
        for each in self.alternative:
            if each.id == alternative:
                return Choice(
                    reading=self.id,
                    alternative=each.id,
                    question=self.question,
                    label=each.label,
                    norms=tuple(norm(place) for place in self.norms),
                )
        raise UnknownReading(f"{self.id}={alternative}", tuple(each.id for each in self.alternative))


@frozen(kw_only=True)
class _Readings:
    reading: tuple[Reading, ...]


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    """Return every reading by its id."""
    listed = structure(tomllib.loads(read_data("readings.toml")), _Readings)
    return {each.id: each for each in listed.reading}


@lru_cache(maxsize=512)
def choose(reading: str, alternative: str | None) -> Choice:
    """Return the chosen, or else the default, alternative of a reading.

    Raises:
        UnknownReading: no such reading or alternative.
    """
    found = readings().get(reading)
    if found is None:
        raise UnknownReading(reading)
    return found.choice(alternative or found.default)
