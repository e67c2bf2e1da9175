"""The decision how an inquiry is answered, the answer, the second answer, the withdrawal."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import among, asked, by_whom, role_of
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals.inquiries import words
from npc_core.proposals.inquiries.acts import (
    AnswerDecided,
    Answered,
    AnswerPostponed,
    SecondAnswerAsked,
    SecondAnswerDecided,
    Withdrawn,
)
from npc_core.proposals.inquiries.facts import InquiryStage, Venue
from npc_core.proposals.inquiries.rules import Matter, in_committee
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

DECIDER = Rule("inquiries.decided_by", Text("决定机构", "who decides"))
VENUE = Rule("inquiries.venue", Text("答复的形式", "how it is answered"), severity=Severity.DEFECT)
AS_DECIDED = Rule("inquiries.as_decided", Text("按照决定答复", "answered as decided"))
HEAD = Rule("inquiries.head", Text("负责人答复", "answered by a head of the organ"))
DISTRIBUTED = Rule("inquiries.distributed", Text("书面答复印发", "distribution of a written answer"))
ADMITTED = Rule("inquiries.movers_admitted", Text("提出者列席", "attendance of the movers"))
IN_TIME = Rule("inquiries.answered_in_time", Text("答复时限", "answered in time"))
SECOND = Rule("inquiries.second_answer", Text("再作答复的决定", "decision on a second answer"))
SECOND_BY = Rule("inquiries.second_answer_by", Text("决定再作答复的机构", "who decides on it"))
WITHDRAWAL = Rule("inquiries.withdrawal", Text("质询案的撤回", "withdrawal"))

_VENUE = Fact("act.venue", Text("以何种形式答复？", "How was it answered?"))
_CAME = Fact("answered.head_came", Text("负责人是否到会答复？", "Did a head of the organ come to answer?"))
_SIGNED = Fact("answered.head_signed", Text("负责人是否签署？", "Did a head of the organ sign it?"))
_DISTRIBUTED = Fact("answered.distributed", Text("书面答复是否印发？", "Was the answer distributed?"))
_ADMITTED = Fact("answered.movers_admitted", Text("提出者可否列席？", "Could the movers attend?"))
_MEETING = Fact("dossier.meeting_closed_on", Text("常委会会议何日闭会？", "When did the meeting close?"))
_NEXT = Fact("dossier.next_meeting_closed_on", Text("下一次会议何日闭会？", "When did the next meeting close?"))
_DECIDED = Fact("answer_decided.answer_by", Text("决定何日前答复？", "By when was it to be answered?"))
_SECOND = Fact("act:second_answer_decided", Text("是否决定再作答复？", "Was a second answer decided on?"))
_CONSENT = Fact("withdrawn.consent", Text("经谁同意撤回？", "Who agreed to the withdrawal?"))

_BEFORE_A_BODY = (Venue.PRESIDIUM, Venue.SPECIAL_COMMITTEE)


def check_decider(case: Matter, act: AnswerDecided | AnswerPostponed, book: RuleBook) -> Finding:
    """Tell whether the presidium, or in a standing committee the council of chairpersons, decided.

    Law: LOL2022-24-2a, LOL2022-53-2a, LOL2022-54-2(2), DL2025-20-5a, SL2024-52-1 and the older clauses.

    Returns:
        `by_whom`, or who decided is asked.
    """
    section = book.inquiries
    named = section.standing_committee_decided_by if in_committee(case) else section.decided_by
    return by_whom(DECIDER, named, role_of(act.by))


def check_venue(case: Matter, act: AnswerDecided | Answered, book: RuleBook) -> Finding:
    """Tell whether the law or the place knows this way of answering; noted, never barring.

    Law: LOL2022-24-2a, LOL2022-53-2a, SL2024-52-2a and the older clauses; delegations by local rules.
    """
    section = book.inquiries
    known = section.standing_committee_answer_venues if in_committee(case) else section.answer_venues
    return among(VENUE, known, act.venue, Venue, _VENUE)


def check_as_decided(case: Matter, act: Answered, book: RuleBook) -> Finding:
    """Tell whether the organ answered as it was decided: in that way, and by that day; noted, never barring.

    Law: DL2025-20-5a, LOL2022-24-2a, LOL2022-53-2a, SL2024-52-1 and the older clauses.

    Returns:
        `as_decided`, `not_as_decided`, `after_the_day_decided`, or what is missing.
    """
    section, decision, on = book.inquiries, case.last(AnswerDecided), latest(act.on)
    named = section.standing_committee_decided_by if in_committee(case) else section.decided_by
    if isinstance(named, Silence):
        return AS_DECIDED.silent(named)
    if decision is None or decision.venue is None or act.venue is None:
        return AS_DECIDED.unknown((named,), _VENUE)
    if decision.venue is not act.venue:
        return AS_DECIDED.fails((named,), words.not_as_decided, decided=decision.venue.label, given=act.venue.label)
    if decision.answer_by is not None and on > decision.answer_by:
        return AS_DECIDED.fails((named,), words.after_the_day_decided, on=on, last=decision.answer_by)
    return AS_DECIDED.holds((named,), words.as_decided)


def check_head(case: Matter, act: Answered, book: RuleBook) -> Finding:
    """Tell whether a head of the organ came to answer, or signed a written answer; noted, never barring.

    Law: LOL2022-24-3a, LOL2022-24-3b, LOL2022-53-3a, LOL2022-53-3b, SL2024-54-1 and the older clauses.

    Returns:
        `told_whether`, or what is missing.
    """
    section, committee = book.inquiries, in_committee(case)
    comes = section.standing_committee_head_answers if committee else section.head_answers
    signs = section.standing_committee_head_signs if committee else section.head_signs
    if act.venue is None:
        return HEAD.unknown((comes, signs), _VENUE)
    if act.venue is Venue.WRITTEN:
        return asked(HEAD, signs, act.head_signed, _SIGNED)
    return asked(HEAD, comes, act.head_came, _CAME)


def check_distributed(case: Matter, act: Answered, book: RuleBook) -> Finding:
    """Tell whether a written answer was distributed to the meeting or to the movers; noted, never barring.

    Law: LOL2022-24-3b, LOL2022-53-3b and the older clauses.

    Returns:
        `told_whether`, `only_for`, or what is missing.
    """
    section = book.inquiries
    needed = section.standing_committee_distributed if in_committee(case) else section.distributed
    if act.venue is None:
        return DISTRIBUTED.unknown((needed,), _VENUE)
    if act.venue is not Venue.WRITTEN:
        return DISTRIBUTED.holds((needed,), words.only_for, venue=Venue.WRITTEN.label)
    return asked(DISTRIBUTED, needed, act.distributed, _DISTRIBUTED)


def check_admitted(case: Matter, act: Answered, book: RuleBook) -> Finding:
    """Tell whether the movers could attend an answer before the presidium or a committee; noted, never barring.

    Law: LOL2022-24-2b, LOL2022-53-2b, SL2024-52-2b and the older clauses.

    Returns:
        `told_whether`, `only_for`, or what is missing.
    """
    section = book.inquiries
    right = section.standing_committee_movers_admitted if in_committee(case) else section.movers_admitted
    if act.venue is None:
        return ADMITTED.unknown((right,), _VENUE)
    if act.venue not in _BEFORE_A_BODY:
        return ADMITTED.holds((right,), words.only_for, venue=Venue.SPECIAL_COMMITTEE.label)
    return asked(ADMITTED, right, act.movers_admitted, _ADMITTED)


def check_in_time(case: Matter, act: Answered, book: RuleBook) -> Finding:
    """Tell whether members got their answer at the meeting that the place names; noted, never barring.

    Law: local rules only.

    Returns:
        `answered_within`, `not_in_this_forum`, or what is missing.
    """
    rule, facts, decision = book.inquiries.standing_committee_answer_deadline, case.facts, case.last(AnswerDecided)
    if not in_committee(case):
        return IN_TIME.holds((), words.not_in_this_forum)
    if isinstance(rule, Silence):
        return IN_TIME.silent(rule)
    set_for = None if decision is None else decision.answer_by
    last, fact = {
        "same_meeting_or_set_by_council": (set_for or facts.meeting_closed_on, _MEETING),
        "same_meeting_or_next": (facts.next_meeting_closed_on, _NEXT),
    }.get(rule.value, (set_for, _DECIDED))
    on, same = latest(act.on), facts.meeting_closed_on
    if last is None and same is not None and on <= same and rule.value == "same_meeting_or_next":
        last = same
    if last is None:
        return IN_TIME.unknown((rule,), fact)
    return IN_TIME.decide(on <= last, (rule,), words.answered_within, on=on, last=last)


def check_answer_due(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the organ is to answer: a second time only when that was decided, where somebody decides on it.

    Law: SL2024-53-1, DL2025-20-5b and the older clauses; who decides in a congress, local rules say.

    Returns:
        `may_answer_again`, `second_not_decided`, or that it is not known.
    """
    decider = second_decider(case, book)
    if InquiryStage.ASKED_AGAIN not in case.stages or isinstance(decider, Silence):
        return SECOND.holds((), words.may_answer_again)
    if case.partial:
        return SECOND.unknown((decider,), _SECOND)
    return SECOND.fails((decider,), words.second_not_decided)


