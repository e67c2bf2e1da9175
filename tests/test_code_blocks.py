"""Every code block of the README and the docs runs."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    path
    for path in (ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").rglob("*.md")))
    if path.exists()
]
BLOCK = re.compile(r"^```(python|console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, *kinds: str) -> list[tuple[int, str]]:
    """Return the blocks of these kinds with the line on which each begins."""
    text = page.read_text(encoding="utf-8")
    return [(text[: match.start()].count("\n") + 2, match[2]) for match in BLOCK.finditer(text) if match[1] in kinds]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_python_blocks_run_in_order(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python blocks of a page run one after the other, and print what the page says they print."""
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {"__name__": "__main__"}
    for line, source in blocks(page, "python"):
        if ">>>" not in source:
            exec(compile("\n" * (line - 1) + source, str(page), "exec"), names)
            continue
        test = doctest.DocTestParser().get_doctest(source, names, page.name, str(page), line)
        runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
        report: list[str] = []
        runner.run(test, out=report.append, clear_globs=False)
        names.update(test.globs)
        assert not runner.failures, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_console_blocks_answer_what_the_page_says(page: Path) -> None:
    """A line `$ python -m npc_core …` prints the lines below it."""
    for _, source in blocks(page, "console", "sh"):
        for each in re.split(r"^\$ ", source, flags=re.MULTILINE)[1:]:
            command, _, expected = each.partition("\n")
            words = shlex.split(command)
            assert words[:3] == ["python", "-m", "npc_core"], command
            done = subprocess.run(
                [sys.executable, *words[1:]], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
            )
            assert (done.stdout + done.stderr).strip() == expected.strip()
