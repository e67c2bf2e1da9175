"""Deputies of the next higher congress: the general election by a session, and by-elections by session or committee."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.elections import rules_lists as lists
from npc_core.elections import rules_preparation as preparation
from npc_core.elections import rules_vacancy as vacancy
from npc_core.elections.acts_candidates import (
    CandidatesPresented,
    CandidatesPublished,
    Consulted,
    FormalListFixed,
    PrimaryHeld,
)
from npc_core.elections.acts_poll import FirstSessionHeld, ReportedUpwards
from npc_core.elections.acts_preparation import (
    ByElectionDecided,
    EndAnnounced,
    MethodAdopted,
    PresidiumElected,
    SessionOpened,
    UnitSeatsFixed,
)
from npc_core.elections.competence import Task
from npc_core.elections.poll_facts import PollFacts, VacancyFacts
from npc_core.elections.poll_steps import (
    Steps,
    credentials_steps,
    election_day_step,
    nomination_steps,
    required,
    vote_steps,
)
from npc_core.elections.rules_after import check_first_session
from npc_core.elections.rules_further import check_further_list
from npc_core.elections.rules_preparation import done_by, roles_of
from npc_core.elections.seated import effects_of_election
from npc_core.elections.stages import IndirectStage, UpwardSeatStage
from npc_core.kernel.days import Day
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Procedure, step

_I, _U = IndirectStage, UpwardSeatStage


def _list_steps(s: Any, *, presidium: bool, general: bool) -> Steps:
    """Return the steps from the printed list to the presentation of candidates."""
    printed = (done_by(Task.COLLATE), lists.check_list_everyone, lists.check_printed)
    fixed = (
        done_by(Task.FIX_FORMAL_LIST),
        lists.check_strangers,
        lists.check_reduced,
        lists.check_primary_order,
        check_further_list,
        lists.check_nomination_period,
        lists.check_from_outside,
        lists.check_number,
    )
    return (
        step(
            CandidatesPublished,
            Text("印发候选人名单", "list of candidates printed"),
            at=(s.NOMINATION,),
            to=(s.CONSULTATION,),
            by=roles_of(Task.COLLATE),
            rules=printed if presidium else (done_by(Task.COLLATE), lists.check_list_everyone),
        ),
        step(Consulted, Text("酝酿、讨论候选人", "candidates discussed"), at=(s.CONSULTATION,), to=()),
        step(PrimaryHeld, Text("预选", "primary"), at=(s.CONSULTATION,), to=(), rules=(lists.check_strangers,)),
        step(
            FormalListFixed,
            Text("确定正式候选人名单", "formal list fixed"),
            at=(s.CONSULTATION, s.FURTHER),
            to=(s.LISTED,),
            by=roles_of(Task.FIX_FORMAL_LIST),
            rules=(*fixed, lists.check_number_as_fixed) if general else fixed,
        ),
        step(
            CandidatesPresented,
            Text("介绍代表候选人", "candidates presented"),
            at=(s.CONSULTATION, s.LISTED),
            to=(),
            by=roles_of(Task.PRESIDE_VOTING),
            demand=required(lambda book: book.deputy_elections.candidates_presented),
            rules=(lists.check_presented,),
        ),
    )


INDIRECT_ELECTION: Procedure[PollFacts, IndirectStage] = Procedure(
    "elections.indirect_election",
    Text("大会选举上一级代表", "election of deputies of the next higher congress"),
    home="npc_core.elections.upward:INDIRECT_ELECTION",
    facts=PollFacts,
    stages=IndirectStage,
    start=(_I.PREPARATION,),
    ends=(_I.IN_TERM, _I.UNFILLED),
    steps=(
        step(
            UnitSeatsFixed,
            Text("分配代表名额", "seats allocated"),
            at=(_I.PREPARATION,),
            to=(),
            by=roles_of(Task.ALLOCATE_UPWARDS),
            demand=required(lambda book: book.deputy_elections.indirect_seats_allocated_by),
            rules=(done_by(Task.ALLOCATE_UPWARDS),),
            once=True,
        ),
        step(
            PresidiumElected,
            Text("选举主席团", "presidium elected"),
            at=(_I.PREPARATION,),
            to=(),
            demand=required(lambda book: book.sessions.presidium_elected_by),
            once=True,
        ),
        step(
            SessionOpened,
            Text("举行会议", "session opened"),
            at=(_I.PREPARATION,),
            to=(_I.NOMINATION,),
            rules=(preparation.check_session_quorum,),
        ),
        step(
            MethodAdopted,
            Text("通过选举办法", "election method adopted"),
            at=(_I.NOMINATION, _I.CONSULTATION),
            to=(),
            by=roles_of(Task.ELECT_UPWARDS),
            rules=(done_by(Task.ELECT_UPWARDS),),
        ),
        election_day_step((_I.NOMINATION, _I.CONSULTATION, _I.LISTED)),
        *nomination_steps(_I, (_I.NOMINATION,)),
        *_list_steps(_I, presidium=True, general=True),
        *vote_steps(_I, direct=False),
        step(ReportedUpwards, Text("报送上一级", "reported upwards"), at=(_I.DECLARED, _I.UNFILLED), to=()),
        *credentials_steps(_I),
        step(
            FirstSessionHeld,
            Text("召开第一次会议", "first session held"),
            at=(_I.PUBLISHED,),
            to=(_I.IN_TERM,),
            duties=(check_first_session,),
        ),
    ),
    effects=effects_of_election,
)


def _by_election(procedure_id: str, label: Text, home: str, *, presidium: bool) -> Procedure[Any, UpwardSeatStage]:
    """Return the procedure that fills a seat of the next higher congress, by a session or by a standing committee."""
    opened = Text("举行会议", "session opened") if presidium else Text("举行常委会会议", "meeting opened")
    organ: tuple[Callable[..., Any], ...] = (vacancy.check_organ,)
    return Procedure(
        procedure_id,
        label,
        home=home,
        facts=VacancyFacts,
        stages=UpwardSeatStage,
        start=(_U.VACANCY,),
        ends=(_U.PUBLISHED, _U.UNFILLED),
        steps=(
            step(
                EndAnnounced,
                Text("公告代表资格终止", "end of the mandate announced"),
                at=(_U.VACANCY,),
                to=(),
                by=roles_of(Task.CONFIRM_UPWARDS),
                rules=(done_by(Task.CONFIRM_UPWARDS), vacancy.check_vacant),
                once=True,
            ),
            step(
                ByElectionDecided,
                Text("决定补选", "by-election decided"),
                at=(_U.VACANCY,),
                to=(_U.PREPARATION,),
                by=roles_of(Task.FILL_UPWARDS),
                rules=(
                    vacancy.check_decided_by,
                    vacancy.check_vacant,
                    vacancy.check_original_unit,
                    *organ,
                    vacancy.check_time_to_fill,
                ),
            ),
            step(
                SessionOpened,
                opened,
                at=(_U.PREPARATION,),
                to=(_U.NOMINATION,),
                rules=(preparation.check_session_quorum,),
            ),
            election_day_step((_U.NOMINATION, _U.CONSULTATION, _U.LISTED)),
            *nomination_steps(_U, (_U.NOMINATION,)),
            *_list_steps(_U, presidium=presidium, general=False),
            *vote_steps(_U, direct=False),
            step(ReportedUpwards, Text("报送上一级", "reported upwards"), at=(_U.DECLARED, _U.UNFILLED), to=()),
            *credentials_steps(_U),
        ),
        effects=effects_of_election,
    )


BY_ELECTION_BY_CONGRESS: Procedure[VacancyFacts, UpwardSeatStage] = _by_election(
    "elections.by_election_by_congress",
    Text("大会补选上一级代表", "by-election of a higher deputy by the congress"),
    "npc_core.elections.upward:BY_ELECTION_BY_CONGRESS",
    presidium=True,
)

BY_ELECTION_BY_STANDING_COMMITTEE: Procedure[VacancyFacts, UpwardSeatStage] = _by_election(
    "elections.by_election_by_standing_committee",
    Text("常委会补选上一级代表", "by-election of a higher deputy by the standing committee"),
    "npc_core.elections.upward:BY_ELECTION_BY_STANDING_COMMITTEE",
    presidium=False,
)


def open_indirect_election(
    law: Law, unit: UnitId, seats: int = 1, *, facts: PollFacts | None = None, partial: bool = False
) -> Case[PollFacts, IndirectStage]:
    """Return a new case: a congress elects deputies of the next higher one.

    Args:
        law: the law of the place of the congress that elects.
        unit: the electing unit, as the roster of the higher congress names it.
        seats: how many deputies it elects [seats].
        facts: the whole dossier instead, where more is known.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_indirect_election(law_of(Area.from_code("411424")), UnitId("某县"), 35).standing("en")
    'preparation'
    """
    dossier = facts if facts is not None else PollFacts(unit=unit, seats=seats)
    return open_case(INDIRECT_ELECTION, law, dossier, partial=partial)


def open_upward_by_election(
    law: Law,
    unit: UnitId,
    *,
    in_session: bool,
    seats: int = 1,
    vacant: int | None = None,
    vacated: PersonId | None = None,
    ground: Ground | None = None,
    vacant_since: Day | None = None,
    partial: bool = False,
) -> Case[VacancyFacts, UpwardSeatStage]:
    """Return a new case: a seat of the next higher congress is filled, by the session or between sessions.

    Args:
        law: the law of the place of the congress that elects.
        unit: the electing unit, as the roster of the higher congress names it.
        in_session: whether that congress is in session: then it fills the seat, else its standing committee may.
        seats: how many seats are filled [seats].
        vacant: how many seats of the unit are vacant, as the roster says [seats].
        vacated: whose seat it was.
        ground: why the mandate ended.
        vacant_since: since when the seat is vacant.
        partial: whether what is not recorded is unknown.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> case = open_upward_by_election(law_of(Area.from_code("411424")), UnitId("某县"), in_session=False, vacant=1)
    >>> case.procedure.label.en
    'by-election of a higher deputy by the standing committee'
    """
    facts = VacancyFacts(
        unit=unit,
        seats=seats,
        vacant=vacant,
        vacated=vacated,
        ground=ground,
        vacant_since=vacant_since,
        in_session=in_session,
    )
    procedure = BY_ELECTION_BY_CONGRESS if in_session else BY_ELECTION_BY_STANDING_COMMITTEE
    return open_case(procedure, law, facts, partial=partial)
