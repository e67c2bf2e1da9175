"""On the agenda: amendments, putting off, the vote, and how a bill leaves: withdrawn, or as a suggestion."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.findings import UNDETERMINED, Fact, Finding, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import among, by_whom, is_late, role_of
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals.bills import words
from npc_core.proposals.bills.acts import (
    AmendmentMoved,
    Converted,
    Moved,
    Voted,
    VoteDeferred,
    Withdrawn,
)
from npc_core.proposals.bills.facts import BillFacts, BillStage, DeferralBody
from npc_core.proposals.bills.rules_agenda import early_enough, is_no_bill
from npc_core.proposals.bills.rules_moving import (
    Matter,
    check_number,
    in_committee,
    is_joint,
    mover_of,
)
from npc_core.voting.decisions import Decision
from npc_core.voting.rules import check_carried

AMENDMENT = Rule("bills.amendment_movers", Text("修正案联名人数", "number of movers of an amendment"))
AMENDED_IN_TIME = Rule("bills.amendment_in_time", Text("修正案的时限", "time of an amendment"))
DEFERRED_BY = Rule("bills.deferred_by", Text("暂不付表决的决定", "who puts the vote off"))
DECLARED = Rule(
    "bills.declared",
    Text("宣布的结果", "what was declared"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("与票数相符", "as the votes say"), Text("与票数不符", "not as the votes say")),
)
CONSENT = Rule("bills.withdrawal_consent", Text("撤回的同意", "consent to the withdrawal"))
INSISTING = Rule("bills.withdrawal_insisting", Text("坚持提出的人数", "number who insist"))
CONVERSION = Rule("bills.conversion", Text("转为建议", "going on as a suggestion"))

_NUMBER = Fact("amendment_moved.by", Text("修正案由多少人联名？", "How many move the amendment?"))
_MEETING = Fact("amendment_moved.before_on", Text("表决前的会议在何时？", "When is the meeting before the vote?"))
_AGREED = Fact("vote_deferred.agreed_by", Text("经谁同意？", "Who agreed?"))
_CARRIED = Fact("voted.carried", Text("宣布是否通过？", "Was it declared carried?"))
_CONSENT = Fact("withdrawn.consent", Text("经谁同意撤回？", "Who agreed to the withdrawal?"))
_INSISTING = Fact("withdrawn.insisting", Text("坚持提出的还有多少人？", "How many insist on it?"))

_ON_AGENDA = frozenset({BillStage.LISTED, BillStage.DELIBERATED, BillStage.DEFERRED})


def check_amendment(case: Matter, act: AmendmentMoved, book: RuleBook) -> Finding:
    """Tell whether enough people moved an amendment jointly; an organ needs nobody beside it.

    Law: local rules only.

    Returns:
        `amendment_movers`, `moved_by_an_organ`, or what is missing.
    """
    section, by = book.bills, act.by
    needed = section.standing_committee_amendment_movers if in_committee(case) else section.amendment_movers
    if isinstance(needed, Silence):
        return AMENDMENT.silent(needed)
    if by is None or (is_joint(by.role) and by.number is None):
        return AMENDMENT.unknown((needed,), _NUMBER)
    if by.number is None:
        return AMENDMENT.holds((needed,), words.moved_by_an_organ)
    return AMENDMENT.decide(
        by.number >= needed.value, (needed,), words.amendment_movers, number=by.number, needed=needed.value
    )


def check_amended_in_time(case: Matter, act: AmendmentMoved, book: RuleBook) -> Finding:
    """Tell whether an amendment came long enough before the meeting that the place names.

    Law: local rules only.
    """
    section = book.bills
    lead = section.standing_committee_amendment_lead if in_committee(case) else section.amendment_lead
    return early_enough(AMENDED_IN_TIME, lead, act, act.before_on, act.before_at, _MEETING)


def check_deferred_by(case: Matter, act: VoteDeferred, book: RuleBook) -> Finding:
    """Tell whether one who may puts the vote off: the congress on the presidium's motion, or the committee.

    Law: LOL2022-54-2(3), NPR2021-30-1, NSC2022-31-1; for local congresses local rules.

    Returns:
        `by_whom`, `one_of`, or what is missing.
    """
    section = book.bills
    if in_committee(case):
        agreed = section.standing_committee_vote_deferral_decided_by
        return among(DEFERRED_BY, agreed, act.agreed_by, DeferralBody, _AGREED)
    return by_whom(DEFERRED_BY, section.deferral_to_standing_committee_decided_by, role_of(act.by))


def decision_of(case: Matter, act: Voted) -> Decision:
    """Return what the vote decides: the standing committee votes on what was left to it, too."""
    left = case.last(VoteDeferred) is not None and role_of(act.by) is Role.STANDING_COMMITTEE
    return Decision.STANDING_COMMITTEE_RESOLUTION if in_committee(case) or left else Decision.CONGRESS_RESOLUTION


def check_declared(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether what was declared follows from the votes: a quorum, and more than half of all.

    Law: LOL2022-25-1, LOL2022-14-4, LOL2022-51-3, LOL2022-51-4 and the older clauses.

    Returns:
        `declared`, with the vote as its reason, or what is missing.

    Reading: `base_in_office`, `suspended_in_base`, only where they could change the answer.
    """
    vote = check_carried(decision_of(case, act), act, book)
    if act.carried is None or vote.outcome is UNDETERMINED:
        finding = DECLARED.unknown((), _CARRIED)
        return finding if vote.outcome is not UNDETERMINED else finding.resting_on(vote)
    said = _PASSED if act.carried else _NOT_PASSED
    return DECLARED.decide(vote.holds is act.carried, (), words.declared, declared=said).resting_on(vote)


