"""The cascade: what follows by law from one change, until nothing more follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office, OfficeGroup, service_of
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.ledgers.bench import Bench
from npc_core.ledgers.roster import Roster
from npc_core.ledgers.rules_linked import tie_of
from npc_core.ledgers.tenures import Tenure


class Ledgers(NamedTuple):
    """The roster and the bench of one area."""

    roster: Roster
    bench: Bench

    def apply(self, *effects: Effect) -> Ledgers:
        """Return both ledgers with further effects; each takes what concerns it."""
        return Ledgers(self.roster.apply(*effects), self.bench.apply(*effects))


def cascade(effect: Effect, ledgers: Ledgers) -> tuple[Effect, ...]:
    """Return everything that follows by law from one effect, the effect itself excepted, in order.

    A standing committee member's mandate ends: the seat is vacant, the end is announced, the offices tied to the
    mandate end and are announced, and the next vote of the same meeting is counted from a new base.
    With a death every office ends; with an organ its offices end or must be relieved; who takes up an office kept
    apart from one already held must resign from that one. What no text says in so many words is marked `inferred`.

    Law: EL2020-54, EL2020-56, EL2020-57-1, DL2025-63, LOL2022-47-1, LOL2022-18-1b and, where local rules say so, they.

    Args:
        effect: the change, not yet applied to the ledgers.
        ledgers: roster and bench before it.

    Raises:
        ImpossibleFacts: the ledgers are of two areas.

    Reading: `linked_offices`, `base_in_office`, `incompatible`.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.congress.effects import Ground
    >>> from npc_core.congress.ids import UnitId
    >>> from npc_core.congress.posts import Post
    >>> from npc_core.congress.terms import Term
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.ledgers.facts import Allocated, Confirmed, Elected
    >>> law, deputy, unit = law_of(Area.from_code("411424")), PersonId("P-1"), UnitId("第1选区")
    >>> roster = Roster(law=law, term=Term(number=11, began=date(2022, 3, 5)), total=1).apply(
    ...     Allocated(on=date(2022, 1, 1), unit=unit, seats=1),
    ...     Elected(on=date(2022, 2, 10), person=deputy, unit=unit),
    ...     Confirmed(on=date(2022, 2, 20), person=deputy),
    ... )
    >>> member = Post("standing_committee_member")
    >>> bench = Bench(law=law).apply(Effect(EffectKind.OFFICE_BEGINS, date(2022, 3, 8), deputy, post=member))
    >>> resigned = Effect(EffectKind.MANDATE_ENDS, date(2023, 5, 20), deputy, ground=Ground.RESIGNED)
    >>> for each in cascade(resigned, Ledgers(roster, bench)):
    ...     print(each.kind.label.en, each.number if each.number is not None else [norm.id for norm in each.norms])
    seat vacant ['EL2020-57-1']
    announcement due ['DL2015-50-1']
    base of the vote changed 0
    office ends ['EL2020-56-1']
    announcement due ['EL2020-56-1']
    base of the vote changed 0
    """
    area, other = ledgers.roster.law.area, ledgers.bench.law.area
    if area != other:
        raise ImpossibleFacts(
            "ledgers.bench.law.area", other.code, Text(f"与名册同为 {area.code}", f"the roster's {area.code}")
        )
    if not ledgers.roster.concerns(effect):
        return ()  # a mandate in the congress of another place: nothing follows here
    now = ledgers.apply(effect)
    found: dict[Effect, None] = {}
    waiting = [effect]
    while waiting:
        cause = waiting.pop(0)
        for follow in _FOLLOWS:
            for each in follow(cause, now):
                if each not in found:
                    found[each] = None
                    waiting.append(each)
                    now = now.apply(each)
    return tuple(found)


def _from_void_election(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """A void election leaves the seat to be filled; no mandate arose that could end."""
    if cause.kind is EffectKind.ELECTION_VOID:
        assert cause.person is not None
        unit = now.roster.unit_of(cause.person)
        yield Effect(EffectKind.SEAT_VACANT, cause.on, unit=unit, norms=_book(cause, now).mandates.by_election.norms)


def _from_mandate(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """The end of a mandate leaves a seat to be filled, is announced, and changes the base of the congress."""
    if cause.kind is not EffectKind.MANDATE_ENDS:
        return
    assert cause.person is not None
    on, mandates = cause.on, _book(cause, now).mandates
    unit = now.roster.unit_of(cause.person)
    yield Effect(EffectKind.SEAT_VACANT, on, unit=unit, norms=mandates.by_election.norms)
    announced = mandates.end_announced_by
    if isinstance(announced, Provision):
        by = (announced.value,)
        yield Effect(EffectKind.MUST_ANNOUNCE, on, cause.person, norms=announced.norms, ground=cause.ground, by=by)
    if _counts_those_in_office(cause, now):
        number = now.roster.on(on).in_office
        yield Effect(EffectKind.BASE_CHANGED, on, body=now.roster.body, number=number)


def _offices_tied(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """Offices end with the mandate: by the law's own words, by local rules, or by a reading."""
    if cause.kind is not EffectKind.MANDATE_ENDS:
        return
    assert cause.person is not None
    book = _book(cause, now)
    for tenure in now.bench.held_by(cause.person, cause.on):
        tied = tie_of(tenure.post.office, cause.ground, book)
        if tied is not None:
            norms, announced_by, inferred = tied.source.norms, tied.announced_by, tied.inferred
            kind = EffectKind.ACTING_ENDS if tenure.acting else EffectKind.OFFICE_ENDS
            yield Effect(kind, cause.on, cause.person, post=tenure.post, norms=norms, inferred=inferred)
            if announced_by:
                yield Effect(
                    EffectKind.MUST_ANNOUNCE, cause.on, cause.person, post=tenure.post, norms=norms, by=announced_by
                )


