"""Steps that several procedures share: made anew for each, as a procedure names its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from npc_core.congress.actors import Role
from npc_core.elections import rules_after as after
from npc_core.elections import rules_nomination as nomination
from npc_core.elections import rules_poll as poll
from npc_core.elections.acts_candidates import FundingFound, Nominated, NomineeDeclined, ParticularsGiven
from npc_core.elections.acts_poll import (
    BallotHeld,
    BallotsChecked,
    CredentialsConfirmed,
    CredentialsExamined,
    DeputiesPublished,
    ResultDeclared,
    SabotageFound,
    TellersChosen,
)
from npc_core.elections.acts_preparation import (
    ElectionDaySet,
    JudgmentGiven,
    Objected,
    ObjectionDecided,
    Sued,
    VoterListCorrected,
)
from npc_core.elections.competence import Task, find_competent
from npc_core.elections.matter import Matter
from npc_core.elections.rules_further import check_revote
from npc_core.elections.rules_preparation import check_election_day_moved, done_by, roles_of, task_in
from npc_core.elections.rules_voters import check_judgment_before_poll, check_objection_known
from npc_core.kernel.provisions import Basis, Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.procedures import Demand, Demanded, Fork, Step, step
from npc_core.voting.elections import StepKind

Steps = tuple[Step[Any, Any], ...]


def required(find: Callable[[RuleBook], Basis]) -> Callable[[Matter, RuleBook], Demanded]:
    """Return that the law asks for a step wherever it has the provision; where it is silent the step is allowed."""

    def demand(case: Matter, book: RuleBook) -> Demanded:
        found = find(book)
        if isinstance(found, Provision):
            return Demanded(Demand.REQUIRED, (found,))
        return Demanded(Demand.ALLOWED)

    return demand


def required_task(task: Task) -> Callable[[Matter, RuleBook], Demanded]:
    """Return that the law asks for a step that it gives to somebody."""

    def demand(case: Matter, book: RuleBook) -> Demanded:
        return required(lambda book: find_competent(task_in(case, task), book).found)(case, book)

    return demand


def election_day_step(at: tuple[Any, ...]) -> Step[Any, Any]:
    """Return the step that fixes the election day, or moves it."""
    return step(
        ElectionDaySet,
        Text("确定选举日期", "election day fixed"),
        at=at,
        to=(),
        by=roles_of(Task.FIX_ELECTION_DAY),
        demand=required_task(Task.FIX_ELECTION_DAY),
        rules=(done_by(Task.FIX_ELECTION_DAY), check_election_day_moved),
    )


def objection_steps(s: Any) -> Steps:
    """Return the steps of objections to the voter list, from the objection to the judgment."""
    at = (s.NOMINATION, s.CONSULTATION, s.LISTED)
    return (
        step(
            VoterListCorrected,
            Text("补正选民名单", "voter list corrected"),
            at=at,
            to=(),
            by=roles_of(Task.REGISTER_VOTERS),
            rules=(done_by(Task.REGISTER_VOTERS),),
        ),
        step(Objected, Text("对选民名单提出申诉", "objection to the voter list"), at=at, to=()),
        step(
            ObjectionDecided,
            Text("处理申诉", "objection decided"),
            at=at,
            to=(),
            by=roles_of(Task.REGISTER_VOTERS),
            rules=(done_by(Task.REGISTER_VOTERS), check_objection_known),
        ),
        step(Sued, Text("向人民法院起诉", "suit about the voter list"), at=at, to=(), rules=(check_objection_known,)),
        step(
            JudgmentGiven,
            Text("人民法院判决", "judgment on the voter list"),
            at=at,
            to=(),
            by=lambda case, book: (Role.COURT,),
            rules=(check_objection_known,),
            duties=(check_judgment_before_poll,),
        ),
    )


def nomination_steps(s: Any, at: tuple[Any, ...], *, starts: bool = False) -> Steps:
    """Return the steps of nomination; `starts`: whether local rules may let it wait for the voter list."""
    rules = (nomination.check_nominator, nomination.check_unit, nomination.check_nominee_cap)
    later = (s.NOMINATION, s.CONSULTATION, s.LISTED)
    return (
        step(
            Nominated,
            Text("推荐代表候选人", "candidates recommended"),
            at=at,
            to=(),
            by=nomination.nominating_roles,
            rules=(*rules, nomination.check_nomination_starts) if starts else rules,
        ),
        step(
            NomineeDeclined,
            Text("不接受推荐", "nominee declines"),
            at=(*at, *later),
            to=(),
            rules=(nomination.check_declined,),
        ),
        step(
            ParticularsGiven,
            Text("提供基本情况", "particulars given"),
            at=(*at, *later),
            to=(),
            rules=(nomination.check_declined,),
            duties=(nomination.check_particulars, nomination.check_other_mandate)
            if starts
            else (nomination.check_particulars,),
        ),
        step(
            FundingFound,
            Text("发现境外资助", "funding from abroad found"),
            at=(*at, *later, s.VOTED, s.REVOTE, s.FURTHER, s.DECLARED, s.UNFILLED, s.EXAMINED),
            to=(),
            duties=(nomination.check_funding_effect,),
        ),
    )


def vote_steps(s: Any, *, direct: bool) -> Steps:
    """Return the steps from the choice of tellers to the declared result."""
    here = (s.LISTED, s.REVOTE, s.FURTHER)
    duties = (poll.check_poll, poll.check_poll_day, check_revote)
    declared = Fork(
        "outcome",
        (
            (StepKind.DONE, frozenset({s.DECLARED})),
            (StepKind.REVOTE, frozenset({s.REVOTE})),
            (StepKind.FURTHER_ELECTION, frozenset({s.FURTHER})),
            (StepKind.VOTE_AGAIN, frozenset({s.LISTED})),
            (StepKind.LEFT_VACANT, frozenset({s.UNFILLED})),
            (StepKind.OPEN, frozenset({s.UNFILLED})),
        ),
        frozenset({s.VOTED}),
    )
    return (
        step(
            TellersChosen,
            Text("推选监票、计票人员", "tellers chosen"),
            at=here,
            to=(),
            by=roles_of(Task.CHOOSE_TELLERS),
            demand=required(lambda book: book.deputy_elections.count_recorded),
            rules=(done_by(Task.CHOOSE_TELLERS), poll.check_tellers),
            duties=(poll.check_tellers_per_box,) if direct else (),
        ),
        step(
            BallotHeld,
            Text("投票", "vote"),
            at=(s.LISTED, s.REVOTE),
            to=(s.VOTED,),
            by=roles_of(Task.PRESIDE_VOTING),
            rules=(done_by(Task.PRESIDE_VOTING),),
            duties=(*duties, poll.check_places) if direct else duties,
        ),
        step(
            BallotsChecked,
            Text("核对投票人数和票数", "ballots checked"),
            at=(s.VOTED,),
            to=(),
            demand=required(lambda book: book.deputy_elections.count_recorded),
            duties=(poll.check_recorded,),
        ),
        step(
            ResultDeclared,
            Text("确定、宣布选举结果", "result declared"),
            at=(s.VOTED,),
            to=declared,
            by=roles_of(Task.DETERMINE_RESULT),
            rules=(done_by(Task.DETERMINE_RESULT), poll.check_result),
        ),
    )


def credentials_steps(s: Any) -> Steps:
    """Return the steps from the declared result to the publication of the deputies."""
    done = (s.DECLARED, s.UNFILLED)
    return (
        step(
            SabotageFound,
            Text("发现破坏选举", "sabotage found"),
            at=(s.VOTED, s.REVOTE, s.FURTHER, *done, s.EXAMINED),
            to=(),
            duties=(after.check_sabotage,),
        ),
        step(
            CredentialsExamined,
            Text("代表资格审查", "credentials examined"),
            at=done,
            to=(s.EXAMINED,),
            by=lambda case, book: roles_of(after.examiner(case))(case, book),
            demand=after.demand_review,
            rules=(after.check_examined_by, after.check_examines_the_elected),
        ),
        step(
            CredentialsConfirmed,
            Text("确认代表资格", "credentials confirmed"),
            at=(*done, s.EXAMINED),
            to=(s.CONFIRMED,),
            by=lambda case, book: roles_of(after.confirmer(case))(case, book),
            demand=after.demand_confirmation,
            rules=(
                after.check_confirmed_by,
                after.check_examined_first,
                after.check_confirms_the_elected,
                after.check_void_are_voided,
            ),
        ),
        step(
            DeputiesPublished,
            Text("公布代表名单", "deputies published"),
            at=(s.CONFIRMED,),
            to=(s.PUBLISHED,),
            by=lambda case, book: roles_of(after.confirmer(case))(case, book),
            rules=(after.check_confirmed_by,),
            duties=(after.check_published_in_time,),
        ),
    )
