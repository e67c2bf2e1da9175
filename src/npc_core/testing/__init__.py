"""For the users' own tests: Hypothesis strategies, random walks and perft (extra `testing`)."""

from npc_core.testing.perft import Move, perft
from npc_core.testing.strategies import appointment_acts, areas, histories, suggestion_acts, tallies, votes

__all__ = ["Move", "appointment_acts", "areas", "histories", "perft", "suggestion_acts", "tallies", "votes"]
