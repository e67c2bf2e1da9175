"""Rules about a motion against an office-holder: removal by the standing committee, recall by the congress."""

from __future__ import annotations

from typing import Any, TypeGuard

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts import Deliberated, Voted
from npc_core.appointments.facts_leaving import DefenceForm, DefenceHeard, InvestigationOrdered, Moved, Referred
from npc_core.appointments.rules_decisions import IN_SESSION, Matter
from npc_core.congress.actors import Role
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

REACH = Rule("appointments.removal_reach", Text("撤职的范围", "whom the standing committee may remove"))
RECALL_REACH = Rule("appointments.recall_reach", Text("罢免的范围", "whom the congress may recall"))
RECESS = Rule("appointments.removal_in_recess", Text("撤职的时间", "when a removal may be decided"))
SESSION = Rule("appointments.recall_at_session", Text("罢免的时间", "when a recall may be decided"))
MOVER = Rule("appointments.moved_by", Text("提案人", "who moved it"))
CONTENTS = Rule("appointments.motion_contents", Text("议案的内容", "what the motion has"), severity=Severity.DEFECT)
REFERRAL = Rule("appointments.referred_by", Text("提请会议审议", "put to the meeting"))
DEFENCE = Rule("appointments.defence", Text("申辩", "defence"), severity=Severity.DEFECT)
INVESTIGATION = Rule("appointments.investigation", Text("组织调查委员会", "investigation committee"))

_BY = Fact("moved.by", Text("由谁提出？", "Who moved it?"))
_CONTENTS = Fact("moved.contents", Text("议案写明了什么？", "What does the motion say and bring?"))
_REFERRED = Fact("referred.by", Text("由谁决定提请审议？", "Who put it to the meeting?"))
_DEFENCE = Fact("defence_heard.form", Text("是否申辩，怎样申辩？", "Was there a defence, and in what form?"))

_CONTENT_LABELS = {
    "target": Text("对象", "target"),
    "reasons": Text("理由", "reasons"),
    "materials": Text("有关材料", "materials"),
}


