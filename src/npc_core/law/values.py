"""Typed forms of what the law lays down, beyond plain numbers: decision tables over offices, ranges, powers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.congress.offices import MEMBERS, Office, OfficeGroup
from npc_core.congress.posts import PostAct
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

T = TypeVar("T")


@frozen(kw_only=True)
class ForOffices(Generic[T]):
    """One row of a decision table: the offices, groups and acts it is for, and the value."""

    value: T
    offices: tuple[Office, ...] = ()
    groups: tuple[OfficeGroup, ...] = ()
    acts: tuple[PostAct, ...] = ()

    def matches(self, office: Office, act: PostAct | None) -> bool:
        """Tell whether the row is for an office and an act; a row that names none of a kind is for all of it."""
        if self.acts and act not in self.acts:
            return False
        if not self.offices and not self.groups:
            return True
        return office in self.offices or any(office in MEMBERS[group] for group in self.groups)


@frozen(kw_only=True)
class ByOffice(Generic[T]):
    """A decision table over offices: the first row that matches wins, `otherwise` is the default.

    >>> secret = ByOffice(rows=(ForOffices(value=True, acts=(PostAct.ACTING,)),), otherwise=False)
    >>> secret.of(Office.JUDGE), secret.of(Office.GOVERNMENT_HEAD, PostAct.ACTING)
    (False, True)
    """

    rows: tuple[ForOffices[T], ...] = ()
    otherwise: T
    _known: dict[tuple[Office, PostAct | None], T] = field(factory=dict, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a row that can never match."""
        reach = {(office, act) for office in Office for act in (*PostAct, None)}
        for place, row in enumerate(self.rows):
            caught = {(office, act) for office, act in reach if row.matches(office, act)}
            if not caught:
                raise ImpossibleFacts(f"rows[{place}]", "…", Text("可能适用的行", "a row that can match"))
            reach -= caught

    def of(self, office: Office, act: PostAct | None = None) -> T:
        """Return the value for an office and an act."""
        try:
            return self._known[office, act]
        except KeyError:
            found = next((row.value for row in self.rows if row.matches(office, act)), self.otherwise)
            return self._known.setdefault((office, act), found)


class Way(Labelled):
    """How an office is filled."""

    CONGRESS_ELECTS = ("congress_elects", Text("大会选举", "elected by the congress"))
    CONGRESS_PASSES = ("congress_passes", Text("大会通过", "passed by the congress"))
    STANDING_COMMITTEE_APPOINTS = (
        "standing_committee_appoints",
        Text("常务委员会任免", "appointed and relieved by the standing committee"),
    )
    STANDING_COMMITTEE_DECIDES = (
        "standing_committee_decides",
        Text("常务委员会决定任免", "decided on by the standing committee"),
    )


@frozen(kw_only=True)
class Power:
    """Who fills an office, and on whose nomination (empty: the law names nobody)."""

    way: Way
    nominators: tuple[Role, ...] = ()


class CandidateRule(Labelled):
    """How many more candidates than posts there are."""

    EQUAL_OR_ONE_MORE = ("equal_or_one_more", Text("可以多一人，也可以等额", "equal, or one more"))
    ONE_MORE_AS_A_RULE = ("one_more_as_a_rule", Text("一般应多一人", "one more as a rule"))
    ONE_TO_THREE_MORE = ("one_to_three_more", Text("多一人至三人", "one to three more"))
    TENTH_TO_FIFTH_MORE = ("tenth_to_fifth_more", Text("多十分之一至五分之一", "a tenth to a fifth more"))
    EQUAL_OR_MORE = ("equal_or_more", Text("可以多于也可以等于应选人数", "equal or more"))


@frozen(kw_only=True)
class Candidates:
    """How many candidates there must be for the posts of one kind, in bounds that the law fixes."""

    rule: CandidateRule
    least_extra: int = 0
    most_extra: int | None = None
    least_share: Fraction | None = None
    most_share: Fraction | None = None


class PlaceKind(Labelled):
    """What kind of area a guarded number is for; finer than a level."""

    PROVINCE = ("province", Text("省", "province"))
    AUTONOMOUS_REGION = ("autonomous_region", Text("自治区", "autonomous region"))
    MUNICIPALITY = ("municipality", Text("直辖市", "municipality"))
    CITY_WITH_DISTRICTS = ("city_with_districts", Text("设区的市", "city with districts"))
    PREFECTURE = ("prefecture", Text("自治州", "autonomous prefecture"))
    COUNTY_LEVEL = ("county_level", Text("县级", "county level"))
    COUNTY = ("county", Text("县", "county"))
    AUTONOMOUS_COUNTY = ("autonomous_county", Text("自治县", "autonomous county"))
    CITY_WITHOUT_DISTRICTS = ("city_without_districts", Text("不设区的市", "city without districts"))
    DISTRICT = ("district", Text("市辖区", "urban district"))
    TOWNSHIP = ("township", Text("乡", "township"))
    ETHNIC_TOWNSHIP = ("ethnic_township", Text("民族乡", "ethnic township"))
    TOWN = ("town", Text("镇", "town"))


@frozen(kw_only=True)
class SizeRange:
    """How many members a body may have; more where the population exceeds a mark.

    Args:
        least: the smallest lawful number [members].
        most: the largest [members].
        crowded_above: population above which the larger maximum applies [people].
        crowded_most: that maximum [members].
        crowded_kinds: the kinds of area for which it applies.
    """

    least: int
    most: int
    crowded_above: int | None = None
    crowded_most: int | None = None
    crowded_kinds: tuple[PlaceKind, ...] = ()


@frozen(kw_only=True)
class LinkedOffices:
    """Offices that end with a mandate, and who announces it."""

    offices: tuple[Office, ...]
    announced_by: tuple[Role, ...]


@frozen(kw_only=True)
class Span:
    """A number that may lie between two bounds."""

    least: int
    most: int


@frozen(kw_only=True)
class ShareSpan:
    """A share that may lie between two bounds."""

    least: Fraction
    most: Fraction


def measure(value: Any) -> Fraction | None:
    """Return a number by which two values of one kind can be compared, None where they cannot."""
    from npc_core.kernel.periods import Period
    from npc_core.kernel.thresholds import Threshold

    if isinstance(value, bool | int | Fraction):
        return Fraction(value)
    if isinstance(value, Threshold):
        return value.share
    if isinstance(value, Period):
        return value.count * _DAYS_IN[value.unit.code]
    return None


_DAYS_IN = {
    "hours": Fraction(1, 24),
    "days": Fraction(1),
    "working_days": Fraction(7, 5),
    "months": Fraction(365, 12),
    "years": Fraction(365),
    "meetings": Fraction(60),
}
"""Days in a unit, only to tell which of two periods is the stricter."""
