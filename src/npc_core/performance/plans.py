"""Plans: a scheme compiled once, so that scoring a deputy is one walk over the records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from npc_core.kernel.hundredths import WHOLE
from npc_core.performance.conditions import ClearAll
from npc_core.performance.records import ActivityKind, Measure, Presence, State
from npc_core.performance.tallies import Cell, Each, Tallied

if TYPE_CHECKING:
    from npc_core.performance.schemes import Clause, Scheme

ACTS, HALF_DAYS, ITEMS, ASSESSED, SPANNED = range(5)
"""How a record is added to a sum; codes, as a member of an enum costs a look-up in the hottest loop."""

_CODES = {Measure.ACTS: ACTS, Measure.HALF_DAYS: HALF_DAYS, Measure.ITEMS: ITEMS}


class Sum(NamedTuple):
    """One sum of a plan: where it stands, what it adds up, and of which clause."""

    place: int
    tallied: Tallied
    cells: frozenset[Cell]
    how: int


class Planned(NamedTuple):
    """One clause with its sums, which stand side by side from a place on."""

    clause: Clause
    sums: tuple[Sum, ...]
    at: int
    each: Each
    clears: bool


class Plan(NamedTuple):
    """A compiled scheme: for each cell the sums to which a record is added, and the clauses that read them.

    The table is keyed by plain tuples, which cost a loop half of what named ones do. `worths` has the method of each
    clause, the place of its sums, and the clause itself where it looks at spans; `clearing` the places of what clears.
    """

    width: int
    table: dict[tuple[ActivityKind, Presence, State], tuple[tuple[int, int], ...]]
    sums: tuple[Sum, ...]
    clauses: tuple[Planned, ...]
    worths: tuple[tuple[Callable[[list[int], int], int], int, Planned | None], ...]
    clearing: tuple[int, ...]


def plan_of(scheme: Scheme) -> Plan:
    """Return the plan of a scheme."""
    sums: list[Sum] = []
    planned: list[Planned] = []
    for clause in scheme.clauses:
        verified_only = getattr(clause, "verified_only", None)
        if verified_only is None:
            verified_only = scheme.verified_only
        at = len(sums)
        own = tuple(
            Sum(at + place, each, each.cells(verified_only=verified_only), _how(each))
            for place, each in enumerate(clause.tallies)
        )
        sums.extend(own)
        each = own[0].tallied.each if own else Each.WINDOW
        planned.append(Planned(clause, own, at, each, isinstance(clause, ClearAll)))
    table: dict[Cell, list[tuple[int, int]]] = {}
    for each_sum in sums:
        for cell in each_sum.cells:
            table.setdefault(cell, []).append((each_sum.place, each_sum.how))
    return Plan(
        width=len(sums),
        table={(*cell,): tuple(found) for cell, found in table.items()},
        sums=tuple(sums),
        clauses=tuple(planned),
        worths=tuple((each.clause.worth, each.at, None if each.each is Each.WINDOW else each) for each in planned),
        clearing=tuple(each.at for each in planned if each.clears),
    )


def _how(tallied: Tallied) -> int:
    if tallied.each is not Each.WINDOW:
        return SPANNED
    return ASSESSED if tallied.bounds is not None else _CODES[tallied.measure]


def amount(tallied: Tallied, half_days: int, number: int) -> int:
    """Return what one record adds to a sum."""
    if tallied.bounds is not None:
        least, most = tallied.bounds
        return min(max(number * WHOLE, least), most)
    if tallied.measure is Measure.HALF_DAYS:
        return half_days
    return number if tallied.measure is Measure.ITEMS else 1
