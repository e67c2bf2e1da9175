"""Rules on liaison stations: reception, what becomes of voters' opinions, who may make a suggestion of one."""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import groups_words as words
from npc_core.performance.opinions import Became, Opinion, OpinionBecameSuggestion, StationYear
from npc_core.procedure.asking import asked, by_whom, role_of

OPINION = Rule("performance.opinion", Text("群众意见的处理", "a voter's opinion"), severity=Severity.NOTICE)
CONVERSION = Rule("performance.opinion_suggested", Text("意见转为建议", "an opinion made a suggestion"))
RECORD = Rule("performance.station_record", Text("联络站登记", "what a station records"), severity=Severity.DEFECT)
STATION_YEAR = Rule("performance.station_year", Text("联络站一年的工作", "a station's year"), severity=Severity.DEFECT)
RECEPTION = Rule("performance.station_reception", Text("定期接待选民", "regular reception"), severity=Severity.DEFECT)
FIXED = Rule("performance.station_fixed", Text("固定时间、场所和信箱", "fixed time, place, mailbox"))

_BY = Fact("opinion.by", Text("由谁提出建议？", "Who made the suggestion?"))
_RECEPTIONS = Fact("station_year.receptions", Text("接待选民多少次？", "How many receptions?"))
_FIXED = Fact(
    "station_year.fixed_time_and_place", Text("是否有固定时间、场所和信箱？", "Is there a fixed time and place?")
)


def check_opinion(opinion: Opinion, law: Law) -> Finding:
    """Tell whether a voter's opinion was dealt with; no text sets a time, so that waiting is noted.

    Law: DL2025-8-1(6), LOL2022-43-1; DL2015-4-1(5).

    Returns:
        `opinion_settled`, `opinion_waits`, or that the law is not modelled.
    """
    book = law.on(opinion.received_on)
    duty, station = book.performance.contact_duty, book.performance.liaison_station_reception
    if isinstance(duty, Silence):
        return OPINION.silent(duty)
    basis = (duty, station) if isinstance(station, Provision) else (duty,)
    if opinion.became is Became.WAITING:
        return OPINION.notice(basis, words.opinion_waits, on=opinion.received_on)
    return OPINION.holds(basis, words.opinion_settled, how=opinion.became.label)


def check_conversion(entry: OpinionBecameSuggestion, law: Law) -> Finding:
    """Tell whether one who has the right to made a suggestion of an opinion: a deputy, not the station.

    Law: DL2025-7-1(3); DL2015-3-1(3).

    Returns:
        `by_whom`, or who made it is asked.
    """
    return by_whom(CONVERSION, law.on(entry.on).suggestions.right, role_of(entry.by), _BY)


def check_station_year(facts: StationYear, law: Law) -> Finding:
    """Tell whether a station received voters, where the rules of the place ask for it.

    Returns:
        `receptions_held`, `told_whether`, what is missing, or that the law is silent, as national law is.
    """
    book = law.on(facts.on)
    fixed = asked(FIXED, book.performance.deputy_mailbox_required, facts.fixed_time_and_place, _FIXED)
    return all_of(STATION_YEAR, _received(facts, book), fixed)


def _received(facts: StationYear, book: RuleBook) -> Finding:
    found = book.performance.liaison_station_reception
    if isinstance(found, Silence):
        return RECEPTION.silent(found)
    if facts.receptions is None:
        return RECEPTION.unknown((found,), _RECEPTIONS)
    return RECEPTION.decide(facts.receptions > 0, (found,), words.receptions_held, receptions=facts.receptions)
