"""A report of headings, lines, tables and pictures, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from npc_core import Text
from npc_core.kernel.text import Lang

DATA = Path(__file__).resolve().parents[1] / "data"


class Report:
    """Collects Markdown; pictures are kept apart, as a terminal cannot show them."""

    def __init__(self, lang: Lang) -> None:
        """Start an empty report."""
        self.lang = lang
        self._parts: list[tuple[bool, str]] = []

    def heading(self, level: int, text: Text) -> None:
        """Add a heading."""
        self._add(f"{'#' * level} {text.to(self.lang)}")

    def line(self, text: Text) -> None:
        """Add a paragraph."""
        self._add(text.to(self.lang))

    def items(self, lines: Iterable[str]) -> None:
        """Add a list."""
        self._add("\n".join(f"- {line}" for line in lines))

    def table(self, head: Sequence[Text], rows: Iterable[Sequence[str]]) -> None:
        """Add a table."""
        lines = ["| " + " | ".join(cell.to(self.lang) for cell in head) + " |", "|" + "---|" * len(head)]
        lines.extend("| " + " | ".join(cell.replace("|", "／") for cell in row) + " |" for row in rows)
        self._add("\n".join(lines))

    def picture(self, mermaid: str) -> None:
        """Add a Mermaid picture."""
        self._parts.append((True, f"```mermaid\n{mermaid}```"))

    def text(self, *, pictures: bool = False) -> str:
        """Return the report."""
        return "\n\n".join(part for picture, part in self._parts if pictures or not picture) + "\n"

    def _add(self, part: str) -> None:
        self._parts.append((False, part))
