"""The days of a poll: counted back from the election day, or on from an objection and from the result."""

from __future__ import annotations

from typing import Any

from npc_core.elections.acts_candidates import CandidatesPublished, FormalListFixed
from npc_core.elections.acts_preparation import (
    Objected,
    ObjectionDecided,
    Sued,
    VoterListCorrected,
    VoterListPublished,
)
from npc_core.elections.matter import election_day_of
from npc_core.kernel.findings import Rule, Verdicts
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.clocks import Clock, ClockEffect

IN_TIME = Verdicts(Text("按期", "in time"), Text("逾期", "late"))
VOTER_LIST = Rule(
    "elections.voter_list_in_time", Text("选民名单的公布", "publication of the voter list"), verdicts=IN_TIME
)
CORRECTION = Rule(
    "elections.correction_in_time", Text("选民名单的补正", "correction of the voter list"), verdicts=IN_TIME
)
OBJECTION = Rule("elections.objection_in_time", Text("选民名单的申诉", "objection to the voter list"), verdicts=IN_TIME)
DECISION = Rule("elections.objection_decided_in_time", Text("申诉的处理", "decision on an objection"), verdicts=IN_TIME)
SUIT = Rule("elections.suit_in_time", Text("对选民名单的起诉", "suit about the voter list"), verdicts=IN_TIME)
CANDIDATES = Rule(
    "elections.candidates_in_time", Text("代表候选人名单的公布", "publication of the candidates"), verdicts=IN_TIME
)
FORMAL = Rule(
    "elections.formal_list_in_time",
    Text("正式代表候选人名单的公布", "publication of the formal list"),
    verdicts=IN_TIME,
)

_BY_ELECTION = "byelection_rules"
_Days = Provision[Period] | Silence


def _objection(act: Any) -> str:
    found: str = act.objection
    return found


def _is_corrected(case: Case[Any, Any]) -> bool:
    return case.last(VoterListCorrected) is not None


def _has_two_lists(case: Case[Any, Any]) -> bool:
    """Tell whether the list of candidates is published before the formal one; some places have but one list."""
    day = election_day_of(case)
    return day is None or isinstance(case.law.on(day).by_elections.single_list, Silence)


def _general(field: str) -> Any:
    def within(case: Case[Any, Any], book: RuleBook) -> _Days:
        found: _Days = getattr(book.deputy_elections, field)
        return found

    return within


def _of_by_election(field: str) -> Any:
    def within(case: Case[Any, Any], book: RuleBook) -> _Days:
        found: _Days = getattr(book.by_elections, field)
        return found

    return within


def _lists(*, by_election: bool) -> tuple[Clock, ...]:
    """Return the clocks of the three lists, each counted back from the election day."""
    rows = (
        ("voter_list", VOTER_LIST, VoterListPublished, "voter_list_lead", "voter_list_lead"),
        ("candidates", CANDIDATES, CandidatesPublished, "candidate_list_lead", "candidate_list_lead"),
        ("formal_list", FORMAL, FormalListFixed, "final_candidate_list_lead", "final_list_lead"),
    )
    return tuple(
        Clock(
            id=name,
            label=rule.label,
            rule=rule,
            times=(act,),
            within=_of_by_election(short) if by_election else _general(general),
            anchor=election_day_of,
            backward=True,
            reading=_BY_ELECTION if by_election else None,
            applies=_has_two_lists if by_election and act is CandidatesPublished else None,
        )
        for name, rule, act, general, short in rows
    )


_OBJECTIONS = (
    Clock(
        id="correction",
        label=CORRECTION.label,
        rule=CORRECTION,
        times=(VoterListCorrected,),
        within=_general("voter_list_correction_lead"),
        anchor=election_day_of,
        backward=True,
        applies=_is_corrected,
    ),
    Clock(
        id="objection",
        label=OBJECTION.label,
        rule=OBJECTION,
        times=(Objected,),
        within=_general("voter_list_objection_period"),
        starts=(VoterListPublished,),
        effect=ClockEffect.BARS,
    ),
    Clock(
        id="objection_decided",
        label=DECISION.label,
        rule=DECISION,
        times=(ObjectionDecided,),
        within=_general("voter_list_decision_period"),
        starts=(Objected,),
        key=_objection,
    ),
    Clock(
        id="suit",
        label=SUIT.label,
        rule=SUIT,
        times=(Sued,),
        within=_general("voter_list_court_lead"),
        anchor=election_day_of,
        backward=True,
        effect=ClockEffect.BARS,
    ),
)

CLOCKS = (*_lists(by_election=False), *_OBJECTIONS)
"""The clocks of a general election."""

BY_ELECTION_CLOCKS = (*_lists(by_election=True), *_OBJECTIONS)
"""The clocks of a by-election by voters: days of its own for the lists, the general ones for objections."""
