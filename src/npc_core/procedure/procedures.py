"""Procedures: the steps of a matter, declared beside their acts, and checked when declared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect
from npc_core.kernel.errors import ImpossibleFacts, InvalidLawData
from npc_core.kernel.findings import Finding, Rule, Severity, Verdicts
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Basis
from npc_core.kernel.text import Lang, Text
from npc_core.law.book import RuleBook
from npc_core.procedure import words
from npc_core.procedure.acts import Act, act_code
from npc_core.procedure.clocks import Clock, ClockEffect

if TYPE_CHECKING:
    from datetime import date

    from npc_core.procedure.cases import Case

F = TypeVar("F")
S = TypeVar("S", bound=Labelled)
K = TypeVar("K", bound=Act)


class Otherwise(Labelled):
    """What a gate that does not hold makes of its step."""

    NOT_YET = ("not_yet", Text("尚不可进行", "not yet"))
    CLOSED = ("closed", Text("不可再进行", "closed"))


class Demand(Labelled):
    """What the law of the place makes of a step."""

    REQUIRED = ("required", Text("应当进行", "required"))
    ALLOWED = ("allowed", Text("可以进行", "allowed"))
    OFF = ("off", Text("当地不设", "not part of it here"))


class Demanded(NamedTuple):
    """A demand with the law it comes from."""

    demand: Demand
    basis: tuple[Basis, ...] = ()


class Gate(NamedTuple):
    """A condition of a step that needs no act to be asked."""

    check: Callable[[Case[Any, Any], RuleBook, date], Finding]
    otherwise: Otherwise = Otherwise.NOT_YET


class Fork(NamedTuple):
    """Where an act leads, by the value of one of its fields; a value not listed (unknown) leads to `unknown`."""

    field: str
    ways: tuple[tuple[Any, frozenset[Any]], ...]
    unknown: frozenset[Any]

    def of(self, act: Act) -> frozenset[Any]:
        """Return the stages to which an act leads."""
        value = getattr(act, self.field)
        return next((stages for each, stages in self.ways if each is value), self.unknown)

    def all(self) -> frozenset[Any]:
        """Return every stage to which it can lead."""
        return frozenset(self.unknown.union(*(stages for _, stages in self.ways)))


PERMITTED = Verdicts(
    Text("可以办理", "permitted"), Text("依法不得办理", "not permitted"), Text("尚不能判定可否办理", "cannot say")
)


ORDER = Rule("procedure.order", Text("程序次序", "order of the procedure"), severity=Severity.DEFECT)


_ALLOWED = Demanded(Demand.ALLOWED)


def _allowed(case: Case[Any, Any], book: RuleBook) -> Demanded:
    return _ALLOWED


class Step(Generic[F, S]):
    """One step: the act, where it may stand, where it leads, and the law that speaks on it."""

    __slots__ = (
        *("act", "asks", "at", "barred_by", "by", "clears", "code", "demand", "duties", "gated"),
        *("gates", "in_order", "label", "leaves", "noted_by", "once", "rule", "rules", "to"),
    )

    def __init__(
        self,
        act: type[Act],
        label: Text,
        at: frozenset[S],
        to: frozenset[S] | Fork,
        by: Callable[[Case[F, S], RuleBook], tuple[Role, ...]] | None,
        demand: Callable[[Case[F, S], RuleBook], Demanded],
        gates: tuple[Gate, ...],
        rules: tuple[Callable[[Case[F, S], Any, RuleBook], Finding], ...],
        duties: tuple[Callable[[Case[F, S], Any, RuleBook], Finding], ...],
        clears: frozenset[S],
        *,
        once: bool,
        gated: bool,
    ) -> None:
        """Keep the parts; use `step()` to make one."""
        self.clears = clears
        self.gated = gated
        self.once = once
        self.act = act
        self.label = label
        self.at = at
        self.leaves = at | clears
        self.to = to
        self.by = by
        self.demand = demand
        self.asks = demand is not _allowed
        self.gates = gates
        self.rules = rules
        self.duties = duties
        self.code = act_code(act)
        self.barred_by: tuple[Clock, ...] = ()
        self.noted_by: tuple[Clock, ...] = ()
        self.rule = Rule(self.code, label, verdicts=PERMITTED)
        self.in_order = ORDER.holds((), words.in_order, step=label)

    def leads_to(self, act: Act) -> frozenset[S]:
        """Return the stages to which an act of this step leads."""
        return self.to.of(act) if isinstance(self.to, Fork) else self.to

    @property
    def targets(self) -> frozenset[S]:
        """Return every stage to which the step can lead."""
        return self.to.all() if isinstance(self.to, Fork) else self.to


def step(
    act: type[K],
    label: Text,
    *,
    at: Iterable[S],
    to: Iterable[S] | Fork,
    by: Callable[[Case[F, S], RuleBook], tuple[Role, ...]] | None = None,
    demand: Callable[[Case[F, S], RuleBook], Demanded] = _allowed,
    gates: tuple[Gate, ...] = (),
    rules: tuple[Callable[[Case[F, S], K, RuleBook], Finding], ...] = (),
    duties: tuple[Callable[[Case[F, S], K, RuleBook], Finding], ...] = (),
    clears: Iterable[S] = (),
    once: bool = False,
    gated: bool = False,
) -> Step[F, S]:
    """Return a step; each rule is checked against the act by the type checker, then the act's type is erased.

    Args:
        act: the class of its acts.
        label: what it is called.
        at: the stages at which it may be taken; it ends those of them that stand.
        to: the stages to which it leads, perhaps by a field of the act; none: the matter stays where it stands.
        by: who may take it, for display; a rule checks it where the law names somebody.
        demand: what the law of the place makes of it.
        gates: conditions that need no act.
        rules: what bars it.
        duties: what is noted.
        clears: stages that it ends besides, if they stand.
        once: it may be taken only once.
        gated: a gate of a later step reports its absence.
    """
    leads = to if isinstance(to, Fork) else frozenset(to)
    return Step(
        act,
        label,
        frozenset(at),
        leads,
        by,
        demand,
        gates,
        cast(Any, rules),
        cast(Any, duties),
        frozenset(clears),
        once=once,
        gated=gated,
    )


def _no_effects(case: Case[Any, Any]) -> tuple[Effect, ...]:
    return ()


class Procedure(Generic[F, S]):
    """A declared procedure. It checks itself, and pickles by the name of the place where it is declared."""

    __slots__ = (
        "abandoned",
        "acts",
        "by_act",
        "clocks",
        "effects",
        "ends",
        "facts",
        "home",
        "id",
        "label",
        "stages",
        "start",
        "steps",
        "timed_by",
    )

    def __init__(
        self,
        procedure_id: str,
        label: Text,
        *,
        home: str,
        facts: type[F],
        stages: type[S],
        start: Iterable[S],
        ends: Iterable[S],
        abandoned: Iterable[S] = (),
        steps: tuple[Step[F, S], ...],
        clocks: tuple[Clock, ...] = (),
        effects: Callable[[Case[F, S]], tuple[Effect, ...]] = _no_effects,
    ) -> None:
        """Declare a procedure.

        Args:
            procedure_id: stable id, `topic.matter`.
            label: what it is called.
            home: where it is declared, `package.module:NAME`, for pickling.
            facts: the class of its dossier.
            stages: the enum of its stages.
            start: where a case begins.
            ends: where it may rest.
            abandoned: ends at which nothing that was skipped is owed any more.
            steps: its steps.
            clocks: its clocks.
            effects: what a case of it changes elsewhere.

        Raises:
            InvalidLawData: a stage cannot be reached, or has no way to an end.
        """
        self.id = procedure_id
        self.label = label
        self.home = home
        self.facts = facts
        self.stages = stages
        self.start = frozenset(start)
        self.ends = frozenset(ends)
        self.abandoned = frozenset(abandoned)
        self.steps = steps
        self.clocks = clocks
        self.effects = effects
        by_act: dict[type[Act], tuple[Step[F, S], ...]] = {}
        for each in steps:
            each.rule = Rule(f"{procedure_id}.{each.code}", each.label, verdicts=PERMITTED)
            by_act[each.act] = (*by_act.get(each.act, ()), each)
        self.by_act = by_act
        self.acts: dict[str, type[Act]] = {each.code: each.act for each in steps}
        self.timed_by: dict[type[Act], tuple[Clock, ...]] = {
            act: tuple(clock for clock in clocks if act in clock.times) for act in by_act
        }
        for each in steps:
            timed = self.timed_by[each.act]
            each.barred_by = tuple(clock for clock in timed if clock.effect is ClockEffect.BARS)
            each.noted_by = tuple(clock for clock in timed if clock.effect is ClockEffect.DUTY)
        self._check()

    def _check(self) -> None:
        reached = self._closure(self.start, forward=True)
        for stage in self.stages:
            if stage not in reached:
                raise InvalidLawData(self.home, stage.code, Text("到不了的阶段", "a stage that cannot be reached"))
            if stage not in self._closure(self.ends, forward=False):
                raise InvalidLawData(self.home, stage.code, Text("没有出路的阶段", "a stage with no way to an end"))

    def _closure(self, stages: frozenset[S], *, forward: bool) -> frozenset[S]:
        found = set(stages)
        grown = True
        while grown:
            grown = False
            for each in self.steps:
                near, far = (each.at, each.targets) if forward else (each.targets, each.at | each.clears)
                if found & near and not far <= found:
                    found |= far
                    grown = True
        return frozenset(found)

    def step_at(self, stages: frozenset[S], act: type[Act]) -> Step[F, S] | None:
        """Return the step that acts of a class take from some stages, or the first of its kind, or None."""
        return move_of(self, stages, act).step if act in self.by_act else None

    def expect_act(self, act: Act) -> None:
        """Refuse an act of a class that the procedure does not have.

        Raises:
            ImpossibleFacts: there is no step for it.
        """
        if type(act) not in self.by_act:
            codes = ", ".join(self.acts)
            raise ImpossibleFacts("act", type(act).__name__, Text(f"以下行为之一：{codes}", f"one of: {codes}"))

    def stages_after(self, stages: frozenset[S], act: Act) -> frozenset[S]:
        """Return where a matter stands after an act, whether or not it was in order; the law is not asked."""
        step, left, after = move_of(self, stages, type(act))
        if after is not None:
            return after
        leads = step.leads_to(act)
        return left | leads if leads else stages

    def reaches(self, stages: frozenset[S]) -> frozenset[S]:
        """Return every stage that can still come, these included."""
        return self._closure(stages, forward=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by reference."""
        return _at_home, (self.home,)

    def __repr__(self) -> str:
        """Show the id."""
        return f"Procedure({self.id!r})"

    def to_mermaid(self, lang: Lang = "zh") -> str:
        """Return the procedure as a Mermaid state diagram."""
        from npc_core.procedure.pictures import procedure_to_mermaid

        return procedure_to_mermaid(self, lang)


class Move(NamedTuple):
    """What acts of a class do from some stages.

    Args:
        step: the step they take, or the first of their kind where none is near.
        left: the stages they leave standing.
        stages: where the matter then stands; None where that depends on the act.
    """

    step: Step[Any, Any]
    left: frozenset[Any]
    stages: frozenset[Any] | None


@lru_cache(maxsize=4096)
def move_of(procedure: Procedure[Any, Any], stages: frozenset[Any], act: type[Act]) -> Move:
    """Return what acts of a class do from some stages; recording one that no step is near moves nothing."""
    steps = procedure.by_act[act]
    step = next((each for each in steps if not each.at.isdisjoint(stages)), steps[0])
    left = stages - step.leaves
    if stages.isdisjoint(step.at):
        ahead = {stage for stage in stages if procedure.reaches(frozenset((stage,))) & step.at}
        if not ahead:
            return Move(step, stages, stages)
        left -= ahead
    if isinstance(step.to, Fork):
        return Move(step, left, None)
    return Move(step, left, left | step.to if step.to else stages)


def _at_home(home: str) -> Procedure[Any, Any]:
    module, name = home.split(":")
    return cast("Procedure[Any, Any]", getattr(import_module(module), name))
