"""Published statistics, checked tolerantly: which figures cannot all be true, and how shares were rounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.proposals import statistics_words as words

PUBLISHED = Rule("suggestions.published", Text("公布的统计", "published statistics"), severity=Severity.NOTICE)
SUM = Rule("suggestions.published_sum", Text("公布的分项之和", "sum of the parts"), severity=Severity.NOTICE)
SHARE = Rule("suggestions.published_share", Text("公布的百分比", "published share"), severity=Severity.NOTICE)
TOTAL = Rule("suggestions.published_total", Text("公布的总数", "published total"), severity=Severity.NOTICE)
ROUNDING = Rule("suggestions.published_rounding", Text("取舍规则", "rule of rounding"), severity=Severity.NOTICE)
PERCENTAGES = Rule(
    "suggestions.published_percentages", Text("百分比之和", "sum of the percentages"), severity=Severity.NOTICE
)

COUNT = Fact("figures.count", Text("该分项是多少件？", "How many are there in this part?"))


class Rounding(Labelled):
    """How a share is cut to the digits that are printed."""

    HALF_UP = ("half_up", Text("四舍五入", "rounded, half up"))
    TRUNCATED = ("truncated", Text("截尾", "cut off"))


_MODES = {Rounding.HALF_UP: ROUND_HALF_UP, Rounding.TRUNCATED: ROUND_DOWN}


def percent(share: Fraction, digits: int = 1, rounding: Rounding = Rounding.HALF_UP) -> str:
    """Return a share as a percentage is printed, cut by the rule that is declared.

    Args:
        share: the share.
        digits: how many digits after the point.
        rounding: the rule.

    >>> percent(Fraction(33, 52)), percent(Fraction(33, 52), rounding=Rounding.TRUNCATED)
    ('63.5%', '63.4%')
    """
    exact = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return f"{exact.quantize(Decimal(1).scaleb(-digits), _MODES[rounding])}%"


@frozen(kw_only=True)
class Figure:
    """One figure of a publication: how many, and the percentage printed beside it, as a number of per cent."""

    label: str
    count: int | None = None
    printed: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number."""
        if self.count is not None:
            expect_count("figure.count", self.count)
        if self.printed is not None:
            read_percent(self.printed)


@frozen(kw_only=True)
class Breakdown:
    """The parts into which a publication divides a whole; each item is in one of them."""

    label: str
    parts: tuple[Figure, ...]


