"""Duties and guarantees of deputies, and the duties of those who look after them."""

from __future__ import annotations

from typing import TypeVar

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import duties_words as words
from npc_core.performance.duties import (
    Answer,
    Care,
    CareTaken,
    ConductSeen,
    DeputyYear,
    DutyKept,
    GuaranteeGiven,
    HindranceAnswered,
    OccasionOf,
)
from npc_core.procedure.asking import at_least, by_whom, labels_of

DUTY = Rule("performance.duty", Text("代表的义务", "a deputy's duty"))
GUARANTEE = Rule("performance.guarantee", Text("代表的保障", "what a deputy is owed"))
HINDRANCE = Rule("performance.hindrance", Text("对妨碍代表的处理", "what follows a hindrance"))
CONDUCT = Rule("performance.conduct", Text("代表不得从事的行为", "what a deputy must not do"))
COUNTS = Rule(
    "performance.counts",
    Text("执行代表职务", "executing a deputy's duties"),
    verdicts=Verdicts(Text("属于", "counts"), Text("不属于", "does not count")),
)
CARE = Rule("performance.care", Text("代表工作的职责", "what is owed to deputies and the public"))
YEAR = Rule("performance.year", Text("代表一年的履职", "a deputy's year"), severity=Severity.NOTICE)
CONTACTS = Rule(
    "performance.year_contacts", Text("联系选民活动的次数", "activities to meet voters"), severity=Severity.NOTICE
)
RETURNS = Rule(
    "performance.year_returns",
    Text("回原选举单位参加活动的次数", "activities in the electoral unit"),
    severity=Severity.NOTICE,
)

_KEPT = Fact("duty.kept", Text("是否履行？", "Was the duty kept?"))
_GIVEN = Fact("guarantee.given", Text("是否得到保障？", "Was it given?"))
_ANSWERS = Fact("hindrance.answers", Text("如何处理？", "What was done about it?"))
_HAPPENED = Fact("conduct.happened", Text("是否有这一行为？", "Did it happen?"))
_DONE = Fact("care.done", Text("是否办理？", "Was it done?"))
_BY = Fact("care.by", Text("由谁办理？", "Who did it?"))
_TO = Fact("care.to", Text("向谁报告？", "To whom was it reported?"))
_DAYS = Fact("year.activity_days", Text("全年执行职务多少天？", "How many days in the year?"))
_CONTACTS = Fact("year.contacts", Text("联系选民活动多少次？", "How many activities to meet voters?"))
_ELSEWHERE = Fact("year.works_elsewhere", Text("是否不在原选举单位所在地工作？", "Does the deputy work elsewhere?"))
_RETURNS = Fact("year.returns", Text("回原选举单位参加活动多少次？", "How many activities in the electoral unit?"))

V = TypeVar("V")
_FACTS_TOLD = (Care.CONTACT_DATA_PUBLISHED, Care.BASICS_PUBLISHED, Care.PERFORMANCE_PUBLISHED, Care.PLAN_PUBLISHED)
_OWED = (*_FACTS_TOLD, Care.RECEPTION_ORGANISED, Care.MAILBOX_KEPT)


def check_duty(facts: DutyKept, law: Law) -> Finding:
    """Tell whether a deputy kept a duty that the law of the day lays on every deputy.

    Law: DL2025-8-1, DL2025-9-3, DL2025-13-2, DL2025-58-1; DL2015-4-1, DL2015-5-3, DL2015-7-2, DL2015-45-1.

    Returns:
        `duty_kept`, `duty_not_kept`, or that it is not known.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.performance.duties import DeputyDuty
    >>> facts = DutyKept(on=date(2025, 4, 1), duty=DeputyDuty.ANSWERING, kept=False)
    >>> print(check_duty(facts, law_of(Area.from_code("540102"))).explain("en", cite="short"))
    fails: not kept: answering those who elected [Deputies Law, art. 58]
    """
    found: Provision[bool] | Silence = getattr(law.on(facts.on).performance, f"{facts.duty.code}_duty")
    if isinstance(found, Silence):
        return DUTY.silent(found)
    if facts.kept is None:
        return DUTY.unknown((found,), _KEPT)
    said = words.duty_kept if facts.kept else words.duty_not_kept
    return DUTY.decide(facts.kept, (found,), said, duty=facts.duty.label)


def check_guarantee(facts: GuaranteeGiven, law: Law) -> Finding:
    """Tell whether a deputy got what the law of the day guarantees.

    Law: DL2025-7-1(6), DL2025-7-1(7), DL2025-40-1, DL2025-41, DL2025-46-1, DL2025-49-1, DL2025-53-1, DL2025-54-1;
    DL2015-3-1(6), DL2015-33-1, DL2015-34, DL2015-38-1, DL2015-41-1, DL2015-43-1.

    Returns:
        `guaranteed`, `not_guaranteed`, or that it is not known; a card was a matter of discretion until 2025-03-11.
    """
    found: Provision[bool] | Silence = getattr(law.on(facts.on).performance, facts.guarantee.code)
    if isinstance(found, Silence):
        return GUARANTEE.silent(found)
    if facts.given is None:
        return GUARANTEE.unknown((found,), _GIVEN)
    said = words.guaranteed if facts.given else words.not_guaranteed
    return GUARANTEE.decide(facts.given, (found,), said, what=facts.guarantee.label)


