"""The procedure of a recall from office by the congress (罢免), and how a case of it is opened."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.appointments import rules_decisions
from npc_core.appointments import rules_recall as rules
from npc_core.appointments.facts import Deliberated, Voted, Withdrawn
from npc_core.appointments.facts_leaving import (
    Approved,
    DecisionLeft,
    DefenceHeard,
    InvestigationOrdered,
    LeavingFacts,
    Moved,
    RecallStage,
    Referred,
)
from npc_core.appointments.leaving import effects_of_leaving
from npc_core.congress.effects import Effect
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Finding, Rule
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock
from npc_core.procedure.procedures import Demanded, Procedure, step

_S = RecallStage
_VOTE = rules_decisions.vote_rules(rules.decision_on_recall)


def _approval(case: Case[Any, Any], act: Approved, book: RuleBook) -> Finding:
    return rules_decisions.check_approval(case, act, book.leaving.recall_approved_by.get(case.facts.post.office))


def _demand_approval(case: Case[Any, Any], book: RuleBook) -> Demanded:
    return rules_decisions.demand_approval(book.leaving.recall_approved_by.get(case.facts.post.office))


def _effects(case: Case[LeavingFacts, RecallStage]) -> tuple[Effect, ...]:
    return effects_of_leaving(case, rules.decision_on_recall(case), lambda book: book.leaving.recall_approved_by)


def _closing(case: Case[Any, Any]) -> date | None:
    left = case.last(DecisionLeft)
    return None if left is None or left.closed_on is None else earliest(left.closed_on)


CLOCKS = (
    Clock(
        id="left",
        label=Text("授权常委会决定", "decision left to the standing committee"),
        rule=Rule("appointments.recall_left_in_time", Text("授权决定的期限", "decided in time")),
        times=(Voted,),
        within=lambda case, book: book.leaving.recall_left_period,
        anchor=_closing,
        applies=lambda case: case.last(DecisionLeft) is not None,
    ),
)

RECALL: Procedure[LeavingFacts, RecallStage] = Procedure(
    "appointments.recall",
    Text("大会罢免", "recall by the congress"),
    home="npc_core.appointments.recall:RECALL",
    facts=LeavingFacts,
    stages=RecallStage,
    start=(_S.OPEN,),
    ends=(_S.CARRIED, _S.REJECTED, _S.WITHDRAWN),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            Moved,
            Text("提出罢免案", "recall moved"),
            at=(_S.OPEN,),
            to=(_S.MOVED,),
            rules=(rules.check_recall_reach, rules.check_at_session, rules.check_recall_mover),
            duties=(rules.check_recall_reasons,),
        ),
        step(
            Referred,
            Text("主席团提请大会审议", "put to the session by the presidium"),
            at=(_S.MOVED,),
            to=(_S.REFERRED,),
            rules=(rules.check_presidium_referral,),
        ),
        step(
            InvestigationOrdered,
            Text("组织调查委员会", "investigation committee"),
            at=(_S.REFERRED, _S.DELIBERATED),
            to=(_S.INVESTIGATED,),
            rules=(rules.check_recall_investigation,),
        ),
        step(
            DecisionLeft,
            Text("授权常委会决定", "left to the standing committee"),
            at=(_S.INVESTIGATED,),
            to=(_S.LEFT,),
            rules=(rules.check_left,),
        ),
        step(
            Deliberated,
            Text("审议", "deliberation"),
            at=(_S.REFERRED, _S.INVESTIGATED, _S.LEFT),
            to=(_S.DELIBERATED,),
        ),
        step(
            DefenceHeard,
            Text("申辩", "defence"),
            at=(_S.MOVED, _S.REFERRED, _S.INVESTIGATED, _S.LEFT, _S.DELIBERATED),
            to=(),
            duties=(rules.check_defence_distributed,),
        ),
        *rules_decisions.vote_steps(
            _VOTE,
            at=(_S.DELIBERATED,),
            voted=_S.VOTED,
            carried=_S.CARRIED,
            rejected=_S.REJECTED,
            duties=(rules.check_recall_defence, rules.check_recall_deliberated),
        ),
        step(
            Approved,
            Text("上级批准", "approval from above"),
            at=(_S.CARRIED,),
            to=(),
            demand=_demand_approval,
            rules=(_approval,),
            duties=(rules_decisions.check_approval_asked,),
            once=True,
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.MOVED, _S.REFERRED, _S.INVESTIGATED, _S.LEFT, _S.DELIBERATED),
            to=(_S.WITHDRAWN,),
        ),
    ),
    clocks=CLOCKS,
    effects=_effects,
)


def open_recall(
    law: Law, post: Post, holder: PersonId, *, in_session: bool | None = None, partial: bool = False
) -> Case[LeavingFacts, RecallStage]:
    """Return a new case: a motion to recall one person from one post.

    Args:
        law: the law of the place.
        post: the post.
        holder: against whom.
        in_session: whether the congress is in session.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> law = law_of(Area.from_code("411424"))
    >>> open_recall(law, Post("government_head"), PersonId("P-1")).standing("en")
    'to be moved'
    """
    return open_case(RECALL, law, LeavingFacts(post=post, holder=holder, in_session=in_session), partial=partial)
