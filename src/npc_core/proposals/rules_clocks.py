"""The clocks of a suggestion: one per handling body where a body must act."""

from __future__ import annotations

from typing import Any, cast

from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day
from npc_core.kernel.findings import Fact, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.clocks import Clock, ClockEffect, Terms, judge_run, runs_of
from npc_core.proposals.acts import (
    AcceptanceTold,
    Accepted,
    Assigned,
    Closed,
    ExtensionApproved,
    FeedbackExcused,
    FeedbackGiven,
    JointOpinion,
    Objected,
    ObjectionRefused,
    Reassigned,
    Registered,
    Rehandled,
    RehandlingOrdered,
    Replied,
    Returned,
    Submitted,
    Withdrawn,
)
from npc_core.proposals.facts import Handling, SuggestionFacts
from npc_core.proposals.rules_after import RECEIVED, received_on
from npc_core.proposals.rules_reply import HARD, check_extension_by

_ACCEPTED = Fact("act:accepted", Text("承办单位何时收到？", "When did the handling body receive it?"))
_EXTENDED = Fact("act:extension_approved", Text("是否同意延期？", "Was a longer period agreed to?"))
_HANDED = (Assigned, Reassigned)
_TIMELY = Verdicts(Text("按期", "in time"), Text("逾期", "late"))


def body_of(act: Act) -> HandlerId | None:
    """Return the handling body of an act, None where it has none."""
    found: HandlerId | None = getattr(act, "body", None)
    return found


def body_that_left(act: Act) -> HandlerId | None:
    """Return the body whose clocks an act ends, None for all of them."""
    return act.previous if isinstance(act, Reassigned) else body_of(act)


def _is_joint(act: Act) -> bool:
    return isinstance(act, Assigned | Reassigned) and act.handling is Handling.JOINT


def counted_from(
    case: Case[Any, Any], start: Act, starts: Provision[str] | Silence
) -> tuple[Day | None, tuple[Basis, ...]]:
    """Return the day from which a body's period counts: that of the assignment, or of its receipt where told."""
    if isinstance(starts, Silence) or starts.value != "receipt":
        return start.on, (starts,) if isinstance(starts, Provision) else ()
    acts = case.acts
    later = acts[acts.index(start) :]
    received = next((act for act in later if isinstance(act, Accepted) and act.body == body_of(start)), None)
    return None if received is None else received.on, (starts,)


def reply_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long a body has for its reply: three months, or six if the matter is hard and nobody must agree."""
    section = book.suggestions
    short, longest, approver = section.reply_period, section.reply_max_period, section.extension_approver
    starts = section.reply_clock_starts
    basis: tuple[Basis, ...] = (starts,) if isinstance(starts, Provision) and starts.conflicts else ()
    if isinstance(longest, Silence):
        return Terms(short, start.on, basis=basis)
    hard = cast("SuggestionFacts", case.facts).hard
    body = body_of(start)
    if _extended(case, body):
        return Terms(longest, start.on, basis=basis)
    if hard is False:
        return Terms(short, start.on, basis=basis)
    if isinstance(approver, Provision) and "nobody" not in approver.value:
        if case.partial:
            return Terms(short, start.on, longest, _EXTENDED, (*basis, approver))
        return Terms(short, start.on, basis=(*basis, approver) if hard else basis)
    if hard:
        return Terms(longest, start.on, basis=basis)
    return Terms(short, start.on, longest, HARD, basis)


def _extended(case: Case[Any, Any], body: HandlerId | None) -> bool:
    """Tell whether a longer period was agreed to by somebody who may, as far as that is known."""
    return any(
        isinstance(act, ExtensionApproved)
        and act.body == body
        and not check_extension_by(case, act, case.book_of(act)).fails
        for act in case.acts
    )


def objection_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long a body has for an objection, from the assignment or from its receipt."""
    since, basis = counted_from(case, start, book.suggestions.objection_clock_starts)
    return Terms(book.suggestions.objection_period, since, fact=_ACCEPTED if since is None else None, basis=basis)


def joint_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long a joint body has for its opinion, from the assignment or from its receipt."""
    since, basis = counted_from(case, start, book.suggestions.joint_handler_clock_starts)
    fact = _ACCEPTED if since is None else None
    return Terms(book.suggestions.joint_handler_period, since, fact=fact, basis=basis)


def feedback_terms(case: Case[Any, Any], start: Act, book: RuleBook) -> Terms:
    """Return how long the deputy has for feedback, from the receipt of the reply (自收到)."""
    since = received_on(case, cast("Replied | Rehandled", start))
    return Terms(book.suggestions.feedback_period, since, fact=RECEIVED if since is None else None)


def _reopens(case: Case[Any, Any], act: Act) -> bool:
    """Tell whether an act sets off a re-handling: the deputy's word where it is enough, an order elsewhere."""
    trigger = case.book_of(act).suggestions.rehandle_trigger
    by_deputy = isinstance(trigger, Provision) and trigger.value == "dissatisfied"
    if isinstance(act, FeedbackGiven):
        return by_deputy and act.dissatisfied is True
    return True


