"""Who may move an inquiry, against whom, what it must state, and when."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.asking import BY, among, asked, complete, is_late, labels_of, role_of
from npc_core.procedure.cases import Case
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries import words
from npc_core.proposals.inquiries.acts import Moved
from npc_core.proposals.inquiries.facts import (
    InquiryFacts,
    InquiryGround,
    InquiryPart,
    InquiryStage,
    Unsuitable,
)
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

MOVER = Rule("inquiries.mover", Text("提出者", "who moves it"), severity=Severity.VOID)
NUMBER = Rule("inquiries.number", Text("联名人数", "number of movers"), severity=Severity.VOID)
TARGET = Rule("inquiries.target", Text("质询对象", "the organ addressed"), severity=Severity.VOID)
PARTS = Rule("inquiries.parts", Text("质询案的内容", "what it states"), severity=Severity.DEFECT)
WRITTEN = Rule("inquiries.written", Text("书面提出", "moved in writing"), severity=Severity.VOID)
IN_SESSION = Rule("inquiries.in_session", Text("会议期间提出", "moved during a meeting"), severity=Severity.VOID)
SUITABLE = Rule("inquiries.suitable", Text("不宜质询的事项", "what does not suit an inquiry"), severity=Severity.DEFECT)
GROUND = Rule("inquiries.ground", Text("提出质询案的情形", "ground of the motion"), severity=Severity.DEFECT)
LIMIT = Rule("inquiries.time_limit", Text("质询案截止时间", "closing time for motions"))

_TARGET = Fact("dossier.addressee", Text("质询对象是哪个机关？", "Which organ does it address?"))
_PARTS = Fact("dossier.parts", Text("质询案写明了哪些内容？", "What does it state?"))
_WRITTEN = Fact("moved.written", Text("是否书面提出？", "Was it in writing?"))
_IN_SESSION = Fact("moved.in_session", Text("是否在会议期间提出？", "Was it moved during a meeting?"))
_UNSUITABLE = Fact("dossier.unsuitable", Text("是否涉及不宜质询的事项？", "Is it about what does not suit an inquiry?"))
_GROUND = Fact("dossier.ground", Text("属于哪一情形？", "On what ground is it moved?"))
_LIMIT = Fact("dossier.cut_off_on", Text("质询案截止于何时？", "When did the time for inquiry motions end?"))

Matter = Case[InquiryFacts, InquiryStage]

_INITIATIVES = {
    Role.DEPUTIES: Initiative.INQUIRY,
    Role.DELEGATION: Initiative.DELEGATION_INQUIRY,
    Role.STANDING_COMMITTEE_MEMBERS: Initiative.STANDING_COMMITTEE_INQUIRY,
}


def in_committee(case: Matter) -> bool:
    """Tell whether the inquiry is moved in a standing committee."""
    return case.facts.forum is Forum.STANDING_COMMITTEE


def check_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether one who may moved it: deputies jointly, a delegation where the law lets it, members jointly.

    Law: LOL2022-24-1a, LOL2022-53-1, SL2024-51-1, DL2025-20-1 and the older clauses; delegations by local rules.

    Returns:
        `moved_jointly`, `only_jointly`, or who moved it is asked.
    """
    role = role_of(act.by)
    jointly = book.voting.standing_committee_inquiry_movers if in_committee(case) else book.voting.inquiry_movers
    if isinstance(jointly, Silence):
        return MOVER.silent(jointly)
    if role is None:
        return MOVER.unknown((jointly,), BY)
    delegation = book.inquiries.delegation_majority
    if in_committee(case):
        may = role is Role.STANDING_COMMITTEE_MEMBERS
    elif role is Role.DELEGATION and isinstance(delegation, Provision):
        return MOVER.holds((delegation,), words.moved_jointly, who=role.label)
    else:
        may = role is Role.DEPUTIES
    if may:
        return MOVER.holds((jointly,), words.moved_jointly, who=role.label)
    return MOVER.fails((jointly,), words.only_jointly, who=role.label)


