"""The procedure of a resignation from an office, and how a case of it is opened."""

from __future__ import annotations

from typing import Any

from npc_core.appointments import rules_decisions, rules_resignation
from npc_core.appointments.facts import Filed, Withdrawn
from npc_core.appointments.facts_leaving import Approved, LeavingFacts, ResignationStage, Resigned
from npc_core.appointments.leaving import effects_of_leaving
from npc_core.congress.effects import Effect
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.findings import Finding
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Demanded, Procedure, step
from npc_core.voting.decisions import Decision

_S = ResignationStage
_VOTE = rules_decisions.vote_rules(rules_resignation.decision_on_resignation, rules_resignation.secrecy_of_acceptance)


def _approval(case: Case[Any, Any], act: Approved, book: RuleBook) -> Finding:
    return rules_decisions.check_approval(case, act, book.leaving.resignation_approved_by.get(case.facts.post.office))


def _demand_approval(case: Case[Any, Any], book: RuleBook) -> Demanded:
    return rules_decisions.demand_approval(book.leaving.resignation_approved_by.get(case.facts.post.office))


def _effects(case: Case[LeavingFacts, ResignationStage]) -> tuple[Effect, ...]:
    decision = rules_resignation.decision_on_resignation(case)
    between = decision is Decision.STANDING_COMMITTEE_ACCEPTS_RESIGNATION
    return effects_of_leaving(
        case,
        decision,
        lambda book: book.leaving.resignation_approved_by,
        (lambda book: book.leaving.resignation_filed_with) if between else None,
    )


RESIGNATION: Procedure[LeavingFacts, ResignationStage] = Procedure(
    "appointments.resignation",
    Text("辞职", "resignation"),
    home="npc_core.appointments.resignation:RESIGNATION",
    facts=LeavingFacts,
    stages=ResignationStage,
    start=(_S.OPEN,),
    ends=(_S.ACCEPTED, _S.REFUSED, _S.WITHDRAWN),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            Resigned,
            Text("提出辞职", "resignation handed in"),
            at=(_S.OPEN,),
            to=(_S.RESIGNED,),
            rules=(rules_resignation.check_resigned_to,),
            duties=(rules_resignation.check_resignation_written,),
        ),
        step(Withdrawn, Text("撤回辞职", "withdrawal"), at=(_S.RESIGNED,), to=(_S.WITHDRAWN,)),
        *rules_decisions.vote_steps(
            _VOTE,
            at=(_S.RESIGNED,),
            voted=_S.VOTED,
            carried=_S.ACCEPTED,
            rejected=_S.REFUSED,
        ),
        step(
            Approved,
            Text("上级批准", "approval from above"),
            at=(_S.ACCEPTED,),
            to=(),
            demand=_demand_approval,
            rules=(_approval,),
            duties=(rules_decisions.check_approval_asked,),
            once=True,
        ),
        step(
            Filed,
            Text("备案", "filing"),
            at=(_S.ACCEPTED,),
            to=(),
            demand=rules_resignation.demand_filing,
            rules=(rules_resignation.check_filing,),
            once=True,
        ),
    ),
    effects=_effects,
)


def open_resignation(
    law: Law, post: Post, holder: PersonId, *, in_session: bool | None = None, partial: bool = False
) -> Case[LeavingFacts, ResignationStage]:
    """Return a new case: one person resigns from one post.

    Args:
        law: the law of the place.
        post: the post.
        holder: who resigns.
        in_session: whether the congress is in session when the resignation is decided on.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> law = law_of(Area.from_code("411424"))
    >>> open_resignation(law, Post("government_head"), PersonId("P-1"), in_session=False).standing("en")
    'to be handed in'
    """
    return open_case(RESIGNATION, law, LeavingFacts(post=post, holder=holder, in_session=in_session), partial=partial)
