"""After the vote: letter, oath, filing, notification, taking office, and the end with the organ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from npc_core.appointments import words
from npc_core.appointments.facts import (
    ActingEnded,
    Announced,
    Filed,
    LetterIssued,
    OathTaken,
    OrganAbolished,
    TookOffice,
    Voted,
)
from npc_core.appointments.rules import Matter
from npc_core.appointments.rules_vote import decision_of, demand
from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.posts import PostAct
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.rules import check_carried

LETTER = Rule("appointments.letter", Text("任命书的签署", "signature of the letter"), severity=Severity.DEFECT)
OATH = Rule("appointments.oath_organiser", Text("宣誓的组织", "who organises the oath"), severity=Severity.DEFECT)
FILING = Rule("appointments.filing", Text("备案", "filing"))
TAKING_OFFICE = Rule("appointments.taking_office", Text("到任", "taking office"))
ABOLITION = Rule("appointments.abolition", Text("机构撤销", "the organ is abolished"))

_SIGNED = Fact("letter_issued.signed_by", Text("任命书由谁签署？", "Who signed the letter of appointment?"))
_ORGANISED = Fact("oath_taken.by", Text("宣誓由谁组织？", "Who organised the oath?"))
_FILED = Fact("filed.filed_with", Text("报谁备案？", "With whom was it filed?"))


def demand_letter(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the place issues a letter for this post."""
    if not case.facts.kind.fills:
        return Demanded(Demand.OFF, (book.appointments.letter_issued,))
    return demand(case, book.appointments.letter_issued)


