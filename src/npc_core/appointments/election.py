"""The procedure of an election of officials at a session of a congress, and how a case of it is opened."""

from __future__ import annotations

from typing import Any

from npc_core.appointments import rules_candidates, rules_decisions, rules_election, rules_list, rules_nomination
from npc_core.appointments.electing import count
from npc_core.appointments.facts_election import (
    BallotHeld,
    ElectionFacts,
    ElectionStage,
    ListFixed,
    Nominated,
    NomineeDeclined,
    PrimaryHeld,
    RefusalAsked,
    ResultAnnounced,
)
from npc_core.appointments.facts_leaving import Approved
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.posts import Post
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Finding
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Demanded, Fork, Procedure, step
from npc_core.voting.elections import Standing, StepKind

_S = ElectionStage


def _approval(case: Case[Any, Any], act: Approved, book: RuleBook) -> Finding:
    return rules_decisions.check_approval(case, act, rules_election.approval_of(case, book))


def _demand_approval(case: Case[Any, Any], book: RuleBook) -> Demanded:
    return rules_decisions.demand_approval(rules_election.approval_of(case, book))


def effects_of_election(case: Case[ElectionFacts, ElectionStage]) -> tuple[Effect, ...]:
    """Return that the offices of those elected begin, from the vote, or from the approval where one is needed.

    Only who is announced and counts as elected takes office; what cannot be counted is marked `inferred`.

    Reading: `procurator_effect`.
    """
    found: list[Effect] = []
    before = case.refolded(())
    ballot: BallotHeld | None = None
    for entry in case.entries:
        if entry.struck is None and isinstance(entry.act, BallotHeld):
            ballot = entry.act
        if entry.struck is None and isinstance(entry.act, ResultAnnounced) and ballot is not None:
            found.extend(_begun(before, entry.act, ballot))
        before = before.folded(entry)
    return tuple(_approved(case, found))


def _begun(before: Case[ElectionFacts, ElectionStage], announced: ResultAnnounced, ballot: BallotHeld) -> list[Effect]:
    result = count(before)
    assert result is not None
    post = before.facts.post
    counted = {placed.name: placed for placed in result.candidates}
    begun = []
    for person in announced.elected:
        placed = counted.get(person)
        if placed is None or placed.standing in (Standing.NOT_ELECTED, Standing.TIED, Standing.FURTHER):
            continue
        sure = placed.standing is Standing.ELECTED
        norms = placed.finding.norms
        begun.append(Effect(EffectKind.OFFICE_BEGINS, ballot.on, person, post=post, norms=norms, inferred=not sure))
    return begun


def _approved(case: Case[ElectionFacts, ElectionStage], begun: list[Effect]) -> list[Effect]:
    """Date what begins by the approval from above, where the office needs one; nothing begins before it."""
    dated = []
    for effect in begun:
        book = case.law.on(effect.on)
        needed = rules_election.approval_of(case, book)
        if needed is None or book.choice("procurator_effect").alternative == "on_election":
            dated.append(effect)
            continue
        approved = case.last(Approved)
        if approved is not None and approved.granted:
            dated.append(effect._replace(on=earliest(approved.on), norms=(*effect.norms, *needed.norms)))
    return dated


_RESULTS = Fork(
    "next",
    (
        (StepKind.DONE, frozenset({_S.ELECTED})),
        (StepKind.REVOTE, frozenset({_S.REVOTE})),
        (StepKind.FURTHER_ELECTION, frozenset({_S.FURTHER})),
        (StepKind.VOTE_AGAIN, frozenset({_S.LISTED})),
        (StepKind.LEFT_VACANT, frozenset({_S.VACANT})),
        (StepKind.OPEN, frozenset({_S.VACANT})),
    ),
    frozenset({_S.VOTED}),
)

ELECTION: Procedure[ElectionFacts, ElectionStage] = Procedure(
    "appointments.election",
    Text("大会选举国家机关领导人员", "election of officials by the congress"),
    home="npc_core.appointments.election:ELECTION",
    facts=ElectionFacts,
    stages=ElectionStage,
    start=(_S.NOMINATION,),
    ends=(_S.ELECTED, _S.VACANT),
    steps=(
        step(
            Nominated,
            Text("提名", "nomination"),
            at=(_S.NOMINATION, _S.FURTHER),
            to=(),
            rules=(rules_nomination.check_power, rules_nomination.check_nominator, rules_nomination.check_cap),
            duties=(rules_nomination.check_written, rules_nomination.check_introduced, rules_nomination.check_units),
        ),
        step(
            NomineeDeclined,
            Text("不接受提名", "nominee declines"),
            at=(_S.NOMINATION, _S.FURTHER),
            to=(),
            rules=(rules_list.check_nominated,),
        ),
        step(
            PrimaryHeld,
            Text("预选", "primary"),
            at=(_S.NOMINATION, _S.FURTHER),
            to=(),
            rules=(rules_list.check_nominated,),
        ),
        step(
            ListFixed,
            Text("确定正式候选人名单", "list of candidates fixed"),
            at=(_S.NOMINATION, _S.FURTHER),
            to=(_S.LISTED,),
            rules=(
                rules_list.check_nominated,
                rules_list.check_enough,
                rules_list.check_candidates,
                rules_list.check_surplus,
                rules_candidates.check_candidates_are_deputies,
                rules_candidates.check_nationality,
            ),
            duties=(
                rules_list.check_period,
                rules_list.check_primary,
                rules_candidates.check_incompatible,
                rules_candidates.check_legal_career,
            ),
        ),
        step(
            BallotHeld,
            Text("投票选举", "vote"),
            at=(_S.LISTED, _S.REVOTE),
            to=(_S.VOTED,),
            duties=(rules_election.check_ballot, rules_election.check_tellers),
        ),
        step(
            ResultAnnounced,
            Text("宣布选举结果", "result announced"),
            at=(_S.VOTED,),
            to=_RESULTS,
            rules=(rules_election.check_result,),
        ),
        step(
            Approved,
            Text("上级批准", "approval from above"),
            at=(_S.ELECTED,),
            to=(),
            demand=_demand_approval,
            rules=(_approval,),
            duties=(rules_decisions.check_approval_asked,),
            once=True,
        ),
        step(
            RefusalAsked,
            Text("提请不批准", "asking that it is not approved"),
            at=(_S.ELECTED,),
            to=(),
            rules=(rules_election.check_refusal,),
        ),
    ),
    effects=effects_of_election,
)


def open_election(
    law: Law,
    post: Post,
    seats: int = 1,
    *,
    by_election: bool = False,
    general: bool | None = None,
    autonomous: bool | None = None,
    partial: bool = False,
) -> Case[ElectionFacts, ElectionStage]:
    """Return a new case: a congress elects the holder of a post, or of several equal ones.

    Args:
        law: the law of the place.
        post: the post, or the kind of several equal ones.
        seats: how many are to be elected [posts].
        by_election: whether it is a by-election within the term.
        general: whether it is an election at the change of term.
        autonomous: whether a nationality exercises autonomy here, or it is an ethnic township, where no code tells.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_election(law_of(Area.from_code("411424")), Post("government_vice_head"), 4).standing("en")
    'nomination and discussion'
    """
    facts = ElectionFacts(post=post, seats=seats, by_election=by_election, general=general, autonomous=autonomous)
    return open_case(ELECTION, law, facts, partial=partial)