def second_decider(case: Matter, book: RuleBook) -> Provision[tuple[Role, ...]] | Silence:
    """Return who decides on a second answer."""
    section = book.inquiries
    if in_committee(case):
        return section.standing_committee_second_answer_decided_by
    return section.second_answer_decided_by


def check_dissatisfied(case: Matter, act: SecondAnswerAsked, book: RuleBook) -> Finding:
    """Tell whether enough of the movers are not satisfied: half or more in a congress, more than half in a committee.

    Law: DL2025-20-5b, SL2024-53-1 and the older clauses.

    Returns:
        `movers_of_base`, or what is missing.

    Reading: `half_of_movers`, where exactly half are not satisfied.
    """
    asks = Initiative.STANDING_COMMITTEE_SECOND_ANSWER if in_committee(case) else Initiative.SECOND_ANSWER
    number = None if act.by is None else act.by.number
    told = Movers(on=latest(act.on), initiative=asks, number=number, membership=act.movers)
    return check_movers(told, case.law)


def check_second_decider(case: Matter, act: SecondAnswerDecided, book: RuleBook) -> Finding:
    """Tell whether one whom the law or the place names decided on the second answer.

    Law: SL2024-53-1, SL2006-37-1, NPR2021-50-2; for local congresses local rules.
    """
    return by_whom(SECOND_BY, second_decider(case, book), role_of(act.by))


