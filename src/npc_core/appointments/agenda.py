"""The personnel items of one meeting, seen together: what each allows alone, all of them may not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from npc_core.appointments import agenda_words as words
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import OfficeGroup
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.errors import expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Verdicts, all_of
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.ledgers.bench import Bench
from npc_core.ledgers.roster import Roster

AGENDA = Rule(
    "appointments.items_together",
    Text("人事议程各项之间", "personnel items taken together"),
    verdicts=Verdicts(Text("互不抵触", "they go together"), Text("互相抵触", "they do not go together")),
)
SIZE = Rule("appointments.committee_seats", Text("常委会名额", "seats of the standing committee"))

_SEATS = Fact("committee_seats", Text("本届常委会的名额是多少？", "How many seats has the committee in this term?"))


@frozen
class Item:
    """One item: what is done to a post, and to whom.

    >>> Item(Post("judge"), PersonId("P-1"), PostAct.APPOINT).act.fills
    True
    """

    post: Post
    person: PersonId
    act: PostAct


def check_agenda(
    on: date, items: Iterable[Item], bench: Bench, *, committee_seats: int | None = None, roster: Roster | None = None
) -> Finding:
    """Tell whether the personnel items of one meeting go together, if all of them carry.

    Law: LOL2022-47-3a, LOL2022-47-5c, LOL2022-47-1 and what the section `offices` says of each.

    Args:
        on: the day of the meeting.
        items: the items, in any order; who leaves a post leaves it before anybody takes it.
        bench: who holds what before the meeting.
        committee_seats: seats of the standing committee in this term [members]; asked for if an item fills one.
        roster: the deputies; without it nobody is judged to be none.

    Returns:
        `go_together`; else `named_twice`, `more_than_seats`, or what the bench finds: `held_by_several`,
        `keeps_two_apart`, `is_no_deputy`, `ends_what_did_not_begin`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> bench = Bench(law=law_of(Area.from_code("540102")))
    >>> posts = (Post("judge"), Post("government_department_head"))
    >>> both = [Item(post, PersonId("P-1"), PostAct.APPOINT) for post in posts]
    >>> print(check_agenda(date(2023, 5, 20), both, bench).because[0].code)
    keeps_two_apart
    """
    if committee_seats is not None:
        expect_count("committee_seats", committee_seats)
    several = sorted(items, key=lambda item: item.act.fills)
    after = bench.apply(*(_effect(item, on) for item in several))
    known = set(bench.audit(on, roster))
    found = [*_twice(several), *(each for each in after.audit(on, roster) if each not in known)]
    if any(item.act.fills and item.post.belongs_to(OfficeGroup.STANDING_COMMITTEE_POSTS) for item in several):
        found.append(_size(on, after, committee_seats))
    if not found:
        found.append(AGENDA.holds((), words.go_together, items=len(several)))
    return all_of(AGENDA, *found)


def _effect(item: Item, on: date) -> Effect:
    if item.act is PostAct.ACTING:
        return Effect(EffectKind.ACTING_BEGINS, on, item.person, post=item.post)
    kind = EffectKind.OFFICE_BEGINS if item.act.fills else EffectKind.OFFICE_ENDS
    return Effect(kind, on, item.person, post=item.post)


def _twice(items: list[Item]) -> Iterator[Finding]:
    """Yield a finding for each item that stands on the agenda more than once."""
    for item, number in Counter(items).items():
        if number > 1:
            yield AGENDA.fails((), words.named_twice, post=item.post.label, act=item.act.label)


def _size(on: date, after: Bench, seats: int | None) -> Finding:
    fixed = after.law.on(on).standing_committees.size_fixed_for_term
    basis = (fixed,) if isinstance(fixed, Provision) else ()
    if seats is None:
        return SIZE.unknown(basis, _SEATS)
    members = len(after.standing_committee(on))
    return SIZE.decide(members <= seats, basis, words.more_than_seats, members=members, seats=seats)
