"""The procedure of a yearly evaluation: self, group, committee, chairpersons; published, open to objection.

National law knows no yearly evaluation of deputies: the stages are those of the place's own measures. What it knows are
the bounds: the performance is recorded and published, and no result touches the mandate.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, GroupId, PersonId
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Rule, Severity
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import rules_record
from npc_core.performance import rules_yearly as rules
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
    SelfAssessed,
    YearlyFacts,
    YearlyStage,
)
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock, ClockEffect
from npc_core.procedure.procedures import Fork, Gate, Procedure, step

_S = YearlyStage

OBJECTION_TIME = Rule("performance.objection_in_time", Text("异议的时限", "objection in time"))
ANSWER_TIME = Rule(
    "performance.objection_answered_in_time", Text("答复异议的时限", "answer in time"), severity=Severity.DEFECT
)

CLOCKS = (
    Clock(
        "objection",
        Text("提出异议", "objection"),
        OBJECTION_TIME,
        times=(EvaluationObjected,),
        within=lambda case, book: book.performance.evaluation_objection_period,
        starts=(EvaluationPublished,),
        moot=(EvaluationPublished,),
        effect=ClockEffect.BARS,
    ),
    Clock(
        "answer",
        Text("答复异议", "answer to the objection"),
        ANSWER_TIME,
        times=(ObjectionAnswered,),
        within=lambda case, book: book.performance.evaluation_answer_period,
        starts=(EvaluationObjected,),
    ),
)


def _evaluated(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    facts: YearlyFacts = case.facts
    return (Role.DEPUTY,) if facts.deputy is not None else (Role.DEPUTY_GROUP,)


def _group(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    return (Role.DEPUTY_GROUP,)


def _deciders(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    found = book.performance.evaluation_decided_by
    return found.value if isinstance(found, Provision) else ()


def _effects(case: Case[YearlyFacts, YearlyStage]) -> tuple[Effect, ...]:
    return tuple(_each_effect(case))


def _each_effect(case: Case[YearlyFacts, YearlyStage]) -> Iterator[Effect]:
    """Yield what goes into the file: the grade that stands in the end, and commendations."""
    facts, decided = case.facts, case.last(EvaluationDecided)
    if decided is not None and decided.grade is not None and YearlyStage.OPEN not in case.stages:
        norms = case.book_of(decided).performance.evaluation_decided_by.norms
        said = Text(decided.grade, decided.grade)
        yield Effect(EffectKind.GRADED, earliest(decided.on), facts.deputy, norms=norms, matter=facts.matter, said=said)
    for act in case.acts:
        if isinstance(act, Commended):
            title = Text(act.title, act.title) if act.title else None
            yield Effect(EffectKind.COMMENDED, earliest(act.on), facts.deputy, matter=facts.matter, said=title)


YEARLY: Procedure[YearlyFacts, YearlyStage] = Procedure(
    "performance.yearly",
    Text("年度履职考核", "yearly evaluation"),
    home="npc_core.performance.yearly:YEARLY",
    facts=YearlyFacts,
    stages=YearlyStage,
    start=(_S.OPEN,),
    ends=(_S.CLOSED, _S.CALLED_OFF),
    abandoned=(_S.CALLED_OFF,),
    effects=_effects,
    steps=(
        step(
            SelfAssessed,
            Text("自评", "self-assessment"),
            at=(_S.OPEN,),
            to=(),
            by=_evaluated,
            demand=rules.demand_self,
            rules=(rules.check_self,),
            once=True,
        ),
        step(
            GroupAssessed,
            Text("小组评议", "assessment by the group"),
            at=(_S.OPEN,),
            to=(),
            by=_group,
            demand=rules.demand_group,
            gates=(Gate(rules.check_before_group),),
            duties=(rules.check_group_assesses,),
            once=True,
        ),
        step(
            CommitteeChecked,
            Text("工作机构审核", "check by the committee"),
            at=(_S.OPEN,),
            to=(),
            demand=rules.demand_committee,
            gates=(Gate(rules.check_before_committee),),
            once=True,
        ),
        step(
            EvaluationDecided,
            Text("审定", "decision"),
            at=(_S.OPEN,),
            to=(_S.DECIDED,),
            by=_deciders,
            gates=(Gate(rules.check_before_decision),),
            rules=(rules.check_decider,),
        ),
        step(
            EvaluationPublished,
            Text("公布结果", "publication"),
            at=(_S.DECIDED,),
            to=(_S.PUBLISHED,),
            demand=rules.demand_publication,
        ),
        step(
            EvaluationObjected,
            Text("提出异议", "objection"),
            at=(_S.PUBLISHED,),
            to=(_S.OBJECTED,),
            by=_evaluated,
            rules=(rules.check_objector,),
        ),
        step(
            ObjectionAnswered,
            Text("答复异议", "answer to the objection"),
            at=(_S.OBJECTED,),
            to=Fork(
                "upheld",
                ((True, frozenset({_S.OPEN})), (False, frozenset({_S.PUBLISHED}))),
                frozenset({_S.PUBLISHED}),
            ),
        ),
        step(
            FollowedUp,
            Text("运用考核结果", "follow-up"),
            at=(_S.DECIDED, _S.PUBLISHED),
            to=(),
            rules=(rules_record.check_followup,),
        ),
        step(
            Commended,
            Text("表扬", "commendation"),
            at=(_S.DECIDED, _S.PUBLISHED),
            to=(),
            duties=(rules_record.check_commender,),
        ),
        step(
            PerformanceRecorded,
            Text("记入履职档案", "recording it in the file"),
            at=(_S.DECIDED, _S.PUBLISHED),
            to=(),
            demand=rules_record.demand_record,
            duties=(rules_record.check_recorder,),
            gated=True,
        ),
        step(
            EvaluationClosed,
            Text("办结", "closing"),
            at=(_S.DECIDED, _S.PUBLISHED),
            to=(_S.CLOSED,),
            gates=(Gate(rules_record.check_recorded),),
        ),
        step(EvaluationCalledOff, Text("取消考核", "calling it off"), at=(_S.OPEN,), to=(_S.CALLED_OFF,)),
    ),
    clocks=CLOCKS,
)


def open_yearly(
    law: Law,
    *,
    partial: bool = False,
    matter: CaseId | None = None,
    deputy: PersonId | None = None,
    group: GroupId | None = None,
    year: int | None = None,
    scheme: str | None = None,
) -> Case[YearlyFacts, YearlyStage]:
    """Return a new case: the evaluation of a deputy's year, or of a group's.

    Args:
        law: the law of the place, with its own measures on evaluation.
        partial: whether what is not recorded is unknown.
        matter: the number under which the place keeps it.
        deputy: who is evaluated; None for a group.
        group: the group that is evaluated, or the deputy's group.
        year: the year.
        scheme: the id of the points scheme.

    Raises:
        ImpossibleFacts: an evaluation of nobody.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_yearly(law_of(Area.from_code("411424")), group=GroupId("G-3"), year=2025).standing("en")
    'being evaluated'
    """
    facts = YearlyFacts(matter=matter, deputy=deputy, group=group, year=year, scheme=scheme)
    return open_case(YEARLY, law, facts, partial=partial)
