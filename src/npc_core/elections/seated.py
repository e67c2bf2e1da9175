"""What an election of deputies changes elsewhere: mandates begin; entries for the roster."""

from __future__ import annotations

from typing import Any

from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.elections.acts_poll import BallotHeld, CredentialsConfirmed
from npc_core.elections.matter import Matter, elected_of, is_by_election, is_direct
from npc_core.kernel.days import latest
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Silence
from npc_core.ledgers.facts import Confirmed, Elected, RosterEntry, Voided
from npc_core.procedure.cases import Case


def effects_of_election(case: Case[Any, Any]) -> tuple[Effect, ...]:
    """Return that the mandates begin of those elected whose credentials were confirmed, no more than there are seats.

    In an indirect election the body is the next higher congress, which the application knows; it is not named.
    """
    act = case.last(CredentialsConfirmed)
    if act is None:
        return ()
    norms = _norms(case, act)
    body = Body(case.law.area, BodyKind.CONGRESS) if is_direct(case) else None
    return tuple(
        Effect(EffectKind.MANDATE_BEGINS, act.on, person, body=body, norms=norms, unit=case.facts.unit)
        for person in _seated(case, act)
    )


def _seated(case: Matter, act: CredentialsConfirmed) -> list[Any]:
    """Return those who take a seat: elected, confirmed, each once, as many as there are seats."""
    elected = set(elected_of(case))
    return [each for each in dict.fromkeys(act.confirmed) if each in elected][: case.facts.seats]


def _norms(case: Matter, act: CredentialsConfirmed) -> tuple[Norm, ...]:
    book = case.law.on(act.on)
    found = book.mandates.confirmed_by if is_direct(case) else book.deputy_elections.indirect_confirmed_by
    return () if isinstance(found, Silence) else found.norms


def roster_entries(case: Matter) -> tuple[RosterEntry, ...]:
    """Return what the roster of the congress records of an election: who was elected, confirmed, void.

    Those declared elected are entered on the day of the vote, so that they count as awaiting confirmation until then.
    """
    ballot = case.last(BallotHeld)
    if ballot is None:
        return ()
    unit, by_election = case.facts.unit, is_by_election(case)
    entries: list[RosterEntry] = [
        Elected(on=latest(ballot.on), person=person, unit=unit, by_election=by_election)
        for person in elected_of(case)[: case.facts.seats]
    ]
    act = case.last(CredentialsConfirmed)
    if act is not None:
        seated = _seated(case, act)
        entries += [Confirmed(on=act.on, person=each) for each in seated]
        entries += [Voided(on=act.on, person=each) for each in elected_of(case) if each not in seated]
    return tuple(entries)
