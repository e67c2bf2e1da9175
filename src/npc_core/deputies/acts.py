"""Acts and stages of the three matters: resignation, recall and credentials of a deputy."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies.facts import CredentialsTest, Seat
from npc_core.kernel.days import Day, check_day
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import Tally, check_numbers, check_suspended


class ResignationStage(Labelled):
    """Where the resignation of a deputy stands."""

    OPEN = ("open", Text("待提出", "to be handed in"))
    ORDERED = ("ordered", Text("已责令辞职", "ordered to resign"))
    RESIGNED = ("resigned", Text("已提出辞职", "resignation handed in"))
    VOTED = ("voted", Text("已表决", "voted"))
    ACCEPTED = ("accepted", Text("已接受", "accepted"))
    REFUSED = ("refused", Text("未接受", "not accepted"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class RecallTrack(Labelled):
    """Who recalls the deputy."""

    VOTERS = ("voters", Text("原选区选民罢免", "by the voters of the constituency"))
    CONGRESS = ("congress", Text("选举该代表的大会罢免", "by the congress that elected the deputy"))
    STANDING_COMMITTEE = (
        "standing_committee",
        Text("选举该代表的人大的常委会罢免", "by the standing committee of that congress"),
    )


class RecallStage(Labelled):
    """Where the recall of a deputy stands."""

    OPEN = ("open", Text("待提出", "to be moved"))
    MOVED = ("moved", Text("已提出", "moved"))
    INVESTIGATED = ("investigated", Text("已调查", "investigated"))
    PRINTED = ("printed", Text("已印发选民", "before the voters"))
    DELIBERATED = ("deliberated", Text("已审议", "deliberated"))
    VOTED = ("voted", Text("已表决", "voted"))
    CARRIED = ("carried", Text("已罢免", "recalled"))
    REJECTED = ("rejected", Text("未通过", "not carried"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class CredentialsStage(Labelled):
    """Where the examination of an elected deputy's credentials stands."""

    OPEN = ("open", Text("待审查", "to be examined"))
    EXAMINED = ("examined", Text("已审查", "examined"))
    REPORTED = ("reported", Text("已报告", "reported"))
    VOTED = ("voted", Text("已表决", "voted"))
    CONFIRMED = ("confirmed", Text("已确认", "confirmed"))
    VOID = ("void", Text("当选无效", "election void"))


class Determination(Labelled):
    """What the standing committee or presidium made of the report."""

    CONFIRMED = ("confirmed", Text("确认代表资格", "credentials confirmed"))
    VOID = ("void", Text("确定当选无效", "election determined void"))
    NOT_ADOPTED = ("not_adopted", Text("报告未获通过", "report not adopted"))


class DefenceForm(Labelled):
    """How a deputy answered a motion for recall."""

    VOTERS_MEETING = ("voters_meeting", Text("在选民会议上申辩", "at the voters' meeting"))
    PRESIDIUM_MEETING = ("presidium_meeting", Text("在主席团会议上申辩", "at a meeting of the presidium"))
    COUNCIL_MEETING = ("council_meeting", Text("在主任会议上申辩", "at the council of chairpersons"))
    PLENARY = ("plenary", Text("在全体会议上申辩", "at the plenary"))
    WRITTEN = ("written", Text("书面申辩", "in writing"))
    WAIVED = ("waived", Text("放弃申辩", "waived"))


@frozen(kw_only=True)
class DeputyFacts:
    """What is known of a resignation or recall besides its acts; unknown facts are None.

    Args:
        deputy: who resigns, or is to be recalled.
        seat: in which congress, seen from the place whose law is asked: its own, or the one above.
        unit: the constituency or electing unit.
        track: who recalls; None in a resignation.
        in_session: whether the congress is in session when a recall is moved.
    """

    deputy: PersonId
    seat: Seat = Seat.OWN
    unit: UnitId | None = None
    track: RecallTrack | None = None
    in_session: bool | None = None


