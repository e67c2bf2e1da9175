"""Published totals and percentages: rounding and truncation are noted, wrong numbers are not passed over."""

from __future__ import annotations

import pytest

from npc_core.elections import PrintedIn, PublishedShare, PublishedTotal, check_published_share, check_published_total
from npc_core.kernel.provisions import Force


@pytest.mark.parametrize(
    ("part", "whole", "digits", "printed_in", "code"),
    [
        (170, 199, 8543, PrintedIn.HUNDREDTHS, "published_share_rounded"),
        (170, 199, 8542, PrintedIn.HUNDREDTHS, "published_share_truncated"),
        (170, 199, 8541, PrintedIn.HUNDREDTHS, "published_share_wrong"),
        (170, 199, 854, PrintedIn.TENTHS, "published_share_rounded"),
        (170, 199, 85, PrintedIn.WHOLE, "published_share_rounded"),
        (1, 8, 13, PrintedIn.WHOLE, "published_share_rounded"),
        (1, 8, 12, PrintedIn.WHOLE, "published_share_truncated"),
        (1, 2, 5000, PrintedIn.HUNDREDTHS, "published_share_rounded"),
    ],
)
def test_a_percentage_is_rounded_cut_off_or_wrong(
    part: int, whole: int, digits: int, printed_in: PrintedIn, code: str
) -> None:
    """170 of 199 are 85.427 per cent; a quotient that was cut off is only noted."""
    found = check_published_share(PublishedShare(part=part, whole=whole, digits=digits, printed_in=printed_in))
    assert found.code == code
    assert found.holds is (code == "published_share_rounded")
    assert (found.force is Force.ADVISORY) is (code == "published_share_truncated")


def test_parts_add_up_or_not() -> None:
    """20,054 and 2,917 are 22,971."""
    assert check_published_total(PublishedTotal(total=22_971, parts=(20_054, 2_917))).holds
    assert check_published_total(PublishedTotal(total=22_970, parts=(20_054, 2_917))).fails
