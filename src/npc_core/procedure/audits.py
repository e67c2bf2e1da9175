"""The whole history judged: each act under the law of its own day, then what is overdue or was never done."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from npc_core.kernel.days import Between, earliest, latest
from npc_core.kernel.findings import (
    FAILS,
    UNDETERMINED,
    Fact,
    Finding,
    Outcome,
    Rule,
    Severity,
    Verdicts,
    all_of,
)
from npc_core.kernel.text import Lang, Text, chinese_date
from npc_core.procedure import words
from npc_core.procedure.acts import Act, Entry
from npc_core.procedure.clocks import Clock, ClockEffect, Run, ends, key_of, overdue_at, runs_of, was_it_done
from npc_core.procedure.procedures import ORDER, Demand, Step

if TYPE_CHECKING:
    from npc_core.procedure.cases import Case, Judgement

AUDIT = Rule("procedure.audit", Text("全程核查", "audit of the whole matter"))
PENDING = Rule(
    "procedure.pending",
    Text("尚待办理", "still to be done"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("无", "nothing"), Text("尚待办理", "pending")),
)
NEVER = Rule(
    "procedure.never_done",
    Text("漏办", "left out"),
    verdicts=Verdicts(Text("无", "nothing"), Text("漏办", "left out"), Text("尚不能判定是否漏办", "cannot say")),
)


class AuditLine(NamedTuple):
    """One act with its judgement."""

    entry: Entry
    label: Text
    judgement: Judgement


class Audit(NamedTuple):
    """What the law says of a whole matter on a day."""

    on: date
    lines: tuple[AuditLine, ...]
    open: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return every finding, acts first."""
        judged = [(line.judgement.permitted, *line.judgement.duties) for line in self.lines]
        return (*(finding for group in judged for finding in group), *self.open)

    @property
    def failures(self) -> tuple[Finding, ...]:
        """Return the findings that fail, advisory ones too."""
        return tuple(finding for finding in self.findings if finding.outcome is FAILS)

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """Return the findings that cannot be decided."""
        return tuple(finding for finding in self.findings if finding.outcome is UNDETERMINED)

    @property
    def finding(self) -> Finding:
        """Return one finding for the whole."""
        return all_of(AUDIT, *self.findings)

    @property
    def outcome(self) -> Outcome:
        """Return the outcome for the whole."""
        return self.finding.outcome

    def explain(self, lang: Lang = "zh") -> str:
        """Return the audit in words, one act a paragraph."""
        out = []
        for line in self.lines:
            day = line.entry.act.on
            if isinstance(day, Between):
                shown = f"{day.earliest}–{day.latest}"
            else:
                shown = chinese_date(day) if lang == "zh" else str(day)
            out.append(f"{shown} {line.label.to(lang)} —— {line.judgement.permitted.explain(lang)}")
            out.extend(f"  · {duty.source.label.to(lang)}：{duty.explain(lang)}" for duty in line.judgement.duties)
        out.extend(f"! {finding.explain(lang)}" for finding in self.open)
        return "\n".join(out)


def audit(case: Case[Any, Any], on: date) -> Audit:
    """Judge a case; it never raises."""
    from npc_core.procedure.cases import Judgement, open_case

    lines: list[AuditLine] = []
    standing = open_case(case.procedure, case.law, case.facts, partial=case.partial)
    for entry in case.entries:
        if entry.struck is None:
            step = standing.step_of(entry.act)
            label = step.label if step else Text("", "")
            judged = Judgement(*standing.judge(entry.act))
            lines.append(AuditLine(entry, label, _as_far_as_sure(case, entry.act, judged) if case.partial else judged))
        standing = standing.folded(entry)
    return Audit(on, tuple(lines), (*_overdue(case, on), *_never(case, on), *_pending(case, on)))


