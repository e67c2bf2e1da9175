"""Mutation of one module: which small changes of the code no test notices.

    python benchmarks/mutate.py voting/bases.py tests/voting [--most N]

Each mutant changes one place (a comparison turned, a `not` dropped, `and` for `or`, HOLDS for FAILS, a boolean turned,
a number moved by one) in a copy of the package, and runs the given tests against it. A mutant that survives is a test
that is missing, or code that makes no difference. Not part of CI: it takes seconds a mutant.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
SWAPPED = {"HOLDS": "FAILS", "FAILS": "HOLDS", "holds": "fails", "fails": "holds", "all_of": "any_of", "min": "max"}


class Mutant(NamedTuple):
    """One changed place: its line, what was done, and the whole changed module."""

    line: int
    done: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module, one change each."""
    places = sum(1 for _ in changes(ast.parse(source)))
    for place in range(places):
        tree = ast.parse(source)
        line, done = next(each for number, each in enumerate(changes(tree, place)) if number == place)
        yield Mutant(line, done, ast.unparse(tree))


def changes(tree: ast.Module, wanted: int = -1) -> Iterator[tuple[int, str]]:
    """Yield each possible change in order, making the one that is wanted."""
    number = 0
    for node in ast.walk(tree):
        for done, make in ways(node):
            if number == wanted:
                make()
            yield getattr(node, "lineno", 0), done
            number += 1


def ways(node: ast.AST) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield how a node can be changed: in words, and as a function that does it."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            turned = TURNED[type(operator)]
            yield f"{type(operator).__name__} → {turned.__name__}", partial(node.ops.__setitem__, place, turned())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield f"{type(node.op).__name__} → {type(other).__name__}", partial(setattr, node, "op", other)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not doubled", partial(setattr, node, "operand", ast.UnaryOp(op=ast.Not(), operand=node.operand))
    elif isinstance(node, ast.Attribute) and node.attr in SWAPPED:
        yield f"{node.attr} → {SWAPPED[node.attr]}", partial(setattr, node, "attr", SWAPPED[node.attr])
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in SWAPPED:
        yield f"{node.id} → {SWAPPED[node.id]}", partial(setattr, node, "id", SWAPPED[node.id])
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value} turned", partial(setattr, node, "value", not node.value)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} + 1", partial(setattr, node, "value", node.value + 1)


def survives(package: Path, module: str, mutant: Mutant, tests: list[str]) -> bool:
    """Tell whether the tests pass against a mutant."""
    target = package / "npc_core" / module
    kept = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=300, check=False)
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(kept, encoding="utf-8")
    return done.returncode == 0


def main() -> int:
    """Print the mutants that survive; exit with 1 if there are any."""
    parser = argparse.ArgumentParser(description="which changes of a module no test notices")
    parser.add_argument("module", help="path inside the package, such as voting/bases.py")
    parser.add_argument("tests", nargs="+", help="tests to run, such as tests/voting")
    parser.add_argument("--most", type=int, default=0, help="try every n-th mutant only, so that at most this many run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        shutil.copytree(ROOT / "src" / "npc_core", package / "npc_core")
        if not survives(package, options.module, unchanged(options.module), options.tests):
            parser.error("the tests do not pass without any change")
        found = list(mutants((ROOT / "src" / "npc_core" / options.module).read_text(encoding="utf-8")))
        chosen = found[:: max(1, -(-len(found) // options.most))] if options.most else found
        alive = [each for each in chosen if survives(package, options.module, each, options.tests)]
    for each in alive:
        print(f"{options.module}:{each.line}: {each.done}")
    print(f"{len(chosen) - len(alive)} of {len(chosen)} mutants were noticed ({len(found)} in all)")
    return 1 if alive else 0


def unchanged(module: str) -> Mutant:
    """Return the module as it is."""
    return Mutant(0, "nothing", (ROOT / "src" / "npc_core" / module).read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
