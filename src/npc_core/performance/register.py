"""The activity register: what was entered, verified, rejected, struck and merged, and what stands of it on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar, NamedTuple, Protocol

from attrs import evolve, field, frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import GroupId, PersonId, RecordId
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.kernel.writing import unstructure
from npc_core.performance import register_words as words
from npc_core.performance.duplicates import find_duplicates, merge
from npc_core.performance.records import Activity, Presence, State

ENTRY = Rule("performance.entry", Text("履职记录的登记", "entry of a record"), severity=Severity.DEFECT)
VERIFICATION = Rule(
    "performance.verification", Text("履职记录的核实", "verification of a record"), severity=Severity.DEFECT
)
LEAVE = Rule("performance.leave", Text("请假的审批", "decision on leave"), severity=Severity.DEFECT)
KEEPING = Rule("performance.register", Text("履职登记的维护", "keeping of the register"), severity=Severity.NOTICE)

_BY = Fact("entry.by", Text("由谁办理？", "Who did it?"))
_PERSON = Fact("entry.by.person", Text("是哪位代表？", "Which deputy was it?"))


def _check_on(instance: object, attribute: object, value: date) -> None:
    check_day("entry.on", value)


@frozen(kw_only=True)
class Entered:
    """A record was entered; it needs an id, by which later entries name it."""

    TAG: ClassVar[tuple[str, str]] = ("entry", "entered")
    on: date = field(validator=_check_on)
    record: Activity
    by: Actor | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a record without an id."""
        if self.record.id is None:
            raise ImpossibleFacts("entered.record.details.id", None, Text("记录的编号", "the id of the record"))

    @property
    def id(self) -> RecordId:
        """Return the id of the record."""
        return RecordId(self.record.id or "")


@frozen(kw_only=True)
class Verified:
    """A record was verified, or (`accepted` false) rejected."""

    TAG: ClassVar[tuple[str, str]] = ("entry", "verified")
    on: date = field(validator=_check_on)
    id: RecordId
    by: Actor | None = None
    accepted: bool = True


@frozen(kw_only=True)
class LeaveDecided:
    """Leave that was asked for was approved or refused."""

    TAG: ClassVar[tuple[str, str]] = ("entry", "leave_decided")
    on: date = field(validator=_check_on)
    id: RecordId
    by: Actor | None = None
    approved: bool = True


@frozen(kw_only=True)
class Struck:
    """A record was taken out again, with a reason."""

    TAG: ClassVar[tuple[str, str]] = ("entry", "struck")
    on: date = field(validator=_check_on)
    id: RecordId
    reason: str


@frozen(kw_only=True)
class Merged:
    """Several records of one act became one, under the id of the first."""

    TAG: ClassVar[tuple[str, str]] = ("entry", "merged")
    on: date = field(validator=_check_on)
    id: RecordId
    others: tuple[RecordId, ...]


RegisterEntry = Entered | Verified | LeaveDecided | Struck | Merged


@frozen(kw_only=True)
class Keepers:
    """Who may enter and verify records, and decide on leave, in one place; the measures of the place say so.

    A deputy enters records of his or her own only, and nobody verifies his or her own.
    """

    enter: tuple[Role, ...] = (
        Role.DEPUTY,
        Role.DEPUTY_GROUP,
        Role.LIAISON_STATION,
        Role.STANDING_COMMITTEE_OFFICE,
        Role.PRESIDIUM,
    )
    verify: tuple[Role, ...] = (Role.DEPUTY_GROUP, Role.STANDING_COMMITTEE_OFFICE, Role.PRESIDIUM)
    approve_leave: tuple[Role, ...] = (
        Role.STANDING_COMMITTEE_CHAIR,
        Role.COUNCIL_OF_CHAIRPERSONS,
        Role.CONGRESS_SECRETARIAT,
        Role.STANDING_COMMITTEE_OFFICE,
        Role.PRESIDIUM,
    )


def check_entry(entry: Entered, keepers: Keepers) -> Finding:
    """Tell whether who entered a record may; no clause is cited: the measures of the place decide.

    Returns:
        `entered_by_keeper`, `entered_by_stranger`, `entered_for_another`, or who is missing.

    >>> from npc_core.performance.records import ActivityKind, Details
    >>> record = Activity(PersonId("D-08"), ActivityKind.TRAINING, date(2025, 4, 1), details=Details(id=RecordId("1")))
    >>> by = Actor(Role.DEPUTY, PersonId("D-09"))
    >>> check_entry(Entered(on=date(2025, 4, 2), record=record, by=by), Keepers()).code
    'entered_for_another'
    """
    found = _kept(ENTRY, entry.by, keepers.enter, words.entered_by_keeper, words.entered_by_stranger)
    if entry.by is None or not found.holds or entry.by.role is not Role.DEPUTY:
        return found
    if entry.by.person is None:
        return ENTRY.unknown((), _PERSON)
    return found if entry.by.person == entry.record.person else ENTRY.fails((), words.entered_for_another, on=entry.on)


