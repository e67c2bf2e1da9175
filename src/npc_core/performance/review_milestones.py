"""Flat milestones of a duty report, as an office's table has them, and the case that they make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.days import Day
from npc_core.law.laws import Law
from npc_core.performance.review import open_review
from npc_core.performance.review_acts import (
    PerformancePublished,
    PerformanceRecorded,
    QuestionsAnswered,
    ReportArranged,
    ReportClosed,
    Reported,
    ReportForm,
    ResultAnnounced,
    Reviewed,
    ReviewFacts,
    ReviewStage,
)
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case

_TO = {"选民": Role.VOTERS, "原选区选民": Role.VOTERS, "选举单位": Role.ELECTORAL_UNIT}


def _named(*columns: str, **words: Any) -> dict[str, Any]:
    """Return what tables call a field, first the usual name, and words for its values."""
    return {"columns": columns, "words": words}


@frozen(kw_only=True)
class ReviewMilestones:
    """One row of a table: a deputy's report to those who elected, and the days; whatever is not told is None.

    Args:
        number: the number under which the place keeps it.
        deputy: who reports.
        arranged_on: when it was arranged and made known.
        reported_on: when the deputy reported.
        to: to whom.
        form: how.
        asked: how many questions were put [questions].
        answered: how many were answered [questions].
        reviewed_on: when those who elected graded it.
        grade: the code of the grade.
        announced_on: when the grade was announced.
        recorded_on: when it went into the file.
        published_on: when the performance was displayed.
        closed_on: when the matter was closed.
    """

    number: CaseId | None = field(default=None, metadata=_named("编号", "序号"))
    deputy: PersonId | None = field(default=None, metadata=_named("代表", "代表姓名", "述职代表"))
    arranged_on: Day | None = field(default=None, metadata=_named("通知日期", "安排日期"))
    reported_on: Day | None = field(default=None, metadata=_named("述职日期", "报告日期"))
    to: Role | None = field(default=None, metadata=_named("述职对象", "报告对象", **_TO))
    form: ReportForm | None = field(default=None, metadata=_named("述职形式", "报告形式"))
    asked: int | None = field(default=None, metadata=_named("询问数", "提问数"))
    answered: int | None = field(default=None, metadata=_named("回答数"))
    reviewed_on: Day | None = field(default=None, metadata=_named("评议日期", "测评日期"))
    grade: str | None = field(default=None, metadata=_named("等次", "评议等次"))
    announced_on: Day | None = field(default=None, metadata=_named("公布日期"))
    recorded_on: Day | None = field(default=None, metadata=_named("归档日期", "记入档案日期"))
    published_on: Day | None = field(default=None, metadata=_named("公示日期"))
    closed_on: Day | None = field(default=None, metadata=_named("办结日期"))


def review_from_milestones(row: ReviewMilestones, law: Law) -> Case[ReviewFacts, ReviewStage]:
    """Return the partial case of a row: what the row does not tell is unknown, and breaches nothing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row = ReviewMilestones(reported_on=date(2025, 6, 3))
    >>> review_from_milestones(row, law_of(Area.from_code("540102"))).standing("en")
    'reported'
    """
    case = open_review(law, partial=True, matter=row.number, deputy=row.deputy)
    for act in _acts(row):
        case = case.record(act)
    return case


def _acts(row: ReviewMilestones) -> Iterator[Act]:
    """Yield the acts of a row in the order in which they would happen."""
    deputy = Actor(Role.DEPUTY, row.deputy)
    if row.arranged_on is not None:
        yield ReportArranged(on=row.arranged_on)
    if row.reported_on is not None:
        yield Reported(on=row.reported_on, by=deputy, to=row.to, form=row.form)
        if row.asked is not None:
            yield QuestionsAnswered(on=row.reported_on, by=deputy, asked=row.asked, answered=row.answered)
    if row.reviewed_on is not None:
        yield Reviewed(on=row.reviewed_on)
    if row.announced_on is not None:
        yield ResultAnnounced(on=row.announced_on, grade=row.grade)
    if row.recorded_on is not None:
        yield PerformanceRecorded(on=row.recorded_on)
    if row.published_on is not None:
        yield PerformancePublished(on=row.published_on, performance=True)
    if row.closed_on is not None:
        yield ReportClosed(on=row.closed_on)
