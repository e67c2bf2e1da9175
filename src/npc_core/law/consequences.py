"""What a failure leads to, and what can be done: the catalogue's words for the clauses that a finding failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from npc_core.kernel.findings import FAILS, Finding
from npc_core.kernel.norms import Norm, covers
from npc_core.kernel.provisions import Choice, Force
from npc_core.kernel.text import Text
from npc_core.law.catalogue import NormEntry, catalogue, norm_entry, older


class Consequence(NamedTuple):
    """What follows from failing one clause.

    Args:
        norm: the clause, in the version that the finding rests on.
        effect: what follows; None where the catalogue does not say.
        remedy: what can be done; None where the catalogue does not say.
    """

    norm: Norm
    effect: Text | None
    remedy: Text | None


def consequences_of(finding: Finding) -> tuple[Consequence, ...]:
    """Return what follows from a failed finding, clause by clause; nothing follows from one that does not fail.

    A clause of an older version has the consequences of the later clause that says the same.

    Args:
        finding: any finding.

    >>> from datetime import date
    >>> from npc_core import Area, Decision, Tally, Vote, check_vote, law_of
    >>> vote = Vote(on=date(2023, 8, 20), decision=Decision.STANDING_COMMITTEE_APPOINTMENT,
    ...             tally=Tally(ayes=13), membership=27, present=20)
    >>> [each.effect.en for each in consequences_of(check_vote(vote, law_of(Area.from_code("411424"))))]
    ['Without that majority the resolution is not adopted.']
    """
    found = (_consequence(norm) for leaf in _failed(finding) for norm in _norms(leaf))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _failed(finding: Finding) -> Iterator[Finding]:
    if finding.outcome is not FAILS or finding.force is Force.ADVISORY:
        return
    if not finding.because:
        yield finding
    for each in finding.because:
        yield from _failed(each)


def _norms(finding: Finding) -> Iterator[Norm]:
    for basis in finding.basis:
        if not isinstance(basis, Choice):
            yield from basis.norms


def _consequence(norm: Norm) -> Consequence | None:
    for entry in _entries(norm.id):
        if entry.effect is not None or entry.remedy is not None:
            return Consequence(norm, entry.effect, entry.remedy)
    return None


def _entries(norm_id: str) -> Iterator[NormEntry]:
    """Yield the catalogue's rows that speak of a clause: its own, those above it, those of its later place."""
    older_clause = older().get(norm_id)
    for each in (norm_id, *(older_clause.same_as if older_clause else ())):
        yield from (norm_entry(row) for row in catalogue() if covers(row, each))
