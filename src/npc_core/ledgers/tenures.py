"""Tenures: who holds a post since when and by what right, and whether a post is vacant, acting or filled."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import CiteStyle, Norm, cited
from npc_core.kernel.text import Lang, Text, chinese_date


class Standing(Labelled):
    """How a post stands on a day."""

    FILLED = ("filled", Text("在任", "filled"))
    ACTING = ("acting", Text("代理", "held by an acting person"))
    VACANT = ("vacant", Text("空缺", "vacant"))


class Tenure(NamedTuple):
    """One person in one post, from a day until another; by which norms it began and ended."""

    person: PersonId
    post: Post
    since: date
    until: date | None
    acting: bool
    norms: tuple[Norm, ...]
    ended_by: tuple[Norm, ...] = ()
    inferred: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the person holds the post on a day; not on the day on which it ends."""
        return self.since <= day and (self.until is None or day < self.until)


class Held(NamedTuple):
    """The answer to whether a post is vacant, held by an acting person or filled on a day, and by what right."""

    post: Post
    on: date
    standing: Standing
    tenures: tuple[Tenure, ...]

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Return the clauses by which those who hold it do."""
        return tuple(dict.fromkeys(norm for tenure in self.tenures for norm in tenure.norms))

    def describe(self, lang: Lang = "zh", cite: CiteStyle = "short") -> str:
        """Return the answer in a line: the post, how it stands, since when, by which clauses."""
        stands = self.standing.label.to(lang)
        since = min((tenure.since for tenure in self.tenures), default=None)
        if lang == "zh":
            line = f"{self.post.label.zh}：{stands}" + (f"（自{chinese_date(since)}起）" if since else "")
        else:
            line = f"{self.post.label.en}: {stands}" + (f" (since {since})" if since else "")
        return line + cited(self.norms, lang, cite)
