"""What a concluded resignation, removal or recall changes elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from npc_core.appointments.facts import Announced, Filed, Voted
from npc_core.appointments.facts_leaving import Approved
from npc_core.appointments.rules_decisions import Matter, decided
from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.offices import Office
from npc_core.kernel.days import earliest
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.book import RuleBook
from npc_core.voting.decisions import Decision

Approvals = Callable[[RuleBook], Mapping[Office, Provision[Role] | Silence]]
Filing = Callable[[RuleBook], Provision[Role] | Silence]


def effects_of_leaving(
    case: Matter, decision: Decision | None, approvals: Approvals | None = None, filing: Filing | None = None
) -> tuple[Effect, ...]:
    """Return that the office ends, where the decision carried and any approval from above was given.

    A result announced against the count changes nothing; one that cannot be checked is marked `inferred`. Where
    approval is needed, the office ends with it (reading `procurator_effect` is for elections: the same is assumed).
    """
    voted, announced = case.last(Voted), case.last(Announced)
    if voted is None or announced is None or not announced.carried:
        return ()
    counted = decided(case, decision)
    if counted is not None and counted.fails:
        return ()
    facts, book, on = case.facts, case.law.on(voted.on), voted.on
    norms = counted.norms if counted is not None else ()
    needed = approvals(book).get(facts.post.office) if approvals is not None else None
    if isinstance(needed, Provision):
        approved = case.last(Approved)
        if approved is None or not approved.granted:
            return ()
        on, norms = earliest(approved.on), (*norms, *needed.norms)
    sure = counted is not None and counted.holds
    found = [Effect(EffectKind.OFFICE_ENDS, on, facts.holder, post=facts.post, norms=norms, inferred=not sure)]
    filed = filing(book) if filing is not None else None
    if isinstance(filed, Provision):
        done = case.last(Filed)
        kind, day = (EffectKind.MUST_FILE, on) if done is None else (EffectKind.FILED, earliest(done.on))
        found.append(Effect(kind, day, facts.holder, post=facts.post, norms=filed.norms))
    return tuple(found)
