"""The packages of bills, inquiries and investigations keep what the front door keeps."""

from __future__ import annotations

from types import ModuleType

import pytest

from npc_core.proposals import bills, inquiries, investigations
from tests import test_front_door


@pytest.mark.parametrize("package", [bills, inquiries, investigations], ids=lambda package: package.__name__)
def test_every_lazy_name_of_a_package_is_there(package: ModuleType) -> None:
    """`__all__`, the table behind `__getattr__` and the imports for type checkers agree."""
    test_front_door.test_every_lazy_name_is_there(package)
