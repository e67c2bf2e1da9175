"""The main job on bills and an inquiry of a county."""

from __future__ import annotations

import sys

from tests.test_examples import EXAMPLES, broken

sys.path.insert(0, str(EXAMPLES))

from chapters import bills
from chapters.report import Report

BILLS = {
    "Care of the county's rivers": (["bills.progress_in_time rivers.resolution2023-4"], []),
    "Canteens of rural schools": ([], []),
    "Car parks in the town": (["bills.parts DL2025-15-1b"], [("3", "64")]),
    "Night buses": (["voting.movers LOL2022-22-2a"], [("4", "65")]),
    "Why a discharge into a river went on for a year": (["inquiries.head LOL2022-24-3a"], []),
}


def test_bills_are_tracked_and_an_inquiry_is_answered() -> None:
    """Two bills over the years, two that became suggestions with both numbers, and who did not come to answer."""
    found = {}
    for title, case in bills.cases():
        audit = case.audit(bills.YEAR_END)
        leaves = [leaf for each in audit.failures for leaf in broken(each)]
        said = [f"{leaf.rule} {leaf.norms[0].id}" for leaf in leaves if leaf.norms]
        found[title.en] = (said, [(effect.matter, effect.became) for effect in case.effects()])
        assert audit.unknown == ()
    assert found == BILLS
    report = Report("en")
    bills.write(report)
    assert "inspection of the carrying out 2026-09-10" in report.text()
