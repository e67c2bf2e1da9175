"""Facts of what deputies owe and are owed, and of those who look after them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.days import valid_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.performance.records import Activity, ActivityKind, Presence, State


class DeputyDuty(Labelled):
    """A duty of every deputy."""

    DELIBERATION = (
        "deliberation",
        Text("会议期间审议、发言、参加选举和表决", "deliberating, speaking, electing and voting in session"),
    )
    ACTIVITIES = ("activities", Text("参加统一组织的履职活动", "taking part in organised activities"))
    STUDY = ("study", Text("履职学习和调查研究", "study and inquiry"))
    CONTACT = ("contact", Text("与选民或者选举单位保持联系", "keeping contact with those who elected"))
    PREPARATION = ("preparation", Text("会前听取意见、做好准备", "preparing for a session"))
    PRIORITY = ("priority", Text("优先执行代表职务", "putting the duties of a deputy first"))
    HEARING = ("hearing", Text("听取对履职的意见", "hearing what people say of the performance"))
    ANSWERING = ("answering", Text("回答选民或者选举单位的询问", "answering those who elected"))


class Guarantee(Labelled):
    """What a deputy is owed."""

    ACTIVITIES = ("activities_right", Text("参加统一组织的履职活动", "taking part in organised activities"))
    INFORMATION = ("information_right", Text("信息资料和各项保障", "information, materials and guarantees"))
    TIME = ("time_guaranteed", Text("所在单位的时间保障", "time from the employer"))
    ATTENDANCE = (
        "counted_as_attendance",
        Text("按正常出勤对待、享受待遇", "time for duties counted as work, with pay"),
    )
    ALLOWANCE = ("unpaid_deputy_allowance", Text("无固定工资收入的补贴", "allowance without a fixed wage"))
    TRAVEL = ("travel_costs", Text("往返旅费和物质便利", "travel costs and convenience"))
    CARD = ("deputy_card", Text("代表证", "deputy card"))
    MINORITY_HELP = ("minority_help", Text("对少数民族代表的帮助", "help for minority nationalities"))
    DISABILITY_HELP = ("disability_help", Text("对行动不便代表的帮助", "help for those who cannot move with ease"))


class Hindrance(Labelled):
    """How somebody stands in a deputy's way."""

    REFUSAL = ("refusal", Text("拒绝履行协助义务", "refusing to assist"))
    OBSTRUCTION = ("obstruction", Text("阻碍执行代表职务", "obstruction"))
    VIOLENT_OBSTRUCTION = ("violent_obstruction", Text("以暴力、威胁阻碍", "obstruction by violence or threat"))
    RETALIATION = ("retaliation", Text("打击报复", "retaliation"))
    CRIMINAL_RETALIATION = (
        "criminal_retaliation",
        Text("国家工作人员打击报复构成犯罪", "retaliation by officials that is a crime"),
    )


class Answer(Labelled):
    """What was done about a hindrance."""

    CRITICISM = ("criticism", Text("批评教育", "criticism"))
    ORDER_TO_CORRECT = ("order_to_correct", Text("责令改正", "order to correct"))
    SANCTION = ("sanction", Text("处分", "disciplinary sanction"))
    PUBLIC_SECURITY_PENALTY = ("public_security_penalty", Text("治安管理处罚", "public security penalty"))
    CRIMINAL = ("criminal", Text("追究刑事责任", "criminal prosecution"))


class Conduct(Labelled):
    """What a deputy must not do."""

    INTERFERENCE = (
        "interference_barred",
        Text("干预具体案件、插手经济活动牟取利益", "interfering in cases or tenders for gain"),
    )
    DISGUISED_BUSINESS = (
        "disguised_business_barred",
        Text("变相从事商业活动牟取利益", "disguised business for gain"),
    )
    GIFTS = ("gifts_and_funding_prohibited", Text("接受报酬或者出资赞助", "taking pay or sponsorship"))
    NO_RECUSAL = ("recusal_required", Text("有利害关系而未回避", "no recusal in spite of an interest"))


class Occasion(Labelled):
    """On what occasion somebody was active."""

    SESSION_WORK = ("session_work", Text("本级人大会议期间的工作", "work in session"))
    BETWEEN_SESSIONS_ACTIVITY = ("between_sessions_activity", Text("闭会期间的活动", "activity between sessions"))
    OWN_WORK = ("own_work", Text("本人的生产和工作", "one's own work"))


