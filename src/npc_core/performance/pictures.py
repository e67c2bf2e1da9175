"""Pictures of performance as plain series: a deputy's year, a group's heat map, how scores and grades are spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from npc_core.congress.ids import PersonId
from npc_core.kernel.hundredths import WHOLE
from npc_core.kernel.text import Text
from npc_core.performance.evaluation import Evaluation
from npc_core.performance.records import Activity, ActivityKind, Measure, Presence, State
from npc_core.performance.windows import Stretch, month_of

_MONTHS = 12


class Mark(NamedTuple):
    """One record on a time line."""

    on: date
    presence: Presence
    half_days: int


class Row(NamedTuple):
    """One kind of activity on a time line, with its records in order of day."""

    label: Text
    marks: tuple[Mark, ...]


def timeline(records: Iterable[Activity], period: Stretch) -> tuple[Row, ...]:
    """Return a deputy's period as a time line: one row for each kind of activity, in the order of kinds.

    Args:
        records: the records of one deputy; rejected ones are left out.
        period: the days shown.

    >>> one = Activity(PersonId("D-08"), ActivityKind.TRAINING, date(2025, 4, 1), half_days=2)
    >>> [(row.label.en, len(row.marks)) for row in timeline([one], Stretch(date(2025, 1, 1), date(2025, 12, 31)))]
    [('training', 1)]
    """
    found: dict[ActivityKind, list[Mark]] = {}
    for record in records:
        if record.on in period and record.state is not State.REJECTED:
            found.setdefault(record.kind, []).append(Mark(record.on, record.presence, record.half_days))
    return tuple(
        Row(kind.label, tuple(sorted(found[kind], key=lambda mark: mark.on))) for kind in ActivityKind if kind in found
    )


class HeatMap(NamedTuple):
    """How much each of some deputies did in each month: one row of values for each deputy, one value for each month."""

    deputies: tuple[PersonId, ...]
    months: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]


def heat_map(records: Iterable[Activity], period: Stretch, measure: Measure = Measure.ACTS) -> HeatMap:
    """Return what the deputies of a group did month by month; those who did nothing at all are not in the records.

    Args:
        records: the records of the group's deputies; what was rejected or not attended is left out.
        period: the months shown.
        measure: acts, half days or items.
    """
    start = month_of(period.first)
    cells: dict[PersonId, list[int]] = {}
    for record in records:
        if record.person is None or record.on not in period:
            continue
        row = cells.setdefault(record.person, [0] * period.months)
        if record.presence is Presence.ATTENDED and record.state is not State.REJECTED:
            added = {Measure.ACTS: 1, Measure.HALF_DAYS: record.half_days, Measure.ITEMS: record.number}[measure]
            row[month_of(record.on) - start] += added
    deputies = tuple(sorted(cells))
    months = tuple(f"{month // _MONTHS}-{month % _MONTHS + 1:02}" for month in range(start, start + period.months))
    return HeatMap(deputies, months, tuple(tuple(cells[each]) for each in deputies))


class Bar(NamedTuple):
    """One bar: what it is of, and how many."""

    label: Text
    number: int


def grades_of(evaluations: Iterable[Evaluation]) -> tuple[Bar, ...]:
    """Return how many have each grade, best first; a grade that nobody has stays, with none."""
    counts: Counter[str] = Counter()
    labels: dict[str, Text] = {}
    for each in evaluations:
        labels.update((grade.code, grade.label) for grade in each.scheme.grades if grade.code not in labels)
        if each.grade is not None:
            counts[each.grade.code] += 1
    return tuple(Bar(label, counts[code]) for code, label in labels.items())


def scores_of(scores: Iterable[int], width: int = 10) -> tuple[Bar, ...]:
    """Return how many scores lie in each band of some points, from the lowest that occurs to the highest.

    Args:
        scores: scores [hundredths].
        width: how wide a band is [points]; a score on the edge belongs to the band that begins there.
    """
    counts = Counter(score // (width * WHOLE) for score in scores)
    if not counts:
        return ()
    return tuple(
        Bar(
            Text(f"{band * width}至{(band + 1) * width}分", f"{band * width} to {(band + 1) * width}"),
            counts[band],
        )
        for band in range(min(counts), max(counts) + 1)
    )
