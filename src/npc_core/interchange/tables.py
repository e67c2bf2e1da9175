"""Tables: rows as people keep them, read into flat milestones; no cell raises, every problem is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from npc_core.interchange.tables_cells import Column, WrongCell, cell, columns_of, is_empty, plain, shown
from npc_core.interchange.tables_days import EPOCH
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Lang, Text

T = TypeVar("T")

_AS_MANY = Text("不多于表头的单元格", "no more cells than the head of the table has")
_SOMETHING = Text("必填的内容", "something: the column must be filled")
_ONE_COLUMN = Text("同一项目只有一列有内容", "one filled column for each field")


class CellProblem(NamedTuple):
    """One thing wrong with a cell: in which row and column, what was given, what was expected."""

    row: int
    column: str
    given: str
    expected: Text

    def to(self, lang: Lang) -> str:
        """Return one line about it."""
        if lang == "zh":
            return f"第{self.row}行“{self.column}”：给出 {self.given}，应为{self.expected.zh}"
        return f"row {self.row}, {self.column}: got {self.given}, expected {self.expected.en}"


class TableRow(NamedTuple, Generic[T]):
    """One row of a table: what it tells, None where it is rejected; what could not be read, and of which fields."""

    row: int
    value: T | None
    problems: tuple[CellProblem, ...] = ()
    doubts: frozenset[str] = frozenset()


class Table(NamedTuple, Generic[T]):
    """What a table tells.

    Args:
        rows: every row in order, the empty ones left out.
        fields: the fields for which the table has a column.
        unread: the columns that no field has.
    """

    rows: tuple[TableRow[T], ...]
    fields: frozenset[str]
    unread: tuple[str, ...]

    @property
    def values(self) -> tuple[T, ...]:
        """Return what the rows tell, those that are rejected left out."""
        return tuple(row.value for row in self.rows if row.value is not None)

    @property
    def doubts(self) -> tuple[frozenset[str], ...]:
        """Return, for each of the values, the fields whose cells could not be read: not blank, and not known."""
        return tuple(row.doubts for row in self.rows if row.value is not None)

    @property
    def good(self) -> tuple[TableRow[T], ...]:
        """Return the rows in which every cell could be read."""
        return tuple(row for row in self.rows if not row.problems)

    @property
    def unsure(self) -> tuple[TableRow[T], ...]:
        """Return the rows in which some cell could not be read: its fact is unknown."""
        return tuple(row for row in self.rows if row.problems and row.value is not None)

    @property
    def rejected(self) -> tuple[TableRow[T], ...]:
        """Return the rows that tell nothing that could be relied on."""
        return tuple(row for row in self.rows if row.value is None)

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Return everything that could not be read."""
        return tuple(problem for row in self.rows for problem in row.problems)


def read_table(
    rows: Iterable[Mapping[Any, Any]],
    into: type[T],
    *,
    columns: Mapping[str, str] | None = None,
    words: Mapping[str, Mapping[str, Any]] | None = None,
    year: int | None = None,
    epoch: date = EPOCH,
    required: tuple[str, ...] = (),
    first_row: int = 2,
) -> Table[T]:
    """Return what a table tells; no cell raises, whatever it holds.

    Columns are found by the Chinese names that the class declares for its fields, by the names of the fields
    themselves, or by `columns`. Members of enumerations are found by label, code or alias (协办 = 会办, 甲 = A).

    Args:
        rows: one mapping per row, as `csv.DictReader` and readers of spreadsheets give them.
        into: a frozen attrs class of flat, optional fields, such as `proposals.Milestones`.
        columns: further names of columns, each with the field that it fills.
        words: further words of a field, each with its value.
        year: the year of days that are written without one.
        epoch: the day from which serial numbers of days count.
        required: fields without which a row is rejected.
        first_row: the number of the first row [rows], 2 below a head.

    Raises:
        ImpossibleFacts: `columns` names a field that the class does not have; no cell raises.

    >>> from npc_core.proposals import Milestones
    >>> table = read_table([{"编号": "12", "交办日期": "2025.4.1", "答复日期": "六月"}], Milestones)
    >>> table.values[0].assigned_on, table.problems[0].to("en")
    (datetime.date(2025, 4, 1), "row 2, 答复日期: got '六月', expected a day, such as 2025-3-5 or 2025年3月5日")
    """
    named = _named(columns_of(into, words or {}, year, epoch), columns or {})
    head: dict[Any, Column | None] = {}
    found: list[TableRow[T]] = []
    for number, row in enumerate(rows, start=first_row):
        for key in row:
            if key not in head:
                head[key] = named.get(plain(key)) if isinstance(key, str) else None
        read = _row(number, row, head, into, required)
        if read is not None:
            found.append(read)
    known = frozenset(each.field for each in head.values() if each is not None)
    unread = tuple(key for key, each in head.items() if each is None and isinstance(key, str))
    return Table(tuple(found), known, unread)


def _named(readers: tuple[Column, ...], columns: Mapping[str, str]) -> dict[str, Column]:
    """Return the fields by every name that a column may have."""
    by_field = {each.field: each for each in readers}
    found = {plain(name): each for each in readers for name in (each.field, *each.names)}
    for name, field in columns.items():
        if field not in by_field:
            codes = ", ".join(by_field)
            raise ImpossibleFacts("columns", field, Text(f"以下项目之一：{codes}", f"one of: {codes}"))
        found[plain(name)] = by_field[field]
    return found


def _row(
    number: int, row: Mapping[Any, Any], head: dict[Any, Column | None], into: type[T], required: tuple[str, ...]
) -> TableRow[T] | None:
    surplus = row.get(None)
    if not all(map(is_empty, _listed(surplus))):
        return TableRow(number, None, (CellProblem(number, "", shown(surplus), _AS_MANY),))
    told: dict[str, Any] = {}
    problems: list[CellProblem] = []
    doubts: set[str] = set()
    for key, given in row.items():
        column = head[key]
        if column is None:
            continue
        try:
            value = cell(column, given)
        except WrongCell:
            problems.append(CellProblem(number, key, column.shown(given), column.expected))
            doubts.add(column.field)
            continue
        if value is not None and told.setdefault(column.field, value) != value:
            problems.append(CellProblem(number, key, column.shown(given), _ONE_COLUMN))
            doubts.add(column.field)
    if not told and not problems:
        return None
    lacking = [field for field in required if field not in told]
    problems.extend(CellProblem(number, field, shown(None), _SOMETHING) for field in lacking)
    sure = {field: value for field, value in told.items() if field not in doubts}
    try:
        value = None if lacking else into(**sure)
    except ImpossibleFacts as error:
        problems.append(CellProblem(number, error.field, shown(error.value), error.expectation))
        value = None
    return TableRow(number, value, tuple(problems), frozenset(doubts))


def _listed(given: object) -> tuple[object, ...]:
    return tuple(given) if isinstance(given, list | tuple) else (given,)
