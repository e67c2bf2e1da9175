"""Yearly evaluation: the stages are the place's own; publication, objection, answer; the bounds of what may follow."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import CaseId, GroupId, PersonId
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.law.laws import Law
from npc_core.performance import YEARLY, ConsequenceKind, open_yearly
from npc_core.performance.review_acts import Commended, FollowedUp, PerformanceRecorded
from npc_core.performance.yearly_acts import (
    CommitteeChecked,
    EvaluationCalledOff,
    EvaluationClosed,
    EvaluationDecided,
    EvaluationObjected,
    EvaluationPublished,
    GroupAssessed,
    ObjectionAnswered,
    Round,
    SelfAssessed,
    YearlyFacts,
    YearlyStage,
)
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.possible import Status
from tests.performance.builders import COUNTY, ids, own, place

Matter = Case[YearlyFacts, YearlyStage]
D1 = PersonId("D-1")
DEPUTY, GROUP = Actor(Role.DEPUTY, D1), Actor(Role.DEPUTY_GROUP)
OFFICE, COUNCIL = Actor(Role.WORKING_BODY), Actor(Role.COUNCIL_OF_CHAIRPERSONS)
COMMITTEE = Actor(Role.STANDING_COMMITTEE)
FOUR_STAGES = own(
    COUNTY,
    evaluation_stages=["self", "group", "committee", "chairpersons"],
    evaluation_decided_by=["council_of_chairpersons"],
    evaluation_published=True,
    evaluation_objection_period={"count": 10, "unit": "days"},
    evaluation_answer_period={"count": 15, "unit": "days"},
    commended_by=["standing_committee"],
)
OURS, NATIONAL = place(COUNTY, FOUR_STAGES), place()


def new(law: Law = OURS, **facts: Any) -> Matter:
    """Return the evaluation of a deputy's year."""
    return open_yearly(law, **{"deputy": D1, "matter": CaseId("E-1"), "year": 2025, **facts})


def december(day: int) -> date:
    """Return a day of December 2025."""
    return date(2025, 12, day)


ROUNDS: tuple[Act, ...] = (
    SelfAssessed(on=december(1), by=DEPUTY, points=Fraction(177, 2), grade="good"),
    GroupAssessed(on=december(3), by=GROUP, points=Fraction(85), grade="good"),
    CommitteeChecked(on=december(5), by=OFFICE, points=Fraction(85), grade="good"),
)
DECIDED = EvaluationDecided(on=december(8), by=COUNCIL, points=Fraction(85), grade="good")
PUBLISHED = EvaluationPublished(on=december(9), by=COMMITTEE)


def performed(case: Matter, *acts: Act) -> Matter:
    """Return a case with lawful acts done."""
    for act in acts:
        case = case.perform(act)
    return case


def test_the_stages_of_the_place_lead_to_the_file() -> None:
    """Self, group, committee, chairpersons; published, recorded, closed; the grade goes into the file."""
    case = performed(
        new(),
        *ROUNDS,
        DECIDED,
        PUBLISHED,
        PerformanceRecorded(on=december(10), by=COMMITTEE),
        EvaluationClosed(on=december(22)),
    )
    assert case.audit(december(31)).outcome is Outcome.HOLDS
    assert [(each.kind.code, each.said.en, each.matter) for each in case.effects() if each.said] == [
        ("graded", "good", "E-1")
    ]


def test_no_stage_of_the_place_is_skipped() -> None:
    """The group waits for the deputy, the committee for both, the chairpersons for all; each may be taken once."""
    self_assessed, group, checked = ROUNDS
    assert [each.code for each in new().check(group).because if each.fails] == ["stage_is_missing"]
    assert performed(new(), self_assessed).check(checked).fails
    assert performed(new(), self_assessed, group).check(DECIDED).fails
    assert performed(new(), self_assessed).check(SelfAssessed(on=december(2), by=DEPUTY)).fails
    partial = open_yearly(OURS, partial=True, deputy=D1)
    assert partial.check(group).missing == ("act:self_assessed",)


