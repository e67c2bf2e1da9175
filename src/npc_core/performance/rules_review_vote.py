"""Rules on the review of a duty report: whether it may be held, who takes part, the count, the grade."""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values_performance import ReviewBand, ReviewScheme
from npc_core.performance import review_words as words
from npc_core.performance.review_acts import (
    ResultAnnounced,
    ReviewCounted,
    Reviewed,
    ReviewFacts,
    ReviewStage,
    ReviewTally,
)
from npc_core.procedure.asking import by_whom, role_of
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded

ALLOWED = Rule("performance.review_allowed", Text("开展评议", "holding a review"))
REVIEWER = Rule("performance.reviewer", Text("评议主体", "who reviews"), severity=Severity.DEFECT)
QUORUM = Rule("performance.review_quorum", Text("评议的参加人数", "attendance at the review"))
TALLY = Rule("performance.review_tally", Text("评议票数", "count of the review"), severity=Severity.DEFECT)
ONE_GRADE = Rule("performance.review_one_grade", Text("等次唯一", "one grade for a vote"), severity=Severity.NOTICE)
RESULT = Rule("performance.review_result", Text("评议等次", "grade of the review"), severity=Severity.DEFECT)

_TALLY = Fact("reviewed.tally", Text("各选项得票多少？", "How many votes did each choice get?"))
_BASE = Fact("tally.base", Text("计票的基数是多少？", "Of how many is the share?"))
_PRESENT = Fact("tally.present", Text("多少人参加评议？", "How many took part?"))
_GRADE = Fact("result_announced.grade", Text("公布的等次是什么？", "Which grade was announced?"))

Matter = Case[ReviewFacts, ReviewStage]


