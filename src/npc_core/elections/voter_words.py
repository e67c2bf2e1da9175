"""The words of findings on voters, the voter list and objections to it."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join


def not_a_citizen() -> Text:
    """Say that only citizens vote."""
    return Text("不是中国公民", "no citizen of the People's Republic")


def of_age(birthday: date, on: date, age: int) -> Text:
    """Say when somebody came of age, and when that counts."""
    return Text(
        f"{chinese_date(birthday)}满{age}周岁，以{chinese_date(on)}为准", f"{age} on {birthday}, counted on {on}"
    )


def has_political_rights(yes: str) -> Text:
    """Say whether somebody has political rights."""
    if yes == "yes":
        return Text("未被剥夺政治权利", "not deprived of political rights")
    return Text("依法被剥夺政治权利", "deprived of political rights by law")


def not_suspended() -> Text:
    """Say that no right was suspended."""
    return Text("没有停止行使选举权利的决定", "no decision suspends the right to vote")


def suspended(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who suspended the right to vote, and who may."""
    who = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}决定停止行使，有权决定的为{who.zh}", f"suspended by {by.en}; {who.en} may do so")


def entry(change: Text, due: str, listed: str) -> Text:
    """Say what the list does with somebody, and what it must do."""
    zh = ("应当列入" if due == "yes" else "不应列入", "已列入" if listed == "yes" else "未列入")
    must, does = "must be" if due == "yes" else "must not be", "is" if listed == "yes" else "is not"
    return Text(f"{change.zh}：{zh[0]}名单，{zh[1]}", f"{change.en}: {must} listed, and {does} listed")


def objection_known() -> Text:
    """Say that what comes before was done."""
    return Text("此前的申诉、处理在案", "the step before is on record")


def objection_unknown() -> Text:
    """Say that what comes before was not done."""
    return Text("没有此前的申诉、处理", "the step before is missing")


def judged(on: date, day: date) -> Text:
    """Say when the court decided."""
    return Text(f"{chinese_date(on)}判决，选举日为{chinese_date(day)}", f"judgment on {on}, the election day is {day}")
