"""The book: what the law of a place says on a day, section by section."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from npc_core.kernel.provisions import Choice, LocalNote, Provision, Silence, SilenceReason
from npc_core.law.local import Decided, LocalRules, Recorded
from npc_core.law.readings import choose
from npc_core.law.sections import SECTIONS
from npc_core.law.sections.appointments import Appointments
from npc_core.law.sections.army_elections import ArmyElections
from npc_core.law.sections.army_mandates import ArmyMandates
from npc_core.law.sections.bills import Bills
from npc_core.law.sections.by_elections import ByElections
from npc_core.law.sections.committees import Committees
from npc_core.law.sections.deputy_elections import DeputyElections
from npc_core.law.sections.deputy_groups import DeputyGroups
from npc_core.law.sections.deputy_numbers import DeputyNumbers
from npc_core.law.sections.government import Government
from npc_core.law.sections.inquiries import Inquiries
from npc_core.law.sections.investigations import Investigations
from npc_core.law.sections.leaving import Leaving
from npc_core.law.sections.mandates import Mandates
from npc_core.law.sections.nominations import Nominations
from npc_core.law.sections.oath import Oath
from npc_core.law.sections.offices import Offices
from npc_core.law.sections.performance import Performance
from npc_core.law.sections.points_schemes import PointsSchemes
from npc_core.law.sections.recalls import Recalls
from npc_core.law.sections.sessions import Sessions
from npc_core.law.sections.standing_committees import StandingCommittees
from npc_core.law.sections.suggestions import Suggestions
from npc_core.law.sections.voting import Voting
from npc_core.law.settle import Bound, binding_rows, hold_on, settle
from npc_core.law.tables import Column, load_table

if TYPE_CHECKING:
    from npc_core.law.laws import Law

S = TypeVar("S")
T = TypeVar("T")
_REFERENCE = "applied_by_reference"


class RuleBook:
    """The law of a place between two changes. Sections are loaded one by one, on first touch."""

    def __init__(self, law: Law, since: date, until: date | None) -> None:
        """Keep the law and the interval; nothing is loaded yet."""
        self.law = law
        self.since = since
        self.until = until
        self._sections: dict[type[Any], Any] = {}
        self._bound: list[Bound] | None = None
        self._notes: dict[str, LocalNote] = {}
        self._choices: dict[str, Choice] = {}
        self._lock = Lock()

    def __repr__(self) -> str:
        """Show place and interval."""
        return f"RuleBook({self.law.area.code}, {self.since}..{self.until or ''})"

    @cached_property
    def appointments(self) -> Appointments:
        """Appointments by a standing committee."""
        return self._section(Appointments)

    @cached_property
    def army_elections(self) -> ArmyElections:
        """Elections of deputies by the armed forces."""
        return self._section(ArmyElections)

    @cached_property
    def army_mandates(self) -> ArmyMandates:
        """Recall and resignation of deputies whom the armed forces elected."""
        return self._section(ArmyMandates)

    @cached_property
    def by_elections(self) -> ByElections:
        """By-elections of deputies."""
        return self._section(ByElections)

    @cached_property
    def deputy_elections(self) -> DeputyElections:
        """Elections of deputies, direct and indirect."""
        return self._section(DeputyElections)

    @cached_property
    def deputy_groups(self) -> DeputyGroups:
        """Deputy groups: who forms them, how often they meet."""
        return self._section(DeputyGroups)

    @cached_property
    def deputy_numbers(self) -> DeputyNumbers:
        """Numbers of deputies: the total, its allocation, constituencies, minority nationalities."""
        return self._section(DeputyNumbers)

    @cached_property
    def committees(self) -> Committees:
        """Special, credentials and investigation committees."""
        return self._section(Committees)

    @cached_property
    def government(self) -> Government:
        """Composition and term of governments."""
        return self._section(Government)

    @cached_property
    def leaving(self) -> Leaving:
        """Leaving office: resignation, removal, recall."""
        return self._section(Leaving)

    @cached_property
    def mandates(self) -> Mandates:
        """Mandates of deputies: grounds of their end, offices tied to them."""
        return self._section(Mandates)

    @cached_property
    def nominations(self) -> Nominations:
        """Nominations for the offices that a congress elects."""
        return self._section(Nominations)

    @cached_property
    def oath(self) -> Oath:
        """The constitutional oath."""
        return self._section(Oath)

    @cached_property
    def offices(self) -> Offices:
        """Offices: who fills them, and on whose nomination."""
        return self._section(Offices)

    @cached_property
    def performance(self) -> Performance:
        """Performance of deputies: duties, guarantees, visits, attendance, duty reports, review, evaluation."""
        return self._section(Performance)

    @cached_property
    def points_schemes(self) -> PointsSchemes:
        """What may not follow from a deputy's score."""
        return self._section(PointsSchemes)

    @cached_property
    def recalls(self) -> Recalls:
        """Recall of deputies."""
        return self._section(Recalls)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions of a congress."""
        return self._section(Sessions)

    @cached_property
    def standing_committees(self) -> StandingCommittees:
        """Standing committees: size, meetings, council of chairpersons."""
        return self._section(StandingCommittees)

    @cached_property
    def suggestions(self) -> Suggestions:
        """Suggestions of deputies: submission, assignment, reply, feedback, report."""
        return self._section(Suggestions)

    @cached_property
    def voting(self) -> Voting:
        """Majorities, ballots and elections of officials."""
        return self._section(Voting)

    @cached_property
    def bills(self) -> Bills:
        """Bills: who moves them, who decides, what comes after."""
        return self._section(Bills)

    @cached_property
    def inquiries(self) -> Inquiries:
        """Questions and inquiry motions."""
        return self._section(Inquiries)

    @cached_property
    def investigations(self) -> Investigations:
        """Special investigations."""
        return self._section(Investigations)

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        """Local rules that bind here and that no rule of ours uses."""
        reference = self._reference_binds()
        return tuple(
            each
            for rules in self.law.local
            for each in rules.recorded
            if self._holds(rules, each, reference_binds=reference)
        )

    def choice(self, reading: str) -> Choice:
        """Return the alternative of a reading that holds here: a local rule's, the caller's, or the default."""
        found = self._choices.get(reading)
        if found is None:
            found = self._choices[reading] = self._choose(reading)
        return found

    def _choose(self, reading: str) -> Choice:
        for rules in self.law.local:
            for decided in rules.decided:
                if decided.reading == reading and self._decides(rules, decided):
                    return choose(reading, decided.alternative)
        return choose(reading, self.law.chosen.get(reading))

    def unless_local(
        self, found: Provision[T] | Silence, reading: str, local_only: str = "local_only"
    ) -> tuple[Provision[T] | Silence, tuple[Choice, ...]]:
        """Leave a national value to local rules where a reading says so; return it with the reading it rests on.

        Args:
            found: a value, where local rules may lay another one down.
            reading: the reading that decides what holds until they do.
            local_only: its alternative by which nothing holds.
        """
        if isinstance(found, Silence) or any(not norm.statute.national for norm in found.norms):
            return found, ()
        choice = self.choice(reading)
        if choice.alternative != local_only:
            return found, (choice,)
        reason = SilenceReason.NATIONAL_ONLY
        return Silence(key=found.key, label=found.label, reason=reason, norms=found.norms), (choice,)

    def _decides(self, rules: LocalRules, decided: Decided) -> bool:
        """Tell whether a local rule that settles a reading binds here; it cannot settle its own reach."""
        itself = decided.reading == _REFERENCE
        return self._holds(rules, decided, reference_binds=not itself and self._reference_binds())

    def _holds(self, rules: LocalRules, row: Recorded | Decided, *, reference_binds: bool) -> bool:
        level = self.law.area.level
        return rules.in_force(row, self.since) and (
            hold_on(self.law.local, rules, row, level, reference_binds=reference_binds) is not None
        )

    def _reference_binds(self) -> bool:
        asked = any(regulation.reach for rules in self.law.local for regulation in rules.regulations)
        return asked and self.choice(_REFERENCE).alternative == "binds"

    def provision(self, key: str) -> Provision[Any] | Silence:
        """Return any provision by its key, `section.field` or `section.field.office`.

        Raises:
            KeyError: there is no such key.
        """
        name, field, *office = key.split(".")
        section = self._section(SECTIONS[name])
        value = getattr(section, field)
        if office:
            value = {each.code: found for each, found in value.items()}[office[0]]
        return cast("Provision[Any] | Silence", value)

    def _section(self, kind: type[S]) -> S:
        found = self._sections.get(kind)
        if found is None:
            with self._lock:
                found = self._sections.get(kind)
                if found is None:
                    found = self._sections[kind] = self._build(kind)
        return cast("S", found)

    def _build(self, kind: type[S]) -> S:
        name = section_name(kind)
        table = load_table(cast("Any", kind), name)
        values: dict[str, Any] = {key: self._settle(column) for key, column in table.plain.items()}
        for key, columns in table.keyed.items():
            values[key] = {column.office: self._settle(column) for column in columns if column.office is not None}
        return kind(**values)

    def _settle(self, column: Column) -> Provision[Any] | Silence:
        if not column.has_body_in(self.law.area):
            return Silence(key=column.key, label=column.label, reason=SilenceReason.NO_BODY)
        bound = self.bound()
        here = [each for each in bound if each.row.key == column.key]
        stands = self.law.chosen.get("local_against_national") == "local_stands_flagged"
        return settle(column, self.law.area.level, self.since, here, self._note(column.key, bound), local_stands=stands)

    def bound(self) -> list[Bound]:
        """Return every local row that binds here in this interval."""
        if self._bound is None:
            self._bound = binding_rows(
                self.law.local, self.law.area.level, self.since, reference_binds=self._reference_binds()
            )
        return self._bound

    def _note(self, key: str, bound: list[Bound]) -> LocalNote:
        """Return what to say of a field that is open to local rules, where no row that binds here speaks of it."""
        section = key.split(".", 1)[0]
        if section not in self._notes:
            self._notes[section] = self._note_of_section(section, bound)
        note = self._notes[section]
        return LocalNote.NONE_AT_HAND if note is LocalNote.LEFT_ALONE and key in self._spoken_of_later else note

    @cached_property
    def _spoken_of_later(self) -> frozenset[str]:
        """The fields of which the rules at hand speak only later: what they said on this day is not at hand."""
        dated = [
            (row.key, (row.since or rules.regulation_of(row.norm).since) > self.since)
            for rules in self.law.local
            for row in rules.rows
        ]
        return frozenset(key for key, later in dated if later) - {key for key, later in dated if not later}

    def _note_of_section(self, section: str, bound: list[Bound]) -> LocalNote:
        """Return what the rules at hand leave open: this field, this level or day, or everything."""
        prefix = section + "."
        if any(each.row.key.startswith(prefix) for each in bound):
            return LocalNote.LEFT_ALONE
        local, level, reference = self.law.local, self.law.area.level, self._reference_binds()
        ours = [(rules, row) for rules in local for row in rules.rows if row.key.startswith(prefix)]
        if ours and all(hold_on(local, rules, row, level, reference_binds=reference) is None for rules, row in ours):
            return LocalNote.NOT_REACHING
        return LocalNote.NONE_AT_HAND


def section_name(kind: type[Any]) -> str:
    """Return the name of a section, which is also the name of its file."""
    return next(name for name, found in SECTIONS.items() if found is kind)
