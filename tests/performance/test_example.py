"""The chapter of the main job on groups, a station and a duty report."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples"))

from chapters import groups
from chapters.report import Report


def test_groups_a_station_and_a_duty_report_are_judged() -> None:
    """A group that met too seldom, a suggestion no deputy made, a late result, a suspension that is refused."""
    told = [(formed.outcome.code, year.outcome.code) for _, formed, year in groups.groups()]
    assert told == [("holds", "holds"), ("holds", "fails"), ("fails", "undetermined")]
    kept = groups.station()
    assert [(each.matter, each.became) for each in kept.effects(groups.YEAR_END)] == [("Y-3", "J-31")]
    assert [each.code for each in kept.audit(groups.YEAR_END)] == ["opinion_waits", "by_whom"]
    case = groups.review()
    failures = [each for each in case.audit(groups.YEAR_END).failures if each.rule != "procedure.pending"]
    assert [each.rule for each in failures] == [
        "performance.report_answers",
        "performance.review_one_grade",
        "performance.result_in_time",
        "performance.review.followed_up",
    ]
    assert "DL2025-61-1" in [norm.id for norm in failures[-1].norms]
    assert [each.kind.code for each in case.effects()] == ["duty_reported", "graded"]


def test_the_chapter_says_what_became_of_the_opinions() -> None:
    """In English: what waits, what was handed over, and the number that an opinion has as a suggestion."""
    report = Report("en")
    groups.write(report)
    said = report.text(pictures=True)
    assert all(
        each in said
        for each in ("formerly no. Y-3, now no. J-31", "handed over to a body 1", "waiting 1", "```mermaid")
    )
