"""The procedure of a duty report and its review (述职评议): arranged, reported, graded, announced, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Rule, Severity
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import rules_record, rules_review_vote
from npc_core.performance import rules_review as rules
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
    Reviewed,
    ReviewFacts,
    ReviewStage,
)
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock
from npc_core.procedure.procedures import Gate, Procedure, step

_S = ReviewStage
_AFTER = (_S.REPORTED, _S.REVIEWED, _S.ANNOUNCED, _S.IMPROVING)

NOTICE_LEAD = Rule(
    "performance.report_notice", Text("述职的提前通知", "notice of the report"), severity=Severity.DEFECT
)
RESULT_TIME = Rule("performance.result_in_time", Text("公布结果的时限", "result in time"), severity=Severity.DEFECT)
IMPROVED_TIME = Rule(
    "performance.improved_in_time", Text("整改的时限", "improvement in time"), severity=Severity.DEFECT
)


def _planned(case: Case[Any, Any]) -> date | None:
    facts: ReviewFacts = case.facts
    return facts.report_on


CLOCKS = (
    Clock(
        "notice",
        Text("通知述职", "notice of the report"),
        NOTICE_LEAD,
        times=(ReportArranged,),
        within=lambda case, book: book.performance.duty_report_notice_lead,
        anchor=_planned,
        backward=True,
    ),
    Clock(
        "result",
        Text("公布评议结果", "announcing the result"),
        RESULT_TIME,
        times=(ResultAnnounced,),
        within=lambda case, book: book.performance.review_result_period,
        starts=(Reviewed,),
    ),
    Clock(
        "improvement",
        Text("完成整改", "improvement"),
        IMPROVED_TIME,
        times=(Improved,),
        within=lambda case, book: book.performance.review_improvement_period,
        starts=(ImprovementAsked,),
    ),
)


def _deputy(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    return (Role.DEPUTY,)


def _electors(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    found = book.performance.duty_report_to
    return found.value if isinstance(found, Provision) else ()


def _arrangers(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    found = book.performance.reports_organised_by
    return found.value if isinstance(found, Provision) else ()


def _recorders(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    found = book.performance.record_kept_by
    return found.value if isinstance(found, Provision) else ()


def _effects(case: Case[ReviewFacts, ReviewStage]) -> tuple[Effect, ...]:
    return tuple(_each_effect(case))


def _each_effect(case: Case[ReviewFacts, ReviewStage]) -> Iterator[Effect]:
    """Yield what goes into the deputy's file; a review changes no mandate, whatever its result."""
    facts = case.facts
    for act in case.acts:
        section = case.book_of(act).performance
        if isinstance(act, Reported):
            norms = section.duty_report_to.norms
            yield Effect(EffectKind.DUTY_REPORTED, earliest(act.on), facts.deputy, norms=norms, matter=facts.matter)
        elif isinstance(act, ResultAnnounced) and act.grade is not None:
            yield Effect(
                EffectKind.GRADED,
                earliest(act.on),
                facts.deputy,
                norms=section.review_scheme.norms,
                matter=facts.matter,
                said=_label(section.review_scheme, act.grade),
            )
        elif isinstance(act, Commended):
            said = Text(act.title, act.title) if act.title else None
            yield Effect(EffectKind.COMMENDED, earliest(act.on), facts.deputy, matter=facts.matter, said=said)


def _label(scheme: Any, grade: str) -> Text:
    bands = scheme.value.bands if isinstance(scheme, Provision) else ()
    return next((each.label for each in bands if each.grade == grade), Text(grade, grade))