@frozen(kw_only=True)
class CredentialsFacts:
    """What is known of an examination of credentials besides its acts; unknown facts are None.

    Args:
        deputy: who was elected.
        unit: the constituency or electing unit.
        by_election: whether in a by-election.
        first_session_on: the day of the first session of the term.
    """

    deputy: PersonId
    unit: UnitId | None = None
    by_election: bool | None = None
    first_session_on: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        if self.first_session_on is not None:
            check_day("credentials.first_session_on", self.first_session_on)


@frozen(kw_only=True)
class ResignationOrdered:
    """The deputy was ordered to resign; the law does not say by whom."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Resigned:
    """The resignation was handed in.

    Args:
        to: to whom.
        written: whether in writing.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None
    written: bool | None = None


@frozen(kw_only=True)
class Withdrawn:
    """The resignation, or the motion, was taken back."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Voted:
    """The vote.

    Args:
        tally: the counts.
        membership: people in office in the body, the suspended included; of voters, all of the constituency [people].
        fixed: seats of the body, vacancies included [seats].
        suspended: people in office whose duties are suspended [people].
        present: people present [people].
        secret: whether the ballot was secret.
        put_by: who put the motion to the vote; of voters, who sent the person presiding.
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    tally: Tally
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    present: int | None = None
    secret: bool | None = None
    put_by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been."""
        check_day("voted.on", self.on)
        check_numbers("voted", self, ("membership", "fixed", "suspended", "present"))
        check_suspended("voted", self.suspended, self.membership)


@frozen(kw_only=True)
class ResultAnnounced:
    """The result of the vote was announced."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    carried: bool


@frozen(kw_only=True)
class Filed:
    """The decision was filed."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    filed_with: Role | None = None


@frozen(kw_only=True)
class EndReported:
    """The credentials committee reported the end of the mandate; `by` is who did."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None


@frozen(kw_only=True)
class EndAnnounced:
    """The end of the mandate was announced; `by` is who did."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class RecallMoved:
    """A recall was demanded by voters, or moved at a meeting; `by` is who did.

    Args:
        number: how many did so jointly [people].
        membership: people in office in the body of which that is a share [people].
        fixed: seats of that body, vacancies included [seats].
        suspended: people in office whose duties are suspended [people].
        to: to whom the demand of voters went.
        written: whether in writing.
        reasons: whether it states its reasons.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    number: int | None = None
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    to: Role | None = None
    written: bool | None = None
    reasons: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a motion that cannot have been."""
        check_numbers("recall_moved", self, ("number", "membership", "fixed", "suspended"))
        check_suspended("recall_moved", self.suspended, self.membership)


@frozen(kw_only=True)
class Investigated:
    """The facts were investigated before the vote."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class LeftToCommittee:
    """The congress left the decision to its standing committee."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class DefenceMade:
    """The deputy answered, or waived to."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    form: DefenceForm | None = None


@frozen(kw_only=True)
class DemandPrinted:
    """The demand was printed for the voters of the constituency; `by` is who did.

    Args:
        with_defence: whether a written answer was printed with it; None where there was none, or it is not known.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    with_defence: bool | None = None


@frozen(kw_only=True)
class DefencePrinted:
    """A written answer was printed for the meeting; `by` is who did."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Deliberated:
    """The meeting deliberated on the motion."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Examined:
    """The credentials were examined; `by` is who did.

    Args:
        tests: what was examined; None where it is not known.
        failed: which of it was not in order.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    tests: tuple[CredentialsTest, ...] | None = None
    failed: tuple[CredentialsTest, ...] = ()


@frozen(kw_only=True)
class OpinionReported:
    """The credentials committee reported whether the election is valid; `by` is who did.

    Args:
        valid: its opinion.
        to: to whom.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    valid: bool
    to: Role | None = None


@frozen(kw_only=True)
class Determined:
    """The standing committee or presidium confirmed the credentials, or determined that the election is void."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    result: Determination


@frozen(kw_only=True)
class ListPublished:
    """The list of deputies, or the name of a by-elected one, was published; `by` is who did."""

    on: Day
    at: time | None = None
    by: Actor | None = None
