"""Perft of election, resignation, removal, recall: every lawful sequence of three moves, checked by hand."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from npc_core.appointments import (
    Announced,
    Approved,
    BallotHeld,
    DefenceHeard,
    Deliberated,
    Filed,
    InvestigationOrdered,
    ListFixed,
    Method,
    Moved,
    Nominated,
    NomineeDeclined,
    PrimaryHeld,
    Referred,
    Resigned,
    ResultAnnounced,
    Voted,
    Withdrawn,
    open_election,
    open_recall,
    open_removal,
    open_resignation,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.law.laws import law_of
from npc_core.procedure.cases import Case
from npc_core.testing import Move, perft
from npc_core.voting import Count, Line, StepKind, Tally

LAW, WHO = law_of(Area.from_code("540102")), PersonId("P-1")
START, EVERY = date(2023, 6, 5), timedelta(days=7)
COUNCIL, ABOVE = Actor(Role.COUNCIL_OF_CHAIRPERSONS), Actor(Role.HIGHER_STANDING_COMMITTEE)
COMMITTEE = Tally(ayes=20, noes=3)
CONGRESS = Tally(ayes=120, noes=60)

ONE, OTHER = PersonId("P-1"), PersonId("P-2")
TEN = Actor(Role.DEPUTIES, number=10)
COUNT = Count(lines=(Line(name=ONE, ayes=120), Line(name=OTHER, ayes=60)), cast=190)
MOVES: dict[str, dict[str, Move]] = {
    "election": {
        "nominate": lambda on: Nominated(on=on, by=Actor(Role.PRESIDIUM), nominees=(ONE,)),
        "nominate too many": lambda on: Nominated(on=on, by=Actor(Role.PRESIDIUM), nominees=(ONE, OTHER)),
        "nominate jointly": lambda on: Nominated(on=on, by=TEN, nominees=(OTHER,), written=True),
        "decline": lambda on: NomineeDeclined(on=on, nominee=OTHER),
        "primary": lambda on: PrimaryHeld(on=on, count=COUNT),
        "list one": lambda on: ListFixed(on=on, candidates=(ONE,)),
        "list both": lambda on: ListFixed(on=on, candidates=(ONE, OTHER)),
        "vote": lambda on: BallotHeld(on=on, count=COUNT, membership=203, present=190, method=Method.PAPER),
        "announce": lambda on: ResultAnnounced(on=on, elected=(ONE,), next=StepKind.DONE),
        "announce wrongly": lambda on: ResultAnnounced(on=on, elected=(OTHER,), next=StepKind.DONE),
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
    },
    "resignation": {
        "resign": lambda on: Resigned(on=on, to=Role.STANDING_COMMITTEE, written=True),
        "resign to the head": lambda on: Resigned(on=on, to=Role.GOVERNMENT),
        "vote": lambda on: Voted(on=on, tally=COMMITTEE, membership=27, present=23, method=Method.PAPER),
        "announce": lambda on: Announced(on=on, carried=True),
        "announce wrongly": lambda on: Announced(on=on, carried=False),
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
        "file": lambda on: Filed(on=on, filed_with=Role.CONGRESS),
        "withdraw": lambda on: Withdrawn(on=on),
    },
    "removal": {
        "move": lambda on: Moved(on=on, by=Actor(Role.STANDING_COMMITTEE_MEMBERS), number=6, membership=27),
        "move as an organ": lambda on: Moved(on=on, by=Actor(Role.COURT)),
        "move wrongly": lambda on: Moved(on=on, by=Actor(Role.PRESIDIUM)),
        "refer": lambda on: Referred(on=on, by=COUNCIL),
        "keep back": lambda on: Referred(on=on, by=COUNCIL, to_the_meeting=False),
        "investigate": lambda on: InvestigationOrdered(on=on),
        "deliberate": lambda on: Deliberated(on=on),
        "defend": lambda on: DefenceHeard(on=on),
        "vote": lambda on: Voted(on=on, tally=COMMITTEE, membership=27, present=23, method=Method.PAPER),
        "announce": lambda on: Announced(on=on, carried=True),
        "withdraw": lambda on: Withdrawn(on=on),
    },
    "recall": {
        "move": lambda on: Moved(on=on, by=Actor(Role.PRESIDIUM), contents=("reasons",)),
        "move wrongly": lambda on: Moved(on=on, by=Actor(Role.GOVERNMENT)),
        "refer": lambda on: Referred(on=on, by=Actor(Role.PRESIDIUM)),
        "refer wrongly": lambda on: Referred(on=on, by=COUNCIL),
        "investigate": lambda on: InvestigationOrdered(on=on),
        "deliberate": lambda on: Deliberated(on=on),
        "defend": lambda on: DefenceHeard(on=on),
        "vote": lambda on: Voted(on=on, tally=CONGRESS, membership=203, present=190, method=Method.PAPER),
        "announce": lambda on: Announced(on=on, carried=True),
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
        "withdraw": lambda on: Withdrawn(on=on),
    },
}
CASES: dict[str, Case[Any, Any]] = {
    "election": open_election(LAW, Post("procurator_general"), general=True),
    "resignation": open_resignation(LAW, Post("procurator_general"), WHO, in_session=False),
    "removal": open_removal(LAW, Post("judge"), WHO, in_session=False),
    "recall": open_recall(LAW, Post("procurator_general"), WHO, in_session=True),
}
WHOLE = {
    "election": ("nominate", "nominate jointly", "primary", "decline", "list one", "vote", "announce", "approve"),
    "resignation": ("resign", "vote", "announce", "approve", "file"),
    "removal": ("move", "refer", "investigate", "defend", "deliberate", "vote", "announce"),
    "recall": ("move", "refer", "investigate", "defend", "deliberate", "vote", "announce", "approve"),
}


def sequences(name: str, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the file writes them."""
    return [" > ".join(path) for path in perft(CASES[name], MOVES[name], depth, START, EVERY)]


@pytest.mark.parametrize("name", CASES)
def test_perft_lists_every_lawful_sequence_of_three_moves(name: str) -> None:
    """Members' motions wait for the council, an organ's do not; only who is nominated is listed."""
    with Path(__file__).with_name("perft_offices.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["procedure"] == name]
    for depth in (1, 2, 3):
        assert sequences(name, depth) == [row["moves"] for row in rows if row["depth"] == str(depth)]


@pytest.mark.parametrize("name", CASES)
def test_a_walk_takes_every_step_to_the_end(name: str) -> None:
    """From the start to the approval or the announcement, then closed, with the office begun or ended."""
    case, on = CASES[name], START
    for move in WHOLE[name]:
        case = case.perform(MOVES[name][move](on))
        on += EVERY
    assert case.closed
    assert [effect.kind.code for effect in case.effects()] == ["office_begins" if name == "election" else "office_ends"]
    assert {type(act) for act in case.acts} | {Withdrawn} >= set(case.procedure.by_act)


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    counts = {name: [len(sequences(name, depth)) for depth in (4, 5)] for name in CASES}
    assert counts == COUNTS


COUNTS: dict[str, list[int]] = {"election": [63, 206], "resignation": [2, 2], "removal": [63, 127], "recall": [18, 44]}
