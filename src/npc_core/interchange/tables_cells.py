"""Cells of tables: what each kind of fact may be called there, and how it is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from attrs import fields

from npc_core.congress.ids import PersonId
from npc_core.interchange.tables_days import parse_day
from npc_core.kernel.days import Between
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text, join

EMPTY = frozenset({"", "-", "--", "—", "/", "无", "空", "不详", "未知", "待定", "暂无", "n/a", "none", "null", "?"})
"""What a cell may hold that tells nothing; a field whose words list one of these reads it by them."""

_TRUTHS = {"是": True, "有": True, "√": True, "y": True, "yes": True, "true": True, "1": True}
_TRUTHS |= {"否": False, "无": False, "×": False, "x": False, "n": False, "no": False, "false": False, "0": False}
_SEPARATOR = re.compile(r"\s*[、,，;；\n]\s*")
_MOST_SHOWN = 12
_LONGEST_SHOWN = 48
_LONGEST_NUMBER = 9
_A_DAY = Text("日期，如 2025-3-5、2025年3月5日", "a day, such as 2025-3-5 or 2025年3月5日")
_A_SURE_DAY = Text("确切日期", "an exact day")
_A_NUMBER = Text("整数", "a whole number")
_A_TRUTH = Text("是或者否", "yes or no")
_TEXT = Text("文字", "text")


class Column(NamedTuple):
    """How the cells of a field are read: `read` returns the value, or None for a cell that tells no such value."""

    field: str
    names: tuple[str, ...]
    read: Callable[[object], Any]
    expected: Text
    words: dict[str, Any]
    personal: bool

    def shown(self, given: object) -> str:
        """Return a cell as a problem shows it: cut short, and masked where it may name somebody."""
        if self.personal:
            return repr(PersonId(given)) if isinstance(given, str) else "…"
        return shown(given)


def shown(given: object) -> str:
    """Return a cell as a problem shows it, cut short."""
    text = repr(given)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


class WrongCell(Exception):
    """A cell that tells something that is no value of its field; it never leaves the reading of a table."""


def cell(column: Column, given: object) -> Any:
    """Return what a cell tells, None if it tells nothing.

    Raises:
        WrongCell: it tells something that is no value of the field.
    """
    text = plain(str(given)) if isinstance(given, str | int) else None
    if text is not None and text in column.words:
        return column.words[text]
    if is_empty(given):
        return None
    value = column.read(given)
    if value is None:
        raise WrongCell
    return value


def is_empty(given: object) -> bool:
    """Tell whether a cell tells nothing."""
    return given is None or (isinstance(given, str) and plain(given) in EMPTY)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a name or word as it is compared: full-width forms, spaces, brackets and case make no difference."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if not char.isspace() and char not in "()*:")


def columns_of(
    into: type[Any], words: Mapping[str, Mapping[str, Any]], year: int | None, epoch: date
) -> tuple[Column, ...]:
    """Return how the fields of a class are read from cells; `columns` and `words` of their metadata name them."""
    hints = get_type_hints(into)
    found = []
    for each in fields(into):
        read, expected, known = _reader(hints[each.name], year, epoch)
        for source in (each.metadata.get("words", {}), words.get(each.name, {})):
            known |= {plain(word): value for word, value in source.items()}
        named = each.metadata.get("columns", ())
        found.append(Column(each.name, named, read, expected, known, "PersonId" in str(hints[each.name])))
    return tuple(found)


def _reader(kind: Any, year: int | None, epoch: date) -> tuple[Callable[[object], Any], Text, dict[str, Any]]:
    """Return how cells of a kind are read, what they must be, and the words that have a value of their own."""
    union = get_origin(kind) in (Union, UnionType)
    kinds = tuple(each for each in get_args(kind) if each is not NoneType) if union else (kind,)
    if date in kinds:
        if Between in kinds:
            return (lambda given: parse_day(given, year=year, epoch=epoch)), _A_DAY, {}
        return (lambda given: _exact(parse_day(given, year=year, epoch=epoch))), _A_SURE_DAY, {}
    (only,) = kinds
    if get_origin(only) is tuple:
        inner, expected, words = _reader(get_args(only)[0], year, epoch)
        return (lambda given: _several(given, inner, words)), expected, {}
    if only is bool:
        return (lambda given: None), _A_TRUTH, dict(_TRUTHS)
    if only is int:
        return _whole, _A_NUMBER, {}
    if issubclass(only, Labelled):
        return (lambda given: None), _one_of(only), _words_of(only)
    return (lambda given: only(str(given).strip()) if isinstance(given, str | int) else None), _TEXT, {}


def _exact(day: object) -> object:
    return None if isinstance(day, Between) else day


def _whole(given: object) -> int | None:
    if isinstance(given, float):
        return int(given) if given.is_integer() else None
    text = plain(str(given)) if isinstance(given, str | int) else ""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else None


def _several(given: object, inner: Callable[[object], Any], words: dict[str, Any]) -> tuple[Any, ...] | None:
    """Return the parts of a cell that lists several values, None where one of them is none."""
    if not isinstance(given, str):
        return None
    found = [words.get(plain(part)) or inner(part) for part in _SEPARATOR.split(given.strip()) if part]
    return None if None in found else tuple(found)


def _words_of(kind: type[Labelled]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in cast("Iterable[Labelled]", kind):
        for word in (each.code, *each.label, *each.aliases):
            found.setdefault(plain(word), each)
    return found


def _one_of(kind: type[Labelled]) -> Text:
    named = join(tuple(each.label for each in cast("Iterable[Labelled]", kind))[:_MOST_SHOWN])
    return Text(f"以下之一：{named.zh}", f"one of: {named.en}")