@frozen(kw_only=True)
class Publication:
    """What was published: a total, and one or more breakdowns of it."""

    total: int | None
    breakdowns: tuple[Breakdown, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a total that is no number."""
        if self.total is not None:
            expect_count("publication.total", self.total)


class _Percent(NamedTuple):
    value: Decimal
    digits: int


def read_percent(printed: str) -> _Percent:
    """Return a printed percentage; 约 (about) and the sign make no difference.

    Raises:
        ImpossibleFacts: it is no percentage.

    >>> read_percent("约11%").value
    Decimal('11')
    """
    text = printed.strip().removeprefix("约").removesuffix("%").removesuffix("％").strip()
    whole, _, rest = text.partition(".")
    if not whole.isdecimal() or (rest and not rest.isdecimal()):
        raise ImpossibleFacts("figure.printed", printed, Text("百分比，如 63.4%", "a percentage, such as 63.4%"))
    return _Percent(Decimal(text), len(rest))


def check_published(publication: Publication) -> Finding:
    """Tell which figures of a publication cannot all be true; nothing that rounding or cutting off explains is one.

    Args:
        publication: the figures, those that were not published left out.

    Returns:
        `adds_up`, `parts_exceed`, `share_exact`, `share_rounded`, `share_truncated`, `share_wrong`,
        `digits_swapped`, `percentages_sum`, `parts_agree_against_total`, `rounding_one`, `rounding_mixed`.

    >>> classes = Breakdown(label="分类", parts=(Figure(label="甲", count=43, printed="75.4%"),
    ...     Figure(label="乙", count=13, printed="28.2%"), Figure(label="丙", count=1, printed="1.8%")))
    >>> found = check_published(Publication(total=57, breakdowns=(classes,)))
    >>> [each.code for each in found.because if each.fails]
    ['digits_swapped', 'percentages_sum']
    """
    findings: list[Finding] = []
    for breakdown in publication.breakdowns:
        findings.extend(_of_breakdown(breakdown, publication.total))
    return all_of(PUBLISHED, *findings, *_of_total(publication), *_of_rounding(findings))


def _of_breakdown(breakdown: Breakdown, total: int | None) -> Iterator[Finding]:
    what = Text(breakdown.label, breakdown.label)
    known = [part.count for part in breakdown.parts if part.count is not None]
    complete = len(known) == len(breakdown.parts)
    whole = total if total is not None else sum(known) if complete else None
    if total is not None:
        if complete:
            yield SUM.decide(sum(known) == total, (), words.adds_up, what=what, found=sum(known), total=total)
        elif sum(known) > total:
            yield SUM.fails((), words.parts_exceed, what=what, found=sum(known), total=total)
        else:
            yield SUM.unknown((), COUNT)
    for part in breakdown.parts:
        if part.printed is not None:
            yield _of_share(breakdown, part, part.printed, whole)
    yield from _of_percentages(breakdown, what)


def _of_share(breakdown: Breakdown, part: Figure, printed: str, whole: int | None) -> Finding:
    if part.count is None or not whole:
        return SHARE.unknown((), COUNT)
    name = f"{breakdown.label}·{part.label}"
    what, share, given = Text(name, name), Fraction(part.count, whole), read_percent(printed)
    exact = percent(share, given.digits + 2)
    rounded, cut = (
        Decimal(percent(share, given.digits, rounding).removesuffix("%")) == given.value for rounding in Rounding
    )
    if rounded and cut:
        return SHARE.holds((), words.share_exact, what=what, printed=printed, exact=exact)
    if rounded:
        return SHARE.holds((), words.share_rounded, what=what, printed=printed, exact=exact)
    if cut:
        return SHARE.holds((), words.share_truncated, what=what, printed=printed, exact=exact)
    right = percent(share, given.digits)
    if sorted(right.removesuffix("%")) == sorted(str(given.value)):
        return SHARE.fails((), words.digits_swapped, what=what, printed=printed, exact=exact)
    return SHARE.fails((), words.share_wrong, what=what, printed=printed, exact=exact)


def _of_percentages(breakdown: Breakdown, what: Text) -> Iterator[Finding]:
    """Compare the sum of the printed percentages with a hundred; each may be off by one of its last digit."""
    given = [read_percent(part.printed) for part in breakdown.parts if part.printed is not None]
    if not given or len(given) < len(breakdown.parts):
        return
    found = sum((each.value for each in given), Decimal(0))
    slack = sum((Decimal(1).scaleb(-each.digits) for each in given), Decimal(0))
    yield PERCENTAGES.decide(abs(found - 100) < slack, (), words.percentages_sum, what=what, found=f"{found}%")


def _of_total(publication: Publication) -> Iterator[Finding]:
    """Say where all breakdowns agree on another total than the one printed."""
    sums = [_sum_of(breakdown.parts) for breakdown in publication.breakdowns]
    agreed = sums[0] if len(sums) > 1 and len(set(sums)) == 1 else None
    if agreed is not None and publication.total is not None and agreed != publication.total:
        yield TOTAL.fails((), words.parts_agree_against_total, found=agreed, total=publication.total)


def _sum_of(parts: Iterable[Figure]) -> int | None:
    counts = [part.count for part in parts]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _of_rounding(findings: list[Finding]) -> Iterator[Finding]:
    """Say whether one rule of rounding fits every share, where some were cut off."""
    cut = sum(each.words is words.share_truncated for each in findings)
    rounded = sum(each.words is words.share_rounded for each in findings)
    if cut:
        if rounded:
            yield ROUNDING.notice((), words.rounding_mixed, rounded=rounded, truncated=cut)
        else:
            yield ROUNDING.holds((), words.rounding_one, rounded=rounded, truncated=cut)