class Care(Labelled):
    """What those who look after deputies do."""

    CONTACT_ORGANISED = (
        "contact_organised_by",
        Text("定期组织代表联系群众", "organising that deputies meet the people"),
    )
    TRAINING_ORGANISED = ("training_organised_by", Text("组织履职学习培训", "organising training"))
    PLAN_MADE = ("work_plan_by", Text("制定年度代表工作计划", "making the yearly plan"))
    PLAN_ADOPTED = ("work_plan_adopted_by", Text("通过年度代表工作计划", "adopting the yearly plan"))
    PLAN_PUBLISHED = ("work_plan_published", Text("通报并公布代表工作计划", "publishing the yearly plan"))
    RECORD_KEPT = ("record_kept_by", Text("记录代表履职情况", "recording what deputies do"))
    REPORTS_ORGANISED = ("reports_organised_by", Text("定期组织代表报告履职情况", "organising duty reports"))
    BASICS_PUBLISHED = ("basic_information_public", Text("公示代表基本信息", "publishing basic information"))
    CONTACT_DATA_PUBLISHED = ("contact_data_public", Text("公开代表联系方式", "publishing how to reach deputies"))
    PERFORMANCE_PUBLISHED = ("performance_public", Text("公示代表履职信息", "publishing what deputies did"))
    RECEPTION_ORGANISED = (
        "liaison_station_reception",
        Text("组织代表在联络站接待选民", "organising receptions at liaison stations"),
    )
    MAILBOX_KEPT = ("deputy_mailbox_required", Text("设代表信箱和固定接待时间、场所", "mailbox, fixed time and place"))
    ATTENDANCE_REPORTED = ("attendance_reported_to", Text("报告出席情况和缺席原因", "reporting attendance"))


@frozen(kw_only=True)
class DutyKept:
    """A deputy kept a duty, or did not; None where nobody knows."""

    on: date = field(validator=valid_day)
    duty: DeputyDuty
    kept: bool | None = None


@frozen(kw_only=True)
class GuaranteeGiven:
    """A deputy got what the law guarantees, or did not."""

    on: date = field(validator=valid_day)
    guarantee: Guarantee
    given: bool | None = None


@frozen(kw_only=True)
class HindranceAnswered:
    """A deputy was hindered, and this was done about it; an empty tuple is nothing, None is not known."""

    on: date = field(validator=valid_day)
    hindrance: Hindrance
    answers: tuple[Answer, ...] | None = None


@frozen(kw_only=True)
class ConductSeen:
    """A deputy did, or did not, what deputies must not do."""

    on: date = field(validator=valid_day)
    conduct: Conduct
    happened: bool | None = None


@frozen(kw_only=True)
class OccasionOf:
    """On what occasion a deputy was active."""

    on: date = field(validator=valid_day)
    occasion: Occasion


@frozen(kw_only=True)
class CareTaken:
    """Something was done for deputies or with what they did.

    Args:
        on: the day.
        care: what.
        done: whether it was done.
        by: who did it.
        to: to whom attendance was reported.
    """

    on: date = field(validator=valid_day)
    care: Care
    done: bool | None = None
    by: Role | None = None
    to: tuple[Role, ...] | None = None


@frozen(kw_only=True)
class DeputyYear:
    """What a deputy did in a year, as numbers.

    Args:
        on: the last day of the year.
        activity_days: days given to the duties between sessions [days].
        contacts: organised activities to meet voters [activities].
        works_elsewhere: whether the deputy works outside the electoral unit.
        returns: activities in the electoral unit [activities].
    """

    on: date = field(validator=valid_day)
    activity_days: int | None = None
    contacts: int | None = None
    works_elsewhere: bool | None = None
    returns: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than none."""
        for name in ("activity_days", "contacts", "returns"):
            number = getattr(self, name)
            if number is not None:
                expect_count(f"year.{name}", number)


_IN_SESSION = frozenset({ActivityKind.SESSION, ActivityKind.SITTING, ActivityKind.SPEECH, ActivityKind.VOTE})
_MEETING_VOTERS = frozenset({ActivityKind.RECEPTION, ActivityKind.HOUSEHOLD_VISIT})


def compute_deputy_year(
    person: PersonId, records: Iterable[Activity], year: int, *, works_elsewhere: bool | None = None
) -> DeputyYear:
    """Return a deputy's year as numbers, from the records of an activity register.

    Days are whole days of activities between sessions; receptions and visits are what meets voters. Where a deputy who
    works elsewhere was active is in no record, so that returns stay unknown.

    Args:
        person: the deputy.
        records: records of the register; rejected ones, and those of others, do not count.
        year: the year.
        works_elsewhere: whether the deputy works outside the electoral unit.

    >>> from npc_core.performance.records import ActivityKind
    >>> deputy = PersonId("D-1")
    >>> days = [Activity(deputy, ActivityKind.RECEPTION, date(2025, month, 9), half_days=1) for month in (3, 6, 9)]
    >>> year = compute_deputy_year(deputy, days, 2025)
    >>> year.activity_days, year.contacts
    (1, 3)
    """
    kept = [
        record
        for record in records
        if record.person == person
        and record.on.year == year
        and record.presence is Presence.ATTENDED
        and record.state is not State.REJECTED
    ]
    half_days = sum(record.half_days for record in kept if record.kind not in _IN_SESSION)
    contacts = sum(record.kind in _MEETING_VOTERS for record in kept)
    return DeputyYear(
        on=date(year, 12, 31), activity_days=half_days // 2, contacts=contacts, works_elsewhere=works_elsewhere
    )
