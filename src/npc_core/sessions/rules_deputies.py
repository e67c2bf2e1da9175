"""Deputies at a session: attendance, leave, and the ballots they cast."""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.sessions import words
from npc_core.sessions.facts import DeputyAbsence, ElectionBallot

ATTENDANCE = Rule("sessions.attendance", Text("代表出席大会", "deputies' attendance"))
BALLOT = Rule("sessions.election_ballot", Text("选举的投票方式", "how an election is held"), severity=Severity.DEFECT)

_LEAVE = Fact("absence.leave_approved", Text("请假是否经批准？", "Was leave approved?"))
_SECRET = Fact("ballot.secret", Text("是否无记名投票？", "Was the ballot secret?"))
_OPTIONS = Fact("ballot.options", Text("选票上有哪些选项？", "Which choices did the ballot offer?"))


def check_absence(facts: DeputyAbsence, law: Law) -> Finding:
    """Tell whether a deputy kept the duty to attend, or was absent with approved leave.

    Law: DL2025-13-1a, DL2025-13-1b, DL2025-8-1(2)a; DL2015-7-1a, DL2015-7-1b, DL2015-4-1(2)a.

    Returns:
        `attended`, `on_leave`, `absent`, or what is missing.
    """
    book = law.on(facts.on)
    duty, leave = book.sessions.deputies_must_attend, book.sessions.absence_needs_leave
    if isinstance(duty, Silence):
        return ATTENDANCE.silent(duty)
    if facts.attended:
        return ATTENDANCE.holds((duty,), words.attended)
    basis = (duty, leave) if isinstance(leave, Provision) else (duty,)
    if facts.leave_approved is None:
        return ATTENDANCE.unknown(basis, _LEAVE)
    if facts.leave_approved:
        return ATTENDANCE.holds(basis, words.on_leave)
    return ATTENDANCE.fails(basis, words.absent)


def check_ballot(facts: ElectionBallot, law: Law) -> Finding:
    """Tell whether an election by a congress was secret and offered every choice the law gives.

    Law: LOL2022-28-1a, LOL2022-28-1b.

    Returns:
        `secret`, `options`, or what is missing.
    """
    book = law.on(facts.on)
    return all_of(BALLOT, _secret(facts, book), _options(facts, book))


def _secret(facts: ElectionBallot, book: RuleBook) -> Finding:
    found = book.voting.officials_secret_ballot
    if isinstance(found, Silence):
        return BALLOT.silent(found)
    if facts.secret is None:
        return BALLOT.unknown((found,), _SECRET)
    return BALLOT.decide(facts.secret, (found,), words.secret, held="yes" if facts.secret else "no")


def _options(facts: ElectionBallot, book: RuleBook) -> Finding:
    found = book.voting.officials_ballot_options
    if isinstance(found, Silence):
        return BALLOT.silent(found)
    if facts.options is None:
        return BALLOT.unknown((found,), _OPTIONS)
    missing = tuple(each for each in found.value if each not in facts.options)
    return BALLOT.decide(not missing, (found,), words.options, missing=missing)
