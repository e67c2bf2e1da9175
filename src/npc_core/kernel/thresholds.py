"""Shares of a base: 过半数, 三分之二以上, and numbers that must be reached besides."""

from __future__ import annotations

from fractions import Fraction

from attrs import Factory, field, frozen

from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text, chinese_number


class Base(Labelled):
    """What a share is a share of."""

    ALL_DEPUTIES = ("all_deputies", Text("全体代表", "all deputies"))
    ALL_MEMBERS = ("all_members", Text("全体组成人员", "all members of the standing committee"))
    ALL_PRESIDIUM_MEMBERS = ("all_presidium_members", Text("主席团全体成员", "all members of the presidium"))
    REGISTERED_VOTERS = ("registered_voters", Text("选区全体选民", "all registered voters of the constituency"))
    VOTERS_TAKING_PART = ("voters_taking_part", Text("参加投票的选民", "voters taking part"))
    BALLOTS_CAST = ("ballots_cast", Text("所投选票", "ballots cast"))
    VALID_BALLOTS = ("valid_ballots", Text("有效票", "valid ballots"))
    BALLOTS_ISSUED = ("ballots_issued", Text("发出选票", "ballots issued"))
    PRESENT = ("present", Text("出席人员", "those present"))
    MOVERS = ("movers", Text("提出者", "the movers"))
    DELEGATION = ("delegation", Text("代表团全体代表", "all deputies of the delegation"))


def _words(threshold: Threshold) -> Text:
    """Return a threshold in words; it is made once, as findings show it often."""
    base, share, strict = threshold.base.label, threshold.share, threshold.strict
    text = Text(f"{base.zh}的{_share_zh(share, strict=strict)}", f"{_share_en(share, strict=strict)} of {base.en}")
    if threshold.minimum:
        text = Text(f"{text.zh}且不少于{threshold.minimum}", f"{text.en} and at least {threshold.minimum}")
    return text


def _ratio(threshold: Threshold) -> tuple[int, int]:
    return threshold.share.as_integer_ratio()


@frozen(kw_only=True)
class Threshold:
    """A share of a base that must be reached (`strict`: exceeded), and an optional least number.

    >>> Threshold(share=Fraction(2, 3), strict=False, base=Base.ALL_DEPUTIES).words.zh
    '全体代表的三分之二以上'

    >>> majority = Threshold(share=Fraction(1, 2), strict=True, base=Base.ALL_MEMBERS)
    >>> majority.needed(27), majority.needed(28)
    (14, 15)
    """

    share: Fraction
    strict: bool
    base: Base
    minimum: int = 0
    participation: Participation | None = None
    words: Text = field(default=Factory(_words, takes_self=True), init=False, eq=False, repr=False)
    _ratio: tuple[int, int] = field(default=Factory(_ratio, takes_self=True), init=False, eq=False, repr=False)

    def needed(self, base: int) -> int:
        """Return the least whole number that meets the share of `base` and the minimum."""
        if type(base) is not int or base < 0:
            expect_count("threshold.base", base)
        numerator, denominator = self._ratio
        least = numerator * base // denominator + 1 if self.strict else -(-numerator * base // denominator)
        return max(self.minimum, least)

    def met(self, number: int, base: int) -> bool:
        """Tell whether `number` out of `base` is enough."""
        return number >= self.needed(base)


@frozen(kw_only=True)
class Participation:
    """A share of a base that must take part for the result to count."""

    share: Fraction
    strict: bool
    base: Base

    def threshold(self) -> Threshold:
        """Return it as a threshold of its own."""
        return Threshold(share=self.share, strict=self.strict, base=self.base)


def _share_zh(share: Fraction, *, strict: bool) -> str:
    if share == Fraction(1, 2):
        return "过半数" if strict else "半数以上"
    name = f"{chinese_number(share.denominator)}分之{chinese_number(share.numerator)}"
    return f"超过{name}" if strict else f"{name}以上"


def _share_en(share: Fraction, *, strict: bool) -> str:
    name = "half" if share == Fraction(1, 2) else f"{share.numerator}/{share.denominator}"
    return f"more than {name}" if strict else f"at least {name}"
