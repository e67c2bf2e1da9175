"""Terms of a congress: from its own first session to the next one's (a half-open interval, by default)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.text import Text


@frozen(kw_only=True)
class Term:
    """One term.

    >>> Term(number=10, began=date(2017, 3, 5), ended=date(2022, 3, 9)).contains(date(2022, 3, 9))
    False
    """

    number: int
    began: date
    ended: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a term that ends before it begins."""
        expect_count("term.number", self.number, minimum=1)
        if self.ended is not None and self.ended <= self.began:
            raise ImpossibleFacts("term.ended", self.ended, Text("晚于开始之日的日期", "a day after the beginning"))

    def contains(self, on: date) -> bool:
        """Tell whether a day lies in the term; the day of the next first session does not."""
        return self.began <= on and (self.ended is None or on < self.ended)
