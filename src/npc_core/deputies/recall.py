"""The procedure of recalling a deputy, on its three tracks, and how a case of it is opened."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies import rules_decisions as shared
from npc_core.deputies import rules_recall as rules
from npc_core.deputies import rules_recall_vote as voted
from npc_core.deputies import who
from npc_core.deputies.acts import (
    DefenceMade,
    DefencePrinted,
    Deliberated,
    DemandPrinted,
    DeputyFacts,
    EndAnnounced,
    EndReported,
    Filed,
    Investigated,
    LeftToCommittee,
    RecallMoved,
    RecallStage,
    RecallTrack,
    ResultAnnounced,
    Voted,
    Withdrawn,
)
from npc_core.deputies.facts import Seat
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Procedure, step

_S = RecallStage
_BEFORE = (_S.MOVED, _S.INVESTIGATED, _S.PRINTED, _S.DELIBERATED)
_ways = ((True, frozenset({_S.CARRIED})), (False, frozenset({_S.REJECTED})))

RECALL: Procedure[DeputyFacts, RecallStage] = Procedure(
    "deputies.recall",
    Text("罢免代表", "recall of a deputy"),
    home="npc_core.deputies.recall:RECALL",
    facts=DeputyFacts,
    stages=RecallStage,
    start=(_S.OPEN,),
    ends=(_S.CARRIED, _S.REJECTED, _S.WITHDRAWN),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            RecallMoved,
            Text("提出罢免", "recall demanded or moved"),
            at=(_S.OPEN,),
            to=(_S.MOVED,),
            by=who.movers,
            rules=(
                rules.check_track,
                rules.check_session,
                rules.check_mover,
                rules.check_demanded_of,
                rules.check_written,
            ),
            duties=(rules.check_reasons,),
        ),
        step(
            Investigated,
            Text("调查", "investigation"),
            at=(_S.MOVED,),
            to=(_S.INVESTIGATED,),
            demand=rules.demand_investigation,
            rules=(rules.check_investigation,),
        ),
        step(
            LeftToCommittee,
            Text("授权常委会决定", "left to the standing committee"),
            at=_BEFORE,
            to=(),
            demand=rules.demand_leaving,
            rules=(rules.check_left,),
            once=True,
        ),
        step(
            DefenceMade,
            Text("申辩", "the deputy's answer"),
            at=_BEFORE,
            to=(),
            by=who.always(Role.DEPUTY),
            rules=(voted.check_defence_form,),
        ),
        step(
            DemandPrinted,
            Text("罢免要求印发选民", "demand printed for the voters"),
            at=(_S.MOVED, _S.INVESTIGATED),
            to=(_S.PRINTED,),
            by=who.named_in(lambda book: book.recalls.demand_printed_by),
            demand=voted.demand_voters_printing,
            rules=(voted.check_demand_printed,),
        ),
        step(
            DefencePrinted,
            Text("书面申辩意见印发会议", "written answer printed for the meeting"),
            at=(_S.MOVED, _S.INVESTIGATED, _S.DELIBERATED),
            to=(),
            by=who.printers,
            demand=voted.demand_defence_printing,
            rules=(voted.check_defence_printed,),
            once=True,
        ),
        step(
            Deliberated,
            Text("审议", "deliberation"),
            at=(_S.MOVED, _S.INVESTIGATED),
            to=(_S.DELIBERATED,),
            demand=voted.demand_deliberation,
        ),
        step(
            Voted,
            Text("表决", "vote"),
            at=(_S.PRINTED, _S.DELIBERATED),
            to=(_S.VOTED,),
            rules=(voted.check_put_to_vote, voted.check_secret, shared.quorum_rule(voted.decision_on_recall)),
            duties=(voted.check_defence,),
        ),
        step(
            ResultAnnounced,
            Text("宣布表决结果", "result announced"),
            at=(_S.VOTED,),
            to=Fork("carried", _ways, frozenset({_S.VOTED})),
            rules=(shared.result_rule(voted.decision_on_recall),),
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=_BEFORE,
            to=(_S.WITHDRAWN,),
        ),
        step(
            Filed,
            Text("备案", "filing"),
            at=(_S.CARRIED,),
            to=(),
            demand=voted.demand_filing,
            rules=(voted.check_filing,),
            once=True,
        ),
        step(
            EndReported,
            Text("代表资格审查委员会报告", "report of the credentials committee"),
            at=(_S.CARRIED,),
            to=(),
            by=who.always(Role.CREDENTIALS_COMMITTEE),
            demand=shared.demand_report,
            rules=(shared.check_end_reported,),
            once=True,
        ),
        step(
            EndAnnounced,
            Text("公告", "announcement"),
            at=(_S.CARRIED,),
            to=(),
            by=who.announcers,
            demand=shared.demand_announcement,
            rules=(shared.check_end_announced,),
            once=True,
        ),
    ),
    effects=voted.effects_of_recall,
)


def open_recall(
    law: Law,
    deputy: PersonId,
    track: RecallTrack,
    *,
    unit: UnitId | None = None,
    seat: Seat | None = None,
    in_session: bool | None = None,
    partial: bool = False,
) -> Case[DeputyFacts, RecallStage]:
    """Return a new case: the recall of one deputy.

    Args:
        law: the law of the place: of the congress itself for a recall by voters, else of the one that elected.
        deputy: who is to be recalled.
        track: by the voters, by the congress, or by its standing committee.
        unit: the constituency or electing unit.
        seat: in which congress the deputy sits; not given: in the one that this track is for.
        in_session: whether the congress is in session.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from datetime import date
    >>> from npc_core.congress.actors import Actor, Role
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> case = open_recall(law_of(Area.from_code("411424")), PersonId("P-1"), RecallTrack.VOTERS)
    >>> demand = RecallMoved(on=date(2023, 5, 4), by=Actor(Role.VOTERS), number=49, to=Role.STANDING_COMMITTEE,
    ...                      written=True, reasons=True)
    >>> print(case.check(demand).because[3].explain("zh", cite="short"))
    人数不足：联名 49 人，需 50 人〔选举法第五十条〕
    """
    sits = seat if seat is not None else Seat.OWN if track is RecallTrack.VOTERS else Seat.HIGHER
    facts = DeputyFacts(deputy=deputy, seat=sits, unit=unit, track=track, in_session=in_session)
    return open_case(RECALL, law, facts, partial=partial)
