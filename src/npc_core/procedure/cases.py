"""Cases: liberal in what they record, strict in what they say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.effects import Effect
from npc_core.kernel.days import Between, earliest, latest
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, UNDETERMINED, Fact, Finding, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Lang, Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure import words
from npc_core.procedure.acts import Act, Correction, Entry, act_code, comes_after
from npc_core.procedure.clocks import ClockEffect, Deadline, judge_run, runs_of
from npc_core.procedure.procedures import ORDER, Demand, F, Procedure, S, Step

if TYPE_CHECKING:
    from npc_core.procedure.audits import Audit
    from npc_core.procedure.possible import Possibility

A = TypeVar("A", bound=Act)

_OFF, _BARS, _DUTY = Demand.OFF, ClockEffect.BARS, ClockEffect.DUTY  # bound: looking up a member of an Enum is slow
ACT_DAY = Fact("act.on", Text("行为的确切日期？", "The exact day of the act?"))


class Judgement(NamedTuple):
    """What the law says of an act: whether it is permitted, and the duties around it."""

    permitted: Finding
    duties: tuple[Finding, ...]


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

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return the acts that count, in order."""
        return tuple(entry.act for entry in self.entries if entry.struck is None)

    @property
    def closed(self) -> bool:
        """Tell whether the matter has come to an end."""
        return self.stages <= self.procedure.ends

    def last(self, act: type[A], before: Act | None = None) -> A | None:
        """Return the latest act of a class, optionally only of those before a given one."""
        for entry in reversed(self.entries):
            if entry.struck is None and isinstance(entry.act, act) and entry.act is not before:
                return entry.act
        return None

    def count(self, act: type[Act]) -> int:
        """Return how many acts of a class there are."""
        return sum(isinstance(each, act) for each in self.acts)

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
        return self._step_at(self.stages, act)

    def _step_at(self, stages: frozenset[S], act: Act) -> Step[F, S] | None:
        steps = self.procedure.by_act.get(type(act), ())
        for each in steps:
            if each.at & stages:
                return each
        return steps[0] if steps else None

    def check(self, act: Act) -> Finding:
        """Tell whether an act may be done now: the order, the gates, the rules, the clocks that bar."""
        return self._permitted(act, self.book_of(act), self.step_of(act))

    def judge(self, act: Act) -> Judgement:
        """Return whether an act is permitted, and the duties around it: noted, never barring."""
        book = self.book_of(act)
        step = self.step_of(act)
        permitted = self._permitted(act, book, step)
        if step is None:
            return Judgement(permitted, ())
        duties = [duty(self, act, book) for duty in step.duties]
        duties.extend(self._timeliness(act, _DUTY))
        return Judgement(permitted, tuple(duties))

    def perform(self, act: Act, undetermined: Literal["refuse", "accept"] = "refuse") -> Case[F, S]:
        """Return the case with a lawful act done.

        Raises:
            Unlawful: the law bars the act; the error holds the finding.
            Undetermined: facts are missing (unless told to accept that).
        """
        step = self.step_of(act)
        permitted = self._permitted(act, self.book_of(act), step)
        if step is None or permitted.outcome is FAILS:
            raise Unlawful(permitted)
        if permitted.outcome is UNDETERMINED and undetermined == "refuse":
            raise Undetermined(permitted)
        entry = Entry(len(self.entries) + 1, act)
        leads = step.leads_to(act)
        stages = (self.stages - step.at - step.clears) | leads if leads else self.stages
        return Case(self.procedure, self.law, self.facts, stages, (*self.entries, entry), self.partial)

    def record(self, act: Act, recorded_on: date | None = None) -> Case[F, S]:
        """Return the case with whatever happened added, on any day, lawful or not; the law is not asked.

        An act learnt late is put where it belongs by its day.

        Raises:
            ImpossibleFacts: the procedure has no act of this class.
        """
        self._expect_act(act)
        entry = Entry(1 + max((each.id for each in self.entries), default=0), act, recorded_on)
        place = len(self.entries)
        while place and comes_after(self.entries[place - 1].act, act):
            place -= 1
        return self.refolded((*self.entries[:place], entry, *self.entries[place:]))

    def correct(self, entry_id: int, act: Act, reason: str) -> Case[F, S]:
        """Return the case with an entry corrected: a typing error is not a breach. The old act is kept beside it."""
        self._expect_act(act)
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

    def _expect_act(self, act: Act) -> None:
        if type(act) not in self.procedure.by_act:
            codes = ", ".join(self.procedure.acts)
            raise ImpossibleFacts("act", type(act).__name__, Text(f"以下行为之一：{codes}", f"one of: {codes}"))

    def refolded(self, entries: tuple[Entry, ...]) -> Case[F, S]:
        """Return the case with other entries; the stages fold from them alone, without asking the law."""
        stages = self.procedure.start
        for entry in entries:
            stages = self._stages_after(stages, entry)
        return Case(self.procedure, self.law, self.facts, stages, entries, self.partial)

    def folded(self, entry: Entry) -> Case[F, S]:
        """Return the case with an entry added; the stages follow from the acts alone."""
        stages = self._stages_after(self.stages, entry)
        return Case(self.procedure, self.law, self.facts, stages, (*self.entries, entry), self.partial)

    def _stages_after(self, stages: frozenset[S], entry: Entry) -> frozenset[S]:
        step = self._step_at(stages, entry.act)
        leads = step.leads_to(entry.act) if step is not None else None
        if entry.struck is not None or step is None or not leads:
            return stages
        left = stages - step.at - step.clears
        if not stages & step.at:
            ahead = {stage for stage in stages if self.procedure.reaches(frozenset((stage,))) & step.at}
            if not ahead:
                return stages
            left -= ahead
        return left | leads

    def before(self, entry_id: int) -> Case[F, S]:
        """Return the case as it stood before an entry."""
        place = next(i for i, each in enumerate(self.entries) if each.id == entry_id)
        return self.refolded(self.entries[:place])

    def _permitted(self, act: Act, book: RuleBook, step: Step[F, S] | None) -> Finding:
        if step is None:
            return ORDER.fails((), words.not_of_this_matter, act=act_code(type(act)))
        on = act.on
        day = latest(on)
        findings = [self._order(step, act, day)]
        demanded = step.demand(self, book)
        if demanded.demand is _OFF:
            findings.append(step.rule.fails(demanded.basis, words.switched_off, step=step.label))
        findings.extend([gate.check(self, book, day) for gate in step.gates])
        findings.extend([rule(self, act, book) for rule in step.rules])
        if self.procedure.timed_by[type(act)]:
            findings.extend(self._timeliness(act, _BARS))
        if isinstance(on, Between) and self.law.on(on.earliest) is not book:
            findings.append(step.rule.unknown((), ACT_DAY))
        return all_of(step.rule, *findings)

    def _order(self, step: Step[F, S], act: Act, day: date) -> Finding:
        if not step.at & self.stages:
            if self.partial and not self.closed:
                return step.in_order
            return ORDER.fails((), words.out_of_order, step=step.label, standing=self._standing())
        if step.once and self.last(step.act) is not None:
            return ORDER.fails((), words.already_done, step=step.label)
        if self.entries:
            last = self.entries[-1].act.on
            if earliest(last) > day:
                return ORDER.fails((), words.before_the_last_act, on=day, last=earliest(last))
        return step.in_order

    def _timeliness(self, act: Act, effect: ClockEffect) -> list[Finding]:
        found: list[Finding] = []
        clocks = [clock for clock in self.procedure.timed_by[type(act)] if clock.effect is effect]
        if clocks:
            done = self.folded(Entry(0, act))
            for clock in clocks:
                for run in runs_of(done, clock):
                    if run.done is act:
                        found.extend(judge_run(run, act))
        return found

    def deadlines(self, on: date) -> tuple[Deadline, ...]:
        """Return every running clock: what is due, when, by which norm, and how many days are left."""
        found: list[Deadline] = []
        for clock in self.procedure.clocks:
            for run in runs_of(self, clock):
                if run.done is None and run.due is not None and not isinstance(run.provision, Silence):
                    left = (run.due.not_before - on).days
                    found.append(Deadline(clock.id, run.key, clock.label, run.due, run.target, run.provision, left))
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


def open_case(procedure: Procedure[F, S], law: Law, facts: F, *, partial: bool = False) -> Case[F, S]:
    """Return a new case of a procedure."""
    return Case(procedure, law, facts, procedure.start, (), partial)
