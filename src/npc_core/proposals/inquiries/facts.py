"""Facts of an inquiry motion: the words that its acts use, and the dossier of the matter."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.ids import PersonId
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.proposals.forum import Forum


class InquiryStage(Labelled):
    """Where an inquiry motion stands."""

    DRAFT = ("draft", Text("待提出", "to be moved"))
    MOVED = ("moved", Text("待决定答复方式", "to be decided on"))
    ASSIGNED = ("assigned", Text("待答复", "to be answered"))
    POSTPONED = ("postponed", Text("闭会后答复", "to be answered after the session"))
    ANSWERED = ("answered", Text("已答复", "answered"))
    ASKED_AGAIN = ("asked_again", Text("已要求再作答复", "a second answer was asked for"))
    CLOSED = ("closed", Text("已办结", "closed"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class Addressee(Labelled):
    """The organ that an inquiry motion addresses."""

    GOVERNMENT = ("government", Text("本级人民政府", "the government"))
    GOVERNMENT_DEPARTMENT = ("government_department", Text("政府所属部门", "a department of the government"))
    SUPERVISORY_COMMISSION = ("supervisory_commission", Text("监察委员会", "the supervisory commission"))
    COURT = ("court", Text("人民法院", "the court"))
    PROCURATORATE = ("procuratorate", Text("人民检察院", "the procuratorate"))
    INTERMEDIATE_COURT = ("intermediate_court", Text("中级人民法院", "an intermediate court of the municipality"))
    BRANCH_PROCURATORATE = ("branch_procuratorate", Text("人民检察院分院", "a branch procuratorate"))
    OTHER = ("other", Text("其他机关、组织", "another organ or organisation"))


class InquiryPart(Labelled):
    """What an inquiry motion states."""

    TARGET = ("target", Text("质询对象", "the organ addressed"))
    QUESTION = ("question", Text("质询的问题", "the question"))
    CONTENT = ("content", Text("质询的内容", "its content"))


class Unsuitable(Labelled):
    """What an inquiry motion should not be about, where a place says so."""

    PERSONAL_INTEREST = ("personal_interest", Text("代表个人利益的问题", "a deputy's personal interest"))
    PENDING_LITIGATION = ("pending_litigation", Text("进入诉讼程序的具体案件", "a case in litigation"))


class InquiryGround(Labelled):
    """Why members move an inquiry, where a place lists the grounds."""

    LAW_BREACH_WITH_GRAVE_RESULT = (
        "law_breach_with_grave_result",
        Text("违反宪法法律法规造成严重后果", "a breach of law with a grave result"),
    )
    RESOLUTIONS_NOT_EXECUTED = ("resolutions_not_executed", Text("不执行决议决定", "resolutions not carried out"))
    MAJOR_MISTAKE = ("major_mistake", Text("工作重大失误造成严重后果", "a major mistake with a grave result"))
    DERELICTION = ("dereliction", Text("失职渎职徇私枉法", "dereliction of duty"))
    OTHER = ("other", Text("其他需要质询的情形", "another reason"))


class Venue(Labelled):
    """How and where an inquiry motion is answered."""

    PRESIDIUM = ("presidium", Text("主席团会议口头答复", "orally before the presidium"))
    PLENARY = ("plenary", Text("大会全体会议口头答复", "orally before the plenary meeting"))
    SPECIAL_COMMITTEE = ("special_committee", Text("专门委员会会议口头答复", "orally before a special committee"))
    DELEGATION = ("delegation", Text("代表团会议口头答复", "orally before a delegation"))
    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会会议口头答复", "orally before the standing committee"))
    WRITTEN = ("written", Text("书面答复", "in writing"))


class Answerer(Labelled):
    """Who answers a question."""

    HEAD = ("head", Text("负责人", "a head of the organ"))
    RESPONSIBLE_STAFF = ("responsible_staff", Text("负责人员", "a responsible member of its staff"))
    OTHER = ("other", Text("其他工作人员", "somebody else"))


@frozen(kw_only=True)
class InquiryFacts:
    """What is known of the matter besides its acts; unknown facts are None, an empty tuple is known to be none.

    Args:
        forum: where it is moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who leads its movers.
        addressee: the organ that it addresses.
        parts: what it states.
        unsuitable: what in it an inquiry motion should not be about.
        ground: why members move it.
        cut_off_on: the last day for inquiry motions at the session.
        cut_off_at: the hour of that day.
        session_closed_on: the day on which the session closed.
        meeting_closed_on: the day on which the meeting of the standing committee closed.
        next_meeting_closed_on: the day on which its next meeting closed.
    """

    forum: Forum = Forum.CONGRESS
    number: str | None = None
    title: str | None = None
    lead: PersonId | None = None
    addressee: Addressee | None = None
    parts: tuple[InquiryPart, ...] | None = None
    unsuitable: tuple[Unsuitable, ...] | None = None
    ground: InquiryGround | None = None
    cut_off_on: date | None = None
    cut_off_at: time | None = None
    session_closed_on: date | None = None
    meeting_closed_on: date | None = None
    next_meeting_closed_on: date | None = None
