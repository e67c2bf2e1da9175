"""Who may move a bill, what it must contain, and when."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import asked, by_whom, complete, is_late, role_of
from npc_core.procedure.cases import Case
from npc_core.proposals.bills import words
from npc_core.proposals.bills.acts import Moved
from npc_core.proposals.bills.facts import BillFacts, BillPart, BillStage
from npc_core.proposals.forum import Forum
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

MOVER = Rule("bills.mover", Text("提案人", "who moves it"), severity=Severity.VOID)
NUMBER = Rule("bills.number", Text("联名人数", "number of movers"), severity=Severity.VOID)
POWERS = Rule("bills.powers", Text("职权范围", "within the powers"), severity=Severity.VOID)
PARTS = Rule("bills.parts", Text("议案的内容", "what it contains"), severity=Severity.DEFECT)
SUBJECT = Rule("bills.subject", Text("议案的事项", "what it is about"), severity=Severity.DEFECT)
ONE_MATTER = Rule("bills.one_matter", Text("一事一案", "one matter each"), severity=Severity.DEFECT)
READ = Rule("bills.read", Text("附议代表审阅文本", "read by the co-movers"), severity=Severity.DEFECT)
CUT_OFF = Rule("bills.cut_off", Text("截止时间", "closing time"))
WINDOW = Rule("bills.window", Text("提出时间", "time of moving"), severity=Severity.DEFECT)

_POWERS = Fact("dossier.within_powers", Text("是否属于本级职权范围？", "Is it within the powers of the body?"))
_PARTS = Fact("dossier.parts", Text("议案有哪些内容？", "What does the bill contain?"))
_SUBJECT = Fact("dossier.subject", Text("议案涉及什么事项？", "What is the bill about?"))
_MATTERS = Fact("dossier.matters", Text("涉及几件事？", "How many matters does it raise?"))
_READ = Fact("moved.co_movers_read", Text("附议代表是否审阅文本？", "Did the co-movers read the text?"))
_CUT_OFF = Fact("dossier.cut_off_on", Text("议案截止于何时？", "When did the time for bills end?"))
_HOUR = Fact("moved.at", Text("几时提出、几时截止？", "At what hour was it moved, and when did the time end?"))
_CONVENED = Fact("dossier.convened_on", Text("何日决定召开会议？", "When was it decided to convene the session?"))

Matter = Case[BillFacts, BillStage]

_INITIATIVES = {
    Role.DEPUTIES: Initiative.BILL,
    Role.DELEGATION: Initiative.DELEGATION_BILL,
    Role.STANDING_COMMITTEE_MEMBERS: Initiative.STANDING_COMMITTEE_BILL,
}


def in_committee(case: Matter) -> bool:
    """Tell whether the bill is moved in a standing committee."""
    return case.facts.forum is Forum.STANDING_COMMITTEE


def mover_of(case: Matter) -> Role | None:
    """Return who moved the bill, None where that is not known."""
    moved = case.last(Moved)
    return None if moved is None else role_of(moved.by)


def is_of_deputies(role: Role | None) -> bool:
    """Tell whether deputies or a delegation move a bill."""
    return role in (Role.DEPUTIES, Role.DELEGATION)


def is_joint(role: Role | None) -> bool:
    """Tell whether people move a bill jointly, not an organ."""
    return role in _INITIATIVES


def check_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether one who may moved it: an organ the law names, deputies jointly, or members jointly.

    Law: LOL2022-22-1a, LOL2022-52-1, LOL2022-52-2a, DL2025-7-1(2), NPC2021-16-1, NPC2021-29-1 and the older clauses.

    Returns:
        `by_whom`, `moves_jointly`, or who moved it is asked.
    """
    section, role = book.bills, role_of(act.by)
    joint = book.voting.standing_committee_bill_movers
    if in_committee(case):
        if role is Role.STANDING_COMMITTEE_MEMBERS and isinstance(joint, Provision):
            return MOVER.holds((joint,), words.moves_jointly, who=role.label)
        return by_whom(MOVER, section.standing_committee_movers, role)
    if role is Role.DELEGATION and isinstance(section.delegation_majority, Provision):
        return MOVER.holds((section.delegation_majority,), words.moves_jointly, who=role.label)
    return by_whom(MOVER, section.right if role is Role.DEPUTIES else section.movers, role)


