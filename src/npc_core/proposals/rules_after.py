"""After the reply: feedback, handling again, following up, reporting, closing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day, earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure import asking_words
from npc_core.procedure.asking import BY, among, asked, by_whom, complete, role_of
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals import words
from npc_core.proposals.acts import (
    FeedbackExcused,
    FeedbackGiven,
    HandlingReported,
    Rehandled,
    RehandlingOrdered,
    Replied,
)
from npc_core.proposals.facts import Dimension, Grade, Handling
from npc_core.proposals.rules import Matter, handlers_of

REASONS = Rule("suggestions.feedback_reasons", Text("不满意的意见", "reasons"), severity=Severity.DEFECT)
DIMENSIONS = Rule("suggestions.feedback_dimensions", Text("反馈的方面", "sides graded"), severity=Severity.DEFECT)
GRADES = Rule("suggestions.feedback_grades", Text("反馈的等次", "grades"), severity=Severity.DEFECT)
ORDERED_BY = Rule("suggestions.rehandling_by", Text("要求重新办理的机构", "who orders a re-handling"))
REOPENED = Rule("suggestions.rehandling_ground", Text("重新办理的条件", "ground of a re-handling"))
ROUNDS = Rule("suggestions.rehandling_limit", Text("重新办理的次数", "number of re-handlings"))
ANSWERED = Rule("suggestions.answered", Text("答复代表", "reply to the deputy"))
CHANCE = Rule("suggestions.feedback_chance", Text("代表反馈的机会", "chance of feedback"))
SETTLED = Rule("suggestions.rehandled", Text("重新办理", "re-handling"))
REPORTER = Rule("suggestions.reporter", Text("报告人", "who reports"), severity=Severity.NOTICE)
REPORTED_TO = Rule("suggestions.reported_to", Text("报告对象", "to whom it is reported"))
PRINTED = Rule("suggestions.report_printed", Text("印发下一次大会", "printed for the next session"))
PUBLISHED = Rule("suggestions.report_published", Text("报告公开", "publication of the report"))

_REASONS = Fact("feedback_given.reasons", Text("不满意的是否说明意见？", "Did the dissatisfied deputy give reasons?"))
_GRADE = Fact("feedback_given.grade", Text("代表是否满意？", "Was the deputy satisfied?"))
_RATINGS = Fact("feedback_given.ratings", Text("代表对各方面的评价？", "How did the deputy grade each side?"))
_TO = Fact("handling_reported.to", Text("向谁报告？", "To whom was it reported?"))
_PRINTED = Fact("handling_reported.printed", Text("是否印发下一次大会？", "Was it printed for the next session?"))
_PUBLISHED = Fact("handling_reported.published", Text("报告是否公开？", "Was the report made public?"))
_REPLIED = Fact("act:replied", Text("是否答复、何时答复？", "Was it answered, and when?"))
_FEEDBACK = Fact("act:feedback_given", Text("代表是否反馈？", "Did the deputy give feedback?"))
RECEIVED = Fact("replied.received_on", Text("代表何时收到答复？", "When did the deputy receive the reply?"))
_REHANDLED = Fact("act:rehandled", Text("是否重新办理？", "Was it handled again?"))


def check_reasons(case: Matter, act: FeedbackGiven, book: RuleBook) -> Finding:
    """Tell whether a dissatisfied deputy said why, where the place asks for it; noted, never barring."""
    reasons = book.suggestions.feedback_reasons
    if isinstance(reasons, Silence):
        return REASONS.silent(reasons)
    if act.dissatisfied is None:
        return REASONS.unknown((reasons,), _GRADE)
    if not act.dissatisfied:
        return REASONS.holds((reasons,), asking_words.not_required_here, what=REASONS.label)
    return asked(REASONS, reasons, act.reasons, _REASONS)


def check_dimensions(case: Matter, act: FeedbackGiven, book: RuleBook) -> Finding:
    """Tell whether every side that the place asks for was graded; noted, never barring."""
    sides = None if act.ratings is None else act.dimensions
    return complete(DIMENSIONS, book.suggestions.feedback_dimensions, sides, Dimension, _RATINGS)


def check_grades(case: Matter, act: FeedbackGiven, book: RuleBook) -> Finding:
    """Tell whether the place knows the grades that were given; noted, never barring."""
    known = book.suggestions.feedback_grades
    given = [grade for grade in (act.grade, *(each.grade for each in act.ratings or ())) if grade is not None]
    if isinstance(known, Provision):
        given.sort(key=lambda grade: grade.code in known.value)
    return among(GRADES, known, given[0] if given else None, Grade, _GRADE)


def check_ordered_by(case: Matter, act: RehandlingOrdered, book: RuleBook) -> Finding:
    """Tell whether one that the place names ordered the re-handling."""
    return by_whom(ORDERED_BY, book.suggestions.rehandle_ordered_by, role_of(act.by))


def reopened(case: Matter, book: RuleBook) -> dict[HandlerId | None, bool]:
    """Return the bodies whose answer did not settle the matter, and whether they must handle it again.

    A dissatisfied deputy is enough where the place says so; elsewhere the deputy's word opens the way, and only an
    order makes it a duty.
    """
    trigger = book.suggestions.rehandle_trigger
    by_deputy = isinstance(trigger, Provision) and trigger.value == "dissatisfied"
    found: dict[HandlerId | None, bool] = {}
    for act in case.acts:
        if isinstance(act, FeedbackGiven) and act.dissatisfied:
            found[act.body] = found.get(act.body, False) or by_deputy
        elif isinstance(act, RehandlingOrdered):
            found[act.body] = True
        elif isinstance(act, Rehandled):
            found.pop(act.body, None)
    return found


def demand_rehandling(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a re-handling is owed."""
    owed = any(reopened(case, book).values())
    return Demanded(Demand.REQUIRED if owed else Demand.ALLOWED, (book.suggestions.rehandle_trigger,))


