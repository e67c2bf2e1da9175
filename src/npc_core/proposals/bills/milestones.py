"""Flat milestones of a bill, as a table of dates has them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.days import Day
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.bills.acts import (
    AgendaDecided,
    CommitteeReported,
    Converted,
    DecisionTold,
    Deliberated,
    Moved,
    Referred,
    Voted,
    Withdrawn,
)
from npc_core.proposals.bills.acts_after import Completed, Inspected, ProgressReported
from npc_core.proposals.bills.bill import open_bill
from npc_core.proposals.bills.facts import BillFacts, BillStage, Listing
from npc_core.proposals.columns import named
from npc_core.proposals.forum import Forum
from npc_core.voting.facts import Tally


@frozen(kw_only=True)
class Milestones:
    """One row of a table: a bill and the days; whatever is not told is None.

    Args:
        forum: where it was moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who led its movers.
        mover: who moved it.
        movers: how many moved it jointly [people].
        within_powers: whether it lay within the powers of the body.
        moved_on: when it was moved.
        referred_on: when it was given to a committee.
        reported_on: when the committee gave its opinion.
        decided_on: when it was decided whether it goes on the agenda.
        listing: what was decided.
        told_on: when the movers were told that it was not.
        deliberated_on: when it was deliberated on.
        voted_on: when it was voted on.
        ayes: votes for [ballots].
        membership: people in office [people].
        carried: what was declared.
        converted_on: when it went on as a suggestion.
        suggestion: the number of the suggestion.
        withdrawn_on: when it was withdrawn.
        progress_reported_on: when its carrying out was last reported.
        inspected_on: when its carrying out was last inspected.
        completed_on: when it was carried out.
    """

    forum: Forum = field(default=Forum.CONGRESS, metadata=named("提出场合", "会议"))
    number: str | None = field(default=None, metadata=named("编号", "议案编号", "议案号", "案号", "序号"))
    title: str | None = field(default=None, metadata=named("标题", "案由", "议案标题", "议案名称", "题目"))
    lead: PersonId | None = field(default=None, metadata=named("领衔代表", "领衔人", "提案人姓名"))
    mover: Role | None = field(default=None, metadata=named("提案主体", "提出主体", "提案人类别"))
    movers: int | None = field(default=None, metadata=named("联名人数", "附议人数", "提案人数"))
    within_powers: bool | None = field(default=None, metadata=named("属于职权范围", "职权范围"))
    moved_on: Day | None = field(default=None, metadata=named("提出日期", "提交日期", "提出时间"))
    referred_on: Day | None = field(default=None, metadata=named("交审议日期", "交专委会日期"))
    reported_on: Day | None = field(default=None, metadata=named("审议意见日期", "专委会意见日期"))
    decided_on: Day | None = field(default=None, metadata=named("决定日期", "主席团决定日期"))
    listing: Listing | None = field(default=None, metadata=named("处理决定", "是否列入议程", "决定"))
    told_on: Day | None = field(default=None, metadata=named("告知日期", "说明日期"))
    deliberated_on: Day | None = field(default=None, metadata=named("审议日期"))
    voted_on: Day | None = field(default=None, metadata=named("表决日期"))
    ayes: int | None = field(default=None, metadata=named("赞成票", "赞成"))
    membership: int | None = field(default=None, metadata=named("全体人数", "实有人数"))
    carried: bool | None = field(default=None, metadata=named("是否通过", "表决结果"))
    converted_on: Day | None = field(default=None, metadata=named("转建议日期", "转为建议日期"))
    suggestion: str | None = field(default=None, metadata=named("建议编号", "转为建议编号"))
    withdrawn_on: Day | None = field(default=None, metadata=named("撤回日期", "撤案日期"))
    progress_reported_on: Day | None = field(default=None, metadata=named("执行情况报告日期", "最近报告日期"))
    inspected_on: Day | None = field(default=None, metadata=named("检查日期", "最近检查日期"))
    completed_on: Day | None = field(default=None, metadata=named("落实日期", "办结日期"))


def case_from_milestones(row: Milestones, law: Law) -> Case[BillFacts, BillStage]:
    """Return the partial case of a row: what the row does not tell is unknown, and breaches nothing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row = Milestones(moved_on=date(2025, 3, 4), decided_on=date(2025, 3, 6), listing=Listing.LISTED)
    >>> case_from_milestones(row, law_of(Area.from_code("411424"))).standing("en")
    'on the agenda'
    """
    case = open_bill(
        law,
        partial=True,
        forum=row.forum,
        number=row.number,
        title=row.title,
        lead=row.lead,
        within_powers=row.within_powers,
    )
    for act in _acts(row):
        case = case.record(act)
    return case


def _acts(row: Milestones) -> Iterator[Act]:
    """Yield the acts of a row in the order in which they would happen."""
    if row.moved_on is not None:
        by = None if row.mover is None else Actor(row.mover, number=row.movers)
        yield Moved(on=row.moved_on, by=by)
    if row.referred_on is not None:
        yield Referred(on=row.referred_on)
    if row.reported_on is not None:
        yield CommitteeReported(on=row.reported_on)
    if row.decided_on is not None:
        yield AgendaDecided(on=row.decided_on, listing=row.listing)
    if row.told_on is not None:
        yield DecisionTold(on=row.told_on)
    if row.deliberated_on is not None:
        yield Deliberated(on=row.deliberated_on)
    if row.voted_on is not None:
        tally = Tally(ayes=row.ayes)
        yield Voted(on=row.voted_on, tally=tally, membership=row.membership, carried=row.carried)
    if row.converted_on is not None:
        yield Converted(on=row.converted_on, suggestion=row.suggestion)
    if row.withdrawn_on is not None:
        yield Withdrawn(on=row.withdrawn_on)
    if row.progress_reported_on is not None:
        yield ProgressReported(on=row.progress_reported_on)
    if row.inspected_on is not None:
        yield Inspected(on=row.inspected_on)
    if row.completed_on is not None:
        yield Completed(on=row.completed_on)
