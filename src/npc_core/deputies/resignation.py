"""The procedure of a deputy's resignation, and how a case of it is opened."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies import rules_decisions as shared
from npc_core.deputies import rules_resignation as rules
from npc_core.deputies import who
from npc_core.deputies.acts import (
    DeputyFacts,
    EndAnnounced,
    EndReported,
    Filed,
    ResignationOrdered,
    ResignationStage,
    Resigned,
    ResultAnnounced,
    Voted,
    Withdrawn,
)
from npc_core.deputies.facts import Seat
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Procedure, step

_S = ResignationStage
_ways = ((True, frozenset({_S.ACCEPTED})), (False, frozenset({_S.REFUSED})))

RESIGNATION: Procedure[DeputyFacts, ResignationStage] = Procedure(
    "deputies.resignation",
    Text("代表辞职", "resignation of a deputy"),
    home="npc_core.deputies.resignation:RESIGNATION",
    facts=DeputyFacts,
    stages=ResignationStage,
    start=(_S.OPEN,),
    ends=(_S.ACCEPTED, _S.REFUSED, _S.WITHDRAWN),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            ResignationOrdered,
            Text("责令辞职", "ordered to resign"),
            at=(_S.OPEN,),
            to=(_S.ORDERED,),
            rules=(rules.check_ordered,),
        ),
        step(
            Resigned,
            Text("提出辞职", "resignation handed in"),
            at=(_S.OPEN, _S.ORDERED),
            to=(_S.RESIGNED,),
            by=who.always(Role.DEPUTY),
            rules=(rules.check_resigned_to, rules.check_written),
        ),
        step(
            Withdrawn,
            Text("撤回辞职", "withdrawal"),
            at=(_S.RESIGNED, _S.VOTED, _S.ACCEPTED),
            to=(_S.WITHDRAWN,),
            by=who.always(Role.DEPUTY),
            rules=(rules.check_withdrawn,),
        ),
        step(
            Voted,
            Text("表决接受辞职", "vote on the acceptance"),
            at=(_S.RESIGNED,),
            to=(_S.VOTED,),
            rules=(rules.check_decided_here, shared.quorum_rule(rules.decision_on_resignation)),
        ),
        step(
            ResultAnnounced,
            Text("宣布表决结果", "result announced"),
            at=(_S.VOTED,),
            to=Fork("carried", _ways, frozenset({_S.VOTED})),
            rules=(shared.result_rule(rules.decision_on_resignation),),
        ),
        step(
            Filed,
            Text("报上一级备案", "filing above"),
            at=(_S.ACCEPTED,),
            to=(),
            demand=rules.demand_filing,
            rules=(rules.check_filing,),
            once=True,
        ),
        step(
            EndReported,
            Text("代表资格审查委员会报告", "report of the credentials committee"),
            at=(_S.ACCEPTED,),
            to=(),
            by=who.always(Role.CREDENTIALS_COMMITTEE),
            demand=shared.demand_report,
            rules=(shared.check_end_reported,),
            once=True,
        ),
        step(
            EndAnnounced,
            Text("公告", "announcement"),
            at=(_S.ACCEPTED,),
            to=(),
            by=who.announcers,
            demand=shared.demand_announcement,
            rules=(shared.check_end_announced,),
            once=True,
        ),
    ),
    effects=rules.effects_of_resignation,
)


def open_resignation(
    law: Law,
    deputy: PersonId,
    *,
    seat: Seat = Seat.OWN,
    unit: UnitId | None = None,
    partial: bool = False,
) -> Case[DeputyFacts, ResignationStage]:
    """Return a new case: one deputy resigns.

    Args:
        law: the law of the place that decides: of the congress itself, or of the one that elected the deputy.
        deputy: who resigns.
        seat: whether the deputy sits in this congress, or in the one above to which this congress elected.
        unit: the constituency or electing unit.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from datetime import date
    >>> from npc_core.congress.actors import Role
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> case = open_resignation(law_of(Area.from_code("411424")), PersonId("P-1"), seat=Seat.HIGHER)
    >>> wrong = Resigned(on=date(2023, 5, 4), to=Role.HIGHER_STANDING_COMMITTEE, written=True)
    >>> print(case.check(wrong).because[1].explain("zh", cite="short"))
    不成立：向上一级人大常委会提出；依法向常务委员会提出〔选举法第五十五条〕
    """
    facts = DeputyFacts(deputy=deputy, seat=seat, unit=unit)
    return open_case(RESIGNATION, law, facts, partial=partial)
