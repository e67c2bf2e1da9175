"""Rules about having a mandate: elected, confirmed, within the term, in one line of areas; who supervises it."""

from __future__ import annotations

from npc_core.congress.areas import Area
from npc_core.deputies import words
from npc_core.deputies.facts import MandateClaimed, MandatesHeld, Supervision
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law

HELD = Rule(
    "deputies.mandate",
    Text("代表资格", "having a mandate"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("有代表资格", "a deputy"), Text("没有代表资格", "no deputy")),
)
ORIGIN = Rule("deputies.origin", Text("代表的产生", "how a deputy comes to be one"), severity=Severity.VOID)
CONFIRMED = Rule("deputies.confirmed", Text("代表资格的确认", "confirmed credentials"), severity=Severity.VOID)
IN_TERM = Rule("deputies.in_term", Text("代表的任期", "within the term"), severity=Severity.VOID)
DUAL = Rule("deputies.dual_mandate", Text("在两地担任代表", "mandates in several areas"))
SUPERVISED = Rule("deputies.supervised_by", Text("对代表的监督", "who supervises a deputy"))

_ELECTED = Fact("mandate.elected", Text("是否经选举产生？", "Was the person elected?"))
_CONFIRMED = Fact("mandate.confirmed", Text("代表资格是否已经确认？", "Were the credentials confirmed?"))
_BEGAN = Fact("mandate.began", Text("本届第一次会议何时举行？", "When was the first session of the term?"))
_BY = Fact("supervision.by", Text("由谁监督？", "Who supervises?"))


def check_mandate(facts: MandateClaimed, law: Law) -> Finding:
    """Tell whether somebody is a deputy on a day: elected, confirmed, and within the term.

    Law: DL2025-2-1, DL2025-2-3, LOL2022-38-1, EL2020-47-2a; DL2015-2-1 and the older clauses.

    Args:
        facts: what is known; unknown facts are None.
        law: the law of the place whose congress it is.

    Returns:
        `was_elected`, `was_not_elected`, `awaits_confirmation`, `credentials_confirmed`, `within_the_term`,
        `before_the_term`, `after_the_term`, or what is missing.

    Reading: `mandate_half_open`, on the day of the next first session.

    >>> from datetime import date
    >>> from npc_core.law.laws import law_of
    >>> by_elected = MandateClaimed(on=date(2018, 10, 30), elected=True, confirmed=False, began=date(2017, 1, 5))
    >>> print(check_mandate(by_elected, law_of(Area.from_code("310101"))).explain("zh", cite="short"))
    没有代表资格：已当选，尚待常务委员会确认代表资格〔选举法第四十六条〕
    """
    book = law.on(facts.on)
    return all_of(HELD, _origin(facts, book), _confirmed(facts, book), _in_term(facts, law))


def _origin(facts: MandateClaimed, book: RuleBook) -> Finding:
    asked = book.mandates.by_election_only
    if isinstance(asked, Silence):
        return ORIGIN.silent(asked)
    if facts.elected is None:
        return ORIGIN.unknown((asked,), _ELECTED)
    if facts.elected:
        return ORIGIN.holds((asked,), words.was_elected)
    return ORIGIN.fails((asked,), words.was_not_elected)


def _confirmed(facts: MandateClaimed, book: RuleBook) -> Finding:
    asked = book.mandates.confirmed_by
    if isinstance(asked, Silence):
        return CONFIRMED.silent(asked)
    if facts.confirmed is None:
        return CONFIRMED.unknown((asked,), _CONFIRMED)
    said = words.credentials_confirmed if facts.confirmed else words.awaits_confirmation
    return CONFIRMED.decide(facts.confirmed, (asked,), said, by=asked.value.label)


def _in_term(facts: MandateClaimed, law: Law) -> Finding:
    book = law.on(facts.on)
    asked = book.mandates.runs_between_first_sessions
    if isinstance(asked, Silence):
        return IN_TERM.silent(asked)
    if facts.began is None:
        return IN_TERM.unknown((asked,), _BEGAN)
    if facts.on < facts.began:
        return IN_TERM.fails((asked,), words.before_the_term, began=facts.began)
    if facts.ended is None or facts.on < facts.ended:
        return IN_TERM.holds((asked,), words.within_the_term, began=facts.began)
    if facts.on > facts.ended:
        return IN_TERM.fails((asked,), words.after_the_term, ended=facts.ended)
    choice = book.choice("mandate_half_open")
    said = words.within_the_term if choice.alternative == "inclusive" else words.after_the_term
    if said is words.within_the_term:
        return IN_TERM.holds((asked, choice), words.within_the_term, began=facts.began)
    return IN_TERM.fails((asked, choice), words.after_the_term, ended=facts.ended)


def check_several_mandates(facts: MandatesHeld, law: Law) -> Finding:
    """Tell whether one person may sit in all these congresses: only in areas subordinate to one another.

    Law: EL2020-48-1 and the older clauses.

    Args:
        facts: the places.
        law: the law of one of them.

    Returns:
        `areas_in_line`, `areas_apart`, or that the law is not modelled.

    Reading: `dual_mandate`, which of the mandates is lost; the law does not say.

    >>> from datetime import date
    >>> from npc_core.law.laws import law_of
    >>> held = MandatesHeld(on=date(2023, 1, 1), areas=("410000", "411424", "330106"))
    >>> check_several_mandates(held, law_of(Area.from_code("411424"))).outcome
    Outcome.FAILS
    """
    book = law.on(facts.on)
    most = book.mandates.unrelated_areas
    if isinstance(most, Silence):
        return DUAL.silent(most)
    areas = [Area.from_code(each) for each in facts.areas]
    ends = [each for each in areas if not any(each.code in other.chain() for other in areas if other != each)]
    if len(ends) <= most.value:
        return DUAL.holds((most,), words.areas_in_line)
    names = join(tuple(Text(each.display, each.code) for each in ends))
    choice = book.choice("dual_mandate")
    return DUAL.fails((most, choice), words.areas_apart, areas=names, effect=choice.label)


def check_supervision(facts: Supervision, law: Law) -> Finding:
    """Tell who supervises deputies of this congress: the voters, or the unit that elected them.

    Law: DL2025-10-1, EL2020-49-1, LOL2022-44-1a, LOL2022-44-1b; DL2015-6-1 and the older clauses.

    Returns:
        `supervised_by`, or what is missing.
    """
    named = law.on(facts.on).mandates.supervised_by
    if isinstance(named, Silence):
        return SUPERVISED.silent(named)
    if facts.by is None:
        return SUPERVISED.unknown((named,), _BY)
    return SUPERVISED.decide(
        facts.by is named.value, (named,), words.supervised_by, by=facts.by.label, law=named.value.label
    )