def _from_office(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """A change on the standing committee changes its base, and whoever acts from a pool must still belong to it."""
    if cause.kind not in (EffectKind.OFFICE_BEGINS, EffectKind.OFFICE_ENDS):
        return
    assert cause.person is not None
    assert cause.post is not None
    if cause.post.belongs_to(OfficeGroup.STANDING_COMMITTEE_POSTS) and _counts_those_in_office(cause, now):
        members = now.bench.standing_committee(cause.on)
        yield Effect(EffectKind.BASE_CHANGED, cause.on, body=now.bench.committee, number=len(members))
    if cause.kind is EffectKind.OFFICE_BEGINS:
        yield from _kept_apart(cause, now)
    if cause.kind is EffectKind.OFFICE_ENDS:
        for tenure in now.bench.held_by(cause.person, cause.on):
            pool = _book(cause, now).offices.acting_pool.get(tenure.post.office)
            if tenure.acting and isinstance(pool, Provision) and not _in_pool(cause.person, pool.value, cause, now):
                yield _acting_ends(cause, tenure, pool.norms)
        return
    for tenure in now.bench.holders(cause.post, cause.on):
        if tenure.acting:
            pool = _book(cause, now).offices.acting_pool.get(tenure.post.office)
            yield _acting_ends(cause, tenure, pool.norms if pool is not None else ())


def _kept_apart(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """Who takes up an office that the law keeps apart from one already held must resign from that one."""
    assert cause.person is not None
    assert cause.post is not None
    book, service = _book(cause, now), service_of(cause.post.office)
    for tenure in now.bench.held_by(cause.person, cause.on):
        to = book.offices.leave_for_incompatible.get(tenure.post.office)
        apart = book.offices.incompatible.get(tenure.post.office)
        if not isinstance(to, Provision) or not isinstance(apart, Provision) or service not in apart.value:
            continue
        if book.choice("incompatible").alternative == "lapses":
            yield Effect(
                EffectKind.OFFICE_ENDS, cause.on, cause.person, post=tenure.post, norms=apart.norms, inferred=True
            )
        else:
            yield Effect(
                EffectKind.MUST_RESIGN, cause.on, cause.person, post=tenure.post, norms=to.norms, by=(to.value,)
            )


def _from_death(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """With a death the mandate and every office end; local rules may ask that it is filed."""
    if cause.kind is not EffectKind.DIED:
        return
    assert cause.person is not None
    book = _book(cause, now)
    if cause.person in now.roster.on(cause.on).deputies:
        norms = book.mandates.death.norms
        yield Effect(EffectKind.MANDATE_ENDS, cause.on, cause.person, norms=norms, ground=Ground.DEATH)
    rule = book.appointments.death
    for tenure in now.bench.held_by(cause.person, cause.on):
        yield _ended(cause, tenure, rule.norms, inferred=not isinstance(rule, Provision))
        if isinstance(rule, Provision):
            kind = EffectKind.MUST_REPORT if rule.value == "organ_reports" else EffectKind.MUST_FILE
            yield Effect(kind, cause.on, cause.person, post=tenure.post, norms=rule.norms)


def _from_abolition(cause: Effect, now: Ledgers) -> Iterator[Effect]:
    """With an organ or post its offices end by themselves and are filed, or must be relieved, as local rules say."""
    if cause.kind is not EffectKind.ORGAN_ABOLISHED:
        return
    rule = _book(cause, now).appointments.organ_abolished
    for tenure in now.bench.on(cause.on):
        if tenure.post != cause.post and (cause.body is None or tenure.post.organ is not cause.body.kind):
            continue
        if isinstance(rule, Provision) and rule.value == "ends_and_filed":
            yield _ended(cause, tenure, rule.norms)
            yield Effect(EffectKind.MUST_FILE, cause.on, tenure.person, post=tenure.post, norms=rule.norms)
        else:
            yield Effect(
                EffectKind.MUST_RELIEVE,
                cause.on,
                tenure.person,
                post=tenure.post,
                norms=rule.norms,
                inferred=not isinstance(rule, Provision),
            )


def _ended(cause: Effect, tenure: Tenure, norms: tuple[Norm, ...], *, inferred: bool = False) -> Effect:
    kind = EffectKind.ACTING_ENDS if tenure.acting else EffectKind.OFFICE_ENDS
    return Effect(kind, cause.on, tenure.person, post=tenure.post, norms=norms, inferred=inferred)


def _in_pool(person: PersonId, pool: tuple[Office, ...], cause: Effect, now: Ledgers) -> bool:
    held = now.bench.held_by(person, cause.on)
    return any(not tenure.acting and tenure.post.office in pool for tenure in held)


def _acting_ends(cause: Effect, tenure: Tenure, norms: tuple[Norm, ...]) -> Effect:
    """Return that somebody no longer acts: of the chair of a standing committee the law says so, of others we infer."""
    inferred = tenure.post.office is not Office.STANDING_COMMITTEE_CHAIR
    return Effect(EffectKind.ACTING_ENDS, cause.on, tenure.person, post=tenure.post, norms=norms, inferred=inferred)


def _counts_those_in_office(cause: Effect, now: Ledgers) -> bool:
    return _book(cause, now).choice("base_in_office").alternative == "in_office"


def _book(cause: Effect, now: Ledgers) -> RuleBook:
    return now.roster.law.on(cause.on)


_FOLLOWS: tuple[Callable[[Effect, Ledgers], Iterator[Effect]], ...] = (
    _from_void_election,
    _from_death,
    _from_abolition,
    _from_mandate,
    _offices_tied,
    _from_office,
)
