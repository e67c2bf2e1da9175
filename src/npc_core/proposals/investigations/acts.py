"""Acts of a special investigation: from the proposal to the report and what follows from it."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.kernel.days import Day
from npc_core.proposals.investigations.facts import InvestigationWay
from npc_core.voting.facts import Tally, check_numbers, check_suspended


@frozen(kw_only=True)
class Proposed:
    """It was proposed; the number of joint movers, or of delegations, stands with the actor.

    Args:
        membership: people in office in the body, the suspended included [people].
        written: whether in writing.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    membership: int | None = None
    written: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of people."""
        check_numbers("proposed", self, ("membership",))


@frozen(kw_only=True)
class PutForward:
    """It was put to the congress or the standing committee."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Decided:
    """It was voted on whether a committee is set up.

    Args:
        tally: the counts.
        membership: people in office, the suspended included [people].
        fixed: seats, vacancies included [people].
        suspended: people in office whose duties are suspended [people].
        present: people present [people].
        carried: what was declared.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    tally: Tally
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    present: int | None = None
    carried: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of people."""
        check_numbers("decided", self, ("membership", "fixed", "suspended", "present"))
        check_suspended("decided", self.suspended, self.membership)


@frozen(kw_only=True)
class MembersPassed:
    """The members of the committee were passed; the actor is who nominated them.

    Args:
        from_deputies: whether all of them are deputies or members of the standing committee.
        interested: whether any of them has an interest in the matter.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    from_deputies: bool | None = None
    interested: bool | None = None


@frozen(kw_only=True)
class Investigated:
    """The committee inquired.

    Args:
        way: in which way.
        secrecy_asked: whether somebody asked that the source of material be kept secret.
        source_kept: whether it was.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    way: InvestigationWay | None = None
    secrecy_asked: bool | None = None
    source_kept: bool | None = None


@frozen(kw_only=True)
class OrgansCharged:
    """The committee charged state organs to inquire and to report to it."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Reported:
    """The committee gave its report.

    Args:
        to: the body that got it.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None


@frozen(kw_only=True)
class LeftToStandingCommittee:
    """The congress let its standing committee hear the report."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class FiledWithCongress:
    """What the standing committee resolved on the report was filed with the next session."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Closed:
    """The matter was closed, with a resolution on the report or without.

    Args:
        resolved: whether a resolution was adopted.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    resolved: bool | None = None
