"""Walks: whatever is recorded, a report and an evaluation hold together; perft, move by move."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.performance import REVIEW, YEARLY, ConsequenceKind
from npc_core.performance.review_acts import (
    Commended,
    FollowedUp,
    Improved,
    ImprovementAsked,
    OpinionsHeard,
    PerformancePublished,
    PerformanceRecorded,
    QuestionsAnswered,
    ReportArranged,
    ReportCalledOff,
    ReportClosed,
    Reported,
    ResultAnnounced,
)
from npc_core.performance.yearly_acts import (
    CommitteeChecked,
    EvaluationCalledOff,
    EvaluationClosed,
    EvaluationDecided,
    EvaluationObjected,
    EvaluationPublished,
    GroupAssessed,
    ObjectionAnswered,
    SelfAssessed,
)
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case, open_case
from npc_core.testing import Move, duty_report_acts, evaluation_acts, histories, perft
from tests.interchange.builders import objects
from tests.performance import test_review as review
from tests.performance import test_yearly as yearly
from tests.performance.builders import place

Any_ = Case[Any, Any]
END = date(2031, 12, 31)
GRADED = review.new(review.with_scheme(review_result_period={"count": 10, "unit": "days"}))
CASES: dict[str, Any_] = {
    "review": review.new(),
    "review of 2019": review.new(place("370102")),
    "graded review": GRADED,
    "evaluation": yearly.new(yearly.NATIONAL),
    "evaluation in four stages": yearly.new(),
}
TOUCHING = (EffectKind.MANDATE_ENDS, EffectKind.MANDATE_SUSPENDED, EffectKind.OFFICE_ENDS)


def acts_of(case: Any_) -> Any:
    """Return the strategy for acts of a case."""
    return duty_report_acts if case.procedure is REVIEW else evaluation_acts


@pytest.mark.parametrize("name", CASES)
@given(data=st.data())
def test_whatever_is_recorded_can_be_judged_and_replayed(name: str, data: st.DataObject) -> None:
    """Audit, possible and deadlines never raise; replay and documents give the same case; no mandate is touched."""
    case = data.draw(histories(CASES[name], acts=acts_of(CASES[name])))
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert all(each.due.not_before <= each.due.not_after for each in case.deadlines(END))
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case)) == case
    assert not {each.kind for each in case.effects()} & set(TOUCHING)


@pytest.mark.parametrize("name", CASES)
@given(data=st.data())
def test_perform_does_what_check_permits_and_refuses_the_rest(name: str, data: st.DataObject) -> None:
    """`perform` and `check` never disagree; a lawful act gives the case that recording it gives."""
    case = data.draw(histories(CASES[name], acts=acts_of(CASES[name])))
    act = data.draw(acts_of(case)(date(2031, 1, 1)))
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


@pytest.mark.parametrize("procedure", [REVIEW, YEARLY], ids=lambda each: each.id)
@given(data=st.data(), partial=st.booleans())
def test_every_case_comes_back_the_same_and_obeys_its_schema(
    procedure: Any, data: st.DataObject, partial: bool
) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    any_act = st.one_of(*(objects(act) for act in procedure.acts.values()))
    case: Any_ = open_case(procedure, GRADED.law, data.draw(objects(procedure.facts)), partial=partial)
    for act in data.draw(st.lists(any_act, max_size=5)):
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text) == case
    assert interchange.dump_case(interchange.load_case(text)) == text
    jsonschema.Draft202012Validator(interchange.document_schema(procedure.id)).validate(json.loads(text))
    case.audit(END).explain("zh")


VOTERS, DEPUTY, COMMITTEE = review.VOTERS, review.DEPUTY, review.COMMITTEE
REPORT_MOVES: dict[str, Move] = {
    "arrange": lambda on: ReportArranged(on=on, by=COMMITTEE),
    "hear": lambda on: OpinionsHeard(on=on, by=DEPUTY),
    "report": lambda on: Reported(on=on, by=DEPUTY, to=Role.VOTERS),
    "report for another": lambda on: Reported(on=on, by=COMMITTEE, to=Role.VOTERS),
    "answer": lambda on: QuestionsAnswered(on=on, by=DEPUTY, asked=1, answered=1),
    "review": lambda on: review.reviewed(review.tally(41, 5, 4), on=on),
    "announce": lambda on: ResultAnnounced(on=on, grade="competent"),
    "announce wrongly": lambda on: ResultAnnounced(on=on, grade="incompetent"),
    "ask to improve": lambda on: ImprovementAsked(on=on),
    "improve": lambda on: Improved(on=on, by=DEPUTY),
    "talk": lambda on: FollowedUp(on=on, kind=ConsequenceKind.TALK),
    "suspend": lambda on: FollowedUp(on=on, kind=ConsequenceKind.SUSPENDED),
    "praise": lambda on: Commended(on=on, by=COMMITTEE),
    "record": lambda on: PerformanceRecorded(on=on, by=COMMITTEE),
    "publish": lambda on: PerformancePublished(on=on, basics=True, performance=True),
    "close": lambda on: ReportClosed(on=on),
    "call off": lambda on: ReportCalledOff(on=on),
}
OFFICE, COUNCIL = Actor(Role.WORKING_BODY), Actor(Role.COUNCIL_OF_CHAIRPERSONS)
YEARLY_MOVES: dict[str, Move] = {
    "assess oneself": lambda on: SelfAssessed(on=on, by=DEPUTY, grade="good"),
    "assess another": lambda on: SelfAssessed(on=on, by=OFFICE, grade="good"),
    "group": lambda on: GroupAssessed(on=on, by=Actor(Role.DEPUTY_GROUP), grade="good"),
    "check": lambda on: CommitteeChecked(on=on, by=OFFICE, grade="good"),
    "decide": lambda on: EvaluationDecided(on=on, by=COUNCIL, grade="good"),
    "publish": lambda on: EvaluationPublished(on=on, by=COMMITTEE),
    "object": lambda on: EvaluationObjected(on=on, by=DEPUTY),
    "uphold": lambda on: ObjectionAnswered(on=on, upheld=True),
    "dismiss": lambda on: ObjectionAnswered(on=on, upheld=False),
    "suspend": lambda on: FollowedUp(on=on, kind=ConsequenceKind.SUSPENDED),
    "talk": lambda on: FollowedUp(on=on, kind=ConsequenceKind.TALK),
    "praise": lambda on: Commended(on=on, by=COMMITTEE),
    "record": lambda on: PerformanceRecorded(on=on, by=COMMITTEE),
    "close": lambda on: EvaluationClosed(on=on),
    "call off": lambda on: EvaluationCalledOff(on=on),
}
START, EVERY = date(2025, 6, 2), timedelta(days=4)
WALKED: dict[str, tuple[Any_, Mapping[str, Move]]] = {
    "review": (CASES["review"], REPORT_MOVES),
    "graded": (GRADED, REPORT_MOVES),
    "national": (CASES["evaluation"], YEARLY_MOVES),
    "four": (CASES["evaluation in four stages"], YEARLY_MOVES),
}


def test_perft_lists_every_lawful_sequence_of_three_moves() -> None:
    """Checked by hand: no report for another, no grade but the votes', nothing suspended, nothing closed unrecorded."""
    with Path(__file__).with_name("perft.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for name, (case, moves) in WALKED.items():
        for depth in (1, 2, 3):
            expected = [row["moves"] for row in rows if (row["case"], row["depth"]) == (name, str(depth))]
            assert [" > ".join(path) for path in perft(case, moves, depth, START, EVERY)] == expected, (name, depth)


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    counts = {
        name: [sum(1 for _ in perft(case, moves, depth, START, EVERY)) for depth in (4, 5)]
        for name, (case, moves) in WALKED.items()
    }
    assert counts == COUNTS


def after(case: Any_, moves: Mapping[str, Move], path: tuple[str, ...]) -> Any_:
    """Return the case after a lawful sequence."""
    for place_, name in enumerate(path):
        case = case.perform(moves[name](START + place_ * EVERY))
    return case


LONG = {
    "graded": (
        *("arrange", "hear", "report", "answer", "review", "announce", "talk", "ask to improve", "improve"),
        *("praise", "record", "publish", "close"),
    ),
    "four": (
        *("assess oneself", "group", "check", "decide", "publish", "object", "uphold", "decide", "publish", "object"),
        *("dismiss", "talk", "praise", "record", "close"),
    ),
}
SHORT = {"graded": ("call off",), "four": ("call off",)}


@pytest.mark.parametrize("name", LONG)
def test_a_lawful_walk_takes_every_step(name: str) -> None:
    """From the arrangement, or the self-assessment, to the closing; and the other way out."""
    case, moves = WALKED[name]
    done = after(case, moves, LONG[name])
    ended = after(case, moves, SHORT[name])
    assert done.closed
    assert ended.closed
    assert done.audit(END).outcome is Outcome.HOLDS
    taken = {type(act) for act in (*done.acts, *ended.acts)}
    assert taken == set(case.procedure.by_act)


@pytest.mark.parametrize("name", WALKED)
def test_no_lawful_path_is_a_dead_end(name: str) -> None:
    """From every point of every lawful path something may still be done, or the matter is at an end."""
    case, moves = WALKED[name]
    for path in perft(case, moves, 4, START, EVERY):
        reached = after(case, moves, path)
        if not reached.closed:
            on = START + len(path) * EVERY
            assert any(reached.check(move(on)).holds for move in moves.values())


def all_acts() -> list[Act]:
    """Return one act of each move."""
    return [move(START) for moves in (REPORT_MOVES, YEARLY_MOVES) for move in moves.values()]


def test_every_act_has_a_move() -> None:
    """Perft leaves no step out."""
    review_act = {type(act) for act in all_acts()}
    assert set(REVIEW.by_act) | set(YEARLY.by_act) == review_act


COUNTS: dict[str, list[int]] = {
    "review": [200, 944],
    "graded": [187, 835],
    "national": [156, 604],
    "four": [2, 4],
}
