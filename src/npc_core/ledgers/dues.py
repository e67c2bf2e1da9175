"""What must still follow when a tenure begins or ends: oath, letter, filing, resignation, relief, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Provision
from npc_core.law.laws import Law
from npc_core.law.values import Way
from npc_core.ledgers.tenures import Tenure

FULFILLED_BY = {
    EffectKind.MUST_FILE: EffectKind.FILED,
    EffectKind.MUST_REPORT: EffectKind.FILED,
    EffectKind.MUST_SWEAR: EffectKind.SWORN,
    EffectKind.MUST_ISSUE_LETTER: EffectKind.LETTER_ISSUED,
    EffectKind.MUST_RESIGN: EffectKind.OFFICE_ENDS,
    EffectKind.MUST_RELIEVE: EffectKind.OFFICE_ENDS,
}
"""What must follow, and what fulfils it."""

_ACTS = {
    Way.CONGRESS_ELECTS: PostAct.ELECT,
    Way.CONGRESS_PASSES: PostAct.PASS,
    Way.STANDING_COMMITTEE_APPOINTS: PostAct.APPOINT,
    Way.STANDING_COMMITTEE_DECIDES: PostAct.DECIDE,
}
_BY_STANDING_COMMITTEE = (PostAct.APPOINT, PostAct.DECIDE)


class Due(NamedTuple):
    """Something that must still follow from the beginning or the end of a tenure."""

    kind: EffectKind
    person: PersonId
    post: Post
    since: date
    norms: tuple[Norm, ...]
    by: tuple[Role, ...] = ()

    @property
    def effect(self) -> Effect:
        """Return it as an effect, to be shown and handed on."""
        return Effect(self.kind, self.since, self.person, post=self.post, norms=self.norms, by=self.by)


def find_outstanding(tenures: Iterable[Tenure], entries: Iterable[Effect], law: Law, day: date) -> tuple[Due, ...]:
    """Return what must still follow by a day, earliest first.

    Args:
        tenures: every tenure recorded.
        entries: effects that say that something is due, or was done.
        law: the law of the place.
        day: the day.
    """
    known = [effect for effect in entries if effect.on <= day]
    asked = [due for tenure in tenures if tenure.since <= day for due in _asked_of(tenure, law)]
    asked += [due for effect in known for due in _told(effect)]
    found: dict[tuple[EffectKind, PersonId, Post], Due] = {}
    for due in asked:
        if not any(_fulfils(effect, due) for effect in known):
            found.setdefault((due.kind, due.person, due.post), due)
    return tuple(sorted(found.values(), key=lambda due: (due.since, due.kind.code)))


def _told(effect: Effect) -> Iterator[Due]:
    if effect.kind in FULFILLED_BY:
        assert effect.person is not None
        assert effect.post is not None
        yield Due(effect.kind, effect.person, effect.post, effect.on, effect.norms, effect.by)


def _fulfils(effect: Effect, due: Due) -> bool:
    return (effect.kind, effect.person, effect.post) == (
        FULFILLED_BY[due.kind],
        due.person,
        due.post,
    ) and effect.on >= due.since


def _asked_of(tenure: Tenure, law: Law) -> Iterator[Due]:
    """Yield what the law of the day asks to follow when a tenure begins."""
    book, office = law.on(tenure.since), tenure.post.office
    power = book.offices.power[office]
    act = _ACTS[power.value.way] if isinstance(power, Provision) else PostAct.APPOINT
    asked = []
    if act in _BY_STANDING_COMMITTEE:
        asked.append((EffectKind.MUST_ISSUE_LETTER, book.appointments.letter_issued))
    if not tenure.acting or isinstance(book.oath.acting_included, Provision):
        asked.append((EffectKind.MUST_SWEAR, book.oath.required))
    for kind, table in asked:
        if isinstance(table, Provision) and table.value.of(office, PostAct.ACTING if tenure.acting else act):
            yield Due(kind, tenure.person, tenure.post, tenure.since, table.norms)
    filing = (book.offices.acting_filing if tenure.acting else book.offices.filing).get(office)
    if isinstance(filing, Provision):
        yield Due(EffectKind.MUST_FILE, tenure.person, tenure.post, tenure.since, filing.norms, filing.value)
