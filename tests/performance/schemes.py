"""The published grades of reviews, as the examples keep them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_FILE = Path(__file__).resolve().parents[2] / "examples" / "data" / "review_schemes.toml"
SCHEMES: dict[str, Any] = {
    name: each["scheme"] for name, each in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
}
DAWU, ZHENHAI = SCHEMES["dawu_2005"], SCHEMES["zhenhai_2022"]
