"""Every row of the timeline of elections and by-elections: lawful, and with its actor, order, day or facts broken."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from npc_core.elections import Consulted, FormalListFixed, PrimaryHeld, ResultDeclared
from npc_core.kernel.findings import Outcome
from npc_core.procedure.cases import Case
from npc_core.voting import StepKind
from tests.elections.changes import changed, whole
from tests.elections.histories import (
    BEIJING,
    BJ_TOWN,
    COUNTY,
    DEPUTIES,
    SD_TOWN,
    SHANDONG,
    SHANGHAI,
    TOWN,
    VOTERS,
    ZHEJIANG,
    ZJ_TOWN,
    A,
    B,
    act_of,
    after,
    ballot,
    by,
    count,
    new_case,
    until,
)

with Path(__file__).with_name("timeline.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
HOLDS, FAILS, UNDETERMINED = Outcome.HOLDS, Outcome.FAILS, Outcome.UNDETERMINED

# Under the Electoral Law of 2010, 2015 and 2020, the Organic Law of 2022 and the Deputies Law of 2025.
OLD, Y2017, Y2021, Y2023, Y2026 = (date(year, 5, 27) for year in (2012, 2017, 2021, 2023, 2026))
DAYS = (OLD, Y2017, Y2021, Y2023, Y2026)
SPECIAL = ("primary", "revote", "further")
PLACES: dict[str, list[tuple[str, date]]] = {
    "direct": [(code, day) for code in (COUNTY, TOWN) for day in DAYS]
    + [(code, Y2023) for code in (BEIJING, ZHEJIANG, SHANGHAI, SHANDONG)],
    "voters": [(code, day) for code in (COUNTY, TOWN) for day in DAYS]
    + [(code, Y2023) for code in (BEIJING, BJ_TOWN, ZHEJIANG, ZJ_TOWN, SHANGHAI, SHANDONG, SD_TOWN)],
    **{
        track: [(code, day) for code in (COUNTY, "411400", "410000") for day in DAYS]
        for track in ("indirect", "congress", "committee")
    },
}
NO_LIST = {(ZHEJIANG, "publish_initial_candidates"), (ZJ_TOWN, "publish_initial_candidates")}
RUNS = [
    (row, code, day)
    for row in ROWS
    if row["step"] and row["step"] not in SPECIAL
    for code, day in PLACES[row["case"]]
    if row["case"] != "voters" or (code, row["step"]) not in NO_LIST
]
IDS = [f"{row['track']}{row['order']}-{row['step_id']}-{row['case']}-{code}-{day.year}" for row, code, day in RUNS]


def test_every_row_has_its_place_in_a_case() -> None:
    """102 rows; those of both branches of track d stand twice; two are no act of one election."""
    assert len({(row["track"], row["order"]) for row in ROWS}) == 102
    assert [row["step_id"] for row in ROWS if not row["step"]] == ["fix_deputy_total", "set_up_election_office"]


def open_question(row: dict[str, str], day: date) -> bool:
    """Tell whether the law of the day is not modelled: confirmation before 2015, the announced end before 2015."""
    end = row["step"] == "announce_end_of_mandate" and row["case"] == "voters"
    confirms = row["step"] in ("confirm_credentials", "publish_deputy_list") and row["case"] in ("direct", "voters")
    return day == OLD and (end or confirms)


@pytest.mark.parametrize(("row", "code", "day"), RUNS, ids=IDS)
def test_the_lawful_act_is_permitted(row: dict[str, str], code: str, day: date) -> None:
    """At each level, under each version; where the law of the day is not modelled, nothing is said."""
    case = until(row["case"], day, code, row["step"])
    finding = whole(case, act_of(row["case"], day, code, row["step"]))
    assert finding.outcome is (UNDETERMINED if open_question(row, day) else HOLDS), finding.explain("en", "tree")


NAMED_LOCALLY = {
    "decide_by_election": (BEIJING, BJ_TOWN),
    "report_vacancy": (SHANDONG, SD_TOWN),
    "set_candidate_number": (BEIJING, BJ_TOWN),
}
ACTORS = [(run, name) for run, name in zip(RUNS, IDS, strict=True) if run[0]["wrong_actor"]]


@pytest.mark.parametrize("run", [run for run, _ in ACTORS], ids=[name for _, name in ACTORS])
def test_the_wrong_actor_is_refused(run: tuple[dict[str, str], str, date]) -> None:
    """Unless the law of the place and day names nobody, or is not modelled."""
    row, code, day = run
    case = until(row["case"], day, code, row["step"])
    act = changed(act_of(row["case"], day, code, row["step"]), day, {"by": row["wrong_actor"]})
    silent = code not in NAMED_LOCALLY.get(row["step"], (code,))
    silent = silent or (day == OLD and row["step"] == "examine_credentials")
    silent = silent or (day == OLD and row["case"] not in ("direct", "voters") and "confirm" in row["step"])
    silent = silent or (day == OLD and row["case"] not in ("direct", "voters") and row["step"] in UPWARD_REVIEW)
    expected = UNDETERMINED if open_question(row, day) else HOLDS if silent else FAILS
    assert whole(case, act).outcome is expected, whole(case, act).explain("en", "tree")


UPWARD_REVIEW = ("publish_deputy_list", "announce_end_of_mandate")
AT_THE_START = {
    "direct": ("appoint_election_committee",),
    "voters": ("report_vacancy", "announce_end_of_mandate", "decide_by_election"),
    "indirect": ("allocate_seats", "elect_presidium", "open_session"),
    "congress": ("announce_end_of_mandate", "choose_electing_organ"),
    "committee": ("announce_end_of_mandate", "choose_electing_organ"),
}


@pytest.mark.parametrize(("row", "code", "day"), RUNS, ids=IDS)
def test_out_of_its_order_an_act_is_refused(row: dict[str, str], code: str, day: date) -> None:
    """Nothing but what begins an election can be done before anything else."""
    case = new_case(row["case"], day, code)
    refused = case.check(act_of(row["case"], day, code, row["step"]))
    order = [each for each in refused.because if each.rule == "procedure.order"]
    assert order[0].fails is (row["step"] not in AT_THE_START[row["case"]])


# Facts that are wrong only where the law of the place, or of the day, says so: Beijing 61; the quorum of a congress
# since 2022, in Henan by its rules of procedure of 2010 (4).
ONLY: dict[str, Callable[[str, str, date], bool]] = {
    "recheck_voter_list": lambda track, code, day: code in (BEIJING, BJ_TOWN),
    "open_session": lambda track, code, day: day >= Y2023 or (code == "410000" and track != "committee"),
}
FACTS = [(run, name) for run, name in zip(RUNS, IDS, strict=True) if run[0]["wrong_facts"]]


@pytest.mark.parametrize("run", [run for run, _ in FACTS], ids=[name for _, name in FACTS])
def test_wrong_facts_are_found(run: tuple[dict[str, str], str, date]) -> None:
    """A requirement of the step broken: too few, too many, not written, not signed, not whom the ballots elect."""
    row, code, day = run
    changes: dict[str, Any] = json.loads(row["wrong_facts"])
    case = until(row["case"], day, code, row["step"])
    act = changed(act_of(row["case"], day, code, row["step"]), day, changes)
    applies = ONLY.get(row["step"])
    expected = FAILS if applies is None or applies(row["case"], code, day) else HOLDS
    assert whole(case, act).outcome is expected, whole(case, act).explain("en", "tree")


# The last lawful day of each list before a by-election: Beijing 61 and 63, Zhejiang 59; elsewhere the general articles.
LAST: dict[tuple[str, str], tuple[int, ...]] = {
    ("voters", BEIJING): (15, 5, 3),
    ("voters", BJ_TOWN): (15, 5, 3),
    ("voters", ZHEJIANG): (12, 15, 7),
    ("voters", ZJ_TOWN): (12, 15, 7),
}
LISTS = ("publish_voter_list", "publish_initial_candidates", "publish_formal_candidates")
TIMED = [(run, name) for run, name in zip(RUNS, IDS, strict=True) if run[0]["late"]]


def days_of(row: dict[str, str], code: str, day: date) -> tuple[date, date]:
    """Return the last lawful day of a step, and the first on which it is late."""
    step, track = row["step"], row["case"]
    if step in LISTS:
        lead = LAST.get((track, code), (20, 15, 7))[LISTS.index(step)]
        return after(day, -lead), after(day, 1 - lead)
    if step == "object_to_voter_list":
        start = act_of(track, day, code, "publish_voter_list").on
        return after(start, 5), after(start, 6)
    if step == "decide_objection":
        start = act_of(track, day, code, "object_to_voter_list").on
        return after(start, 3), after(start, 4)
    late = int(row["late"])
    if step == "vote" and code == SHANGHAI:
        late = 3  # article 37: as a rule within three days
    if step == "first_session":  # two months after the day on which the election was completed
        due = after(day, 1)
        due = due.replace(month=due.month + 2)
        return due, after(due, 1)
    return after(day, late - 1), after(day, late)


@pytest.mark.parametrize("run", [run for run, _ in TIMED], ids=[name for _, name in TIMED])
def test_the_day_after_the_last_lawful_one_is_late(run: tuple[dict[str, str], str, date]) -> None:
    """The last lawful day holds; one day later fails, for every day that the law counts."""
    row, code, day = run
    if code == SHANGHAI and row["step"] == "vote":
        row = {**row, "late": "3"}
    case = until(row["case"], day, code, row["step"])
    act = act_of(row["case"], day, code, row["step"])
    last, late = days_of(row, code, day)
    assert whole(case, evolve(act, on=last)).holds, whole(case, evolve(act, on=last)).explain("en", "tree")
    assert whole(case, evolve(act, on=late)).fails


def votes_of(track: str, *numbers: int) -> Any:
    """Return a vote of a track with other counts."""
    facts: dict[str, Any] = DEPUTIES if track == "indirect" else VOTERS
    return {**facts, "count": count(*numbers, cast=facts["took_part"])}


def body_of(track: str) -> Any:
    """Return who presides in a track."""
    return by("presidium" if track == "indirect" else "election_committee")


def declared(track: str, day: date, numbers: tuple[int, ...], follows: StepKind) -> Case[Any, Any]:
    """Return a case in which a vote elected nobody and what follows was declared."""
    case = until(track, day, COUNTY, "vote").record(ballot(day, body_of(track).role.code, **votes_of(track, *numbers)))
    return case.perform(ResultDeclared(on=day, by=body_of(track), elected=(), next=follows))


SPECIALS = [(row, day) for row in ROWS if row["step"] in SPECIAL for day in DAYS]


@pytest.mark.parametrize(
    ("row", "day"), SPECIALS, ids=[f"{row['track']}-{row['step_id']}-{day.year}" for row, day in SPECIALS]
)
def test_primaries_re_votes_and_further_elections(row: dict[str, str], day: date) -> None:
    """In general elections and by-elections alike: lawful in their place, and refused before it or with others."""
    track, on = row["case"], after(day, -1 if row["case"] == "indirect" else -9)
    if row["step"] == "primary":
        name = "settle_formal_candidates" if track == "indirect" else "publish_formal_candidates"
        case = until(track, day, COUNTY, name)
        right, wrong = (PrimaryHeld(on=on, count=count(*votes)) for votes in ((60, 50), (60, 50, 40)))
        assert case.check(right).holds
        assert case.check(wrong).fails
        early = until(track, day, COUNTY, "publish_initial_candidates" if track == "direct" else "print_candidate_list")
        assert early.check(right).fails
        return
    if row["step"] == "revote":
        tied = declared(track, day, (105, 105) if track == "indirect" else (60, 60), StepKind.REVOTE)
        again = tied.perform(ballot(after(day, 1), body_of(track).role.code, **votes_of(track, 70, 40)))
        right_ = ResultDeclared(on=after(day, 1), by=body_of(track), elected=(A,), next=StepKind.DONE)
        assert again.check(right_).holds
        assert again.check(evolve(right_, elected=(B,))).fails
        return
    few = declared(track, day, (50, 40), StepKind.FURTHER_ELECTION)
    both = FormalListFixed(
        on=after(day, 1), by=body_of(track), candidates=(A, B), committee_members=(), only_deputies=False
    )
    assert few.check(both).holds
    assert few.check(evolve(both, candidates=(A,))).fails
    assert few.check(Consulted(on=after(day, 1))).fails
