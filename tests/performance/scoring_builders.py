"""Records, clauses and schemes for the tests of this folder."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.ids import PersonId
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.text import Text
from npc_core.performance.records import Activity, ActivityKind, State
from npc_core.performance.schemes import Clause, Scheme
from npc_core.performance.windows import Stretch

YEAR = Stretch(date(2025, 1, 1), date(2025, 12, 31))
DEPUTY = PersonId("D-08")
LABEL = Text("某项", "an item")


def points(number: float) -> Hundredths:
    """Return points as hundredths."""
    return Hundredths(round(number * 100))


def did(kind: ActivityKind, on: date = date(2025, 4, 1), **fields: Any) -> Activity:
    """Return a verified record of the deputy."""
    return Activity(DEPUTY, kind, on, **{"state": State.VERIFIED, **fields})


def scheme_of(*clauses: Clause, **fields: Any) -> Scheme:
    """Return a scheme of some clauses."""
    return Scheme(id="test", title=Text("某办法", "a scheme"), clauses=clauses, **fields)
