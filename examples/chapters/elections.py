"""Chapter: deputies elected by the county congress, by-elections, and the roster before and after each."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

from chapters.report import DATA, Report
from npc_core import Area, PersonId, Severity, Term, Text, UnitId, interchange, law_of, ledgers
from npc_core.congress.effects import Ground
from npc_core.elections import ElectionDaySet, roster_entries
from npc_core.kernel.labels import member
from npc_core.procedure.cases import Case

Matter = tuple[Text, Case[Any, Any], dict[str, Any]]


def matters() -> list[Matter]:
    """Return the title, the case and the data of each election."""
    found = []
    for each in tomllib.loads((DATA / "deputies_2023.toml").read_text("utf-8"))["matter"]:
        document = {
            "format": "npc-core/case@1",
            "procedure": each["procedure"],
            "area": each["area"],
            "dossier": each["dossier"],
            "acts": each["acts"],
        }
        found.append((Text(**each["title"]), interchange.from_document(document), each))
    return found


def rosters(case: Case[Any, Any], data: dict[str, Any]) -> tuple[ledgers.Roster, ledgers.Roster]:
    """Return the roster of the congress before and after an election: the seats of this unit alone."""
    told, unit = data["roster"], UnitId(data["dossier"]["unit"])
    began: date = told["began"]
    law = law_of(Area.from_code(**told["area"]))
    roster = ledgers.Roster(law=law, term=Term(number=1, began=began), total=told["seats"])
    roster = roster.apply(ledgers.Allocated(on=began, unit=unit, seats=told["seats"]))
    for each in map(PersonId, told["held"]):
        roster = roster.apply(
            ledgers.Elected(on=began, person=each, unit=unit), ledgers.Confirmed(on=began, person=each)
        )
    if "ended" in told:
        ended = told["ended"]
        roster = roster.apply(
            ledgers.MandateEnded(
                on=ended["on"],
                person=PersonId(ended["person"]),
                ground=member(Ground, ended["ground"]),
                announced_on=ended["announced_on"],
            )
        )
    return roster, roster.apply(*roster_entries(case))


def days(case: Case[Any, Any]) -> list[tuple[Text, date]]:
    """Return the last days of the lists, as they stood when the election day was fixed."""
    fixed = next(entry for entry in case.entries if isinstance(entry.act, ElectionDaySet))
    planned = case.before(fixed.id).record(fixed.act)
    return [(each.label, each.due.not_after) for each in planned.deadlines(planned.day_of(fixed.act))]


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("代表的选举与补选", "Deputies elected and by-elected"))
    for title, case, data in matters():
        report.heading(2, title)
        audit = case.audit(data["audited_on"])
        lines = [case.standing(lang)]
        lines += [f"{label.to(lang)}: {due}" for label, due in days(case)]
        lines += [
            f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}"
            for each in audit.failures
            if each.rule != "procedure.pending"
        ]
        lines += [effect.describe(lang) for effect in case.effects()]
        report.items(lines)
        head = ("", "在职", "待确认", "出缺") if lang == "zh" else ("", "in office", "awaiting", "vacant")
        rows = []
        for name, roster in zip((Text("此前", "before"), Text("此后", "after")), rosters(case, data), strict=True):
            seats = roster.on(data["audited_on"])
            numbers = (seats.in_office, len(seats.awaiting), seats.vacant)
            rows.append((name.to(lang), *map(str, numbers)))
        report.table(tuple(Text(each, each) for each in head), rows)
    report.picture(matters()[1][1].to_mermaid(lang))
