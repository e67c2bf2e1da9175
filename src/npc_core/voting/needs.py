"""What a decision needs: its majority, its quorum, its secrecy, as the law of the day says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from npc_core.congress.bodies import BodyKind
from npc_core.kernel.provisions import Choice, Provision, Silence
from npc_core.kernel.thresholds import Threshold
from npc_core.law.book import RuleBook
from npc_core.law.sections.voting import Voting
from npc_core.voting.decisions import ELECTIONS, OF_OFFICIALS, Decision

_CONSTITUENCY, _PRESIDIUM = BodyKind.CONSTITUENCY, BodyKind.PRESIDIUM  # bound: looking up a member of an Enum is slow
_STANDING_COMMITTEE = BodyKind.STANDING_COMMITTEE
Needs = Provision[Threshold] | Silence
Secrecy = Provision[bool] | Silence


_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor


class Required(NamedTuple):
    """A majority, with the readings on which it rests."""

    needs: Needs
    choices: tuple[Choice, ...] = ()


_MAJORITIES: dict[Decision, Callable[[Voting], Needs]] = {
    Decision.STANDING_COMMITTEE_REMOVAL: lambda law: law.removal_majority,
    Decision.STANDING_COMMITTEE_BY_ELECTION: lambda law: law.standing_committee_by_election_majority,
    Decision.STANDING_COMMITTEE_RECALL_OF_DEPUTY: lambda law: law.standing_committee_deputy_recall_majority,
    Decision.CREDENTIALS_CONFIRMATION: lambda law: law.credentials_majority,
    Decision.UPPER_DEPUTY_RESIGNATION: lambda law: law.deputy_resignation_majority,
    Decision.COUNTY_DEPUTY_RESIGNATION: lambda law: law.county_deputy_resignation_majority,
    Decision.TOWNSHIP_DEPUTY_RESIGNATION: lambda law: law.township_deputy_resignation_majority,
    Decision.CONGRESS_RECALL_OF_DEPUTY: lambda law: law.congress_deputy_recall_majority,
    Decision.VOTERS_RECALL_OF_DEPUTY: lambda law: law.voters_recall_majority,
    Decision.OFFICIALS_ELECTION: lambda law: law.officials_majority,
    Decision.OFFICIALS_BY_ELECTION: lambda law: law.officials_majority,
    Decision.INDIRECT_ELECTION: lambda law: law.indirect_majority,
    Decision.INDIRECT_BY_ELECTION: lambda law: law.indirect_majority,
    Decision.DIRECT_ELECTION: lambda law: law.direct_majority,
    Decision.DIRECT_BY_ELECTION: lambda law: law.by_election_majority,
}
_LOCAL_ONLY = {
    Decision.CREDENTIALS_CONFIRMATION: ("credentials_vote", "local_rule_only"),
    Decision.STANDING_COMMITTEE_BY_ELECTION: ("sc_byelection", "local_only"),
    Decision.DIRECT_BY_ELECTION: ("byelection_rules", "local_only"),
}
"""Decisions whose majority rests on a reading, and the alternative that leaves it to local rules."""


def majority_of(decision: Decision, book: RuleBook) -> Required:
    """Return the majority that a decision needs.

    Reading: `credentials_vote`, `sc_byelection`, `byelection_rules`, `presidium_majority`.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> book = law_of(Area.from_code("411424")).on(date(2023, 1, 1))
    >>> majority_of(Decision.VOTERS_RECALL_OF_DEPUTY, book).needs.value.words.zh
    '选区全体选民的过半数'
    """
    body = decision.body
    if body is _PRESIDIUM:
        return _presidium_majority(book)
    special = _MAJORITIES.get(decision)
    if special is not None:
        needs = special(book.voting)
    elif body is _STANDING_COMMITTEE:
        needs = book.voting.standing_committee_majority
    else:
        needs = book.voting.congress_majority
    return unless_local(decision, needs, book)


def unless_local(decision: Decision, needs: Needs, book: RuleBook) -> Required:
    """Leave a national value to local rules where a reading of the decision says so."""
    if decision not in _LOCAL_ONLY:
        return _new(Required, (needs, ()))
    return Required(*book.unless_local(needs, *_LOCAL_ONLY[decision]))


def _presidium_majority(book: RuleBook) -> Required:
    needs = book.sessions.presidium_majority
    if isinstance(needs, Provision):
        return Required(needs)
    choice = book.choice("presidium_majority")
    return Required(needs if choice.alternative == "local_rule" else book.voting.presidium_model_majority, (choice,))


def quorum_of(decision: Decision, book: RuleBook) -> Needs | None:
    """Return the quorum of the body that decides; the voters of a constituency have none, but a turnout."""
    body = decision.body
    if body is _CONSTITUENCY:
        return None
    if body is _STANDING_COMMITTEE:
        return book.standing_committees.quorum
    return book.sessions.presidium_quorum if body is _PRESIDIUM else book.sessions.quorum


def turnout_of(decision: Decision, book: RuleBook) -> Required:
    """Return the turnout that a direct election needs.

    Reading: `byelection_rules`.
    """
    if decision is Decision.DIRECT_BY_ELECTION:
        return unless_local(decision, book.voting.by_election_turnout, book)
    return Required(book.voting.direct_turnout)


_RECALLS = frozenset(
    {
        Decision.VOTERS_RECALL_OF_DEPUTY,
        Decision.CONGRESS_RECALL_OF_DEPUTY,
        Decision.STANDING_COMMITTEE_RECALL_OF_DEPUTY,
    }
)


def secrecy_of(decision: Decision, book: RuleBook) -> Secrecy:
    """Return whether a decision is taken by secret ballot; where the law leaves it open, the silence says so."""
    voting = book.voting
    if decision in ELECTIONS:
        return voting.officials_secret_ballot if decision in OF_OFFICIALS else voting.deputies_secret_ballot
    if decision in _RECALLS:
        return voting.deputy_recall_secret_ballot
    if decision is Decision.OFFICIALS_RECALL:
        own = book.leaving.recall_secret_ballot
        return own if isinstance(own, Provision) else voting.congress_secret_ballot
    if decision is Decision.STANDING_COMMITTEE_REMOVAL:
        return voting.removal_secret_ballot
    if decision.body is _STANDING_COMMITTEE:
        return voting.standing_committee_secret_ballot
    return voting.congress_secret_ballot
