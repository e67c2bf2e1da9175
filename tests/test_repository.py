"""Facts about the tree that the design promises."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import npc_core

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path(npc_core.__path__[0])
SOURCES = sorted(PACKAGE.rglob("*.py"))
TOPICS = ("appointments", "elections", "deputies", "proposals", "performance", "supervision", "sessions")
LAYERS = ("kernel", "congress", "law", "voting", "procedure", "ledgers", "TOPIC", "interchange", "testing")
NORM_ID = re.compile(r"\b(CON|EL|LOL|DL|SL|SPV|COU|PRO|JUD|PRC|BL|NPC|NPR|NSC|PLA|DE|OATH|SVO|ASR)\d{4}(-\d|\b)")
RULES = [path for path in SOURCES if path.name.startswith("rules")]


def name_of(path: Path) -> str:
    """Return the path of a module inside the package."""
    return str(path.relative_to(PACKAGE))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield every module that a module imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def layer(path: Path) -> str | None:
    """Return the layer of a module, None for the front door and the command line."""
    part = path.relative_to(PACKAGE).parts[0]
    return "TOPIC" if part in TOPICS else part if part in LAYERS else None


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    """A module fits in a head."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_dependencies_point_down_and_topics_never_meet(path: Path) -> None:
    """Each layer imports only what stands above it in the list; a topic never imports another."""
    here = layer(path)
    assert here is not None or path.parent == PACKAGE, "a folder that no layer knows"
    if here is None:
        return
    own = path.relative_to(PACKAGE).parts[0]
    for module in imported(ast.parse(path.read_text(encoding="utf-8"))):
        if not module.startswith("npc_core."):
            continue
        part = module.split(".")[1]
        if part not in (*LAYERS, *TOPICS):
            continue
        other = "TOPIC" if part in TOPICS else part
        assert LAYERS.index(other) <= LAYERS.index(here), module
        assert here != "TOPIC" or other != "TOPIC" or part == own, module


@pytest.mark.parametrize("path", [path for path in SOURCES if path.name != "__main__.py"], ids=name_of)
def test_the_core_is_pure(path: Path) -> None:
    """No clock, no randomness, no network, no file but our own packaged data."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    forbidden = {"random", "secrets", "time", "socket", "os", "pathlib", "subprocess", "urllib", "http", "sys", "io"}
    assert not {module.split(".")[0] for module in imported(tree)} & forbidden
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert called not in {"open", "today", "now", "utcnow", "input", "print", "eval", "exec"}, called


def code_constants(path: Path) -> Iterator[ast.Constant]:
    """Yield the constants of a module, its docstrings excepted."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docs)


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_rules_hold_no_legal_number(path: Path) -> None:
    """A number of the law stands in the law data, nowhere else."""
    numbers = [node.value for node in code_constants(path) if type(node.value) is int and abs(node.value) > 1]
    assert numbers == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_code_holds_no_norm_id(path: Path) -> None:
    """A norm is cited by the provision that rests on it, never by code."""
    found = [node.value for node in code_constants(path) if isinstance(node.value, str) and NORM_ID.search(node.value)]
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_silenced_check_has_its_reason_beside_it(path: Path) -> None:
    """`type: ignore` and `noqa` name the check and say why."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if "type: ignore" in line:
            assert re.search(r"# type: ignore\[[a-z-]+\] # \S", line), line
        if "noqa" in line:
            assert re.search(r"# noqa: [A-Z0-9, ]+ - \S", line), line


def committed() -> list[Path]:
    """Return the text files of the checkout, what is generated excepted."""
    out = {".git", ".venv", "__pycache__", "_build", "build", "dist", "out", ".hypothesis"}
    kinds = {".py", ".toml", ".json", ".md", ".csv", ".cfg", ".yml", ".yaml", ".txt", ""}
    return [
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and not path.name.startswith(".coverage")
        and path.suffix in kinds
        and not any(
            part in out or part.startswith(".venv-") or part.endswith("_cache") for part in path.relative_to(ROOT).parts
        )
    ]


def test_no_file_names_this_machine_or_a_registry() -> None:
    """Nothing committed holds an absolute path of a machine, or the address of a package registry."""
    bad = re.compile("|".join(("/wo" + "rk/", "/ro" + "ot/", "pypi" + r"\.org", "files\\.python" + "hosted")))
    found = [str(path) for path in committed() if bad.search(path.read_text(encoding="utf-8", errors="ignore"))]
    assert found == []


def test_every_test_says_the_fact_it_proves() -> None:
    """Each test has a docstring, and it is the fact."""
    for path in sorted(Path(__file__).parent.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{path.name}:{node.name}"
