"""Comparing books: what changed between two days, what binds here, and which readings would change an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from attrs import evolve

from npc_core.kernel.findings import Finding
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Choice, LocalNote, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.readings import readings
from npc_core.law.sections import SECTIONS

F = TypeVar("F")
Found = Provision[Any] | Silence


class Change(NamedTuple):
    """One provision that differs between two books: its value, or only its place in the law."""

    key: str
    label: Text
    before: Found | None
    after: Found | None
    value_changed: bool


class Coverage(NamedTuple):
    """What binds a place in one section, and what is not known."""

    section: str
    provisions: int
    national: int
    local: tuple[Norm, ...]
    silent: tuple[str, ...]
    not_modelled: tuple[str, ...]
    local_unknown: tuple[str, ...]
    notes: tuple[LocalNote, ...]


def provisions_of(book: RuleBook) -> Iterator[tuple[str, Found]]:
    """Yield every provision and silence of a book with its key."""
    for name in SECTIONS:
        yield from _section(name, getattr(book, name))


def _section(name: str, section: Any) -> Iterator[tuple[str, Found]]:
    for field, value in zip(section._fields, section, strict=True):
        if isinstance(value, Provision | Silence):
            yield f"{name}.{field}", value
        else:
            for office, found in value.items():
                yield f"{name}.{field}.{office.code}", found


def diff(before: RuleBook, after: RuleBook) -> tuple[Change, ...]:
    """Return what differs between two books, telling changed values from moved places.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> law = law_of(Area.from_code("411424"))
    >>> changes = {change.key: change for change in diff(law.on(date(2019, 1, 1)), law.on(date(2023, 1, 1)))}
    >>> changes["standing_committees.quorum"].value_changed, changes["voting.congress_majority"].value_changed
    (True, False)
    """
    old, new = dict(provisions_of(before)), dict(provisions_of(after))
    found = []
    for key in dict.fromkeys((*old, *new)):
        one, other = old.get(key), new.get(key)
        if _said(one) != _said(other):
            found.append(Change(key, _label(one, other), one, other, value_changed=True))
        elif _places(one) != _places(other):
            found.append(Change(key, _label(one, other), one, other, value_changed=False))
    return tuple(found)


def _said(found: Found | None) -> object:
    return found.value if isinstance(found, Provision) else (found.reason if found else None)


def _places(found: Found | None) -> tuple[str, ...]:
    return tuple(norm.id for norm in found.norms) if found else ()


def _label(one: Found | None, other: Found | None) -> Text:
    found = other if other is not None else one
    return found.label if found is not None else Text("", "")


def coverage(book: RuleBook) -> tuple[Coverage, ...]:
    """Return, per section, what binds here and what is not known.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> [each.section for each in coverage(law_of(Area.from_code("411424")).on(date(2023, 1, 1)))][:1]
    ['appointments']
    """
    return tuple(_coverage(name, list(_section(name, getattr(book, name)))) for name in SECTIONS)


def _coverage(name: str, found: list[tuple[str, Found]]) -> Coverage:
    provisions = [each for _, each in found if isinstance(each, Provision)]
    local = dict.fromkeys(norm for each in provisions for norm in each.norms if not norm.statute.national)
    noted = [(key, each.local_note) for key, each in found if each.local_note is not None]
    return Coverage(
        section=name,
        provisions=len(provisions),
        national=sum(each.origin == "national" for each in provisions),
        local=tuple(local),
        silent=tuple(key for key, each in found if isinstance(each, Silence) and each.reason.code == "no_rule"),
        not_modelled=tuple(
            key for key, each in found if isinstance(each, Silence) and each.reason.code == "not_modelled"
        ),
        local_unknown=tuple(key for key, _ in noted),
        notes=tuple(dict.fromkeys(note for _, note in noted if note is not None)),
    )


def compare_readings(rule: Callable[[F, Law], Finding], facts: F, law: Law) -> dict[Choice, Finding]:
    """Return the answers that other readings would give, only where they differ from the answer under this law.

    Args:
        rule: a rule of facts and law, such as `check_vote`.
        facts: its facts.
        law: the law with the readings chosen so far.
    """
    base = rule(facts, law)
    found: dict[Choice, Finding] = {}
    for reading in readings().values():
        for alternative in reading.alternative:
            chosen = {**law.chosen, reading.id: alternative.id}
            answer = rule(facts, evolve(law, readings=tuple(sorted(chosen.items()))))
            if answer.outcome is not base.outcome:
                found[reading.choice(alternative.id)] = answer
    return found