def demand_oath(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the oath is to be taken; local rules may excuse who swore it in the last term."""
    required, again = book.oath.required, book.oath.repeated_on_reappointment
    if not case.facts.kind.fills:
        return Demanded(Demand.OFF, (required,))
    if case.facts.kind is PostAct.ACTING and not isinstance(book.oath.acting_included, Provision):
        return Demanded(Demand.ALLOWED, (required,))
    if case.facts.repeats and isinstance(again, Provision) and not again.value:
        return Demanded(Demand.ALLOWED, (again,))
    return demand(case, required)


def demand_filing(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the act must be filed, and by which norm."""
    found = filing_of(case, book)
    return Demanded(Demand.OFF) if found is None else Demanded(Demand.REQUIRED, (found,))


def filing_of(case: Matter, book: RuleBook) -> Provision[tuple[Role, ...]] | None:
    """Return where the act must be filed."""
    offices = book.offices.acting_filing if case.facts.kind is PostAct.ACTING else book.offices.filing
    found = offices.get(case.facts.post.office)
    return found if isinstance(found, Provision) else None


def check_letter(case: Matter, act: LetterIssued, book: RuleBook) -> Finding:
    """Tell whether the letter was signed by whoever the rules name; noted, never barring.

    Returns:
        `signed_by`, or that the law is silent.
    """
    named = book.appointments.letter_signed_by
    if isinstance(named, Silence):
        return LETTER.silent(named)
    if act.signed_by is None:
        return LETTER.unknown((named,), _SIGNED)
    return LETTER.decide(
        act.signed_by is named.value, (named,), words.signed_by, by=act.signed_by.label, law=named.value.label
    )


def check_oath_organiser(case: Matter, act: OathTaken, book: RuleBook) -> Finding:
    """Tell whether the oath was organised by whoever the rules name; noted, never barring.

    Returns:
        `organised_by`, or that the law is silent.
    """
    named = book.oath.organiser
    if isinstance(named, Silence):
        return OATH.silent(named)
    if act.by is None:
        return OATH.unknown((named,), _ORGANISED)
    organisers = named.value.of(case.facts.post.office, case.facts.kind)
    return OATH.decide(act.by.role in organisers, (named,), words.organised_by, by=act.by.label, law=organisers)


def check_filing(case: Matter, act: Filed, book: RuleBook) -> Finding:
    """Tell whether the act was filed with whoever the law names.

    Law: LOL2022-50-1(14)b, LOL2022-50-1(13)c.

    Returns:
        `filed_with`, or what is missing.
    """
    named = filing_of(case, book)
    if named is None:
        return FILING.holds((), words.not_required_here, what=FILING.label)
    if act.filed_with is None:
        return FILING.unknown((named,), _FILED)
    return FILING.decide(
        act.filed_with in named.value,
        (named,),
        words.filed_with,
        to=act.filed_with,
        law=named.value,
    )


def check_taking_office(case: Matter, act: TookOffice, book: RuleBook) -> Finding:
    """Tell whether the post was taken up only after the vote, where the rules say so.

    Returns:
        `took_office`, or that the law is silent.
    """
    asked = book.appointments.no_assumption_before
    if isinstance(asked, Silence):
        return TAKING_OFFICE.silent(asked)
    announced = case.last(Announced)
    carried = announced is not None and announced.carried
    voted = str(earliest(announced.on)) if announced is not None else "–"
    return TAKING_OFFICE.decide(carried, (asked,), words.took_office, on=earliest(act.on), voted=voted)


def check_abolition(case: Matter, act: OrganAbolished, book: RuleBook) -> Finding:
    """Tell whether the office ends by itself with its organ, or must be relieved.

    Returns:
        `ends_by_itself`, `relief_is_required`, or that the law is silent.
    """
    effect = book.appointments.organ_abolished
    if isinstance(effect, Silence):
        return ABOLITION.silent(effect)
    organ = case.facts.post.organ.code
    if effect.value == "ends_and_filed":
        return ABOLITION.holds((effect,), words.ends_by_itself, organ=organ)
    return ABOLITION.fails((effect,), words.relief_is_required, organ=organ)


def effects_of(case: Matter) -> tuple[Effect, ...]:
    """Return what the matter changes: the office begins, ends, or is held by an acting person.

    A result announced against the count changes nothing; one that cannot be checked is marked `inferred`.
    """
    found: list[Effect] = []
    announced, voted = case.last(Announced), case.last(Voted)
    facts = case.facts
    counted = check_carried(decision_of(case), voted, case.law.on(voted.on)) if voted is not None else None
    if announced is not None and announced.carried and (counted is None or not counted.fails):
        on = voted.on if voted is not None else earliest(announced.on)
        book = case.law.on(on)
        majority = book.voting.standing_committee_majority
        dated = book.appointments.effective_from
        norms = (*majority.norms, *(dated.norms if isinstance(dated, Provision) else ()))
        found.append(
            Effect(
                _EFFECTS.get(facts.kind, EffectKind.OFFICE_ENDS),
                on,
                facts.nominee,
                post=facts.post,
                norms=norms,
                inferred=counted is None or not counted.holds or not isinstance(dated, Provision),
            )
        )
        filing = filing_of(case, book)
        if filing is not None and case.last(Filed) is None:
            found.append(Effect(EffectKind.MUST_FILE, on, facts.nominee, post=facts.post, norms=filing.norms))
    found.extend(_done(case))
    ended = case.last(ActingEnded)
    if ended is not None and facts.kind is PostAct.ACTING:
        norms = case.book_of(ended).offices.acting_pool[facts.post.office].norms
        found.append(Effect(EffectKind.ACTING_ENDS, earliest(ended.on), facts.nominee, post=facts.post, norms=norms))
    abolished = case.last(OrganAbolished)
    if abolished is not None:
        norms = case.book_of(abolished).appointments.organ_abolished.norms
        found.append(
            Effect(EffectKind.OFFICE_ENDS, earliest(abolished.on), facts.nominee, post=facts.post, norms=norms)
        )
    return tuple(found)


def _done(case: Matter) -> Iterator[Effect]:
    """Yield what was done of what must follow: the oath, the letter, the filing."""
    for act in case.acts:
        kind = _FOLLOWED.get(type(act))
        if kind is not None:
            yield Effect(kind, earliest(act.on), case.facts.nominee, post=case.facts.post)


_FOLLOWED: dict[type[Any], EffectKind] = {
    OathTaken: EffectKind.SWORN,
    LetterIssued: EffectKind.LETTER_ISSUED,
    Filed: EffectKind.FILED,
}
_EFFECTS = {
    PostAct.APPOINT: EffectKind.OFFICE_BEGINS,
    PostAct.DECIDE: EffectKind.OFFICE_BEGINS,
    PostAct.APPROVE: EffectKind.OFFICE_BEGINS,
    PostAct.ACTING: EffectKind.ACTING_BEGINS,
}
