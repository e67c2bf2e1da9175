"""Rules about filling a seat within the term: the vacancy, the decision, the unit, the number of candidates."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.elections import after_words as words
from npc_core.elections.acts_candidates import CandidatesPublished, FormalListFixed
from npc_core.elections.acts_preparation import ByElectionDecided, CandidateNumberFixed, EndAnnounced, VacancyReported
from npc_core.elections.competence import Task, check_done_by
from npc_core.elections.matter import Matter, decision_of, is_direct
from npc_core.kernel.days import not_after
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.decisions import Decision

VACANT = Rule("elections.seat_vacant", Text("代表出缺", "the seat is vacant"))
UNIT = Rule("elections.original_unit", Text("由原选区或者原选举单位补选", "filled by the original unit"))
TIME = Rule("elections.time_to_fill", Text("出缺到补选的期限", "time from vacancy to by-election"))
ORGAN = Rule("elections.by_election_organ", Text("补选机关", "who fills the seat"))
NUMBER = Rule("elections.candidate_number", Text("补选候选人人数", "number of candidates of a by-election"))

LISTED = Rule("elections.listed_first", Text("候选人名单的公布", "list of candidates published first"))

_VACANT = Fact("dossier.vacant", Text("该选区（单位）空缺几名？", "How many seats of the unit are vacant?"))
_SINCE = Fact("dossier.vacant_since", Text("何时出缺？", "Since when is the seat vacant?"))
_IN_SESSION = Fact("dossier.in_session", Text("大会是否正在举行？", "Is the congress in session?"))


def check_vacant(case: Matter, act: ByElectionDecided | VacancyReported | EndAnnounced, book: RuleBook) -> Finding:
    """Tell whether there is a vacant seat for each that is to be filled, and it was vacant by then.

    Law: EL2020-57-1, EL2020-57-2b. Which seat is vacant is the roster's to say.

    Returns:
        `seats_are_vacant`, `vacant_only_later`, or what is missing.
    """
    asked = book.mandates.by_election
    if isinstance(asked, Silence):
        return VACANT.silent(asked)
    facts = case.facts
    if facts.vacant is None:
        return VACANT.unknown((asked,), _VACANT)
    if facts.vacant < facts.seats:
        return VACANT.fails((asked,), words.seats_are_vacant, vacant=facts.vacant, seats=facts.seats)
    since = not_after(facts.vacant_since, act.on)
    if since is None:
        return VACANT.unknown((asked,), _SINCE)
    if not since:
        return VACANT.fails((asked,), words.vacant_only_later, on=case.day_of(act))
    return VACANT.holds((asked,), words.seats_are_vacant, vacant=facts.vacant, seats=facts.seats)


def check_original_unit(case: Matter, act: ByElectionDecided, book: RuleBook) -> Finding:
    """Tell whether the by-election is held in the constituency, or by the electing unit, in which the seat was held.

    Law: EL2020-57-1, EL2020-57-2b, LOL2022-45-1.

    Returns:
        `in_the_original_unit`.
    """
    section = book.by_elections
    held = section.after_moving_away if _moved(case) else section.held_by
    if isinstance(held, Silence):
        return UNIT.silent(held)
    unit = act.unit or case.facts.unit
    return UNIT.decide(unit == case.facts.unit, (held,), words.in_the_original_unit, unit=unit, due=case.facts.unit)


def _moved(case: Matter) -> bool:
    return case.facts.ground is not None and case.facts.ground.code == "moved_away"


def check_time_to_fill(case: Matter, act: ByElectionDecided, book: RuleBook) -> Finding:
    """Tell that no text sets a time limit from vacancy to poll.

    Returns:
        That the law is silent.
    """
    period = book.by_elections.period
    assert isinstance(period, Silence)  # a test goes through every text at hand
    return TIME.silent(period)


def check_organ(case: Matter, act: ByElectionDecided, book: RuleBook) -> Finding:
    """Tell whether a seat of the next higher congress is filled by the congress in session, or else its committee.

    Law: EL2020-57-3, LOL2022-50-1(18)a. Between sessions the committee *may*; the next session may be awaited.

    Returns:
        `organ_and_session`, or what is missing.
    """
    found = book.by_elections.deputies_above_elected_by
    if isinstance(found, Silence):
        return ORGAN.silent(found)
    in_session = case.facts.in_session
    if in_session is None:
        return ORGAN.unknown((found,), _IN_SESSION)
    due = Role.CONGRESS if in_session else Role.STANDING_COMMITTEE
    by_committee = decision_of(case) is Decision.STANDING_COMMITTEE_BY_ELECTION
    does = Role.STANDING_COMMITTEE if by_committee else Role.CONGRESS
    return ORGAN.decide(does is due, (found,), words.organ_and_session, does=does.label, due=due.label)


def check_decided_by(case: Matter, act: ByElectionDecided, book: RuleBook) -> Finding:
    """Tell whether the body that decides on a by-election decided it, where a text names one.

    Law: Beijing 60; upwards EL2020-57-3.

    Returns:
        The findings of `check_done_by`.
    """
    return check_done_by(Task.DECIDE_BY_ELECTION if is_direct(case) else Task.FILL_UPWARDS, act.by, book)


def check_number_of_by_election(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether as many stand as the body that fixes the number said.

    Law: Beijing 62.

    Returns:
        `number_as_decided`, `no_number_decided`.
    """
    found = book.by_elections.candidate_number_fixed_by
    last = case.last(CandidateNumberFixed)
    if isinstance(found, Silence):
        return NUMBER.silent(found)
    if last is None:
        fact = Fact("candidate_number_fixed.candidates", Text("候选人人数定为多少？", "Which number was fixed?"))
        return NUMBER.unknown((found,), fact)
    number = len(act.candidates)
    return NUMBER.decide(
        number == last.candidates, (found,), words.number_as_decided, number=number, fixed=last.candidates
    )


def check_listed_first(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether the list of candidates was published before the formal one, unless the place has but one list.

    Law: EL2020-32-1b by EL2020-57-4b; Zhejiang 59 (one list).

    Returns:
        `listed_first`, `one_list`, `not_listed`, or what is missing.

    Reading: `byelection_rules`.
    """
    single = book.by_elections.single_list
    if not isinstance(single, Silence):
        return LISTED.holds((single,), words.one_list)
    asked, choices = book.unless_local(book.by_elections.candidate_list_lead, "byelection_rules")
    if isinstance(asked, Silence):
        return LISTED.silent(asked)
    if case.last(CandidatesPublished) is not None:
        return LISTED.holds((asked, *choices), words.listed_first)
    if case.partial:
        fact = Fact("candidates_published", Text("候选人名单何时公布？", "When was the list of candidates published?"))
        return LISTED.unknown((asked, *choices), fact)
    return LISTED.fails((asked, *choices), words.not_listed)
