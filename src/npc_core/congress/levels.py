"""The five levels of people's congresses."""

from __future__ import annotations

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Level(Labelled):
    """A level of government, from the nation down to the township."""

    NATIONAL = ("national", Text("全国", "national"))
    PROVINCE = ("province", Text("省级", "province level"))
    CITY = ("city", Text("设区的市、自治州", "city with districts, prefecture"))
    COUNTY = ("county", Text("县级", "county level"))
    TOWNSHIP = ("township", Text("乡级", "township level"))


LEVELS = tuple(Level)
LOCAL_LEVELS = LEVELS[1:]


def below(level: Level) -> Level | None:
    """Return the next lower level.

    >>> below(Level.CITY)
    Level.COUNTY
    """
    place = LEVELS.index(level) + 1
    return LEVELS[place] if place < len(LEVELS) else None
