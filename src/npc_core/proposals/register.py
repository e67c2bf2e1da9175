"""The register: many suggestions as a value, and where each stands on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from attrs import Factory, field, frozen

from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day, earliest
from npc_core.kernel.findings import Fact
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.clocks import Deadline, was_it_done
from npc_core.proposals.facts import Grade, SuggestionStage
from npc_core.proposals.milestones import Milestones
from npc_core.proposals.milestones_clocks import RIGHTS, FlatClocks, column_of, is_dissatisfied

_NONE: frozenset[str] = frozenset()
SOON = 15
"""How many days before it is due a suggestion is about to be late, unless told otherwise [days]."""

_A_DAY = timedelta(days=1)


class Standing(Labelled):
    """How a suggestion stands with its time; a later member is the more pressing."""

    NOTHING_RUNS = ("nothing_runs", Text("无待办期限", "nothing runs"))
    RUNNING = ("running", Text("期限内", "within its time"))
    SOON = ("soon", Text("即将到期", "due soon"))
    PAST_TARGET = ("past_target", Text("已超过本地目标", "past the place's own target"))
    CANNOT_SAY = ("cannot_say", Text("尚不能判定", "cannot say"))
    LATE = ("late", Text("逾期", "late"))


_RANK = {each: place for place, each in enumerate(Standing)}


class Line(NamedTuple):
    """One row of the register, the clocks that run in it, and the fields that were told but could not be read."""

    row: Milestones
    running: tuple[Deadline, ...]
    doubts: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """One suggestion: a line for each body that handles it."""

    number: str | None
    lines: tuple[Line, ...]

    @property
    def row(self) -> Milestones:
        """Return the first row, which tells what is true of the suggestion as a whole."""
        return self.lines[0].row


class Pressing(NamedTuple):
    """One clock of a suggestion on a day: how it stands, whose it is, and the fact that is missing to say more."""

    standing: Standing
    body: HandlerId | None
    deadline: Deadline
    missing: Fact | None


class Summary(NamedTuple):
    """What an application stores of a suggestion: the same on every day before `changes_on`.

    Args:
        number: its number.
        title: what it is called.
        bodies: the bodies that handle it.
        stages: where it stands.
        standing: how it stands with its time, by the clock that presses most.
        pressing: that clock, None if nothing runs.
        changes_on: the first day on which this may be otherwise without anything being recorded; None: never.
    """

    number: str | None
    title: str | None
    bodies: tuple[HandlerId, ...]
    stages: frozenset[SuggestionStage]
    standing: Standing
    pressing: Pressing | None
    changes_on: date | None

    def columns(self) -> dict[str, str | None]:
        """Return it flat, as the columns of a table: codes, ids and days as text, None where there is nothing.

        A due day that is not certain has two columns; a latest day that nobody can tell is None.
        """
        pressing = self.pressing
        found: dict[str, str | None] = {
            "number": self.number,
            "title": self.title,
            "bodies": " ".join(self.bodies),
            "stages": " ".join(sorted(stage.code for stage in self.stages)),
            "standing": self.standing.code,
            "changes_on": _day(self.changes_on),
        }
        if pressing is None:
            return {**found, **dict.fromkeys(_PRESSING)}
        due, target = pressing.deadline.due, pressing.deadline.target
        told = (
            pressing.deadline.clock,
            pressing.body,
            _day(due.not_before),
            _day(due.not_after) if due.not_after < date.max else None,
            _day(target.not_after) if target is not None else None,
            pressing.missing.path if pressing.missing is not None else None,
            pressing.deadline.provision.norms[0].id,
        )
        return {**found, **dict(zip(_PRESSING, told, strict=True))}


_PRESSING = ("clock", "body", "due_on", "due_latest", "target", "missing", "norm")


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@frozen(kw_only=True)
class Register:
    """Many suggestions under one law.

    Args:
        law: the law of the place.
        entries: the suggestions.
        kept: the fields whose blank says that it did not happen; a blank in any other field is unknown.
    """

    law: Law
    entries: tuple[Entry, ...]
    kept: frozenset[str] = field(default=frozenset(), repr=False)
    _clocks: FlatClocks = field(
        default=Factory(lambda self: FlatClocks(self.law), takes_self=True), init=False, eq=False, repr=False
    )

    @classmethod
    def of_rows(
        cls,
        rows: Iterable[Milestones],
        law: Law,
        kept: Iterable[str] = (),
        doubts: Iterable[frozenset[str]] = (),
    ) -> Register:
        """Return the register of rows; rows with one number are one suggestion with several bodies.

        Args:
            rows: the rows of a table.
            law: the law of the place.
            kept: the fields whose blank says that it did not happen, such as the columns that the office fills.
            doubts: for each row, the fields whose cells were not blank and could not be read (`Table.doubts`).

        >>> from npc_core.congress.areas import Area
        >>> from npc_core.law.laws import law_of
        >>> law = law_of(Area.from_code("411424"))
        >>> row = Milestones(number="12", assigned_on=date(2025, 4, 1), hard=False)
        >>> register = Register.of_rows([row], law, kept=("replied_on",))
        >>> [entry.number for entry in register.late(date(2025, 7, 2))], register.late(date(2025, 7, 1))
        (['12'], ())
        """
        clocks = FlatClocks(law)
        found: dict[object, Entry] = {}
        doubtful = iter(doubts)
        for row in rows:
            line = Line(row, clocks.running(row), next(doubtful, _NONE))
            key = row.number if row.number is not None else len(found)
            before = found.get(key)
            found[key] = Entry(row.number, (line,) if before is None else (*before.lines, line))
        return cls(law=law, entries=tuple(found.values()), kept=frozenset(kept))

    def __len__(self) -> int:
        """Return how many suggestions there are."""
        return len(self.entries)

    def part(self, test: Callable[[Entry], bool]) -> Register:
        """Return the register of the suggestions that pass a test."""
        chosen = tuple(entry for entry in self.entries if test(entry))
        return Register(law=self.law, entries=chosen, kept=self.kept)

    def of_body(self, body: HandlerId) -> Register:
        """Return the suggestions that a body handles, alone or with others."""
        return self.part(lambda entry: body in bodies_of(entry))

    def in_stage(self, stage: SuggestionStage) -> Register:
        """Return the suggestions that stand at a stage."""
        return self.part(lambda entry: stage in self.stages_of(entry))

    def of_year(self, year: int) -> Register:
        """Return the suggestions submitted in a year, or assigned in it where the day of submission is not told."""
        return self.part(lambda entry: _year_of(entry.row) == year)

    def due_by(self, day: date) -> Register:
        """Return the suggestions with a duty that may fall due on a day or before."""
        return self.part(lambda entry: any(each.due.not_before <= day for _, each in _duties(entry)))

    def late(self, today: date) -> tuple[Entry, ...]:
        """Return the suggestions of which something is surely late: the longest time has passed, and it is not done."""
        found = []
        for entry in self.entries:
            for line in entry.lines:
                if line.running and self._is_late(line, today):
                    found.append(entry)
                    break
        return tuple(found)

    def _is_late(self, line: Line, today: date) -> bool:
        return any(
            each.due.not_after < today and each.clock not in RIGHTS and self._tells(line, each) for each in line.running
        )

    def _tells(self, line: Line, deadline: Deadline) -> bool:
        """Tell whether a line would tell that what a clock times was done: its column is kept, its cell was read."""
        column = column_of(deadline, line.row)
        return column in self.kept and column not in line.doubts

    def unfulfilled(self, today: date) -> tuple[Entry, ...]:
        """Return the suggestions whose answer promised something until a day that has passed, with no word of it."""
        return tuple(entry for entry in self.entries if any(_is_unfulfilled(line.row, today) for line in entry.lines))

    def dissatisfied(self) -> Register:
        """Return the suggestions whose deputy was dissatisfied in the end, with no answer after it."""
        return self.part(lambda entry: any(_is_unsettled(line.row) for line in entry.lines))

    def standing_on(self, today: date, *, soon: int = SOON) -> tuple[tuple[Entry, Standing], ...]:
        """Return each suggestion with how it stands with its time."""
        return tuple((entry, _most_pressing(self.pressing(entry, today, soon=soon))) for entry in self.entries)

    def pressing(self, entry: Entry, today: date, *, soon: int = SOON) -> tuple[Pressing, ...]:
        """Return the clocks of a suggestion that time a duty, the most pressing first.

        Args:
            entry: one of the suggestions.
            today: the day.
            soon: how many days before it is due it is about to be late [days].
        """
        found = [self._pressing(line, each, today, soon) for line, each in _duties(entry)]
        return tuple(sorted(found, key=_how_pressing))

    def _pressing(self, line: Line, deadline: Deadline, today: date, soon: int) -> Pressing:
        due, target = deadline.due, _target_of(deadline)
        missing: Fact | None = None
        if today > due.not_after and self._tells(line, deadline):
            standing = Standing.LATE
        elif today > due.not_before:
            standing = Standing.CANNOT_SAY
            ran_out = today > due.not_after
            missing = was_it_done(deadline.clock, deadline.label) if ran_out else deadline.fact
        elif target is not None and today > target:
            standing = Standing.PAST_TARGET
        else:
            near = today > (target or due.not_before) - timedelta(days=soon)
            standing = Standing.SOON if near else Standing.RUNNING
        body = HandlerId(str(deadline.key)) if deadline.key is not None else None
        return Pressing(standing, body, deadline, missing)

    def stages_of(self, entry: Entry) -> frozenset[SuggestionStage]:
        """Return where a suggestion stands: where any of its lines does."""
        return frozenset[SuggestionStage]().union(*(self._clocks.stages(line.row) for line in entry.lines))

    def summary(self, today: date, *, soon: int = SOON) -> tuple[Summary, ...]:
        """Return what an application stores of each suggestion.

        Args:
            today: the day.
            soon: how many days before it is due it is about to be late [days].
        """
        return tuple(self.summary_of(entry, today, soon=soon) for entry in self.entries)

    def summary_of(self, entry: Entry, today: date, *, soon: int = SOON) -> Summary:
        """Return what an application stores of one suggestion."""
        pressing = self.pressing(entry, today, soon=soon)
        days = {day for _, each in _duties(entry) for day in _turns(each, soon)}
        return Summary(
            entry.number,
            entry.row.title,
            bodies_of(entry),
            self.stages_of(entry),
            _most_pressing(pressing),
            pressing[0] if pressing else None,
            min((day for day in days if day > today), default=None),
        )


def bodies_of(entry: Entry) -> tuple[HandlerId, ...]:
    """Return the bodies that handle a suggestion, each once."""
    named = [
        body for line in entry.lines for body in (line.row.body, *(line.row.joint_bodies or ())) if body is not None
    ]
    return tuple(dict.fromkeys(named))


def _duties(entry: Entry) -> list[tuple[Line, Deadline]]:
    return [(line, each) for line in entry.lines for each in line.running if each.clock not in RIGHTS]


def _is_unfulfilled(row: Milestones, today: date) -> bool:
    return row.committed_until is not None and row.committed_until < today and row.fulfilled_on is None


def _is_unsettled(row: Milestones) -> bool:
    if row.second_grade is not None:
        return row.second_grade is Grade.DISSATISFIED
    return is_dissatisfied(row) and row.rehandled_on is None


def _how_pressing(each: Pressing) -> tuple[Any, ...]:
    return -_RANK[each.standing], each.deadline.due, each.deadline.clock, str(each.body)


def _target_of(deadline: Deadline) -> date | None:
    """Return the place's own target, where the time itself is certain."""
    if deadline.target is None or deadline.due.on is None:
        return None
    return deadline.target.not_after


def _turns(deadline: Deadline, soon: int) -> tuple[date, ...]:
    """Return the days on which the standing of a clock turns."""
    due, target = deadline.due, _target_of(deadline)
    ends = [
        due.not_before,
        *([target] if target is not None else []),
        *([due.not_after] if due.not_after < date.max else []),
    ]
    first = (target or due.not_before) - timedelta(days=soon)
    return tuple(day + _A_DAY for day in (first, *ends))


def _most_pressing(pressing: tuple[Pressing, ...]) -> Standing:
    return pressing[0].standing if pressing else Standing.NOTHING_RUNS


def _year_of(row: Milestones) -> int | None:
    day: Day | None = row.submitted_on if row.submitted_on is not None else row.assigned_on
    return None if day is None else earliest(day).year
