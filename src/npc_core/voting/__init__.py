"""Quorums, majorities, tallies and elections: for officials, deputies and decisions alike."""

from npc_core.voting.decisions import Decision
from npc_core.voting.facts import Shares, Tally, Vote
from npc_core.voting.rules import (
    check_majority,
    check_quorum,
    check_vote,
    compute_shares,
)

__all__ = [
    "Decision",
    "Shares",
    "Tally",
    "Vote",
    "check_majority",
    "check_quorum",
    "check_vote",
    "compute_shares",
]