REVIEW: Procedure[ReviewFacts, ReviewStage] = Procedure(
    "performance.review",
    Text("述职评议", "duty report and review"),
    home="npc_core.performance.review:REVIEW",
    facts=ReviewFacts,
    stages=ReviewStage,
    start=(_S.ARRANGED,),
    ends=(_S.CLOSED, _S.CALLED_OFF),
    abandoned=(_S.CALLED_OFF,),
    effects=_effects,
    steps=(
        step(
            ReportArranged,
            Text("安排并通知述职", "arranging the report, with notice"),
            at=(_S.ARRANGED,),
            to=(),
            by=_arrangers,
            duties=(rules.check_arranged,),
            once=True,
        ),
        step(OpinionsHeard, Text("听取对履职的意见", "hearing opinions"), at=(_S.ARRANGED,), to=(), by=_deputy),
        step(
            Reported,
            Text("报告履职情况", "duty report"),
            at=(_S.ARRANGED,),
            to=(_S.REPORTED,),
            by=_deputy,
            rules=(rules.check_reporter,),
            duties=(rules.check_addressee, rules.check_form),
        ),
        step(
            QuestionsAnswered,
            Text("回答询问", "answering questions"),
            at=(_S.REPORTED,),
            to=(),
            by=_deputy,
            duties=(rules.check_answers,),
        ),
        step(
            Reviewed,
            Text("评议", "review"),
            at=(_S.REPORTED,),
            to=(_S.REVIEWED,),
            by=_electors,
            demand=rules_review_vote.demand_review,
            rules=(rules_review_vote.check_allowed, rules_review_vote.check_quorum),
            duties=(rules_review_vote.check_reviewer, rules_review_vote.check_tally),
        ),
        step(
            ResultAnnounced,
            Text("公布评议结果", "announcing the result"),
            at=(_S.REVIEWED,),
            to=(_S.ANNOUNCED,),
            by=_arrangers,
            rules=(rules_review_vote.check_result,),
            duties=(rules_review_vote.check_one_grade,),
        ),
        step(
            ImprovementAsked,
            Text("提出整改意见", "asking for improvement"),
            at=(_S.ANNOUNCED,),
            to=(_S.IMPROVING,),
        ),
        step(
            Improved,
            Text("报告整改情况", "telling what was improved"),
            at=(_S.IMPROVING,),
            to=(_S.ANNOUNCED,),
            by=_deputy,
        ),
        step(
            FollowedUp,
            Text("运用评议结果", "follow-up"),
            at=(_S.ANNOUNCED,),
            to=(),
            rules=(rules_record.check_followup,),
        ),
        step(
            Commended,
            Text("表扬", "commendation"),
            at=(_S.REPORTED, _S.ANNOUNCED),
            to=(),
            duties=(rules_record.check_commender,),
        ),
        step(
            PerformanceRecorded,
            Text("记入履职档案", "recording it in the file"),
            at=_AFTER,
            to=(),
            by=_recorders,
            demand=rules_record.demand_record,
            duties=(rules_record.check_recorder,),
            gated=True,
        ),
        step(
            PerformancePublished,
            Text("公示履职信息", "publishing the performance"),
            at=(*_AFTER, _S.CLOSED),
            to=(),
            by=_recorders,
            demand=rules_record.demand_publication,
            duties=(rules_record.check_basics, rules_record.check_performance),
        ),
        step(
            ReportClosed,
            Text("办结", "closing"),
            at=(_S.REPORTED, _S.ANNOUNCED),
            to=(_S.CLOSED,),
            gates=(Gate(rules_record.check_recorded),),
        ),
        step(ReportCalledOff, Text("取消述职", "calling it off"), at=(_S.ARRANGED,), to=(_S.CALLED_OFF,)),
    ),
    clocks=CLOCKS,
)


def open_review(
    law: Law,
    *,
    partial: bool = False,
    matter: CaseId | None = None,
    deputy: PersonId | None = None,
    report_on: date | None = None,
) -> Case[ReviewFacts, ReviewStage]:
    """Return a new case: one deputy's report to those who elected, from its arrangement to its closing.

    Args:
        law: the law of the place.
        partial: whether what is not recorded is unknown.
        matter: the number under which the place keeps it.
        deputy: who reports.
        report_on: the day for which the report is planned.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_review(law_of(Area.from_code("411424"))).standing("en")
    'to be reported'
    """
    facts = ReviewFacts(matter=matter, deputy=deputy, report_on=report_on)
    return open_case(REVIEW, law, facts, partial=partial)
