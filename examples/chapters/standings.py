"""Chapter: the standings — published seat ledgers, and what follows when a committee member resigns as deputy."""

from __future__ import annotations

import tomllib
from typing import Any

from chapters.report import DATA, Report
from npc_core import (
    Area,
    Decision,
    Effect,
    EffectKind,
    Law,
    PersonId,
    Post,
    Tally,
    Term,
    Text,
    UnitId,
    Vote,
    check_vote,
    law_of,
    ledgers,
)
from npc_core.congress.effects import Ground

ALL = UnitId("各选举单位")


def load() -> Any:
    """Return the data of the chapter."""
    return tomllib.loads((DATA / "standings.toml").read_text(encoding="utf-8"))


def roster_of(law: Law, data: Any, deputies: int, allocated: int, total: int) -> ledgers.Roster:
    """Return a roster with so many confirmed deputies."""
    began = data["began"]
    roster = ledgers.Roster(law=law, term=Term(number=1, began=began), total=total)
    entries: list[ledgers.Elected | ledgers.Confirmed] = []
    for number in range(deputies):
        person = PersonId(f"D-{number:03}")
        entries += (
            ledgers.Elected(on=began, person=person, unit=ALL),
            ledgers.Confirmed(on=began, person=person),
        )
    return roster.apply(ledgers.Allocated(on=began, unit=ALL, seats=allocated), *entries)


def published() -> list[tuple[Any, ledgers.Roster]]:
    """Return each published ledger with the roster after what happened."""
    found = []
    for data in load()["ledger"]:
        law = law_of(Area.from_code(**data["place"]))
        roster = roster_of(law, data, data["deputies"], data["allocated"], data["total"])
        for number, ground in enumerate(data["ended"]):
            kind = next(each for each in Ground if each.code == ground)
            person = PersonId(f"D-{number:03}")
            roster = roster.apply(
                ledgers.MandateEnded(on=data["on"], person=person, ground=kind, announced_on=data["on"])
            )
        for number in range(data["elected"]):
            person = PersonId(f"E-{number:03}")
            roster = roster.apply(
                ledgers.Elected(on=data["on"], person=person, unit=ALL, by_election=True),
                ledgers.Confirmed(on=data["on"], person=person),
            )
        found.append((data, roster))
    return found


def resignation() -> tuple[ledgers.Ledgers, Effect, tuple[Effect, ...]]:
    """Return the ledgers before a committee member's resignation as deputy, the resignation, and what follows."""
    data = load()["resignation"]
    law = law_of(Area.from_code(**data["place"]))
    roster = roster_of(law, data, data["deputies"], data["seats"], data["seats"])
    member = Post("standing_committee_member")
    seated = (
        Effect(EffectKind.OFFICE_BEGINS, data["began"], PersonId(f"D-{number:03}"), post=member)
        for number in range(data["members"])
    )
    books = ledgers.Ledgers(roster, ledgers.Bench(law=law).apply(*seated))
    cause = Effect(EffectKind.MANDATE_ENDS, data["on"], PersonId("D-000"), ground=Ground.RESIGNED)
    return books, cause, ledgers.cascade(cause, books)


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("名额和任职", "Seats and offices"))
    rows = []
    for data, roster in published():
        seats, told = roster.on(data["on"]), data["announced"]
        same = (seats.in_office, seats.vacant) == (told["in_office"], told["vacant"]) and not roster.audit(data["on"])
        said = Text("一致", "agree") if same else Text("不一致", "disagree")
        numbers = (seats.total, seats.in_office, seats.vacant, seats.unallocated)
        rows.append((data["id"], data["place"]["name"], *map(str, numbers), said.to(lang)))
    head = (
        Text("事例", "case"),
        Text("地方", "place"),
        Text("名额", "seats"),
        Text("实有", "in office"),
        Text("空缺", "vacant"),
        Text("机动", "unallocated"),
        Text("与公布数", "with the published"),
    )
    report.table(head, rows)
    books, cause, follows = resignation()
    report.heading(2, Text("常委会委员辞去代表职务", "A member of the standing committee resigns as deputy"))
    report.items(effect.describe(lang) for effect in (cause, *follows))
    data = load()["resignation"]["next_vote"]
    report.line(Text("同次会议其后的一项任命：", "An appointment voted on later in the same meeting:"))
    after = books.apply(cause, *follows).bench
    for bench in (books.bench, after):
        vote = Vote(
            on=cause.on,
            decision=Decision.STANDING_COMMITTEE_APPOINTMENT,
            tally=Tally(ayes=data["ayes"], noes=data["noes"], abstentions=data["abstentions"]),
            membership=len(bench.standing_committee(cause.on)),
            present=data["present"],
        )
        report.items([check_vote(vote, bench.law).explain(lang)])
