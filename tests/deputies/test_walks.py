"""Perft and walks of resignation, recall and credentials; whatever is recorded holds together and comes back."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.deputies import (
    CREDENTIALS,
    RECALL,
    RESIGNATION,
    CredentialsTest,
    DefenceForm,
    DefenceMade,
    DefencePrinted,
    Deliberated,
    DemandPrinted,
    Determination,
    Determined,
    EndAnnounced,
    EndReported,
    Examined,
    Filed,
    Investigated,
    LeftToCommittee,
    ListPublished,
    OpinionReported,
    RecallMoved,
    RecallTrack,
    ResignationOrdered,
    Resigned,
    ResultAnnounced,
    Seat,
    Voted,
    Withdrawn,
    open_credentials,
    open_recall,
    open_resignation,
)
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import open_case
from npc_core.testing import Move, credentials_acts, histories, perft, recall_acts, resignation_acts
from npc_core.voting import Tally
from tests.deputies.builders import COMMITTEE, COUNTY, CREDENTIALS_COMMITTEE, WHO, Matter, law
from tests.interchange.builders import objects

START, EVERY = date(2025, 6, 3), timedelta(days=7)
END = date(2026, 6, 30)
ABOVE, COUNCIL, PRESIDIUM = Role.HIGHER_STANDING_COMMITTEE, Role.COUNCIL_OF_CHAIRPERSONS, Role.PRESIDIUM
TESTS = tuple(CredentialsTest)


def voted(on: date, ayes: int, membership: int, present: int | None, put_by: Role | None = None) -> Voted:
    """Return a secret vote."""
    return Voted(on=on, tally=Tally(ayes=ayes), membership=membership, present=present, secret=True, put_by=put_by)


AFTER: dict[str, Move] = {
    "announce": lambda on: ResultAnnounced(on=on, carried=True),
    "announce wrongly": lambda on: ResultAnnounced(on=on, carried=False),
    "withdraw": lambda on: Withdrawn(on=on),
}
OWN_END: dict[str, Move] = {
    "file": lambda on: Filed(on=on, filed_with=ABOVE),
    "report": lambda on: EndReported(on=on, by=CREDENTIALS_COMMITTEE, to=Role.STANDING_COMMITTEE),
    "publish": lambda on: EndAnnounced(on=on, by=COMMITTEE),
}
UPPER_END: dict[str, Move] = {
    "file": lambda on: Filed(on=on, filed_with=ABOVE),
    "report": lambda on: EndReported(on=on, by=CREDENTIALS_COMMITTEE, to=ABOVE),
    "publish": lambda on: EndAnnounced(on=on, by=Actor(ABOVE)),
}
ANSWER: dict[str, Move] = {
    "answer": lambda on: DefenceMade(on=on, form=DefenceForm.WRITTEN),
    "answer elsewhere": lambda on: DefenceMade(on=on, form=DefenceForm.COUNCIL_MEETING),
    "investigate": lambda on: Investigated(on=on),
    "leave it": lambda on: LeftToCommittee(on=on),
    "deliberate": lambda on: Deliberated(on=on),
    "print demand": lambda on: DemandPrinted(on=on, by=COMMITTEE, with_defence=True),
}
RESIGN: dict[str, Move] = {
    "order": lambda on: ResignationOrdered(on=on, by=COMMITTEE),
    "resign": lambda on: Resigned(on=on, to=Role.STANDING_COMMITTEE, written=True),
    "resign by word": lambda on: Resigned(on=on, to=Role.STANDING_COMMITTEE, written=False),
    "resign to the congress": lambda on: Resigned(on=on, to=Role.CONGRESS, written=True),
    "vote": lambda on: voted(on, 14, 27, 25),
    **AFTER,
}
MOVES: dict[str, dict[str, Move]] = {
    "resignation": {**RESIGN, **OWN_END},
    "resignation above": {**RESIGN, **UPPER_END},
    "recall by voters": {
        "demand": lambda on: RecallMoved(
            on=on, by=Actor(Role.VOTERS), number=50, to=Role.STANDING_COMMITTEE, written=True, reasons=True
        ),
        "demand by 49": lambda on: RecallMoved(
            on=on, by=Actor(Role.VOTERS), number=49, to=Role.STANDING_COMMITTEE, written=True, reasons=True
        ),
        **ANSWER,
        "print answer": lambda on: DefencePrinted(on=on, by=COMMITTEE),
        "vote": lambda on: voted(on, 5001, 10000, None, Role.STANDING_COMMITTEE),
        **AFTER,
        **OWN_END,
    },
    "recall by the congress": {
        "move": lambda on: RecallMoved(on=on, by=Actor(PRESIDIUM), reasons=True),
        "move as a committee": lambda on: RecallMoved(on=on, by=COMMITTEE, reasons=True),
        **ANSWER,
        "print answer": lambda on: DefencePrinted(on=on, by=Actor(PRESIDIUM)),
        "vote": lambda on: voted(on, 102, 203, 190, PRESIDIUM),
        **AFTER,
        **UPPER_END,
    },
    "recall by the committee": {
        "move": lambda on: RecallMoved(
            on=on, by=Actor(Role.STANDING_COMMITTEE_MEMBERS), number=6, membership=27, reasons=True
        ),
        "move as a presidium": lambda on: RecallMoved(on=on, by=Actor(PRESIDIUM), reasons=True),
        **ANSWER,
        "print answer": lambda on: DefencePrinted(on=on, by=Actor(COUNCIL)),
        "vote": lambda on: voted(on, 14, 27, 25, COUNCIL),
        **AFTER,
        **UPPER_END,
    },
    "credentials": {
        "examine": lambda on: Examined(on=on, by=CREDENTIALS_COMMITTEE, tests=TESTS),
        "examine as a committee": lambda on: Examined(on=on, by=COMMITTEE, tests=TESTS),
        "report": lambda on: OpinionReported(on=on, by=CREDENTIALS_COMMITTEE, to=Role.STANDING_COMMITTEE, valid=True),
        "vote": lambda on: voted(on, 14, 27, 25),
        "confirm": lambda on: Determined(on=on, by=COMMITTEE, result=Determination.CONFIRMED),
        "determine void": lambda on: Determined(on=on, by=COMMITTEE, result=Determination.VOID),
        "list": lambda on: ListPublished(on=on, by=COMMITTEE),
    },
}
CASES: dict[str, Matter] = {
    "resignation": open_resignation(law(), WHO),
    "resignation above": open_resignation(law(), WHO, seat=Seat.HIGHER),
    "recall by voters": open_recall(law(), WHO, RecallTrack.VOTERS),
    "recall by the congress": open_recall(law(), WHO, RecallTrack.CONGRESS, in_session=True),
    "recall by the committee": open_recall(law(), WHO, RecallTrack.STANDING_COMMITTEE, in_session=False),
    "credentials": open_credentials(law(), WHO, by_election=True),
}
ENDING = ("vote", "announce", "report", "publish")
UPPER = ("vote", "announce", "file", "report", "publish")
WHOLE = {
    "resignation": ("order", "resign", *ENDING),
    "resignation above": ("order", "resign", *UPPER),
    "recall by voters": ("demand", "investigate", "answer", "print demand", *ENDING),
    "recall by the congress": ("move", "investigate", "answer", "print answer", "deliberate", *UPPER),
    "recall by the committee": ("move", "investigate", "answer", "print answer", "deliberate", *UPPER),
    "credentials": ("examine", "report", "vote", "confirm", "list"),
}


def sequences(name: str, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the file writes them."""
    return [" > ".join(path) for path in perft(CASES[name], MOVES[name], depth, START, EVERY)]


