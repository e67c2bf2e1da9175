"""Rules that resignation, recall and credentials share: the vote, its result, the filing, report and announcement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from npc_core.congress.actors import Role
from npc_core.congress.areas import NATION, Area
from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.deputies import case_words as words
from npc_core.deputies import words as mandate_words
from npc_core.deputies.acts import (
    DeputyFacts,
    EndAnnounced,
    EndReported,
    Filed,
    LeftToCommittee,
    RecallTrack,
    ResultAnnounced,
    Voted,
)
from npc_core.deputies.facts import ReportKind, ReportMade, Seat
from npc_core.deputies.rules_grounds import ANNOUNCED, REPORT, announced_by, check_report
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.rules import check_carried, check_quorate
from npc_core.voting.rules_results import check_announced

QUORATE = Rule("deputies.quorum", Text("到会人数", "attendance at the decision"), severity=Severity.VOID)
RESULT = Rule("deputies.result", Text("宣布的结果", "announced result"), severity=Severity.VOID)
FILING = Rule("deputies.filing", Text("备案", "filing of the decision"))

VOTE = Fact("voted.tally", Text("表决结果如何？", "What was the vote?"))
_DECISION = Fact("dossier.track", Text("由谁决定？", "Who decides?"))
_FILED = Fact("filed.filed_with", Text("报谁备案？", "With whom was it filed?"))

Matter = Case[DeputyFacts, Any]
Decide = Callable[[Case[Any, Any]], Decision | None]


def decided(case: Case[Any, Any], decision: Decision | None) -> Finding | None:
    """Return whether the vote carried, None where none was held or it is not known who decides."""
    voted = case.last(Voted)
    if voted is None or decision is None:
        return None
    return check_carried(decision, voted, case.law.on(voted.on))


def quorum_rule(decide: Decide) -> Callable[[Case[Any, Any], Voted, RuleBook], Finding]:
    """Return the rule that enough people attended the vote."""

    def check_attendance(case: Case[Any, Any], act: Voted, book: RuleBook) -> Finding:
        decision = decide(case)
        return QUORATE.unknown((), _DECISION) if decision is None else check_quorate(decision, act, book)

    return check_attendance


def result_rule(decide: Decide) -> Callable[[Case[Any, Any], ResultAnnounced, RuleBook], Finding]:
    """Return the rule that the result announced is what the count gives."""

    def check_result(case: Case[Any, Any], act: ResultAnnounced, book: RuleBook) -> Finding:
        counted = decided(case, decide(case))
        return RESULT.unknown((), VOTE) if counted is None else check_announced(RESULT, act.carried, counted)

    return check_result


def carried_effects(
    case: Matter, decision: Decision | None, ground: Ground, filing: Provision[Role] | Silence
) -> tuple[Effect, ...]:
    """Return that the mandate ends where the vote carried and was announced so, what must be filed, what was told.

    A result announced against the count changes nothing; one that cannot be checked is marked `inferred`.
    """
    voted, told = case.last(Voted), case.last(ResultAnnounced)
    counted = decided(case, decision)
    if voted is None or told is None or not told.carried or counted is None or counted.fails:
        return ()
    facts, body = case.facts, congress_of(case.law.area, case.facts.seat)
    found = [
        Effect(
            EffectKind.MANDATE_ENDS,
            voted.on,
            facts.deputy,
            body,
            norms=counted.norms,
            inferred=not counted.holds,
            ground=ground,
            unit=facts.unit,
        )
    ]
    if isinstance(filing, Provision) and case.last(Filed) is None:
        found.append(
            Effect(EffectKind.MUST_FILE, voted.on, facts.deputy, body, norms=filing.norms, by=_filer(decision))
        )
    announced = case.last(EndAnnounced)
    if announced is not None:
        on = earliest(announced.on)
        norms = case.law.on(on).mandates.end_announced_by.norms
        found.append(Effect(EffectKind.MANDATE_END_ANNOUNCED, on, facts.deputy, body, norms=norms))
    return tuple(found)


def _filer(decision: Decision | None) -> tuple[Role, ...]:
    kinds = {BodyKind.STANDING_COMMITTEE: (Role.STANDING_COMMITTEE,), BodyKind.CONGRESS: (Role.CONGRESS,)}
    return kinds.get(decision.body, ()) if decision is not None else ()


def congress_of(area: Area, seat: Seat) -> Body:
    """Return the congress in which the deputy sits: of the place, or of the next one in line above it."""
    if seat is Seat.OWN:
        return Body(area, BodyKind.CONGRESS)
    *_, above = (NATION.code, *area.chain()[:-1])
    return Body(Area.from_code(above), BodyKind.CONGRESS)


def check_filed(named: Provision[Role] | Silence, act: Filed) -> Finding:
    """Tell whether a decision was filed where the law says.

    Returns:
        `filed_with`, that the law is silent, or what is missing.
    """
    if isinstance(named, Silence):
        return FILING.silent(named)
    if act.filed_with is None:
        return FILING.unknown((named,), _FILED)
    return FILING.decide(
        act.filed_with is named.value, (named,), words.filed_with, to=act.filed_with.label, law=named.value.label
    )


def demand_of(found: Provision[Any] | Silence) -> Demanded:
    """Return that a step is required where a provision says so, and no part of the matter where none does."""
    return Demanded(Demand.REQUIRED if isinstance(found, Provision) else Demand.OFF, (found,))


def of_seat(role: Role, seat: Seat) -> Role:
    """Return whom the law names, seen from the place: the own committee of a deputy one level up is the higher one."""
    return Role.HIGHER_STANDING_COMMITTEE if seat is Seat.HIGHER and role is Role.STANDING_COMMITTEE else role


def demand_report(case: Matter, book: RuleBook) -> Demanded:
    """Return that the end of a mandate is reported."""
    return demand_of(book.mandates.end_reported_to)


def check_end_reported(case: Matter, act: EndReported, book: RuleBook) -> Finding:
    """Tell whether the credentials committee reported the end of the mandate to the right body.

    Law: DL2025-63-1, DL2025-63-2; DL2015-50-1, DL2015-50-2.

    Returns:
        `reported`, `reported_otherwise`, or what is missing.
    """
    to, by = book.mandates.end_reported_to, act.by.role if act.by is not None else None
    if case.facts.seat is Seat.OWN or isinstance(to, Silence) or by is None or act.to is None:
        return check_report(ReportMade(on=act.on, about=ReportKind.END, by=by, to=act.to), case.law)
    right, whom = Role.CREDENTIALS_COMMITTEE, of_seat(to.value, case.facts.seat)
    about, said = ReportKind.END.label, (by.label, act.to.label)
    if (by, act.to) == (right, whom):
        return REPORT.holds((to,), mandate_words.reported, about=about, by=said[0], to=said[1])
    return REPORT.fails((to,), mandate_words.reported_otherwise, about=about, by=said[0], to=said[1], law=(right, whom))


def demand_announcement(case: Matter, book: RuleBook) -> Demanded:
    """Return that the end of a mandate is announced, by the law on deputies and by the Election Law."""
    named = book.mandates.end_announced_by
    if isinstance(named, Silence):
        return Demanded(Demand.ALLOWED, (named,))
    return Demanded(Demand.REQUIRED, _announcing(case, named, book))


def check_end_announced(case: Matter, act: EndAnnounced, book: RuleBook) -> Finding:
    """Tell whether the end of the mandate was announced by the right body.

    The law on deputies names the standing committee of the congress in which the deputy sits (in a township its
    congress). The Election Law has the decision on an indirectly elected deputy announced without saying by whom.

    Law: DL2025-63-1, DL2025-63-2, EL2020-53-2c, EL2020-55-1c, EL2020-55-2e; DL2015-50-1, DL2015-50-2.

    Returns:
        `announced_by`, or what is missing.

    Reading: `announcer`.
    """
    named = book.mandates.end_announced_by
    if isinstance(named, Silence):
        return ANNOUNCED.silent(named)
    by, law = act.by.role if act.by is not None else None, of_seat(named.value, case.facts.seat)
    basis = _announcing(case, named, book)
    if by is not None and case.facts.seat is Seat.HIGHER and by in deciders(case):
        choice = book.choice("announcer")
        accepts = choice.alternative == "accepting_body"
        return ANNOUNCED.decide(
            accepts, (*basis, choice), mandate_words.announced_by, by=by.label, law=by.label if accepts else law.label
        )
    return announced_by(basis, law, by)


def deciders(case: Matter) -> tuple[Role, ...]:
    """Return as whom the body that decided on a deputy above may announce."""
    at_session = case.facts.track is RecallTrack.CONGRESS and case.last(LeftToCommittee) is None
    return (Role.CONGRESS, Role.PRESIDIUM) if at_session else (Role.STANDING_COMMITTEE,)


def _announcing(case: Matter, named: Provision[Role], book: RuleBook) -> tuple[Basis, ...]:
    facts, resigned = case.facts, case.facts.track is None
    if facts.seat is Seat.HIGHER:
        other = book.mandates.upper_resignation_filed_with if resigned else book.recalls.indirect_filing_to
        return (named, other) if isinstance(other, Provision) else (named,)
    other_announced = book.mandates.resignation_announced
    return (named, other_announced) if resigned and isinstance(other_announced, Provision) else (named,)
