"""Elections: is a vote valid, who is elected, and what follows?"""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.voting import election_words as words
from npc_core.voting.decisions import DIRECT, OF_OFFICIALS
from npc_core.voting.elections import Election, NextStep, Placed, Result, Round, Standing, StepKind
from npc_core.voting.facts import BallotHeld, Tally, Vote
from npc_core.voting.needs import turnout_of
from npc_core.voting.rules import check_quorum, check_secrecy
from npc_core.voting.rules_next import NEXT
from npc_core.voting.rules_turnout import TURNOUT, check_turnout
from npc_core.voting.rules_winners import ELECTED, SHARE, find_winners, votes_that_count
from npc_core.voting.terms import terms_of

VALID = Rule(
    "voting.election",
    Text("选举是否有效", "whether an election is valid"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("选举有效", "valid"), Text("选举无效", "void"), Text("尚不能判定", "cannot say")),
)
RECONCILED = Rule(
    "voting.ballots_cast",
    Text("所投票数", "ballots cast"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("不多于投票人数", "no more than voted"), Text("多于投票人数", "more than voted")),
)
OVERVOTE = Rule(
    "voting.overvote",
    Text("多选的选票", "ballots choosing too many"),
    severity=Severity.DEFECT,
    verdicts=Verdicts(Text("已作废", "spoilt"), Text("未作废", "not spoilt")),
)

_TOOK_PART = Fact("election.took_part", Text("参加投票的有多少人？", "How many people took part in the vote?"))


def check_election(election: Election, law: Law) -> Finding:
    """Tell whether one vote of an election is valid; who is elected is told by `count_election`.

    Law: EL2020-44-1, EL2020-45-1a; LOL2022-14-4, LOL2022-51-3 and the older clauses.

    Args:
        election: the vote; unknown facts are None.
        law: the law of the place; the vote is judged by the law of its own day.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the quorum or turnout, the ballots and, where told, the secrecy as reasons.

    Reading: `turnout_each_vote`, `byelection_rules`, and those of the quorum.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.voting.ballots import Count, Line
    >>> from npc_core.voting.decisions import Decision
    >>> poll = Election(on=date(2021, 10, 15), decision=Decision.DIRECT_ELECTION, seats=1, registered=200,
    ...                 took_part=100, count=Count(lines=(Line(name="P-1", ayes=99),), cast=100))
    >>> check_election(poll, law_of(Area.from_code("411424"))).explain("zh", cite="short")
    '选举无效：参加投票 100 人，需 101 人（选区全体选民 200 人的过半数）〔选举法第四十五条〕'
    """
    return _validity(election, law.on(election.on))


def count_election(election: Election, law: Law) -> Result:
    """Return the result of one vote: whether it is valid, what became of each candidate, and what follows.

    Law: EL2020-44, 45; LOL2022-25-1, 29 and the older clauses.

    Args:
        election: the vote; unknown facts are None.
        law: the law of the place; the vote is judged by the law of its own day.

    Returns:
        The finding of `check_election`, one `Placed` for each person in the count, and the next step. Ties and open
        seats are values; what unknown facts could change is undetermined.

    Reading: those of `check_election`, `find_winners` and `find_next_step`.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.voting.ballots import Count, Line
    >>> from npc_core.voting.decisions import Decision
    >>> lines = tuple(Line(name=name, ayes=ayes) for name, ayes in (("A", 90), ("B", 60), ("C", 60), ("D", 20)))
    >>> poll = Election(on=date(2021, 10, 15), decision=Decision.DIRECT_ELECTION, seats=2, registered=150,
    ...                 took_part=110, count=Count(lines=lines, cast=110))
    >>> result = count_election(poll, law_of(Area.from_code("411424")))
    >>> result.elected, result.next.kind, result.next.candidates, result.next.seats
    (('A',), StepKind.REVOTE, ('B', 'C'), 1)
    """
    book = law.on(election.on)
    validity = _validity(election, book)
    terms = terms_of(election, book)
    if isinstance(terms, Silence):
        return _by_silence(election, validity, terms, book)
    candidates, step = find_winners(election, terms, book)
    if validity.holds:
        return Result(validity, candidates, step)
    return Result(validity, tuple(_not_valid(each, validity) for each in candidates), _again(validity))