def demand_postponed(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place knows an answer after the session at all."""
    period = book.inquiries.late_answer_period
    off = in_committee(case) or isinstance(period, Silence)
    return Demanded(Demand.OFF if off else Demand.ALLOWED, (period,))


def check_withdrawal(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether the motion may still be withdrawn, and with whose consent.

    Law: local rules only.

    Returns:
        `still_free`, `too_far_gone`, `no_consent`, `enough_insist`, or what is missing.
    """
    section, committee = book.inquiries, in_committee(case)
    until = section.standing_committee_withdrawal if committee else section.withdrawal
    if isinstance(until, Silence):
        return WITHDRAWAL.silent(until)
    if until.value.startswith("before_decision") and case.last(AnswerDecided) is not None:
        return WITHDRAWAL.fails((until,), words.too_far_gone)
    if not until.value.endswith("with_consent"):
        return WITHDRAWAL.holds((until,), words.still_free)
    whose = Role.COUNCIL_OF_CHAIRPERSONS if committee else Role.PRESIDIUM
    needed = book.voting.standing_committee_inquiry_movers if committee else book.voting.inquiry_movers
    if isinstance(needed, Provision) and act.insisting is not None and act.insisting >= needed.value:
        return WITHDRAWAL.fails((until, needed), words.enough_insist, insisting=act.insisting, needed=needed.value)
    if act.consent is None:
        return WITHDRAWAL.unknown((until,), _CONSENT)
    if whose not in act.consent:
        return WITHDRAWAL.fails((until,), words.no_consent, who=whose.label)
    return WITHDRAWAL.holds((until,), words.still_free)
