"""Quorum and majority: was the body able to decide, and did the vote carry?"""

from __future__ import annotations

from fractions import Fraction

from npc_core.congress.bodies import BodyKind
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Threshold
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.voting import words
from npc_core.voting.bases import Counted, count_members
from npc_core.voting.decisions import Decision
from npc_core.voting.facts import BallotHeld, Shares, Vote, Votes
from npc_core.voting.needs import majority_of, quorum_of, secrecy_of

CARRIED = Rule(
    "voting.vote",
    Text("表决结果", "result of the vote"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("通过", "carried"), Text("未通过", "not carried"), Text("尚不能判定是否通过", "cannot say")),
)
QUORUM = Rule(
    "voting.quorum",
    Text("法定人数", "quorum"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("达到法定人数", "quorate"), Text("未达到法定人数", "not quorate")),
)
MAJORITY = Rule(
    "voting.majority",
    Text("多数", "majority"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("达到多数", "majority reached"), Text("未达到多数", "majority not reached")),
)
COUNT = Rule(
    "voting.count",
    Text("票数核对", "the count"),
    severity=Severity.DEFECT,
    verdicts=Verdicts(Text("相符", "reconciles"), Text("不符", "does not reconcile")),
)
PARTICIPATION = Rule(
    "voting.participation",
    Text("参加表决人数", "participation in the vote"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("足够", "enough"), Text("不足", "too few")),
)
SECRECY = Rule(
    "voting.secrecy",
    Text("无记名", "secrecy of the vote"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("符合", "in order"), Text("不符合", "not in order")),
)

_CONSTITUENCY, _CONGRESS = BodyKind.CONSTITUENCY, BodyKind.CONGRESS  # bound: looking up a member of an Enum is slow
_MEMBERSHIP = Fact("vote.membership", Text("表决之日实有组成人员多少人？", "How many members were in office that day?"))
_PRESENT = Fact("vote.present", Text("到会多少人？", "How many were present?"))
_AYES = Fact("vote.tally.ayes", Text("赞成多少票？", "How many voted for?"))
_REGISTERED = Fact(
    "vote.membership", Text("原选区全体选民多少人？", "How many voters does the constituency have in all?")
)
_SECRET = Fact("vote.secret", Text("是否采用无记名方式？", "Was the ballot secret?"))


def check_vote(vote: Vote, law: Law) -> Finding:
    """Tell whether a vote carried: a quorum, a count that reconciles, and the majority of the right base.

    Law: LOL2022-51-3, LOL2022-51-4, LOL2022-14-4, LOL2022-25-1 and the older clauses with the same content.

    Args:
        vote: the facts; unknown ones are None.
        law: the law of the place; the vote is judged by the law of its own day.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the quorum, the count and the majority as reasons.

    Reading: `base_in_office`, `suspended_in_base`, only where they could change the answer.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.voting.decisions import Decision
    >>> from npc_core.voting.facts import Tally
    >>> vote = Vote(on=date(2019, 8, 20), decision=Decision.STANDING_COMMITTEE_APPOINTMENT,
    ...             tally=Tally(ayes=13, noes=4, abstentions=3), membership=27, present=20)
    >>> check_vote(vote, law_of(Area.from_code("411424"))).explain("zh", cite="short")
    '未通过：赞成 13 票，需 14 票（全体组成人员 27 人的过半数）〔地方组织法第四十五条〕'
    """
    return check_carried(vote.decision, vote, law.on(vote.on))


def check_carried(decision: Decision, votes: Votes, book: RuleBook) -> Finding:
    """Tell whether votes carried a decision under the law of their day, as `check_vote` does.

    Args:
        decision: what was decided; no direct election.
        votes: the facts, such as the act in which the vote was held.
        book: the law of the day of the vote.
    """
    body = decision.body
    counted, cast = count_members(votes, book), votes.tally.cast
    reasons = [_count(votes, cast), _majority(decision, votes, book, counted, cast)]
    if body is not _CONSTITUENCY:
        reasons.insert(0, _quorum(decision, votes, book, counted, cast))
    if body is _CONGRESS and isinstance(book.voting.congress_participation, Provision):
        reasons.append(_participation(votes, book.voting.congress_participation, cast))
    return all_of(CARRIED, *reasons)


