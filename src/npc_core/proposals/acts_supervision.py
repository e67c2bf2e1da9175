"""Acts around the handling of a suggestion: merging, dividing, visits, publication, commendation and criticism."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import HandlerId
from npc_core.kernel.days import Day
from npc_core.proposals.facts_supervision import CriticismGround


@frozen(kw_only=True)
class Divided:
    """It raises several matters, and was divided into suggestions of their own.

    Args:
        into: the numbers under which the parts go on.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    into: tuple[str, ...] | None = None


@frozen(kw_only=True)
class Merged:
    """It is handled together with others of the same content; each author still gets an answer.

    Args:
        others: the numbers of the others.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    others: tuple[str, ...] | None = None


@frozen(kw_only=True)
class PriorityReported:
    """The supervision of a priority suggestion was reported.

    Args:
        to: the body that got the report.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None


@frozen(kw_only=True)
class Visited:
    """Somebody went to see whether what was promised is carried out.

    Args:
        body: the handling body that was visited.
        fulfilled: whether it was found to be carried out, on site.
        findings: what was found, in words.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    fulfilled: bool | None = None
    findings: str | None = None


@frozen(kw_only=True)
class Published:
    """The suggestion and its reply were made public."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Commended:
    """A handling body was commended."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None


@frozen(kw_only=True)
class Criticised:
    """A handling body was criticised, or made to correct what it did.

    Args:
        body: the body.
        ground: why.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    body: HandlerId | None = None
    ground: CriticismGround | None = None
