"""The report of a credentials committee, composed from a roster, in the form such reports have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId
from npc_core.kernel.findings import Finding
from npc_core.kernel.norms import cited
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Lang, Text, chinese_date, chinese_number
from npc_core.law.laws import Law
from npc_core.ledgers.facts import Allocated, Confirmed, Elected, MandateEnded, Resumed, RosterEntry, Seats, Suspended
from npc_core.ledgers.roster import Roster
from npc_core.ledgers.rules_mandates import ground_in


class CredentialsReport(NamedTuple):
    """A report: to whom, what changed since the last one, and how the seats stand; with what the roster's audit found.

    Args:
        title: its title.
        to: to which body it is made.
        lines: one line for each change, in the order in which they took effect.
        seats: how the seats stand on the day of the report.
        findings: what is wrong or still open in the roster on that day; not part of the text.
    """

    title: Text
    to: Text
    lines: tuple[Text, ...]
    seats: Seats
    findings: tuple[Finding, ...]

    def text(self, lang: Lang = "zh") -> str:
        """Return the report in words."""
        parts = [self.title, self.to, *self.lines, _standing(self.seats), _END]
        return "\n\n".join(part.to(lang) for part in parts)


def compose_report(
    roster: Roster, since: date, on: date, names: Mapping[PersonId, str] | None = None
) -> CredentialsReport:
    """Compose the report of a credentials committee from a roster.

    The text says what the roster records and what the law makes of it: a mandate ends of itself (自行终止) when a
    deputy moves away, naturally (自然终止) by death, and otherwise ends (终止) on its ground.

    Law: EL2020-47-1, EL2020-57-2a, DL2025-61-1b, DL2025-62-1, DL2025-62-2, DL2025-63-1, DL2025-63-2 and the older
    clauses.

    Args:
        roster: the roster of the congress.
        since: the day of the last report; what took effect by then is left out.
        on: the day of this report.
        names: what to call people; whoever is not in it appears with the id.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.congress.ids import UnitId
    >>> from npc_core.congress.terms import Term
    >>> from npc_core.law.laws import law_of
    >>> law, deputy, unit = law_of(Area.from_code("411424", name="某县")), PersonId("甲"), UnitId("第1选区")
    >>> roster = Roster(law=law, term=Term(number=15, began=date(2022, 3, 5)), total=1).apply(
    ...     Allocated(on=date(2022, 1, 1), unit=unit, seats=1),
    ...     Elected(on=date(2022, 2, 10), person=deputy, unit=unit),
    ...     Confirmed(on=date(2022, 2, 20), person=deputy),
    ...     MandateEnded(on=date(2025, 6, 3), person=deputy, ground=Ground.MOVED_AWAY),
    ... )
    >>> report = compose_report(roster, date(2025, 1, 1), date(2025, 6, 20))
    >>> print(report.lines[0].zh)
    由第1选区选出的甲，因迁出或者调离本行政区域，其代表资格自行终止〔代表法第六十二条、选举法第五十七条〕。
    """
    known: Mapping[PersonId, str] = names or {}

    def who(person: PersonId) -> Text:
        unit, name = roster.unit_of(person) or "", known.get(person, str(person))
        return Text(f"由{unit}选出的{name}", f"{name}, elected by {unit}")

    lines = [_line(entry, day, roster.law, who) for entry, day in roster.changes(since, on)]
    seats = roster.on(on)
    lines += [_awaiting(who(person)) for person in seats.awaiting]
    return CredentialsReport(
        _title(roster), _addressee(roster, on), tuple(line for line in lines if line), seats, roster.audit(on)
    )


def _title(roster: Roster) -> Text:
    place, term = roster.law.area.display, roster.term.number
    return Text(
        f"关于{place}第{chinese_number(term)}届人民代表大会代表资格变动情况的报告",
        f"Report on changes of mandates in the congress of {roster.law.area.code}, term {term}",
    )


def _addressee(roster: Roster, on: date) -> Text:
    to, place = roster.law.on(on).mandates.end_reported_to, roster.law.area
    if isinstance(to, Silence):
        return Text("：", ":")
    body = to.value.label
    name = body.zh if "人民代表大会" in body.zh else f"人民代表大会{body.zh}"
    return Text(f"{place.display}{name}：", f"To {body.en} of {place.code}:")


def _line(entry: RosterEntry, day: date, law: Law, who: Callable[[PersonId], Text]) -> Text | None:
    """Return the line of a change, None for an allocation of seats and for an election, whose confirmation has one."""
    if isinstance(entry, Allocated | Elected):
        return None
    person, book = who(entry.person), law.on(day)
    if isinstance(entry, MandateEnded):
        return _ended(entry, person, ground_in(book, entry.ground))
    if isinstance(entry, Suspended):
        return _said(
            person,
            f"{_because(entry.ground)}，暂时停止执行代表职务",
            f"{entry.ground.label.en}: duties suspended",
            ground_in(book, entry.ground),
        )
    if isinstance(entry, Resumed):
        return _said(person, "暂停的情形已经消失，恢复执行代表职务", "duties resumed", book.mandates.resumes)
    if isinstance(entry, Confirmed):
        return _said(
            person, "经审查，代表资格有效，予以确认", "credentials valid, confirmed", book.mandates.confirmed_by
        )
    return _said(person, "经审查，当选无效", "election void", book.mandates.confirmed_by)


def _because(ground: Ground) -> str:
    """Return a ground as a reason; some of their names begin with 因 already."""
    said = ground.label.zh
    return said if said.startswith("因") else f"因{said}"


_HOW = {Ground.MOVED_AWAY: Text("自行终止", "ends of itself"), Ground.DEATH: Text("自然终止", "ends naturally")}
_ENDS = Text("终止", "ends")


def _ended(entry: MandateEnded, person: Text, found: Provision[bool] | Silence) -> Text:
    ground, how = entry.ground.label, _HOW.get(entry.ground, _ENDS)
    return _said(person, f"{_because(entry.ground)}，其代表资格{how.zh}", f"{ground.en}: the mandate {how.en}", found)


def _said(person: Text, zh: str, en: str, found: Provision[bool] | Provision[object] | Silence) -> Text:
    norms = found.norms if isinstance(found, Provision) else ()
    return Text(f"{person.zh}，{zh}{cited(norms, 'zh', 'short')}。", f"{person.en}: {en}{cited(norms, 'en', 'short')}.")


def _awaiting(person: Text) -> Text:
    return Text(f"{person.zh}，已当选，代表资格待确认。", f"{person.en}: elected, credentials to be confirmed.")


def _standing(seats: Seats) -> Text:
    on, balance = chinese_date(seats.on), seats.balance
    more_zh, more_en = "", ""
    if balance.awaiting:
        more_zh += f"，待确认{balance.awaiting}名"
        more_en += f", {balance.awaiting} awaiting confirmation"
    if balance.suspended:
        more_zh += f"，其中暂时停止执行代表职务{balance.suspended}名"
        more_en += f", {balance.suspended} of those in office suspended"
    return Text(
        f"截至{on}，代表名额{balance.total}名，实有代表{balance.in_office}名，空缺{balance.vacant}名，"
        f"机动名额{balance.unallocated}名{more_zh}。",
        f"On {seats.on} there are {balance.total} seats, {balance.in_office} deputies in office, "
        f"{balance.vacant} vacant seats and {balance.unallocated} unallocated ones{more_en}.",
    )


_END = Text("以上报告，请予审议。", "Submitted for deliberation.")
