"""Numbers of candidates, and the cut-off of a list or primary."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.offices import Office
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values import CandidateRule, Candidates, ShareSpan
from npc_core.voting import election_words as words
from npc_core.voting.decisions import BY_ELECTIONS, DIRECT, OF_OFFICIALS, Decision
from npc_core.voting.elections import Candidacy, CandidateSpan, CutOff, Primary, Round
from npc_core.voting.rules_turnout import check_turnout

NUMBER = Rule(
    "voting.number_of_candidates",
    Text("候选人数", "number of candidates"),
    severity=Severity.BREACH,
    verdicts=Verdicts(Text("合法", "lawful"), Text("不合法", "unlawful")),
)
CUT_OFF = Rule(
    "voting.cut_off",
    Text("按得票顺序取人", "cut-off of a list"),
    verdicts=Verdicts(Text("已确定", "settled"), Text("不能确定", "not settled"), Text("不能确定", "not settled")),
)

_OFFICE = Fact("candidacy.office", Text("选举什么职务？", "Which office is to be filled?"))
_NOMINEES = Fact("candidacy.nominees", Text("共提名多少人？", "How many were nominated in all?"))
_TIE = Fact("primary.tie", Text("票数相等的人中谁列入名单？", "Who of the tied goes on the list?"))
_CHIEF = (CandidateRule.EQUAL_OR_ONE_MORE, CandidateRule.ONE_MORE_AS_A_RULE)


def is_chief(candidates: Candidates) -> bool:
    """Tell whether the post is a chief one, for which one candidate more than posts may stand."""
    return candidates.rule in _CHIEF


class Numbers(NamedTuple):
    """How many candidates there may be: the bounds, None where none is lawful; the law; the rule of a chief post."""

    span: CandidateSpan | None
    basis: tuple[Basis, ...]
    rule: CandidateRule | None = None


def numbers_of(
    decision: Decision, seats: int, book: RuleBook, *, office: Office | None = None, round_: Round = Round.FIRST
) -> Numbers | Silence | Fact:
    """Return how many candidates there may be for some seats; a silence or a missing fact where that is open.

    Law: EL2020-31-2, 45-4b, 45-4c, 57-4a; LOL2022-27-1, 29-3, 30-1a.

    Reading: `candidate_rounding`, where no number lies within the bounds.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> numbers_of(Decision.DIRECT_ELECTION, 3, law_of(Area.from_code("411424")).on(date(2023, 1, 1))).span
    CandidateSpan(least=4, most=6)
    """
    voting = book.voting
    if decision in OF_OFFICIALS:
        return _of_officials(decision, seats, book, office, round_)
    if decision is Decision.STANDING_COMMITTEE_BY_ELECTION or (decision in BY_ELECTIONS and round_ is Round.FIRST):
        return _plain(voting.deputies_by_election_surplus, seats, book)
    single = voting.deputies_single_seat
    if round_ is Round.FURTHER and seats == 1 and isinstance(single, Provision):
        return Numbers(CandidateSpan(single.value, single.value), (single,))
    surplus = voting.direct_surplus if decision in DIRECT else voting.indirect_surplus
    return surplus if isinstance(surplus, Silence) else numbers_between(surplus, surplus.value, seats, book)


def _of_officials(
    decision: Decision, seats: int, book: RuleBook, office: Office | None, round_: Round
) -> Numbers | Silence | Fact:
    if decision is Decision.OFFICIALS_BY_ELECTION and round_ is Round.FIRST:
        return _plain(book.voting.officials_by_election_surplus, seats, book)
    if office is None:
        return _OFFICE
    found = book.offices.candidates.get(office)
    numbers = _OFFICE if found is None else _plain(found, seats, book)
    again = book.voting.officials_further_surplus
    if round_ is Round.FURTHER and isinstance(numbers, Numbers) and isinstance(again, Provision):
        return numbers._replace(basis=(*numbers.basis, again)) if office in again.value else numbers
    return numbers


def _plain(found: Provision[Candidates] | Silence, seats: int, book: RuleBook) -> Numbers | Silence:
    if isinstance(found, Silence):
        return found
    value = found.value
    if value.least_share is not None and value.most_share is not None:
        return numbers_between(found, ShareSpan(least=value.least_share, most=value.most_share), seats, book)
    most = None if value.most_extra is None else seats + value.most_extra
    return Numbers(CandidateSpan(seats + value.least_extra, most), (found,), value.rule)


def numbers_between(found: Basis, span: ShareSpan, seats: int, book: RuleBook) -> Numbers:
    """Return the bounds that two shares of the seats give: the lower rounded up, the upper down."""
    least = -(-seats * span.least.numerator // span.least.denominator)
    most = seats * span.most.numerator // span.most.denominator
    if least <= most:
        return Numbers(CandidateSpan(seats + least, seats + most), (found,))
    choice = book.choice("candidate_rounding")
    if choice.alternative == "impossible":
        return Numbers(None, (found, choice))
    return Numbers(CandidateSpan(seats + 1, seats + 1), (found, choice))


def check_number_of_candidates(facts: Candidacy, law: Law) -> Finding:
    """Tell whether as many candidates stand as the law allows.

    Law: EL2020-31-2, 45-4b, 45-4c, 57-4a; LOL2022-27-1, 30-1a, and the older clauses.

    Args:
        facts: the list.
        law: the law of the place; the list is judged by the law of the day it is fixed.

    Returns:
        `candidates_in_number`, `candidates_at_least`, `equal_numbers`, `no_lawful_number`, or what is missing.

    Reading: `candidate_rounding`, where no number lies within the bounds.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> facts = Candidacy(on=date(2021, 10, 8), decision=Decision.DIRECT_ELECTION, seats=2, candidates=2)
    >>> check_number_of_candidates(facts, law_of(Area.from_code("411424"))).explain("zh", cite="short")
    '不合法：候选人 2 人，应为 3 至 4 人〔选举法第三十一条〕'
    """
    book = law.on(facts.on)
    found = numbers_of(facts.decision, facts.seats, book, office=facts.office, round_=facts.round)
    if isinstance(found, Silence):
        return NUMBER.silent(found)
    if isinstance(found, Fact):
        return NUMBER.unknown((), found)
    span, basis, rule = found
    if span is None:
        return NUMBER.fails(basis, words.no_lawful_number, seats=facts.seats)
    if rule in _CHIEF and facts.candidates == facts.seats:
        if facts.nominees is None:
            return NUMBER.unknown(basis, _NOMINEES)
        alone = facts.nominees <= facts.seats
        return NUMBER.decide(alone, basis, words.equal_numbers, candidates=facts.candidates, nominees=facts.nominees)
    least, most = span
    if most is None:
        return NUMBER.decide(
            facts.candidates >= least, basis, words.candidates_at_least, candidates=facts.candidates, least=least
        )
    return NUMBER.decide(
        least <= facts.candidates <= most,
        basis,
        words.candidates_in_number,
        candidates=facts.candidates,
        least=least,
        most=most,
    )


class Cut(NamedTuple):
    """An order of votes cut at a number of places."""

    admitted: tuple[str, ...]
    tied: tuple[str, ...]
    out: tuple[str, ...]


def cut_at(votes: tuple[tuple[str, int], ...], places: int) -> Cut:
    """Cut an order of votes, most first; those who are tied across the cut are kept apart.

    >>> cut_at((("A", 5), ("B", 3), ("C", 3), ("D", 1)), 2)
    Cut(admitted=('A',), tied=('B', 'C'), out=('D',))
    """
    names = tuple(name for name, _ in votes)
    if len(votes) <= places:
        return Cut(names, (), ())
    last, next_ = votes[places - 1][1], votes[places][1]
    if last > next_:
        return Cut(names[:places], (), names[places:])
    return Cut(
        tuple(name for name, number in votes if number > last),
        tuple(name for name, number in votes if number == last),
        tuple(name for name, number in votes if number < last),
    )


def cut_primary(facts: Primary, law: Law) -> CutOff:
    """Cut the order of a primary at the places there are; a tie at the cut is reported, not chosen.

    Law: EL2020-32-1e, 32-2d; LOL2022-27-1g; the turnout of a primary by local rules.

    Args:
        facts: the primary.
        law: the law of the place.

    Returns:
        Those admitted, tied and out, and a finding: `cut_clear`, `cut_tied`, `tied_all_admitted`, or what is missing.

    Reading: `cutoff_tie`.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.voting.ballots import Count, Line
    >>> lines = tuple(Line(name=name, ayes=ayes) for name, ayes in (("A", 70), ("B", 40), ("C", 40)))
    >>> primary = Primary(on=date(2021, 10, 1), decision=Decision.DIRECT_ELECTION, places=2,
    ...                   count=Count(lines=lines, cast=90))
    >>> cut_primary(primary, law_of(Area.from_code("411424")))[:3]
    (('A',), ('B', 'C'), ())
    """
    book = law.on(facts.on)
    voting, decision = book.voting, facts.decision
    order = (
        voting.officials_primary
        if decision in OF_OFFICIALS
        else voting.direct_primary
        if decision in DIRECT
        else voting.indirect_primary
    )
    votes = tuple((line.name, line.ayes) for line in facts.count.lines)
    cut = cut_at(votes, facts.places)
    if isinstance(order, Silence):
        return CutOff(*cut, CUT_OFF.silent(order))
    cut, finding = _settled(cut, dict(votes), facts.places, order, book)
    turnout = voting.direct_primary_turnout
    if decision in DIRECT and isinstance(turnout, Provision):
        tested = check_turnout(facts.registered, facts.took_part, facts.count.cast, (turnout,), turnout.value)
        finding = all_of(CUT_OFF, tested, finding)
    return CutOff(*cut, finding)


def _settled(
    cut: Cut, votes: dict[str, int], places: int, order: Provision[bool], book: RuleBook
) -> tuple[Cut, Finding]:
    if not cut.tied:
        return cut, CUT_OFF.holds((order,), words.cut_clear, places=places)
    choice = book.choice("cutoff_tie")
    told = {"votes": votes[cut.tied[0]], "tied": len(cut.tied), "places": places}
    if choice.alternative == "admit_all":
        everybody = Cut((*cut.admitted, *cut.tied), (), cut.out)
        return everybody, CUT_OFF.holds((order, choice), words.tied_all_admitted, **told)
    open_ = CUT_OFF.unknown((order, choice), _TIE)
    return cut, open_._replace(words=words.cut_tied, args=tuple(told.items()))
