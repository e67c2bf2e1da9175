"""Acts from the poll on: proxies, tellers, the vote, the count, the result, credentials, publication."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import PersonId
from npc_core.elections.poll_facts import Place, ProxyReason, Sabotage
from npc_core.kernel.days import Day, check_day
from npc_core.voting.ballots import Count
from npc_core.voting.elections import StepKind
from npc_core.voting.facts import check_numbers, check_suspended


@frozen(kw_only=True)
class ProxyAuthorised:
    """A voter authorised another one to vote.

    Args:
        reason: why.
        written: whether it is in writing.
        verifiable: whether it came by letter, fax or another way that can be verified.
        consented: whether the election committee consented.
        held: how many authorisations the proxy then has [authorisations].
        proxy_may_vote: whether the proxy is a voter.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    reason: ProxyReason | None = None
    written: bool | None = None
    verifiable: bool | None = None
    consented: bool | None = None
    held: int | None = None
    proxy_may_vote: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number."""
        check_numbers("proxy_authorised", self, ("held",))


@frozen(kw_only=True)
class TellersChosen:
    """Those who watch and count the ballots were chosen.

    Args:
        relatives: whether close relatives of candidates are among them.
        candidates: whether candidates are among them.
        per_box: how many there are at each ballot box [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    relatives: bool | None = None
    candidates: bool | None = None
    per_box: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number."""
        check_numbers("tellers_chosen", self, ("per_box",))


@frozen(kw_only=True)
class BallotHeld:
    """A vote was held.

    Args:
        count: the counted ballots.
        registered: all voters of the constituency [voters].
        took_part: people recorded as voting, those represented by proxies included [people].
        issued: ballots handed out [ballots].
        returned: ballots taken from the boxes, where told apart from those counted [ballots].
        membership: people in office in the body that elects, the suspended included [members].
        present: people present [members].
        fixed: seats of that body, vacancies included [members].
        suspended: people in office whose duties are suspended [members].
        secret: whether the ballot was secret.
        booth: whether ballots could be written in secret.
        voted_twice: people who voted more than once [people].
        places: where votes were cast; an empty tuple where it is not told.
        ineligible: people written in who cannot be elected.
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    count: Count
    registered: int | None = None
    took_part: int | None = None
    issued: int | None = None
    returned: int | None = None
    membership: int | None = None
    present: int | None = None
    fixed: int | None = None
    suspended: int = 0
    secret: bool | None = None
    booth: bool | None = None
    voted_twice: int | None = None
    places: tuple[Place, ...] = ()
    ineligible: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been."""
        check_day("ballot_held.on", self.on)
        numbers = ("registered", "took_part", "issued", "returned", "membership", "present", "fixed", "suspended")
        check_numbers("ballot_held", self, (*numbers, "voted_twice"))
        check_suspended("ballot_held", self.suspended, self.membership)


@frozen(kw_only=True)
class BallotsChecked:
    """Ballots were checked against the people who voted, and the record signed.

    Args:
        signed: whether the tellers signed the record.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    signed: bool | None = None


@frozen(kw_only=True)
class ResultDeclared:
    """Whether the election is valid, who is elected and what follows was determined, declared and published."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    elected: tuple[PersonId, ...]
    next: StepKind

    @property
    def outcome(self) -> StepKind:
        """Return what follows; where seats stay open and somebody was elected, the matter goes on as if complete."""
        return StepKind.DONE if self.elected and self.next in _STAYS_OPEN else self.next


_STAYS_OPEN = (StepKind.LEFT_VACANT, StepKind.OPEN)


@frozen(kw_only=True)
class SabotageFound:
    """It was found that somebody was elected through sabotage of the election.

    Args:
        person: who.
        form: how.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    person: PersonId
    form: Sabotage | None = None


@frozen(kw_only=True)
class ReportedUpwards:
    """The result was sent to the standing committee one level up, for the examination of credentials."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class CredentialsExamined:
    """The credentials committee examined conditions, procedure and sabotage, and reported.

    Args:
        valid: whose election it finds valid.
        void: whose election it finds void.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    valid: tuple[PersonId, ...]
    void: tuple[PersonId, ...] = ()


@frozen(kw_only=True)
class CredentialsConfirmed:
    """The credentials were confirmed, or an election was determined to be void.

    Args:
        confirmed: whose mandates were confirmed.
        voided: whose election is void.
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    confirmed: tuple[PersonId, ...]
    voided: tuple[PersonId, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("credentials_confirmed.on", self.on)


@frozen(kw_only=True)
class DeputiesPublished:
    """The list of deputies, or the deputy elected in a by-election, was announced."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class FirstSessionHeld:
    """The first session of the new congress began: from it on, its deputies are in their term."""

    on: Day
    at: time | None = None
    by: Actor | None = None
