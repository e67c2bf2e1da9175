"""Records: what a deputy, or a deputy group, did; on which day, for how long, and how far it is vouched for.

They are held in millions, so that what every count needs stands in the record itself, and all else in its details.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from npc_core.congress.actors import Role
from npc_core.congress.ids import CaseId, GroupId, PersonId, RecordId, StationId
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class ActivityKind(Labelled):
    """What was done, or what came of it; Chinese aliases serve the reading of tables."""

    SESSION = ("session", Text("出席人民代表大会会议", "session of the congress attended"), "人代会", "大会")
    SITTING = ("sitting", Text("出席会议期间的一次会议", "sitting of a session attended"), "全体会议", "代表团会议")
    SPEECH = ("speech", Text("审议发言", "speech in a deliberation"), "发言")
    VOTE = ("vote", Text("参加表决、选举", "part taken in a vote or election"), "表决")
    COMMITTEE_MEETING = (
        "committee_meeting",
        Text("列席常务委员会会议", "meeting of the standing committee attended without vote"),
        "列席常委会",
    )
    PRESIDIUM_MEETING = ("presidium_meeting", Text("参加主席团会议", "meeting of the presidium"), "主席团会议")
    PRESIDIUM_SPEECH = ("presidium_speech", Text("主席团会议发言", "speech at a meeting of the presidium"))
    GOVERNMENT_MEETING = (
        "government_meeting",
        Text("参加政府等机关的会议", "meeting of the government or another body"),
        "列席政府会议",
    )
    INSPECTION_VISIT = ("inspection_visit", Text("视察", "inspection visit"), "集中视察", "代表视察")
    TOPICAL_STUDY = ("topical_study", Text("专题调研", "topical study"), "调研")
    LAW_ENFORCEMENT_INSPECTION = (
        "law_enforcement_inspection",
        Text("执法检查", "law-enforcement inspection"),
    )
    REVIEW = ("review", Text("参加评议、测评", "review or evaluation of others' work"), "评议")
    PROJECT_SUPERVISION = ("project_supervision", Text("监督民生实事项目", "supervision of a livelihood project"))
    GROUP_ACTIVITY = ("group_activity", Text("代表小组活动", "activity of the deputy group"), "小组活动")
    TRAINING = ("training", Text("履职学习培训", "training"), "培训", "学习")
    RECEPTION = ("reception", Text("联络站接待选民", "reception of voters at a liaison station"), "接待选民")
    HOUSEHOLD_VISIT = ("household_visit", Text("走访选民、联系群众", "visit to voters"), "走访")
    LIVELIHOOD_HELP = ("livelihood_help", Text("帮扶、办实事", "help with people's livelihood"), "为民办实事")
    MEDIATION = ("mediation", Text("化解矛盾纠纷", "mediation of a dispute"))
    PUBLICITY = ("publicity", Text("宣传政策法律", "making policies and laws known"), "宣传")
    SUGGESTION = ("suggestion", Text("提出建议、批评和意见", "suggestion"), "建议")
    SUGGESTION_ADOPTED = ("suggestion_adopted", Text("建议被采纳或者列为重点", "suggestion adopted or given priority"))
    BILL = ("bill", Text("领衔或者附议提出议案", "bill moved"), "议案")
    DUTY_REPORT = ("duty_report", Text("述职", "duty report"), "向选民述职")
    RECORD_KEPT = ("record_kept", Text("活动记录、档案齐全", "minutes and files kept"))
    FUNDS_ACCOUNTED = ("funds_accounted", Text("活动经费使用规范", "funds accounted for"))
    HOST_GROUP = ("host_group", Text("下一级代表参加活动", "deputies of the level below taken along"))
    COMMENDATION = ("commendation", Text("受表彰", "commendation"), "表彰")
    SATISFIED_BALLOT = ("satisfied_ballot", Text("评议中的称职票", "ballot that finds the deputy competent"))
    OTHER_BALLOT = ("other_ballot", Text("评议中的其他票", "other ballot of a review"))
    DISORDER = ("disorder", Text("违反会议纪律", "breach of order at a meeting"), "迟到", "早退")
    MISCONDUCT = ("misconduct", Text("违反代表行为规范", "misconduct"), "违纪")
    FALSE_RECORD = ("false_record", Text("弄虚作假", "false record"))
    OTHER = ("other", Text("其他履职活动", "other activity"))


class Presence(Labelled):
    """Whether the deputy took part; leave counts once it is approved."""

    ATTENDED = ("attended", Text("参加", "took part"), "出席", "到会")
    ON_LEAVE = ("on_leave", Text("请假获准", "on approved leave"), "请假")
    LEAVE_ASKED = ("leave_asked", Text("请假待批", "leave asked for, not decided"))
    ABSENT = ("absent", Text("未经批准缺席", "absent without approval"), "缺席")


class State(Labelled):
    """How far a record is vouched for."""

    ENTERED = ("entered", Text("已登记", "entered"))
    VERIFIED = ("verified", Text("已核实", "verified"), "审核通过")
    REJECTED = ("rejected", Text("未予认可", "rejected"), "审核不通过")


class Source(Labelled):
    """Where a record comes from."""

    SELF_REPORTED = ("self_reported", Text("代表自报", "self-reported"))
    GROUP = ("group", Text("代表小组登记", "entered by the group"))
    OFFICE = ("office", Text("人大工作机构登记", "entered by the congress's office"))
    OTHER_SYSTEM = ("other_system", Text("其他系统转入", "taken over from another system"))


class Measure(Labelled):
    """What is counted of records."""

    ACTS = ("acts", Text("次", "acts"))
    HALF_DAYS = ("half_days", Text("半天", "half days"))
    ITEMS = ("items", Text("件（户、人、分）", "items"))


@frozen(kw_only=True)
class Details:
    """What of a record no count needs.

    Args:
        id: the application's id of the record.
        source: where it comes from.
        title: what the activity was, in the application's words.
        place: where it was.
        evidence: references to sign-in sheets, minutes, pictures.
        organiser: who arranged it.
        station: the liaison station.
        matter: the number of the bill or suggestion, for those.
        approved_by: who approved the leave.
        verified_by: who verified or rejected the record.
        verified_on: the day of that.
    """

    id: RecordId | None = None
    source: Source = Source.SELF_REPORTED
    title: str | None = None
    place: str | None = None
    evidence: tuple[str, ...] = ()
    organiser: Role | None = None
    station: StationId | None = None
    matter: CaseId | None = None
    approved_by: Role | None = None
    verified_by: Role | None = None
    verified_on: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        if self.verified_on is not None:
            check_day("details.verified_on", self.verified_on)


NO_DETAILS = Details()
_ATTENDED, _ENTERED = Presence.ATTENDED, State.ENTERED


@frozen(weakref_slot=False)  # by position too: records are made in millions, and keywords cost four tenths more
class Activity:
    """One record of the register.

    Args:
        person: the deputy; None for a record of the group as such.
        kind: what was done.
        on: the day (of several days, the first).
        presence: whether the deputy took part.
        state: how far the record is vouched for.
        half_days: how long it took [half days]; 0 where it has no length.
        number: how many items it was: households, suggestions, ballots, or points that somebody assessed [items].
        group: the group the deputy acted in, or whose record it is.
        details: all else.

    >>> Activity(PersonId("D-08"), ActivityKind.TRAINING, date(2025, 4, 1), half_days=2).presence
    Presence.ATTENDED
    """

    person: PersonId | None
    kind: ActivityKind
    on: date
    presence: Presence = _ATTENDED
    state: State = _ENTERED
    half_days: int = 0
    number: int = 1
    group: GroupId | None = None
    details: Details = NO_DETAILS

    def __attrs_post_init__(self) -> None:
        """Refuse a record of nobody, of no day, or of less than nothing."""
        if type(self.on) is not date:
            check_day("activity.on", self.on)
        if type(self.half_days) is not int or self.half_days < 0:
            expect_count("activity.half_days", self.half_days)
        if type(self.number) is not int or self.number < 0:
            expect_count("activity.number", self.number)
        if self.person is None and self.group is None:
            raise ImpossibleFacts("activity.person", None, Text("代表或者代表小组", "a deputy or a deputy group"))

    @property
    def id(self) -> RecordId | None:
        """Return the application's id of the record."""
        return self.details.id

    def in_state(self, state: State, by: Role | None = None, on: date | None = None) -> Activity:
        """Return the record as verified or rejected by somebody."""
        return evolve(self, state=state, details=evolve(self.details, verified_by=by, verified_on=on))

    def with_leave(self, presence: Presence, by: Role | None = None) -> Activity:
        """Return the record with leave decided by somebody."""
        return evolve(self, presence=presence, details=evolve(self.details, approved_by=by))
