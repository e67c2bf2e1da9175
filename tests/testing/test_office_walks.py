"""Perft of the ways an office is filled and emptied: every lawful sequence of three moves, checked by hand."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from npc_core.appointments import (
    ActingEnded,
    Announced,
    Approved,
    BallotHeld,
    DecisionLeft,
    DefenceHeard,
    Deliberated,
    EndOfActing,
    ExamTaken,
    Filed,
    Formed,
    InvestigationOrdered,
    LetterIssued,
    ListFixed,
    MembersNamed,
    Method,
    Moved,
    Nominated,
    NomineeDeclined,
    OathTaken,
    OrganAbolished,
    OrganNotified,
    PrimaryHeld,
    Proposed,
    PutOnAgenda,
    Referred,
    RefusalAsked,
    Resigned,
    ResultAnnounced,
    StatementMade,
    Submitted,
    TookOffice,
    Voted,
    VotePostponed,
    Withdrawn,
    open_appointment,
    open_election,
    open_formation,
    open_recall,
    open_removal,
    open_resignation,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post, PostAct
from npc_core.law.laws import law_of
from npc_core.procedure.cases import Case
from npc_core.testing import Move, perft
from npc_core.voting import Count, Line, StepKind, Tally

LAW, WHO = law_of(Area.from_code("540102")), PersonId("P-1")
START, EVERY = date(2023, 6, 5), timedelta(days=7)
ASKING = Actor(Role.HIGHER_PROCURATOR_GENERAL)
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
        "ask to refuse": lambda on: RefusalAsked(on=on, by=ASKING, grounds=("procedure_breached",)),
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
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
        "withdraw": lambda on: Withdrawn(on=on),
    },
    "replacement": {
        "move": lambda on: Moved(on=on, by=COUNCIL),
        "move as deputies": lambda on: Moved(on=on, by=Actor(Role.DEPUTIES, number=30)),
        "refer": lambda on: Referred(on=on, by=COUNCIL),
        "investigate": lambda on: InvestigationOrdered(on=on),
        "deliberate": lambda on: Deliberated(on=on),
        "defend": lambda on: DefenceHeard(on=on),
        "vote": lambda on: Voted(on=on, tally=COMMITTEE, membership=27, present=23, method=Method.PAPER),
        "announce": lambda on: Announced(on=on, carried=True),
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
        "approve at home": lambda on: Approved(on=on, by=Actor(Role.STANDING_COMMITTEE), granted=True),
    },
    "recall": {
        "move": lambda on: Moved(on=on, by=Actor(Role.PRESIDIUM), contents=("reasons",)),
        "move wrongly": lambda on: Moved(on=on, by=Actor(Role.GOVERNMENT)),
        "refer": lambda on: Referred(on=on, by=Actor(Role.PRESIDIUM)),
        "refer wrongly": lambda on: Referred(on=on, by=COUNCIL),
        "investigate": lambda on: InvestigationOrdered(on=on, proposed_by=Role.PRESIDIUM),
        "investigate wrongly": lambda on: InvestigationOrdered(on=on, proposed_by=Role.STANDING_COMMITTEE),
        "deliberate": lambda on: Deliberated(on=on),
        "defend": lambda on: DefenceHeard(on=on),
        "vote": lambda on: Voted(on=on, tally=CONGRESS, membership=203, present=190, method=Method.PAPER),
        "announce": lambda on: Announced(on=on, carried=True),
        "approve": lambda on: Approved(on=on, by=ABOVE, granted=True),
        "withdraw": lambda on: Withdrawn(on=on),
    },
}
MOVES["left"] = {
    "move": lambda on: Moved(on=on, by=Actor(Role.PRESIDIUM), contents=("reasons", "materials")),
    "refer": lambda on: Referred(on=on, by=Actor(Role.PRESIDIUM)),
    "investigate": lambda on: InvestigationOrdered(on=on, proposed_by=Role.PRESIDIUM),
    "leave": lambda on: DecisionLeft(on=on, closed_on=on),
    "deliberate": lambda on: Deliberated(on=on),
    "vote in committee": lambda on: Voted(on=on, tally=Tally(ayes=40), membership=66, present=60, method=Method.PAPER),
    "announce": lambda on: Announced(on=on, carried=True),
}
MOVES["acting"] = {
    "submit": lambda on: Submitted(on=on, by=COUNCIL),
    "submit as procurator": lambda on: Submitted(on=on, by=Actor(Role.PROCURATOR_GENERAL)),
    "put on the agenda": lambda on: PutOnAgenda(on=on),
    "deliberate": lambda on: Deliberated(on=on),
    "vote": lambda on: Voted(on=on, tally=COMMITTEE, membership=27, present=23, method=Method.PAPER),
    "announce": lambda on: Announced(on=on, carried=True),
    "file": lambda on: Filed(on=on, filed_with=Role.HIGHER_PROCURATORATE),
    "file with the government": lambda on: Filed(on=on, filed_with=Role.HIGHER_GOVERNMENT),
    "end with a successor": lambda on: ActingEnded(on=on, because=EndOfActing.SUCCESSOR),
    "end with the session": lambda on: ActingEnded(on=on, because=EndOfActing.SESSION_ENDED),
}
MOVES["formation"] = {
    "propose": lambda on: Proposed(on=on, by=Actor(Role.PRESIDIUM)),
    "name": lambda on: MembersNamed(on=on, by=Actor(Role.PRESIDIUM), chair=ONE, members=(OTHER,), all_deputies=True),
    "name as the council": lambda on: MembersNamed(on=on, by=COUNCIL, members=(ONE,), all_deputies=True),
    "name an outsider": lambda on: MembersNamed(on=on, by=Actor(Role.PRESIDIUM), members=(ONE,), all_deputies=False),
    "vote": lambda on: Voted(on=on, tally=CONGRESS, membership=203, present=190, method=Method.PAPER),
    "announce": lambda on: Announced(on=on, carried=True),
    "announce wrongly": lambda on: Announced(on=on, carried=False),
}
MOVES["investigation"] = {
    **MOVES["formation"],
    "propose as deputies": lambda on: Proposed(on=on, by=Actor(Role.DEPUTIES, number=21), membership=203),
    "propose as too few": lambda on: Proposed(on=on, by=Actor(Role.DEPUTIES, number=20), membership=203),
}
CASES: dict[str, Case[Any, Any]] = {
    "election": open_election(LAW, Post("procurator_general"), general=True),
    "resignation": open_resignation(LAW, Post("procurator_general"), WHO, in_session=False),
    "removal": open_removal(LAW, Post("judge"), WHO, in_session=False),
    "replacement": open_removal(LAW, Post("court_president"), WHO, in_session=False),
    "left": open_recall(law_of(Area.from_code("310000")), Post("government_vice_head"), WHO, in_session=True),
    "acting": open_appointment(
        LAW,
        Post("procurator_general"),
        WHO,
        PostAct.ACTING,
        holds=(Office.DEPUTY_PROCURATOR_GENERAL,),
        in_session=False,
        failed_votes=0,
    ),
    "formation": open_formation(LAW, Formed.SPECIAL_COMMITTEE, "财政经济委员会"),
    "investigation": open_formation(LAW, Formed.INVESTIGATION_COMMITTEE),
    "recall": open_recall(LAW, Post("procurator_general"), WHO, in_session=True),
}
WHOLE = {
    "election": (
        "nominate",
        "nominate jointly",
        "primary",
        "decline",
        "list one",
        "vote",
        "announce",
        "ask to refuse",
        "approve",
    ),
    "resignation": ("resign", "vote", "announce", "approve", "file"),
    "removal": ("move", "refer", "investigate", "defend", "deliberate", "vote", "announce"),
    "replacement": ("move", "refer", "investigate", "defend", "deliberate", "vote", "announce", "approve"),
    "left": ("move", "refer", "investigate", "leave", "deliberate", "vote in committee", "announce"),
    "acting": ("submit", "put on the agenda", "deliberate", "vote", "announce", "file", "end with a successor"),
    "formation": ("name", "vote", "announce"),
    "investigation": ("propose as deputies", "name", "vote", "announce"),
    "recall": ("move", "refer", "investigate", "defend", "deliberate", "vote", "announce", "approve"),
}

BRINGS = {
    "election": "office_begins",
    "acting": "acting_begins",
    "formation": "office_begins",
    "investigation": "office_begins",
}
NOT_HERE: dict[str, set[Any]] = {
    "removal": {Approved},
    "recall": {DecisionLeft},
    "left": {Approved, DefenceHeard},
    "formation": {Proposed},
    "acting": {ExamTaken, StatementMade, VotePostponed, LetterIssued, OathTaken, TookOffice, OrganAbolished}
    | {OrganNotified},
}
"""What belongs to other cases of the procedure, walked there."""


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
    assert case.effects()[0].kind.code == BRINGS.get(name, "office_ends")
    assert {type(act) for act in case.acts} | NOT_HERE.get(name, set()) | {Withdrawn} >= set(case.procedure.by_act)


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    counts = {name: [len(sequences(name, depth)) for depth in (4, 5)] for name in CASES}
    assert counts == COUNTS


COUNTS: dict[str, list[int]] = {
    "election": [63, 207],
    "resignation": [2, 2],
    "removal": [63, 127],
    "replacement": [25, 50],
    "left": [4, 6],
    "acting": [2, 3],
    "formation": [0, 0],
    "investigation": [2, 0],
    "recall": [18, 44],
}
