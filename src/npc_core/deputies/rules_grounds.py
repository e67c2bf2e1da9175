"""Rules about what happens to a mandate: the grounds that end or suspend it, and who reports, is told, announces."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.effects import Ground
from npc_core.deputies import words
from npc_core.deputies.facts import (
    EndClaimed,
    EndTold,
    NoticeGiven,
    ReportKind,
    ReportMade,
    ResumptionClaimed,
    SessionMissed,
    SuspensionClaimed,
)
from npc_core.kernel.days import latest
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Fact, Finding, Outcome, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.ledgers.rules_mandates import ground_in

END = Rule(
    "deputies.end",
    Text("代表资格终止", "end of a mandate"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("终止", "ends"), Text("不终止", "does not end")),
)
SUSPENSION = Rule(
    "deputies.suspension",
    Text("暂时停止执行代表职务", "suspension"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("暂停", "suspended"), Text("不暂停", "not suspended")),
)
RESUMPTION = Rule(
    "deputies.resumption",
    Text("恢复执行代表职务", "resumption"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("恢复", "resumes"), Text("不恢复", "does not resume")),
)
REPORT = Rule("deputies.report", Text("代表资格审查委员会的报告", "report of the credentials committee"))
NOTICE = Rule("deputies.suspension_notice", Text("暂停、恢复的通知", "notice of a suspension"))
ANNOUNCED = Rule("deputies.end_announced_by", Text("终止公告的机关", "who announces the end of a mandate"))

_MET = Fact("end.met", Text("所列事实是否成立？", "Is the fact established?"))
_MISSED = Fact("end.missed", Text("哪几次会议未经批准不出席？", "Which sessions were missed without approval?"))
_CUSTODY = Fact("suspension.in_custody", Text("是否被羁押？", "Is the deputy in custody?"))
_CASE = Fact("suspension.proceedings", Text("刑事案件是否正在办理？", "Is a criminal case under way?"))
_SENTENCE = Fact("suspension.sentence", Text("判处什么刑罚？", "What is the sentence?"))
_RIGHTS = Fact("suspension.rights_deprived", Text("是否剥夺政治权利？", "Were political rights taken?"))
_SERVING = Fact("suspension.serving", Text("是否正在服刑？", "Is it being served?"))
_GONE = Fact("resumption.ground_gone", Text("暂停的情形是否消失？", "Is the ground gone?"))
_OVER = Fact("resumption.mandate_ended", Text("代表资格是否已经终止？", "Has the mandate ended?"))
_TERM = Fact("resumption.term_over", Text("任期是否届满？", "Is the term over?"))
_REPORTER = Fact("report.by", Text("由谁报告？", "Who reported?"))
_RECEIVER = Fact("report.to", Text("向谁报告？", "To whom was it reported?"))
_TOLD = Fact("notice.told", Text("通知了谁？", "Who was told?"))
_BY = Fact("told.by", Text("由谁公告？", "Who announced it?"))


def check_end(facts: EndClaimed, law: Law) -> Finding:
    """Tell whether a mandate ended on a ground: the law of the day had it, and what it asks for is established.

    Law: DL2025-62-1(1) to (7), DL2025-62-2, EL2020-57-2a; DL2015-49-1(1) to (7). Of death the older law is silent.

    Returns:
        `ground_met`, `ground_not_met`, `ground_not_in_law`, `sessions_missed`, or what is missing.

    Reading: `two_absences`, where it could change the answer.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> missed = (SessionMissed(session=2, approved=False), SessionMissed(session=4, approved=True))
    >>> claimed = EndClaimed(on=date(2025, 6, 1), ground=Ground.ABSENCES, missed=missed)
    >>> print(check_end(claimed, law_of(Area.from_code("411424"))).explain("zh", cite="short"))
    不终止：未经批准不出席1次，满2次终止代表资格〔代表法第六十二条〕
    """
    book = law.on(latest(facts.on))
    if facts.ground is Ground.ABSENCES:
        return _absences(facts, book)
    found, ground = ground_in(book, facts.ground), facts.ground.label
    if isinstance(found, Silence) and found.reason is not SilenceReason.NO_RULE:
        return END.silent(found)
    if isinstance(found, Provision) and not found.value:
        return END.fails((found,), words.ground_not_in_law, ground=ground)
    if facts.met is None:
        return END.unknown((found,), _MET)
    return END.decide(facts.met, (found,), words.ground_met if facts.met else words.ground_not_met, ground=ground)


class _Count(NamedTuple):
    """How many absences count at least, and at most, under an alternative of the reading."""

    least: int
    most: int

    def outcome(self, needed: int) -> Outcome:
        """Tell whether they end a mandate."""
        if self.least >= needed:
            return HOLDS
        return FAILS if self.most < needed else UNDETERMINED


def _absences(facts: EndClaimed, book: RuleBook) -> Finding:
    needed = book.mandates.absences_that_end_a_mandate
    if isinstance(needed, Silence):
        return END.silent(needed)
    if facts.missed is None:
        return END.unknown((needed,), _MISSED)
    choice = book.choice("two_absences")
    counts = {name: _count(facts.missed, name) for name in ("in_the_term", "consecutive", "any_plenary")}
    count = counts[choice.alternative]
    outcome = count.outcome(needed.value)
    differs = any(each.outcome(needed.value) is not outcome for each in counts.values())
    basis: tuple[Basis, ...] = (needed, choice) if differs else (needed,)
    if outcome is UNDETERMINED:
        return END.unknown(basis, _MISSED)
    missed = count.least if outcome is HOLDS else count.most
    return END.decide(outcome is HOLDS, basis, words.sessions_missed, missed=missed, needed=needed.value)


def _count(missed: tuple[SessionMissed, ...], reading: str) -> _Count:
    part = reading == "any_plenary"
    surely = [each.session for each in missed if each.approved is False and (part or each.whole is True)]
    perhaps = [each.session for each in missed if each.approved is not True and (part or each.whole is not False)]
    if reading == "consecutive":
        return _Count(_longest_run(surely), _longest_run(perhaps))
    return _Count(len(surely), len(perhaps))


def _longest_run(sessions: Iterable[int]) -> int:
    ordered = sorted(sessions)
    longest = run = 1 if ordered else 0
    for one, other in pairwise(ordered):
        run = run + 1 if other == one + 1 else 1
        longest = max(longest, run)
    return longest


def check_suspension(facts: SuspensionClaimed, law: Law) -> Finding:
    """Tell whether a deputy's duties are suspended by the fact itself; the mandate goes on.

    Law: DL2025-61-1a, DL2025-61-1(1), DL2025-61-1(2); DL2015-48-1a, DL2015-48-1(1), DL2015-48-1(2).

    Returns:
        `in_custody_in_a_case`, `not_in_custody`, `serves_a_sentence`, `serves_no_such_sentence`,
        `rights_lost_end_the_mandate`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> bailed = SuspensionClaimed(on=date(2023, 5, 4), ground=Ground.IN_CUSTODY, in_custody=False, proceedings=True)
    >>> check_suspension(bailed, law_of(Area.from_code("411424"))).code
    'not_in_custody'
    """
    found = ground_in(law.on(latest(facts.on)), facts.ground)
    if isinstance(found, Silence):
        return SUSPENSION.silent(found)
    return _custody(facts, found) if facts.ground is Ground.IN_CUSTODY else _serving(facts, found)


def _custody(facts: SuspensionClaimed, found: Provision[bool]) -> Finding:
    if facts.in_custody is False or facts.proceedings is False:
        return SUSPENSION.fails((found,), words.not_in_custody)
    missing = [fact for fact, known in ((_CUSTODY, facts.in_custody), (_CASE, facts.proceedings)) if known is None]
    if missing:
        return SUSPENSION.unknown((found,), *missing)
    return SUSPENSION.holds((found,), words.in_custody_in_a_case)


def _serving(facts: SuspensionClaimed, found: Provision[bool]) -> Finding:
    if facts.rights_deprived:
        return SUSPENSION.fails((found,), words.rights_lost_end_the_mandate)
    if facts.serving is False or (facts.sentence is not None and not facts.sentence.suspends):
        return SUSPENSION.fails((found,), words.serves_no_such_sentence)
    known = ((_SENTENCE, facts.sentence), (_RIGHTS, facts.rights_deprived), (_SERVING, facts.serving))
    missing = [fact for fact, value in known if value is None]
    if missing or facts.sentence is None:
        return SUSPENSION.unknown((found,), *missing)
    return SUSPENSION.holds((found,), words.serves_a_sentence, sentence=facts.sentence.label)


def check_resumption(facts: ResumptionClaimed, law: Law) -> Finding:
    """Tell whether a suspended deputy takes up the duties again: the ground is gone within the term.

    Law: DL2025-61-2, DL2015-48-2.

    Returns:
        `duties_resume`, `ground_remains`, `mandate_is_over`, or what is missing.
    """
    found = law.on(latest(facts.on)).mandates.resumes
    if isinstance(found, Silence):
        return RESUMPTION.silent(found)
    if facts.mandate_ended or facts.term_over:
        return RESUMPTION.fails((found,), words.mandate_is_over)
    if facts.ground_gone is False:
        return RESUMPTION.fails((found,), words.ground_remains)
    known = ((_GONE, facts.ground_gone), (_OVER, facts.mandate_ended), (_TERM, facts.term_over))
    missing = [fact for fact, value in known if value is None]
    return RESUMPTION.unknown((found,), *missing) if missing else RESUMPTION.holds((found,), words.duties_resume)


_RECEIVERS: dict[ReportKind, Callable[[RuleBook], Provision[Role] | Silence]] = {
    ReportKind.ELECTION: lambda book: book.mandates.credentials_reported_to,
    ReportKind.SUSPENSION: lambda book: book.mandates.suspension_reported_to,
    ReportKind.END: lambda book: book.mandates.end_reported_to,
}


def check_report(facts: ReportMade, law: Law) -> Finding:
    """Tell whether the credentials committee reported to the body that the law names; no text sets a time.

    Law: EL2020-47-1, DL2025-61-1b, DL2025-63-1, DL2025-63-2, LOL2022-57-1; DL2015-48-1b, DL2015-50-1, DL2015-50-2.

    Returns:
        `reported`, `reported_otherwise`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> made = ReportMade(on=date(2025, 6, 1), about=ReportKind.END, by=Role.CREDENTIALS_COMMITTEE, to=Role.PRESIDIUM)
    >>> print(check_report(made, law_of(Area.from_code("411424100"))).explain("en", cite="short"))
    fails: on the end of a mandate: the credentials committee reported to the presidium; by law \
