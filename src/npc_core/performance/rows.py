"""Rows of a table of activities, as people keep them in a spreadsheet: flat, every fact optional."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from npc_core.congress.ids import CaseId, GroupId, PersonId, RecordId, StationId
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text
from npc_core.performance.records import Activity, ActivityKind, Details, Presence, Source, State

_HALVES = 2


def _named(*columns: str) -> dict[str, Any]:
    """Return what tables call a field, first the usual name."""
    return {"columns": columns}


@frozen(kw_only=True)
class ActivityRow:
    """One row: who did what on which day, as `interchange.read_table` fills it.

    Args:
        days: how long it took [days]; or `half_days` [half days].
        number: how many items it was.

    >>> row = ActivityRow(person=PersonId("D-08"), kind=ActivityKind.TRAINING, on=date(2025, 4, 1), days=1)
    >>> row.record().half_days
    2
    """

    id: RecordId | None = field(default=None, metadata=_named("编号", "记录编号", "序号"))
    person: PersonId | None = field(default=None, metadata=_named("代表", "代表姓名", "姓名", "代表编号"))
    group: GroupId | None = field(default=None, metadata=_named("代表小组", "小组", "所属小组"))
    kind: ActivityKind | None = field(
        default=None, metadata=_named("活动类型", "履职类型", "履职类别", "活动类别", "类别")
    )
    on: date | None = field(default=None, metadata=_named("日期", "活动日期", "时间", "活动时间", "开始日期"))
    presence: Presence | None = field(default=None, metadata=_named("出席情况", "参加情况", "到会情况", "考勤"))
    state: State | None = field(default=None, metadata=_named("审核状态", "核实情况", "审核结果"))
    days: int | None = field(default=None, metadata=_named("天数", "履职天数"))
    half_days: int | None = field(default=None, metadata=_named("半天数", "时长（半天）"))
    number: int | None = field(default=None, metadata=_named("数量", "件数", "户数", "人数", "评定分"))
    title: str | None = field(default=None, metadata=_named("活动名称", "活动内容", "内容", "主题"))
    place: str | None = field(default=None, metadata=_named("地点", "活动地点"))
    station: StationId | None = field(default=None, metadata=_named("联络站", "代表联络站"))
    matter: CaseId | None = field(default=None, metadata=_named("建议编号", "议案编号"))
    source: Source | None = field(default=None, metadata=_named("来源", "登记来源"))

    def record(self) -> Activity:
        """Return the row as a record: took part unless said otherwise, entered unless verified, one item.

        Raises:
            ImpossibleFacts: the row says neither who, nor what, nor when; or nobody's.
        """
        if self.kind is None or self.on is None:
            expected = Text("活动类型和日期", "a kind of activity and a day")
            raise ImpossibleFacts("row.kind, row.on", (self.kind, self.on), expected)
        half_days = self.half_days if self.half_days is not None else (self.days or 0) * _HALVES
        return Activity(
            self.person,
            self.kind,
            self.on,
            self.presence or Presence.ATTENDED,
            self.state or State.ENTERED,
            half_days,
            1 if self.number is None else self.number,
            self.group,
            Details(
                id=self.id,
                source=self.source or Source.SELF_REPORTED,
                title=self.title,
                place=self.place,
                station=self.station,
                matter=self.matter,
            ),
        )
