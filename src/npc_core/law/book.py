"""The book: what the law of a place says on a day, section by section."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from npc_core.kernel.provisions import Choice, LocalNote, Provision, Silence
from npc_core.law.local import Recorded
from npc_core.law.readings import choose
from npc_core.law.sections import SECTIONS
from npc_core.law.sections.appointments import Appointments
from npc_core.law.sections.government import Government
from npc_core.law.sections.mandates import Mandates
from npc_core.law.sections.oath import Oath
from npc_core.law.sections.offices import Offices
from npc_core.law.sections.sessions import Sessions
from npc_core.law.sections.standing_committees import StandingCommittees
from npc_core.law.sections.voting import Voting
from npc_core.law.settle import Bound, binding_rows, settle
from npc_core.law.tables import Column, load_table

if TYPE_CHECKING:
    from npc_core.law.laws import Law

S = TypeVar("S")


class RuleBook:
    """The law of a place between two changes. Sections are loaded one by one, on first touch."""

    def __init__(self, law: Law, since: date, until: date | None) -> None:
        """Keep the law and the interval; nothing is loaded yet."""
        self.law = law
        self.since = since
        self.until = until
        self._sections: dict[type[Any], Any] = {}
        self._bound: list[Bound] | None = None
        self._lock = Lock()

    def __repr__(self) -> str:
        """Show place and interval."""
        return f"RuleBook({self.law.area.code}, {self.since}..{self.until or ''})"

    @cached_property
    def appointments(self) -> Appointments:
        """Appointments by a standing committee."""
        return self._section(Appointments)

    @cached_property
    def government(self) -> Government:
        """Composition and term of governments."""
        return self._section(Government)

    @cached_property
    def mandates(self) -> Mandates:
        """Mandates of deputies: grounds of their end, offices tied to them."""
        return self._section(Mandates)

    @cached_property
    def oath(self) -> Oath:
        """The constitutional oath."""
        return self._section(Oath)

    @cached_property
    def offices(self) -> Offices:
        """Offices: who fills them, and on whose nomination."""
        return self._section(Offices)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions of a congress."""
        return self._section(Sessions)

    @cached_property
    def standing_committees(self) -> StandingCommittees:
        """Standing committees: size, meetings, council of chairpersons."""
        return self._section(StandingCommittees)

    @cached_property
    def voting(self) -> Voting:
        """Majorities, ballots and elections of officials."""
        return self._section(Voting)

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        """Local rules that bind here and that no rule of ours uses."""
        return tuple(each for rules in self.law.local for each in rules.recorded if rules.in_force(each, self.since))

    def choice(self, reading: str) -> Choice:
        """Return the alternative of a reading that holds here: a local rule's, the caller's, or the default."""
        for rules in self.law.local:
            for decided in rules.decided:
                if decided.reading == reading and rules.in_force(decided, self.since):
                    return choose(reading, decided.alternative)
        return choose(reading, self.law.chosen.get(reading))

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
        bound = self.bound()
        here = [each for each in bound if each.row.key == column.key]
        note = self._note(column.key.split(".")[0], bound)
        stands = self.law.chosen.get("local_against_national") == "local_stands_flagged"
        return settle(column, self.law.area.level, self.since, here, note, local_stands=stands)

    def bound(self) -> list[Bound]:
        """Return every local row that binds here in this interval."""
        if self._bound is None:
            local = self.law.local
            asked = any(regulation.reach for rules in local for regulation in rules.regulations)
            binds = asked and self.choice("applied_by_reference").alternative == "binds"
            self._bound = binding_rows(local, self.law.area.level, self.since, reference_binds=binds)
        return self._bound

    def _note(self, section: str, bound: list[Bound]) -> LocalNote | None:
        prefix = section + "."
        if any(each.row.key.startswith(prefix) for each in bound):
            return None
        if any(row.key.startswith(prefix) for rules in self.law.local for row in rules.rows):
            return LocalNote.NOT_REACHING
        return LocalNote.NONE_AT_HAND


def section_name(kind: type[Any]) -> str:
    """Return the name of a section, which is also the name of its file."""
    return next(name for name, found in SECTIONS.items() if found is kind)
