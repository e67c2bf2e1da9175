"""Facts about the number of deputies of a congress: the population counted, the number fixed, and how."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.law.values import PlaceKind


class PopulationKind(Labelled):
    """Which population a number of deputies was computed on: the law says 人口 and no more."""

    REGISTERED = ("registered", Text("户籍人口", "registered population"))
    RESIDENT = ("resident", Text("常住人口", "resident population"))
    MIXED = ("mixed", Text("合并计算的人口", "population of a declared mix"))


@frozen(kw_only=True)
class Population:
    """A number of people, and which people they are: the caller always says so, nothing is assumed.

    Args:
        people: how many [people].
        kind: registered, resident, or a mix.
        mix: what the mix is made of; needed for a mix, and for nothing else.
        at: the day of the count, if known.

    >>> Population(people=822_000, kind=PopulationKind.REGISTERED).label.en
    'registered population 822,000'
    """

    people: int
    kind: PopulationKind
    mix: str | None = None
    at: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer people than none, and a mix that is not declared."""
        expect_count("population.people", self.people)
        if (self.mix is None) is (self.kind is PopulationKind.MIXED):
            expected = Text("合并计算的须说明由何构成，其他不填", "a declaration for a mix, and for nothing else")
            raise ImpossibleFacts("population.mix", self.mix, expected)

    @property
    def label(self) -> Text:
        """Return the population in words."""
        return Text(f"{self.kind.label.zh}{self.people}人", f"{self.kind.label.en} {self.people:,}")


@frozen(kw_only=True)
class QuotaFixed:
    """A number of deputies that was fixed, or is proposed.

    Args:
        on: the day on which it was fixed.
        seats: the total number of deputies [deputies].
        population: the population it was computed on; None where the decision does not say.
        extra: whether the further five per cent was decided on; None where unknown.
        kind: the kind of place; None where unknown. It matters for the further five per cent.
        extra_by: who decided on the further five per cent.
    """

    on: date
    seats: int
    population: Population | None = None
    extra: bool | None = None
    kind: PlaceKind | None = None
    extra_by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none, and a congress of nobody."""
        check_day("quota.on", self.on)
        expect_count("quota.seats", self.seats, minimum=1)


class RefixCause(Labelled):
    """Why a number of deputies is fixed anew."""

    BOUNDARY_CHANGE = ("boundary_change", Text("行政区划变动", "a change of administrative divisions"))
    MAJOR_CONSTRUCTION = ("major_construction", Text("重大工程建设", "a major construction project"))
    SIMILAR = ("similar", Text("类似原因", "a similar cause"))
    NONE = ("none", Text("其他原因", "another cause"))


@frozen(kw_only=True)
class QuotaFixing:
    """How a number of deputies came to be fixed.

    Args:
        on: the day of the decision.
        by: who decided; None where unknown.
        refixed: whether a number had been fixed before and is changed; None where unknown.
        cause: why it was changed.
        considerable: whether the population changed considerably by that cause.
        filed_on: the day on which the new number was filed for the record; None where it was not, so far.
        filed_with: with whom a number fixed for the first time was filed; None where it was not, or is not known.
    """

    on: date
    by: Role | None = None
    refixed: bool | None = None
    cause: RefixCause | None = None
    considerable: bool | None = None
    filed_on: date | None = None
    filed_with: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none, and a filing of what was not decided yet."""
        check_day("fixing.on", self.on)
        if self.filed_on is not None:
            check_day("fixing.filed_on", self.filed_on)
            if self.filed_on < self.on:
                raise ImpossibleFacts(
                    "fixing.filed_on", self.filed_on, Text("不早于决定之日", "a day not before the decision")
                )
