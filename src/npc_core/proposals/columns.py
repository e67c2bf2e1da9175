"""What tables call the fields of a row."""

from __future__ import annotations

from typing import Any


def named(*columns: str, words: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what tables call a field: its column, first the usual name, and words for its values.

    >>> named("编号", "序号")["columns"]
    ('编号', '序号')
    """
    return {"columns": columns, "words": words or {}}
