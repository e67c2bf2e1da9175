"""Deputies of the armed forces: servicemen elect to a county's congress, servicemen's congresses to those above."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.elections import ArmyPoll, check_army_poll
from npc_core.kernel.findings import Outcome
from npc_core.kernel.labels import member
from tests.elections.histories import COUNTY, TOWN, law

CITY, E = "411400", date(2021, 10, 20)
DIRECT: dict[str, Any] = {
    "seats": 2,
    "candidates": 3,
    "registered": 300,
    "took_part": 280,
    "cast": 280,
    "votes": 141,
    "secret": True,
}
CONGRESS: dict[str, Any] = {
    "seats": 10,
    "candidates": 12,
    "membership": 120,
    "took_part": 118,
    "cast": 118,
    "votes": 61,
    "secret": True,
}


@pytest.mark.parametrize(
    ("code", "changes", "outcome", "norm"),
    [
        # servicemen: 15-2, 18-2a, 19-2a, 20-1, 24-1, 28-1, 29-1, 30-3a
        (COUNTY, {}, "holds", "PLA2021-29-1b"),
        (COUNTY, {"votes": 140}, "fails", "PLA2021-29-1b"),
        (COUNTY, {"seats": 4, "candidates": 6}, "fails", "PLA2021-15-2"),
        (COUNTY, {"candidates": 2}, "fails", "PLA2021-19-2a"),
        (COUNTY, {"candidates": 5}, "fails", "PLA2021-19-1"),
        (COUNTY, {"recommended_by": 10}, "holds", "PLA2021-18-2a"),
        (COUNTY, {"recommended_by": 9}, "fails", "PLA2021-18-2a"),
        (COUNTY, {"listed_on": date(2021, 10, 5), "formal_on": date(2021, 10, 13)}, "holds", "PLA2021-20-1a"),
        (COUNTY, {"listed_on": date(2021, 10, 6)}, "fails", "PLA2021-20-1a"),
        (COUNTY, {"formal_on": date(2021, 10, 14)}, "fails", "PLA2021-20-1c"),
        (COUNTY, {"secret": False}, "fails", "PLA2021-24-1"),
        (COUNTY, {"took_part": 150, "cast": 150, "votes": 100}, "fails", "PLA2021-29-1a"),
        (COUNTY, {"took_part": 151, "cast": 151, "votes": 100}, "holds", "PLA2021-29-1a"),
        (COUNTY, {"cast": 281}, "fails", "PLA2021-28-1"),
        (COUNTY, {"further": True, "seats": 1, "candidates": 2, "votes": 94}, "holds", "PLA2021-30-3a"),
        (COUNTY, {"further": True, "seats": 1, "candidates": 2, "votes": 93}, "fails", "PLA2021-30-3a"),
        (COUNTY, {"further": True, "seats": 1, "candidates": 3, "votes": 94}, "fails", "PLA2021-30-2b"),
        (COUNTY, {"by_election": True, "candidates": 2}, "holds", "PLA2021-38-3"),
        (COUNTY, {"by_election": True, "candidates": 1}, "fails", "PLA2021-38-3"),
        # servicemen's congresses: 19-2b, 20-2a, 29-2, 30-3b
        (CITY, {}, "holds", "PLA2021-29-2"),
        (CITY, {"votes": 60}, "fails", "PLA2021-29-2"),
        (CITY, {"candidates": 16}, "fails", "PLA2021-19-2b"),
        (CITY, {"nominated_on": date(2021, 10, 18), "formal_on": date(2021, 10, 19)}, "holds", "PLA2021-20-2a"),
        (CITY, {"nominated_on": date(2021, 10, 19), "formal_on": date(2021, 10, 19)}, "fails", "PLA2021-20-2a"),
        (CITY, {"further": True, "votes": 60}, "fails", "PLA2021-30-3b"),
    ],
)
def test_a_poll_of_the_armed_forces(code: str, changes: dict[str, Any], outcome: str, norm: str) -> None:
    """As the measures of 2021 say; the clause is among the reasons with that outcome."""
    facts = (DIRECT if code == COUNTY else CONGRESS) | changes
    finding = check_army_poll(ArmyPoll(on=E, **facts), law(code))
    assert finding.outcome.code == outcome, finding.explain("en", "tree")
    named = [each for each in finding.because if norm in [cited.id for cited in each.norms]]
    assert [each.outcome.code for each in named] == [outcome]
    assert finding.explain("zh", "tree") != finding.explain("en", "tree")


def test_a_township_has_no_deputies_of_the_armed_forces() -> None:
    """Articles 15 and 16 begin at the county; before 2021-04-30 the measures are not modelled."""
    assert check_army_poll(ArmyPoll(on=E, **DIRECT), law(TOWN)).fails
    before = check_army_poll(ArmyPoll(on=date(2021, 4, 29), **DIRECT), law(COUNTY))
    assert before.outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("name", "missing"),
    [("candidates", "candidates"), ("secret", "secret"), ("took_part", "took_part"), ("votes", "votes")],
)
def test_what_is_not_told_is_asked_for(name: str, missing: str) -> None:
    """The number of candidates, the secrecy, the people, the votes; a congress's deputies too."""
    found = check_army_poll(ArmyPoll(on=E, **(DIRECT | {name: None})), law(COUNTY))
    assert f"army_poll.{missing}" in found.missing
    without = check_army_poll(ArmyPoll(on=E, **(CONGRESS | {"membership": None})), law(CITY))
    assert without.missing == ("army_poll.membership",)


def test_one_seat_of_a_servicemens_congress_leaves_no_whole_number() -> None:
    """A fifth to a half of one is no number: one more by default, none by the other reading."""
    one = ArmyPoll(on=E, **(CONGRESS | {"seats": 1, "candidates": 2}))
    assert check_army_poll(one, law(CITY)).holds
    strict = check_army_poll(one, law(CITY, candidate_rounding="impossible"))
    assert strict.fails
    assert member(Outcome, "fails") is strict.outcome
