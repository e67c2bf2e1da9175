"""Documents: a case stored as plain data. Codes only; unknown facts left out; what can be computed is never stored."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import Factory, frozen

from npc_core import DATA_VERSION
from npc_core.interchange.places import AreaRef, find_law
from npc_core.interchange.reading import check_bounds, read_json, refuse
from npc_core.interchange.registry import find_procedure, procedure_ids
from npc_core.kernel.errors import InvalidDocument, Problem
from npc_core.kernel.periods import WorkCalendar
from npc_core.kernel.structure import quick_reader, structure
from npc_core.kernel.text import Text
from npc_core.kernel.writing import Writer, unstructure, writer_of
from npc_core.law.laws import Law
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import Act, Correction, Entry
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Procedure

FORMAT = "npc-core/case@1"
_VERSION = re.compile(r"[0-9]{4}\.[0-9]{1,2}")
_A_VERSION = Text("形如 2026.11 的数据版本", "a data version such as 2026.11")
_AN_OBJECT = Text("对象", "an object")
_AN_ID = Text("从 1 起的整数", "an integer from 1")


@frozen(kw_only=True)
class _Frame:
    format: str
    data_version: str | None = None
    procedure: str
    area: AreaRef
    readings: dict[str, str] = Factory(dict)
    local: tuple[LocalRules, ...] = ()
    partial: bool = False
    dossier: Any
    acts: Any = ()


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


Writers = dict[type[Act], tuple[str, Writer]]
_NO_META = _Meta()
_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor


def to_document(case: Case[Any, Any]) -> dict[str, Any]:
    """Return a case as plain data; the same case gives the same data."""
    return _document(case, native=False)


def _document(case: Case[Any, Any], *, native: bool) -> dict[str, Any]:
    """Return a case as plain data, its days as days if a JSON writer that knows them is to write it."""
    law = case.law
    document: dict[str, Any] = {
        "format": FORMAT,
        "data_version": DATA_VERSION,
        "procedure": case.procedure.id,
        "area": {"code": law.area.code} if law.area.name is None else {"code": law.area.code, "name": law.area.name},
    }
    if law.readings:
        document["readings"] = dict(law.readings)
    if law.own:
        document["local"] = [unstructure(rules) for rules in law.own]
    if case.partial:
        document["partial"] = True
    facts_writer, writers = _writers(case.procedure, native=native)
    document["dossier"] = facts_writer(case.facts)
    acts = document["acts"] = []
    for place, entry in enumerate(case.entries, start=1):
        entry_id, act, recorded_on, struck, corrected = entry
        code, write = writers[type(act)]
        acts.append({"act": code, **write(act)})
        if entry_id != place or recorded_on is not None or struck is not None or corrected:
            acts[-1]["entry"] = _meta(place, entry, writers)
    return document


def _meta(place: int, entry: Entry, writers: Writers) -> dict[str, Any]:
    """Return what is said of an entry besides its act."""
    meta: dict[str, Any] = {}
    if entry.id != place:
        meta["id"] = entry.id
    if entry.recorded_on is not None:
        meta["recorded_on"] = entry.recorded_on.isoformat()
    if entry.struck is not None:
        meta["struck"] = entry.struck
    if entry.corrected:
        meta["corrected"] = [{"reason": fix.reason, "act": _act(fix.act, writers)} for fix in entry.corrected]
    return meta


def _act(act: Act, writers: Writers) -> dict[str, Any]:
    code, write = writers[type(act)]
    return {"act": code, **write(act)}


@lru_cache(maxsize=64)
def _writers(procedure: Procedure[Any, Any], *, native: bool) -> tuple[Writer, Writers]:
    acts = {kind: (code, writer_of(kind, native=native)) for code, kind in procedure.acts.items()}
    facts: Any = procedure.facts
    return writer_of(facts, native=native), acts


def dump_case(case: Case[Any, Any]) -> str:
    """Return a case as JSON text; the same case gives the same bytes, with or without `orjson`.

    Raises:
        InvalidDocument: the case holds a number or a text that no JSON document can hold.
    """
    try:
        import orjson

        document = _document(case, native=True)
        return orjson.dumps(document, default=unstructure, option=orjson.OPT_STRICT_INTEGER).decode()
    except (ImportError, TypeError):  # it is not installed; or it met what no JSON text can hold, and names no place
        document = to_document(case)
        check_bounds(document)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def load_case(text: str | bytes, calendar: WorkCalendar | None = None) -> Case[Any, Any]:
    """Return the case of a JSON text.

    Args:
        text: the text; bytes are UTF-8.
        calendar: the working-day calendar; it is context of judging and not stored.

    Raises:
        InvalidDocument: anything at all is wrong; every problem is listed with its path.

    >>> text = (
    ...     '{"format":"npc-core/case@1","procedure":"appointments.appointment","area":{"code":"540102"},'
    ...     '"dossier":{"post":{"office":"judge"},"nominee":"P-88","kind":"appoint"},"acts":[]}'
    ... )
    >>> load_case(text).standing("en")
    'exam open, to be submitted'
    """
    return _from_checked(read_json(text), calendar)


def from_document(document: object, calendar: WorkCalendar | None = None) -> Case[Any, Any]:
    """Return the case of plain data.

    Args:
        document: the data, as `to_document` makes it; days may be dates, as TOML has them.
        calendar: the working-day calendar; it is context of judging and not stored.

    Raises:
        InvalidDocument: anything at all is wrong; every problem is listed with its path.

    >>> from npc_core.kernel.errors import InvalidDocument
    >>> try:
    ...     from_document({"format": "npc-core/case@1", "procedure": "appointments.appointment", "acts": [{}]})
    ... except InvalidDocument as error:
    ...     [problem.path for problem in error.problems]
    ['$.area', '$.dossier', '$.acts[0].act']
    """
    if not isinstance(document, Mapping):
        refuse("$", type(document).__name__, _AN_OBJECT)
    plain = dict(document)
    check_bounds(plain)
    return _from_checked(plain, calendar)


def _from_checked(document: Any, calendar: WorkCalendar | None) -> Case[Any, Any]:
    problems: list[Problem] = []
    frame: _Frame | None = _read(document, _Frame, "$", problems)
    if frame is None:
        _read_the_rest(document, problems)
        raise InvalidDocument(tuple(problems))
    if frame.format != FORMAT:
        problems.append(Problem("$.format", repr(frame.format), Text(FORMAT, FORMAT)))
    if frame.data_version is not None and not _VERSION.fullmatch(frame.data_version):
        problems.append(Problem("$.data_version", repr(frame.data_version), _A_VERSION))
    law = _law(frame, calendar, problems)
    procedure = find_procedure(frame.procedure)
    if procedure is None:
        known = ", ".join(procedure_ids())
        problems.append(Problem("$.procedure", repr(frame.procedure), Text(f"以下之一：{known}", f"one of: {known}")))
        raise InvalidDocument(tuple(problems))
    facts = _read(frame.dossier, procedure.facts, "$.dossier", problems)
    entries = _entries(frame.acts, procedure, problems)
    if problems or law is None:
        raise InvalidDocument(tuple(problems))
    return open_case(procedure, law, facts, entries, partial=frame.partial)


def _read_the_rest(document: Any, problems: list[Problem]) -> None:
    """Add what is wrong with the dossier and the acts of a document whose frame is broken: all is mended in one go."""
    written = document if isinstance(document, dict) else {}
    name = written.get("procedure")
    procedure = find_procedure(name) if isinstance(name, str) else None
    if procedure is not None:
        if "dossier" in written:
            _read(written["dossier"], procedure.facts, "$.dossier", problems)
        _entries(written.get("acts", ()), procedure, problems)


def _law(frame: _Frame, calendar: WorkCalendar | None, problems: list[Problem]) -> Law | None:
    try:
        return find_law(frame.area, frame.readings, frame.local, calendar)
    except InvalidDocument as error:
        problems.extend(error.problems)
        return None


def _read(data: Any, into: type[Any], path: str, problems: list[Problem]) -> Any:
    try:
        return structure(data, into, path)
    except InvalidDocument as error:
        problems.extend(error.problems)
        return None


def _entries(acts: Any, procedure: Procedure[Any, Any], problems: list[Problem]) -> tuple[Entry, ...]:
    found: list[Entry] = []
    if not isinstance(acts, list | tuple):
        problems.append(Problem("$.acts", type(acts).__name__, Text("列表", "a list")))
        return ()
    plain, readers = True, _readers(procedure)
    for place, written in enumerate(acts, start=1):
        try:  # an act that is right and of which nothing more is said, as nearly all are
            body = written.copy()
            found.append(_new(Entry, (place, readers[body.pop("act")](body, None), None, None, ())))
        except Exception:  # noqa: BLE001 - whatever it was, the careful reader finds and names it
            plain = False
            found.extend(_entry_with_more(place, written, procedure, f"$.acts[{place - 1}]", problems))
    if not plain and len({entry.id for entry in found}) != len(found):
        problems.append(Problem("$.acts", "id", Text("互不相同的编号", "distinct ids")))
    return tuple(found)


@lru_cache(maxsize=64)
def _readers(procedure: Procedure[Any, Any]) -> dict[str, Callable[[Any, None], Act]]:
    return {code: quick_reader(kind) for code, kind in procedure.acts.items()}


def _entry_with_more(
    place: int, written: Any, procedure: Procedure[Any, Any], path: str, problems: list[Problem]
) -> Iterator[Entry]:
    """Yield an entry that is wrong, or says more than its act: an id, a late record, a strike, corrections."""
    if not isinstance(written, dict):
        problems.append(Problem(path, type(written).__name__, _AN_OBJECT))
        return
    body = dict(written)
    entry = body.pop("entry", None)
    meta: _Meta | None = _NO_META if entry is None else _read(entry, _Meta, f"{path}.entry", problems)
    act = read_act(body, procedure, path, problems)
    if act is None or meta is None:
        return
    if meta.id is not None and meta.id < 1:
        problems.append(Problem(f"{path}.entry.id", repr(meta.id), _AN_ID))
    fixes = [
        (fix.reason, read_act(fix.act, procedure, f"{path}.entry.corrected[{i}].act", problems))
        for i, fix in enumerate(meta.corrected)
    ]
    corrected = tuple(Correction(old, reason) for reason, old in fixes if old is not None)
    yield Entry(meta.id or place, act, meta.recorded_on, meta.struck, corrected)


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
