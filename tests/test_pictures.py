"""The committed pictures of the procedures are those that the procedures draw."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"


def generate() -> ModuleType:
    """Return the script that makes the pages."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_pictures_are_fresh(lang: str) -> None:
    """After a change of a procedure: python docs/generate.py."""
    made = generate()
    committed = (DOCS / "pictures" / made.PICTURES[lang]).read_text(encoding="utf-8")
    assert committed == made.pictures_page(lang), "run: python docs/generate.py"
