"""The example that plans by-elections: every plan is printed and written, in both languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "examples" / "plan_byelection.py"


def run(*arguments: str) -> str:
    """Run the example and return what it prints."""
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_plans_five_by_elections_and_writes_them(lang: str, tmp_path: Path) -> None:
    """Zhejiang clashes, Beijing does not; each plan has a chart, a Mermaid picture and a calendar."""
    printed = run("--lang", lang, "--out", str(tmp_path))
    assert printed.count("```mermaid") == 5
    assert printed.count("art. 29" if lang == "en" else "第二十九条") > 5
    assert {path.name for path in tmp_path.iterdir()} == {
        f"plan_{number}.{lang}.{kind}" for number in range(1, 6) for kind in ("ics", "md")
    }
    assert "2026-11-13" in (tmp_path / f"plan_1.{lang}.md").read_text("utf-8")
    assert (tmp_path / f"plan_1.{lang}.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_example_takes_a_day_or_a_start() -> None:
    """Back from a day, or forward from a start."""
    assert "2026-12-16" in run("--lang", "en", "--day", "2027-01-05", "--area", "411424")
    assert "— 2026-11-25" in run(
        "--lang", "en", "--start", "2026-11-05", "--area", "411424", "--track", "direct_general"
    )
