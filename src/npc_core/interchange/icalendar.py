"""Deadlines as an iCalendar text (RFC 5545); stable, and without a clock: the caller says when it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from npc_core.kernel.norms import Norm
from npc_core.kernel.periods import Due
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Lang, Text
from npc_core.procedure.clocks import Deadline

if TYPE_CHECKING:
    from npc_core.elections.plans import Plan, PlanRow

_LONGEST = 75  # octets of a line, without its end (RFC 5545, 3.1)
_LAST = Text("最后一日", "last day")
_TARGET = Text("本地目标期限", "the place's own target")
_OPEN = Text(
    "最早到期日；日历不足，确切日期待定", "earliest end; the working-day calendar does not reach the exact day"
)


def to_icalendar(deadlines: Iterable[tuple[str, Deadline]], made_on: date, lang: Lang = "zh") -> str:
    """Return deadlines as a calendar of all-day events, a stricter local target as an event of its own.

    Args:
        deadlines: pairs of a stable matter id and a deadline.
        made_on: the day to stamp the calendar with.
        lang: `zh` or `en`.

    >>> to_icalendar((), date(2019, 8, 20)).splitlines()[0]
    'BEGIN:VCALENDAR'
    """
    lines: list[str] = []
    seen: Counter[str] = Counter()
    for matter, deadline in deadlines:
        key = f"-{deadline.key}" if deadline.key is not None else ""
        name = f"{matter}-{deadline.clock}{key}"
        seen[name] += 1
        if seen[name] > 1:  # one clock set off twice
            name += f"-{seen[name]}"
        title = deadline.label.to(lang)
        norms = (", " if lang == "en" else "、").join(norm.cite("full", lang) for norm in deadline.provision.norms)
        text = f"{deadline.provision.value.words.to(lang)} {norms}"
        lines.extend(_event(name, title, text, deadline.due, made_on, lang))
        target = deadline.provision.target
        if deadline.target is not None and target is not None:
            norms = (", " if lang == "en" else "、").join(norm.cite("full", lang) for norm in target.norms)
            text = f"{target.value.words.to(lang)} {norms}"
            lines.extend(
                _event(f"{name}-target", f"{title} · {_TARGET.to(lang)}", text, deadline.target, made_on, lang)
            )
    return _calendar("deadlines", lines, lang)


def plan_to_icalendar(plan: Plan, made_on: date, lang: Lang = "zh", *, matter: str = "plan") -> str:
    """Return the plan of an election as a calendar: an all-day event for each last lawful day, clashes named beside.

    Args:
        plan: the plan.
        made_on: the day to stamp the calendar with.
        lang: `zh` or `en`.
        matter: a stable id of the election, for the ids of the events.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections import Track, compute_plan
    >>> from npc_core.law.laws import law_of
    >>> plan = compute_plan(Track.DIRECT_GENERAL, date(2026, 11, 25), law_of(Area.from_code("411424")))
    >>> plan_to_icalendar(plan, date(2026, 9, 1), "en").count("BEGIN:VEVENT")
    10
    """
    from npc_core.elections.planner_pictures import counted_words

    lines: list[str] = []
    for row in plan.rows:
        if row.counted is None or row.due is None or row.open:
            continue
        norms = (", " if lang == "en" else "、").join(norm.cite("full", lang) for norm in _own(row))
        clashes = [
            each.finding.message.to(lang) for each in plan.clashes if row.step in (each.earlier.step, each.later.step)
        ]
        text = "\n".join((f"{counted_words(row).to(lang)} {norms}", *clashes))
        title = f"{row.step.label.to(lang)} · {_LAST.to(lang)}"
        lines.extend(_event(f"{matter}-{plan.place}-{row.step.code}", title, text, row.due, made_on, lang))
    return _calendar("plan", lines, lang)


def _own(row: PlanRow) -> tuple[Norm, ...]:
    """Return the clauses of the day itself, or all that speak of the step."""
    provision = row.counted.provision if row.counted is not None else None
    return provision.norms if isinstance(provision, Provision) else row.norms


def _calendar(what: str, events: list[str], lang: Lang) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//npc_core//{what}//{lang.upper()}", *events, "END:VCALENDAR"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(name: str, title: str, text: str, due: Due, made_on: date, lang: Lang) -> list[str]:
    note = f"\n{_OPEN.to(lang)}" if due.on is None else ""
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(name)}@npc_core",
        f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{due.not_before:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due.not_before + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(text + note)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    """Escape what iCalendar gives a meaning to, and drop the control characters that it forbids."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    lines = text.replace("\r\n", "\n").split("\n")
    return "\\n".join("".join(each for each in line if each >= " " and each != "\x7f") for line in lines)


def _folded(line: str) -> str:
    """Fold a line at 75 octets without cutting a character; a folded line begins with a space, which counts."""
    parts: list[str] = []
    current, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LONGEST:
            parts.append(current)
            current, size = "", 1
        current += character
        size += octets
    return "\r\n ".join((*parts, current))
