"""Typed values as plain data: codes, ISO days, no unknowns, sets sorted. How a class is written is found once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from fractions import Fraction
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields, has
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

Writer = Callable[[Any], Any]


def unstructure(value: object) -> Any:
    """Return a typed value as plain data: codes, ISO days, no unknowns, sets sorted.

    >>> from npc_core.kernel.periods import Period, Unit
    >>> unstructure(Period(3, Unit.MONTHS))
    {'count': 3, 'unit': 'months'}
    """
    kind: Any = type(value)
    return _writer(kind)(value)


@lru_cache(maxsize=1024)
def _writer(kind: Any) -> Writer:
    if issubclass(kind, Labelled):
        return {each: each.code for each in kind}.__getitem__
    if issubclass(kind, Text):
        return lambda text: {"zh": text.zh, "en": text.en}
    if has(kind):
        return _object_writer(kind)
    return next((writer for base, writer in _WRITERS if issubclass(kind, base)), _as_it_is)


def _object_writer(kind: Any) -> Writer:
    """Return a writer of attrs objects that leaves out what has its default; unknown facts are such."""
    hints = get_type_hints(kind)
    overrides: Any = {
        each.name: override(unstruct_hook=_field_writer(hints[each.name])) if each.init else override(omit=True)
        for each in fields(kind)
    }
    return make_dict_unstructure_fn(kind, Converter(), _cattrs_omit_if_default=True, **overrides)


def _field_writer(hint: Any) -> Writer:
    """Return how a field is written, as far as its declared type tells; None is left out before it is asked."""
    if get_origin(hint) in (Union, UnionType):
        kinds = [each for each in get_args(hint) if each is not NoneType]
        return _field_writer(kinds[0]) if len(kinds) == 1 else unstructure
    if hint in (bool, int, str):
        return _as_it_is
    return _writer(hint) if isinstance(hint, type) and not has(hint) else unstructure


def _as_it_is(value: Any) -> Any:
    return value


def _each(values: Any) -> list[Any]:
    return [unstructure(each) for each in values]


_WRITERS: tuple[tuple[Any, Writer], ...] = (
    (str, str),
    (date, date.isoformat),
    (time, lambda at: f"{at:%H:%M}"),
    (Fraction, lambda share: f"{share.numerator}/{share.denominator}"),
    (frozenset, lambda values: sorted(_each(values))),
    (dict, lambda values: {key: unstructure(each) for key, each in values.items()}),
    (tuple, _each),
    (list, _each),
)
