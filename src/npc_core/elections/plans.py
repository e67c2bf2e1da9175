"""Plans of an election: the steps of a track as packaged, and a dated plan under the law of a place."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.congress.levels import Level
from npc_core.elections.plan_steps import PlanStep, Track
from npc_core.kernel.findings import Finding
from npc_core.kernel.norms import Norm
from npc_core.kernel.periods import Due, Period
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence, SilenceReason
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text, join
from npc_core.law.statutes import read_data


@frozen(kw_only=True)
class AfterWhere:
    """A step that comes before, where the place has a provision."""

    step: PlanStep
    provision: str


@frozen(kw_only=True)
class StepRule:
    """One step of a track as packaged: who acts, what comes before, and which provision fixes its last day."""

    step: PlanStep
    by: str | None = None
    roles: tuple[Role, ...] = ()
    optional: bool = False
    lead: str | None = None
    within: str | None = None
    of: tuple[PlanStep, ...] = ()
    eve: str | None = None
    eve_reading: str | None = None
    on_election_day: bool = False
    event: bool = False
    after: tuple[PlanStep, ...] = ()
    after_where: AfterWhere | None = None
    only_where: str | None = None
    unless: str | None = None
    rests_on: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()


@frozen(kw_only=True)
class Timetable:
    """The ordered steps of a track, and the levels at which it is held."""

    id: str
    levels: tuple[Level, ...]
    presided_by: str
    steps: tuple[StepRule, ...]


@frozen(kw_only=True)
class _Timetables:
    tracks: tuple[Timetable, ...]


@lru_cache(maxsize=1)
def timetables() -> dict[Track, Timetable]:
    """Return the packaged timetable of every track.

    >>> len(timetables()[Track.COMMITTEE_BY_ELECTION].steps)
    13
    """
    read = structure(tomllib.loads(read_data("timetables.toml")), _Timetables)
    found = {each.id: each for each in read.tracks}
    return {track: found[track.code] for track in Track}


class Counted(NamedTuple):
    """How the last day of a step is counted: by which provision, from where, under which reading.

    Args:
        provision: the period, or that the step ends before the election day; a silence where nothing is laid down.
        how: `lead` (before the election day), `within` (after another step), `eve` or `on_day`.
        choice: the reading on which the day depends.
        base: the step from which a `within` counts; None where it counts from the election day.
        otherwise: the last days by the other alternatives of the reading.
    """

    provision: Provision[Any] | Silence | None
    how: str
    choice: Choice | None = None
    base: PlanStep | None = None
    otherwise: tuple[Due, ...] = ()

    @property
    def period(self) -> Period | None:
        """Return the period, if there is one."""
        value = self.provision.value if isinstance(self.provision, Provision) else None
        return value if isinstance(value, Period) else None


class PlanRow(NamedTuple):
    """One step of a dated plan.

    Args:
        step: what is done.
        by: who does it; nobody where the law names nobody.
        optional: whether it depends on the case or the place.
        counted: how its last day is counted; None where the law fixes none, and the day follows from what comes after.
        due: the last lawful day, or the days between which it lies where a calendar ends too soon; None where no day
            follows.
        not_before: in a plan made forward, the first day on which it can be done.
        after: the steps that come before it.
        named: the provision that names who acts, if one does.
        basis: the law that speaks of the step.
        clauses: clauses that speak of it beside the provisions.
    """

    step: PlanStep
    by: tuple[Role, ...]
    optional: bool
    counted: Counted | None
    due: Due | None
    not_before: date | None
    after: tuple[PlanStep, ...]
    named: Provision[Any] | Silence | None
    basis: tuple[Basis, ...]
    clauses: tuple[Norm, ...] = ()

    @property
    def last_day(self) -> date | None:
        """Return the last lawful day, None where there is none or it is not certain."""
        return self.due.on if self.due is not None else None

    @property
    def open(self) -> bool:
        """Tell whether it has a day of its own that cannot be said: the law, or the calendar, is not at hand."""
        if self.counted is None or (self.due is not None and self.due.on is not None):
            return False
        provision = self.counted.provision
        return not (isinstance(provision, Silence) and provision.reason is SilenceReason.NO_RULE)

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Return every clause that speaks of the step, that on its day first."""
        found = [norm for each in self.basis if isinstance(each, Provision) for norm in each.norms]
        return tuple(dict.fromkeys((*found, *self.clauses)))

    @property
    def who(self) -> Text:
        """Return who acts, in words."""
        return join(tuple(role.label for role in self.by))


class Clash(NamedTuple):
    """Two last days that cannot both be used: what may lawfully be done later than the step that needs it.

    Args:
        earlier: the step that comes first, with its last day.
        later: the step that needs it, with its own last day.
        against: the provision from which the first day follows: the root of the chain that ends in it.
        stands: the provision of the later step.
        through: the provisions of the steps between, such as the periods for an objection and its decision.
        finding: the same as a notice, with both norms.
    """

    earlier: PlanRow
    later: PlanRow
    against: Provision[Any]
    stands: Provision[Any]
    through: tuple[Provision[Any], ...]
    finding: Finding


@frozen(kw_only=True)
class Plan:
    """A dated plan of one election: each step with its last lawful day; clashes stand beside it.

    Args:
        track: how the election is held.
        place: the area's code.
        election_day: the day of the vote.
        start: the day from which a forward plan was made.
        rows: the steps in order.
        clashes: what cannot go together.
    """

    track: Track
    place: str
    election_day: date
    rows: tuple[PlanRow, ...]
    clashes: tuple[Clash, ...] = ()
    start: date | None = None
    _by_step: dict[PlanStep, PlanRow] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Find rows by step."""
        object.__setattr__(self, "_by_step", {row.step: row for row in self.rows})

    def row(self, step: PlanStep) -> PlanRow | None:
        """Return the row of a step, None where the track has none."""
        return self._by_step.get(step)

    @property
    def begins_by(self) -> date | None:
        """Return the last day on which the election can begin: the first last day of a step that must be taken.

        Where a row is open it is only known not to lie later.
        """
        return min((row.last_day for row in self.rows if row.last_day is not None and not row.optional), default=None)

    @property
    def open_rows(self) -> tuple[PlanRow, ...]:
        """Return the steps with a day of their own that cannot be said."""
        return tuple(row for row in self.rows if row.open)
