"""The performance file (履职档案) of a deputy for a term, and its public version without private data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from attrs import field, frozen

from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, PersonId, UnitId
from npc_core.congress.terms import Term
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Lang, Text
from npc_core.performance.records import Activity, ActivityKind, Presence, State


class FilePart(Labelled):
    """The eight parts of a file, as counties keep it."""

    BASICS = ("basics", Text("基本情况", "basics"))
    MEETINGS = ("meetings", Text("参加会议", "meetings"))
    VISITS = ("visits", Text("视察、调研、执法检查", "visits, studies, inspections"))
    TRAINING = ("training", Text("学习培训", "training"))
    CONTACT = ("contact", Text("小组活动、联系群众", "group activities, contact with the people"))
    PROPOSALS = ("proposals", Text("议案、建议", "bills and suggestions"))
    REPORTS = ("reports", Text("述职评议", "duty reports and reviews"))
    AWARDS = ("awards", Text("奖惩", "commendations and the like"))


_PARTS: dict[ActivityKind, FilePart] = {
    **dict.fromkeys(
        (
            ActivityKind.SESSION,
            ActivityKind.SITTING,
            ActivityKind.SPEECH,
            ActivityKind.VOTE,
            ActivityKind.COMMITTEE_MEETING,
            ActivityKind.PRESIDIUM_MEETING,
            ActivityKind.GOVERNMENT_MEETING,
        ),
        FilePart.MEETINGS,
    ),
    **dict.fromkeys(
        (
            ActivityKind.INSPECTION_VISIT,
            ActivityKind.TOPICAL_STUDY,
            ActivityKind.LAW_ENFORCEMENT_INSPECTION,
            ActivityKind.REVIEW,
            ActivityKind.PROJECT_SUPERVISION,
        ),
        FilePart.VISITS,
    ),
    ActivityKind.TRAINING: FilePart.TRAINING,
    **dict.fromkeys((ActivityKind.SUGGESTION, ActivityKind.SUGGESTION_ADOPTED, ActivityKind.BILL), FilePart.PROPOSALS),
    **dict.fromkeys(
        (ActivityKind.DUTY_REPORT, ActivityKind.SATISFIED_BALLOT, ActivityKind.OTHER_BALLOT), FilePart.REPORTS
    ),
    **dict.fromkeys(
        (ActivityKind.COMMENDATION, ActivityKind.DISORDER, ActivityKind.MISCONDUCT, ActivityKind.FALSE_RECORD),
        FilePart.AWARDS,
    ),
}
_OF_EFFECTS = {
    EffectKind.BECAME_SUGGESTION: FilePart.PROPOSALS,
    EffectKind.DUTY_REPORTED: FilePart.REPORTS,
    EffectKind.GRADED: FilePart.REPORTS,
    EffectKind.COMMENDED: FilePart.AWARDS,
    EffectKind.ABSENT_WITHOUT_LEAVE: FilePart.MEETINGS,
    EffectKind.MANDATE_BEGINS: FilePart.BASICS,
    EffectKind.MANDATE_ENDS: FilePart.BASICS,
    EffectKind.MANDATE_SUSPENDED: FilePart.BASICS,
    EffectKind.MANDATE_RESUMED: FilePart.BASICS,
}


@frozen(kw_only=True)
class Private:
    """What of a deputy never leaves the file; it is masked when shown.

    Args:
        phone, address, identity_number, health: private data, as the application keeps them.
    """

    phone: str | None = field(default=None, repr=False)
    address: str | None = field(default=None, repr=False)
    identity_number: str | None = field(default=None, repr=False)
    health: str | None = field(default=None, repr=False)


@frozen(kw_only=True)
class Basics:
    """Who the deputy is.

    Args:
        person: the deputy.
        name: the name, as the application shows it.
        unit: the constituency or electoral unit.
        workplace, post, contact: where the deputy works and can be reached in this capacity.
        private: private data.
    """

    person: PersonId
    name: str | None = field(default=None, repr=False)
    unit: UnitId | None = None
    workplace: str | None = field(default=None, repr=False)
    post: str | None = field(default=None, repr=False)
    contact: str | None = field(default=None, repr=False)
    private: Private = field(default=Private(), repr=False)


class FileLine(NamedTuple):
    """One line of a file: on which day, in which part, what; and how far it is vouched for.

    `matter` is the number of the bill, suggestion or review it comes from. `vouched` tells whether it was verified, or
    follows from a matter that was concluded; what a deputy alone reports is not.
    """

    on: date
    part: FilePart
    what: Text
    vouched: bool
    matter: CaseId | None = None
    note: str | None = None


@frozen(kw_only=True)
class PerformanceFile:
    """The file of one deputy for one term; lines in order."""

    basics: Basics
    term: Term
    lines: tuple[FileLine, ...] = ()

    def part(self, part: FilePart) -> tuple[FileLine, ...]:
        """Return the lines of a part."""
        return tuple(line for line in self.lines if line.part is part)

    def counts(self) -> tuple[tuple[FilePart, int], ...]:
        """Return how many lines each part has."""
        return tuple((part, len(self.part(part))) for part in FilePart)


def part_of(kind: ActivityKind) -> FilePart:
    """Return the part of a file to which a kind of activity belongs."""
    return _PARTS.get(kind, FilePart.CONTACT)


def compile_file(
    basics: Basics, term: Term, records: Iterable[Activity] = (), effects: Iterable[Effect] = ()
) -> PerformanceFile:
    """Return a deputy's file of a term, from records of the register and from what other matters came to.

    A record that was rejected is left out. A matter that stands in the register and has an effect too stands once.

    Args:
        basics: who the deputy is.
        term: the term.
        records: records of the activity register.
        effects: effects of reviews, evaluations, suggestions, bills, and of the roster.

    >>> from npc_core.congress.ids import PersonId
    >>> term = Term(number=17, began=date(2022, 1, 6))
    >>> deputy = PersonId("D-1")
    >>> met = Activity(deputy, ActivityKind.GROUP_ACTIVITY, date(2025, 4, 9), state=State.VERIFIED)
    >>> file = compile_file(Basics(person=deputy), term, [met])
    >>> file.lines[0].part, file.lines[0].vouched
    (FilePart.CONTACT, True)
    """
    person = basics.person
    of_effects = [_line_of_effect(each) for each in effects if each.person == person and each.kind in _OF_EFFECTS]
    known = {(line.part, line.matter) for line in of_effects if line.matter is not None}
    of_records = [
        _line_of_record(each) for each in records if each.person == person and each.state is not State.REJECTED
    ]
    lines = [*of_effects, *(line for line in of_records if (line.part, line.matter) not in known)]
    within = sorted((line for line in lines if term.contains(line.on)), key=lambda line: (line.on, _ORDER[line.part]))
    return PerformanceFile(basics=basics, term=term, lines=tuple(within))


_ORDER = {part: place for place, part in enumerate(FilePart)}


def _line_of_effect(effect: Effect) -> FileLine:
    label = effect.kind.label
    what = label if effect.said is None else Text(f"{label.zh}：{effect.said.zh}", f"{label.en}: {effect.said.en}")
    number = effect.became or effect.matter
    matter = CaseId(number) if number is not None else None
    return FileLine(effect.on, _OF_EFFECTS[effect.kind], what, vouched=True, matter=matter)


def _line_of_record(record: Activity) -> FileLine:
    label, presence = record.kind.label, record.presence
    if presence is not Presence.ATTENDED:
        label = Text(f"{label.zh}：{presence.label.zh}", f"{label.en}: {presence.label.en}")
    vouched = record.state is State.VERIFIED
    details = record.details
    return FileLine(record.on, part_of(record.kind), label, vouched, details.matter, details.title)


class PublicFile(NamedTuple):
    """What the public may see of a file; private data have no place in it."""

    person: PersonId
    name: str | None
    unit: UnitId | None
    workplace: str | None
    post: str | None
    contact: str | None
    lines: tuple[FileLine, ...]

    def rows(self, lang: Lang = "zh") -> tuple[tuple[str, ...], ...]:
        """Return the lines as a table: day, part, what, number."""
        return tuple(
            (line.on.isoformat(), line.part.label.to(lang), line.what.to(lang), str(line.matter or ""))
            for line in self.lines
        )


def to_public(file: PerformanceFile, *, contact_data: bool) -> PublicFile:
    """Return the public version of a file: what is vouched for, without the reasons of leave and other notes.

    Args:
        file: the file.
        contact_data: whether the place makes public where deputies work and can be reached.
    """
    basics = file.basics
    reached = (basics.workplace, basics.post, basics.contact) if contact_data else (None, None, None)
    lines = tuple(line._replace(note=None) for line in file.lines if line.vouched)
    return PublicFile(basics.person, basics.name, basics.unit, *reached, lines)


@frozen(kw_only=True)
class FileKept:
    """How a deputy's file is kept.

    Args:
        on: the day.
        kept: whether there is one.
        parts: the parts it has.
        public: whether its public version is displayed.
        shows_private: whether what is displayed holds private data.
    """

    on: date
    kept: bool | None = None
    parts: tuple[FilePart, ...] | None = None
    public: bool | None = None
    shows_private: bool | None = None
