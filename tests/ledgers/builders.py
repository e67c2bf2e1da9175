"""Rosters and benches for tests, built from numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from npc_core.congress.areas import Area
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId, UnitId
from npc_core.congress.posts import Post
from npc_core.congress.terms import Term
from npc_core.law.laws import Law, law_of
from npc_core.ledgers import Allocated, Confirmed, Elected, Roster

BEGAN = date(2017, 3, 5)
COUNTY = "540102"


def law(code: str = COUNTY, readings: Mapping[str, str] | None = None) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code), readings=readings)


def person(unit: str, number: int) -> PersonId:
    """Return the id of one deputy of a unit."""
    return PersonId(f"{unit}-{number}")


def roster(
    units: Mapping[str, tuple[int, int]],
    total: int,
    *,
    code: str = COUNTY,
    began: date = BEGAN,
    ended: date | None = None,
    readings: Mapping[str, str] | None = None,
) -> Roster:
    """Return a roster of confirmed deputies: for each unit its seats, and how many of them are filled."""
    found = Roster(law=law(code, readings), term=Term(number=10, began=began, ended=ended), total=total)
    day = began - timedelta(days=40)
    for name, (seats, filled) in units.items():
        unit = UnitId(name)
        found = found.apply(Allocated(on=day, unit=unit, seats=seats))
        for number in range(filled):
            found = found.apply(
                Elected(on=day, person=person(name, number), unit=unit),
                Confirmed(on=began - timedelta(days=10), person=person(name, number)),
            )
    return found


def begins(on: date, who: PersonId, office: str, *, acting: bool = False, title: str | None = None) -> Effect:
    """Return the effect by which an office begins."""
    kind = EffectKind.ACTING_BEGINS if acting else EffectKind.OFFICE_BEGINS
    return Effect(kind, on, who, post=Post(office, title=title))
