"""Submission, screening and assignment of a suggestion."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from npc_core.congress.ids import HandlerId
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.procedure import asking_words
from npc_core.procedure.asking import among, asked, by_whom, role_of
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals import words
from npc_core.proposals.acts import (
    Assigned,
    MadePriority,
    Objected,
    Reassigned,
    Registered,
    Returned,
    Submitted,
    Withdrawn,
)
from npc_core.proposals.acts_supervision import Divided
from npc_core.proposals.facts import ExcludedMatter, Handling, ReturnWay, SuggestionFacts, SuggestionStage

RIGHT = Rule("suggestions.right", Text("提出建议的权利", "right to submit"), severity=Severity.VOID)
ADDRESSEE = Rule("suggestions.addressee", Text("建议的提出对象", "addressee"), severity=Severity.DEFECT)
SPECIFIC = Rule("suggestions.specific", Text("明确具体", "clear and specific"), severity=Severity.DEFECT)
ONE_MATTER = Rule("suggestions.one_matter", Text("一事一议", "one matter each"), severity=Severity.DEFECT)
CONFIRMED = Rule(
    "suggestions.confirmed", Text("联名代表确认", "confirmed by the signatories"), severity=Severity.DEFECT
)
EXCLUDED = Rule("suggestions.excluded", Text("不应当提出的事项", "matters not to be raised"), severity=Severity.DEFECT)
RECEIVED_BY = Rule("suggestions.received_by", Text("受理机构", "receiving office"), severity=Severity.DEFECT)
RETURN_GROUND = Rule("suggestions.return_ground", Text("退回的理由", "ground for giving it back"))
RETURN_WAY = Rule("suggestions.return_way", Text("退回的方式", "way of giving it back"), severity=Severity.DEFECT)
WITHDRAWAL = Rule("suggestions.withdrawal", Text("撤回的时限", "time of the withdrawal"))
WITHDRAWAL_WRITTEN = Rule(
    "suggestions.withdrawal_written", Text("书面撤回", "withdrawal in writing"), severity=Severity.DEFECT
)
UNANIMOUS = Rule("suggestions.withdrawal_unanimous", Text("联名代表一致要求撤回", "all signatories ask for it"))
ASSIGNER = Rule("suggestions.assigned_by", Text("交办机构", "who assigns"), severity=Severity.NOTICE)
HANDLER = Rule("suggestions.handler", Text("承办单位", "handling body"), severity=Severity.DEFECT)
OBJECTION_WRITTEN = Rule(
    "suggestions.objection_written", Text("书面说明理由", "objection in writing"), severity=Severity.DEFECT
)
PRIORITY = Rule("suggestions.priority", Text("重点督办的确定", "choice for priority supervision"))

IN_SESSION = Fact("dossier.in_session", Text("是否在大会会议期间提出？", "Was it submitted while in session?"))
CO_AUTHORS = Fact("dossier.co_authors", Text("有哪些联名代表？", "Who are the other signatories?"))
BODY = Fact("act.body", Text("由哪个单位承办？", "Which body handles it?"))
_TO = Fact("submitted.to", Text("向谁提出？", "To whom was it submitted?"))
_SPECIFIC = Fact("dossier.specific", Text("是否明确具体？", "Is it clear and specific?"))
MATTERS = Fact("dossier.matters", Text("涉及几件事？", "How many matters does it raise?"))
_CONFIRMED = Fact("submitted.confirmed", Text("联名代表是否确认？", "Did the signatories confirm it?"))
_EXCLUDED = Fact(
    "dossier.excluded", Text("是否涉及不应当提出的事项？", "Does it raise anything that may not be raised?")
)
_GROUND = Fact("returned.ground", Text("因何退回？", "Why was it given back?"))
_WAY = Fact("returned.way", Text("如何处理？", "What was done with it?"))
_WRITTEN = Fact("act.written", Text("是否书面提出？", "Was it in writing?"))
_UNANIMOUS = Fact("withdrawn.unanimous", Text("联名代表是否一致要求？", "Did all signatories ask for it?"))

Matter = Case[SuggestionFacts, SuggestionStage]
Handlers = dict[HandlerId | None, Handling | None]


class OfBody(Protocol):
    """An act of one handling body."""

    @property
    def body(self) -> HandlerId | None:
        """The body."""


def handlers_of(case: Matter) -> Handlers:
    """Return the bodies that handle the matter, each with its part in it."""
    found: Handlers = {}
    for act in case.acts:
        if isinstance(act, Reassigned):
            if act.previous is None and len(found) == 1:
                found.clear()
            found.pop(act.previous, None)
        if isinstance(act, Assigned | Reassigned):
            found[act.body] = act.handling
    return found


def check_right(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether a deputy submitted it.

    Law: DL2025-7-1(3) and the older clause.

    Returns:
        `by_whom`, or who submitted it is asked.
    """
    return by_whom(RIGHT, book.suggestions.right, role_of(act.by))


