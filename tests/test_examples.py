"""The main job on real input: the county's year, and every published case decided or explained."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core import Outcome
from npc_core.performance import evaluate

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
sys.path.insert(0, str(EXAMPLES))

import suggestion_desk  # noqa: E402 - the examples are no package
from chapters import appointments, elections, offices, performance, published, standings, suggestions  # noqa: E402 - the examples are no package
from chapters.report import Report  # noqa: E402 - the examples are no package

CASES: list[dict[str, Any]] = tomllib.loads((EXAMPLES / "data" / "published_cases.toml").read_text("utf-8"))["case"]
CHECKS = [(case, check) for case in CASES for check in case.get("checks", ())]


@pytest.mark.parametrize(("case", "check"), CHECKS, ids=lambda each: each.get("id", ""))
def test_no_published_case_is_contradicted(case: dict[str, Any], check: dict[str, Any]) -> None:
    """Each published case is decided as it was reported, or cannot be said, with the missing fact or law named."""
    finding = published.find(check)
    if finding.outcome is Outcome.UNDETERMINED:
        assert finding.missing
        assert case["completeness"] != "complete" or "note" in case
    else:
        assert finding.outcome.code == check["reported"]


def test_cases_that_are_not_judged_say_why() -> None:
    """In both languages."""
    silent = [case for case in CASES if "checks" not in case]
    assert silent
    assert all(case["not_judged"]["zh"] and case["not_judged"]["en"] for case in silent)


EXPECTED = {
    "Head of the finance bureau": [],
    "Head of the education and sports bureau": ["LOL2015-45-2"],
    "Director of the health commission": ["LOL2015-44-1(10)", "CON2018-104-1d"],
    "Deputy director of the supervisory commission": [],
    "Member of the supervisory commission": ["SPV2018-9-2"],
    "Vice president of the county court": [],
    "Division chief of the county court, after a resit": [],
    "Judge of the county court": [],
    "Member of the procuratorial committee, without a statement": ["example_county.appointments2017-11"],
    "Relief of the head of the agriculture bureau": [],
    "A deputy county head, between sessions": [],
    "Acting county head, not a deputy head in office": ["LOL2015-44-1(9)b", "example_county.appointments2017-17"],
    "Acting county head, a deputy head in office": [],
    "Head of the water bureau, submitted late": [
        "example_county.appointments2017-5",
        "example_county.appointments2017-16",
    ],
    "Head of the audit bureau, after two failed votes": ["example_county.appointments2017-15"],
    "Head of the forestry bureau, withdrawn before the vote": [],
}


def test_the_year_of_the_county_is_judged_matter_by_matter() -> None:
    """Which matters are lawful, and which clauses the others broke."""
    from npc_core import interchange

    found = {}
    for title, document in appointments.documents():
        audit = interchange.from_document(document).audit(appointments.YEAR_END)
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        leaves = [leaf for each in failures for leaf in broken(each)]
        found[title.en] = list(dict.fromkeys(norm.id for leaf in leaves for norm in leaf.norms))
        assert audit.unknown == ()
    assert found == EXPECTED


def broken(finding: Any) -> list[Any]:
    """Return the reasons that failed and rest on a clause of their own."""
    if not finding.because:
        return [finding]
    return [leaf for each in finding.because if each.fails for leaf in broken(each)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_main_job_prints_the_year_and_writes_it_with_pictures(lang: str, tmp_path: Path) -> None:
    """In Chinese or English, as Markdown if given a folder."""
    command = [sys.executable, str(EXAMPLES / "county_year.py"), "--lang", lang]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "mermaid" not in done.stdout
    assert Counter(done.stdout)["#"] > 20
    subprocess.run([*command, "--out", str(tmp_path)], check=True, capture_output=True)
    assert "```mermaid" in (tmp_path / f"county_year.{lang}.md").read_text("utf-8")


@pytest.mark.parametrize("number", range(3))
def test_a_published_seat_ledger_comes_out_as_announced(number: int) -> None:
    """The numbers in office and vacant follow from what happened, and the audit finds nothing."""
    data, roster = standings.published()[number]
    seats = roster.on(data["on"])
    assert {"in_office": seats.in_office, "vacant": seats.vacant} == data["announced"]
    assert roster.audit(data["on"]) == ()


def test_the_resignation_of_a_member_lets_the_next_vote_carry() -> None:
    """14 of 28 are too few; once the member's seat has ended with the mandate, 14 of 27 are enough."""
    books, cause, follows = standings.resignation()
    assert [norm.id for effect in follows for norm in effect.norms] == [
        "EL2015-56-1",
        "DL2015-50-1",
        "EL2015-55-1",
        "EL2015-55-1",
    ]
    report = Report("en")
    standings.write(report)
    said = report.text()
    assert "14 for, 15 needed" in said
    assert "14 for, 14 needed" in said
    after = books.apply(cause, *follows)
    assert (len(after.bench.standing_committee(cause.on)), after.roster.on(cause.on).in_office) == (27, 248)


