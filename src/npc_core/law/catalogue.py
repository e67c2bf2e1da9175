"""The norm catalogue: about 1,700 clauses in our own words, and what is known of older versions. Loaded when asked."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import frozen

from npc_core.kernel.errors import UnknownNorm
from npc_core.kernel.findings import Severity
from npc_core.kernel.labels import member
from npc_core.kernel.norms import Grade, Norm, covers
from npc_core.kernel.text import Text
from npc_core.law.statutes import norm, read_data


@frozen(kw_only=True)
class NormEntry:
    """What the catalogue says of a clause.

    Args:
        norm: the clause.
        area: its field of work.
        kind: what kind of rule it is.
        levels: codes of the levels for which it is.
        rule: the rule in English, and in Chinese where we have summarised it.
        terms: decisive words of the text.
        parameters: its numbers and tokens.
        priority: 1 to 3.
        severity: what a failure means, where judged.
        effect: what follows from a failure.
        remedy: what can be done.
    """

    norm: Norm
    area: str
    kind: str
    levels: tuple[str, ...]
    rule: Text
    terms: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    priority: int
    severity: Severity | None = None
    effect: Text | None = None
    remedy: Text | None = None


@frozen(kw_only=True)
class OlderNorm:
    """What is known of a clause of a version whose text is not at hand."""

    norm: str
    same_as: tuple[str, ...]
    absent: tuple[str, ...]
    difference: str | None
    value: tuple[tuple[str, str], ...]
    since: date
    until: date
    grade: Grade


@lru_cache(maxsize=1)
def catalogue() -> dict[str, dict[str, Any]]:
    """Return the raw rows by id."""
    rows: dict[str, dict[str, Any]] = json.loads(read_data("norms", "catalogue.json"))["norms"]
    return rows


@lru_cache(maxsize=1)
def older() -> dict[str, OlderNorm]:
    """Return what is known of clauses of older versions, by id."""
    raw = json.loads(read_data("norms", "older.json"))["older"]
    return {
        key: OlderNorm(
            norm=key,
            same_as=tuple(row.get("same_as", ())),
            absent=tuple(row.get("absent", ())),
            difference=row.get("difference_en"),
            value=tuple(row.get("value", {}).items()),
            since=date.fromisoformat(row["since"]),
            until=date.fromisoformat(row["until"]),
            grade=member(Grade, row["grade"]),
        )
        for key, row in raw.items()
    }


def norm_entry(norm_id: str) -> NormEntry:
    """Return what the catalogue says of one clause.

    Raises:
        UnknownNorm: the catalogue has no row of this id.

    >>> norm_entry("LOL2022-51-4").severity
    Severity.VOID
    """
    row = catalogue().get(norm_id)
    if row is None:
        raise UnknownNorm(norm_id, tuple(sorted(under(norm_id)))[:8])
    rule = row["rule"]
    severity = row.get("severity")
    return NormEntry(
        norm=norm(norm_id),
        area=row["area"],
        kind=row["kind"],
        levels=tuple(row["levels"]),
        rule=Text(rule.get("zh", rule["en"]), rule["en"]),
        terms=tuple(row.get("terms", ())),
        parameters=tuple(row.get("parameters", {}).items()),
        priority=row["priority"],
        severity=member(Severity, severity) if severity else None,
        effect=_text(row.get("effect")),
        remedy=_text(row.get("remedy")),
    )


def _text(raw: dict[str, str] | None) -> Text | None:
    return Text(raw["zh"], raw["en"]) if raw else None


def under(norm_id: str) -> tuple[str, ...]:
    """Return the ids of the catalogue that stand under an id, itself included.

    >>> under("LOL2022-51-3")
    ('LOL2022-51-3',)
    """
    return tuple(each for each in catalogue() if covers(norm_id, each))


def is_known(norm_id: str) -> bool:
    """Tell whether the catalogue, or the table of older versions, has an id or anything under it."""
    return bool(under(norm_id)) or any(covers(norm_id, each) for each in older())
