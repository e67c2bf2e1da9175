"""The bench: who holds which office of an area's organs, since when and by which norm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import SINGLE, OfficeGroup, service_of
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Rule, Severity
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.ledgers import words
from npc_core.ledgers.dues import FULFILLED_BY, Due, find_outstanding
from npc_core.ledgers.roster import Roster
from npc_core.ledgers.tenures import Held, Standing, Tenure

RECORD = Rule("ledgers.office_record", Text("任职记载", "what the bench records"), severity=Severity.DEFECT)
SINGLE_OFFICE = Rule("ledgers.single_office", Text("一职一人", "one holder of an office of one"))
DEPUTY = Rule("ledgers.holder_is_deputy", Text("任职人员的代表身份", "the holder is a deputy"))
POOL = Rule("ledgers.acting_from_pool", Text("代理人选的范围", "from whom the acting are chosen"))
APART = Rule("ledgers.incompatible", Text("不得兼任", "offices kept apart"))


_BEGINS = {EffectKind.OFFICE_BEGINS: False, EffectKind.ACTING_BEGINS: True}
_ENDS = {EffectKind.OFFICE_ENDS: False, EffectKind.ACTING_ENDS: True}
_TAKEN = frozenset({*_BEGINS, *_ENDS, *FULFILLED_BY, *FULFILLED_BY.values()})


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
        """Return the bench with further effects on offices and on what must follow; others are left out.

        Raises:
            ImpossibleFacts: an effect on an office names no person or no post.
        """
        taken = tuple(effect for effect in effects if effect.kind in _TAKEN)
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

    def find(self, post: Post, day: date) -> Held:
        """Return whether a post is vacant, held by an acting person or filled on a day, by whom and by what right.

        >>> from npc_core.congress.areas import Area
        >>> from npc_core.law.laws import law_of
        >>> bench = Bench(law=law_of(Area.from_code("411424")))
        >>> bench.find(Post("government_head"), date(2023, 5, 20)).describe()
        '政府正职领导人员：空缺'
        """
        holders = self.holders(post, day)
        standing = self.standing(post, day)
        return Held(
            post, day, standing, tuple(each for each in holders if each.acting is (standing is Standing.ACTING))
        )

    def outstanding(self, day: date) -> tuple[Due, ...]:
        """Return what must still follow by a day: the oath, the letter, filings, resignations, reliefs.

        What the law of the day asks of a tenure that began is due until an effect says that it was done; so is what
        an effect says is due.

        Law: LOL2022-50-1(14)b, LOL2022-50-1(13)c, LOL2022-32-1c, OATH2018 and local rules.
        """
        return find_outstanding(self.tenures(), self.entries, self.law, day)

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
            Findings of `ledgers.office_record`, `ledgers.single_office`, `ledgers.incompatible`,
            `ledgers.acting_from_pool` and `ledgers.holder_is_deputy` that fail.
        """
        here = self.on(day)
        findings = [*self._folded()[1], *_crowded(here), *self._mixed(here, day), *self._outsiders(here, day)]
        if roster is not None:
            findings += self._not_deputies(here, day, roster)
        return tuple(findings)

    def _folded(self) -> tuple[tuple[Tenure, ...], tuple[Finding, ...]]:
        open_, closed, problems = list[Tenure](), list[Tenure](), list[Finding]()
        changes = (each for each in self.entries if each.kind in _BEGINS or each.kind in _ENDS)
        for effect in sorted(changes, key=lambda each: each.on):
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

    def _outsiders(self, here: tuple[Tenure, ...], day: date) -> Iterator[Finding]:
        """Yield a finding for each person who acts without holding an office from which one may."""
        pools = self.law.on(day).offices.acting_pool
        for tenure in here:
            pool = pools.get(tenure.post.office)
            if tenure.acting and isinstance(pool, Provision):
                held = (each for each in here if each.person == tenure.person and not each.acting)
                if not any(each.post.office in pool.value for each in held):
                    yield POOL.fails((pool,), words.acts_from_outside, post=tenure.post.label)

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
