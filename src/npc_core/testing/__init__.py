"""For the users' own tests: Hypothesis strategies, random walks and perft (extra `testing`)."""

from npc_core.testing.performance import activities, schemes
from npc_core.testing.perft import Move, perft
from npc_core.testing.strategies import appointment_acts, areas, histories, suggestion_acts, tallies, votes

__all__ = [
    "Move",
    "activities",
    "appointment_acts",
    "areas",
    "histories",
    "perft",
    "schemes",
    "suggestion_acts",
    "tallies",
    "votes",
]
