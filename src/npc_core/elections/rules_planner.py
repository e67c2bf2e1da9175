"""Rules on the days, the order and the actors of an election: what was done, held against the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.congress.ids import UnitId
from npc_core.elections import planner_words as words
from npc_core.elections.plan_steps import PlanStep, Track
from npc_core.elections.planner import ON_DAY, compute_plan, due_within, other_choices
from npc_core.elections.plans import Plan, PlanRow, timetables
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Fact, Finding, Rule, all_of
from npc_core.kernel.periods import Due
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.law.values import Span

KEPT = Rule("elections.timetable", Text("选举日程的遵守", "timetable of an election"))


@frozen(kw_only=True)
class StepTaken:
    """A step that was taken: the day, and who took it; None where unknown."""

    step: PlanStep
    on: date
    by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("step.on", self.on)


def _steps_once(instance: object, attribute: object, taken: tuple[StepTaken, ...]) -> None:
    steps = [each.step for each in taken]
    if len(set(steps)) < len(steps):
        twice = next(step for step in steps if steps.count(step) > 1)
        raise ImpossibleFacts("timetable.taken", twice.code, Text("每个步骤只列一次", "each step once"))


@frozen(kw_only=True)
class TimetableKept:
    """What was done in one election.

    Args:
        track: how it is held.
        election_day: the day of the vote.
        taken: the steps taken, each once.
        complete_until: the day up to which the record is complete: a step that is not in it by then was not taken.
    """

    track: Track
    election_day: date
    taken: tuple[StepTaken, ...] = field(validator=_steps_once)
    complete_until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse days that are none."""
        check_day("timetable.election_day", self.election_day)
        if self.complete_until is not None:
            check_day("timetable.complete_until", self.complete_until)


class PollJudged(NamedTuple):
    """One of many elections: where, its plan, and whether it was kept."""

    unit: UnitId
    plan: Plan
    finding: Finding


def check_timetable(facts: TimetableKept, law: Law) -> Finding:
    """Tell whether each step was taken on time, after what comes before it, and by whom the law names.

    Law: EL2020-10, 11, 28, 29, 32, 34, 57-4 and the place's own rules; LOL2022-20.

    Args:
        facts: the election day and the steps taken.
        law: the law of the place.

    Returns:
        `kept_by`, `on_the_day`, `in_its_place`, `taken_before`, `by_whom`, `no_such_step`, `not_taken`, or what is
        missing.

    Reading: `days_before`, `days_from`, `before_election_day`, `two_days`, `byelection_rules`, `months`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> late = StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=date(2026, 11, 6))
    >>> kept = TimetableKept(track=Track.DIRECT_GENERAL, election_day=date(2026, 11, 25), taken=(late,))
    >>> print(check_timetable(kept, law_of(Area.from_code("411424"))).because[0].explain("en", cite="short"))
    fails: 'publish the voter list' on 2026-11-06, at the latest on 2026-11-05 [Election Law, art. 28]
    """
    timetable = timetables()[facts.track]
    if law.area.level not in timetable.levels:
        found = law.on(facts.election_day).provision(timetable.presided_by)
        assert isinstance(found, Silence), found.key
        return KEPT.silent(found)
    return _judge(facts, law, compute_plan(facts.track, facts.election_day, law))


def judge_polls(polls: Iterable[tuple[UnitId, TimetableKept]], law: Law) -> tuple[PollJudged, ...]:
    """Plan and judge many elections of one place, such as all constituencies of a county, in one call.

    Elections on one day share their plan, so that the cost is that of judging what was done.

    Args:
        polls: each constituency with what was done in it.
        law: the law of the place.

    Raises:
        ImpossibleFacts: the place's level holds no such election.
    """
    plans: dict[tuple[Track, date], Plan] = {}
    judged: list[PollJudged] = []
    for unit, facts in polls:
        key = (facts.track, facts.election_day)
        plan = plans.get(key)
        if plan is None:
            plan = plans[key] = compute_plan(facts.track, facts.election_day, law)
        judged.append(PollJudged(unit, plan, _judge(facts, law, plan)))
    return tuple(judged)


def _judge(facts: TimetableKept, law: Law, plan: Plan) -> Finding:
    taken = {each.step: each for each in facts.taken}
    found: list[Finding] = []
    for each in facts.taken:
        row = plan.row(each.step)
        if row is None:
            found.append(KEPT.fails((), words.no_such_step, step=each.step.label, track=facts.track.label))
            continue
        found.extend(_step(each, row, taken, law, plan))
    if facts.complete_until is not None:
        found.extend(_left_undone(plan, taken, facts.complete_until))
    return all_of(KEPT, *found)


