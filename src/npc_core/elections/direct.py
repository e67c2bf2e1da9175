"""The direct election of deputies in one constituency, and the by-election by its voters."""

from __future__ import annotations

from typing import Any

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.elections import rules_lists as lists
from npc_core.elections import rules_poll as poll
from npc_core.elections import rules_preparation as preparation
from npc_core.elections import rules_vacancy as vacancy
from npc_core.elections.acts_candidates import (
    CandidatesPresented,
    CandidatesPublished,
    Consulted,
    FormalListFixed,
    MemberLeft,
    PrimaryHeld,
)
from npc_core.elections.acts_poll import FirstSessionHeld, ProxyAuthorised
from npc_core.elections.acts_preparation import (
    ByElectionBodySetUp,
    ByElectionDecided,
    CandidateNumberFixed,
    CommitteeAppointed,
    ConstituencyDrawn,
    EndAnnounced,
    VacancyReported,
    VoterListPublished,
    VotersRegistered,
)
from npc_core.elections.competence import Task
from npc_core.elections.poll_clocks import BY_ELECTION_CLOCKS, CLOCKS
from npc_core.elections.poll_facts import PollFacts, VacancyFacts
from npc_core.elections.poll_steps import (
    Steps,
    credentials_steps,
    election_day_step,
    nomination_steps,
    objection_steps,
    required,
    vote_steps,
)
from npc_core.elections.rules_after import check_first_session
from npc_core.elections.rules_further import check_further_list
from npc_core.elections.rules_preparation import done_by, roles_of
from npc_core.elections.seated import effects_of_election
from npc_core.elections.stages import DirectStage, SeatStage
from npc_core.kernel.days import Day
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Procedure, step

_D, _B = DirectStage, SeatStage


def _list_steps(s: Any, *, by_election: bool) -> Steps:
    """Return the steps from the published list of candidates to the proxies, which both elections share."""
    fixed = (vacancy.check_number_of_by_election, vacancy.check_listed_first) if by_election else ()
    open_ = (s.NOMINATION, s.CONSULTATION) if by_election else (s.CONSULTATION,)
    return (
        step(
            CandidatesPublished,
            Text("公布代表候选人名单", "list of candidates published"),
            at=(s.NOMINATION,),
            to=(s.CONSULTATION,),
            by=roles_of(Task.COLLATE),
            rules=(done_by(Task.COLLATE), lists.check_list_everyone, preparation.check_ahead),
        ),
        step(
            Consulted,
            Text("选民小组讨论、协商", "voter groups consult"),
            at=open_,
            to=(),
            by=roles_of(Task.CONSULT),
            demand=required(lambda book: book.deputy_elections.voter_groups_consult),
            rules=(done_by(Task.CONSULT),),
            gated=True,
        ),
        step(
            PrimaryHeld,
            Text("预选", "primary"),
            at=open_,
            to=(),
            rules=(lists.check_strangers, lists.check_primary_held),
        ),
        step(
            MemberLeft,
            Text("选举委员会成员辞职", "member leaves the election committee"),
            at=(s.NOMINATION, s.CONSULTATION),
            to=(),
        ),
        step(
            FormalListFixed,
            Text("公布正式代表候选人名单", "formal list published"),
            at=(*open_, s.FURTHER),
            to=(s.LISTED,),
            by=roles_of(Task.FIX_FORMAL_LIST),
            rules=(
                done_by(Task.FIX_FORMAL_LIST),
                lists.check_consulted,
                lists.check_strangers,
                lists.check_reduced,
                lists.check_primary_order,
                check_further_list,
                *fixed,
                lists.check_members_left,
                lists.check_number,
            ),
        ),
        step(
            CandidatesPresented,
            Text("介绍代表候选人", "candidates presented"),
            at=(*open_, s.LISTED),
            to=(),
            by=roles_of(Task.FIX_FORMAL_LIST),
            demand=required(lambda book: book.deputy_elections.candidates_presented),
            rules=(lists.check_presented,),
            duties=(lists.check_meeting,),
        ),
        step(
            ProxyAuthorised,
            Text("委托投票", "vote by proxy authorised"),
            at=(s.LISTED, s.REVOTE),
            to=(),
            rules=(poll.check_proxy, poll.check_proxies_held),
        ),
    )


