"""Documents over time: what an upgrade did, and which answers another law would change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from attrs import evolve

from npc_core import DATA_VERSION
from npc_core.interchange.documents import FORMAT, from_document, load_case
from npc_core.interchange.reading import refuse
from npc_core.kernel.findings import Finding
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.audits import Audit
from npc_core.procedure.cases import Case

_VERSION = re.compile(r"([0-9]{4})\.([0-9]{1,2})")


class Upgraded(NamedTuple):
    """A document brought to this format, with notes on what was done and what could not be known."""

    document: dict[str, Any]
    notes: tuple[Text, ...]


class Changed(NamedTuple):
    """An answer that differs between two laws: about which entry (None: the matter), which rule, before and after.

    One of the two is None where only the other law asks at all.
    """

    entry: int | None
    rule: str
    before: Finding | None
    after: Finding | None


def upgrade(document: object) -> Upgraded:
    """Return a document in this version's format, and what to know about it.

    A newer data version is reported, never migrated: the law here may be older than the one it was written under.

    Raises:
        InvalidDocument: it is no object at all; anything else is left to `from_document`.

    >>> upgrade({"format": "npc-core/case@1", "data_version": "2099.1"}).notes[0].en.split(";")[0]
    'written under the newer data version 2099.1'
    """
    if not isinstance(document, Mapping):
        refuse("$", type(document).__name__, Text("对象", "an object"))
    kept = dict(document)
    form, written = kept.get("format"), kept.get("data_version")
    if form != FORMAT:
        note = Text(f"格式 {form!r} 不是 {FORMAT}，未作改动", f"format {form!r} is not {FORMAT}: left as it is")
        return Upgraded(kept, (note,))
    if written is None:
        return Upgraded(kept, (Text("文件未注明数据版本", "the document names no data version"),))
    theirs, ours = _version(written), _version(DATA_VERSION)
    if theirs is None or theirs == ours:
        return Upgraded(kept, ())
    newer = ours is not None and theirs > ours
    if not newer:
        kept["data_version"] = DATA_VERSION
    order = Text("更新", "newer") if newer else Text("更早", "older")
    note = Text(
        f"文件写于{order.zh}的数据版本 {written}，本版本为 {DATA_VERSION}",
        f"written under the {order.en} data version {written}; this is {DATA_VERSION}",
    )
    return Upgraded(kept, (note,))


def _version(written: object) -> tuple[int, int] | None:
    """Return the parts of a version, so that 2026.9 is older than 2026.11; None for what is no version."""
    found = _VERSION.fullmatch(written) if isinstance(written, str) else None
    return (int(found[1]), int(found[2])) if found else None


def recheck(
    case: Case[Any, Any] | Mapping[str, Any] | str | bytes, under: Law, on: date = date.max
) -> tuple[Changed, ...]:
    """Return the answers about a matter that differ under another law: other readings, other local rules.

    Args:
        case: the matter, or its document, or the text of it.
        under: the other law.
        on: the day on which what is overdue or was never done is looked at.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> document = {
    ...     "format": "npc-core/case@1", "procedure": "appointments.appointment", "area": {"code": "540102"},
    ...     "dossier": {"post": {"office": "judge"}, "nominee": "P-88", "kind": "appoint", "failed_votes": 2},
    ...     "acts": [{"act": "submitted", "on": "2023-08-08", "by": {"role": "court_president"}}],
    ... }
    >>> recheck(document, law_of(Area.from_code("540102")))
    ()
    """
    if isinstance(case, str | bytes):
        case = load_case(case)
    elif isinstance(case, Mapping):
        case = from_document(case)
    before = dict(_answers(case.audit(on)))
    after = dict(_answers(evolve(case, law=under).audit(on)))
    return tuple(
        Changed(entry, rule, before.get((entry, rule, place)), after.get((entry, rule, place)))
        for entry, rule, place in dict.fromkeys((*before, *after))
        if _weight(before.get((entry, rule, place))) != _weight(after.get((entry, rule, place)))
    )


def _answers(audit: Audit) -> Iterator[tuple[tuple[int | None, str, int], Finding]]:
    """Yield every answer under its entry, its rule, and its place among the entry's answers of that rule."""
    groups: list[tuple[int | None, tuple[Finding, ...]]] = [
        (line.entry.id, (line.judgement.permitted, *line.judgement.duties)) for line in audit.lines
    ]
    for entry, findings in (*groups, (None, audit.open)):
        seen: dict[str, int] = {}
        for finding in findings:
            place = seen[finding.rule] = seen.get(finding.rule, -1) + 1
            yield (entry, finding.rule, place), finding


def _weight(finding: Finding | None) -> object:
    """Return what makes an answer another one: its outcome, and whether and how gravely a failure counts."""
    return None if finding is None else (finding.outcome, finding.force, finding.severity)
