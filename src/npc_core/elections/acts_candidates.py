"""Acts about candidates: nomination, particulars, the lists, consultation, the primary, and who is struck off."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import PersonId, UnitId
from npc_core.kernel.days import Day
from npc_core.voting.ballots import Count
from npc_core.voting.facts import check_numbers


@frozen(kw_only=True)
class Nominated:
    """Candidates were recommended by parties and organisations, or jointly by voters or deputies.

    Args:
        nominees: who was recommended.
        number: how many recommended jointly [people].
        unit: in which constituency or electing unit.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    nominees: tuple[PersonId, ...]
    number: int | None = None
    unit: UnitId | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number of people."""
        check_numbers("nominated", self, ("number",))


@frozen(kw_only=True)
class NomineeDeclined:
    """Somebody recommended does not stand."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    nominee: PersonId


@frozen(kw_only=True)
class ParticularsGiven:
    """A nominee gave identity, curriculum and other particulars.

    Args:
        nominee: who.
        truthful: whether they are true.
        electors_told: where they are not, whether the voters or deputies were told.
        other_mandate_told: whether the nominee said if a mandate is held elsewhere.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    nominee: PersonId
    truthful: bool | None = None
    electors_told: bool | None = None
    other_mandate_told: bool | None = None


@frozen(kw_only=True)
class FundingFound:
    """It was found that somebody took funding from abroad for the election.

    Args:
        person: who.
        struck_off: whether that person was kept off the list, or struck off it.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    person: PersonId
    struck_off: bool | None = None


@frozen(kw_only=True)
class MemberLeft:
    """A member of the election committee who stands as a candidate left it."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    member: PersonId


@frozen(kw_only=True)
class CandidatesPublished:
    """The list of candidates with their particulars was published to the voters, or printed for the deputies.

    Args:
        candidates: who is on it.
        to_all: whether all deputies got it, in an indirect election.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    candidates: tuple[PersonId, ...]
    to_all: bool | None = None


@frozen(kw_only=True)
class Consulted:
    """The voter groups, or all deputies, discussed the candidates.

    Args:
        agreed: whether a reasonably common opinion was reached.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    agreed: bool | None = None


@frozen(kw_only=True)
class PrimaryHeld:
    """A primary was held.

    Args:
        count: the counted ballots.
        registered: all voters of the constituency [voters].
        took_part: those recorded as voting [voters].
        secret: whether the ballot was secret.
        announced: whether it was announced beforehand.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    count: Count
    registered: int | None = None
    took_part: int | None = None
    secret: bool | None = None
    announced: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse negative numbers."""
        check_numbers("primary_held", self, ("registered", "took_part"))


@frozen(kw_only=True)
class FormalListFixed:
    """The formal list of candidates was fixed, and published where voters elect.

    Args:
        candidates: who stands, in the order of the list.
        committee_members: those of them who still sit on the election committee; None where it is not told.
        only_deputies: whether the list was confined to deputies of the congress that elects.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    candidates: tuple[PersonId, ...]
    committee_members: tuple[PersonId, ...] | None = None
    only_deputies: bool | None = None


@frozen(kw_only=True)
class CandidatesPresented:
    """The candidates were presented to the voters or deputies.

    Args:
        meeting: whether the candidates met the voters.
        asked_for: whether voters had asked for a meeting.
        in_writing: whether they had asked in writing.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    meeting: bool | None = None
    asked_for: bool | None = None
    in_writing: bool | None = None
