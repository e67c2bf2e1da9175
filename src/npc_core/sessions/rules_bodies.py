"""How bodies are made up, and how large a standing committee may be."""

from __future__ import annotations

from npc_core.congress.areas import ProvinceKind
from npc_core.congress.levels import Level
from npc_core.congress.offices import Office
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values import PlaceKind, SizeRange, Span
from npc_core.sessions import words
from npc_core.sessions.facts import CommitteeSize, CompositionHeld, SeatHeld, Whole

SIZE = Rule("sessions.committee_size", Text("常委会的名额", "size of the standing committee"))
COMPOSITION = Rule("sessions.composition", Text("组成人员", "composition"))
SEAT = Rule(
    "sessions.seat", Text("常委会组成人员从代表中选出", "members elected from the deputies"), severity=Severity.VOID
)

_POPULATION = Fact("committee_size.population", Text("本行政区域人口多少？", "What is the population of the area?"))
_IS_DEPUTY = Fact("seat.is_deputy", Text("是否本级人大代表？", "Is the person a deputy of this congress?"))


def check_committee_size(facts: CommitteeSize, law: Law) -> Finding:
    """Tell whether a standing committee's number of members is lawful, by the law of the day it was fixed.

    Law: LOL2022-47-4, LOL2022-47-5c and the numbers of 2004 and 2015.

    Returns:
        `size`, `size_changed`; the population is asked for only where it decides.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> county = law_of(Area.from_code("431024"))
    >>> check_committee_size(CommitteeSize(on=date(2012, 12, 22), members=26), county).outcome
    Outcome.HOLDS
    """
    book = law.on(facts.on)
    found = book.standing_committees.size
    if isinstance(found, Silence):
        return SIZE.silent(found)
    findings = [_size(facts, found, place_kind(law))]
    if facts.changed_in_term:
        fixed = book.standing_committees.size_fixed_for_term
        changed = (
            SIZE.silent(fixed)
            if isinstance(fixed, Silence)
            else SIZE.fails((fixed,), words.size_changed, members=facts.members)
        )
        findings.append(changed)
    return all_of(SIZE, *findings)


def _size(facts: CommitteeSize, found: Provision[SizeRange], kind: PlaceKind) -> Finding:
    size = found.value
    most = size.most
    if kind in size.crowded_kinds and size.crowded_most is not None and size.crowded_above is not None:
        if facts.population is None and size.most < facts.members <= size.crowded_most:
            return SIZE.unknown((found,), _POPULATION)
        if facts.population is None or facts.population > size.crowded_above:
            most = size.crowded_most
    if size.least <= facts.members <= size.most:
        most = size.most
    return SIZE.decide(
        size.least <= facts.members <= most,
        (found,),
        words.size,
        members=facts.members,
        least=size.least,
        most=most,
    )


def place_kind(law: Law) -> PlaceKind:
    """Return the kind of place, as far as the code tells; cities and prefectures are not told apart by it."""
    level = law.area.level
    if level is Level.PROVINCE:
        return _PROVINCES[law.area.province_kind]
    return PlaceKind.CITY_WITH_DISTRICTS if level is Level.CITY else PlaceKind.COUNTY_LEVEL


_PROVINCES = {
    ProvinceKind.PROVINCE: PlaceKind.PROVINCE,
    ProvinceKind.AUTONOMOUS_REGION: PlaceKind.AUTONOMOUS_REGION,
    ProvinceKind.MUNICIPALITY: PlaceKind.MUNICIPALITY,
}


def check_composition(facts: CompositionHeld, law: Law) -> Finding:
    """Tell whether a body is made up of the offices that the law names.

    Law: LOL2022-47-1, LOL2022-47-2, LOL2022-54-1, LOL2022-70, LOL2022-18-1a, LOL2022-19-1c, CON2018-124-2.

    Returns:
        `composed`, `not_composed`, `number_of`.
    """
    book = law.on(facts.on)
    if facts.body is Whole.TOWNSHIP_CHAIRS:
        return all_of(
            COMPOSITION,
            _number(facts, Office.TOWNSHIP_CONGRESS_CHAIR, book.sessions.township_chairs),
            _number(facts, Office.TOWNSHIP_CONGRESS_VICE_CHAIR, book.sessions.township_vice_chairs),
        )
    if facts.body is Whole.TOWNSHIP_PRESIDIUM:
        return _ex_officio(facts, book)
    found = _offices(facts.body, book)
    if isinstance(found, Silence):
        return COMPOSITION.silent(found)
    held = set(facts.offices)
    heads = [office for office in found.value if office not in held and office is not Office.TOWNSHIP_VICE_HEAD]
    foreign = tuple(office for office in Office if office in held and office not in found.value)
    if heads or foreign:
        return COMPOSITION.fails((found,), words.not_composed, missing=tuple(heads), foreign=foreign)
    return COMPOSITION.holds((found,), words.composed, offices=found.value)


def _offices(body: Whole, book: RuleBook) -> Provision[tuple[Office, ...]] | Silence:
    if body is Whole.STANDING_COMMITTEE:
        return book.standing_committees.composition
    if body is Whole.COUNCIL_OF_CHAIRPERSONS:
        return book.standing_committees.council_composition
    if body is Whole.GOVERNMENT:
        return book.government.composition
    return book.government.supervisory_commission_composition


def _number(facts: CompositionHeld, office: Office, span: Provision[Span] | Silence) -> Finding:
    if isinstance(span, Silence):
        return COMPOSITION.silent(span)
    number = facts.offices.count(office)
    return COMPOSITION.decide(
        span.value.least <= number <= span.value.most,
        (span,),
        words.number_of,
        office=office.label,
        number=number,
        least=span.value.least,
        most=span.value.most,
    )


def _ex_officio(facts: CompositionHeld, book: RuleBook) -> Finding:
    found = book.sessions.presidium_ex_officio
    if isinstance(found, Silence):
        return COMPOSITION.silent(found)
    named = tuple(office for office in Office if office.code in found.value)
    missing = tuple(office for office in named if office not in facts.offices)
    if missing:
        return COMPOSITION.fails((found,), words.not_composed, missing=missing, foreign=())
    return COMPOSITION.holds((found,), words.composed, offices=named)


def check_seat(facts: SeatHeld, law: Law) -> Finding:
    """Tell whether a member of a standing committee was elected from among the deputies.

    Law: LOL2022-47-1, LOL2022-47-2.

    Returns:
        `a_deputy`, `no_deputy`, or what is missing.
    """
    found = law.on(facts.on).standing_committees.members_must_be_deputies
    if isinstance(found, Silence):
        return SEAT.silent(found)
    if facts.is_deputy is None:
        return SEAT.unknown((found,), _IS_DEPUTY)
    if facts.is_deputy:
        return SEAT.holds((found,), words.a_deputy)
    return SEAT.fails((found,), words.no_deputy)