def check_reopened(case: Matter, act: Rehandled, book: RuleBook) -> Finding:
    """Tell whether there is a reason for handling the matter again.

    Returns:
        `to_be_handled_again`, `no_reason_to_handle_again`, or that it is not known.
    """
    trigger = book.suggestions.rehandle_trigger
    if act.body in reopened(case, book):
        return REOPENED.holds((trigger,), words.to_be_handled_again)
    if case.partial:
        return REOPENED.unknown((trigger,), _FEEDBACK)
    return REOPENED.fails((trigger,), words.no_reason_to_handle_again)


def check_rounds(case: Matter, act: Rehandled, book: RuleBook) -> Finding:
    """Tell whether the matter may be handled again once more.

    Returns:
        `rounds`, or that the law is silent.
    """
    allowed = book.suggestions.rehandle_limit
    if isinstance(allowed, Silence):
        return ROUNDS.silent(allowed)
    done = sum(isinstance(each, Rehandled) and each.body == act.body for each in case.acts)
    return ROUNDS.decide(done < allowed.value, (allowed,), words.rounds, done=done, allowed=allowed.value)


def demand_assessment(case: Matter, book: RuleBook) -> Demanded:
    """Return what follows a second dissatisfaction: an assessment, where the place knows one."""
    second = book.suggestions.second_dissatisfaction
    if isinstance(second, Silence):
        return Demanded(Demand.OFF, (second,))
    bad = [act.body for act in case.acts if isinstance(act, FeedbackGiven) and act.dissatisfied]
    again = len(bad) > len(set(bad))
    return Demanded(Demand.REQUIRED if again else Demand.ALLOWED, (second,))


