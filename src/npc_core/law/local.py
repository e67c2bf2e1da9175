"""Local rules: a province's, a city's or a county's regulations, and one session's election measures, in one form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from npc_core.congress.areas import Area
from npc_core.congress.levels import Level
from npc_core.congress.offices import Office
from npc_core.kernel.errors import InvalidDocument, Problem, UnknownArea, UnknownReading
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Made, Norm, Statute, parse_norm_id
from npc_core.kernel.provisions import Force
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.kernel.writing import unstructure


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
        """Keep the value as plain data, and a hashable image of it: rules with other values are other rules.

        A day of TOML becomes the text that JSON has, so that rules come back equal from a document.
        """
        object.__setattr__(self, "value", unstructure(self.value))
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
    regulations: tuple[Regulation, ...] = ()
    rows: tuple[LocalRow, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    decided: tuple[Decided, ...] = ()
    adopts: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse, all at once, what contradicts itself or names what does not exist."""
        problems = tuple(_problems(self))
        if problems:
            raise InvalidDocument(problems)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> LocalRules:
        """Return rules from plain data; every problem is listed in one `InvalidDocument`."""
        return structure(dict(data) if isinstance(data, Mapping) else data, cls)

    @classmethod
    def from_toml(cls, text: str) -> LocalRules:
        """Return rules from TOML text.

        Raises:
            InvalidDocument: the text is no TOML, or not of this form.
        """
        import tomllib

        try:
            data = tomllib.loads(text)
        except (ValueError, RecursionError) as error:  # also a number of thousands of digits
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


_LISTED = Text("所列法规的条文", "a clause of a regulation listed here")
_A_KEY = Text("已有的项目；其余写入 recorded", "the key of a provision; anything else belongs under `recorded`")
_AN_AREA = Text("行政区划代码", "a code of GB/T 2260")
_ONCE = Text("只出现一次的法规", "a regulation listed once")
_WITHIN = Text("法规施行期间内、先后相接的日期", "days in order, within those of the regulation")


def _problems(rules: LocalRules) -> Iterator[Problem]:
    """Yield every area, regulation, clause, key, day and reading that cannot be."""
    try:
        Area.from_code(rules.jurisdiction.area)
    except UnknownArea:
        yield Problem("$.jurisdiction.area", repr(rules.jurisdiction.area), _AN_AREA)
    for place, regulation in enumerate(rules.regulations):
        if rules.find(regulation.id) is not regulation:
            yield Problem(f"$.regulations[{place}].id", repr(regulation.id), _ONCE)
        if regulation.until is not None and regulation.until < regulation.since:
            yield Problem(f"$.regulations[{place}].until", str(regulation.until), _WITHIN)
    listed: tuple[tuple[str, tuple[LocalRow | Recorded | Decided, ...]], ...] = (
        ("rows", rules.rows),
        ("recorded", rules.recorded),
        ("decided", rules.decided),
    )
    for name, rows in listed:
        for place, row in enumerate(rows):
            yield from _problems_of(rules, row, f"$.{name}[{place}]")


def _problems_of(rules: LocalRules, row: LocalRow | Recorded | Decided, path: str) -> Iterator[Problem]:
    for norm_id in (row.norm, *(row.also if isinstance(row, LocalRow) else ())):
        parts = parse_norm_id(norm_id)
        if parts is None or rules.find(parts[0]) is None:
            yield Problem(f"{path}.norm", repr(norm_id), _LISTED)
            return
    if isinstance(row, LocalRow):
        if not _is_key(row.key):
            yield Problem(f"{path}.key", repr(row.key), _A_KEY)
        regulation = rules.regulation_of(row.norm)
        since, until = row.since or regulation.since, row.until or regulation.until
        last = regulation.until or date.max
        if not regulation.since <= since <= (until or last) <= last:
            yield Problem(f"{path}.since", f"{since} – {until or ''}", _WITHIN)
    if isinstance(row, Decided):
        from npc_core.law.readings import choose

        try:
            choose(row.reading, row.alternative)
        except UnknownReading as error:
            yield Problem(f"{path}.reading", repr(row.reading), error.message())


def _is_key(key: str) -> bool:
    """Tell whether `section.field`, or `section.field.office`, names a provision."""
    from npc_core.law.sections import SECTIONS

    name, _, rest = key.partition(".")
    field_name, dot, office = rest.partition(".")
    known = name in SECTIONS and field_name in SECTIONS[name]._fields
    return known and (not dot or office in _OFFICES)


_OFFICES = frozenset(office.code for office in Office)
