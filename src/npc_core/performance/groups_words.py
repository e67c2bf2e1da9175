"""The words of findings about groups, visits and stations; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def of_any_size() -> Text:
    """Say that no number is set for a group of this kind."""
    return Text("这类小组没有人数规定", "no number is set for a group of this kind")


def led_as_required(leaders: int, law: Text) -> Text:
    """Say how many lead the group, and what the place asks for."""
    return Text(f"负责人{leaders}名，规定{law.zh}", f"{leaders} leaders; the rules of the place say {law.en}")


def in_one_group(groups: int) -> Text:
    """Say in how many groups the deputy is."""
    return Text(f"参加{groups}个代表小组", f"in {groups} groups")


def arranged_visit() -> Text:
    """Say that the deputy visited with the card."""
    return Text("持代表证就地视察", "a local visit with the deputy card")


def no_card() -> Text:
    """Say that a visit on one's own needs the card."""
    return Text("自行视察应当持代表证", "a visit on one's own needs the deputy card")


def handled_nothing() -> Text:
    """Say that nothing was handled directly."""
    return Text("只提出建议、批评和意见，未直接处理问题", "opinions were given, nothing was handled directly")


def handled_directly() -> Text:
    """Say that a problem was handled directly, which deputies on a visit may not."""
    return Text("代表视察、调研时不直接处理问题", "deputies on a visit do not handle problems directly")


def within_unit() -> Text:
    """Say that the visit stayed where the law wants it."""
    return Text("在原选举单位范围内，或者依法跨单位", "in the electoral unit, or beyond it as the law allows")


def noticed_in_time(on: date, latest: date) -> Text:
    """Say when the notice went out, and until when it had to."""
    return Text(
        f"{chinese_date(on)}通知，应当不迟于{chinese_date(latest)}", f"notice on {on}, at the latest on {latest}"
    )


def days_planned(days: int, least: int, most: int) -> Text:
    """Say how many days the visit took, and how many are usual."""
    return Text(f"集中视察{days}天，一般{least}至{most}天", f"{days} days; as a rule {least} to {most}")


def no_interest() -> Text:
    """Say that no interest of the deputy is touched."""
    return Text("与代表没有利害关系", "no interest of the deputy is touched")


def for_other_visits() -> Text:
    """Say that the rule is for visits of another kind."""
    return Text("不适用于这种视察", "not for a visit of this kind")


def not_asked_for() -> Text:
    """Say that nobody asked for it."""
    return Text("代表没有提出", "no deputy asked for it")


def looked_into() -> Text:
    """Say that the matter was looked into beforehand."""
    return Text("事先作了了解", "looked into beforehand")


def not_looked_into() -> Text:
    """Say that the matter was not looked into beforehand."""
    return Text("没有事先了解实际情况", "not looked into beforehand")


def is_specific() -> Text:
    """Say that what the report asks for is specific and workable."""
    return Text("意见明确具体、可以办理", "specific and workable")


def is_not_specific() -> Text:
    """Say that what the report asks for is neither specific nor workable."""
    return Text("意见不明确具体", "not specific and workable")


def rectification_followed() -> Text:
    """Say that the rectification was followed up."""
    return Text("已跟踪整改", "the rectification was followed up")


def rectification_not_followed() -> Text:
    """Say that the rectification was not followed up."""
    return Text("没有跟踪整改", "the rectification was not followed up")


def feedback_by(on: date) -> Text:
    """Say when the feedback came."""
    return Text(f"{chinese_date(on)}反馈", f"feedback on {on}")


def no_feedback_yet() -> Text:
    """Say that the deputies still wait for feedback."""
    return Text("尚未向代表反馈", "no feedback to the deputies yet")


def feedback_late(on: date, due: date) -> Text:
    """Say when the feedback came, and when it was due."""
    return Text(f"{chinese_date(on)}反馈，应当不迟于{chinese_date(due)}", f"feedback on {on}, due on {due}")


def feedback_overdue(due: date) -> Text:
    """Say when the feedback was due."""
    return Text(f"应当不迟于{chinese_date(due)}反馈", f"feedback was due on {due}")


def opinion_settled(how: Text) -> Text:
    """Say what became of a voter's opinion."""
    return Text(f"已处理：{how.zh}", f"dealt with: {how.en}")


def opinion_waits(on: date) -> Text:
    """Say since when a voter's opinion waits."""
    return Text(f"{chinese_date(on)}收到，尚未处理", f"received on {on}, not dealt with yet")


def suggested_by(by: Text) -> Text:
    """Say who made a suggestion of a voter's opinion."""
    return Text(f"由{by.zh}提出建议", f"made a suggestion by: {by.en}")


def no_such_opinion(number: str) -> Text:
    """Say that the station has no such opinion."""
    return Text(f"没有编号为{number}的意见", f"the station has no opinion numbered {number}")


def settled_before(number: str) -> Text:
    """Say that the opinion had been dealt with before."""
    return Text(f"{number}号意见此前已处理", f"opinion {number} had been dealt with before")


def receptions_held(receptions: int) -> Text:
    """Say how many receptions there were."""
    return Text(f"接待选民{receptions}次", f"{receptions} receptions")
