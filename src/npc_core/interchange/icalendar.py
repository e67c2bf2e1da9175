"""Deadlines as an iCalendar text (RFC 5545); stable, and without a clock: the caller says when it was made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from npc_core.kernel.text import Lang
from npc_core.procedure.clocks import Deadline

_LINE = 73  # octets, so that a folded line with its leading space stays within 75


def to_icalendar(deadlines: Iterable[tuple[str, Deadline]], made_on: date, lang: Lang = "zh") -> str:
    """Return deadlines as a calendar of all-day events.

    Args:
        deadlines: pairs of a stable matter id and a deadline.
        made_on: the day to stamp the calendar with.
        lang: `zh` or `en`.

    >>> to_icalendar((), date(2019, 8, 20)).splitlines()[0]
    'BEGIN:VCALENDAR'
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//npc_core//deadlines//ZH"]
    for matter, deadline in deadlines:
        lines.extend(_event(matter, deadline, made_on, lang))
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(matter: str, deadline: Deadline, made_on: date, lang: Lang) -> list[str]:
    due = deadline.due.not_before
    cited = "、".join(norm.cite("full", lang) for norm in deadline.provision.norms)
    key = f"-{deadline.key}" if deadline.key is not None else ""
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(f'{matter}-{deadline.clock}{key}')}@npc_core",
        f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(deadline.label.to(lang))}",
        f"DESCRIPTION:{_escaped(f'{deadline.provision.value.words.to(lang)} {cited}')}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Fold a line at 75 octets without cutting a character."""
    parts: list[str] = []
    current, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE:
            parts.append(current)
            current, size = "", 0
        current += character
        size += octets
    return "\r\n ".join((*parts, current))
