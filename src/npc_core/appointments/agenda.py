"""The personnel items of one meeting, seen together: what each allows alone, all of them may not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from npc_core.appointments import agenda_words as words
from npc_core.appointments.agenda_power import check_item
from npc_core.congress.bodies import BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office, OfficeGroup
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.findings import Fact, Finding, Rule, Verdicts, all_of
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.ledgers.bench import Bench
from npc_core.ledgers.roster import Roster

AGENDA = Rule(
    "appointments.items_together",
    Text("人事议程各项之间", "personnel items taken together"),
    verdicts=Verdicts(Text("互不抵触", "they go together"), Text("互相抵触", "they do not go together")),
)
SIZE = Rule("appointments.committee_seats", Text("常委会名额", "seats of the standing committee"))
INDIVIDUAL = Rule("appointments.individual", Text("个别、部分", "individual changes only"))

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


@frozen(kw_only=True)
class Session:
    """One meeting that decides on persons: a session of the congress, or a meeting of its standing committee.

    Args:
        on: the day.
        bench: who holds what before the meeting.
        by: the congress, or its standing committee.
        in_session: whether the congress is in session on a day on which its standing committee meets.
        committee_seats: seats of the standing committee in this term [members]; asked for if an item fills one.
        roster: the deputies; without it nobody is judged to be none.
    """

    on: date
    bench: Bench
    by: BodyKind = BodyKind.STANDING_COMMITTEE
    in_session: bool = False
    committee_seats: int | None = None
    roster: Roster | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a body that decides on no offices, and fewer seats than none."""
        if self.by not in (BodyKind.CONGRESS, BodyKind.STANDING_COMMITTEE):
            raise ImpossibleFacts(
                "session.by", self.by.code, Text("大会或者常委会", "the congress or its standing committee")
            )
        if self.committee_seats is not None:
            expect_count("session.committee_seats", self.committee_seats)


def check_agenda(session: Session, items: Iterable[Item]) -> Finding:
    """Tell whether the personnel items of one meeting are each for the body, and go together if all of them carry.

    Law: what the sections `offices` and `leaving` say of each office; LOL2022-47-3a, LOL2022-47-5c, LOL2022-47-1,
    LOL2022-50-1(13)a, LOL2022-34-1b.

    Args:
        session: the meeting, with the bench before it.
        items: the items, in any order; who leaves a post leaves it before anybody takes it.

    Returns:
        `go_together`; else the findings on the power of the body, `named_twice`, `more_than_seats`,
        `several_vice_heads`, `more_than_half_of_committee`, or what the bench finds: `held_by_several`,
        `keeps_two_apart`, `is_no_deputy`, `acts_from_outside`, `ends_what_did_not_begin`.

    Reading: `individual`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> session = Session(on=date(2023, 5, 20), bench=Bench(law=law_of(Area.from_code("540102"))))
    >>> posts = ((Post("judge"), PostAct.APPOINT), (Post("government_department_head"), PostAct.DECIDE))
    >>> both = [Item(post, PersonId("P-1"), act) for post, act in posts]
    >>> print(check_agenda(session, both).because[0].code)
    keeps_two_apart
    """
    on, bench, roster = session.on, session.bench, session.roster
    several = sorted(items, key=lambda item: item.act.fills)
    after = bench.apply(*(_effect(item, on) for item in several))
    known = set(bench.audit(on, roster))
    found = [*_powers(session, several), *_twice(several)]
    found += [each for each in after.audit(on, roster) if each not in known]
    found += _individual(session, several, bench.law.on(on))
    if any(item.act.fills and item.post.belongs_to(OfficeGroup.STANDING_COMMITTEE_POSTS) for item in several):
        found.append(_size(on, after, session.committee_seats))
    if not found:
        found.append(AGENDA.holds((), words.go_together, items=len(several)))
    return all_of(AGENDA, *found)


def _powers(session: Session, items: list[Item]) -> Iterator[Finding]:
    """Yield what bars an item from this body."""
    for post, act in dict.fromkeys((item.post, item.act) for item in items):
        finding = check_item(session.bench.law, session.on, session.by, post, act, in_session=session.in_session)
        if not finding.holds:
            yield finding


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


def _individual(session: Session, items: list[Item], book: RuleBook) -> Iterator[Finding]:
    """Yield a notice where a standing committee changes more than individual vice heads, or half of a committee."""
    if session.by is BodyKind.CONGRESS:
        return
    vice = Office.GOVERNMENT_VICE_HEAD
    changed = sum(item.post.office is vice and item.act.fills for item in items)
    between, limit = book.offices.between_sessions.get(vice), book.appointments.vice_head_limit
    if isinstance(limit, Provision) and changed > limit.value:
        yield INDIVIDUAL.fails((limit,), words.several_vice_heads, number=changed)
    elif isinstance(between, Provision) and changed > 1:
        yield INDIVIDUAL.notice((between, book.choice("individual")), words.several_vice_heads, number=changed)
    for post in dict.fromkeys(item.post for item in items if item.post.office is Office.SPECIAL_COMMITTEE_MEMBER):
        members = len(session.bench.holders(post, session.on))
        changes = sum(item.post == post for item in items)
        some = book.offices.between_sessions.get(post.office)
        if isinstance(some, Provision) and 2 * changes > members:
            basis = (some, book.choice("individual"))
            yield INDIVIDUAL.notice(basis, words.more_than_half_of_committee, number=changes, members=members)


def _size(on: date, after: Bench, seats: int | None) -> Finding:
    fixed = after.law.on(on).standing_committees.size_fixed_for_term
    basis = (fixed,) if isinstance(fixed, Provision) else ()
    if seats is None:
        return SIZE.unknown(basis, _SEATS)
    members = len(after.standing_committee(on))
    return SIZE.decide(members <= seats, basis, words.more_than_seats, members=members, seats=seats)
