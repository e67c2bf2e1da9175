"""The public names of the topic."""

from __future__ import annotations

from npc_core import deputies
from tests import test_front_door


def test_every_lazy_name_is_there() -> None:
    """`__all__`, the table behind `__getattr__` and the imports for type checkers agree."""
    test_front_door.test_every_lazy_name_is_there(deputies)
