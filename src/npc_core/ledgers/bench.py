"""The bench: who holds which office of an area's organs, since when and by which norm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from attrs import evolve, frozen

from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import SINGLE, OfficeGroup, service_of
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Rule, Severity
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.ledgers import words
from npc_core.ledgers.roster import Roster

RECORD = Rule("ledgers.office_record", Text("任职记载", "what the bench records"), severity=Severity.DEFECT)
SINGLE_OFFICE = Rule("ledgers.single_office", Text("一职一人", "one holder of an office of one"))
DEPUTY = Rule("ledgers.holder_is_deputy", Text("任职人员的代表身份", "the holder is a deputy"))
APART = Rule("ledgers.incompatible", Text("不得兼任", "offices kept apart"))


class Standing(Labelled):
    """How a post stands on a day."""

    FILLED = ("filled", Text("在任", "filled"))
    ACTING = ("acting", Text("代理", "held by an acting person"))
    VACANT = ("vacant", Text("空缺", "vacant"))


class Tenure(NamedTuple):
    """One person in one post, from a day until another; by which norms it began and ended."""

    person: PersonId
    post: Post
    since: date
    until: date | None
    acting: bool
    norms: tuple[Norm, ...]
    ended_by: tuple[Norm, ...] = ()
    inferred: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the person holds the post on a day; not on the day on which it ends."""
        return self.since <= day and (self.until is None or day < self.until)


_BEGINS = {EffectKind.OFFICE_BEGINS: False, EffectKind.ACTING_BEGINS: True}
_ENDS = {EffectKind.OFFICE_ENDS: False, EffectKind.ACTING_ENDS: True}


