"""Facts of deputy groups (代表小组): how one is formed, and what it did in a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from npc_core.congress.ids import GroupId
from npc_core.kernel.days import valid_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.performance.records import Activity, ActivityKind, Presence, State


class GroupBasis(Labelled):
    """By what a group is formed."""

    AREA = ("area", Text("地域", "area"))
    FIELD = ("field", Text("领域", "field of work"))
    TRADE = ("trade", Text("行业", "trade"))
    WORKPLACE = ("workplace", Text("工作单位", "place of work"))
    RESIDENCE = ("residence", Text("居住区域", "residence"))
    SESSION_GROUP = ("session_group", Text("大会期间的小组", "the group of the session"))
    RESIDENTIAL_AREA = ("residential_area", Text("居民地区", "residential area"))
    PRODUCTION_UNIT = ("production_unit", Text("生产单位", "production unit"))


@frozen(kw_only=True)
class GroupFormed:
    """A group as it was formed.

    Args:
        on: the day.
        members: its deputies [deputies].
        basis: by what it was formed.
        leaders: its leaders or conveners [deputies].
        deputy_leaders: their deputies [deputies].
        plan: whether it has a plan of activities.
    """

    on: date = field(validator=valid_day)
    members: int | None = None
    basis: GroupBasis | None = None
    leaders: int | None = None
    deputy_leaders: int | None = None
    plan: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than none."""
        for name in ("members", "leaders", "deputy_leaders"):
            number = getattr(self, name)
            if number is not None:
                expect_count(f"group.{name}", number)


@frozen(kw_only=True)
class GroupMembership:
    """In how many groups of the own level a deputy is [groups]."""

    on: date = field(validator=valid_day)
    groups: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than none."""
        if self.groups is not None:
            expect_count("membership.groups", self.groups)


@frozen(kw_only=True)
class GroupYear:
    """What a group did in a year.

    Args:
        on: the last day of the year.
        activities: how many activities it held [activities].
        central: whether it is a central group, made up of several groups (代表中心组).
    """

    on: date = field(validator=valid_day)
    activities: int | None = None
    central: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse fewer than none."""
        if self.activities is not None:
            expect_count("group_year.activities", self.activities)


def compute_group_year(group: GroupId, records: Iterable[Activity], year: int, *, central: bool = False) -> GroupYear:
    """Return a group's year from the records of an activity register: one activity, however many deputies came.

    Args:
        group: the group.
        records: records of its deputies, or of the group as such; rejected ones do not count.
        year: the year.
        central: whether it is a central group.

    >>> from npc_core.congress.ids import PersonId
    >>> kind, day, group = ActivityKind.GROUP_ACTIVITY, date(2025, 4, 9), GroupId("G")
    >>> met = [Activity(PersonId(each), kind, day, group=group) for each in "AB"]
    >>> compute_group_year(group, met, 2025).activities
    1
    """
    held = {
        (record.on, record.details.title)
        for record in records
        if record.kind is ActivityKind.GROUP_ACTIVITY
        and record.group == group
        and record.on.year == year
        and record.presence is Presence.ATTENDED
        and record.state is not State.REJECTED
    }
    return GroupYear(on=date(year, 12, 31), activities=len(held), central=central)