def check_verification(entry: Verified, record: Activity, keepers: Keepers) -> Finding:
    """Tell whether who verified or rejected a record may.

    Returns:
        `verified_by_keeper`, `verified_by_stranger`, `verified_own`, or who is missing.
    """
    if entry.by is not None and entry.by.person is not None and entry.by.person == record.person:
        return VERIFICATION.fails((), words.verified_own, on=entry.on)
    return _kept(VERIFICATION, entry.by, keepers.verify, words.verified_by_keeper, words.verified_by_stranger)


def check_leave_decision(entry: LeaveDecided, keepers: Keepers) -> Finding:
    """Tell whether who decided on leave may.

    Returns:
        `leave_approved_by_keeper`, `leave_approved_by_stranger`, or who is missing.
    """
    keeper, stranger = words.leave_approved_by_keeper, words.leave_approved_by_stranger
    return _kept(LEAVE, entry.by, keepers.approve_leave, keeper, stranger)


class _By(Protocol):
    def __call__(self, by: Text) -> Text: ...


def _kept(rule: Rule, by: Actor | None, roles: tuple[Role, ...], keeper: _By, stranger: _By) -> Finding:
    if by is None:
        return rule.unknown((), _BY)
    if by.role in roles:
        return rule.holds((), keeper, by=by.role.label)
    return rule.fails((), stranger, by=by.role.label)


class _Fold:
    """The records after some entries, and what was wrong on the way."""

    def __init__(self, keepers: Keepers) -> None:
        self.keepers = keepers
        self.standing: dict[RecordId, Activity] = {}
        self.used: set[RecordId] = set()
        self.problems: list[Finding] = []

    def take(self, entry: RegisterEntry) -> None:
        """Apply one entry; what cannot be applied is kept as a problem."""
        if isinstance(entry, Entered):
            self.problems.append(check_entry(entry, self.keepers))
            if entry.id in self.used:
                self.problems.append(KEEPING.fails((), words.entered_twice, on=entry.on))
                return
            self.used.add(entry.id)
            self.standing[entry.id] = entry.record
            return
        others = entry.others if isinstance(entry, Merged) else ()
        if any(each not in self.standing for each in (entry.id, *others)):
            self.problems.append(KEEPING.fails((), words.no_such_record, on=entry.on))
            return
        record = self.standing[entry.id]
        if isinstance(entry, Verified):
            self.problems.append(check_verification(entry, record, self.keepers))
            state = State.VERIFIED if entry.accepted else State.REJECTED
            self.standing[entry.id] = record.in_state(state, entry.by.role if entry.by else None, entry.on)
        elif isinstance(entry, LeaveDecided):
            self.decide(entry, record)
        elif isinstance(entry, Struck):
            del self.standing[entry.id]
        else:
            self.unite(entry, record)

    def unite(self, entry: Merged, record: Activity) -> None:
        """Apply a merger; acts of several deputies, kinds or days are not one."""
        others = [self.standing[each] for each in entry.others]
        if any((each.person, each.kind, each.on) != (record.person, record.kind, record.on) for each in others):
            self.problems.append(KEEPING.fails((), words.not_one_act, on=entry.on))
            return
        for each in entry.others:
            del self.standing[each]
        merged = merge([record, *others])
        self.standing[entry.id] = evolve(merged, details=evolve(merged.details, id=entry.id))

    def decide(self, entry: LeaveDecided, record: Activity) -> None:
        """Apply a decision on leave."""
        self.problems.append(check_leave_decision(entry, self.keepers))
        if record.presence is not Presence.LEAVE_ASKED:
            self.problems.append(KEEPING.fails((), words.no_leave_asked, on=entry.on))
            return
        presence = Presence.ON_LEAVE if entry.approved else Presence.ABSENT
        self.standing[entry.id] = record.with_leave(presence, entry.by.role if entry.by else None)


