"""Rules about nominating candidates: by whom, how many, in what form, for which offices."""

from __future__ import annotations

from npc_core.appointments import election_words as words
from npc_core.appointments.electing import (
    Matter,
    by_presidium,
    seats_left,
    signatures_that_count,
    signed_too_much,
)
from npc_core.appointments.facts_election import Nominated
from npc_core.congress.actors import Role
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.values import Way
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

POWER = Rule("appointments.elected_by_congress", Text("选举权", "power to elect"), severity=Severity.VOID)
NOMINATOR = Rule("appointments.nominated_by", Text("提名人", "who nominated"))
WRITTEN = Rule("appointments.nomination_written", Text("书面提名", "nomination in writing"), severity=Severity.DEFECT)
CAP = Rule("appointments.nomination_cap", Text("提名人数", "number of nominees"))
UNITS = Rule("appointments.nomination_units", Text("跨选区、选举单位提名", "nomination across units"))
INTRODUCED = Rule(
    "appointments.nominees_introduced", Text("如实介绍", "truthful introduction"), severity=Severity.DEFECT
)

_BY = Fact("nominated.by", Text("由谁提名？", "Who nominated?"))
_WRITTEN = Fact("nominated.written", Text("是否书面提名？", "Was the nomination in writing?"))
_INTRODUCED = Fact(
    "nominated.introduced", Text("提名人是否如实介绍了被提名人？", "Were the nominees introduced truthfully?")
)


def check_power(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether the congress elects the holder of the office.

    Law: LOL2022-11-1(4) to (6), LOL2022-12-1(6), (7), SPV2024-9-2a, COU2018-43-1a, PRO2018-38-1a and the older clauses.

    Returns:
        `congress_elects`, `congress_does_not_elect`, or that the law is not modelled.
    """
    office = case.facts.post.office
    found = book.offices.power[office]
    if isinstance(found, Silence):
        if found.reason is SilenceReason.NO_RULE:
            return POWER.fails((found,), words.congress_does_not_elect, office=office.label)
        return POWER.silent(found)
    elects = found.value.way is Way.CONGRESS_ELECTS
    said = words.congress_elects if elects else words.congress_does_not_elect
    return POWER.decide(elects, (found,), said, office=office.label)


def check_nominator(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether the presidium nominated, or enough deputies jointly.

    Law: LOL2022-26-1, LOL2022-26-2 and the older clauses.

    Returns:
        `nominated_by`, the findings of `check_movers`, or what is missing.

    Reading: `excess_signature`, on the signatures that count.
    """
    named = book.nominations.nominated_by
    if isinstance(named, Silence):
        return NOMINATOR.silent(named)
    if act.by is None:
        return NOMINATOR.unknown((named,), _BY)
    if act.by.role is not Role.DEPUTIES:
        return NOMINATOR.decide(
            act.by.role in named.value, (named,), words.nominated_by, by=act.by.label, law=named.value
        )
    number = signatures_that_count(case, act, book)
    return check_movers(Movers(on=earliest(act.on), initiative=Initiative.OFFICIAL_NOMINATION, number=number), case.law)


def check_cap(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether a nominator names no more people than there are posts: presidium and deputy over all nominations.

    Law: LOL2022-26-3a, LOL2022-26-3b and the older clauses.

    Returns:
        `nominees_within_posts`, `signed_above_cap`, or that the law is silent.

    Reading: `excess_signature`.
    """
    presidium = by_presidium(act)
    cap = book.nominations.presidium_cap if presidium else book.nominations.deputy_cap
    if isinstance(cap, Silence):
        return CAP.silent(cap)
    named, seats = set(act.nominees), seats_left(case)
    if presidium:
        for each in case.acts:
            if isinstance(each, Nominated) and by_presidium(each):
                named.update(each.nominees)
    if len(named) > seats:
        return CAP.fails((cap,), words.nominees_within_posts, nominees=len(named), seats=seats)
    over = signed_too_much(case, act)
    if not over:
        return CAP.holds((cap,), words.nominees_within_posts, nominees=len(named), seats=seats)
    choice = book.choice("excess_signature")
    falls = choice.alternative == "motion_falls"
    said = CAP.fails if falls else CAP.notice
    return said((cap, choice), words.signed_above_cap, signers=len(over), seats=seats)


def check_written(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether deputies nominated in writing; noted, never barring.

    Law: LOL2022-26-2 and the older clauses.

    Returns:
        `in_writing`, `nominated_by` for the presidium, or what is missing.
    """
    asked = book.nominations.written
    if isinstance(asked, Silence):
        return WRITTEN.silent(asked)
    if act.by is not None and act.by.role is not Role.DEPUTIES:
        return WRITTEN.holds((asked,), words.nominated_by, by=act.by.label, law=(Role.PRESIDIUM, Role.DEPUTIES))
    if act.written is None:
        return WRITTEN.unknown((asked,), _WRITTEN)
    return WRITTEN.decide(act.written, (asked,), words.in_writing, written="yes" if act.written else "no")


def check_units(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell that deputies of different constituencies or electing units may nominate together.

    Law: LOL2022-26-2e and the older clauses.

    Returns:
        `units_may_join`, or that the law is silent.
    """
    allowed = book.nominations.across_units
    if isinstance(allowed, Silence):
        return UNITS.silent(allowed)
    return UNITS.holds((allowed,), words.units_may_join, units=act.units or 1)


def check_introduced(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether the nominators introduced their nominees truthfully; noted, never barring.

    Law: LOL2022-26-4 and the older clauses.

    Returns:
        `introduced`, or what is missing.
    """
    asked = book.nominations.introduction
    if isinstance(asked, Silence):
        return INTRODUCED.silent(asked)
    if act.introduced is None:
        return INTRODUCED.unknown((asked,), _INTRODUCED)
    return INTRODUCED.decide(act.introduced, (asked,), words.introduced, yes="yes" if act.introduced else "no")
