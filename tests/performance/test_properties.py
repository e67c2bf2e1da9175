"""Properties of scores: what a record can do, bounds, order, ledger and score, one and many, whole and parts."""

from __future__ import annotations

import pickle

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.structure import structure
from npc_core.performance.columnwise import evaluate_columns, from_columns, to_columns
from npc_core.performance.evaluation import evaluate, evaluate_many
from npc_core.performance.explained import explain
from npc_core.performance.records import Activity
from npc_core.performance.schemes import Scheme
from npc_core.performance.windows import Stretch, Window
from npc_core.testing.performance import activities, schemes
from tests.performance.scoring_builders import YEAR

RECORDS = st.lists(activities(), max_size=12)
MANY = st.lists(st.sampled_from(("D-1", "D-2", "D-3")).flatmap(activities), max_size=25)


@given(RECORDS, activities(), schemes())
def test_a_record_never_lowers_a_score_unless_the_scheme_says_so(
    records: list[Activity], more: Activity, scheme: Scheme
) -> None:
    """Each clause tells of which kinds more can cost; no other record ever does."""
    says_so = any((more.kind, more.presence) in clause.lowering for clause in scheme.clauses)
    if not says_so:
        assert evaluate([*records, more], scheme, YEAR).score >= evaluate(records, scheme, YEAR).score


@given(RECORDS, schemes())
def test_bounds_hold(records: list[Activity], scheme: Scheme) -> None:
    """Neither a clause nor the whole goes beyond what the scheme allows."""
    found = evaluate(records, scheme, YEAR)
    for clause, points in zip(scheme.clauses, found.points, strict=True):
        most, least = getattr(clause, "most", None), getattr(clause, "least", None)
        if clause.TAG[1] in ("rate", "target"):
            assert most is None or points <= most
            assert least is None or points >= least
        in_all = getattr(clause, "in_all", None)
        if in_all is not None:
            assert abs(points) <= abs(in_all)
    if not found.cleared:
        assert scheme.most is None or found.score <= scheme.most
        assert scheme.least is None or found.score >= scheme.least


@given(st.data(), RECORDS, schemes())
def test_the_order_of_records_does_not_matter(data: st.DataObject, records: list[Activity], scheme: Scheme) -> None:
    """Nor does it matter for the ledger's sum."""
    mixed = data.draw(st.permutations(records))
    assert evaluate(mixed, scheme, YEAR) == evaluate(records, scheme, YEAR)
    assert explain(mixed, scheme, YEAR).total == explain(records, scheme, YEAR).total


@given(RECORDS, schemes())
def test_the_ledger_sums_to_the_score(records: list[Activity], scheme: Scheme) -> None:
    """Every point has its line, and names a clause of the scheme or the scheme itself."""
    explained = explain(records, scheme, YEAR)
    assert explained.evaluation == evaluate(records, scheme, YEAR)
    assert explained.total == explained.evaluation.score
    for line in explained.lines:
        assert line.clause is None or line.clause in scheme.clauses
        assert all(record in records for record in line.records)
        assert line.to("zh") != line.to("en")


@given(MANY, schemes(), st.sampled_from((YEAR, Window.QUARTER.around(YEAR.last))))
def test_one_and_many_agree(records: list[Activity], scheme: Scheme, period: Stretch) -> None:
    """Columns give every subject the score, the points and the grade that its records give one by one."""
    frame = to_columns(records)
    found = evaluate_columns(frame.lazy(), scheme, period).collect()
    one_by_one = dict(evaluate_many(from_columns(frame.sort("subject")), scheme, period))
    assert set(found["subject"]) == set(one_by_one) == {record.person for record in records}
    for row in found.iter_rows(named=True):
        expected = one_by_one[row["subject"]]
        points = tuple(row[f"clause_{place}"] for place in range(1, len(scheme.clauses) + 1))
        assert (row["score"], points, row["cleared"]) == (expected.score, expected.points, expected.cleared)
        grade = expected.grade
        assert row.get("grade") == (None if grade is None else grade.code)


@given(MANY, schemes())
def test_splitting_by_partition_changes_nothing(records: list[Activity], scheme: Scheme) -> None:
    """However the subjects are spread over partitions, each keeps its score."""
    whole = evaluate_columns(to_columns(records).lazy(), scheme, YEAR).collect()
    parts = [[record for record in records if (record.person == "D-1") is side] for side in (True, False)]
    split = pl.concat([evaluate_columns(to_columns(part).lazy(), scheme, YEAR).collect() for part in parts])
    assert split.sort("subject").equals(whole.sort("subject"))


@given(schemes())
def test_a_scheme_is_written_and_read_back(scheme: Scheme) -> None:
    """Plain data and back is the same scheme, whatever clauses it has."""
    assert Scheme.from_mapping(scheme.to_plain()) == scheme
    again = structure(scheme.to_plain(), Scheme).plan
    assert (again.table, again.clauses) == (scheme.plan.table, scheme.plan.clauses)
    assert pickle.loads(pickle.dumps(scheme)) == scheme
