"""Typed forms of the law on the performance of deputies: reviews by grades, leave, absences, activity days."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Threshold


@frozen(kw_only=True)
class Leaders:
    """How many lead a deputy group.

    Args:
        least: the smallest number of leaders or conveners [deputies].
        most: the largest, None where the text sets none [deputies].
        deputy_leader: whether a deputy leader is chosen besides.
    """

    least: int = 1
    most: int | None = None
    deputy_leader: bool = False


@frozen(kw_only=True)
class ActivityDays:
    """The time that deputies give to their duties between sessions in a year.

    Args:
        days: the number [days].
        minimum: whether it is a floor (不少于), or the usual amount (一般为).
    """

    days: int
    minimum: bool


@frozen(kw_only=True)
class SittingApprovers:
    """Who grants leave from single sittings, by kind of sitting; the codes are those of the topic's `Approver`."""

    plenary: tuple[str, ...]
    delegation: tuple[str, ...]
    group: tuple[str, ...]


@frozen(kw_only=True)
class MeetingApprovers:
    """Who grants members leave from a meeting of the standing committee, by part of the meeting."""

    whole: tuple[str, ...]
    plenary: tuple[str, ...]
    joint: tuple[str, ...]
    group: tuple[str, ...]


@frozen(kw_only=True)
class AbsenceTrigger:
    """How much absence of a member of the standing committee is too much; what is None is no trigger.

    Args:
        consecutive: meetings missed in a row without approval [meetings].
        in_year: meetings missed in a year without approval [meetings].
        share_of_days: share of the year's meeting days missed; reached by more than it, and without special reason
            where `excusable`.
        years_away: years in a row away from the place and unable to attend [years].
        excusable: whether illness or another special reason excuses the share of days.
    """

    consecutive: int | None = None
    in_year: int | None = None
    share_of_days: Fraction | None = None
    years_away: int | None = None
    excusable: bool = False


@frozen(kw_only=True)
class ReviewOption:
    """One choice on the ballot of a review."""

    code: str
    label: Text


@frozen(kw_only=True)
class ReviewBand:
    """One grade of a review, and when a scheme gives it.

    Args:
        grade: its code.
        label: what it is called.
        options: the choices whose votes are added.
        reach: the share they must reach, None where any number does.
        below: the share they must not reach.
    """

    grade: str
    label: Text
    options: tuple[str, ...]
    reach: Threshold | None = None
    below: Threshold | None = None


@frozen(kw_only=True)
class ReviewScheme:
    """How voters or electors grade a deputy's report: the ballot, who must be there, the grades.

    The conditions of the grades stand as the measures of the place word them: a vote may then fall under two grades,
    or under none, and the answer says so instead of choosing.

    Args:
        options: the choices on the ballot.
        bands: the grades.
        quorum: how many must be there.
    """

    options: tuple[ReviewOption, ...]
    bands: tuple[ReviewBand, ...]
    quorum: Threshold | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a scheme whose grades count what is on no ballot, or that has none."""
        codes = [option.code for option in self.options]
        grades = [band.grade for band in self.bands]
        if not grades or len(set(codes)) != len(codes) or len(set(grades)) != len(grades):
            raise ImpossibleFacts(
                "review_scheme.bands", len(grades), Text("各不相同的选项和等次", "choices and grades, each once")
            )
        for band in self.bands:
            for code in band.options:
                if code not in codes:
                    raise ImpossibleFacts("review_scheme.bands", code, Text("选票上的选项", "a choice on the ballot"))


@frozen(kw_only=True)
class Counted:
    """How many votes one choice got [votes]."""

    option: str
    votes: int

    def __attrs_post_init__(self) -> None:
        """Refuse fewer votes than none."""
        expect_count("counted.votes", self.votes)
