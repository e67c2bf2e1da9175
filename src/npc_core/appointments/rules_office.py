"""Rules about an office that belong to no single matter; each can be asked standing alone."""

from __future__ import annotations

from npc_core.appointments import office_words as words
from npc_core.appointments.facts_office import (
    ChairsHeld,
    CredentialsCommittee,
    IncompatibleTaken,
    OfficeTerm,
    ReplacedBelow,
    RightToElect,
    SpecialCommittees,
)
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.laws import Law

TERM = Rule("appointments.term_of_office", Text("任期", "term of the office"))
LEAVES = Rule("appointments.leaves_for_incompatible", Text("辞去不得兼任的职务", "resigning for an incompatible post"))
REPLACES = Rule(
    "appointments.replaces_below",
    Text("撤换下级检察人员", "replacement in lower procuratorates"),
    severity=Severity.VOID,
)
ELECTS = Rule("appointments.right_to_elect", Text("参加选举的权利", "right to take part in elections"))
CHAIRS = Rule("appointments.chairs_nationality", Text("常委会主任、副主任的民族", "nationality of the chairs"))
SPECIAL = Rule("appointments.special_committees", Text("专门委员会的设立", "which special committees there are"))
CREDENTIALS = Rule("appointments.credentials_committee", Text("代表资格审查委员会", "credentials committee"))

_RESIGNED = Fact("incompatible_taken.resigned", Text("是否已辞去原职？", "Was the office resigned?"))
_RESIGNED_TO = Fact("incompatible_taken.resigned_to", Text("向谁辞去？", "To whom was it resigned?"))
_SUGGESTED = Fact("replaced_below.suggested_by", Text("根据谁的建议撤换？", "On whose suggestion?"))
_SUSPENDED = Fact("right_to_elect.suspended", Text("是否暂停执行代表职务？", "Are the deputy's duties suspended?"))
_AUTONOMOUS = Fact("chairs.autonomous", Text("是否民族自治地方？", "Does a nationality exercise autonomy here?"))
_CHAIRS = Fact(
    "chairs.of_the_nationality",
    Text("主任、副主任中有几名该民族的公民？", "How many of chair and vice chairs are of the nationality?"),
)
_EXISTS = Fact("credentials_committee.exists", Text("是否设立了代表资格审查委员会？", "Is there one?"))


def check_term_of_office(facts: OfficeTerm, law: Law) -> Finding:
    """Tell whether an office whose term is that of the congress is held within it.

    Law: LOL2022-18-1c, CON2018-124-3a, SPV2024-9-3, COU2018-44-1, PRO2018-39-1 and the older clauses.

    Returns:
        `within_the_term`, `term_is_over`, `no_term_laid_down`, or that the law is not modelled.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.congress.offices import Office
    >>> from npc_core.law.laws import law_of
    >>> held = OfficeTerm(on=date(2023, 5, 1), office=Office.COURT_PRESIDENT, next_began=date(2022, 3, 5))
    >>> check_term_of_office(held, law_of(Area.from_code("411424"))).code
    'term_is_over'
    """
    found = law.on(facts.on).offices.term_of_congress.get(facts.office)
    if found is None:
        return TERM.holds((), words.no_term_laid_down, office=facts.office.label)
    if isinstance(found, Silence):
        return TERM.silent(found)
    over = facts.next_began is not None and facts.next_began <= facts.on
    return TERM.decide(
        not over, (found,), words.term_is_over if over else words.within_the_term, office=facts.office.label
    )


def check_leaves_for_incompatible(facts: IncompatibleTaken, law: Law) -> Finding:
    """Tell whether who took up a post kept apart from an office resigned from that office, to the right body.

    Law: LOL2022-47-3b, LOL2022-18-2b and the older clauses.

    Returns:
        `resigned_for_it`, `has_not_resigned`, `goes_together`, or what is missing.

    Reading: `incompatible` (a duty to resign; the office does not lapse by itself).
    """
    offices = law.on(facts.on).offices
    to, apart = offices.leave_for_incompatible.get(facts.office), offices.incompatible.get(facts.office)
    if isinstance(to, Silence):
        return LEAVES.silent(to)
    if to is None or not isinstance(apart, Provision) or facts.taken not in apart.value:
        return LEAVES.holds((), words.goes_together, office=facts.office.label, taken=facts.taken.label)
    if facts.resigned is None:
        return LEAVES.unknown((to,), _RESIGNED)
    if not facts.resigned:
        choice = law.on(facts.on).choice("incompatible")
        return LEAVES.fails((to, choice), words.has_not_resigned, office=facts.office.label, taken=facts.taken.label)
    if facts.resigned_to is None:
        return LEAVES.unknown((to,), _RESIGNED_TO)
    return LEAVES.decide(
        facts.resigned_to is to.value, (to,), words.resigned_for_it, to=facts.resigned_to.label, law=to.value.label
    )