class _Standing(NamedTuple):
    """What stands of a register on a day, and what was wrong on the way there."""

    records: tuple[Activity, ...]
    by_person: dict[PersonId, tuple[Activity, ...]]
    problems: tuple[Finding, ...]


@frozen(kw_only=True)
class Register:
    """The activity register of one congress. A value: `apply` returns a new register.

    Args:
        entries: what was entered, verified and so on, in the order of recording.
        keepers: who may enter and verify.
    """

    entries: tuple[RegisterEntry, ...] = ()
    keepers: Keepers = Keepers()
    _known: dict[date, _Standing] = field(factory=dict, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle what it is, without its cache."""
        return _rebuilt, (self.entries, self.keepers)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Register:
        """Return a register from plain data, as `to_plain` writes it; every problem is in one `InvalidDocument`."""
        return structure(dict(data) if isinstance(data, Mapping) else data, cls)

    def to_plain(self) -> Any:
        """Return the register as plain data: codes and ISO days, what has its default left out."""
        return unstructure(self)

    def apply(self, *entries: RegisterEntry) -> Register:
        """Return the register with further entries."""
        return Register(entries=(*self.entries, *entries), keepers=self.keepers)

    def on(self, day: date) -> tuple[Activity, ...]:
        """Return the records that stand at the end of a day, by the day of the act; rejected ones are among them."""
        return self._standing(day).records

    def of(self, person: PersonId, day: date) -> tuple[Activity, ...]:
        """Return the records of one deputy that stand at the end of a day."""
        return self._standing(day).by_person.get(person, ())

    def of_group(self, group: GroupId, day: date) -> tuple[Activity, ...]:
        """Return the records of a group that stand at the end of a day, as those of the group (see `of_the_group`)."""
        return of_the_group(group, self.on(day))

    def audit(self, day: date) -> tuple[Finding, ...]:
        """Return what is wrong or still to be done with the register; what holds is not listed.

        Returns:
            Findings of `performance.entry`, `performance.verification`, `performance.leave` and
            `performance.register` (records unknown, entered twice, double, not verified, leave not decided).
        """
        standing = self._standing(day)
        found = [*standing.problems, *_double(standing.records), *_waiting(standing.records)]
        return tuple(each for each in found if not each.holds)

    def _standing(self, day: date) -> _Standing:
        """Return what stands on a day; it is found once, as every deputy of a county is asked for in turn."""
        known = self._known.get(day)
        return known if known is not None else self._known.setdefault(day, self._folded(day))

    def _folded(self, day: date) -> _Standing:
        fold = _Fold(self.keepers)
        for entry in sorted((each for each in self.entries if each.on <= day), key=lambda each: each.on):
            fold.take(entry)
        records = tuple(sorted(fold.standing.values(), key=lambda record: record.on))
        own: dict[PersonId, list[Activity]] = {}
        for record in records:
            if record.person is not None:
                own.setdefault(record.person, []).append(record)
        return _Standing(records, {person: tuple(found) for person, found in own.items()}, tuple(fold.problems))


def _rebuilt(entries: tuple[RegisterEntry, ...], keepers: Keepers) -> Register:
    return Register(entries=entries, keepers=keepers)


def _double(records: Iterable[Activity]) -> Iterable[Finding]:
    for each in find_duplicates(records):
        first = each.records[0]
        yield KEEPING.notice((), words.seems_double, kind=first.kind.label, on=first.on, number=len(each.records))


def _waiting(records: Iterable[Activity]) -> Iterable[Finding]:
    for record in records:
        if record.presence is Presence.LEAVE_ASKED:
            yield KEEPING.notice((), words.awaits_decision_on_leave, kind=record.kind.label, on=record.on)
        elif record.state is State.ENTERED:
            yield KEEPING.notice((), words.awaits_verification, kind=record.kind.label, on=record.on)


def of_the_group(group: GroupId, records: Iterable[Activity]) -> tuple[Activity, ...]:
    """Return what a group did: each of its acts once, however many of its deputies signed in.

    Records of the group's deputies of one kind, day and matter become one of the group, verified if one of them is;
    where deputies moved things of their own (suggestions, bills) each matter is one act.
    """
    found: dict[tuple[object, ...], list[Activity]] = {}
    for record in records:
        if record.group == group and (record.presence is Presence.ATTENDED or record.person is None):
            key = (record.kind, record.on, record.details.matter, record.details.title)
            found.setdefault(key, []).append(evolve(record, person=None))
    return tuple(sorted((merge(each) for each in found.values()), key=lambda record: record.on))
