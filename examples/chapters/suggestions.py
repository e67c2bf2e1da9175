"""Chapter: the suggestions of the year, who is late and why, and the same suggestion in other places."""

from __future__ import annotations

from datetime import date
from typing import Any

from chapters.appointments import load
from chapters.report import Report
from npc_core import Area, LocalRules, PublishedCalendar, Severity, Text, interchange, law_of, proposals
from npc_core.procedure.clocks import Deadline

AREA = {"code": "411424", "name": "某县"}
YEAR_END = date(2025, 12, 31)


def calendar() -> PublishedCalendar:
    """Return the working days of the year."""
    known = load("suggestions_2025.toml")["calendar"]
    return PublishedCalendar(
        first=known["first"],
        last=known["last"],
        holidays=frozenset(known["holidays"]),
        made_up=frozenset(known["made_up"]),
    )


def documents() -> list[tuple[Text, dict[str, Any]]]:
    """Return the title and the case document of each suggestion of the year."""
    data = load("suggestions_2025.toml")
    frame = {
        "format": "npc-core/case@1",
        "procedure": "proposals.suggestion",
        "area": AREA,
        "local": [data["measures"]],
    }
    return [
        (Text(**each["title"]), {**frame, "dossier": each["dossier"], "acts": each["acts"]}) for each in data["matter"]
    ]


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("2025年代表建议的办理", "The suggestions of 2025"))
    report.line(
        Text(
            "该县采用省的办理办法，并自定两个月答复的目标；截至年底。",
            "The county has adopted the province's measures and aims at two months. As it stands at year's end.",
        )
    )
    rows, details = [], []
    for title, document in documents():
        case = interchange.from_document(document, calendar())
        audit = case.audit(YEAR_END)
        failures = [each for each in audit.failures if each.rule != "procedure.pending"]
        running = "; ".join(shown(each, report) for each in case.deadlines(YEAR_END))
        rows.append((title.to(lang), case.standing(lang), running or "—", str(len(failures)), str(len(audit.unknown))))
        details.append((title, failures, audit.unknown))
    head = (
        Text("建议", "suggestion"),
        Text("现状", "stands at"),
        Text("期限", "running"),
        Text("问题", "problems"),
        Text("尚不能判定", "cannot say"),
    )
    report.table(head, rows)
    report.heading(2, Text("问题和依据", "Problems, and where they are laid down"))
    for title, failures, unknown in details:
        if failures or unknown:
            report.heading(3, title)
            report.items(
                [
                    *(f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}" for each in failures),
                    *(f"? {each.explain(lang)}" for each in unknown),
                ]
            )
    same_suggestion_elsewhere(report)
    report.picture(proposals.SUGGESTION.to_mermaid(lang))


def shown(deadline: Deadline, report: Report) -> str:
    """Return a running clock in a few words."""
    due = deadline.due
    days = f"{due.not_before}" if due.on else f"{due.not_before} – {due.not_after}"
    return f"{deadline.label.to(report.lang)} {days}"


PLACES = (
    ("540102", "", Text("无地方规定的县", "a county without local texts")),
    ("110000", "", Text("北京市", "Beijing")),
    ("110101", "", Text("北京市某区", "a district of Beijing")),
    ("310101", "", Text("上海市某区", "a district of Shanghai")),
    ("330000", "", Text("浙江省", "Zhejiang")),
    ("330106", "", Text("浙江某区", "a district in Zhejiang")),
    ("411424", "", Text("河南某县（未采用省的办法）", "a county of Henan that adopted nothing")),
    (
        "411424",
        "henan.suggestions2017",
        Text("河南某县（采用省的办法）", "a county of Henan that adopted the measures"),
    ),
    ("370200", "", Text("青岛市", "Qingdao")),
    ("370202", "", Text("青岛市某区", "a district of Qingdao")),
)
ASKED = (
    ("reply_period", Text("答复", "reply")),
    ("objection_period", Text("异议", "objection")),
    ("joint_handler_period", Text("会办", "joint opinion")),
    ("feedback_period", Text("反馈", "feedback")),
    ("rehandle_period", Text("重新办理", "re-handling")),
)


def same_suggestion_elsewhere(report: Report) -> None:
    """Write the periods of the same suggestion in ten places, each with the clause that sets it."""
    lang = report.lang
    report.heading(2, Text("同一建议在不同地方（2025年4月）", "The same suggestion in different places (April 2025)"))
    rows = []
    for code, adopts, label in PLACES:
        adopted = LocalRules.from_mapping(
            {
                "jurisdiction": {"id": "own", "name": {"zh": "某县", "en": "a county"}, "area": code, "tier": "county"},
                "adopts": [adopts],
            }
        )
        book = law_of(Area.from_code(code), local=(adopted,) if adopts else ()).on(date(2025, 4, 1))
        cells = [label.to(lang)]
        for field, _ in ASKED:
            found = book.provision(f"suggestions.{field}")
            value = getattr(found, "value", None)
            cells.append(f"{value.words.to(lang)} {found.norms[0].cite('short', lang)}" if value else "—")
        rows.append(cells)
    report.table((Text("地方", "place"), *(label for _, label in ASKED)), rows)
