"""What a liaison station (代表联络站) records: receptions, voters' opinions, and what became of each."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import field, frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import CaseId, HandlerId, PersonId
from npc_core.kernel.days import valid_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Became(Labelled):
    """What became of a voter's opinion."""

    WAITING = ("waiting", Text("待处理", "waiting"))
    ANSWERED = ("answered", Text("已答复", "answered"))
    HANDED_OVER = ("handed_over", Text("已转交有关单位", "handed over to a body"))
    SUGGESTION = ("suggestion", Text("已转为代表建议", "made a suggestion"))


@frozen(kw_only=True)
class Reception:
    """Deputies received voters.

    Args:
        on: the day.
        deputies: who received them.
        voters: how many came [people].
    """

    on: date = field(validator=valid_day)
    deputies: tuple[PersonId, ...] = ()
    voters: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer voters than none."""
        if self.voters is not None:
            expect_count("reception.voters", self.voters)


@frozen(kw_only=True)
class OpinionReceived:
    """A voter's opinion was taken down under a number; who the voter is stands nowhere here.

    Args:
        on: the day.
        number: the number under which the station keeps it.
        subject: what it is about, in the station's words.
    """

    on: date = field(validator=valid_day)
    number: CaseId
    subject: str | None = None


@frozen(kw_only=True)
class OpinionAnswered:
    """The voter was answered."""

    on: date = field(validator=valid_day)
    number: CaseId
    by: Actor | None = None


@frozen(kw_only=True)
class OpinionHandedOver:
    """The opinion was handed over to a body that can deal with it."""

    on: date = field(validator=valid_day)
    number: CaseId
    to: HandlerId | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class OpinionBecameSuggestion:
    """A deputy made a suggestion of the opinion; both numbers are kept."""

    on: date = field(validator=valid_day)
    number: CaseId
    suggestion: CaseId
    by: Actor | None = None


Settled = OpinionAnswered | OpinionHandedOver | OpinionBecameSuggestion
StationEntry = Reception | OpinionReceived | OpinionAnswered | OpinionHandedOver | OpinionBecameSuggestion
"""Everything a station records."""


class Opinion(NamedTuple):
    """A voter's opinion as it stands: its number, what became of it, and the number of the suggestion it became."""

    number: CaseId
    received_on: date
    became: Became
    settled_on: date | None = None
    suggestion: CaseId | None = None
    subject: str | None = None


@frozen(kw_only=True)
class StationYear:
    """A station's year, as numbers.

    Args:
        on: the last day of the year.
        receptions: how often deputies received voters [receptions].
        fixed_time_and_place: whether there is a mailbox and a fixed time and place.
    """

    on: date = field(validator=valid_day)
    receptions: int | None = None
    fixed_time_and_place: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than none."""
        if self.receptions is not None:
            expect_count("station_year.receptions", self.receptions)
