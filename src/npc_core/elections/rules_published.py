"""Arithmetic of published numbers: whether parts add up to a total, and whether a percentage is the one they give.

No clause is cited. A percentage that was cut off instead of rounded is noted, not failed: the numbers are right.
"""

from __future__ import annotations

from attrs import frozen

from npc_core.elections import quota_words as words
from npc_core.elections.figures import cut_off, decimal, in_per_cent, printed_as, rounded
from npc_core.kernel.errors import expect_count
from npc_core.kernel.findings import Finding, Rule, Severity, Verdicts
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

TOTAL = Rule(
    "elections.published_total",
    Text("公布数字的合计", "sum of published numbers"),
    severity=Severity.DEFECT,
    verdicts=Verdicts(Text("相符", "adds up"), Text("不符", "does not add up")),
)
SHARE = Rule(
    "elections.published_share",
    Text("公布的百分比", "a published percentage"),
    severity=Severity.DEFECT,
    verdicts=Verdicts(Text("相符", "correct"), Text("不符", "not correct")),
)

_MORE = len("00")  # decimals shown beyond those that were printed


class PrintedIn(Labelled):
    """How fine a percentage was printed."""

    WHOLE = ("whole", Text("整数", "whole per cents"))
    TENTHS = ("tenths", Text("一位小数", "tenths"))
    HUNDREDTHS = ("hundredths", Text("两位小数", "hundredths"))


_PLACES = {each: places for places, each in enumerate(PrintedIn)}


@frozen(kw_only=True)
class PublishedTotal:
    """A published total and the parts that make it up; a part that is taken away is negative."""

    total: int
    parts: tuple[int, ...]


@frozen(kw_only=True)
class PublishedShare:
    """A published percentage of a part in a whole: its digits, and how fine it was printed.

    Args:
        part: the part.
        whole: the whole.
        digits: what was printed, without point and sign: 8542 for 85.42 %.
        printed_in: whether it was printed in whole per cents, tenths or hundredths.
    """

    part: int
    whole: int
    digits: int
    printed_in: PrintedIn = PrintedIn.HUNDREDTHS

    def __attrs_post_init__(self) -> None:
        """Refuse a share of nothing, and numbers below nothing."""
        expect_count("share.part", self.part)
        expect_count("share.whole", self.whole, minimum=1)
        expect_count("share.digits", self.digits)


def check_published_total(facts: PublishedTotal) -> Finding:
    """Tell whether the parts of a published total add up to it.

    Returns:
        `published_total`.

    >>> check_published_total(PublishedTotal(total=736, parts=(733, 5, -2))).outcome
    Outcome.HOLDS
    """
    counted = sum(facts.parts)
    return TOTAL.decide(counted == facts.total, (), words.published_total, given=facts.total, counted=counted)


def check_published_share(facts: PublishedShare) -> Finding:
    """Tell whether a published percentage is what its numbers give: rounded, cut off (noted only), or neither.

    Returns:
        `published_share_rounded`, `published_share_truncated` (advisory), `published_share_wrong`.

    >>> print(check_published_share(PublishedShare(part=170, whole=199, digits=8542)).explain("en"))
    not correct: published 85.42%, exactly 85.4271%, cut off, not rounded
    """
    places = _PLACES[facts.printed_in]
    exact, printed = in_per_cent(facts.part, facts.whole), printed_as(facts.digits, places)
    told = {
        "printed": _per_cent(decimal(printed, places)),
        "exact": _per_cent(decimal(exact, places + _MORE)),
    }
    if printed == rounded(exact, places):
        return SHARE.holds((), words.published_share_rounded, **told)
    if printed == cut_off(exact, places):
        return SHARE.notice((), words.published_share_truncated, **told)
    return SHARE.fails((), words.published_share_wrong, **told)


def _per_cent(number: Text) -> Text:
    return Text(f"{number.zh}%", f"{number.en}%")
