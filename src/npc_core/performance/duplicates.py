"""Duplicates: the same act of the same deputy, recorded twice, found and merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from attrs import evolve

from npc_core.performance.records import Activity, Details, Source, State

_VOUCHED = {State.VERIFIED: 0, State.ENTERED: 1, State.REJECTED: 2}
_TRUSTED = {Source.OTHER_SYSTEM: 0, Source.OFFICE: 1, Source.GROUP: 2, Source.SELF_REPORTED: 3}
_TELLING = ("matter", "station")
_WORDED = ("title", "place")


class Duplicate(NamedTuple):
    """Records that seem to be of one act; `certain` unless only their titles or places differ."""

    records: tuple[Activity, ...]
    certain: bool


def find_duplicates(records: Iterable[Activity]) -> tuple[Duplicate, ...]:
    """Return the groups of records that tell of one act: same deputy, kind and day, and no telling detail apart.

    Two numbers of a matter, or two stations, are two acts. Two titles or places may be two ways to write one: such
    records are found and not certain. What was rejected is no duplicate of anything.

    >>> from datetime import date
    >>> from npc_core.congress.ids import PersonId
    >>> from npc_core.performance.records import ActivityKind
    >>> one = Activity(PersonId("D-08"), ActivityKind.TRAINING, date(2025, 4, 1))
    >>> [found.certain for found in find_duplicates([one, evolve(one, half_days=2)])]
    [True]
    """
    same: dict[tuple[Any, ...], list[Activity]] = defaultdict(list)
    for record in records:
        if record.state is not State.REJECTED:
            same[record.person, record.person or record.group, record.kind, record.on].append(record)
    return tuple(each for found in same.values() if len(found) > 1 for each in _among(found))


def _among(records: list[Activity]) -> Iterable[Duplicate]:
    groups: list[list[Activity]] = []
    for record in sorted(records, key=_rank):
        home = next((group for group in groups if not any(_apart(record, each, _TELLING) for each in group)), None)
        if home is None:
            groups.append([record])
        else:
            home.append(record)
    for group in groups:
        if len(group) > 1:
            worded = any(_apart(one, other, _WORDED) for one in group for other in group)
            yield Duplicate(tuple(group), not worded)


def _apart(one: Activity, other: Activity, names: tuple[str, ...]) -> bool:
    for name in names:
        mine, theirs = getattr(one.details, name), getattr(other.details, name)
        if mine is not None and theirs is not None and mine != theirs:
            return True
    return False


def _rank(record: Activity) -> tuple[Any, ...]:
    details = record.details
    known = tuple(str(getattr(details, name) or "") for name in ("id", *_TELLING, *_WORDED))
    return (_VOUCHED[record.state], _TRUSTED[details.source], -record.half_days, -record.number, known)


def merge(records: Iterable[Activity]) -> Activity:
    """Return one record in place of several of one act: the best vouched for, with what the others know besides.

    A verified record goes before one that is only entered, and another system or the office before the deputy's own
    word; evidence is united. The order of the records does not matter.
    """
    first, *others = sorted(records, key=_rank)
    details = first.details
    known: dict[str, Any] = {}
    for other in others:
        for name in ("id", *_TELLING, *_WORDED, "organiser", "approved_by"):
            if getattr(details, name) is None and name not in known:
                found = getattr(other.details, name)
                if found is not None:
                    known[name] = found
    evidence = dict.fromkeys(each for record in (first, *others) for each in record.details.evidence)
    merged: Details = evolve(details, evidence=tuple(evidence), **known)
    return evolve(first, details=merged)


def without_duplicates(records: Iterable[Activity]) -> tuple[Activity, ...]:
    """Return the records with each certain duplicate merged, in order of day."""
    kept = list(records)
    found = {
        id(record): place for place, each in enumerate(find_duplicates(kept)) if each.certain for record in each.records
    }
    groups: dict[int, list[Activity]] = defaultdict(list)
    single: list[Activity] = []
    for record in kept:
        if id(record) in found:
            groups[found[id(record)]].append(record)
        else:
            single.append(record)
    return tuple(sorted((*single, *(merge(group) for group in groups.values())), key=lambda record: record.on))
