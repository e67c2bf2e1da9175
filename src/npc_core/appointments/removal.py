"""The procedure of a removal from office by the standing committee (撤职), and how a case of it is opened."""

from __future__ import annotations

from typing import Any

from npc_core.appointments import rules_decisions
from npc_core.appointments import rules_removal as rules
from npc_core.appointments.facts import Deliberated, Withdrawn
from npc_core.appointments.facts_leaving import (
    Approved,
    DefenceHeard,
    InvestigationOrdered,
    LeavingFacts,
    Moved,
    Referred,
    RemovalStage,
)
from npc_core.appointments.leaving import effects_of_leaving
from npc_core.congress.effects import Effect
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.findings import Finding
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Demanded, Fork, Procedure, step
from npc_core.voting.decisions import Decision

_S = RemovalStage
_VOTE = rules_decisions.vote_rules(lambda case: Decision.STANDING_COMMITTEE_REMOVAL)


def _approval(case: Case[Any, Any], act: Approved, book: RuleBook) -> Finding:
    return rules_decisions.check_approval(case, act, book.leaving.removal_approved_by.get(case.facts.post.office))


def _demand_approval(case: Case[Any, Any], book: RuleBook) -> Demanded:
    return rules_decisions.demand_approval(book.leaving.removal_approved_by.get(case.facts.post.office))


def _effects(case: Case[LeavingFacts, RemovalStage]) -> tuple[Effect, ...]:
    decision = Decision.STANDING_COMMITTEE_REMOVAL
    return effects_of_leaving(case, decision, lambda book: book.leaving.removal_approved_by)


REMOVAL: Procedure[LeavingFacts, RemovalStage] = Procedure(
    "appointments.removal",
    Text("常委会撤职", "removal from office by the standing committee"),
    home="npc_core.appointments.removal:REMOVAL",
    facts=LeavingFacts,
    stages=RemovalStage,
    start=(_S.OPEN,),
    ends=(_S.CARRIED, _S.REJECTED, _S.NOT_REFERRED, _S.WITHDRAWN),
    abandoned=(_S.NOT_REFERRED, _S.WITHDRAWN),
    steps=(
        step(
            Moved,
            Text("提出撤职案", "removal moved"),
            at=(_S.OPEN,),
            to=(_S.MOVED,),
            rules=(rules.check_removal_reach, rules.check_recess, rules.check_removal_mover),
            duties=(rules.check_removal_contents,),
        ),
        step(
            Referred,
            Text("决定是否提请会议审议", "deciding whether it goes to the meeting"),
            at=(_S.MOVED,),
            to=Fork(
                "to_the_meeting",
                ((True, frozenset({_S.REFERRED})), (False, frozenset({_S.NOT_REFERRED}))),
                frozenset({_S.MOVED}),
            ),
            rules=(rules.check_referral, rules.check_may_be_kept_back),
        ),
        step(
            InvestigationOrdered,
            Text("组织调查委员会", "investigation committee"),
            at=(_S.MOVED, _S.REFERRED),
            to=(_S.INVESTIGATED,),
            rules=(rules.check_removal_investigation,),
        ),
        step(
            Deliberated,
            Text("审议", "deliberation"),
            at=(_S.MOVED, _S.REFERRED, _S.INVESTIGATED),
            to=(_S.DELIBERATED,),
            rules=(rules.check_was_referred,),
        ),
        step(
            DefenceHeard,
            Text("申辩", "defence"),
            at=(_S.MOVED, _S.REFERRED, _S.INVESTIGATED, _S.DELIBERATED),
            to=(),
        ),
        *rules_decisions.vote_steps(
            _VOTE,
            at=(_S.DELIBERATED,),
            voted=_S.VOTED,
            carried=_S.CARRIED,
            rejected=_S.REJECTED,
            duties=(rules.check_removal_defence,),
        ),
        step(
            Approved,
            Text("上级批准", "approval from above"),
            at=(_S.CARRIED,),
            to=(),
            demand=_demand_approval,
            rules=(_approval,),
            once=True,
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.MOVED, _S.REFERRED, _S.INVESTIGATED, _S.DELIBERATED),
            to=(_S.WITHDRAWN,),
        ),
    ),
    effects=_effects,
)


def open_removal(
    law: Law, post: Post, holder: PersonId, *, in_session: bool | None = None, partial: bool = False
) -> Case[LeavingFacts, RemovalStage]:
    """Return a new case: a motion to remove one person from one post.

    Args:
        law: the law of the place.
        post: the post.
        holder: against whom.
        in_session: whether the congress is in session.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> law = law_of(Area.from_code("411424"))
    >>> open_removal(law, Post("government_vice_head"), PersonId("P-1"), in_session=False).standing("en")
    'to be moved'
    """
    return open_case(REMOVAL, law, LeavingFacts(post=post, holder=holder, in_session=in_session), partial=partial)
