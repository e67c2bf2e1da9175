"""Deputies whom the armed forces elected: their recall and their resignation, each judged in one question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from npc_core.deputies import army_words as words
from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Threshold
from npc_core.law.laws import Law
from npc_core.procedure.asking import among, asked, at_least, complete
from npc_core.voting.facts import check_numbers


class ArmyBody(Labelled):
    """Who acts among the armed forces, and with whom they file."""

    VOTERS = ("voters", Text("原选区选民", "voters of the constituency"))
    ELECTION_COMMITTEE = ("election_committee", Text("选举委员会", "election committee"))
    SERVICEMENS_COMMITTEE = ("servicemens_committee", Text("军人委员会", "servicemen's committee"))
    HIGHER_ELECTION_COMMITTEE = (
        "higher_election_committee",
        Text("军队上一级选举委员会", "next higher election committee"),
    )
    STANDING_COMMITTEE = ("standing_committee", Text("同级人大常委会", "standing committee of the congress"))


_LAWFUL = Verdicts(Text("合法", "lawful"), Text("不合法", "not lawful"))
RECALL = Rule(
    "deputies.army_recall",
    Text("罢免驻军代表", "recall of a deputy of the armed forces"),
    severity=Severity.VOID,
    verdicts=_LAWFUL,
)
RESIGNATION = Rule(
    "deputies.army_resignation",
    Text("接受驻军代表辞职", "resignation of a deputy of the armed forces"),
    severity=Severity.VOID,
    verdicts=_LAWFUL,
)
MOVED_BY = Rule("deputies.army_recall_moved_by", Text("罢免的提出", "who moved the recall"), severity=Severity.VOID)
MOVERS = Rule("deputies.army_recall_movers", Text("联名人数", "number of joint movers"), severity=Severity.VOID)
WRITTEN = Rule("deputies.army_written", Text("书面形式", "written form"))
REASONS = Rule("deputies.army_reasons", Text("写明理由", "stated reasons"))
DEFENCE = Rule("deputies.army_defence", Text("申辩的机会", "chance of a defence"))
PRINTED = Rule("deputies.army_printed", Text("印发选民", "printed for the voters"))
PRESIDED = Rule("deputies.army_presided", Text("表决的主持", "who presided over the vote"))
DELIBERATED = Rule("deputies.army_deliberated", Text("经会议审议", "deliberated by the meeting"))
SECRET = Rule("deputies.army_secret", Text("无记名投票", "secret ballot"), severity=Severity.VOID)
MAJORITY = Rule("deputies.army_majority", Text("表决票数", "votes"), severity=Severity.VOID)
ADDRESSEE = Rule("deputies.army_addressee", Text("辞职的提出对象", "to whom it was addressed"))
ACCEPTED = Rule("deputies.army_accepted", Text("接受的机关", "who accepted it"), severity=Severity.VOID)
TOLD = Rule("deputies.army_told", Text("通报代表", "the deputies were told"))
FILED = Rule("deputies.army_filed", Text("备案", "filing"))


def _fact(name: str, zh: str, en: str) -> Fact:
    return Fact(f"army.{name}", Text(zh, en))


_MOVED_BY = _fact("moved_by", "由谁提出？", "Who moved it?")
_MOVERS = _fact("movers", "联名多少人？", "How many moved it jointly?")
_WRITTEN = _fact("written", "是否书面提出？", "Was it in writing?")
_REASONS = _fact("reasons", "是否写明理由？", "Were reasons stated?")
_DEFENCE = _fact("defence", "是否给予申辩的机会？", "Was there a chance of a defence?")
_PRINTED = _fact("printed", "是否印发选民？", "Was it printed for the voters?")
_PRESIDED = _fact("presided_by", "由谁主持表决？", "Who presided over the vote?")
_DELIBERATED = _fact("deliberated", "是否经会议审议？", "Did the meeting deliberate it?")
_SECRET = _fact("secret", "是否无记名投票？", "Was the ballot secret?")
_AYES = _fact("ayes", "赞成多少票？", "How many voted for?")
_BASE = _fact("base", "全体有多少人？", "How many are there in all?")
_ADDRESSEE = _fact("addressed_to", "向谁提出？", "To whom was it addressed?")
_MEETING = _fact("congress_can_meet", "能否召开军人代表大会？", "Could the servicemen's congress meet?")
_TOLD = _fact("electors_told", "是否通报军人代表大会的代表？", "Were the deputies of the congress told?")
_FILED = _fact("filed_with", "报哪些机关备案？", "With whom was it filed?")


@frozen(kw_only=True)
class ArmyRecall:
    """The recall of a deputy whom the armed forces elected to the congress of a place.

    Args:
        on: the day of the vote.
        moved_by: who moved it.
        movers: how many voters demanded it jointly [voters].
        written: whether the demand was in writing.
        reasons: whether it stated its reasons.
        defence: whether the deputy had the chance to make a defence, at the meeting or in writing.
        printed: whether demand and written defence were printed for the voters.
        presided_by: who presided over the vote of the voters.
        deliberated: whether the servicemen's congress deliberated it before the vote.
        secret: whether the ballot was secret.
        ayes: votes for the recall [ballots].
        base: all voters of the constituency, or all deputies of the servicemen's congress [people].
        filed_with: with whom the resolution was filed; None where it is not told.
    """

    on: date
    moved_by: ArmyBody | None = None
    movers: int | None = None
    written: bool | None = None
    reasons: bool | None = None
    defence: bool | None = None
    printed: bool | None = None
    presided_by: ArmyBody | None = None
    deliberated: bool | None = None
    secret: bool | None = None
    ayes: int | None = None
    base: int | None = None
    filed_with: tuple[ArmyBody, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a recall that cannot have been."""
        check_day("army.on", self.on)
        check_numbers("army", self, ("movers", "ayes", "base"))


