"""What the history of an election says: who was nominated, what is still to be filled, which vote comes next."""

from __future__ import annotations

from npc_core.appointments.facts_election import (
    BallotHeld,
    ElectionFacts,
    ElectionStage,
    Nominated,
    NomineeDeclined,
    ResultAnnounced,
)
from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.voting.decisions import Decision
from npc_core.voting.elections import Election, Result, Round
from npc_core.voting.rounds import count_seats_left, find_round
from npc_core.voting.rules_election import count_election

Matter = Case[ElectionFacts, ElectionStage]


def nominees_of(case: Matter) -> tuple[PersonId, ...]:
    """Return who was nominated and has not declined."""
    declined = {act.nominee for act in case.acts if isinstance(act, NomineeDeclined)}
    named = (each for act in case.acts if isinstance(act, Nominated) for each in act.nominees)
    return tuple(each for each in dict.fromkeys(named) if each not in declined)


def results_of(case: Matter) -> tuple[ResultAnnounced, ...]:
    """Return the results announced so far."""
    return tuple(act for act in case.acts if isinstance(act, ResultAnnounced))


def seats_left(case: Matter) -> int:
    """Return how many posts are still to be filled, as far as results were announced [posts]."""
    return count_seats_left(case.facts.seats, results_of(case))


def round_of(case: Matter) -> Round:
    """Return which vote comes next."""
    return find_round(results_of(case))


def decision_of(case: Matter) -> Decision:
    """Return which election it is."""
    return Decision.OFFICIALS_BY_ELECTION if case.facts.by_election else Decision.OFFICIALS_ELECTION


def election_of(case: Matter, ballot: BallotHeld) -> Election:
    """Return a ballot in the form `voting` judges; the case is the one before its result was announced."""
    return Election(
        on=ballot.on,
        decision=decision_of(case),
        seats=max(seats_left(case), 1),
        count=ballot.count,
        round=round_of(case),
        office=case.facts.post.office,
        issued=ballot.issued,
        returned=ballot.returned,
        membership=ballot.membership,
        fixed=ballot.fixed,
        suspended=ballot.suspended,
        present=ballot.present,
        secret=None if ballot.method is None else ballot.method.secret,
        ineligible=ballot.ineligible,
    )


def count(case: Matter) -> Result | None:
    """Return the result of the last ballot, None before one was held; the case is that before its announcement."""
    ballot = case.last(BallotHeld)
    return None if ballot is None else count_election(election_of(case, ballot), case.law)


def signed_too_much(case: Matter, act: Nominated) -> tuple[PersonId, ...]:
    """Return the deputies who, with this nomination, have jointly nominated more people than there are posts."""
    seats, over = seats_left(case), []
    for signer in act.signers or ():
        named = set(act.nominees)
        for each in case.acts:
            if isinstance(each, Nominated) and signer in (each.signers or ()):
                named.update(each.nominees)
        if len(named) > seats:
            over.append(signer)
    return tuple(over)


def signatures_that_count(case: Matter, act: Nominated, book: RuleBook) -> int | None:
    """Return how many deputies nominate jointly, less those who signed too much; None where it is not told.

    Reading: `excess_signature`.
    """
    if act.signers is not None:
        falls = book.choice("excess_signature").alternative == "signature_falls"
        return len(act.signers) - (len(signed_too_much(case, act)) if falls else 0)
    return act.number if act.number is not None else act.by.number if act.by is not None else None


def by_presidium(act: Nominated) -> bool:
    """Tell whether it was the presidium that nominated."""
    return act.by is not None and act.by.role is Role.PRESIDIUM
