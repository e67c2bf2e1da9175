"""Walks: whatever is recorded, a suggestion holds together; no lawful path loses one; perft, move by move."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import open_case
from npc_core.proposals import (
    SUGGESTION,
    AcceptanceTold,
    Accepted,
    Assessed,
    Assigned,
    AssignmentTold,
    Closed,
    Commended,
    ContactedDeputy,
    Criticised,
    CriticismGround,
    Divided,
    ExtensionApproved,
    FeedbackExcused,
    FeedbackGiven,
    FollowedUp,
    Grade,
    Handling,
    HandlingReported,
    JointOpinion,
    MadePriority,
    Merged,
    Objected,
    ObjectionRefused,
    PriorityGround,
    PriorityReported,
    Published,
    Reassigned,
    Registered,
    Rehandled,
    RehandlingOrdered,
    Replied,
    Returned,
    Submitted,
    SuggestionStage,
    Urged,
    Visited,
    Withdrawn,
)
from npc_core.proposals.facts import ExcludedMatter
from npc_core.testing import Move, histories, perft, suggestion_acts
from tests.interchange.builders import objects
from tests.proposals.builders import BUREAU, DEPUTY, OFFICE, ROADS, Matter, matter, own, place

NATIONAL, HENAN = matter(), matter(place("410000"))
ADOPTED = matter(
    place("411424", own("411424", ("henan.suggestions2017",), reply_period={"count": 2, "unit": "months"}))
)
END = date(2026, 6, 30)
SCHEMA = jsonschema.Draft202012Validator(interchange.document_schema("proposals.suggestion"))
ANY_ACT = st.one_of(*(objects(act) for act in SUGGESTION.acts.values()))


@given(histories(HENAN, acts=suggestion_acts))
def test_whatever_is_recorded_can_be_judged_and_replayed(case: Matter) -> None:
    """Audit, possible and deadlines never raise; replay gives the same case; documents round-trip."""
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert all(each.due.not_before <= each.due.not_after for each in case.deadlines(END))
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case), case.law.calendar) == case


@given(histories(ADOPTED, acts=suggestion_acts), st.data())
def test_perform_does_what_check_permits_and_refuses_the_rest(case: Matter, data: st.DataObject) -> None:
    """`perform` and `check` never disagree; a lawful act gives the case that recording it gives."""
    act = data.draw(suggestion_acts(date(2031, 1, 1)))
    outcome = case.check(act).outcome
    try:
        after = case.perform(act)
    except Unlawful:
        assert outcome is Outcome.FAILS
    except Undetermined:
        assert outcome is Outcome.UNDETERMINED
    else:
        assert outcome is Outcome.HOLDS
        assert after.stages == case.record(act).stages


@given(objects(SUGGESTION.facts), st.lists(ANY_ACT, max_size=6), st.booleans())
def test_every_case_comes_back_the_same_and_obeys_its_schema(facts: Any, acts: list[Act], partial: bool) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    case: Matter = open_case(SUGGESTION, ADOPTED.law, facts, partial=partial)
    for act in acts:
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text, case.law.calendar) == case
    assert interchange.dump_case(interchange.load_case(text)) == text
    SCHEMA.validate(json.loads(text))
    case.audit(END).explain("zh")
    view = {"format": "npc-core/question@1", "case": interchange.to_document(case), "on": "2026-06-30"}
    assert "case" in interchange.answer({**view, "rule": "case.view"}, "en")


MOVES: dict[str, Move] = {
    "submit": lambda on: Submitted(on=on, by=DEPUTY),
    "submit wrongly": lambda on: Submitted(on=on, by=Actor(Role.GOVERNMENT)),
    "return": lambda on: Returned(on=on, ground=ExcludedMatter.ACADEMIC),
    "divide": lambda on: Divided(on=on, into=("7-1", "7-2")),
    "merge": lambda on: Merged(on=on, others=("12",)),
    "withdraw": lambda on: Withdrawn(on=on),
    "assign": lambda on: Assigned(on=on, body=BUREAU, by=OFFICE),
    "object": lambda on: Objected(on=on, body=BUREAU),
    "move": lambda on: Reassigned(on=on, body=ROADS, previous=BUREAU, by=OFFICE),
    "contact": lambda on: ContactedDeputy(on=on, body=BUREAU),
    "extend": lambda on: ExtensionApproved(on=on, body=BUREAU),
    "reply": lambda on: Replied(on=on, body=BUREAU),
    "praise": lambda on: FeedbackGiven(on=on, body=BUREAU, grade=Grade.SATISFIED),
    "complain": lambda on: FeedbackGiven(on=on, body=BUREAU, grade=Grade.DISSATISFIED),
    "order again": lambda on: RehandlingOrdered(on=on, body=BUREAU, by=Actor(Role.WORKING_BODY)),
    "again": lambda on: Rehandled(on=on, body=BUREAU),
    "report": lambda on: HandlingReported(on=on, to=Role.STANDING_COMMITTEE),
    "criticise": lambda on: Criticised(
        on=on, body=BUREAU, by=Actor(Role.STANDING_COMMITTEE), ground=CriticismGround.PERFUNCTORY
    ),
    "close": lambda on: Closed(on=on),
}
START, EVERY = date(2025, 3, 17), timedelta(days=9)


def sequences(case: Matter, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the files write them."""
    return [" > ".join(path) for path in perft(case, MOVES, depth, START, EVERY)]


