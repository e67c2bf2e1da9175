"""The procedure of a special investigation, and how a case of it is opened."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Procedure, step
from npc_core.proposals.forum import Forum
from npc_core.proposals.investigations import rules
from npc_core.proposals.investigations.acts import (
    Closed,
    Decided,
    FiledWithCongress,
    Investigated,
    LeftToStandingCommittee,
    MembersPassed,
    OrgansCharged,
    Proposed,
    PutForward,
    Reported,
)
from npc_core.proposals.investigations.facts import Condition, InvestigationFacts, InvestigationStage
from npc_core.proposals.investigations.rules import Matter

_S = InvestigationStage
_VOTES = Fork("carried", ((True, frozenset({_S.SET_UP})), (False, frozenset({_S.REFUSED}))), frozenset())


def _proposers(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    section = book.investigations
    committee = rules.in_committee(case)
    named = section.standing_committee_proposers if committee else section.proposers
    joint = Role.STANDING_COMMITTEE_MEMBERS if committee else Role.DEPUTIES
    return (*named.value, joint) if isinstance(named, Provision) else ()


INVESTIGATION = Procedure(
    "proposals.investigation",
    Text("特定问题调查", "special investigation"),
    home="npc_core.proposals.investigations.investigation:INVESTIGATION",
    facts=InvestigationFacts,
    stages=InvestigationStage,
    start=(_S.DRAFT,),
    ends=(_S.CLOSED, _S.REFUSED),
    abandoned=(_S.REFUSED,),
    steps=(
        step(
            Proposed,
            Text("提议", "proposal"),
            at=(_S.DRAFT,),
            to=(_S.PROPOSED,),
            by=_proposers,
            rules=(rules.check_proposer, rules.check_number),
            duties=(rules.check_written, rules.check_conditions),
        ),
        step(
            PutForward,
            Text("提请决定", "putting it to the vote"),
            at=(_S.PROPOSED,),
            to=(_S.PUT_FORWARD,),
            rules=(rules.check_put_by,),
        ),
        step(
            Decided,
            Text("决定组织调查委员会", "vote on the committee"),
            at=(_S.PUT_FORWARD,),
            to=_VOTES,
            rules=(rules.check_declared,),
        ),
        step(
            MembersPassed,
            Text("通过组成人员", "its members passed"),
            at=(_S.SET_UP,),
            to=(_S.AT_WORK,),
            rules=(rules.check_nominated_by, rules.check_from_deputies, rules.check_interest),
        ),
        step(
            Investigated,
            Text("开展调查", "inquiries"),
            at=(_S.AT_WORK,),
            to=(),
            duties=(rules.check_way, rules.check_secrecy),
        ),
        step(
            OrgansCharged,
            Text("责成有关国家机关调查", "state organs charged to inquire"),
            at=(_S.AT_WORK,),
            to=(),
            demand=rules.demand_charged,
        ),
        step(
            LeftToStandingCommittee,
            Text("授权常委会听取报告", "report left to the standing committee"),
            at=(_S.SET_UP, _S.AT_WORK),
            to=(),
            rules=(rules.check_left,),
            once=True,
        ),
        step(
            Reported,
            Text("提出调查报告", "report"),
            at=(_S.AT_WORK,),
            to=(_S.REPORTED,),
            rules=(rules.check_reported_to,),
        ),
        step(Closed, Text("作出决议或者办结", "resolution, or end"), at=(_S.REPORTED,), to=(_S.CLOSED,)),
        step(
            FiledWithCongress,
            Text("报大会下次会议备案", "filing with the next session"),
            at=(_S.CLOSED,),
            to=(),
            demand=rules.demand_filed,
            once=True,
        ),
    ),
)


def open_investigation(
    law: Law,
    *,
    partial: bool = False,
    forum: Forum = Forum.CONGRESS,
    title: str | None = None,
    conditions: tuple[Condition, ...] | None = None,
) -> Case[InvestigationFacts, InvestigationStage]:
    """Return a new case: one special investigation, from the proposal to what follows from its report.

    Args:
        law: the law of the place.
        partial: whether what is not recorded is unknown, as for a history made from a table.
        forum: in which body it is proposed.
        title: what it is about.
        conditions: which of the conditions of the law are met.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_investigation(law_of(Area.from_code("411424"))).standing("en")
    'to be proposed'
    """
    return open_case(
        INVESTIGATION, law, InvestigationFacts(forum=forum, title=title, conditions=conditions), partial=partial
    )
