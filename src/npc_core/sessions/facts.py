"""Facts about bodies and sessions."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Doing(Labelled):
    """Things around a session or meeting that the law leaves to somebody, or simply asks for."""

    DATE_SET = ("date_set", Text("决定召开大会的日期", "setting the date of a session"))
    DATE_PUBLISHED = ("date_published", Text("公布大会的日期", "publishing the date of a session"))
    SHIFTED = ("shifted", Text("决定提前或者推迟大会", "holding a session earlier or later"))
    NEW_DATE_SET = ("new_date_set", Text("另行决定大会的日期", "setting the new date of a session"))
    CONVENED = ("convened", Text("召集大会", "convening a session"))
    FIRST_CONVENED = ("first_convened", Text("召集新一届第一次大会", "convening the first session of a term"))
    PREPARATORY_HELD = ("preparatory_held", Text("举行预备会议", "holding the preparatory meeting"))
    PREPARATORY_CHAIRED = ("preparatory_chaired", Text("主持预备会议", "chairing the preparatory meeting"))
    FIRST_PREPARATORY_CHAIRED = (
        "first_preparatory_chaired",
        Text(
            "主持新一届第一次大会的预备会议（上届常委会）",
            "chairing a new term's first preparatory meeting (old committee)",
        ),
    )
    PRESIDIUM_ELECTED = (
        "presidium_elected",
        Text("选举主席团和秘书长", "electing the presidium and secretary-general"),
    )
    AGENDA_ADOPTED = ("agenda_adopted", Text("通过大会议程", "adopting the agenda of a session"))
    CHAIRED = ("chaired", Text("主持大会", "chairing a session"))
    MEETING_CONVENED = ("meeting_convened", Text("召集常委会会议", "convening a standing committee meeting"))
    MEETING_CHAIRED = ("meeting_chaired", Text("主持常委会会议", "chairing a standing committee meeting"))
    EXTRA_MEETING = ("extra_meeting", Text("临时召集常委会会议", "an extraordinary standing committee meeting"))
    AGENDA_DRAFTED = ("agenda_drafted", Text("拟订常委会会议议程草案", "drafting a standing committee's agenda"))
    PUT_TO_VOTE = ("put_to_vote", Text("决定交付表决", "putting a matter to the vote"))
    SIZE_FIXED = ("size_fixed", Text("确定常委会的名额", "fixing the size of a standing committee"))
    COMMITTEE_EXISTS = ("committee_exists", Text("设立常务委员会", "having a standing committee"))
    HELD_OVER = (
        "held_over",
        Text("上届常委会履行职责至选出新的常委会", "the old standing committee serving until the new"),
    )
    DETAILED_RULES = ("detailed_rules", Text("对实施组织法作具体规定", "detailed rules under the Organic Law"))
    DEPUTY_ATTENDED = ("deputy_attended", Text("代表出席大会、参加审议", "a deputy attending and deliberating"))
    DEPUTY_VOTED = ("deputy_voted", Text("代表参加表决", "a deputy voting"))


@frozen(kw_only=True)
class Done:
    """Somebody did, or left undone, one of these things.

    Args:
        on: the day.
        doing: what.
        by: who; None where unknown.
        done: whether it was done, for what the law simply asks for.
        meeting: `preparatory_meeting` or `congress`, for what is decided in one of them.
    """

    on: date
    doing: Doing
    by: Role | None = None
    done: bool | None = None
    meeting: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("done.on", self.on)


@frozen(kw_only=True)
class YearOfSessions:
    """How many sessions a congress held in a year [sessions]; `on` is the last day looked at."""

    on: date
    sessions: int

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number."""
        expect_count("year.sessions", self.sessions)


@frozen(kw_only=True)
class ExtraordinarySession:
    """An extraordinary session was called: by the convening body itself, or on a proposal of deputies [deputies]."""

    on: date
    own_motion: bool
    proposers: int | None = None
    deputies: int | None = None


@frozen(kw_only=True)
class FirstSession:
    """The first session of a term: when the election of deputies was completed, and when it opened."""

    completed_on: date
    on: date | None = None
    announced_on: date | None = None


@frozen(kw_only=True)
class TermHeld:
    """A term looked at on a day: when it began."""

    on: date
    began: date
    of: str = "congress"

    def __attrs_post_init__(self) -> None:
        """Refuse a body whose term no law of ours fixes."""
        if self.of not in ("congress", "standing_committee", "government"):
            known = Text("congress、standing_committee 或 government", "congress, standing_committee or government")
            raise ImpossibleFacts("term.of", self.of, known)


@frozen(kw_only=True)
class MeetingDays:
    """The days of a standing committee's meetings, in order, up to `on`."""

    on: date
    days: tuple[date, ...]


@frozen(kw_only=True)
class CommitteeSize:
    """How many members a standing committee has, or was given [members].

    Args:
        on: the day on which the number was fixed, for the term.
        members: the number.
        population: of the area [people]; None where unknown.
        fixed_in_term: whether the number was changed within the term.
    """

    on: date
    members: int
    population: int | None = None
    changed_in_term: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number."""
        expect_count("size.members", self.members)
        if self.population is not None:
            expect_count("size.population", self.population)


class Whole(Labelled):
    """A body whose composition the law fixes."""

    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会", "standing committee"))
    COUNCIL_OF_CHAIRPERSONS = ("council_of_chairpersons", Text("主任会议", "council of chairpersons"))
    GOVERNMENT = ("government", Text("人民政府", "government"))
    SUPERVISORY_COMMISSION = ("supervisory_commission", Text("监察委员会", "supervisory commission"))
    TOWNSHIP_PRESIDIUM = ("township_presidium", Text("乡镇人大主席团", "presidium of a township congress"))
    TOWNSHIP_CHAIRS = ("township_chairs", Text("乡镇人大主席、副主席", "chair and vice chairs of a township congress"))


@frozen(kw_only=True)
class CompositionHeld:
    """Which offices a body is made up of, each as often as it is held."""

    on: date
    body: Whole
    offices: tuple[Office, ...]


@frozen(kw_only=True)
class SeatHeld:
    """Somebody holds a seat of the standing committee: is that person a deputy of the congress?"""

    on: date
    is_deputy: bool | None


@frozen(kw_only=True)
class DeputyAbsence:
    """A deputy at a session: present or not, and whether leave was asked for and approved."""

    on: date
    attended: bool
    leave_approved: bool | None = None


@frozen(kw_only=True)
class ElectionBallot:
    """How an election by a congress was held: secretly, and with which choices for each candidate."""

    on: date
    secret: bool | None = None
    options: tuple[str, ...] | None = None