def check_removal_reach(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the standing committee may remove the holder of this office.

    Law: SL2024-60-1, LOL2022-50-1(17); SL2006-44-1.

    Returns:
        `may_be_removed`, `may_not_be_removed`, or that the law is not modelled.
    """
    found, office = book.leaving.removable.get(case.facts.post.office), case.facts.post.office.label
    if _not_known(found):
        return REACH.silent(found)
    if isinstance(found, Provision):
        return REACH.holds((found,), words.may_be_removed, office=office)
    return REACH.fails((book.leaving.removal_in_recess,), words.may_not_be_removed, office=office)


def check_recall_reach(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the congress may recall the holder of this office.

    Law: LOL2022-31-1, LOL2022-31-2, CON2018-101-2a and the older clauses.

    Returns:
        `may_be_recalled`, `may_not_be_recalled`, or that the law is not modelled.
    """
    found, office = book.leaving.recallable.get(case.facts.post.office), case.facts.post.office.label
    if _not_known(found):
        return RECALL_REACH.silent(found)
    if isinstance(found, Provision):
        return RECALL_REACH.holds((found,), words.may_be_recalled, office=office)
    return RECALL_REACH.fails((book.leaving.recall_moved_by,), words.may_not_be_recalled, office=office)


def _not_known(found: Provision[bool] | Silence | None) -> TypeGuard[Silence]:
    return isinstance(found, Silence) and found.reason is not SilenceReason.NO_RULE


def check_recess(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the congress was not in session, so that its standing committee may remove.

    Law: SL2024-60-1, SL2006-44-1.

    Returns:
        `in_recess`, or what is missing.
    """
    asked = book.leaving.removal_in_recess
    if isinstance(asked, Silence):
        return RECESS.silent(asked)
    if case.facts.in_session is None:
        return RECESS.unknown((asked,), IN_SESSION)
    session = case.facts.in_session
    return RECESS.decide(not session, (asked,), words.in_recess, session="yes" if session else "no")


def check_at_session(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the congress was in session, as a recall asks.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `at_a_session`, or what is missing.
    """
    asked = book.leaving.recall_moved_by
    if isinstance(asked, Silence):
        return SESSION.silent(asked)
    if case.facts.in_session is None:
        return SESSION.unknown((asked,), IN_SESSION)
    session = case.facts.in_session
    return SESSION.decide(session, (asked,), words.at_a_session, session="yes" if session else "no")


def check_removal_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a removal was moved by somebody who may, and by enough of them.

    Law: SL2024-61-1 to 61-3, SL2006-45.

    Returns:
        `moved_by`, the findings of `check_movers`, or what is missing.
    """
    named = book.leaving.removal_moved_by
    return _mover(case, act, named, Role.STANDING_COMMITTEE_MEMBERS, Initiative.REMOVAL)


def check_recall_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a recall was moved by somebody who may, and by enough of them.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `moved_by`, the findings of `check_movers`, or what is missing.
    """
    return _mover(case, act, book.leaving.recall_moved_by, Role.DEPUTIES, Initiative.OFFICIAL_RECALL)


def _mover(
    case: Matter, act: Moved, named: Provision[tuple[Role, ...]] | Silence, jointly: Role, initiative: Initiative
) -> Finding:
    if isinstance(named, Silence):
        return MOVER.silent(named)
    if act.by is None:
        return MOVER.unknown((named,), _BY)
    if act.by.role is not jointly:
        return MOVER.decide(act.by.role in named.value, (named,), words.moved_by, by=act.by.label, law=named.value)
    movers = Movers(
        on=earliest(act.on),
        initiative=initiative,
        number=act.number if act.number is not None else act.by.number,
        membership=act.membership,
        fixed=act.fixed,
        suspended=act.suspended,
    )
    return check_movers(movers, case.law)


def check_removal_contents(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a motion for removal names its target, gives reasons and brings materials; noted, never barring.

    Law: SL2024-62-1, SL2006-46-1.

    Returns:
        `contents_complete`, `contents_missing`, or what is missing.
    """
    asked = book.leaving.removal_contents
    return CONTENTS.silent(asked) if isinstance(asked, Silence) else _contents(act, asked, asked.value)


def check_recall_reasons(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a recall motion states its reasons; noted, never barring.

    Law: LOL2022-31-3 and the older clauses.

    Returns:
        `contents_complete`, `contents_missing`, or what is missing.
    """
    asked = book.leaving.recall_reasons
    return CONTENTS.silent(asked) if isinstance(asked, Silence) else _contents(act, asked, ("reasons",))


def _contents(act: Moved, asked: Provision[Any], needed: tuple[str, ...]) -> Finding:
    if act.contents is None:
        return CONTENTS.unknown((asked,), _CONTENTS)
    missing = tuple(_CONTENT_LABELS[each] for each in needed if each not in act.contents)
    if missing:
        return CONTENTS.fails((asked,), words.contents_missing, missing=join(missing))
    return CONTENTS.holds((asked,), words.contents_complete)


def check_referral(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether the council of chairpersons decided that the members' motion goes to the meeting.

    Law: SL2024-61-3, SL2006-45-3.

    Returns:
        `referred_by`, `own_motion_goes_directly` for what members did not move, or what is missing.
    """
    named = book.leaving.removal_referred_by
    moved = case.last(Moved)
    if isinstance(named, Silence):
        return REFERRAL.silent(named)
    if moved is not None and moved.by is not None and moved.by.role is not Role.STANDING_COMMITTEE_MEMBERS:
        return REFERRAL.holds((named,), words.own_motion_goes_directly, by=moved.by.label)
    if act.by is None:
        return REFERRAL.unknown((named,), _REFERRED)
    return REFERRAL.decide(
        act.by.role is named.value, (named,), words.referred_by, by=act.by.label, law=named.value.label
    )


def check_may_be_kept_back(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether a motion may be kept from the meeting: only the members' own may.

    Law: SL2024-61-1 to 61-3, SL2006-45.

    Returns:
        `may_be_kept_back`, `goes_to_the_meeting`, or that the law is silent.
    """
    named, moved = book.leaving.removal_referred_by, case.last(Moved)
    if isinstance(named, Silence):
        return REFERRAL.silent(named)
    if act.to_the_meeting or moved is None or moved.by is None:
        return REFERRAL.holds((named,), words.goes_to_the_meeting)
    own = moved.by.role is Role.STANDING_COMMITTEE_MEMBERS
    return REFERRAL.decide(own, (named,), words.may_be_kept_back, by=moved.by.label)


def check_was_referred(case: Matter, act: Deliberated, book: RuleBook) -> Finding:
    """Tell whether the members' joint motion was put to the meeting before it is deliberated on.

    Law: SL2024-61-3, SL2006-45-3.

    Returns:
        `was_referred`, `was_not_referred`, or that the law is silent.
    """
    named, moved = book.leaving.removal_referred_by, case.last(Moved)
    if isinstance(named, Silence):
        return REFERRAL.silent(named)
    jointly = moved is not None and moved.by is not None and moved.by.role is Role.STANDING_COMMITTEE_MEMBERS
    passed = case.last(Referred) is not None or case.last(InvestigationOrdered) is not None
    if jointly and not passed:
        return (
            REFERRAL.unknown((named,), _REFERRED) if case.partial else REFERRAL.fails((named,), words.was_not_referred)
        )
    return REFERRAL.holds((named,), words.goes_to_the_meeting)


def check_presidium_referral(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether the presidium put the recall to the session.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `referred_by`, or what is missing.
    """
    named = book.leaving.recall_moved_by
    if isinstance(named, Silence):
        return REFERRAL.silent(named)
    if act.by is None:
        return REFERRAL.unknown((named,), _REFERRED)
    presidium = Role.PRESIDIUM
    return REFERRAL.decide(act.by.role is presidium, (named,), words.referred_by, by=act.by.label, law=presidium.label)


def check_removal_investigation(case: Matter, act: InvestigationOrdered, book: RuleBook) -> Finding:
    """Tell whether a removal may wait for an investigation committee.

    The law on removals says so of the members' motion; for an organ's the general power to investigate remains.

    Law: SL2024-61-3, SL2006-45-3; LOL2022-58-1.

    Returns:
        `investigation_may_come_first`, or that the law is silent.
    """
    moved, general = case.last(Moved), book.voting.standing_committee_investigation_movers
    jointly = moved is None or moved.by is None or moved.by.role is Role.STANDING_COMMITTEE_MEMBERS
    found = book.leaving.removal_referred_by if jointly else general
    if isinstance(found, Silence):
        return INVESTIGATION.silent(found)
    return INVESTIGATION.holds((found,), words.investigation_may_come_first)


def check_recall_investigation(case: Matter, act: InvestigationOrdered, book: RuleBook) -> Finding:
    """Tell whether a recall may wait for an investigation committee; a township congress has none.

    Law: LOL2022-31-5b and the older clauses.

    Returns:
        `investigation_may_come_first`, or that this level has no such thing.
    """
    found = book.leaving.recall_investigation
    if isinstance(found, Silence):
        return INVESTIGATION.silent(found)
    return INVESTIGATION.holds((found,), words.investigation_may_come_first)


def check_removal_defence(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the person concerned could answer before the vote on a removal; noted, never barring.

    Law: SL2024-62-2, SL2006-46-2.

    Returns:
        `defence_heard`, `defence_not_heard`, or that the law is silent.
    """
    return _defence(case, book.leaving.removal_defence)


def check_recall_defence(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the person concerned could answer before the vote on a recall; noted, never barring.

    Law: LOL2022-31-4a and the older clauses.

    Returns:
        `defence_heard`, `defence_not_heard`, or that the law is silent.
    """
    return _defence(case, book.leaving.recall_defence)


def _defence(case: Matter, asked: Provision[bool] | Silence) -> Finding:
    if isinstance(asked, Silence):
        return DEFENCE.silent(asked)
    heard = case.last(DefenceHeard)
    if heard is None:
        if case.partial:
            return DEFENCE.unknown((asked,), _DEFENCE)
        return DEFENCE.notice((asked,), words.defence_not_heard)
    return DEFENCE.holds((asked,), words.defence_heard, form=(heard.form or DefenceForm.ORAL).label)
