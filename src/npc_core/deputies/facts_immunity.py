"""Facts about the protection of deputies: measures against them, permissions, reports, speech and votes."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Measure(Labelled):
    """What is done to a deputy."""

    ARREST = ("arrest", Text("逮捕", "arrest"))
    CRIMINAL_TRIAL = ("criminal_trial", Text("刑事审判", "criminal trial"))
    OTHER_RESTRICTION = (
        "other_restriction",
        Text("法律规定的其他限制人身自由的措施", "another lawful restriction of liberty"),
    )


class ReviewGround(Labelled):
    """What a permission must not serve."""

    LIABILITY_FOR_SPEECH_OR_VOTE = (
        "liability_for_speech_or_vote",
        Text("对发言和表决进行法律追究", "liability for speech or votes"),
    )
    RETALIATION = ("retaliation", Text("对执行职务行为打击报复", "retaliation for acts as deputy"))


class SpeechPlace(Labelled):
    """Where a deputy spoke or voted."""

    MEETINGS = ("meetings", Text("人民代表大会各种会议", "a meeting of a people's congress"))
    ORGANISED_ACTIVITIES = (
        "organised_activities",
        Text("闭会期间统一组织的履职活动", "an organised activity between sessions"),
    )
    ELSEWHERE = ("elsewhere", Text("其他场合", "elsewhere"))


@frozen(kw_only=True)
class MeasureTaken:
    """A measure against a deputy of the congress whose law is asked.

    Args:
        on: the day of the measure.
        measure: what was done.
        in_session: whether the congress was in session that day.
        permitted_by: who permitted it before; None where it is not known, empty where nobody did.
    """

    on: date
    measure: Measure
    in_session: bool | None = None
    permitted_by: tuple[Role, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("measure.on", self.on)


@frozen(kw_only=True)
class DetainedInTheAct:
    """A deputy was detained as caught in the act.

    Args:
        on: the day of the detention.
        in_session: whether the congress was in session that day.
        reported: whether it was reported.
        reported_on: the day of the report.
        reported_to: to whom.
        hours: how long after the detention the report came, where that is known [hours].
    """

    on: date
    in_session: bool | None = None
    reported: bool | None = None
    reported_on: date | None = None
    reported_to: Role | None = None
    hours: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a report before the detention."""
        check_day("detained.on", self.on)
        if self.hours is not None:
            expect_count("detained.hours", self.hours)
        if self.reported_on is not None:
            check_day("detained.reported_on", self.reported_on)
            if self.reported_on < self.on:
                raise ImpossibleFacts(
                    "detained.reported_on", self.reported_on, Text("不早于拘留之日", "a day not before the detention")
                )


@frozen(kw_only=True)
class PermissionDecided:
    """A presidium or standing committee decided whether to permit a measure.

    Args:
        on: the day of the decision.
        examined: what was examined; None where it is not known.
        found: which of it was found to be so.
        granted: whether the measure was permitted.
    """

    on: date
    examined: tuple[ReviewGround, ...] | None = None
    found: tuple[ReviewGround, ...] = ()
    granted: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("permission.on", self.on)


@frozen(kw_only=True)
class TownshipReport:
    """The organ that took a measure against a township deputy reported it.

    Args:
        on: the day of the measure.
        measure: what was done.
        reported_on: the day of the report; None where it is not known.
        reported: whether it was reported.
        to: to whom.
        written: whether in writing.
    """

    on: date
    measure: Measure
    reported: bool | None = None
    reported_on: date | None = None
    to: Role | None = None
    written: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a report before the measure."""
        check_day("report.on", self.on)
        if self.reported_on is not None:
            check_day("report.reported_on", self.reported_on)
            if self.reported_on < self.on:
                raise ImpossibleFacts(
                    "report.reported_on", self.reported_on, Text("不早于采取措施之日", "a day not before the measure")
                )


@frozen(kw_only=True)
class HeldLiable:
    """Somebody is to answer in law for what was said or voted as a deputy.

    Args:
        on: the day on which it was said or voted.
        place: where.
        liable: whether proceedings rest on it.
    """

    on: date
    place: SpeechPlace
    liable: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("speech.on", self.on)
