"""Reading: JSON text into sound plain data, bounded in size and depth; whatever is wrong is named with its path."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import Any, NoReturn

from npc_core.kernel.errors import InvalidDocument, Problem
from npc_core.kernel.text import Text

LARGEST = 4_000_000
DEEPEST = 40
MOST_NODES = 200_000
LARGEST_NUMBER = 2**53 - 1  # the largest integer that every JSON reader keeps exactly (RFC 7493)

_LONGEST_SHOWN = 60
_ENOUGH_TO_SEE = 40  # whether a text has spaces between its tokens
_A_NUMBER = Text("有限的数字", "a finite number")
_SMALLER = Text(f"绝对值不超过 {LARGEST_NUMBER} 的整数", f"an integer within ±{LARGEST_NUMBER}")
_UNICODE = Text("完整的 Unicode 文字", "text that is whole Unicode")
_ONCE = Text("只出现一次的键", "a key that occurs once")
_A_NAME = Text("文字作为键", "a string as key")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(text: str | bytes) -> Any:
    """Return plain data from UTF-8 JSON text: bounded, no key twice, no NaN, no number that others would round.

    Raises:
        InvalidDocument: the text is none of this; every problem is listed with its path.

    >>> read_json('{"on": "2019-08-20"}')
    {'on': '2019-08-20'}
    """
    text = _decoded(text)
    data = _compact(text)
    if data is not None:
        return data
    small = _is_small(text) and not _HALF.search(text)
    try:
        data = _SOUND.decode(text)
    except (ValueError, RecursionError):
        data, small = _marked_data(text), False
    if not small:  # walking every small document would double the cost of loading it
        check_bounds(data)
    return data


def _compact(text: str) -> Any:
    """Return the data of a small text that `orjson` writes back the same, else None.

    Nothing was lost in it: no key occurs twice, no number is too large or rounded, and it is whole Unicode.
    """
    if '": ' in text[:_ENOUGH_TO_SEE] or not _is_small(text):
        return None
    try:
        import orjson

        data = orjson.loads(text)
        same = orjson.dumps(data, option=orjson.OPT_STRICT_INTEGER) == text.encode()
    except (ImportError, ValueError, TypeError):
        return None
    return data if same else None


def _is_small(text: str) -> bool:
    """Tell whether a text is too short to be too deep or too large once read."""
    return len(text) <= MOST_NODES and text.count("[") + text.count("{") <= DEEPEST


def _decoded(text: str | bytes) -> str:
    """Return the text without a byte order mark; size is checked in bytes."""
    try:
        size = len(text) if isinstance(text, bytes) or text.isascii() else len(text.encode())
        if size > LARGEST:
            refuse("$", f"{size}", Text(f"不超过 {LARGEST} 字节", f"at most {LARGEST} bytes"))
        decoded = text.decode() if isinstance(text, bytes) else text
    except UnicodeError:
        refuse("$", "…", Text("UTF-8 文本", "UTF-8 text"))
    return decoded.removeprefix("\ufeff")


class _Suspect(ValueError):
    """Something that the quick reading stops at, and the careful one names."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Suspect
    return found


def _exact(digits: str) -> int:
    number = int(digits)
    if not -LARGEST_NUMBER <= number <= LARGEST_NUMBER:
        raise _Suspect
    return number


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise _Suspect
    return number


def _stop(name: str) -> NoReturn:
    raise _Suspect


_SOUND = json.JSONDecoder(object_pairs_hook=_once, parse_int=_exact, parse_float=_finite, parse_constant=_stop)


class _Twice(dict[str, Any]):
    """An object in which keys occur twice."""

    names: tuple[str, ...] = ()


class _Wrong:
    """A number that is none."""

    def __init__(self, given: str, expected: Text) -> None:
        self.given = given
        self.expected = expected


def _marked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = _Twice(pairs)
    keys = [key for key, _ in pairs]
    found.names = tuple(dict.fromkeys(key for key in keys if len(keys) != len(found) and keys.count(key) > 1))
    return found


