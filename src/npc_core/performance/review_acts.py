"""Acts and facts of a duty report and its review (述职评议), and of a yearly evaluation."""

from __future__ import annotations

from datetime import date, time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.days import Day, check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Base
from npc_core.law.values_performance import Counted
from npc_core.performance.schemes import ConsequenceKind


class ReviewStage(Labelled):
    """Where a duty report stands."""

    ARRANGED = ("arranged", Text("待报告", "to be reported"))
    REPORTED = ("reported", Text("已报告", "reported"))
    REVIEWED = ("reviewed", Text("已评议", "reviewed"))
    ANNOUNCED = ("announced", Text("已公布结果", "result announced"))
    IMPROVING = ("improving", Text("整改中", "improvement under way"))
    CLOSED = ("closed", Text("已办结", "closed"))
    CALLED_OFF = ("called_off", Text("已取消", "called off"))


class ReportForm(Labelled):
    """How a deputy reports."""

    SPOKEN = ("spoken", Text("口头", "spoken"))
    WRITTEN = ("written", Text("书面", "written"))
    ONLINE = ("online", Text("网络等其他方式", "online or otherwise"))


@frozen(kw_only=True)
class ReviewTally:
    """The count of a review; nothing here could say who voted how. None is not known.

    Args:
        counts: the votes for each choice [votes].
        invalid: spoilt and blank ballots [ballots].
        issued: ballots handed out [ballots].
        present: who was there [people].
        membership: who could have come: the voters on the roll, or the electing deputies [people].
    """

    counts: tuple[Counted, ...]
    invalid: int = 0
    issued: int | None = None
    present: int | None = None
    membership: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that cannot have been, and a choice twice."""
        codes = [each.option for each in self.counts]
        if len(set(codes)) != len(codes):
            raise ImpossibleFacts("tally.counts", len(codes), Text("每个选项一次", "each choice once"))
        for name in ("invalid", "issued", "present", "membership"):
            number = getattr(self, name)
            if number is not None:
                expect_count(f"tally.{name}", number)

    @property
    def valid(self) -> int:
        """Return how many ballots had a choice on them."""
        return sum(each.votes for each in self.counts)

    @property
    def cast(self) -> int:
        """Return how many ballots came back."""
        return self.valid + self.invalid

    def votes(self, options: tuple[str, ...]) -> int:
        """Return the votes of some choices together."""
        return sum(each.votes for each in self.counts if each.option in options)

    def base(self, base: Base) -> int | None:
        """Return the number of which a share is one; None where it is not known."""
        if base is Base.VALID_BALLOTS:
            return self.valid
        if base in (Base.BALLOTS_CAST, Base.VOTERS_TAKING_PART):
            return self.cast
        if base is Base.BALLOTS_ISSUED:
            return self.issued
        return self.present if base is Base.PRESENT else self.membership


@frozen(kw_only=True)
class ReviewCounted:
    """A review as it was counted, and the grade that was announced.

    Args:
        on: the day.
        tally: the count.
        grade: the code of the grade; None where none was announced.
    """

    on: date
    tally: ReviewTally | None = None
    grade: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("review.on", self.on)


@frozen(kw_only=True)
class TermOfReports:
    """How far the deputies of a place have reported in a term.

    Args:
        on: the day on which it is looked at.
        deputies: how many deputies there are [deputies].
        reported: how many of them have reported [deputies].
        fewest: the fewest reports that any of them has made [reports].
        term_over: whether the term is over.
    """

    on: date
    deputies: int | None = None
    reported: int | None = None
    fewest: int | None = None
    term_over: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse more reports than deputies."""
        check_day("reports.on", self.on)
        for name in ("deputies", "reported", "fewest"):
            number = getattr(self, name)
            if number is not None:
                expect_count(f"reports.{name}", number)
        if self.deputies is not None and self.reported is not None and self.reported > self.deputies:
            raise ImpossibleFacts(
                "reports.reported", self.reported, Text("不多于代表人数", "no more than the deputies")
            )


@frozen(kw_only=True)
class ReviewFacts:
    """The dossier of a duty report.

    Args:
        matter: the number under which the place keeps it.
        deputy: who reports.
        report_on: the day for which the report is planned.
    """

    matter: CaseId | None = None
    deputy: PersonId | None = None
    report_on: date | None = None


@frozen(kw_only=True)
class ReportArranged:
    """The report was arranged, and those who elected the deputy were told."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class OpinionsHeard:
    """The deputy heard what people say of the performance."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Reported:
    """The deputy reported.

    Args:
        to: to whom.
        form: how.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None
    form: ReportForm | None = None


@frozen(kw_only=True)
class QuestionsAnswered:
    """Questions were put to the deputy.

    Args:
        asked: how many [questions].
        answered: how many of them the deputy answered [questions].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    asked: int | None = None
    answered: int | None = None


@frozen(kw_only=True)
class Reviewed:
    """Those who elected the deputy graded the report."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    tally: ReviewTally | None = None


@frozen(kw_only=True)
class ResultAnnounced:
    """The result was announced.

    Args:
        grade: the code of the grade.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    grade: str | None = None


@frozen(kw_only=True)
class ImprovementAsked:
    """Improvement was asked for."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Improved:
    """The deputy told what was improved."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class FollowedUp:
    """Something followed from the result.

    Args:
        kind: what.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    kind: ConsequenceKind


@frozen(kw_only=True)
class Commended:
    """The deputy, or the group, was commended."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    title: str | None = None


@frozen(kw_only=True)
class PerformanceRecorded:
    """The report and its result went into the performance file."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class PerformancePublished:
    """What the deputy did was made public.

    Args:
        basics: whether the basic information was.
        performance: whether the information on the performance was.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    basics: bool | None = None
    performance: bool | None = None


@frozen(kw_only=True)
class ReportClosed:
    """The matter was closed."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ReportCalledOff:
    """The report was called off before it was made, as when the mandate ended."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    reason: str | None = None
