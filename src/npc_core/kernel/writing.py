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
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override

from npc_core.kernel.hundredths import Hundredths
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
    return writer_of(kind)(value)


@lru_cache(maxsize=1024)
def writer_of(kind: Any, *, native: bool = False) -> Writer:
    """Return how values of a class are written, for who writes many of them.

    Args:
        kind: the class.
        native: leave days as they are, for a JSON writer that knows days and asks `unstructure` for the rest.
    """
    if issubclass(kind, Labelled):
        return {each: each.code for each in kind}.__getitem__
    if issubclass(kind, Text):
        return lambda text: {"zh": text.zh, "en": text.en}
    if has(kind):
        return _object_writer(kind, native)
    if native and kind is date:
        return identity
    return next((writer for base, writer in _WRITERS if issubclass(kind, base)), identity)


def _object_writer(kind: Any, native: bool) -> Writer:
    """Return a writer of attrs objects that leaves out what has its default; unknown facts are such."""
    hints = get_type_hints(kind)
    overrides: Any = {
        each.name: override(unstruct_hook=_field_writer(hints[each.name], native)) if each.init else override(omit=True)
        for each in fields(kind)
    }
    write: Writer = make_dict_unstructure_fn(kind, Converter(), _cattrs_omit_if_default=True, **overrides)
    if not hasattr(kind, "TAG"):
        return write
    key, word = kind.TAG
    return lambda value: {key: word, **write(value)}


def _field_writer(hint: Any, native: bool) -> Writer:
    """Return how a field is written, as far as its declared type tells; None is left out before it is asked."""
    if get_origin(hint) in (Union, UnionType):
        kinds = [each for each in get_args(hint) if each is not NoneType]
        if native and date in kinds:
            return identity
        return _field_writer(kinds[0], native) if len(kinds) == 1 else _one_of(kinds, native)
    if hint in (bool, int, str):
        return identity
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        return _each_by(_field_writer(get_args(hint)[0], native))
    return writer_of(hint, native=native) if isinstance(hint, type) else unstructure


def _one_of(kinds: list[Any], native: bool) -> Writer:
    writers: dict[type, Writer] = {kind: _field_writer(kind, native) for kind in kinds}

    def write(value: object) -> Any:
        writer: Writer = writers.get(type(value), unstructure)
        return writer(value)

    return write


def _each_by(writer: Writer) -> Writer:
    if writer is identity:
        return list
    return lambda values: [writer(each) for each in values]


def _each(values: Any) -> list[Any]:
    return [unstructure(each) for each in values]


_iso = lru_cache(maxsize=4096)(date.isoformat)  # the days of a matter, and of matters side by side, are few
_WRITERS: tuple[tuple[Any, Writer], ...] = (
    (str, str),
    (Hundredths, lambda number: number.plain),
    (date, _iso),
    (time, lambda at: f"{at:%H:%M}"),
    (Fraction, lambda share: f"{share.numerator}/{share.denominator}"),
    (frozenset, lambda values: sorted(_each(values))),
    (dict, lambda values: {key: unstructure(each) for key, each in values.items()}),
    (tuple, _each),
    (list, _each),
)
