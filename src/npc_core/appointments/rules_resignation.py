"""Rules about resigning from an office: to whom, in what form, with whose approval, and where it is filed."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts import Filed
from npc_core.appointments.facts_leaving import Resigned
from npc_core.appointments.rules_decisions import IN_SESSION, Matter
from npc_core.appointments.words import filed_with
from npc_core.congress.actors import Role
from npc_core.congress.levels import Level
from npc_core.congress.posts import PostAct
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Basis, Provision, Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.needs import secrecy_of

RESIGNED_TO = Rule("appointments.resigned_to", Text("辞职的对象", "to whom one resigns"))
WRITTEN = Rule("appointments.resignation_written", Text("书面辞职", "resignation in writing"), severity=Severity.DEFECT)
FILING = Rule("appointments.resignation_filing", Text("辞职的备案", "filing of a resignation"))

_TO = Fact("resigned.to", Text("向谁提出辞职？", "To whom was the resignation handed in?"))
_WRITTEN = Fact("resigned.written", Text("是否书面提出辞职？", "Was the resignation in writing?"))
_FILED = Fact("filed.filed_with", Text("报谁备案？", "With whom was it filed?"))


def bodies_to_resign_to(case: Matter, book: RuleBook) -> Provision[tuple[Role, ...]] | Provision[Role] | Silence:
    """Return to whom the holder of the office may resign; the law names only elected offices."""
    found = book.offices.resignation_to.get(case.facts.post.office)
    return found if found is not None else book.leaving.appointees_resign_to


def check_resigned_to(case: Matter, act: Resigned, book: RuleBook) -> Finding:
    """Tell whether a resignation was handed to a body that may accept it.

    Law: LOL2022-32-1a, LOL2022-32-1b, LOL2022-32-2 and the older clauses.

    Returns:
        `resigned_to`, `session_takes_it`, `no_way_to_resign`, `resignation_not_named`, or what is missing.

    Reading: `sc_appointee_resignation` (who was appointed by the standing committee is relieved on request).
    """
    office = case.facts.post.office
    named = bodies_to_resign_to(case, book)
    if isinstance(named, Silence):
        if named.reason is not SilenceReason.NO_RULE:
            return RESIGNED_TO.silent(named)
        if named is not book.leaving.appointees_resign_to:
            return RESIGNED_TO.fails((named,), words.resignation_not_named, office=office.label)
        choice = book.choice("sc_appointee_resignation")
        if choice.alternative == "relief":
            return RESIGNED_TO.fails((named, choice), words.no_way_to_resign, office=office.label)
        return _addressed(act, (named, choice), (Role.STANDING_COMMITTEE,))
    bodies = named.value if isinstance(named.value, tuple) else (named.value,)
    if act.to in bodies and act.to is not Role.CONGRESS and Role.CONGRESS in bodies:
        if case.facts.in_session is None:
            return RESIGNED_TO.unknown((named,), IN_SESSION)
        if case.facts.in_session:
            return RESIGNED_TO.fails((named,), words.session_takes_it, to=Role.STANDING_COMMITTEE.label)
    return _addressed(act, (named,), bodies)


def _addressed(act: Resigned, basis: tuple[Basis, ...], bodies: tuple[Role, ...]) -> Finding:
    if act.to is None:
        return RESIGNED_TO.unknown(basis, _TO)
    return RESIGNED_TO.decide(act.to in bodies, basis, words.resigned_to, to=act.to.label, law=bodies)


def check_resignation_written(case: Matter, act: Resigned, book: RuleBook) -> Finding:
    """Tell whether a resignation was in writing, where the law on judges or procurators or local rules ask for it.

    Law: JUD2019-34-1, PRC2019-35-1; noted, never barring.

    Returns:
        `written_form`, or that the law is silent.
    """
    service = book.leaving.service_resignation_written.get(case.facts.post.office)
    asked = service if isinstance(service, Provision) else book.leaving.resignation_written
    if isinstance(asked, Silence):
        return WRITTEN.silent(asked)
    if act.written is None:
        return WRITTEN.unknown((asked,), _WRITTEN)
    return WRITTEN.decide(act.written, (asked,), words.written_form, written="yes" if act.written else "no")


def decision_on_resignation(case: Matter) -> Decision | None:
    """Return which body's vote accepts the resignation; None where it is not known whether the congress sat."""
    if case.law.area.level is Level.TOWNSHIP or case.facts.in_session:
        return Decision.CONGRESS_ACCEPTS_RESIGNATION
    return None if case.facts.in_session is None else Decision.STANDING_COMMITTEE_ACCEPTS_RESIGNATION


def demand_filing(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the acceptance must be filed: only what the standing committee accepted."""
    filed = book.leaving.resignation_filed_with
    if decision_on_resignation(case) is Decision.CONGRESS_ACCEPTS_RESIGNATION or isinstance(filed, Silence):
        return Demanded(Demand.OFF, (filed,))
    return Demanded(Demand.REQUIRED, (filed,))


def check_filing(case: Matter, act: Filed, book: RuleBook) -> Finding:
    """Tell whether a resignation accepted between sessions was filed with the congress.

    Law: LOL2022-32-1c and the older clauses.

    Returns:
        `filed_with`, or what is missing.
    """
    named = book.leaving.resignation_filed_with
    if isinstance(named, Silence):
        return FILING.silent(named)
    if act.filed_with is None:
        return FILING.unknown((named,), _FILED)
    return FILING.decide(act.filed_with is named.value, (named,), filed_with, to=act.filed_with, law=(named.value,))


def secrecy_of_acceptance(case: Matter, decision: Decision, book: RuleBook) -> Provision[bool] | Silence:
    """Return whether a resignation is accepted by secret ballot: as on appointments, where local rules say so."""
    as_appointments: Provision[Any] | Silence = book.leaving.resignation_vote
    secret = book.voting.appointment_secret_ballot
    between = decision is Decision.STANDING_COMMITTEE_ACCEPTS_RESIGNATION
    if between and isinstance(as_appointments, Provision) and isinstance(secret, Provision):
        norms = (*as_appointments.norms, *secret.norms)
        asked = secret.value.of(case.facts.post.office, PostAct.ACCEPT)
        return evolve(as_appointments, label=secret.label, value=asked, norms=norms)
    return secrecy_of(decision, book)
