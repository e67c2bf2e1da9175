"""Values of any class for property tests of the edge, made from the type hints that the edge itself reads."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields
from hypothesis import reject
from hypothesis import strategies as st

from npc_core.appointments import APPOINTMENT
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.labels import Labelled
from npc_core.performance.schemes import Scheme
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case, open_case
from npc_core.testing.performance import schemes
from npc_core.voting.ballots import Count, Line
from npc_core.voting.decisions import DIRECT, ELECTIONS, Decision
from tests.appointments.builders import county, measures

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
LIKELY = st.dates(date(2017, 7, 1), date(2024, 12, 31))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, 40) | st.integers(0, 2**53 - 1),
    str: WORDS,
    Fraction: st.builds(Fraction, st.integers(0, 999_999), st.integers(1, 999_999)),
    date: DAYS | LIKELY,
    time: st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    NoneType: st.none(),
    Scheme: schemes(),
    Between: st.lists(DAYS | LIKELY, min_size=2, max_size=2).map(lambda days: Between(min(days), max(days))),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return any value of a class, as its hints declare it; what its own check refuses is not drawn."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*map(values, args))
    if origin is tuple:
        return st.lists(values(args[0]), max_size=3).map(tuple)
    if issubclass(kind, Labelled):
        return st.sampled_from(list(kind))
    return WORDS.map(kind) if issubclass(kind, str) else objects(kind)


VOTED = st.integers(0, 40)
COUNTS = st.lists(st.tuples(VOTED, VOTED, st.booleans()), max_size=4).map(
    lambda told: Count(
        lines=tuple(Line(name=f"P-{n}", ayes=a, noes=b, listed=listed) for n, (a, b, listed) in enumerate(told)),
        cast=80,
    )
)
PLACES = st.sampled_from(("540000", "540100", "540102", "540102001", "411424", "000000"))
ELECTION_KINDS = st.sampled_from([each for each in Decision if each in ELECTIONS])
KNOWN: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "Candidacy": {"decision": ELECTION_KINDS, "seats": st.integers(1, 40)},
    "Election": {"decision": ELECTION_KINDS, "seats": st.integers(1, 40), "count": COUNTS},
    "MandatesHeld": {"areas": st.lists(PLACES, unique=True, max_size=3).map(tuple)},
    "TermHeld": {"of": st.sampled_from(("congress", "standing_committee", "government"))},
    "Vote": {"decision": st.sampled_from([each for each in Decision if each not in DIRECT])},
}
"""Fields whose class takes only some of the values that their hints allow."""


@st.composite
def objects(draw: st.DrawFn, kind: Any) -> Any:
    """Return an object of a class, as far as its own check lets it be."""
    hints = get_type_hints(kind)
    known = KNOWN.get(kind.__name__, {})
    told = {
        each.name: draw(known[each.name] if each.name in known else values(hints[each.name]))
        for each in fields(kind)
        if each.init
    }
    try:
        return kind(**told)
    except ImpossibleFacts:
        reject()


ACTS = st.one_of(*(objects(act) for act in APPOINTMENT.acts.values()))
LAWS = (
    county(),
    county(measures()),
    county(code="411424"),
    county(measures(oath__period={"count": 5, "unit": "working_days"}), months="shift_to_working_day"),
    county(measures(appointments__notice_period={"count": 48, "unit": "hours"})),
)


@st.composite
def cases(draw: st.DrawFn) -> Case[Any, Any]:
    """Return a case with any dossier and any history: late records, strikes, corrections, whatever the law says."""
    case = open_case(
        APPOINTMENT, draw(st.sampled_from(LAWS)), draw(objects(APPOINTMENT.facts)), partial=draw(st.booleans())
    )
    for act in draw(st.lists(ACTS, max_size=6)):
        case = case.record(act, draw(st.none() | DAYS))
        change = draw(st.sampled_from(("", "", "", "strike", "correct")))
        entry = draw(st.sampled_from([each.id for each in case.entries]))
        if change == "strike":
            case = case.strike(entry, draw(WORDS))
        elif change == "correct":
            again: Act = draw(ACTS)
            case = case.correct(entry, again, draw(WORDS))
    return case
