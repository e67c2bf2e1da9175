"""What a type checker catches in the users' code: each planted mistake, and nothing in the code beside it."""

from __future__ import annotations

import re
import textwrap

import pytest
from mypy import api

SOUND = """
    from datetime import date
    import npc_core as npc
    from npc_core.kernel.findings import Rule, all_of
    from npc_core.kernel.text import Text
    from npc_core.appointments import Submitted, Voted, open_appointment
    from npc_core.procedure.procedures import step
    from npc_core.appointments.facts import AppointmentStage

    law = npc.law_of(npc.Area.from_code("411424"))
    book = law.on(date(2023, 8, 20))
    vote = npc.Vote(on=date(2023, 8, 20), decision=npc.Decision.STANDING_COMMITTEE_APPOINTMENT, tally=npc.Tally(ayes=1))
    case = open_appointment(law, npc.Post("judge"), npc.PersonId("P"), npc.PostAct.APPOINT)
    quorum = book.standing_committees.quorum
    needed: int | None = quorum.value.needed(27) if isinstance(quorum, npc.Provision) else None
    RULE = Rule("test.rule", Text("甲", "A"))

    def short_of(present: int, needed: int) -> Text:
        return Text(f"{present}{needed}", f"{present} {needed}")

    finding = RULE.fails((), short_of, present=1, needed=2)
    finding = all_of(RULE, finding, npc.check_vote(vote, law))
    later = case.record(Submitted(on=date(2023, 8, 1)))
"""
MISTAKES = {
    "a silence is not a number": "quorum.value.needed(27)",
    "a provision is not its value": "book.voting.standing_committee_majority.needed(27)",
    "the words of a finding want their arguments": "RULE.fails((), short_of, present=1)",
    "and of their type": "RULE.fails((), short_of, present='1', needed=2)",
    "a day is a date": "law.on('2023-08-20')",
    "a person is no string": "open_appointment(law, npc.Post('judge'), 'P', npc.PostAct.APPOINT)",
    "a decision is no code": "npc.Vote(on=date(2023, 8, 20), decision='appointment', tally=npc.Tally())",
    "a tally has no percentage": "npc.Tally(percent=51)",
    "facts are frozen": "vote.present = 20",
    "a case is recorded with acts": "case.record('submitted')",
    "there is no such provision": "book.voting.standing_comittee_majority",
    "an outcome is no boolean": "flag: bool = finding.outcome",
    "a law is asked with a law": "npc.check_vote(vote, book)",
    "a step's rules are those of its act": (
        "step(Submitted, Text('甲', 'A'), at=(AppointmentStage.SUBMITTED,), to=(), rules=(of_votes,))"
    ),
}
RULE_OF_VOTES = """
    from typing import Any
    from npc_core.kernel.findings import Finding

    def of_votes(case: npc.Case[Any, Any], act: Voted, book: npc.RuleBook) -> Finding:
        return finding
"""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[str]]:
    """Return what mypy says of each line of the sound code with the mistakes below it."""
    folder = tmp_path_factory.mktemp("typing")
    source = (
        textwrap.dedent(SOUND) + textwrap.dedent(RULE_OF_VOTES) + "".join(f"{each}\n" for each in MISTAKES.values())
    )
    path = folder / "user.py"
    path.write_text(source, encoding="utf-8")
    out, err, _ = api.run(["--strict", "--no-error-summary", "--cache-dir", str(folder / "cache"), str(path)])
    assert not err
    found: dict[int, list[str]] = {}
    for line, text in re.findall(r"user\.py:(\d+): error: (.*)", out):
        found.setdefault(int(line), []).append(text)
    return found


def first_mistake() -> int:
    """Return the line of the first mistake."""
    return len((textwrap.dedent(SOUND) + textwrap.dedent(RULE_OF_VOTES)).splitlines()) + 1


def test_sound_code_passes_the_strict_checker(complaints: dict[int, list[str]]) -> None:
    """The package ships its types: no complaint about code that is right."""
    assert {line: said for line, said in complaints.items() if line < first_mistake()} == {}


@pytest.mark.parametrize(("place", "mistake"), list(enumerate(MISTAKES)), ids=list(MISTAKES))
def test_a_planted_mistake_is_caught(complaints: dict[int, list[str]], place: int, mistake: str) -> None:
    """Each mistake is an error of its own line."""
    assert complaints.get(first_mistake() + place), mistake
