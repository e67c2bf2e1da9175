"""Rules on what follows a review or an evaluation: the guard, commendation, the record, the publication."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.performance import review_words as words
from npc_core.performance.consequences import FollowUp
from npc_core.performance.review_acts import (
    Commended,
    FollowedUp,
    PerformancePublished,
    PerformanceRecorded,
)
from npc_core.performance.rules_consequences import judge_followup
from npc_core.procedure.asking import asked, by_whom, role_of
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded

ALLOWED = Rule("performance.review_allowed", Text("开展评议", "holding a review"))
COMMENDER = Rule("performance.commended_by", Text("表扬的机构", "who commends"), severity=Severity.NOTICE)
RECORDER = Rule("performance.recorded_by", Text("履职情况的记录", "who records"), severity=Severity.DEFECT)
RECORDED = Rule("performance.recorded", Text("记入履职档案", "record of the report"))
BASICS = Rule("performance.basics_published", Text("公示基本信息", "publication of basic information"))
PUBLISHED = Rule("performance.performance_published", Text("公示履职信息", "publication of the performance"))

_BASICS = Fact("performance_published.basics", Text("是否公示基本信息？", "Was the basic information published?"))
_PUBLISHED = Fact("performance_published.performance", Text("是否公示履职信息？", "Was the performance published?"))
_RECORDED = Fact("act:performance_recorded", Text("是否记入履职档案？", "Was it recorded?"))


def check_followup(case: Case[Any, Any], act: FollowedUp, book: RuleBook) -> Finding:
    """Tell whether something may follow from the result: never the suspension or the end of a mandate."""
    facts = FollowUp(on=case.day_of(act), kind=act.kind, by=role_of(act.by), matter=case.facts.matter)
    return judge_followup(facts, book)


def check_commender(case: Case[Any, Any], act: Commended, book: RuleBook) -> Finding:
    """Tell whether the body that the place names commends; noted, never barring."""
    return by_whom(COMMENDER, book.performance.commended_by, role_of(act.by))


def check_recorder(case: Case[Any, Any], act: PerformanceRecorded, book: RuleBook) -> Finding:
    """Tell whether the body that the law names records; noted, never barring.

    Law: DL2025-58-2b.
    """
    return by_whom(RECORDER, book.performance.record_kept_by, role_of(act.by))


def demand_record(case: Case[Any, Any], book: RuleBook) -> Demanded:
    """Return whether the performance must be recorded: since 2025-03-12, earlier where the place says so."""
    found = book.performance.record_kept_by
    return Demanded(Demand.REQUIRED if isinstance(found, Provision) else Demand.ALLOWED, (found,))


def check_recorded(case: Case[Any, Any], book: RuleBook, on: date) -> Finding:
    """Tell whether the report is in the performance file, where the law asks for a record: it is not closed before.

    Law: DL2025-58-2b.

    Returns:
        `is_recorded`, `is_not_recorded`, or that it is not known.
    """
    found = book.performance.record_kept_by
    if isinstance(found, Silence):
        return RECORDED.silent(found)
    if case.last(PerformanceRecorded) is not None:
        return RECORDED.holds((found,), words.is_recorded)
    if case.partial:
        return RECORDED.unknown((found,), _RECORDED)
    return RECORDED.fails((found,), words.is_not_recorded)


def check_basics(case: Case[Any, Any], act: PerformancePublished, book: RuleBook) -> Finding:
    """Tell whether the basic information was made public; noted, never barring.

    Law: DL2025-58-2d.
    """
    return asked(BASICS, book.performance.basic_information_public, act.basics, _BASICS)


def check_performance(case: Case[Any, Any], act: PerformancePublished, book: RuleBook) -> Finding:
    """Tell whether what the deputy did was made public; noted, never barring.

    Law: DL2025-58-2d.
    """
    return asked(PUBLISHED, book.performance.performance_public, act.performance, _PUBLISHED)


def demand_publication(case: Case[Any, Any], book: RuleBook) -> Demanded:
    """Return whether the performance must be made public: since 2025-03-12, earlier where the place says so."""
    found = book.performance.performance_public
    return Demanded(Demand.REQUIRED if isinstance(found, Provision) else Demand.ALLOWED, (found,))