def after(case: Matter, path: tuple[str, ...]) -> Matter:
    """Return the case after a lawful sequence."""
    for place_, name in enumerate(path):
        case = case.perform(MOVES[name](START + place_ * EVERY))
    return case


def test_perft_lists_every_lawful_sequence_of_three_moves() -> None:
    """Checked by hand: nothing before the submission, nothing of a body before its assignment, no empty closing."""
    with Path(__file__).with_name("perft_suggestion.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for law, case in (("national", NATIONAL), ("henan", HENAN)):
        for depth in (1, 2, 3):
            expected = [row["moves"] for row in rows if (row["law"], row["depth"]) == (law, str(depth))]
            assert sequences(case, depth) == expected


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    counts = {
        name: [sum(1 for _ in perft(case, MOVES, depth, START, EVERY)) for depth in (4, 5)]
        for name, case in (("national", NATIONAL), ("henan", HENAN))
    }
    assert counts == COUNTS


@pytest.mark.parametrize("case", [NATIONAL, HENAN, ADOPTED], ids=["national", "henan", "adopted"])
def test_no_lawful_path_loses_a_suggestion_or_closes_one_without_a_reply(case: Matter) -> None:
    """From every point of every lawful path something may still be done, or the matter is at an end it reached."""
    for path in perft(case, MOVES, 5, START, EVERY):
        reached = after(case, path)
        if SuggestionStage.CLOSED in reached.stages:
            assert reached.last(Replied) is not None
        if not reached.closed:
            on = START + len(path) * EVERY
            assert any(reached.check(move(on)).holds for move in MOVES.values())


ON = date(2025, 4, 7)
COMMITTEE = Actor(Role.STANDING_COMMITTEE)
WORKING_BODY, COUNCIL = Actor(Role.WORKING_BODY), Actor(Role.COUNCIL_OF_CHAIRPERSONS)
WALKS: tuple[tuple[Act, ...], ...] = (
    (
        Submitted(on=ON, by=DEPUTY),
        Registered(on=ON, by=OFFICE),
        AcceptanceTold(on=ON),
        Merged(on=ON, others=("12",)),
        Assigned(on=ON, body=BUREAU, by=OFFICE, handling=Handling.LEAD),
        Assigned(on=ON, body=ROADS, by=OFFICE, handling=Handling.JOINT),
        AssignmentTold(on=ON),
        Accepted(on=ON, body=BUREAU),
        Objected(on=ON, body=BUREAU, written=True),
        ObjectionRefused(on=ON, body=BUREAU, by=OFFICE),
        MadePriority(on=ON, by=COUNCIL, ground=PriorityGround.ANNUAL_WORK_FOCUS),
        Urged(on=ON, by=WORKING_BODY),
        ContactedDeputy(on=ON, body=BUREAU),
        ExtensionApproved(on=ON, body=BUREAU, told_deputy=True),
        JointOpinion(on=ON, body=ROADS),
        Replied(on=ON, body=BUREAU),
        FeedbackGiven(on=ON, body=BUREAU, grade=Grade.DISSATISFIED, reasons=True),
        RehandlingOrdered(on=ON, body=BUREAU, by=WORKING_BODY),
        Rehandled(on=ON, body=BUREAU),
        FeedbackExcused(on=ON, body=BUREAU, by=DEPUTY),
        Assessed(on=ON, body=BUREAU),
        Criticised(on=ON, body=BUREAU, by=COMMITTEE, ground=CriticismGround.PERFUNCTORY),
        FeedbackGiven(on=ON, body=BUREAU, grade=Grade.SATISFIED),
        Closed(on=ON),
        FollowedUp(on=ON, body=BUREAU, fulfilled=True),
        Visited(on=ON, body=BUREAU, by=WORKING_BODY, fulfilled=True),
        PriorityReported(on=ON, to=Role.COUNCIL_OF_CHAIRPERSONS),
        Published(on=ON),
        HandlingReported(on=ON, to=Role.STANDING_COMMITTEE),
        Commended(on=ON, body=BUREAU, by=COMMITTEE),
    ),
    (Submitted(on=ON, by=DEPUTY), Divided(on=ON, into=("7-1", "7-2"))),
    (Submitted(on=ON, by=DEPUTY), Returned(on=ON, ground=ExcludedMatter.SPECIFIC_CASE), Submitted(on=ON, by=DEPUTY)),
    (Submitted(on=ON, by=DEPUTY), Withdrawn(on=ON)),
    (
        Submitted(on=ON, by=DEPUTY),
        Assigned(on=ON, body=BUREAU, by=OFFICE),
        Reassigned(on=ON, body=ROADS, previous=BUREAU, by=WORKING_BODY),
    ),
)


def test_lawful_walks_take_every_step() -> None:
    """In Henan, where most steps have rules of their own, each is permitted somewhere on a lawful path."""
    taken: set[type[Act]] = set()
    for walk in WALKS:
        case = matter(place("410000"), secret=(), objects_to_publication=False)
        for act in walk:
            case = case.perform(act)
            taken.add(type(act))
    assert taken == set(SUGGESTION.acts.values())


@pytest.mark.parametrize("case", [NATIONAL, HENAN, ADOPTED], ids=["national", "henan", "adopted"])
def test_clocks_never_run_backwards(case: Matter) -> None:
    """Nothing is due before what set it off, and no further act brings a running duty forward."""
    for path in perft(case, MOVES, 4, START, EVERY):
        soonest: dict[object, date] = {}
        for length in range(1, len(path) + 1):
            now: dict[object, date] = {}
            for each in after(case, path[:length]).deadlines(date.min):
                assert each.due.not_before >= START
                key = (each.clock, each.key)
                now[key] = min(each.due.not_before, now.get(key, date.max))
            assert all(day >= soonest.get(key, date.min) for key, day in now.items())
            soonest = now


def test_a_closing_in_henan_waits_for_the_deputy() -> None:
    """Nine days after the reply are less than ten working days: the deputy speaks first, or the clerk waits."""
    early = after(HENAN, ("submit", "assign", "reply"))
    on = START + 3 * EVERY
    assert early.check(Closed(on=on)).fails
    assert early.perform(MOVES["praise"](on)).check(Closed(on=on)).holds
    assert early.check(Closed(on=on + EVERY)).holds


COUNTS: dict[str, list[int]] = {"national": [107, 872], "henan": [92, 714]}