def _between_sessions(case: Case[Any, Any]) -> bool:
    return cast("SuggestionFacts", case.facts).in_session is False


OBJECTION = Clock(
    id="objection",
    label=Text("提出异议", "objection"),
    rule=Rule("suggestions.objection_in_time", Text("异议期限", "objection in time"), verdicts=_TIMELY),
    times=(Objected,),
    within=lambda case, book: book.suggestions.objection_period,
    starts=_HANDED,
    moot=(Reassigned, Replied, JointOpinion, Withdrawn),
    effect=ClockEffect.BARS,
    key=body_of,
    ends=body_that_left,
    terms=objection_terms,
)


def _is_heard(case: Case[Any, Any], act: Act) -> bool:
    """Tell whether an objection must be answered: one that came too late is barred, and sets nothing off."""
    acts = case.acts
    before = acts[: acts.index(act)]
    runs = [run for run in runs_of(case, OBJECTION) if run.key == body_of(act) and run.start in before]
    return not any(finding.fails for run in runs[-1:] for finding in judge_run(run, act))


CLOCKS = (
    Clock(
        id="acceptance_notice",
        label=Text("受理通知代表", "telling the deputy of the acceptance"),
        rule=Rule(
            "suggestions.acceptance_notice_in_time",
            Text("受理通知期限", "notice of acceptance in time"),
            verdicts=_TIMELY,
        ),
        times=(AcceptanceTold,),
        within=lambda case, book: book.suggestions.acceptance_notice_period,
        starts=(Registered,),
        moot=(Returned, Withdrawn),
        applies=_between_sessions,
    ),
    Clock(
        id="assignment",
        label=Text("交办", "assignment"),
        rule=Rule("suggestions.assigned_in_time", Text("交办期限", "assignment in time"), verdicts=_TIMELY),
        times=(Assigned,),
        within=lambda case, book: book.suggestions.assign_period_between_sessions,
        starts=(Submitted,),
        moot=(Returned, Withdrawn),
        applies=_between_sessions,
    ),
    OBJECTION,
    Clock(
        id="reassignment",
        label=Text("重新交办", "new assignment"),
        rule=Rule("suggestions.reassigned_in_time", Text("重新交办期限", "new assignment in time"), verdicts=_TIMELY),
        times=(Reassigned,),
        within=lambda case, book: book.suggestions.reassign_period,
        starts=(Objected,),
        moot=(ObjectionRefused, Replied, Withdrawn),
        key=body_that_left,
        sets_off=_is_heard,
        ends=body_of,
    ),
    Clock(
        id="reply",
        label=Text("答复代表", "reply to the deputy"),
        rule=Rule("suggestions.reply_in_time", Text("答复期限", "reply in time"), verdicts=_TIMELY),
        times=(Replied,),
        within=lambda case, book: book.suggestions.reply_period,
        starts=_HANDED,
        moot=(Reassigned, Withdrawn),
        key=body_of,
        sets_off=lambda case, act: not _is_joint(act),
        ends=body_that_left,
        terms=reply_terms,
    ),
    Clock(
        id="joint_opinion",
        label=Text("会办意见", "opinion of a joint body"),
        rule=Rule("suggestions.joint_opinion_in_time", Text("会办期限", "joint opinion in time"), verdicts=_TIMELY),
        times=(JointOpinion,),
        within=lambda case, book: book.suggestions.joint_handler_period,
        starts=_HANDED,
        moot=(Reassigned, Withdrawn),
        key=body_of,
        sets_off=lambda case, act: _is_joint(act),
        ends=body_that_left,
        terms=joint_terms,
    ),
    Clock(
        id="feedback",
        label=Text("代表反馈", "feedback of the deputy"),
        rule=Rule(
            "suggestions.feedback_in_time",
            Text("反馈期限", "feedback in time"),
            severity=Severity.NOTICE,
            verdicts=_TIMELY,
        ),
        times=(FeedbackGiven,),
        within=lambda case, book: book.suggestions.feedback_period,
        starts=(Replied, Rehandled),
        moot=(FeedbackExcused, RehandlingOrdered, Rehandled, Closed),
        key=body_of,
        ends=body_of,
        terms=feedback_terms,
    ),
    Clock(
        id="rehandling",
        label=Text("重新办理", "re-handling"),
        rule=Rule("suggestions.rehandled_in_time", Text("重新办理期限", "re-handling in time"), verdicts=_TIMELY),
        times=(Rehandled,),
        within=lambda case, book: book.suggestions.rehandle_period,
        starts=(FeedbackGiven, RehandlingOrdered),
        key=body_of,
        sets_off=_reopens,
    ),
)
