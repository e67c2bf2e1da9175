"""A plan and a case of the same election draw the line on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from attrs import evolve

from npc_core.congress.areas import Area
from npc_core.elections import PlanStep, Track, compute_plan
from npc_core.kernel.findings import Finding
from npc_core.kernel.labels import member
from npc_core.law.laws import law_of
from tests.elections.histories import BEIJING, COUNTY, SHANDONG, SHANGHAI, TOWN, ZHEJIANG, act_of, until

DAY, ONE = date(2026, 5, 27), timedelta(days=1)
TRACKS = {"direct": Track.DIRECT_GENERAL, "voters": Track.DIRECT_BY_ELECTION}
RULES = {
    "publish_voter_list": "elections.voter_list_in_time",
    "publish_initial_candidates": "elections.candidates_in_time",
    "publish_formal_candidates": "elections.formal_list_in_time",
    "sue_over_voter_list": "elections.suit_in_time",
    "object_to_voter_list": "elections.objection_in_time",
    "decide_objection": "elections.objection_decided_in_time",
}
COUNTED_FROM = {"object_to_voter_list": "publish_voter_list", "decide_objection": "object_to_voter_list"}
RUNS = [
    (track, code, step)
    for track in TRACKS
    for code in (COUNTY, TOWN, BEIJING, ZHEJIANG, SHANGHAI, SHANDONG)
    for step in RULES
    if (track, code, step) != ("voters", ZHEJIANG, "publish_initial_candidates")
]


def reasons(finding: Finding) -> Iterator[Finding]:
    """Yield a finding and its reasons."""
    yield finding
    for each in finding.because:
        yield from reasons(each)


@pytest.mark.parametrize(("track", "code", "step"), RUNS)
def test_the_last_day_of_the_plan_is_the_last_day_of_the_case(track: str, code: str, step: str) -> None:
    """On the planned last day the act of the case is in time; one day later its clock has run out."""
    base = COUNTED_FROM.get(step)
    done = {member(PlanStep, base): act_of(track, DAY, code, base).on} if base is not None else {}
    row = compute_plan(TRACKS[track], DAY, law_of(Area.from_code(code)), done=done).row(member(PlanStep, step))
    assert row is not None
    assert row.last_day is not None
    case, act = until(track, DAY, code, step), act_of(track, DAY, code, step)
    for on, lawful in ((row.last_day, True), (row.last_day + ONE, False)):
        judged = case.judge(evolve(act, on=on))
        timed = [
            each
            for finding in (judged.permitted, *judged.duties)
            for each in reasons(finding)
            if each.rule == RULES[step] and each.basis
        ]
        assert [each.holds for each in timed] == [lawful]
