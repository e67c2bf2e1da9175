"""On what terms an election is decided: the share that elects, of what, and the clauses on ties and open seats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from attrs import evolve

from npc_core.kernel.findings import Fact
from npc_core.kernel.provisions import Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Base, Threshold
from npc_core.law.book import RuleBook
from npc_core.voting.bases import Counted, count_members
from npc_core.voting.decisions import DIRECT, INDIRECT, OF_OFFICIALS
from npc_core.voting.elections import Election, Round
from npc_core.voting.needs import Required, majority_of, unless_local


class Terms(NamedTuple):
    """On what terms one vote of an election is decided.

    Args:
        needs: the share that elects.
        choices: the readings on which the share rests.
        plurality: the reading by which the most votes elect without any share, at the re-vote of a tie.
        ranking: the most votes are elected.
        revote: a tie is voted on again.
        further: open seats go to a further election.
    """

    needs: Provision[Threshold]
    choices: tuple[Choice, ...]
    plurality: Choice | None
    ranking: Provision[bool]
    revote: Provision[bool]
    further: Provision[bool]


def terms_of(election: Election, book: RuleBook) -> Terms | Silence:
    """Return the terms of one vote, or the silence of the law that keeps them open.

    Reading: `revote_majority`, `byelection_rules`, `sc_byelection`.
    """
    voting, decision = book.voting, election.decision
    if decision in OF_OFFICIALS:
        clauses = (voting.officials_ranking, voting.officials_revote, voting.officials_further)
    else:
        clauses = (voting.deputies_ranking, voting.deputies_revote, voting.deputies_further)
    needs, choices = _share(election, book)
    for each in (needs, *clauses):
        if isinstance(each, Silence):
            return each
    choice = book.choice("revote_majority") if election.round is Round.REVOTE else None
    plurality = None if choice is None or choice.alternative == "majority_again" else choice
    ranking, revote, further = cast("tuple[Provision[bool], ...]", clauses)
    return Terms(cast("Provision[Threshold]", needs), choices, plurality, ranking, revote, further)


def _share(election: Election, book: RuleBook) -> Required:
    """Return the share that elects: in a further election by the voters a lower one, and the most votes."""
    decision = election.decision
    if election.round is Round.FURTHER and decision in DIRECT:
        return unless_local(decision, book.voting.direct_further_minimum, book)
    if election.round is Round.FURTHER and decision in INDIRECT:
        return Required(book.voting.indirect_further_majority)
    return majority_of(decision, book)


class ElectionBase(NamedTuple):
    """Of what the share of an election is counted.

    Args:
        counted: the number and what it would be under other readings.
        threshold: the share, with the base that the readings make of it.
        least: what the number cannot be below.
        most: what it cannot be above; None where that is not known.
    """

    counted: Counted
    threshold: Threshold
    least: int
    most: int | None

    def needed(self, number: int) -> int:
        """Return the votes that elect if the base is so many; nobody is elected without a vote."""
        return max(self.threshold.needed(number), 1)

    @property
    def fact(self) -> Fact:
        """Return the fact that would give the base."""
        return _FACTS.get(self.threshold.base, _MEMBERSHIP)


_MEMBERSHIP = Fact("election.membership", Text("当日实有多少人？", "How many were in office that day?"))
_FACTS = {
    Base.VOTERS_TAKING_PART: Fact(
        "election.took_part", Text("参加投票的有多少人？", "How many people took part in the vote?")
    ),
    Base.BALLOTS_ISSUED: Fact("election.issued", Text("发出选票多少张？", "How many ballots were handed out?")),
}


def count_base(election: Election, threshold: Threshold, book: RuleBook) -> ElectionBase:
    """Return the number of which the votes of an election are a share.

    Reading: `base_in_office`, `suspended_in_base`, `official_majority_base`, `voters_taking_part`,
    `further_election_third`, `spoilt_in_base`.
    """
    if threshold.base in _PEOPLE:
        return _of_people(election, threshold, book)
    return _of_ballots(election, threshold, book)


_PEOPLE = (Base.ALL_DEPUTIES, Base.ALL_MEMBERS)


def _of_people(election: Election, threshold: Threshold, book: RuleBook) -> ElectionBase:
    count = election.count
    people = count_members(election, book)
    least, most = max(election.present or 0, count.cast), election.fixed
    if election.decision not in OF_OFFICIALS:
        return ElectionBase(people, threshold, least, most)
    choice = book.choice("official_majority_base")
    ballots = {"ballots_cast": count.cast, "valid_ballots": count.valid}
    if choice.alternative in ballots:
        base = Base.BALLOTS_CAST if choice.alternative == "ballots_cast" else Base.VALID_BALLOTS
        chosen = _chosen(choice, {**ballots, "all_deputies": people.number})
        return ElectionBase(chosen, evolve(threshold, base=base), least, most)
    others = tuple((choice, number) for number in ballots.values())
    return ElectionBase(Counted(people.number, (*people.others, *others)), threshold, least, most)


def _of_ballots(election: Election, threshold: Threshold, book: RuleBook) -> ElectionBase:
    count, base = election.count, threshold.base
    returned = count.cast if election.returned is None else election.returned
    counted: Counted
    if base is Base.VOTERS_TAKING_PART:
        choice = book.choice("voters_taking_part")
        options = {
            "recorded_as_voting": election.took_part,
            "ballots_returned": returned,
            "ballots_issued": election.issued,
        }
        counted, base = _chosen(choice, options), _TAKING_PART[choice.alternative]
    elif base is Base.BALLOTS_CAST:
        choice = book.choice("further_election_third")
        options = {"ballots_cast": returned, "valid_ballots": count.valid, "ballots_issued": election.issued}
        counted, base = _chosen(choice, options), _BALLOTS[choice.alternative]
    else:
        counted = Counted({Base.VALID_BALLOTS: count.valid, Base.BALLOTS_ISSUED: election.issued}.get(base))
    known = [number for number in (election.issued, election.registered) if number is not None]
    return _without_spoilt(
        ElectionBase(counted, evolve(threshold, base=base), count.cast, min(known, default=None)), election, book
    )


_TAKING_PART = {
    "recorded_as_voting": Base.VOTERS_TAKING_PART,
    "ballots_returned": Base.BALLOTS_CAST,
    "ballots_issued": Base.BALLOTS_ISSUED,
}
_BALLOTS = {
    "ballots_cast": Base.BALLOTS_CAST,
    "valid_ballots": Base.VALID_BALLOTS,
    "ballots_issued": Base.BALLOTS_ISSUED,
}


def _chosen(choice: Choice, options: Mapping[str, int | None]) -> Counted:
    """Return the number under the alternative in force, and the others that differ from it."""
    number = options[choice.alternative]
    others = tuple((choice, other) for other in options.values() if other is not None and other != number)
    return Counted(number, others)


def _without_spoilt(base: ElectionBase, election: Election, book: RuleBook) -> ElectionBase:
    """Take spoilt and blank ballots out of the base where the reading says so."""
    count = election.count
    empty = count.blank if base.threshold.base is Base.VALID_BALLOTS else count.cast - count.valid + count.blank
    if not empty:
        return base
    choice = book.choice("spoilt_in_base")
    number, others = base.counted
    less = None if number is None else max(number - empty, 0)
    if choice.alternative == "stay":
        return base._replace(counted=Counted(number, (*others, (choice, less))))
    counted = Counted(
        less, (*((each, None if other is None else max(other - empty, 0)) for each, other in others), (choice, number))
    )
    most = None if base.most is None else max(base.most - empty, 0)
    return base._replace(counted=counted, least=max(base.least - empty, 0), most=most)
