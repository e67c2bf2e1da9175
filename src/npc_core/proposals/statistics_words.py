"""The words of findings about statistics; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def adds_up(what: Text, found: int, total: int) -> Text:
    """Say what the parts sum to, and what the whole is."""
    return Text(
        f"{what.zh}：分项之和{found}，总数{total}", f"{what.en}: the parts sum to {found}, the whole is {total}"
    )


def share_exact(what: Text, printed: str, exact: str) -> Text:
    """Say that a printed share is the exact one, whether rounded or cut off."""
    return Text(
        f"{what.zh}：公布{printed}，实为{exact}，相符", f"{what.en}: printed {printed}, exactly {exact}: it fits"
    )


def share_rounded(what: Text, printed: str, exact: str) -> Text:
    """Say that a printed share is the exact one, rounded."""
    return Text(
        f"{what.zh}：公布{printed}，实为{exact}，四舍五入相符",
        f"{what.en}: printed {printed}, exactly {exact}, rounded",
    )


def share_truncated(what: Text, printed: str, exact: str) -> Text:
    """Say that a printed share is the exact one, cut off."""
    return Text(
        f"{what.zh}：公布{printed}，实为{exact}，系截尾而非四舍五入",
        f"{what.en}: printed {printed}, exactly {exact}, cut off instead of rounded",
    )


def share_wrong(what: Text, printed: str, exact: str) -> Text:
    """Say that a printed share cannot come from the counts."""
    return Text(
        f"{what.zh}：公布{printed}，按件数应为{exact}，不能同时成立",
        f"{what.en}: printed {printed}, but the counts give {exact}; not both can be true",
    )


def digits_swapped(what: Text, printed: str, exact: str) -> Text:
    """Say that a printed share looks like the exact one with two digits swapped."""
    return Text(
        f"{what.zh}：公布{printed}，按件数应为{exact}，疑为数字颠倒",
        f"{what.en}: printed {printed}, but the counts give {exact}; two digits seem to be swapped",
    )


def parts_exceed(what: Text, found: int, total: int) -> Text:
    """Say that the known parts alone are more than the whole."""
    return Text(
        f"{what.zh}：已公布的分项之和{found}已超过总数{total}",
        f"{what.en}: the published parts alone sum to {found}, more than the whole of {total}",
    )


def parts_agree_against_total(found: int, total: int) -> Text:
    """Say that several breakdowns agree on a sum that is not the total printed."""
    return Text(
        f"各分项表之和均为{found}，与公布的总数{total}不符：总数可能有误",
        f"every breakdown sums to {found}, not to the printed total of {total}: the total may be wrong",
    )


def rounding_mixed(rounded: int, truncated: int) -> Text:
    """Say that some shares are rounded and some cut off."""
    return Text(
        f"同一组数据{rounded}项四舍五入、{truncated}项截尾，取舍规则不一",
        f"{rounded} shares are rounded and {truncated} cut off: no one rule for all",
    )


def rounding_one(rounded: int, truncated: int) -> Text:
    """Say that one rule of rounding fits all shares."""
    return Text(
        f"取舍规则一致（四舍五入{rounded}项、截尾{truncated}项）",
        f"one rule of rounding fits all ({rounded} rounded, {truncated} cut off)",
    )


def percentages_sum(what: Text, found: str) -> Text:
    """Say what the printed percentages sum to."""
    return Text(f"{what.zh}：公布的百分比之和为{found}", f"{what.en}: the printed percentages sum to {found}")
