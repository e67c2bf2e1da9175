"""Acts of an inquiry motion: from the movers to the answer, and to the second one."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.kernel.days import Day
from npc_core.proposals.inquiries.facts import Venue
from npc_core.voting.facts import check_numbers


@frozen(kw_only=True)
class Moved:
    """It was moved; the number of joint movers stands with the actor.

    Args:
        membership: of a delegation, all its deputies [deputies].
        written: whether in writing.
        in_session: whether the congress or the standing committee was meeting.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    membership: int | None = None
    written: bool | None = None
    in_session: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of deputies."""
        check_numbers("moved", self, ("membership",))


@frozen(kw_only=True)
class AnswerDecided:
    """It was decided how it is answered, and it was passed on to the organ.

    Args:
        venue: how and where.
        answer_by: until when, where that was laid down.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    venue: Venue | None = None
    answer_by: date | None = None


@frozen(kw_only=True)
class AnswerPostponed:
    """The answer was put off to the time after the session."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Answered:
    """The organ answered.

    Args:
        venue: how and where.
        head_came: whether a head of the organ came to answer orally.
        head_signed: whether a head of the organ signed a written answer.
        distributed: whether a written answer was distributed.
        movers_admitted: whether the movers could attend and speak.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    venue: Venue | None = None
    head_came: bool | None = None
    head_signed: bool | None = None
    distributed: bool | None = None
    movers_admitted: bool | None = None


@frozen(kw_only=True)
class SecondAnswerAsked:
    """Movers who are not satisfied asked for another answer; how many stands with the actor.

    Args:
        movers: all who moved it [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    movers: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of people."""
        check_numbers("second_answer_asked", self, ("movers",))


@frozen(kw_only=True)
class SecondAnswerDecided:
    """It was decided whether the organ answers again."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    granted: bool | None = None


@frozen(kw_only=True)
class Withdrawn:
    """The movers asked for it back.

    Args:
        consent: who agreed.
        insisting: movers who insist on it [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    consent: tuple[Role, ...] | None = None
    insisting: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of people."""
        check_numbers("withdrawn", self, ("insisting",))


@frozen(kw_only=True)
class Closed:
    """The matter was closed."""

    on: Day
    at: time | None = None
    by: Actor | None = None
