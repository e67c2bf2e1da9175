"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import npc_core


def modules() -> list[str]:
    """Return every module of the package but the command line."""
    found = [each.name for each in pkgutil.walk_packages(npc_core.__path__, "npc_core.")]
    return ["npc_core", *(name for name in found if not name.endswith("__main__"))]


@pytest.mark.parametrize("name", modules())
def test_docstring_examples_are_true(name: str) -> None:
    """What a docstring shows is what the code answers."""
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0
