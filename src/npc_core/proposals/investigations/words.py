"""The words of findings about special investigations; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def proposed_jointly(who: Text) -> Text:
    """Say that those who proposed it may, jointly."""
    return Text(f"{who.zh}可以提议", f"{who.en} may propose it")


def delegations(number: int, needed: int) -> Text:
    """Say how many delegations propose it, and how many must."""
    return Text(f"{number}个代表团提议，需{needed}个", f"{number} delegations propose it, {needed} needed")


def proposed_by_an_organ() -> Text:
    """Say that an organ proposes it by itself."""
    return Text("机关提议，不需要联名", "proposed by an organ: no number of movers")


def of_the_standing_committee_only() -> Text:
    """Say that the law asks for it of standing committees alone."""
    return Text("仅适用于常务委员会组织的调查", "asked only of a standing committee's investigation")


def nobody_asked_for_secrecy() -> Text:
    """Say that nobody asked that a source be kept secret."""
    return Text("没有人要求对材料来源保密", "nobody asked that the source be kept secret")


def nobody_interested() -> Text:
    """Say that no member has an interest in the matter."""
    return Text("没有利害关系人参加", "no member has an interest in the matter")


def somebody_interested() -> Text:
    """Say that a member has an interest in the matter."""
    return Text("有利害关系人参加调查委员会", "a member has an interest in the matter")


def as_voted(declared: Text) -> Text:
    """Say what was declared."""
    return Text(f"宣布{declared.zh}", f"declared {declared.en}")


def may_be_left() -> Text:
    """Say that the congress may let its standing committee hear the report."""
    return Text("大会可以授权常委会听取调查报告", "the congress may let its standing committee hear the report")
