"""The words of findings about points schemes and the law; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def is_advice(place: str, kind: Text) -> Text:
    """Say that a consequence changes no mandate."""
    return Text(f"〔{place}〕{kind.zh}：不影响代表资格", f"[{place}] {kind.en}: touches no mandate")


def only_once_accepted(place: str, kind: Text) -> Text:
    """Say that advice to resign ends nothing by itself."""
    return Text(
        f"〔{place}〕{kind.zh}：只是建议，本人书面提出并被接受才终止资格",
        f"[{place}] {kind.en}: advice only; the mandate ends once a written resignation is accepted",
    )


def knows_no_ordered_resignation(place: str, kind: Text) -> Text:
    """Say that the law of the day had no ordered resignation of deputies."""
    return Text(
        f"〔{place}〕{kind.zh}：当时的法律没有责令代表辞职的规定",
        f"[{place}] {kind.en}: the law of that day knew no ordered resignation of a deputy",
    )


def score_orders_nothing(place: str, kind: Text) -> Text:
    """Say that a resignation is ordered by the competent organ and not by a score."""
    return Text(
        f"〔{place}〕{kind.zh}：得分不能责令辞职，只能由有权机关作出，且须被接受才终止资格",
        f"[{place}] {kind.en}: a score orders no resignation; the competent organ may, and it must be accepted",
    )


def ordered_by_competent(place: str, by: Text) -> Text:
    """Say that the organ that may order a resignation does so."""
    return Text(f"〔{place}〕由{by.zh}责令，须被接受才终止资格", f"[{place}] ordered by {by.en}; it must be accepted")


def recalled_by_electors(place: str, kind: Text) -> Text:
    """Say that a proposal to recall leaves the decision to those who elected."""
    return Text(
        f"〔{place}〕{kind.zh}：是否罢免由选民或者选举单位决定",
        f"[{place}] {kind.en}: whether to recall is decided by those who elected",
    )


def recalls_itself(place: str, kind: Text) -> Text:
    """Say that a body that did not elect recalls."""
    return Text(
        f"〔{place}〕{kind.zh}：只有选民或者选举单位可以罢免",
        f"[{place}] {kind.en}: only those who elected may recall",
    )


def low_score_no_ground(place: str, kind: Text) -> Text:
    """Say that the grounds in the law are all there are."""
    return Text(
        f"〔{place}〕{kind.zh}：得分低不是法定情形", f"[{place}] {kind.en}: a low score is no ground that the law knows"
    )


def takes_points_for_speech(places: str) -> Text:
    """Say that clauses take points for what is said or for how votes are cast."""
    return Text(
        f"〔{places}〕因会议上的发言或者表决扣分", f"[{places}] takes points for a speech or a vote at a meeting"
    )


def leaves_speech_alone() -> Text:
    """Say that no clause takes points for a speech or a vote."""
    return Text("不因会议上的发言、表决扣分", "takes no points for a speech or a vote at a meeting")


def speech_is_protected(place: str, kind: Text) -> Text:
    """Say that nobody answers for what is said or how a vote is cast at a meeting."""
    return Text(
        f"〔{place}〕{kind.zh}：会议上的发言和表决不受追究",
        f"[{place}] {kind.en}: what is said and how votes are cast at meetings is protected",
    )
