"""Rules about the poll: proxies, tellers, secrecy, one vote each, the record, and the declared result."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.elections import poll_words as words
from npc_core.elections.acts_poll import BallotHeld, BallotsChecked, ProxyAuthorised, ResultDeclared, TellersChosen
from npc_core.elections.competence import Task, find_competent
from npc_core.elections.matter import Matter, election_day_of, election_of, results_of
from npc_core.elections.poll_facts import ProxyReason
from npc_core.elections.rules_preparation import task_in
from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.voting.elections import Result
from npc_core.voting.facts import check_numbers
from npc_core.voting.rounds import check_declared
from npc_core.voting.rules_election import check_election, count_election

PROXY = Rule("elections.proxy", Text("委托投票", "vote by proxy"))
PROXIES = Rule("elections.proxies_held", Text("接受委托的人数", "authorisations of one proxy"))
TELLERS = Rule("elections.tellers", Text("监票人、计票人", "tellers"))
BOXES = Rule("elections.tellers_per_box", Text("每个票箱的监票人", "tellers at each box"))
POLL = Rule("elections.poll", Text("投票", "the vote"), severity=Severity.VOID)
BOOTH = Rule("elections.secret_booth", Text("秘密写票处", "place to write in secret"))
ONE_VOTE = Rule("elections.one_vote", Text("一人一票", "one vote each"))
PLACES = Rule("elections.polling_places", Text("投票场所", "where votes are cast"))
DAY = Rule("elections.on_election_day", Text("在选举日投票", "vote on the election day"))
RECORD = Rule("elections.count_recorded", Text("核对和记录", "check and record"))
RESULT = Rule("elections.result", Text("宣布的选举结果", "declared result"), severity=Severity.VOID)
PAPER = Rule("elections.ballot_paper", Text("选票是否有效", "validity of a ballot paper"))

_REASON = Fact("proxy_authorised.reason", Text("为何委托投票？", "Why a proxy?"))
_WRITTEN = Fact("proxy_authorised.written", Text("是否书面委托？", "Is it in writing?"))
_CONSENT = Fact("proxy_authorised.consented", Text("选举委员会是否同意？", "Did the committee consent?"))
_VOTER = Fact("proxy_authorised.proxy_may_vote", Text("受委托人是否选民？", "Is the proxy a voter?"))
_HELD = Fact("proxy_authorised.held", Text("共接受几人委托？", "How many authorisations has the proxy?"))
_RELATIVES = Fact("tellers_chosen.relatives", Text("有无候选人的近亲属？", "Close relatives of candidates among them?"))
_CANDIDATES = Fact("tellers_chosen.candidates", Text("有无候选人？", "Candidates among them?"))
_PER_BOX = Fact("tellers_chosen.per_box", Text("每个票箱有几名监票人？", "How many tellers at each box?"))
_BOOTH = Fact("ballot_held.booth", Text("是否设有秘密写票处？", "Was there a place to write in secret?"))
_TWICE = Fact("ballot_held.voted_twice", Text("有无重复投票？", "Did anybody vote twice?"))
_SECRET = Fact("ballot_held.secret", Text("是否无记名投票？", "Was the ballot secret?"))
_DAY = Fact("election_day_set.election_day", Text("选举日是哪一天？", "Which day is the election day?"))
_SIGNED = Fact("ballots_checked.signed", Text("监票人是否签字？", "Did the tellers sign?"))
_BALLOT = Fact("ballot_held.count", Text("计票结果如何？", "How were the ballots counted?"))
_WRITE_IN = Fact("paper.write_ins_are_voters", Text("另选的人是否选民？", "Are those written in voters?"))


def check_proxy(case: Matter, act: ProxyAuthorised, book: RuleBook) -> Finding:
    """Tell whether a voter may vote through a proxy: the reason, the writing, the consent, the proxy a voter.

    Law: EL2020-42-1a, DE1983-9-1; Beijing 51, Shanghai 40, Zhejiang 43, Shandong 44.

    Returns:
        `proxy_in_order`, `proxy_not_in_order`, or what is missing.
    """
    asked = book.deputy_elections.proxy_condition
    if isinstance(asked, Silence):
        return PROXY.silent(asked)
    conditions = asked.value
    form = act.written if "written" in conditions else _either(act.verifiable, act.written)
    needed: list[tuple[bool | None, Fact, Text]] = [
        (None if act.reason is None else act.reason.code in conditions, _REASON, words.NO_REASON),
        (form, _WRITTEN, words.NOT_WRITTEN),
        (act.consented or act.reason is ProxyReason.SICK_OR_DISABLED, _CONSENT, words.NO_CONSENT)
        if act.consented is not None
        else (True if act.reason is ProxyReason.SICK_OR_DISABLED else None, _CONSENT, words.NO_CONSENT),
        (act.proxy_may_vote, _VOTER, words.NOT_A_VOTER),
    ]
    for met, _, why in needed:
        if met is False:
            return PROXY.fails((asked,), words.proxy_not_in_order, why=why)
    missing = tuple(fact for met, fact, _ in needed if met is None)
    return PROXY.unknown((asked,), *missing) if missing else PROXY.holds((asked,), words.proxy_in_order)


def _either(one: bool | None, other: bool | None) -> bool | None:
    """Return whether one of two facts holds, None where that is not known."""
    if one or other:
        return True
    return None if one is None or other is None else False


def check_proxies_held(case: Matter, act: ProxyAuthorised, book: RuleBook) -> Finding:
    """Tell whether the proxy has no more authorisations than one voter may accept.

    Law: EL2020-42-1b.

    Returns:
        `authorisations`, or what is missing.
    """
    most = book.deputy_elections.proxy_maximum
    if isinstance(most, Silence):
        return PROXIES.silent(most)
    if act.held is None:
        return PROXIES.unknown((most,), _HELD)
    return PROXIES.decide(act.held <= most.value, (most,), words.authorisations, held=act.held, most=most.value)


def check_tellers(case: Matter, act: TellersChosen, book: RuleBook) -> Finding:
    """Tell whether close relatives of candidates, and by local rules the candidates, are not among the tellers.

    Law: EL2020-43-2; Beijing 49, Shanghai 39, Shandong 41.

    Returns:
        `tellers_in_order`, or what is missing.
    """
    asked = book.deputy_elections.tellers_excluded
    if isinstance(asked, Silence):
        return TELLERS.silent(asked)
    among = {"relative": (act.relatives, _RELATIVES), "candidate": (act.candidates, _CANDIDATES)}
    told = [among[each] for each in asked.value]
    if any(there for there, _ in told):
        return TELLERS.fails((asked,), words.tellers_in_order, barred="yes")
    missing = tuple(fact for there, fact in told if there is None)
    return (
        TELLERS.unknown((asked,), *missing) if missing else TELLERS.holds((asked,), words.tellers_in_order, barred="no")
    )


def check_tellers_per_box(case: Matter, act: TellersChosen, book: RuleBook) -> Finding:
    """Tell whether there are enough tellers at each box, where local rules ask for a number; noted.

    Law: local rules alone (Beijing 49, Shanghai 36, Shandong 40, Zhejiang 40).

    Returns:
        `tellers_per_box`, that the law is silent, or what is missing.
    """
    least = book.deputy_elections.box_tellers_minimum
    if isinstance(least, Silence):
        return BOXES.silent(least)
    if act.per_box is None:
        return BOXES.unknown((least,), _PER_BOX)
    return BOXES.decide(
        act.per_box >= least.value, (least,), words.tellers_per_box, number=act.per_box, least=least.value
    )


def check_poll(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether the vote is valid: turnout or quorum, ballots, secrecy, one vote each; noted, as it is repeated.

    Law: EL2020-5-1, 40-1a, 40-1b, 44-1, 45-1a; LOL2022-14-4, LOL2022-51-3 and the older clauses.

    Returns:
        The findings of `check_election`, with `one_vote_each` and `booth_provided`.
    """
    findings = [_one_vote(act, book), _booth(act, book), check_election(election_of(case, act), case.law)]
    return all_of(POLL, *findings)


