"""Clocks: what sets a period off, what it times, how long it is; declared once, shared by every view of a case."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from npc_core.kernel.days import Between, Day, earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.periods import Due, Period, Unit
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
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


_BARS = ClockEffect.BARS  # bound: looking up a member of an Enum is slow
_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor


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
        sets_off: which of the acts of `starts` set it off in a case; none given: all of them.
        ends: of which key a moot act ends the runs; none given, or no key: of every key.
        terms: what differs from run to run: a longer period, another day from which it counts.
        reading: the reading on which the period rests where no local rule lays one down.
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
    sets_off: Callable[[Case[Any, Any], Act], bool] | None = None
    ends: Callable[[Act], Hashable] | None = None
    terms: Callable[[Case[Any, Any], Act, RuleBook], Terms] | None = None
    reading: str | None = None


class Terms(NamedTuple):
    """How long one run of a clock lasts, and from which day it counts.

    Args:
        period: the period.
        since: the day from which it counts; None where it is only known not to lie before the act that set it off.
        longer: the period if an unknown fact has it so.
        fact: that fact, or the one that would tell the day.
        basis: the further law on which this rests.
    """

    period: Provision[Period] | Silence
    since: Day | None
    longer: Provision[Period] | None = None
    fact: Fact | None = None
    basis: tuple[Basis, ...] = ()


class Run(NamedTuple):
    """A clock that has been set off: since when, how long, and what ended it.

    `edge` is the day of which only a reading says whether it is in time, with that reading.
    """

    clock: Clock
    key: Hashable
    start: Act | None
    provision: Provision[Period] | Silence
    due: Due | None
    target: Due | None
    done: Act | None
    longer: Provision[Period] | None = None
    fact: Fact | None = None
    basis: tuple[Basis, ...] = ()
    edge: tuple[date, Choice] | None = None

    @property
    def rule(self) -> Rule:
        """Return the rule of its timeliness."""
        return self.clock.rule


class Deadline(NamedTuple):
    """A running clock, for screens and calendars; `fact` is what would tell a due day that is not certain."""

    clock: str
    key: Hashable
    label: Text
    due: Due
    target: Due | None
    provision: Provision[Period]
    days_left: int
    fact: Fact | None = None


def runs_of(case: Case[Any, Any], clock: Clock) -> tuple[Run, ...]:
    """Return every run of a clock in a case, in the order of its starts."""
    if clock.applies is not None and not clock.applies(case):
        return ()
    acts = case.acts
    if clock.anchor is not None:
        day = clock.anchor(case)
        done = next((act for act in acts if isinstance(act, clock.times)), None)
        return () if day is None else (_run(case, clock, None, day, done, None),)
    found: list[Run] = []
    for place, act in enumerate(acts):
        if not _starts(case, clock, act):
            continue
        key = key_of(clock, act)
        done = next((each for each in acts[place + 1 :] if ends(clock, each, key)), None)
        if done is None or isinstance(done, clock.times):
            found.append(_run(case, clock, act, latest(act.on), done, key))
    return tuple(found)


def run_to_anchor(case: Case[Any, Any], clock: Clock, done: Act) -> tuple[Run, ...]:
    """Return the run of a clock that a day of the dossier sets off, as the last act of a case ends it.

    Args:
        case: the case with the act, which may itself tell the day.
        clock: a clock that times the act, and has an anchor.
        done: its last act.
    """
    if clock.anchor is None or (clock.applies is not None and not clock.applies(case)):
        return ()
    day = clock.anchor(case)
    if day is None or (clock.effect is not _BARS and _how_many(case, clock.times) > 1):
        return ()
    return (_run(case, clock, None, day, done, None),)


def runs_ended_by(case: Case[Any, Any], clock: Clock, done: Act) -> tuple[Run, ...]:
    """Return the runs of a clock set off by acts that one more act ends, without going through the whole case.

    Args:
        case: the case before the act.
        clock: a clock that times the act.
        done: the act.
    """
    starts = _how_many(case, clock.starts)
    if not starts or (clock.applies is not None and not clock.applies(case)):
        return ()
    key = key_of(clock, done)
    found: list[Run] = []
    entries = reversed(case.entries)
    while starts:
        _, act, _, struck, _ = next(entries)
        if struck is not None:
            continue
        if isinstance(act, clock.starts):
            starts -= 1
            if key_of(clock, act) == key and _starts(case, clock, act):
                found.append(_run(case, clock, act, latest(act.on), done, key))
        if ends(clock, act, key) and not (clock.effect is _BARS and isinstance(act, clock.times)):
            break  # what a clock bars is timed each time it is tried
    return tuple(reversed(found))


def _starts(case: Case[Any, Any], clock: Clock, act: Act) -> bool:
    return isinstance(act, clock.starts) and (clock.sets_off is None or clock.sets_off(case, act))


def ends(clock: Clock, act: Act, key: Hashable) -> bool:
    """Tell whether an act ends the runs of a key: in time or not, or by making them moot."""
    if isinstance(act, clock.times):
        return key_of(clock, act) == key
    return isinstance(act, clock.moot) and (clock.ends is None or clock.ends(act) in (None, key))


def _how_many(case: Case[Any, Any], classes: tuple[type[Act], ...]) -> int:
    number = 0
    for each in classes:
        number += case.count(each)
    return number


def key_of(clock: Clock, act: Act) -> Hashable:
    """Return what tells an act's runs of a clock from others."""
    return clock.key(act) if clock.key else None


