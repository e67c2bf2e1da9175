"""What every poll for deputies tells: which election it is, its days, its candidates, its votes so far."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.congress.ids import PersonId
from npc_core.elections.acts_candidates import (
    FundingFound,
    Nominated,
    NomineeDeclined,
)
from npc_core.elections.acts_poll import BallotHeld, CredentialsConfirmed, ResultDeclared
from npc_core.elections.acts_preparation import ElectionDaySet
from npc_core.procedure.cases import Case
from npc_core.voting.decisions import BY_ELECTIONS, DIRECT, Decision
from npc_core.voting.elections import Election
from npc_core.voting.rounds import count_seats_left, find_round

Matter = Case[Any, Any]

DECISIONS = {
    "elections.direct_election": Decision.DIRECT_ELECTION,
    "elections.indirect_election": Decision.INDIRECT_ELECTION,
    "elections.by_election_by_voters": Decision.DIRECT_BY_ELECTION,
    "elections.by_election_by_congress": Decision.INDIRECT_BY_ELECTION,
    "elections.by_election_by_standing_committee": Decision.STANDING_COMMITTEE_BY_ELECTION,
}
"""Which election a procedure is."""


def decision_of(case: Matter) -> Decision:
    """Return which election it is."""
    return DECISIONS[case.procedure.id]


def is_direct(case: Matter) -> bool:
    """Tell whether voters elect."""
    return decision_of(case) in DIRECT


def is_by_election(case: Matter) -> bool:
    """Tell whether a seat is filled within the term."""
    return decision_of(case) in BY_ELECTIONS


def election_day_of(case: Matter) -> date | None:
    """Return the election day as last fixed, None where it is not."""
    found = case.last(ElectionDaySet)
    return None if found is None else found.election_day


def nominees_of(case: Matter) -> tuple[PersonId, ...]:
    """Return who was recommended, has not declined and took no funding from abroad."""
    out = {act.nominee for act in case.acts if isinstance(act, NomineeDeclined)}
    out |= {act.person for act in case.acts if isinstance(act, FundingFound)}
    named = (each for act in case.acts if isinstance(act, Nominated) for each in act.nominees)
    return tuple(each for each in dict.fromkeys(named) if each not in out)


def results_of(case: Matter) -> tuple[ResultDeclared, ...]:
    """Return the results declared so far."""
    return tuple(act for act in case.acts if isinstance(act, ResultDeclared))


def elected_of(case: Matter) -> tuple[PersonId, ...]:
    """Return who was declared elected so far."""
    return tuple(dict.fromkeys(each for result in results_of(case) for each in result.elected))


def confirmed_of(case: Matter) -> tuple[PersonId, ...]:
    """Return whose credentials were confirmed."""
    found = case.last(CredentialsConfirmed)
    return () if found is None else tuple(dict.fromkeys(found.confirmed))


def seats_left(case: Matter) -> int:
    """Return how many seats are still to be filled, as far as results were declared [seats]."""
    return count_seats_left(case.facts.seats, results_of(case))


def election_of(case: Matter, ballot: BallotHeld) -> Election:
    """Return a ballot in the form `voting` judges; the case is the one before its result was declared."""
    return Election(
        on=ballot.on,
        decision=decision_of(case),
        seats=max(seats_left(case), 1),
        count=ballot.count,
        round=find_round(results_of(case)),
        registered=ballot.registered,
        took_part=ballot.took_part,
        issued=ballot.issued,
        returned=ballot.returned,
        membership=ballot.membership,
        fixed=ballot.fixed,
        suspended=ballot.suspended,
        present=ballot.present,
        secret=ballot.secret,
        ineligible=ballot.ineligible,
    )
