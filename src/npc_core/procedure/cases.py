"""Cases: liberal in what they record, strict in what they say."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from attrs import Factory, field, fields, frozen

from npc_core.congress.actors import Actor
from npc_core.congress.effects import Effect
from npc_core.kernel.days import Between, latest
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Fact, Finding, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Lang, Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure import words
from npc_core.procedure.acts import Act, Correction, Entry, act_code, comes_after
from npc_core.procedure.clocks import (
    Clock,
    ClockEffect,
    Deadline,
    judge_run,
    open_fact,
    run_to_anchor,
    runs_ended_by,
    runs_of,
)
from npc_core.procedure.procedures import ORDER, Demand, F, Procedure, S, Step, move_of

if TYPE_CHECKING:
    from npc_core.procedure.audits import Audit
    from npc_core.procedure.possible import Possibility

A = TypeVar("A", bound=Act)

_OFF = Demand.OFF  # bound: looking up a member of an Enum is slow
_id_of = attrgetter("id")
_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor
ACT_DAY = Fact("act.on", Text("行为的确切日期？", "The exact day of the act?"))


class Judgement(NamedTuple):
    """What the law says of an act: whether it is permitted, and the duties around it."""

    permitted: Finding
    duties: tuple[Finding, ...]


Latest = dict[type[Act], tuple[int, Act]]
"""How many acts of each class there are, and the last of them: kept, so that a step costs the same in a long case."""


def _latest(case: Case[Any, Any]) -> Latest:
    found: Latest = {}
    for _, act, _, struck, _ in case.entries:
        if struck is None:
            found = _with_act(found, act)
    return found


def _with_act(latest_acts: Latest, act: Act) -> Latest:
    kind = type(act)
    before = latest_acts.get(kind)
    return {**latest_acts, kind: (1 if before is None else before[0] + 1, act)}


def _next_id(case: Case[Any, Any]) -> int:
    return 1 + max(map(_id_of, case.entries), default=0)


@frozen
class Case(Generic[F, S]):
    """One matter: its dossier, and what happened so far. Immutable; every step gives a new case.

    `partial` says that what is not recorded is unknown, as for a history made from a table of dates.
    """

    procedure: Procedure[F, S]
    law: Law
    facts: F
    stages: frozenset[S]
    entries: tuple[Entry, ...] = ()
    partial: bool = False
    _latest: Latest = field(default=Factory(_latest, takes_self=True), init=False, eq=False, repr=False)
    _next_id: int = field(default=Factory(_next_id, takes_self=True), init=False, eq=False, repr=False)

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return the acts that count, in order."""
        return tuple(entry.act for entry in self.entries if entry.struck is None)

    @property
    def closed(self) -> bool:
        """Tell whether the matter has come to an end."""
        return self.stages <= self.procedure.ends

    def last(self, act: type[A]) -> A | None:
        """Return the latest act of a class."""
        found: tuple[int, A] | None = self._latest.get(act)  # type: ignore[assignment] # each class leads to its own acts
        return None if found is None else found[1]

    def count(self, act: type[Act]) -> int:
        """Return how many acts of a class there are."""
        found = self._latest.get(act)
        return 0 if found is None else found[0]

    def standing(self, lang: Lang = "zh") -> str:
        """Return the stages in words."""
        return self._standing().to(lang)

    def _standing(self) -> Text:
        order = list(self.procedure.stages)
        return join(tuple(stage.label for stage in sorted(self.stages, key=order.index)))

    def book_of(self, act: Act) -> RuleBook:
        """Return the law of an act's own day (of the last day it can have been, where that is uncertain)."""
        return self.law.on(latest(act.on))

    @staticmethod
    def day_of(act: Act) -> date:
        """Return the last day an act can have been done on."""
        return latest(act.on)

    def step_of(self, act: Act) -> Step[F, S] | None:
        """Return the step that an act takes from where the matter stands, or the first of its kind, or None."""
        return self.procedure.step_at(self.stages, type(act))

    def check(self, act: Act) -> Finding:
        """Tell whether an act may be done now: the order, the gates, the rules, the clocks that bar."""
        day, step = latest(act.on), self.step_of(act)
        if step is None:
            return _not_of_this_matter(act)
        return all_of(step.rule, *self._findings(act, day, self.law.on(day), step))

    def judge(self, act: Act) -> Judgement:
        """Return whether an act is permitted, and the duties around it: noted, never barring."""
        procedure, on = self.procedure, act.on
        if type(act) not in procedure.by_act:
            return Judgement(_not_of_this_matter(act), ())
        step = move_of(procedure, self.stages, type(act)).step
        day = latest(on) if isinstance(on, Between) else on
        book = self.law.on(day)
        permitted = all_of(step.rule, *self._findings(act, day, book, step))
        duties = [duty(self, act, book) for duty in step.duties]
        if step.noted_by:
            duties.extend(self._timeliness(act, step.noted_by))
        return _new(Judgement, (permitted, tuple(duties)))

    def perform(self, act: Act, undetermined: Literal["refuse", "accept"] = "refuse") -> Case[F, S]:
        """Return the case with a lawful act done.

        Raises:
            Unlawful: the law bars the act; the error holds the finding.
            Undetermined: facts are missing (unless told to accept that).
        """
        procedure, on = self.procedure, act.on
        if type(act) not in procedure.by_act:
            raise Unlawful(_not_of_this_matter(act))
        step, _, stages = move_of(procedure, self.stages, type(act))
        day = latest(on) if isinstance(on, Between) else on
        findings = self._findings(act, day, self.law.on(day), step)
        for finding in findings:
            if finding.outcome is not HOLDS:
                _refuse(all_of(step.rule, *findings), undetermined)
                break
        if stages is None:
            stages = procedure.stages_after(self.stages, act)
        return self._with(_new(Entry, (self._next_id, act, None, None, ())), stages)

    def _with(self, entry: Entry, stages: frozenset[S]) -> Case[F, S]:
        """Return the case with an entry added at the end, and where it then stands."""
        return _made(
            self.procedure,
            self.law,
            self.facts,
            stages,
            (*self.entries, entry),
            self.partial,
            self._latest if entry.struck is not None else _with_act(self._latest, entry.act),
            entry.id + 1 if entry.id >= self._next_id else self._next_id,
        )

    def record(self, act: Act, recorded_on: date | None = None) -> Case[F, S]:
        """Return the case with whatever happened added, on any day, lawful or not; the law is not asked.

        An act learnt late is put where it belongs by its day.

        Raises:
            ImpossibleFacts: the procedure has no act of this class.
        """
        self.procedure.expect_act(act)
        entry = Entry(self._next_id, act, recorded_on)
        place = len(self.entries)
        while place and comes_after(self.entries[place - 1].act, act):
            place -= 1
        if place == len(self.entries):
            return self.folded(entry)
        return self.refolded((*self.entries[:place], entry, *self.entries[place:]))

    def correct(self, entry_id: int, act: Act, reason: str) -> Case[F, S]:
        """Return the case with an entry corrected: a typing error is not a breach. The old act is kept beside it."""
        self.procedure.expect_act(act)
        old = self._entry(entry_id)
        new = old._replace(act=act, corrected=(*old.corrected, Correction(old.act, reason)))
        rest = tuple(each for each in self.entries if each.id != entry_id)
        place = len(rest)
        while place and comes_after(rest[place - 1].act, act):
            place -= 1
        return self.refolded((*rest[:place], new, *rest[place:]))

    def strike(self, entry_id: int, reason: str) -> Case[F, S]:
        """Return the case with an entry struck: kept, and counting for nothing."""
        old = self._entry(entry_id)
        return self.refolded(
            tuple(old._replace(struck=reason) if each.id == entry_id else each for each in self.entries)
        )

    def _entry(self, entry_id: int) -> Entry:
        for each in self.entries:
            if each.id == entry_id:
                return each
        raise ImpossibleFacts("entry_id", entry_id, Text("已有记录的编号", "the id of an entry"))

    def refolded(self, entries: tuple[Entry, ...]) -> Case[F, S]:
        """Return the case with other entries; the stages fold from them alone, without asking the law."""
        return open_case(self.procedure, self.law, self.facts, entries, partial=self.partial)

    def folded(self, entry: Entry) -> Case[F, S]:
        """Return the case with an entry added; the stages follow from the acts alone."""
        stages = self.procedure.stages_after(self.stages, entry.act) if entry.struck is None else self.stages
        return self._with(entry, stages)

    def before(self, entry_id: int) -> Case[F, S]:
        """Return the case as it stood before an entry."""
        place = next(i for i, each in enumerate(self.entries) if each.id == entry_id)
        return self.refolded(self.entries[:place])

    def _findings(self, act: Act, day: date, book: RuleBook, step: Step[F, S]) -> list[Finding]:
        findings = [self._order(step, act, day)]
        if step.asks:
            demanded = step.demand(self, book)
            if demanded.demand is _OFF:
                findings.append(step.rule.fails(demanded.basis, words.switched_off, step=step.label))
        if step.gates:
            findings.extend([gate.check(self, book, day) for gate in step.gates])
        if step.rules:
            findings.extend([rule(self, act, book) for rule in step.rules])
        if step.barred_by:
            findings.extend(self._timeliness(act, step.barred_by))
        on = act.on
        if isinstance(on, Between) and self.law.on(on.earliest) is not book:
            findings.append(step.rule.unknown((), ACT_DAY))
        return findings

    def _order(self, step: Step[F, S], act: Act, day: date) -> Finding:
        if step.at.isdisjoint(self.stages):
            if self.partial and not self.closed:
                return step.in_order
            return ORDER.fails((), words.out_of_order, step=step.label, standing=self._standing())
        if step.once and self.last(step.act) is not None:
            return ORDER.fails((), words.already_done, step=step.label)
        if self.entries:
            last = self.entries[-1].act.on
            since = last.earliest if isinstance(last, Between) else last
            if since > day:
                return ORDER.fails((), words.before_the_last_act, on=day, last=since)
        return step.in_order

    def _timeliness(self, act: Act, clocks: tuple[Clock, ...]) -> list[Finding]:
        done: Case[F, S] | None = None
        found: list[Finding] = []
        for clock in clocks:
            if clock.anchor is None:
                runs = runs_ended_by(self, clock, act)
            else:
                if done is None:  # clocks go by acts, never by stages
                    done = self._with(_new(Entry, (self._next_id, act, None, None, ())), self.stages)
                runs = run_to_anchor(done, clock, act)
            for run in runs:
                found.extend(judge_run(run, act))
        return found

    def deadlines(self, on: date) -> tuple[Deadline, ...]:
        """Return every running clock: what is due, when, by which norm, and how many days are left."""
        found: list[Deadline] = []
        for clock in self.procedure.clocks:
            for run in runs_of(self, clock):
                if run.done is None and run.due is not None and not isinstance(run.provision, Silence):
                    if clock.effect is ClockEffect.BARS and on > run.due.not_after:
                        continue  # it has run out: nothing is due any more
                    left = (run.due.not_before - on).days
                    fact = open_fact(run) if run.due.on is None else None
                    found.append(
                        Deadline(clock.id, run.key, clock.label, run.due, run.target, run.provision, left, fact)
                    )
        return tuple(sorted(found, key=lambda each: (each.due, each.clock, str(each.key))))

    def possible(self, on: date, by: Actor | None = None) -> tuple[Possibility, ...]:
        """Return, for each step, whether it is required, allowed, not yet, closed, or cannot be said, and why."""
        from npc_core.procedure.possible import possible

        return possible(self, on, by)

    def audit(self, on: date) -> Audit:
        """Return the whole history judged, each act under the law of its own day, and what was never done."""
        from npc_core.procedure.audits import audit

        return audit(self, on)

    def effects(self) -> tuple[Effect, ...]:
        """Return what the matter, as far as it has come, changes elsewhere."""
        return self.procedure.effects(self)

    def to_mermaid(self, lang: Lang = "zh") -> str:
        """Return the case so far as a Mermaid diagram."""
        from npc_core.procedure.pictures import case_to_mermaid

        return case_to_mermaid(self, lang)


