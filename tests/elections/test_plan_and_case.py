"""The plan of an election and the case of it count the same days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from npc_core.elections import PlanStep, Track, compute_plan
from tests.elections.histories import (
    BEIJING,
    BJ_TOWN,
    COUNTY,
    SHANDONG,
    SHANGHAI,
    TOWN,
    ZHEJIANG,
    ZJ_TOWN,
    act_of,
    law,
    new_case,
)

STEPS = {
    "voter_list": PlanStep.PUBLISH_VOTER_LIST,
    "candidates": PlanStep.PUBLISH_INITIAL_CANDIDATES,
    "formal_list": PlanStep.PUBLISH_FORMAL_CANDIDATES,
    "suit": PlanStep.SUE_OVER_VOTER_LIST,
}
TRACKS = {"direct": Track.DIRECT_GENERAL, "voters": Track.DIRECT_BY_ELECTION}


@pytest.mark.parametrize("code", [COUNTY, TOWN, BEIJING, BJ_TOWN, ZHEJIANG, ZJ_TOWN, SHANGHAI, SHANDONG])
@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("day", [date(2017, 3, 1), date(2021, 10, 28), date(2026, 11, 25)])
def test_the_plan_and_the_case_agree(track: str, code: str, day: date) -> None:
    """In every place at hand, at both levels, under the Electoral Law of 2015 and of 2020."""
    plan = compute_plan(TRACKS[track], day, law(code))
    case = new_case(track, day, code).record(act_of(track, day, code, "set_election_day"))
    due = {each.clock: each.due.on for each in case.deadlines(day - timedelta(days=54))}
    assert {"voter_list", "formal_list", "suit"} <= set(due)
    planned = {row.step: row.last_day for row in plan.rows}
    assert {clock: planned[STEPS[clock]] for clock in due} == due
