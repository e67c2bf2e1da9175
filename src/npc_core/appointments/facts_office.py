"""Facts about an office that belong to no single matter: terms, incompatible posts, committees there must be."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office, Service
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import expect_count


@frozen(kw_only=True)
class OfficeTerm:
    """An office held on a day by somebody whom a congress of some term elected.

    Args:
        on: the day.
        office: the office.
        next_began: the day of the next congress's first session; None while it has not met.
    """

    on: date
    office: Office
    next_began: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("term_of_office.on", self.on)


@frozen(kw_only=True)
class IncompatibleTaken:
    """The holder of an office took up a post that the law may keep apart from it.

    Args:
        on: the day.
        office: the office held.
        taken: the service taken up.
        resigned_to: to whom the office was resigned; None where it is not known.
        resigned: whether it was resigned at all; None where it is not known.
    """

    on: date
    office: Office
    taken: Service
    resigned: bool | None = None
    resigned_to: Role | None = None


@frozen(kw_only=True)
class ReplacedBelow:
    """A standing committee replaces somebody in a lower procuratorate.

    Args:
        on: the day.
        office: the office there.
        suggested_by: who suggested it.
    """

    on: date
    office: Office
    suggested_by: Role | None = None


@frozen(kw_only=True)
class RightToElect:
    """A deputy takes part in an election by the congress.

    Args:
        on: the day.
        suspended: whether the deputy's duties are suspended.
    """

    on: date
    suspended: bool | None = None


@frozen(kw_only=True)
class ChairsHeld:
    """Who leads a standing committee in an autonomous area.

    Args:
        on: the day.
        of_the_nationality: how many of chair and vice chairs are of the nationality exercising autonomy [people].
        autonomous: whether a nationality exercises autonomy here, where no code tells.
    """

    on: date
    of_the_nationality: int | None = None
    autonomous: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer people than nobody."""
        if self.of_the_nationality is not None:
            expect_count("chairs.of_the_nationality", self.of_the_nationality)


@frozen(kw_only=True)
class SpecialCommittees:
    """The special committees of a congress.

    Args:
        on: the day.
        committees: which there are: `legal`, `finance_economy` and the like; any other name stands for another one.
    """

    on: date
    committees: tuple[str, ...]


@frozen(kw_only=True)
class CredentialsCommittee:
    """Whether there is a credentials committee.

    Args:
        on: the day.
        exists: whether there is one.
    """

    on: date
    exists: bool | None = None
