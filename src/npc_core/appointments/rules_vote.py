"""From the exam to the vote and its announcement."""

from __future__ import annotations

from datetime import date

from npc_core.appointments import words
from npc_core.appointments.facts import (
    Announced,
    Deliberated,
    ExamTaken,
    Exemption,
    PutOnAgenda,
    StatementForm,
    StatementMade,
    Voted,
    VotePostponed,
    Withdrawn,
)
from npc_core.appointments.rules import Matter
from npc_core.congress.actors import Role
from npc_core.congress.posts import PostAct
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.values import ByOffice
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.rules import check_carried, check_quorate
from npc_core.voting.rules_results import check_announced

EXAM = Rule("appointments.exam", Text("任前法律知识考试", "legal knowledge exam"))
RESITS = Rule("appointments.resits", Text("补考", "resits"), severity=Severity.DEFECT)
STATEMENT = Rule("appointments.statement", Text("供职发言", "pre-appointment statement"))
BALLOT = Rule("appointments.ballot", Text("表决方式", "method of the vote"), severity=Severity.DEFECT)
ONE_BY_ONE = Rule("appointments.one_by_one", Text("逐人表决", "vote one by one"), severity=Severity.DEFECT)
RESULT = Rule("appointments.result", Text("宣布的结果", "announced result"), severity=Severity.VOID)
ON_THE_SPOT = Rule("appointments.on_the_spot", Text("当场宣布", "announced on the spot"), severity=Severity.DEFECT)
AGENDA = Rule("appointments.agenda", Text("提请审议的决定", "who puts it on the agenda"), severity=Severity.DEFECT)
POSTPONEMENT = Rule(
    "appointments.postponement", Text("暂不表决的决定", "postponing the vote"), severity=Severity.DEFECT
)
ATTENDANCE = Rule(
    "appointments.attendance", Text("拟任命人员到会", "attendance of the nominee"), severity=Severity.DEFECT
)
WITHDRAWAL = Rule("appointments.withdrawal", Text("撤回的同意", "consent to the withdrawal"))
WITHDRAWAL_WRITTEN = Rule(
    "appointments.withdrawal_written", Text("书面撤回", "withdrawal in writing"), severity=Severity.DEFECT
)

_SCORE = Fact("exam_taken.score", Text("考试得了多少分，是否合格？", "What was the score, and was it passed?"))
_METHOD = Fact("voted.method", Text("用什么方式表决？", "How was the vote held?"))
_ALONE = Fact("voted.one_by_one", Text("是否逐人表决？", "Was the vote taken one by one?"))
_ATTENDED = Fact("deliberated.nominee_attended", Text("拟任命人员是否到会？", "Did the nominee attend?"))
_WHO = Fact("act.by", Text("由谁决定？", "Who decided?"))
_APPROVED = Fact("withdrawn.approved_by", Text("经谁同意撤回？", "Who agreed to the withdrawal?"))
_WRITTEN = Fact("withdrawn.written", Text("是否书面撤回？", "Was it withdrawn in writing?"))

_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor
_REQUIRED, _ALLOWED = Demand.REQUIRED, Demand.ALLOWED  # bound: looking up a member of an Enum is slow
_ORAL, _APPOINTMENT = StatementForm.ORAL, Decision.STANDING_COMMITTEE_APPOINTMENT
_DECISIONS = {
    PostAct.ACCEPT: Decision.STANDING_COMMITTEE_ACCEPTS_RESIGNATION,
    PostAct.APPROVE: Decision.PROCURATOR_GENERAL_APPROVAL,
    PostAct.APPROVE_RELIEF: Decision.PROCURATOR_GENERAL_APPROVAL,
}


def asked_of_office(case: Matter, provision: Provision[ByOffice[bool]] | Silence) -> bool:
    """Tell whether a table over offices asks something of this post and act."""
    if isinstance(provision, Silence):
        return False
    return provision.value.of(case.facts.post.office, case.facts.kind)


def demand(case: Matter, provision: Provision[ByOffice[bool]] | Silence) -> Demanded:
    """Return REQUIRED where a table over offices asks for a step, ALLOWED otherwise."""
    asked = asked_of_office(case, provision)
    return _new(Demanded, (_REQUIRED if asked else _ALLOWED, (provision,)))