_PASSED, _NOT_PASSED = Text("通过", "carried"), Text("未通过", "not carried")


def demand_filed(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the decision must be filed with the next session: where the committee took it for the congress."""
    voted = case.last(Voted)
    left = voted is not None and not in_committee(case) and role_of(voted.by) is Role.STANDING_COMMITTEE
    deferral = book.bills.deferral_to_standing_committee_decided_by
    if not left:
        return Demanded(Demand.OFF)
    return Demanded(Demand.REQUIRED if isinstance(deferral, Provision) else Demand.ALLOWED, (deferral,))


def check_consent(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether those agreed whose consent the withdrawal of a bill on the agenda needs.

    Law: LOL2022-22-3, DL2025-15-3, NSC2022-30-1 and the older clauses; in a standing committee local rules.

    Returns:
        `consent_had`, `consent_missing`, `not_on_the_agenda`, or what is missing.
    """
    section = book.bills
    needed = section.standing_committee_withdrawal_consent_by if in_committee(case) else section.withdrawal_consent_by
    if _ON_AGENDA.isdisjoint(case.stages):
        return CONSENT.holds((), words.not_on_the_agenda)
    if isinstance(needed, Silence):
        return CONSENT.silent(needed)
    if act.consent is None:
        return CONSENT.unknown((needed,), _CONSENT)
    missing = tuple(role.label for role in needed.value if role not in act.consent)
    if missing:
        return CONSENT.fails((needed,), words.consent_missing, who=join(missing))
    return CONSENT.holds((needed,), words.consent_had)


def check_insisting(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether so few still insist on the bill that its withdrawal ends it.

    Law: local rules only.

    Returns:
        `insist`, `not_of_deputies`, or what is missing.
    """
    minimum = book.bills.withdrawal_residual_minimum
    if in_committee(case) or mover_of(case) is not Role.DEPUTIES:
        return INSISTING.holds((), words.not_of_deputies)
    if isinstance(minimum, Silence):
        return INSISTING.silent(minimum)
    if act.insisting is None:
        return INSISTING.unknown((minimum,), _INSISTING)
    return INSISTING.decide(
        act.insisting < minimum.value, (minimum,), words.insist, insisting=act.insisting, minimum=minimum.value
    )


def check_conversion(case: Matter, act: Converted, book: RuleBook) -> Finding:
    """Tell whether the bill may go on as a suggestion: too few moved it, it came too late, or the place says so.

    Law: local rules; national law says nothing of it.

    Returns:
        `goes_on_as_suggestion`, `handled_otherwise`, `of_a_session_only`, or that the law is silent.
    """
    if in_committee(case):
        return CONVERSION.fails((), words.of_a_session_only)
    grounds = _grounds(case, book)
    disposition = book.bills.unlisted_disposition
    if grounds:
        return CONVERSION.holds(grounds, words.goes_on_as_suggestion)
    if isinstance(disposition, Silence):
        return CONVERSION.silent(disposition)
    return CONVERSION.fails((disposition,), words.handled_otherwise, law=labels_of_disposition(disposition.value))


def _grounds(case: Matter, book: RuleBook) -> tuple[Basis, ...]:
    section, facts, moved = book.bills, case.facts, case.last(Moved)
    late, beyond, unlisted = section.late_effect, section.beyond_powers_effect, section.unlisted_disposition
    notice = section.rejection_notice
    found: list[Basis] = []
    if moved is not None and _came_late(facts, moved) and _makes_suggestion(late):
        found.append(late)
    if facts.within_powers is False and _makes_suggestion(beyond):
        found.append(beyond)
    if isinstance(unlisted, Provision) and SUGGESTION in unlisted.value:
        found.append(unlisted)
    if is_no_bill(case) and isinstance(notice, Provision):
        found.append(notice)
    if moved is not None and (number := check_number(case, moved, book)).fails:
        found.extend(number.basis)
    return tuple(found)


SUGGESTION = "treated_as_suggestion"


def _came_late(facts: BillFacts, moved: Moved) -> bool | None:
    last = facts.cut_off_on
    return None if last is None else is_late(moved.on, moved.at, last, facts.cut_off_at)


def _makes_suggestion(effect: Provision[str] | Silence) -> bool:
    return isinstance(effect, Provision) and effect.value == SUGGESTION


def labels_of_disposition(codes: tuple[str, ...]) -> Text:
    """Return what a place does with bills that are not on the agenda, in words."""
    return join(tuple(_DISPOSITIONS[code] for code in codes))


_DISPOSITIONS = {
    "committee_after_session": Text("闭会后交专门委员会审议", "reviewed by a committee after the session"),
    "council_after_session": Text("闭会后交主任会议审议", "reviewed by the council after the session"),
    "handed_to_organs": Text("交有关机关办理", "handed to the organs concerned"),
    SUGGESTION: Text("作为代表建议处理", "treated as a suggestion"),
}
