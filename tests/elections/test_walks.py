"""Perft of the elections of deputies: every lawful sequence of three moves, checked by hand against the law."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from npc_core.elections import (
    ByElectionDecided,
    CandidatesPublished,
    CommitteeAppointed,
    ConstituencyDrawn,
    ElectionDaySet,
    EndAnnounced,
    Nominated,
    PresidiumElected,
    SessionOpened,
    UnitSeatsFixed,
    VacancyReported,
    VoterListPublished,
    VotersRegistered,
)
from npc_core.testing import Move, perft
from tests.elections.histories import COUNTY, UNIT, A, B, act_of, by, new_case

DAY, START, EVERY = date(2023, 6, 1), date(2023, 4, 3), timedelta(days=2)
COMMITTEE, STANDING = by("election_committee"), by("standing_committee")
MOVES: dict[str, dict[str, Move]] = {
    "direct": {
        "appoint committee": lambda on: CommitteeAppointed(on=on, by=STANDING),
        "government appoints": lambda on: CommitteeAppointed(on=on, by=by("government")),
        "fix day": lambda on: ElectionDaySet(on=on, by=COMMITTEE, election_day=DAY),
        "draw": lambda on: ConstituencyDrawn(on=on, by=COMMITTEE, seats=1),
        "register": lambda on: VotersRegistered(on=on, by=COMMITTEE),
        "publish voters": lambda on: VoterListPublished(on=on, by=COMMITTEE, by_card=False),
        "nominate": lambda on: Nominated(on=on, by=by("voters"), number=10, nominees=(A,)),
        "nominate by nine": lambda on: Nominated(on=on, by=by("voters"), number=9, nominees=(A,)),
    },
    "voters": {
        "report": lambda on: VacancyReported(on=on, by=by("deputy_group")),
        "announce end": lambda on: EndAnnounced(on=on, by=STANDING),
        "decide": lambda on: ByElectionDecided(on=on, by=STANDING, unit=UNIT),
        "decide elsewhere": lambda on: ByElectionDecided(on=on, by=STANDING, unit=UNIT + "x"),  # type: ignore[arg-type] # a plain text
        "set up": lambda on: evolve(act_of("voters", DAY, COUNTY, "set_up_by_election_body"), on=on),
        "fix day": lambda on: ElectionDaySet(on=on, by=COMMITTEE, election_day=DAY),
        "publish voters": lambda on: VoterListPublished(on=on, by=COMMITTEE, by_card=False),
    },
    "indirect": {
        "allocate": lambda on: UnitSeatsFixed(on=on, by=by("higher_standing_committee"), seats=1),
        "presidium": lambda on: PresidiumElected(on=on),
        "open": lambda on: SessionOpened(on=on, membership=203, present=190),
        "open with too few": lambda on: SessionOpened(on=on, membership=203, present=135),
        "nominate": lambda on: Nominated(on=on, by=by("deputies"), number=10, nominees=(A,)),
        "print": lambda on: CandidatesPublished(on=on, by=by("presidium"), candidates=(A,), to_all=True),
        "print both": lambda on: CandidatesPublished(on=on, by=by("presidium"), candidates=(A, B), to_all=True),
    },
    "congress": {
        "announce end": lambda on: EndAnnounced(on=on, by=by("higher_standing_committee")),
        "decide": lambda on: ByElectionDecided(on=on, by=by("congress"), unit=UNIT),
        "government decides": lambda on: ByElectionDecided(on=on, by=by("government"), unit=UNIT),
        "open": lambda on: SessionOpened(on=on, membership=203, present=190),
        "nominate": lambda on: Nominated(on=on, by=by("deputies"), number=10, nominees=(A,)),
    },
    "committee": {
        "announce end": lambda on: EndAnnounced(on=on, by=by("higher_standing_committee")),
        "decide": lambda on: ByElectionDecided(on=on, by=STANDING, unit=UNIT),
        "open": lambda on: SessionOpened(on=on, membership=27, present=14),
        "open with half": lambda on: SessionOpened(on=on, membership=28, present=14),
        "council nominates": lambda on: Nominated(on=on, by=by("council_of_chairpersons"), nominees=(A,)),
        "deputies nominate": lambda on: Nominated(on=on, by=by("deputies"), number=10, nominees=(A,)),
    },
}


def sequences(track: str, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the file writes them."""
    return [" > ".join(path) for path in perft(new_case(track, DAY, COUNTY), MOVES[track], depth, START, EVERY)]


@pytest.mark.parametrize("track", MOVES)
def test_perft_lists_every_lawful_sequence_of_three_moves(track: str) -> None:
    """Nothing before the committee; nominations once the constituency is drawn; nobody decides for another unit."""
    with Path(__file__).with_name("perft.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["track"] == track]
    for depth in (1, 2, 3):
        assert sequences(track, depth) == [row["moves"] for row in rows if row["depth"] == str(depth)]


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    assert {track: [len(sequences(track, depth)) for depth in (4, 5)] for track in MOVES} == COUNTS


COUNTS: dict[str, list[int]] = {
    "direct": [15, 46],
    "voters": [6, 9],
    "indirect": [8, 10],
    "congress": [2, 2],
    "committee": [2, 2],
}
