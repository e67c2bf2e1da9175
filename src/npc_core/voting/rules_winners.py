"""Who is elected: the share each candidate reaches, the order of votes, ties; unknown facts never lead to a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from npc_core.kernel.findings import Fact, Finding, Outcome, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Basis, Choice, Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting import election_words as words
from npc_core.voting.ballots import Line
from npc_core.voting.bases import Counted
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
_MEMBERSHIP = Fact("election.membership", Text("当日实有多少人？", "How many were in office that day?"))
_TOOK_PART = Fact("election.took_part", Text("参加投票的有多少人？", "How many people took part in the vote?"))
_AGAINST = Fact(
    "election.count.against",
    Text("写有另选人的选票是否投了反对票？", "Did the ballots with a write-in carry a vote against?"),
)


class Votes(NamedTuple):
    """The votes of one person that count, between two bounds, and the readings that changed them."""

    name: str
    least: int
    most: int
    choices: tuple[Choice, ...] = ()


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
        return Votes(line.name, 0, 0, (choice,))
    tie = book.voting.write_in_needs_against
    by_congress = election.decision in OF_OFFICIALS or election.decision in INDIRECT
    if not (by_congress and isinstance(tie, Provision) and tie.value and line.unbacked + line.untold):
        return Votes(line.name, line.ayes, line.ayes, (choice,))
    needs = book.choice("write_in_needs_against")
    if needs.alternative != "congress_only":
        return Votes(line.name, line.ayes, line.ayes, (choice, needs))
    backed = line.ayes - line.unbacked
    return Votes(line.name, backed - line.untold, backed, (choice, needs))


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
        return (max(base.threshold.needed(base.counted.number), 1),)
    least = max(base.threshold.needed(base.least), 1)
    most = cast + 1 if base.most is None else base.threshold.needed(base.most)
    return (least,) if least >= most else (least, most)


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
        reasons.append(_place(votes, election, terms, ranks, standings))
    finding = all_of(ELECTED, *reasons)
    if len(standings) == 1:
        standing = next(iter(standings))
    else:
        standing = Standing.NOT_ELECTED if finding.fails else Standing.UNDETERMINED
    return Placed(votes.name, votes.most, standing, finding)


def _share(votes: Votes, terms: Terms, base: ElectionBase) -> Finding:
    """Tell whether a person has the share that elects."""
    if terms.plurality is not None:
        basis: tuple[Basis, ...] = (terms.revote, *_telling_plurality(votes, terms.plurality, base))
        return SHARE.decide(votes.least > 0, basis, words.votes_alone, votes=votes.least)
    threshold, number = base.threshold, base.counted.number
    fact = _TOOK_PART if base.most is not None and base.least == base.most else _MEMBERSHIP
    if number is None:
        return _share_by_bounds(votes, terms, base)
    if threshold.met(votes.least, number) is not threshold.met(votes.most, number):
        return SHARE.unknown((terms.needs, *terms.choices, *votes.choices), _AGAINST)
    basis = (terms.needs, *terms.choices, *votes.choices, *base.counted.telling(threshold, votes.least))
    del fact
    return _told(threshold.met(votes.least, number), basis, votes.least, base, number)


def _share_by_bounds(votes: Votes, terms: Terms, base: ElectionBase) -> Finding:
    basis = (terms.needs, *terms.choices, *votes.choices)
    if base.most is not None and base.threshold.met(votes.least, base.most):
        return _told(True, basis, votes.least, base, base.most)
    if not base.threshold.met(votes.most, base.least):
        return _told(False, basis, votes.most, base, base.least)
    return SHARE.unknown(basis, _MEMBERSHIP)


def _told(met: bool, basis: tuple[Basis, ...], votes: int, base: ElectionBase, number: int) -> Finding:
    return SHARE.decide(
        met,
        basis,
        words.votes_of_base,
        votes=votes,
        needed=base.threshold.needed(number),
        base=number,
        threshold=base.threshold.words,
    )
