"""Acts and facts of a yearly evaluation: self, group, committee, chairpersons, publication, objection."""

from __future__ import annotations

from datetime import time
from fractions import Fraction

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import CaseId, GroupId, PersonId
from npc_core.kernel.days import Day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class YearlyStage(Labelled):
    """Where a yearly evaluation stands."""

    OPEN = ("open", Text("考核中", "being evaluated"))
    DECIDED = ("decided", Text("已审定", "decided"))
    PUBLISHED = ("published", Text("已公布", "published"))
    OBJECTED = ("objected", Text("异议待答复", "objection to be answered"))
    CLOSED = ("closed", Text("已办结", "closed"))
    CALLED_OFF = ("called_off", Text("已取消", "called off"))


class Round(Labelled):
    """Who evaluates."""

    SELF = ("self", Text("自评", "self-assessment"))
    GROUP = ("group", Text("小组评议", "assessment by the group"))
    COMMITTEE = ("committee", Text("工作机构审核", "check by the committee"))
    CHAIRPERSONS = ("chairpersons", Text("主任会议或者主席团审定", "decision of the chairpersons"))


@frozen(kw_only=True)
class YearlyFacts:
    """The dossier of a yearly evaluation, of a deputy or of a group.

    Args:
        matter: the number under which the place keeps it.
        deputy: who is evaluated; None for a group.
        group: the group that is evaluated, or the deputy's group.
        year: the year.
        scheme: the id of the points scheme, where there is one.
    """

    matter: CaseId | None = None
    deputy: PersonId | None = None
    group: GroupId | None = None
    year: int | None = None
    scheme: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an evaluation of nobody."""
        if self.deputy is None and self.group is None:
            raise ImpossibleFacts("yearly.deputy", None, Text("代表或者代表小组", "a deputy or a deputy group"))
        if self.year is not None:
            expect_count("yearly.year", self.year, minimum=1)


@frozen(kw_only=True)
class SelfAssessed:
    """Whoever is evaluated assessed the year.

    Args:
        points: the points of the scheme [points].
        grade: the code of the grade.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    points: Fraction | None = None
    grade: str | None = None


@frozen(kw_only=True)
class GroupAssessed:
    """The group assessed the year."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    points: Fraction | None = None
    grade: str | None = None


@frozen(kw_only=True)
class CommitteeChecked:
    """The committee or working body checked it against the register."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    points: Fraction | None = None
    grade: str | None = None


@frozen(kw_only=True)
class EvaluationDecided:
    """The council of chairpersons, or the presidium of a township, decided."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    points: Fraction | None = None
    grade: str | None = None


@frozen(kw_only=True)
class EvaluationPublished:
    """The result was made known."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class EvaluationObjected:
    """Whoever was evaluated objected."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    reason: str | None = None


@frozen(kw_only=True)
class ObjectionAnswered:
    """The objection was answered.

    Args:
        upheld: whether it was found right: the result is decided and published anew.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    upheld: bool | None = None


@frozen(kw_only=True)
class EvaluationClosed:
    """The matter was closed."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class EvaluationCalledOff:
    """The evaluation was called off, as when the mandate ended."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    reason: str | None = None
