"""The words of findings about an agenda; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def go_together(items: int) -> Text:
    """Say that the items do not get in each other's way."""
    return Text(f"{items}项人事议程互不抵触", f"{items} items go together")


def named_twice(post: Text, act: Text) -> Text:
    """Say that one item stands on the agenda more than once."""
    return Text(f"同一人的{act.zh}{post.zh}重复列入", f"listed more than once: {act.en} {post.en}")


def more_than_seats(members: int, seats: int) -> Text:
    """Say how many members there would be, and how many seats there are."""
    return Text(f"组成人员将为{members}人，本届名额{seats}人", f"{members} members, {seats} seats in this term")
