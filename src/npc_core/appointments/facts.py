"""Facts of an appointment: the dossier of the matter, and its acts."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office, Service
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.days import Day, check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import Tally, check_numbers, check_suspended


class Method(Labelled):
    """How a vote is held."""

    PAPER = ("paper", Text("无记名投票（纸质）", "secret paper ballot"))
    ELECTRONIC = ("electronic", Text("无记名按键表决", "anonymous voting device"))
    SHOW_OF_HANDS = ("show_of_hands", Text("举手表决", "show of hands"))
    OTHER = ("other", Text("其他方式", "another way"))

    @property
    def secret(self) -> bool | None:
        """Tell whether nobody can see who votes how; None where the way is not told."""
        return None if self is Method.OTHER else self is not Method.SHOW_OF_HANDS


class AppointmentStage(Labelled):
    """Where an appointment stands."""

    EXAM = ("exam", Text("待考试", "exam open"))
    SUBMISSION = ("submission", Text("待提请", "to be submitted"))
    SUBMITTED = ("submitted", Text("已提请", "submitted"))
    DELIBERATED = ("deliberated", Text("已审议", "deliberated"))
    VOTED = ("voted", Text("已表决", "voted"))
    CARRIED = ("carried", Text("已通过", "carried"))
    REJECTED = ("rejected", Text("未通过", "not carried"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))
    ENDED = ("ended", Text("已终止", "ended"))


class StatementForm(Labelled):
    """How the nominee spoke."""

    ORAL = ("oral", Text("当面", "in person"))
    WRITTEN = ("written", Text("书面", "in writing"))


class EndOfActing(Labelled):
    """Why somebody no longer acts."""

    RETURNED = ("returned", Text("恢复工作", "the holder is back"))
    SUCCESSOR = ("successor", Text("选出新的人选", "a successor is elected"))
    SESSION_ENDED = ("session_ended", Text("下次大会结束", "the next session is over"))


class Exemption(Labelled):
    """Why a nominee need not sit the exam."""

    PASSED_BEFORE = ("passed_before", Text("曾考试合格", "passed before"))
    PASSED_BEFORE_SAME_SYSTEM = (
        "passed_before_same_system",
        Text("在同一系统内曾考试合格", "passed before within the same system"),
    )
    SAME_POST_NEW_TERM = ("same_post_new_term", Text("换届续任原职", "same post in a new term"))
    SAME_ORGAN = ("same_organ", Text("同一机关内转任", "moved within the same organ"))


@frozen(kw_only=True)
class AppointmentFacts:
    """What is known of the matter besides its acts; unknown facts are None, an empty tuple is known to be none.

    Args:
        post: the post.
        nominee: whose appointment, relief or resignation it is.
        kind: what is done to the post.
        holds: offices that the nominee holds when proposed.
        elsewhere: posts held outside such offices, in the words of the rules on incompatible posts.
        is_deputy: whether the nominee is a deputy of this congress.
        failed_votes: earlier votes for this post in this term that did not carry [votes].
        last_failed_on: the day of the latest of them.
        exemption: why the nominee need not sit the exam.
        government_elected_on: the day the new government's leaders were elected, for its first appointments.
        head_vacant: whether the post of head of government is vacant (for vice heads).
        in_session: whether the congress was in session on the day of the vote.
        repeats: whether the nominee already held this post in the last term and took the oath then.
    """

    post: Post
    nominee: PersonId
    kind: PostAct
    holds: tuple[Office, ...] | None = None
    elsewhere: tuple[Service, ...] | None = None
    is_deputy: bool | None = None
    failed_votes: int | None = None
    last_failed_on: Day | None = None
    exemption: Exemption | None = None
    government_elected_on: date | None = None
    head_vacant: bool | None = None
    in_session: bool | None = None
    repeats: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse facts that cannot be."""
        expect_acts_of_standing_committee(self.kind)
        if self.failed_votes is not None:
            expect_count("dossier.failed_votes", self.failed_votes)
        if self.government_elected_on is not None:
            check_day("dossier.government_elected_on", self.government_elected_on)


@frozen(kw_only=True)
class ExamTaken:
    """The nominee sat the legal knowledge exam: a score [marks], or only whether it was passed."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    score: int | None = None
    passed: bool | None = None
    resit: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a negative score."""
        if self.score is not None:
            expect_count("exam_taken.score", self.score)


@frozen(kw_only=True)
class Submitted:
    """The submission reached the standing committee.

    Args:
        meeting_on: the day of the meeting for which it is meant.
        documents: what came with it, as tokens of the local rules.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    meeting_on: date | None = None
    documents: tuple[str, ...] | None = None
    written: bool | None = None
    signed_by: str | None = None


@frozen(kw_only=True)
class PutOnAgenda:
    """The council of chairpersons put the submission on the draft agenda."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class StatementMade:
    """The nominee made the pre-appointment statement."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    form: StatementForm | None = None


@frozen(kw_only=True)
class Deliberated:
    """The standing committee deliberated, after the submission was explained."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    explained_by: str | None = None
    nominee_attended: bool | None = None


@frozen(kw_only=True)
class VotePostponed:
    """It was decided not to vote yet."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Voted:
    """The vote was held.

    Args:
        tally: the counts.
        membership: members in office that day [members].
        present: members present [members].
        fixed: seats of the committee [members].
        suspended: members in office whose duties are suspended [members].
        method: how it was held.
        one_by_one: whether this nominee was voted on alone.
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    tally: Tally
    membership: int | None = None
    present: int | None = None
    fixed: int | None = None
    suspended: int = 0
    method: Method | None = None
    one_by_one: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been, so that judging it later cannot fail."""
        check_day("voted.on", self.on)
        check_numbers("voted", self, ("membership", "fixed", "suspended", "present"))
        check_suspended("voted", self.suspended, self.membership)


@frozen(kw_only=True)
class Announced:
    """The chair announced the result."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    carried: bool


@frozen(kw_only=True)
class LetterIssued:
    """The letter of appointment was handed over."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    signed_by: Role | None = None


@frozen(kw_only=True)
class OathTaken:
    """The constitutional oath was taken; `by` is who organised it."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    form: str | None = None


@frozen(kw_only=True)
class Filed:
    """The appointment was filed for the record."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    filed_with: Role | None = None


@frozen(kw_only=True)
class OrganNotified:
    """The organs concerned were notified."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class TookOffice:
    """The nominee took up the post."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Withdrawn:
    """The submission was withdrawn before the vote."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    approved_by: Role | None = None
    written: bool | None = None


@frozen(kw_only=True)
class ActingEnded:
    """The acting holder no longer acts."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    because: EndOfActing | None = None


@frozen(kw_only=True)
class OrganAbolished:
    """The organ in which the post was held ceased to exist."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    filed: bool | None = None


_OF_THE_CONGRESS = frozenset({PostAct.ELECT, PostAct.PASS, PostAct.RECALL, PostAct.REMOVE})


def expect_acts_of_standing_committee(kind: PostAct) -> None:
    """Raise `ImpossibleFacts` for an act that a standing committee's appointment procedure cannot be."""
    if kind in _OF_THE_CONGRESS:
        raise ImpossibleFacts(
            "kind", kind.code, Text("常委会任免程序的行为", "an act of appointment or relief by a standing committee")
        )
