"""A tenth jurisdiction is one data file: added to a copy of the package, it changes its own books and no others."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import npc_core

FILE = """
[jurisdiction]
id = "xizang"
name = { zh = "西藏自治区", en = "Tibet" }
area = "540000"
tier = "province"

[[regulations]]
id = "xizang.rules2020"
title = { zh = "某规定", en = "Rules" }
short = { zh = "某规定", en = "Rules" }
adopted = 2020-01-01
since = 2020-02-01
levels = ["county"]

[[rows]]
key = "appointments.failures_allowed"
norm = "xizang.rules2020-1"
value = 2
"""
ASK = """
import json
from datetime import date
from npc_core import Area, law_of
from npc_core.kernel.writing import unstructure
from npc_core.law.compare import provisions_of
found = {}
for code in "110000 310105 330226 370000 370102 370202 411424 440825 440300 500000 540000 540102".split():
    law = law_of(Area.from_code(code))
    found[code] = [
        [key, unstructure(getattr(each, "value", None)), [norm.id for norm in each.norms], repr(each.local_note)]
        for day in (date(2019, 1, 1), date(2020, 2, 1), date(2023, 6, 1))
        for key, each in provisions_of(law.on(day))
    ]
lhasa = law_of(Area.from_code("540102"))
found["value"] = getattr(lhasa.on(date(2020, 2, 1)).appointments.failures_allowed, "value", None)
found["before"] = getattr(lhasa.on(date(2020, 1, 31)).appointments.failures_allowed, "value", None)
print(json.dumps(found))
"""


def answers(package: Path) -> dict[str, object]:
    """Return what a copy of the package says of a dozen places."""
    command = [sys.executable, "-c", ASK]
    done = subprocess.run(command, env={"PYTHONPATH": str(package)}, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a folder with a copy of the package."""
    shutil.copytree(Path(npc_core.__path__[0]), tmp_path / "npc_core", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_one_file_adds_a_jurisdiction_and_moves_no_other_book(package: Path) -> None:
    """The county has the rule from its first day on; every other place answers as before, to the last clause."""
    before = answers(package)
    (package / "npc_core" / "law" / "data" / "local" / "54-xizang.toml").write_text(FILE, encoding="utf-8")
    after = answers(package)
    assert (before["value"], after["value"], after["before"]) == (None, 2, None)
    assert {code for code in before if before[code] != after[code]} == {"540102", "540000", "value"}
