"""The one place that builds a cattrs converter: strict in, stable out, every problem with its path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from fractions import Fraction
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from attrs import fields, has
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
from npc_core.kernel.hundredths import EXPECTED, Hundredths, parse_hundredths
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
        return cast("T", quick_reader(kind)(value, None))
    except Exception:  # noqa: BLE001 - whatever it was, the detailed reader finds and names it
        return cast("T", _explained(kind, value, root))


def _explained(kind: Any, value: object, root: str) -> Any:
    try:
        return converter(True).get_structure_hook(kind)(value, kind)
    except (BaseValidationError, Expected, NpcError, ForbiddenExtraKeysError) as error:
        raise InvalidDocument(tuple(_problems(error, root))) from None


@lru_cache(maxsize=1024)
def quick_reader(kind: Any) -> Callable[[Any, None], Any]:
    """Return a reader for who reads many values of a class: it stops at any fault, with whatever error."""
    read: Callable[[Any, Any], Any] = converter(False).get_structure_hook(kind)
    return read if has(kind) else lambda value, _: read(value, kind)


@lru_cache(maxsize=2)
def converter(detailed: bool) -> Converter:
    """Return a converter, made on first use: a detailed one that finds every problem, or a quick one."""
    made = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    for kind, words in _WORDS.items():
        made.register_structure_hook(kind, _exactly(kind, words))
    made.register_structure_hook(date, _day)
    made.register_structure_hook(time, _time)
    made.register_structure_hook(Fraction, _fraction)
    made.register_structure_hook(Hundredths, _hundredths)
    made.register_structure_hook_func(_is_text_kind, lambda value, kind: kind(_a_string(value, str)))
    made.register_structure_hook_factory(_is_labelled, _labelled)
    made.register_structure_hook_factory(_is_tuple_of, lambda kind: _sequence(made, kind, tuple))
    made.register_structure_hook_factory(_is_frozenset_of, lambda kind: _sequence(made, kind, frozenset))
    made.register_structure_hook_factory(is_tagged, lambda kind: _tagged(made, kind))
    made.register_structure_hook_factory(_is_optional, lambda kind: _optional(made, kind))
    made.register_structure_hook_factory(has, lambda kind: _object(made, kind))
    made.register_structure_hook(Text, lambda value, _: _text(value))
    day_or_between = _day_or_between(made)
    made.register_structure_hook(date | Between, day_or_between)
    made.register_structure_hook(
        date | Between | None, lambda value, _: None if value is None else day_or_between(value, _)
    )
    return made


_A_STRING = Text("文字", "a string")
_AN_OBJECT = Text("对象", "an object")
_A_DAY = Text("形如 2019-08-20 的日期", "a day such as 2019-08-20")
_A_TIME = Text("形如 09:30 的时刻", "a time such as 09:30")
_IN_REACH = Text("1900年至2199年之间的日期", "a day of the years 1900 to 2199")
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)  # beyond, it is a slip of the pen, and no period can be reckoned
_WORDS: dict[Any, Text] = {
    bool: Text("true 或 false", "true or false"),
    int: Text("整数", "an integer"),
    str: _A_STRING,
}


def _exactly(kind: type, words: Text, *, optional: bool = False) -> Callable[[Any, Any], Any]:
    def check(value: Any, _: Any) -> Any:
        if type(value) is kind or (optional and value is None):
            return value
        raise Expected(value, words)

    return check


_a_string = _exactly(str, _A_STRING)


def _day(value: Any, _: Any) -> date:
    if type(value) is str:
        return _iso_day(value)
    if type(value) is date:
        return _in_reach(value, value)
    raise Expected(value, _A_DAY)


@lru_cache(maxsize=4096)  # the days of a matter, and of matters side by side, are few
def _iso_day(value: str) -> date:
    if len(value) == len(_ISO) and value[4] == value[7] == "-":
        try:
            found = date.fromisoformat(value)
        except ValueError:
            raise Expected(value, _A_DAY) from None
        return _in_reach(found, value)
    raise Expected(value, _A_DAY)


def _in_reach(found: date, given: object) -> date:
    if _FIRST <= found <= _LAST:
        return found
    raise Expected(given, _IN_REACH)


def _time(value: Any, _: Any) -> time:
    if type(value) is time:
        return value
    if not isinstance(value, str) or not _CLOCK.fullmatch(value):
        raise Expected(value, _A_TIME)
    try:
        return time.fromisoformat(value)
    except ValueError:
        raise Expected(value, _A_TIME) from None


def _fraction(value: Any, _: Any) -> Fraction:
    if isinstance(value, str) and _RATIO.fullmatch(value):
        return Fraction(value)
    raise Expected(value, Text("形如 2/3 的分数", "a fraction such as 2/3"))


def _hundredths(value: Any, _: Any) -> Hundredths:
    try:
        return parse_hundredths(value)
    except ImpossibleFacts:
        raise Expected(value, EXPECTED) from None


def _is_text_kind(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str) and kind is not str


def _is_labelled(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Labelled)


def _labelled(kind: type[Labelled]) -> Callable[[Any, Any], Labelled]:
    codes = {each.code: each for each in kind}

    def read(value: Any, _: Any) -> Labelled:
        found = codes.get(value) if type(value) is str else None
        if found is not None:
            return found
        raise Expected(value, Text(f"以下代码之一：{'、'.join(codes)}", f"one of: {', '.join(codes)}"))

    return read


def _is_tuple_of(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _is_frozenset_of(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _sequence(made: Converter, kind: Any, build: Callable[[Iterable[Any]], Any]) -> Callable[[Any, Any], Any]:
    inner = get_args(kind)[0]
    several: Any = list[inner]  # type: ignore[valid-type] # the element is known at run time only
    inside, one = made.get_structure_hook(several), made.get_structure_hook(inner)

    def read(value: Any, _: Any) -> Any:
        if type(value) not in (list, tuple):
            raise Expected(value, Text("列表", "a list"))
        return build(inside(value, several) if made.detailed_validation else [one(each, inner) for each in value])

    return read


def _object(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    if not made.detailed_validation:
        return _quick_object(made, kind)
    read = make_dict_structure_fn(kind, made)

    def check(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise Expected(value, _AN_OBJECT)
        return read(value, kind)

    return check


def _quick_object(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    """Return a reader that stops at any fault; it looks for strange keys itself, at half the cost."""
    read = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=False)
    names = frozenset(each.name for each in fields(kind) if each.init)

    def check(value: Any, _: Any) -> Any:
        if type(value) is dict and value.keys() <= names:
            return read(value, kind)
        raise Expected(value, _AN_OBJECT)

    return check


def is_tagged(kind: Any) -> bool:
    """Tell whether a type is a closed union of classes that each have a `TAG`: the key and word that tell it apart."""
    return get_origin(kind) in (Union, UnionType) and all(hasattr(each, "TAG") for each in get_args(kind))


def _tagged(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    """Read one of a closed union; the word under its key says which."""
    members: dict[str, Any] = {each.TAG[1]: each for each in get_args(kind)}
    key: str = get_args(kind)[0].TAG[0]
    words = Text(f"{key} 为以下之一：{'、'.join(members)}", f"`{key}`, one of: {', '.join(members)}")
    readers = {word: made.get_structure_hook(each) for word, each in members.items()}

    def read(value: Any, _: Any) -> Any:
        word = value.get(key) if isinstance(value, dict) else None
        if type(word) is not str or word not in members:
            raise Expected(value if word is None else word, words)
        return readers[word]({name: each for name, each in value.items() if name != key}, members[word])

    return read


def _is_optional(kind: Any) -> bool:
    return (
        get_origin(kind) in (Union, UnionType)
        and type(None) in get_args(kind)
        and len(get_args(kind)) == len((kind, None))
    )


def _optional(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    inner = next(each for each in get_args(kind) if each is not type(None))
    if inner in _WORDS:
        return _exactly(inner, _WORDS[inner], optional=True)
    read = made.get_structure_hook(inner)

    def check(value: Any, _: Any) -> Any:
        return None if value is None else read(value, inner)

    return check


def _text(value: Any) -> Text:
    if isinstance(value, dict) and set(value) == {"zh", "en"} and all(isinstance(each, str) for each in value.values()):
        return Text(value["zh"], value["en"])
    raise Expected(value, Text('{"zh": …, "en": …}', '{"zh": …, "en": …}'))


def _day_or_between(made: Converter) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if type(value) is str:
            return _iso_day(value)
        return made.structure(value, Between) if isinstance(value, dict) else _day(value, date)

    return read


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
