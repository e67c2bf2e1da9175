"""Chapter: deputy groups, a liaison station's year, one duty report with its review."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from chapters.appointments import load
from chapters.report import Report
from npc_core import Actor, Area, LocalRules, Role, Severity, Text, interchange, law_of
from npc_core.congress.ids import CaseId, StationId
from npc_core.kernel.findings import Finding
from npc_core.kernel.labels import member
from npc_core.law.laws import Law
from npc_core.performance import REVIEW, Station
from npc_core.performance.opinions import (
    OpinionAnswered,
    OpinionBecameSuggestion,
    OpinionHandedOver,
    OpinionReceived,
    Reception,
    StationEntry,
)

AREA = {"code": "411424", "name": "某县"}
YEAR_END = date(2025, 12, 31)


def data() -> dict[str, Any]:
    """Return the year's records."""
    kept: dict[str, Any] = load("groups_2025.toml")
    return kept


def ask(rule: str, facts: dict[str, Any]) -> Finding:
    """Return a rule's finding by the law of the county, its own measures included."""
    return interchange.ask(
        {
            "format": "npc-core/question@1",
            "rule": rule,
            "area": AREA,
            "local": [data()["measures"]],
            "facts": facts,
        }
    )


def groups() -> list[tuple[Text, Finding, Finding]]:
    """Return each group with what the law says of its forming and of its year."""
    return [
        (Text(**each["title"]), ask("performance.group", each["formed"]), ask("performance.group_year", each["year"]))
        for each in data()["group"]
    ]


def station() -> Station:
    """Return the ledger of the station."""
    kept = data()["station"]
    law: Law = law_of(Area.from_code(AREA["code"]), local=(LocalRules.from_mapping(data()["measures"]),))
    entries: list[StationEntry] = [Reception(on=on) for on in kept["receptions"]]
    for each in kept["opinion"]:
        number = CaseId(each["number"])
        entries.append(OpinionReceived(on=each["received_on"], number=number))
        if "answered_on" in each:
            entries.append(OpinionAnswered(on=each["answered_on"], number=number))
        if "handed_over_on" in each:
            entries.append(OpinionHandedOver(on=each["handed_over_on"], number=number))
        if "suggested_on" in each:
            entries.append(
                OpinionBecameSuggestion(
                    on=each["suggested_on"],
                    number=number,
                    suggestion=CaseId(each["suggestion"]),
                    by=Actor(member(Role, each["by"])),
                )
            )
    return Station(id=StationId(kept["id"]), law=law).apply(*entries)


def review() -> Any:
    """Return the case of the duty report."""
    kept = data()["review"]
    return interchange.from_document(
        {
            "format": "npc-core/case@1",
            "procedure": "performance.review",
            "area": AREA,
            "local": [data()["measures"]],
            "dossier": kept["dossier"],
            "acts": kept["acts"],
        }
    )


def problems(finding: Finding, report: Report) -> str:
    """Return what does not hold, in a line."""
    told = [each for each in finding.because or (finding,) if not each.holds]
    return "; ".join(each.explain(report.lang) for each in told) or "—"


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("2025年的代表小组、联络站和述职评议", "Groups, a station and a duty report of 2025"))
    rows = [(title.to(lang), problems(formed, report), problems(year, report)) for title, formed, year in groups()]
    report.table((Text("小组", "group"), Text("组成", "forming"), Text("全年活动", "its year")), rows)
    station_year(report)
    duty_report(report)


def station_year(report: Report) -> None:
    """Write the station's year: receptions, opinions, and what became of them."""
    lang, kept = report.lang, station()
    report.heading(2, Text("联络站的一年", "A station's year"))
    became = Counter(each.became for each in kept.opinions(YEAR_END))
    said = [f"{each.label.to(lang)} {number}" for each, number in became.items()]
    report.line(
        Text(
            f"接待选民{len(kept.receptions(2025))}次；意见：{'，'.join(said)}。",
            f"{len(kept.receptions(2025))} receptions; opinions: {', '.join(said)}.",
        )
    )
    report.items(each.describe(lang) for each in kept.effects(YEAR_END))
    report.items(each.explain(lang) for each in kept.audit(YEAR_END))


def duty_report(report: Report) -> None:
    """Write the duty report: what is wrong with it, what may not follow, what goes into the file."""
    lang, case = report.lang, review()
    report.heading(2, Text("一次述职评议", "One duty report"))
    failures = case.audit(YEAR_END).failures
    report.items(f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}" for each in failures)
    report.line(Text("记入履职档案：", "Into the performance file:"))
    report.items(each.describe(lang) for each in case.effects())
    report.picture(REVIEW.to_mermaid(lang))
