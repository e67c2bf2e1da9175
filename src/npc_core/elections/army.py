"""One poll of the armed forces for deputies of a local congress, judged in one question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from attrs import frozen

from npc_core.elections import army_words as words
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Base
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.voting.facts import check_numbers
from npc_core.voting.rounds import check_days_given
from npc_core.voting.rules_candidates import numbers_between
from npc_core.voting.rules_turnout import check_turnout

T = TypeVar("T")

ARMY = Rule(
    "elections.army_poll",
    Text("军队选举代表", "election of deputies by the armed forces"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("合法有效", "lawful and valid"), Text("不合法", "not lawful")),
)
SEATS = Rule("elections.army_seats", Text("驻军选区的大小", "size of a constituency of the armed forces"))
MOVERS = Rule("elections.army_movers", Text("联名推荐", "joint recommendation"))
NUMBER = Rule("elections.army_candidates", Text("候选人数", "number of candidates"))
LISTED = Rule("elections.army_list", Text("名单的公布", "publication of a list"))
PERIOD = Rule("elections.army_nomination_period", Text("提名、酝酿的时间", "time for nomination and discussion"))
SECRET = Rule("elections.army_secrecy", Text("无记名投票", "secret ballot"), severity=Severity.VOID)
RECONCILED = Rule("elections.army_ballots", Text("所投票数", "ballots cast"), severity=Severity.VOID)
MAJORITY = Rule("elections.army_majority", Text("当选票数", "votes to be elected"), severity=Severity.VOID)

_NUMBER = Fact("army_poll.candidates", Text("候选人多少人？", "How many stand?"))
_SECRET = Fact("army_poll.secret", Text("是否无记名投票？", "Was the ballot secret?"))
_TOOK_PART = Fact("army_poll.took_part", Text("参加投票多少人？", "How many took part?"))
_VOTES = Fact("army_poll.votes", Text("当选者最少得多少票？", "How many votes has the last of the elected?"))
_BASE = Fact("army_poll.membership", Text("军人代表大会有多少代表？", "How many deputies has the congress?"))


@frozen(kw_only=True)
class ArmyPoll:
    """One poll of the armed forces: of servicemen for a county-level congress, or of a servicemen's congress above.

    Args:
        on: the election day.
        seats: how many are elected [seats].
        candidates: how many stand [people].
        recommended_by: how many recommended a candidate jointly, where any did [people].
        nominated_on: the day of the first nomination, in a servicemen's congress.
        listed_on: the day on which the list of candidates was published.
        formal_on: the day on which the formal list was published, or fixed.
        registered: voters of the constituency [voters].
        membership: deputies of the servicemen's congress [deputies].
        took_part: people who voted [people].
        cast: ballots cast [ballots].
        votes: votes of the last of those elected [ballots].
        secret: whether the ballot was secret.
        further: whether it is a further election.
        by_election: whether a vacant seat is filled within the term.
    """

    on: date
    seats: int
    candidates: int | None = None
    recommended_by: int | None = None
    nominated_on: date | None = None
    listed_on: date | None = None
    formal_on: date | None = None
    registered: int | None = None
    membership: int | None = None
    took_part: int | None = None
    cast: int | None = None
    votes: int | None = None
    secret: bool | None = None
    further: bool = False
    by_election: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a poll that cannot have been."""
        check_day("army_poll.on", self.on)
        for name in ("nominated_on", "listed_on", "formal_on"):
            if getattr(self, name) is not None:
                check_day(f"army_poll.{name}", getattr(self, name))
        expect_count("army_poll.seats", self.seats, minimum=1)
        numbers = ("candidates", "recommended_by", "registered", "membership", "took_part", "cast", "votes")
        check_numbers("army_poll", self, numbers)


def check_army_poll(facts: ArmyPoll, law: Law) -> Finding:
    """Tell whether a poll of the armed forces for deputies of a local congress is lawful, and who stands elected.

    Law: PLA2021-15, 16, 18 to 20, 24, 28 to 30, 38-3.

    Args:
        facts: the poll; days that are not told are not judged.
        law: the law of the place of the congress whose deputies are elected.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the seats, the number of candidates, the lists, the turnout, the ballots and
        the majority as reasons.

    Reading: `candidate_rounding`, `two_days`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> poll = ArmyPoll(on=date(2021, 10, 20), seats=2, candidates=3, registered=300, took_part=280, cast=280,
    ...                 votes=140, secret=True)
    >>> check_army_poll(poll, law_of(Area.from_code("411424"))).because[-1].explain("en", cite="short")
    'fails: 140 votes, 141 of 280 needed [PLA Election Measures, art. 29]'
    """
    book = law.on(facts.on)
    return all_of(ARMY, *_reasons(facts, book))


