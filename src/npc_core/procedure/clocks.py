"""Clocks: what sets a period off, what it times, how long it is; declared once, shared by every view of a case."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from npc_core.kernel.days import earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.periods import Due, Period, Unit
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure import words
from npc_core.procedure.acts import Act

if TYPE_CHECKING:
    from npc_core.procedure.cases import Case

Within = Callable[["Case[Any, Any]", RuleBook], Provision[Period] | Silence]
Anchor = Callable[["Case[Any, Any]"], date | None]


class ClockEffect(Labelled):
    """What missing a clock does."""

    DUTY = ("duty", Text("逾期为违法，行为仍可进行", "late is a breach; the act stands"))
    BARS = ("bars", Text("逾期不得进行", "late is barred"))


class Clock(NamedTuple):
    """One period of a procedure.

    Args:
        id: stable id within the procedure.
        label: what is to be done in time.
        starts: acts that set it off; or `anchor`, a day of the dossier that does, or back from which it is counted.
        times: acts that it times; the first one after the start ends it.
        moot: acts after which it no longer matters.
        within: the period, asked of the law of the day on which the clock started.
        key: what tells parallel clocks apart, such as the handling body.
        applies: whether it runs in a case at all.
    """

    id: str
    label: Text
    rule: Rule
    times: tuple[type[Act], ...]
    within: Within
    starts: tuple[type[Act], ...] = ()
    anchor: Anchor | None = None
    backward: bool = False
    moot: tuple[type[Act], ...] = ()
    effect: ClockEffect = ClockEffect.DUTY
    key: Callable[[Act], Hashable] | None = None
    applies: Callable[[Case[Any, Any]], bool] | None = None


class Run(NamedTuple):
    """A clock that has been set off: since when, how long, and what ended it."""

    clock: Clock
    key: Hashable
    start: Act | None
    provision: Provision[Period] | Silence
    due: Due | None
    target: Due | None
    done: Act | None

    @property
    def rule(self) -> Rule:
        """Return the rule of its timeliness."""
        return self.clock.rule


class Deadline(NamedTuple):
    """A running clock, for screens and calendars."""

    clock: str
    key: Hashable
    label: Text
    due: Due
    target: Due | None
    provision: Provision[Period]
    days_left: int


def runs_of(case: Case[Any, Any], clock: Clock) -> tuple[Run, ...]:
    """Return every run of a clock in a case, in the order of its starts."""
    if clock.applies is not None and not clock.applies(case):
        return ()
    acts = case.acts
    if clock.anchor is not None:
        day = clock.anchor(case)
        done = next((act for act in acts if isinstance(act, clock.times)), None)
        return () if day is None else (_run(case, clock, None, day, done, None),)
    found: dict[Hashable, Run] = {}
    for place, act in enumerate(acts):
        if not isinstance(act, clock.starts):
            continue
        key = clock.key(act) if clock.key else None
        later = [each for each in acts[place + 1 :] if clock.key is None or clock.key(each) == key]
        done = next((each for each in later if isinstance(each, clock.times)), None)
        if done is None and any(isinstance(each, clock.moot) for each in acts[place + 1 :]):
            continue
        found[(key, place)] = _run(case, clock, act, latest(act.on), done, key)
    return tuple(found.values())


def _run(case: Case[Any, Any], clock: Clock, start: Act | None, day: date, done: Act | None, key: Hashable) -> Run:
    provision = clock.within(case, case.law.on(day))
    due = target = None
    if isinstance(provision, Provision):
        due = _due(provision.value, day, case.law, backward=clock.backward)
        if provision.target is not None:
            target = _due(provision.target.value, day, case.law, backward=clock.backward)
    return Run(clock, key, start, provision, due, target, done)


def _due(period: Period, day: date, law: Law, *, backward: bool) -> Due | None:
    """Return when a period ends; None where it counts hours or meetings, which no calendar of days can."""
    if period.unit in (Unit.HOURS, Unit.MEETINGS):
        return None
    if backward:
        start = period.latest_start(day, law.calendar)
        return Due(start, start) if start is not None else Due(date.min, day)
    shift = dict(law.readings).get("months") == "shift_to_working_day"
    return period.due(day, law.calendar, shift=shift)


def judge_run(run: Run, done: Act) -> tuple[Finding, ...]:
    """Return the timeliness of an act that a run times, or nothing where the law sets no period."""
    provision = run.provision
    if isinstance(provision, Silence):
        return (run.rule.silent(provision),) if run.clock.effect is ClockEffect.BARS else ()
    if run.due is None:
        return (run.rule.unknown((provision,), _when(run)),)
    findings = [_timeliness(run, provision, done, run.due, words.out_of_time)]
    if run.target is not None and provision.target is not None and findings[0].holds:
        missed = earliest(done.on) > run.target.not_after
        if missed:
            findings.append(
                run.rule.notice(
                    (provision,),
                    words.target_missed,
                    on=earliest(done.on),
                    due=run.target.not_after,
                    period=provision.target.value.words,
                )
            )
    return tuple(findings)


def _timeliness(
    run: Run, provision: Provision[Period], done: Act, due: Due, late: Callable[[date, date, Text], Text]
) -> Finding:
    period = provision.value.words
    if latest(done.on) <= due.not_before:
        return run.rule.holds((provision,), words.in_time, on=latest(done.on), due=due.not_before, period=period)
    if earliest(done.on) > due.not_after:
        return run.rule.fails((provision,), words.out_of_time, on=earliest(done.on), due=due.not_after, period=period)
    return run.rule.unknown((provision,), _when(run))


def overdue_at(run: Run, on: date) -> Finding | None:
    """Return what a run without an act amounts to on a day when it is overdue, else None."""
    if run.done is not None or run.due is None or isinstance(run.provision, Silence) or on <= run.due.not_after:
        return None
    period = run.provision.value.words
    return run.rule.fails((run.provision,), words.overdue, due=run.due.not_after, period=period)


def _when(run: Run) -> Fact:
    label = run.clock.label
    return Fact(f"clock:{run.clock.id}", Text(f"{label.zh}的确切日期？", f"The exact day of: {label.en}?"))
