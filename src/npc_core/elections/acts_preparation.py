"""Acts before anybody is nominated: the bodies, the days, the constituency, the voter list and objections to it."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import UnitId
from npc_core.kernel.days import Day, check_day
from npc_core.voting.facts import check_numbers, check_suspended


@frozen(kw_only=True)
class CommitteeAppointed:
    """The election committee was appointed.

    Args:
        size: how many people it has [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    size: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a committee below nobody."""
        check_numbers("committee_appointed", self, ("size",))


@frozen(kw_only=True)
class ElectionDaySet:
    """The election day was fixed, or moved.

    Args:
        election_day: the day of the vote.
        published: whether it was published at once.
        approved_by: whose consent moving it had.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    election_day: date
    published: bool | None = None
    approved_by: Actor | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("election_day_set.election_day", self.election_day)


@frozen(kw_only=True)
class ConstituencyDrawn:
    """The constituency was drawn and its seats were allocated to it.

    Args:
        seats: how many deputies it elects [seats].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    seats: int

    def __attrs_post_init__(self) -> None:
        """Refuse fewer seats than none."""
        check_numbers("constituency_drawn", self, ("seats",))


@frozen(kw_only=True)
class VotersRegistered:
    """Voters were registered, or the register of the last election was brought up to date.

    Args:
        rechecked: in a by-election, whether the existing list was checked again.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    rechecked: bool | None = None


@frozen(kw_only=True)
class VoterListPublished:
    """The voter list was published.

    Args:
        by_card: whether votes are cast on voter cards.
        cards_issued: whether the cards were issued.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    by_card: bool | None = None
    cards_issued: bool | None = None


@frozen(kw_only=True)
class VoterListCorrected:
    """Changes of the published list were published."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Objected:
    """Somebody objected to the voter list.

    Args:
        objection: the application's id of the objection.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    objection: str


@frozen(kw_only=True)
class ObjectionDecided:
    """An objection was decided.

    Args:
        objection: which one.
        upheld: whether the objector was right.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    objection: str
    upheld: bool | None = None


@frozen(kw_only=True)
class Sued:
    """An objector who does not accept the decision went to court."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    objection: str


@frozen(kw_only=True)
class JudgmentGiven:
    """The court decided on the voter list, finally.

    Args:
        objection: on which objection.
        upheld: whether the objector was right.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    objection: str
    upheld: bool | None = None


@frozen(kw_only=True)
class UnitSeatsFixed:
    """The seats of the next higher congress were allocated to its electing units.

    Args:
        seats: how many this unit elects [seats].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    seats: int

    def __attrs_post_init__(self) -> None:
        """Refuse fewer seats than none."""
        check_numbers("unit_seats_fixed", self, ("seats",))


@frozen(kw_only=True)
class SessionOpened:
    """The session of the congress, or the meeting of its standing committee, opened.

    Args:
        membership: people in office in the body, the suspended included [members].
        present: people present [members].
        fixed: seats of the body, vacancies included [members].
        suspended: people in office whose duties are suspended [members].
    """

    on: date
    at: time | None = None
    by: Actor | None = None
    membership: int | None = None
    present: int | None = None
    fixed: int | None = None
    suspended: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that cannot be."""
        check_day("session_opened.on", self.on)
        check_numbers("session_opened", self, ("membership", "present", "fixed", "suspended"))
        check_suspended("session_opened", self.suspended, self.membership)


@frozen(kw_only=True)
class PresidiumElected:
    """The preparatory meeting elected the presidium of the session."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class MethodAdopted:
    """The congress adopted the election method of the session.

    Args:
        candidates: how many candidates it provides for [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    candidates: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer candidates than none."""
        check_numbers("method_adopted", self, ("candidates",))


@frozen(kw_only=True)
class VacancyReported:
    """It was reported that a seat is vacant."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class EndAnnounced:
    """The end of the mandate was announced."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ByElectionDecided:
    """It was decided to hold a by-election.

    Args:
        unit: in which constituency or electing unit it is held.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    unit: UnitId | None = None


@frozen(kw_only=True)
class ByElectionBodySetUp:
    """Who conducts the by-election was set up, or sent."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class CandidateNumberFixed:
    """The number of candidates of a by-election was fixed.

    Args:
        candidates: how many stand [people].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    candidates: int

    def __attrs_post_init__(self) -> None:
        """Refuse fewer candidates than none."""
        check_numbers("candidate_number_fixed", self, ("candidates",))
