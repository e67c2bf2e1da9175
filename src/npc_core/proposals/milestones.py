"""Flat milestones of a suggestion, as a table of dates has them, and the case that they make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import HandlerId, PersonId
from npc_core.kernel.days import Day
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.acts import (
    Accepted,
    Assigned,
    Closed,
    ContactedDeputy,
    ExtensionApproved,
    FeedbackGiven,
    FollowedUp,
    JointOpinion,
    Objected,
    Rehandled,
    Replied,
    Submitted,
    Withdrawn,
)
from npc_core.proposals.columns import named as _named
from npc_core.proposals.facts import (
    Dimension,
    Grade,
    Handling,
    Rating,
    ReplyMode,
    ResultClass,
    SuggestionFacts,
    SuggestionStage,
)
from npc_core.proposals.suggestion import open_suggestion

_IN_SESSION = {"会议期间": True, "大会期间": True, "会上": True, "闭会期间": False, "闭会": False, "平时": False}
_HARD = {"疑难": True, "一般": False}


@frozen(kw_only=True)
class Milestones:
    """One row of a table: a suggestion with a body that handles it, and the days; whatever is not told is None.

    Args:
        number: the number under which the place keeps it.
        title: what it is called.
        author: who submitted it.
        co_authors: the other signatories.
        delegation: the delegation of the author.
        category: the field of work that it is about, in the words of the place.
        body: the body that handles it.
        handling: in what part.
        joint_bodies: the bodies that handle it jointly with that one.
        in_session: whether it was submitted while the congress was in session.
        hard: whether it is wide in scope and hard to handle.
        priority: whether it was chosen for priority supervision.
        submitted_on: when it was submitted.
        assigned_on: when it was assigned.
        accepted_on: when the body received it.
        objected_on: when the body objected.
        contacted_on: when the body spoke with the deputy.
        extended_on: when a longer period was agreed to.
        opinion_on: when the body, handling it jointly, gave its opinion to the lead.
        replied_on: when the body answered.
        mode: how the answer was given.
        received_on: when the deputy received the answer, where it is told and exact.
        result: what the answer says of the matter.
        committed_until: the day until which the answer promises the rest.
        feedback_on: when the deputy gave feedback.
        grade: how satisfied the deputy was.
        attitude_grade: how satisfied with the attitude.
        result_grade: how satisfied with the result.
        rehandled_on: when the body answered again.
        second_feedback_on: when the deputy gave feedback on that.
        second_grade: how satisfied the deputy then was.
        fulfilled_on: when the body told that its promise is carried out.
        withdrawn_on: when it was withdrawn.
        closed_on: when it was closed.
    """

    number: str | None = field(default=None, metadata=_named("编号", "建议编号", "建议号", "案号", "序号"))
    title: str | None = field(default=None, metadata=_named("标题", "建议标题", "题目", "案由", "建议名称"))
    author: PersonId | None = field(default=None, metadata=_named("提出代表", "领衔代表", "代表", "代表姓名", "提出人"))
    co_authors: tuple[PersonId, ...] | None = field(default=None, metadata=_named("附议代表", "联名代表", "附议人"))
    delegation: str | None = field(default=None, metadata=_named("代表团", "所属代表团"))
    category: str | None = field(default=None, metadata=_named("类别", "建议类别", "内容分类", "分类"))
    body: HandlerId | None = field(default=None, metadata=_named("承办单位", "主办单位", "办理单位"))
    handling: Handling | None = field(default=None, metadata=_named("办理类型", "办理方式", "承办方式"))
    joint_bodies: tuple[HandlerId, ...] | None = field(default=None, metadata=_named("会办单位", "协办单位"))
    in_session: bool | None = field(
        default=None, metadata=_named("提出时间类型", "会议期间提出", "会内会外", "会议类型", words=_IN_SESSION)
    )
    hard: bool | None = field(default=None, metadata=_named("疑难", "是否疑难", "涉及面广、处理难度大", words=_HARD))
    priority: bool | None = field(default=None, metadata=_named("重点督办", "是否重点", "重点建议", "是否重点督办"))
    submitted_on: Day | None = field(default=None, metadata=_named("提出日期", "提交日期", "提出时间", "收到日期"))
    assigned_on: Day | None = field(default=None, metadata=_named("交办日期", "交办时间", "正式交办日期", "分办日期"))
    accepted_on: Day | None = field(default=None, metadata=_named("签收日期", "接收日期", "承办单位收到日期"))
    objected_on: Day | None = field(default=None, metadata=_named("申请退办日期", "退办日期", "异议日期"))
    contacted_on: Day | None = field(default=None, metadata=_named("联系代表日期", "面商日期", "沟通日期"))
    extended_on: Day | None = field(default=None, metadata=_named("同意延期日期", "延期日期", "延期批准日期"))
    opinion_on: Day | None = field(default=None, metadata=_named("会办意见日期", "协办意见日期"))
    replied_on: Day | None = field(default=None, metadata=_named("答复日期", "办复日期", "答复时间", "办结日期"))
    mode: ReplyMode | None = field(default=None, metadata=_named("答复方式", "答复形式", "沟通方式"))
    received_on: date | None = field(default=None, metadata=_named("代表收到日期", "收到答复日期"))
    result: ResultClass | None = field(default=None, metadata=_named("办理结果", "结果分类", "答复类别", "答复分类"))
    committed_until: date | None = field(default=None, metadata=_named("承诺期限", "承诺完成日期", "承诺解决日期"))
    feedback_on: Day | None = field(default=None, metadata=_named("反馈日期", "评价日期", "反馈时间"))
    grade: Grade | None = field(default=None, metadata=_named("满意度", "代表意见", "综合评价", "反馈意见"))
    attitude_grade: Grade | None = field(default=None, metadata=_named("对办理态度", "办理态度", "态度评价"))
    result_grade: Grade | None = field(default=None, metadata=_named("对办理结果", "结果评价", "对结果"))
    rehandled_on: Day | None = field(default=None, metadata=_named("再次答复日期", "重新答复日期", "二次答复日期"))
    second_feedback_on: Day | None = field(default=None, metadata=_named("再次反馈日期", "二次反馈日期"))
    second_grade: Grade | None = field(default=None, metadata=_named("再次满意度", "二次满意度", "再次评价"))
    fulfilled_on: Day | None = field(default=None, metadata=_named("落实日期", "承诺落实日期", "兑现日期"))
    withdrawn_on: Day | None = field(default=None, metadata=_named("撤回日期", "撤案日期"))
    closed_on: Day | None = field(default=None, metadata=_named("结案日期", "销号日期", "归档日期"))

    @property
    def ratings(self) -> tuple[Rating, ...] | None:
        """Return the grades by the sides of the handling, None where none is told."""
        told = ((Dimension.ATTITUDE, self.attitude_grade), (Dimension.RESULT, self.result_grade))
        return tuple(Rating(dimension=side, grade=grade) for side, grade in told if grade is not None) or None


def case_from_milestones(row: Milestones, law: Law) -> Case[SuggestionFacts, SuggestionStage]:
    """Return the partial case of a row: what the row does not tell is unknown, and breaches nothing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> row = Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 6, 20))
    >>> case_from_milestones(row, law_of(Area.from_code("411424"))).standing("en")
    'answered'
    """
    case = open_suggestion(
        law,
        partial=True,
        number=row.number,
        title=row.title,
        author=row.author,
        co_authors=row.co_authors,
        in_session=row.in_session,
        hard=row.hard,
    )
    for act in _acts(row):
        case = case.record(act)
    return case


def _acts(row: Milestones) -> Iterator[Act]:
    """Yield the acts of a row in the order in which they would happen."""
    body = row.body
    if row.submitted_on is not None:
        yield Submitted(on=row.submitted_on, by=Actor(Role.DEPUTY, row.author))
    if row.assigned_on is not None:
        yield Assigned(on=row.assigned_on, body=body, handling=row.handling)
        for each in row.joint_bodies or ():
            yield Assigned(on=row.assigned_on, body=each, handling=Handling.JOINT)
    if row.accepted_on is not None:
        yield Accepted(on=row.accepted_on, body=body)
    if row.objected_on is not None:
        yield Objected(on=row.objected_on, body=body)
    if row.contacted_on is not None:
        yield ContactedDeputy(on=row.contacted_on, body=body)
    if row.extended_on is not None:
        yield ExtensionApproved(on=row.extended_on, body=body)
    if row.opinion_on is not None:
        yield JointOpinion(on=row.opinion_on, body=body)
    if row.replied_on is not None:
        yield Replied(
            on=row.replied_on,
            body=body,
            result=row.result,
            committed_until=row.committed_until,
            received_on=row.received_on,
            mode=row.mode,
        )
    yield from _after_reply(row)


def _after_reply(row: Milestones) -> Iterator[Act]:
    body = row.body
    if row.feedback_on is not None:
        yield FeedbackGiven(on=row.feedback_on, body=body, grade=row.grade, ratings=row.ratings)
    if row.rehandled_on is not None:
        yield Rehandled(on=row.rehandled_on, body=body)
    if row.second_feedback_on is not None:
        yield FeedbackGiven(on=row.second_feedback_on, body=body, grade=row.second_grade)
    if row.fulfilled_on is not None:
        yield FollowedUp(on=row.fulfilled_on, body=body, fulfilled=True)
    if row.withdrawn_on is not None:
        yield Withdrawn(on=row.withdrawn_on)
    if row.closed_on is not None:
        yield Closed(on=row.closed_on)