def _run(case: Case[Any, Any], clock: Clock, start: Act | None, day: date, done: Act | None, key: Hashable) -> Run:
    book = case.law.on(day)
    if start is not None and clock.terms is not None:
        return _run_on_terms(case, clock, start, clock.terms(case, start, book), done, key)
    provision = clock.within(case, book)
    basis: tuple[Basis, ...] = ()
    if clock.reading is not None:
        provision, basis = book.unless_local(provision, clock.reading)
    due = target = None
    if isinstance(provision, Provision):
        due = _due(provision.value, day, case.law, backward=clock.backward)
        if provision.target is not None:
            target = _due(provision.target.value, day, case.law, backward=clock.backward)
        if start is not None and isinstance(start.on, Between):
            due = _due_between(provision.value, start.on.earliest, day, case.law)
    edge = None
    if clock.backward and due is not None and due.on is not None:
        choice = book.choice("days_before")
        edge = (due.on, choice)
        if choice.alternative == "clear_days":
            due = Due(due.on - timedelta(days=1), due.on - timedelta(days=1))
    return _new(Run, (clock, key, start, provision, due, target, done, None, None, basis, edge))


def _run_on_terms(case: Case[Any, Any], clock: Clock, start: Act, terms: Terms, done: Act | None, key: Hashable) -> Run:
    period, due, target = terms.period, None, None
    if isinstance(period, Provision):
        first = earliest(start.on if terms.since is None else terms.since)
        last = None if terms.since is None else latest(terms.since)
        due = _due_between(period.value, first, last, case.law, terms.longer.value if terms.longer else None)
        if period.target is not None:
            target = _due_between(period.target.value, first, last, case.law)
    return Run(clock, key, start, period, due, target, done, terms.longer, terms.fact, terms.basis)


def _due_between(period: Period, first: date, last: date | None, law: Law, longer: Period | None = None) -> Due | None:
    """Return when a period ends that began between two days, the last perhaps unknown, and that may be a longer one."""
    soonest = _due(period, first, law, backward=False)
    latest_due = _due(longer or period, last or first, law, backward=False)
    if soonest is None or latest_due is None:
        return None
    return Due(soonest.not_before, latest_due.not_after if last is not None else date.max)


def _due(period: Period, day: date, law: Law, *, backward: bool) -> Due | None:
    """Return when a period ends; None where it counts hours or meetings, which no calendar of days can."""
    if period.unit in _NOT_IN_DAYS:
        return None
    if backward:
        start = period.latest_start(day, law.calendar)
        return Due(start, start) if start is not None else Due(date.min, day)
    return period.due(day, law.calendar, shift=_SHIFT in law.readings)


_NOT_IN_DAYS = (Unit.HOURS, Unit.MEETINGS)
_SHIFT = ("months", "shift_to_working_day")


def judge_run(run: Run, done: Act) -> tuple[Finding, ...]:
    """Return the timeliness of an act that a run times, or nothing where the law sets no period."""
    provision = run.provision
    if isinstance(provision, Silence):
        return (run.rule.silent(provision),) if run.clock.effect is _BARS else ()
    if run.due is None:
        return (run.rule.unknown((provision, *run.basis), open_fact(run)),)
    findings = [_timeliness(run, provision, done, run.due)]
    if run.target is not None and provision.target is not None and run.longer is None and findings[0].holds:
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


def _timeliness(run: Run, provision: Provision[Period], done: Act, due: Due) -> Finding:
    period, basis = provision.value.words, (provision, *run.basis)
    if run.edge is not None and done.on == run.edge[0]:
        basis = (*basis, run.edge[1])
    if latest(done.on) <= due.not_before:
        return run.rule.holds(basis, words.in_time, on=latest(done.on), due=due.not_before, period=period)
    if earliest(done.on) > due.not_after:
        basis, period = _at_most(run, provision)
        return run.rule.fails(basis, words.out_of_time, on=earliest(done.on), due=due.not_after, period=period)
    return run.rule.unknown(basis, open_fact(run))


def _at_most(run: Run, provision: Provision[Period]) -> tuple[tuple[Basis, ...], Text]:
    """Return the law and the words of the longest that a run can last: what a breach rests on."""
    longest = run.longer or provision
    return (longest, *run.basis), longest.value.words


def overdue_at(run: Run, on: date) -> Finding | None:
    """Return what a run without an act amounts to on a day when it is overdue, else None."""
    if run.done is not None or run.due is None or isinstance(run.provision, Silence) or on <= run.due.not_after:
        return None
    basis, period = _at_most(run, run.provision)
    return run.rule.fails(basis, words.overdue, due=run.due.not_after, period=period)


def open_fact(run: Run) -> Fact:
    """Return the fact that would tell exactly when a run ends."""
    label = run.clock.label
    asked = Text(f"{label.zh}的确切日期？", f"The exact day of: {label.en}?")
    return run.fact or Fact(f"clock:{run.clock.id}", asked)


def was_it_done(clock: str, label: Text) -> Fact:
    """Return the fact whether what a clock times was done, where it is overdue and nothing is recorded of it."""
    asked = Text(f"{label.zh}是否已办、何时办理？", f"Was it done, and when: {label.en}?")
    return Fact(f"clock:{clock}", asked)
