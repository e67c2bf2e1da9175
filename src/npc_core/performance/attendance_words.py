"""The words of findings about attendance; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def granted_by(by: Text, law: Text) -> Text:
    """Say who granted leave, and whom the rules of the place name."""
    return Text(f"由{by.zh}批准；规定为{law.zh}", f"granted by {by.en}; the rules name: {law.en}")


def need_not_be_written() -> Text:
    """Say that leave of this kind need not be in writing."""
    return Text("这种请假不要求书面", "leave of this kind need not be in writing")


def sessions_missed(missed: int, allowed: int) -> Text:
    """Say how many sessions were missed without approval, and how many end the mandate."""
    return Text(
        f"未经批准不出席大会{missed}次，{allowed}次即终止代表资格",
        f"{missed} sessions missed without approval; {allowed} end the mandate",
    )


def absent_too_much(how: Text, follows: Text) -> Text:
    """Say how a member was absent too much, and what follows."""
    return Text(f"{how.zh}：{follows.zh}", f"{how.en}: {follows.en}")


def not_absent_too_much() -> Text:
    """Say that a member was not absent too much."""
    return Text("缺席没有超过限度", "not absent too much")
