"""The desk that follows the suggestions of a year: who must do what by when, what is late, what cannot be said.

    python examples/suggestion_desk.py [--lang zh|en] [--today 2025-09-15] [--out FILE]

Reads `examples/data/suggestions_desk_2025.csv`, the export of such a system with its holes and mistakes.
"""

from __future__ import annotations

import argparse
import csv
from datetime import date
from pathlib import Path
from typing import Any

from chapters.appointments import load
from chapters.report import Report
from chapters.suggestions import AREA, calendar

from npc_core import Area, LocalRules, Text, interchange, law_of
from npc_core.proposals import (
    Entry,
    Milestones,
    Pressing,
    Register,
    Standing,
    check_sums,
    count_statistics,
    write_report,
)

CSV = Path(__file__).parent / "data" / "suggestions_desk_2025.csv"
YEAR = 2025
KEPT = ("assigned_on", "replied_on", "rehandled_on")
"""The columns that this office fills: a blank there means that it has not happened."""


def read() -> interchange.Table[Milestones]:
    """Return what the export tells."""
    with CSV.open(encoding="utf-8", newline="") as file:
        return interchange.read_table(csv.DictReader(file), Milestones, year=YEAR, required=("number",))


def register(table: interchange.Table[Milestones]) -> Register:
    """Return the register under the law of the county: the province's measures, adopted, and its own two months."""
    measures = LocalRules.from_mapping(load("suggestions_2025.toml")["measures"])
    law = law_of(Area.from_code(AREA["code"], name=AREA["name"]), local=(measures,), calendar=calendar())
    return Register.of_rows(table.values, law, KEPT, table.doubts)


def write(report: Report, today: date) -> None:
    """Write the desk of a day."""
    table = read()
    book = register(table)
    lang = report.lang
    report.heading(1, Text(f"代表建议办理台账（{today}）", f"The desk of suggestions on {today}"))
    report.line(
        Text(
            f"共{len(book)}件；表中{len(table.good)}行完整可读，{len(table.unsure)}行有内容无法识别，"
            f"{len(table.rejected)}行不予采用。",
            f"{len(book)} suggestions; {len(table.good)} rows read in full, {len(table.unsure)} with cells that cannot "
            f"be read, {len(table.rejected)} rejected.",
        )
    )
    report.heading(2, Text("无法识别的内容", "Cells that cannot be read"))
    report.items([problem.to(lang) for problem in table.problems])
    rows: dict[Standing, list[tuple[str, ...]]] = {}
    for entry in book.entries:
        for pressing in book.pressing(entry, today):
            if pressing.deadline.clock != "joint_opinion" or entry.row.replied_on is None:  # the lead has answered
                rows.setdefault(pressing.standing, []).append(line_of(entry, pressing, report))
    head = (
        Text("编号", "number"),
        Text("承办单位", "body"),
        Text("应当办理", "what"),
        Text("期限", "due"),
        Text("本地目标", "target"),
        Text("依据或者缺少的事实", "law, or the fact that is missing"),
    )
    for standing in reversed(Standing):
        if standing in rows:
            report.heading(2, standing.label)
            report.table(head, sorted(rows[standing], key=lambda row: (row[3], row[0], row[1])))
    promises(report, book, today)
    report.heading(2, Text("可以存储的摘要", "What an application stores"))
    report.table(
        (Text("编号", "number"), Text("现状", "stands at"), Text("时限", "time"), Text("此前不变", "the same before")),
        [
            (
                str(each.number),
                "、".join(sorted(stage.label.to(lang) for stage in each.stages)),
                each.standing.label.to(lang),
                str(each.changes_on or "—"),
            )
            for each in book.summary(today)
        ],
    )
    counted = count_statistics(book)
    report.line(Text(check_sums(counted).explain("zh"), check_sums(counted).explain("en")))
    report.line(
        Text(*(write_report(counted, place=Text(AREA["name"], "a county"), year=YEAR, lang=each) for each in BOTH))
    )


BOTH: tuple[Any, ...] = ("zh", "en")


def line_of(entry: Entry, pressing: Pressing, report: Report) -> tuple[str, ...]:
    """Return one row: which suggestion, whose turn, what, until when, by which clause or which fact is missing."""
    lang, deadline = report.lang, pressing.deadline
    due, target = deadline.due, deadline.target
    days = str(due.not_before)
    if due.on is None:
        days += " – " + (str(due.not_after) if due.not_after < date.max else "?")
    why = deadline.provision.norms[0].cite("short", lang)
    if pressing.missing is not None:
        why = pressing.missing.ask.to(lang)
    aim = str(target.not_after) if target and due.on else "—"
    return (str(entry.number), pressing.body or "—", deadline.label.to(lang), days, aim, why)


def promises(report: Report, book: Register, today: date) -> None:
    """Write what was promised until a day that has passed, without word of it."""
    late = book.unfulfilled(today)
    if late:
        report.heading(2, Text("承诺期限已过、尚无落实情况", "Promised, the day has passed, no word"))
        said = (Text("承诺期限", "promised until").to(report.lang), str)
        report.items([f"{entry.number} {entry.row.body}: {said[0]} {entry.row.committed_until}" for entry in late])


def main() -> None:
    """Print the desk, or write it to a file."""
    parser = argparse.ArgumentParser(description="who must do what by when, what is late, what cannot be said")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--today", type=date.fromisoformat, default=date(2025, 9, 15))
    parser.add_argument("--out", type=Path, help="a file for the desk as Markdown")
    options = parser.parse_args()
    report = Report(options.lang)
    write(report, options.today)
    if options.out is None:
        print(report.text())
    else:
        options.out.write_text(report.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