OFFICES = {
    "The county head resigns; the standing committee accepts": ([], ["office_ends", "filed"]),
    "Removal of a deputy county head, moved by five members": (["SL2006-45-3"], []),
    "Removal of the head of the water bureau by show of hands": (["SL2006-46-3a"], ["office_ends"]),
    "Removal of the county's procurator-general by the standing committee": (["SL2006-44-1"], []),
    "Replacement of the county court's president, approved from above": ([], ["office_ends"]),
    "Recall of a deputy county head by less than half of all deputies": (["LOL2022-25-1"], []),
    "By-election of the county head": ([], ["office_begins"]),
    "By-election of two deputy county heads; one falls short": ([], ["office_begins"] * 2),
    "Eight deputies nominate a director of the supervisory commission": (["LOL2022-26-2c"], []),
    "By-election of two committee members; one deputy signed twice too often": ([], ["office_begins"] * 2),
    "Election of the county's procurator-general, approved from above": ([], ["office_begins"]),
    "Forming a financial and economic committee": ([], ["office_begins"] * 5),
    "Forming a legal committee named by the council of chairpersons": (["LOL2022-34-1a"], []),
    "Between sessions: a vice head who then acts as county head": ([], ["acting_begins", "acting_ends"]),
}


def test_the_chapter_says_who_was_county_head_and_what_the_session_announced() -> None:
    """Filled until the resignation, acting until the by-election, then filled; the announcement names the elected."""
    report = Report("en")
    offices.write(report)
    said = report.text()
    assert "2023-05-19 县长: filled" in said
    assert "2023-05-20 县长: held by an acting person" in said
    assert "2024-01-18 县长: filled (since 2024-01-18)" in said
    assert "elected P-22, P-23 in a by-election as 副县长." in said
    assert "oath due: 县长" in said


def test_offices_are_emptied_and_filled_as_the_law_says() -> None:
    """Which clauses were broken, and which offices began or ended."""
    found = {}
    for title, case in offices.cases():
        failures = [each for each in case.audit(offices.AUDITED_ON).failures if each.rule != "procedure.pending"]
        norms = [norm.id for each in failures for leaf in broken(each) for norm in leaf.norms]
        national = [norm for norm in dict.fromkeys(norms) if "." not in norm]
        found[title.en] = (national, [effect.kind.code for effect in case.effects()])
    assert found == OFFICES


LATE = {
    "Guard rails on rural roads": [],
    "Parking around schools": ["suggestions.reply_in_time notice"],
    "Water pipes of old quarters": [],
    "Staff of township clinics": [
        "suggestions.contact defect",
        "suggestions.reply_signed defect",
        "suggestions.reply_in_time breach",
    ],
    "Cold chains for farm produce": ["proposals.suggestion.objected breach"],
    "Rubbish in the town's rivers": ["suggestions.joint_opinion_in_time breach", "suggestions.reply_in_time notice"],
    "Care of the elderly in the quarters": ["suggestions.rehandled_in_time breach"],
    "More charging points": [],
}


def test_the_suggestions_of_the_year_are_judged_one_by_one() -> None:
    """Which were late, which missed the county's own target only, which objection came too late."""
    from npc_core import interchange

    found = {}
    for title, document in suggestions.documents():
        audit = interchange.from_document(document, suggestions.calendar()).audit(suggestions.YEAR_END)
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        found[title.en] = [f"{each.rule} {each.severity.code}" for each in failures if each.severity]
        assert audit.unknown == ()
    assert found == LATE
    report = Report("en")
    suggestions.write(report)
    said = report.text()
    assert "2025-11-18 – 2026-02-18" in said
    assert "10 working days Henan measures on suggestions, art. 14" in said


GRADED = {
    "D-01": ("95", "excellent"),
    "D-02": ("75", "competent"),
    "D-03": ("40", "below"),
    "D-04": ("60", "basic"),
    "D-05": ("20", "below"),
    "D-06": ("98", "excellent"),
}


def test_a_townships_deputies_are_graded_as_worked_by_hand() -> None:
    """Base 20, attendance 20, two suggestions 20 ± , activities 10, training 5, reception 15, duty report 10."""
    found = {}
    for person in performance.people():
        records = performance.register().of(person, performance.YEAR_END)
        evaluation = evaluate(records, performance.scheme(), performance.YEAR)
        assert evaluation.grade is not None
        found[str(person)] = (evaluation.shown, evaluation.grade.code)
    assert found == GRADED
    (problem,) = performance.register().audit(performance.YEAR_END)
    assert problem.code == "verified_own"


