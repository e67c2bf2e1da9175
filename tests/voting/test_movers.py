"""Joint motions: numbers of people, shares of a base, half of the movers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.law.laws import Law
from npc_core.voting import Initiative, Movers, check_movers
from tests.voting.builders import CITY, COUNTY, LAWS, PROVINCE, TOWNSHIP, county, norms_of, readings_of

NOW = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("initiative", "area", "needed", "norm"),
    [
        (Initiative.OFFICIAL_NOMINATION, "410000", 30, "LOL2022-26-2a"),
        (Initiative.OFFICIAL_NOMINATION, "411400", 20, "LOL2022-26-2b"),
        (Initiative.OFFICIAL_NOMINATION, "411424", 10, "LOL2022-26-2c"),
        (Initiative.OFFICIAL_NOMINATION, "411424100", 10, "LOL2022-26-2d"),
        (Initiative.DEPUTY_NOMINATION, "411424", 10, "EL2020-30-2b"),
        (Initiative.BILL, "411424", 10, "LOL2022-22-2a"),
        (Initiative.BILL, "411424100", 5, "LOL2022-22-2b"),
        (Initiative.INQUIRY, "411424", 10, "LOL2022-24-1a"),
        (Initiative.STANDING_COMMITTEE_BILL, "411400", 5, "LOL2022-52-3a"),
        (Initiative.STANDING_COMMITTEE_BILL, "411424", 3, "LOL2022-52-3b"),
        (Initiative.STANDING_COMMITTEE_INQUIRY, "411400", 5, "LOL2022-53-1a"),
        (Initiative.STANDING_COMMITTEE_INQUIRY, "411424", 3, "LOL2022-53-1b"),
        (Initiative.RECALL_BY_VOTERS, "411424", 50, "EL2020-50-1a"),
        (Initiative.RECALL_BY_VOTERS, "411424100", 30, "EL2020-50-1b"),
    ],
)
def test_a_number_of_people_must_sign(initiative: Initiative, area: str, needed: int, norm: str) -> None:
    """以上 includes the number itself; one fewer is too few."""
    for number, outcome in ((needed, HOLDS), (needed - 1, FAILS)):
        finding = check_movers(Movers(on=NOW, initiative=initiative, number=number), LAWS[area])
        assert finding.outcome is outcome
        assert norms_of(finding)[0] == norm
        assert dict(finding.args)["needed"] == needed


@pytest.mark.parametrize(
    ("initiative", "area", "base", "needed", "norm"),
    [
        (Initiative.OFFICIAL_RECALL, "411424", 203, 21, "LOL2022-31-1"),
        (Initiative.OFFICIAL_RECALL, "411424100", 54, 11, "LOL2022-31-2"),
        (Initiative.DEPUTY_RECALL, "411424", 200, 20, "EL2020-51-1a"),
        (Initiative.STANDING_COMMITTEE_DEPUTY_RECALL, "411424", 27, 6, "EL2020-51-1b"),
        (Initiative.REMOVAL, "411424", 30, 6, "SL2024-61-3"),
        (Initiative.EXTRAORDINARY_SESSION, "411424", 203, 41, "LOL2022-14-3b"),
        (Initiative.INVESTIGATION, "411424", 203, 21, "LOL2022-36-2"),
        (Initiative.STANDING_COMMITTEE_INVESTIGATION, "411424", 27, 6, "LOL2022-58-1"),
    ],
)
def test_a_share_of_the_body_must_move(initiative: Initiative, area: str, base: int, needed: int, norm: str) -> None:
    """A tenth of 203 deputies is 21, a fifth of 27 members 6: fractions are people to be found."""
    for number, outcome in ((needed, HOLDS), (needed - 1, FAILS)):
        finding = check_movers(Movers(on=NOW, initiative=initiative, number=number, membership=base), LAWS[area])
        assert finding.outcome is outcome
        assert norms_of(finding)[0] == norm
        assert dict(finding.args)["needed"] == needed


def test_what_is_not_told_is_asked_for() -> None:
    """Number and base, each by its own question."""
    no_number = check_movers(Movers(on=NOW, initiative=Initiative.BILL), COUNTY)
    assert (no_number.outcome, no_number.missing) == (UNDETERMINED, ("movers.number",))
    no_base = check_movers(Movers(on=NOW, initiative=Initiative.OFFICIAL_RECALL, number=30), COUNTY)
    assert (no_base.outcome, no_base.missing) == (UNDETERMINED, ("movers.membership",))
    no_movers = check_movers(Movers(on=NOW, initiative=Initiative.SECOND_ANSWER, number=5), COUNTY)
    assert no_movers.questions("zh") == ("提出质询案的共有多少人？",)


def test_half_of_the_movers_is_enough_for_deputies_but_not_in_a_standing_committee() -> None:
    """半数以上 in the Deputies Law, 过半数 in the Supervision Law."""
    five_of_ten: dict[str, Any] = {"on": NOW, "number": 5, "membership": 10}
    deputies = check_movers(Movers(initiative=Initiative.SECOND_ANSWER, **five_of_ten), COUNTY)
    assert (deputies.outcome, norms_of(deputies)[0]) == (HOLDS, "DL2025-20-5b")
    assert readings_of(deputies) == {"half_of_movers"}
    members = check_movers(Movers(initiative=Initiative.STANDING_COMMITTEE_SECOND_ANSWER, **five_of_ten), COUNTY)
    assert (members.outcome, norms_of(members)) == (FAILS, ["SL2024-53-1"])
    other = county(half_of_movers="both_more_than_half")
    assert check_movers(Movers(initiative=Initiative.SECOND_ANSWER, **five_of_ten), other).fails
    plain = check_movers(Movers(on=NOW, initiative=Initiative.SECOND_ANSWER, number=6, membership=10), other)
    assert (plain.outcome, plain.readings) == (HOLDS, ())


def test_the_readings_on_the_base_hold_for_motions_too() -> None:
    """A fifth of 25 members in office is 5, of 30 seats 6."""
    facts = Movers(on=NOW, initiative=Initiative.REMOVAL, number=5, membership=25, fixed=30)
    assert check_movers(facts, COUNTY).holds
    assert readings_of(check_movers(facts, COUNTY)) == {"base_in_office"}
    assert check_movers(facts, county(base_in_office="fixed_number")).fails


def test_a_township_has_no_standing_committee_to_move_in() -> None:
    """The rule says so; a removal motion did not exist before 2007."""
    facts = Movers(on=NOW, initiative=Initiative.STANDING_COMMITTEE_BILL, number=9)
    assert check_movers(facts, TOWNSHIP).code == "no_such_body"
    early = Movers(on=date(2006, 1, 9), initiative=Initiative.REMOVAL, number=1, membership=27)
    assert check_movers(early, COUNTY).code == "law_is_silent"


def test_impossible_motions_are_refused() -> None:
    """Minus one signature, or more suspended than in office."""
    with pytest.raises(ImpossibleFacts, match=r"movers\.number"):
        Movers(on=NOW, initiative=Initiative.BILL, number=-1)
    with pytest.raises(ImpossibleFacts, match=r"movers\.suspended"):
        Movers(on=NOW, initiative=Initiative.OFFICIAL_RECALL, membership=3, suspended=4)


@given(st.integers(0, 300), st.integers(1, 900), st.sampled_from([CITY, PROVINCE, COUNTY, TOWNSHIP]))
def test_a_tenth_is_reached_exactly_when_ten_times_the_movers_reach_the_base(number: int, base: int, law: Law) -> None:
    """Met ⇔ k ≥ needed, in integers."""
    facts = Movers(on=NOW, initiative=Initiative.OFFICIAL_RECALL, number=number, membership=base)
    times = 5 if law is TOWNSHIP else 10
    assert check_movers(facts, law).holds == (number * times >= base)
