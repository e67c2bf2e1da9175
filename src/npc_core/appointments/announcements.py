"""Announcements (公告): what a meeting decided on persons, in the words in which it is made known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from npc_core.appointments.agenda import Item
from npc_core.appointments.facts_election import ElectionFacts, ElectionStage
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import PostAct
from npc_core.kernel.text import Text, chinese_date, join
from npc_core.procedure.cases import Case

_WORDS = {
    PostAct.ELECT: Text("选举{who}为{post}", "elected {who} as {post}"),
    PostAct.PASS: Text("通过{who}为{post}", "passed {who} as {post}"),
    PostAct.APPOINT: Text("任命{who}为{post}", "appointed {who} as {post}"),
    PostAct.DECIDE: Text("决定任命{who}为{post}", "decided to appoint {who} as {post}"),
    PostAct.APPROVE: Text("批准任命{who}为{post}", "approved the appointment of {who} as {post}"),
    PostAct.RELIEVE: Text("免去{who}的{post}职务", "relieved {who} as {post}"),
    PostAct.APPROVE_RELIEF: Text("批准免去{who}的{post}职务", "approved the relief of {who} as {post}"),
    PostAct.ACTING: Text("决定{who}代理{post}", "decided that {who} acts as {post}"),
    PostAct.ACCEPT: Text("接受{who}辞去{post}职务的请求", "accepted the resignation of {who} as {post}"),
    PostAct.REVOKE: Text("撤销对{who}的{post}任命", "annulled the appointment of {who} as {post}"),
    PostAct.REMOVE: Text("撤销{who}的{post}职务", "removed {who} as {post}"),
    PostAct.RECALL: Text("罢免{who}的{post}职务", "recalled {who} as {post}"),
}
_BY_ELECTION = Text("补选{who}为{post}", "elected {who} in a by-election as {post}")


def items_of(case: Case[ElectionFacts, ElectionStage]) -> tuple[Item, ...]:
    """Return who took office by an election, in the form that agenda and announcement take."""
    begun = (effect for effect in case.effects() if effect.kind is EffectKind.OFFICE_BEGINS)
    return tuple(
        Item(effect.post, effect.person, PostAct.ELECT)
        for effect in begun
        if effect.post is not None and effect.person is not None
    )


def write_announcement(
    meeting: Text,
    on: date,
    items: Iterable[Item],
    names: Mapping[PersonId, str] | None = None,
    *,
    by_election: bool = False,
) -> Text:
    """Return the announcement of what a meeting decided: who, to which post, by which act.

    Args:
        meeting: the meeting's own name, 某县第十七届人民代表大会第三次会议.
        on: the day of the decisions.
        items: what was decided; those of one act and post are told together.
        names: the names to be printed for the ids of people; an id without one is printed as it is.
        by_election: whether those elected were elected in a by-election.

    >>> from npc_core.congress.posts import Post
    >>> session = Text("某县第十七届人民代表大会第三次会议", "the third session of the county's congress")
    >>> item = Item(Post("government_head", title="县长"), PersonId("P-21"), PostAct.ELECT)
    >>> print(write_announcement(session, date(2024, 1, 18), [item], {PersonId("P-21"): "甲"}, by_election=True).zh)
    公告
    某县第十七届人民代表大会第三次会议于2024年1月18日：
    补选甲为县长。
    现予公告。
    """
    known = names or {}
    grouped: dict[tuple[PostAct, str], list[Item]] = {}
    for item in items:
        grouped.setdefault((item.act, item.post.label.zh), []).append(item)
    said = []
    for (act, _), several in grouped.items():
        words = _BY_ELECTION if by_election and act is PostAct.ELECT else _WORDS[act]
        people = [known.get(each.person, str(each.person)) for each in several]
        who, post = join(tuple(Text(name, name) for name in people)), several[0].post.label
        said.append(
            Text(words.zh.format(who=who.zh, post=post.zh) + "。", words.en.format(who=who.en, post=post.en) + ".")
        )
    return Text(
        "\n".join(("公告", f"{meeting.zh}于{chinese_date(on)}：", *(each.zh for each in said), "现予公告。")),
        "\n".join(
            ("Announcement", f"On {on}, {meeting.en}:", *(each.en for each in said), "This is hereby announced.")
        ),
    )
