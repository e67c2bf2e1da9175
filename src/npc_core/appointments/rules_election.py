"""Rules about the election of officials by a congress: nominations, the list, the ballot, the result."""

from __future__ import annotations

from typing import Any

from npc_core.appointments import election_words as words
from npc_core.appointments.facts_election import (
    BallotHeld,
    ElectionFacts,
    ElectionStage,
    ListFixed,
    Nominated,
    NomineeDeclined,
    PrimaryHeld,
    ResultAnnounced,
)
from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.days import earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.voting.decisions import Decision
from npc_core.voting.elections import Candidacy, Election, Result
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rounds import check_days_given, check_declared, count_seats_left, find_round
from npc_core.voting.rules_candidates import check_number_of_candidates
from npc_core.voting.rules_election import check_election, count_election
from npc_core.voting.rules_movers import check_movers

NOMINATOR = Rule("appointments.nominated_by", Text("提名人", "who nominated"))
WRITTEN = Rule("appointments.nomination_written", Text("书面提名", "nomination in writing"), severity=Severity.DEFECT)
CAP = Rule("appointments.nomination_cap", Text("提名人数", "number of nominees"))
PERIOD = Rule("appointments.nomination_period", Text("提名、酝酿的时间", "time for nomination and discussion"))
NOMINATED = Rule("appointments.candidates_nominated", Text("候选人经提名", "candidates were nominated"))
PRIMARY = Rule("appointments.primary", Text("预选", "primary"))
DEPUTIES = Rule("appointments.candidates_are_deputies", Text("候选人的代表身份", "candidates are deputies"))
RESULT = Rule("appointments.election_result", Text("宣布的选举结果", "announced result"), severity=Severity.VOID)

_BY = Fact("nominated.by", Text("由谁提名？", "Who nominated?"))
_WRITTEN = Fact("nominated.written", Text("是否书面提名？", "Was the nomination in writing?"))
_GENERAL = Fact("dossier.general", Text("是否换届选举？", "Is it an election at the change of term?"))
_FIRST = Fact("nominated.on", Text("何时开始提名？", "When did nominations begin?"))
_NOMINEES = Fact("nominated.nominees", Text("提名了哪些人？", "Who was nominated?"))
_DEPUTIES = Fact("list_fixed.all_deputies", Text("候选人是否都是本级人大代表？", "Are all candidates deputies?"))
_BALLOT = Fact("ballot_held.count", Text("计票结果如何？", "How were the ballots counted?"))

Matter = Case[ElectionFacts, ElectionStage]


def nominees_of(case: Matter) -> tuple[PersonId, ...]:
    """Return who was nominated and has not declined."""
    declined = {act.nominee for act in case.acts if isinstance(act, NomineeDeclined)}
    named = (each for act in case.acts if isinstance(act, Nominated) for each in act.nominees)
    return tuple(each for each in dict.fromkeys(named) if each not in declined)


def results_of(case: Matter) -> tuple[ResultAnnounced, ...]:
    """Return the results announced so far."""
    return tuple(act for act in case.acts if isinstance(act, ResultAnnounced))


def seats_left(case: Matter) -> int:
    """Return how many posts are still to be filled, as far as results were announced [posts]."""
    return count_seats_left(case.facts.seats, results_of(case))


def decision_of(case: Matter) -> Decision:
    """Return which election it is."""
    return Decision.OFFICIALS_BY_ELECTION if case.facts.by_election else Decision.OFFICIALS_ELECTION


def election_of(case: Matter, ballot: BallotHeld) -> Election:
    """Return a ballot in the form `voting` judges; the case is the one before its result was announced."""
    return Election(
        on=ballot.on,
        decision=decision_of(case),
        seats=max(seats_left(case), 1),
        count=ballot.count,
        round=find_round(results_of(case)),
        office=case.facts.post.office,
        issued=ballot.issued,
        returned=ballot.returned,
        membership=ballot.membership,
        fixed=ballot.fixed,
        suspended=ballot.suspended,
        present=ballot.present,
        secret=None if ballot.method is None else ballot.method.secret,
        ineligible=ballot.ineligible,
    )


