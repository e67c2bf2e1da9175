"""Rules about what comes before nomination: who acts, the size of bodies, the constituency, the election day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from npc_core.congress.actors import Role
from npc_core.elections import poll_words as words
from npc_core.elections.acts_preparation import (
    CommitteeAppointed,
    ConstituencyDrawn,
    ElectionDaySet,
    SessionOpened,
    UnitSeatsFixed,
    VoterListPublished,
    VotersRegistered,
)
from npc_core.elections.competence import Task, check_done_by, find_competent
from npc_core.elections.matter import Matter, decision_of, election_day_of, is_by_election
from npc_core.kernel.days import not_after
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.acts import Act
from npc_core.voting.decisions import Decision
from npc_core.voting.facts import Tally, Vote
from npc_core.voting.rules import check_quorum

SIZE = Rule("elections.committee_size", Text("选举委员会的人数", "size of the election committee"))
CONSTITUENCY = Rule("elections.constituency", Text("选区的大小", "size of the constituency"))
ANNOUNCED = Rule("elections.election_day_announced", Text("选举日期的公布", "publication of the election day"))
MOVED = Rule("elections.election_day_moved", Text("提前或者推迟选举日", "moving the election day"))
CARDS = Rule("elections.voter_cards", Text("选民证", "voter cards"), severity=Severity.DEFECT)
RECHECKED = Rule("elections.voter_list_rechecked", Text("选民名单的重新核对", "voter list checked again"))
AHEAD = Rule("elections.before_the_poll", Text("选举日以前办理", "before the election day"))

_SIZE = Fact("committee_appointed.size", Text("选举委员会由多少人组成？", "How many people has the committee?"))
_DAY = Fact("election_day_set.election_day", Text("选举日是哪一天？", "Which day is the election day?"))
_PUBLISHED = Fact("election_day_set.published", Text("选举日期是否已公布？", "Was the election day published?"))
_CARDS = Fact("voter_list_published.cards_issued", Text("是否发给选民证？", "Were voter cards issued?"))
_RECHECKED = Fact("voters_registered.rechecked", Text("是否重新核对选民名单？", "Was the list checked again?"))

Check = Callable[[Matter, Any, RuleBook], Finding]
By = Callable[[Matter, RuleBook], tuple[Role, ...]]


def task_in(case: Matter, task: Task) -> Task:
    """Return whose task something is in a case.

    In a by-election by voters whoever conducts it does what an election committee does; in a congress the presidium
    presides; between sessions the standing committee.
    """
    return _TASKS[decision_of(case)].get(task, task)


_CONDUCTED = dict.fromkeys(
    (
        Task.REGISTER_VOTERS,
        Task.FIX_ELECTION_DAY,
        Task.COLLATE,
        Task.FIX_FORMAL_LIST,
        Task.PRESIDE_VOTING,
        Task.DETERMINE_RESULT,
    ),
    Task.CONDUCT_BY_ELECTION,
)
_PRESIDED = dict.fromkeys(_CONDUCTED, Task.PRESIDE_UPWARDS) | {
    Task.DETERMINE_RESULT: Task.DETERMINE_RESULT_UPWARDS,
    Task.CHOOSE_TELLERS: Task.CHOOSE_TELLERS_UPWARDS,
}
_TASKS: dict[Decision, dict[Task, Task]] = {
    Decision.DIRECT_ELECTION: {},
    Decision.DIRECT_BY_ELECTION: _CONDUCTED,
    Decision.INDIRECT_ELECTION: _PRESIDED,
    Decision.INDIRECT_BY_ELECTION: _PRESIDED,
    Decision.STANDING_COMMITTEE_BY_ELECTION: dict.fromkeys(_PRESIDED, Task.FILL_BETWEEN_SESSIONS),
}


def done_by(task: Task) -> Check:
    """Return the rule that an act is done by whoever has a task."""

    def check(case: Matter, act: Act, book: RuleBook) -> Finding:
        return check_done_by(task_in(case, task), act.by, book)

    return check


def roles_of(task: Task) -> By:
    """Return who has a task, for display."""

    def roles(case: Matter, book: RuleBook) -> tuple[Role, ...]:
        return find_competent(task_in(case, task), book).roles

    return roles


def check_committee_size(case: Matter, act: CommitteeAppointed, book: RuleBook) -> Finding:
    """Tell whether the election committee has as many people as local rules say; noted, never barring.

    Law: local rules alone (Shanghai 8, Shandong 7).

    Returns:
        `committee_size`, that the law is silent, or what is missing.
    """
    size = book.deputy_elections.election_committee_size
    if isinstance(size, Silence):
        return SIZE.silent(size)
    if act.size is None:
        return SIZE.unknown((size,), _SIZE)
    least, most = size.value.least, size.value.most
    return SIZE.decide(least <= act.size <= most, (size,), words.committee_size, size=act.size, least=least, most=most)


def check_constituency(case: Matter, act: ConstituencyDrawn | UnitSeatsFixed, book: RuleBook) -> Finding:
    """Tell whether the constituency elects one to three deputies, and as many as the dossier says.

    Law: EL2020-25-1a, EL2020-25-2, DE1983-8-1.

    Returns:
        `seats_of_constituency`, `seats_as_in_dossier`.
    """
    seats, asked = book.deputy_elections.constituency_seats, book.deputy_elections.by_constituency
    if isinstance(seats, Silence):
        return CONSTITUENCY.silent(seats)
    assert not isinstance(asked, Silence)  # both stand in the same versions
    if act.seats != case.facts.seats:
        return CONSTITUENCY.fails((asked,), words.seats_as_in_dossier, seats=act.seats, dossier=case.facts.seats)
    least, most = seats.value.least, seats.value.most
    ok = least <= act.seats <= most
    return CONSTITUENCY.decide(ok, (seats, asked), words.seats_of_constituency, seats=act.seats, least=least, most=most)


def check_election_day_announced(case: Matter, act: VotersRegistered, book: RuleBook) -> Finding:
    """Tell whether the election day was published before the registration of voters, where local rules ask for it.

    Law: local rules alone (Shandong 8).

    Returns:
        `day_published_first`, that the law is silent, or what is missing.
    """
    asked = book.deputy_elections.election_day_announced
    if isinstance(asked, Silence) or is_by_election(case):
        return ANNOUNCED.silent(asked) if isinstance(asked, Silence) else ANNOUNCED.holds((), words.not_in_by_elections)
    found = case.last(ElectionDaySet)
    if found is None:
        return ANNOUNCED.unknown((asked,), _DAY)
    if found.published is None:
        return ANNOUNCED.unknown((asked,), _PUBLISHED)
    yes = found.published
    return ANNOUNCED.decide(yes, (asked,), words.day_published_first, yes="yes" if yes else "no")


def check_election_day_moved(case: Matter, act: ElectionDaySet, book: RuleBook) -> Finding:
    """Tell whether an election day that was fixed already is moved with the consent that local rules ask for.

    Law: EL2020-11-1(3); Zhejiang 51.

    Returns:
        `fixed_for_the_first_time`, the findings of `check_done_by`, or that the law is silent.
    """
    if election_day_of(case) in (None, act.election_day):
        return MOVED.holds((), words.fixed_for_the_first_time)
    asked = book.deputy_elections.election_day_shift_approver
    if isinstance(asked, Silence):
        return MOVED.silent(asked)
    return check_done_by(Task.CONSENT_TO_SHIFT, act.approved_by or act.by, book)


def check_ahead(case: Matter, act: Act, book: RuleBook) -> Finding:
    """Tell whether an act that prepares the vote is done before the election day.

    Returns:
        `ahead_of_the_poll`, or what is missing. No clause is cited: an act after the vote cannot prepare it.
    """
    day = act.election_day if isinstance(act, ElectionDaySet) else election_day_of(case)
    ahead = None if day is None else not_after(act.on, day)
    if day is None or ahead is None:
        return AHEAD.unknown((), _DAY)
    return AHEAD.decide(ahead, (), words.ahead_of_the_poll, on=case.day_of(act), day=day)


def check_cards(case: Matter, act: VoterListPublished, book: RuleBook) -> Finding:
    """Tell whether voter cards were issued where votes are cast on them; noted, never barring.

    Law: EL2020-28-1b.

    Returns:
        `cards_issued`, `no_cards_needed`, or what is missing.
    """
    asked = book.deputy_elections.voter_cards
    if isinstance(asked, Silence):
        return CARDS.silent(asked)
    if act.by_card is False:
        return CARDS.holds((asked,), words.no_cards_needed)
    if act.cards_issued is None:
        return CARDS.unknown((asked,), _CARDS)
    if act.cards_issued or act.by_card:
        return CARDS.decide(act.cards_issued, (asked,), words.cards_issued, yes="yes" if act.cards_issued else "no")
    return CARDS.unknown((asked,), Fact("voter_list_published.by_card", Text("是否凭选民证投票？", "On voter cards?")))


def check_rechecked(case: Matter, act: VotersRegistered, book: RuleBook) -> Finding:
    """Tell whether the existing list was checked again before a by-election, where local rules ask for it.

    Law: local rules alone (Beijing 61).

    Returns:
        `list_rechecked`, that the law is silent, or what is missing.
    """
    asked = book.by_elections.voter_list_recheck
    if isinstance(asked, Silence):
        return RECHECKED.silent(asked)
    if act.rechecked is None:
        return RECHECKED.unknown((asked,), _RECHECKED)
    return RECHECKED.decide(act.rechecked, (asked,), words.list_rechecked, yes="yes" if act.rechecked else "no")


def check_session_quorum(case: Matter, act: SessionOpened, book: RuleBook) -> Finding:
    """Tell whether enough deputies, or members of the standing committee, are present.

    Law: LOL2022-14-4, LOL2022-51-3.

    Returns:
        The findings of `check_quorum`.
    """
    vote = Vote(
        on=act.on,
        decision=decision_of(case),
        tally=Tally(),
        membership=act.membership,
        fixed=act.fixed,
        suspended=act.suspended,
        present=act.present,
    )
    return check_quorum(vote, book)
