"""Rules about the resignation of a deputy: ordered or free, to whom, in what form, until when it may be withdrawn."""

from __future__ import annotations

from typing import Any

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, Ground
from npc_core.congress.levels import Level
from npc_core.deputies import case_words as words
from npc_core.deputies.acts import (
    DeputyFacts,
    EndAnnounced,
    Filed,
    ResignationOrdered,
    Resigned,
    Voted,
    Withdrawn,
)
from npc_core.deputies.facts import Seat
from npc_core.deputies.rules_decisions import Matter, carried_effects, check_filed, demand_of
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision

ORDERED = Rule("deputies.ordered_resignation", Text("责令辞职", "ordered resignation"))
TO = Rule("deputies.resigned_to", Text("辞职的对象", "to whom a deputy resigns"))
WRITTEN = Rule("deputies.resignation_written", Text("书面辞职", "resignation in writing"))
WITHDRAWAL = Rule("deputies.resignation_withdrawal", Text("辞职的撤回", "withdrawal of a resignation"))
HERE = Rule(
    "deputies.resignation_decided_here", Text("接受辞职的机关", "who accepts a resignation"), severity=Severity.VOID
)

_ORDERED_BY = {
    "discipline_organ": (Role.SUPERVISORY_COMMISSION,),
    "electing_or_own": (Role.STANDING_COMMITTEE, Role.ELECTORAL_UNIT),
}
"""Who may order a resignation under each alternative of the reading that names somebody."""
_ORDERED = Fact("resignation_ordered.by", Text("由谁责令辞职？", "Who ordered the resignation?"))
_TO = Fact("resigned.to", Text("向谁提出辞职？", "To whom was the resignation handed in?"))
_WRITTEN = Fact("resigned.written", Text("是否书面提出辞职？", "Was the resignation in writing?"))


def check_ordered(case: Matter, act: ResignationOrdered, book: RuleBook) -> Finding:
    """Tell whether the law of the day knew ordered resignations; by whom, no text says.

    Law: DL2025-62-1(2); DL2015-49-1 did not have it.

    Returns:
        `may_be_ordered`, `ordered_by`, `no_ordered_resignation`, or that the law is not modelled.

    Reading: `ordered_by`.
    """
    found = book.mandates.ordered_resignation
    if isinstance(found, Silence):
        return ORDERED.silent(found)
    if not found.value:
        return ORDERED.fails((found,), words.no_ordered_resignation)
    choice = book.choice("ordered_by")
    named = _ORDERED_BY.get(choice.alternative)
    if named is None:
        return ORDERED.holds((found, choice), words.may_be_ordered)
    if act.by is None:
        return ORDERED.unknown((found, choice), _ORDERED)
    return ORDERED.decide(act.by.role in named, (found, choice), words.ordered_by, by=act.by.label, law=named)


def addressee(case: Matter, book: RuleBook) -> Provision[Role] | Silence:
    """Return to whom the deputy resigns."""
    higher = case.facts.seat is Seat.HIGHER
    return book.mandates.upper_resignation_to if higher else book.mandates.resignation_to


def check_resigned_to(case: Matter, act: Resigned, book: RuleBook) -> Finding:
    """Tell whether the resignation was handed to the body that decides on it.

    Law: EL2020-55-1a, EL2020-55-2a, EL2020-55-2b and the older clauses.

    Returns:
        `handed_to`, or what is missing.

    Reading: `county_resignation_in_session`, where the congress of a county or the presidium of a township took it.
    """
    named = addressee(case, book)
    if isinstance(named, Silence):
        return TO.silent(named)
    if act.to is None:
        return TO.unknown((named,), _TO)
    basis: tuple[Basis, ...] = (named,)
    right = act.to is named.value
    other = _other_body(case)
    if not right and other is not None and act.to is other:
        choice = book.choice("county_resignation_in_session")
        basis, right = (named, choice), choice.alternative == other.code
    return TO.decide(right, basis, words.handed_to, to=act.to.label, law=(act.to if right else named.value).label)


def _other_body(case: Matter) -> Role | None:
    """Return the body of which the text leaves in doubt whether it may take a resignation."""
    if case.facts.seat is Seat.HIGHER:
        return None
    return {Level.COUNTY: Role.CONGRESS, Level.TOWNSHIP: Role.PRESIDIUM}.get(case.law.area.level)


