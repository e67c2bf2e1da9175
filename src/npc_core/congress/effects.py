"""Effects: what a concluded matter changes elsewhere, in neutral words that ledgers take up."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from npc_core.congress.bodies import Body
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Norm
from npc_core.kernel.text import Text


class EffectKind(Labelled):
    """What changes."""

    MANDATE_BEGINS = ("mandate_begins", Text("代表资格开始", "mandate begins"))
    MANDATE_ENDS = ("mandate_ends", Text("代表资格终止", "mandate ends"))
    MANDATE_SUSPENDED = ("mandate_suspended", Text("暂停执行代表职务", "mandate suspended"))
    MANDATE_RESUMED = ("mandate_resumed", Text("恢复执行代表职务", "mandate resumed"))
    OFFICE_BEGINS = ("office_begins", Text("任职开始", "office begins"))
    OFFICE_ENDS = ("office_ends", Text("任职终止", "office ends"))
    ACTING_BEGINS = ("acting_begins", Text("代理开始", "acting begins"))
    ACTING_ENDS = ("acting_ends", Text("代理终止", "acting ends"))
    SEAT_VACANT = ("seat_vacant", Text("代表出缺", "seat vacant"))
    ABSENT_WITHOUT_LEAVE = ("absent_without_leave", Text("未经批准缺席", "absence without leave"))
    BECAME_SUGGESTION = ("became_suggestion", Text("转为建议", "became a suggestion"))
    BASE_CHANGED = ("base_changed", Text("表决基数变化", "base of the vote changed"))
    MUST_ANNOUNCE = ("must_announce", Text("应当公告", "announcement due"))
    MUST_FILE = ("must_file", Text("应当备案", "filing due"))


class Effect(NamedTuple):
    """One change: of whom, in which body or post, from which day, by which norm.

    `inferred` marks what no text says in so many words. `number` is a new base of votes.
    """

    kind: EffectKind
    on: date
    person: PersonId | None = None
    body: Body | None = None
    post: Post | None = None
    norms: tuple[Norm, ...] = ()
    inferred: bool = False
    number: int | None = None
