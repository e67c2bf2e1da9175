"""The procedure of an appointment by a standing committee, and how a case of it is opened."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from npc_core.appointments import rules, rules_acting, rules_after, rules_vote
from npc_core.appointments.facts import (
    ActingEnded,
    Announced,
    AppointmentFacts,
    AppointmentStage,
    Deliberated,
    ExamTaken,
    Exemption,
    Filed,
    LetterIssued,
    OathTaken,
    OrganAbolished,
    OrganNotified,
    PutOnAgenda,
    StatementMade,
    Submitted,
    TookOffice,
    Voted,
    VotePostponed,
    Withdrawn,
    expect_acts_of_standing_committee,
)
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office, Service
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.days import Day
from npc_core.kernel.findings import Rule, Severity
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock
from npc_core.procedure.procedures import Fork, Gate, Procedure, step

_S = AppointmentStage


def _meeting(case: Case[Any, Any]) -> date | None:
    submitted = case.last(Submitted)
    return submitted.meeting_on if submitted is not None else None


def _new_government(case: Case[Any, Any]) -> date | None:
    return cast("AppointmentFacts", case.facts).government_elected_on


CLOCKS = (
    Clock(
        id="submission_lead",
        label=Text("会前提请", "submission before the meeting"),
        rule=Rule("appointments.submission_lead", Text("提请期限", "submission in time"), severity=Severity.DEFECT),
        times=(Submitted,),
        within=lambda case, book: book.appointments.submission_lead,
        anchor=_meeting,
        backward=True,
    ),
    Clock(
        id="new_government",
        label=Text("新一届政府组成人员的提请", "submission of the members of a new government"),
        rule=Rule("appointments.new_government", Text("新一届政府提请期限", "a new government's appointments in time")),
        times=(Submitted,),
        within=lambda case, book: book.appointments.new_government_period,
        anchor=_new_government,
    ),
    Clock(
        id="oath",
        label=Text("宪法宣誓", "constitutional oath"),
        rule=Rule("appointments.oath_in_time", Text("宣誓期限", "oath in time")),
        times=(OathTaken,),
        within=lambda case, book: book.oath.period,
        starts=(Announced,),
        moot=(OrganAbolished, ActingEnded),
        applies=lambda case: cast("AppointmentFacts", case.facts).kind.fills,
    ),
    Clock(
        id="notice",
        label=Text("任免通知", "notifying the organs"),
        rule=Rule("appointments.notice_in_time", Text("通知期限", "notification in time")),
        times=(OrganNotified,),
        within=lambda case, book: book.appointments.notice_period,
        starts=(Announced,),
    ),
)

APPOINTMENT: Procedure[AppointmentFacts, AppointmentStage] = Procedure(
    "appointments.appointment",
    Text("常委会人事任免", "appointment by the standing committee"),
    home="npc_core.appointments.appointment:APPOINTMENT",
    facts=AppointmentFacts,
    stages=AppointmentStage,
    start=(_S.EXAM, _S.SUBMISSION),
    ends=(_S.CARRIED, _S.REJECTED, _S.WITHDRAWN, _S.ENDED),
    abandoned=(_S.WITHDRAWN,),
    steps=(
        step(
            ExamTaken,
            Text("任前法律知识考试", "legal knowledge exam"),
            at=(_S.EXAM,),
            to=(),
            demand=rules_vote.demand_exam,
            gated=True,
            rules=(rules_vote.check_resits,),
        ),
        step(
            Submitted,
            Text("提请任免", "submission"),
            at=(_S.SUBMISSION,),
            to=(_S.SUBMITTED,),
            by=rules.nominators_of,
            rules=(
                rules.check_power,
                rules.check_nominator,
                rules.check_acting_pool,
                rules_acting.check_pool,
                rules.check_must_be_deputy,
                rules.check_renomination,
                rules.check_renomination_wait,
            ),
            duties=(
                rules.check_incompatible,
                rules.check_documents,
                rules.check_written,
                rules_acting.check_between_sessions,
            ),
        ),
        step(
            PutOnAgenda,
            Text("列入议程", "put on the agenda"),
            at=(_S.SUBMITTED,),
            to=(),
            duties=(rules_vote.check_agenda,),
            once=True,
        ),
        step(
            StatementMade,
            Text("供职发言", "pre-appointment statement"),
            at=(_S.SUBMITTED, _S.DELIBERATED),
            to=(),
            demand=rules_vote.demand_statement,
            gated=True,
        ),
        step(
            Deliberated,
            Text("审议", "deliberation"),
            at=(_S.SUBMITTED,),
            to=(_S.DELIBERATED,),
            duties=(rules_vote.check_attendance,),
        ),
        step(
            VotePostponed,
            Text("暂不表决", "vote postponed"),
            at=(_S.SUBMITTED, _S.DELIBERATED),
            to=(_S.SUBMITTED,),
            duties=(rules_vote.check_postponement,),
        ),
        step(
            Voted,
            Text("表决", "vote"),
            at=(_S.DELIBERATED,),
            to=(_S.VOTED,),
            gates=(Gate(rules_vote.check_exam), Gate(rules_vote.check_statement)),
            rules=(rules_vote.check_meeting_quorate,),
            duties=(rules_vote.check_ballot, rules_vote.check_one_by_one),
            clears=(_S.EXAM,),
        ),
        step(
            Announced,
            Text("宣布表决结果", "result announced"),
            at=(_S.VOTED,),
            to=Fork(
                "carried",
                ((True, frozenset({_S.CARRIED})), (False, frozenset({_S.REJECTED}))),
                frozenset({_S.VOTED}),
            ),
            rules=(rules_vote.check_result,),
            duties=(rules_vote.check_on_the_spot,),
        ),
        step(
            OrganNotified,
            Text("任免通知", "organs notified"),
            at=(_S.CARRIED,),
            to=(),
            once=True,
        ),
        step(
            LetterIssued,
            Text("颁发任命书", "letter of appointment"),
            at=(_S.CARRIED,),
            to=(),
            demand=rules_after.demand_letter,
            duties=(rules_after.check_letter,),
            once=True,
        ),
        step(
            OathTaken,
            Text("宪法宣誓", "constitutional oath"),
            at=(_S.CARRIED,),
            to=(),
            demand=rules_after.demand_oath,
            duties=(rules_after.check_oath_organiser,),
            once=True,
        ),
        step(
            Filed,
            Text("备案", "filing"),
            at=(_S.CARRIED,),
            to=(),
            demand=rules_after.demand_filing,
            rules=(rules_after.check_filing,),
            once=True,
        ),
        step(
            TookOffice,
            Text("到任", "taking office"),
            at=(_S.SUBMITTED, _S.DELIBERATED, _S.VOTED, _S.CARRIED),
            to=(),
            rules=(rules_after.check_taking_office,),
            once=True,
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.SUBMITTED, _S.DELIBERATED),
            to=(_S.WITHDRAWN,),
            rules=(rules_vote.check_withdrawal,),
            duties=(rules_vote.check_withdrawal_written,),
            clears=(_S.EXAM,),
        ),
        step(
            ActingEnded,
            Text("代理结束", "the acting ends"),
            at=(_S.CARRIED,),
            to=(_S.ENDED,),
            rules=(rules_acting.check_acting_end,),
        ),
        step(
            OrganAbolished,
            Text("机构撤销", "the organ is abolished"),
            at=(_S.CARRIED,),
            to=(_S.ENDED,),
            rules=(rules_after.check_abolition,),
        ),
    ),
    clocks=CLOCKS,
    effects=rules_after.effects_of,
)


def open_appointment(
    law: Law,
    post: Post,
    nominee: PersonId,
    kind: PostAct = PostAct.APPOINT,
    *,
    partial: bool = False,
    holds: tuple[Office, ...] | None = None,
    elsewhere: tuple[Service, ...] | None = None,
    is_deputy: bool | None = None,
    failed_votes: int | None = None,
    last_failed_on: Day | None = None,
    exemption: Exemption | None = None,
    government_elected_on: date | None = None,
    head_vacant: bool | None = None,
    in_session: bool | None = None,
    repeats: bool | None = None,
) -> Case[AppointmentFacts, AppointmentStage]:
    """Return a new case: one person, one post, one act of the standing committee.

    Args:
        law: the law of the place.
        post: the post.
        nominee: the person, by the application's id.
        kind: appoint (任命), decide on (决定任命), approve, relieve, accept a resignation, revoke, acting.
        partial: whether what is not recorded is unknown, as for a history made from a table.
        holds: offices that the nominee holds when proposed.
        elsewhere: posts held outside such offices, in the words of the rules on incompatible posts.
        is_deputy: whether the nominee is a deputy of this congress.
        failed_votes: earlier votes for this post in this term that did not carry [votes].
        last_failed_on: the day of the latest of them.
        exemption: why the nominee need not sit the exam.
        government_elected_on: the day the new government's leaders were elected.
        head_vacant: whether the post of head of government is vacant (for vice heads).
        in_session: whether the congress was in session on the day of the vote.
        repeats: whether the nominee held this post in the last term and took the oath then.

    Raises:
        ImpossibleFacts: the act is none of a standing committee's.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> case = open_appointment(law_of(Area.from_code("411424")), Post("government_department_head"), PersonId("P-88"))
    >>> case.standing("en")
    'exam open, to be submitted'
    """
    expect_acts_of_standing_committee(kind)
    facts = AppointmentFacts(
        post=post,
        nominee=nominee,
        kind=kind,
        holds=holds,
        elsewhere=elsewhere,
        is_deputy=is_deputy,
        failed_votes=failed_votes,
        last_failed_on=last_failed_on,
        exemption=exemption,
        government_elected_on=government_elected_on,
        head_vacant=head_vacant,
        in_session=in_session,
        repeats=repeats,
    )
    return open_case(APPOINTMENT, law, facts, partial=partial)
