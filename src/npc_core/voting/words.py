"""The words of findings about votes; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def attendance(present: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many attended and how many are needed."""
    return Text(
        f"到会 {present} 人，需 {needed} 人（{base} 人，{threshold.zh}）",
        f"{present} present, {needed} needed ({threshold.en}: {base})",
    )


def attendance_at_least(present: int, needed: int, base: int, threshold: Text) -> Text:
    """Say that as many votes were counted as must attend."""
    return Text(
        f"计票已有 {present} 人，需到会 {needed} 人（{base} 人，{threshold.zh}）",
        f"{present} votes counted, {needed} must attend ({threshold.en}: {base})",
    )


def votes_for(ayes: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many voted for and how many are needed."""
    where, _, share = threshold.zh.rpartition("的")
    return Text(
        f"赞成 {ayes} 票，需 {needed} 票（{where} {base} 人的{share}）",
        f"{ayes} for, {needed} needed ({threshold.en}: {base})",
    )


def votes_for_of_fixed(ayes: int, needed: int, base: int, threshold: Text) -> Text:
    """Say that the votes suffice even if no seat is vacant."""
    return Text(
        f"赞成 {ayes} 票；即使没有空缺（{base} 人）也只需 {needed} 票",
        f"{ayes} for; even with no vacancy ({base}) {needed} suffice",
    )


def votes_for_of_present(ayes: int, needed: int, base: int, threshold: Text) -> Text:
    """Say that the votes are too few whatever the base: it is not below those present."""
    return Text(
        f"赞成 {ayes} 票；组成人员不少于到会的 {base} 人，至少需 {needed} 票",
        f"{ayes} for; the base is not below the {base} present, so at least {needed} are needed",
    )


def more_votes_than_present(cast: int, present: int) -> Text:
    """Say that more votes were counted than people were present."""
    return Text(f"计票 {cast} 张，多于到会 {present} 人", f"{cast} votes counted, more than the {present} present")


def votes_within_present(cast: int, present: int) -> Text:
    """Say that the votes fit those present."""
    return Text(f"计票 {cast} 张，到会 {present} 人", f"{cast} votes counted, {present} present")


def participation(cast: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many took part in the vote and how many must."""
    return Text(
        f"参加表决 {cast} 人，需 {needed} 人（{base} 人，{threshold.zh}）",
        f"{cast} took part, {needed} must ({threshold.en}: {base})",
    )


def no_quorum() -> Text:
    """Say that the voters of a constituency have no quorum."""
    return Text("选民表决不设法定人数", "a vote of the voters has no quorum")


def secret_ballot() -> Text:
    """Say that the ballot was lawful in this respect."""
    return Text("表决方式合法", "the ballot was held as the law asks")


def open_ballot() -> Text:
    """Say that the ballot was open where it must be secret."""
    return Text("应当无记名，实际未采用无记名方式", "the ballot must be secret, and was not")


def movers(number: int, needed: int) -> Text:
    """Say how many moved a matter and how many are needed."""
    return Text(f"联名 {number} 人，需 {needed} 人", f"{number} movers, {needed} needed")


def movers_of_base(number: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many moved a matter, and of how many the share is counted."""
    where, _, share = threshold.zh.rpartition("的")
    return Text(
        f"联名 {number} 人，需 {needed} 人（{where} {base} 人的{share}）",
        f"{number} movers, {needed} needed ({threshold.en}: {base})",
    )


def announcement_matches(carried: Text) -> Text:
    """Say that the announced result is what the count gives."""
    return Text(f"宣布的结果与计票一致：{carried.zh}", f"the announced result is what the count gives: {carried.en}")


def announcement_contradicts(announced: Text, counted: Text) -> Text:
    """Say that the announced result is not what the count gives."""
    return Text(
        f"宣布{announced.zh}，而依法计票为{counted.zh}", f"announced as {announced.en}, counted as {counted.en}"
    )
