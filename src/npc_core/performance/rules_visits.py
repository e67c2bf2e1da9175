"""Rules on inspection visits and topical studies, and on the reports they lead to."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import groups_words as words
from npc_core.performance.visits import BeforeSession, InspectionVisit, VisitForm, VisitReport
from npc_core.procedure.asking import among, asked, by_whom

VISIT = Rule("performance.visit", Text("视察、专题调研", "inspection visit or topical study"))
ARRANGED = Rule("performance.visit_arranged", Text("视察的安排", "arrangement of the visit"), severity=Severity.DEFECT)
FORM = Rule("performance.visit_form", Text("视察的形式", "form of the visit"), severity=Severity.NOTICE)
DIRECT = Rule("performance.visit_direct", Text("不直接处理问题", "nothing handled directly"))
BEYOND = Rule("performance.visit_beyond", Text("视察的地域", "area of the visit"), severity=Severity.DEFECT)
PLAN = Rule("performance.visit_plan", Text("视察方案的批准", "agreement to the plan"), severity=Severity.DEFECT)
NOTICE = Rule("performance.visit_notice", Text("视察通知", "notice of the visit"), severity=Severity.DEFECT)
DAYS = Rule("performance.visit_days", Text("集中视察的天数", "days of the visit"), severity=Severity.NOTICE)
RECUSAL = Rule("performance.visit_recusal", Text("视察的回避", "recusal on the visit"))
MEETING = Rule("performance.visit_meeting", Text("约见的提出", "asking for a meeting"), severity=Severity.DEFECT)
HEARD = Rule("performance.visit_heard", Text("听取代表意见", "hearing the deputies"))
REPORTED = Rule("performance.visit_reported", Text("视察报告", "report of the visit"), severity=Severity.DEFECT)
REPORT = Rule(
    "performance.visit_report",
    Text("视察、调研报告", "report of a visit or study"),
    verdicts=Verdicts(Text("算作履职成果", "counts"), Text("不算", "does not count")),
)
LOOKED_INTO = Rule("performance.report_looked_into", Text("事先了解", "looked into"), severity=Severity.DEFECT)
WORKABLE = Rule("performance.report_specific", Text("明确具体", "specific and workable"), severity=Severity.DEFECT)
FOLLOWED = Rule("performance.report_followed", Text("跟踪整改", "followed up"), severity=Severity.DEFECT)
FORWARDED = Rule("performance.report_forwarded", Text("报告的转交", "passing on the report"), severity=Severity.DEFECT)
FEEDBACK = Rule("performance.report_feedback", Text("向代表反馈", "feedback to the deputies"))
BEFORE = Rule("performance.visit_before_session", Text("大会前的集中视察", "collective visit before the session"))

_BY = Fact("visit.arranged_by", Text("由谁安排？", "Who arranged it?"))
_CARD = Fact("visit.card", Text("是否持代表证？", "Had the deputies their card?"))
_DIRECTLY = Fact("visit.handled_directly", Text("是否直接处理了问题？", "Was anything handled directly?"))
_BEYOND = Fact("visit.beyond_unit", Text("是否跨原选举单位？", "Did it go beyond the electoral unit?"))
_PLAN = Fact("visit.plan_approved_by", Text("方案由谁同意？", "Who agreed to the plan?"))
_NOTICED = Fact("visit.noticed_on", Text("何时通知代表？", "When were the deputies told?"))
_DAYS = Fact("visit.days", Text("视察了几天？", "How many days did it take?"))
_INTEREST = Fact("visit.interest", Text("是否涉及代表的利害关系？", "Was an interest of a deputy touched?"))
_RECUSED = Fact("visit.recused", Text("是否回避？", "Did the deputy stay out of it?"))
_ASKED_OF = Fact("visit.meeting_asked_of", Text("向谁提出约见？", "Of whom was the meeting asked?"))
_HEARD = Fact("visit.heard", Text("是否听取了代表意见？", "Were the deputies heard?"))
_REPORTED = Fact("visit.reported", Text("是否提出视察报告？", "Was there a report?"))
_LOOKED = Fact("report.looked_into", Text("是否事先了解情况？", "Was it looked into beforehand?"))
_SPECIFIC = Fact("report.specific", Text("意见是否明确具体？", "Is it specific and workable?"))
_FOLLOWED = Fact("report.followed_up", Text("是否跟踪整改？", "Was the rectification followed up?"))
_FORWARDED = Fact("report.forwarded_by", Text("由谁转交？", "Who passed it on?"))
_VISITED = Fact("before.visited", Text("大会前是否集中视察？", "Was there a collective visit before the session?"))


def check_visit(facts: InspectionVisit, law: Law) -> Finding:
    """Tell whether a visit was arranged and held as the law of the place says.

    Law: DL2025-29-1, DL2025-29-2, DL2025-29-3, DL2025-30-1, DL2025-31-2; DL2015-22.

    Returns:
        `by_whom`, `arranged_visit`, `no_card`, `handled_directly`, `handled_nothing`, `within_unit`,
        `noticed_in_time`, `days_planned`, `told_whether`, or what is missing.

    >>> from npc_core.congress.actors import Role
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> visit = InspectionVisit(
    ...     on=date(2025, 6, 3), form=VisitForm.THEMATIC, arranged_by=Role.STANDING_COMMITTEE, handled_directly=True)
    >>> found = check_visit(visit, law_of(Area.from_code("540102")))
    >>> found.outcome, [each.code for each in found.because if each.fails]
    (Outcome.FAILS, ['handled_directly'])
    """
    book = law.on(facts.on)
    return all_of(
        VISIT,
        _arranged(facts, book),
        _form(facts, book),
        _direct(facts, book),
        _beyond(facts, book),
        _plan(facts, book),
        _noticed(facts, book),
        _days(facts, book),
        _recused(facts, book),
        _meeting(facts, book),
        _heard(facts, book),
        _reported(facts, book),
    )


def _arranged(facts: InspectionVisit, book: RuleBook) -> Finding:
    section = book.performance
    if facts.form is VisitForm.TOPICAL_STUDY:
        return by_whom(ARRANGED, section.topical_study_arranged_by, facts.arranged_by, _BY)
    if facts.form is not VisitForm.WITH_DEPUTY_CARD:
        return by_whom(ARRANGED, section.inspection_visit_arranged_by, facts.arranged_by, _BY)
    if isinstance(section.card_visits, Silence):
        return ARRANGED.silent(section.card_visits)
    basis = (section.card_visits,)
    if facts.card is None:
        return ARRANGED.unknown(basis, _CARD)
    return ARRANGED.decide(facts.card, basis, words.arranged_visit if facts.card else words.no_card)


def _form(facts: InspectionVisit, book: RuleBook) -> Finding:
    if facts.form is VisitForm.TOPICAL_STUDY:
        return FORM.holds((), words.for_other_visits)
    return among(FORM, book.performance.inspection_visit_forms, facts.form, VisitForm, _BY)


def _direct(facts: InspectionVisit, book: RuleBook) -> Finding:
    found = book.performance.direct_handling_barred
    if isinstance(found, Silence):
        return DIRECT.silent(found)
    if facts.handled_directly is None:
        return DIRECT.unknown((found,), _DIRECTLY)
    said = words.handled_directly if facts.handled_directly else words.handled_nothing
    return DIRECT.decide(not facts.handled_directly, (found,), said)


def _beyond(facts: InspectionVisit, book: RuleBook) -> Finding:
    """Tell whether the visit might go where it went; only deputies of cities and above may cross units, since 2025."""
    found = book.performance.cross_unit_visits
    if not facts.beyond_unit:
        return BEYOND.holds((), words.within_unit)
    if isinstance(found, Silence):
        return BEYOND.silent(found)
    return BEYOND.holds((found,), words.within_unit)


def _collective(facts: InspectionVisit) -> bool:
    return facts.form is VisitForm.COLLECTIVE


def _plan(facts: InspectionVisit, book: RuleBook) -> Finding:
    if not _collective(facts):
        return PLAN.holds((), words.for_other_visits)
    return by_whom(PLAN, book.performance.inspection_visit_plan_approved_by, facts.plan_approved_by, _PLAN)


def _noticed(facts: InspectionVisit, book: RuleBook) -> Finding:
    found = book.performance.inspection_visit_notice_lead
    if not _collective(facts):
        return NOTICE.holds((), words.for_other_visits)
    if isinstance(found, Silence):
        return NOTICE.silent(found)
    latest = found.value.latest_start(facts.on, book.law.calendar)
    if facts.noticed_on is None or latest is None:
        return NOTICE.unknown((found,), _NOTICED)
    ok = facts.noticed_on <= latest
    return NOTICE.decide(ok, (found,), words.noticed_in_time, on=facts.noticed_on, latest=latest)


def _days(facts: InspectionVisit, book: RuleBook) -> Finding:
    found = book.performance.inspection_visit_days_collective
    if not _collective(facts):
        return DAYS.holds((), words.for_other_visits)
    if isinstance(found, Silence):
        return DAYS.silent(found)
    if facts.days is None:
        return DAYS.unknown((found,), _DAYS)
    least, most = found.value.least, found.value.most
    usual = least <= facts.days <= most
    return DAYS.decide(usual, (found,), words.days_planned, days=facts.days, least=least, most=most)


def _recused(facts: InspectionVisit, book: RuleBook) -> Finding:
    found = book.performance.recusal_required
    if facts.form is VisitForm.WITH_DEPUTY_CARD and isinstance(book.performance.inspection_visit_recusal, Provision):
        found = book.performance.inspection_visit_recusal
    if isinstance(found, Silence):
        return RECUSAL.silent(found)
    if facts.interest is None:
        return RECUSAL.unknown((found,), _INTEREST)
    if not facts.interest:
        return RECUSAL.holds((found,), words.no_interest)
    return asked(RECUSAL, found, facts.recused, _RECUSED)


def _meeting(facts: InspectionVisit, book: RuleBook) -> Finding:
    if not facts.meeting_asked:
        return MEETING.holds((), words.not_asked_for)
    return by_whom(MEETING, book.performance.inspection_visit_meeting_request, facts.meeting_asked_of, _ASKED_OF)


def _heard(facts: InspectionVisit, book: RuleBook) -> Finding:
    if not facts.meeting_asked:
        return HEARD.holds((), words.not_asked_for)
    return asked(HEARD, book.performance.heads_hear_deputies, facts.heard, _HEARD)


def _reported(facts: InspectionVisit, book: RuleBook) -> Finding:
    if not _collective(facts):
        return REPORTED.holds((), words.for_other_visits)
    return asked(REPORTED, book.performance.inspection_visit_report_required, facts.reported, _REPORTED)


def check_visit_report(facts: VisitReport, law: Law, day: date) -> Finding:
    """Tell whether a report counts: looked into beforehand, specific and workable, passed on, answered, followed up.

    The law asks that what deputies raise is specific and reflects real conditions, that the report is passed on and
    answered; that deputies follow up the rectification goes with the answer.

    Law: DL2025-31-1a, DL2025-31-1b, DL2025-36-1b; DL2015-24-1a, DL2015-24-1b, DL2015-29-1b.

    Args:
        facts: the report.
        law: the law of the place.
        day: the day on which it is asked.

    Returns:
        `looked_into`, `is_specific`, `rectification_followed` and their opposites, `by_whom`, `feedback_by`,
        `no_feedback_yet`, `feedback_late`, `feedback_overdue`, or what is missing.
    """
    book = law.on(facts.on)
    quality, answer = book.suggestions.specific, book.performance.activity_report_response
    return all_of(
        REPORT,
        _told(LOOKED_INTO, quality, facts.looked_into, _LOOKED),
        _told(WORKABLE, quality, facts.specific, _SPECIFIC),
        by_whom(FORWARDED, book.performance.visit_report_forwarded_by, facts.forwarded_by, _FORWARDED),
        _answered(facts, book, day),
        _told(FOLLOWED, answer, facts.followed_up, _FOLLOWED),
    )


_SAID = {
    LOOKED_INTO: (words.looked_into, words.not_looked_into),
    WORKABLE: (words.is_specific, words.is_not_specific),
    FOLLOWED: (words.rectification_followed, words.rectification_not_followed),
}


def _told(rule: Rule, found: Provision[bool] | Silence, told: bool | None, fact: Fact) -> Finding:
    if isinstance(found, Silence):
        return rule.silent(found)
    if told is None:
        return rule.unknown((found,), fact)
    yes, no = _SAID[rule]
    return rule.decide(told, (found,), yes if told else no)


def _answered(facts: VisitReport, book: RuleBook, day: date) -> Finding:
    found, period = book.performance.activity_report_response, book.performance.activity_report_response_period
    if isinstance(found, Silence):
        return FEEDBACK.silent(found)
    if isinstance(period, Silence):
        if facts.feedback_on is not None:
            return FEEDBACK.holds((found,), words.feedback_by, on=facts.feedback_on)
        return FEEDBACK.notice((found,), words.no_feedback_yet)
    due = period.value.due(facts.on, book.law.calendar).not_after
    if facts.feedback_on is not None:
        in_time = facts.feedback_on <= due
        return FEEDBACK.decide(in_time, (period, found), words.feedback_late, on=facts.feedback_on, due=due)
    if day > due:
        return FEEDBACK.fails((period, found), words.feedback_overdue, due=due)
    return FEEDBACK.notice((period, found), words.no_feedback_yet)


def check_before_session(facts: BeforeSession, law: Law) -> Finding:
    """Tell whether there was a collective visit before a session, where the rules of the place ask for one.

    Returns:
        `told_whether`, what is missing, or that the law is silent, as national law is.
    """
    found = law.on(facts.on).performance.collective_inspection_visit_before_congress
    return asked(BEFORE, found, facts.visited, _VISITED)
