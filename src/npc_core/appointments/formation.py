"""The procedure of forming a body at a session of a congress (通过人选), and how a case of it is opened."""

from __future__ import annotations

from npc_core.appointments import rules_decisions, rules_formation
from npc_core.appointments.facts import Announced, Voted
from npc_core.appointments.facts_formation import (
    OFFICES,
    FormationFacts,
    FormationStage,
    Formed,
    MembersNamed,
    Proposed,
)
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Procedure, step

_S = FormationStage
_VOTE = rules_decisions.vote_rules(rules_formation.decision_of)


def people_in(case: Case[FormationFacts, FormationStage]) -> tuple[tuple[PersonId, Post], ...]:
    """Return everybody who was named last, with the post each is named for."""
    named = case.last(MembersNamed)
    if named is None:
        return ()
    chair, vice, member = OFFICES[case.facts.what]
    places: list[tuple[PersonId, Office]] = [] if named.chair is None else [(named.chair, chair)]
    places += [(each, vice) for each in named.vice_chairs]
    places += [(each, member) for each in named.members]
    return tuple((person, Post(office, _title(case.facts.name, office))) for person, office in places)


def _title(name: str | None, office: Office) -> str | None:
    """Return the title of a seat in a named body: 法制委员会主任委员."""
    if name is None:
        return None
    return name + office.label.zh.removeprefix("专门委员会").removeprefix("人大特定问题调查委员会")


def _effects(case: Case[FormationFacts, FormationStage]) -> tuple[Effect, ...]:
    """Return that the offices of all members begin with the vote, where it carried."""
    voted, announced = case.last(Voted), case.last(Announced)
    if voted is None or announced is None or not announced.carried:
        return ()
    counted = rules_decisions.decided(case, rules_formation.decision_of(case))
    if counted is None or counted.fails:
        return ()
    begins, sure = EffectKind.OFFICE_BEGINS, counted.holds
    return tuple(
        Effect(begins, voted.on, person, post=post, norms=counted.norms, inferred=not sure)
        for person, post in people_in(case)
    )


FORMATION: Procedure[FormationFacts, FormationStage] = Procedure(
    "appointments.formation",
    Text("大会通过委员会等的人选", "forming a committee at a session"),
    home="npc_core.appointments.formation:FORMATION",
    facts=FormationFacts,
    stages=FormationStage,
    start=(_S.OPEN,),
    ends=(_S.FORMED, _S.REJECTED),
    steps=(
        step(
            Proposed,
            Text("提议组织", "proposal"),
            at=(_S.OPEN,),
            to=(_S.PROPOSED,),
            demand=rules_formation.demand_proposal,
            rules=(rules_formation.check_may_be, rules_formation.check_proposer),
        ),
        step(
            MembersNamed,
            Text("提名人选", "members named"),
            at=(_S.OPEN, _S.PROPOSED),
            to=(_S.NAMED,),
            rules=(
                rules_formation.check_may_be,
                rules_formation.check_was_proposed,
                rules_formation.check_named_by,
                rules_formation.check_all_deputies,
            ),
            duties=(rules_formation.check_first_session,),
        ),
        *rules_decisions.vote_steps(_VOTE, at=(_S.NAMED,), voted=_S.VOTED, carried=_S.FORMED, rejected=_S.REJECTED),
    ),
    effects=_effects,
)


def open_formation(
    law: Law,
    what: Formed,
    name: str | None = None,
    *,
    first_session: bool | None = None,
    partial: bool = False,
) -> Case[FormationFacts, FormationStage]:
    """Return a new case: a congress forms a committee, or elects the presidium of its session.

    Args:
        law: the law of the place.
        what: what is formed.
        name: its name, where it has one.
        first_session: whether it is the first session of the term.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_formation(law_of(Area.from_code("411424")), Formed.SPECIAL_COMMITTEE, "法制委员会").standing("en")
    'nominations open'
    """
    return open_case(FORMATION, law, FormationFacts(what=what, name=name, first_session=first_session), partial=partial)