@pytest.mark.parametrize("name", CASES)
def test_perft_lists_every_lawful_sequence_of_three_moves(name: str) -> None:
    """Checked by hand: the form and the addressee, the track's own steps only, no vote before print or deliberation."""
    with Path(__file__).with_name("perft_deputies.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["matter"] == name]
    for depth in (1, 2, 3):
        assert sequences(name, depth) == [row["moves"] for row in rows if row["depth"] == str(depth)]


COUNTS: dict[str, list[int]] = {
    "resignation": [3, 4],
    "resignation above": [4, 9],
    "recall by voters": [20, 36],
    "recall by the congress": [29, 73],
    "recall by the committee": [69, 245],
    "credentials": [4, 5],
}


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    assert {name: [len(sequences(name, depth)) for depth in (4, 5)] for name in CASES} == COUNTS


@pytest.mark.parametrize("name", CASES)
def test_a_walk_goes_through_the_whole_matter(name: str) -> None:
    """From the start to the announcement, then closed, with the mandate begun or ended and nothing left to do."""
    case, on = CASES[name], START
    for move in WHOLE[name]:
        assert any(each.status.code in ("required", "allowed") for each in case.possible(on))
        case = case.perform(MOVES[name][move](on))
        on += EVERY
    assert case.closed
    ended = [EffectKind.MANDATE_ENDS, EffectKind.MANDATE_END_ANNOUNCED]
    begun = [EffectKind.MANDATE_BEGINS]
    assert [effect.kind for effect in case.effects()] == (begun if name == "credentials" else ended)
    assert case.audit(on).open == ()


def test_the_walks_take_every_step_of_every_procedure() -> None:
    """What no walk here takes is withdrawn, or left to the committee where local rules say so (Shandong)."""
    taken = {type(MOVES[name][move](START)) for name, path in WHOLE.items() for move in path}
    every = {act for procedure in (RESIGNATION, RECALL, CREDENTIALS) for act in procedure.by_act}
    assert every - taken == {Withdrawn, LeftToCommittee}


@pytest.mark.parametrize("procedure", [RESIGNATION, RECALL, CREDENTIALS])
def test_a_procedure_draws_itself_in_both_languages(procedure: Any) -> None:
    """Every stage appears in the picture."""
    for lang in ("zh", "en"):
        picture = procedure.to_mermaid(lang)
        assert all(stage.label.to(lang) in picture for stage in procedure.stages)


KINDS = [
    (CASES["resignation above"], resignation_acts),
    (CASES["recall by voters"], recall_acts),
    (CASES["recall by the congress"], recall_acts),
    (open_recall(law("370100"), WHO, RecallTrack.CONGRESS, in_session=True), recall_acts),
    (CASES["credentials"], credentials_acts),
]


@pytest.mark.parametrize(("start", "acts"), KINDS)
@given(data=st.data())
def test_whatever_is_recorded_can_be_judged_and_replayed(start: Matter, acts: Any, data: st.DataObject) -> None:
    """Audit and possible never raise; replay gives the same case; perform and check never disagree."""
    case = data.draw(histories(start, acts=acts))
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert case.refolded(case.entries) == case
    assert case.effects() == case.effects()
    act = data.draw(acts(date(2031, 1, 1)))
    outcome = case.check(act).outcome
    try:
        after = case.perform(act)
    except Unlawful:
        assert outcome is Outcome.FAILS
    except Undetermined:
        assert outcome is Outcome.UNDETERMINED
    else:
        assert outcome is Outcome.HOLDS
        assert after.stages == case.record(act).stages


@pytest.mark.parametrize("procedure", [RESIGNATION, RECALL, CREDENTIALS], ids=lambda each: each.id)
@given(data=st.data())
def test_every_case_comes_back_the_same_and_obeys_its_schema(procedure: Any, data: st.DataObject) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    case: Matter = open_case(procedure, law(), data.draw(objects(procedure.facts)), partial=data.draw(st.booleans()))
    for act in data.draw(st.lists(st.one_of(*(objects(kind) for kind in procedure.acts.values())), max_size=4)):
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text) == case
    assert interchange.dump_case(interchange.load_case(text)) == text
    jsonschema.Draft202012Validator(interchange.document_schema(procedure.id)).validate(json.loads(text))


def acts_of(name: str) -> list[Act]:
    """Return the acts of a whole matter."""
    return [MOVES[name][move](START + place * EVERY) for place, move in enumerate(WHOLE[name])]


def test_a_partial_history_accuses_nobody_of_what_is_not_recorded() -> None:
    """Only the announcement is on record: what came before is asked for, not held against anybody."""
    case = open_resignation(law(COUNTY), WHO, partial=True).record(acts_of("resignation")[-1])
    assert [finding for finding in case.audit(END).failures if finding.force.code == "binding"] == []