def check_written(case: Matter, act: Resigned, book: RuleBook) -> Finding:
    """Tell whether the resignation was in writing.

    Law: EL2020-55-1a, EL2020-55-2a, EL2020-55-2b and the older clauses.

    Returns:
        `in_writing`, `not_in_writing`, or what is missing.
    """
    asked = addressee(case, book)
    if isinstance(asked, Silence):
        return WRITTEN.silent(asked)
    if act.written is None:
        return WRITTEN.unknown((asked,), _WRITTEN)
    return WRITTEN.decide(act.written, (asked,), words.in_writing if act.written else words.not_in_writing)


def check_withdrawn(case: Matter, act: Withdrawn, book: RuleBook) -> Finding:
    """Tell whether a resignation may still be withdrawn: until it takes effect.

    Law: EL2020-55 says that acceptance needs a vote, and not when it takes effect.

    Returns:
        `may_be_withdrawn`, `has_taken_effect`.

    Reading: `resignation_withdrawal`, once it has been voted on.
    """
    if case.last(Voted) is None:
        return WITHDRAWAL.holds((), words.may_be_withdrawn)
    choice = book.choice("resignation_withdrawal")
    open_ = choice.alternative == "on_announcement" and case.last(EndAnnounced) is None
    said = words.may_be_withdrawn if open_ else words.has_taken_effect
    return WITHDRAWAL.decide(open_, (choice,), said)


def decision_on_resignation(case: Case[Any, Any]) -> Decision | None:
    """Return by which vote the resignation is accepted; None for deputies of a city or province, accepted elsewhere."""
    resigned = case.last(Resigned)
    to = resigned.to if resigned is not None else None
    if case.facts.seat is Seat.HIGHER:
        return Decision.UPPER_DEPUTY_RESIGNATION
    if case.law.area.level is Level.TOWNSHIP:
        return Decision.PRESIDIUM_DECISION if to is Role.PRESIDIUM else Decision.TOWNSHIP_DEPUTY_RESIGNATION
    if case.law.area.level is not Level.COUNTY:
        return None
    return Decision.CONGRESS_ACCEPTS_RESIGNATION if to is Role.CONGRESS else Decision.COUNTY_DEPUTY_RESIGNATION


def check_decided_here(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the resignation is decided on at this place: deputies of cities and provinces resign one level down.

    Law: EL2020-55-1a and the older clauses.

    Returns:
        `handed_to`, `decided_elsewhere`, or that the law is not modelled.
    """
    named = addressee(case, book)
    if isinstance(named, Silence):
        return HERE.silent(named)
    if decision_on_resignation(case) is None:
        return HERE.fails((named,), words.decided_elsewhere, law=named.value.label)
    return HERE.holds((named,), words.handed_to, to=named.value.label, law=named.value.label)


def demand_filing(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the acceptance is filed above: only of deputies whom the congress elected."""
    if case.facts.seat is Seat.OWN:
        return Demanded(Demand.OFF, (book.mandates.resignation_to,))
    return demand_of(book.mandates.upper_resignation_filed_with)


def check_filing(case: Matter, act: Filed, book: RuleBook) -> Finding:
    """Tell whether the acceptance was filed with the standing committee one level up.

    Law: EL2020-55-1c and the older clauses.

    Returns:
        `filed_with`, or what is missing.
    """
    return check_filed(book.mandates.upper_resignation_filed_with, act)


def effects_of_resignation(case: Case[DeputyFacts, Any]) -> tuple[Effect, ...]:
    """Return that the mandate ends with the vote that accepted the resignation.

    Reading: `resignation_withdrawal`: under the other alternative it ends with the announcement.
    """
    voted = case.last(Voted)
    if voted is None:
        return ()
    book = case.law.on(voted.on)
    on_acceptance = book.choice("resignation_withdrawal").alternative == "on_acceptance"
    if _withdrawn_before(case, Voted if on_acceptance else EndAnnounced):
        return ()
    known = book.mandates.ordered_resignation
    ordered = case.last(ResignationOrdered) is not None and isinstance(known, Provision) and known.value
    ground = Ground.ORDERED_RESIGNATION if ordered else Ground.RESIGNED
    filing: Any = book.mandates.upper_resignation_filed_with if case.facts.seat is Seat.HIGHER else None
    found = carried_effects(case, decision_on_resignation(case), ground, filing)
    if on_acceptance:
        return found
    told = case.last(EndAnnounced)
    return () if told is None else tuple(effect._replace(on=earliest(told.on)) for effect in found)


def _withdrawn_before(case: Case[DeputyFacts, Any], effective: type[Act]) -> bool:
    """Tell whether the resignation was withdrawn before it took effect; a later withdrawal is void."""
    for act in case.acts:
        if isinstance(act, Withdrawn | effective):
            return isinstance(act, Withdrawn)
    return False
