"""National law data as written: sections of provisions, each with dated rows; structured strictly and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, get_args, get_origin, get_type_hints

from attrs import field, frozen

from npc_core.congress.areas import PROVINCES, Area
from npc_core.congress.levels import LEVELS, LOCAL_LEVELS, Level
from npc_core.congress.offices import Office
from npc_core.kernel.errors import InvalidDocument, InvalidLawData, UnknownNorm
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Grade, Norm, Statute
from npc_core.kernel.provisions import Force, Provision, SilenceReason
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.law.statutes import change_days, norm, read_data, statutes


class LocalPolicy(Labelled):
    """How far local rules may go."""

    NONE = ("none", Text("不得另行规定", "no local rules"))
    FILL = ("fill", Text("国家法律未规定的可以规定", "local rules where national law is silent"))
    STRICTER = ("stricter", Text("可以作更严格的规定", "stricter local rules"))
    FREE = ("free", Text("可以自行规定", "local rules as they please"))


class Direction(Labelled):
    """Which way is stricter."""

    AT_MOST = ("at_most", Text("越小越严", "the smaller the stricter"))
    AT_LEAST = ("at_least", Text("越大越严", "the larger the stricter"))
    NONE = ("none", Text("不分宽严", "neither"))


class Combine(Labelled):
    """How rows in force on the same day go together."""

    ONE = ("one", Text("只有一项", "one applies"))
    UNION = ("union", Text("合并", "united"))


@frozen(kw_only=True)
class RawRow:
    """One dated row as written."""

    norm: str | None = None
    during: str | None = None
    also: tuple[str, ...] = ()
    levels: tuple[Level, ...] | None = None
    since: date | None = None
    until: date | None = None
    value: Any = None
    silent: SilenceReason | None = None
    grade: Grade | None = None
    force: Force = Force.BINDING


@frozen(kw_only=True)
class RawField:
    """One provision as written."""

    label: Text
    local: LocalPolicy = LocalPolicy.NONE
    direction: Direction = Direction.NONE
    combine: Combine = Combine.ONE
    levels: tuple[Level, ...] = LOCAL_LEVELS
    outside: SilenceReason = SilenceReason.NO_BODY
    provinces: tuple[str, ...] = ()
    rows: tuple[RawRow, ...] = ()
    choices: tuple[str, ...] = ()


@frozen(kw_only=True)
class Row:
    """One dated row, its value typed and its clauses resolved."""

    since: date
    until: date | None
    levels: frozenset[Level]
    value: Any
    norms: tuple[Norm, ...]
    silent: SilenceReason | None
    grade: Grade | None
    force: Force

    def applies(self, level: Level, on: date) -> bool:
        """Tell whether the row speaks for a level on a day."""
        return level in self.levels and self.since <= on and (self.until is None or on <= self.until)


@frozen(kw_only=True)
class Column:
    """One provision over time."""

    key: str
    label: Text
    policy: LocalPolicy
    direction: Direction
    combine: Combine
    levels: frozenset[Level]
    outside: SilenceReason
    rows: tuple[Row, ...]
    value_type: Any = field(eq=False)
    office: Office | None = None
    choices: tuple[str, ...] = ()
    provinces: frozenset[str] = frozenset()

    def has_body_in(self, area: Area) -> bool:
        """Tell whether the place may have the organ or office at all: some exist in a few provinces alone."""
        return not self.provinces or area.level is Level.NATIONAL or area.code[:2] in self.provinces

    def first_day(self, level: Level) -> date | None:
        """Return the first modelled day for a level."""
        return min((row.since for row in self.rows if level in row.levels), default=None)


@frozen(kw_only=True)
class Table:
    """A section over time: its plain columns and its columns by office."""

    name: str
    plain: Mapping[str, Column]
    keyed: Mapping[str, tuple[Column, ...]]

    def columns(self) -> tuple[Column, ...]:
        """Return all columns."""
        return (*self.plain.values(), *(column for columns in self.keyed.values() for column in columns))


@lru_cache(maxsize=64)
def load_table(section: Any, name: str) -> Table:
    """Return the packaged table of a section."""
    return read_table(section, name, read_data("national", f"{name}.toml"))


def read_table(section: Any, name: str, text: str) -> Table:
    """Return the table of a section from TOML text.

    Raises:
        InvalidLawData: a key is missing or unknown, a value is of the wrong type, rows leave a hole or overlap, a
            day is no version's day, or a norm's statute does not exist.
    """
    file = f"{name}.toml"
    raw = tomllib.loads(text)
    hints = get_type_hints(section)
    for key in raw.keys() - hints.keys():
        raise InvalidLawData(file, key, Text("本节没有这一项", "the section has no such field"))
    plain: dict[str, Column] = {}
    keyed: dict[str, tuple[Column, ...]] = {}
    for key, hint in hints.items():
        if key not in raw:
            raise InvalidLawData(file, key, Text("缺少这一项", "the field is missing"))
        if get_origin(hint) is get_origin(Mapping[str, int]):
            inner = _value_type(get_args(hint)[1])
            keyed[key] = _keyed(file, f"{name}.{key}", raw[key], inner)
        else:
            plain[key] = _column(file, f"{name}.{key}", raw[key], _value_type(hint))
    return Table(name=name, plain=plain, keyed=keyed)


def _keyed(file: str, key: str, raw: Any, value_type: Any) -> tuple[Column, ...]:
    """Return one column per office; a table lists the offices for which it is, and its label names them in turn."""
    found: dict[Office, Column] = {}
    for each in raw if isinstance(raw, list) else [raw]:
        offices, label = (each.get("offices"), each.get("label")) if isinstance(each, dict) else (None, None)
        if not isinstance(raw, list) or not offices or not isinstance(label, dict):
            raise InvalidLawData(
                file, key, Text("每个表要有 offices 和 label", "a list of tables, each with `offices` and `label`")
            )
        for code in offices:
            office = next((office for office in Office if office.code == code), None)
            if office is None or office in found:
                raise InvalidLawData(file, f"{key}.{code}", Text("没有这一职务，或者重复", "no such office, or twice"))
            written = {name: value for name, value in each.items() if name != "offices"}
            written["label"] = {
                lang: str(text).replace("{office}", office.label.to(lang)) for lang, text in label.items()
            }
            found[office] = _column(file, f"{key}.{code}", written, value_type, office)
    return tuple(found[office] for office in Office if office in found)


def _value_type(hint: Any) -> Any:
    """Return T of `Provision[T]` or of `Provision[T] | Silence`."""
    for each in (hint, *get_args(hint)):
        if get_origin(each) is Provision:
            return get_args(each)[0]
    raise TypeError(hint)


def _column(file: str, key: str, raw: Any, value_type: Any, office: Office | None = None) -> Column:
    try:
        written = structure(raw, RawField)
        rows = tuple(_row(written, each, value_type) for each in written.rows)
        _check_field(written, value_type)
    except InvalidDocument as error:
        raise InvalidLawData(file, key, error.message()) from None
    except UnknownNorm as error:
        raise InvalidLawData(file, key, error.message()) from None
    except _Wrong as error:
        raise InvalidLawData(file, key, error.args[0]) from None
    column = Column(
        key=key,
        label=written.label,
        policy=written.local,
        direction=written.direction,
        combine=written.combine,
        levels=frozenset(written.levels),
        outside=written.outside,
        rows=rows,
        value_type=value_type,
        office=office,
        choices=written.choices,
        provinces=frozenset(written.provinces),
    )
    _check_coverage(file, column)
    return column


class _Wrong(Exception):
    """A row contradicts itself; carries the words."""


def _row(written: RawField, raw: RawRow, value_type: Any) -> Row:
    if (raw.value is None) == (raw.silent is None):
        raise _Wrong(Text("每行要么有 value，要么有 silent", "a row has either `value` or `silent`"))
    anchor = raw.during or (raw.norm.split("-", 1)[0] if raw.norm else None)
    if anchor is None or anchor not in statutes():
        raise _Wrong(Text(f"未知的法律版本 {anchor}", f"unknown statute version {anchor}"))
    statute = statutes()[anchor]
    since, until = _days(statute, raw)
    value = None if raw.value is None else structure(raw.value, value_type)
    _check_choice(written, value)
    ids = (raw.norm or raw.during, *raw.also)
    return Row(
        since=since,
        until=until,
        levels=frozenset(raw.levels if raw.levels is not None else written.levels),
        value=value,
        norms=tuple(norm(each, raw.grade if each == raw.norm else None) for each in ids if each),
        silent=raw.silent,
        grade=raw.grade,
        force=raw.force,
    )


def _days(statute: Statute, raw: RawRow) -> tuple[date, date | None]:
    """Return the first and last day of a row: those of its version, or days on which some version begins or ends."""
    since, until = raw.since or statute.since, raw.until or statute.until
    if since not in change_days():
        raise _Wrong(Text(f"{since} 不是任何版本的施行日", f"{since} is no version's day"))
    if until is not None and until != statute.until and until + timedelta(days=1) not in change_days():
        raise _Wrong(Text(f"{until} 不是任何版本的前一日", f"{until} is not the eve of any version's day"))
    if not statute.in_force(since) or (until is not None and (until < since or not statute.in_force(until))):
        raise _Wrong(
            Text(f"{since} 至 {until} 不在 {statute.id} 施行期间", f"{since} to {until} is outside {statute.id}")
        )
    return since, until


def _check_choice(written: RawField, value: Any) -> None:
    wrong = find_no_choice(written.choices, value)
    if wrong is not None:
        raise _Wrong(wrong)


def find_no_choice(choices: tuple[str, ...], value: Any) -> Text | None:
    """Return what is wrong with a value that is none of the listed choices, or holds one that is none."""
    if not choices or value is None:
        return None
    for each in value if isinstance(value, tuple | frozenset) else (value,):
        if each not in choices:
            return Text(f"{each} 不在所列取值之内", f"{each} is none of the choices")
    return None


def _check_field(written: RawField, value_type: Any) -> None:
    for each in written.provinces:
        if each not in PROVINCES:
            raise _Wrong(Text(f"没有以 {each} 开头的省级单位", f"no province-level unit begins with {each}"))
    if written.local is LocalPolicy.STRICTER and written.direction is Direction.NONE:
        raise _Wrong(Text("允许更严的规定，须写明 direction", "`stricter` needs a direction"))
    if written.combine is Combine.UNION and (
        get_origin(value_type) is not tuple or any(row.silent is not None for row in written.rows)
    ):
        raise _Wrong(Text("合并的各行都应列出取值", "united rows each list values, and none is silent"))


def _check_coverage(file: str, column: Column) -> None:
    """Refuse overlaps, and holes between the first row and today's law, for every level."""
    if column.combine is Combine.UNION:
        return
    for level in sorted(column.levels, key=LEVELS.index):
        spans = sorted((row.since, row.until) for row in column.rows if level in row.levels)
        for (_, until), (since, _) in pairwise(spans):
            if until is None or since <= until:
                raise InvalidLawData(
                    file, column.key, Text(f"{level.code}：{since} 起重叠", f"{level.code}: overlap from {since}")
                )
            if since != until + timedelta(days=1):
                raise InvalidLawData(
                    file,
                    column.key,
                    Text(
                        f"{level.code}：{until} 之后空缺",
                        f"{level.code}: nothing after {until}: add a row or say silent",
                    ),
                )
        if not spans:
            raise InvalidLawData(file, column.key, Text(f"{level.code}：没有行", f"{level.code}: no row at all"))
        if spans[-1][1] is not None:
            last = spans[-1][1]
            raise InvalidLawData(
                file,
                column.key,
                Text(f"{level.code}：{last} 之后空缺", f"{level.code}: nothing after {last}: add a row or say silent"),
            )
