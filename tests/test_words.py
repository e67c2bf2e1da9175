"""Every message, label and error exists in Chinese and in English."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_type_hints

import pytest

import npc_core
from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

MODULES = [
    importlib.import_module(each.name)
    for each in pkgutil.walk_packages(npc_core.__path__, "npc_core.")
    if not each.name.endswith("__main__")
]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAMPLES: dict[str, Any] = {
    "int": 3,
    "int | None": 3,
    "str": "yes",
    "Text": Text("甲", "A"),
    "date": date(2019, 8, 20),
    "Any": date(2019, 8, 20),
    "date | None": date(2019, 8, 20),
    "Role": Role.PRESIDIUM,
    "Actor | Role": Role.PRESIDIUM,
    "tuple[Role, ...]": (Role.PRESIDIUM, Role.DEPUTIES),
    "tuple[Office, ...]": (Office.JUDGE,),
    "tuple[str, ...]": ("for",),
}


def message_functions() -> dict[str, Callable[..., Text]]:
    """Return every function that words a finding."""
    found = {}
    for module in MODULES:
        if not module.__name__.endswith(("words", "kernel.findings")):
            continue
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and get_type_hints(function).get("return") is Text:
                found[f"{module.__name__}.{name}"] = function
    return {name: function for name, function in found.items() if not name.rsplit(".", 1)[1].startswith("_")}


MESSAGES = message_functions()


@pytest.mark.parametrize("name", MESSAGES)
def test_every_message_renders_in_both_languages(name: str) -> None:
    """A message has Chinese words with Chinese characters, and English words without."""
    function = MESSAGES[name]
    arguments = {each.name: SAMPLES[str(each.annotation)] for each in inspect.signature(function).parameters.values()}
    text = function(**arguments)
    if name.endswith("taken_together"):
        assert text == Text("", "")
        return
    assert CHINESE.search(text.zh)
    assert text.en
    assert not CHINESE.search(text.en)


def test_messages_are_codes_that_never_clash_within_a_module() -> None:
    """There are messages, and each name is a stable code in lower case."""
    assert len(MESSAGES) > 80
    assert all(re.fullmatch(r"[a-z_]+", name.rsplit(".", 1)[1]) for name in MESSAGES)


LABELLED = [kind for kind in Labelled.__subclasses__() if kind.__module__.startswith("npc_core")]


@pytest.mark.parametrize("kind", LABELLED, ids=lambda kind: kind.__name__)
def test_every_member_has_a_code_and_two_labels(kind: type[Labelled]) -> None:
    """Codes are unique and in lower case; labels exist in both languages."""
    codes = [member.code for member in kind]
    assert len(set(codes)) == len(codes)
    for member in kind:
        assert re.fullmatch(r"[a-z_]+|A|B|C", member.code)
        assert CHINESE.search(member.label.zh)
        assert member.label.en
        assert repr(member) == f"{kind.__name__}.{member.name}"