def check_hindrance(facts: HindranceAnswered, law: Law) -> Finding:
    """Tell whether a hindrance was dealt with in a way that the law of the day provides for.

    Law: DL2025-55-2, DL2025-55-3, DL2025-55-4; DL2015-44-2, DL2015-44-3, DL2015-44-4.

    Returns:
        `hindrance_answered`, `hindrance_not_answered`, or that it is not known.
    """
    found: Provision[tuple[str, ...]] | Silence = getattr(
        law.on(facts.on).performance, f"{facts.hindrance.code}_consequences"
    )
    if isinstance(found, Silence):
        return HINDRANCE.silent(found)
    if facts.answers is None:
        return HINDRANCE.unknown((found,), _ANSWERS)
    lawful = tuple(each for each in facts.answers if each.code in found.value)
    what = facts.hindrance.label
    if lawful:
        answers = join(tuple(each.label for each in lawful))
        return HINDRANCE.holds((found,), words.hindrance_answered, what=what, answers=answers)
    provided = labels_of(Answer, found.value)
    return HINDRANCE.fails((found,), words.hindrance_not_answered, what=what, law=provided)


def check_conduct(facts: ConductSeen, law: Law) -> Finding:
    """Tell whether a deputy kept away from what the law of the place forbids deputies.

    Law: DL2025-59-1; DL2015-46-1.

    Returns:
        `did_not_happen`, `must_not`, or that it is not known.
    """
    found: Provision[bool] | Silence = getattr(law.on(facts.on).performance, facts.conduct.code)
    if isinstance(found, Silence):
        return CONDUCT.silent(found)
    if facts.happened is None:
        return CONDUCT.unknown((found,), _HAPPENED)
    said = words.must_not if facts.happened else words.did_not_happen
    return CONDUCT.decide(not facts.happened, (found,), said, what=facts.conduct.label)


def check_counts(facts: OccasionOf, law: Law) -> Finding:
    """Tell whether an activity counts as executing a deputy's duties, with the guarantees that go with it.

    Law: DL2025-9-1; DL2015-5-1.

    Returns:
        `counts_as_duty` or `is_no_duty`.
    """
    found = law.on(facts.on).performance.counted_occasions
    if isinstance(found, Silence):
        return COUNTS.silent(found)
    counts = facts.occasion.code in found.value
    said = words.counts_as_duty if counts else words.is_no_duty
    return COUNTS.decide(counts, (found,), said, occasion=facts.occasion.label)


def check_care(facts: CareTaken, law: Law) -> Finding:
    """Tell whether what is owed to deputies or the public was done, by whom the law of the place names.

    Law: DL2025-28-1, DL2025-43, DL2025-47, DL2025-58-2b, DL2025-58-2c, DL2025-58-2d; DL2015-39-1, DL2015-45-2b.

    Returns:
        `care_taken`, `care_not_taken`, `by_whom`, or what is missing.
    """
    found = getattr(law.on(facts.on).performance, facts.care.code)
    if isinstance(found, Silence):
        return CARE.silent(found)
    if facts.done is None:
        return CARE.unknown((found,), _DONE)
    if not facts.done:
        return CARE.fails((found,), words.care_not_taken, what=facts.care.label)
    if facts.care in _OWED:
        return CARE.holds((found,), words.care_taken, what=facts.care.label)
    if facts.care is Care.ATTENDANCE_REPORTED:
        return _reported(found, facts)
    return by_whom(CARE, found, facts.by, _BY)


def _reported(found: Provision[tuple[object, ...]], facts: CareTaken) -> Finding:
    if facts.to is None:
        return CARE.unknown((found,), _TO)
    told = set(found.value) <= set(facts.to)
    return CARE.decide(told, (found,), words.care_taken if told else words.care_not_taken, what=facts.care.label)


def check_year(facts: DeputyYear, law: Law) -> Finding:
    """Tell whether a deputy's year has what the rules of the place ask for; missing it is noted.

    Returns:
        `days_given`, `how_many`, or that the law is silent, as national law is.
    """
    book = law.on(facts.on)
    contacts = at_least(CONTACTS, book.performance.voter_contact_activities_minimum, facts.contacts, _CONTACTS)
    return all_of(YEAR, _days(facts, book), contacts, _returns(facts, book))


def _days(facts: DeputyYear, book: RuleBook) -> Finding:
    found = book.performance.activity_days
    if isinstance(found, Silence):
        return YEAR.silent(found)
    if facts.activity_days is None:
        return YEAR.unknown((found,), _DAYS)
    days, usual = facts.activity_days, found.value.days
    return YEAR.decide(days >= usual, (found,), words.days_given, days=days, usual=usual)


def _returns(facts: DeputyYear, book: RuleBook) -> Finding:
    found = book.performance.return_to_electoral_unit_minimum
    if isinstance(found, Silence):
        return RETURNS.silent(found)
    if facts.works_elsewhere is None:
        return RETURNS.unknown((found,), _ELSEWHERE)
    if not facts.works_elsewhere:
        return RETURNS.holds((found,), words.works_where_elected)
    return at_least(RETURNS, found, facts.returns, _RETURNS)
