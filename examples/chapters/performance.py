"""Chapter: a township's register of the year, its deputies graded, each point explained, the scheme held to the law."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from chapters.appointments import load
from chapters.report import DATA, Report
from npc_core import Actor, Area, PersonId, Role, Text, law_of
from npc_core.congress.ids import CaseId, GroupId, RecordId, StationId
from npc_core.kernel.labels import member
from npc_core.performance import (
    Activity,
    ActivityKind,
    Details,
    Entered,
    LeaveDecided,
    Merged,
    Presence,
    Register,
    Scheme,
    SchemeAdopted,
    Source,
    Verified,
    Window,
    check_scheme,
    count_half_days,
    evaluate,
    explain,
    find_consequences,
    rank,
)

AREA = Area.from_code("411424100", name="某镇")
YEAR_END = date(2025, 12, 31)
YEAR = Window.YEAR.around(YEAR_END)
ENTERED_BY = {
    Source.SELF_REPORTED: Role.DEPUTY,
    Source.GROUP: Role.DEPUTY_GROUP,
    Source.OFFICE: Role.PRESIDIUM,
    Source.OTHER_SYSTEM: Role.STANDING_COMMITTEE_OFFICE,
}
SHOWN = PersonId("D-01")


def record_of(row: dict[str, Any], groups: dict[str, str]) -> Activity:
    """Return the record that a row of the table writes."""
    return Activity(
        PersonId(row["person"]),
        member(ActivityKind, row["kind"]),
        row["on"],
        member(Presence, row.get("presence", "attended")),
        half_days=row.get("half_days", 0),
        number=row.get("number", 1),
        group=GroupId(groups[row["person"]]),
        details=Details(
            id=RecordId(row["id"]),
            source=member(Source, row.get("source", "self_reported")),
            title=row.get("title"),
            matter=CaseId(row["matter"]) if "matter" in row else None,
            station=StationId(row["station"]) if "station" in row else None,
        ),
    )


@lru_cache(maxsize=1)
def register() -> Register:
    """Return the register of the year."""
    data = load("performance_2025.toml")
    found = Register()
    for row in data["record"]:
        record = record_of(row, data["groups"])
        role = ENTERED_BY[record.details.source]
        by = Actor(role, record.person) if role is Role.DEPUTY else Actor(role)
        asked_early = record.presence is Presence.LEAVE_ASKED
        on = record.on.replace(day=10) if asked_early else record.on
        found = found.apply(Entered(on=on, record=record, by=by))
    for row in data["leave"]:
        found = found.apply(LeaveDecided(on=row["on"], id=RecordId(row["id"]), by=Actor(member(Role, row["by"]))))
    for row in data["merged"]:
        found = found.apply(Merged(on=row["on"], id=RecordId(row["id"]), others=tuple(map(RecordId, row["others"]))))
    for row in data["verified"]:
        by = Actor(member(Role, row["by"]), PersonId(row["person"]) if "person" in row else None)
        found = found.apply(*(Verified(on=row["on"], id=RecordId(each), by=by) for each in row["ids"]))
    return found


def scheme() -> Scheme:
    """Return the township's scheme."""
    return Scheme.from_mapping(load("performance_2025.toml")["scheme"])


def published_scheme(name: str) -> Scheme:
    """Return a scheme that a place published."""
    return Scheme.from_toml((DATA / "schemes" / f"{name}.toml").read_text(encoding="utf-8"))


def people() -> list[PersonId]:
    """Return the deputies of the township."""
    return [PersonId(each) for each in load("performance_2025.toml")["groups"]]


def write(report: Report) -> None:
    """Write the chapter."""
    lang, rules, kept = report.lang, scheme(), register()
    report.heading(1, Text("某镇2025年代表履职登记和积分", "A township's register of 2025, and its points"))
    report.line(
        Text(
            f"共{len(kept.on(YEAR_END))}条记录；只计已核实的。登记中的问题：",
            f"{len(kept.on(YEAR_END))} records; verified ones count. What is wrong with the register:",
        )
    )
    report.items(each.explain(lang) for each in kept.audit(YEAR_END))
    found = {person: evaluate(kept.of(person, YEAR_END), rules, YEAR) for person in people()}
    scores = {str(person): each.score for person, each in found.items()}
    rows = []
    for place in rank(scores.items(), rules.ranking):
        evaluation = found[PersonId(place.subject)]
        days = count_half_days(kept.of(PersonId(place.subject), YEAR_END), YEAR)
        grade = evaluation.grade
        rows.append(
            (
                str(place.place),
                place.subject,
                evaluation.shown,
                grade.label.to(lang) if grade else "—",
                f"{days / 2:g}",
            )
        )
    head = (
        Text("名次", "place"),
        Text("代表", "deputy"),
        Text("得分", "score"),
        Text("等次", "grade"),
        Text("履职天数", "days on duty"),
    )
    report.table(head, rows)
    report.heading(2, Text(f"{SHOWN}的每一分", f"Every point of {SHOWN}"))
    report.items(line.to(lang) for line in explain(kept.of(SHOWN, YEAR_END), rules, YEAR).lines)
    report.heading(2, Text("建议的后果", "What is advised"))
    report.items(
        f"{each.subject}〔{each.consequence.id}〕{each.consequence.kind.label.to(lang)}"
        for each in find_consequences(rules, [scores])
    )
    write_guard(report, rules)


def write_guard(report: Report, rules: Scheme) -> None:
    """Hold the township's scheme, and two that were published, against the law of their day."""
    lang = report.lang
    report.heading(2, Text("办法与法律对照", "The schemes held against the law"))
    asked = (
        (rules, date(2025, 1, 1), AREA),
        (published_scheme("baihe_2017"), date(2017, 6, 6), Area.from_code("610929")),
        (published_scheme("hunchun_2025"), date(2025, 5, 24), Area.from_code("222404")),
    )
    report.table(
        (Text("办法", "scheme"), Text("结论", "finding")),
        [
            (each.title.to(lang), check_scheme(SchemeAdopted(on=on, scheme=each), law_of(area)).explain(lang))
            for each, on, area in asked
        ],
    )