def demand_exam(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place asks this nominee for the exam."""
    if not case.facts.kind.fills or _exemption(case, book) is not None:
        return Demanded(_ALLOWED, (book.appointments.exam_required,))
    return demand(case, book.appointments.exam_required)


def demand_statement(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place asks this nominee for a statement."""
    if not case.facts.kind.fills:
        return Demanded(Demand.OFF, (book.appointments.statement_required,))
    return demand(case, book.appointments.statement_required)


def _exemption(case: Matter, book: RuleBook) -> Exemption | None:
    """Return the ground on which the place exempts this nominee from the exam."""
    why = case.facts.exemption
    if why is None:
        return None
    grounds = book.appointments.exam_exemption
    return None if isinstance(grounds, Silence) or why.code not in grounds.value else why


def check_exam(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the exam, where the place asks for it, was passed before the vote.

    Law: local rules and the county's own measures; national law knows no exam.

    Returns:
        `exam_passed`, `exam_failed`, `exam_not_taken`, `exam_exempt`, `not_required_here`, or that the law is silent.
    """
    asked = book.appointments.exam_required
    if isinstance(asked, Silence):
        return EXAM.silent(asked)
    if not case.facts.kind.fills or not asked_of_office(case, asked):
        return EXAM.holds((asked,), words.not_required_here, what=EXAM.label)
    why = _exemption(case, book)
    if why is not None:
        return EXAM.holds((asked, book.appointments.exam_exemption), words.exam_exempt, why=why.label)
    exam = case.last(ExamTaken)
    if exam is None:
        if case.partial:
            return EXAM.unknown((asked,), _SCORE)
        return EXAM.fails((asked,), words.exam_not_taken, office=case.facts.post.office.label)
    return _exam_result(exam, asked, book)


def _exam_result(exam: ExamTaken, asked: Provision[ByOffice[bool]], book: RuleBook) -> Finding:
    must_pass, mark = book.appointments.exam_must_pass, book.appointments.exam_pass_mark
    least = mark.value if isinstance(mark, Provision) else None
    score = exam.score
    if isinstance(must_pass, Silence) or not must_pass.value:
        return EXAM.holds((asked,), words.exam_passed, score=score, mark=least)
    basis = (asked, must_pass, mark) if isinstance(mark, Provision) else (asked, must_pass)
    passed = exam.passed
    if passed is None and score is not None and least is not None:
        passed = score >= least
    if passed is None:
        return EXAM.unknown(basis, _SCORE)
    if passed:
        return EXAM.holds(basis, words.exam_passed, score=score, mark=least)
    return EXAM.fails(basis, words.exam_failed, score=score, mark=least)


def check_resits(case: Matter, act: ExamTaken, book: RuleBook) -> Finding:
    """Tell whether another resit is allowed.

    Returns:
        `resits`, or that the law is silent.
    """
    allowed = book.appointments.exam_resits
    if isinstance(allowed, Silence):
        return RESITS.silent(allowed)
    taken = case.count(ExamTaken)
    return RESITS.decide(taken <= allowed.value, (allowed,), words.resits, taken=taken, allowed=allowed.value)


def check_statement(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the statement, where the place asks for it, was made before the vote.

    Returns:
        `statement_made`, `statement_not_made`, `not_required_here`, or that the law is silent.
    """
    asked = book.appointments.statement_required
    if isinstance(asked, Silence):
        return STATEMENT.silent(asked)
    if not case.facts.kind.fills or not asked_of_office(case, asked):
        return STATEMENT.holds((asked,), words.not_required_here, what=STATEMENT.label)
    made = case.last(StatementMade)
    if made is not None:
        return STATEMENT.holds((asked,), words.statement_made, form=(made.form or _ORAL).label)
    if case.partial:
        return STATEMENT.unknown((asked,), _ATTENDED)
    return STATEMENT.fails((asked,), words.statement_not_made)


def check_agenda(case: Matter, act: PutOnAgenda, book: RuleBook) -> Finding:
    """Tell whether whoever the rules name put the matter on the agenda."""
    return _by_whom(AGENDA, book.appointments.agenda_decided_by, act)


def check_postponement(case: Matter, act: VotePostponed, book: RuleBook) -> Finding:
    """Tell whether whoever the rules name postponed the vote."""
    return _by_whom(POSTPONEMENT, book.appointments.postponement_decided_by, act)


def _by_whom(rule: Rule, named: Provision[Role] | Silence, act: PutOnAgenda | VotePostponed) -> Finding:
    if isinstance(named, Silence):
        return rule.silent(named)
    if act.by is None:
        return rule.unknown((named,), _WHO)
    return rule.decide(act.by.role is named.value, (named,), words.decided_by, by=act.by.label, law=named.value.label)


def check_attendance(case: Matter, act: Deliberated, book: RuleBook) -> Finding:
    """Tell whether the nominee attended where the rules ask for it; noted, never barring."""
    asked = book.appointments.attendance_required
    if isinstance(asked, Silence):
        return ATTENDANCE.silent(asked)
    if not case.facts.kind.fills or not asked_of_office(case, asked):
        return ATTENDANCE.holds((asked,), words.not_required_here, what=ATTENDANCE.label)
    if act.nominee_attended is None:
        return ATTENDANCE.unknown((asked,), _ATTENDED)
    return ATTENDANCE.decide(
        act.nominee_attended, (asked,), words.nominee_attended, attended="yes" if act.nominee_attended else "no"
    )


def decision_of(case: Matter) -> Decision:
    """Return what the vote decides, as `voting` names it."""
    return _DECISIONS.get(case.facts.kind, _APPOINTMENT)


def check_meeting_quorate(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether enough members attended for a vote to be held at all.

    Law: LOL2022-51-3; before 2022 the law laid nothing down.
    """
    return check_quorate(decision_of(case), act, book)


def check_ballot(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the vote was held in the way that the rules ask for; noted, never barring.

    Returns:
        `ballot_held`, or that the law is silent.
    """
    secret = book.voting.appointment_secret_ballot
    if isinstance(secret, Silence):
        return BALLOT.silent(secret)
    if act.method is None:
        return BALLOT.unknown((secret,), _METHOD)
    asked = secret.value.of(case.facts.post.office, case.facts.kind)
    held = act.method.secret
    if asked and held is None:
        return BALLOT.unknown((secret,), _METHOD)
    return BALLOT.decide(not asked or held is True, (secret,), words.ballot_held, method=act.method.label)


def check_one_by_one(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the nominee was voted on alone where the rules ask for it; noted, never barring.

    Returns:
        `voted_alone`, `not_required_here`, or that the law is silent.
    """
    asked = book.appointments.one_by_one
    if isinstance(asked, Silence):
        return ONE_BY_ONE.silent(asked)
    if not asked_of_office(case, asked):
        return ONE_BY_ONE.holds((asked,), words.not_required_here, what=ONE_BY_ONE.label)
    if act.one_by_one is None:
        return ONE_BY_ONE.unknown((asked,), _ALONE)
    return ONE_BY_ONE.decide(act.one_by_one, (asked,), words.voted_alone, alone="yes" if act.one_by_one else "no")


def check_result(case: Matter, act: Announced, book: RuleBook) -> Finding:
    """Tell whether the result announced is what the count gives under the law of the day of the vote.

    Law: LOL2022-51-4 and the older clauses.

    Returns:
        `announcement_matches`, `announcement_contradicts`, or the vote's missing facts.
    """
    voted = case.last(Voted)
    if voted is None:
        return RESULT.unknown((), _METHOD)
    return match(act, check_carried(decision_of(case), voted, case.law.on(voted.on)))


def match(act: Announced, vote: Finding) -> Finding:
    """Tell whether a result announced is what the count gives, as `check_announced` does."""
    return check_announced(RESULT, act.carried, vote)


def check_on_the_spot(case: Matter, act: Announced, book: RuleBook) -> Finding:
    """Tell whether the result was announced on the day of the vote, where the rules ask for it on the spot."""
    asked = book.appointments.announced_on_spot
    voted = case.last(Voted)
    if isinstance(asked, Silence):
        return ON_THE_SPOT.silent(asked)
    if voted is None:
        return ON_THE_SPOT.unknown((asked,), _METHOD)
    on = earliest(act.on)
    return ON_THE_SPOT.decide(on == voted.on, (asked,), words.announced_on, on=on, voted=voted.on)


def check_withdrawal(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether whoever must agree to a withdrawal did.

    Returns:
        `withdrawn_with`, `withdrawn_freely`, or that the law is silent.
    """
    free, approver = book.appointments.withdrawal_free, book.appointments.withdrawal_approver
    if isinstance(free, Provision) and free.value:
        return WITHDRAWAL.holds((free,), words.withdrawn_freely)
    if isinstance(approver, Silence):
        return WITHDRAWAL.silent(approver)
    if act.approved_by is None:
        return WITHDRAWAL.unknown((approver,), _APPROVED)
    return WITHDRAWAL.decide(
        act.approved_by is approver.value,
        (approver,),
        words.withdrawn_with,
        by=act.approved_by.label,
        law=approver.value.label,
    )


def check_withdrawal_written(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether a withdrawal was in writing, where the rules ask for it; noted, never barring."""
    asked = book.appointments.withdrawal_written
    if isinstance(asked, Silence):
        return WITHDRAWAL_WRITTEN.silent(asked)
    if act.written is None:
        return WITHDRAWAL_WRITTEN.unknown((asked,), _WRITTEN)
    return WITHDRAWAL_WRITTEN.decide(act.written, (asked,), words.in_writing, written="yes" if act.written else "no")
