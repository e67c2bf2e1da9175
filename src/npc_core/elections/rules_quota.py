"""Rules on the number of deputies: the formula, the cap, small populations, and who fixes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from npc_core.congress.actors import Role
from npc_core.elections import quota_words as words
from npc_core.elections.figures import beside
from npc_core.elections.quota_facts import Population, PopulationKind, QuotaFixed, QuotaFixing
from npc_core.elections.quotas import (
    READING,
    WAYS,
    cap_bounds,
    formula_bounds,
    formula_of,
    in_basis,
    is_small,
    share_of,
    speaks_of,
)
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.quota_values import SeatCap, SeatFormula
from npc_core.law.sections.deputy_numbers import DeputyNumbers

_LAWFUL = Verdicts(Text("合法", "lawful"), Text("不合法", "unlawful"))
QUOTA = Rule("elections.quota", Text("代表总名额", "number of deputies"), verdicts=_LAWFUL)
REACHABLE = Rule(
    "elections.quota_reachable",
    Text("公布的名额能否由公式得出", "whether a published number can be reached"),
    verdicts=Verdicts(Text("可以得出", "reachable"), Text("不可能", "not reachable")),
)
FILING = Rule("elections.quota_filing", Text("重新确定名额的备案", "filing of a number fixed anew"))
FIXING = Rule("elections.quota_fixing", Text("名额的确定", "fixing of the number of deputies"), severity=Severity.VOID)

_POPULATION = Fact(
    "quota.population",
    Text("名额按什么人口、多少人计算？", "On which population, and how many people, was the number computed?"),
)
_EXTRA = Fact("quota.extra", Text("是否决定另加百分之五？", "Was the further five per cent decided on?"))
_KIND = Fact("quota.kind", Text("是哪一类行政区域？", "What kind of place is it?"))
_EXTRA_BY = Fact("quota.extra_by", Text("由谁决定另加名额？", "Who decided on the further share?"))
_BY = Fact("fixing.by", Text("由谁确定？", "Who fixed the number?"))
_REFIXED = Fact("fixing.refixed", Text("是否重新确定？", "Had a number been fixed before?"))
_CAUSE = Fact("fixing.cause", Text("因何重新确定？", "Why was it fixed anew?"))
_CONSIDERABLE = Fact("fixing.considerable", Text("人口是否有较大变动？", "Did the population change considerably?"))


def check_quota(facts: QuotaFixed, law: Law) -> Finding:
    """Tell whether a number of deputies is lawful for the population that it was computed on.

    Law: EL2020-12; EL2015-11 and EL2010-11.

    Args:
        facts: the number [deputies], the population [people] and which people it counts, the further five per cent.
        law: the law of the place; a number is judged by the law of the day on which it was fixed.

    Returns:
        `seats_by_formula`, `population_counted`, `fewer_than_base`, `under_the_base`, `seats_within_cap`,
        `further_share_for`, `no_further_share`, `decided_by`, or what is missing.

    Reading: `quota_formula`, where another alternative would change the answer.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections.quota_facts import Population, PopulationKind
    >>> from npc_core.law.laws import law_of
    >>> people = Population(people=315_000, kind=PopulationKind.REGISTERED)
    >>> fixed = QuotaFixed(on=date(2021, 5, 27), seats=204, population=people, extra=False)
    >>> print(check_quota(fixed, law_of(Area.from_code("130124"))).because[0].explain("en", cite="short"))
    unlawful: 204 deputies; registered population 315,000 gives 140 to 203 [Election Law, art. 12]
    """
    book = law.on(facts.on)
    formula = formula_of(book)
    if isinstance(formula, Silence):
        return QUOTA.silent(formula)
    findings = [_by_formula(facts, formula, book), *_under_cap(facts, beside(book.deputy_numbers.cap), book)]
    named = book.deputy_numbers.population_base
    if isinstance(named, Provision) and facts.population is not None:
        findings.append(_of_named_population(facts.population, named))
    if facts.seats < formula.value.base:
        findings.append(_under_base(facts, formula, book))
    if facts.extra:
        findings.extend(_further(facts, book))
    return all_of(QUOTA, *findings)


def _with_or_without(facts: QuotaFixed, numbers: DeputyNumbers, tell: Callable[[bool], Finding]) -> Finding:
    """Return what holds with the further share or without it; where that is not known and matters, ask."""
    if facts.extra is not None:
        return tell(facts.extra)
    without, with_it = tell(False), tell(True)
    if without.outcome is with_it.outcome:
        return without
    return without.source.unknown((numbers.extra_share,), _EXTRA)


def _by_formula(facts: QuotaFixed, formula: Provision[SeatFormula], book: RuleBook) -> Finding:
    population, numbers, choice = facts.population, book.deputy_numbers, book.choice(READING)
    if population is None:
        return QUOTA.unknown((formula,), _POPULATION)
    small = is_small(population.people, numbers)

    def tell(extra: bool) -> Finding:
        share = share_of(numbers, extra=extra)
        bounds = {way: formula_bounds(formula.value, population.people, share, way, small=small) for way in WAYS}
        ok = {way: each.least <= facts.seats <= each.most for way, each in bounds.items()}
        found = bounds[choice.alternative]
        return QUOTA.decide(
            ok[choice.alternative],
            (formula, *in_basis(choice, ok)),
            words.seats_by_formula,
            seats=facts.seats,
            least=found.least,
            most=found.most,
            people=population.label,
        )

    return _with_or_without(facts, numbers, tell)


def _of_named_population(population: Population, named: Provision[str]) -> Finding:
    kind = member(PopulationKind, named.value)
    ok = population.kind is kind
    return QUOTA.decide(ok, (named,), words.population_counted, given=population.kind.label, named=kind.label)


def _under_cap(facts: QuotaFixed, cap: Provision[SeatCap], book: RuleBook) -> tuple[Finding, ...]:
    if not speaks_of(cap.value, facts.population.people if facts.population is not None else None):
        return ()
    numbers, choice = book.deputy_numbers, book.choice(READING)

    def tell(extra: bool) -> Finding:
        share = share_of(numbers, extra=extra)
        caps = {way: cap_bounds(cap.value, share, way) for way in WAYS}
        ok = {way: facts.seats <= each for way, each in caps.items()}
        return QUOTA.decide(
            ok[choice.alternative],
            (cap, *in_basis(choice, ok)),
            words.seats_within_cap,
            seats=facts.seats,
            cap=caps[choice.alternative],
        )

    return (_with_or_without(facts, numbers, tell),)


def _under_base(facts: QuotaFixed, formula: Provision[SeatFormula], book: RuleBook) -> Finding:
    small, base = book.deputy_numbers.small_population, formula.value.base
    if isinstance(small, Silence):
        return QUOTA.fails((formula, small), words.under_the_base, seats=facts.seats, base=base)
    if facts.population is None:
        return QUOTA.unknown((small,), _POPULATION)
    people, below = facts.population.people, small.value
    return QUOTA.decide(
        people < below, (small,), words.fewer_than_base, seats=facts.seats, base=base, people=people, below=below
    )


def _further(facts: QuotaFixed, book: RuleBook) -> tuple[Finding, ...]:
    kinds, named = book.deputy_numbers.extra_kinds, book.deputy_numbers.extra_decided_by
    if isinstance(kinds, Silence):
        return (QUOTA.fails((kinds,), words.no_further_share),)
    if facts.kind is None:
        kind = QUOTA.unknown((kinds,), _KIND)
    else:
        kind = QUOTA.decide(facts.kind in kinds.value, (kinds,), words.further_share_for, kind=facts.kind.label)
    return kind, _by(QUOTA, facts.extra_by, named, _EXTRA_BY)


def _by(rule: Rule, by: Role | None, named: Provision[Role] | Silence, ask: Fact) -> Finding:
    if isinstance(named, Silence):
        return rule.silent(named)
    if by is None:
        return rule.unknown((named,), ask)
    return rule.decide(by is named.value, (named,), words.decided_by, by=by, named=named.value)


def check_reachable(facts: QuotaFixed, law: Law) -> Finding:
    """Tell whether some population gives a published number of deputies, and which.

    Law: EL2020-12; EL2015-11 and EL2010-11.

    Args:
        facts: the number [deputies]; the population is not looked at.
        law: the law of the place.

    Returns:
        `is_reachable_from` with the population that the number needs, `is_reachable` for a number below the base or at
        the cap, `not_reachable`, or what is missing.

    Reading: `quota_formula`, for the further five per cent.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> county = law_of(Area.from_code("130181"))
    >>> print(check_reachable(QuotaFixed(on=date(2021, 5, 27), seats=351), county).explain("en", cite="short"))
    reachable: 351 deputies need a population of 1,055,000; the formula gives just that up to 1,059,999 \
