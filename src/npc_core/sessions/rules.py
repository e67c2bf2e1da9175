"""When a congress and its standing committee meet, who calls and chairs, and how long terms run."""

from __future__ import annotations

from datetime import date
from typing import Any

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.periods import Unit, add
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.sessions import words
from npc_core.sessions.facts import (
    Doing,
    Done,
    ExtraordinarySession,
    FirstSession,
    MeetingDays,
    TermHeld,
    YearOfSessions,
)

DOING = Rule("sessions.doing", Text("由谁、是否办理", "who does it, and whether"), severity=Severity.VOID)
IN_YEAR = Rule("sessions.in_year", Text("一年举行大会的次数", "sessions in a year"))
EXTRAORDINARY = Rule("sessions.extraordinary", Text("临时召集大会", "extraordinary session"), severity=Severity.VOID)
FIRST = Rule("sessions.first_session", Text("新一届第一次会议", "first session of a term"))
TERM = Rule("sessions.term", Text("任期", "term"))
INTERVAL = Rule("sessions.meeting_interval", Text("常委会会议的间隔", "interval between meetings"))

_BY = Fact("done.by", Text("由谁办理？", "Who did it?"))
_DONE = Fact("done.done", Text("是否办理？", "Was it done?"))
_MEETING = Fact("done.meeting", Text("在哪个会议上办理？", "In which meeting was it done?"))
_PROPOSERS = Fact("extraordinary_session.proposers", Text("多少名代表提议？", "How many deputies proposed it?"))
_DEPUTIES = Fact("extraordinary_session.deputies", Text("全体代表多少名？", "How many deputies are there in all?"))
_ANNOUNCED = Fact("first_session.announced_on", Text("当选公告是哪一天？", "On which day was the result announced?"))

_MEETINGS = {
    "preparatory_meeting": Text("预备会议", "preparatory meeting"),
    "congress": Text("大会", "congress"),
}
_KEYS: dict[Doing, str] = {
    Doing.DATE_SET: "sessions.date_decided_by",
    Doing.DATE_PUBLISHED: "sessions.date_published",
    Doing.SHIFTED: "sessions.shift_decided_by",
    Doing.NEW_DATE_SET: "sessions.new_date_decided_by",
    Doing.CONVENED: "sessions.convener",
    Doing.FIRST_CONVENED: "sessions.first_session_convener",
    Doing.PREPARATORY_HELD: "sessions.preparatory_meeting",
    Doing.PREPARATORY_CHAIRED: "sessions.preparatory_chair",
    Doing.FIRST_PREPARATORY_CHAIRED: "sessions.first_preparatory_chair",
    Doing.PRESIDIUM_ELECTED: "sessions.presidium_elected_by",
    Doing.AGENDA_ADOPTED: "sessions.agenda_adopted_by",
    Doing.CHAIRED: "sessions.chaired_by",
    Doing.MEETING_CONVENED: "standing_committees.convener",
    Doing.MEETING_CHAIRED: "standing_committees.chaired_by",
    Doing.EXTRA_MEETING: "standing_committees.extraordinary_meeting",
    Doing.AGENDA_DRAFTED: "standing_committees.council_drafts_agenda",
    Doing.PUT_TO_VOTE: "voting.put_to_vote_by",
    Doing.SIZE_FIXED: "standing_committees.size_decided_by",
    Doing.COMMITTEE_EXISTS: "standing_committees.required",
    Doing.HELD_OVER: "standing_committees.holds_over",
    Doing.DETAILED_RULES: "standing_committees.detailed_rules_by",
    Doing.DEPUTY_ATTENDED: "sessions.deputies_may_attend",
    Doing.DEPUTY_VOTED: "voting.deputies_may_vote",
}


def check_done(facts: Done, law: Law) -> Finding:
    """Tell whether something around a session or meeting was done, and by whoever the law names.

    Law: LOL2022-14, 15, 17, 19, 20, 46, 47-5, 48, 51, 54, 90 and the older clauses; DL2025-7.

    Args:
        facts: what was done, by whom.
        law: the law of the place.

    Returns:
        `done_by`, `was_done`, `was_not_done`, `decided_in`, or what is missing.

    >>> from npc_core.congress.actors import Role
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> set_by = Done(on=date(2023, 1, 5), doing=Doing.DATE_SET, by=Role.GOVERNMENT)
    >>> check_done(set_by, law_of(Area.from_code("411424"))).outcome
    Outcome.FAILS
    """
    found = law.on(facts.on).provision(_KEYS[facts.doing])
    if isinstance(found, Silence):
        return DOING.silent(found)
    if isinstance(found.value, bool):
        return _asked(facts, found)
    if isinstance(found.value, str):
        return _in_meeting(facts, found)
    if facts.by is None:
        return DOING.unknown((found,), _BY)
    named = found.value if isinstance(found.value, tuple) else (found.value,)
    return DOING.decide(facts.by in named, (found,), words.done_by, by=facts.by.label, named=named)


def _asked(facts: Done, found: Provision[Any]) -> Finding:
    if facts.done is None:
        return DOING.unknown((found,), _DONE)
    if facts.done:
        return DOING.holds((found,), words.was_done, doing=facts.doing.label)
    return DOING.fails((found,), words.was_not_done, doing=facts.doing.label)


def _in_meeting(facts: Done, found: Provision[Any]) -> Finding:
    if facts.meeting is None:
        return DOING.unknown((found,), _MEETING)
    held = _MEETINGS.get(facts.meeting, Text(facts.meeting, facts.meeting))
    return DOING.decide(
        facts.meeting == found.value, (found,), words.decided_in, meeting=held, named=_MEETINGS[found.value]
    )


