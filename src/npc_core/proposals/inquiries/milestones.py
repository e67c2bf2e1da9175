"""Flat milestones of an inquiry motion, as a table of dates has them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.days import Day
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.columns import named
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries.acts import (
    AnswerDecided,
    Answered,
    Closed,
    Moved,
    SecondAnswerAsked,
    SecondAnswerDecided,
    Withdrawn,
)
from npc_core.proposals.inquiries.facts import Addressee, InquiryFacts, InquiryStage, Venue
from npc_core.proposals.inquiries.inquiry import open_inquiry


@frozen(kw_only=True)
class Milestones:
    """One row of a table: an inquiry motion and the days; whatever is not told is None.

    Args:
        forum: where it was moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who led its movers.
        addressee: the organ that it addresses.
        mover: who moved it.
        movers: how many moved it jointly [people].
        moved_on: when it was moved.
        decided_on: when it was decided how it is answered.
        venue: how and where it was to be answered.
        answered_on: when it was answered.
        dissatisfied: movers who were not satisfied [people].
        asked_again_on: when a second answer was asked for.
        granted_on: when a second answer was decided on.
        granted: whether the organ was to answer again.
        second_answer_on: when it answered again.
        withdrawn_on: when it was withdrawn.
        closed_on: when it was closed.
    """

    forum: Forum = field(default=Forum.CONGRESS, metadata=named("提出场合", "会议"))
    number: str | None = field(default=None, metadata=named("编号", "质询案编号", "案号", "序号"))
    title: str | None = field(default=None, metadata=named("标题", "案由", "题目"))
    lead: PersonId | None = field(default=None, metadata=named("领衔代表", "领衔人"))
    addressee: Addressee | None = field(default=None, metadata=named("质询对象", "受质询机关"))
    mover: Role | None = field(default=None, metadata=named("提出主体", "提出者类别"))
    movers: int | None = field(default=None, metadata=named("联名人数", "提出人数"))
    moved_on: Day | None = field(default=None, metadata=named("提出日期", "提交日期"))
    decided_on: Day | None = field(default=None, metadata=named("决定日期", "主席团决定日期"))
    venue: Venue | None = field(default=None, metadata=named("答复形式", "答复方式"))
    answered_on: Day | None = field(default=None, metadata=named("答复日期", "答复时间"))
    dissatisfied: int | None = field(default=None, metadata=named("不满意人数"))
    asked_again_on: Day | None = field(default=None, metadata=named("要求再作答复日期"))
    granted_on: Day | None = field(default=None, metadata=named("再作答复决定日期"))
    granted: bool | None = field(default=None, metadata=named("是否再作答复"))
    second_answer_on: Day | None = field(default=None, metadata=named("再次答复日期"))
    withdrawn_on: Day | None = field(default=None, metadata=named("撤回日期"))
    closed_on: Day | None = field(default=None, metadata=named("办结日期", "结案日期"))


def case_from_milestones(row: Milestones, law: Law) -> Case[InquiryFacts, InquiryStage]:
    """Return the partial case of a row: what the row does not tell is unknown, and breaches nothing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row = Milestones(moved_on=date(2025, 3, 4), answered_on=date(2025, 3, 6))
    >>> case_from_milestones(row, law_of(Area.from_code("411424"))).standing("en")
    'answered'
    """
    case = open_inquiry(
        law,
        partial=True,
        forum=row.forum,
        number=row.number,
        title=row.title,
        lead=row.lead,
        addressee=row.addressee,
    )
    for act in _acts(row):
        case = case.record(act)
    return case


def _acts(row: Milestones) -> Iterator[Act]:
    """Yield the acts of a row in the order in which they would happen."""
    if row.moved_on is not None:
        by = None if row.mover is None else Actor(row.mover, number=row.movers)
        yield Moved(on=row.moved_on, by=by)
    if row.decided_on is not None:
        yield AnswerDecided(on=row.decided_on, venue=row.venue)
    if row.answered_on is not None:
        yield Answered(on=row.answered_on)
    if row.asked_again_on is not None:
        asking = None if row.mover is None else Actor(row.mover, number=row.dissatisfied)
        yield SecondAnswerAsked(on=row.asked_again_on, by=asking, movers=row.movers)
    if row.granted_on is not None:
        yield SecondAnswerDecided(on=row.granted_on, granted=row.granted)
    if row.second_answer_on is not None:
        yield Answered(on=row.second_answer_on)
    if row.withdrawn_on is not None:
        yield Withdrawn(on=row.withdrawn_on)
    if row.closed_on is not None:
        yield Closed(on=row.closed_on)