[Election Law, art. 12]
    """
    book = law.on(facts.on)
    formula = formula_of(book)
    if isinstance(formula, Silence):
        return REACHABLE.silent(formula)
    cap = beside(book.deputy_numbers.cap)
    small, base, seats = book.deputy_numbers.small_population, formula.value.base, facts.seats
    if seats < base:
        if isinstance(small, Silence):
            return REACHABLE.fails((formula, cap), words.not_reachable, seats=seats, least=base, most=cap.value.most)
        return REACHABLE.holds((small,), words.is_reachable, seats=seats, least=1, most=base)
    if seats < cap.value.most:
        people = (seats - base) * formula.value.people
        up_to = people + formula.value.people - 1
        return REACHABLE.holds((formula,), words.is_reachable_from, seats=seats, people=people, next_people=up_to)
    numbers, choice = book.deputy_numbers, book.choice(READING)

    def tell(extra: bool) -> Finding:
        share = share_of(numbers, extra=extra)
        caps = {way: cap_bounds(cap.value, share, way) for way in WAYS}
        ok = {way: seats <= each for way, each in caps.items()}
        held, most = ok[choice.alternative], caps[choice.alternative]
        basis: tuple[Basis, ...] = (cap, *((numbers.extra_share,) if share else ()), *in_basis(choice, ok))
        said = words.is_reachable if held else words.not_reachable
        return REACHABLE.decide(held, basis, said, seats=seats, least=base, most=most)

    return _with_or_without(facts, numbers, tell)


def check_fixing(facts: QuotaFixing, law: Law, day: date) -> Finding:
    """Tell whether a number of deputies was fixed by whom the law names, for a cause it knows, and filed in time.

    Law: EL2020-13-1, EL2020-14; EL2015-12, EL2015-13 and the same of 2010.

    Args:
        facts: the decision, and when it was filed.
        law: the law of the place.
        day: the day on which it is asked whether it was filed.

    Returns:
        `decided_by`, `number_unchanged`, `filed_with_body`, `fixed_anew_for`, `no_considerable_change`,
        `filed_in_time`, `filing_due`, `filing_overdue`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections.quota_facts import RefixCause
    >>> from npc_core.law.laws import law_of
    >>> anew = QuotaFixing(on=date(2021, 5, 27), by=Role.PROVINCIAL_STANDING_COMMITTEE, refixed=True,
    ...                    cause=RefixCause.BOUNDARY_CHANGE, considerable=True)
    >>> check_fixing(anew, law_of(Area.from_code("370100")), date(2021, 7, 1)).outcome
    Outcome.FAILS
    """
    numbers = law.on(facts.on).deputy_numbers
    by = _by(FIXING, facts.by, numbers.fixed_by, _BY)
    once = numbers.fixed_once
    if isinstance(once, Silence):
        return all_of(FIXING, by, FIXING.silent(once))
    if facts.refixed is None:
        return all_of(FIXING, by, FIXING.unknown((once,), _REFIXED))
    if not facts.refixed:
        first = FIXING.holds((once,), words.number_unchanged, on=facts.on)
        return all_of(FIXING, by, first, *_filed_with(facts, numbers.filed_with))
    return all_of(
        FIXING,
        by,
        _cause(facts, once, beside(numbers.refix_causes)),
        *_filed(facts, numbers.refix_filing_period, law, day),
    )


def _cause(facts: QuotaFixing, once: Provision[bool], causes: Provision[tuple[str, ...]]) -> Finding:
    if facts.considerable is False:
        return FIXING.fails((once, causes), words.no_considerable_change)
    if facts.cause is None:
        return FIXING.unknown((once, causes), _CAUSE)
    known = facts.cause.code in causes.value
    if known and facts.considerable is None:
        return FIXING.unknown((once, causes), _CONSIDERABLE)
    return FIXING.decide(known, (once, causes), words.fixed_anew_for, cause=facts.cause.label)


def _filed_with(facts: QuotaFixing, named: Provision[Role] | Silence) -> tuple[Finding, ...]:
    if facts.filed_with is None:
        return ()
    if isinstance(named, Silence):
        return (FILING.silent(named),)
    ok = facts.filed_with is named.value
    return (FILING.decide(ok, (named,), words.filed_with_body, body=facts.filed_with, named=named.value),)


def _filed(facts: QuotaFixing, period: Provision[Period] | Silence, law: Law, day: date) -> tuple[Finding, ...]:
    if isinstance(period, Silence):
        return (FILING.silent(period),)
    due = period.value.due(facts.on, law.calendar).not_after
    if facts.filed_on is not None:
        return (FILING.decide(facts.filed_on <= due, (period,), words.filed_in_time, on=facts.filed_on, due=due),)
    if day <= due:
        return (FILING.holds((period,), words.filing_due, due=due),)
    return (FILING.fails((period,), words.filing_overdue, due=due),)
