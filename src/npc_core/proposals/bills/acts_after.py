"""Acts of a bill after the session, and while what was resolved is carried out."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.kernel.days import Day
from npc_core.proposals.bills.facts import ResultOutcome, Reviewer


@frozen(kw_only=True)
class SentAfterSession:
    """It was given to a committee or the council for review after the session."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Reviewer | None = None


@frozen(kw_only=True)
class Consulted:
    """Organs were asked for their opinion on it."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class OpinionGiven:
    """The organs gave their opinion."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ResultReported:
    """The report on the review went to the standing committee.

    Args:
        movers_heard: whether the deputies who moved it were heard.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    movers_heard: bool | None = None


@frozen(kw_only=True)
class ResultDeliberated:
    """The standing committee decided on the report.

    Args:
        outcome: what it decided.
        lead_invited: whether the lead mover was invited.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    outcome: ResultOutcome | None = None
    lead_invited: bool | None = None


@frozen(kw_only=True)
class HandedOver:
    """It was handed to the organs concerned."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ExecutionReported:
    """The organs reported what they did about it."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ExecutionJudged:
    """The standing committee deliberated on that report.

    Args:
        accepted: whether it agrees; if not, they do it again.
        lead_invited: whether the lead mover was invited.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    accepted: bool | None = None
    lead_invited: bool | None = None


@frozen(kw_only=True)
class Published:
    """The reports on it were made public."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class OpinionsAnswered:
    """The organs answered opinions given in deliberation."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ProgressReported:
    """The government reported how far the resolution is carried out."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class ProgressDeliberated:
    """The standing committee deliberated on such a report.

    Args:
        opinions: whether it gave opinions that the organs concerned must answer.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    opinions: bool | None = None


@frozen(kw_only=True)
class Inspected:
    """The carrying out was inspected on the spot."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Completed:
    """What was resolved is carried out."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class FiledWithCongress:
    """What the standing committee decided in place of the congress was filed with the next session."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Concluded:
    """A bill that was not put on the agenda came to its end."""

    on: Day
    at: time | None = None
    by: Actor | None = None
