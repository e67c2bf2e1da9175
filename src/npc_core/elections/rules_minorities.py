"""Rules on the seats of minority nationalities in a local congress."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.ids import UnitId
from npc_core.elections import allocation_words as words
from npc_core.elections import quota_words
from npc_core.elections.allocation import Entitlement
from npc_core.elections.figures import beside, decimal, percent
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.law.quota_values import MinorityCap, MinorityFloor
from npc_core.law.sections.deputy_numbers import DeputyNumbers

MINORITY = Rule("elections.minority_seats", Text("少数民族的名额", "seats of a minority nationality"))

_SMALL = Fact("minority.very_small", Text("该民族人口是否特少？", "Is the nationality exceptionally small?"))
_FIGURE = Fact(
    "local:deputy_numbers.population_tolerance",
    Text("当地规定的偏差幅度是多少？", "Which figure does the place lay down?"),
)
_DECIDED = Fact(
    "minority.decided_by", Text("由谁决定少于二分之一？", "Who decided that it may be fewer than one half?")
)


class Settlement(Labelled):
    """How a nationality lives in a place."""

    CONCENTRATED = ("concentrated", Text("聚居", "living together"))
    DISPERSED = ("dispersed", Text("散居", "living apart"))


@frozen(kw_only=True)
class MinoritySeats:
    """The seats of one nationality in a congress; in an autonomous area also of another nationality or of the Han.

    Args:
        on: the day.
        people: the nationality's population in the place [people].
        population: the whole population of the place [people].
        seats: the nationality's seats [seats].
        total: all seats of the congress [seats].
        settlement: whether it lives together or apart.
        very_small: whether its population is exceptionally small (人口特少); None where unknown.
        decided_by: who let an autonomous county go below the floor, if anybody.
    """

    on: date
    people: int
    population: int
    seats: int
    total: int
    settlement: Settlement = Settlement.CONCENTRATED
    very_small: bool | None = None
    decided_by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none, a part larger than the whole, and a congress of nobody."""
        check_day("minority.on", self.on)
        expect_count("minority.people", self.people, minimum=1)
        expect_count("minority.total", self.total, minimum=1)
        expect_count("minority.seats", self.seats)
        for name, part, whole in (("people", self.people, self.population), ("seats", self.seats, self.total)):
            if part > whole:
                raise ImpossibleFacts(f"minority.{name}", part, Text(f"不多于 {whole}", f"at most {whole}"))


def check_minority(facts: MinoritySeats, law: Law) -> Finding:
    """Tell whether a nationality has deputies, and as many or few as its share of the population allows.

    Law: EL2020-19, EL2020-20-1, EL2020-21-1; EL2015-18, EL2015-20.

    Args:
        facts: its people [people] and seats [seats], those of the place, and how it lives.
        law: the law of the place.

    Returns:
        `minority_represented`, `minority_people`, `minority_seats`, `dispersed_free`, `decided_by`, or what is missing.

    Reading: `equal_population`, for a nationality of thirty per cent or more.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> seats = MinoritySeats(on=date(2021, 9, 1), people=60_000, population=300_000, seats=62, total=200)
    >>> found = check_minority(seats, law_of(Area.from_code("530425")))
    >>> print([each for each in found.because if each.fails][0].explain("en", cite="short"))
    fails: 20% of the population; 62 seats, at most 60 [Election Law, art. 19]
    """
    book = law.on(facts.on)
    numbers = book.deputy_numbers
    if facts.settlement is Settlement.DISPERSED:
        free = numbers.dispersed_minorities_may_have_more
        return MINORITY.silent(free) if isinstance(free, Silence) else MINORITY.holds((free,), words.dispersed_free)
    one = numbers.each_minority_has_deputies
    if isinstance(one, Silence):
        return MINORITY.silent(one)
    least = one.value
    has = MINORITY.decide(facts.seats >= least, (one,), words.minority_represented, seats=facts.seats, least=least)
    if not facts.seats:
        return has
    share = Fraction(facts.people, facts.population)
    equal, floor, cap = (
        beside(numbers.minority_equal_from),
        beside(numbers.minority_floor),
        beside(numbers.minority_cap),
    )
    if share < floor.value.below:
        return all_of(MINORITY, has, *_few(facts, share, floor, numbers))
    if share < cap.value.below:
        return all_of(MINORITY, has, _middling(facts, share, cap))
    return all_of(MINORITY, has, _as_others(facts, share, equal, book.choice("equal_population")))


def _few(
    facts: MinoritySeats, share: Fraction, floor: Provision[MinorityFloor], numbers: DeputyNumbers
) -> tuple[Finding, ...]:
    """Judge a nationality below the lower band: each deputy for at least one half, unless it is exceptionally small."""
    people, average = Fraction(facts.people, facts.seats), Fraction(facts.population, facts.total)
    told = {"people": decimal(people), "average": decimal(average), "share": percent(share)}
    if people >= floor.value.least * average:
        return (MINORITY.holds((floor,), words.minority_people, **told),)
    if facts.very_small is None:
        return (MINORITY.unknown((floor,), _SMALL),)
    if facts.very_small and facts.seats == beside(numbers.each_minority_has_deputies).value:
        return ()
    named = numbers.minority_below_floor_decided_by
    if not facts.very_small or isinstance(named, Silence):
        return (MINORITY.fails((floor,), words.minority_people, **told),)
    if facts.decided_by is None:
        return (MINORITY.unknown((named, floor), _DECIDED),)
    ok = facts.decided_by is named.value
    return (MINORITY.decide(ok, (named,), quota_words.decided_by, by=facts.decided_by, named=named.value),)


def _middling(facts: MinoritySeats, share: Fraction, cap: Provision[MinorityCap]) -> Finding:
    most = int(facts.total * cap.value.most)
    return MINORITY.decide(
        facts.seats <= most, (cap,), words.minority_seats, seats=facts.seats, most=most, share=percent(share)
    )


def _as_others(facts: MinoritySeats, share: Fraction, equal: Provision[Fraction], choice: Choice) -> Finding:
    """Judge a nationality of the upper band: its seats are those that its population gives."""
    if choice.alternative != "nearest_whole":
        return MINORITY.unknown((equal, choice), _FIGURE)
    exact = Entitlement(UnitId(), facts.people, share * facts.total)
    return MINORITY.decide(
        exact.least <= facts.seats <= exact.most,
        (equal, choice),
        words.minority_people,
        people=decimal(Fraction(facts.people, facts.seats)),
        average=decimal(Fraction(facts.population, facts.total)),
        share=percent(share),
    )