def _reasons(facts: ArmyPoll, book: RuleBook) -> Iterator[Finding]:
    section = book.army_elections
    elected_by = section.elected_by
    if isinstance(elected_by, Silence):
        yield ARMY.silent(elected_by)
        return
    direct = elected_by.value == "servicemen"
    if direct:
        seats = _said(section.constituency_seats)
        least, most = seats.value.least, seats.value.most
        told = {"seats": facts.seats, "least": least, "most": most}
        yield SEATS.decide(least <= facts.seats <= most, (seats,), words.seats_in_constituency, **told)
    if facts.recommended_by is not None:
        movers = _said(section.nomination_movers)
        told = {"number": facts.recommended_by, "needed": movers.value}
        yield MOVERS.decide(facts.recommended_by >= movers.value, (movers,), words.recommended_by, **told)
    yield _candidates(facts, book)
    if direct:
        yield from _listed(facts, book)
        turnout = _said(section.turnout)
        yield check_turnout(facts.registered, facts.took_part, facts.cast or 0, (turnout,), turnout.value)
    elif facts.nominated_on is not None and facts.formal_on is not None:
        yield check_days_given(PERIOD, _said(section.nomination_period), facts.nominated_on, facts.formal_on, book)
    yield _secrecy(facts, book)
    yield _ballots(facts, book)
    yield _majority(facts, book)


def _said(found: Provision[T] | Silence) -> Provision[T]:
    """Return what the measures say where they say who elects: all of it stands in one text."""
    assert isinstance(found, Provision)
    return found


def _candidates(facts: ArmyPoll, book: RuleBook) -> Finding:
    section, number = book.army_elections, facts.candidates
    surplus = _said(section.surplus)
    if number is None:
        return NUMBER.unknown((surplus,), _NUMBER)
    if facts.by_election:
        equal = _said(section.by_election_surplus)
        return NUMBER.decide(number >= facts.seats, (equal,), words.at_least, candidates=number, seats=facts.seats)
    single = _said(section.single_seat)
    if facts.further and facts.seats == 1:
        told = {"candidates": number, "least": single.value, "most": single.value}
        return NUMBER.decide(number == single.value, (single,), words.candidates_between, **told)
    numbers = numbers_between(surplus, surplus.value, facts.seats, book)
    if numbers.span is None:
        return NUMBER.fails(numbers.basis, words.no_number, seats=facts.seats)
    least, most = numbers.span
    assert most is not None  # a share of the seats has an upper bound
    told = {"candidates": number, "least": least, "most": most}
    return NUMBER.decide(least <= number <= most, numbers.basis, words.candidates_between, **told)


def _listed(facts: ArmyPoll, book: RuleBook) -> Iterator[Finding]:
    section = book.army_elections
    lists = ((facts.listed_on, section.candidate_list_lead), (facts.formal_on, section.final_candidate_list_lead))
    for on, found in lists:
        lead = _said(found)
        last = lead.value.latest_start(facts.on)
        if on is not None and last is not None:
            yield LISTED.decide(on <= last, (lead,), words.published_before, on=on, last=last)


def _secrecy(facts: ArmyPoll, book: RuleBook) -> Finding:
    asked = _said(book.army_elections.secret_ballot)
    if facts.secret is None:
        return SECRET.unknown((asked,), _SECRET)
    return SECRET.decide(facts.secret, (asked,), words.secret, yes="yes" if facts.secret else "no")


def _ballots(facts: ArmyPoll, book: RuleBook) -> Finding:
    asked = _said(book.army_elections.reconciliation)
    if facts.took_part is None or facts.cast is None:
        return RECONCILED.unknown((asked,), _TOOK_PART)
    cast, voters = facts.cast, facts.took_part
    return RECONCILED.decide(cast <= voters, (asked,), words.ballots_and_voters, cast=cast, voters=voters)


def _majority(facts: ArmyPoll, book: RuleBook) -> Finding:
    section = book.army_elections
    needs = _said(section.further_majority if facts.further else section.majority)
    bases = {Base.VOTERS_TAKING_PART: facts.took_part, Base.BALLOTS_CAST: facts.cast}
    base = bases.get(needs.value.base, facts.membership)
    if facts.votes is None or base is None:
        return MAJORITY.unknown((needs,), _VOTES if facts.votes is None else _BASE)
    needed = needs.value.needed(base)
    told = {"votes": facts.votes, "needed": needed, "base": base}
    return MAJORITY.decide(facts.votes >= needed, (needs,), words.votes_needed, **told)