def check_number(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether enough people moved it jointly.

    Law: LOL2022-24-1a, LOL2022-53-1a, LOL2022-53-1b, SL2024-51-1, DL2025-20-1 and the older clauses.

    Returns:
        `movers`, `movers_of_base`, or what is missing.
    """
    initiative = None if act.by is None else _INITIATIVES.get(act.by.role)
    if act.by is None or initiative is None:
        return NUMBER.holds((), words.not_in_this_forum)
    told = Movers(on=latest(act.on), initiative=initiative, number=act.by.number, membership=act.membership)
    return check_movers(told, case.law)


def check_target(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the organ is one that an inquiry may address, by any statute in force, or by the place.

    Law: LOL2022-24-1a, LOL2022-53-1, DL2025-20-1, DL2025-20-2, DL2025-20-3, SL2024-51-1, SPV2024-60-3, and the older
    clauses.

    Returns:
        `addressed`, or which organ is asked.
    """
    section, organ = book.inquiries, case.facts.addressee
    named = section.standing_committee_targets if in_committee(case) else section.targets
    further = section.standing_committee_further_targets if in_committee(case) else section.further_targets
    if isinstance(named, Silence):
        return TARGET.silent(named)
    known = (named, further) if isinstance(further, Provision) else (named,)
    if organ is None:
        return TARGET.unknown(known, _TARGET)
    listed = any(organ.code in each.value for each in known)
    return TARGET.decide(listed, known, words.addressed, who=organ.label)


def check_parts(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether it states the organ, the question and the content; noted, never barring.

    Law: LOL2022-24-1b, LOL2022-53-1c, DL2025-20-4, SL2024-51-2 and the older clauses.

    Returns:
        `all_there`, `some_missing`, or what is missing.
    """
    section = book.inquiries
    needed = section.standing_committee_parts if in_committee(case) else section.parts
    return complete(PARTS, needed, case.facts.parts, InquiryPart, _PARTS)


def check_written(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether it was moved in writing: a question may be oral, an inquiry may not.

    Law: LOL2022-24-1a, LOL2022-53-1, SL2024-51-1, DL2025-20-1 and the older clauses.
    """
    section = book.inquiries
    needed = section.standing_committee_written if in_committee(case) else section.written
    return asked(WRITTEN, needed, act.written, _WRITTEN)


def check_in_session(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether it was moved while the congress, or the standing committee, was meeting.

    Law: LOL2022-24-1a, LOL2022-53-1, DL2025-20-1, NSC2022-39-1 and the older clauses.
    """
    section = book.inquiries
    needed = section.standing_committee_in_session if in_committee(case) else section.in_session
    return asked(IN_SESSION, needed, act.in_session, _IN_SESSION)


def check_suitable(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether it is about nothing that the place keeps out of inquiries; noted, never barring.

    Law: local rules only.

    Returns:
        `nothing_unsuitable`, `unsuitable`, or what is missing.
    """
    kept_out, about = book.inquiries.excluded_matters, case.facts.unsuitable
    if in_committee(case):
        return SUITABLE.holds((), words.not_in_this_forum)
    if isinstance(kept_out, Silence):
        return SUITABLE.silent(kept_out)
    if about is None:
        return SUITABLE.unknown((kept_out,), _UNSUITABLE)
    found = tuple(each.code for each in about if each.code in kept_out.value)
    if found:
        return SUITABLE.fails((kept_out,), words.unsuitable, matters=labels_of(Unsuitable, found))
    return SUITABLE.holds((kept_out,), words.nothing_unsuitable)


def check_ground(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether members move it on a ground that the place lists; noted, never barring.

    Law: local rules only.
    """
    if not in_committee(case):
        return GROUND.holds((), words.not_in_this_forum)
    return among(GROUND, book.inquiries.standing_committee_grounds, case.facts.ground, InquiryGround, _GROUND)


def check_limit(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether deputies moved it within the time that the presidium set; noted, never barring.

    Law: local rules, and the decision of the presidium.

    Returns:
        `limit`, or what is missing.
    """
    decided, facts = book.inquiries.time_limit_set_by, case.facts
    if in_committee(case):
        return LIMIT.holds((), words.not_in_this_forum)
    if facts.cut_off_on is None:
        return LIMIT.silent(decided) if isinstance(decided, Silence) else LIMIT.unknown((decided,), _LIMIT)
    late = is_late(act.on, act.at, facts.cut_off_on, facts.cut_off_at)
    if late is None:
        return LIMIT.unknown((decided,), _LIMIT)
    return LIMIT.decide(not late, (decided,), words.limit, on=latest(act.on), last=facts.cut_off_on)