def _as_far_as_sure(case: Case[Any, Any], act: Act, judged: Judgement) -> Judgement:
    """Return a judgement of a partial history without failures that hang on an order which the days do not tell."""
    from npc_core.procedure.cases import ACT_DAY

    unsure = [clock.rule for clock in case.procedure.timed_by.get(type(act), ()) if _end_unsure(case, clock, act)]
    if any(latest(one.on) > earliest(other.on) for one, other in pairwise(case.acts)):
        unsure.append(ORDER)
    if not unsure:
        return judged

    def soften(finding: Finding) -> Finding:
        if finding.outcome is FAILS and finding.source in unsure:
            return finding.source.unknown(finding.basis, ACT_DAY)
        return finding

    permitted = all_of(judged.permitted.source, *map(soften, judged.permitted.because))
    return judged._replace(permitted=permitted, duties=tuple(map(soften, judged.duties)))


def _end_unsure(case: Case[Any, Any], clock: Clock, act: Act) -> bool:
    """Tell whether another act that ends the clock may lie between its start and an act, wherever it is recorded."""
    key = key_of(clock, act)
    acts = case.acts
    earlier = [
        each for each in acts[: acts.index(act)] if isinstance(each, clock.starts) and key_of(clock, each) == key
    ]
    first = earliest(earlier[-1].on) if earlier else earliest(act.on)
    others = (each for each in acts if each is not act and ends(clock, each, key))
    return any(earliest(each.on) <= latest(act.on) and latest(each.on) >= first for each in others)


def _overdue(case: Case[Any, Any], on: date) -> list[Finding]:
    found: list[Finding] = []
    for clock in case.procedure.clocks:
        if clock.effect is ClockEffect.BARS:  # what may no longer be done is no duty left undone
            continue
        for run in runs_of(case, clock):
            finding = overdue_at(run, on)
            if finding is not None:
                found.append(_unknown_run(run) if case.partial else finding)
    return found


def _unknown_run(run: Run) -> Finding:
    return run.rule.unknown((run.provision,), was_it_done(run.clock.id, run.clock.label))


def _never(case: Case[Any, Any], on: date) -> list[Finding]:
    """Return a finding for each step that the law requires and the matter has left behind without it."""
    found: list[Finding] = []
    if case.stages <= case.procedure.abandoned:
        return []
    ahead = frozenset() if case.closed else case.procedure.reaches(case.stages)
    for step in case.procedure.steps:
        if step.gated or case.last(step.act) is not None or step.at & (ahead | case.stages):
            continue
        if not _passed(case, step):
            continue
        demanded = step.demand(case, case.law.on(_last_day(case, on)))
        if demanded.demand is not Demand.REQUIRED:
            continue
        if case.partial:
            fact = Fact(f"act:{step.code}", Text(f"是否进行过{step.label.zh}？", f"Was this done: {step.label.en}?"))
            found.append(NEVER.unknown(demanded.basis, fact))
        else:
            found.append(NEVER.fails(demanded.basis, words.never_done, step=step.label))
    return found


def _pending(case: Case[Any, Any], on: date) -> list[Finding]:
    """Return a notice for each step that the law requires and that is still open in a matter that could rest."""
    if not case.closed:
        return []
    found: list[Finding] = []
    for step in case.procedure.steps:
        if step.at & case.stages and case.last(step.act) is None:
            demanded = step.demand(case, case.law.on(on))
            if demanded.demand is Demand.REQUIRED:
                found.append(PENDING.notice(demanded.basis, words.still_to_do, step=step.label))
    return found


def _passed(case: Case[Any, Any], step: Step[Any, Any]) -> bool:
    """Tell whether the matter stood at a stage where the step belongs, and has left it."""
    standing = case.refolded(())
    seen = set(standing.stages)
    for entry in case.entries:
        standing = standing.folded(entry)
        seen |= standing.stages
    return bool(seen & step.at)


def _last_day(case: Case[Any, Any], on: date) -> date:
    acts = case.acts
    return case.day_of(acts[-1]) if acts else on
