"""The front door: about 70 names, loaded when touched."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import npc_core


def test_every_name_of_the_front_door_is_there() -> None:
    """`__all__`, the table behind `__getattr__` and the imports for type checkers agree."""
    for name in npc_core.__all__:
        assert getattr(npc_core, name) is not None
    assert dir(npc_core) == sorted(npc_core.__all__)
    tree = ast.parse(Path(str(npc_core.__file__)).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {name.name for node in guarded.body if isinstance(node, ast.ImportFrom) for name in node.names}
    homes = set(npc_core._HOMES) | set(npc_core._MODULES)
    assert typed == homes == set(npc_core.__all__) - {"DATA_CHECKED_ON", "DATA_VERSION"}
    with pytest.raises(AttributeError):
        npc_core.nothing  # noqa: B018 - touching it is the test


def test_importing_the_package_loads_nothing_heavy() -> None:
    """Cattrs and tomllib come with the first question of law, attrs with the first value."""
    code = "import sys, npc_core; print(sorted({'attrs', 'cattrs', 'tomllib', 'dateutil', 'json'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