@frozen(kw_only=True)
class Bench:
    """The offices of one area and who holds them. A value: `apply` returns a new bench.

    Args:
        law: the law of the place.
        entries: effects by which offices began and ended, in the order of recording.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> judge = Post("judge")
    >>> begins = Effect(EffectKind.OFFICE_BEGINS, date(2019, 8, 20), PersonId("P-1"), post=judge)
    >>> bench = Bench(law=law_of(Area.from_code("411424"))).apply(begins)
    >>> bench.standing(judge, date(2019, 8, 19)), bench.standing(judge, date(2019, 8, 20))
    (Standing.VACANT, Standing.FILLED)
    """

    law: Law
    entries: tuple[Effect, ...] = ()

    def apply(self, *effects: Effect) -> Bench:
        """Return the bench with further effects; those that concern no office are left out.

        Raises:
            ImpossibleFacts: an effect on an office names no person or no post.
        """
        taken = tuple(effect for effect in effects if effect.kind in _BEGINS or effect.kind in _ENDS)
        for effect in taken:
            if effect.person is None or effect.post is None:
                field = "effect.person" if effect.person is None else "effect.post"
                raise ImpossibleFacts(field, None, Text("任职人员和职务", "the person and the post"))
        return evolve(self, entries=(*self.entries, *taken))

    def tenures(self) -> tuple[Tenure, ...]:
        """Return every tenure recorded, in the order in which they began."""
        return self._folded()[0]

    def on(self, day: date) -> tuple[Tenure, ...]:
        """Return who holds what on a day."""
        return tuple(tenure for tenure in self.tenures() if tenure.covers(day))

    def holders(self, post: Post, day: date) -> tuple[Tenure, ...]:
        """Return who holds a post on a day, the acting included."""
        return tuple(tenure for tenure in self.on(day) if tenure.post == post)

    def held_by(self, person: PersonId, day: date) -> tuple[Tenure, ...]:
        """Return what a person holds on a day."""
        return tuple(tenure for tenure in self.on(day) if tenure.person == person)

    def standing(self, post: Post, day: date) -> Standing:
        """Tell whether a post is filled, held by an acting person, or vacant as far as this bench knows."""
        holders = self.holders(post, day)
        if any(not tenure.acting for tenure in holders):
            return Standing.FILLED
        return Standing.ACTING if holders else Standing.VACANT

    def standing_committee(self, day: date) -> tuple[PersonId, ...]:
        """Return the members of the standing committee on a day, each once."""
        seated = (
            tenure.person
            for tenure in self.on(day)
            if not tenure.acting and tenure.post.belongs_to(OfficeGroup.STANDING_COMMITTEE_POSTS)
        )
        return tuple(dict.fromkeys(seated))

    @property
    def committee(self) -> Body:
        """Return the standing committee of the area."""
        return Body(self.law.area, BodyKind.STANDING_COMMITTEE)

    def audit(self, day: date, roster: Roster | None = None) -> tuple[Finding, ...]:
        """Return what is wrong with the bench on a day; what holds is not listed.

        Law: LOL2022-47-3a, LOL2022-47-1, LOL2022-18-2a and what the section `offices` says of each.

        Args:
            day: the day.
            roster: the deputies; without it nobody is judged to be none.

        Returns:
            Findings of `ledgers.office_record`, `ledgers.single_office`, `ledgers.incompatible` and
            `ledgers.holder_is_deputy` that fail.
        """
        here = self.on(day)
        findings = [*self._folded()[1], *_crowded(here), *self._mixed(here, day)]
        if roster is not None:
            findings += self._not_deputies(here, day, roster)
        return tuple(findings)

    def _folded(self) -> tuple[tuple[Tenure, ...], tuple[Finding, ...]]:
        open_, closed, problems = list[Tenure](), list[Tenure](), list[Finding]()
        for effect in sorted(self.entries, key=lambda each: each.on):
            assert effect.person is not None
            assert effect.post is not None
            if effect.kind in _BEGINS:
                acting = _BEGINS[effect.kind]
                open_.append(
                    Tenure(effect.person, effect.post, effect.on, None, acting, effect.norms, (), effect.inferred)
                )
                continue
            acting = _ENDS[effect.kind]
            found = [
                each for each in open_ if (each.person, each.post, each.acting) == (effect.person, effect.post, acting)
            ]
            for tenure in found:
                open_.remove(tenure)
                closed.append(tenure._replace(until=effect.on, ended_by=effect.norms))
            if not found:
                post = effect.post.label
                problems.append(RECORD.fails((), words.ends_what_did_not_begin, post=post, on=effect.on))
        return tuple(sorted((*closed, *open_), key=lambda tenure: tenure.since)), tuple(problems)

    def _mixed(self, here: tuple[Tenure, ...], day: date) -> Iterator[Finding]:
        apart = self.law.on(day).offices.incompatible
        for tenure in here:
            barred = apart.get(tenure.post.office)
            if not isinstance(barred, Provision):
                continue
            for other in here:
                service = service_of(other.post.office)
                if (
                    other.person == tenure.person
                    and service is not None
                    and service in barred.value
                    and service != service_of(tenure.post.office)
                ):
                    yield APART.fails((barred,), words.keeps_two_apart, post=tenure.post.label, other=other.post.label)

    def _not_deputies(self, here: tuple[Tenure, ...], day: date, roster: Roster) -> list[Finding]:
        deputies = set(roster.on(day).deputies)
        asked = self.law.on(day).offices.must_be_deputy
        found = []
        for tenure in here:
            must = asked.get(tenure.post.office)
            if isinstance(must, Provision) and must.value and tenure.person not in deputies:
                found.append(DEPUTY.fails((must,), words.is_no_deputy, post=tenure.post.label))
        return found


def _crowded(here: tuple[Tenure, ...]) -> Iterator[Finding]:
    """Yield a finding for each office of one that several hold at once."""
    for post in dict.fromkeys(tenure.post for tenure in here if tenure.post.office in SINGLE):
        held = {tenure.person for tenure in here if tenure.post == post and not tenure.acting}
        if len(held) > 1:
            yield SINGLE_OFFICE.fails((), words.held_by_several, post=post.label, number=len(held))
