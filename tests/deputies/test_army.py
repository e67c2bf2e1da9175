"""Deputies of the armed forces: articles 33 to 37 of the measures of 2021, each precondition kept and broken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.areas import Area
from npc_core.deputies import ArmyBody, ArmyRecall, ArmyResignation, check_army_recall, check_army_resignation
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Outcome
from npc_core.law.laws import Law, law_of

COUNTY, CITY, PROVINCE, TOWN = "411424", "411400", "410000", "411424100"
ON = date(2023, 5, 10)
BOTH = (ArmyBody.STANDING_COMMITTEE, ArmyBody.HIGHER_ELECTION_COMMITTEE)
RECALL: dict[str, dict[str, Any]] = {
    COUNTY: {
        "moved_by": ArmyBody.VOTERS,
        "movers": 10,
        "written": True,
        "reasons": True,
        "defence": True,
        "printed": True,
        "presided_by": ArmyBody.ELECTION_COMMITTEE,
        "secret": True,
        "ayes": 151,
        "base": 300,
        "filed_with": BOTH,
    },
    CITY: {
        "moved_by": ArmyBody.ELECTION_COMMITTEE,
        "reasons": True,
        "defence": True,
        "deliberated": True,
        "secret": True,
        "ayes": 61,
        "base": 120,
        "filed_with": BOTH,
    },
}
RESIGNATION: dict[str, dict[str, Any]] = {
    COUNTY: {
        "written": True,
        "addressed_to": ArmyBody.SERVICEMENS_COMMITTEE,
        "ayes": 151,
        "base": 300,
        "filed_with": BOTH,
    },
    CITY: {
        "written": True,
        "addressed_to": ArmyBody.ELECTION_COMMITTEE,
        "ayes": 61,
        "base": 120,
        "filed_with": BOTH,
    },
}
BY_COMMITTEE = {"by_committee": True, "congress_can_meet": False, "electors_told": True}


def law(code: str) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code))


def cited(finding: Finding, norm: str) -> list[str]:
    """Return the outcomes of the reasons that rest on a clause."""
    return [each.outcome.code for each in finding.because if norm in [found.id for found in each.norms]]


@pytest.mark.parametrize(
    ("code", "changes", "outcome", "norm"),
    [
        (COUNTY, {}, "holds", "PLA2021-36-1"),
        (COUNTY, {"ayes": 150}, "fails", "PLA2021-36-1"),
        (COUNTY, {"moved_by": ArmyBody.ELECTION_COMMITTEE}, "fails", "PLA2021-33-1"),
        (COUNTY, {"movers": 9}, "fails", "PLA2021-33-1"),
        (COUNTY, {"written": False}, "fails", "PLA2021-33-1"),
        (COUNTY, {"reasons": False}, "fails", "PLA2021-33-2"),
        (COUNTY, {"defence": False}, "fails", "PLA2021-33-2"),
        (COUNTY, {"printed": False}, "fails", "PLA2021-33-3"),
        (COUNTY, {"presided_by": ArmyBody.SERVICEMENS_COMMITTEE}, "fails", "PLA2021-33-4"),
        (COUNTY, {"secret": False}, "fails", "PLA2021-35-1"),
        (COUNTY, {"filed_with": BOTH[:1]}, "fails", "PLA2021-36-3"),
        (COUNTY, {"filed_with": ()}, "fails", "PLA2021-36-3"),
        (CITY, {}, "holds", "PLA2021-36-2"),
        (CITY, {"ayes": 60}, "fails", "PLA2021-36-2"),
        (CITY, {"moved_by": ArmyBody.VOTERS}, "fails", "PLA2021-34-1"),
        (CITY, {"reasons": False}, "fails", "PLA2021-34-1"),
        (CITY, {"defence": False}, "fails", "PLA2021-34-2"),
        (CITY, {"deliberated": False}, "fails", "PLA2021-34-2"),
        (CITY, {"secret": False}, "fails", "PLA2021-35-1"),
    ],
)
def test_a_recall(code: str, changes: dict[str, Any], outcome: str, norm: str) -> None:
    """Voters of a constituency for a county's congress, the servicemen's congress above."""
    finding = check_army_recall(ArmyRecall(on=ON, **(RECALL[code] | changes)), law(code))
    assert finding.outcome.code == outcome, finding.explain("en", "tree")
    assert outcome in cited(finding, norm)
    assert finding.explain("zh", "tree") != finding.explain("en", "tree")


@pytest.mark.parametrize(
    ("code", "changes", "outcome", "norm"),
    [
        (COUNTY, {}, "holds", "PLA2021-37-1c"),
        (COUNTY, {"addressed_to": ArmyBody.ELECTION_COMMITTEE}, "holds", "PLA2021-37-1b"),
        (COUNTY, {"ayes": 150}, "fails", "PLA2021-37-1c"),
        (COUNTY, {"written": False}, "fails", "PLA2021-37-1b"),
        (COUNTY, {"addressed_to": ArmyBody.STANDING_COMMITTEE}, "fails", "PLA2021-37-1b"),
        (COUNTY, {"filed_with": BOTH[1:]}, "fails", "PLA2021-37-1d"),
        (CITY, {}, "holds", "PLA2021-37-1c"),
        (CITY, {"ayes": 60}, "fails", "PLA2021-37-1c"),
        (CITY, {"written": False}, "fails", "PLA2021-37-1a"),
        (CITY, {"addressed_to": ArmyBody.SERVICEMENS_COMMITTEE}, "fails", "PLA2021-37-1a"),
        (CITY, BY_COMMITTEE, "holds", "PLA2021-37-2"),
        (PROVINCE, BY_COMMITTEE | {"congress_can_meet": True}, "fails", "PLA2021-37-2"),
        (CITY, BY_COMMITTEE | {"electors_told": False}, "fails", "PLA2021-37-2"),
    ],
)
def test_a_resignation(code: str, changes: dict[str, Any], outcome: str, norm: str) -> None:
    """Accepted by more than half of all, or by the election committee where no congress can meet."""
    told = RESIGNATION[COUNTY if code == COUNTY else CITY] | changes
    finding = check_army_resignation(ArmyResignation(on=ON, **told), law(code))
    assert finding.outcome.code == outcome, finding.explain("en", "tree")
    assert outcome in cited(finding, norm)


def test_in_a_county_no_committee_stands_for_the_servicemen() -> None:
    """Article 37-2 speaks of deputies of cities, provinces and the nation only."""
    told = RESIGNATION[COUNTY] | BY_COMMITTEE
    finding = check_army_resignation(ArmyResignation(on=ON, **told), law(COUNTY))
    assert finding.fails
    assert [each.rule for each in finding.because if each.fails] == ["deputies.army_accepted"]


def test_a_township_has_none_and_before_2021_the_measures_are_not_at_hand() -> None:
    """The measures begin at the county, and in force on 2021-04-30."""
    assert check_army_recall(ArmyRecall(on=ON), law(TOWN)).fails
    assert check_army_resignation(ArmyResignation(on=ON), law(TOWN)).fails
    before = date(2021, 4, 29)
    assert check_army_recall(ArmyRecall(on=before), law(COUNTY)).outcome is Outcome.UNDETERMINED
    assert check_army_resignation(ArmyResignation(on=before), law(COUNTY)).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize("name", RECALL[COUNTY])
def test_what_is_not_told_of_a_recall_is_asked_for(name: str) -> None:
    """One unknown fact leaves the answer open, and it alone is asked for."""
    finding = check_army_recall(ArmyRecall(on=ON, **(RECALL[COUNTY] | {name: None})), law(COUNTY))
    assert (finding.outcome, finding.missing) == (Outcome.UNDETERMINED, (f"army.{name}",))


def test_what_is_not_told_of_a_resignation_is_asked_for() -> None:
    """Whether the congress could meet, for one."""
    told = RESIGNATION[CITY] | BY_COMMITTEE | {"congress_can_meet": None}
    finding = check_army_resignation(ArmyResignation(on=ON, **told), law(CITY))
    assert finding.missing == ("army.congress_can_meet",)
    with pytest.raises(ImpossibleFacts):
        ArmyResignation(on=ON, ayes=-1)