_BEFORE_THE_VOTE = (_D.ORGANISED, _D.REGISTRATION, _D.NOMINATION, _D.CONSULTATION, _D.LISTED)

DIRECT_ELECTION: Procedure[PollFacts, DirectStage] = Procedure(
    "elections.direct_election",
    Text("选区直接选举代表", "direct election of deputies in one constituency"),
    home="npc_core.elections.direct:DIRECT_ELECTION",
    facts=PollFacts,
    stages=DirectStage,
    start=(_D.PREPARATION,),
    ends=(_D.IN_TERM, _D.UNFILLED),
    steps=(
        step(
            CommitteeAppointed,
            Text("任命选举委员会", "election committee appointed"),
            at=(_D.PREPARATION,),
            to=(_D.ORGANISED,),
            by=roles_of(Task.APPOINT_COMMITTEE),
            rules=(done_by(Task.APPOINT_COMMITTEE),),
            duties=(preparation.check_committee_size,),
        ),
        election_day_step(_BEFORE_THE_VOTE),
        step(
            ConstituencyDrawn,
            Text("划分选区、分配名额", "constituency drawn"),
            at=(_D.ORGANISED,),
            to=(_D.REGISTRATION,),
            by=roles_of(Task.DRAW_CONSTITUENCIES),
            rules=(done_by(Task.DRAW_CONSTITUENCIES), preparation.check_constituency),
        ),
        step(
            VotersRegistered,
            Text("选民登记", "voters registered"),
            at=(_D.REGISTRATION,),
            to=(),
            by=roles_of(Task.REGISTER_VOTERS),
            demand=required(lambda book: book.deputy_elections.register_added),
            rules=(done_by(Task.REGISTER_VOTERS),),
            duties=(preparation.check_election_day_announced,),
            once=True,
        ),
        step(
            VoterListPublished,
            Text("公布选民名单", "voter list published"),
            at=(_D.REGISTRATION,),
            to=(_D.NOMINATION,),
            by=roles_of(Task.REGISTER_VOTERS),
            rules=(done_by(Task.REGISTER_VOTERS), preparation.check_ahead),
            duties=(preparation.check_cards,),
        ),
        *objection_steps(_D),
        *nomination_steps(_D, (_D.REGISTRATION, _D.NOMINATION), starts=True),
        *_list_steps(_D, by_election=False),
        *vote_steps(_D, direct=True),
        *credentials_steps(_D),
        step(
            FirstSessionHeld,
            Text("召开第一次会议", "first session held"),
            at=(_D.PUBLISHED,),
            to=(_D.IN_TERM,),
            duties=(check_first_session,),
        ),
    ),
    clocks=CLOCKS,
    effects=effects_of_election,
)

