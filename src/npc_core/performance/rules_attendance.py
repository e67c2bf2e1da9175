"""Rules on attendance: leave, the sessions missed that end a mandate, members of the standing committee."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values_performance import AbsenceTrigger
from npc_core.performance import attendance_words as words
from npc_core.performance.attendance import Approver, AttendanceRecord, CommitteeYear, LeaveAsked, LeaveFrom
from npc_core.procedure.asking import asked, labels_of

LEAVE = Rule("performance.leave_asked", Text("请假", "leave"))
GRANTED = Rule("performance.leave_granted_by", Text("请假的批准", "who grants leave"))
WRITTEN = Rule("performance.leave_written", Text("书面请假", "leave in writing"), severity=Severity.DEFECT)
ABSENCES = Rule(
    "performance.two_absences",
    Text("未经批准不出席大会", "sessions missed without approval"),
    verdicts=Verdicts(Text("代表资格不受影响", "the mandate stands"), Text("代表资格终止", "the mandate ends")),
)
MEMBER = Rule(
    "performance.member_absences",
    Text("常委会组成人员的缺席", "absence of a member of the standing committee"),
    severity=Severity.NOTICE,
)

_APPROVER = Fact("leave.approver", Text("由谁批准？", "Who granted it?"))
_WRITTEN = Fact("leave.written", Text("是否书面请假？", "Was it asked for in writing?"))
_SESSIONS = Fact(
    "attendance.sessions", Text("各次会议是否出席、请假是否批准？", "Which sessions were attended, with leave?")
)
_APPROVED = Fact("committee_year.missed", Text("请假是否批准？", "Was leave approved?"))
_REASON = Fact("committee_year.special_reason", Text("有无生病等特殊原因？", "Was there a special reason?"))


def check_leave(facts: LeaveAsked, law: Law) -> Finding:
    """Tell whether leave was granted by whom the rules of the place name, and asked for as they say.

    Law: DL2025-13-1b; DL2015-7-1b, which leave it to those rules.

    Returns:
        `granted_by`, `told_whether`, or what is missing; undetermined where the rules of the place are not at hand.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> asked_for = LeaveAsked(
    ...     on=date(2025, 1, 6), what=LeaveFrom.SESSION, approver=Approver.DELEGATION_HEAD, written=True)
    >>> check_leave(asked_for, law_of(Area.from_code("110101"))).outcome
    Outcome.HOLDS
    """
    book = law.on(facts.on)
    return all_of(LEAVE, _granted(facts, book), _written(facts, book))


def _granted(facts: LeaveAsked, book: RuleBook) -> Finding:
    found = _approvers(facts.what, book)
    if isinstance(found, Silence):
        return GRANTED.silent(found)
    provision, codes = found
    if facts.approver is None:
        return GRANTED.unknown((provision,), _APPROVER)
    named = labels_of(Approver, codes)
    by = facts.approver.label
    return GRANTED.decide(facts.approver.code in codes, (provision,), words.granted_by, by=by, law=named)


def _approvers(what: LeaveFrom, book: RuleBook) -> tuple[Provision[object], tuple[str, ...]] | Silence:
    section = book.performance
    if what is LeaveFrom.SESSION:
        session = section.leave_approver_session
        return session if isinstance(session, Silence) else (session, session.value)
    if what is LeaveFrom.ACTIVITY:
        activity = section.leave_approver_activity
        return activity if isinstance(activity, Silence) else (activity, activity.value)
    if what.of_committee:
        meeting = section.standing_committee_leave_approver
        if isinstance(meeting, Silence):
            return meeting
        return meeting, getattr(meeting.value, what.code.removeprefix("committee_"))
    sitting = section.leave_approver_sitting
    return sitting if isinstance(sitting, Silence) else (sitting, getattr(sitting.value, what.code))


def _written(facts: LeaveAsked, book: RuleBook) -> Finding:
    """Tell whether leave was asked for in writing; from activities and single sittings no text asks for that."""
    section = book.performance
    if facts.what.of_committee:
        return asked(WRITTEN, section.standing_committee_leave_written, facts.written, _WRITTEN)
    if facts.what is LeaveFrom.SESSION:
        return asked(WRITTEN, section.leave_written, facts.written, _WRITTEN)
    return WRITTEN.holds((), words.need_not_be_written)


def check_absences(record: AttendanceRecord, law: Law) -> Finding:
    """Tell whether a deputy missed so many sessions without approval that the mandate ends.

    Law: DL2025-62-1(3); DL2015-49-1(3).

    Reading: two_absences.

    Returns:
        `sessions_missed`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.performance.attendance import SessionAttended, Sitting
    >>> gone = [SessionAttended(on=date(year, 1, 7), leave=False, sittings=(Sitting(present=False),))
    ...         for year in (2024, 2025)]
    >>> record = AttendanceRecord(on=date(2025, 4, 1), sessions=tuple(gone))
    >>> print(check_absences(record, law_of(Area.from_code("540102"))).explain("en", cite="short"))
    the mandate ends: 2 sessions missed without approval; 2 end the mandate [Deputies Law, art. 62]
    """
    book = law.on(record.on)
    found = book.mandates.absences_that_end_a_mandate
    if isinstance(found, Silence):
        return ABSENCES.silent(found)
    choice = book.choice("two_absences")
    counted = {name: count(record) for name, count in _COUNTS.items()}
    allowed = found.value
    outcomes = {_ends(span, allowed) for span in counted.values()}
    basis: tuple[Provision[int] | Choice, ...] = (found, choice) if len(outcomes) > 1 else (found,)
    sure, possible = counted[choice.alternative]
    if sure < allowed <= possible:
        return ABSENCES.unknown(basis, _SESSIONS)
    return ABSENCES.decide(sure < allowed, basis, words.sessions_missed, missed=sure, allowed=allowed)


def _ends(span: tuple[int, int], allowed: int) -> bool | None:
    sure, possible = span
    return True if sure >= allowed else None if possible >= allowed else False


def _in_the_term(record: AttendanceRecord) -> tuple[int, int]:
    told = [each.missed_all() for each in record.sessions if each.due]
    return told.count(True), told.count(True) + told.count(None)


def _in_a_row(record: AttendanceRecord) -> tuple[int, int]:
    told = [each.missed_all() for each in record.sessions if each.due]
    return _longest_run(told, (True,)), _longest_run(told, (True, None))


def _longest_run(told: list[bool | None], counting: tuple[bool | None, ...]) -> int:
    longest = run = 0
    for each in told:
        run = run + 1 if each in counting else 0
        longest = max(longest, run)
    return longest


def _any_plenary(record: AttendanceRecord) -> tuple[int, int]:
    told = [each.missed_a_plenary() for each in record.sessions if each.due]
    return told.count(True), told.count(True) + told.count(None)


_COUNTS: dict[str, Callable[[AttendanceRecord], tuple[int, int]]] = {
    "in_the_term": _in_the_term,
    "consecutive": _in_a_row,
    "any_plenary": _any_plenary,
}
"""How the alternatives of the reading count: how many absences are sure, and how many there can be at most."""


def compute_absence_effects(record: AttendanceRecord, law: Law, reported_on: date | None = None) -> tuple[Effect, ...]:
    """Return what absences change: each absence without leave, and the end of the mandate, for the roster.

    By the default reading a mandate ends for absences on the day of the credentials committee's report; without one
    there is a finding, and no end yet.

    Args:
        record: the deputy's attendance.
        law: the law of the place.
        reported_on: the day of the credentials committee's report.
    """
    return tuple(_effects(record, law, reported_on))


def _effects(record: AttendanceRecord, law: Law, reported_on: date | None) -> Iterator[Effect]:
    for session in record.sessions:
        if session.due and session.missed_all():
            needs_leave = law.on(session.on).sessions.absence_needs_leave
            norms = needs_leave.norms if isinstance(needs_leave, Provision) else ()
            yield Effect(EffectKind.ABSENT_WITHOUT_LEAVE, session.on, record.person, norms=norms)
    finding = check_absences(record, law)
    if finding.fails and reported_on is not None:
        ground = Ground.ABSENCES
        yield Effect(EffectKind.MANDATE_ENDS, reported_on, record.person, norms=finding.norms, ground=ground)


def check_member_absences(facts: CommitteeYear, law: Law) -> Finding:
    """Tell whether a member of the standing committee was absent so much that resignation is called for.

    The rules of the place say that such a member should or may resign: the office does not end by itself.

    Returns:
        `absent_too_much`, `not_absent_too_much`, what is missing, or that the law is silent, as national law is.
    """
    book = law.on(facts.on)
    found = book.performance.standing_committee_absence_trigger
    if isinstance(found, Silence):
        return MEMBER.silent(found)
    trigger, unknown = found.value, None
    for how, reached, fact in _triggers(trigger, facts):
        if reached:
            return MEMBER.fails((found,), words.absent_too_much, how=how, follows=_follows(book))
        unknown = fact if reached is None else unknown
    return MEMBER.unknown((found,), unknown) if unknown else MEMBER.holds((found,), words.not_absent_too_much)


def _triggers(trigger: AbsenceTrigger, facts: CommitteeYear) -> Iterator[tuple[Text, bool | None, Fact]]:
    if trigger.consecutive is not None:
        how = Text(f"未经批准连续{trigger.consecutive}次不出席", f"{trigger.consecutive} meetings missed in a row")
        yield how, _reached(_run_of(facts, False, None), _run_of(facts, False), trigger.consecutive), _APPROVED
    if trigger.in_year is not None:
        how = Text(f"一年内未经批准{trigger.in_year}次不出席", f"{trigger.in_year} meetings missed in a year")
        sure = sum(each.whole and each.approved is False for each in facts.missed)
        most = sum(each.whole and not each.approved for each in facts.missed)
        yield how, _reached(most, sure, trigger.in_year), _APPROVED
    if trigger.years_away is not None:
        how = Text(f"离开本地连续{trigger.years_away}年", f"away for {trigger.years_away} years in a row")
        yield how, facts.years_away >= trigger.years_away, _REASON
    if trigger.share_of_days is not None:
        share = trigger.share_of_days
        how = Text(f"缺席天数超过全年的{share}", f"more than {share} of the days missed")
        over = facts.absent_days > share * facts.days
        excused = facts.special_reason if trigger.excusable else False
        yield how, over and (None if excused is None else not excused), _REASON


def _reached(most: int, sure: int, mark: int) -> bool | None:
    return True if sure >= mark else None if most >= mark else False


def _run_of(facts: CommitteeYear, *counting: bool | None) -> int:
    """Return the longest run of whole meetings missed, with leave as counted."""
    missed = {each.on: each.approved for each in facts.missed if each.whole}
    return _longest_run([missed.get(each, True) for each in facts.meetings], counting)


def _follows(book: RuleBook) -> Text:
    found = book.performance.standing_committee_absence_consequence
    if isinstance(found, Provision) and found.value == "should_resign":
        return Text("应当依法辞去职务，职务不自行终止", "should resign; the office does not end by itself")
    return Text("可以依法辞去职务，职务不自行终止", "may resign; the office does not end by itself")
