"""For the users' own tests: Hypothesis strategies, random walks and perft (extra `testing`)."""

from npc_core.testing.performance import activities, schemes
from npc_core.testing.perft import Move, perft
from npc_core.testing.proposals import bill_acts, inquiry_acts, investigation_acts
from npc_core.testing.reviews import duty_report_acts, evaluation_acts, review_tallies
from npc_core.testing.strategies import (
    appointment_acts,
    areas,
    credentials_acts,
    histories,
    recall_acts,
    resignation_acts,
    roster_entries,
    rosters,
    suggestion_acts,
    tallies,
    votes,
)

__all__ = [
    "Move",
    "activities",
    "appointment_acts",
    "areas",
    "bill_acts",
    "credentials_acts",
    "duty_report_acts",
    "evaluation_acts",
    "histories",
    "inquiry_acts",
    "investigation_acts",
    "perft",
    "recall_acts",
    "resignation_acts",
    "review_tallies",
    "roster_entries",
    "rosters",
    "schemes",
    "suggestion_acts",
    "tallies",
    "votes",
]