def _step(each: StepTaken, row: PlanRow, taken: dict[PlanStep, StepTaken], law: Law, plan: Plan) -> Iterator[Finding]:
    if row.counted is not None:
        yield _on_time(each, row, taken, law, plan)
    broken = [taken[first] for first in row.after if first in taken and taken[first].on > each.on]
    for first in broken:
        yield KEPT.fails(
            _law(row), words.taken_before, step=row.step.label, on=each.on, first=first.step.label, day=first.on
        )
    if row.counted is None and not broken:
        yield KEPT.holds(_law(row), words.in_its_place, step=row.step.label, on=each.on)
    if each.by is not None and row.by:
        basis: tuple[Basis, ...] = (row.named,) if isinstance(row.named, Provision) else _law(row)
        yield KEPT.decide(each.by in row.by, basis, words.by_whom, step=row.step.label, by=each.by, named=row.by)


def _on_time(each: StepTaken, row: PlanRow, taken: dict[PlanStep, StepTaken], law: Law, plan: Plan) -> Finding:
    counted = row.counted
    assert counted is not None
    if counted.how == ON_DAY:
        return _on_the_day(each, row, plan.election_day, law.on(plan.election_day).deputy_elections.voting_days)
    if isinstance(counted.provision, Silence):
        return KEPT.silent(counted.provision)
    assert counted.provision is not None
    general = tuple(choice for choice in row.basis if isinstance(choice, Choice) and choice is not counted.choice)
    if row.due is None:
        return KEPT.unknown((counted.provision, *general), _local(counted.provision))
    due, otherwise = row.due, counted.otherwise
    base = taken.get(counted.base) if counted.base is not None else None
    if base is not None and counted.period is not None:
        due, *rest = (
            due_within(counted.period, base.on, base.on, choice.alternative if choice else "", law)
            for choice in (counted.choice, *(other_choices(counted.choice) if counted.choice else ()))
        )
        otherwise = tuple(rest)
    matters = counted.choice is not None and len({_state(each.on, last) for last in (due, *otherwise)}) > 1
    reading = (counted.choice,) if matters and counted.choice is not None else ()
    return _by_due(each, row, due, (counted.provision, *reading, *general))


def _state(on: date, due: Due) -> bool | None:
    """Tell whether a day is in time, None where the calendar does not say."""
    return True if on <= due.not_before else False if on > due.not_after else None


def _on_the_day(each: StepTaken, row: PlanRow, day: date, days: Provision[Span] | Silence) -> Finding:
    """Judge what belongs to the election day; where the place lets voting go on, up to its last day."""
    basis, last = _law(row), day
    if isinstance(days, Provision) and each.step is PlanStep.VOTE and each.on > day:
        basis, last = (days,), day + timedelta(days=days.value.most - 1)
    return KEPT.decide(day <= each.on <= last, basis, words.on_the_day, step=row.step.label, on=each.on, day=day)


def _by_due(each: StepTaken, row: PlanRow, due: Due, basis: tuple[Basis, ...]) -> Finding:
    step = row.step.label
    in_time = _state(each.on, due)
    if in_time is not None:
        last = due.not_before if in_time else due.not_after
        return KEPT.decide(in_time, basis, words.kept_by, step=step, on=each.on, last=last)
    return KEPT.unknown(basis, Fact(f"calendar:{row.step.code}", Text("工作日历？", "Which days are worked?")))


def _left_undone(plan: Plan, taken: dict[PlanStep, StepTaken], until: date) -> Iterator[Finding]:
    for row in plan.rows:
        last = row.last_day
        if last is not None and last < until and not row.optional and row.step not in taken:
            yield KEPT.fails(_law(row), words.not_taken, step=row.step.label, last=last)


def _law(row: PlanRow) -> tuple[Basis, ...]:
    """Return the first provision that speaks of a step: a reason cites no more than it needs."""
    return tuple(each for each in row.basis if isinstance(each, Provision))[:1]


def _local(provision: Provision[object]) -> Fact:
    label = provision.label
    return Fact(
        f"local:{provision.key}",
        Text(f"当地关于{label.zh}的规定是什么？", f"What do the local rules say on: {label.en}?"),
    )