def run(example: str, *options: str) -> str:
    """Return what an example prints."""
    command = [sys.executable, str(EXAMPLES / example), "--lang", "en", *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def test_a_province_is_evaluated_in_parts_resumed_and_the_same_as_in_one_process(tmp_path: Path) -> None:
    """What is done is not done again; workers, one process and one by one give the same scores."""
    options = ("--deputies", "200", "--partitions", "3", "--folder", str(tmp_path))
    first = run("nationwide_evaluation.py", *options, "--workers", "0")
    assert "3 evaluated, 0 found done" in first
    assert "the same scores" in first
    (done := next(tmp_path.glob("scores-*-0001.parquet"))).unlink()
    second = run("nationwide_evaluation.py", *options, "--workers", "2")
    assert "1 evaluated, 2 found done" in second
    assert "the same scores" in second
    assert done.exists()


def test_without_the_extras_objects_are_evaluated_in_one_process() -> None:
    """And the example says so."""
    assert "one process, object by object" in run("nationwide_evaluation.py", "--deputies", "50", "--plain")


def test_pictures_are_drawn_or_written_as_text(tmp_path: Path) -> None:
    """Three pictures, in a folder if one is given."""
    assert "█" in run("plot_performance.py")
    run("plot_performance.py", "--out", str(tmp_path))
    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["grades.png", "group.png", "year.png"]


def test_the_desk_says_who_is_late_who_must_hurry_and_what_cannot_be_said() -> None:
    """Holes are asked for, mistakes are named, and no cell that cannot be read makes anybody late."""
    book = suggestion_desk.register(suggestion_desk.read())
    standing: dict[str, list[str]] = {}
    for entry, found in book.standing_on(date(2025, 9, 15)):
        standing.setdefault(found.code, []).append(str(entry.number))
    assert standing["late"] == ["6", "11"]
    assert standing["soon"] == ["12"]
    assert {"5", "8", "9", "16"} <= set(standing["cannot_say"])
    assert [entry.number for entry in book.unfulfilled(date(2025, 9, 15))] == ["7", "17"]
    assert [(each.row, each.column) for each in suggestion_desk.read().problems] == [
        (9, "是否疑难"),
        (10, "答复日期"),
        (17, "答复日期"),
        (19, "答复分类"),
        (19, "对办理结果"),
        (20, "number"),
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_desk_is_printed_and_written(lang: str, tmp_path: Path) -> None:
    """Who must do what by when, by which clause; the facts that are missing; the yearly report at the end."""
    command = [sys.executable, str(EXAMPLES / "suggestion_desk.py"), "--lang", lang]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    said = {"zh": ("河南省代表建议办法第二十二条", "承办单位何时收到？", "# 某县2025年代表建议办理情况报告")}
    said["en"] = ("Henan measures on suggestions, art. 22", "When did the handling body receive it?", "# Handling of")
    assert [each for each in said[lang] if each not in done.stdout] == []
    path = tmp_path / "desk.md"
    subprocess.run([*command, "--today", "2025-07-02", "--out", str(path)], check=True, capture_output=True)
    assert "2025-07-02" in path.read_text("utf-8")


POLLS = {
    "The county congress elects three deputies of the city congress, one in a further election": ([], 3, (0, 3)),
    "By-election in constituency 12: the voter list a day late": (["EL2020-57-4b", "EL2020-28-1a"], 1, (1, 2)),
    "The county standing committee fills a seat of the city congress": ([], 1, (2, 3)),
}


def test_seats_of_deputies_are_filled_as_the_law_says() -> None:
    """Which clauses were broken, how many mandates began, how many deputies the unit had before and after."""
    found = {}
    for title, case, data in elections.matters():
        audit = case.audit(data["audited_on"])
        assert audit.unknown == ()
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        norms = [norm.id for each in failures for leaf in broken(each) for norm in leaf.norms]
        numbers = [roster.on(data["audited_on"]).in_office for roster in elections.rosters(case, data)]
        found[title.en] = (norms, len(case.effects()), tuple(numbers))
    assert found == POLLS


def test_the_last_days_of_the_lists_follow_from_the_election_day() -> None:
    """26 May less 20, 15 and 7 days, and five days for a suit."""
    _, case, _ = elections.matters()[1]
    assert [str(day) for _, day in elections.days(case)] == ["2023-05-06", "2023-05-11", "2023-05-19", "2023-05-21"]
