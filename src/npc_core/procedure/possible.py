"""What may be done next: per step, by whom, from when, until when, and why not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from attrs import NOTHING, fields

from npc_core.congress.actors import Actor, Role
from npc_core.kernel.findings import Finding, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Lang, Text
from npc_core.procedure import words
from npc_core.procedure.clocks import overdue_at, runs_of
from npc_core.procedure.procedures import ORDER, Demand, Otherwise, Step

if TYPE_CHECKING:
    from npc_core.procedure.cases import Case


class Status(Labelled):
    """Where a step stands on a day."""

    REQUIRED = ("required", Text("应当办理", "required"))
    ALLOWED = ("allowed", Text("可以办理", "allowed"))
    NOT_YET = ("not_yet", Text("尚不可办理", "not yet"))
    CLOSED = ("closed", Text("不再办理", "closed"))
    UNDETERMINED = ("undetermined", Text("尚不能判定", "cannot say"))


class Possibility(NamedTuple):
    """One step on a day: its status, who may take it, when, what the act must still tell, and the reason."""

    step: str
    label: Text
    status: Status
    by: tuple[Role, ...]
    opens_on: date | None
    due_on: date | None
    needs: tuple[str, ...]
    finding: Finding

    def reason(self, lang: Lang = "zh") -> str:
        """Return the reason in one line."""
        return (
            f"{self.label.to(lang)}（{self.status.label.zh}）：{self.finding.explain(lang)}"
            if lang == "zh"
            else (f"{self.label.en} ({self.status.label.en}): {self.finding.explain(lang)}")
        )


def possible(case: Case[Any, Any], on: date, by: Actor | None) -> tuple[Possibility, ...]:
    """Return one possibility per step, in the order in which the procedure declares them."""
    found = []
    ahead = case.procedure.reaches(case.stages)
    for step in case.procedure.steps:
        possibility = _of(case, step, on, ahead)
        if by is None or not possibility.by or by.role in possibility.by:
            found.append(possibility)
    return tuple(found)


def _of(case: Case[Any, Any], step: Step[Any, Any], on: date, ahead: frozenset[Any]) -> Possibility:
    book = case.law.on(on)
    demanded = step.demand(case, book)
    order = _order(case, step)
    gates = tuple(gate.check(case, book, on) for gate in step.gates)
    opens_on, due_on = _window(case, step)
    reasons: tuple[Finding, ...] = (order, *gates)
    if demanded.demand is Demand.OFF:
        reasons = (step.rule.fails(demanded.basis, words.switched_off, step=step.label),)
        status = Status.CLOSED
    elif step.once and case.last(step.act) is not None:
        reasons = (ORDER.fails((), words.already_done, step=step.label),)
        status = Status.CLOSED
    elif not step.at & case.stages:
        status = Status.NOT_YET if step.at & ahead and not case.closed else Status.CLOSED
        reasons = (order,)
    elif lapsed := _lapsed(case, step, on):
        reasons, status = lapsed, Status.CLOSED
    else:
        status = _status(step, gates, required=demanded.demand is Demand.REQUIRED)
    roles = step.by(case, book) if step.by else ()
    return Possibility(
        step.code, step.label, status, roles, opens_on, due_on, needs_of(step), all_of(step.rule, *reasons)
    )


def _lapsed(case: Case[Any, Any], step: Step[Any, Any], on: date) -> tuple[Finding, ...]:
    """Return why a step is barred by time: every period for it has run out; nothing while one still runs."""
    runs = [run for clock in step.barred_by for run in runs_of(case, clock) if run.done is None]
    late = tuple(finding for run in runs if (finding := overdue_at(run, on)) is not None)
    return late if len(late) == len(runs) else ()


def _order(case: Case[Any, Any], step: Step[Any, Any]) -> Finding:
    if step.at & case.stages:
        return step.in_order
    standing = Text(case.standing("zh"), case.standing("en"))
    return ORDER.fails((), words.out_of_order, step=step.label, standing=standing)


def _status(step: Step[Any, Any], gates: tuple[Finding, ...], *, required: bool) -> Status:
    status = Status.REQUIRED if required else Status.ALLOWED
    for gate, finding in zip(step.gates, gates, strict=True):
        if finding.fails:
            return Status.CLOSED if gate.otherwise is Otherwise.CLOSED else Status.NOT_YET
        if not finding.holds:
            status = Status.UNDETERMINED
    return status


def _window(case: Case[Any, Any], step: Step[Any, Any]) -> tuple[date | None, date | None]:
    """Return the first and the last day of the clocks that time the step's act and still run."""
    opens: list[date] = []
    dues: list[date] = []
    for clock in case.procedure.timed_by[step.act]:
        for run in runs_of(case, clock):
            if run.done is None and run.due is not None:
                dues.append(run.due.not_before)
                if run.start is not None:
                    opens.append(case.day_of(run.start))
    return min(opens, default=None), min(dues, default=None)


def needs_of(step: Step[Any, Any]) -> tuple[str, ...]:
    """Return the fields that an act of the step tells besides day, time and actor, the optional ones marked `?`."""
    found = []
    for each in fields(cast("Any", step.act)):
        if each.name in ("on", "at", "by"):
            continue
        found.append(each.name if each.default is NOTHING else f"{each.name}?")
    return tuple(found)
