"""Rules about who recommends candidates, how many, with what particulars, and who may not stand."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.elections import candidate_words as words
from npc_core.elections.acts_candidates import FundingFound, Nominated, NomineeDeclined, ParticularsGiven
from npc_core.elections.acts_preparation import VoterListPublished
from npc_core.elections.matter import Matter, decision_of, elected_of, is_direct, nominees_of, seats_left
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.decisions import Decision
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

NOMINATOR = Rule("elections.nominated_by", Text("推荐代表候选人", "who recommends candidates"))
UNIT = Rule("elections.nominated_in_unit", Text("按选区或者选举单位提名", "nominated in the unit"))
CAP = Rule("elections.nominee_cap", Text("推荐的人数", "number recommended"))
STARTS = Rule("elections.nomination_starts", Text("提名的开始", "beginning of nominations"))
PARTICULARS = Rule("elections.particulars", Text("如实提供基本情况", "true particulars"))
ELSEWHERE = Rule("elections.other_mandate_told", Text("说明在其他区域担任代表", "mandate elsewhere told"))

STRUCK = Rule("elections.funding_effect", Text("接受境外资助的后果", "what follows from funding from abroad"))
NOMINATED = Rule("elections.nominated", Text("经推荐", "recommended"))

_BY = Fact("nominated.by", Text("由谁推荐？", "Who recommended?"))
_TRUE = Fact("particulars_given.truthful", Text("基本情况是否属实？", "Are the particulars true?"))
_TOLD = Fact("particulars_given.electors_told", Text("是否通报选民或者代表？", "Were the electors told?"))
_ELSEWHERE = Fact("particulars_given.other_mandate_told", Text("是否说明？", "Was it told?"))
_STRUCK = Fact("funding_found.struck_off", Text("是否从名单中除名？", "Was the person struck off?"))
_NOMINEES = Fact("nominated.nominees", Text("推荐了哪些人？", "Who was recommended?"))


def nominators_of(case: Matter, book: RuleBook) -> tuple[Provision[tuple[Role, ...]] | Silence, tuple[Choice, ...]]:
    """Return who may recommend in a case.

    Reading: `sc_byelection`, for a by-election by the standing committee.
    """
    decision, section = decision_of(case), book.deputy_elections
    if decision is Decision.STANDING_COMMITTEE_BY_ELECTION:
        return book.unless_local(book.by_elections.standing_committee_nominated_by, "sc_byelection")
    return (section.nominated_by if is_direct(case) else section.indirect_nominated_by), ()


def nominating_roles(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    """Return who may recommend, for display."""
    found, _ = nominators_of(case, book)
    return found.value if isinstance(found, Provision) else ()


def check_nominator(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether parties or organisations recommended, or enough voters or deputies jointly.

    Law: EL2020-30-2a, EL2020-30-2b, EL2020-57-3 and the older clauses.

    Returns:
        `recommended_by`, the findings of `check_movers`, or what is missing.

    Reading: `sc_byelection`.
    """
    found, choices = nominators_of(case, book)
    if isinstance(found, Silence):
        return NOMINATOR.silent(found)
    basis: tuple[Basis, ...] = (found, *choices)
    if act.by is None:
        return NOMINATOR.unknown(basis, _BY)
    role = act.by.role
    if role in found.value and role in _JOINTLY:
        number = act.number if act.number is not None else act.by.number
        moved = Movers(on=latest(act.on), initiative=Initiative.DEPUTY_NOMINATION, number=number)
        return check_movers(moved, case.law)
    return NOMINATOR.decide(role in found.value, basis, words.recommended_by, by=act.by.label, law=found.value)


_JOINTLY = (Role.VOTERS, Role.DEPUTIES)


