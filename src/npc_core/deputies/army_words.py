"""The words of findings on deputies of the armed forces."""

from __future__ import annotations

from npc_core.kernel.text import Text


def votes_of(ayes: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many voted for, and how many were needed."""
    return Text(
        f"赞成 {ayes} 票，需 {needed} 票（{threshold.zh}：{base} 人）",
        f"{ayes} for, {needed} needed ({threshold.en}: {base})",
    )


def committee_in_place_of_congress() -> Text:
    """Say that the election committee accepted it as no congress could meet."""
    return Text("无法召开军人代表大会，由选举委员会接受", "no congress could meet; the election committee accepted it")


def congress_could_meet() -> Text:
    """Say that the election committee may not accept it."""
    return Text(
        "能够召开军人代表大会，选举委员会不得接受", "the congress could meet; the election committee may not accept it"
    )
