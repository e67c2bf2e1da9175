"""Facts of a poll for deputies: the seats to be filled, and the closed lists of what can happen in it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.kernel.days import Between, Day, check_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import check_numbers


@frozen(kw_only=True)
class PollFacts:
    """A general election in one constituency or electing unit; unknown facts are None.

    Args:
        unit: the constituency (选区) or electing unit (选举单位).
        seats: how many deputies it elects [seats].
        first_session: the day on which the first session of the new congress begins.
        completed: the day on which the election of the deputies of all units was completed.
    """

    unit: UnitId
    seats: int = 1
    first_session: date | None = None
    completed: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an election of nobody, and days that are none."""
        expect_count("dossier.seats", self.seats, minimum=1)
        for name in ("first_session", "completed"):
            if getattr(self, name) is not None:
                check_day(f"dossier.{name}", getattr(self, name))


@frozen(kw_only=True)
class VacancyFacts:
    """A by-election within the term; unknown facts are None.

    Args:
        unit: the constituency or electing unit in which the seat was held.
        seats: how many seats are to be filled [seats].
        vacant: how many seats of the unit nobody holds, as the roster says [seats].
        vacated: whose seat it was.
        ground: why the mandate ended.
        vacant_since: since when the seat is vacant.
        in_session: whether the congress that elects is in session.
    """

    unit: UnitId
    seats: int = 1
    vacant: int | None = None
    vacated: PersonId | None = None
    ground: Ground | None = None
    vacant_since: Day | None = None
    in_session: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a by-election of nobody, and days that are none."""
        expect_count("dossier.seats", self.seats, minimum=1)
        check_numbers("dossier", self, ("vacant",))
        if self.vacant_since is not None and not isinstance(self.vacant_since, Between):
            check_day("dossier.vacant_since", self.vacant_since)


class Sabotage(Labelled):
    """How an election is sabotaged (破坏选举)."""

    BRIBERY = ("bribery", Text("贿赂选民或者代表", "bribery of voters or deputies"))
    COERCION = ("coercion", Text("以暴力、威胁、欺骗等手段妨害选举", "violence, threat or deception"))
    FORGERY = ("forgery", Text("伪造选举文件、虚报选举票数", "forged documents or false counts"))
    RETALIATION = ("retaliation", Text("压制、报复控告检举人", "retaliation against those who report"))


class ProxyReason(Labelled):
    """Why a voter votes by proxy."""

    ABSENT = ("absent", Text("选举期间外出", "away during the election"))
    SICK_OR_DISABLED = ("sick_or_disabled", Text("因病残不能参加投票", "too ill or disabled to vote"))
    OTHER_REASON = ("other_reason", Text("有其他特殊原因", "another special reason"))


class Place(Labelled):
    """Where votes are cast."""

    POLLING_STATION = ("polling_station", Text("投票站", "polling station"))
    ELECTION_MEETING = ("election_meeting", Text("选举大会", "election meeting"))
    MOBILE_BOX = ("mobile_box", Text("流动票箱", "mobile ballot box"))
