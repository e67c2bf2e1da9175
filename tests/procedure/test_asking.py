"""The plainest questions of law: at least so many, with a target that the place set for itself."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.findings import Fact, Outcome, Rule, Severity
from npc_core.kernel.provisions import Force, Provision
from npc_core.kernel.text import Text
from npc_core.procedure.asking import at_least
from tests.performance.builders import own, place

RULE, FACT = Rule("test.number", Text("次数", "number")), Fact("number", Text("几次？", "How many?"))
DAY = date(2025, 6, 1)


def test_fewer_than_the_place_asks_for_fail_and_fewer_than_its_own_target_are_noted() -> None:
    """Groups of a Shandong county meet four times a year; the county aims at six in its own measures."""
    law = place("370102", own("370102", deputy_groups__group_activities_minimum=6))
    least = law.on(DAY).deputy_groups.group_activities_minimum
    assert isinstance(least, Provision)
    found = [at_least(RULE, least, number, FACT) for number in (3, 4, 5, 6)]
    assert [each.outcome for each in found] == [Outcome.FAILS, Outcome.FAILS, Outcome.FAILS, Outcome.HOLDS]
    assert [each.force for each in found[:3]] == [Force.BINDING, Force.ADVISORY, Force.ADVISORY]
    assert found[1].severity is Severity.NOTICE
    assert [dict(each.args)["least"] for each in found] == [4, 6, 6, 4]
    assert [norm.id for norm in found[0].norms] == ["shandong.deputies2015-19-3"]


def test_without_a_number_the_answer_is_open_and_without_a_rule_it_holds() -> None:
    """An unknown number decides nothing; where no rule speaks, none is asked for."""
    law = place("370102")
    assert at_least(RULE, law.on(DAY).deputy_groups.group_activities_minimum, None, FACT).missing == ("number",)
    silent = place("540102").on(DAY).deputy_groups.group_activities_minimum
    assert at_least(RULE, silent, 0, FACT).holds
