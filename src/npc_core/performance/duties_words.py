"""The words of findings about duties, guarantees and care; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def duty_kept(duty: Text) -> Text:
    """Say that a duty was kept."""
    return Text(f"已履行：{duty.zh}", f"kept: {duty.en}")


def duty_not_kept(duty: Text) -> Text:
    """Say that a duty was not kept."""
    return Text(f"未履行：{duty.zh}", f"not kept: {duty.en}")


def guaranteed(what: Text) -> Text:
    """Say that a deputy got what the law guarantees."""
    return Text(f"已得到保障：{what.zh}", f"given: {what.en}")


def not_guaranteed(what: Text) -> Text:
    """Say that a deputy did not get what the law guarantees."""
    return Text(f"未得到保障：{what.zh}", f"not given: {what.en}")


def hindrance_answered(what: Text, answers: Text) -> Text:
    """Say what was done about a hindrance, and that the law provides for it."""
    return Text(f"{what.zh}，已依法处理：{answers.zh}", f"{what.en}, dealt with: {answers.en}")


def hindrance_not_answered(what: Text, law: Text) -> Text:
    """Say what the law provides for a hindrance, and that it was not done."""
    return Text(f"{what.zh}，应当{law.zh}", f"{what.en}; the law provides for: {law.en}")


def did_not_happen(what: Text) -> Text:
    """Say that a deputy did not do what deputies must not do."""
    return Text(f"没有：{what.zh}", f"none of it: {what.en}")


def must_not(what: Text) -> Text:
    """Say that a deputy did what deputies must not do."""
    return Text(f"不得：{what.zh}", f"must not be: {what.en}")


def counts_as_duty(occasion: Text) -> Text:
    """Say that an activity counts as executing a deputy's duties."""
    return Text(f"{occasion.zh}属于执行代表职务", f"{occasion.en} is executing a deputy's duties")


def is_no_duty(occasion: Text) -> Text:
    """Say that an activity does not count as executing a deputy's duties."""
    return Text(f"{occasion.zh}不属于执行代表职务", f"{occasion.en} is not executing a deputy's duties")


def care_taken(what: Text) -> Text:
    """Say that what is owed to deputies or the public was done."""
    return Text(f"已办理：{what.zh}", f"done: {what.en}")


def care_not_taken(what: Text) -> Text:
    """Say that what is owed to deputies or the public was not done."""
    return Text(f"未办理：{what.zh}", f"not done: {what.en}")


def days_given(days: int, usual: int) -> Text:
    """Say how many days a deputy gave, and what is usual or the least."""
    return Text(f"全年{days}天，规定{usual}天", f"{days} days in the year; the rules say {usual}")


def works_where_elected() -> Text:
    """Say that the deputy works in the electoral unit."""
    return Text("在原选举单位所在地工作", "works where elected")
