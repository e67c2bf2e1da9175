"""Documents: a case stored as plain data. Codes only; unknown facts left out; what can be computed is never stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, NoReturn

from attrs import Factory, frozen

from npc_core import DATA_VERSION
from npc_core.congress.areas import Area
from npc_core.interchange.registry import find_procedure, procedure_ids
from npc_core.kernel.errors import InvalidDocument, NpcError, Problem
from npc_core.kernel.findings import Finding
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.kernel.writing import unstructure
from npc_core.law.laws import Law, law_of, packaged_rules
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import Act, Correction, Entry, act_code
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Procedure

FORMAT = "npc-core/case@1"
LARGEST = 4_000_000
LONG = 20_000  # shorter texts cannot hold too much; measured, walking every document doubled the cost of loading
DEEPEST = 40
MOST_NODES = 200_000


@frozen(kw_only=True)
class AreaRef:
    """The area of a document: its code, and a name for display."""

    code: str
    name: str | None = None

    def area(self) -> Area:
        """Return the area."""
        return Area.from_code(self.code, self.name)


@frozen(kw_only=True)
class _Frame:
    format: str
    data_version: str | None = None
    procedure: str
    area: AreaRef
    readings: dict[str, str] = Factory(dict)
    local: tuple[LocalRules, ...] = ()
    partial: bool = False
    dossier: dict[str, Any]
    acts: tuple[dict[str, Any], ...] = ()


@frozen(kw_only=True)
class _Fix:
    reason: str
    act: dict[str, Any]


@frozen(kw_only=True)
class _Meta:
    id: int | None = None
    recorded_on: date | None = None
    struck: str | None = None
    corrected: tuple[_Fix, ...] = ()


_NO_META = _Meta()
_NO_MORE = (None, None, ())  # no day of recording, not struck, not corrected


class Upgraded(NamedTuple):
    """A document brought to this format, with notes on what was done and what could not be known."""

    document: dict[str, Any]
    notes: tuple[Text, ...]


class Changed(NamedTuple):
    """An answer that differs between two laws: which act, which rule, before and after."""

    entry: int
    rule: str
    before: Finding
    after: Finding


def to_document(case: Case[Any, Any]) -> dict[str, Any]:
    """Return a case as plain data; the same case gives the same data."""
    law = case.law
    packaged = packaged_rules(law.area) if law.local else ()
    local = [unstructure(rules) for rules in law.local if rules not in packaged]
    document: dict[str, Any] = {
        "format": FORMAT,
        "data_version": DATA_VERSION,
        "procedure": case.procedure.id,
        "area": unstructure(AreaRef(code=law.area.code, name=law.area.name)),
    }
    if law.readings:
        document["readings"] = dict(law.readings)
    if local:
        document["local"] = local
    if case.partial:
        document["partial"] = True
    document["dossier"] = unstructure(case.facts)
    document["acts"] = [_entry(place, entry) for place, entry in enumerate(case.entries, start=1)]
    return document


def _entry(place: int, entry: Entry) -> dict[str, Any]:
    written = _act(entry.act)
    if entry[2:] == _NO_MORE and entry.id == place:
        return written
    meta: dict[str, Any] = {}
    if entry.id != place:
        meta["id"] = entry.id
    if entry.recorded_on is not None:
        meta["recorded_on"] = entry.recorded_on.isoformat()
    if entry.struck is not None:
        meta["struck"] = entry.struck
    if entry.corrected:
        meta["corrected"] = [{"reason": fix.reason, "act": _act(fix.act)} for fix in entry.corrected]
    return {**written, "entry": meta} if meta else written


def _act(act: Act) -> dict[str, Any]:
    return {"act": act_code(type(act)), **unstructure(act)}


def dump_case(case: Case[Any, Any]) -> str:
    """Return a case as JSON text; the same case gives the same bytes, with or without `orjson`."""
    document = to_document(case)
    try:
        import orjson
    except ImportError:
        return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return orjson.dumps(document).decode()


def load_case(text: str | bytes) -> Case[Any, Any]:
    """Return the case of a JSON text.

    Raises:
        InvalidDocument: anything at all is wrong; every problem is listed with its path.
    """
    return _from_checked(read_json(text), None)


def read_json(text: str | bytes) -> Any:
    """Return plain data from JSON text of bounded size and depth, without duplicate keys or non-numbers.

    Raises:
        InvalidDocument: the text is none of this.

    >>> read_json('{"on": "2019-08-20"}')
    {'on': '2019-08-20'}
    """
    if len(text) > LARGEST:
        _refuse("$", f"{len(text)}", Text(f"不超过 {LARGEST} 字节", f"at most {LARGEST} bytes"))
    try:
        data = _DECODER.decode(text if isinstance(text, str) else text.decode())
    except InvalidDocument:
        raise
    except (ValueError, RecursionError) as error:
        _refuse("$", type(error).__name__, Text("JSON 文本", "JSON text"))
    if len(text) > LONG:
        check_bounds(data)
    return data


def check_bounds(data: Any) -> None:
    """Raise `InvalidDocument` for data that is too deep or has too many parts."""
    level = [data]
    nodes = 0
    for _ in range(DEEPEST):
        inner = [each for part in level for each in _parts(part)]
        nodes += len(inner)
        if nodes > MOST_NODES:
            _refuse("$", f"> {MOST_NODES}", Text(f"不超过 {MOST_NODES} 个值", f"at most {MOST_NODES} values"))
        if not inner:
            return
        level = inner
    _refuse("$", f"> {DEEPEST}", Text(f"不超过 {DEEPEST} 层", f"at most {DEEPEST} levels"))


def _parts(part: Any) -> Any:
    if isinstance(part, Mapping):
        return part.values()
    return part if isinstance(part, list | tuple) else ()


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        _refuse(f"$..{twice}", twice, Text("只出现一次的键", "a key that occurs once"))
    return found


def _no_constant(name: str) -> NoReturn:
    _refuse("$", name, Text("数字", "a number"))


_DECODER = json.JSONDecoder(object_pairs_hook=_no_duplicates, parse_constant=_no_constant)


def _refuse(path: str, given: str, expected: Text) -> NoReturn:
    raise InvalidDocument((Problem(path, given, expected),))


def from_document(document: Any, calendar: Any = None) -> Case[Any, Any]:
    """Return the case of plain data.

    Args:
        document: the data, as `to_document` makes it; days may be dates, as TOML has them.
        calendar: the working-day calendar; it is context of judging and not stored.

    Raises:
        InvalidDocument: anything at all is wrong; every problem is listed with its path.
    """
    if not isinstance(document, Mapping):
        _refuse("$", type(document).__name__, Text("对象", "an object"))
    check_bounds(document)
    return _from_checked(document, calendar)


def _from_checked(document: Any, calendar: Any) -> Case[Any, Any]:
    try:
        frame = structure(document, _Frame)
    except RecursionError:
        _refuse("$", "…", Text(f"不超过 {DEEPEST} 层", f"at most {DEEPEST} levels"))
    if frame.format != FORMAT:
        _refuse("$.format", frame.format, Text(FORMAT, FORMAT))
    procedure = find_procedure(frame.procedure)
    if procedure is None:
        known = ", ".join(procedure_ids())
        _refuse("$.procedure", frame.procedure, Text(known, known))
    problems: list[Problem] = []
    law = _law(frame, calendar, problems)
    facts = _read(frame.dossier, procedure.facts, "$.dossier", problems)
    entries = _entries(frame.acts, procedure, problems)
    if problems or law is None:
        raise InvalidDocument(tuple(problems))
    return open_case(procedure, law, facts, partial=frame.partial).refolded(entries)


def _law(frame: _Frame, calendar: Any, problems: list[Problem]) -> Law | None:
    try:
        if not frame.local and calendar is None:
            return _plain_law(frame.area.code, frame.area.name, tuple(frame.readings.items()))
        return law_of(frame.area.area(), local=frame.local, readings=frame.readings, calendar=calendar)
    except NpcError as error:
        where = "$.area.code" if error.code == "area.unknown" else "$.readings"
        problems.append(Problem(where, str(error.args[0]), error.message()))
        return None


@lru_cache(maxsize=1024)
def _plain_law(code: str, name: str | None, readings: tuple[tuple[str, str], ...]) -> Law:
    """Return the law of a place without rules of the caller's; many documents of one place share it."""
    return law_of(Area.from_code(code, name), readings=dict(readings))


