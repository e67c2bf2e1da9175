"""Plan by-elections: the election day in; every last lawful day, a table, pictures and a calendar out.

    python examples/plan_byelection.py [--lang zh|en] [--day 2026-11-25 | --start 2026-11-01] [--area 330106]
                                       [--track direct_by_election] [--out FOLDER]

Without a day the by-elections of `data/by_elections_2026.toml` are planned. With `--out` each plan is also written as
an iCalendar file and a page with its Mermaid chart.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from npc_core import Area, Text, interchange, law_of
from npc_core.elections import Plan, Track, compute_plan, find_first_plan, to_mermaid, to_table, to_text
from npc_core.kernel.labels import member
from npc_core.kernel.text import Lang

DATA = Path(__file__).parent / "data" / "by_elections_2026.toml"
MADE_ON = date(2026, 9, 1)
BEGINS = Text("最迟开始：", "begins at the latest on ")
CLASHES = Text("冲突：", "clashes: ")
NO_CLASH = Text("没有冲突", "nothing clashes")


def plan_of(area: str, track: Track, day: date | None, start: date | None) -> Plan:
    """Return the plan back from an election day, or forward from a start."""
    law = law_of(Area.from_code(area))
    if day is not None:
        return compute_plan(track, day, law)
    return find_first_plan(track, start or MADE_ON, law)


def plans(asked: argparse.Namespace) -> Iterator[tuple[Text, Plan]]:
    """Yield the plans asked for, each with a title."""
    if asked.day or asked.start:
        plan = plan_of(asked.area, member(Track, asked.track), asked.day, asked.start)
        yield Text(f"{asked.area} {plan.track.label.zh}", f"{asked.area} {plan.track.label.en}"), plan
        return
    for each in tomllib.loads(DATA.read_text(encoding="utf-8"))["by_elections"]:
        track = member(Track, each["track"])
        yield Text(**each["title"]), plan_of(each["area"], track, each.get("election_day"), each.get("start"))


def page(title: Text, plan: Plan, lang: Lang) -> str:
    """Return one plan as a page of Markdown: table, clashes, chart of text, Mermaid chart."""
    head, *rows = to_table(plan, lang)
    lines = [f"## {title.to(lang)} — {plan.election_day}", "", f"{BEGINS.to(lang)}{plan.begins_by}", ""]
    lines += [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *(f"| {' | '.join(row)} |" for row in rows), ""]
    if plan.clashes:
        lines.append(CLASHES.to(lang))
        lines += [f"- {clash.finding.explain(lang, 'tree')}" for clash in plan.clashes]
    else:
        lines.append(NO_CLASH.to(lang))
    return "\n".join(
        [*lines, "", "```text", to_text(plan, lang) + "```", "", "```mermaid", to_mermaid(plan, lang) + "```"]
    )


def main(arguments: list[str]) -> int:
    """Plan, print and, if a folder is given, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--area", default="330106")
    parser.add_argument("--track", choices=[track.code for track in Track], default=Track.DIRECT_BY_ELECTION.code)
    parser.add_argument("--day", type=date.fromisoformat)
    parser.add_argument("--start", type=date.fromisoformat)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args(arguments)
    for number, (title, plan) in enumerate(plans(asked), 1):
        text = page(title, plan, asked.lang)
        calendar = interchange.plan_to_icalendar(plan, MADE_ON, asked.lang, matter=f"by-election-{number}")
        print(text, end="\n\n")
        print(f"iCalendar: {calendar.count('BEGIN:VEVENT')} × VEVENT", end="\n\n")
        if asked.out is not None:
            asked.out.mkdir(parents=True, exist_ok=True)
            name = f"plan_{number}.{asked.lang}"
            (asked.out / f"{name}.ics").write_text(calendar, encoding="utf-8", newline="")
            (asked.out / f"{name}.md").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
