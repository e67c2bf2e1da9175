"""Local rules: a province's, a city's or a county's regulations, and one session's election measures, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from npc_core.congress.levels import Level
from npc_core.kernel.errors import InvalidDocument, InvalidLawData, Problem
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Made, Norm, Statute, parse_norm_id
from npc_core.kernel.provisions import Force
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text


class Tier(Labelled):
    """Whose rules they are; later tiers prevail, each only as far as the national provision allows."""

    PROVINCE = ("province", Text("省级规定", "rules of the province"))
    CITY = ("city", Text("市级规定", "rules of the city"))
    COUNTY = ("county", Text("县级规定", "measures of the county"))
    SESSION = ("session", Text("本次会议的办法", "measures of one session"))


class Following(Labelled):
    """How a regulation reaches levels that it does not bind directly."""

    SHALL = ("shall", Text("参照执行", "shall follow"))
    MAY = ("may", Text("可以参照执行", "may follow"))


@frozen(kw_only=True)
class Reach:
    """A clause by which lower levels follow the regulation."""

    levels: tuple[Level, ...]
    how: Following
    article: int


@frozen(kw_only=True)
class Regulation:
    """One local regulation with its dates and the levels it binds."""

    id: str
    title: Text
    short: Text
    adopted: date | None = None
    since: date
    until: date | None = None
    made: Made = Made.ADOPTED
    levels: tuple[Level, ...]
    reach: tuple[Reach, ...] = ()

    def statute(self) -> Statute:
        """Return it in the form citations use."""
        return _statute(self)

    def follows(self, level: Level) -> Reach | None:
        """Return the clause by which a level follows it, if any."""
        return next((reach for reach in self.reach if level in reach.levels), None)


@lru_cache(maxsize=1024)
def _statute(regulation: Regulation) -> Statute:
    return Statute(
        id=regulation.id,
        title=regulation.title,
        short=regulation.short,
        adopted=regulation.adopted,
        since=regulation.since,
        until=regulation.until,
        made=regulation.made,
        national=False,
    )


@frozen(kw_only=True)
class Jurisdiction:
    """Whose rules a file holds."""

    id: str
    name: Text
    area: str
    tier: Tier


@frozen(kw_only=True)
class LocalRow:
    """One local value: its key, its clause, the levels it is for (default: those of the regulation)."""

    key: str
    norm: str
    also: tuple[str, ...] = ()
    levels: tuple[Level, ...] | None = None
    since: date | None = None
    until: date | None = None
    force: Force = Force.BINDING
    value: Any = field(eq=False)
    prevails: str | None = None
    frozen_value: str = field(init=False, default="")

    def __attrs_post_init__(self) -> None:
        """Keep a hashable image of the raw value, so that rules with other values are other rules."""
        object.__setattr__(self, "frozen_value", repr(self.value))


@frozen(kw_only=True)
class Recorded:
    """A local rule that no rule of ours uses: shown, never applied."""

    key: str
    norm: str
    text: Text


@frozen(kw_only=True)
class Decided:
    """A reading that the local law settles."""

    reading: str
    alternative: str
    norm: str


@frozen(kw_only=True)
class LocalRules:
    """The rules of one jurisdiction: dated, hashable, made from plain data or TOML text; no file is opened here."""

    jurisdiction: Jurisdiction
    regulations: tuple[Regulation, ...]
    rows: tuple[LocalRow, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    decided: tuple[Decided, ...] = ()
    adopts: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a clause of a regulation that the file does not list."""
        rows: tuple[LocalRow | Recorded | Decided, ...] = (*self.rows, *self.recorded, *self.decided)
        for row in rows:
            parts = parse_norm_id(row.norm)
            if parts is None or self.find(parts[0]) is None:
                raise InvalidLawData(
                    self.jurisdiction.id, row.norm, Text("条文不属于所列法规", "no clause of a regulation listed here")
                )

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> LocalRules:
        """Return rules from plain data; every problem is listed in one `InvalidDocument`."""
        return structure(dict(data), cls)

    @classmethod
    def from_toml(cls, text: str) -> LocalRules:
        """Return rules from TOML text.

        Raises:
            InvalidDocument: the text is no TOML, or not of this form.
        """
        import tomllib

        try:
            data = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            problem = Problem("$", str(error), Text("TOML 文本", "TOML text"))
            raise InvalidDocument((problem,)) from None
        return cls.from_mapping(data)

    def find(self, regulation: str) -> Regulation | None:
        """Return a regulation by its id."""
        return next((each for each in self.regulations if each.id == regulation), None)

    def regulation_of(self, norm_id: str) -> Regulation:
        """Return the regulation to which a clause belongs."""
        found = self.find(norm_id.split("-", 1)[0])
        assert found is not None, norm_id
        return found

    def norm(self, norm_id: str) -> Norm:
        """Return a clause of one of these regulations."""
        parts = parse_norm_id(norm_id)
        assert parts is not None, norm_id
        return Norm(norm_id, self.regulation_of(norm_id).statute(), *parts[1:])

    def in_force(self, row: LocalRow | Recorded | Decided, on: date) -> bool:
        """Tell whether a row applies on a day."""
        regulation = self.regulation_of(row.norm)
        since = row.since if isinstance(row, LocalRow) and row.since else regulation.since
        until = row.until if isinstance(row, LocalRow) and row.until else regulation.until
        return since <= on and (until is None or on <= until)

    def days(self) -> set[date]:
        """Return the days on which something of these rules begins or has just ended."""
        from datetime import timedelta

        found: set[date] = set()
        dated: tuple[Regulation | LocalRow, ...] = (*self.regulations, *self.rows)
        for each in dated:
            if each.since is not None:
                found.add(each.since)
            if each.until is not None:
                found.add(each.until + timedelta(days=1))
        return found
