"""The planner: from an election day back to every last lawful day, and from a start to the first election day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from npc_core.congress.actors import Role
from npc_core.elections import planner_words as words
from npc_core.elections.plan_steps import PlanStep, Track
from npc_core.elections.plans import Clash, Counted, Plan, PlanRow, StepRule, timetables
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Rule, Severity, Verdicts
from npc_core.kernel.periods import Due, Period, Unit
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.readings import readings
from npc_core.law.statutes import norm

CLASH = Rule(
    "elections.plan_clash",
    Text("选举日程的冲突", "clash in a plan"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("无冲突", "no clash"), Text("冲突", "clash")),
)

LAST_DAY = Rule("elections.last_day", Text("最后期限", "last lawful day"))

LEAD, WITHIN, EVE, ON_DAY = "lead", "within", "eve", "on_day"
_ONE = timedelta(days=1)
_FURTHEST = timedelta(days=400)
_BY_ELECTIONS = "by_elections."
_BY_ELECTION_RULES = "byelection_rules"
_TWO_DAYS = "deputy_elections.nomination_period"


def compute_plan(track: Track, election_day: date, law: Law, *, done: Mapping[PlanStep, date] | None = None) -> Plan:
    """Return the plan of an election on a day: every step with its last lawful day, and what clashes.

    A day that counts from another step is counted from the last day of that step, or from the day on which it was
    taken. A step without a day of its own has the last day of what must follow it.

    Law: EL2020-28 to 34, EL2020-57-4 and the place's own rules; LOL2022-20 for the first session.

    Args:
        track: how the election is held; in an indirect one the place is that of the congress that elects.
        election_day: the day of the vote.
        law: the law of the place; it is asked for the election day, from which the days count back.
        done: steps taken, with their days.

    Raises:
        ImpossibleFacts: the place's level holds no such election.

    Reading: `days_before`, `days_from`, `before_election_day`, `two_days`, `byelection_rules`, `months`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> plan = compute_plan(Track.DIRECT_GENERAL, date(2026, 11, 25), law_of(Area.from_code("411424")))
    >>> plan.row(PlanStep.PUBLISH_VOTER_LIST).last_day
    datetime.date(2026, 11, 5)
    """
    check_day("plan.election_day", election_day)
    timetable = timetables()[track]
    if law.area.level not in timetable.levels:
        levels = join(tuple(level.label for level in timetable.levels))
        raise ImpossibleFacts("plan.level", law.area.level.code, levels)
    maker = _Maker(track, election_day, law, done or {})
    rows = maker.rows(timetable.steps)
    return Plan(track=track, place=law.area.code, election_day=election_day, rows=rows, clashes=tuple(_clashes(rows)))


def find_first_plan(track: Track, start: date, law: Law) -> Plan:
    """Return the plan of the first election day that is possible if nothing can be done before a start.

    Args:
        track: how the election is held.
        start: the first day on which a step can be taken.
        law: the law of the place.

    Returns:
        The plan of that day, each row with the first day on which it can be taken; where a row is open, the day may
        lie later.

    Raises:
        ImpossibleFacts: the place's level holds no such election, or no day within reach is possible.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> find_first_plan(Track.DIRECT_GENERAL, date(2026, 11, 5), law_of(Area.from_code("411424"))).election_day
    datetime.date(2026, 11, 25)
    """
    check_day("plan.start", start)
    day = start
    while day <= start + _FURTHEST:
        plan = compute_plan(track, day, law)
        begins = plan.begins_by
        if begins is not None and begins >= start:
            return _forward(plan, start)
        day += _ONE
    raise ImpossibleFacts("plan.start", start, Text("可以推算选举日的日期", "a day from which a plan can be made"))


def _forward(plan: Plan, start: date) -> Plan:
    """Add to each row the first day on which it can be taken: after what comes before it, and not before the start."""
    first: dict[PlanStep, date] = {}
    rows: list[PlanRow] = []
    for row in plan.rows:
        earliest = max((first[each] for each in row.after if each in first), default=start)
        if row.counted is not None and row.counted.how == ON_DAY:
            earliest = plan.election_day
        first[row.step] = earliest
        rows.append(row._replace(not_before=earliest))
    return Plan(
        track=plan.track,
        place=plan.place,
        election_day=plan.election_day,
        rows=tuple(rows),
        clashes=plan.clashes,
        start=start,
    )


class _Maker:
    """Makes the rows of one plan; holds what all of them need."""

    def __init__(self, track: Track, election_day: date, law: Law, done: Mapping[PlanStep, date]) -> None:
        self.track = track
        self.day = election_day
        self.law = law
        self.book: RuleBook = law.on(election_day)
        self.done = done
        self.dues: dict[PlanStep, Due | None] = {}

    def rows(self, steps: tuple[StepRule, ...]) -> tuple[PlanRow, ...]:
        here = [each for each in steps if self._is_here(each)]
        events = {each.step for each in here if each.event}
        rows = [self._row(each) for each in here]
        latest: dict[PlanStep, Due] = {}
        found: list[PlanRow] = []
        for row in reversed(rows):
            due = row.due if row.counted is not None or row.step in events else latest.get(row.step)
            if due is not None:
                for each in row.after:
                    known = latest.get(each)
                    latest[each] = due if known is None or due.not_before < known.not_before else known
            found.append(row if due is row.due else row._replace(due=due))
        return tuple(reversed(found))

    def _is_here(self, rule: StepRule) -> bool:
        """Tell whether the place has the step: some exist only under rules of their own, some fall away under them."""
        if rule.unless is not None and self._has(rule.unless):
            return False
        return rule.only_where is None or self._has(rule.only_where)

    def _has(self, key: str) -> bool:
        return isinstance(self.book.provision(key), Provision)

    def _row(self, rule: StepRule) -> PlanRow:
        counted = self._counted(rule)
        due = None if counted is None else self._due(counted)
        if counted is not None and counted.choice is not None and due is not None:
            others = (self._due(counted._replace(choice=each)) for each in other_choices(counted.choice))
            counted = counted._replace(otherwise=tuple(each for each in others if each is not None))
        self.dues[rule.step] = due
        by = self.book.provision(rule.by) if rule.by is not None else None
        after = rule.after
        if rule.after_where is not None and self._has(rule.after_where.provision):
            after = (*after, rule.after_where.step)
        basis: list[Basis] = []
        if counted is not None and counted.provision is not None:
            basis.append(counted.provision)
            basis.extend(self._readings(counted))
        basis.extend(each for each in (*(self.book.provision(key) for key in rule.rests_on), by) if each is not None)
        return PlanRow(
            step=rule.step,
            by=rule.roles if by is None else _roles(by),
            optional=rule.optional,
            counted=counted,
            due=due,
            not_before=None,
            after=after,
            named=by,
            basis=tuple(basis),
            clauses=tuple(each for each in map(norm, rule.norms) if each.statute.in_force(self.day)),
        )

    def _counted(self, rule: StepRule) -> Counted | None:
        if rule.on_election_day:
            return Counted(None, ON_DAY)
        if rule.eve is not None:
            choice = self.book.choice(rule.eve_reading) if rule.eve_reading is not None else None
            return Counted(self.book.provision(rule.eve), EVE, choice)
        key = rule.lead or rule.within
        if key is None:
            return None
        provision = self.book.provision(key)
        if rule.within is not None:
            reading = "days_from" if _in_days(provision) else None
            base = next((each for each in rule.of if each in self.done), rule.of[0])
            return Counted(provision, WITHIN, self.book.choice(reading) if reading else None, base)
        return Counted(provision, LEAD, self.book.choice("two_days" if key == _TWO_DAYS else "days_before"))

    def _due(self, counted: Counted) -> Due | None:
        """Return the last lawful day, or None where the law fixes none."""
        if counted.how == ON_DAY:
            return Due(self.day, self.day)
        if isinstance(counted.provision, Silence) or self._left_to_local_rules(counted):
            return None
        way = counted.choice.alternative if counted.choice is not None else ""
        if counted.how == EVE:
            last = self.day if way == "on_the_day_too" else self.day - _ONE
            return Due(last, last)
        period = counted.period
        assert period is not None
        return self._lead(period, way) if counted.how == LEAD else self._within(period, way, counted.base)

    def _readings(self, counted: Counted) -> tuple[Choice, ...]:
        """Return the readings on which a last day depends."""
        general = (self.book.choice(_BY_ELECTION_RULES),) if _is_general(counted.provision) else ()
        return (*((counted.choice,) if counted.choice is not None else ()), *general)

    def _left_to_local_rules(self, counted: Counted) -> bool:
        """Tell whether a general day may not be used for a by-election, by the reading that wants a local rule."""
        return _is_general(counted.provision) and self.book.choice(_BY_ELECTION_RULES).alternative == "local_only"

    def _lead(self, period: Period, way: str) -> Due:
        if way == "each":
            period = Period(period.count + period.count, period.unit)
        end = self.day - _ONE if way == "clear_days" else self.day
        return period.last_start(end, self.law.calendar)

    def _within(self, period: Period, way: str, base: PlanStep | None) -> Due:
        start = self.done.get(base) if base is not None else None
        known = self.dues.get(base) if base is not None else None
        if start is not None:
            return due_within(period, start, start, way, self.law)
        first, last = known if known is not None else (self.day, self.day)
        return due_within(period, first, last, way, self.law)


def other_choices(choice: Choice) -> tuple[Choice, ...]:
    """Return the other alternatives of a reading."""
    reading = readings()[choice.reading]
    return tuple(reading.choice(each.id) for each in reading.alternative if each.id != choice.alternative)


def due_within(period: Period, first: date, last: date, way: str, law: Law) -> Due:
    """Return when a period ends that began between two days.

    Args:
        period: the period.
        first: the first day on which it can have begun.
        last: the last.
        way: the alternative of the reading `days_from`.
        law: the law, for its calendar and the reading `months`.
    """
    if way == "counted":
        first, last = first - _ONE, last - _ONE
    shift = ("months", "shift_to_working_day") in law.readings
    soonest = period.due(first, law.calendar, shift=shift)
    latest = period.due(last, law.calendar, shift=shift)
    return Due(soonest.not_before, latest.not_after)


def _is_general(provision: Provision[Any] | Silence | None) -> bool:
    """Tell whether a day of a by-election comes from the general articles, as the province lays none down."""
    if not isinstance(provision, Provision) or not provision.key.startswith(_BY_ELECTIONS):
        return False
    return provision.origin == "national"


def _in_days(provision: Provision[Any] | Silence) -> bool:
    return isinstance(provision, Provision) and provision.value.unit is Unit.DAYS


def _roles(by: Provision[Any] | Silence) -> tuple[Role, ...]:
    if isinstance(by, Silence):
        return ()
    return by.value if isinstance(by.value, tuple) else (by.value,)


def _clashes(rows: tuple[PlanRow, ...]) -> list[Clash]:
    """Find the steps that may lawfully be taken after the last day of what needs them."""
    here = {row.step: row for row in rows}
    found: list[Clash] = []
    for later in rows:
        stands = later.counted.provision if later.counted is not None else None
        if later.due is None or not isinstance(stands, Provision):
            continue
        for step in later.after:
            earlier = here.get(step)
            if earlier is None or earlier.counted is None or earlier.due is None:
                continue
            if earlier.due.not_before <= later.due.not_after:
                continue
            chain = _chain(earlier, here)
            finding = CLASH.notice(
                (chain[0],),
                words.last_days_clash,
                earlier=earlier.step.label,
                day=earlier.due.not_before,
                later=later.step.label,
                last=later.due.not_after,
            ).resting_on(LAST_DAY.holds((stands,), words.ends_on, step=later.step.label, last=later.due.not_after))
            found.append(Clash(earlier, later, chain[0], stands, tuple(chain[1:]), finding))
    return found


def _chain(row: PlanRow, here: dict[PlanStep, PlanRow]) -> list[Provision[Any]]:
    """Return the provisions from which the last day of a row follows, the one that starts the count first."""
    chain: list[Provision[Any]] = []
    at: PlanRow | None = row
    while at is not None and at.counted is not None:
        assert isinstance(at.counted.provision, Provision)
        chain.append(at.counted.provision)
        at = here.get(at.counted.base) if at.counted.base is not None else None
    return list(reversed(chain))
