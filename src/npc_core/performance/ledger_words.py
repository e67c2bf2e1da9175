"""The words of the lines of an explained score; points and sums are already written as people write them."""

from __future__ import annotations

from npc_core.kernel.text import Text


def base_points() -> Text:
    """Say that everybody has these points."""
    return Text("基础分", "base score")


def for_a_record(amount: int, measure: Text, each: str) -> Text:
    """Say what one record is worth."""
    return Text(f"{amount}{measure.zh}，每{measure.zh}{each}分", f"{_of(amount, measure)}, {each} points each")


def for_assessed(given: str) -> Text:
    """Say what was assessed for one record."""
    return Text(f"评定{given}分", f"assessed at {given}")


def against_a_target(amount: int, asked: int, measure: Text) -> Text:
    """Say how much was done of what was asked."""
    return Text(f"应完成{asked}{measure.zh}，完成{amount}{measure.zh}", f"{amount} of {_of(asked, measure)}")


def in_a_range(amount: int, measure: Text) -> Text:
    """Say what number finds its line in the table of ranges."""
    return Text(f"共{amount}{measure.zh}", f"{_of(amount, measure)} in all")


def reached_in_span(amount: int, asked: int, measure: Text, span: Text) -> Text:
    """Say that a number was reached in a span of time."""
    return Text(
        f"{span.zh}达{asked}{measure.zh}（{amount}{measure.zh}）", f"{span.en}: {_of(amount, measure)}, {asked} needed"
    )


def never_away(times: int, span: Text) -> Text:
    """Say that the deputy was never away."""
    return Text(f"{span.zh}应到{times}次，次次到会", f"{span.en}: there all {times} times")


def share_of_due(part: int, whole: int, measure: Text) -> Text:
    """Say what part of what was due was done."""
    return Text(f"{whole}{measure.zh}中的{part}{measure.zh}", f"{part} of {_of(whole, measure)}")


def nothing_due(measure: Text) -> Text:
    """Say that nothing was due."""
    return Text(f"没有应参加的{measure.zh}数", f"no {measure.en} were due")


def clause_bound(bound: str) -> Text:
    """Say that a clause is worth no more, or no less."""
    return Text(f"本项以{bound}分为限", f"bounded at {bound} for this clause")


def score_bound(bound: str) -> Text:
    """Say that the whole is worth no more, or no less."""
    return Text(f"总分以{bound}分为限", f"bounded at {bound} in all")


def cleared() -> Text:
    """Say that all is cleared."""
    return Text("全部清零", "all cleared")


def whole_period() -> Text:
    """Name the period of judgment."""
    return Text("考核期内", "in the period")


def month_span(year: int, first: int, last: int) -> Text:
    """Name some months of a year."""
    if first == last:
        return Text(f"{year}年{first}月", f"{year}-{first:02}")
    return Text(f"{year}年{first}至{last}月", f"{year}-{first:02} to {year}-{last:02}")


def _of(amount: int, measure: Text) -> str:
    """Return an amount with its measure in English, in the singular for one."""
    return f"{amount} {measure.en.removesuffix('s') if amount == 1 else measure.en}"
