"""Elections: the facts of one vote, what became of each candidate, and what must happen next."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import frozen

from npc_core.congress.offices import Office
from npc_core.kernel.days import check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.findings import Finding
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.ballots import Count
from npc_core.voting.decisions import ELECTIONS, Decision
from npc_core.voting.facts import check_numbers, check_suspended


class Round(Labelled):
    """Which vote of an election it is."""

    FIRST = ("first", Text("第一次投票", "first vote"))
    REVOTE = ("revote", Text("票数相等的再次投票", "re-vote of a tie"))
    FURTHER = ("further", Text("另行选举", "further election"))


@frozen(kw_only=True)
class Election:
    """One vote of an election.

    Args:
        on: the day of the vote.
        decision: which election it is.
        seats: how many are to be elected in this vote [seats].
        count: the counted ballots.
        round: the first vote, the re-vote of a tie, or a further election.
        office: the office, in an election of officials.
        registered: all voters of the constituency, in a direct election [voters].
        took_part: people recorded as voting, those represented by proxies included [people].
        issued: ballots handed out [ballots].
        returned: ballots taken from the boxes, where told apart from those counted [ballots].
        membership: people in office in the body that elects, the suspended included [members].
        fixed: seats of that body, vacancies included [members].
        suspended: people in office whose duties are suspended [members].
        present: people present [members].
        secret: whether the ballot was secret; None where it is not told.
        ineligible: people written in who cannot be elected.
    """

    on: date
    decision: Decision
    seats: int
    count: Count
    round: Round = Round.FIRST
    office: Office | None = None
    registered: int | None = None
    took_part: int | None = None
    issued: int | None = None
    returned: int | None = None
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    present: int | None = None
    secret: bool | None = None
    ineligible: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that cannot have been."""
        check_day("election.on", self.on)
        if self.decision not in ELECTIONS:
            raise ImpossibleFacts("election.decision", self.decision.code, Text("一种选举", "an election"))
        expect_count("election.seats", self.seats, minimum=1)
        check_numbers(
            "election",
            self,
            ("registered", "took_part", "issued", "returned", "membership", "fixed", "suspended", "present"),
        )
        check_suspended("election", self.suspended, self.membership)


class Standing(Labelled):
    """What a vote made of a candidate; while the next step is open, NOT_ELECTED says only that."""

    ELECTED = ("elected", Text("当选", "elected"))
    NOT_ELECTED = ("not_elected", Text("未当选", "not elected"))
    TIED = ("tied", Text("票数相等，待再次投票", "tied, to be voted on again"))
    FURTHER = ("further", Text("未当选，可以列入另行选举", "not elected; may stand in the further election"))
    UNDETERMINED = ("undetermined", Text("尚不能判定", "undetermined"))


class Placed(NamedTuple):
    """What became of one candidate, and why.

    Args:
        name: the candidate, or the person written in.
        votes: votes for that count [ballots].
        standing: what the vote made of the candidate.
        finding: whether the candidate is elected, with the reasons.
    """

    name: str
    votes: int
    standing: Standing
    finding: Finding


class StepKind(Labelled):
    """What must or may happen after a vote."""

    DONE = ("done", Text("选举完成", "the election is complete"))
    REVOTE = ("revote", Text("就票数相等的人再次投票", "a re-vote among the tied"))
    FURTHER_ELECTION = ("further_election", Text("不足的名额另行选举", "a further election for the open seats"))
    VOTE_AGAIN = ("vote_again", Text("选举无效，重新投票", "the vote is void and must be held again"))
    LEFT_VACANT = ("left_vacant", Text("名额空缺", "the seats stay vacant"))
    OPEN = ("open", Text("法律未规定如何处理", "the law does not say what follows"))
    UNDETERMINED = ("undetermined", Text("尚不能判定", "undetermined"))


class CandidateSpan(NamedTuple):
    """How many candidates there may be; `most` is None where the law names no upper bound."""

    least: int
    most: int | None


class NextStep(NamedTuple):
    """What follows from a vote.

    Args:
        kind: what it is.
        finding: the law that says so.
        seats: the seats still open [seats].
        candidates: those who stand in any case.
        possible: those who may stand, within the lawful number or because of a tie at the cut-off.
        number: how many candidates there may be; None where the law leaves it open.
        sessions: where the body chooses: `this_session`, `next_session`.
        new_nominations: whether candidates may be nominated anew instead.
    """

    kind: StepKind
    finding: Finding
    seats: int = 0
    candidates: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    number: CandidateSpan | None = None
    sessions: tuple[str, ...] = ()
    new_nominations: bool = False


class Result(NamedTuple):
    """The result of one vote: is the vote valid, what became of each candidate, what follows."""

    finding: Finding
    candidates: tuple[Placed, ...]
    next: NextStep

    @property
    def elected(self) -> tuple[str, ...]:
        """Return those elected, most votes first."""
        return self.named(Standing.ELECTED)

    def named(self, standing: Standing) -> tuple[str, ...]:
        """Return those of whom the vote made this, most votes first."""
        return tuple(each.name for each in self.candidates if each.standing is standing)

    def of(self, name: str) -> Placed:
        """Return what became of one candidate.

        Raises:
            ImpossibleFacts: nobody of this name got a line in the count.
        """
        for each in self.candidates:
            if each.name == name:
                return each
        raise ImpossibleFacts("name", name, Text("得票表中的人", "somebody in the count"))


@frozen(kw_only=True)
class Candidacy:
    """A list of candidates, before the vote.

    Args:
        on: the day the list is fixed.
        decision: which election it is.
        seats: how many are to be elected [seats].
        candidates: how many stand [people].
        nominees: how many were nominated, where it matters for a chief post [people].
        office: the office, in an election of officials.
        round: the first vote or a further election.
    """

    on: date
    decision: Decision
    seats: int
    candidates: int
    nominees: int | None = None
    office: Office | None = None
    round: Round = Round.FIRST

    def __attrs_post_init__(self) -> None:
        """Refuse a list that cannot be."""
        check_day("candidacy.on", self.on)
        if self.decision not in ELECTIONS:
            raise ImpossibleFacts("candidacy.decision", self.decision.code, Text("一种选举", "an election"))
        expect_count("candidacy.seats", self.seats, minimum=1)
        check_numbers("candidacy", self, ("candidates", "nominees"))


@frozen(kw_only=True)
class Primary:
    """A primary, or any list to be cut at a number of places.

    Args:
        on: the day of the primary.
        decision: which election it prepares.
        count: the counted ballots.
        places: how many stand in the election [people].
        registered: all voters of the constituency, in a direct election [voters].
        took_part: people recorded as voting [people].
    """

    on: date
    decision: Decision
    count: Count
    places: int
    registered: int | None = None
    took_part: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a primary that cannot have been."""
        check_day("primary.on", self.on)
        if self.decision not in ELECTIONS:
            raise ImpossibleFacts("primary.decision", self.decision.code, Text("一种选举", "an election"))
        expect_count("primary.places", self.places, minimum=1)
        check_numbers("primary", self, ("registered", "took_part"))


class CutOff(NamedTuple):
    """A list cut at a number of places: who is in, who is tied at the cut, who is out."""

    admitted: tuple[str, ...]
    tied: tuple[str, ...]
    out: tuple[str, ...]
    finding: Finding
