"""Tables: days as people type them, Chinese names and words, and a problem named for every cell that cannot be read."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.ids import HandlerId, PersonId
from npc_core.interchange import parse_day, read_table
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text
from npc_core.proposals import Grade, Handling, Milestones, ResultClass, SuggestionFacts

FIFTH = date(2025, 3, 5)


@pytest.mark.parametrize(
    "typed",
    [
        *("2025-3-5", "2025.3.5", "2025/3/5", "2025年3月5日", "2025年03月05号", "20250305", " 2025 - 03 - 05 "),
        *("2025—3—5", "２０２５．３．５", "2025-03-05 00:00:00", "2025-03-05T08:30", "45721", "45721.0"),
        *(45721, 45721.0, 45721.75, FIFTH, datetime(2025, 3, 5, 8, 30)),  # noqa: DTZ001 - spreadsheets know no zones
    ],
)
def test_a_day_is_read_as_people_type_it(typed: object) -> None:
    """The fifth of March 2025, in the forms of tables and in the serial numbers of spreadsheets."""
    assert parse_day(typed) == FIFTH


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3月5日", FIFTH),
        ("3月5号", FIFTH),
        ("3月", Between(date(2025, 3, 1), date(2025, 3, 31))),
        ("2月下旬", Between(date(2025, 2, 21), date(2025, 2, 28))),
    ],
)
def test_a_day_without_a_year_needs_one(typed: str, day: object) -> None:
    """The year is told by whoever reads the table, or the cell tells no day."""
    assert parse_day(typed, year=2025) == day
    assert parse_day(typed) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025年3月", Between(date(2025, 3, 1), date(2025, 3, 31))),
        ("2024-02", Between(date(2024, 2, 1), date(2024, 2, 29))),
        ("2025.12", Between(date(2025, 12, 1), date(2025, 12, 31))),
        ("2025年3月份", Between(date(2025, 3, 1), date(2025, 3, 31))),
        ("2025年3月上旬", Between(date(2025, 3, 1), date(2025, 3, 10))),
        ("2025年3月中旬", Between(date(2025, 3, 11), date(2025, 3, 20))),
    ],
)
def test_a_month_without_a_day_lies_between(typed: str, day: Between) -> None:
    """A month, or a third of one, is a day within bounds."""
    assert parse_day(typed) == day


@pytest.mark.parametrize(
    "typed",
    [
        *("2025-2-30", "2025年13月1日", "2025年13月", "25.3.5", "六月", "尽快", "2025", "9999年12月", "1025-3-5"),
        *(2025.3, 45, 1e9, float("nan"), float("inf"), True, None, ["2025-3-5"]),
    ],
)
def test_what_is_no_day_tells_none(typed: object) -> None:
    """No month has thirteen months or thirty days in February; a number such as 2025.3 may be March or the 30th."""
    assert parse_day(typed, year=2025) is None


def test_spreadsheets_that_count_from_1904_are_read_with_their_epoch() -> None:
    """The same number is four years and a day later."""
    assert parse_day(44259, epoch=date(1904, 1, 1)) == FIFTH


HEAD = "建议号,案 由,领衔代表,主办单位,协办单位,会议类型,是否疑难,交办时间,办复日期,答复类别,满意度,备注"
CSV = f"""{HEAD}
1,道路,D-1,交通局,公安局、住建局,大会期间,否,2025-4-1,2025.6.20,甲,满意,无
2,学校,D-2,教育局,,闭会期间,,4月8日,2025年6月,B类,基本满意,
3,河道,D-3,水利局,-,会上,是,45748,尽快,己,一般,
,,,,,,,,,,,
4,公园,D-4,住建局,无,不知道,√,2025/4/1,,暂时无法解决,不满意,
"""


def test_a_table_is_read_under_the_names_and_words_of_places() -> None:
    """协办 = 会办, 办复 = 答复, 甲 = A; what cannot be read is unknown, and named with row and column."""
    table = read_table(csv.DictReader(io.StringIO(CSV)), Milestones, year=2025)
    first, second, third, fourth = table.values
    assert first == Milestones(
        number="1",
        title="道路",
        author=PersonId("D-1"),
        body=HandlerId("交通局"),
        joint_bodies=(HandlerId("公安局"), HandlerId("住建局")),
        in_session=True,
        hard=False,
        assigned_on=date(2025, 4, 1),
        replied_on=date(2025, 6, 20),
        result=ResultClass.SOLVED,
        grade=Grade.SATISFIED,
    )
    assert (second.assigned_on, second.replied_on) == (date(2025, 4, 8), Between(date(2025, 6, 1), date(2025, 6, 30)))
    assert (second.result, second.joint_bodies, second.in_session) == (ResultClass.PLANNED, None, False)
    assert (third.hard, third.assigned_on, third.replied_on, third.result) == (True, date(2025, 4, 1), None, None)
    assert (fourth.hard, fourth.in_session, fourth.result) == (True, None, ResultClass.CANNOT)
    assert [(each.row, each.column, each.given) for each in table.problems] == [
        (4, "办复日期", "'尽快'"),
        (4, "答复类别", "'己'"),
        (4, "满意度", "'一般'"),
        (6, "会议类型", "'不知道'"),
    ]
    assert table.problems[0].to("zh") == "第4行“办复日期”：给出 '尽快'，应为日期，如 2025-3-5、2025年3月5日"
    assert table.problems[2].expected.zh == "以下之一：满意、基本满意、理解、不满意"
    assert [row.row for row in table.good] == [2, 3]
    assert [row.row for row in table.unsure] == [4, 6]
    assert table.doubts == (
        frozenset(),
        frozenset(),
        frozenset({"replied_on", "result", "grade"}),
        frozenset({"in_session"}),
    )
    assert table.rejected == ()
    assert table.unread == ("备注",)
    assert {"number", "assigned_on", "replied_on"} <= table.fields
    assert "closed_on" not in table.fields


def test_columns_and_words_of_a_place_are_added() -> None:
    """A place that calls things otherwise says so; codes of fields are always names."""
    table = read_table(
        [{"提案号": 7, "办复情况": "1", "replied_on": "2025-6-1"}, {"提案号": 8.0, "办复情况": 4}],
        Milestones,
        columns={"提案号": "number", "办复情况": "result"},
        words={"result": {"1": ResultClass.SOLVED, "4": ResultClass.REFERENCE}},
    )
    assert [(row.number, row.result) for row in table.values] == [
        ("7", ResultClass.SOLVED),
        (None, ResultClass.REFERENCE),
    ]
    assert [each.given for each in table.problems] == ["8.0"]
    with pytest.raises(ImpossibleFacts, match="columns"):
        read_table([], Milestones, columns={"提案号": "no_field"})


def test_rows_that_cannot_be_relied_on_are_rejected() -> None:
    """More cells than columns, a missing number, a fact that cannot be: no value, and the reason."""
    shifted = list(csv.DictReader(io.StringIO("编号,交办日期\n1,道路,2025-4-1\n2,2025-4-1,,\n")))
    table = read_table([*shifted, {"编号": "", "交办日期": "2025-4-1"}], Milestones, required=("number",))
    assert [row.row for row in table.rejected] == [2, 4]
    assert [each.expected.en for each in table.problems] == [
        "no more cells than the head of the table has",
        "something: the column must be filled",
    ]
    assert [row.number for row in table.values] == ["2"]
    facts = read_table([{"matters": "0"}, {"matters": "2"}, {"matters": 3.0}, {"matters": "x"}], SuggestionFacts)
    assert [(row.value.matters if row.value else None) for row in facts.rows] == [None, 2, 3, None]
    assert [each.expected.en for each in facts.problems] == ["an integer not below 1", "a whole number"]


def test_two_columns_that_tell_one_field_differently_tell_nothing() -> None:
    """Which of the two is right nobody can say; the same twice is told once."""
    table = read_table(
        [{"答复日期": "2025-6-1", "办复日期": "2025-6-2"}, {"答复日期": 45809, "办复日期": "2025-6-1"}], Milestones
    )
    assert [row.replied_on for row in table.values] == [None, date(2025, 6, 1)]
    assert [each.expected.en for each in table.problems] == ["one filled column for each field"]


def test_a_cell_that_may_name_somebody_is_masked() -> None:
    """Problems travel in logs: they name nobody."""
    table = read_table([{"领衔代表": "张某某", "提出代表": "李某某"}, {"领衔代表": 1.5}], Milestones)
    assert [each.given for each in table.problems] == ["PersonId('李…')", "…"]


@frozen(kw_only=True)
class Flat:
    """Another flat class: reading is not tied to suggestions."""

    day: date | None = field(default=None, metadata={"columns": ("日期",)})
    parts: tuple[Handling, ...] | None = None
    count: int | None = None
    text: str | None = None
    known: bool | None = None


def test_any_flat_class_is_read_by_its_hints() -> None:
    """An exact day refuses a month; lists of members, whole numbers, yes and no."""
    table = read_table(
        [
            {"日期": "2025-3", "parts": "主办; 协办", "count": "１２", "text": 5, "known": 1},
            {"日期": "2025-3-5", "parts": "主办、总办", "count": 1.5, "text": 1.5, "known": "大概"},
            {"parts": 3, "count": [1], "known": True},
        ],
        Flat,
    )
    assert table.values == (
        Flat(parts=(Handling.LEAD, Handling.JOINT), count=12, text="5", known=True),
        Flat(day=FIFTH),
        Flat(known=True),
    )
    assert [(each.row, each.column) for each in table.problems] == [
        *((2, "日期"), (3, "parts"), (3, "count"), (3, "text"), (3, "known"), (4, "parts"), (4, "count")),
    ]
    assert table.problems[0].expected == Text("确切日期", "an exact day")


CELLS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.lists(st.text(max_size=3), max_size=2),
    st.sampled_from(("2025-4-1", "四月", "满意", "甲", "主办", "交通局、公安局", "2025年4月")),
)
COLUMNS = st.sampled_from([*HEAD.split(","), None, 3, "答复日期", "committed_until", "对办理态度"])


@given(st.lists(st.dictionaries(COLUMNS, CELLS, max_size=8), max_size=6))
def test_no_cell_raises_whatever_it_holds(rows: list[dict[Any, Any]]) -> None:
    """Every row is good, has unknowns, is rejected or is empty; a row is unsure or rejected only with a problem."""
    table = read_table(rows, Milestones, year=2025)
    assert len(table.rows) <= len(rows)
    assert len(table.good) + len(table.unsure) + len(table.rejected) == len(table.rows)
    assert len(table.values) == len(table.good) + len(table.unsure)
    assert all(row.problems for row in (*table.unsure, *table.rejected))
    for problem in table.problems:
        assert problem.to("zh")
        assert problem.to("en")
