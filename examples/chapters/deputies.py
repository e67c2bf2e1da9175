"""Chapter: the body of deputies — resignations, a recall, credentials, the rosters before and after, the report."""

from __future__ import annotations

import tomllib
from typing import Any

from chapters.report import DATA, Report
from npc_core import Area, PersonId, Severity, Term, Text, UnitId, interchange, law_of, ledgers
from npc_core.congress.effects import Ground
from npc_core.deputies import CredentialsReport, compose_report
from npc_core.kernel.labels import member
from npc_core.procedure.cases import Case

NAMES = {"county": Text("本县代表", "deputies of the county"), "city": Text("市人大代表", "deputies of the city")}


def load() -> Any:
    """Return the data of the chapter."""
    return tomllib.loads((DATA / "deputies_2025.toml").read_text(encoding="utf-8"))


def cases() -> list[tuple[Text, Case[Any, Any]]]:
    """Return the title and the case of each matter, all handled by the county."""
    data = load()
    frame = {"format": "npc-core/case@1", "area": data["county"]["place"]}
    return [
        (Text(**each["title"]), interchange.from_document({**frame, **_without_title(each)})) for each in data["matter"]
    ]


def _without_title(matter: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in matter.items() if key != "title"}


def roster_at_first(name: str) -> ledgers.Roster:
    """Return a roster as it stood at the beginning of the term."""
    data = load()[name]
    law, began = law_of(Area.from_code(**data["place"])), data["began"]
    entries: list[ledgers.Allocated | ledgers.Elected | ledgers.Confirmed] = []
    for unit in data["units"]:
        entries.append(ledgers.Allocated(on=began, unit=UnitId(unit["name"]), seats=unit["seats"]))
        for number in range(unit["deputies"]):
            person = PersonId(f"{unit['name']}-{number}")
            entries.append(ledgers.Elected(on=began, person=person, unit=UnitId(unit["name"])))
            entries.append(ledgers.Confirmed(on=began, person=person))
    roster = ledgers.Roster(law=law, term=Term(number=data["term"], began=began), total=data["total"])
    return roster.apply(*entries)


def rosters() -> dict[str, ledgers.Roster]:
    """Return both rosters after everything that happened; each takes the effects that concern it."""
    data = load()
    found = {name: roster_at_first(name) for name in NAMES}
    for each in data["elected"]:
        elected = ledgers.Elected(
            on=each["on"], person=PersonId(each["person"]), unit=UnitId(each["unit"]), by_election=True
        )
        found[each["roster"]] = found[each["roster"]].apply(elected)
    for each in data["ended"]:
        ended = ledgers.MandateEnded(
            on=each["on"],
            person=PersonId(each["person"]),
            ground=member(Ground, each["ground"]),
            announced_on=each["announced_on"],
        )
        found[each["roster"]] = found[each["roster"]].apply(ended)
    effects = [effect for _, case in cases() for effect in case.effects()]
    return {name: roster.apply(*effects) for name, roster in found.items()}


def reports() -> dict[str, CredentialsReport]:
    """Return the credentials report of each congress."""
    data = load()
    return {
        name: compose_report(roster, data[name]["report_since"], data[name]["report_on"])
        for name, roster in rosters().items()
    }


def write(report: Report) -> None:
    """Write the chapter."""
    lang, data = report.lang, load()
    report.heading(1, Text("代表：辞职、罢免、资格审查", "Deputies: resignation, recall, credentials"))
    for title, case in cases():
        report.heading(2, title)
        audit = case.audit(data["audited_on"])
        lines = [case.standing(lang)]
        lines += [
            f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}" for each in audit.failures
        ]
        lines += [effect.describe(lang) for effect in case.effects()]
        report.items(lines)
    head = (
        Text("名册", "roster"),
        Text("日期", "day"),
        Text("名额", "seats"),
        Text("实有", "in office"),
        Text("空缺", "vacant"),
        Text("机动", "unallocated"),
    )
    rows = []
    for name, roster in rosters().items():
        for day in (data[name]["report_since"], data[name]["report_on"]):
            seats = roster.on(day)
            numbers = (seats.total, seats.in_office, seats.vacant, seats.unallocated)
            rows.append((NAMES[name].to(lang), day.isoformat(), *map(str, numbers)))
    report.heading(2, Text("名册的变化", "The rosters before and after"))
    report.table(head, rows)
    for name, made in reports().items():
        report.heading(2, Text(f"资格审查报告：{NAMES[name].zh}", f"Credentials report: {NAMES[name].en}"))
        report.line(Text(made.text("zh"), made.text("en")))
        if made.findings:
            report.items(finding.explain(lang) for finding in made.findings)