the credentials committee reports to the congress [Deputies Law, art. 63]
    """
    book = law.on(latest(facts.on))
    to = _RECEIVERS[facts.about](book)
    if isinstance(to, Silence):
        return REPORT.silent(to)
    examiner = book.mandates.credentials_examined_by
    basis: tuple[Basis, ...] = (to, examiner) if facts.about is ReportKind.ELECTION else (to,)
    missing = [fact for fact, value in ((_REPORTER, facts.by), (_RECEIVER, facts.to)) if value is None]
    if facts.by is None or facts.to is None:
        return REPORT.unknown(basis, *missing)
    said, right = {"about": facts.about.label, "by": facts.by.label, "to": facts.to.label}, Role.CREDENTIALS_COMMITTEE
    if facts.by is right and facts.to is to.value:
        return REPORT.holds(basis, words.reported, **said)
    return REPORT.fails(basis, words.reported_otherwise, **said, law=(right, to.value))


def check_suspension_notice(facts: NoticeGiven, law: Law) -> Finding:
    """Tell whether everybody whom local rules name was told of a suspension or resumption; national law names nobody.

    Returns:
        `all_were_told`, `not_told`, that the law is silent, or what is missing.
    """
    named = law.on(latest(facts.on)).mandates.suspension_notice_to
    if isinstance(named, Silence):
        return NOTICE.silent(named)
    if facts.told is None:
        return NOTICE.unknown((named,), _TOLD)
    missing = tuple(each for each in named.value if each not in facts.told)
    if missing:
        return NOTICE.fails((named,), words.not_told, missing=missing)
    return NOTICE.holds((named,), words.all_were_told, told=named.value)


def check_end_announcement(facts: EndTold, law: Law) -> Finding:
    """Tell whether the end of a mandate was announced by the body that the law names.

    Law: DL2025-63-1, DL2025-63-2; DL2015-50-1, DL2015-50-2.

    Returns:
        `announced_by`, or what is missing.
    """
    named = law.on(latest(facts.on)).mandates.end_announced_by
    if isinstance(named, Silence):
        return ANNOUNCED.silent(named)
    return announced_by((named,), named.value, facts.by)


def announced_by(basis: tuple[Basis, ...], law: Role, by: Role | None) -> Finding:
    """Return whether an announcement was made by the body that a provision names."""
    if by is None:
        return ANNOUNCED.unknown(basis, _BY)
    return ANNOUNCED.decide(by is law, basis, words.announced_by, by=by.label, law=law.label)
