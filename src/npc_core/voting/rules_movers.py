"""Joint motions: did enough people move a matter?"""

from __future__ import annotations

from attrs import evolve

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Base, Threshold
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.voting import words
from npc_core.voting.bases import Counted, count_members
from npc_core.voting.initiatives import Initiative, Movers

MOVERS = Rule(
    "voting.movers",
    Text("联名人数", "number of joint movers"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("人数足够", "enough"), Text("人数不足", "too few")),
)

_KEYS = {
    Initiative.OFFICIAL_NOMINATION: "voting.officials_nomination_movers",
    Initiative.DEPUTY_NOMINATION: "voting.deputies_nomination_movers",
    Initiative.BILL: "voting.bill_movers",
    Initiative.INQUIRY: "voting.inquiry_movers",
    Initiative.DELEGATION_BILL: "bills.delegation_majority",
    Initiative.DELEGATION_INQUIRY: "inquiries.delegation_majority",
    Initiative.STANDING_COMMITTEE_BILL: "voting.standing_committee_bill_movers",
    Initiative.STANDING_COMMITTEE_INQUIRY: "voting.standing_committee_inquiry_movers",
    Initiative.RECALL_BY_VOTERS: "voting.voters_recall_movers",
    Initiative.DEPUTY_RECALL: "voting.deputy_recall_movers",
    Initiative.STANDING_COMMITTEE_DEPUTY_RECALL: "voting.standing_committee_deputy_recall_movers",
    Initiative.OFFICIAL_RECALL: "voting.officials_recall_movers",
    Initiative.REMOVAL: "voting.removal_movers",
    Initiative.EXTRAORDINARY_SESSION: "sessions.extraordinary_share",
    Initiative.INVESTIGATION: "voting.investigation_movers",
    Initiative.STANDING_COMMITTEE_INVESTIGATION: "voting.standing_committee_investigation_movers",
    Initiative.SECOND_ANSWER: "voting.congress_second_answer",
    Initiative.STANDING_COMMITTEE_SECOND_ANSWER: "voting.standing_committee_second_answer",
}
_NUMBER = Fact("movers.number", Text("联名的有多少人？", "How many moved it jointly?"))
_MEMBERSHIP = Fact("movers.membership", Text("当日实有多少人？", "How many were in office that day?"))
_ALL_MOVERS = Fact("movers.membership", Text("提出质询案的共有多少人？", "How many moved the inquiry?"))


def movers_of(initiative: Initiative, book: RuleBook) -> Provision[int] | Provision[Threshold] | Silence:
    """Return how many must move a matter: a number of people, or a share of a base.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> movers_of(Initiative.OFFICIAL_NOMINATION, law_of(Area.from_code("410000")).on(date(2023, 1, 1))).value
    30
    """
    return book.provision(_KEYS[initiative])


def check_movers(facts: Movers, law: Law) -> Finding:
    """Tell whether enough people moved a matter jointly.

    Law: LOL2022-14-3b, 22-2, 24-1a, 26-2, 31-1, 31-2, 36-2, 52-3, 53-1, 58-1; EL2020-30-2b, 50-1, 51-1; SL2024-53-1,
    56-2, 61-3; DL2025-20-5b; and the older clauses.

    Args:
        facts: what was moved, by how many.
        law: the law of the place; the motion is judged by the law of its own day.

    Returns:
        `movers`, `movers_of_base`, or what is missing.

    Reading: `half_of_movers`, `base_in_office`, `suspended_in_base`, only where they could change the answer.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> recall = Movers(on=date(2023, 1, 9), initiative=Initiative.OFFICIAL_RECALL, number=20, membership=203)
    >>> check_movers(recall, law_of(Area.from_code("411424"))).explain("zh", cite="short")
    '人数不足：联名 20 人，需 21 人（全体代表 203 人的十分之一以上）〔地方组织法第三十一条〕'
    """
    book = law.on(facts.on)
    needs = movers_of(facts.initiative, book)
    if isinstance(needs, Silence):
        return MOVERS.silent(needs)
    if facts.number is None:
        return MOVERS.unknown((needs,), _NUMBER)
    if isinstance(needs.value, int):
        return MOVERS.decide(
            facts.number >= needs.value, (needs,), words.movers, number=facts.number, needed=needs.value
        )
    return _of_base(facts, facts.number, needs, needs.value, book)


def _of_base(
    facts: Movers, number: int, needs: Provision[int] | Provision[Threshold], threshold: Threshold, book: RuleBook
) -> Finding:
    of_movers = threshold.base is Base.MOVERS
    counted = Counted(facts.membership) if of_movers else count_members(facts, book)
    base = counted.number
    if base is None:
        return MOVERS.unknown((needs,), _ALL_MOVERS if of_movers else _MEMBERSHIP)
    basis: tuple[Basis, ...] = (needs, *counted.telling(threshold, number))
    if of_movers and not threshold.strict:
        choice, strict = book.choice("half_of_movers"), evolve(threshold, strict=True)
        if threshold.met(number, base) is not strict.met(number, base):
            basis = (*basis, choice)
        threshold = threshold if choice.alternative == "as_worded" else strict
    return MOVERS.decide(
        threshold.met(number, base),
        basis,
        words.movers_of_base,
        number=number,
        needed=threshold.needed(base),
        base=base,
        threshold=threshold.words,
    )
