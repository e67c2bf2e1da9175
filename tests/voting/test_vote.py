"""Did the vote carry? Quorum, count and majority, of the right base."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.areas import Area
from npc_core.congress.bodies import BodyKind
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.kernel.provisions import Force
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.voting import BallotHeld, Decision, Tally, Vote, check_quorum, check_secrecy, check_vote, compute_shares

COUNTY = law_of(Area.from_code("411424"))
NOW, BEFORE = date(2023, 8, 20), date(2019, 8, 20)
COMMITTEE, CONGRESS = Decision.STANDING_COMMITTEE_RESOLUTION, Decision.CONGRESS_RESOLUTION


def vote(on: date = NOW, decision: Decision = COMMITTEE, **facts: Any) -> Vote:
    """Return a vote; `ayes`, `noes` … belong to the tally."""
    counts = {
        name: facts.pop(name) for name in ("ayes", "noes", "abstentions", "spoilt", "not_pressed") if name in facts
    }
    return Vote(on=on, decision=decision, tally=Tally(**counts), **facts)


def reason(finding: Finding, rule: str) -> Finding:
    """Return one reason of a finding."""
    return next(each for each in finding.because if each.rule == rule)


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"ayes": 14, "membership": 27, "present": 20}, HOLDS),
        ({"ayes": 13, "membership": 27, "present": 20}, FAILS),
        ({"ayes": 14, "membership": 28, "present": 28}, FAILS),
        ({"ayes": 15, "membership": 28, "present": 15}, HOLDS),
        ({"ayes": 14, "membership": 27}, HOLDS),
        ({"ayes": 13, "noes": 5, "membership": 27}, FAILS),
        ({"ayes": 20, "fixed": 35}, UNDETERMINED),
        ({"ayes": 5, "present": 20}, FAILS),
        ({"ayes": 11, "present": 20}, UNDETERMINED),
        ({"membership": 27, "present": 20}, UNDETERMINED),
        ({"ayes": 10, "membership": 27, "noes": 1}, FAILS),
    ],
)
def test_a_committee_decides_by_more_than_half_of_all_members(facts: dict[str, Any], outcome: Outcome) -> None:
    """Never of those present; bounds decide where the base is not told."""
    assert check_vote(vote(**facts), COUNTY).outcome is outcome


def test_seats_bound_an_unknown_base_from_above() -> None:
    """18 of at most 35 seats carry, whatever the vacancies; before 2022 no quorum was asked."""
    finding = check_vote(vote(BEFORE, ayes=18, fixed=35), COUNTY)
    assert finding.holds
    assert reason(finding, "voting.majority").code == "votes_for_of_fixed"
    assert (
        reason(check_vote(vote(BEFORE, ayes=5, present=20), COUNTY), "voting.majority").code == "votes_for_of_present"
    )


def test_votes_counted_prove_attendance() -> None:
    """Who votes is there."""
    finding = reason(check_vote(vote(ayes=14, membership=27), COUNTY), "voting.quorum")
    assert (finding.outcome, finding.code) == (HOLDS, "attendance_at_least")
    few = reason(check_vote(vote(ayes=3, membership=27), COUNTY), "voting.quorum")
    assert few.missing == ("vote.present",)


def test_exactly_two_thirds_are_a_quorum_of_a_congress() -> None:
    """以上 includes the number: 136 of 204, 137 of 205."""
    for membership, present, outcome in ((204, 136, HOLDS), (205, 136, FAILS)):
        finding = check_vote(vote(decision=CONGRESS, ayes=130, membership=membership, present=present), COUNTY)
        assert reason(finding, "voting.quorum").outcome is outcome


def test_more_votes_than_people_are_noted_and_bar_nothing() -> None:
    """An arithmetic fault of the record."""
    finding = check_vote(vote(ayes=18, noes=4, membership=27, present=20), COUNTY)
    assert finding.holds
    assert reason(finding, "voting.count").force is Force.ADVISORY


def test_a_button_not_pressed_is_no_vote_for() -> None:
    """沈阳 2001: not pressing counts like not approving."""
    finding = check_vote(
        vote(decision=CONGRESS, ayes=240, not_pressed=9, noes=231, membership=480, present=480), COUNTY
    )
    assert finding.fails


def test_vacant_seats_matter_only_by_the_reading() -> None:
    """13 of 25 in office; 13 of 27 seats."""
    facts: dict[str, Any] = {"ayes": 13, "membership": 25, "fixed": 27, "present": 20}
    by_office = check_vote(vote(**facts), COUNTY)
    assert (by_office.outcome, [each.alternative for each in by_office.readings]) == (HOLDS, ["in_office"])
    fixed = law_of(Area.from_code("411424"), readings={"base_in_office": "fixed_number"})
    assert check_vote(vote(**facts), fixed).fails
    assert check_vote(vote(ayes=14, fixed=27, present=20), fixed).holds
    assert check_vote(vote(ayes=20, membership=25, fixed=27, present=20), COUNTY).readings == ()


def test_suspended_members_count_unless_the_reading_says_otherwise() -> None:
    """14 of 28 is not more than half; of 27 it is."""
    facts: dict[str, Any] = {"ayes": 14, "membership": 28, "suspended": 1, "present": 20}
    assert check_vote(vote(**facts), COUNTY).fails
    without = law_of(Area.from_code("411424"), readings={"suspended_in_base": "excluded"})
    found = check_vote(vote(**facts), without)
    assert found.holds
    assert [each.reading for each in found.readings] == ["suspended_in_base"]


def local(**rows: Any) -> Law:
    """Return a county with rules of its own."""
    data = {
        "jurisdiction": {"id": "own", "name": {"zh": "本县", "en": "own"}, "area": "540102", "tier": "county"},
        "regulations": [
            {
                "id": "own.rules2020",
                "title": {"zh": "规则", "en": "Rules"},
                "short": {"zh": "规则", "en": "Rules"},
                "since": "2020-02-01",
                "levels": ["county"],
            }
        ],
        "rows": [
            {"key": key.replace("__", "."), "norm": "own.rules2020-1", "value": value} for key, value in rows.items()
        ],
    }
    return law_of(Area.from_code("540102"), local=[LocalRules.from_mapping(data)])


def test_a_presidium_decides_by_local_rules() -> None:
    """National law names no majority: undetermined without a local rule."""
    facts: dict[str, Any] = {"decision": Decision.PRESIDIUM_DECISION, "ayes": 30, "membership": 63, "present": 55}
    unknown = check_vote(vote(**facts), COUNTY)
    assert (unknown.outcome, reason(unknown, "voting.majority").code) == (UNDETERMINED, "left_to_local_rules")
    half = {"share": "1/2", "strict": True, "base": "all_presidium_members"}
    assert check_vote(vote(**facts), local(sessions__presidium_majority=half)).fails


def test_some_congresses_ask_that_half_take_part_in_the_vote() -> None:
    """As Guangdong does: more than half of all deputies must take part."""
    law = local(voting__congress_participation={"share": "1/2", "strict": True, "base": "all_deputies"})
    cases: list[tuple[dict[str, Any], Outcome]] = [
        ({"ayes": 103, "noes": 0, "abstentions": 0, "membership": 204}, HOLDS),
        ({"ayes": 90, "noes": 5, "abstentions": 0, "not_pressed": 60, "membership": 204}, FAILS),
        ({"ayes": 90, "membership": 204}, UNDETERMINED),
        ({"ayes": 90}, UNDETERMINED),
    ]
    for facts, outcome in cases:
        finding = check_vote(vote(decision=CONGRESS, present=180, **facts), law)
        assert reason(finding, "voting.participation").outcome is outcome


def test_both_percentages_are_told() -> None:
    """Of the base the law counts, and of those present, as newspapers print it."""
    shares = compute_shares(vote(ayes=18, membership=27, present=20), COUNTY)
    assert (shares.of_base, shares.of_present) == (Fraction(2, 3), Fraction(9, 10))
    assert compute_shares(vote(membership=27), COUNTY) == (None, None)
    assert compute_shares(vote(ayes=3), COUNTY) == (None, None)


@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60), st.booleans())
def test_one_more_vote_for_never_loses_a_vote(membership: int, ayes: int, present: int, known: bool) -> None:
    """Moving one ballot to *for* never turns HOLDS into FAILS."""
    facts: dict[str, Any] = {"present": present, "membership": membership if known else None}
    one, more = (check_vote(vote(ayes=count, **facts), COUNTY).outcome for count in (ayes, ayes + 1))
    assert not (one is HOLDS and more is FAILS)


@given(st.integers(1, 60), st.integers(0, 60))
def test_what_bounds_decide_the_base_confirms(fixed: int, ayes: int) -> None:
    """An answer given without the base is the answer for every base it could be."""
    unknown = check_vote(vote(BEFORE, ayes=ayes, fixed=fixed), COUNTY).outcome
    known = {
        check_vote(vote(BEFORE, ayes=ayes, membership=base), COUNTY).outcome for base in range(max(ayes, 1), fixed + 1)
    }
    if unknown is not UNDETERMINED and known:
        assert known == {unknown}


def test_impossible_votes_are_refused() -> None:
    """Minus three ayes, minus one member."""
    with pytest.raises(ImpossibleFacts):
        Tally(ayes=-3)
    with pytest.raises(ImpossibleFacts):
        vote(membership=-1)
    with pytest.raises(ImpossibleFacts):
        vote(on="2023-08-20")  # type: ignore[arg-type] # a string where a day is meant


def test_every_decision_has_a_body() -> None:
    """Congress, standing committee, presidium, or the voters of a constituency."""
    assert {each.body for each in Decision} == {
        BodyKind.CONGRESS,
        BodyKind.STANDING_COMMITTEE,
        BodyKind.PRESIDIUM,
        BodyKind.CONSTITUENCY,
    }


def test_a_recall_by_the_voters_counts_all_of_them_and_has_no_quorum() -> None:
    """More than half of all 200 voters of the constituency: 101, however few come."""
    facts: dict[str, Any] = {"decision": Decision.VOTERS_RECALL_OF_DEPUTY, "present": 150}
    carried = check_vote(vote(ayes=101, membership=200, **facts), COUNTY)
    assert carried.holds
    assert [each.id for each in carried.norms] == ["EL2020-53-1", "LOL2022-44-2c"]
    assert check_vote(vote(ayes=100, membership=200, **facts), COUNTY).fails
    unknown = check_vote(vote(ayes=101, **facts), COUNTY)
    assert unknown.missing == ("vote.membership",)
    assert unknown.questions("zh") == ("原选区全体选民多少人？",)
    assert check_quorum(vote(ayes=101, **facts), COUNTY.on(NOW)).code == "no_quorum"


def test_a_direct_election_is_no_vote() -> None:
    """It is counted of those who take part: the facts are those of an election."""
    with pytest.raises(ImpossibleFacts, match=r"vote\.decision"):
        vote(decision=Decision.DIRECT_ELECTION, ayes=3)


def test_more_suspended_than_in_office_are_refused() -> None:
    """Nobody can be suspended who is not in office."""
    with pytest.raises(ImpossibleFacts, match=r"vote\.suspended"):
        vote(ayes=3, membership=2, suspended=3)


def test_credentials_are_confirmed_by_the_committee_or_as_local_rules_say() -> None:
    """The reading is named, as the other one would leave the answer to local rules."""
    facts: dict[str, Any] = {"decision": Decision.CREDENTIALS_CONFIRMATION, "ayes": 20, "membership": 27, "present": 25}
    found = check_vote(vote(**facts), COUNTY)
    assert (found.outcome, [each.reading for each in found.readings]) == (HOLDS, ["credentials_vote"])
    local_only = law_of(Area.from_code("540102"), readings={"credentials_vote": "local_rule_only"})
    left = check_vote(vote(**facts), local_only)
    assert (left.outcome, [each.alternative for each in left.readings]) == (UNDETERMINED, ["local_rule_only"])
    no_count = check_vote(vote(decision=Decision.CREDENTIALS_CONFIRMATION, membership=27), COUNTY)
    assert "vote.tally.ayes" in no_count.missing


def test_a_presidium_may_be_read_to_decide_by_more_than_half() -> None:
    """The model is the presidium of the National People's Congress."""
    law = law_of(Area.from_code("540102"), readings={"presidium_majority": "more_than_half"})
    found = reason(
        check_vote(vote(decision=Decision.PRESIDIUM_DECISION, ayes=32, membership=63), law), "voting.majority"
    )
    assert found.holds
    assert next(each.id for each in found.norms) == "NPR2021-9-2"


def test_a_vote_that_must_be_secret_is_void_if_open() -> None:
    """Removal and the recall of a deputy are secret by law; other votes as the rules of procedure say."""
    for decision, secret, outcome in (
        (Decision.STANDING_COMMITTEE_REMOVAL, True, HOLDS),
        (Decision.STANDING_COMMITTEE_REMOVAL, False, FAILS),
        (Decision.STANDING_COMMITTEE_REMOVAL, None, UNDETERMINED),
        (Decision.STANDING_COMMITTEE_RECALL_OF_DEPUTY, False, FAILS),
    ):
        assert check_secrecy(BallotHeld(on=NOW, decision=decision, secret=secret), COUNTY.on(NOW)).outcome is outcome
    open_county = law_of(Area.from_code("540102")).on(NOW)
    for decision, code in ((COMMITTEE, "law_is_silent"), (CONGRESS, "left_to_local_rules")):
        assert check_secrecy(BallotHeld(on=NOW, decision=decision, secret=False), open_county).code == code
