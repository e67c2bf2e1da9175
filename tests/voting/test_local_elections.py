"""Local rules on elections: a province's by-election method, the turnout of a primary, seats that stay open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core import voting
from npc_core.congress.areas import Area
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.law.laws import Law
from npc_core.law.local import LocalRules
from npc_core.voting import (
    Decision,
    Election,
    Primary,
    Round,
    Standing,
    StepKind,
    check_election,
    count_election,
    cut_primary,
)
from tests.voting.builders import count_of, county, norms_of

NOW = date(2023, 1, 9)


def local(**rows: Any) -> Law:
    """Return the law of a county in a province that laid these values down."""
    data = {
        "jurisdiction": {"id": "own", "name": {"zh": "本省", "en": "own"}, "area": "540000", "tier": "province"},
        "regulations": [
            {
                "id": "own.elections2021",
                "title": {"zh": "选举细则", "en": "Rules"},
                "short": {"zh": "细则", "en": "Rules"},
                "since": "2021-02-01",
                "levels": ["county"],
            }
        ],
        "rows": [
            {"key": f"voting.{key}", "norm": "own.elections2021-1", "value": value} for key, value in rows.items()
        ],
    }
    return Law(area=Area.from_code("540102"), local=(LocalRules.from_mapping(data),))


def poll(decision: Decision = Decision.DIRECT_ELECTION, **facts: Any) -> Election:
    """Return a direct election with 110 of 150 voters."""
    told: dict[str, Any] = {"on": NOW, "decision": decision, "seats": 1, "registered": 150, "took_part": 110}
    return Election(**(told | facts))


@pytest.mark.parametrize("rule", ["left_vacant", "may_be_left_vacant", "no_further_election"])
def test_a_local_rule_may_leave_a_seat_vacant_after_a_further_election(rule: str) -> None:
    """Shanghai 45 and Shandong 49: 暂缺."""
    law = local(deputies_still_vacant=rule)
    for round_, votes in ((Round.FURTHER, {"A": 20}), (Round.REVOTE, {"A": 50, "B": 50})):
        step = count_election(poll(round=round_, count=count_of(votes, 110)), law).next
        assert (step.kind, step.seats, norms_of(step.finding)) == (StepKind.LEFT_VACANT, 1, ["own.elections2021-1"])


def test_a_province_may_lay_down_its_own_by_election() -> None:
    """EL2020-57-4b leaves the method to the province; then no reading is needed."""
    law = local(
        by_election_majority={"share": "1/3", "strict": False, "base": "valid_ballots"},
        by_election_turnout={"share": "1/3", "strict": False, "base": "registered_voters"},
    )
    facts = poll(Decision.DIRECT_BY_ELECTION, took_part=60, count=count_of({"A": 20}, 60))
    result = count_election(facts, law)
    assert (result.finding.outcome, result.elected, result.of("A").finding.readings) == (HOLDS, ("A",), ())
    issued = local(by_election_majority={"share": "1/2", "strict": True, "base": "ballots_issued"})
    asked = count_election(poll(Decision.DIRECT_BY_ELECTION, count=count_of({"A": 60}, 110)), issued)
    assert asked.of("A").finding.missing == ("election.issued",)


def test_a_by_election_may_be_read_to_need_a_local_rule() -> None:
    """Then turnout and majority are undetermined without one."""
    result = count_election(
        poll(Decision.DIRECT_BY_ELECTION, count=count_of({"A": 100}, 110)), county(byelection_rules="local_only")
    )
    assert (result.finding.outcome, result.of("A").standing) == (UNDETERMINED, Standing.UNDETERMINED)
    assert {each.alternative for each in result.finding.readings} == {"local_only"}


@pytest.mark.parametrize(("took_part", "outcome"), [(50, HOLDS), (49, FAILS), (None, UNDETERMINED)])
def test_a_primary_may_need_a_turnout(took_part: int | None, outcome: Outcome) -> None:
    """Beijing: at least a third of the voters of the constituency."""
    law = local(direct_primary_turnout={"share": "1/3", "strict": False, "base": "registered_voters"})
    votes = count_of({"A": 30, "B": 10}, 40)
    primary = Primary(
        on=NOW, decision=Decision.DIRECT_ELECTION, count=votes, places=1, registered=150, took_part=took_part
    )
    cut = cut_primary(primary, law)
    assert (cut.admitted, cut.finding.outcome) == (("A",), outcome)


@pytest.mark.parametrize(("round_", "outcome"), [(Round.FIRST, FAILS), (Round.FURTHER, HOLDS)])
def test_the_first_vote_needs_its_turnout_under_every_reading(round_: Round, outcome: Outcome) -> None:
    """The reading speaks of later votes only."""
    facts = poll(round=round_, took_part=70, count=count_of({"A": 60}, 70))
    assert check_election(facts, county(turnout_each_vote="first_vote_only")).outcome is outcome


def test_the_front_of_the_topic_names_what_it_loads() -> None:
    """Each public name loads on first use; any other is an attribute error."""
    assert set(voting.__all__) == set(voting._HOMES) == set(dir(voting))
    for name in voting.__all__:
        assert getattr(voting, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        _ = voting.nothing
