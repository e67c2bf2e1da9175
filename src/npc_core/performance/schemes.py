"""Points schemes: what a place counts, what it is worth, which grades and consequences follow. All of it is data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import Factory, field, frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument, Problem, expect_count
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.labels import Labelled
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.kernel.writing import unstructure
from npc_core.performance.bands import Grade, Rounding, check_grades
from npc_core.performance.clauses import Assessed, BaseScore, Ranges, Rate, Target
from npc_core.performance.conditions import ClearAll, Full, Reached, Share
from npc_core.performance.ranking import Ranking
from npc_core.performance.windows import Window

Clause = BaseScore | Rate | Target | Ranges | Reached | Full | Share | Assessed | ClearAll
"""Every kind of clause there is; nothing in a scheme is an expression."""

FULL_WEIGHT = 10_000
_RANKING = Ranking()


class Subject(Labelled):
    """Whom a scheme judges."""

    DEPUTY = ("deputy", Text("代表", "deputies"))
    GROUP = ("group", Text("代表小组", "deputy groups"))


class StageKind(Labelled):
    """Who gives a score, one after the other."""

    SELF = ("self", Text("自评", "the deputy's own score"))
    GROUP = ("group", Text("小组评", "the group's score"))
    COMMITTEE = ("committee", Text("工作机构或者考核组评", "the committee's score"))
    CHAIRPERSONS = (
        "chairpersons",
        Text("主任会议或者主席团审定", "the score fixed by the chairpersons or the presidium"),
    )


@frozen(kw_only=True)
class Stage:
    """One stage of scoring.

    Args:
        by: whose score it is.
        weight: its part of the result [basis points]; None in every stage: the last stage decides.
    """

    by: StageKind
    weight: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a weight below nothing."""
        if self.weight is not None:
            expect_count("stage.weight", self.weight)


class ConsequenceKind(Labelled):
    """What a scheme says should follow; whatever it is, it is advice to whoever may decide it."""

    PUBLICATION = ("publication", Text("公布结果", "publication"))
    COMMENDATION = ("commendation", Text("表彰、评先", "commendation"))
    AWARD = ("award", Text("发给奖金", "a cash award"))
    RENOMINATION = ("renomination", Text("作为提名连任的依据", "a ground for nominating the deputy again"))
    TALK = ("talk", Text("约谈、提醒", "a talk"))
    NOTICE = ("notice", Text("通报批评", "criticism in a notice"))
    ADMONITION = ("admonition", Text("诫勉、警告", "an admonition"))
    IMPROVEMENT = ("improvement", Text("限期整改", "improvement within a time"))
    NEW_REPORT = ("new_report", Text("重新述职", "another duty report"))
    TRAINING = ("training", Text("履职培训", "training"))
    NOT_RENOMINATED = ("not_renominated", Text("不再提名", "no new nomination"))
    RESIGNATION_SUGGESTED = ("resignation_suggested", Text("建议或者劝其辞职", "advice to resign"))
    RESIGNATION_ORDERED = ("resignation_ordered", Text("责令辞职", "an order to resign"))
    RECALL_PROPOSED = ("recall_proposed", Text("建议启动罢免", "a proposal to recall"))
    RECALLED = ("recalled", Text("直接罢免", "recall by the body that keeps the score"))
    SUSPENDED = ("suspended", Text("暂停执行代表职务", "suspension of the deputy's duties"))
    MANDATE_ENDED = ("mandate_ended", Text("终止代表资格", "end of the mandate"))
    SPEECH_PENALISED = ("speech_penalised", Text("因发言、表决受追究", "a penalty for a speech or vote"))