def _marked_integer(digits: str) -> int | _Wrong:
    short = len(digits) <= len(str(-LARGEST_NUMBER))
    return int(digits) if short and abs(int(digits)) <= LARGEST_NUMBER else _Wrong(_shown(digits), _SMALLER)


def _marked_float(digits: str) -> float | _Wrong:
    number = float(digits)
    return number if isfinite(number) else _Wrong(_shown(digits), _A_NUMBER)


def _marked_constant(name: str) -> _Wrong:
    return _Wrong(name, _A_NUMBER)


_MARKING = json.JSONDecoder(
    object_pairs_hook=_marked, parse_int=_marked_integer, parse_float=_marked_float, parse_constant=_marked_constant
)


def _marked_data(text: str) -> Any:
    """Read text again in which something is wrong, marking what it is."""
    try:
        return _MARKING.decode(text)
    except json.JSONDecodeError as error:
        place = Text(
            f"JSON 文本（第{error.lineno}行第{error.colno}列）",
            f"JSON text (line {error.lineno}, column {error.colno})",
        )
        refuse("$", _shown(repr(text[error.pos : error.pos + 12])), place)
    except RecursionError:
        refuse("$", "…", _depth())


def check_bounds(data: Any) -> None:
    """Raise `InvalidDocument` for plain data that is too deep or too large, or that no JSON text can hold.

    >>> check_bounds({"on": ["2019-08-20"]})
    """
    level = [data]
    nodes, sound = 0, True
    for _ in range(DEEPEST + 1):
        inner: list[Any] = []
        for part in level:
            if isinstance(part, dict):
                inner.extend(part.values())
                sound = sound and not (isinstance(part, _Twice) and part.names) and all(map(_is_name, part))
            elif isinstance(part, list | tuple):
                inner.extend(part)
            else:
                sound = sound and _fault(part) is None
        nodes += len(inner)
        if nodes > MOST_NODES:
            refuse("$", f"> {MOST_NODES}", Text(f"不超过 {MOST_NODES} 个值", f"at most {MOST_NODES} values"))
        if not inner:
            break
        level = inner
    else:
        refuse("$", "…", _depth())
    if not sound:
        raise InvalidDocument(tuple(_faults(data, "$")))


def refuse(path: str, given: str, expected: Text) -> NoReturn:
    """Raise `InvalidDocument` with one problem."""
    raise InvalidDocument((Problem(path, given, expected),))


def _depth() -> Text:
    return Text(f"不超过 {DEEPEST} 层", f"at most {DEEPEST} levels")


def _is_name(key: object) -> bool:
    return type(key) is str and (key.isascii() or _is_whole(key))


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _fault(part: Any) -> tuple[str, Text] | None:
    """Return what is wrong with a value that holds no others: what was given, what was expected."""
    kind = type(part)
    if kind is str:
        return None if part.isascii() or _is_whole(part) else (_shown(repr(part)), _UNICODE)
    if kind is int:
        return None if -LARGEST_NUMBER <= part <= LARGEST_NUMBER else (_shown(hex(part)), _SMALLER)
    if kind is float:
        return None if isfinite(part) else (repr(part), _A_NUMBER)
    return (part.given, part.expected) if kind is _Wrong else None


def _faults(part: Any, path: str) -> Iterator[Problem]:
    """Yield every fault in data that is known to be shallow."""
    if isinstance(part, dict):
        if isinstance(part, _Twice):
            yield from (Problem(_inside(path, name), _shown(repr(name)), _ONCE) for name in part.names)
        for key, value in part.items():
            if type(key) is not str:
                yield Problem(path, _shown(repr(key)), _A_NAME)
            elif not _is_whole(key):
                yield Problem(_inside(path, key), _shown(repr(key)), _UNICODE)
            yield from _faults(value, _inside(path, key))
    elif isinstance(part, list | tuple):
        for place, value in enumerate(part):
            yield from _faults(value, f"{path}[{place}]")
    else:
        fault = _fault(part)
        if fault is not None:
            yield Problem(path, *fault)


def _inside(path: str, key: object) -> str:
    name = str(key)
    return f"{path}.{name}" if name.isprintable() else f"{path}[{name!a}]"


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
