"""Rules about a removal from office by the standing committee (撤职)."""

from __future__ import annotations

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts import Deliberated, Voted
from npc_core.appointments.facts_leaving import InvestigationOrdered, Moved, Referred
from npc_core.appointments.rules_decisions import IN_SESSION, Matter
from npc_core.appointments.rules_motions import (
    CONTENTS,
    INVESTIGATION,
    REFERRAL,
    REFERRED,
    judge_contents,
    judge_defence,
    judge_mover,
    not_known,
)
from npc_core.congress.actors import Role
from npc_core.kernel.findings import Finding, Rule
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.initiatives import Initiative

REACH = Rule("appointments.removal_reach", Text("撤职的范围", "whom the standing committee may remove"))
RECESS = Rule("appointments.removal_in_recess", Text("撤职的时间", "when a removal may be decided"))


def check_removal_reach(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the standing committee may remove the holder of this office.

    Law: SL2024-60-1, LOL2022-50-1(17); SL2006-44-1; of a court president COU2018-44-2b, with approval from above.

    Returns:
        `may_be_removed`, `may_not_be_removed`, or that the law is not modelled.
    """
    found, office = book.leaving.removable.get(case.facts.post.office), case.facts.post.office.label
    if not_known(found):
        return REACH.silent(found)
    if isinstance(found, Provision):
        return REACH.holds((found,), words.may_be_removed, office=office)
    return REACH.fails((book.leaving.removal_in_recess,), words.may_not_be_removed, office=office)


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


def check_removal_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a removal was moved by somebody who may, and by enough of them.

    Law: SL2024-61-1 to 61-3, SL2006-45.

    Returns:
        `moved_by`, the findings of `check_movers`, or what is missing.
    """
    named = book.leaving.removal_moved_by
    return judge_mover(case, act, named, Role.STANDING_COMMITTEE_MEMBERS, Initiative.REMOVAL)


def check_removal_contents(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a motion for removal names its target, gives reasons and brings materials; noted, never barring.

    Law: SL2024-62-1, SL2006-46-1.

    Returns:
        `contents_complete`, `contents_missing`, or what is missing.
    """
    asked = book.leaving.removal_contents
    return CONTENTS.silent(asked) if isinstance(asked, Silence) else judge_contents(act, asked, asked.value)


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
        return REFERRAL.unknown((named,), REFERRED)
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
            REFERRAL.unknown((named,), REFERRED) if case.partial else REFERRAL.fails((named,), words.was_not_referred)
        )
    return REFERRAL.holds((named,), words.goes_to_the_meeting)


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


def check_removal_defence(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the person concerned could answer before the vote on a removal; noted, never barring.

    Law: SL2024-62-2, SL2006-46-2.

    Returns:
        `defence_heard`, `defence_not_heard`, or that the law is silent.
    """
    return judge_defence(case, book.leaving.removal_defence)
