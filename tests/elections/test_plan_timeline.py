"""Every row of the timelines of elections, from the statutes: who acts, after what, until when, by which clause."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta

from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.elections import Plan, PlanRow, PlanStep, StepTaken, TimetableKept, Track, check_timetable, compute_plan
from npc_core.kernel.findings import Finding
from npc_core.kernel.labels import member
from npc_core.kernel.norms import covers
from npc_core.law.laws import law_of

with Path(__file__).with_name("plan_timeline.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
COUNTY = law_of(Area.from_code("411424"))
DAY = date(2026, 11, 25)
ONE = timedelta(days=1)
DATED = [row for row in ROWS if row["offset"]]
FOLLOWING = [row for row in ROWS if row["after"]]
ACTED = [row for row in ROWS if row["by"]]


def name(row: dict[str, str]) -> str:
    """Return the name of a row's test."""
    return f"{row['row']}-{row['track']}-{row['step']}"


def plan(row: dict[str, str]) -> Plan:
    """Return the plan of the row's track."""
    return compute_plan(member(Track, row["track"]), DAY, COUNTY)


def planned(row: dict[str, str], step: str = "") -> PlanRow:
    """Return the plan's row of a step."""
    found = plan(row).row(member(PlanStep, step or row["step"]))
    assert found is not None
    return found


def kept(row: dict[str, str], *taken: StepTaken) -> Finding:
    """Return what is found of some steps taken."""
    return check_timetable(TimetableKept(track=member(Track, row["track"]), election_day=DAY, taken=taken), COUNTY)


def taken(step: str, on: date, by: Role | None = None) -> StepTaken:
    """Return a step taken."""
    return StepTaken(step=member(PlanStep, step), on=on, by=by)


def last_day(row: dict[str, str]) -> date:
    """Return the last lawful day that the statutes give: counted from the poll, or from another row's last day."""
    if row["offset"] == "2m":
        return DAY + relativedelta(months=2)
    if row["counts_from"] == "vote":
        return DAY + timedelta(days=int(row["offset"]))
    base = next(each for each in ROWS if (each["track"], each["step"]) == (row["track"], row["counts_from"]))
    return last_day(base) + timedelta(days=int(row["offset"]))


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_plan_names_the_step_its_actors_and_a_clause(row: dict[str, str]) -> None:
    """Who acts, where the statutes name somebody; and one of the clauses that the row rests on."""
    found = planned(row)
    assert {role.code for role in found.by} == set(row["by"].split())
    cited = [norm.id for norm in found.norms]
    assert any(covers(mine, theirs) or covers(theirs, mine) for mine in cited for theirs in row["norms"].split()), cited


@pytest.mark.parametrize("row", DATED, ids=name)
def test_the_last_lawful_day_is_lawful_and_one_day_later_is_not(row: dict[str, str]) -> None:
    """Twenty, fifteen, seven and five days before the poll; five and three after a step; two months for the session."""
    last = last_day(row)
    assert planned(row).last_day == last
    assert kept(row, taken(row["step"], last)).holds
    assert kept(row, taken(row["step"], last + ONE)).fails


@pytest.mark.parametrize("row", FOLLOWING, ids=name)
def test_a_step_may_not_come_before_what_it_follows(row: dict[str, str]) -> None:
    """On one day both are in order; a day before its predecessor the step is not."""
    first = min(each for each in (last_day(row) if row["offset"] else DAY, DAY) if each)
    if row["step"] == "vote":
        first = DAY
    together = kept(row, taken(row["after"], first), taken(row["step"], first))
    assert "taken_before" not in codes(together)
    reversed_ = kept(row, taken(row["after"], first + ONE), taken(row["step"], first))
    assert "taken_before" in codes(reversed_)


def codes(finding: Finding) -> list[str]:
    """Return the codes of what failed."""
    return [each.code for each in finding.because if each.fails]


@pytest.mark.parametrize("row", ACTED, ids=name)
def test_another_actor_is_found_out(row: dict[str, str]) -> None:
    """The government takes no step of an election."""
    on = last_day(row) if row["offset"] else DAY
    for code in row["by"].split():
        assert "by_whom" not in codes(kept(row, taken(row["step"], on, member(Role, code))))
    assert "by_whom" in codes(kept(row, taken(row["step"], on, Role.GOVERNMENT)))


def test_the_steps_stand_in_the_order_of_the_statutes() -> None:
    """Track by track; steps that only some places have stand between."""
    order: dict[str, list[str]] = defaultdict(list)
    for row in ROWS:
        order[row["track"]].append(row["step"])
    assert len(ROWS) == 33 + 29 + 21 + 13 + 13
    for track, steps in order.items():
        found = [row.step.code for row in compute_plan(member(Track, track), DAY, COUNTY).rows]
        assert [step for step in found if step in steps] == steps
        assert found == steps