def _not_of_this_matter(act: Act) -> Finding:
    return ORDER.fails((), words.not_of_this_matter, act=act_code(type(act)))


def _refuse(permitted: Finding, undetermined: Literal["refuse", "accept"]) -> None:
    if permitted.outcome is FAILS:
        raise Unlawful(permitted)
    if permitted.outcome is UNDETERMINED and undetermined == "refuse":
        raise Undetermined(permitted)


_set_procedure, _set_law, _set_facts, _set_stages, _set_entries, _set_partial, _set_latest, _set_next_id = (
    Case.__dict__[each.name].__set__ for each in fields(Case)
)


def _made(
    procedure: Procedure[F, S],
    law: Law,
    facts: F,
    stages: frozenset[S],
    entries: tuple[Entry, ...],
    partial: bool,
    latest_acts: Latest,
    next_id: int,
) -> Case[F, S]:
    """Return a case of sound parts, put in place without the constructor, which would go through all entries again."""
    case: Case[F, S] = object.__new__(Case)
    _set_procedure(case, procedure)
    _set_law(case, law)
    _set_facts(case, facts)
    _set_stages(case, stages)
    _set_entries(case, entries)
    _set_partial(case, partial)
    _set_latest(case, latest_acts)
    _set_next_id(case, next_id)
    return case


def open_case(
    procedure: Procedure[F, S], law: Law, facts: F, entries: tuple[Entry, ...] = (), *, partial: bool = False
) -> Case[F, S]:
    """Return a case of a procedure: a new one, or one with entries from which its stages fold.

    Raises:
        ImpossibleFacts: the procedure has no act of the class of an entry.
    """
    stages, next_id = procedure.start, 1
    latest_acts: Latest = {}
    for entry_id, act, _, struck, _ in entries:
        kind = type(act)
        if kind not in procedure.by_act:
            procedure.expect_act(act)
        if entry_id >= next_id:
            next_id = entry_id + 1
        if struck is None:
            _, _, after = move_of(procedure, stages, kind)
            stages = after if after is not None else procedure.stages_after(stages, act)
            before = latest_acts.get(kind)
            latest_acts[kind] = (1 if before is None else before[0] + 1, act)
    return _made(procedure, law, facts, stages, entries, partial, latest_acts, next_id)