def check_quorum(vote: Vote, book: RuleBook) -> Finding:
    """Tell whether enough members attended.

    Law: LOL2022-51-3 (standing committee), LOL2022-14-4 (congress); before 2022 the law laid nothing down.

    Returns:
        `attendance`, `attendance_at_least` (enough votes were counted), or what is missing.
    """
    return check_quorate(vote.decision, vote, book)


def check_quorate(decision: Decision, votes: Votes, book: RuleBook) -> Finding:
    """Tell whether enough members attended a vote, as `check_quorum` does.

    Args:
        decision: what was decided.
        votes: the facts, such as the act in which the vote was held.
        book: the law of the day of the vote.
    """
    return _quorum(decision, votes, book, count_members(votes, book), votes.tally.cast)


def _quorum(decision: Decision, votes: Votes, book: RuleBook, counted_of: Counted, cast: int) -> Finding:
    needs = quorum_of(decision, book)
    if needs is None:
        return QUORUM.holds((), words.no_quorum)
    if isinstance(needs, Silence):
        return QUORUM.silent(needs)
    present = votes.present
    counted = max(present or 0, cast)
    base = counted_of.number
    if base is None:
        return QUORUM.unknown((needs,), _MEMBERSHIP, *(() if present is not None else (_PRESENT,)))
    needed, share = needs.value.needed(base), needs.value.words
    basis: tuple[Basis, ...] = (needs, *counted_of.telling(needs.value, counted))
    if present is None:
        if counted < needed:
            return QUORUM.unknown((needs,), _PRESENT)
        return QUORUM.holds(
            basis, words.attendance_at_least, present=counted, needed=needed, base=base, threshold=share
        )
    return QUORUM.decide(
        present >= needed, basis, words.attendance, present=present, needed=needed, base=base, threshold=share
    )


def check_count(vote: Vote) -> Finding:
    """Tell whether the votes counted fit those present; an arithmetic check, noted but not barring.

    Returns:
        `votes_within_present` or `more_votes_than_present`.
    """
    return _count(vote, vote.tally.cast)


def _count(votes: Votes, cast: int) -> Finding:
    present = votes.present
    if present is None or cast <= present:
        return COUNT.holds((), words.votes_within_present, cast=cast, present=present or cast)
    return COUNT.notice((), words.more_votes_than_present, cast=cast, present=present)


def check_majority(vote: Vote, book: RuleBook) -> Finding:
    """Tell whether the votes for reach the majority of the base the law counts, never of those present.

    Law: LOL2022-51-4, LOL2022-25-1 and the older clauses; for a presidium the local rules of procedure.

    Returns:
        `votes_for`; `votes_for_of_fixed` or `votes_for_of_present` where the bounds of an unknown base decide.

    Reading: `base_in_office`, `suspended_in_base`, `presidium_majority`.
    """
    return _majority(vote.decision, vote, book, count_members(vote, book), vote.tally.cast)


def _majority(decision: Decision, votes: Votes, book: RuleBook, counted: Counted, cast: int) -> Finding:
    needs, choices = majority_of(decision, book)
    if isinstance(needs, Silence):
        silent = MAJORITY.silent(needs)
        return silent._replace(basis=(*silent.basis, *choices)) if choices else silent
    ayes, threshold = votes.tally.ayes, needs.value
    if ayes is None:
        return MAJORITY.unknown((needs, *choices), _AYES)
    base = counted.number
    if base is None:
        return _by_bounds(decision, votes, ayes, max(votes.present or 0, cast), needs, choices)
    needed = threshold.needed(base)
    return MAJORITY.decide(
        ayes >= needed,
        (needs, *choices, *counted.telling(threshold, ayes)),
        words.votes_for,
        ayes=ayes,
        needed=needed,
        base=base,
        threshold=threshold.words,
    )


