"""The explained ledger of a score: every point with its clause and the records behind it. Built on demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from npc_core.kernel.hundredths import shown
from npc_core.kernel.text import Lang, Text
from npc_core.performance import ledger_words as words
from npc_core.performance.clauses import Assessed, BaseScore, Ranges, Rate, Target
from npc_core.performance.conditions import Full, Reached
from npc_core.performance.evaluation import Evaluation, bounded_score, evaluate
from npc_core.performance.plans import Plan, Planned, Sum, amount
from npc_core.performance.records import Activity
from npc_core.performance.schemes import Clause, Scheme
from npc_core.performance.tallies import Each
from npc_core.performance.windows import Stretch, month_of

_MONTHS = 12


class Line(NamedTuple):
    """One line: so many points (in hundredths), by which clause, for which records, and why.

    `clause` is None for what the scheme says of the whole score.
    """

    points: int
    clause: Clause | None
    records: tuple[Activity, ...]
    reason: Text

    def to(self, lang: Lang) -> str:
        """Return the line in words: points, clause, reason, and the days of the records."""
        zh = lang == "zh"
        days = ("、" if zh else ", ").join(f"{record.on}" for record in self.records)
        place = ""
        if self.clause is not None:
            name = self.clause.label.to(lang)
            place = f"〔{self.clause.id}〕{name}：" if zh else f"[{self.clause.id}] {name}: "
        behind = "" if not days else f"（{days}）" if zh else f" ({days})"
        sign = "+" if self.points > 0 else ""
        return f"{sign}{shown(self.points)} {place}{self.reason.to(lang)}{behind}"


class Explained(NamedTuple):
    """A score with the lines that sum to it."""

    evaluation: Evaluation
    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        """Return the sum of the lines."""
        return sum(line.points for line in self.lines)


def explain(records: Iterable[Activity], scheme: Scheme, period: Stretch) -> Explained:
    """Return the score of one deputy or group with every point of it explained.

    Args:
        records: as for `evaluate`, which gives the same score without the lines.
        scheme: the scheme.
        period: the days judged.

    >>> from datetime import date
    >>> from npc_core.congress.ids import PersonId
    >>> from npc_core.kernel.hundredths import Hundredths
    >>> from npc_core.performance.records import ActivityKind
    >>> kinds = (ActivityKind.SUGGESTION,)
    >>> three, five = Hundredths(300), Hundredths(500)
    >>> moved = Rate(id="1", label=Text("建议", "suggestions"), kinds=kinds, points=three, most=five)
    >>> scheme = Scheme(id="town", title=Text("某镇办法", "a town's scheme"), clauses=(moved,))
    >>> record = Activity(PersonId("D-08"), ActivityKind.SUGGESTION, date(2025, 4, 1))
    >>> for line in explain([record, record], scheme, Stretch(date(2025, 1, 1), date(2025, 12, 31))).lines:
    ...     print(line.to("en"))
    +3 [1] suggestions: 1 act, 3 points each (2025-04-01)
    +3 [1] suggestions: 1 act, 3 points each (2025-04-01)
    -1 [1] suggestions: bounded at 5 for this clause
    """
    within = tuple(sorted((record for record in records if record.on in period), key=lambda record: record.on))
    evaluation = evaluate(within, scheme, period)
    plan: Plan = scheme.plan
    counted = _counted(plan, within)
    lines = [
        line for planned in plan.clauses for line in _of_clause(planned, [counted[each.place] for each in planned.sums])
    ]
    total = sum(line.points for line in lines)
    bounded = bounded_score(total, scheme)
    if bounded != total:
        lines.append(Line(bounded - total, None, (), words.score_bound(shown(bounded))))
    if evaluation.cleared:
        at = next(place for place in plan.clearing if counted[place])
        clearing = next(planned.clause for planned in plan.clauses if planned.clears and planned.at == at)
        lines.append(Line(-bounded, clearing, tuple(counted[at]), words.cleared()))
    return Explained(evaluation, tuple(lines))


def _of_clause(planned: Planned, counted: list[list[Activity]]) -> Iterator[Line]:
    clause = planned.clause
    if isinstance(clause, BaseScore):
        yield Line(clause.points, clause, (), words.base_points())
    elif isinstance(clause, Rate | Assessed):
        yield from _by_record(clause, planned.sums[0], counted[0])
    elif planned.each is not Each.WINDOW:
        for span in sorted({_span(record, planned.each) for found in counted for record in found}):
            inside = [[record for record in found if _span(record, planned.each) == span] for found in counted]
            yield from _of_sums(planned, inside, _span_words(span, planned.each))
    elif not planned.clears:
        yield from _of_sums(planned, counted, words.whole_period())


def _counted(plan: Plan, records: Sequence[Activity]) -> list[list[Activity]]:
    """Return, by the place of each sum of a plan, the records that it counts."""
    found: list[list[Activity]] = [[] for _ in plan.sums]
    for record in records:
        for place, _ in plan.table.get((record.kind, record.presence, record.state), ()):
            found[place].append(record)
    return found


def _by_record(clause: Rate | Assessed, each: Sum, records: Sequence[Activity]) -> Iterator[Line]:
    """Give each record its own line, and one to the bound of the clause where that cuts."""
    total = 0
    for record in records:
        added = amount(each.tallied, record.half_days, record.number)
        if isinstance(clause, Rate):
            points = clause.points * added
            reason = words.for_a_record(added, clause.measure.label, shown(clause.points))
        else:
            points = -added if clause.takes else added
            reason = words.for_assessed(shown(points))
        total += points
        if points:
            yield Line(points, clause, (record,), reason)
    worth = clause.worth([sum(amount(each.tallied, record.half_days, record.number) for record in records)])
    if worth != total:
        yield Line(worth - total, clause, (), words.clause_bound(shown(worth)))


def _of_sums(planned: Planned, counted: list[list[Activity]], span: Text) -> Iterator[Line]:
    """Give one line to what several records make together."""
    clause = planned.clause
    sums = [
        sum(amount(each.tallied, record.half_days, record.number) for record in found)
        for each, found in zip(planned.sums, counted, strict=True)
    ]
    points = clause.worth(sums)
    if points:
        records = tuple(sorted((record for found in counted for record in found), key=lambda record: record.on))
        yield Line(points, clause, records, _reason(planned, sums, span))


def _reason(planned: Planned, sums: list[int], span: Text) -> Text:
    clause, measure = planned.clause, planned.sums[0].tallied.measure.label
    if isinstance(clause, Target):
        return words.against_a_target(sums[0], clause.number, measure)
    if isinstance(clause, Ranges):
        return words.in_a_range(sums[0], measure)
    if isinstance(clause, Reached):
        return words.reached_in_span(sums[0], clause.at_least, measure, span)
    if isinstance(clause, Full):
        return words.never_away(sums[0], span)
    whole = sums[0] + sums[1]
    return words.share_of_due(sums[0], whole, measure) if whole else words.nothing_due(measure)


def _span(record: Activity, each: Each) -> int:
    return month_of(record.on) // each.months


def _span_words(span: int, each: Each) -> Text:
    first = span * each.months
    return words.month_span(first // _MONTHS, first % _MONTHS + 1, first % _MONTHS + each.months)
