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
from npc_core.voting.bases import count_members
from npc_core.voting.decisions import Decision
from npc_core.voting.facts import Shares, Vote
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
    book = law.on(vote.on)
    reasons = [check_count(vote), check_majority(vote, book)]
    if vote.decision.body is not BodyKind.CONSTITUENCY:
        reasons.insert(0, check_quorum(vote, book))
    if vote.decision.body is BodyKind.CONGRESS and isinstance(book.voting.congress_participation, Provision):
        reasons.append(check_participation(vote, book.voting.congress_participation))
    return all_of(CARRIED, *reasons)


def check_quorum(vote: Vote, book: RuleBook) -> Finding:
    """Tell whether enough members attended.

    Law: LOL2022-51-3 (standing committee), LOL2022-14-4 (congress); before 2022 the law laid nothing down.

    Returns:
        `attendance`, `attendance_at_least` (enough votes were counted), or what is missing.
    """
    needs = quorum_of(vote.decision, book)
    if needs is None:
        return QUORUM.holds((), words.no_quorum)
    if isinstance(needs, Silence):
        return QUORUM.silent(needs)
    counted_of = count_members(vote, book)
    counted = max(vote.present or 0, vote.tally.cast)
    base = counted_of.number
    if base is None:
        return QUORUM.unknown((needs,), _MEMBERSHIP, *(() if vote.present is not None else (_PRESENT,)))
    needed, share = needs.value.needed(base), needs.value.words
    basis: tuple[Basis, ...] = (needs, *counted_of.telling(needs.value, counted))
    if vote.present is None:
        if counted < needed:
            return QUORUM.unknown((needs,), _PRESENT)
        return QUORUM.holds(
            basis, words.attendance_at_least, present=counted, needed=needed, base=base, threshold=share
        )
    return QUORUM.decide(
        vote.present >= needed, basis, words.attendance, present=vote.present, needed=needed, base=base, threshold=share
    )


def check_count(vote: Vote) -> Finding:
    """Tell whether the votes counted fit those present; an arithmetic check, noted but not barring.

    Returns:
        `votes_within_present` or `more_votes_than_present`.
    """
    cast = vote.tally.cast
    if vote.present is None or cast <= vote.present:
        return COUNT.holds((), words.votes_within_present, cast=cast, present=vote.present or cast)
    return COUNT.notice((), words.more_votes_than_present, cast=cast, present=vote.present)


def check_majority(vote: Vote, book: RuleBook) -> Finding:
    """Tell whether the votes for reach the majority of the base the law counts, never of those present.

    Law: LOL2022-51-4, LOL2022-25-1 and the older clauses; for a presidium the local rules of procedure.

    Returns:
        `votes_for`; `votes_for_of_fixed` or `votes_for_of_present` where the bounds of an unknown base decide.

    Reading: `base_in_office`, `suspended_in_base`, `presidium_majority`.
    """
    needs, choices = majority_of(vote.decision, book)
    if isinstance(needs, Silence):
        silent = MAJORITY.silent(needs)
        return silent._replace(basis=(*silent.basis, *choices)) if choices else silent
    ayes, threshold = vote.tally.ayes, needs.value
    if ayes is None:
        return MAJORITY.unknown((needs, *choices), _AYES)
    counted = count_members(vote, book)
    base = counted.number
    if base is None:
        return _by_bounds(vote, ayes, needs, choices)
    basis: tuple[Basis, ...] = (needs, *choices, *counted.telling(threshold, ayes))
    return MAJORITY.decide(
        threshold.met(ayes, base),
        basis,
        words.votes_for,
        ayes=ayes,
        needed=threshold.needed(base),
        base=base,
        threshold=threshold.words,
    )


def _by_bounds(vote: Vote, ayes: int, needs: Provision[Threshold], choices: tuple[Choice, ...]) -> Finding:
    """Decide without the base where its bounds do: it is not above the seats, and not below those present."""
    threshold = needs.value
    if vote.fixed is not None and threshold.met(ayes, vote.fixed):
        return MAJORITY.holds(
            (needs, *choices),
            words.votes_for_of_fixed,
            ayes=ayes,
            needed=threshold.needed(vote.fixed),
            base=vote.fixed,
            threshold=threshold.words,
        )
    least = max(vote.present or 0, vote.tally.cast)
    if not threshold.met(ayes, least):
        return MAJORITY.fails(
            (needs, *choices),
            words.votes_for_of_present,
            ayes=ayes,
            needed=threshold.needed(least),
            base=least,
            threshold=threshold.words,
        )
    everybody = _REGISTERED if vote.decision.body is BodyKind.CONSTITUENCY else _MEMBERSHIP
    return MAJORITY.unknown((needs, *choices), everybody)


def check_participation(vote: Vote, needs: Provision[Threshold]) -> Finding:
    """Tell whether enough members took part in the vote, where local rules ask for it.

    Returns:
        `participation`, or what is missing.
    """
    tally = vote.tally
    if vote.membership is None:
        return PARTICIPATION.unknown((needs,), _MEMBERSHIP)
    took_part = tally.cast - tally.not_pressed
    needed = needs.value.needed(vote.membership)
    if took_part < needed and (tally.ayes is None or tally.noes is None or tally.abstentions is None):
        return PARTICIPATION.unknown((needs,), _AYES)
    return PARTICIPATION.decide(
        took_part >= needed,
        (needs,),
        words.participation,
        cast=took_part,
        needed=needed,
        base=vote.membership,
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


def check_secrecy(decision: Decision, secret: bool | None, book: RuleBook) -> Finding:
    """Tell whether a vote that the law wants secret was secret.

    Law: EL2020-40-1a, EL2020-52-1, LOL2022-28-1a, SL2024-62-3a; elsewhere by local rules.

    Args:
        decision: what was decided.
        secret: whether the ballot named nobody; None where it is not told.
        book: the law of the day.

    Returns:
        `secret_ballot`, `open_ballot`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> book = law_of(Area.from_code("411424")).on(date(2023, 1, 1))
    >>> check_secrecy(Decision.STANDING_COMMITTEE_REMOVAL, False, book).outcome
    Outcome.FAILS
    """
    needs = secrecy_of(decision, book)
    if isinstance(needs, Silence):
        return SECRECY.silent(needs)
    if secret is None:
        return SECRECY.unknown((needs,), _SECRET)
    if secret or not needs.value:
        return SECRECY.holds((needs,), words.secret_ballot)
    return SECRECY.fails((needs,), words.open_ballot)
