"""Names of a package that load the modules they live in on first use, so that importing it costs next to nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return a `__getattr__` for a package.

    Args:
        package: its name.
        homes: for each public name the module it lives in, below the package; an empty one for a module itself.

    >>> lazily("npc_core.kernel", {"Text": "text", "periods": ""})("Text").__name__
    'Text'
    """

    def find(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if not home:
            return import_module(f"{package}.{name}")
        value: object = getattr(import_module(f"{package}.{home}"), name)
        vars(import_module(package))[name] = value
        return value

    return find