def _by_bounds(
    decision: Decision,
    votes: Votes,
    ayes: int,
    least: int,
    needs: Provision[Threshold],
    choices: tuple[Choice, ...],
) -> Finding:
    """Decide without the base where its bounds do: it is not above the seats, and not below those present."""
    threshold = needs.value
    if votes.fixed is not None and threshold.met(ayes, votes.fixed):
        return MAJORITY.holds(
            (needs, *choices),
            words.votes_for_of_fixed,
            ayes=ayes,
            needed=threshold.needed(votes.fixed),
            base=votes.fixed,
            threshold=threshold.words,
        )
    if not threshold.met(ayes, least):
        return MAJORITY.fails(
            (needs, *choices),
            words.votes_for_of_present,
            ayes=ayes,
            needed=threshold.needed(least),
            base=least,
            threshold=threshold.words,
        )
    everybody = _REGISTERED if decision.body is _CONSTITUENCY else _MEMBERSHIP
    return MAJORITY.unknown((needs, *choices), everybody)


def _participation(votes: Votes, needs: Provision[Threshold], cast: int) -> Finding:
    """Tell whether enough members took part in the vote, where local rules ask for it."""
    tally = votes.tally
    if votes.membership is None:
        return PARTICIPATION.unknown((needs,), _MEMBERSHIP)
    took_part = cast - tally.not_pressed
    needed = needs.value.needed(votes.membership)
    if took_part < needed and (tally.ayes is None or tally.noes is None or tally.abstentions is None):
        return PARTICIPATION.unknown((needs,), _AYES)
    return PARTICIPATION.decide(
        took_part >= needed,
        (needs,),
        words.participation,
        cast=took_part,
        needed=needed,
        base=votes.membership,
        threshold=needs.value.words,
    )


def compute_shares(vote: Vote, law: Law) -> Shares:
    """Return both percentages: of the base the law counts, and of those present, as newspapers print it.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.voting.decisions import Decision
    >>> from npc_core.voting.facts import Tally
    >>> vote = Vote(on=date(2019, 8, 20), decision=Decision.STANDING_COMMITTEE_APPOINTMENT,
    ...             tally=Tally(ayes=18), membership=27, present=20)
    >>> compute_shares(vote, law_of(Area.from_code("411424")))
    Shares(of_base=Fraction(2, 3), of_present=Fraction(9, 10))
    """
    base = count_members(vote, law.on(vote.on)).number
    ayes = vote.tally.ayes
    if ayes is None:
        return Shares(None, None)
    return Shares(Fraction(ayes, base) if base else None, Fraction(ayes, vote.present) if vote.present else None)


def check_secrecy(ballot: BallotHeld, book: RuleBook) -> Finding:
    """Tell whether a vote that the law wants secret was secret.

    Law: EL2020-40-1a, EL2020-52-1, LOL2022-28-1a, SL2024-62-3a; elsewhere by local rules.

    Args:
        ballot: the day, what was decided, and whether the ballot named nobody.
        book: the law of the day.

    Returns:
        `secret_ballot`, `open_ballot`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> ballot = BallotHeld(on=date(2023, 1, 1), decision=Decision.STANDING_COMMITTEE_REMOVAL, secret=False)
    >>> check_secrecy(ballot, law_of(Area.from_code("411424")).on(ballot.on)).outcome
    Outcome.FAILS
    """
    needs, secret = secrecy_of(ballot.decision, book), ballot.secret
    if isinstance(needs, Silence):
        return SECRECY.silent(needs)
    if secret is None:
        return SECRECY.unknown((needs,), _SECRET)
    if secret or not needs.value:
        return SECRECY.holds((needs,), words.secret_ballot)
    return SECRECY.fails((needs,), words.open_ballot)
