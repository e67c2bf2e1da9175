"""The decision on the agenda: who takes it, the review before it, telling the movers, deciding again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from npc_core.congress.actors import Role
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.procedure.acts import Act
from npc_core.procedure.asking import BY, asked, by_whom, role_of
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals.bills import words
from npc_core.proposals.bills.acts import (
    AgendaDecided,
    CommitteeReported,
    DecisionTold,
    ReconsiderationAsked,
    Reconsidered,
    Referred,
)
from npc_core.proposals.bills.acts_after import (
    ResultReported,
)
from npc_core.proposals.bills.facts import Listing, Reviewer
from npc_core.proposals.bills.rules_moving import Matter, in_committee, is_joint, is_of_deputies, mover_of

DECIDER = Rule("bills.decided_by", Text("决定机构", "who decides"), severity=Severity.VOID)
GATE = Rule("bills.organ_bill", Text("机关议案的列入", "the bill of an organ"))
REVIEWER = Rule("bills.review_body", Text("先行审议的机构", "who reviews it first"), severity=Severity.DEFECT)
HEARD = Rule("bills.movers_heard", Text("与提案代表联系沟通", "contact with the deputies who moved it"))
TOLD = Rule("bills.movers_told", Text("向提案人说明", "telling the movers"), severity=Severity.DEFECT)
ASKED_FOR = Rule("bills.reconsideration_asked", Text("复议要求", "demand for a reconsideration"))
ASKERS = Rule("bills.reconsideration_asked_by", Text("要求复议的人数", "number who ask for a reconsideration"))
ASKED_IN_TIME = Rule("bills.reconsideration_in_time", Text("复议要求的时限", "time of asking for it"))
RECONSIDERED_BY = Rule("bills.reconsidered_by", Text("复议的决定机构", "who decides on it"))

_LISTING = Fact("agenda_decided.listing", Text("是否列入议程？", "Was it put on the agenda?"))
_TO = Fact("referred.to", Text("交由谁审议？", "Who reviews it?"))
_FIRST = Fact("dossier.first_session", Text("是否每届第一次会议？", "Is it the first session of a term?"))
_HEARD = Fact("act.movers_heard", Text("是否与提案代表联系沟通？", "Were the deputies who moved it heard?"))
_TOLD = Fact("decision_told", Text("如何向提案人说明？", "How were the movers told?"))
_ASKED = Fact("act:reconsideration_asked", Text("提案人是否要求复议？", "Did movers ask for it?"))
_ASKERS = Fact("reconsideration_asked.by", Text("有多少提案人要求复议？", "How many of the movers ask for it?"))
_MOVERS = Fact("reconsideration_asked.movers", Text("提案人共有多少？", "How many moved the bill?"))
_LAST = Fact("dossier.last_presidium_on", Text("主席团最后一次会议在何时？", "When does the presidium meet last?"))


def decided_by(case: Matter, book: RuleBook) -> Provision[tuple[Role, ...]] | Silence:
    """Return who decides on the bill: the law names the same body for organs and for joint movers, at two places."""
    section, joint = book.bills, is_joint(mover_of(case))
    if in_committee(case):
        if joint:
            return section.standing_committee_members_decided_by
        return section.standing_committee_organs_decided_by
    return section.deputies_decided_by if joint else section.organs_decided_by


def check_decider(case: Matter, act: AgendaDecided | Referred, book: RuleBook) -> Finding:
    """Tell whether the presidium decided, or in a standing committee the council of chairpersons.

    Law: LOL2022-22-1b, LOL2022-22-2c, LOL2022-52-2b, LOL2022-52-3c, LOL2022-54-2(2), DL2025-15-2 and the older clauses.

    Returns:
        `by_whom`, or who decided is asked.
    """
    return by_whom(DECIDER, decided_by(case, book), role_of(act.by))


def check_gate(case: Matter, act: AgendaDecided, book: RuleBook) -> Finding:
    """Tell whether what was decided may be decided: a bill of an organ is put on the agenda.

    Law: LOL2022-22-1b, LOL2022-52-1, LOL2022-52-2b and the older clauses.

    Returns:
        `may_be_decided`, `of_an_organ_refused`, `of_council_held_up`, or what is missing.

    Reading: `organ_bill_gate`.
    """
    mover, decider = mover_of(case), decided_by(case, book)
    if is_joint(mover) or act.listing is Listing.LISTED:
        return GATE.holds((), words.may_be_decided)
    if mover is None:
        return GATE.unknown((decider,), BY)
    if act.listing is None:
        return GATE.unknown((decider,), _LISTING)
    if mover is Role.COUNCIL_OF_CHAIRPERSONS:
        return GATE.fails((book.bills.council_direct,), words.of_council_held_up)
    choice = book.choice("organ_bill_gate")
    return GATE.decide(choice.alternative == "yes", (decider, choice), words.of_an_organ_refused)


def check_direct(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether the bill may be reviewed first: one of the council of chairpersons goes straight to the committee.

    Law: LOL2022-52-1 and the older clauses.

    Returns:
        `may_be_decided` or `of_council_held_up`.
    """
    if mover_of(case) is not Role.COUNCIL_OF_CHAIRPERSONS:
        return GATE.holds((), words.may_be_decided)
    return GATE.fails((book.bills.council_direct,), words.of_council_held_up)