def demand_review(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a review is part of it: where the place has grades for one; off where its measures say no."""
    allowed, scheme = book.performance.voter_evaluation_allowed, book.performance.review_scheme
    if isinstance(allowed, Provision) and not allowed.value:
        return Demanded(Demand.OFF, (allowed,))
    return Demanded(Demand.REQUIRED if isinstance(scheme, Provision) else Demand.ALLOWED, (scheme,))


def check_allowed(case: Matter, act: Reviewed, book: RuleBook) -> Finding:
    """Tell whether a review may be held; national law neither provides for one nor forbids it.

    Returns:
        `may_be_reviewed`, `no_review_here`, or that the law is silent.
    """
    found = book.performance.voter_evaluation_allowed
    if isinstance(found, Silence):
        return ALLOWED.silent(found)
    return ALLOWED.decide(found.value, (found,), words.may_be_reviewed if found.value else words.no_review_here)


def check_reviewer(case: Matter, act: Reviewed, book: RuleBook) -> Finding:
    """Tell whether those who elected the deputy review; noted, never barring."""
    return by_whom(REVIEWER, book.performance.duty_report_to, role_of(act.by))


def check_quorum(case: Matter, act: Reviewed, book: RuleBook) -> Finding:
    """Tell whether as many were there as the scheme of the place asks for.

    Returns:
        `enough_were_there`, what is missing, or that the law is silent.
    """
    found = book.performance.review_scheme
    if isinstance(found, Silence):
        return QUORUM.silent(found)
    quorum = found.value.quorum
    if quorum is None:
        return QUORUM.holds((found,), words.may_be_reviewed)
    present = act.tally.present if act.tally else None
    base = act.tally.base(quorum.base) if act.tally else None
    if present is None or base is None:
        return QUORUM.unknown((found,), _PRESENT)
    needed = quorum.needed(base)
    return QUORUM.decide(present >= needed, (found,), words.enough_were_there, number=present, needed=needed)


def check_tally(case: Matter, act: Reviewed, book: RuleBook) -> Finding:
    """Tell whether the count fits the ballot: choices that stand on it, no more ballots than were issued; noted.

    Returns:
        `not_on_the_ballot`, `ballots_fit`, or what is missing.
    """
    tally = act.tally
    if tally is None:
        return TALLY.unknown((), _TALLY)
    found = book.performance.review_scheme
    if isinstance(found, Provision):
        known = {option.code for option in found.value.options}
        strange = next((each.option for each in tally.counts if each.option not in known), None)
        if strange is not None:
            return TALLY.fails((found,), words.not_on_the_ballot, option=strange)
    issued = tally.cast if tally.issued is None else tally.issued
    return TALLY.decide(tally.cast <= issued, (), words.ballots_fit, cast=tally.cast, issued=issued)


def compute_grades(scheme: ReviewScheme, tally: ReviewTally) -> tuple[ReviewBand, ...] | None:
    """Return every grade whose condition a vote meets; None where the base of a share is not known.

    One is the rule. Several, or none, is a gap in the scheme: exactly half may reach two grades at once.
    """
    met: list[ReviewBand] = []
    for band in scheme.bands:
        fits = _fits(band, tally)
        if fits is None:
            return None
        if fits:
            met.append(band)
    return tuple(met)


def _fits(band: ReviewBand, tally: ReviewTally) -> bool | None:
    votes = tally.votes(band.options)
    for threshold, wanted in ((band.reach, True), (band.below, False)):
        if threshold is not None:
            base = tally.base(threshold.base)
            if base is None:
                return None
            if threshold.met(votes, base) is not wanted:
                return False
    return True


def check_review_result(facts: ReviewCounted, law: Law) -> Finding:
    """Tell whether the announced grade is the one that the votes give by the measures of the place.

    Returns:
        `graded_as`, `graded_otherwise`, `fits_no_grade`; `fits_several_grades` where the measures give several at
        once, which is noted; what is missing, or that the law is silent, as national law is.
    """
    return judge_result(facts.tally, facts.grade, law.on(facts.on))


def judge_result(tally: ReviewTally | None, grade: str | None, book: RuleBook) -> Finding:
    """Tell the same by the law of a day that is at hand."""
    found = book.performance.review_scheme
    if isinstance(found, Silence):
        return RESULT.silent(found)
    if tally is None:
        return RESULT.unknown((found,), _TALLY)
    bands = compute_grades(found.value, tally)
    if bands is None:
        return RESULT.unknown((found,), _BASE)
    if not bands:
        return RESULT.fails((found,), words.fits_no_grade)
    labels = join(tuple(each.label for each in bands))
    if grade is None:
        return RESULT.unknown((found,), _GRADE)
    if grade not in {each.grade for each in bands}:
        return RESULT.fails((found,), words.graded_otherwise, announced=grade, grade=labels)
    if len(bands) > 1:
        return RESULT.notice((found,), words.fits_several_grades, grades=labels)
    return RESULT.holds((found,), words.graded_as, grade=labels)


def check_result(case: Matter, act: ResultAnnounced, book: RuleBook) -> Finding:
    """Tell whether the announced grade is the one that the votes of the review give."""
    reviewed = case.last(Reviewed)
    return judge_result(reviewed.tally if reviewed else None, act.grade, book)


def check_one_grade(case: Matter, act: ResultAnnounced, book: RuleBook) -> Finding:
    """Tell whether the measures give one grade for the vote: exactly half may reach two; noted, never barring.

    Returns:
        `fits_several_grades`, `graded_as`, what is missing, or that the law is silent.
    """
    scheme, reviewed = book.performance.review_scheme, case.last(Reviewed)
    if isinstance(scheme, Silence):
        return ONE_GRADE.silent(scheme)
    bands = compute_grades(scheme.value, reviewed.tally) if reviewed and reviewed.tally else None
    if bands is None:
        return ONE_GRADE.unknown((scheme,), _TALLY)
    if not bands:
        return ONE_GRADE.notice((scheme,), words.fits_no_grade)
    labels = join(tuple(each.label for each in bands))
    if len(bands) > 1:
        return ONE_GRADE.notice((scheme,), words.fits_several_grades, grades=labels)
    return ONE_GRADE.holds((scheme,), words.graded_as, grade=labels)
