"""Chapter: offices emptied by resignation, removal and recall, and filled by election, and what that changes."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

from chapters.report import DATA, Report
from npc_core import Severity, Text, interchange
from npc_core.procedure.cases import Case

AREA = {"code": "411424", "name": "某县"}
FILES = ("leaving_2023.toml", "elections_2024.toml")
AUDITED_ON = date(2024, 6, 30)


def cases() -> list[tuple[Text, Case[Any, Any]]]:
    """Return the title and the case of each matter."""
    found = []
    for each in (each for name in FILES for each in tomllib.loads((DATA / name).read_text("utf-8"))["matter"]):
        document = {
            "format": "npc-core/case@1",
            "procedure": each["procedure"],
            "area": AREA,
            "dossier": each["dossier"],
            "acts": each["acts"],
        }
        found.append((Text(**each["title"]), interchange.from_document(document)))
    return found


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(
        1,
        Text(
            "职务的空缺与补充：辞职、撤职、罢免、补选",
            "Offices emptied and filled: resignation, removal, recall, election",
        ),
    )
    for title, case in cases():
        report.heading(2, title)
        audit = case.audit(AUDITED_ON)
        lines = [case.standing(lang)]
        lines += [
            f"{(each.severity or Severity.NOTICE).label.to(lang)} {each.explain(lang)}"
            for each in audit.failures
            if each.rule != "procedure.pending"
        ]
        lines += [effect.describe(lang) for effect in case.effects()]
        report.items(lines)
