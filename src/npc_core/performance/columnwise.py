"""Column-wise evaluation: the plan of a scheme as polars expressions, for millions of records (extra `bulk`).

One row is one record. The sums and the worth of each clause are those of `evaluate`, in integers, so that the results
are the same to the last hundredth. Polars is imported on first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import groupby
from operator import or_
from typing import TYPE_CHECKING, Any, cast

from npc_core.congress.ids import GroupId, PersonId
from npc_core.kernel.hundredths import WHOLE
from npc_core.kernel.labels import Labelled
from npc_core.performance.bands import Rounding
from npc_core.performance.clauses import Assessed, BaseScore, Ranges, Rate, Target
from npc_core.performance.conditions import ClearAll, Full, Reached
from npc_core.performance.plans import Plan, Planned, Sum
from npc_core.performance.records import Activity, ActivityKind, Measure, Presence, State
from npc_core.performance.schemes import Clause, Scheme, Subject
from npc_core.performance.tallies import Each
from npc_core.performance.windows import Stretch, month_of

if TYPE_CHECKING:
    import polars as pl

_ENUMS: dict[str, type[Labelled]] = {"kind": ActivityKind, "presence": Presence, "state": State}
_NUMBERS: dict[str, dict[Labelled, int]] = {
    name: {member: place for place, member in enumerate(enum)} for name, enum in _ENUMS.items()
}


def column_types() -> dict[str, Any]:
    """Return the columns of a table of records with their types; text columns may also come as plain strings.

    >>> list(column_types())
    ['subject', 'on', 'kind', 'presence', 'state', 'half_days', 'number']
    """
    import polars as pl

    codes = {name: pl.Enum([member.code for member in enum]) for name, enum in _ENUMS.items()}
    return {"subject": pl.String(), "on": pl.Date(), **codes, "half_days": pl.Int64(), "number": pl.Int64()}


def to_columns(records: Iterable[Activity], subject: Subject = Subject.DEPUTY) -> pl.DataFrame:
    """Return records as a table; those without a subject of the kind asked for are left out."""
    import polars as pl

    by_group = subject is Subject.GROUP
    rows = [
        (who, each.on, each.kind.code, each.presence.code, each.state.code, each.half_days, each.number)
        for each in records
        if (who := each.group if by_group else each.person) is not None
    ]
    return pl.DataFrame(rows, schema=column_types(), orient="row")


def from_columns(frame: pl.DataFrame, subject: Subject = Subject.DEPUTY) -> Iterator[tuple[str, tuple[Activity, ...]]]:
    """Yield each subject with its records, as `evaluate_many` takes them; the rows of a subject stand together.

    Details are not in the table; of a group's records the deputy is unknown.
    """
    names = {name: {member.code: member for member in enum} for name, enum in _ENUMS.items()}
    by_group = subject is Subject.GROUP
    columns = [frame.get_column(name).to_list() for name in column_types()]
    for who, rows in groupby(zip(*columns, strict=True), key=lambda row: row[0]):
        person, group = (None, GroupId(who)) if by_group else (PersonId(str(who)), None)
        yield (
            who,
            tuple(
                Activity(
                    person,
                    cast("ActivityKind", names["kind"][kind]),
                    on,
                    cast("Presence", names["presence"][presence]),
                    cast("State", names["state"][state]),
                    half_days,
                    number,
                    group,
                )
                for _, on, kind, presence, state, half_days, number in rows
            ),
        )


def evaluate_columns(records: pl.LazyFrame, scheme: Scheme, period: Stretch) -> pl.LazyFrame:
    """Return the scores of all subjects of a table of records, lazily.

    Args:
        records: one row for each record, with the columns of `column_types`.
        scheme: the scheme.
        period: the days judged.

    Returns:
        One row for each subject: `subject`, `score` [hundredths], `cleared`, one column for each clause, named by its
        place from `clause_1` on [hundredths], and `grade` (its code) where the scheme has grades. The order of the rows
        is not fixed.

    >>> import polars as pl
    >>> from datetime import date
    >>> from npc_core.kernel.hundredths import Hundredths
    >>> from npc_core.kernel.text import Text
    >>> kinds = (ActivityKind.SUGGESTION,)
    >>> moved = Rate(id="1", label=Text("建议", "suggestions"), kinds=kinds, points=Hundredths(300))
    >>> scheme = Scheme(id="town", title=Text("某镇办法", "a town's scheme"), clauses=(moved,))
    >>> record = Activity(PersonId("D-08"), ActivityKind.SUGGESTION, date(2025, 4, 1))
    >>> year = Stretch(date(2025, 1, 1), date(2025, 12, 31))
    >>> evaluate_columns(to_columns([record, record]).lazy(), scheme, year).collect()["score"].to_list()
    [600]
    """
    import polars as pl

    plan: Plan = scheme.plan
    summed = (
        records.with_columns(pl.col(name).cast(column_types()[name]).to_physical() for name in _ENUMS)
        .with_columns(pl.col("on").is_between(*period).alias("within"))
        .group_by("subject")
        .agg(*(each for planned in plan.clauses for each in _sums(planned, period)))
    )
    points = [
        _worth(planned, period).cast(pl.Int64).alias(f"clause_{place}")
        for place, planned in enumerate(plan.clauses, start=1)
    ]
    cleared = [pl.col(_name(planned.sums[0])) > 0 for planned in plan.clauses if planned.clears]
    total = pl.sum_horizontal(f"clause_{place}" for place in range(1, len(points) + 1))
    score = pl.when("cleared").then(0).otherwise(_clip(total, scheme.least, scheme.most)).cast(pl.Int64)
    found = (
        summed.with_columns(*points, reduce(or_, cleared, pl.lit(value=False)).alias("cleared"))
        .with_columns(score.alias("score"))
        .select("subject", "score", "cleared", pl.col("^clause_.*$"))
    )
    return found.with_columns(_grade(scheme).alias("grade")) if scheme.grades else found


def _name(each: Sum, span: int | None = None) -> str:
    return f"sum_{each.place}" if span is None else f"sum_{each.place}_{span}"


def _spans(each: Each, period: Stretch) -> list[int | None]:
    if each is Each.WINDOW:
        return [None]
    return list(range(month_of(period.first) // each.months, month_of(period.last) // each.months + 1))


def _sums(planned: Planned, period: Stretch) -> Iterator[pl.Expr]:
    """Yield the sums of a clause over the records of a subject."""
    for each in planned.sums:
        for span in _spans(planned.each, period):
            yield _added(each, span).sum().alias(_name(each, span))


def _added(each: Sum, span: int | None) -> pl.Expr:
    """Return what each record adds to a sum: nothing, unless it is counted."""
    import polars as pl

    counted = pl.col("within") & _any_of("state", {cell.state for cell in each.cells})
    counted &= _any_of("kind", set(each.tallied.kinds)) & _any_of("presence", set(each.tallied.presence))
    if span is not None:
        month = pl.col("on").dt.year() * 12 + pl.col("on").dt.month() - 1
        counted &= month // each.tallied.each.months == span
    if each.tallied.bounds is not None:
        amount = (pl.col("number") * WHOLE).clip(*each.tallied.bounds)
    elif each.tallied.measure is Measure.ACTS:
        return counted.cast(pl.Int64)
    else:
        amount = pl.col("half_days" if each.tallied.measure is Measure.HALF_DAYS else "number").cast(pl.Int64)
    return pl.when(counted).then(amount).otherwise(0)


def _any_of(name: str, members: set[Any]) -> pl.Expr:
    """Tell whether a column has one of some members; a column of few codes is compared faster than it is looked up."""
    import polars as pl

    numbers = sorted(_NUMBERS[name][each] for each in members)
    if name == "state" and State.REJECTED not in members and len(members) > 1:
        return pl.col(name) != _NUMBERS[name][State.REJECTED]
    return reduce(or_, (pl.col(name) == number for number in numbers))


def _clip(expression: pl.Expr, least: int | None, most: int | None) -> pl.Expr:
    if least is None and most is None:
        return expression
    return expression.clip(None if least is None else int(least), None if most is None else int(most))


def _worth(planned: Planned, period: Stretch) -> pl.Expr:
    """Return the points of a clause; of one that looks at spans, the sum over them."""
    import polars as pl

    spans = [
        _worth_of(planned.clause, [pl.col(_name(each, span)) for each in planned.sums])
        for span in _spans(planned.each, period)
    ]
    return pl.sum_horizontal(spans) if len(spans) > 1 else spans[0]


def _worth_of(clause: Clause, sums: list[pl.Expr]) -> pl.Expr:
    """Return the points for some sums, as the clause's own `worth` does."""
    import polars as pl

    if isinstance(clause, BaseScore):
        return pl.lit(int(clause.points))
    if isinstance(clause, ClearAll):
        return pl.lit(0)
    if isinstance(clause, Rate):
        return _clip(sums[0] * int(clause.points), clause.least, clause.most)
    if isinstance(clause, Target):
        return _target(clause, sums[0])
    if isinstance(clause, Ranges):
        found = pl.lit(0)
        for each in clause.ranges:
            found = pl.when(sums[0] >= each.at_least).then(int(each.points)).otherwise(found)
        return found
    if isinstance(clause, Reached):
        return pl.when(sums[0] >= clause.at_least).then(int(clause.points)).otherwise(0)
    if isinstance(clause, Full):
        return pl.when((sums[0] > 0) & (sums[1] == 0)).then(int(clause.points)).otherwise(0)
    if isinstance(clause, Assessed):
        in_all = None if clause.in_all is None else int(clause.in_all)
        return _clip(-sums[0], in_all, None) if clause.takes else _clip(sums[0], None, in_all)
    whole = sums[0] + sums[1]
    return pl.when(whole > 0).then(sums[0] * int(clause.points) // whole).otherwise(int(clause.when_none))


def _target(clause: Target, total: pl.Expr) -> pl.Expr:
    import polars as pl

    beyond = total - clause.number
    short = pl.lit(0) if clause.each_fewer is None else beyond * int(clause.each_fewer) + int(clause.points)
    reached = beyond * int(clause.each_more) + int(clause.points)
    return _clip(pl.when(beyond >= 0).then(reached).otherwise(short), clause.least, clause.most)


def _grade(scheme: Scheme) -> pl.Expr:
    """Return the code of the grade of the column `score`."""
    import polars as pl

    score = pl.col("score")
    if scheme.rounding is not Rounding.NONE:
        score = (score + scheme.rounding.added) // WHOLE * WHOLE
    *better, lowest = scheme.grades
    found: pl.Expr = pl.lit(lowest.code)
    for each in reversed(better):
        found = pl.when(score >= int(each.at_least or 0)).then(pl.lit(each.code)).otherwise(found)
    return found
