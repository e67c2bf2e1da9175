"""Small helpers of the rules on numbers: figures in words, and provisions that stand or fall together."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeVar

from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text

T = TypeVar("T")

_TEN, _HUNDRED = 10, 100
_HALF = Fraction(1, 2)


def beside(found: Provision[T] | Silence) -> Provision[T]:
    """Return a provision of an article of which another one was found: on no day is one there without the other."""
    assert isinstance(found, Provision), found.key
    return found


def decimal(number: Fraction, places: int = 0) -> Text:
    """Return a number with so many decimals, rounded.

    >>> decimal(Fraction(7500, 2)).en, decimal(Fraction(5, 3), 2).zh
    ('3,750', '1.67')
    """
    rounded = round(number, places)
    return Text(f"{float(rounded):.{places}f}", f"{float(rounded):,.{places}f}")


def percent(share: Fraction) -> Text:
    """Return a share in per cent, with two decimals where it needs them.

    >>> percent(Fraction(1, 5)).en, percent(Fraction(1, 3)).en
    ('20%', '33.33%')
    """
    told = f"{float(round(share * _HUNDRED, 2)):g}%"
    return Text(told, told)


def in_per_cent(part: int, whole: int) -> Fraction:
    """Return a part of a whole in per cent, exactly."""
    return Fraction(part, whole) * _HUNDRED


def rounded(number: Fraction, places: int) -> Fraction:
    """Return a number with so many decimals, halves rounded up as published figures are.

    >>> rounded(Fraction(125, 1000), 2), rounded(Fraction(5, 2), 0)
    (Fraction(13, 100), Fraction(3, 1))
    """
    return cut_off(number + _HALF / _TEN**places, places)


def cut_off(number: Fraction, places: int) -> Fraction:
    """Return a number with so many decimals, the rest cut off."""
    return Fraction(int(number * _TEN**places), _TEN**places)


def printed_as(digits: int, places: int) -> Fraction:
    """Return the number that some digits print, so many of them after the point."""
    return Fraction(digits, _TEN**places)
