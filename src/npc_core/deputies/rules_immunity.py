"""Rules that protect deputies: whose permission a measure needs, what is reported at once, what nobody answers for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from npc_core.congress.actors import Role
from npc_core.congress.levels import Level
from npc_core.deputies import immunity_words as words
from npc_core.deputies.facts_immunity import (
    DetainedInTheAct,
    HeldLiable,
    Measure,
    MeasureTaken,
    PermissionDecided,
    TownshipReport,
)
from npc_core.kernel.findings import FAILS, Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.periods import Unit
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law

PERMISSION = Rule("deputies.permission", Text("许可", "permission for a measure against a deputy"))
EVERYWHERE = Rule("deputies.permission_everywhere", Text("各级许可", "permission at every congress"))
DETAINED = Rule("deputies.detention_report", Text("现行犯拘留的报告", "report of a detention in the act"))
REVIEW = Rule("deputies.permission_review", Text("许可申请的审查", "examination before a permission"))
TOWNSHIP = Rule(
    "deputies.township_report", Text("对乡级代表采取措施的报告", "report of a measure against a township deputy")
)
WRITTEN = Rule("deputies.township_report_written", Text("书面报告", "report in writing"), severity=Severity.DEFECT)
SPEECH = Rule("deputies.speech", Text("发言和表决不受追究", "no liability for speech and votes"))

_IN_SESSION = Fact("measure.in_session", Text("当日大会是否正在开会？", "Was the congress in session on that day?"))
_REPORTED = Fact("report.reported", Text("是否报告？", "Was it reported?"))
_REPORTED_ON = Fact("report.reported_on", Text("何时报告？", "When was it reported?"))
_REPORTED_TO = Fact("report.to", Text("向谁报告？", "To whom was it reported?"))
_HOURS = Fact("detained.hours", Text("拘留后多少小时报告？", "How many hours after the detention?"))
_EXAMINED = Fact("permission.examined", Text("审查了哪些内容？", "What was examined?"))
_GRANTED = Fact("permission.granted", Text("是否许可？", "Was it permitted?"))
_WRITTEN = Fact("report.written", Text("是否书面报告？", "Was the report in writing?"))
_LIABLE = Fact("speech.liable", Text("是否据此追究法律责任？", "Is liability drawn from it?"))


def permitting_body(in_session: bool | None, book: RuleBook) -> Provision[Role] | Silence | None:
    """Return whose permission a measure needs; None where it is not known whether the congress sits."""
    if in_session is None:
        return None
    return book.mandates.permission_in_session if in_session else book.mandates.permission_between_sessions


def check_permission(facts: MeasureTaken, law: Law) -> Finding:
    """Tell whether a measure against a deputy had the permission it needs: the presidium's, or the committee's.

    Law: DL2025-39-1a, DL2025-39-2, DL2025-39-4; DL2015-32-1a, DL2015-32-2, DL2015-32-4.

    Args:
        facts: the measure; unknown facts are None.
        law: the law of the place in whose congress the deputy sits.

    Returns:
        `permitted`, `not_permitted`, `report_instead_of_permission` in a township, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> arrest = MeasureTaken(on=date(2023, 5, 4), measure=Measure.ARREST, in_session=False, permitted_by=())
    >>> print(check_permission(arrest, law_of(Area.from_code("411424"))).explain("zh", cite="short"))
    不成立：逮捕未经常务委员会许可〔代表法第三十二条〕
    """
    book, measure = law.on(facts.on), facts.measure.label
    if law.area.level is Level.TOWNSHIP:
        report = book.mandates.immunity_township_report
        if isinstance(report, Silence):
            return PERMISSION.silent(report)
        return PERMISSION.holds((report,), words.report_instead_of_permission, measure=measure)
    named = permitting_body(facts.in_session, book)
    if named is None:
        return PERMISSION.unknown((book.mandates.permission_between_sessions,), _IN_SESSION)
    if isinstance(named, Silence):
        return PERMISSION.silent(named)
    others = book.mandates.immunity_covers_other_restrictions
    basis = (others,) if facts.measure is Measure.OTHER_RESTRICTION else (named,)
    if facts.permitted_by is None:
        by = named.value.label
        asked = Text(f"是否经{by.zh}许可？", f"Was it permitted by {by.en}?")
        return PERMISSION.unknown(basis, Fact("measure.permitted_by", asked))
    given = named.value in facts.permitted_by
    said = words.permitted if given else words.not_permitted
    return PERMISSION.decide(given, basis, said, measure=measure, by=named.value.label)


def check_permission_everywhere(measures: Iterable[tuple[MeasureTaken, Law]]) -> Finding:
    """Tell whether a measure against a deputy of several congresses was permitted, or reported, at each of them.

    National law speaks of each congress by itself; where local rules say so in as many words, they are cited.

    Args:
        measures: the measure as each congress sees it, with the law of its place.

    Returns:
        The findings of `check_permission`, one for each congress, and `every_level_permits` where local rules say so.
    """
    asked = list(measures)
    findings = [check_permission(facts, law) for facts, law in asked]
    levels = tuple(law.area.level.code for _, law in asked)
    for facts, law in asked:
        rule = law.on(facts.on).mandates.immunity_multi_level_rule
        if isinstance(rule, Provision) and len(levels) > 1:
            given = not any(finding.outcome is FAILS for finding in findings)
            findings.append(EVERYWHERE.decide(given, (rule,), words.every_level_permits, levels=levels))
    return all_of(EVERYWHERE, *findings)


def check_detention_report(facts: DetainedInTheAct, law: Law) -> Finding:
    """Tell whether the detention of a deputy caught in the act was reported at once to the right body.

    No number of hours stands in the law: a report of the same day is at once, a later one is noted. Where local rules
    have a number, it decides.

    Law: DL2025-39-1b, DL2015-32-1b.

    Returns:
        `reported_at_once`, `reported_later`, `within_hours`, `never_reported`, `reported_elsewhere`, or what is
        missing.
    """
    book = law.on(facts.on)
    asked, to = book.mandates.immunity_detention_report, permitting_body(facts.in_session, book)
    if isinstance(asked, Silence):
        return DETAINED.silent(asked)
    if not isinstance(to, Provision):
        return DETAINED.unknown((asked,), _IN_SESSION)
    receiver = to.value.label
    if facts.reported is False:
        return DETAINED.fails((asked,), words.never_reported, to=receiver)
    if facts.reported_to is not None and facts.reported_to is not to.value:
        return DETAINED.fails((asked,), words.reported_elsewhere, to=facts.reported_to.label, law=receiver)
    known = ((_REPORTED, facts.reported), (_REPORTED_ON, facts.reported_on), (_REPORTED_TO, facts.reported_to))
    missing = [fact for fact, value in known if value is None]
    if missing or facts.reported_on is None:
        return DETAINED.unknown((asked,), *missing)
    return _in_time(facts, facts.reported_on, asked, receiver, book)


def _in_time(
    facts: DetainedInTheAct, reported_on: date, asked: Provision[bool], receiver: Text, book: RuleBook
) -> Finding:
    limit = book.mandates.immunity_detention_report_period
    if isinstance(limit, Provision) and limit.value.unit is Unit.HOURS:
        if facts.hours is None:
            return DETAINED.unknown((limit, asked), _HOURS)
        allowed = limit.value
        return DETAINED.decide(
            facts.hours <= allowed.count, (limit, asked), words.within_hours, hours=facts.hours, allowed=allowed.words
        )
    if reported_on > facts.on:
        return DETAINED.notice((asked,), words.reported_later, on=facts.on, reported_on=reported_on)
    return DETAINED.holds((asked,), words.reported_at_once, on=reported_on, to=receiver)


def check_permission_review(facts: PermissionDecided, law: Law) -> Finding:
    """Tell whether a permission was examined for what it must not serve, and decided accordingly.

    Law: DL2025-39-3, DL2015-32-3.

    Returns:
        `review_complete`, `review_incomplete`, `granted_against_review`, or what is missing.
    """
    asked = law.on(facts.on).mandates.immunity_review_grounds
    if isinstance(asked, Silence):
        return REVIEW.silent(asked)
    if facts.found and facts.granted:
        return REVIEW.fails((asked,), words.granted_against_review)
    if facts.examined is None:
        return REVIEW.unknown((asked,), _EXAMINED)
    examined = {each.code for each in facts.examined}
    missing = tuple(each for each in asked.value if each not in examined)
    if missing:
        return REVIEW.fails((asked,), words.review_incomplete, missing=missing)
    if facts.granted is None:
        return REVIEW.unknown((asked,), _GRANTED)
    return REVIEW.holds((asked,), words.review_complete)


def check_township_report(facts: TownshipReport, law: Law) -> Finding:
    """Tell whether a measure against a township deputy was reported at once to the congress, where asked in writing.

    Law: DL2025-39-4, DL2015-32-4.

    Returns:
        `reported_at_once`, `reported_later`, `never_reported`, `reported_elsewhere`, `written_report`, `oral_report`,
        or what is missing.
    """
    book, congress = law.on(facts.on), Role.CONGRESS
    asked = book.mandates.immunity_township_report
    if isinstance(asked, Silence):
        return TOWNSHIP.silent(asked)
    if facts.reported is False:
        return TOWNSHIP.fails((asked,), words.never_reported, to=congress.label)
    if facts.to is not None and facts.to is not congress:
        return TOWNSHIP.fails((asked,), words.reported_elsewhere, to=facts.to.label, law=congress.label)
    known = ((_REPORTED, facts.reported), (_REPORTED_ON, facts.reported_on), (_REPORTED_TO, facts.to))
    missing = [fact for fact, value in known if value is None]
    if missing or facts.reported_on is None:
        return TOWNSHIP.unknown((asked,), *missing)
    if facts.reported_on > facts.on:
        timely = TOWNSHIP.notice((asked,), words.reported_later, on=facts.on, reported_on=facts.reported_on)
    else:
        timely = TOWNSHIP.holds((asked,), words.reported_at_once, on=facts.reported_on, to=congress.label)
    return all_of(TOWNSHIP, timely, _written(facts, book))


def _written(facts: TownshipReport, book: RuleBook) -> Finding:
    asked = book.mandates.immunity_township_report_written
    if isinstance(asked, Silence):
        return WRITTEN.silent(asked)
    if facts.written is None:
        return WRITTEN.unknown((asked,), _WRITTEN)
    return WRITTEN.decide(facts.written, (asked,), words.written_report if facts.written else words.oral_report)


def check_speech(facts: HeldLiable, law: Law) -> Finding:
    """Tell whether somebody is wrongly held liable for what was said or voted as a deputy.

    Law: DL2025-38-1, DL2015-31-1, LOL2022-39-1; local rules may protect more.

    Returns:
        `speech_protected`, `speech_prosecuted`, `speech_not_covered`, or what is missing.
    """
    scope = law.on(facts.on).mandates.speech_immunity_scope
    if isinstance(scope, Silence):
        return SPEECH.silent(scope)
    place = facts.place.label
    if facts.place.code not in scope.value:
        return SPEECH.holds((scope,), words.speech_not_covered, place=place)
    if facts.liable is None:
        return SPEECH.unknown((scope,), _LIABLE)
    said = words.speech_prosecuted if facts.liable else words.speech_protected
    return SPEECH.decide(not facts.liable, (scope,), said, place=place)
