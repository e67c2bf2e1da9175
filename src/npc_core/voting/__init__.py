"""Quorums, majorities, ballots, elections and joint motions: for officials, deputies and decisions alike.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.voting.ballots import Ballot, Count, Line, Marked, count_ballots
    from npc_core.voting.decisions import Decision
    from npc_core.voting.elections import (
        Candidacy,
        CandidateSpan,
        CutOff,
        Election,
        NextStep,
        Placed,
        Primary,
        Result,
        Round,
        Standing,
        StepKind,
    )
    from npc_core.voting.facts import BallotHeld, Shares, Tally, Vote
    from npc_core.voting.initiatives import Initiative, Movers
    from npc_core.voting.needs import majority_of, quorum_of, secrecy_of, turnout_of
    from npc_core.voting.rules import check_majority, check_quorum, check_secrecy, check_vote, compute_shares
    from npc_core.voting.rules_candidates import check_number_of_candidates, cut_primary
    from npc_core.voting.rules_election import check_election, count_election
    from npc_core.voting.rules_movers import check_movers, movers_of

_HOMES = {
    "Ballot": "ballots",
    "BallotHeld": "facts",
    "Candidacy": "elections",
    "CandidateSpan": "elections",
    "Count": "ballots",
    "CutOff": "elections",
    "Decision": "decisions",
    "Election": "elections",
    "Initiative": "initiatives",
    "Line": "ballots",
    "Marked": "ballots",
    "Movers": "initiatives",
    "NextStep": "elections",
    "Placed": "elections",
    "Primary": "elections",
    "Result": "elections",
    "Round": "elections",
    "Shares": "facts",
    "Standing": "elections",
    "StepKind": "elections",
    "Tally": "facts",
    "Vote": "facts",
    "check_election": "rules_election",
    "check_majority": "rules",
    "check_movers": "rules_movers",
    "check_number_of_candidates": "rules_candidates",
    "check_quorum": "rules",
    "check_secrecy": "rules",
    "check_vote": "rules",
    "compute_shares": "rules",
    "count_ballots": "ballots",
    "count_election": "rules_election",
    "cut_primary": "rules_candidates",
    "majority_of": "needs",
    "movers_of": "rules_movers",
    "quorum_of": "needs",
    "secrecy_of": "needs",
    "turnout_of": "needs",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)


__all__ = [
    "Ballot",
    "BallotHeld",
    "Candidacy",
    "CandidateSpan",
    "Count",
    "CutOff",
    "Decision",
    "Election",
    "Initiative",
    "Line",
    "Marked",
    "Movers",
    "NextStep",
    "Placed",
    "Primary",
    "Result",
    "Round",
    "Shares",
    "Standing",
    "StepKind",
    "Tally",
    "Vote",
    "check_election",
    "check_majority",
    "check_movers",
    "check_number_of_candidates",
    "check_quorum",
    "check_secrecy",
    "check_vote",
    "compute_shares",
    "count_ballots",
    "count_election",
    "cut_primary",
    "majority_of",
    "movers_of",
    "quorum_of",
    "secrecy_of",
    "turnout_of",
]
