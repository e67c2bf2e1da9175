"""Rules about recalling a deputy: whose right it is, who moves it, how the deputy answers, who puts it to the vote."""

from __future__ import annotations

from typing import Any

from npc_core.congress.actors import Role
from npc_core.deputies import case_words as words
from npc_core.deputies.acts import (
    DeputyFacts,
    Investigated,
    LeftToCommittee,
    RecallMoved,
    RecallTrack,
)
from npc_core.deputies.facts import Seat
from npc_core.deputies.rules_decisions import Matter
from npc_core.kernel.days import latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

TRACK = Rule("deputies.recall_track", Text("罢免的途径", "who may recall the deputy"), severity=Severity.VOID)
SESSION = Rule("deputies.recall_session", Text("罢免案提出的时间", "when a recall is moved"))
MOVER = Rule("deputies.recall_moved_by", Text("罢免的提出", "who moved the recall"))
ADDRESSEE = Rule("deputies.recall_demanded_of", Text("罢免要求的对象", "to whom a demand for recall goes"))
WRITTEN = Rule("deputies.recall_written", Text("书面罢免要求", "demand for recall in writing"))
REASONS = Rule("deputies.recall_reasons", Text("罢免理由", "reasons of a recall"))
INVESTIGATION = Rule("deputies.recall_investigation", Text("罢免前的调查", "investigation before a recall"))
LEFT = Rule("deputies.recall_left_to_committee", Text("授权常委会决定罢免", "recall left to the standing committee"))

_IN_SESSION = Fact("dossier.in_session", Text("大会是否正在开会？", "Is the congress in session?"))
_BY = Fact("recall_moved.by", Text("由谁提出？", "Who moved it?"))
_TO = Fact("recall_moved.to", Text("向谁提出？", "To whom did it go?"))
_WRITTEN = Fact("recall_moved.written", Text("是否书面提出？", "Was it in writing?"))
_REASONS = Fact("recall_moved.reasons", Text("是否写明理由？", "Does it state reasons?"))

VOTERS, CONGRESS, COMMITTEE = RecallTrack.VOTERS, RecallTrack.CONGRESS, RecallTrack.STANDING_COMMITTEE


def track_of(case: Case[DeputyFacts, Any]) -> RecallTrack:
    """Return who recalls; the voters where the dossier of a recall does not say."""
    return case.facts.track or VOTERS


