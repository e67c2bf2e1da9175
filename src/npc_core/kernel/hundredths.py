"""Numbers with at most two decimals, kept as whole hundredths, so that sums never drift."""

from __future__ import annotations

import re

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text

_WRITTEN = re.compile(r"(-?)(\d{1,9})(?:\.(\d{1,2}))?")
_LARGEST = 10**9
WHOLE = 100
EXPECTED = Text(
    '整数，或者形如 "0.5" 的文字（至多两位小数）', 'an integer, or text such as "0.5" with at most two decimals'
)


class Hundredths(int):
    """A number of hundredths: 50 is a half. Documents write it as an integer, or as text where it has decimals.

    >>> parse_hundredths("118.5"), parse_hundredths(3).plain, Hundredths(-50).words
    (Hundredths('118.5'), 3, '-0.5')
    """

    __slots__ = ()

    @property
    def words(self) -> str:
        """Return the number as people write it."""
        return shown(self)

    @property
    def plain(self) -> int | str:
        """Return the number as documents keep it."""
        return self.words if self % WHOLE else int(self) // WHOLE

    def __repr__(self) -> str:
        """Show the number as people write it."""
        return f"Hundredths({self.words!r})"


def shown(hundredths: int) -> str:
    """Return a number of hundredths as people write it.

    >>> shown(11850), shown(-50), shown(900)
    ('118.5', '-0.5', '9')
    """
    whole, rest = divmod(abs(hundredths), WHOLE)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole}.{rest:02}".rstrip("0") if rest else f"{sign}{whole}"


def parse_hundredths(value: object) -> Hundredths:
    """Return a number as written; a float is refused, for it is not what was written.

    Raises:
        ImpossibleFacts: it is neither an integer nor text with at most two decimals.
    """
    if type(value) is int and abs(value) < _LARGEST:
        return Hundredths(value * WHOLE)
    written = _WRITTEN.fullmatch(value) if isinstance(value, str) else None
    if written is None:
        raise ImpossibleFacts("number", value, EXPECTED)
    sign, whole, decimals = written.groups()
    number = int(whole) * WHOLE + int((decimals or "").ljust(2, "0"))
    return Hundredths(-number if sign else number)