def demand_followup(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a promise in the reply must be followed up, where the place says so."""
    duty = book.suggestions.followup_duty
    promised = any(
        isinstance(act, Replied) and (act.committed_until or (act.result and act.result.promises)) for act in case.acts
    )
    required = isinstance(duty, Provision) and promised
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (duty,))


def answerers(case: Matter) -> tuple[HandlerId | None, ...]:
    """Return the bodies that owe the deputy an answer."""
    return tuple(body for body, part in handlers_of(case).items() if part is not Handling.JOINT)


def check_answered(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether every body that answers has answered: a matter is not closed before.

    Law: LOL2022-42-1b, LOL2022-42-2 and the older clauses.

    Returns:
        `answered`, `not_answered`, or that it is not known.
    """
    required = book.suggestions.reply_required
    if isinstance(required, Silence):
        return ANSWERED.silent(required)
    replied = {act.body for act in case.acts if isinstance(act, Replied)}
    open_bodies = [body for body in answerers(case) if body not in replied]
    if replied and not open_bodies:
        return ANSWERED.holds((required,), words.answered)
    if case.partial:
        return ANSWERED.unknown((required,), _REPLIED)
    return ANSWERED.fails((required,), words.not_answered, bodies=_named(open_bodies))


def _named(bodies: list[HandlerId | None]) -> str:
    return "、".join(body or "–" for body in bodies) or "–"


def check_feedback_chance(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the deputy said something on each answer, or had the time that the place gives for it.

    Returns:
        `feedback_had`, `feedback_open`, or that the law is silent.
    """
    period = book.suggestions.feedback_period
    if isinstance(period, Silence):
        return CHANCE.silent(period)
    return all_of(CHANCE, *_chances(case, period, book, on))


def _chances(case: Matter, period: Provision[Period], book: RuleBook, on: date) -> Iterator[Finding]:
    silence = book.suggestions.feedback_silence
    told = case.last(FeedbackExcused) is not None
    besides = (silence, *((book.suggestions.feedback_excuse,) if told else ()))
    basis = (period, *(each for each in besides if isinstance(each, Provision)))
    waiting: dict[HandlerId | None, Replied | Rehandled] = {}
    for act in case.acts:
        if isinstance(act, Replied | Rehandled):
            waiting[act.body] = act
        elif isinstance(act, FeedbackGiven | FeedbackExcused):
            waiting.pop(act.body, None)
    yield CHANCE.holds(basis, words.feedback_had)
    for reply in waiting.values():
        since = received_on(case, reply)
        if since is None:
            yield CHANCE.unknown(basis, RECEIVED)
            continue
        soonest = period.value.due(earliest(since), case.law.calendar).not_before
        last = period.value.due(latest(since), case.law.calendar).not_after
        if on <= soonest and not case.partial:
            yield CHANCE.fails(basis, words.feedback_open, until=last)
        elif on <= last:
            yield CHANCE.unknown(basis, _FEEDBACK)


def received_on(case: Matter, reply: Replied | Rehandled) -> Day | None:
    """Return the day on which the deputy received an answer; a table that does not tell it leaves it unknown."""
    if reply.received_on is not None:
        return reply.received_on
    return None if case.partial else reply.on


def check_settled(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether nothing waits for being handled again: a matter is not closed before.

    Returns:
        `handled_again`, `must_be_handled_again`, or that it is not known.
    """
    trigger = book.suggestions.rehandle_trigger
    owed = [body for body, due in reopened(case, book).items() if due]
    if not owed:
        return SETTLED.holds((), words.handled_again)
    if case.partial:
        return SETTLED.unknown((trigger,), _REHANDLED)
    return SETTLED.fails((trigger,), words.must_be_handled_again, bodies=_named(owed))


def check_reporter(case: Matter, act: HandlingReported, book: RuleBook) -> Finding:
    """Tell whether one that national law or the place names reported; noted, never barring.

    Law: DL2025-51-3a, DL2025-51-3b, LOL2022-42-3a and the older clause.
    """
    national, local = book.suggestions.reporters, book.suggestions.reporters_besides
    by = role_of(act.by)
    if isinstance(national, Provision) and isinstance(local, Provision) and by not in national.value:
        return by_whom(REPORTER, local, by, BY, national)
    return by_whom(REPORTER, national, by)


def check_reported_to(case: Matter, act: HandlingReported, book: RuleBook) -> Finding:
    """Tell whether the body that the law names got the report.

    Law: DL2025-51-3a, DL2025-51-3b, LOL2022-42-3a, DL2015-42-3a.
    """
    return by_whom(REPORTED_TO, book.suggestions.reported_to, act.to, _TO)


def check_printed(case: Matter, act: HandlingReported, book: RuleBook) -> Finding:
    """Tell whether the report was printed for the next session.

    Law: DL2025-51-3a, DL2015-42-3b.
    """
    return asked(PRINTED, book.suggestions.report_printed, act.printed, _PRINTED)


def check_published(case: Matter, act: HandlingReported, book: RuleBook) -> Finding:
    """Tell whether the report was made public.

    Law: DL2025-51-3c, LOL2022-42-3b, DL2015-42-3c.
    """
    return asked(PUBLISHED, book.suggestions.report_published, act.published, _PUBLISHED)


def demand_report(case: Matter, book: RuleBook) -> Demanded:
    """Return that the handling must be reported, as far as the law of the day is modelled."""
    to = book.suggestions.reported_to
    return Demanded(Demand.REQUIRED if isinstance(to, Provision) else Demand.ALLOWED, (to,))
