"""Special investigations: who proposes them, who sits on the committee, how it works, to whom it reports."""

from __future__ import annotations

import csv
import json
import pickle
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case, open_case
from npc_core.proposals.forum import Forum
from npc_core.proposals.investigations import (
    INVESTIGATION,
    Closed,
    Condition,
    Decided,
    FiledWithCongress,
    Investigated,
    InvestigationFacts,
    InvestigationStage,
    InvestigationWay,
    LeftToStandingCommittee,
    MembersPassed,
    OrgansCharged,
    Proposed,
    PutForward,
    Reported,
    open_investigation,
)
from npc_core.testing import Move, histories, investigation_acts, perft
from npc_core.voting.facts import Tally
from tests.interchange.builders import objects
from tests.proposals.builders import ids, place

Matter = Case[InvestigationFacts, InvestigationStage]
COUNTY, TOWN, NATION = "540102", "540102100", "000000"
BEIJING, DISTRICT, SHANGHAI, HN_COUNTY, GUANGDONG = "110000", "110101", "310000", "411424", "440000"
DAY, END = date(2025, 3, 18), date(2026, 12, 31)
PRESIDIUM, COUNCIL, CONGRESS = Actor(Role.PRESIDIUM), Actor(Role.COUNCIL_OF_CHAIRPERSONS), Actor(Role.CONGRESS)


def inquest(law: Law | str | None = None, forum: Forum = Forum.CONGRESS, **facts: Any) -> Matter:
    """Return a new investigation."""
    return open_investigation(place(law) if isinstance(law, str) else law or place(), forum=forum, **facts)


def of_committee(law: Law | str | None = None, **facts: Any) -> Matter:
    """Return a new investigation of a standing committee, all conditions met."""
    return inquest(law, Forum.STANDING_COMMITTEE, **{"conditions": tuple(Condition), **facts})


def recorded(case: Matter, *acts: Act) -> Matter:
    """Return a case with acts recorded, whatever the law says."""
    for act in acts:
        case = case.record(act)
    return case


def proposed(role: Role = Role.DEPUTIES, number: int | None = 21, **told: Any) -> Proposed:
    """Return a proposal."""
    return Proposed(**{"on": DAY, "by": Actor(role, number=number), "membership": 203, "written": True, **told})


def passed(by: Actor | None = PRESIDIUM, **told: Any) -> MembersPassed:
    """Return the members of the committee passed."""
    return MembersPassed(**{"on": DAY, "by": by, "from_deputies": True, "interested": False, **told})


def decided(ayes: int = 120, *, carried: bool | None = True, membership: int | None = 203) -> Decided:
    """Return the vote of a congress of 203."""
    return Decided(on=DAY, tally=Tally(ayes=ayes), membership=membership, present=190, carried=carried)


def at_work(case: Matter) -> Matter:
    """Return the committee at work."""
    return recorded(case, proposed(), PutForward(on=DAY, by=PRESIDIUM), decided(), passed())


def said(case: Matter, act: Act, rule: str) -> Finding:
    """Return what a rule says of an act, whether it bars or is noted."""
    judgement = case.judge(act)
    found = [*judgement.permitted.because, *judgement.duties]
    return [each for each in found if each.rule in (f"investigations.{rule}", rule)][-1]


WHO: list[tuple[str, Forum, Role, int | None, Outcome, str]] = [
    (COUNTY, Forum.CONGRESS, Role.PRESIDIUM, None, HOLDS, "LOL2022-36-2"),
    (COUNTY, Forum.CONGRESS, Role.GOVERNMENT, None, FAILS, "LOL2022-36-2"),
    (COUNTY, Forum.CONGRESS, Role.DELEGATION, 3, FAILS, "LOL2022-36-2"),
    (DISTRICT, Forum.CONGRESS, Role.DELEGATION, 3, HOLDS, "beijing.deputies2014-14-1"),
    (NATION, Forum.CONGRESS, Role.DELEGATION, 3, HOLDS, "NPR2021-52-1"),
    (COUNTY, Forum.CONGRESS, Role.DEPUTIES, 21, HOLDS, "LOL2022-36-2"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.COUNCIL_OF_CHAIRPERSONS, None, HOLDS, "SL2024-56-1"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.STANDING_COMMITTEE_MEMBERS, 6, HOLDS, "SL2024-56-2"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.DELEGATION, 3, FAILS, "SL2024-56-1"),
    (TOWN, Forum.CONGRESS, Role.DEPUTIES, 21, FAILS, ""),
]