@frozen(kw_only=True)
class Consequence:
    """What should follow for a grade, or for the first or last so many, in one window or in several running.

    Args:
        id: its place in the scheme.
        kind: what it is.
        grades: the grades for which it follows.
        first, last: or the number of those ranked first or last.
        running: in how many windows, one after the other.
        by: who imposes it; None: not stated.
        label: how the scheme words it.
    """

    id: str
    kind: ConsequenceKind
    grades: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    running: int = 1
    by: Role | None = None
    label: Text | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse counts below one, and more than one condition."""
        for name in ("first", "last", "running"):
            if getattr(self, name) is not None:
                expect_count(f"consequence.{name}", getattr(self, name), minimum=1)
        if bool(self.grades) + (self.first is not None) + (self.last is not None) > 1:
            raise ImpossibleFacts(
                "consequence", self.id, Text("grades、first、last 之一", "one of `grades`, `first`, `last`")
            )


def _plan(scheme: Scheme) -> Any:
    from npc_core.performance.plans import plan_of

    return plan_of(scheme)


@frozen(kw_only=True)
class Scheme:
    """A points scheme of one place.

    Args:
        id: the application's name for it.
        title: its title.
        source: where it was published.
        since, until: its first and last day in force.
        area: the place, as a code of GB/T 2260.
        subject: deputies or groups.
        window: how long a period of judgment is.
        clauses: what is counted, and what it is worth.
        most, least: bounds of the whole score; None: no bound.
        verified_only: count verified records only, where a clause does not say otherwise.
        grades, rounding: the grades, best first.
        ranking: how places and ties are told.
        stages: who scores, one after the other.
        consequences: what should follow, as advice.
        filled_in: what the published text leaves out and was supplied here.
    """

    id: str
    title: Text
    clauses: tuple[Clause, ...]
    source: str | None = None
    since: date | None = None
    until: date | None = None
    area: str | None = None
    subject: Subject = Subject.DEPUTY
    window: Window = Window.YEAR
    most: Hundredths | None = None
    least: Hundredths | None = None
    verified_only: bool = False
    grades: tuple[Grade, ...] = ()
    rounding: Rounding = Rounding.NONE
    ranking: Ranking = _RANKING
    stages: tuple[Stage, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    filled_in: Text | None = None
    plan: Any = field(default=Factory(_plan, takes_self=True), init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a scheme that contradicts itself."""
        for name in ("since", "until"):
            if getattr(self, name) is not None:
                check_day(f"scheme.{name}", getattr(self, name))
        ids = [each.id for each in (*self.clauses, *self.consequences)]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise ImpossibleFacts("id", twice, Text("只出现一次的编号", "ids that occur once"))
        if not self.clauses:
            raise ImpossibleFacts("clauses", (), Text("至少一条", "at least one clause"))
        if self.most is not None and self.least is not None and self.least > self.most:
            raise ImpossibleFacts("least", self.least, Text("不大于 most", "no more than `most`"))
        check_grades(self.grades, self.rounding)
        self._check_consequences()
        self._check_stages()

    def _check_consequences(self) -> None:
        codes = {each.code for each in self.grades}
        for each in self.consequences:
            if not codes.issuperset(each.grades):
                unknown = tuple(sorted(set(each.grades) - codes))
                raise ImpossibleFacts("consequences", unknown, Text("本办法的等次", "grades of this scheme"))

    def _check_stages(self) -> None:
        kinds = [each.by for each in self.stages]
        weights = [each.weight for each in self.stages if each.weight is not None]
        if len(set(kinds)) != len(kinds):
            raise ImpossibleFacts("stages", "…", Text("每个环节一次", "each stage once"))
        if weights and (len(weights) != len(kinds) or sum(weights) != FULL_WEIGHT):
            raise ImpossibleFacts(
                "stages", weights, Text("合计 10000 的权重，或者都不写", "weights of 10000 in all, or none at all")
            )

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Scheme:
        """Return a scheme from plain data (of JSON, or of TOML); every problem is listed in one `InvalidDocument`."""
        return structure(dict(data) if isinstance(data, Mapping) else data, cls)

    @classmethod
    def from_toml(cls, text: str) -> Scheme:
        """Return a scheme from TOML text.

        Raises:
            InvalidDocument: the text is no TOML, or not of this form.

        >>> scheme = Scheme.from_toml('''
        ... id = "town"
        ... title = { zh = "某镇办法", en = "a town's scheme" }
        ... [[clauses]]
        ... rule = "rate"
        ... id = "1"
        ... label = { zh = "提出建议", en = "suggestions" }
        ... kinds = ["suggestion"]
        ... points = 3
        ... ''')
        >>> scheme.clauses[0].points
        Hundredths('3')
        """
        import tomllib

        try:
            data = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            problem = Problem("$", str(error), Text("TOML 文本", "TOML text"))
            raise InvalidDocument((problem,)) from None
        return cls.from_mapping(data)

    def to_plain(self) -> Any:
        """Return the scheme as plain data, as `from_mapping` takes it."""
        return unstructure(self)
