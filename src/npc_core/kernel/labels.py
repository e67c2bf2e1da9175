"""Enums whose members carry a stable code and a label in two languages."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text


class Labelled(Enum):
    """Base of the project's enums: the value is `(code, label)`; members hash at C speed.

    Members of the enums are singletons, so identity is a sound hash; sets of members must be sorted before output.
    """

    __hash__ = object.__hash__

    @property
    def code(self) -> str:
        """Return the stable code that documents store."""
        code: str = self._value_[0]
        return code

    @property
    def label(self) -> Text:
        """Return the label in both languages."""
        label: Text = self._value_[1]
        return label

    @property
    def aliases(self) -> tuple[str, ...]:
        """Return further Chinese words under which tables may name the member."""
        aliases: tuple[str, ...] = self._value_[2:]
        return aliases

    def __repr__(self) -> str:
        """Return `Class.MEMBER`, shorter than the standard form."""
        return f"{type(self).__name__}.{self.name}"


E = TypeVar("E", bound=Labelled)


def member(kind: type[E], code: object) -> E:
    """Return the member with a code."""
    for each in kind:
        if each.code == code:
            return each
    codes = ", ".join(each.code for each in kind)
    raise ImpossibleFacts(kind.__name__, code, Text(f"以下代码之一：{codes}", f"one of: {codes}"))