@pytest.mark.parametrize(("code", "forum", "role", "number", "outcome", "norm"), WHO)
def test_who_may_propose_an_investigation(
    code: str, forum: Forum, role: Role, number: int | None, outcome: Outcome, norm: str
) -> None:
    """The presidium or deputies, the council or members; three delegations in Beijing and in the national congress."""
    finding = said(inquest(code, forum), proposed(role, number), "proposer")
    assert finding.outcome is outcome
    assert norm in (*ids(finding), "")


def test_a_tenth_of_the_deputies_or_a_fifth_of_the_members() -> None:
    """21 of 203, 6 of 27; two delegations are too few in Beijing."""
    assert said(inquest(), proposed(number=21), "voting.movers").holds
    assert said(inquest(), proposed(number=20), "voting.movers").fails
    members = Role.STANDING_COMMITTEE_MEMBERS
    assert said(of_committee(), proposed(members, 6, membership=27), "voting.movers").holds
    assert said(of_committee(), proposed(members, 5, membership=27), "voting.movers").fails
    assert said(inquest(BEIJING), proposed(Role.DELEGATION, 2), "number").fails
    assert said(inquest(BEIJING), proposed(Role.DELEGATION, None), "number").missing == ("proposed.by",)
    assert said(inquest(), proposed(Role.PRESIDIUM, None), "number").code == "proposed_by_an_organ"
    assert said(inquest(), proposed(by=None), "number").code == "proposed_by_an_organ"
    assert said(inquest(), proposed(by=None), "proposer").missing == ("act.by",)


def test_joint_proposals_are_in_writing_and_committees_need_unclear_facts() -> None:
    """Noted, never barring; of a congress the law asks no conditions."""
    assert said(inquest(), proposed(written=False), "written").fails
    assert said(inquest(), proposed(Role.PRESIDIUM, None), "written").code == "proposed_by_an_organ"
    member = proposed(Role.STANDING_COMMITTEE_MEMBERS, 6, membership=27, written=None)
    assert said(of_committee(), member, "written").missing == ("proposed.written",)
    assert said(of_committee(conditions=(Condition.WITHIN_POWERS,)), member, "conditions").fails
    assert said(of_committee(), member, "conditions").holds
    assert said(inquest(), proposed(), "conditions").code == "of_the_standing_committee_only"


def test_the_vote_decides_and_what_is_declared_follows_from_it() -> None:
    """102 of 203 set the committee up."""
    case = recorded(inquest(), proposed(), PutForward(on=DAY, by=PRESIDIUM))
    assert said(inquest(), PutForward(on=DAY, by=COUNCIL), "put_forward_by").fails
    assert said(of_committee(), PutForward(on=DAY, by=COUNCIL), "put_forward_by").holds
    assert said(case, decided(102), "declared").holds
    assert said(case, decided(101), "declared").fails
    assert said(case, decided(101, carried=False), "declared").holds
    assert said(case, decided(102, carried=None), "declared").missing == ("decided.carried",)
    assert said(case, decided(102, membership=None), "declared").missing == ("vote.membership",)
    assert case.record(decided(carried=False)).stages == {InvestigationStage.REFUSED}
    council = recorded(of_committee(), proposed(Role.COUNCIL_OF_CHAIRPERSONS, None), PutForward(on=DAY, by=COUNCIL))
    assert said(council, decided(14, membership=27), "declared").holds


