"""Rules about the people on the list: deputies where the law asks for it, of the nationality, with a legal career."""

from __future__ import annotations

from npc_core.appointments import election_words as words
from npc_core.appointments.electing import Matter
from npc_core.appointments.facts_election import ListFixed
from npc_core.appointments.words import compatible, incompatible_with
from npc_core.congress.offices import Office, Service, service_of
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook

DEPUTIES = Rule("appointments.candidates_are_deputies", Text("候选人的代表身份", "candidates are deputies"))
NATIONALITY = Rule("appointments.candidates_nationality", Text("候选人的民族", "nationality of the candidates"))
CAREER = Rule("appointments.candidates_legal_career", Text("法律职业经历", "legal knowledge and career"))
APART = Rule("appointments.candidates_incompatible", Text("不得兼任", "incompatible posts"), severity=Severity.NOTICE)

_DEPUTIES = Fact("list_fixed.all_deputies", Text("候选人是否都是本级人大代表？", "Are all candidates deputies?"))
_AUTONOMOUS = Fact(
    "dossier.autonomous",
    Text(
        "本地是否民族自治地方（民族乡）？",
        "Does a nationality exercise autonomy here, or is it an ethnic township?",
    ),
)
_NATIONALITY = Fact(
    "list_fixed.of_the_nationality",
    Text("候选人是否都是该民族的公民？", "Are all candidates citizens of that nationality?"),
)
_CAREER = Fact(
    "list_fixed.legal_career",
    Text(
        "候选人是否具有法学专业知识和法律职业经历？",
        "Do all candidates have legal knowledge and professional experience?",
    ),
)
_HOLDS = Fact("list_fixed.holds", Text("候选人现任哪些职务？", "Which offices do the candidates hold?"))


def check_candidates_are_deputies(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether all candidates are deputies, for an office that only deputies may hold.

    Law: LOL2022-47-1, LOL2022-47-2, LOL2022-18-1b and the older clauses.

    Returns:
        `candidates_are_deputies`, `office_is_open_to_all`, or what is missing.
    """
    must = book.offices.must_be_deputy.get(case.facts.post.office)
    if isinstance(must, Silence):
        return DEPUTIES.silent(must)
    if must is None:
        return DEPUTIES.holds((), words.office_is_open_to_all, office=case.facts.post.office.label)
    if act.all_deputies is None:
        return DEPUTIES.unknown((must,), _DEPUTIES)
    yes = act.all_deputies
    return DEPUTIES.decide(yes, (must,), words.candidates_are_deputies, yes="yes" if yes else "no")


def check_nationality(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether the candidates are of the nationality that the law asks for in autonomous areas.

    Law: CON2018-114-1, LOL2022-70-3b and the older clauses.

    Returns:
        `of_the_nationality`, `no_nationality_asked`, or what is missing.
    """
    office = case.facts.post.office
    asked = book.offices.nationality.get(office)
    told = case.facts.autonomous
    autonomous = case.law.area.autonomous if told is None else told
    if asked is None or autonomous is False:
        return NATIONALITY.holds((), words.no_nationality_asked, office=office.label)
    if isinstance(asked, Silence):
        return NATIONALITY.silent(asked)
    if autonomous is None or act.of_the_nationality is None:
        return NATIONALITY.unknown((asked,), _AUTONOMOUS if autonomous is None else _NATIONALITY)
    yes = act.of_the_nationality
    return NATIONALITY.decide(yes, (asked,), words.of_the_nationality, yes="yes" if yes else "no")


def check_legal_career(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether candidates for court president or procurator-general have a legal career; noted, never barring.

    Law: JUD2019-14-2a, PRC2019-14-2a.

    Returns:
        `legal_career`, `no_career_asked`, or what is missing.
    """
    office = case.facts.post.office
    asked = book.offices.legal_career.get(office)
    if asked is None:
        return CAREER.holds((), words.no_career_asked, office=office.label)
    if isinstance(asked, Silence):
        return CAREER.silent(asked)
    if act.legal_career is None:
        return CAREER.unknown((asked,), _CAREER)
    yes = act.legal_career
    return CAREER.decide(yes, (asked,), words.legal_career, yes="yes" if yes else "no")


def check_incompatible(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether candidates hold offices that they must leave when elected; noted, never barring.

    Law: LOL2022-47-3a, LOL2022-18-2a, CON2018-103-3 and the older clauses.

    Returns:
        `compatible`, `incompatible_with`, or what is missing.

    Reading: `incompatible` (a duty to resign; the office does not lapse by itself).
    """
    office = case.facts.post.office
    apart = book.offices.incompatible.get(office)
    if isinstance(apart, Silence):
        return APART.silent(apart)
    if apart is None:
        return APART.holds((), compatible, office=office.label)
    if act.holds is None:
        return APART.unknown((apart,), _HOLDS)
    held = tuple(each.label for each in act.holds if _apart(each, office, apart))
    if held:
        return APART.fails((apart,), incompatible_with, held=join(held), office=office.label)
    return APART.holds((apart,), compatible, office=office.label)


def _apart(held: Office, office: Office, apart: Provision[tuple[Service, ...]]) -> bool:
    return service_of(held) in apart.value and service_of(held) != service_of(office)
