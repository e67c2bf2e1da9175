"""Questions (询问): put while a body deliberates, by one deputy or member alone, answered by the organ concerned."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.asking import among
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries import words
from npc_core.proposals.inquiries.facts import Answerer

QUESTION = Rule("inquiries.question", Text("询问", "a question"))
ALLOWED = Rule("inquiries.question_allowed", Text("询问的时机", "when a question is put"), severity=Severity.DEFECT)
FORM = Rule("inquiries.question_form", Text("询问的形式", "form of the question"), severity=Severity.DEFECT)
ANSWERED_BY = Rule("inquiries.question_answered_by", Text("回答询问的人", "who answers a question"))
ANSWERED_IN_TIME = Rule("inquiries.question_in_time", Text("回答询问的时限", "question answered in time"))

_DELIBERATING = Fact("question.deliberating", Text("是否在审议时提出？", "Was it put in a deliberation?"))
_FORM = Fact("question.form", Text("以何种形式提出？", "In what form was it put?"))
_ANSWERER = Fact("question.answered_by", Text("由谁回答？", "Who answered it?"))
_ANSWERED = Fact("question.answered_on", Text("何时回答？", "When was it answered?"))
_CLOSED = Fact("question.session_closed_on", Text("会议何日闭会？", "When did the session close?"))
_CONSENT = Fact("question.late_with_consent", Text("闭会后回答是否经同意？", "Was an answer after it agreed to?"))


class QuestionForm(Labelled):
    """How a question is put."""

    INDIVIDUAL = ("individual", Text("个人提出", "by one alone"))
    JOINT = ("joint", Text("联合提出", "jointly"))
    ORAL = ("oral", Text("口头提出", "orally"))
    WRITTEN = ("written", Text("书面提出", "in writing"))


@frozen(kw_only=True)
class QuestionPut:
    """One question, and its answer.

    Args:
        on: the day.
        forum: where it was put.
        deliberating: whether bills or reports were being deliberated on.
        form: in what form.
        answered_by: who answered it.
        answered_on: when.
        session_closed_on: when the session closed.
        late_with_consent: whether the presidium or the delegation agreed to an answer after the session.
    """

    on: date
    forum: Forum = Forum.CONGRESS
    deliberating: bool | None = None
    form: QuestionForm | None = None
    answered_by: Answerer | None = None
    answered_on: date | None = None
    session_closed_on: date | None = None
    late_with_consent: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse days that are none."""
        check_day("question.on", self.on)
        for name in ("answered_on", "session_closed_on"):
            if getattr(self, name) is not None:
                check_day(f"question.{name}", getattr(self, name))


def check_question(facts: QuestionPut, law: Law) -> Finding:
    """Tell whether a question was put and answered as the law wants it; it needs no number of movers.

    Law: LOL2022-23-1, DL2025-19-1, SL2024-46-1 and the older clauses; answers after the session by local rules.

    Args:
        facts: the question and its answer.
        law: the law of the place; the question is judged by the law of its own day.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the time, the form, who answered and when as reasons.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> put = QuestionPut(on=date(2025, 3, 18), deliberating=True, answered_by=Answerer.HEAD,
    ...                   answered_on=date(2025, 3, 18), session_closed_on=date(2025, 3, 20))
    >>> check_question(put, law_of(Area.from_code("411424"))).outcome
    Outcome.HOLDS
    """
    book = law.on(facts.on)
    return all_of(
        QUESTION, _allowed(facts, book), _form(facts, book), _answerer(facts, book), _in_time(facts, book, law)
    )


def _allowed(facts: QuestionPut, book: RuleBook) -> Finding:
    allowed, by_members = book.inquiries.question_allowed, book.inquiries.standing_committee_question_answered_by
    needed = by_members if facts.forum is Forum.STANDING_COMMITTEE else allowed
    if isinstance(needed, Silence):
        return ALLOWED.silent(needed)
    if facts.deliberating is None:
        return ALLOWED.unknown((needed,), _DELIBERATING)
    if facts.deliberating:
        return ALLOWED.holds((needed,), words.asked_while_deliberating)
    return ALLOWED.fails((needed,), words.asked_otherwise)


def _form(facts: QuestionPut, book: RuleBook) -> Finding:
    if facts.forum is not Forum.STANDING_COMMITTEE:
        return FORM.holds((), words.not_in_this_forum)
    return among(FORM, book.inquiries.standing_committee_question_forms, facts.form, QuestionForm, _FORM)


def _answerer(facts: QuestionPut, book: RuleBook) -> Finding:
    section = book.inquiries
    committee = facts.forum is Forum.STANDING_COMMITTEE
    named = section.standing_committee_question_answered_by if committee else section.question_answered_by
    return among(ANSWERED_BY, named, facts.answered_by, Answerer, _ANSWERER)


def _in_time(facts: QuestionPut, book: RuleBook, law: Law) -> Finding:
    period, closed, on = book.inquiries.question_late_answer_period, facts.session_closed_on, facts.answered_on
    if facts.forum is Forum.STANDING_COMMITTEE:
        return ANSWERED_IN_TIME.holds((), words.not_in_this_forum)
    if isinstance(period, Silence):
        return ANSWERED_IN_TIME.silent(period)
    if on is None or closed is None:
        return ANSWERED_IN_TIME.unknown((period,), _ANSWERED if on is None else _CLOSED)
    if on <= closed:
        return ANSWERED_IN_TIME.holds((period,), words.within_the_session)
    if facts.late_with_consent is None:
        return ANSWERED_IN_TIME.unknown((period,), _CONSENT)
    if not facts.late_with_consent:
        return ANSWERED_IN_TIME.fails((period,), words.without_consent)
    last = period.value.due(closed, law.calendar).not_after
    return ANSWERED_IN_TIME.decide(on <= last, (period,), words.answered_within, on=on, last=last)