def check_reviewer(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether the committee is one that the law or the place names; noted, never barring.

    Law: LOL2022-22-2c, LOL2022-52-2b, DL2025-15-2; a bills review committee by local rules.

    Returns:
        `reviewed_by`, or what is missing.
    """
    section = book.bills
    named = section.standing_committee_review_body if in_committee(case) else section.review_body
    if isinstance(named, Silence):
        return REVIEWER.silent(named)
    if act.to is None:
        return REVIEWER.unknown((named,), _TO)
    known = act.to.code in named.value
    if not known and act.to is Reviewer.BILLS_REVIEW_COMMITTEE and _AT_FIRST in named.value:
        if case.facts.first_session is None:
            return REVIEWER.unknown((named,), _FIRST)
        known = case.facts.first_session
    return REVIEWER.decide(known, (named,), words.reviewed_by, used=act.to.label)


_AT_FIRST = "bills_review_committee_at_first_session"


def check_heard(case: Matter, act: CommitteeReported | ResultReported, book: RuleBook) -> Finding:
    """Tell whether the committee spoke with the deputies whose bill it reviewed; noted, never barring.

    Law: DL2025-50-1; before 2025-03-12 the law laid nothing down.

    Returns:
        `told_whether`, `not_of_deputies`, or what is missing.
    """
    if in_committee(case) or not is_of_deputies(mover_of(case)):
        return HEARD.holds((), words.not_of_deputies)
    return asked(HEARD, book.bills.movers_heard, act.movers_heard, _HEARD)


def told_duty(case: Matter, book: RuleBook) -> Provision[str] | Provision[tuple[str, ...]] | Silence | None:
    """Return what is owed to the movers of a bill that was not put on the agenda; None where it is no such bill."""
    if not is_joint(mover_of(case)):
        return None
    if in_committee(case):
        return book.bills.standing_committee_not_submitted_duty
    return book.bills.rejection_notice if is_no_bill(case) else None


def is_no_bill(case: Matter) -> bool:
    """Tell whether it was decided that what was moved is no bill (不作为议案): no more is owed to it as one."""
    decided = case.last(Reconsidered) or case.last(AgendaDecided)
    return decided is not None and decided.listing is Listing.NOT_A_BILL


def demand_told(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the movers must be told, and why."""
    duty = told_duty(case, book)
    if duty is None:
        return Demanded(Demand.ALLOWED)
    return Demanded(Demand.REQUIRED if isinstance(duty, Provision) else Demand.ALLOWED, (duty,))


def check_told(case: Matter, act: DecisionTold, book: RuleBook) -> Finding:
    """Tell whether the movers were told as the place wants it; noted, never barring.

    Law: NSC2022-18-3; elsewhere local rules.

    Returns:
        `told`, `told_short`, or what is missing.
    """
    duty = told_duty(case, book)
    if duty is None:
        return TOLD.holds((), words.nothing_more_owed)
    if isinstance(duty, Silence):
        return TOLD.silent(duty)
    ways = {_WRITTEN: act.written, _REASONS: act.reasons} if isinstance(duty.value, tuple) else {}
    if duty.value == "explain_and_report":
        ways = {_REPORTED: act.reported}
    missing = tuple(way for way, done in ways.items() if done is False)
    if missing:
        return TOLD.fails((duty,), words.told_short, missing=join(missing))
    if None in ways.values():
        return TOLD.unknown((duty,), _TOLD)
    return TOLD.holds((duty,), words.told, how=join(tuple(ways)) if ways else _EXPLAINED)


_WRITTEN, _REASONS = Text("书面", "in writing"), Text("说明理由", "with reasons")
_REPORTED, _EXPLAINED = Text("向常委会报告", "reported to the standing committee"), Text("已说明", "explained")


def demand_reconsideration(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place knows a reconsideration at all."""
    share = book.bills.reconsideration_share
    return Demanded(Demand.OFF if isinstance(share, Silence) else Demand.ALLOWED, (share,))


def check_asked_for(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether movers asked for the reconsideration.

    Returns:
        `may_be_decided`, `nobody_asked`, or that it is not known.
    """
    share = book.bills.reconsideration_share
    if case.count(ReconsiderationAsked) > case.count(Reconsidered):
        return ASKED_FOR.holds((share,), words.may_be_decided)
    return ASKED_FOR.unknown((share,), _ASKED) if case.partial else ASKED_FOR.fails((share,), words.nobody_asked)


def check_askers(case: Matter, act: ReconsiderationAsked, book: RuleBook) -> Finding:
    """Tell whether enough of the movers ask for a reconsideration.

    Law: local rules only.

    Returns:
        `share_of_movers`, or what is missing.
    """
    share, number = book.bills.reconsideration_share, None if act.by is None else act.by.number
    if isinstance(share, Silence):
        return ASKERS.silent(share)
    if number is None or act.movers is None:
        return ASKERS.unknown((share,), _ASKERS if number is None else _MOVERS)
    needed = share.value.needed(act.movers)
    return ASKERS.decide(
        number >= needed, (share,), words.share_of_movers, number=number, needed=needed, movers=act.movers
    )


def check_asked_in_time(case: Matter, act: ReconsiderationAsked, book: RuleBook) -> Finding:
    """Tell whether it was asked for long enough before the last meeting of the presidium.

    Law: local rules only.
    """
    facts = case.facts
    return early_enough(
        ASKED_IN_TIME, book.bills.reconsideration_lead, act, facts.last_presidium_on, facts.last_presidium_at, _LAST
    )


def early_enough(
    rule: Rule, lead: Provision[Period] | Silence, act: Act, meeting: date | None, hour: time | None, fact: Fact
) -> Finding:
    """Tell whether an act came some hours or days before a meeting; the hour asked for only where it decides."""
    if isinstance(lead, Silence):
        return rule.silent(lead)
    on = latest(act.on)
    if meeting is None:
        return rule.unknown((lead,), fact)
    if lead.value.unit is not Unit.HOURS or on != meeting:
        due = lead.value.latest_start(meeting) if lead.value.unit is not Unit.HOURS else meeting
        return rule.decide(due is not None and on <= due, (lead,), words.hours_before, day=on, last=meeting)
    if hour is None or act.at is None:
        return rule.unknown((lead,), fact)
    ahead = datetime.combine(meeting, hour) - datetime.combine(on, act.at)
    return rule.decide(ahead >= timedelta(hours=lead.value.count), (lead,), words.hours_before, day=on, last=meeting)


def check_reconsidered_by(case: Matter, act: Reconsidered, book: RuleBook) -> Finding:
    """Tell whether one that the place names decided on the reconsideration.

    Law: local rules only.
    """
    return by_whom(RECONSIDERED_BY, book.bills.reconsideration_decided_by, role_of(act.by))
