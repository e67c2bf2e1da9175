"""The one place that builds a cattrs converter: strict in, stable out, every problem with its path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from fractions import Fraction
from functools import cache, lru_cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from attrs import has
from cattrs import (
    BaseValidationError,
    ClassValidationError,
    Converter,
    IterableValidationError,
)
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument, NpcError, Problem
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

T = TypeVar("T")

_ISO = "2019-08-20"
_CLOCK = re.compile(r"\d{2}:\d{2}")
_RATIO = re.compile(r"\d{1,6}/[1-9]\d{0,5}|\d{1,6}")


class Expected(ValueError):
    """A value is not what its place asks for."""

    def __init__(self, given: object, expected: Text) -> None:
        """Keep what was given and what was expected."""
        super().__init__(given, expected)
        self.given = given
        self.expected = expected


def structure(value: object, into: type[T], root: str = "$") -> T:
    """Return plain data as a typed value, or raise one `InvalidDocument` that lists every problem.

    >>> from npc_core.kernel.periods import Period
    >>> structure({"count": 3, "unit": "months"}, Period).words.en
    '3 months'
    """
    kind: Any = into
    try:
        return cast("T", _reader(kind, False)(value, kind))
    except Exception:  # noqa: BLE001 - whatever it was, the detailed reader finds and names it
        return cast("T", _explained(kind, value, root))


def _explained(kind: Any, value: object, root: str) -> Any:
    try:
        return _reader(kind, True)(value, kind)
    except (BaseValidationError, Expected, NpcError, ForbiddenExtraKeysError) as error:
        raise InvalidDocument(tuple(_problems(error, root))) from None


@lru_cache(maxsize=1024)
def _reader(into: Any, detailed: bool) -> Callable[[Any, Any], Any]:
    """Return how a class is read; the quick way first, as nearly all input is right."""
    return converter(detailed).get_structure_hook(into)


@lru_cache(maxsize=2)
def converter(detailed: bool) -> Converter:
    """Return a converter, made on first use: a detailed one that finds every problem, or a quick one."""
    made = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    for kind, words in _PRIMITIVES:
        made.register_structure_hook(kind, _exactly(kind, words))
    made.register_structure_hook(date, _day)
    made.register_structure_hook(time, _time)
    made.register_structure_hook(Fraction, _fraction)
    made.register_structure_hook_func(_is_text_kind, lambda value, kind: kind(_exactly(str, _A_STRING)(value, str)))
    made.register_structure_hook_func(_is_labelled, _labelled)
    made.register_structure_hook_factory(_is_tuple_of, lambda kind: _sequence(made, kind, tuple))
    made.register_structure_hook_factory(_is_frozenset_of, lambda kind: _sequence(made, kind, frozenset))
    made.register_structure_hook_factory(_is_optional, lambda kind: _optional(made, kind))
    made.register_structure_hook_factory(has, lambda kind: _object(made, kind))
    made.register_structure_hook(Text, lambda value, _: _text(value))
    made.register_structure_hook(date | Between, lambda value, _: _day_or_between(made, value))
    made.register_structure_hook(
        date | Between | None, lambda value, _: None if value is None else _day_or_between(made, value)
    )
    return made


_A_STRING = Text("文字", "a string")
_A_DAY = Text("形如 2019-08-20 的日期", "a day such as 2019-08-20")
_IN_REACH = Text("1900年至2199年之间的日期", "a day of the years 1900 to 2199")
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)  # beyond, it is a slip of the pen, and no period can be reckoned
_PRIMITIVES: tuple[tuple[type, Text], ...] = (
    (bool, Text("true 或 false", "true or false")),
    (int, Text("整数", "an integer")),
    (str, _A_STRING),
)


def _exactly(kind: type, words: Text) -> Callable[[Any, Any], Any]:
    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise Expected(value, words)
        return value

    return check


def _day(value: Any, _: Any) -> date:
    found = value if type(value) is date else None
    if type(value) is str and len(value) == len(_ISO) and value[4] == value[7] == "-":
        try:
            found = date.fromisoformat(value)
        except ValueError:
            raise Expected(value, _A_DAY) from None
    if found is None:
        raise Expected(value, _A_DAY)
    if not _FIRST <= found <= _LAST:
        raise Expected(value, _IN_REACH)
    return found


def _time(value: Any, _: Any) -> time:
    if type(value) is time:
        return value
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise Expected(value, Text("形如 09:30 的时刻", "a time such as 09:30"))


def _fraction(value: Any, _: Any) -> Fraction:
    if isinstance(value, str) and _RATIO.fullmatch(value):
        return Fraction(value)
    raise Expected(value, Text("形如 2/3 的分数", "a fraction such as 2/3"))


def _is_text_kind(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str) and kind is not str


def _is_labelled(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Labelled)


@cache
def _codes(kind: type[Labelled]) -> dict[str, Labelled]:
    return {each.code: each for each in kind}


def _labelled(value: Any, kind: type[Labelled]) -> Labelled:
    codes = _codes(kind)
    if type(value) is str and value in codes:
        return codes[value]
    known = "、".join(codes)
    raise Expected(value, Text(f"以下代码之一：{known}", f"one of: {', '.join(codes)}"))


def _is_tuple_of(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _is_frozenset_of(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _sequence(made: Converter, kind: Any, build: Callable[[Iterable[Any]], Any]) -> Callable[[Any, Any], Any]:
    several: Any = list[get_args(kind)[0]]  # type: ignore[misc] # the element is known at run time only
    inside = made.get_structure_hook(several)

    def read(value: Any, _: Any) -> Any:
        if type(value) not in (list, tuple):
            raise Expected(value, Text("列表", "a list"))
        return build(inside(value, several))

    return read


def _object(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    read = make_dict_structure_fn(kind, made)

    def check(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise Expected(value, Text("对象", "an object"))
        return read(value, kind)

    return check


def _is_optional(kind: Any) -> bool:
    return (
        get_origin(kind) in (Union, UnionType)
        and type(None) in get_args(kind)
        and len(get_args(kind)) == len((kind, None))
    )


def _optional(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    inner = next(each for each in get_args(kind) if each is not type(None))
    read = made.get_structure_hook(inner)

    def check(value: Any, _: Any) -> Any:
        return None if value is None else read(value, inner)

    return check


def _text(value: Any) -> Text:
    if isinstance(value, dict) and set(value) == {"zh", "en"} and all(isinstance(each, str) for each in value.values()):
        return Text(value["zh"], value["en"])
    raise Expected(value, Text('{"zh": …, "en": …}', '{"zh": …, "en": …}'))


def _day_or_between(made: Converter, value: Any) -> Any:
    return made.structure(value, Between) if isinstance(value, dict) else _day(value, date)


def _problems(error: BaseException, path: str) -> Iterable[Problem]:
    if isinstance(error, ClassValidationError):
        grouped, rest = error.group_exceptions()
        for inner, note in grouped:
            yield from _problems(inner, f"{path}.{note.name}")
        for inner in rest:
            yield from _problems(inner, path)
    elif isinstance(error, IterableValidationError):
        for inner, item_note in error.group_exceptions()[0]:
            yield from _problems(inner, f"{path}[{item_note.index}]")
    elif isinstance(error, ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields):
            yield Problem(f"{path}.{name}", "…", Text("没有这个键", "no such key here"))
    elif isinstance(error, Expected):
        yield Problem(path, _shown(error.given), error.expected)
    elif isinstance(error, InvalidDocument):
        yield from (each._replace(path=path + each.path.removeprefix("$")) for each in error.problems)
    elif isinstance(error, ImpossibleFacts):
        yield Problem(f"{path} ({error.field})", _shown(error.value), error.expectation)
    elif isinstance(error, KeyError):
        yield Problem(path, "∅", Text("必填", "a value: the key is required"))
    else:
        yield Problem(path, type(error).__name__, Text("另一种类型的值", "a value of another type"))


def _shown(value: object) -> str:
    text = repr(value)
    longest = 60
    return text if len(text) <= longest else text[: longest - 1] + "…"