def check_sessions_in_year(facts: YearOfSessions, law: Law) -> Finding:
    """Tell whether a congress met often enough in a year.

    Law: LOL2022-14-1a (once), LOL2022-14-1b (townships twice as a rule: advisory).

    Returns:
        `sessions_held`, once for the minimum and once for what is usual.
    """
    book = law.on(facts.on)
    return all_of(
        IN_YEAR, *(_held(facts, found) for found in (book.sessions.yearly_minimum, book.sessions.yearly_usual))
    )


def _held(facts: YearOfSessions, found: Provision[int] | Silence) -> Finding:
    if isinstance(found, Silence):
        return IN_YEAR.silent(found)
    return IN_YEAR.decide(
        facts.sessions >= found.value, (found,), words.sessions_held, held=facts.sessions, needed=found.value
    )


def check_extraordinary_session(facts: ExtraordinarySession, law: Law) -> Finding:
    """Tell whether an extraordinary session may be called.

    Law: LOL2022-14-3; until LOL2015 only on a proposal of one fifth of the deputies.

    Returns:
        `own_motion_allowed`, `own_motion_not_allowed`, `proposers`, or what is missing.
    """
    book = law.on(facts.on)
    if facts.own_motion:
        own = book.sessions.extraordinary_own_motion
        if isinstance(own, Silence):
            return EXTRAORDINARY.silent(own)
        if own.value:
            return EXTRAORDINARY.holds((own,), words.own_motion_allowed)
        return EXTRAORDINARY.fails((own,), words.own_motion_not_allowed)
    share = book.sessions.extraordinary_share
    if isinstance(share, Silence):
        return EXTRAORDINARY.silent(share)
    if facts.proposers is None or facts.deputies is None:
        missing = [
            *((_PROPOSERS,) if facts.proposers is None else ()),
            *((_DEPUTIES,) if facts.deputies is None else ()),
        ]
        return EXTRAORDINARY.unknown((share,), *missing)
    needed = share.value.needed(facts.deputies)
    return EXTRAORDINARY.decide(
        facts.proposers >= needed,
        (share,),
        words.proposers,
        number=facts.proposers,
        needed=needed,
        deputies=facts.deputies,
    )


def check_first_session(facts: FirstSession, law: Law, today: date) -> Finding:
    """Tell whether the first session of a term was convened in time.

    Law: LOL2022-20-1a: within two months after the election of deputies is completed.

    Args:
        facts: the day of completion, and of the session if it was held.
        law: the law of the place; the clock runs by the law of the day it started.
        today: the day asked about.

    Returns:
        `first_session_held`, `first_session_due`, or what is missing.

    Reading: `first_session_clock`.
    """
    book = law.on(facts.completed_on)
    period = book.sessions.first_session_period
    if isinstance(period, Silence):
        return FIRST.silent(period)
    start, basis = facts.completed_on, (period,)
    if book.choice("first_session_clock").alternative == "announcement":
        if facts.announced_on is None:
            return FIRST.unknown((period, book.choice("first_session_clock")), _ANNOUNCED)
        start = facts.announced_on
    due = period.value.due(start, law.calendar).not_after
    if facts.on is not None:
        return FIRST.decide(
            facts.on <= due, basis, words.first_session_held, on=facts.on, due=due, completed=facts.completed_on
        )
    return FIRST.decide(today <= due, basis, words.first_session_due, due=due, completed=facts.completed_on)


def check_term(facts: TermHeld, law: Law) -> Finding:
    """Tell whether a term still runs, by the number of years that the law fixes.

    Law: LOL2022-9-1, CON2018-98-1, LOL2022-72-1, CON2018-106-1, LOL2022-48-1a.

    Returns:
        `within_term`, with `term_as_congress` where the law ties the term to the congress's.

    Reading: `mandate_half_open` (the term ends with the next congress's first session, not on the anniversary).
    """
    book = law.on(facts.on)
    findings = [_years(facts, _term_years(facts, book))]
    tied = {
        "government": book.government.term_of_congress,
        "standing_committee": book.standing_committees.term_of_congress,
    }.get(facts.of)
    if isinstance(tied, Provision):
        findings.append(TERM.holds((tied,), words.term_as_congress, body=facts.of))
    elif tied is not None:
        findings.append(TERM.silent(tied))
    return all_of(TERM, *findings)


def _term_years(facts: TermHeld, book: RuleBook) -> Provision[int] | Silence:
    return book.government.term_years if facts.of == "government" else book.sessions.term_years


def _years(facts: TermHeld, years: Provision[int] | Silence) -> Finding:
    if isinstance(years, Silence):
        return TERM.silent(years)
    ends = add(facts.began, years.value, Unit.YEARS)
    return TERM.decide(facts.on <= ends, (years,), words.within_term, years=years.value, began=facts.began, ends=ends)


def check_meeting_interval(facts: MeetingDays, law: Law) -> Finding:
    """Tell whether a standing committee met at least as often as the law asks.

    Law: LOL2022-51-1b: at least once every two months.

    Returns:
        `met_in_time`, or `interval_too_long` at the first interval that was.
    """
    interval = law.on(facts.on).standing_committees.meeting_interval
    if isinstance(interval, Silence):
        return INTERVAL.silent(interval)
    period = interval.value
    longest = 0
    for day, after in zip(facts.days, (*facts.days[1:], None), strict=False):
        due = period.due(day, law.calendar).not_after
        reached = after or facts.on
        longest = max(longest, (reached - day).days)
        if reached > due:
            shown = str(after) if after is not None else "–"
            return INTERVAL.fails((interval,), words.interval_too_long, after=day, due=due, next_on=shown)
    return INTERVAL.holds((interval,), words.met_in_time, longest=f"{longest} d", period=period.words)