def _not_valid(placed: Placed, validity: Finding) -> Placed:
    """Return what became of a candidate where the vote is void, or may be."""
    finding = all_of(ELECTED, validity, *placed.finding.because)
    lost = finding.fails
    return placed._replace(standing=Standing.NOT_ELECTED if lost else Standing.UNDETERMINED, finding=finding)


def _again(validity: Finding) -> NextStep:
    if validity.fails:
        finding = NEXT.holds(tuple(validity.all_basis()), words.vote_is_void)
        return NextStep(StepKind.VOTE_AGAIN, finding)
    unknown = NEXT.unknown((), *validity.all_facts())
    return NextStep(StepKind.UNDETERMINED, unknown._replace(words=words.result_not_known, args=()))


def _by_silence(election: Election, validity: Finding, silence: Silence, book: RuleBook) -> Result:
    """Return the result where the law does not say, or is not known to say, what elects."""
    share = SHARE.silent(silence)
    standing = Standing.NOT_ELECTED if share.fails else Standing.UNDETERMINED
    finding = all_of(ELECTED, validity, share)
    candidates = tuple(Placed(each.name, each.most, standing, finding) for each in votes_that_count(election, book))
    return Result(validity, candidates, NextStep(StepKind.UNDETERMINED, NEXT.silent(silence)))


def _validity(election: Election, book: RuleBook) -> Finding:
    reasons = [_turnout(election, book) if election.decision in DIRECT else _quorum(election, book)]
    reasons.append(_reconciliation(election, book))
    if election.count.overvoted:
        reasons.append(_overvotes(election, book))
    if election.secret is not None:
        reasons.append(
            check_secrecy(BallotHeld(on=election.on, decision=election.decision, secret=election.secret), book)
        )
    return all_of(VALID, *reasons)


def _quorum(election: Election, book: RuleBook) -> Finding:
    vote = Vote(
        on=election.on,
        decision=election.decision,
        tally=Tally(ayes=election.count.cast),
        membership=election.membership,
        fixed=election.fixed,
        suspended=election.suspended,
        present=election.present,
    )
    return check_quorum(vote, book)


def _turnout(election: Election, book: RuleBook) -> Finding:
    """Tell whether enough voters took part; at later votes as the reading says."""
    needs, choices = turnout_of(election.decision, book)
    if isinstance(needs, Silence):
        silent = TURNOUT.silent(needs)
        return silent._replace(basis=(*silent.basis, *choices))
    found = check_turnout(election.registered, election.took_part, election.count.cast, (needs, *choices), needs.value)
    if election.round is Round.FIRST or found.holds:
        return found
    choice = book.choice("turnout_each_vote")
    if choice.alternative == "first_vote_only":
        return TURNOUT.holds((needs, *choices, choice), words.turnout_of_first_vote_only)
    return found._replace(basis=(*found.basis, choice))


def _reconciliation(election: Election, book: RuleBook) -> Finding:
    """Compare the ballots with the people who voted, or, where that is not told, with the ballots handed out."""
    voting, count = book.voting, election.count
    needs = voting.officials_reconciliation if election.decision in OF_OFFICIALS else voting.deputies_reconciliation
    cast = max(count.cast, election.returned or 0)
    voters = election.took_part if election.took_part is not None else election.issued
    if isinstance(needs, Silence):
        too_many = voters is not None and cast > voters
        return RECONCILED.silent(needs) if too_many else RECONCILED.holds((), words.no_ballot_too_many, cast=cast)
    if election.took_part is not None:
        return RECONCILED.decide(
            cast <= election.took_part, (needs,), words.ballots_against_voters, cast=cast, voters=election.took_part
        )
    if election.issued is not None:
        return RECONCILED.decide(
            cast <= election.issued, (needs,), words.ballots_against_issued, cast=cast, issued=election.issued
        )
    return RECONCILED.unknown((needs,), _TOOK_PART)


def _overvotes(election: Election, book: RuleBook) -> Finding:
    voting = book.voting
    needs = voting.officials_overvote if election.decision in OF_OFFICIALS else voting.deputies_overvote
    if isinstance(needs, Silence):
        return OVERVOTE.silent(needs)
    return OVERVOTE.holds((needs,), words.overvoted, overvoted=election.count.overvoted)
