"""Places as documents and questions write them: the area, the readings, the local rules; and the law that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from attrs import evolve, frozen

from npc_core.congress.areas import Area
from npc_core.kernel.errors import InvalidDocument, Problem, UnknownArea, UnknownReading
from npc_core.kernel.periods import WorkCalendar
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.law.readings import choose
from npc_core.law.sections import SECTIONS
from npc_core.law.tables import Column, load_table

_A_PROVISION = Text("已有的项目；其余写入 recorded", "the key of a provision; anything else belongs under `recorded`")


@frozen(kw_only=True)
class AreaRef:
    """The area of a document: its code, and a name for display."""

    code: str
    name: str | None = None

    def area(self) -> Area:
        """Return the area."""
        return Area.from_code(self.code, self.name)


def find_law(
    area: AreaRef, readings: dict[str, str], local: tuple[LocalRules, ...], calendar: WorkCalendar | None = None
) -> Law:
    """Return the law that a place means; documents and questions of one place share it, and the books it has built.

    Raises:
        InvalidDocument: the area, a reading or a local value cannot be; all of them are listed.

    >>> find_law(AreaRef(code="411424"), {}, ()).area.province
    '410000'
    """
    law = _shared(area, tuple(sorted(readings.items())), local)
    return law if calendar is None else evolve(law, calendar=calendar)


@lru_cache(maxsize=1024)
def _shared(area: AreaRef, readings: tuple[tuple[str, str], ...], local: tuple[LocalRules, ...]) -> Law:
    problems = tuple(_problems(area, readings, local))
    if problems:
        raise InvalidDocument(problems)
    return law_of(area.area(), local=local, readings=dict(readings))


def _problems(area: AreaRef, readings: tuple[tuple[str, str], ...], local: tuple[LocalRules, ...]) -> Iterator[Problem]:
    try:
        area.area()
    except UnknownArea as error:
        yield Problem("$.area.code", repr(area.code), error.message())
    for reading, alternative in readings:
        try:
            choose(reading, alternative)
        except UnknownReading as error:
            yield Problem(f"$.readings.{reading}", repr(alternative), error.message())
    for place, rules in enumerate(local):
        for each in _value_problems(rules):
            yield each._replace(path=f"$.local[{place}]{each.path}")


@lru_cache(maxsize=256)
def _value_problems(rules: LocalRules) -> tuple[Problem, ...]:
    """Return what is wrong with the values of local rules, so that building a book from them cannot fail."""
    found: list[Problem] = []
    for place, row in enumerate(rules.rows):
        column = _columns(row.key.partition(".")[0]).get(row.key)
        if column is None:
            found.append(Problem(f".rows[{place}].key", repr(row.key), _A_PROVISION))
            continue
        try:
            structure(row.value, column.value_type, f".rows[{place}].value")
        except InvalidDocument as error:
            found.extend(error.problems)
    return tuple(found)


@lru_cache(maxsize=64)
def _columns(section: str) -> dict[str, Column]:
    kind: Any = SECTIONS[section]
    return {each.key: each for each in load_table(kind, section).columns()}
