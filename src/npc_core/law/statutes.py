"""The statutes and their versions, from the packaged index."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from npc_core.kernel.errors import UnknownNorm
from npc_core.kernel.labels import member
from npc_core.kernel.norms import Grade, Made, Norm, Statute, parse_norm_id
from npc_core.kernel.text import Text

RANK_NATIONAL = 0


def read_data(*path: str) -> str:
    """Return the text of one of our own packaged data files."""
    place = files("npc_core.law").joinpath("data", *path)
    return place.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def statutes() -> dict[str, Statute]:
    """Return every version of every national statute by its id (`LOL2022`)."""
    raw = json.loads(read_data("norms", "statutes.json"))
    found: dict[str, Statute] = {}
    for law in raw["statutes"]:
        for version in law["versions"]:
            statute = _version(law, version)
            found[statute.id] = statute
    return found


def _version(law: dict[str, Any], version: dict[str, Any]) -> Statute:
    until = version.get("until")
    return Statute(
        id=f"{law['id']}{version['year']}",
        title=Text(**law["title"]),
        short=Text(**law["short"]),
        adopted=date.fromisoformat(version["adopted"]),
        since=date.fromisoformat(version["since"]),
        until=date.fromisoformat(until) if until else None,
        made=member(Made, version["kind"]),
        text_at_hand=version["text"],
    )


@lru_cache(maxsize=1)
def change_days() -> tuple[date, ...]:
    """Return, sorted, every day on which some version begins to apply."""
    return tuple(sorted({statute.since for statute in statutes().values()}))


@lru_cache(maxsize=8192)
def norm(norm_id: str, grade: Grade | None = None) -> Norm:
    """Return a national norm by its id, whether or not the catalogue has a row at that depth.

    Raises:
        UnknownNorm: the id is malformed, or no version of that name exists.
    """
    parts = parse_norm_id(norm_id)
    statute = statutes().get(parts[0]) if parts else None
    if parts is None or statute is None:
        raise UnknownNorm(norm_id)
    return Norm(norm_id, statute, *parts[1:], grade)
