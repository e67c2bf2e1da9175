"""Announcements, in both languages, and the items an election brings about."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.appointments import (
    BallotHeld,
    Item,
    ListFixed,
    Method,
    Nominated,
    ResultAnnounced,
    items_of,
    open_election,
    write_announcement,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.text import Text
from npc_core.law.laws import law_of
from npc_core.voting import Count, Line, StepKind

DAY = date(2024, 1, 18)
MEETING = Text("某县第十七届人民代表大会第三次会议", "the third session of the county's congress")
A, B = PersonId("P-1"), PersonId("P-2")


def test_those_elected_to_one_post_are_announced_together() -> None:
    """With the names the application gives; an id without a name is printed as it is."""
    vice = Post("government_vice_head", title="副县长")
    items = [Item(vice, A, PostAct.ELECT), Item(vice, B, PostAct.ELECT)]
    text = write_announcement(MEETING, DAY, items, {A: "甲"})
    assert text.zh.splitlines() == [
        "公告",
        "某县第十七届人民代表大会第三次会议于2024年1月18日：",
        "选举甲、P-2为副县长。",
        "现予公告。",
    ]
    assert text.en.splitlines() == [
        "Announcement",
        "On 2024-01-18, the third session of the county's congress:",
        "elected 甲, P-2 as 副县长.",
        "This is hereby announced.",
    ]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (PostAct.ELECT, "选举P-1为审判员。"),
        (PostAct.PASS, "通过P-1为审判员。"),
        (PostAct.APPOINT, "任命P-1为审判员。"),
        (PostAct.DECIDE, "决定任命P-1为审判员。"),
        (PostAct.APPROVE, "批准任命P-1为审判员。"),
        (PostAct.RELIEVE, "免去P-1的审判员职务。"),
        (PostAct.APPROVE_RELIEF, "批准免去P-1的审判员职务。"),
        (PostAct.ACTING, "决定P-1代理审判员。"),
        (PostAct.ACCEPT, "接受P-1辞去审判员职务的请求。"),
        (PostAct.REVOKE, "撤销对P-1的审判员任命。"),
        (PostAct.REMOVE, "撤销P-1的审判员职务。"),
        (PostAct.RECALL, "罢免P-1的审判员职务。"),
    ],
)
def test_every_act_has_its_words(act: PostAct, said: str) -> None:
    """Twelve acts, each as announcements word it."""
    assert write_announcement(MEETING, DAY, [Item(Post("judge"), A, act)]).zh.splitlines()[2] == said


def test_an_election_says_who_is_to_be_announced() -> None:
    """Only those whose office began; a by-election is called one."""
    case = open_election(law_of(Area.from_code("540102")), Post("government_head", title="县长"), by_election=True)
    case = case.perform(Nominated(on=DAY, by=Actor(Role.PRESIDIUM), nominees=(A,)))
    case = case.perform(ListFixed(on=DAY, candidates=(A,)))
    count = Count(lines=(Line(name=A, ayes=150),), cast=180)
    case = case.perform(BallotHeld(on=DAY, count=count, issued=180, membership=203, present=180, method=Method.PAPER))
    assert items_of(case) == ()
    case = case.perform(ResultAnnounced(on=DAY, elected=(A,), next=StepKind.DONE))
    assert items_of(case) == (Item(Post("government_head", title="县长"), A, PostAct.ELECT),)
    assert "补选P-1为县长。" in write_announcement(MEETING, DAY, items_of(case), by_election=True).zh