def test_a_stage_that_the_place_does_not_have_is_closed() -> None:
    """This place has no assessment by the group; nationally every stage is open, and none is owed."""
    law = place(COUNTY, own(COUNTY, evaluation_stages=["self", "committee", "chairpersons"]))
    states = {each.step: each.status for each in new(law).possible(december(1))}
    assert states["group_assessed"] is Status.CLOSED
    assert states["self_assessed"] is Status.REQUIRED
    assert performed(new(law), ROUNDS[0], ROUNDS[2]).check(DECIDED).holds
    free = {each.step: each.status for each in new(NATIONAL).possible(december(1))}
    assert {free[code] for code in ("self_assessed", "group_assessed", "committee_checked")} == {Status.ALLOWED}
    assert new(NATIONAL).check(DECIDED).holds


def test_whoever_is_evaluated_assesses_and_objects() -> None:
    """The deputy, not another one and not the office; of a group, the group."""
    other = Actor(Role.DEPUTY, PersonId("D-2"))
    assert new().check(SelfAssessed(on=december(1), by=other)).fails
    assert new().check(SelfAssessed(on=december(1), by=OFFICE)).fails
    assert new().check(SelfAssessed(on=december(1), by=Actor(Role.DEPUTY))).holds
    with pytest.raises(Undetermined):
        new().perform(SelfAssessed(on=december(1)))
    group = new(deputy=None, group=GroupId("G-3"))
    assert group.check(SelfAssessed(on=december(1), by=GROUP)).holds
    assert group.check(SelfAssessed(on=december(1), by=DEPUTY)).fails
    assert {each.step: each.by for each in group.possible(december(1))}["self_assessed"] == (Role.DEPUTY_GROUP,)
    with pytest.raises(ImpossibleFacts):
        open_yearly(OURS)


def test_who_assesses_for_the_group_is_noted() -> None:
    """An assessment by the office is none of the group's."""
    case = performed(new(), ROUNDS[0])
    duties = [case.judge(GroupAssessed(on=december(3), by=by)).duties[0] for by in (GROUP, OFFICE, None)]
    assert [each.outcome for each in duties] == [Outcome.HOLDS, Outcome.FAILS, Outcome.UNDETERMINED]


def test_the_body_of_the_place_decides() -> None:
    """The council of chairpersons, by the measures of this place; nationally no text names anybody."""
    case = performed(new(), *ROUNDS)
    assert ids(case.check(EvaluationDecided(on=december(8), by=OFFICE))) == [
        "own.performance2017-1",
        "own.performance2017-2",
    ]
    assert case.check(EvaluationDecided(on=december(8), by=OFFICE)).fails
    assert {each.step: each.by for each in case.possible(december(8))}["evaluation_decided"] == (
        Role.COUNCIL_OF_CHAIRPERSONS,
    )
    assert {each.step: each.by for each in new(NATIONAL).possible(december(8))}["evaluation_decided"] == ()


def test_an_objection_out_of_time_is_void_and_a_late_answer_a_defect() -> None:
    """Ten days from publication, fifteen for the answer, by the measures of this place."""
    case = performed(new(), *ROUNDS, DECIDED, PUBLISHED)
    assert case.check(EvaluationObjected(on=december(19), by=DEPUTY)).holds
    assert case.check(EvaluationObjected(on=december(20), by=DEPUTY)).fails
    assert case.check(EvaluationObjected(on=december(12), by=OFFICE)).fails
    objected = case.perform(EvaluationObjected(on=december(12), by=DEPUTY, reason="a visit is missing"))
    assert [each.due.on for each in objected.deadlines(december(12))] == [december(27)]
    late = objected.judge(ObjectionAnswered(on=december(28), upheld=False))
    assert [each.rule for each in late.duties if each.fails] == ["performance.objection_answered_in_time"]
    free = performed(new(NATIONAL), DECIDED, PUBLISHED)
    assert free.check(EvaluationObjected(on=date(2026, 6, 1), by=DEPUTY)).holds


def test_an_objection_that_is_right_opens_the_decision_again() -> None:
    """Decided and published anew, and the grade that stands in the end goes into the file; else all stays as it is."""
    case = performed(new(), *ROUNDS, DECIDED, PUBLISHED, EvaluationObjected(on=december(12), by=DEPUTY))
    assert case.perform(ObjectionAnswered(on=december(15), upheld=False)).stages == {YearlyStage.PUBLISHED}
    assert case.perform(ObjectionAnswered(on=december(15))).stages == {YearlyStage.PUBLISHED}
    again = case.perform(ObjectionAnswered(on=december(15), upheld=True))
    assert again.stages == {YearlyStage.OPEN}
    assert again.effects() == ()
    better = again.perform(EvaluationDecided(on=december(16), by=COUNCIL, grade="excellent"))
    assert [each.said.en for each in better.effects() if each.said] == ["excellent"]


