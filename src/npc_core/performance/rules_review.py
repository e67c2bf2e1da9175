"""Rules on duty reports: who arranges them, who reports to whom and how, the questions, the coverage of a term."""

from __future__ import annotations

from collections.abc import Iterator

from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import review_words as words
from npc_core.performance.review_acts import (
    QuestionsAnswered,
    ReportArranged,
    Reported,
    ReportForm,
    ReviewFacts,
    ReviewStage,
    TermOfReports,
)
from npc_core.procedure.asking import among, at_least, by_whom, role_of
from npc_core.procedure.cases import Case

ARRANGED_BY = Rule("performance.report_arranged_by", Text("组织报告的机构", "who arranges"), severity=Severity.DEFECT)
REPORTER = Rule("performance.reporter", Text("报告人", "who reports"))
ADDRESSEE = Rule("performance.report_addressee", Text("报告对象", "to whom"))
FORM = Rule("performance.report_form", Text("报告形式", "form of the report"), severity=Severity.DEFECT)
ANSWERS = Rule("performance.report_answers", Text("回答询问", "answers to questions"))
COVERAGE = Rule("performance.report_coverage", Text("述职的覆盖", "coverage of duty reports"))
PER_TERM = Rule("performance.reports_per_term", Text("每届述职次数", "reports in a term"), severity=Severity.DEFECT)

_TO = Fact("reported.to", Text("向谁报告？", "To whom was it reported?"))
_REPORTER = Fact("reported.by", Text("由谁报告？", "Who reported?"))
_FORM = Fact("reported.form", Text("以什么形式报告？", "In what form?"))
_ANSWERED = Fact("questions_answered.answered", Text("回答了几个问题？", "How many questions were answered?"))
_DEPUTIES = Fact("reports.deputies", Text("共有多少名代表？", "How many deputies are there?"))
_REPORTED = Fact("reports.reported", Text("多少名代表已经报告？", "How many have reported?"))
_TERM = Fact("reports.term_over", Text("本届是否已届满？", "Is the term over?"))
_FEWEST = Fact("reports.fewest", Text("报告最少的代表报告了几次？", "What are the fewest reports of any deputy?"))

Matter = Case[ReviewFacts, ReviewStage]


def check_arranged(case: Matter, act: ReportArranged, book: RuleBook) -> Finding:
    """Tell whether the body that the law names arranged the report; noted, never barring.

    Law: DL2025-58-2c; DL2015-45-2b.
    """
    return by_whom(ARRANGED_BY, book.performance.reports_organised_by, role_of(act.by))


def check_reporter(case: Matter, act: Reported, book: RuleBook) -> Finding:
    """Tell whether the deputy in person reports.

    Law: DL2025-58-2a, LOL2022-43-4; DL2015-45-2a.

    Returns:
        `reports_in_person`, `another_reports`, or what is missing.
    """
    found = book.performance.duty_report_to
    if isinstance(found, Silence):
        return REPORTER.silent(found)
    if act.by is None:
        return REPORTER.unknown((found,), _REPORTER)
    if act.by.role is Role.DEPUTY:
        return REPORTER.holds((found,), words.reports_in_person)
    return REPORTER.fails((found,), words.another_reports, by=act.by.role.label)


def check_addressee(case: Matter, act: Reported, book: RuleBook) -> Finding:
    """Tell whether the deputy reports to those who elected: voters, or the electing unit; noted, never barring.

    Law: DL2025-58-2a, LOL2022-43-4; DL2015-45-2a.
    """
    return by_whom(ADDRESSEE, book.performance.duty_report_to, act.to, _TO)


def check_form(case: Matter, act: Reported, book: RuleBook) -> Finding:
    """Tell whether the form is one that the place knows; nationally every form will do. Noted, never barring."""
    return among(FORM, book.performance.duty_report_forms, act.form, ReportForm, _FORM)


def check_answers(case: Matter, act: QuestionsAnswered, book: RuleBook) -> Finding:
    """Tell whether the deputy answered every question; noted, never barring.

    Law: DL2025-58-1b; DL2015-45-1b.

    Returns:
        `all_answered`, `some_unanswered`, or what is missing.
    """
    found = book.performance.answering_duty
    if isinstance(found, Silence):
        return ANSWERS.silent(found)
    if act.asked is None or act.answered is None:
        return ANSWERS.unknown((found,), _ANSWERED)
    if act.answered < act.asked:
        return ANSWERS.fails((found,), words.some_unanswered, asked=act.asked, answered=act.answered)
    return ANSWERS.holds((found,), words.all_answered, asked=act.asked)


def check_coverage(facts: TermOfReports, law: Law) -> Finding:
    """Tell how far the deputies of a place have reported: each at least once by the end of the term.

    The law lays the duty on every deputy and sets no number: a term without any report breaks it. Where the place sets
    a number, that counts too.

    Law: DL2025-58-2a, LOL2022-43-4; DL2015-45-2a.

    Returns:
        `all_reported`, `reported_so_far`, `some_never_reported`, `how_many`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> facts = TermOfReports(on=date(2020, 12, 10), deputies=20, reported=17, term_over=False)
    >>> print(check_coverage(facts, law_of(Area.from_code("320213"))).because[0].explain("en", cite="short"))
    holds: 17 of 20 deputies reported; the term runs on [Deputies Law, art. 45]
    """
    return all_of(COVERAGE, *_coverage(facts, law.on(facts.on)))


def _coverage(facts: TermOfReports, book: RuleBook) -> Iterator[Finding]:
    found, least = book.performance.duty_report_to, book.performance.duty_reports_per_term
    if isinstance(found, Silence):
        yield COVERAGE.silent(found)
        return
    yield _each_once(facts, found)
    if facts.term_over and isinstance(least, Provision):
        yield at_least(PER_TERM, least, facts.fewest, _FEWEST)


def _each_once(facts: TermOfReports, found: Provision[tuple[Role, ...]]) -> Finding:
    if facts.deputies is None:
        return COVERAGE.unknown((found,), _DEPUTIES)
    if facts.reported is None:
        return COVERAGE.unknown((found,), _REPORTED)
    if facts.reported == facts.deputies:
        return COVERAGE.holds((found,), words.all_reported, deputies=facts.deputies)
    if facts.term_over is None:
        return COVERAGE.unknown((found,), _TERM)
    said = words.some_never_reported if facts.term_over else words.reported_so_far
    return COVERAGE.decide(not facts.term_over, (found,), said, reported=facts.reported, deputies=facts.deputies)
