"""The legal guard: what no score may do, by the version of the law of the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core import Area, Outcome, law_of
from npc_core.congress.actors import Role
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Severity
from npc_core.performance import (
    ActivityKind,
    BaseScore,
    ClearAll,
    Consequence,
    ConsequenceKind,
    Presence,
    Rate,
    SchemeAdopted,
    Target,
    check_scheme,
)
from npc_core.performance.schemes import Clause
from tests.gates import expect
from tests.performance.scoring_builders import LABEL, points, scheme_of
from tests.performance.test_schemes import SCHEMES

COUNTY = law_of(Area.from_code("540102"))
BEFORE, AFTER = date(2020, 5, 1), date(2025, 5, 1)
BASE = BaseScore(id="1", label=LABEL, points=points(60))
HOLDS, FAILS = Outcome.HOLDS, Outcome.FAILS


def judged(kind: ConsequenceKind, on: date, law: Any = COUNTY, **fields: Any) -> Finding:
    """Return the finding on a scheme with one consequence for the last."""
    scheme = scheme_of(BASE, consequences=(Consequence(id="9", kind=kind, last=1, **fields),))
    return check_scheme(SchemeAdopted(on=on, scheme=scheme), law)


@pytest.mark.parametrize(
    ("kind", "on", "norm", "outcome", "code"),
    [
        (ConsequenceKind.SUSPENDED, BEFORE, "DL2015-48-1", FAILS, "low_score_no_ground"),
        (ConsequenceKind.SUSPENDED, AFTER, "DL2025-61-1", FAILS, "low_score_no_ground"),
        (ConsequenceKind.MANDATE_ENDED, BEFORE, "DL2015-49-1", FAILS, "low_score_no_ground"),
        (ConsequenceKind.MANDATE_ENDED, AFTER, "DL2025-62-1", FAILS, "low_score_no_ground"),
        (ConsequenceKind.RESIGNATION_ORDERED, BEFORE, "DL2015-49-1", FAILS, "knows_no_ordered_resignation"),
        (ConsequenceKind.RESIGNATION_ORDERED, AFTER, "DL2025-62-1(2)", FAILS, "score_orders_nothing"),
        (ConsequenceKind.RESIGNATION_SUGGESTED, BEFORE, "DL2015-49-1(2)", HOLDS, "only_once_accepted"),
        (ConsequenceKind.RESIGNATION_SUGGESTED, AFTER, "DL2025-62-1(2)", HOLDS, "only_once_accepted"),
        (ConsequenceKind.RECALLED, BEFORE, "DL2015-47-1a", FAILS, "recalls_itself"),
        (ConsequenceKind.RECALLED, AFTER, "DL2025-60-1a", FAILS, "recalls_itself"),
        (ConsequenceKind.RECALL_PROPOSED, BEFORE, "DL2015-47-1a", HOLDS, "recalled_by_electors"),
        (ConsequenceKind.RECALL_PROPOSED, AFTER, "DL2025-60-1a", HOLDS, "recalled_by_electors"),
    ],
)
def test_no_score_touches_a_mandate(kind: ConsequenceKind, on: date, norm: str, outcome: Outcome, code: str) -> None:
    """Suspension, end, recall and ordered resignation are fixed by the law of the day; advice is free."""
    finding = judged(kind, on)
    assert finding.outcome is outcome
    assert finding.because[0].code == code
    expect(finding, norm, outcome)


@pytest.mark.parametrize(
    "kind",
    [
        ConsequenceKind.PUBLICATION,
        ConsequenceKind.COMMENDATION,
        ConsequenceKind.AWARD,
        ConsequenceKind.RENOMINATION,
        ConsequenceKind.NOT_RENOMINATED,
        ConsequenceKind.TALK,
        ConsequenceKind.NOTICE,
        ConsequenceKind.ADMONITION,
    ],
)
def test_praise_and_blame_are_advice(kind: ConsequenceKind) -> None:
    """They touch no mandate; nominating is the nominators' choice."""
    finding = judged(kind, AFTER)
    assert finding.holds
    assert finding.because[0].code == "is_advice"


