"""The words of findings about plans of elections; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join


def last_days_clash(earlier: Text, day: date, later: Text, last: date) -> Text:
    """Say that a step may lawfully be taken after the last day of the step that needs it."""
    return Text(
        f"{earlier.zh}最迟可至{chinese_date(day)}，而{later.zh}应于{chinese_date(last)}以前",
        f"'{earlier.en}' may take until {day}, but '{later.en}' ends on {last}",
    )


def ends_on(step: Text, last: date) -> Text:
    """Say until when a step may be taken."""
    return Text(f"{step.zh}应于{chinese_date(last)}以前", f"'{step.en}' ends on {last}")


def kept_by(step: Text, on: date, last: date) -> Text:
    """Say when a step was taken and what its last day was."""
    return Text(
        f"{chinese_date(on)}{step.zh}，应于{chinese_date(last)}以前", f"'{step.en}' on {on}, at the latest on {last}"
    )


def on_the_day(step: Text, on: date, day: date) -> Text:
    """Say when a step was taken that belongs to the election day."""
    return Text(
        f"{chinese_date(on)}{step.zh}，选举日为{chinese_date(day)}", f"'{step.en}' on {on}; the election day is {day}"
    )


def taken_before(step: Text, on: date, first: Text, day: date) -> Text:
    """Say that a step was taken before the one that must come first."""
    return Text(
        f"{chinese_date(on)}{step.zh}，早于{first.zh}（{chinese_date(day)}）",
        f"'{step.en}' on {on}, before '{first.en}' on {day}",
    )


def in_its_place(step: Text, on: date) -> Text:
    """Say that a step was taken in its place."""
    return Text(f"{chinese_date(on)}{step.zh}，次序合法", f"'{step.en}' on {on}, in its place")


def by_whom(step: Text, by: Role, named: tuple[Role, ...]) -> Text:
    """Say who took a step and whom the law names."""
    law = join(tuple(role.label for role in named))
    return Text(f"{step.zh}：由{by.label.zh}；依法由{law.zh}", f"'{step.en}' by {by.label.en}; the law names {law.en}")


def no_such_step(step: Text, track: Text) -> Text:
    """Say that an election of this kind has no such step."""
    return Text(f"{track.zh}没有这一步骤：{step.zh}", f"{track.en}: there is no such step: {step.en}")


def not_taken(step: Text, last: date) -> Text:
    """Say that a step was not taken by its last day."""
    return Text(f"{step.zh}应于{chinese_date(last)}以前，未办理", f"'{step.en}' was to be taken by {last}, and was not")
