"""What applies: national rows first, then local rows, each only as far as the national provision allows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from attrs import evolve

from npc_core.congress.levels import Level
from npc_core.kernel.errors import InvalidDocument, InvalidLawData
from npc_core.kernel.norms import Grade
from npc_core.kernel.provisions import (
    Conflict,
    ConflictKind,
    LocalNote,
    Provision,
    Silence,
    SilenceReason,
    Target,
)
from npc_core.kernel.structure import structure
from npc_core.law.local import Decided, Following, LocalRow, LocalRules, Recorded, Tier
from npc_core.law.tables import Column, Combine, Direction, LocalPolicy, find_no_choice
from npc_core.law.values import measure


class Bound(NamedTuple):
    """A local row that binds here, with its rules; `by_reference` where only a 参照 clause makes it bind."""

    rules: LocalRules
    row: LocalRow
    by_reference: bool


def national(column: Column, level: Level, on: date) -> Provision[Any] | Silence:
    """Return what national law alone lays down."""
    if level is Level.NATIONAL and level not in column.levels:
        return Silence(key=column.key, label=column.label, reason=SilenceReason.NOT_MODELLED)
    if level not in column.levels:
        return Silence(key=column.key, label=column.label, reason=column.outside)
    rows = [row for row in column.rows if row.applies(level, on)]
    if not rows:
        if column.combine is Combine.UNION and column.first_day(level) is not None:
            return Silence(key=column.key, label=column.label, reason=SilenceReason.NO_RULE)
        return Silence(
            key=column.key,
            label=column.label,
            reason=SilenceReason.NOT_MODELLED,
            modelled_from=column.first_day(level),
        )
    row = rows[0]
    norms = tuple(dict.fromkeys(norm for each in rows for norm in each.norms if norm.statute.in_force(on)))
    if row.silent is not None:
        return Silence(key=column.key, label=column.label, reason=row.silent, norms=norms)
    value = row.value
    if column.combine is Combine.UNION:
        value = tuple(dict.fromkeys(item for each in rows for item in each.value))
    return Provision(
        key=column.key,
        label=column.label,
        value=value,
        norms=norms,
        since=max(each.since for each in rows),
        grade=max((each.grade for each in rows if each.grade is not None), key=_weakness, default=None),
        force=row.force,
    )


def _weakness(grade: Grade) -> str:
    return grade.code


def settle(
    column: Column,
    level: Level,
    on: date,
    bound: Iterable[Bound],
    note: LocalNote | None,
    *,
    local_stands: bool = False,
) -> Provision[Any] | Silence:
    """Return what applies at a level on a day.

    Args:
        column: the national provision over time.
        level: the level of the area.
        on: the day.
        bound: local rows for this key that bind here, province first, session last.
        note: what to say where the field is open to local rules and none of them speaks.
        local_stands: the reading by which a contrary local value stands, flagged.
    """
    found = national(column, level, on)
    spoken = False
    for each in bound:
        spoken = True
        found = _apply(column, found, each, local_stands=local_stands)
    if spoken or column.policy is LocalPolicy.NONE or note is None:
        return found
    if column.policy is LocalPolicy.FILL and isinstance(found, Provision):
        return found
    return _with_note(found, note)


def _with_note(found: Provision[Any] | Silence, note: LocalNote) -> Provision[Any] | Silence:
    if isinstance(found, Silence):
        if found.reason is SilenceReason.NO_BODY:
            return found
        return Silence(
            key=found.key,
            label=found.label,
            reason=found.reason,
            modelled_from=found.modelled_from,
            norms=found.norms,
            local_note=note,
        )
    return _changed(found, local_note=note)


def _changed(found: Provision[Any], **changes: Any) -> Provision[Any]:
    return evolve(found, **changes)


def _apply(
    column: Column, found: Provision[Any] | Silence, bound: Bound, *, local_stands: bool
) -> Provision[Any] | Silence:
    rules, row, by_reference = bound
    value = read_local_value(column, rules, row)
    norms = tuple(rules.norm(each) for each in (row.norm, *row.also))
    fresh = Provision(
        key=column.key,
        label=column.label,
        value=value,
        norms=norms,
        since=row.since or rules.regulation_of(row.norm).since,
        origin=rules.jurisdiction.id,
        by_reference=by_reference,
        force=row.force,
    )
    if isinstance(found, Silence):
        if column.policy is LocalPolicy.NONE or found.reason is SilenceReason.NO_BODY:
            return found
        return fresh
    if found.value == value and found.force is row.force:
        return _changed(found, norms=(*norms, *found.norms))
    if found.origin == rules.jurisdiction.id:
        return _clash(found, fresh, prevails=row.prevails is not None)
    if _may_replace(column, found, value):
        if rules.jurisdiction.tier is Tier.COUNTY and column.policy is LocalPolicy.STRICTER:
            return _changed(found, target=Target(value=value, norms=norms))
        beneath = [norm for norm in found.norms if norm.statute.national]  # a replaced local text says something else
        return _changed(fresh, norms=(*norms, *beneath), conflicts=found.conflicts, since=max(fresh.since, found.since))
    kind = ConflictKind.OUTDATED if fresh.since < _national_since(found) else ConflictKind.CONTRARY
    winner, loser = (fresh, found) if local_stands else (found, fresh)
    beside = Conflict(kind=kind, value=loser.value, norms=loser.norms)
    return _changed(winner, conflicts=(*found.conflicts, beside))


def _clash(found: Provision[Any], fresh: Provision[Any], *, prevails: bool) -> Provision[Any]:
    """Keep both of two texts of one jurisdiction that differ; the data says which prevails, else the first stands."""
    winner, loser = (fresh, found) if prevails else (found, fresh)
    beside = Conflict(kind=ConflictKind.CLASH, value=loser.value, norms=loser.norms)
    return _changed(winner, conflicts=(*found.conflicts, beside))


def _national_since(found: Provision[Any]) -> date:
    days = [norm.statute.since for norm in found.norms if norm.statute.national]
    return days[0] if days else found.since


def _may_replace(column: Column, found: Provision[Any], value: Any) -> bool:
    if column.policy is LocalPolicy.FREE:
        return True
    if found.origin != "national" and column.policy is LocalPolicy.FILL:
        return True
    if column.policy is not LocalPolicy.STRICTER:
        return False
    old, new = measure(found.value), measure(value)
    if old is None or new is None:
        return False
    return new < old if column.direction is Direction.AT_MOST else new > old


def read_local_value(column: Column, rules: LocalRules, row: LocalRow) -> Any:
    """Return a local value in the type of its provision.

    Raises:
        InvalidLawData: the value is of another type, or none of the choices of the provision.
    """
    place = f"{row.key} {row.norm}"
    try:
        value = structure(row.value, column.value_type)
    except InvalidDocument as error:
        raise InvalidLawData(rules.jurisdiction.id, place, error.message()) from None
    wrong = find_no_choice(column.choices, value)
    if wrong is not None:
        raise InvalidLawData(rules.jurisdiction.id, place, wrong)
    return value


def binding_rows(local: tuple[LocalRules, ...], level: Level, on: date, *, reference_binds: bool) -> list[Bound]:
    """Return every local row that binds a level on a day, province first.

    Args:
        local: the rules of the place, by tier.
        level: the level of the area.
        on: the day.
        reference_binds: the reading whether a 参照…执行 clause binds by itself.
    """
    found: list[Bound] = []
    for rules in local:
        for row in rules.rows:
            if not rules.in_force(row, on):
                continue
            hold = hold_on(local, rules, row, level, reference_binds=reference_binds)
            if hold is not None:
                found.append(Bound(rules, row, by_reference=hold == "by_reference"))
    return found


Hold = Literal["directly", "by_reference"]


def hold_on(
    local: tuple[LocalRules, ...],
    rules: LocalRules,
    row: LocalRow | Recorded | Decided,
    level: Level,
    *,
    reference_binds: bool,
) -> Hold | None:
    """Return how a row binds a level, None where it does not.

    A row that names levels is for these alone: directly, or by reference where the regulation reaches the level so.
    """
    regulation = rules.regulation_of(row.norm)
    reach = regulation.follows(level)
    named = row.levels if isinstance(row, LocalRow) else None
    if named is not None and level not in named:
        return None
    if level in regulation.levels or (named is not None and reach is None):
        return "directly"
    if reach is None:
        return None
    adopted = any(regulation.id in each.adopts for each in local)
    return "by_reference" if adopted or (reach.how is Following.SHALL and reference_binds) else None