def test_the_members_are_deputies_without_an_interest_in_the_matter() -> None:
    """Nominated by the presidium or the council; the exclusion is of the supervision law alone."""
    assert said(inquest(), passed(COUNCIL), "nominated_by").fails
    assert said(of_committee(), passed(COUNCIL), "nominated_by").holds
    assert said(inquest(), passed(from_deputies=False), "from_deputies").fails
    assert said(of_committee(), passed(from_deputies=None), "from_deputies").missing
    interested = passed(COUNCIL, interested=True)
    assert said(inquest(), interested, "conflict").code == "of_the_standing_committee_only"
    assert ids(said(of_committee(), interested, "conflict")) == ["SL2024-57-2"]
    assert ids(said(of_committee(GUANGDONG), interested, "conflict")) == ["guangdong.committee2023-43-2", "SL2024-57-2"]
    assert said(of_committee(), passed(COUNCIL), "conflict").holds
    assert said(of_committee(), passed(COUNCIL, interested=None), "conflict").missing == ("members_passed.interested",)
    early = passed(COUNCIL, on=date(2006, 5, 1), interested=True)
    assert said(of_committee(), early, "conflict").code == "law_is_silent"


def test_how_the_committee_works() -> None:
    """Henan lists its ways and lets it charge organs; sources are kept secret on demand."""
    files = Investigated(on=DAY, way=InvestigationWay.CASE_FILES, secrecy_asked=True, source_kept=False)
    assert said(of_committee(HN_COUNTY), files, "way").holds
    assert said(inquest(), files, "way").code == "of_the_standing_committee_only"
    assert said(of_committee(), files, "way").code == "law_is_silent"
    assert said(of_committee(), files, "source_confidentiality").fails
    assert said(inquest(SHANGHAI), files, "source_confidentiality").fails
    assert said(inquest(), files, "source_confidentiality").code == "law_is_silent"
    assert said(of_committee(), Investigated(on=DAY, secrecy_asked=False), "source_confidentiality").holds
    unknown = said(of_committee(), Investigated(on=DAY), "source_confidentiality")
    assert (unknown.outcome, unknown.missing) == (UNDETERMINED, ("investigated.secrecy_asked",))
    charge = OrgansCharged(on=DAY)
    assert at_work(of_committee(HN_COUNTY)).check(charge).holds
    assert at_work(of_committee()).check(charge).fails
    assert at_work(inquest(HN_COUNTY)).check(charge).fails


def test_the_report_goes_to_whoever_set_the_committee_up_or_to_whom_it_was_left() -> None:
    """The congress may leave it to its standing committee, which then files what it resolves."""
    case = at_work(inquest())
    to_committee = Reported(on=DAY, to=Role.STANDING_COMMITTEE)
    assert said(case, to_committee, "reported_to").fails
    assert said(case, Reported(on=DAY), "reported_to").missing == ("reported.to",)
    left = case.perform(LeftToStandingCommittee(on=DAY, by=CONGRESS))
    assert said(case, LeftToStandingCommittee(on=DAY, by=PRESIDIUM), "left_to_standing_committee").fails
    assert said(case, LeftToStandingCommittee(on=DAY), "left_to_standing_committee").missing == ("act.by",)
    assert said(inquest(TOWN), LeftToStandingCommittee(on=DAY), "left_to_standing_committee").code == "no_such_body"
    assert ids(said(left, to_committee, "reported_to")) == ["LOL2022-36-4c"]
    assert said(left, Reported(on=DAY, to=Role.CONGRESS), "reported_to").holds
    assert said(at_work(of_committee()), to_committee, "reported_to").holds
    closed = recorded(left, to_committee, Closed(on=DAY, resolved=True))
    assert [each.rule for each in closed.audit(END).failures] == ["procedure.pending"]
    assert closed.perform(FiledWithCongress(on=date(2026, 1, 20))).audit(END).failures == ()
    assert recorded(case, Reported(on=DAY, to=Role.CONGRESS), Closed(on=DAY)).check(FiledWithCongress(on=DAY)).fails


def test_possible_names_who_proposes_and_numbers_are_checked() -> None:
    """Organs and joint movers; no minus one deputy."""

    def by(case: Matter) -> tuple[Role, ...]:
        return next(each.by for each in case.possible(DAY) if each.step == "proposed")

    assert by(inquest()) == (Role.PRESIDIUM, Role.DEPUTIES)
    assert by(of_committee()) == (Role.COUNCIL_OF_CHAIRPERSONS, Role.STANDING_COMMITTEE_MEMBERS)
    assert by(inquest(TOWN)) == ()
    with pytest.raises(ImpossibleFacts):
        proposed(membership=-1)
    with pytest.raises(ImpossibleFacts):
        Decided(on=DAY, tally=Tally(), membership=-1)
    assert pickle.loads(pickle.dumps(INVESTIGATION)) is INVESTIGATION
    assert "提出调查报告" in INVESTIGATION.to_mermaid("zh")