def check_replaces_below(facts: ReplacedBelow, law: Law) -> Finding:
    """Tell whether a standing committee may replace somebody in a lower procuratorate.

    Law: PRO2018-39-2: of a province only, on the suggestion of its own procurator-general.

    Returns:
        `replaces_below`, `may_not_replace_below`, or what is missing.
    """
    office = facts.office.label
    found = law.on(facts.on).leaving.replaceable_below.get(facts.office)
    if isinstance(found, Silence) and found.reason is not SilenceReason.NO_RULE:
        return REPLACES.silent(found)
    if not isinstance(found, Provision):
        return REPLACES.fails((found,) if found is not None else (), words.may_not_replace_below, office=office)
    if facts.suggested_by is None:
        return REPLACES.unknown((found,), _SUGGESTED)
    by, named = facts.suggested_by.label, found.value.label
    return REPLACES.decide(facts.suggested_by is found.value, (found,), words.replaces_below, by=by, law=named)


def check_right_to_elect(facts: RightToElect, law: Law) -> Finding:
    """Tell whether a deputy may take part in the elections of the congress.

    Law: DL2025-7-1(4), DL2015-3-1(4).

    Returns:
        `may_elect`, `may_not_elect_while_suspended`, or what is missing.
    """
    found = law.on(facts.on).nominations.deputies_elect
    if isinstance(found, Silence):
        return ELECTS.silent(found)
    if facts.suspended is None:
        return ELECTS.unknown((found,), _SUSPENDED)
    said = words.may_not_elect_while_suspended if facts.suspended else words.may_elect
    return ELECTS.decide(not facts.suspended, (found,), said)


def check_chairs_nationality(facts: ChairsHeld, law: Law) -> Finding:
    """Tell whether, in an autonomous area, the chair or a vice chair is of the nationality exercising autonomy.

    Law: CON2018-113-2.

    Returns:
        `chairs_of_the_nationality`, `no_autonomous_area`, or what is missing.
    """
    found = law.on(facts.on).committees.chair_of_the_nationality
    if isinstance(found, Silence):
        return CHAIRS.silent(found)
    autonomous = law.area.autonomous if facts.autonomous is None else facts.autonomous
    if autonomous is False:
        return CHAIRS.holds((), words.no_autonomous_area)
    if autonomous is None or facts.of_the_nationality is None:
        return CHAIRS.unknown((found,), _AUTONOMOUS if autonomous is None else _CHAIRS)
    number = facts.of_the_nationality
    return CHAIRS.decide(number > 0, (found,), words.chairs_of_the_nationality, number=number)


def check_special_committees(facts: SpecialCommittees, law: Law) -> Finding:
    """Tell whether a congress may have these special committees; its lists end in "and others".

    Law: LOL2022-33-1a, LOL2022-33-1b and the older clauses; counties since 2015.

    Returns:
        `committees_named`, `committees_beyond_the_list`, or that the level has none.
    """
    found = law.on(facts.on).committees.special_committees
    if isinstance(found, Silence):
        return SPECIAL.silent(found)
    beyond = tuple(each for each in facts.committees if each not in found.value)
    said = words.committees_beyond_the_list if beyond else words.committees_named
    return SPECIAL.holds((found,), said, number=len(beyond) or len(facts.committees))


def check_credentials_committee(facts: CredentialsCommittee, law: Law) -> Finding:
    """Tell whether there is a credentials committee, as the law asks.

    Law: LOL2022-56-1, LOL2022-37-1 and the older clauses.

    Returns:
        `has_credentials_committee`, or what is missing.
    """
    found = law.on(facts.on).committees.credentials_committee
    if isinstance(found, Silence):
        return CREDENTIALS.silent(found)
    if facts.exists is None:
        return CREDENTIALS.unknown((found,), _EXISTS)
    return CREDENTIALS.decide(
        facts.exists, (found,), words.has_credentials_committee, yes="yes" if facts.exists else "no"
    )
