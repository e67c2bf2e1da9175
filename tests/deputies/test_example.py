"""The deputies of the county's year: matters judged, rosters before and after, the credentials report."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.test_examples import broken

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples"))

from chapters import deputies
from chapters.report import Report

DEPUTIES = {
    "A deputy of constituency 3 resigns in writing": ([], ["mandate_ends", "mandate_end_announced"]),
    "A city deputy whom the county elected is ordered to resign": ([], ["mandate_ends", "mandate_end_announced"]),
    "A city deputy resigns to the city's committee by mistake": (["EL2020-55-1a"], []),
    "48 voters of constituency 12 demand a recall": (["EL2020-50-1a"], []),
    "The standing committee recalls a city deputy between sessions": ([], ["mandate_ends"]),
    "Credentials of the deputy by-elected in constituency 12": ([], ["mandate_begins"]),
}


def test_deputies_come_and_go_as_the_law_says() -> None:
    """Which clauses were broken, and which mandates began or ended."""
    found = {}
    for title, case in deputies.cases():
        audit = case.audit(deputies.load()["audited_on"])
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        norms = [norm.id for each in failures for leaf in broken(each) for norm in leaf.norms]
        found[title.en] = (list(dict.fromkeys(norms)), [effect.kind.code for effect in case.effects()])
        assert audit.unknown == ()
    assert found == DEPUTIES


@pytest.mark.parametrize(
    ("name", "before", "after", "lines", "open_"),
    [
        ("county", (182, 177, 3, 2), (182, 175, 5, 2), 4, []),
        ("city", (480, 475, 3, 2), (480, 472, 6, 2), 3, ["ledgers.end_announced"]),
    ],
)
def test_the_rosters_take_up_what_the_matters_changed(
    name: str, before: tuple[int, ...], after: tuple[int, ...], lines: int, open_: list[str]
) -> None:
    """Three ends and a confirmation in the county, three ends in the city; one announcement is still due."""
    data, roster = deputies.load()[name], deputies.rosters()[name]
    for day, numbers in ((data["report_since"], before), (data["report_on"], after)):
        seats = roster.on(day)
        assert (seats.total, seats.in_office, seats.vacant, seats.unallocated) == numbers
    report = deputies.reports()[name]
    assert len(report.lines) == lines
    assert f"实有代表{after[1]}名，空缺{after[2]}名，机动名额2名。" in report.text("zh")
    assert [finding.rule for finding in report.findings] == open_


@pytest.mark.parametrize(("lang", "said"), [("zh", "名册的变化"), ("en", "The rosters before and after")])
def test_the_chapter_is_written_in_both_languages(lang: str, said: str) -> None:
    """The matters, the rosters, the reports, and what is still to be announced."""
    report = Report(lang)  # type: ignore[arg-type] # one of the two languages
    deputies.write(report)
    assert said in report.text()