BY_ELECTION_BY_VOTERS: Procedure[VacancyFacts, SeatStage] = Procedure(
    "elections.by_election_by_voters",
    Text("原选区选民补选代表", "by-election of a deputy by the voters"),
    home="npc_core.elections.direct:BY_ELECTION_BY_VOTERS",
    facts=VacancyFacts,
    stages=SeatStage,
    start=(_B.VACANCY,),
    ends=(_B.PUBLISHED, _B.UNFILLED),
    steps=(
        step(
            VacancyReported,
            Text("报告出缺", "vacancy reported"),
            at=(_B.VACANCY,),
            to=(),
            by=roles_of(Task.REPORT_VACANCY),
            demand=required(lambda book: book.by_elections.vacancy_reporter),
            rules=(done_by(Task.REPORT_VACANCY), vacancy.check_vacant),
            once=True,
        ),
        step(
            EndAnnounced,
            Text("公告代表资格终止", "end of the mandate announced"),
            at=(_B.VACANCY,),
            to=(),
            by=roles_of(Task.ANNOUNCE_END),
            demand=required(lambda book: book.mandates.end_announced_by),
            rules=(done_by(Task.ANNOUNCE_END), vacancy.check_vacant),
            once=True,
        ),
        step(
            ByElectionDecided,
            Text("决定补选", "by-election decided"),
            at=(_B.VACANCY,),
            to=(_B.PREPARATION,),
            by=roles_of(Task.DECIDE_BY_ELECTION),
            rules=(
                vacancy.check_decided_by,
                vacancy.check_vacant,
                vacancy.check_original_unit,
                vacancy.check_time_to_fill,
            ),
        ),
        step(
            ByElectionBodySetUp,
            Text("设立补选机构", "by-election body set up"),
            at=(_B.PREPARATION,),
            to=(_B.ORGANISED,),
            by=roles_of(Task.CONDUCT_BY_ELECTION),
            rules=(done_by(Task.CONDUCT_BY_ELECTION),),
        ),
        election_day_step((_B.ORGANISED, _B.REGISTRATION, _B.NOMINATION, _B.CONSULTATION, _B.LISTED)),
        step(
            VotersRegistered,
            Text("重新核对选民名单", "voter list checked again"),
            at=(_B.ORGANISED,),
            to=(_B.REGISTRATION,),
            by=roles_of(Task.REGISTER_VOTERS),
            demand=required(lambda book: book.by_elections.voter_list_recheck),
            rules=(done_by(Task.REGISTER_VOTERS),),
            duties=(preparation.check_rechecked,),
            once=True,
        ),
        step(
            VoterListPublished,
            Text("公布选民名单", "voter list published"),
            at=(_B.ORGANISED, _B.REGISTRATION),
            to=(_B.NOMINATION,),
            by=roles_of(Task.REGISTER_VOTERS),
            rules=(done_by(Task.REGISTER_VOTERS), preparation.check_ahead),
            duties=(preparation.check_cards,),
        ),
        *objection_steps(_B),
        *nomination_steps(_B, (_B.REGISTRATION, _B.NOMINATION), starts=True),
        step(
            CandidateNumberFixed,
            Text("确定候选人人数", "number of candidates fixed"),
            at=(_B.NOMINATION, _B.CONSULTATION),
            to=(),
            by=roles_of(Task.FIX_CANDIDATE_NUMBER),
            demand=required(lambda book: book.by_elections.candidate_number_fixed_by),
            rules=(done_by(Task.FIX_CANDIDATE_NUMBER),),
        ),
        *_list_steps(_B, by_election=True),
        *vote_steps(_B, direct=True),
        *credentials_steps(_B),
    ),
    clocks=BY_ELECTION_CLOCKS,
    effects=effects_of_election,
)


def open_direct_election(
    law: Law, unit: UnitId, seats: int = 1, *, facts: PollFacts | None = None, partial: bool = False
) -> Case[PollFacts, DirectStage]:
    """Return a new case: the voters of one constituency elect deputies to the congress of their county or township.

    Args:
        law: the law of the place.
        unit: the constituency.
        seats: how many deputies it elects [seats].
        facts: the whole dossier instead, where more is known.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_direct_election(law_of(Area.from_code("411424")), UnitId("第12选区"), 2).standing("en")
    'preparation'
    """
    dossier = facts if facts is not None else PollFacts(unit=unit, seats=seats)
    return open_case(DIRECT_ELECTION, law, dossier, partial=partial)


def open_by_election(
    law: Law,
    unit: UnitId,
    *,
    seats: int = 1,
    vacant: int | None = None,
    vacated: PersonId | None = None,
    ground: Ground | None = None,
    vacant_since: Day | None = None,
    partial: bool = False,
) -> Case[VacancyFacts, SeatStage]:
    """Return a new case: the voters of a constituency fill a seat that became vacant within the term.

    Args:
        law: the law of the place.
        unit: the constituency in which the seat was held.
        seats: how many seats are filled [seats].
        vacant: how many seats of the constituency are vacant, as the roster says [seats].
        vacated: whose seat it was.
        ground: why the mandate ended.
        vacant_since: since when the seat is vacant.
        partial: whether what is not recorded is unknown.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_by_election(law_of(Area.from_code("411424")), UnitId("第12选区"), vacant=1).standing("en")
    'seat vacant'
    """
    facts = VacancyFacts(
        unit=unit, seats=seats, vacant=vacant, vacated=vacated, ground=ground, vacant_since=vacant_since
    )
    return open_case(BY_ELECTION_BY_VOTERS, law, facts, partial=partial)
