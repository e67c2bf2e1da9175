"""Hypothesis strategies for records and points schemes."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from npc_core.congress.actors import Role
from npc_core.congress.ids import GroupId, PersonId
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.text import Text
from npc_core.performance.bands import Grade, Rounding
from npc_core.performance.clauses import Assessed, BaseScore, Range, Ranges, Rate, Target
from npc_core.performance.conditions import ClearAll, Full, Reached, Share
from npc_core.performance.records import Activity, ActivityKind, Measure, Presence, State
from npc_core.performance.schemes import Clause, Consequence, ConsequenceKind, Scheme
from npc_core.performance.tallies import Each

KINDS = (
    ActivityKind.SITTING,
    ActivityKind.TRAINING,
    ActivityKind.SUGGESTION,
    ActivityKind.SPEECH,
    ActivityKind.MISCONDUCT,
)
"""A few kinds, so that records and clauses often meet."""

_LABEL = Text("某项", "an item")
_POINTS = st.integers(-3000, 3000).map(Hundredths)
_GAINS = st.integers(0, 3000).map(Hundredths)
_SOME_KINDS = st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True).map(tuple)
_PRESENCE = st.lists(st.sampled_from(Presence), min_size=1, max_size=2, unique=True).map(tuple)
_MEASURES = st.sampled_from(Measure)
_EACH = st.sampled_from(Each)
_VERIFIED = st.sampled_from((None, True, False))


def activities(person: str = "D-08", group: str = "G-1") -> st.SearchStrategy[Activity]:
    """Return records of a deputy, most of them of 2025."""
    return st.builds(
        Activity,
        st.just(PersonId(person)),
        st.sampled_from(KINDS),
        st.dates(date(2024, 12, 1), date(2026, 1, 31)),
        st.sampled_from(Presence),
        st.sampled_from(State),
        st.integers(0, 4),
        st.integers(0, 40),
        st.just(GroupId(group)),
    )


def _bounds() -> st.SearchStrategy[dict[str, Any]]:
    def build(lower: int, upper: int, *, bottom: bool, top: bool) -> dict[str, Any]:
        low, high = sorted((lower, upper))
        return {"least": Hundredths(low) if bottom else None, "most": Hundredths(high) if top else None}

    return st.builds(build, _POINTS, _POINTS, bottom=st.booleans(), top=st.booleans())


def _assessed(place: str) -> st.SearchStrategy[Clause]:
    def build(lower: int, upper: int, in_all: int | None, *, takes: bool, **counted: Any) -> Assessed:
        low, high = sorted((lower, upper))
        least, most = (-high - 1, -low) if takes else (low, high)
        total = None if in_all is None else Hundredths(-in_all - 1 if takes else in_all)
        return Assessed(id=place, label=_LABEL, least=Hundredths(least), most=Hundredths(most), in_all=total, **counted)

    number = st.integers(0, 3000)
    return st.builds(
        build, number, number, st.none() | number, takes=st.booleans(), kinds=_SOME_KINDS, verified_only=_VERIFIED
    )


def _ranges(place: str) -> st.SearchStrategy[Clause]:
    lines = st.dictionaries(st.integers(1, 9), _POINTS, min_size=1, max_size=4).map(
        lambda found: tuple(Range(at_least=mark, points=found[mark]) for mark in sorted(found))
    )
    return st.builds(
        Ranges, id=st.just(place), label=st.just(_LABEL), ranges=lines, kinds=_SOME_KINDS, measure=_MEASURES
    )


def _shares(place: str) -> st.SearchStrategy[Clause]:
    return st.builds(
        Share,
        id=st.just(place),
        label=st.just(_LABEL),
        points=_GAINS,
        when_none=_POINTS,
        measure=_MEASURES,
        kinds=st.just(KINDS[:2]),
        out_of_kinds=st.just(KINDS[:1]),
        out_of_presence=st.just((Presence.ABSENT, Presence.ON_LEAVE)),
    )


def clauses(place: str) -> st.SearchStrategy[Clause]:
    """Return clauses of every kind, with an id."""
    named: dict[str, Any] = {"id": st.just(place), "label": st.just(_LABEL), "points": _POINTS}
    counted: dict[str, Any] = {**named, "kinds": _SOME_KINDS, "verified_only": _VERIFIED}
    told: dict[str, Any] = {**counted, "presence": _PRESENCE, "measure": _MEASURES}
    number = st.integers(1, 6)
    bounded: Any = _bounds().flatmap(
        lambda bounds: st.one_of(
            st.builds(Rate, **told, **{name: st.just(value) for name, value in bounds.items()}),
            st.builds(
                Target,
                **told,
                **{name: st.just(value) for name, value in bounds.items()},
                number=number,
                each_more=_POINTS,
                each_fewer=st.none() | _POINTS,
            ),
        )
    )
    cleared = {name: each for name, each in counted.items() if name != "points"}
    return st.one_of(
        st.builds(BaseScore, **named),
        bounded,
        _ranges(place),
        st.builds(Reached, **told, at_least=number, each=_EACH),
        st.builds(Full, **counted, each=_EACH),
        _shares(place),
        _assessed(place),
        st.builds(ClearAll, **cleared),
    )


_GRADES = (
    Grade(code="good", label=Text("优秀", "good"), at_least=Hundredths(9000)),
    Grade(code="fair", label=Text("合格", "fair"), at_least=Hundredths(6000), at_most=Hundredths(8900)),
    Grade(code="poor", label=Text("不合格", "poor"), at_most=Hundredths(5900)),
)


def _consequences(place: str) -> st.SearchStrategy[Consequence]:
    named: dict[str, Any] = {
        "id": st.just(place),
        "kind": st.sampled_from(ConsequenceKind),
        "running": st.integers(1, 3),
    }
    return st.builds(Consequence, **named, last=st.integers(1, 9), by=st.none() | st.sampled_from(Role)) | st.builds(
        Consequence, **named, first=st.integers(1, 9)
    )


@st.composite
def schemes(draw: st.DrawFn, most_clauses: int = 5) -> Scheme:
    """Return schemes of clauses of every kind, with and without bounds, grades and verification."""
    number = draw(st.integers(1, most_clauses))
    bounds = draw(_bounds())
    graded = draw(st.booleans())
    rounding = st.sampled_from([each for each in Rounding if each is not Rounding.NONE])
    return Scheme(
        id="drawn",
        title=Text("某办法", "a scheme"),
        clauses=tuple(draw(clauses(str(place))) for place in range(1, number + 1)),
        consequences=tuple(draw(_consequences(f"c{place}")) for place in range(draw(st.integers(0, 2)))),
        verified_only=draw(st.booleans()),
        grades=_GRADES if graded else (),
        rounding=draw(rounding) if graded else Rounding.NONE,
        **bounds,
    )
