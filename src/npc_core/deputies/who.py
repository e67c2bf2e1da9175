"""Who may take each step, for screens; the rules of the step check it where the law names somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from npc_core.congress.actors import Role
from npc_core.deputies.acts import RecallTrack
from npc_core.deputies.rules_decisions import deciders, of_seat
from npc_core.deputies.rules_recall import movers_named, track_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case

Who = Callable[[Case[Any, Any], RuleBook], tuple[Role, ...]]


def always(role: Role) -> Who:
    """Return that one role takes the step, whatever the law of the day."""

    def who(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
        return (role,)

    return who


def named_in(find: Callable[[RuleBook], Provision[Role] | Silence]) -> Who:
    """Return that whoever a provision names takes the step; nobody where the law is silent."""

    def who(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
        found = find(book)
        return (found.value,) if isinstance(found, Provision) else ()

    return who


def announcers(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    """Return who announces the end of a mandate: the law's body, and by a reading the one that decided.

    Reading: `announcer`.
    """
    found = book.mandates.end_announced_by
    if isinstance(found, Silence):
        return ()
    law = of_seat(found.value, case.facts.seat)
    either = law is not found.value and book.choice("announcer").alternative == "accepting_body"
    return (law, *deciders(case)) if either else (law,)


def movers(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    """Return who may demand or move the recall."""
    found = movers_named(case, book)
    if isinstance(found, Silence):
        return ()
    return found.value if isinstance(found.value, tuple) else (Role.VOTERS,)


def printers(case: Case[Any, Any], book: RuleBook) -> tuple[Role, ...]:
    """Return who prints a written answer for the meeting."""
    at_session = track_of(case) is RecallTrack.CONGRESS
    return (Role.PRESIDIUM if at_session else Role.COUNCIL_OF_CHAIRPERSONS,)
