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


def not_for_this_body(act: Text, body: Text) -> Text:
    """Say that the act is none of the body's."""
    return Text(f"{act.zh}不是{body.zh}的职权", f"to {act.en} is not for the {body.en}")


def congress_passes(post: Text) -> Text:
    """Say that the congress passes the nominee for the post."""
    return Text(f"{post.zh}由大会通过", f"the congress passes the {post.en}")


def congress_does_not_pass(post: Text) -> Text:
    """Say that the congress does not pass nominees for the post."""
    return Text(f"{post.zh}不由大会通过人选产生", f"the {post.en} is not passed by the congress")


def several_vice_heads(number: int) -> Text:
    """Say how many vice heads are changed at one meeting."""
    return Text(
        f"一次会议任命{number}名副职，法律只说“个别”", f"{number} vice heads at one meeting: the law says individual"
    )


def more_than_half_of_committee(number: int, members: int) -> Text:
    """Say how many members of a special committee are changed, and how many it has."""
    return Text(
        f"变动{number}名委员，现有{members}名，法律只说“部分”",
        f"{number} of {members} members changed: the law says some",
    )
