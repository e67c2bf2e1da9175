"""Who is elected: the share each candidate reaches, the order of votes, ties; unknown facts never lead to a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Basis, Choice, Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting import election_words as words
from npc_core.voting.ballots import Line
from npc_core.voting.decisions import INDIRECT, OF_OFFICIALS
from npc_core.voting.elections import Election, NextStep, Placed, Round, Standing, StepKind
from npc_core.voting.rules_next import NEXT, Ranked, find_next_step, rank
from npc_core.voting.terms import ElectionBase, Terms, count_base

ELECTED = Rule(
    "voting.elected",
    Text("是否当选", "whether a candidate is elected"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("当选", "elected"), Text("未当选", "not elected"), Text("尚不能判定", "cannot say")),
)
SHARE = Rule(
    "voting.share_of_votes",
    Text("得票", "votes for a candidate"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("得票足够", "enough votes"), Text("得票不足", "too few votes")),
)
PLACE = Rule(
    "voting.place_by_votes",
    Text("得票次序", "order of votes"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("在当选之列", "among the first"), Text("不在当选之列", "not among the first")),
)

_REVOTE = Fact("revote", Text("再次投票的结果如何？", "What is the result of the re-vote?"))
_AGAINST = Fact(
    "election.count.against",
    Text("写有另选人的选票是否投了反对票？", "Did the ballots with a write-in carry a vote against?"),
)


class Votes(NamedTuple):
    """The votes of one person that count, between two bounds.

    Args:
        name: the person.
        least: votes that count in any case [ballots].
        most: votes that may count [ballots].
        others: each reading in force with the votes that would count under another alternative of it.
    """

    name: str
    least: int
    most: int
    others: tuple[tuple[Choice, int], ...] = ()

    def telling(self, needed: int) -> tuple[Choice, ...]:
        """Return the readings that could change whether the votes are enough."""
        return tuple(choice for choice, other in self.others if (other >= needed) is not (self.least >= needed))


def votes_that_count(election: Election, book: RuleBook) -> tuple[Votes, ...]:
    """Return the votes that count for each person: at a re-vote only the tied, else write-ins as the law allows.

    Law: EL2020-41-1, EL2020-45-3b, LOL2022-28-1b, DL2025-17-6.

    Reading: `write_ins`, `write_in_needs_against`.
    """
    return tuple(
        Votes(line.name, line.ayes, line.ayes) if line.listed else _written_in(line, election, book)
        for line in election.count.lines
        if line.name not in election.ineligible and (line.listed or election.round is not Round.REVOTE)
    )


def _written_in(line: Line, election: Election, book: RuleBook) -> Votes:
    choice = book.choice("write_ins")
    if choice.alternative == "listed_only":
        return Votes(line.name, 0, 0, ((choice, line.ayes),))
    own = (choice, 0)
    tie = book.voting.write_in_needs_against
    by_congress = election.decision in OF_OFFICIALS or election.decision in INDIRECT
    if not (by_congress and isinstance(tie, Provision) and tie.value and line.unbacked + line.untold):
        return Votes(line.name, line.ayes, line.ayes, (own,))
    needs = book.choice("write_in_needs_against")
    backed = line.ayes - line.unbacked
    if needs.alternative != "congress_only":
        return Votes(line.name, line.ayes, line.ayes, (own, (needs, backed - line.untold)))
    return Votes(line.name, backed - line.untold, backed, (own, (needs, line.ayes)))


class Outcomes(NamedTuple):
    """What became of everybody, and what follows."""

    candidates: tuple[Placed, ...]
    next: NextStep


def find_winners(election: Election, terms: Terms, book: RuleBook) -> Outcomes:
    """Tell who is elected in a valid vote, and what follows.

    Where a number is not known, the vote is ranked at both ends of what it can be: what differs is undetermined.

    Args:
        election: the vote.
        terms: on what terms it is decided.
        book: the law of the day.

    Returns:
        One `Placed` for each person: `votes_of_base` or `votes_alone`, with `among_the_first`, `outvoted` or
        `tied_at_the_last_seat` where the order decides.

    Reading: those of `count_base`, `votes_that_count` and `find_next_step`.
    """
    base = count_base(election, terms.needs.value, book)
    votes = votes_that_count(election, book)
    ranks = tuple(
        rank(order, election.seats, needed)
        for order in _orders(votes)
        for needed in ((1,) if terms.plurality else _needed(base, election.count.cast))
    )
    steps = tuple(find_next_step(election, each, terms, book) for each in ranks)
    standings = tuple(_standings(each, step) for each, step in zip(ranks, steps, strict=True))
    placed = (
        _placed(each, election, terms, base, ranks, {standing[each.name] for standing in standings}) for each in votes
    )
    same = all(step == steps[0] for step in steps)
    candidates = tuple(sorted(placed, key=lambda each: (-each.votes, each.name)))
    return Outcomes(candidates, steps[0] if same else _not_known(candidates))


def _orders(votes: Iterable[Votes]) -> tuple[tuple[tuple[str, int], ...], ...]:
    votes = tuple(votes)
    ends = ({each.name: each.least for each in votes}, {each.name: each.most for each in votes})
    orders = (tuple(sorted(end.items(), key=lambda each: (-each[1], each[0]))) for end in ends)
    return tuple(dict.fromkeys(orders))


def _needed(base: ElectionBase, cast: int) -> tuple[int, ...]:
    """Return the votes that elect; where the base is not known, at both ends of what it can be."""
    if base.counted.number is not None:
        return (base.needed(base.counted.number),)
    most = cast + 1 if base.most is None else base.needed(base.most)
    return tuple(dict.fromkeys((base.needed(base.least), most)))


def _standings(ranked: Ranked, step: NextStep) -> Mapping[str, Standing]:
    found = {name: Standing.ELECTED for name, _ in ranked.winners}
    found |= {name: Standing.TIED for name, _ in ranked.tied}
    for name, _ in (*ranked.outvoted, *ranked.below):
        stands = name in step.candidates or name in step.possible
        found[name] = Standing.FURTHER if stands else Standing.NOT_ELECTED
    return found


def _placed(
    votes: Votes,
    election: Election,
    terms: Terms,
    base: ElectionBase,
    ranks: tuple[Ranked, ...],
    standings: set[Standing],
) -> Placed:
    share = _share(votes, terms, base)
    reasons = [share]
    if not share.fails and any(each.tied or each.outvoted for each in ranks):
        reasons.append(_place(votes, election, terms, base, ranks, standings))
    finding = all_of(ELECTED, *reasons)
    if len(standings) == 1:
        standing = next(iter(standings))
    else:
        standing = Standing.NOT_ELECTED if finding.fails else Standing.UNDETERMINED
    return Placed(votes.name, votes.most, standing, finding)


def _share(votes: Votes, terms: Terms, base: ElectionBase) -> Finding:
    """Tell whether a person has the share that elects, or, where the most votes elect, any vote at all."""
    number = base.counted.number
    if terms.plurality is not None:
        alone = votes.least > 0 and (number is None or votes.least < base.needed(number))
        basis: tuple[Basis, ...] = (terms.revote, *((terms.plurality,) if alone else ()))
        return SHARE.decide(votes.least > 0, basis, words.votes_alone, votes=votes.least)
    if number is None:
        return _share_by_bounds(votes, terms, base)
    return _share_of(votes, terms, base, number)


def _share_by_bounds(votes: Votes, terms: Terms, base: ElectionBase) -> Finding:
    """Decide without the base where its bounds do."""
    basis: tuple[Basis, ...] = (terms.needs, *terms.choices)
    if base.most is not None and votes.least >= base.needed(base.most):
        needed, told = base.needed(base.most), (*basis, *votes.telling(base.needed(base.most)))
        return SHARE.holds(told, words.votes_above_any_base, votes=votes.least, needed=needed, base=base.most)
    needed = base.needed(base.least)
    if votes.most < needed:
        told = (*basis, *votes.telling(needed))
        return SHARE.fails(told, words.votes_below_any_base, votes=votes.most, needed=needed, base=base.least)
    return SHARE.unknown(basis, base.fact)


def _share_of(votes: Votes, terms: Terms, base: ElectionBase, number: int) -> Finding:
    """Decide with the base."""
    needed = base.needed(number)
    if votes.least < needed <= votes.most:
        return SHARE.unknown((terms.needs, *terms.choices, *(choice for choice, _ in votes.others)), _AGAINST)
    telling = (*votes.telling(needed), *base.counted.telling(base.threshold, votes.least))
    return SHARE.decide(
        votes.least >= needed,
        (terms.needs, *terms.choices, *telling),
        words.votes_of_base,
        votes=votes.least,
        needed=needed,
        base=number,
        threshold=base.threshold.words,
    )


def _place(
    votes: Votes,
    election: Election,
    terms: Terms,
    base: ElectionBase,
    ranks: tuple[Ranked, ...],
    standings: set[Standing],
) -> Finding:
    """Tell whether a person with the share is among those with the most votes."""
    clause = terms.revote if election.round is Round.REVOTE else terms.ranking
    if len(standings) > 1:
        return PLACE.unknown((clause,), base.fact if base.counted.number is None else _AGAINST)
    standing, ranked = next(iter(standings)), ranks[0]
    if standing is Standing.TIED:
        return _tied(votes, clause, terms, ranked)
    place = 1 + sum(1 for _, number in (*ranked.winners, *ranked.tied, *ranked.outvoted) if number > votes.most)
    if standing is Standing.ELECTED:
        return PLACE.holds((clause,), words.among_the_first, place=place, seats=election.seats)
    return PLACE.fails((clause,), words.outvoted, place=place, seats=election.seats)


def _tied(votes: Votes, clause: Provision[bool], terms: Terms, ranked: Ranked) -> Finding:
    told = {"votes": votes.most, "tied": len(ranked.tied), "seats": ranked.open_seats}
    basis: tuple[Basis, ...] = tuple(dict.fromkeys((clause, terms.revote)))
    return PLACE.unknown(basis, _REVOTE)._replace(words=words.tied_at_the_last_seat, args=tuple(told.items()))


def _not_known(candidates: tuple[Placed, ...]) -> NextStep:
    """Return that nothing can be said of what follows, with the facts that would tell."""
    facts = tuple(dict.fromkeys(fact for each in candidates for fact in each.finding.all_facts()))
    finding = NEXT.unknown((), *facts)._replace(words=words.result_not_known, args=())
    return NextStep(StepKind.UNDETERMINED, finding)