def _one_vote(act: BallotHeld, book: RuleBook) -> Finding:
    asked = book.deputy_elections.one_vote
    if isinstance(asked, Silence):
        return ONE_VOTE.silent(asked)
    if act.voted_twice is None:
        return ONE_VOTE.unknown((asked,), _TWICE)
    return ONE_VOTE.decide(not act.voted_twice, (asked,), words.one_vote_each, number=act.voted_twice)


def _booth(act: BallotHeld, book: RuleBook) -> Finding:
    asked = book.deputy_elections.secret_booth
    if isinstance(asked, Silence):
        return BOOTH.silent(asked)
    if act.booth is None:
        return BOOTH.unknown((asked,), _BOOTH)
    return BOOTH.decide(act.booth, (asked,), words.booth_provided, yes="yes" if act.booth else "no")


def check_poll_day(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether the first vote is held on the election day, or within the days of voting that local rules allow.

    Law: EL2020-11-1(3); Shanghai 37.

    Returns:
        `on_the_day`, `a_later_vote`, or what is missing.
    """
    fixed, span = find_competent(task_in(case, Task.FIX_ELECTION_DAY), book).found, book.deputy_elections.voting_days
    if isinstance(fixed, Silence):
        return DAY.silent(fixed)
    if results_of(case):
        return DAY.holds((fixed,), words.a_later_vote)
    day = election_day_of(case)
    if day is None:
        return DAY.unknown((fixed,), _DAY)
    late = (act.on - day).days
    if isinstance(span, Silence):
        return DAY.decide(late == 0, (fixed,), words.on_the_day, on=act.on, day=day)
    return DAY.decide(0 <= late < span.value.most, (fixed, span), words.on_the_day, on=act.on, day=day)


def check_places(case: Matter, act: BallotHeld, book: RuleBook) -> Finding:
    """Tell where votes were cast: polling stations, a meeting, mobile boxes; noted, never barring.

    Law: EL2020-38-1.

    Returns:
        `cast_at`, or what is missing.
    """
    asked = book.deputy_elections.polling_places
    if isinstance(asked, Silence):
        return PLACES.silent(asked)
    if not act.places:
        return PLACES.unknown((asked,), Fact("ballot_held.places", Text("在哪里投票？", "Where were votes cast?")))
    return PLACES.holds((asked,), words.cast_at, places=join(tuple(each.label for each in act.places)))


def check_recorded(case: Matter, act: BallotsChecked, book: RuleBook) -> Finding:
    """Tell whether the ballots were checked against the people who voted by the tellers, who signed the record.

    Law: EL2020-43-1.

    Returns:
        `record_signed`, `checked_by`, or what is missing.
    """
    asked = book.deputy_elections.count_recorded
    if isinstance(asked, Silence):
        return RECORD.silent(asked)
    if act.by is not None and act.by.role is not Role.TELLERS:
        return RECORD.fails((asked,), words.checked_by, by=act.by.label)
    if act.by is None or act.signed is None:
        return RECORD.unknown((asked,), _SIGNED)
    return RECORD.decide(act.signed, (asked,), words.record_signed, yes="yes" if act.signed else "no")


def count(case: Matter) -> Result | None:
    """Return the result of the last ballot, None before one was held; the case is that before its declaration."""
    ballot = case.last(BallotHeld)
    return None if ballot is None else count_election(election_of(case, ballot), case.law)


def check_result(case: Matter, act: ResultDeclared, book: RuleBook) -> Finding:
    """Tell whether those declared elected, and what follows, are what the ballots give.

    Law: EL2020-45-1b, 45-2 to 45-5, EL2020-46 and the older clauses.

    Returns:
        `result_matches`, `result_contradicts`, or what the count still needs.
    """
    result = count(case)
    if result is None:
        return RESULT.unknown((), _BALLOT)
    return check_declared(RESULT, result, act.elected, act.next)


@frozen(kw_only=True)
class Paper:
    """One ballot paper of an election of deputies.

    Args:
        on: the day of the vote.
        chosen: people it chooses, those written in included [people].
        seats: how many are to be elected [seats].
        write_ins: people written in [people].
        write_ins_are_voters: whether all of these are voters.
    """

    on: date
    chosen: int
    seats: int
    write_ins: int = 0
    write_ins_are_voters: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a paper that cannot be."""
        check_day("paper.on", self.on)
        check_numbers("paper", self, ("chosen", "seats", "write_ins"))


def check_paper(facts: Paper, law: Law) -> Finding:
    """Tell whether a ballot paper is valid: no more people than seats, and only voters written in.

    Law: EL2020-41-1, EL2020-44-2 and the older clauses.

    Args:
        facts: the paper.
        law: the law of the place.

    Returns:
        `chosen_within_seats`, `write_ins_are_voters`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> paper = Paper(on=date(2021, 10, 15), chosen=3, seats=2)
    >>> check_paper(paper, law_of(Area.from_code("411424"))).fails
    True
    """
    voting = law.on(facts.on).voting
    over, pool = voting.deputies_overvote, voting.deputies_write_in_pool
    if isinstance(over, Silence):
        return PAPER.silent(over)
    assert not isinstance(pool, Silence)  # both stand in the same versions
    within = PAPER.decide(
        facts.chosen <= facts.seats, (over,), words.chosen_within_seats, chosen=facts.chosen, seats=facts.seats
    )
    if not facts.write_ins:
        return within
    if facts.write_ins_are_voters is None:
        written = PAPER.unknown((pool,), _WRITE_IN)
    else:
        yes = facts.write_ins_are_voters
        written = PAPER.decide(yes, (pool,), words.write_ins_are_voters, yes="yes" if yes else "no")
    return all_of(PAPER, within, written)