@frozen(kw_only=True)
class ArmyResignation:
    """The resignation of a deputy whom the armed forces elected to the congress of a place.

    Args:
        on: the day on which it was accepted.
        written: whether it was in writing.
        addressed_to: to whom it was addressed.
        by_committee: whether the election committee accepted it in place of the congress.
        congress_can_meet: whether the servicemen's congress could meet.
        electors_told: whether the deputies of the servicemen's congress were told.
        ayes: votes for accepting it [ballots].
        base: all members of the servicemen's assembly or congress [people].
        filed_with: with whom the acceptance was filed; None where it is not told.
    """

    on: date
    written: bool | None = None
    addressed_to: ArmyBody | None = None
    by_committee: bool = False
    congress_can_meet: bool | None = None
    electors_told: bool | None = None
    ayes: int | None = None
    base: int | None = None
    filed_with: tuple[ArmyBody, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a resignation that cannot have been."""
        check_day("army.on", self.on)
        check_numbers("army", self, ("ayes", "base"))


def check_army_recall(facts: ArmyRecall, law: Law) -> Finding:
    """Tell whether the recall of a deputy of the armed forces is lawful and carried.

    Law: PLA2021-33, PLA2021-34, PLA2021-35-1, PLA2021-36.

    Args:
        facts: the recall; on a township congress the armed forces have no deputies.
        law: the law of the place of the congress in which the deputy sits.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the mover, the form, the defence, the ballot, the votes and the filing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> recall = ArmyRecall(on=date(2023, 5, 10), moved_by=ArmyBody.VOTERS, movers=9)
    >>> check_army_recall(recall, law_of(Area.from_code("411424"))).because[1].explain("en", cite="short")
    'fails: number of joint movers: 9, at least 10 [PLA Election Measures, art. 33]'
    """
    section = law.on(facts.on).army_mandates
    needs = section.recall_majority
    if isinstance(needs, Silence):
        return RECALL.silent(needs)
    reasons = [
        among(MOVED_BY, section.recall_moved_by, facts.moved_by, ArmyBody, _MOVED_BY),
        asked(REASONS, section.recall_reasons, facts.reasons, _REASONS),
        asked(DEFENCE, section.recall_defence, facts.defence, _DEFENCE),
        asked(SECRET, section.recall_secret_ballot, facts.secret, _SECRET),
        _carried(needs, facts.ayes, facts.base),
        complete(FILED, section.recall_filed_with, facts.filed_with, ArmyBody, _FILED),
    ]
    if isinstance(section.recall_deliberated, Provision):
        reasons.insert(3, asked(DELIBERATED, section.recall_deliberated, facts.deliberated, _DELIBERATED))
    else:
        reasons[1:1] = [
            at_least(MOVERS, section.recall_movers, facts.movers, _MOVERS),
            asked(WRITTEN, section.recall_written, facts.written, _WRITTEN),
        ]
        reasons.insert(5, asked(PRINTED, section.recall_printed, facts.printed, _PRINTED))
        reasons.insert(6, among(PRESIDED, section.recall_presided_by, facts.presided_by, ArmyBody, _PRESIDED))
    return all_of(RECALL, *reasons)


def check_army_resignation(facts: ArmyResignation, law: Law) -> Finding:
    """Tell whether the resignation of a deputy of the armed forces was lawfully accepted.

    Law: PLA2021-37.

    Args:
        facts: the resignation.
        law: the law of the place of the congress in which the deputy sits.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with the form, the addressee, who accepted it, and the filing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> given = ArmyResignation(on=date(2023, 5, 10), by_committee=True, congress_can_meet=True)
    >>> check_army_resignation(given, law_of(Area.from_code("410000"))).because[2].explain("en", cite="short")
    'fails: the congress could meet; the election committee may not accept it [PLA Election Measures, art. 37]'
    """
    section = law.on(facts.on).army_mandates
    needs = section.resignation_majority
    if isinstance(needs, Silence):
        return RESIGNATION.silent(needs)
    return all_of(
        RESIGNATION,
        asked(WRITTEN, section.resignation_written, facts.written, _WRITTEN),
        among(ADDRESSEE, section.resignation_to, facts.addressed_to, ArmyBody, _ADDRESSEE),
        *(_by_committee(facts, law) if facts.by_committee else (_carried(needs, facts.ayes, facts.base),)),
        complete(FILED, section.resignation_filed_with, facts.filed_with, ArmyBody, _FILED),
    )


def _by_committee(facts: ArmyResignation, law: Law) -> Iterator[Finding]:
    """Yield whether the committee might accept it, and whether the deputies of the congress were told."""
    section = law.on(facts.on).army_mandates
    allowed = section.accepted_by_committee
    if isinstance(allowed, Silence):
        yield ACCEPTED.silent(allowed)
        return
    if facts.congress_can_meet is None:
        yield ACCEPTED.unknown((allowed,), _MEETING)
    elif facts.congress_can_meet:
        yield ACCEPTED.fails((allowed,), words.congress_could_meet)
    else:
        yield ACCEPTED.holds((allowed,), words.committee_in_place_of_congress)
    yield asked(TOLD, section.electors_told, facts.electors_told, _TOLD)


def _carried(needs: Provision[Threshold], ayes: int | None, base: int | None) -> Finding:
    if ayes is None or base is None:
        return MAJORITY.unknown((needs,), *([_AYES] if ayes is None else []), *([_BASE] if base is None else []))
    threshold = needs.value
    told = {"ayes": ayes, "needed": threshold.needed(base), "base": base}
    return MAJORITY.decide(threshold.met(ayes, base), (needs,), words.votes_of, **told, threshold=threshold.words)
