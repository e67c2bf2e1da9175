"""Facts of a bill: the words that its acts use, and the dossier of the matter."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.ids import PersonId
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.proposals.forum import Forum


class BillStage(Labelled):
    """Where a bill stands."""

    DRAFT = ("draft", Text("待提出", "to be moved"))
    MOVED = ("moved", Text("待决定是否列入议程", "to be decided on for the agenda"))
    REFERRED = ("referred", Text("先交审议", "under review before the decision"))
    LISTED = ("listed", Text("已列入议程", "on the agenda"))
    DELIBERATED = ("deliberated", Text("已审议", "deliberated"))
    DEFERRED = ("deferred", Text("暂不付表决", "vote put off"))
    UNLISTED = ("unlisted", Text("未列入议程", "not on the agenda"))
    AFTER_SESSION = ("after_session", Text("闭会后审议", "under review after the session"))
    REPORTED = ("reported", Text("待常委会审议结果报告", "report before the standing committee"))
    HANDED_OVER = ("handed_over", Text("交有关机关办理", "with the organs that carry it out"))
    PASSED = ("passed", Text("已通过", "passed"))
    REJECTED = ("rejected", Text("未通过", "not passed"))
    CARRIED_OUT = ("carried_out", Text("已落实", "carried out"))
    CLOSED = ("closed", Text("已办结", "closed"))
    CONVERTED = ("converted", Text("转为建议", "goes on as a suggestion"))
    MERGED = ("merged", Text("并入其他议案", "merged into another bill"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class BillPart(Labelled):
    """What a bill contains."""

    CAUSE = ("cause", Text("案由", "cause"), "议题")
    GROUNDS = ("grounds", Text("案据", "grounds"), "理由")
    PLAN = ("plan", Text("方案", "plan"), "解决方案")
    TEXT = ("text", Text("议案文本", "text"))
    EXPLANATION = ("explanation", Text("说明", "explanation"))


class Subject(Labelled):
    """What a bill is about, as places list it."""

    LOCAL_LEGISLATION = ("local_legislation", Text("地方性法规的制定、修改、废止", "making of local regulations"))
    IMPLEMENTATION_OF_LAW = ("implementation_of_law", Text("法律法规的实施", "carrying out of laws"))
    SUPERVISION_OF_ORGANS = ("supervision_of_organs", Text("对国家机关的监督", "supervision of organs"))
    MAJOR_MATTERS = ("major_matters", Text("重大事项", "major matters"))
    OTHER_WITHIN_POWERS = ("other_within_powers", Text("职权范围内的其他事项", "another matter within its powers"))
    CENTRAL_POWERS = ("central_powers", Text("中央国家机关职权", "powers of central organs"))
    ADMINISTRATIVE_OR_JUDICIAL_POWERS = (
        "administrative_or_judicial_powers",
        Text("行政机关、司法机关职权", "powers of administration or justice"),
    )
    LOWER_CONGRESS_POWERS = ("lower_congress_powers", Text("下级人大职权", "powers of a lower congress"))
    PRIVATE_AFFAIRS = ("private_affairs", Text("政党、团体、企业、个人事务", "affairs of parties, firms or people"))
    OTHER_BEYOND_POWERS = ("other_beyond_powers", Text("其他不属于职权范围的事项", "another matter beyond its powers"))


class Reviewer(Labelled):
    """Who reviews a bill before it is decided on, or after the session."""

    SPECIAL_COMMITTEE = ("special_committee", Text("专门委员会", "special committee"))
    BILLS_REVIEW_COMMITTEE = ("bills_review_committee", Text("议案审查委员会", "bills review committee"))
    WORKING_BODY = ("working_body", Text("工作机构", "working body"))
    COUNCIL = ("council", Text("主任会议", "council of chairpersons"))


class Listing(Labelled):
    """What is decided on the place of a bill on the agenda."""

    LISTED = ("listed", Text("列入议程", "put on the agenda"))
    NOT_LISTED = ("not_listed", Text("不列入议程", "not put on the agenda"))
    NOT_A_BILL = ("not_a_bill", Text("不作为议案", "not treated as a bill"))


class DeferralBody(Labelled):
    """Who agrees that a vote in the standing committee is put off."""

    COUNCIL_OF_CHAIRPERSONS = ("council_of_chairpersons", Text("主任会议", "council of chairpersons"))
    JOINT_MEETING = ("joint_meeting", Text("联组会议", "joint meeting"))
    PLENARY = ("plenary", Text("全体会议", "plenary meeting"))
    MAJORITY_OF_THOSE_PRESENT = ("majority_of_those_present", Text("出席过半数", "more than half of those present"))


class ResultOutcome(Labelled):
    """What a standing committee decides on the report on a bill reviewed after the session."""

    NEXT_SESSION_AGENDA = ("next_session_agenda", Text("提请列入下次大会议程", "for the agenda of the next session"))
    STANDING_COMMITTEE_AGENDA = ("standing_committee_agenda", Text("列入常委会议程", "for its own agenda"))
    HANDED_TO_ORGANS = ("handed_to_organs", Text("交有关机关办理", "handed to the organs concerned"))
    IN_PLAN = ("in_plan", Text("列入立法规划或者工作计划", "put into a plan"))
    REFERENCE = ("reference", Text("作为工作参考", "kept for reference"))


@frozen(kw_only=True)
class BillFacts:
    """What is known of the matter besides its acts; unknown facts are None, an empty tuple is known to be none.

    Args:
        forum: where it is moved.
        number: the number under which the place keeps it.
        title: what it is called.
        lead: who leads its movers.
        subject: what it is about.
        within_powers: whether it lies within the powers of the body in which it is moved.
        parts: what it contains.
        matters: how many matters it raises.
        in_session: whether it was moved for a session that is being held, not between sessions.
        convened_on: the day of the decision to convene the session.
        first_session: whether the session is the first of a term.
        cut_off_on: the last day for bills of deputies at the session.
        cut_off_at: the hour of that day.
        last_presidium_on: the day of the last meeting of the presidium.
        last_presidium_at: its hour.
        session_closed_on: the day on which the session closed.
        meeting_on: the day of the meeting of the standing committee for which it is moved.
        consultation_needed: whether organs must be consulted on it after the session.
    """

    forum: Forum = Forum.CONGRESS
    number: str | None = None
    title: str | None = None
    lead: PersonId | None = None
    subject: Subject | None = None
    within_powers: bool | None = None
    parts: tuple[BillPart, ...] | None = None
    matters: int | None = None
    in_session: bool | None = None
    convened_on: date | None = None
    first_session: bool | None = None
    cut_off_on: date | None = None
    cut_off_at: time | None = None
    last_presidium_on: date | None = None
    last_presidium_at: time | None = None
    session_closed_on: date | None = None
    meeting_on: date | None = None
    consultation_needed: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a bill about nothing."""
        if self.matters is not None:
            expect_count("dossier.matters", self.matters, minimum=1)
