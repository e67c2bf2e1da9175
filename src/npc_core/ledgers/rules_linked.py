"""Offices tied to a mandate: which of them end with it, by which clause, and who announces it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.effects import Ground
from npc_core.congress.offices import Office
from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Finding, Rule, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.law.values import LinkedOffices
from npc_core.ledgers import words

LINKED = Rule(
    "ledgers.linked_office",
    Text("代表资格终止后的职务", "an office after the end of a mandate"),
    verdicts=Verdicts(Text("相应终止", "ends too"), Text("不因此终止", "does not end by that")),
)
_READING = "linked_offices"


class Tie(NamedTuple):
    """What ties an office to a mandate.

    Args:
        source: the provision that says so, or from which it is inferred.
        announced_by: who announces that the office ended.
        inferred: whether no text says so in as many words.
    """

    source: Provision[Any]
    announced_by: tuple[Role, ...]
    inferred: bool


@frozen(kw_only=True)
class OfficeAfterMandate:
    """Somebody held an office when the mandate ended.

    Args:
        on: the day on which the mandate ended.
        office: the office.
        ground: why the mandate ended.
    """

    on: date
    office: Office
    ground: Ground

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("linked.on", self.on)


def tie_of(office: Office, ground: Ground | None, book: RuleBook) -> Tie | None:
    """Return what ends an office together with a mandate, None where it does not end by that."""
    linked: Provision[LinkedOffices] | Silence | None = None
    if ground in (Ground.RESIGNED, Ground.ORDERED_RESIGNATION):
        linked = book.mandates.offices_after_resignation
    elif ground is Ground.RECALLED:
        linked = book.mandates.offices_after_recall
    if isinstance(linked, Provision) and office in linked.value.offices:
        return Tie(linked, linked.value.announced_by, ground is Ground.ORDERED_RESIGNATION)
    local = book.mandates.offices_after_any_end
    if isinstance(local, Provision) and office in local.value.offices:
        return Tie(local, local.value.announced_by, False)
    must = book.offices.must_be_deputy.get(office)
    if isinstance(must, Provision) and must.value and book.choice(_READING).alternative == "end_too":
        return Tie(must, (), True)
    return None


def check_linked_office(facts: OfficeAfterMandate, law: Law) -> Finding:
    """Tell whether an office ends with the mandate of whoever holds it, and who announces it.

    Law: EL2020-54-1, EL2020-54-2, EL2020-56-1, EL2020-56-2 and the older clauses; on other grounds local rules.

    Args:
        facts: the office, and why the mandate ended.
        law: the law of the place whose office it is.

    Returns:
        `office_ends_with_mandate`, `office_remains`.

    Reading: `linked_offices`, where no text says it.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> member = OfficeAfterMandate(
    ...     on=date(2023, 5, 4), office=Office.STANDING_COMMITTEE_MEMBER, ground=Ground.RECALLED)
    >>> print(check_linked_office(member, law_of(Area.from_code("411424"))).explain("zh", cite="short"))
    相应终止：常务委员会委员，由主席团、常务委员会公告〔选举法第五十四条〕
    """
    book, office = law.on(facts.on), facts.office.label
    tied = tie_of(facts.office, facts.ground, book)
    if tied is None:
        choice = book.choice(_READING)
        return LINKED.fails((choice,), words.office_remains, office=office, ground=facts.ground.label)
    basis: tuple[Basis, ...] = (tied.source, book.choice(_READING)) if tied.inferred else (tied.source,)
    by = join(tuple(role.label for role in tied.announced_by))
    return LINKED.holds(basis, words.office_ends_with_mandate, office=office, by=by)