def _read(data: Any, into: type[Any], path: str, problems: list[Problem]) -> Any:
    try:
        return structure(data, into, path)
    except InvalidDocument as error:
        problems.extend(error.problems)
        return None


def _entries(
    acts: tuple[dict[str, Any], ...], procedure: Procedure[Any, Any], problems: list[Problem]
) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for place, written in enumerate(acts):
        path = f"$.acts[{place}]"
        body = dict(written)
        entry = body.pop("entry", None)
        meta: _Meta | None = _NO_META if entry is None else _read(entry, _Meta, f"{path}.entry", problems)
        act = read_act(body, procedure, path, problems)
        if act is None or meta is None:
            continue
        fixes = [
            (fix.reason, read_act(fix.act, procedure, f"{path}.entry.corrected[{i}].act", problems))
            for i, fix in enumerate(meta.corrected)
        ]
        corrected = tuple(Correction(old, reason) for reason, old in fixes if old is not None)
        found.append(Entry(meta.id or place + 1, act, meta.recorded_on, meta.struck, corrected))
    if len({entry.id for entry in found}) != len(found):
        problems.append(Problem("$.acts", "id", Text("互不相同的编号", "distinct ids")))
    return tuple(found)


def read_act(
    written: Mapping[str, Any], procedure: Procedure[Any, Any], path: str, problems: list[Problem]
) -> Act | None:
    """Return one act of plain data; what is wrong with it is added to the problems."""
    body = dict(written)
    code = body.pop("act", None)
    kind = procedure.acts.get(code) if isinstance(code, str) else None
    if kind is None:
        known = ", ".join(procedure.acts)
        problems.append(Problem(f"{path}.act", repr(code), Text(f"以下之一：{known}", f"one of: {known}")))
        return None
    found: Act | None = _read(body, kind, path, problems)
    return found


