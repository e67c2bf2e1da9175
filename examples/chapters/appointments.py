"""Chapter: the appointments of the year, under the law then in force and the county's own measures."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

from chapters.report import DATA, Report
from npc_core import (
    Actor,
    Area,
    Finding,
    LocalRules,
    PersonId,
    Post,
    Role,
    Severity,
    Text,
    appointments,
    interchange,
    law_of,
)
from npc_core.kernel.provisions import LocalNote

AREA = {"code": "411424", "name": "某县"}
YEAR_END = date(2019, 12, 31)


def load(name: str) -> Any:
    """Return one of the data files."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def documents() -> list[tuple[Text, dict[str, Any]]]:
    """Return the title and the case document of each matter of the year."""
    measures = load("county_measures.toml")
    frame = {"format": "npc-core/case@1", "procedure": "appointments.appointment", "area": AREA, "local": [measures]}
    matters = load("appointments_2019.toml")["matter"]
    return [(Text(**each["title"]), {**frame, "dossier": each["dossier"], "acts": each["acts"]}) for each in matters]


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("县人大常委会2019年人事任免", "Appointments of a county's standing committee in 2019"))
    report.line(
        Text(
            "每一行为按其发生之日的法律和本县办法判定；人员以编号代替。",
            "Each act is judged under the law of its own day and the county's own measures; people are ids.",
        )
    )
    rows, details = [], []
    for title, document in documents():
        case = interchange.from_document(document)
        audit = case.audit(YEAR_END)
        failures = [each for each in audit.failures if each.source.id != "procedure.pending"]
        rows.append((title.to(lang), case.standing(lang), audit.outcome.label.to(lang), str(len(failures))))
        if failures or audit.unknown:
            details.append((title, case, failures, audit.unknown))
    head = (Text("事项", "matter"), Text("现状", "stands at"), Text("核查", "audit"), Text("问题", "problems"))
    report.table(head, rows)
    report.heading(2, Text("问题和依据", "Problems, and where they are laid down"))
    for title, case, failures, unknown in details:
        report.heading(3, title)
        report.items(f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}" for each in failures)
        if unknown:
            report.items(f"? {each.explain(lang)}" for each in unknown)
        report.picture(case.to_mermaid(lang))
    same_case_elsewhere(report)
    report.picture(appointments.APPOINTMENT.to_mermaid(lang))


PLACES = (
    ("411424", False, Text("河南某县（无本县办法）", "a county of Henan without measures of its own")),
    ("411424", True, Text("河南某县（有本县办法）", "the same county with its own measures")),
    ("440825", False, Text("广东某县", "a county of Guangdong")),
    ("110000", False, Text("北京市人大常委会", "the standing committee of Beijing")),
    ("330000", False, Text("浙江省人大常委会", "the standing committee of Zhejiang")),
    ("330226", False, Text("浙江某县", "a county of Zhejiang")),
)
ASKED = (
    "appointments.submission_lead",
    "appointments.exam_required",
    "appointments.statement_required",
    "appointments.letter_issued",
    "appointments.organ_abolished",
)
DAY = date(2023, 9, 1)


def same_case_elsewhere(report: Report) -> None:
    """Write the same appointment as six places would judge it, and why they differ."""
    lang = report.lang
    report.heading(2, Text("同一事项在不同地方（2023年9月）", "The same matter in different places (September 2023)"))
    measures = LocalRules.from_mapping(load("county_measures.toml"))
    for code, own, label in PLACES:
        law = law_of(Area.from_code(code), local=(measures,) if own else ())
        book = law.on(DAY)
        case = appointments.open_appointment(
            law, Post("government_department_head"), PersonId("P-01"), failed_votes=0, holds=()
        )
        acts = (
            appointments.Submitted(on=date(2023, 8, 26), by=Actor(Role.GOVERNMENT_HEAD), meeting_on=DAY),
            appointments.Deliberated(on=DAY),
        )
        lines: list[Finding] = []
        for act in acts:
            judgement = case.judge(act)
            lines.extend(each for each in (judgement.permitted, *judgement.duties) if not each.holds)
            case = case.record(act)
        vote = appointments.check_exam(case, book, DAY), appointments.check_statement(case, book, DAY)
        lines.extend(each for each in vote if not each.holds)
        report.heading(3, label)
        found = [each.explain(lang) for each in lines]
        notes = {book.provision(key).local_note for key in ASKED} - {None}
        found.extend(note.label.to(lang) for note in LocalNote if note in notes)
        report.items(found or [Text("没有问题", "no problem").to(lang)])