def check_addressee(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether it was submitted to the congress in session, or to the standing committee between sessions.

    Law: DL2025-24-1a, DL2025-36-1a and the older clauses.

    Returns:
        `by_whom`, or what is missing.
    """
    section = book.suggestions
    if case.facts.in_session is None:
        return ADDRESSEE.unknown((section.addressee_in_session, section.addressee_between_sessions), IN_SESSION)
    named = section.addressee_in_session if case.facts.in_session else section.addressee_between_sessions
    return by_whom(ADDRESSEE, named, act.to, _TO)


def check_specific(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the suggestion is clear and specific; noted, never barring.

    Law: DL2025-24-1b, DL2025-36-1b and the older clauses.
    """
    return asked(SPECIFIC, book.suggestions.specific, case.facts.specific, _SPECIFIC)


def check_one_matter(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the suggestion raises one matter only, where the place asks for it.

    Returns:
        `matters_raised`, or that the law is silent.
    """
    one = book.suggestions.form_one_matter_each
    if isinstance(one, Silence):
        return ONE_MATTER.silent(one)
    matters = case.facts.matters
    if matters is None:
        return ONE_MATTER.unknown((one,), MATTERS)
    return ONE_MATTER.decide(not one.value or matters == 1, (one,), words.matters_raised, matters=matters)


def check_confirmed(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the other signatories confirmed the text, where the place asks for it."""
    return for_joint(case, CONFIRMED, book.suggestions.joint_confirmation_required, act.confirmed, _CONFIRMED)


def for_joint(case: Matter, rule: Rule, provision: Provision[bool] | Silence, told: bool | None, fact: Fact) -> Finding:
    """Tell whether something was done that the place asks for of joint suggestions."""
    if isinstance(provision, Silence):
        return rule.silent(provision)
    if case.facts.co_authors is None:
        return rule.unknown((provision,), CO_AUTHORS)
    if not case.facts.co_authors:
        return rule.holds((provision,), asking_words.not_required_here, what=rule.label)
    return asked(rule, provision, told, fact)


def check_excluded(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the suggestion raises what the place says may not be raised; noted, never barring.

    Returns:
        `nothing_excluded`, `raises_excluded`, or that the law is silent.
    """
    listed = book.suggestions.excluded_matters
    if isinstance(listed, Silence):
        return EXCLUDED.silent(listed)
    raised = case.facts.excluded
    if raised is None:
        return EXCLUDED.unknown((listed,), _EXCLUDED)
    found = tuple(each.label for each in raised if each.code in listed.value)
    if found:
        return EXCLUDED.fails((listed,), words.raises_excluded, matters=join(found))
    return EXCLUDED.holds((listed,), words.nothing_excluded)


def check_received_by(case: Matter, act: Registered | Returned | Divided, book: RuleBook) -> Finding:
    """Tell whether the office that the place names received it; noted, never barring."""
    section = book.suggestions
    named = (section.reception_body_in_session, section.reception_body_between_sessions)
    if case.facts.in_session is None and any(isinstance(each, Provision) for each in named):
        return RECEIVED_BY.unknown(named, IN_SESSION)
    return by_whom(RECEIVED_BY, named[0] if case.facts.in_session else named[1], role_of(act.by))


def check_return_ground(case: Matter, act: Returned, book: RuleBook) -> Finding:
    """Tell whether the ground is one on which the place lets a suggestion be given back.

    Law: local rules only; national law gives nobody the power to refuse a suggestion.
    """
    return among(RETURN_GROUND, book.suggestions.excluded_matters, act.ground, ExcludedMatter, _GROUND)


def check_return_way(case: Matter, act: Returned, book: RuleBook) -> Finding:
    """Tell whether the place knows this way of dealing with what may not be raised; noted, never barring."""
    return among(RETURN_WAY, book.suggestions.excluded_matter_handling, act.way, ReturnWay, _WAY)


def check_withdrawal(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the suggestion may still be withdrawn.

    Returns:
        `may_be_withdrawn`, `already_assigned`, or that the law is silent.
    """
    until = book.suggestions.withdrawal_allowed_until
    if isinstance(until, Silence):
        return WITHDRAWAL.silent(until)
    if until.value == "before_assignment" and case.last(Assigned) is not None:
        return WITHDRAWAL.fails((until,), words.already_assigned)
    return WITHDRAWAL.holds((until,), words.may_be_withdrawn)


def check_withdrawal_written(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether the withdrawal was in writing, where the place asks for it; noted, never barring."""
    return asked(WITHDRAWAL_WRITTEN, book.suggestions.withdrawal_written, act.written, _WRITTEN)


def check_unanimous(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether all signatories of a joint suggestion asked for its withdrawal, where the place asks for it."""
    return for_joint(case, UNANIMOUS, book.suggestions.withdrawal_unanimous, act.unanimous, _UNANIMOUS)


def check_assigner(case: Matter, act: Assigned | Reassigned, book: RuleBook) -> Finding:
    """Tell whether one that national law or the place names assigned it; noted, never barring.

    Law: DL2025-51-1, LOL2022-42-1a, LOL2022-42-2 and the older clauses.

    Returns:
        `by_whom`, or what is missing.
    """
    section = book.suggestions
    named = section.assigned_by
    by = role_of(act.by)
    if isinstance(named, Silence) or by is None or by in named.value:
        return by_whom(ASSIGNER, named, by)
    in_session = case.facts.in_session
    places = {True: section.assign_body_in_session, False: section.assign_body_between_sessions}
    open_to = [places[in_session]] if in_session is not None else list(places.values())
    local = tuple(each for each in open_to if isinstance(each, Provision))
    law = (*named.value, *dict.fromkeys(role for each in local for role in each.value if role not in named.value))
    answers = {isinstance(each, Provision) and by in each.value for each in open_to}
    if len(answers) > 1:
        return ASSIGNER.unknown((named, *local), IN_SESSION)
    return ASSIGNER.decide(True in answers, (named, *local), asking_words.by_whom, by=by, law=law)


def check_handler(case: Matter, act: OfBody, book: RuleBook) -> Finding:
    """Tell whether the suggestion was assigned to the body that acts.

    Returns:
        `handles_it`, `does_not_handle_it`, or which body it is.
    """
    return is_handler(case, act.body)


def is_handler(case: Matter, body: HandlerId | None) -> Finding:
    """Tell whether the suggestion was assigned to a body."""
    handlers = handlers_of(case)
    if body in handlers:
        return HANDLER.holds((), words.handles_it)
    if case.partial or body is None:
        return HANDLER.unknown((), BODY)
    return HANDLER.fails((), words.does_not_handle_it, body=body)


def check_previous_handler(case: Matter, act: Reassigned, book: RuleBook) -> Finding:
    """Tell whether the suggestion was with the body from which it is taken."""
    return is_handler(case, act.previous)


def check_objection_written(case: Matter, act: Objected, book: RuleBook) -> Finding:
    """Tell whether the body gave its reasons in writing, where the place asks for it; noted, never barring."""
    return asked(OBJECTION_WRITTEN, book.suggestions.objection_written, act.written, _WRITTEN)


def check_priority(case: Matter, act: MadePriority, book: RuleBook) -> Finding:
    """Tell whether the council of chairpersons chose the suggestion for priority supervision.

    Law: DL2025-52-2; before 2025-03-12 local rules only.
    """
    return by_whom(PRIORITY, book.suggestions.priority_selected_by, role_of(act.by))


def demand_acceptance_told(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the deputy is to be told of the acceptance: where the place says so, between sessions."""
    period = book.suggestions.acceptance_notice_period
    required = isinstance(period, Provision) and case.facts.in_session is False
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (period,))


def demand_assignment_told(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the deputy is to be told of the assignment, where the place says so."""
    told = book.suggestions.assignment_told_to_deputy
    required = isinstance(told, Provision) and told.value
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (told,))