def check_nominator(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether the presidium nominated, or enough deputies jointly.

    Law: LOL2022-26-1, LOL2022-26-2 and the older clauses.

    Returns:
        `nominated_by`, the findings of `check_movers`, or what is missing.
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
    number = act.number if act.number is not None else act.by.number
    return check_movers(Movers(on=earliest(act.on), initiative=Initiative.OFFICIAL_NOMINATION, number=number), case.law)


def check_cap(case: Matter, act: Nominated, book: RuleBook) -> Finding:
    """Tell whether a nominator names no more people than there are posts; the presidium over all its nominations.

    Law: LOL2022-26-3a, LOL2022-26-3b and the older clauses.

    Returns:
        `nominees_within_posts`, or that the law is silent.
    """
    cap = book.nominations.cap
    if isinstance(cap, Silence):
        return CAP.silent(cap)
    named = set(act.nominees)
    if act.by is not None and act.by.role is Role.PRESIDIUM:
        for each in case.acts:
            if isinstance(each, Nominated) and each.by is not None and each.by.role is Role.PRESIDIUM:
                named.update(each.nominees)
    seats = seats_left(case)
    return CAP.decide(len(named) <= seats, (cap,), words.nominees_within_posts, nominees=len(named), seats=seats)


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


def check_period(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether there was time enough for nomination and discussion, at a general election.

    Law: LOL2022-27-2 and the older clauses.

    Returns:
        `time_given`, `not_a_general_election`, or what is missing.

    Reading: `two_days`, where it could change the answer.
    """
    asked = book.nominations.period
    if isinstance(asked, Silence):
        return PERIOD.silent(asked)
    if case.facts.by_election or case.facts.general is False or results_of(case):
        return PERIOD.holds((asked,), words.not_a_general_election)
    if case.facts.general is None:
        return PERIOD.unknown((asked,), _GENERAL)
    began = [each.on for each in case.acts if isinstance(each, Nominated)]
    if not began:
        return PERIOD.unknown((asked,), _FIRST)
    return check_days_given(PERIOD, asked, earliest(min(began, key=earliest)), latest(act.on), book)


def check_nominated(case: Matter, act: ListFixed | NomineeDeclined | PrimaryHeld, book: RuleBook) -> Finding:
    """Tell whether everybody who is listed, declines or stands in a primary was nominated and did not decline.

    Law: LOL2022-26-1 and the older clauses.

    Returns:
        `all_were_nominated`, `not_nominated`, or what is missing.
    """
    named = book.nominations.nominated_by
    if isinstance(named, Silence):
        return NOMINATED.silent(named)
    strangers = set(_people_of(act)) - set(nominees_of(case))
    if strangers and case.partial:
        return NOMINATED.unknown((named,), _NOMINEES)
    if strangers:
        return NOMINATED.fails((named,), words.not_nominated, number=len(strangers))
    return NOMINATED.holds((named,), words.all_were_nominated)


def _people_of(act: ListFixed | NomineeDeclined | PrimaryHeld) -> tuple[str, ...]:
    if isinstance(act, ListFixed):
        return act.candidates
    return (act.nominee,) if isinstance(act, NomineeDeclined) else tuple(line.name for line in act.count.lines)


def check_primary(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether a primary was held where some of the nominees do not stand.

    Law: LOL2022-27-1g and the older clauses.

    Returns:
        `primary_held`, `primary_not_needed`, `primary_missing`, or what is missing.
    """
    asked = book.nominations.primary_when_too_many
    if isinstance(asked, Silence):
        return PRIMARY.silent(asked)
    if case.last(PrimaryHeld) is not None:
        return PRIMARY.holds((asked,), words.primary_held)
    nominees, candidates = len(nominees_of(case)), len(act.candidates)
    if nominees <= candidates or results_of(case):
        return PRIMARY.holds((asked,), words.primary_not_needed, nominees=nominees, candidates=candidates)
    if case.partial:
        return PRIMARY.unknown((asked,), _NOMINEES)
    return PRIMARY.fails((asked,), words.primary_missing, nominees=nominees, candidates=candidates)


def check_candidates(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether as many stand as the law allows for the office.

    Law: LOL2022-27-1a to 27-1d, LOL2022-29-3, LOL2022-30-1a and the older clauses.

    Returns:
        The findings of `check_number_of_candidates`.
    """
    nominees = max(len(nominees_of(case)), len(act.candidates))
    candidacy = Candidacy(
        on=latest(act.on),
        decision=decision_of(case),
        seats=max(seats_left(case), 1),
        candidates=len(act.candidates),
        nominees=None if case.partial else nominees,
        office=case.facts.post.office,
        round=find_round(results_of(case)),
    )
    return check_number_of_candidates(candidacy, case.law)


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


def check_ballot(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether the vote is valid: attendance, ballots, secrecy; noted, as a void vote is repeated.

    Law: LOL2022-14-4, LOL2022-28-1a and the older clauses.

    Returns:
        The findings of `check_election`.
    """
    return check_election(election_of(case, act), case.law)


def count(case: Matter) -> Result | None:
    """Return the result of the last ballot, None before one was held; the case is that before its announcement."""
    ballot = case.last(BallotHeld)
    return None if ballot is None else count_election(election_of(case, ballot), case.law)


def check_result(case: Matter, act: ResultAnnounced, book: RuleBook) -> Finding:
    """Tell whether those announced as elected, and the next step, are what the ballots give.

    Law: LOL2022-25-1, LOL2022-29-1 to 29-2 and the older clauses.

    Returns:
        `result_matches`, `result_contradicts`, or what the count still needs.
    """
    result = count(case)
    if result is None:
        return RESULT.unknown((), _BALLOT)
    return check_declared(RESULT, result, act.elected, act.next)


def approval_of(case: Matter, book: RuleBook) -> Provision[Role] | None:
    """Return whose approval from above the election still needs."""
    found: Any = book.offices.approval_above.get(case.facts.post.office)
    return found if isinstance(found, Provision) else None
