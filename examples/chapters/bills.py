"""Chapter: bills of deputies tracked over the years, what became of those kept off the agenda, and one inquiry."""

from __future__ import annotations

from datetime import date
from typing import Any

from chapters.appointments import load
from chapters.report import Report
from npc_core import Severity, Text, interchange
from npc_core.procedure.cases import Case
from npc_core.proposals.bills import BILL
from npc_core.proposals.inquiries import INQUIRY

AREA = {"code": "411424", "name": "某县"}
YEAR_END = date(2025, 12, 31)


def cases() -> list[tuple[Text, Case[Any, Any]]]:
    """Return the title and the case of each bill and inquiry; a resolution comes with its bill."""
    data = load("bills.toml")
    resolutions = {each["jurisdiction"]["id"]: each for each in data["resolution"]}
    frame = {"format": "npc-core/case@1", "area": AREA}
    found = []
    for procedure, matters in (("proposals.bill", data["bill"]), ("proposals.inquiry", data["inquiry"])):
        for each in matters:
            local = [resolutions[each["resolution"]]] if "resolution" in each else []
            document = {**frame, "procedure": procedure, "local": local, "dossier": each["dossier"]}
            found.append((Text(**each["title"]), interchange.from_document({**document, "acts": each["acts"]})))
    return found


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("代表议案和质询案", "Bills and an inquiry of deputies"))
    report.line(
        Text(
            "决议要求每年报告和检查；截至2025年底。",
            "The resolutions ask for yearly reports and inspections. As it stands at the end of 2025.",
        )
    )
    rows, details = [], []
    for title, case in cases():
        audit = case.audit(YEAR_END)
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        running = "; ".join(f"{each.label.to(lang)} {each.due.on}" for each in case.deadlines(YEAR_END))
        rows.append((title.to(lang), case.standing(lang), running or "—", str(len(failures)), str(len(audit.unknown))))
        details.append((title, failures, case.effects()))
    head = (
        Text("案件", "matter"),
        Text("现状", "stands at"),
        Text("期限", "running"),
        Text("问题", "problems"),
        Text("尚不能判定", "cannot say"),
    )
    report.table(head, rows)
    for title, failures, effects in details:
        if failures or effects:
            report.heading(2, title)
            report.items(
                [
                    *(f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}" for each in failures),
                    *(effect.describe(lang) for effect in effects),
                ]
            )
    report.picture(BILL.to_mermaid(lang))
    report.picture(INQUIRY.to_mermaid(lang))
