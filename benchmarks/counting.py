"""A million ballots counted, and the election decided: against `collections.Counter` and against votelib."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from functools import cache
from typing import Any

from votelib.convert import ApprovalToSimpleVotes, InvalidVoteEliminator
from votelib.evaluate.core import Plurality
from votelib.evaluate.threshold import AbsoluteThreshold
from votelib.vote import ApprovalVoteValidator

from npc_core import Area, Decision, law_of
from npc_core.voting import Election, count_ballots, count_election

CANDIDATES = tuple(f"P-{number}" for number in range(16))
SEATS = 8
VOTERS = 1_000_000
LIKED, OTHERS = 0.7, 0.08
COUNTY = law_of(Area.from_code("411424"))
VALID = InvalidVoteEliminator(ApprovalVoteValidator(vote_count_bounds=(None, SEATS)))


@cache
def ballots() -> list[frozenset[str]]:
    """Return a million ballots of some thousands of patterns; a few choose too many people."""
    draw = random.Random(20240118)
    chances = [LIKED if place < SEATS else OTHERS for place in range(len(CANDIDATES))]
    patterns = [
        frozenset(name for name, chance in zip(CANDIDATES, chances, strict=True) if draw.random() < chance)
        for _ in range(20_000)
    ]
    return [patterns[int(draw.random() ** 2 * len(patterns))] for _ in range(VOTERS)]


@cache
def counted() -> Counter[frozenset[str]]:
    """Return how many ballots there are of each pattern, the form that votelib starts from."""
    return Counter(ballots())


def our_count() -> Any:
    """Count the ballots."""
    return count_ballots(ballots(), candidates=CANDIDATES, seats=SEATS)


def plain_count() -> Any:
    """Do what any count must at least do."""
    return Counter(ballots())


def our_election() -> tuple[str, ...]:
    """Say from counted ballots who is elected, with every reason."""
    count = count_ballots(counted(), candidates=CANDIDATES, seats=SEATS)
    election = Election(
        on=date(2024, 1, 18),
        decision=Decision.INDIRECT_ELECTION,
        seats=SEATS,
        count=count,
        took_part=VOTERS,
        membership=VOTERS,
        present=VOTERS,
        issued=VOTERS,
        secret=True,
    )
    return count_election(election, COUNTY).elected


def votelib_election() -> list[str]:
    """Say the same with votelib: valid ballots, votes, an absolute majority, the most votes."""
    votes = ApprovalToSimpleVotes().convert(VALID.convert(counted()))
    enough = set(AbsoluteThreshold(VOTERS // 2 + 1).evaluate(votes))
    elected: list[str] = Plurality().evaluate({name: votes[name] for name in enough}, SEATS)
    return elected