def upgrade(document: Mapping[str, Any]) -> Upgraded:
    """Return a document in this version's format, and what to know about it.

    A newer data version is reported, never migrated: the law here may be older than the one it was written under.
    """
    notes: list[Text] = []
    written = str(document.get("data_version", ""))
    if written and written != DATA_VERSION:
        order = "更新" if written > DATA_VERSION else "更早"
        order_en = "newer" if written > DATA_VERSION else "older"
        notes.append(
            Text(
                f"文件写于{order}的数据版本 {written}，本版本为 {DATA_VERSION}",
                f"written under the {order_en} data version {written}; this is {DATA_VERSION}",
            )
        )
    kept = dict(document)
    if kept.get("format") == FORMAT and written <= DATA_VERSION:
        kept["data_version"] = DATA_VERSION
    return Upgraded(kept, tuple(notes))


def recheck(case: Case[Any, Any], under: Law) -> tuple[Changed, ...]:
    """Return the answers about a case's acts that differ under another law: other readings, other local rules."""
    before = case.audit(date.max)
    moved = Case(case.procedure, under, case.facts, case.stages, case.entries, case.partial)
    after = moved.audit(date.max)
    found: list[Changed] = []
    for one, other in zip(before.lines, after.lines, strict=True):
        old = {each.rule: each for each in (one.judgement.permitted, *one.judgement.duties)}
        new = {each.rule: each for each in (other.judgement.permitted, *other.judgement.duties)}
        found.extend(
            Changed(one.entry.id, rule, old[rule], new[rule])
            for rule in old
            if rule in new and old[rule].outcome is not new[rule].outcome
        )
    return tuple(found)
