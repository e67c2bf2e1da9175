"""The norm gate: which clauses of priority 1 were exercised, printed at the end, and failing a full run that lacks any.

A norm is exercised by an example whose expected value names it: one that holds and one that fails citing it; one
citation suffices for competences, definitions, discretion, effects, terms and tie-breaks.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.norms import covers, parse_norm_id
from npc_core.law.catalogue import catalogue

GATE = tomllib.loads((Path(__file__).parent / "norm_gate.toml").read_text(encoding="utf-8"))
ONE_SUFFICES = frozenset({"competence", "definition", "discretion", "effect", "term", "tie_break"})
MOST_NORMS = 4

_obtained: dict[str, set[str]] = defaultdict(set)


def leaves(finding: Finding) -> Iterator[Finding]:
    """Yield the findings that rest on provisions of their own."""
    if finding.basis:
        yield finding
    for each in finding.because:
        yield from leaves(each)


def expect(finding: Finding, norm: str, outcome: Outcome) -> None:
    """Assert that the clause was cited for the outcome by some reason, and count it as exercised."""
    cited = [
        leaf
        for leaf in leaves(finding)
        if leaf.outcome is outcome and any(covers(each.id, norm) or covers(norm, each.id) for each in leaf.norms)
    ]
    assert cited, f"{norm} was not cited for {outcome.code}: {finding.explain('en', 'tree')}"
    assert all(len(leaf.norms) <= MOST_NORMS for leaf in leaves(finding))
    _obtained[norm].add(outcome.code)


def wanted() -> dict[str, list[str]]:
    """Return the clauses of priority 1 by area, less the exceptions."""
    excepted = {each["norm"] for each in GATE["exceptions"]}
    found: dict[str, list[str]] = {}
    for area in GATE["areas"]:
        prefixes = tuple(area["statutes"])
        found[area["name"]] = [
            norm
            for norm, row in catalogue().items()
            if row["priority"] == 1
            and row["area"] in area["areas"]
            and norm.startswith(prefixes)
            and norm not in excepted
            and within(norm, area.get("articles"))
        ]
    return found


def within(norm: str, articles: list[int] | None) -> bool:
    """Tell whether a clause lies within the first and last article of an area; one without bounds takes in all."""
    parts = parse_norm_id(norm)
    assert parts is not None
    return articles is None or articles[0] <= (parts[1] or 0) <= articles[1]


def exercised(norm: str) -> bool:
    """Tell whether a clause was exercised in this run."""
    needed = {"holds"} if catalogue()[norm]["kind"] in ONE_SUFFICES else {"holds", "fails"}
    return needed <= _obtained[norm] or (len(needed) == 1 and bool(_obtained[norm]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print norm coverage by area."""
    terminalreporter.section("norm coverage (priority 1)")
    full = _is_full(terminalreporter.config)
    for area, norms in wanted().items():
        missing = [norm for norm in norms if not exercised(norm)]
        if len(missing) == len(norms) and not full:
            continue  # these tests are not about it
        line = f"{area}: {len(norms) - len(missing)}/{len(norms)}"
        terminalreporter.write_line(line if not missing else f"{line}, missing {', '.join(missing[:8])}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a full run in which a clause was not exercised."""
    if not _is_full(session.config) or session.exitstatus:
        return
    if any(not exercised(norm) for norms in wanted().values() for norm in norms):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _is_full(config: pytest.Config) -> bool:
    """Tell whether all tests are run, and nothing is only listed or picked."""
    full = not config.args or config.args == config.getini("testpaths")
    picked = config.option.keyword or config.option.markexpr or config.option.collectonly
    return full and not picked
