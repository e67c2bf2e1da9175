"""Chapter: offices emptied by resignation, removal and recall, and filled by election, and what that changes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Any

from chapters.report import DATA, Report
from npc_core import Area, Effect, EffectKind, PersonId, Post, Severity, Text, interchange, law_of
from npc_core.appointments import ELECTION, items_of, write_announcement
from npc_core.ledgers import Bench
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
    effects: list[Effect] = []
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
        effects += case.effects()
    write_answers(report, effects)


HEAD = Post("government_head", title="县长")
SESSION = Text("某县第十七届人民代表大会第三次会议", "the third session of the county's seventeenth congress")
SESSION_ON = date(2024, 1, 18)


def bench_after(effects: Iterable[Effect]) -> Bench:
    """Return the bench of the county after everything that happened."""
    before = (EffectKind.OFFICE_BEGINS, EffectKind.SWORN)
    known = (Effect(kind, date(2022, 3, 20), PersonId("P-11"), post=HEAD) for kind in before)
    return Bench(law=law_of(Area.from_code(**AREA))).apply(*known, *effects)


def write_answers(report: Report, effects: list[Effect]) -> None:
    """Write what the session announced, who was county head when and by what right, and what must still follow."""
    lang = report.lang
    report.heading(2, Text("大会公告", "The announcement of the session"))
    elections = [case for _, case in cases() if case.procedure.id == "appointments.election"]
    decided = [item for case in elections for item in items_of(case)]
    for line in write_announcement(SESSION, SESSION_ON, decided, by_election=True).to(lang).splitlines():
        report.line(Text(line, line))
    report.heading(2, Text("谁是县长", "Who was county head"))
    bench = bench_after(effects)
    days = (date(2023, 5, 19), date(2023, 5, 20), SESSION_ON)
    report.items([f"{day} {bench.find(HEAD, day).describe(lang)}" for day in days])
    report.heading(2, Text("尚须办理", "What must still follow"))
    report.items([due.effect.describe(lang) for due in bench.outstanding(AUDITED_ON)])
    report.picture(ELECTION.to_mermaid(lang))