def check_unit(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether the recommendation is for this constituency or electing unit.

    Law: EL2020-30-1.

    Returns:
        `in_the_unit`.
    """
    asked = book.deputy_elections.nominated_in_unit
    if isinstance(asked, Silence):
        return UNIT.silent(asked)
    unit = act.unit or case.facts.unit
    return UNIT.decide(unit == case.facts.unit, (asked,), words.in_the_unit, unit=unit, due=case.facts.unit)


def check_nominee_cap(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether no more people are recommended than there are seats: by all parties together, by each elector.

    Law: EL2020-30-3a, EL2020-30-3b.

    Returns:
        `within_seats`.
    """
    section = book.deputy_elections
    parties = act.by is not None and act.by.role is Role.PARTY_ORGANISATION
    cap = section.party_nominee_cap if parties else section.joint_nominee_cap
    if isinstance(cap, Silence):
        return CAP.silent(cap)
    named = set(act.nominees)
    if parties:
        for each in case.acts:
            if isinstance(each, Nominated) and each.by is not None and each.by.role is Role.PARTY_ORGANISATION:
                named.update(each.nominees)
    seats = max(seats_left(case), 1)
    return CAP.decide(len(named) <= seats, (cap,), words.within_seats, nominees=len(named), seats=seats)


def check_nomination_starts(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether nomination waited for the voter list, where local rules ask for it.

    Law: local rules alone (Shanghai 28, Shandong 30).

    Returns:
        `after_the_voter_list`, or that the law is silent.
    """
    asked = book.deputy_elections.nomination_starts
    if isinstance(asked, Silence):
        return STARTS.silent(asked)
    out = case.last(VoterListPublished) is not None
    if not out and case.partial:
        return STARTS.unknown((asked,), Fact("voter_list_published", Text("选民名单何时公布？", "Voter list when?")))
    return STARTS.decide(out, (asked,), words.after_the_voter_list, yes="yes" if out else "no")


def check_declined(case: Matter, act: NomineeDeclined | ParticularsGiven, book: RuleBook) -> Finding:
    """Tell whether whoever declines, or gives particulars, was recommended.

    Law: EL2020-30-2.

    Returns:
        `was_recommended`, or what is missing.
    """
    asked = book.deputy_elections.particulars
    if isinstance(asked, Silence):
        return NOMINATED.silent(asked)
    yes = act.nominee in nominees_of(case)
    if not yes and case.partial:
        return NOMINATED.unknown((asked,), _NOMINEES)
    return NOMINATED.decide(yes, (asked,), words.was_recommended, yes="yes" if yes else "no")


def check_particulars(case: Matter, act: ParticularsGiven, book: RuleBook) -> Finding:
    """Tell whether the particulars are true, or the electors were told that they are not; noted, never barring.

    Law: EL2020-30-2d, EL2020-30-2e. Being struck off the list is no consequence the law names.

    Returns:
        `particulars_true`, `untrue_and_told`, or what is missing.
    """
    asked, told = book.deputy_elections.particulars, book.deputy_elections.untrue_particulars_told
    if isinstance(asked, Silence):
        return PARTICULARS.silent(asked)
    assert not isinstance(told, Silence)  # both stand in the same versions
    if act.truthful is None:
        return PARTICULARS.unknown((asked,), _TRUE)
    if act.truthful:
        return PARTICULARS.holds((asked,), words.particulars_true)
    if act.electors_told is None:
        return PARTICULARS.unknown((told,), _TOLD)
    yes = act.electors_told
    return PARTICULARS.decide(yes, (told, asked), words.untrue_and_told, told="yes" if yes else "no")


def check_other_mandate(case: Matter, act: ParticularsGiven, book: RuleBook) -> Finding:
    """Tell whether the nominee said if a mandate is held elsewhere, where local rules ask for it.

    Law: local rules alone (Shandong 33).

    Returns:
        `other_mandate_told`, that the law is silent, or what is missing.
    """
    asked = book.deputy_elections.candidate_declares_other_mandate
    if isinstance(asked, Silence):
        return ELSEWHERE.silent(asked)
    if act.other_mandate_told is None:
        return ELSEWHERE.unknown((asked,), _ELSEWHERE)
    yes = act.other_mandate_told
    return ELSEWHERE.decide(yes, (asked,), words.other_mandate_told, yes="yes" if yes else "no")


def check_funding_effect(case: Matter, act: FundingFound, book: RuleBook) -> Finding:
    """Tell whether somebody who took funding from abroad was kept off the list, or struck off it.

    Law: EL2020-35-1, EL2020-35-2; before 2015-08-29 the law was silent. After the vote, the election is void.

    Returns:
        `kept_off_the_list`, that the law is silent, or what is missing.
    """
    barred, effect = book.deputy_elections.foreign_funding_barred, book.deputy_elections.foreign_funding_effect
    if isinstance(barred, Silence):
        return STRUCK.silent(barred)
    assert not isinstance(effect, Silence)  # one article
    if act.person in elected_of(case):
        return STRUCK.holds((effect, barred), words.election_is_void)
    if act.struck_off is None:
        return STRUCK.unknown((effect, barred), _STRUCK)
    yes = act.struck_off
    return STRUCK.decide(yes, (effect, barred), words.kept_off_the_list, yes="yes" if yes else "no")
