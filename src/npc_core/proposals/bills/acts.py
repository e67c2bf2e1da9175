"""Acts of a bill: from the movers to the vote, and how it leaves otherwise."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import CaseId
from npc_core.kernel.days import Day
from npc_core.proposals.bills.facts import DeferralBody, Listing, Reviewer
from npc_core.voting.facts import Tally, check_numbers, check_suspended


@frozen(kw_only=True)
class Moved:
    """It was moved; the number of joint movers stands with the actor.

    Args:
        membership: of a delegation, all its deputies [deputies].
        co_movers_read: whether the co-movers read its text.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    membership: int | None = None
    co_movers_read: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of deputies."""
        check_numbers("moved", self, ("membership",))


@frozen(kw_only=True)
class Forwarded:
    """A bill moved between sessions was sent to a committee."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Referred:
    """It was given to a committee for review and report."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Reviewer | None = None


@frozen(kw_only=True)
class CommitteeReported:
    """The committee gave its opinion.

    Args:
        listing: what it proposes.
        movers_heard: whether it spoke with the deputies who moved it.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    listing: Listing | None = None
    movers_heard: bool | None = None


@frozen(kw_only=True)
class AgendaDecided:
    """It was decided whether it goes on the agenda."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    listing: Listing | None = None


@frozen(kw_only=True)
class DecisionTold:
    """The movers were told that it is not on the agenda.

    Args:
        written: whether in writing.
        reasons: whether with the reasons.
        reported: whether it was reported to the standing committee besides, or instead.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    written: bool | None = None
    reasons: bool | None = None
    reported: bool | None = None


@frozen(kw_only=True)
class ReconsiderationAsked:
    """Movers asked for a reconsideration; how many stands with the actor.

    Args:
        movers: all who moved it [deputies].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    movers: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of deputies."""
        check_numbers("reconsideration_asked", self, ("movers",))


@frozen(kw_only=True)
class Reconsidered:
    """It was decided again whether it goes on the agenda."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    listing: Listing | None = None


@frozen(kw_only=True)
class AmendmentMoved:
    """An amendment was moved.

    Args:
        before_on: the day of the meeting of the presidium before the vote; in a standing committee, of the vote.
        before_at: its hour.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    before_on: date | None = None
    before_at: time | None = None


@frozen(kw_only=True)
class Deliberated:
    """It was deliberated on.

    Args:
        opinions: whether opinions were given that the organs concerned must answer.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    opinions: bool | None = None


@frozen(kw_only=True)
class VoteDeferred:
    """The vote was put off: left to the standing committee or the next session, or sent back to a committee.

    Args:
        agreed_by: in a standing committee, who agreed.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    agreed_by: DeferralBody | None = None


@frozen(kw_only=True)
class Voted:
    """It was voted on.

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
        check_numbers("voted", self, ("membership", "fixed", "suspended", "present"))
        check_suspended("voted", self.suspended, self.membership)


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
class Merged:
    """It was merged into another bill."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    into: CaseId | None = None


@frozen(kw_only=True)
class Converted:
    """It goes on as a suggestion; both numbers are kept.

    Args:
        suggestion: the number of the suggestion.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    suggestion: str | None = None
