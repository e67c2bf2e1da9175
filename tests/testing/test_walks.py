"""Walks: whatever is recorded, the case holds together; and perft, move by move."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.appointments import (
    APPOINTMENT,
    Announced,
    Deliberated,
    ExamTaken,
    Filed,
    LetterIssued,
    OathTaken,
    StatementMade,
    Submitted,
    Voted,
    Withdrawn,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.law.laws import law_of
from npc_core.testing import Move, appointment_acts, areas, histories, perft, tallies, votes
from npc_core.voting import Tally, Vote, check_vote
from tests.appointments.builders import DAY, Matter, county, matter, measures

OWN, NATIONAL = county(measures()), county()
NEW = matter(OWN)


@given(histories(NEW))
def test_whatever_is_recorded_can_be_judged_stored_and_replayed(case: Matter) -> None:
    """Audit, possible and deadlines never raise; replay gives the same case; documents round-trip."""
    audit = case.audit(DAY)
    assert len(audit.lines) == len(case.acts)
    assert case.possible(DAY)
    assert case.deadlines(DAY) is not None
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case)) == case
    assert all(case.effects()) is True


@given(histories(NEW), st.data())
def test_perform_does_what_check_permits_and_refuses_the_rest(case: Matter, data: st.DataObject) -> None:
    """`perform` and `check` never disagree; a lawful act gives the case that recording it gives."""
    act = data.draw(appointment_acts(date(2031, 1, 1)))
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


@given(votes(), areas())
def test_any_vote_anywhere_is_judged(vote: Vote, area: Area) -> None:
    """No vote raises, whatever is unknown."""
    assert check_vote(vote, law_of(area)).outcome in Outcome


@given(tallies())
def test_a_tally_counts_what_is_known(tally: Tally) -> None:
    """Unknown counts are no votes."""
    assert tally.cast == sum(count or 0 for count in (tally.ayes, tally.noes, tally.abstentions))


MOVES: dict[str, Move] = {
    "exam": lambda on: ExamTaken(on=on, score=80),
    "submit": lambda on: Submitted(on=on, by=Actor(Role.GOVERNMENT_HEAD)),
    "submit wrongly": lambda on: Submitted(on=on, by=Actor(Role.GOVERNMENT)),
    "speak": lambda on: StatementMade(on=on),
    "deliberate": lambda on: Deliberated(on=on),
    "vote": lambda on: Voted(on=on, tally=Tally(ayes=20), membership=27, present=23),
    "announce": lambda on: Announced(on=on, carried=True),
    "announce wrongly": lambda on: Announced(on=on, carried=False),
    "letter": lambda on: LetterIssued(on=on, signed_by=Role.STANDING_COMMITTEE_CHAIR),
    "oath": lambda on: OathTaken(on=on, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)),
    "file": lambda on: Filed(on=on, filed_with=Role.HIGHER_GOVERNMENT),
    "withdraw": lambda on: Withdrawn(on=on, approved_by=Role.COUNCIL_OF_CHAIRPERSONS),
}
START, EVERY = date(2019, 6, 3), timedelta(days=7)


def sequences(case: Matter, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the files write them."""
    return [" > ".join(path) for path in perft(case, MOVES, depth, START, EVERY)]


def test_perft_lists_every_lawful_sequence_of_three_moves() -> None:
    """Checked by hand: national law asks for no exam and no statement; a vote comes after deliberation."""
    with Path(__file__).with_name("perft_appointment.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for law, case in (("national", matter(NATIONAL)), ("measures", NEW)):
        for depth in (1, 2, 3):
            expected = [row["moves"] for row in rows if (row["law"], row["depth"]) == (law, str(depth))]
            assert sequences(case, depth) == expected


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four to six moves there are."""
    counts = {
        name: [sum(1 for _ in perft(case, MOVES, depth, START, EVERY)) for depth in (4, 5, 6)]
        for name, case in (("national", matter(NATIONAL)), ("measures", NEW))
    }
    assert counts == COUNTS


def test_perft_takes_every_step_of_the_procedure_that_it_has_moves_for() -> None:
    """From the start, every kind of move is lawful somewhere within eight moves."""
    case, on = matter(NATIONAL), START
    for name in ("exam", "submit", "speak", "deliberate", "vote", "announce", "letter", "oath"):
        case = case.perform(MOVES[name](on))
        on += EVERY
    assert case.perform(MOVES["file"](on)).closed
    assert len(APPOINTMENT.steps) == 16


COUNTS: dict[str, list[int]] = {"national": [51, 138, 360], "measures": [40, 91, 194]}
