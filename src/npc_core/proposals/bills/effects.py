"""What a bill changes elsewhere."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.kernel.provisions import Provision
from npc_core.procedure.procedures import Demand
from npc_core.proposals.bills import rules_vote
from npc_core.proposals.bills.acts import Converted, Voted
from npc_core.proposals.bills.acts_after import FiledWithCongress
from npc_core.proposals.bills.rules_moving import Matter


def effects_of(case: Matter) -> tuple[Effect, ...]:
    """Return what a bill changes elsewhere: it became a suggestion, or a decision must be filed."""
    found: list[Effect] = []
    converted, voted = case.last(Converted), case.last(Voted)
    if converted is not None:
        rests_on = rules_vote.check_conversion(case, converted, case.book_of(converted)).basis
        found.append(
            Effect(
                EffectKind.BECAME_SUGGESTION,
                case.day_of(converted),
                person=case.facts.lead,
                body=Body(case.law.area, BodyKind.CONGRESS),
                norms=tuple(norm for each in rests_on if isinstance(each, Provision) for norm in each.norms),
                matter=case.facts.number,
                became=converted.suggestion,
            )
        )
    if voted is not None and voted.carried and case.last(FiledWithCongress) is None:
        demanded = rules_vote.demand_filed(case, case.book_of(voted))
        if demanded.demand is Demand.REQUIRED:
            norms = tuple(norm for basis in demanded.basis for norm in basis.norms)
            found.append(
                Effect(
                    EffectKind.MUST_FILE,
                    case.day_of(voted),
                    norms=norms,
                    by=(Role.STANDING_COMMITTEE,),
                    matter=case.facts.number,
                )
            )
    return tuple(found)
