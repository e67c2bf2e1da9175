"""Acts of a suggestion: what happens to it, from the deputy's desk to its closing.

The acts of a handling body name it in `body`; None is the only body there is, where a table does not name it.
"""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day
from npc_core.proposals.facts import (
    Dimension,
    ExcludedMatter,
    Grade,
    Handling,
    Rating,
    ReplyMode,
    ReplyTo,
    ResultClass,
    ReturnWay,
    Signer,
)
from npc_core.proposals.facts_supervision import Channel, FaceBy, PriorityGround


@frozen(kw_only=True)
class Submitted:
    """The deputy submitted it.

    Args:
        to: the body to which it was submitted.
        confirmed: whether the other signatories confirmed that it says what they mean.
        channel: how it was submitted.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None
    confirmed: bool | None = None
    channel: Channel | None = None


@frozen(kw_only=True)
class Registered:
    """The receiving office accepted and registered it."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class AcceptanceTold:
    """The deputy was told that it was accepted."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Returned:
    """The receiving office gave it back, or did not take it on, for what may not be raised."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    ground: ExcludedMatter | None = None
    way: ReturnWay | None = None


@frozen(kw_only=True)
class Withdrawn:
    """The deputy withdrew it."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    written: bool | None = None
    unanimous: bool | None = None


@frozen(kw_only=True)
class Assigned:
    """It was assigned to a handling body; several bodies are several acts."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    handling: Handling | None = None


@frozen(kw_only=True)
class AssignmentTold:
    """The deputy was told to whom it was assigned."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Accepted:
    """A handling body received the assignment (签收): the day from which some places count."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class Objected:
    """A handling body said that the matter is none of its own."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    written: bool | None = None


@frozen(kw_only=True)
class ObjectionRefused:
    """The objection was not accepted: the body goes on."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class Reassigned:
    """The objection was accepted, and the matter was assigned to another body in place of `previous`."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    previous: HandlerId | None = None
    handling: Handling | None = None


@frozen(kw_only=True)
class MadePriority:
    """It was chosen for priority supervision.

    Args:
        ground: why.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    ground: PriorityGround | None = None


@frozen(kw_only=True)
class Urged:
    """The handling was urged and supervised."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ContactedDeputy:
    """A handling body spoke with the deputy before it answered."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class ExtensionApproved:
    """A longer period was agreed to."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    told_deputy: bool | None = None


@frozen(kw_only=True)
class JointOpinion:
    """A joint handling body gave its opinion to the lead."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class Replied:
    """A handling body answered the deputy.

    Args:
        body: the body that answers.
        result: what it says of the matter.
        mode: how it was given.
        official: whether it came as an official document.
        number: its number.
        signed_by: who signed it.
        sealed: whether it bears the seal.
        to: who of several signatories got it.
        copies: who got copies.
        committed_until: the day until which it promises the rest.
        received_on: the day on which the deputy received it, if not the day of the reply itself.
        led_by: who took on a priority suggestion.
        face_by: who answered face to face.
        entered: whether it was entered on the platform of the place.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    result: ResultClass | None = None
    mode: ReplyMode | None = None
    official: bool | None = None
    number: str | None = None
    signed_by: Signer | None = None
    sealed: bool | None = None
    to: ReplyTo | None = None
    copies: tuple[Role, ...] | None = None
    committed_until: date | None = None
    received_on: date | None = None
    led_by: Signer | None = None
    face_by: FaceBy | None = None
    entered: bool | None = None


@frozen(kw_only=True)
class FeedbackGiven:
    """The deputy said how satisfied with the handling: in one grade, or by its sides."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    grade: Grade | None = None
    ratings: tuple[Rating, ...] | None = None
    reasons: bool | None = None

    @property
    def dissatisfied(self) -> bool | None:
        """Tell whether the deputy is dissatisfied; None where nothing is told."""
        if self.grade is not None:
            return self.grade is Grade.DISSATISFIED
        if not self.ratings:
            return None
        return any(each.grade is Grade.DISSATISFIED for each in self.ratings)

    @property
    def dimensions(self) -> frozenset[Dimension]:
        """Return the sides that were graded."""
        return frozenset(each.dimension for each in self.ratings or ())


@frozen(kw_only=True)
class FeedbackExcused:
    """The deputy, or somebody for the deputy, said why no feedback comes in time."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class RehandlingOrdered:
    """The matter was given back to a handling body to be handled again."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class Rehandled:
    """A handling body answered again after handling it again.

    Args:
        body: the body that answers.
        result: what it now says of the matter.
        received_on: the day on which the deputy received it, if not the day of the reply itself.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    result: ResultClass | None = None
    received_on: date | None = None


@frozen(kw_only=True)
class Assessed:
    """Experts assessed a handling that dissatisfied the deputy twice, or the council heard a report on it."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class FollowedUp:
    """A handling body said how far its promise is carried out.

    Args:
        body: the body.
        fulfilled: whether it is carried out.
        explained: whether the reasons were given, if it is not.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    fulfilled: bool | None = None
    explained: bool | None = None


@frozen(kw_only=True)
class HandlingReported:
    """The handling was reported.

    Args:
        to: the body that got the report.
        printed: whether it was printed for the next session of the congress.
        published: whether it was made public.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None
    printed: bool | None = None
    published: bool | None = None


@frozen(kw_only=True)
class Closed:
    """The matter was closed."""

    on: Day
    at: time | None = None
    by: Actor | None = None