@pytest.mark.parametrize(
    ("kind", "norm"),
    [
        (ConsequenceKind.SUSPENDED, "DL2025-61-1"),
        (ConsequenceKind.MANDATE_ENDED, "DL2025-62-1"),
        (ConsequenceKind.RESIGNATION_ORDERED, "DL2025-62-1(2)"),
    ],
)
def test_no_grade_touches_the_mandate(kind: ConsequenceKind, norm: str) -> None:
    """The consequence is refused with the norm, and no effect ever ends or suspends a mandate."""
    case = performed(new(), *ROUNDS, DECIDED)
    act = FollowedUp(on=december(9), by=COUNCIL, kind=kind)
    with pytest.raises(Unlawful) as refused:
        case.perform(act)
    assert norm in ids(refused.value.finding)
    assert {each.kind for each in case.record(act).effects()} == {EffectKind.GRADED}


@pytest.mark.parametrize(
    ("reading", "outcome"),
    [("as_recorded", Outcome.FAILS), ("discipline_organ", Outcome.FAILS), ("electing_or_own", Outcome.HOLDS)],
)
def test_who_may_order_a_resignation_is_a_reading(reading: str, outcome: Outcome) -> None:
    """Only where the electing unit or own committee may order one, and then it takes effect once accepted."""
    case = performed(new(place(ordered_by=reading)), DECIDED)
    act = FollowedUp(on=december(9), by=COMMITTEE, kind=ConsequenceKind.RESIGNATION_ORDERED)
    finding = case.check(act)
    assert finding.outcome is outcome
    assert [each.alternative for each in finding.readings] == [reading]
    by_council = case.check(FollowedUp(on=december(9), by=COUNCIL, kind=ConsequenceKind.RESIGNATION_ORDERED))
    assert (by_council.outcome, by_council.readings) == (Outcome.FAILS, ())


def test_commendation_and_a_talk_may_follow() -> None:
    """By the body that the place names; commendation goes into the file, of a group as of a deputy."""
    case = performed(new(), *ROUNDS, DECIDED, FollowedUp(on=december(9), by=COUNCIL, kind=ConsequenceKind.TALK))
    praised = case.perform(Commended(on=december(9), by=COMMITTEE, title="A")).perform(
        Commended(on=december(9), by=COMMITTEE)
    )
    assert [each.kind for each in praised.effects()].count(EffectKind.COMMENDED) == 2
    assert case.judge(Commended(on=december(9), by=COUNCIL)).duties[0].fails
    group = performed(new(deputy=None, group=GroupId("G-3")), SelfAssessed(on=december(1), by=GROUP))
    assert group.effects() == ()


def test_publication_is_owed_where_the_place_says_so() -> None:
    """The measures of this place have results made known; national law has no such rule."""
    ours = {each.step: each.status for each in performed(new(), *ROUNDS, DECIDED).possible(december(9))}
    free = {each.step: each.status for each in performed(new(NATIONAL), DECIDED).possible(december(9))}
    assert (ours["evaluation_published"], free["evaluation_published"]) == (Status.REQUIRED, Status.ALLOWED)


def test_an_evaluation_may_be_called_off() -> None:
    """As when the mandate ends: nothing is owed any more."""
    case = new().perform(EvaluationCalledOff(on=december(2), reason="mandate ended"))
    assert case.closed
    assert case.audit(december(31)).failures == ()


def test_a_year_is_a_year() -> None:
    """The year zero is a slip of the pen."""
    with pytest.raises(ImpossibleFacts):
        new(year=0)


def test_the_picture_names_every_stage() -> None:
    """Mermaid, in both languages; and the rounds have names."""
    assert all(stage.label.zh in YEARLY.to_mermaid("zh") for stage in YearlyStage)
    assert [each.code for each in Round] == ["self", "group", "committee", "chairpersons"]