def test_who_may_order_a_resignation_is_a_reading() -> None:
    """Where it is the own standing committee, its order holds; anybody else's does not, and no reading helps."""
    own = law_of(Area.from_code("540102"), readings={"ordered_by": "electing_or_own"})
    ordered = judged(ConsequenceKind.RESIGNATION_ORDERED, AFTER, own, by=Role.STANDING_COMMITTEE)
    assert ordered.because[0].code == "ordered_by_competent"
    assert [choice.alternative for choice in ordered.readings] == ["electing_or_own"]
    default = judged(ConsequenceKind.RESIGNATION_ORDERED, AFTER, by=Role.STANDING_COMMITTEE)
    assert default.fails
    assert [choice.reading for choice in default.readings] == ["ordered_by"]
    stranger = judged(ConsequenceKind.RESIGNATION_ORDERED, AFTER, own, by=Role.GOVERNMENT)
    assert stranger.fails
    assert stranger.readings == ()


SPOKEN: dict[str, Any] = {"id": "5", "label": LABEL, "kinds": (ActivityKind.SPEECH, ActivityKind.VOTE)}


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        (Rate(**SPOKEN, points=points(-5)), FAILS),
        (ClearAll(**SPOKEN), FAILS),
        (Rate(**SPOKEN, points=points(5)), HOLDS),
        (Rate(**SPOKEN, points=points(-5), presence=(Presence.ABSENT,)), HOLDS),
        (Target(**SPOKEN, number=1, points=points(5), each_fewer=points(5)), HOLDS),
    ],
)
@pytest.mark.parametrize(("on", "norm"), [(BEFORE, "DL2015-31-1"), (AFTER, "DL2025-38-1")])
def test_no_points_are_taken_for_a_speech_or_a_vote(clause: Clause, outcome: Outcome, on: date, norm: str) -> None:
    """To speak may earn points, and silence may earn none; what was said, and how, costs nothing."""
    finding = check_scheme(SchemeAdopted(on=on, scheme=scheme_of(BASE, clause)), COUNTY)
    assert finding.outcome is outcome
    assert finding.severity is (Severity.DEFECT if outcome is FAILS else None)
    expect(finding, norm, outcome)


@pytest.mark.parametrize("kind", [each for each in ConsequenceKind if each.code not in {"talk", "award"}])
def test_before_the_first_modelled_day_nothing_is_said(kind: ConsequenceKind) -> None:
    """The law on deputies before 2015-08-29 is not among the texts."""
    finding = judged(kind, date(2012, 1, 1))
    assert finding.outcome is Outcome.UNDETERMINED
    assert finding.missing


@pytest.mark.parametrize(
    ("name", "on", "broken"),
    [
        ("baihe_2017", date(2017, 6, 6), ["8.3"]),
        ("hunchun_2025", date(2025, 5, 24), ["8"]),
        ("yinchuan", date(2020, 1, 1), []),
        ("xiangzhou", date(2020, 1, 1), []),
        ("dongbao_2018", date(2018, 1, 1), []),
        ("chunfu", date(2016, 1, 1), []),
    ],
)
def test_two_of_the_published_schemes_go_beyond_the_law(name: str, on: date, broken: list[str]) -> None:
    """Baihe lists suspension, Hunchun an order to resign; advice to resign or to recall is no breach."""
    finding = check_scheme(SchemeAdopted(on=on, scheme=SCHEMES[name]), COUNTY)
    found = [dict(each.args)["place"] for each in finding.because if each.fails]
    assert found == broken


def test_a_scheme_is_adopted_on_a_day() -> None:
    """A day is needed."""
    with pytest.raises(ImpossibleFacts):
        SchemeAdopted(on="2025-05-01", scheme=scheme_of(BASE))  # type: ignore[arg-type] # on purpose
