"""Evaluation: the score of one deputy or group, of many, and what several stages make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from npc_core.kernel.hundredths import shown
from npc_core.performance.bands import Grade, grade_of
from npc_core.performance.plans import ACTS, ASSESSED, HALF_DAYS, ITEMS, Plan, Planned, amount
from npc_core.performance.records import Activity, Presence, State
from npc_core.performance.schemes import FULL_WEIGHT, Scheme, StageKind
from npc_core.performance.windows import Stretch, month_of

K = TypeVar("K")


class Evaluation(NamedTuple):
    """A score, and what each clause gave to it; all in hundredths.

    Args:
        scheme: by which scheme.
        score: the score, within the bounds of the scheme; nothing where a clause cleared all.
        points: what each clause is worth, in the order of the clauses.
        cleared: whether a clause cleared all.
    """

    scheme: Scheme
    score: int
    points: tuple[int, ...]
    cleared: bool

    @property
    def grade(self) -> Grade | None:
        """Return the grade, None where the scheme has none."""
        return grade_of(self.score, self.scheme.grades, self.scheme.rounding)

    @property
    def shown(self) -> str:
        """Return the score as people write it."""
        return shown(self.score)


def evaluate(records: Iterable[Activity], scheme: Scheme, period: Stretch) -> Evaluation:
    """Return the score of one deputy or group: one walk over the records, then each clause reads its sums.

    Args:
        records: the records of one subject; those outside the period are passed over, and so are rejected ones.
        scheme: the scheme.
        period: the days judged.

    >>> from datetime import date
    >>> from npc_core.congress.ids import PersonId
    >>> from npc_core.kernel.hundredths import Hundredths
    >>> from npc_core.kernel.text import Text
    >>> from npc_core.performance.clauses import Rate
    >>> from npc_core.performance.records import ActivityKind
    >>> kinds = (ActivityKind.SUGGESTION,)
    >>> moved = Rate(id="1", label=Text("建议", "suggestions"), kinds=kinds, points=Hundredths(300))
    >>> scheme = Scheme(id="town", title=Text("某镇办法", "a town's scheme"), clauses=(moved,))
    >>> record = Activity(PersonId("D-08"), ActivityKind.SUGGESTION, date(2025, 4, 1))
    >>> evaluate([record, record], scheme, Stretch(date(2025, 1, 1), date(2025, 12, 31))).shown
    '6'
    """
    plan: Plan = scheme.plan
    sums, spans = _gathered(records, plan, period)
    points = tuple(
        [worth(sums, at) if spanned is None else _worth_of_spans(spanned, spans) for worth, at, spanned in plan.worths]
    )
    for at in plan.clearing:
        if sums[at]:
            return Evaluation(scheme, 0, points, cleared=True)
    return Evaluation(scheme, bounded_score(sum(points), scheme), points, cleared=False)


def _gathered(records: Iterable[Activity], plan: Plan, period: Stretch) -> tuple[list[int], dict[tuple[int, int], int]]:
    """Return the sums of a plan over some records; those of spans by place and span."""
    first, last = period
    sums = [0] * plan.width
    spans: dict[tuple[int, int], int] = {}
    find = plan.table.get
    for record in records:
        if first <= record.on <= last:
            entries = find((record.kind, record.presence, record.state))
            if entries is not None:
                for place, how in entries:
                    if how == ACTS:
                        sums[place] += 1
                    elif how == HALF_DAYS:
                        sums[place] += record.half_days
                    elif how == ITEMS:
                        sums[place] += record.number
                    elif how == ASSESSED:
                        sums[place] += amount(plan.sums[place].tallied, 0, record.number)
                    else:
                        tallied = plan.sums[place].tallied
                        span = place, month_of(record.on) // tallied.each.months
                        spans[span] = spans.get(span, 0) + amount(tallied, record.half_days, record.number)
    return sums, spans


def _worth_of_spans(planned: Planned, spans: Mapping[tuple[int, int], int]) -> int:
    """Return what a clause is worth over all spans of time in which there was something to add up."""
    own = [each.place for each in planned.sums]
    found = sorted({span for place, span in spans if place in own})
    return sum(planned.clause.worth([spans.get((place, span), 0) for place in own]) for span in found)


def bounded_score(score: int, scheme: Scheme) -> int:
    """Return a sum of points within the bounds of a scheme."""
    if scheme.most is not None and score > scheme.most:
        return int(scheme.most)
    return int(scheme.least) if scheme.least is not None and score < scheme.least else score


def evaluate_many(
    subjects: Iterable[tuple[K, Sequence[Activity]]], scheme: Scheme, period: Stretch
) -> Iterator[tuple[K, Evaluation]]:
    """Yield the evaluation of each subject as its records come; nothing is kept, so that a country fits in memory."""
    for subject, records in subjects:
        yield subject, evaluate(records, scheme, period)


class Staged(NamedTuple):
    """What several stages make of a score; `missing` are the stages whose score is still to come."""

    score: int | None
    missing: tuple[StageKind, ...]


def combine_stages(scheme: Scheme, scores: Mapping[StageKind, int]) -> Staged:
    """Return the score that several stages make: weighted, or that of the last stage.

    Args:
        scheme: the scheme, with its stages.
        scores: what each stage gave [hundredths].

    Returns:
        With weights, nothing until every stage has scored; without, the last stage's score once it is there. A weighted
        score is cut off below hundredths.
    """
    missing = tuple(stage.by for stage in scheme.stages if stage.by not in scores)
    if not scheme.stages:
        return Staged(None, ())
    if scheme.stages[-1].weight is None:
        return Staged(scores.get(scheme.stages[-1].by), missing)
    if missing:
        return Staged(None, missing)
    total = sum(scores[stage.by] * (stage.weight or 0) for stage in scheme.stages)
    return Staged(bounded_score(total // FULL_WEIGHT, scheme), ())


def count_half_days(records: Iterable[Activity], period: Stretch) -> int:
    """Return the time spent on duty [half days], which some places publish beside the points.

    Args:
        records: the records of one subject; rejected ones are passed over.
        period: the days judged.
    """
    return sum(
        record.half_days
        for record in records
        if record.on in period and record.presence is Presence.ATTENDED and record.state is not State.REJECTED
    )