SCHEMA = jsonschema.Draft202012Validator(interchange.document_schema("proposals.investigation"))
ANY_ACT = st.one_of(*(objects(act) for act in INVESTIGATION.acts.values()))


@given(histories(of_committee(HN_COUNTY), acts=investigation_acts))
def test_whatever_is_recorded_can_be_judged_and_replayed(case: Matter) -> None:
    """Audit and possible never raise; replay and documents round-trip."""
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case), case.law.calendar) == case


@given(objects(INVESTIGATION.facts), st.lists(ANY_ACT, max_size=6), st.booleans())
def test_every_case_comes_back_the_same_and_obeys_its_schema(facts: Any, acts: list[Act], partial: bool) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    case: Matter = open_case(INVESTIGATION, place(), facts, partial=partial)
    for act in acts:
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text, case.law.calendar) == case
    SCHEMA.validate(json.loads(text))
    case.audit(END).explain("zh")


MOVES: dict[str, Move] = {
    "propose": lambda on: proposed(on=on),
    "propose by twenty": lambda on: proposed(number=20, on=on),
    "put forward": lambda on: PutForward(on=on, by=PRESIDIUM),
    "set up": lambda on: Decided(on=on, tally=Tally(ayes=102), membership=203, present=190, carried=True),
    "refuse": lambda on: Decided(on=on, tally=Tally(ayes=101), membership=203, present=190, carried=False),
    "man": lambda on: passed(on=on),
    "man with others": lambda on: passed(on=on, from_deputies=False),
    "inquire": lambda on: Investigated(on=on, secrecy_asked=False),
    "charge": lambda on: OrgansCharged(on=on),
    "leave": lambda on: LeftToStandingCommittee(on=on, by=CONGRESS),
    "report": lambda on: Reported(on=on, to=Role.CONGRESS),
    "report to the committee": lambda on: Reported(on=on, to=Role.STANDING_COMMITTEE),
    "close": lambda on: Closed(on=on, resolved=True),
    "file": lambda on: FiledWithCongress(on=on),
}
EVERY = timedelta(days=1)


def sequences(case: Matter, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the file writes them."""
    return [" > ".join(path) for path in perft(case, MOVES, depth, DAY, EVERY)]


def test_perft_lists_every_lawful_sequence_of_five_moves() -> None:
    """Checked by hand: proposed, put forward, voted on, manned; nobody inquires before that."""
    with Path(__file__).with_name("perft_investigation.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for depth in (1, 2, 3, 4, 5):
        assert sequences(inquest(), depth) == [row["moves"] for row in rows if row["depth"] == str(depth)]


def test_a_walk_takes_every_step_and_no_lawful_path_loses_an_investigation() -> None:
    """From every point something may still be done, or it was reported on or not set up."""
    taken: set[str] = set()
    for path in perft(inquest(), MOVES, 7, DAY, EVERY):
        taken |= set(path)
        reached = inquest()
        for place_, name in enumerate(path):
            reached = reached.perform(MOVES[name](DAY + place_ * EVERY))
        if not reached.closed:
            assert any(reached.check(move(DAY + len(path) * EVERY)).holds for move in MOVES.values())
    walk = ("propose", "put forward", "set up", "man", "leave", "report to the committee", "close", "file")
    case = inquest()
    for place_, name in enumerate(walk):
        case = case.perform(MOVES[name](DAY + place_ * EVERY))
    assert case.audit(END).failures == ()
    assert {"inquire", "leave", "report", "close"} <= taken
    charged = at_work(of_committee(HN_COUNTY)).perform(OrgansCharged(on=DAY))
    inquired = charged.perform(Investigated(on=DAY, way=InvestigationWay.CASE_FILES, secrecy_asked=False))
    assert {type(act) for act in (*case.acts, *inquired.acts)} == set(INVESTIGATION.by_act)