def check_number(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether enough people moved it jointly; an organ needs nobody beside it.

    Law: LOL2022-22-2a, LOL2022-22-2b, LOL2022-52-3a, LOL2022-52-3b, NPC2021-17-1, NPC2021-29-1 and the older clauses.

    Returns:
        `movers`, `movers_of_base`, `moved_by_an_organ`, or what is missing.
    """
    by = act.by
    initiative = None if by is None else _INITIATIVES.get(by.role)
    if by is None or initiative is None:
        return NUMBER.holds((), words.moved_by_an_organ)
    told = Movers(on=latest(act.on), initiative=initiative, number=by.number, membership=act.membership)
    return check_movers(told, case.law)


def check_powers(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the matter lies within the powers of the congress or the standing committee.

    Law: DL2025-15-1a, LOL2022-22-1a, LOL2022-22-2, LOL2022-52 and the older clauses.

    Returns:
        `lies_within_powers`, `lies_beyond_powers`, or what is missing.
    """
    section, within = book.bills, case.facts.within_powers
    needed = section.standing_committee_within_powers if in_committee(case) else section.within_powers
    if isinstance(needed, Silence):
        return POWERS.silent(needed)
    if within is None:
        return POWERS.unknown((needed,), _POWERS)
    if within:
        return POWERS.holds((needed,), words.lies_within_powers)
    return POWERS.fails((needed,), words.lies_beyond_powers)


def check_parts(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the bill has cause, grounds and plan; noted, never barring.

    Law: DL2025-15-1b, DL2015-9-1b; in a standing committee local rules, and NSC2022-19-3.

    Returns:
        `all_there`, `some_missing`, or what is missing.
    """
    section = book.bills
    needed = section.standing_committee_parts if in_committee(case) else section.parts
    return complete(PARTS, needed, case.facts.parts, BillPart, _PARTS)


def check_subject(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the matter is one that the place lets deputies move as a bill; noted, never barring.

    Law: local rules only.
    """
    eligible, barred = book.bills.eligible_matters, book.bills.ineligible_matters
    subject = case.facts.subject
    if not is_of_deputies(role_of(act.by)):
        return SUBJECT.holds((), words.not_of_deputies)
    known = tuple(each for each in (eligible, barred) if isinstance(each, Provision))
    if not known and isinstance(eligible, Silence):
        return SUBJECT.silent(eligible)
    if subject is None:
        return SUBJECT.unknown(known, _SUBJECT)
    listed = not isinstance(eligible, Provision) or subject.code in eligible.value
    kept_out = isinstance(barred, Provision) and subject.code in barred.value
    return SUBJECT.decide(listed and not kept_out, known, words.about, subject=subject.label)


def check_one_matter(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the bill raises one matter only, where the place asks for it; noted, never barring."""
    one, matters = book.bills.one_matter_each, case.facts.matters
    if isinstance(one, Silence):
        return ONE_MATTER.silent(one)
    if matters is None:
        return ONE_MATTER.unknown((one,), _MATTERS)
    return ONE_MATTER.decide(not one.value or matters == 1, (one,), words.matters_in_bill, matters=matters)


def check_read(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the co-movers read the text, where the place asks for it; noted, never barring."""
    if role_of(act.by) is not Role.DEPUTIES:
        return READ.holds((), words.not_of_deputies)
    return asked(READ, book.bills.co_mover_reads_text, act.co_movers_read, _READ)


def check_cut_off(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether deputies moved it before the closing day and hour that the presidium set.

    A late bill is moved all the same; what becomes of it the place says.

    Law: NPR2021-10-1(3); elsewhere local rules and the decision of the presidium.

    Returns:
        `cut_off`, `late_and_goes_on`, `outside_the_session`, `not_of_deputies`, or what is missing.
    """
    decided, facts = book.bills.cut_off_decided_by, case.facts
    if not is_of_deputies(role_of(act.by)):
        return CUT_OFF.holds((), words.not_of_deputies)
    if facts.in_session is False:
        return CUT_OFF.holds((decided,), words.outside_the_session)
    if facts.cut_off_on is None:
        return CUT_OFF.silent(decided) if isinstance(decided, Silence) else CUT_OFF.unknown((decided,), _CUT_OFF)
    late = is_late(act.on, act.at, facts.cut_off_on, facts.cut_off_at)
    if late is None:
        return CUT_OFF.unknown((decided,), _HOUR)
    effect, on = book.bills.late_effect, latest(act.on)
    if late and isinstance(effect, Provision):
        becomes = _LATE[effect.value]
        return CUT_OFF.notice((effect, decided), words.late_and_goes_on, on=on, last=facts.cut_off_on, becomes=becomes)
    return CUT_OFF.decide(not late, (decided,), words.cut_off, on=on, last=facts.cut_off_on)


_LATE = {
    "treated_as_suggestion": Text("作为代表建议处理", "treated as a suggestion"),
    "treated_as_between_session_bill": Text("按闭会期间议案处理", "handled as a bill moved between sessions"),
}


def check_window(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether deputies moved it no earlier than the place lets them; noted, never barring.

    Law: NPR2021-23-3; elsewhere local rules.

    Returns:
        `any_day`, `since_convening`, `not_of_deputies`, or what is missing.
    """
    window, convened = book.bills.submission_window, case.facts.convened_on
    if not is_of_deputies(role_of(act.by)):
        return WINDOW.holds((), words.not_of_deputies)
    if isinstance(window, Silence):
        return WINDOW.silent(window)
    if window.value != "from_convening":
        return WINDOW.holds((window,), words.any_day)
    if convened is None:
        return WINDOW.unknown((window,), _CONVENED)
    on = latest(act.on)
    return WINDOW.decide(on >= convened, (window,), words.since_convening, on=on, convened=convened)
