"""Statutes, norms and the three ways to cite them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from attrs import field, frozen

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text, chinese_date, chinese_number

CiteStyle = Literal["short", "full", "official"]

_ID = re.compile(
    r"(?P<statute>[A-Z]+\d{4}|[a-z_]+(?:\.[a-z_]+\d{4})?)"
    r"(?:-(?P<article>[1-9]\d{0,3})(?:-(?P<paragraph>[1-9]\d{0,3}))?(?:\((?P<item>[1-9]\d{0,3})\))?(?P<letter>[a-z])?)?"
)


class Made(Labelled):
    """How a version of a statute came about."""

    ADOPTED = ("adopted", Text("通过", "adopted"))
    AMENDED = ("amended", Text("修正", "amended"))
    REVISED = ("revised", Text("修订", "revised"))


class Grade(Labelled):
    """How well the words of an older version are known."""

    A = ("A", Text("文本或修改决定已读", "the text or the amending decision was read"))
    B = ("B", Text("据公开的二手材料", "from a published secondary source"))
    C = ("C", Text("旧文本不在手，据修改沿革", "older text not at hand, from the amendment history"))


@frozen(kw_only=True)
class Statute:
    """One version of one statute or regulation, with the days on which it was in force."""

    id: str
    title: Text
    short: Text
    adopted: date | None
    since: date
    until: date | None = None
    made: Made = Made.ADOPTED
    text_at_hand: bool = True
    national: bool = True
    rank: int = field(default=0)

    def __repr__(self) -> str:
        """Show the id: a statute is known by it."""
        return f"Statute({self.id!r})"

    def in_force(self, on: date) -> bool:
        """Tell whether this version applied on a day."""
        return self.since <= on and (self.until is None or on <= self.until)

    @property
    def year(self) -> int:
        """Return the year that names the version."""
        return (self.adopted or self.since).year


class Norm(NamedTuple):
    """A clause of one version of one statute, at any depth, or the whole statute where its text is not at hand.

    A norm stands for everything under it: article 45 covers its paragraphs, a paragraph its items.
    """

    id: str
    statute: Statute
    article: int | None = None
    paragraph: int | None = None
    item: int | None = None
    letter: str | None = None
    grade: Grade | None = None

    def __repr__(self) -> str:
        """Show the id: a norm is known by it."""
        return f"Norm({self.id!r})"

    def covers(self, other: str) -> bool:
        """Tell whether another id is this norm or stands under it.

        A lettered id is one of several rules in one clause, so the clause covers it too.
        """
        return covers(self.id, other)

    def cite(self, style: CiteStyle = "full", lang: str = "zh") -> str:
        """Return the citation.

        Args:
            style: `short` (地方组织法第四十五条), `full` (version, paragraph and item too) or `official`
                (the full title, as a document prints it).
            lang: `zh` or `en`.
        """
        place = self._place(style, lang)
        statute = self.statute
        if style == "short":
            return statute.short.zh + place if lang == "zh" else f"{statute.short.en}{place}"
        if style == "full":
            made = statute.made.label
            if lang == "zh":
                return f"{statute.short.zh}（{statute.year}年{made.zh}）{place}"
            return f"{statute.short.en} ({made.en} {statute.year}){place}"
        if lang == "zh":
            on = f"（{chinese_date(statute.adopted)}{statute.made.label.zh}）" if statute.adopted else ""
            return f"《{statute.title.zh}》{on}{place}"
        on = f" ({statute.made.label.en} {statute.adopted})" if statute.adopted else ""
        return f"{statute.title.en}{on}{place}"

    def _place(self, style: CiteStyle, lang: str) -> str:
        if self.article is None:
            return ""
        deep = style != "short"
        if lang == "zh":
            place = f"第{chinese_number(self.article)}条"
            if deep and self.paragraph is not None:
                place += f"第{chinese_number(self.paragraph)}款"
            if deep and self.item is not None:
                place += f"第（{chinese_number(self.item)}）项"
            return place
        place = f", art. {self.article}"
        if deep and self.paragraph is not None:
            place += f"({self.paragraph})"
        if deep and self.item is not None:
            place += f"({self.item})"
        return place


def cited(norms: Iterable[Norm], lang: str, style: CiteStyle) -> str:
    """Return clauses in tortoise-shell brackets, each place once, or nothing."""
    places = dict.fromkeys(norm.cite(style, lang) for norm in norms)
    if not places:
        return ""
    return f"〔{'、'.join(places)}〕" if lang == "zh" else f" [{'; '.join(places)}]"


def parse_norm_id(norm_id: str) -> tuple[str, int | None, int | None, int | None, str | None] | None:
    """Split an id into statute, article, paragraph, item and letter; None if it is none.

    >>> parse_norm_id("LOL2022-47-4(3)a")
    ('LOL2022', 47, 4, 3, 'a')
    """
    match = _ID.fullmatch(norm_id)
    if match is None:
        return None
    article, paragraph, item = match["article"], match["paragraph"], match["item"]
    return (
        match["statute"],
        int(article) if article else None,
        int(paragraph) if paragraph else None,
        int(item) if item else None,
        match["letter"],
    )


def covers(outer: str, inner: str) -> bool:
    """Tell whether `inner` is `outer` or stands under it.

    >>> covers("LOL2022-47", "LOL2022-47-4(3)a"), covers("LOL2022-4", "LOL2022-47-4(3)a")
    (True, False)
    """
    if not inner.startswith(outer):
        return False
    rest = inner[len(outer) :]
    return not rest or not rest[0].isdigit()
