"""What follows from a vote: nothing more, a re-vote of the tied, a further election, or what the law leaves open."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting import election_words as words
from npc_core.voting.decisions import OF_OFFICIALS
from npc_core.voting.elections import Election, NextStep, Round, StepKind
from npc_core.voting.rules_candidates import NUMBER, Cut, Numbers, cut_at, numbers_of
from npc_core.voting.terms import Terms

NEXT = Rule(
    "voting.next_step",
    Text("投票之后", "after the vote"),
    severity=Severity.NOTICE,
    verdicts=Verdicts(Text("下一步", "next"), Text("没有下一步", "nothing follows"), Text("尚不能判定", "cannot say")),
)

_REVOTE = Fact("revote", Text("再次投票后如何处理？", "What follows after the re-vote?"))


class Ranked(NamedTuple):
    """Votes put in order: who has the share, and what that means for the seats. Each is a name with its votes."""

    winners: tuple[tuple[str, int], ...]
    tied: tuple[tuple[str, int], ...]
    outvoted: tuple[tuple[str, int], ...]
    below: tuple[tuple[str, int], ...]
    open_seats: int


def rank(votes: tuple[tuple[str, int], ...], seats: int, needed: int) -> Ranked:
    """Return who wins, who is tied for the last seats, and who is left, for votes with the most first.

    >>> rank((("A", 9), ("B", 7), ("C", 7), ("D", 2)), seats=2, needed=6).tied
    (('B', 7), ('C', 7))
    """
    share = tuple(each for each in votes if each[1] >= needed)
    below = votes[len(share) :]
    cut = cut_at(share, seats)
    by_name = dict(share)
    winners, tied, outvoted = (tuple((name, by_name[name]) for name in names) for names in cut)
    return Ranked(winners, tied, outvoted, below, seats - len(winners))


def find_next_step(election: Election, ranked: Ranked, terms: Terms, book: RuleBook) -> NextStep:
    """Return what follows from a vote that is valid.

    Law: EL2020-45-3b, 45-4; LOL2022-29-1b, 29-2, 29-3 and the older clauses.

    Args:
        election: the vote.
        ranked: its votes in order.
        terms: on what terms it is decided.
        book: the law of the day.

    Returns:
        The step, with a finding: `election_complete`, `vote_among_the_tied`, `further_election`, `second_tie`,
        `seats_left_vacant`, or what is missing.

    Reading: `revote_majority`, `further_election_tie`, `cutoff_tie`, `candidate_rounding`.
    """
    seats = ranked.open_seats
    if not seats:
        return NextStep(StepKind.DONE, NEXT.holds((terms.needs,), words.election_complete, elected=election.seats))
    if election.round is Round.REVOTE:
        return _after_revote(election, ranked, terms, book)
    if ranked.tied:
        return _tie(election, ranked, terms, book)
    if election.round is Round.FURTHER:
        return _still_open(election, seats, book)
    return _further(election, ranked, terms, book)


def _revote(ranked: Ranked, basis: tuple[Basis, ...]) -> NextStep:
    names = tuple(name for name, _ in ranked.tied)
    finding = NEXT.holds(basis, words.vote_among_the_tied, seats=ranked.open_seats, names=", ".join(names))
    return NextStep(StepKind.REVOTE, finding, ranked.open_seats, names)


def _tie(election: Election, ranked: Ranked, terms: Terms, book: RuleBook) -> NextStep:
    if election.round is Round.FIRST:
        return _revote(ranked, (terms.revote,))
    choice = book.choice("further_election_tie")
    if choice.alternative == "revote_by_analogy":
        return _revote(ranked, (terms.revote, choice))
    return _open(ranked, (terms.revote, choice))


def _after_revote(election: Election, ranked: Ranked, terms: Terms, book: RuleBook) -> NextStep:
    vacant = _vacant_rule(election, book)
    if isinstance(vacant, Provision):
        return _left_vacant(ranked.open_seats, (vacant,))
    choice = book.choice("revote_majority")
    if choice.alternative == "repeat" and ranked.tied:
        return _revote(ranked, (terms.revote, choice))
    if choice.alternative == "leave_vacant":
        return _left_vacant(ranked.open_seats, (terms.revote, choice))
    return _open(ranked, (terms.revote, choice))


def _open(ranked: Ranked, basis: tuple[Basis, ...]) -> NextStep:
    seats = ranked.open_seats
    finding = NEXT.unknown(basis, _REVOTE)._replace(words=words.second_tie, args=(("seats", seats),))
    return NextStep(StepKind.OPEN, finding, seats, tuple(name for name, _ in ranked.tied))


def _vacant_rule(election: Election, book: RuleBook) -> Provision[str] | Silence:
    voting = book.voting
    return voting.officials_still_vacant if election.decision in OF_OFFICIALS else voting.deputies_still_vacant


def _left_vacant(seats: int, basis: tuple[Basis, ...]) -> NextStep:
    return NextStep(StepKind.LEFT_VACANT, NEXT.holds(basis, words.seats_left_vacant, seats=seats), seats)


def _still_open(election: Election, seats: int, book: RuleBook) -> NextStep:
    vacant = _vacant_rule(election, book)
    if isinstance(vacant, Provision):
        return _left_vacant(seats, (vacant,))
    return NextStep(StepKind.OPEN, NEXT.silent(vacant), seats)


def _further(election: Election, ranked: Ranked, terms: Terms, book: RuleBook) -> NextStep:
    seats, voting = ranked.open_seats, book.voting
    officials = election.decision in OF_OFFICIALS
    sources, sessions = voting.officials_further_sources, voting.officials_further_sessions
    own = (sources, sessions) if officials else (voting.deputies_further_order,)
    named = tuple(each for each in own if isinstance(each, Provision))
    main = NEXT.holds((terms.further, *named), words.further_election, seats=seats)
    numbers = numbers_of(election.decision, seats, book, office=election.office, round_=Round.FURTHER)
    candidates, possible, choices = _list(ranked, numbers, book)
    span = numbers.span if isinstance(numbers, Numbers) else None
    return NextStep(
        StepKind.FURTHER_ELECTION,
        all_of(NEXT, main, *_number_finding(election, numbers, choices, book)),
        seats,
        candidates,
        possible,
        span,
        sessions.value if officials and isinstance(sessions, Provision) else (),
        new_nominations=officials,
    )


def _list(
    ranked: Ranked, numbers: Numbers | Silence | Fact, book: RuleBook
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Choice, ...]]:
    """Return who stands in any case, who may, and the reading on a tie at the cut-off where it matters."""
    order = tuple(name for name, _ in ranked.below)
    if not isinstance(numbers, Numbers) or numbers.span is None:
        return (), order, ()
    least, most = numbers.span
    sure = cut_at(ranked.below, least)
    widest = Cut(order, (), ()) if most is None else cut_at(ranked.below, most)
    candidates = sure.admitted
    choices: tuple[Choice, ...] = ()
    if least == most and sure.tied:
        choice = book.choice("cutoff_tie")
        choices = (choice,)
        candidates = (*sure.admitted, *sure.tied) if choice.alternative == "admit_all" else candidates
    may = (*widest.admitted, *widest.tied)
    return candidates, tuple(name for name in may if name not in candidates), choices


def _number_finding(
    election: Election, numbers: Numbers | Silence | Fact, choices: tuple[Choice, ...], book: RuleBook
) -> tuple[Finding, ...]:
    """Return how many may stand; shown beside the step, and changing nothing where it is left open."""
    if not isinstance(numbers, Numbers):
        return ()
    basis = (*numbers.basis, *choices)
    if numbers.span is None:
        return (NUMBER.notice(basis, words.no_lawful_number, seats=election.seats),)
    least, most = numbers.span
    if most is None:
        return (NUMBER.holds(basis, words.lawful_at_least, least=least),)
    return (NUMBER.holds(basis, words.lawful_number, least=least, most=most),)