def check_track(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether the deputy may be recalled in this way: by those who elected, and nobody else.

    Law: EL2020-49-1, DL2025-60-1a, LOL2022-44-2a, LOL2022-50-1(18)b, CON2018-102-2, CON2018-104-1e and the older
    clauses.

    Returns:
        `recalled_here`, `recalled_otherwise`, that this level has no such thing, or that the law is not modelled.
    """
    track = track_of(case)
    found = {
        VOTERS: book.recalls.by_voters,
        CONGRESS: book.recalls.by_congress,
        COMMITTEE: book.recalls.by_standing_committee,
    }[track]
    if isinstance(found, Silence):
        return TRACK.silent(found)
    if case.facts.seat is (Seat.OWN if track is VOTERS else Seat.HIGHER):
        return TRACK.holds((found,), words.recalled_here, track=track.label)
    return TRACK.fails((found,), words.recalled_otherwise, track=track.label, seat=case.facts.seat.label)


def check_session(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether the congress was in session for its own recall, and not for its standing committee's.

    Law: EL2020-51-1a, EL2020-51-1b and the older clauses.

    Returns:
        `session_now`, that the law is silent, or what is missing.
    """
    track = track_of(case)
    if track is VOTERS:
        return SESSION.holds((), words.recalled_here, track=track.label)
    named = book.recalls.congress_movers if track is CONGRESS else book.recalls.standing_committee_movers
    if isinstance(named, Silence):
        return SESSION.silent(named)
    session = case.facts.in_session
    if session is None:
        return SESSION.unknown((named,), _IN_SESSION)
    right = session is (track is CONGRESS)
    return SESSION.decide(right, (named,), words.session_now, session="yes" if session else "no")


def movers_named(case: Matter, book: RuleBook) -> Provision[tuple[Role, ...]] | Provision[Role] | Silence:
    """Return what the law says on who moves the recall; of voters, to whom they address it."""
    return {
        VOTERS: book.recalls.demand_to,
        CONGRESS: book.recalls.congress_movers,
        COMMITTEE: book.recalls.standing_committee_movers,
    }[track_of(case)]


_JOINTLY = {
    VOTERS: (Role.VOTERS, Initiative.RECALL_BY_VOTERS),
    CONGRESS: (Role.DEPUTIES, Initiative.DEPUTY_RECALL),
    COMMITTEE: (Role.STANDING_COMMITTEE_MEMBERS, Initiative.STANDING_COMMITTEE_DEPUTY_RECALL),
}


def check_mover(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether the recall was moved by somebody who may, and by enough of them.

    Law: EL2020-50-1a, EL2020-50-1b, EL2020-51-1a, EL2020-51-1b and the older clauses.

    Returns:
        `moved_by`, the findings of `check_movers`, or what is missing.
    """
    track, named = track_of(case), movers_named(case, book)
    if isinstance(named, Silence):
        return MOVER.silent(named)
    if act.by is None:
        return MOVER.unknown((named,), _BY)
    role, initiative = _JOINTLY[track]
    if act.by.role is not role:
        law = named.value if isinstance(named.value, tuple) else (role,)
        return MOVER.decide(act.by.role in law, (named,), words.moved_by, by=act.by.label, law=law)
    number = act.number if act.number is not None else act.by.number
    movers = Movers(
        on=latest(act.on),
        initiative=initiative,
        number=number,
        membership=act.membership,
        fixed=act.fixed,
        suspended=act.suspended,
    )
    return check_movers(movers, case.law)


def check_demanded_of(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether voters demanded the recall of the standing committee of the county, and in writing.

    Law: EL2020-50-1a, EL2020-50-1b and the older clauses.

    Returns:
        `handed_to`, that a motion goes to its own meeting, or what is missing.
    """
    named = book.recalls.demand_to
    if track_of(case) is not VOTERS:
        return ADDRESSEE.holds((), words.recalled_here, track=track_of(case).label)
    if isinstance(named, Silence):
        return ADDRESSEE.silent(named)
    if act.to is None:
        return ADDRESSEE.unknown((named,), _TO)
    return ADDRESSEE.decide(act.to is named.value, (named,), words.handed_to, to=act.to.label, law=named.value.label)


def check_written(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether a demand of voters was in writing; of motions at a meeting the law does not say so.

    Law: EL2020-50-1a, EL2020-50-1b and the older clauses.

    Returns:
        `in_writing`, `not_in_writing`, or what is missing.
    """
    named = book.recalls.demand_to
    if track_of(case) is not VOTERS:
        return WRITTEN.holds((), words.recalled_here, track=track_of(case).label)
    if isinstance(named, Silence):
        return WRITTEN.silent(named)
    if act.written is None:
        return WRITTEN.unknown((named,), _WRITTEN)
    return WRITTEN.decide(act.written, (named,), words.in_writing if act.written else words.not_in_writing)


def check_reasons(case: Matter, act: RecallMoved, book: RuleBook) -> Finding:
    """Tell whether the recall states its reasons; noted, never barring.

    Law: EL2020-50-2a, EL2020-51-1c and the older clauses.

    Returns:
        `reasons_stated`, `reasons_missing`, or what is missing.
    """
    asked = book.recalls.reasons if track_of(case) is VOTERS else book.recalls.indirect_reasons
    if isinstance(asked, Silence):
        return REASONS.silent(asked)
    if act.reasons is None:
        return REASONS.unknown((asked,), _REASONS)
    return REASONS.decide(act.reasons, (asked,), words.reasons_stated if act.reasons else words.reasons_missing)


def _investigation(case: Matter, book: RuleBook) -> Provision[bool] | Silence:
    direct = track_of(case) is VOTERS
    return book.recalls.investigation_required if direct else book.recalls.indirect_investigation_option


def demand_investigation(case: Matter, book: RuleBook) -> Demanded:
    """Return whether an investigation must come first: only where local rules say so of voters' demands."""
    found = _investigation(case, book)
    required = track_of(case) is VOTERS and isinstance(found, Provision)
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (found,))


def check_investigation(case: Matter, act: Investigated, book: RuleBook) -> Finding:
    """Tell that an investigation may come first; the Election Law is silent, some places say so.

    Returns:
        `investigation_allowed`, or that the law is silent.
    """
    found = _investigation(case, book)
    if isinstance(found, Silence):
        return INVESTIGATION.silent(found)
    return INVESTIGATION.holds((found,), words.investigation_allowed)


def demand_leaving(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the congress may leave the decision to its standing committee."""
    found = book.recalls.decision_left_to_standing_committee
    allowed = track_of(case) is CONGRESS and isinstance(found, Provision)
    return Demanded(Demand.ALLOWED if allowed else Demand.OFF, (found,))


def check_left(case: Matter, act: LeftToCommittee, book: RuleBook) -> Finding:
    """Tell whether local rules let the congress leave the recall to its standing committee.

    Returns:
        `may_be_left_to_committee`, `not_left_to_committee`.
    """
    found = book.recalls.decision_left_to_standing_committee
    if isinstance(found, Provision):
        return LEFT.holds((found,), words.may_be_left_to_committee)
    return LEFT.fails((found,), words.not_left_to_committee)
