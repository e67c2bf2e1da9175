"""Rules on deputy groups: their forming, membership, and how often they meet."""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values_performance import Leaders
from npc_core.performance import groups_words as words
from npc_core.performance.groups import GroupBasis, GroupFormed, GroupMembership, GroupYear
from npc_core.procedure.asking import among, asked, at_least

GROUP = Rule("performance.group", Text("代表小组的组成", "forming a deputy group"))
SIZE = Rule("performance.group_size", Text("小组人数", "size of the group"), severity=Severity.DEFECT)
BASIS = Rule("performance.group_basis", Text("编组依据", "what the group is formed by"), severity=Severity.NOTICE)
LEADERS = Rule("performance.group_leaders", Text("小组负责人", "leaders of the group"), severity=Severity.DEFECT)
PLAN = Rule("performance.group_plan", Text("小组活动计划", "plan of the group"), severity=Severity.DEFECT)
MEMBERSHIP = Rule(
    "performance.group_membership", Text("参加代表小组", "membership of groups"), severity=Severity.DEFECT
)
YEAR = Rule("performance.group_year", Text("小组全年活动次数", "activities of the group in the year"))

_MEMBERS = Fact("group.members", Text("小组有多少名代表？", "How many deputies has the group?"))
_BASIS = Fact("group.basis", Text("按什么编组？", "What is the group formed by?"))
_LEADERS = Fact("group.leaders", Text("推选了几名负责人？", "How many leaders were chosen?"))
_DEPUTY_LEADERS = Fact("group.deputy_leaders", Text("推选了几名副组长？", "How many deputy leaders were chosen?"))
_PLAN = Fact("group.plan", Text("是否有活动计划？", "Is there a plan of activities?"))
_GROUPS = Fact("membership.groups", Text("参加几个代表小组？", "In how many groups is the deputy?"))
_ACTIVITIES = Fact("group_year.activities", Text("全年活动多少次？", "How many activities in the year?"))


def check_group(facts: GroupFormed, law: Law) -> Finding:
    """Tell whether a group is formed as the law of the place says: size, basis, leaders, plan.

    Law: LOL2022-43-3b, DL2025-27-1, DL2025-37-1b; DL2015-21-1, DL2015-30-1b.

    Returns:
        `how_many`, `of_any_size`, `one_of`, `led_as_required`, `told_whether`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> pair = GroupFormed(on=date(2025, 4, 1), members=2, basis=GroupBasis.RESIDENTIAL_AREA)
    >>> check_group(pair, law_of(Area.from_code("540102"))).outcome
    Outcome.FAILS
    """
    book = law.on(facts.on)
    groups = book.deputy_groups
    return all_of(
        GROUP,
        _sized(facts, book),
        among(BASIS, groups.group_composition_basis, facts.basis, GroupBasis, _BASIS),
        _led(facts, book),
        asked(PLAN, groups.group_activity_plan, facts.plan, _PLAN),
    )


def _sized(facts: GroupFormed, book: RuleBook) -> Finding:
    """Tell whether a group is large enough; the Organic Law counts groups of a residential area or production unit."""
    size, kinds = book.deputy_groups.group_minimum_size, book.deputy_groups.sized_groups
    if isinstance(kinds, Provision) and isinstance(size, Provision) and size.origin == "national" and facts.basis:
        counted = facts.basis.code in kinds.value
        if not counted:
            return SIZE.holds((kinds,), words.of_any_size)
    return at_least(SIZE, size, facts.members, _MEMBERS)


def _led(facts: GroupFormed, book: RuleBook) -> Finding:
    found = book.deputy_groups.group_leaders
    if isinstance(found, Silence):
        return LEADERS.silent(found)
    asked_for = found.value
    if facts.leaders is None:
        return LEADERS.unknown((found,), _LEADERS)
    if asked_for.deputy_leader and facts.deputy_leaders is None:
        return LEADERS.unknown((found,), _DEPUTY_LEADERS)
    enough = asked_for.least <= facts.leaders and (asked_for.most is None or facts.leaders <= asked_for.most)
    seconded = not asked_for.deputy_leader or bool(facts.deputy_leaders)
    law = _in_words(asked_for)
    return LEADERS.decide(enough and seconded, (found,), words.led_as_required, leaders=facts.leaders, law=law)


def _in_words(leaders: Leaders) -> Text:
    most = f"–{leaders.most}" if leaders.most is not None else "+"
    second = Text("，并有副组长", ", and a deputy leader") if leaders.deputy_leader else Text("", "")
    return Text(f"{leaders.least}{most}名{second.zh}", f"{leaders.least}{most}{second.en}")


def check_membership(facts: GroupMembership, law: Law) -> Finding:
    """Tell whether a deputy is in as many groups as the rules of the place want.

    Returns:
        `in_one_group`, what is missing, or that the law is silent, as national law is.
    """
    found = law.on(facts.on).deputy_groups.group_membership
    if isinstance(found, Silence):
        return MEMBERSHIP.silent(found)
    if facts.groups is None:
        return MEMBERSHIP.unknown((found,), _GROUPS)
    must = found.value == "must_join_one"
    right = facts.groups == 1 or (facts.groups == 0 and not must)
    return MEMBERSHIP.decide(right, (found,), words.in_one_group, groups=facts.groups)


def check_group_year(facts: GroupYear, law: Law) -> Finding:
    """Tell whether a group met as often as the rules of the place ask for; 一般 makes it advisory.

    Returns:
        `how_many`, what is missing, or that the law is silent, as national law is.
    """
    groups = law.on(facts.on).deputy_groups
    least = groups.central_group_activities_minimum if facts.central else groups.group_activities_minimum
    return at_least(YEAR, least, facts.activities, _ACTIVITIES)
