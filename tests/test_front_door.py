"""The front door: about 70 names, loaded when touched."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import npc_core
from npc_core import appointments, elections, performance, proposals, voting


@pytest.mark.parametrize(
    "package", [npc_core, appointments, elections, performance, proposals, voting], ids=lambda package: package.__name__
)
def test_every_lazy_name_is_there(package: ModuleType) -> None:
    """`__all__`, the table behind `__getattr__` and the imports for type checkers agree."""
    for name in package.__all__:
        assert getattr(package, name) is not None
    assert dir(package) == sorted(package.__all__)
    tree = ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {name.name for node in guarded.body if isinstance(node, ast.ImportFrom) for name in node.names}
    assert typed == set(package._HOMES) == set(package.__all__) - {"DATA_CHECKED_ON", "DATA_VERSION"}
    with pytest.raises(AttributeError):
        package.nothing  # noqa: B018 - touching it is the test


def test_importing_the_package_loads_nothing_heavy() -> None:
    """Cattrs and tomllib come with the first question of law, attrs with the first value."""
    code = "import sys, npc_core; print(sorted({'attrs', 'cattrs', 'tomllib', 'dateutil', 'json'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
