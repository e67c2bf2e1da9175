"""Facts of the election of officials by a congress: the posts to be filled, and the acts from nomination to result."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.appointments.facts import Method
from npc_core.congress.actors import Actor
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post
from npc_core.kernel.days import Day, check_day
from npc_core.kernel.errors import expect_count, expect_distinct
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.ballots import Count
from npc_core.voting.elections import StepKind
from npc_core.voting.facts import check_numbers, check_suspended


class ElectionStage(Labelled):
    """Where an election stands."""

    NOMINATION = ("nomination", Text("提名、酝酿", "nomination and discussion"))
    LISTED = ("listed", Text("候选人名单已确定", "list of candidates fixed"))
    VOTED = ("voted", Text("已投票", "voted"))
    REVOTE = ("revote", Text("待再次投票", "re-vote due"))
    FURTHER = ("further", Text("待另行选举", "further election due"))
    ELECTED = ("elected", Text("已选足", "all posts filled"))
    VACANT = ("vacant", Text("名额空缺", "posts left vacant"))


@frozen(kw_only=True)
class ElectionFacts:
    """What is known of the election besides its acts; unknown facts are None.

    Args:
        post: the post, or the kind of several equal posts.
        seats: how many are to be elected [posts].
        by_election: whether it is a by-election within the term (补选).
        general: whether it is an election at the change of term (换届选举), for the time of nomination.
        autonomous: whether a nationality exercises autonomy here, or it is an ethnic township, where no code tells.
    """

    post: Post
    seats: int = 1
    by_election: bool = False
    general: bool | None = None
    autonomous: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an election of nobody."""
        expect_count("dossier.seats", self.seats, minimum=1)


@frozen(kw_only=True)
class Nominated:
    """Candidates were nominated by the presidium, or jointly by deputies.

    Args:
        nominees: who was nominated.
        number: how many deputies nominated jointly, where they are not listed [deputies].
        written: whether it was in writing.
        signers: the deputies who nominated jointly, each once.
        units: from how many constituencies or electing units they come [units].
        introduced: whether the nominators introduced the nominees truthfully.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    nominees: tuple[PersonId, ...]
    number: int | None = None
    written: bool | None = None
    signers: tuple[PersonId, ...] | None = None
    units: int | None = None
    introduced: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number of nominators, and somebody who signs twice."""
        check_numbers("nominated", self, ("number", "units"))
        expect_distinct("nominated.signers", self.signers or ())


@frozen(kw_only=True)
class NomineeDeclined:
    """Somebody nominated does not stand."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    nominee: PersonId


@frozen(kw_only=True)
class PrimaryHeld:
    """A primary was held among the nominees."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    count: Count


@frozen(kw_only=True)
class ListFixed:
    """The list of candidates was fixed.

    Args:
        candidates: who stands.
        all_deputies: whether all of them are deputies of this congress.
        holds: offices that candidates hold when listed.
        of_the_nationality: whether all are of the nationality that the law asks for in autonomous areas.
        legal_career: whether all have the legal knowledge and career that the law asks of them.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    candidates: tuple[PersonId, ...]
    all_deputies: bool | None = None
    holds: tuple[Office, ...] | None = None
    of_the_nationality: bool | None = None
    legal_career: bool | None = None


@frozen(kw_only=True)
class BallotHeld:
    """A vote was held.

    Args:
        count: the counted ballots.
        issued: ballots handed out [ballots].
        returned: ballots taken from the boxes, where told apart from those counted [ballots].
        membership: deputies in office, the suspended included [deputies].
        present: deputies present [deputies].
        fixed: seats of the congress [seats].
        suspended: deputies in office whose duties are suspended [deputies].
        method: how it was held.
        ineligible: people written in who cannot be elected.
        tellers: who counted the ballots.
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    count: Count
    issued: int | None = None
    returned: int | None = None
    membership: int | None = None
    present: int | None = None
    fixed: int | None = None
    suspended: int = 0
    method: Method | None = None
    ineligible: tuple[str, ...] = ()
    tellers: tuple[PersonId, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been."""
        check_day("ballot_held.on", self.on)
        check_numbers("ballot_held", self, ("issued", "returned", "membership", "present", "fixed", "suspended"))
        check_suspended("ballot_held", self.suspended, self.membership)


@frozen(kw_only=True)
class ResultAnnounced:
    """The result of a vote was announced: who is elected, and what follows."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    elected: tuple[PersonId, ...]
    next: StepKind


@frozen(kw_only=True)
class RefusalAsked:
    """The procurator-general one level up asked the standing committee there not to approve the election.

    Args:
        grounds: why, of `conditions_not_met`, `procedure_breached`.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    grounds: tuple[str, ...] | None = None
