"""Rules about acting holders of an office, and about those chosen from a pool: when, from whom, until when."""

from __future__ import annotations

from npc_core.appointments import words
from npc_core.appointments.facts import ActingEnded, EndOfActing, Submitted
from npc_core.appointments.rules import Matter
from npc_core.congress.offices import Office
from npc_core.congress.posts import PostAct
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook

BETWEEN = Rule("appointments.acting_between_sessions", Text("闭会期间决定代理", "acting decided between sessions"))
END = Rule("appointments.acting_end", Text("代理的结束", "end of acting"))
POOL = Rule("appointments.chosen_from", Text("人选的范围", "from whom one is chosen"), severity=Severity.VOID)

_IN_SESSION = Fact("dossier.in_session", Text("表决之日大会是否正在开会？", "Was the congress in session on that day?"))
_BECAUSE = Fact("acting_ended.because", Text("代理因何结束？", "Why did the acting end?"))
_HOLDS = Fact("dossier.holds", Text("拟任命人员现任哪些职务？", "Which offices does the nominee hold?"))
_NOT_ACTING = BETWEEN.holds((), words.not_required_here, what=BETWEEN.label)
_NO_POOL = POOL.holds((), words.not_required_here, what=POOL.label)


def check_between_sessions(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether an acting head is decided on between sessions; noted, never barring.

    The chair of a standing committee is acted for by its own article at any time.

    Law: LOL2022-50-1(13)b and local rules.

    Returns:
        `between_sessions`, `not_required_here`, or what is missing.

    Reading: `acting_between_sessions`, where no local rule says so.
    """
    office = case.facts.post.office
    if case.facts.kind is not PostAct.ACTING or office is Office.STANDING_COMMITTEE_CHAIR:
        return _NOT_ACTING
    local, choice = book.appointments.acting_between_sessions, book.choice("acting_between_sessions")
    if choice.alternative == "any_time":
        return BETWEEN.holds((choice,), words.not_required_here, what=BETWEEN.label)
    basis: tuple[Basis, ...] = (local,) if isinstance(local, Provision) else (choice,)
    session = case.facts.in_session
    if session is None:
        return BETWEEN.unknown(basis, _IN_SESSION)
    return BETWEEN.decide(not session, basis, words.between_sessions, session="yes" if session else "no")


def check_acting_end(case: Matter, act: ActingEnded, book: RuleBook) -> Finding:
    """Tell whether somebody stops acting for a reason that the law knows.

    Law: LOL2022-55-1 for the chair of a standing committee: recovery, or a new chair; of others the law says nothing.

    Returns:
        `acting_ends`, `acting_does_not_end`, or what is missing.

    Reading: `acting_end`, for heads of organs.
    """
    office, pool = case.facts.post.office, book.offices.acting_pool.get(case.facts.post.office)
    if case.facts.kind is not PostAct.ACTING or pool is None:
        return END.fails((), words.nobody_acts, office=office.label)
    if isinstance(pool, Silence):
        return END.silent(pool)
    ends = _ENDS["return_or_successor"]
    basis: tuple[Basis, ...] = (pool,)
    if office is not Office.STANDING_COMMITTEE_CHAIR:
        choice = book.choice("acting_end")
        ends, basis = _ENDS[choice.alternative], (pool, choice)
    if act.because is None:
        return END.unknown(basis, _BECAUSE)
    said = words.acting_ends if act.because in ends else words.acting_does_not_end
    return END.decide(act.because in ends, basis, said, because=act.because.label)


_ENDS = {
    "return_or_successor": (EndOfActing.RETURNED, EndOfActing.SUCCESSOR),
    "next_session": tuple(EndOfActing),
}


def check_pool(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the nominee is one of those from whom the law lets the office be filled.

    Law: LOL2022-56-2: the credentials committee from the members of the standing committee.

    Returns:
        `in_the_pool`, `not_required_here`, or what is missing.
    """
    facts = case.facts
    pool = book.offices.pool.get(facts.post.office)
    if pool is None or not facts.kind.fills:
        return _NO_POOL
    if isinstance(pool, Silence):
        return POOL.silent(pool)
    if facts.holds is None:
        return POOL.unknown((pool,), _HOLDS)
    inside = any(office in pool.value for office in facts.holds)
    return POOL.decide(inside, (pool,), words.in_the_pool, inside="yes" if inside else "no", pool=pool.value)
