"""The register of suggestions: who is late today in one pass, and what it holds in memory, against plain dicts."""

from __future__ import annotations

import gc
import statistics
import tracemalloc
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter
from typing import Any

from npc_core import Area, law_of
from npc_core.congress.ids import HandlerId
from npc_core.proposals import Grade, Milestones, Register

Pairs = dict[str, tuple[Callable[[], float], Callable[[], float], float]]
MANY = 100_000
TODAY = date(2025, 7, 15)


def suggestions(count: int) -> list[dict[str, Any]]:
    """Return the facts of many suggestions as plain dicts: batches of assignments, most answered, some twice."""
    found = []
    for number in range(count):
        assigned = date(2025, 4, 1) + timedelta(days=(0, 0, 0, 7, 30, 61)[number % 6])
        replied = assigned + timedelta(days=20 + number * 7 % 80) if number % 5 else None
        feedback = replied + timedelta(days=2 + number % 10) if replied is not None and number % 4 else None
        grade = Grade.DISSATISFIED if number % 20 == 1 else Grade.SATISFIED
        found.append(
            {
                "number": str(number),
                "body": HandlerId(f"body {number % 60}"),
                "category": f"field {number % 12}",
                "in_session": number % 3 > 0,
                "hard": number % 10 == 0,
                "submitted_on": assigned - timedelta(days=12),
                "assigned_on": assigned,
                "replied_on": replied,
                "feedback_on": feedback,
                "grade": grade if feedback is not None else None,
                "rehandled_on": None,
                "closed_on": None,
            }
        )
    return found


def register_of(facts: list[dict[str, Any]]) -> Register:
    """Return the register of suggestions."""
    rows = (Milestones(**each) for each in facts)
    return Register.of_rows(rows, law_of(Area.from_code("410000")), ("replied_on",))


def months_later(day: date, months: int) -> date:
    """Return the corresponding day, or the last of a month that has none: what a clerk's script has."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def late_in_dicts(facts: list[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    """Return the suggestions that are late by three months, or six: the same question on the same facts."""
    return [
        each
        for each in facts
        if each["assigned_on"] is not None
        and each["replied_on"] is None
        and today > months_later(each["assigned_on"], 6 if each["hard"] else 3)
    ]


def register_pairs() -> Pairs:
    """Return who is late today, in one pass: against dicts, and against ten registers of a tenth each."""
    facts = suggestions(MANY)
    whole, tenth = register_of(facts), register_of(facts[: MANY // 10])
    assert len(whole.late(TODAY)) == len(late_in_dicts(facts, TODAY)) > 0

    def late() -> float:
        return timed(lambda: whole.late(TODAY), 1)

    return {
        "who is late, 100,000 / dicts": (late, lambda: timed(lambda: late_in_dicts(facts, TODAY), 1), 4.0),
        "who is late, 100,000 / ten of 10,000": (late, lambda: timed(lambda: tenth.late(TODAY), 10), 1.5),
    }


def register_memory(count: int = 20_000) -> tuple[float, int]:
    """Return the memory of a register against the same facts in plain dicts, and its bytes per suggestion."""
    gc.collect()
    tracemalloc.start()
    facts = suggestions(count)
    plain, _ = tracemalloc.get_traced_memory()
    register = register_of(facts)
    both, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(register) == count
    return (both - plain) / plain, (both - plain) // count


def timed(function: Callable[[], object], times: int) -> float:
    """Return the seconds that some calls take, the collector paused."""
    gc.disable()
    start = perf_counter()
    for _ in range(times):
        function()
    taken = perf_counter() - start
    gc.enable()
    return taken


def measure(rounds: int) -> dict[str, dict[str, Any]]:
    """Return the ratios, both sides of each measured in the same round."""
    pairs = register_pairs()
    ratios: dict[str, list[float]] = {name: [] for name in pairs}
    for turn in range(rounds):
        for name, (ours, theirs, _) in pairs.items():
            first, second = (ours, theirs) if turn % 2 else (theirs, ours)
            one, other = first(), second()
            ratios[name].append(one / other if turn % 2 else other / one)
    report: dict[str, dict[str, Any]] = {}
    for name, found in ratios.items():
        median, must = statistics.median(found), pairs[name][2]
        report[name] = {"ratio": round(median, 3), "min": round(min(found), 3), "must": must, "ok": median <= must}
    memory, size = register_memory()
    report["register memory / dicts"] = {"ratio": round(memory, 3), "bytes": size, "must": 4.0, "ok": memory <= 4.0}
    return report
