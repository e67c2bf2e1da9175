"""Inquiry motions and questions: whom, what, how they are answered, and answered again."""

from __future__ import annotations

import csv
import json
import pickle
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.kernel.provisions import Provision
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import open_case
from npc_core.proposals.forum import Forum
from npc_core.proposals.inquiries import (
    INQUIRY,
    Addressee,
    AnswerDecided,
    Answered,
    Answerer,
    AnswerPostponed,
    Closed,
    InquiryGround,
    InquiryStage,
    Milestones,
    Moved,
    QuestionForm,
    QuestionPut,
    SecondAnswerAsked,
    SecondAnswerDecided,
    Unsuitable,
    Venue,
    Withdrawn,
    case_from_milestones,
    check_question,
)
from npc_core.testing import Move, histories, inquiry_acts, perft
from tests.interchange.builders import objects
from tests.proposals.builders import ids, place
from tests.proposals.inquiries.builders import (
    ANSWERED,
    COUNCIL,
    DECIDED,
    MEMBERS,
    MOVED,
    PRESIDIUM,
    TEN,
    Matter,
    answered,
    decided,
    inquiry,
    moved,
    of_members,
    recorded,
    said,
)

COUNTY, TOWN, NATION = "540102", "540102100", "000000"
BEIJING, DISTRICT, SHANGHAI, QU, QU_TOWN = "110000", "110101", "310000", "310101", "310101100"
SHANDONG, ZHEJIANG, HENAN, HN_COUNTY, GUANGDONG = "370000", "330000", "410000", "411424", "440000"
END = date(2026, 12, 31)


def at(case: Matter) -> Matter:
    """Return the motion moved and passed on, to be answered in writing."""
    by, decider = (MEMBERS, COUNCIL) if case.facts.forum is Forum.STANDING_COMMITTEE else (TEN, PRESIDIUM)
    return recorded(case, moved(by), decided(decider))


WHO: list[tuple[str, Forum, Role, Outcome, str]] = [
    (COUNTY, Forum.CONGRESS, Role.DEPUTIES, HOLDS, "LOL2022-24-1a"),
    (COUNTY, Forum.CONGRESS, Role.DELEGATION, FAILS, "LOL2022-24-1a"),
    (COUNTY, Forum.CONGRESS, Role.PRESIDIUM, FAILS, "LOL2022-24-1a"),
    (TOWN, Forum.CONGRESS, Role.DEPUTIES, HOLDS, "LOL2022-24-1a"),
    (NATION, Forum.CONGRESS, Role.DELEGATION, HOLDS, "DL2025-20-1"),
    (DISTRICT, Forum.CONGRESS, Role.DELEGATION, HOLDS, "beijing.deputies2014-12-1"),
    (HENAN, Forum.CONGRESS, Role.DELEGATION, HOLDS, "henan.congress2010-38-2"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.STANDING_COMMITTEE_MEMBERS, HOLDS, "LOL2022-53-1b"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.DEPUTIES, FAILS, "SL2024-51-1"),
]


@pytest.mark.parametrize(("code", "forum", "role", "outcome", "norm"), WHO)
def test_who_may_move_an_inquiry(code: str, forum: Forum, role: Role, outcome: Outcome, norm: str) -> None:
    """Deputies jointly, members jointly; delegations of the national congress, and where the place lets them."""
    finding = said(inquiry(code, forum=forum), moved(Actor(role, number=12)), "mover")
    assert finding.outcome is outcome
    assert norm in ids(finding)


def test_the_numbers_are_ten_at_every_level_and_five_or_three_in_committees() -> None:
    """A township too needs ten; the national committee needs ten members."""

    def number(case: Matter, role: Role, many: int) -> Outcome:
        return said(case, moved(Actor(role, number=many)), "voting.movers").outcome

    for code, least in ((COUNTY, 10), (TOWN, 10), (NATION, 30)):
        assert number(inquiry(code), Role.DEPUTIES, least) is HOLDS
        assert number(inquiry(code), Role.DEPUTIES, least - 1) is FAILS
    for code, least in ((COUNTY, 3), ("540100", 5), ("540000", 5), (NATION, 10)):
        assert number(of_members(code), Role.STANDING_COMMITTEE_MEMBERS, least) is HOLDS
        assert number(of_members(code), Role.STANDING_COMMITTEE_MEMBERS, least - 1) is FAILS


def test_whoever_moves_nothing_jointly_is_told_so_and_nobody_known_is_asked_for() -> None:
    """A township has no standing committee."""
    assert said(inquiry(), moved(Actor(Role.COURT)), "number").code == "not_in_this_forum"
    assert said(inquiry(), moved(None), "number").code == "not_in_this_forum"
    assert said(inquiry(), moved(None), "mover").missing == ("act.by",)
    assert said(of_members(TOWN), moved(MEMBERS), "mover").code == "no_such_body"
    assert said(of_members(TOWN), moved(MEMBERS), "target").code == "no_such_body"


TARGETS: list[tuple[str, Forum, date, Addressee, Outcome]] = [
    (COUNTY, Forum.CONGRESS, date(2012, 2, 1), Addressee.COURT, HOLDS),
    (COUNTY, Forum.CONGRESS, date(2012, 2, 1), Addressee.SUPERVISORY_COMMISSION, FAILS),
    (COUNTY, Forum.CONGRESS, date(2018, 3, 19), Addressee.SUPERVISORY_COMMISSION, FAILS),
    (COUNTY, Forum.CONGRESS, date(2018, 3, 20), Addressee.SUPERVISORY_COMMISSION, HOLDS),
    (COUNTY, Forum.CONGRESS, date(2025, 6, 2), Addressee.SUPERVISORY_COMMISSION, HOLDS),
    (NATION, Forum.CONGRESS, date(2019, 3, 5), Addressee.SUPERVISORY_COMMISSION, HOLDS),
    (COUNTY, Forum.STANDING_COMMITTEE, date(2008, 5, 5), Addressee.PROCURATORATE, HOLDS),
    (COUNTY, Forum.STANDING_COMMITTEE, date(2018, 3, 19), Addressee.SUPERVISORY_COMMISSION, FAILS),
    (COUNTY, Forum.STANDING_COMMITTEE, date(2019, 5, 5), Addressee.SUPERVISORY_COMMISSION, HOLDS),
    (TOWN, Forum.CONGRESS, MOVED, Addressee.GOVERNMENT_DEPARTMENT, FAILS),
    (SHANGHAI, Forum.CONGRESS, MOVED, Addressee.INTERMEDIATE_COURT, HOLDS),
    (QU, Forum.CONGRESS, MOVED, Addressee.INTERMEDIATE_COURT, FAILS),
    (BEIJING, Forum.CONGRESS, MOVED, Addressee.INTERMEDIATE_COURT, FAILS),
    (BEIJING, Forum.STANDING_COMMITTEE, MOVED, Addressee.BRANCH_PROCURATORATE, HOLDS),
]


@pytest.mark.parametrize(("code", "forum", "on", "organ", "outcome"), TARGETS)
def test_whom_an_inquiry_may_address(code: str, forum: Forum, on: date, organ: Addressee, outcome: Outcome) -> None:
    """United over the statutes in force: supervisory commissions since 2018-03-20, by the law on them alone."""
    case = inquiry(code, forum=forum, addressee=organ)
    assert said(case, moved(on=on), "target").outcome is outcome


def test_an_organ_that_is_not_told_is_asked_for() -> None:
    """As are the parts of the motion and its form."""
    assert said(inquiry(addressee=None), moved(), "target").missing == ("dossier.addressee",)
    assert said(inquiry(parts=None), moved(), "parts").missing == ("dossier.parts",)
    assert said(of_members(parts=()), moved(MEMBERS), "parts").fails
    assert said(inquiry(), moved(written=None), "written").missing == ("moved.written",)
    assert said(of_members(), moved(MEMBERS, written=False), "written").fails
    assert said(inquiry(), moved(in_session=None), "in_session").missing == ("moved.in_session",)
    assert ids(said(of_members(), moved(MEMBERS, in_session=False), "in_session")) == ["LOL2022-53-1"]


def test_what_does_not_suit_an_inquiry_in_guangdong() -> None:
    """Personal interests and cases in litigation; elsewhere the law is silent."""
    lawsuit = (Unsuitable.PENDING_LITIGATION,)
    assert said(inquiry(GUANGDONG, unsuitable=lawsuit), moved(), "suitable").fails
    assert said(inquiry(GUANGDONG), moved(), "suitable").holds
    assert said(inquiry(GUANGDONG, unsuitable=None), moved(), "suitable").missing == ("dossier.unsuitable",)
    assert said(inquiry(unsuitable=lawsuit), moved(), "suitable").code == "law_is_silent"
    assert said(of_members(GUANGDONG), moved(MEMBERS), "suitable").code == "not_in_this_forum"


def test_henan_lists_the_grounds_of_members() -> None:
    """For every standing committee of the province; the last of them is open."""
    assert said(of_members(HN_COUNTY, ground=InquiryGround.OTHER), moved(MEMBERS), "ground").holds
    assert said(of_members(HN_COUNTY), moved(MEMBERS), "ground").missing == ("dossier.ground",)
    assert said(of_members(), moved(MEMBERS), "ground").code == "law_is_silent"
    assert said(inquiry(), moved(), "ground").code == "not_in_this_forum"


def test_the_presidium_may_set_a_closing_time() -> None:
    """In Guangdong by the rules; elsewhere by its own decision."""
    noon: dict[str, Any] = {"cut_off_on": MOVED, "cut_off_at": time(12)}
    assert said(inquiry(GUANGDONG, **noon), moved(at=time(13)), "time_limit").fails
    assert said(inquiry(**noon), moved(at=time(11)), "time_limit").holds
    assert said(inquiry(**noon), moved(), "time_limit").missing == ("dossier.cut_off_on",)
    assert said(inquiry(GUANGDONG), moved(), "time_limit").missing == ("dossier.cut_off_on",)
    assert said(inquiry(), moved(), "time_limit").code == "law_is_silent"
    assert said(of_members(), moved(MEMBERS), "time_limit").code == "not_in_this_forum"


VENUES: list[tuple[str, Forum, Venue | None, Outcome]] = [
    (COUNTY, Forum.CONGRESS, Venue.PLENARY, HOLDS),
    (COUNTY, Forum.CONGRESS, Venue.DELEGATION, FAILS),
    (TOWN, Forum.CONGRESS, Venue.SPECIAL_COMMITTEE, FAILS),
    (NATION, Forum.CONGRESS, Venue.DELEGATION, HOLDS),
    (DISTRICT, Forum.CONGRESS, Venue.DELEGATION, HOLDS),
    (DISTRICT, Forum.CONGRESS, Venue.PLENARY, FAILS),
    (GUANGDONG, Forum.CONGRESS, Venue.DELEGATION, HOLDS),
    (HENAN, Forum.CONGRESS, Venue.SPECIAL_COMMITTEE, FAILS),
    (COUNTY, Forum.STANDING_COMMITTEE, Venue.STANDING_COMMITTEE, HOLDS),
    (COUNTY, Forum.STANDING_COMMITTEE, Venue.PRESIDIUM, FAILS),
    (COUNTY, Forum.CONGRESS, None, UNDETERMINED),
]


@pytest.mark.parametrize(("code", "forum", "venue", "outcome"), VENUES)
def test_how_an_inquiry_is_answered(code: str, forum: Forum, venue: Venue | None, outcome: Outcome) -> None:
    """Before the presidium, the plenary, a committee or in writing; before a delegation where the place says so."""
    case = recorded(inquiry(code, forum=forum), moved())
    assert said(case, decided(venue=venue), "venue").outcome is outcome


def test_the_presidium_or_the_council_decides() -> None:
    """On the answer, and on putting it off."""
    case = recorded(inquiry(), moved())
    assert said(case, decided(COUNCIL), "decided_by").fails
    assert said(recorded(of_members(), moved(MEMBERS)), decided(COUNCIL), "decided_by").holds
    assert "LOL2022-54-2(2)" in ids(said(recorded(of_members(), moved(MEMBERS)), decided(COUNCIL), "decided_by"))
    assert said(case, decided(None), "decided_by").missing == ("act.by",)


def test_an_answer_is_as_it_was_decided() -> None:
    """In that way and by that day; a head of the organ comes or signs; the movers may attend."""
    case = at(inquiry())
    assert said(case, answered(), "as_decided").holds
    assert said(case, answered(Venue.PLENARY), "as_decided").code == "not_as_decided"
    assert said(case, answered(None), "as_decided").missing == ("act.venue",)
    dated = recorded(inquiry(), moved(), decided(answer_by=date(2025, 3, 18)))
    assert said(dated, answered(), "as_decided").code == "after_the_day_decided"
    assert said(dated, answered(on=date(2025, 3, 18)), "as_decided").holds
    assert said(inquiry(), answered(), "as_decided").missing == ("act.venue",)
    assert said(of_members(TOWN), answered(), "as_decided").code == "no_such_body"


COMMITTEES = Forum.STANDING_COMMITTEE
HEADS: list[tuple[Forum, Venue | None, str, dict[str, Any], Outcome, str]] = [
    (Forum.CONGRESS, Venue.WRITTEN, "head", {"head_signed": False}, FAILS, "LOL2022-24-3b"),
    (Forum.CONGRESS, Venue.PLENARY, "head", {"head_came": False}, FAILS, "LOL2022-24-3a"),
    (Forum.CONGRESS, Venue.PLENARY, "head", {"head_signed": False}, HOLDS, "LOL2022-24-3a"),
    (Forum.CONGRESS, None, "head", {}, UNDETERMINED, "LOL2022-24-3a"),
    (Forum.STANDING_COMMITTEE, Venue.WRITTEN, "head", {"head_signed": False}, FAILS, "SL2024-54-1b"),
    (Forum.STANDING_COMMITTEE, Venue.STANDING_COMMITTEE, "head", {"head_came": None}, UNDETERMINED, "SL2024-54-1a"),
    (Forum.CONGRESS, Venue.WRITTEN, "distributed", {"distributed": False}, FAILS, "LOL2022-24-3b"),
    (Forum.CONGRESS, Venue.PLENARY, "distributed", {"distributed": False}, HOLDS, "LOL2022-24-3b"),
    (Forum.CONGRESS, None, "distributed", {}, UNDETERMINED, "LOL2022-24-3b"),
    (Forum.STANDING_COMMITTEE, Venue.WRITTEN, "distributed", {"distributed": None}, UNDETERMINED, "LOL2022-53-3b"),
    (Forum.CONGRESS, Venue.PRESIDIUM, "movers_admitted", {"movers_admitted": False}, FAILS, "LOL2022-24-2b"),
    (Forum.CONGRESS, Venue.PLENARY, "movers_admitted", {"movers_admitted": False}, HOLDS, "LOL2022-24-2b"),
    (Forum.CONGRESS, None, "movers_admitted", {}, UNDETERMINED, "LOL2022-24-2b"),
    (
        Forum.STANDING_COMMITTEE,
        Venue.SPECIAL_COMMITTEE,
        "movers_admitted",
        {"movers_admitted": False},
        FAILS,
        "SL2024-52-2b",
    ),
]


@pytest.mark.parametrize(("forum", "venue", "rule", "told", "outcome", "norm"), HEADS)
def test_who_must_come_sign_and_be_let_in(
    forum: Forum, venue: Venue | None, rule: str, told: dict[str, Any], outcome: Outcome, norm: str
) -> None:
    """Oral answers by a head in person, written ones with a signature; movers attend before a committee."""
    finding = said(at(inquiry(forum=forum)), answered(venue, **told), rule)
    assert finding.outcome is outcome
    assert norm in ids(finding)


MEETING = {"meeting_closed_on": date(2025, 3, 19), "next_meeting_closed_on": date(2025, 5, 21)}
TIMES: list[tuple[str, dict[str, Any], date | None, date, Outcome]] = [
    (BEIJING, MEETING, None, date(2025, 3, 19), HOLDS),
    (BEIJING, MEETING, None, date(2025, 3, 20), FAILS),
    (BEIJING, MEETING, date(2025, 4, 1), date(2025, 4, 1), HOLDS),
    (BEIJING, {}, None, date(2025, 3, 20), UNDETERMINED),
    (SHANGHAI, MEETING, None, date(2025, 5, 21), HOLDS),
    (SHANGHAI, MEETING, None, date(2025, 5, 22), FAILS),
    (SHANGHAI, {}, None, date(2025, 5, 22), UNDETERMINED),
    (SHANGHAI, {"meeting_closed_on": date(2025, 3, 19)}, None, date(2025, 3, 19), HOLDS),
    (SHANGHAI, {"meeting_closed_on": date(2025, 3, 19)}, None, date(2025, 3, 20), UNDETERMINED),
    (HN_COUNTY, MEETING, date(2025, 4, 1), date(2025, 4, 2), FAILS),
    (HN_COUNTY, MEETING, None, date(2025, 4, 2), UNDETERMINED),
    (COUNTY, MEETING, None, date(2026, 4, 2), HOLDS),
]


@pytest.mark.parametrize(("code", "facts", "by", "on", "outcome"), TIMES)
def test_until_when_members_get_their_answer(
    code: str, facts: dict[str, Any], by: date | None, on: date, outcome: Outcome
) -> None:
    """At the meeting, or when the council says, or before the next one closes: by local rules alone."""
    case = recorded(of_members(code, **facts), moved(MEMBERS), decided(COUNCIL, answer_by=by))
    assert said(case, answered(on=on), "answered_in_time").outcome is outcome


def test_an_undecided_answer_in_beijing_is_due_at_the_meeting_itself() -> None:
    """Nothing being decided, the meeting counts; deputies have no such rule."""
    case = recorded(of_members(BEIJING, **MEETING), moved(MEMBERS))
    assert said(case, answered(on=date(2025, 3, 20)), "answered_in_time").fails
    assert said(at(inquiry(BEIJING)), answered(), "answered_in_time").code == "not_in_this_forum"


def asks(number: int | None, movers: int | None = 10, role: Role = Role.DEPUTIES) -> SecondAnswerAsked:
    """Return a demand for a second answer."""
    by = None if number is None else Actor(role, number=number)
    return SecondAnswerAsked(on=date(2025, 3, 20), by=by, movers=movers)


def test_half_of_ten_may_ask_again_in_a_congress_but_not_in_a_committee() -> None:
    """半数以上 in the deputies' law, 过半数 in the supervision law; the reading is named only where it decides."""
    congress, committee = recorded(at(inquiry()), answered()), recorded(at(of_members()), answered())
    half = said(congress, asks(5), "voting.movers")
    assert (half.outcome, [each.reading for each in half.readings]) == (HOLDS, ["half_of_movers"])
    assert said(congress, asks(6), "voting.movers").readings == ()
    members = Role.STANDING_COMMITTEE_MEMBERS
    assert said(committee, asks(5, role=members), "voting.movers").fails
    assert said(committee, asks(6, role=members), "voting.movers").holds
    strict = recorded(at(inquiry(place(COUNTY, half_of_movers="both_more_than_half"))), answered())
    assert said(strict, asks(5), "voting.movers").fails
    assert said(congress, asks(None), "voting.movers").missing == ("movers.number",)
    assert said(congress, asks(5, None), "voting.movers").missing == ("movers.membership",)


def test_a_second_answer_waits_for_whoever_decides_on_it() -> None:
    """The council of chairpersons by law; the presidium where the place says so; else the demand is enough."""
    again = answered(on=date(2025, 3, 21))
    free = recorded(at(inquiry()), answered(), asks(5))
    assert free.check(again).holds
    bound = recorded(at(inquiry(ZHEJIANG)), answered(), asks(5))
    assert said(bound, again, "second_answer").code == "second_not_decided"
    granted = bound.perform(SecondAnswerDecided(on=date(2025, 3, 20), by=PRESIDIUM, granted=True))
    assert granted.check(again).holds
    refused = bound.perform(SecondAnswerDecided(on=date(2025, 3, 20), by=PRESIDIUM, granted=False))
    assert refused.stages == {InquiryStage.ANSWERED}
    assert said(bound, SecondAnswerDecided(on=date(2025, 3, 20), by=COUNCIL), "second_answer_by").fails
    committee = recorded(at(of_members()), answered(), asks(6, role=Role.STANDING_COMMITTEE_MEMBERS))
    assert said(committee, again, "second_answer").fails
    assert said(committee, SecondAnswerDecided(on=date(2025, 3, 20), by=COUNCIL), "second_answer_by").holds


def test_shanghai_lets_an_organ_answer_within_two_months_of_the_session() -> None:
    """If the presidium agrees; counted from the closing of the session, whatever day it was put off."""
    case = at(inquiry(QU, session_closed_on=date(2025, 3, 20)))
    case = case.perform(AnswerPostponed(on=date(2025, 3, 19), by=PRESIDIUM))
    assert [(each.clock, each.due.on) for each in case.deadlines(date(2025, 4, 1))] == [
        ("late_answer", date(2025, 5, 20))
    ]
    assert said(case, answered(on=date(2025, 5, 21)), "late_answer_in_time").fails
    assert said(case, answered(on=date(2025, 5, 20)), "late_answer_in_time").holds
    unknown = at(inquiry(QU)).record(AnswerPostponed(on=date(2025, 3, 19), by=PRESIDIUM))
    late = said(unknown, answered(on=date(2025, 9, 1)), "late_answer_in_time")
    assert late.missing == ("dossier.session_closed_on",)
    for other in (at(inquiry()), at(of_members(QU)), at(inquiry(QU_TOWN))):
        assert other.check(AnswerPostponed(on=date(2025, 3, 19), by=PRESIDIUM)).fails


def off(**told: Any) -> Withdrawn:
    """Return a withdrawal."""
    return Withdrawn(on=date(2025, 3, 18), **told)


LEAVING: list[tuple[Matter, Withdrawn, Outcome, str]] = [
    (recorded(inquiry(GUANGDONG), moved()), off(), HOLDS, "still_free"),
    (at(inquiry(GUANGDONG)), off(), FAILS, "too_far_gone"),
    (recorded(inquiry(SHANGHAI), moved()), off(consent=(Role.PRESIDIUM,)), HOLDS, "still_free"),
    (recorded(inquiry(SHANGHAI), moved()), off(consent=()), FAILS, "no_consent"),
    (recorded(inquiry(SHANGHAI), moved()), off(), UNDETERMINED, "facts_missing"),
    (recorded(inquiry(QU_TOWN), moved()), off(consent=(Role.PRESIDIUM,), insisting=10), FAILS, "enough_insist"),
    (recorded(inquiry(QU_TOWN), moved()), off(consent=(Role.PRESIDIUM,), insisting=9), HOLDS, "still_free"),
    (at(of_members(GUANGDONG)), off(), HOLDS, "still_free"),
    (at(of_members(ZHEJIANG)), off(consent=(Role.COUNCIL_OF_CHAIRPERSONS,)), HOLDS, "still_free"),
    (at(of_members(ZHEJIANG)), off(consent=(Role.PRESIDIUM,)), FAILS, "no_consent"),
    (at(inquiry()), off(), HOLDS, "law_is_silent"),
]


@pytest.mark.parametrize(("case", "act", "outcome", "word"), LEAVING)
def test_until_when_an_inquiry_may_be_withdrawn(case: Matter, act: Withdrawn, outcome: Outcome, word: str) -> None:
    """Before the decision or the answer, with or without consent: by local rules alone."""
    finding = said(case, act, "withdrawal")
    assert (finding.outcome, finding.code) == (outcome, word)


def test_shanghais_later_text_on_the_withdrawal_prevails() -> None:
    """Rules of 2001: free before the decision; measures of 2015: with consent. Both are kept."""
    found = place(SHANGHAI).on(MOVED).inquiries.withdrawal
    assert isinstance(found, Provision)
    assert (found.value, [each.value for each in found.conflicts]) == (
        "before_decision_with_consent",
        ["before_decision"],
    )


def test_an_inquiry_step_by_step() -> None:
    """Moved, passed on, answered, answered again, closed: nothing to find fault with."""
    case = inquiry(SHANDONG)
    for act in (
        moved(),
        decided(venue=Venue.PRESIDIUM),
        answered(Venue.PRESIDIUM),
        asks(6),
        SecondAnswerDecided(on=date(2025, 3, 20), by=PRESIDIUM, granted=True),
        answered(Venue.PRESIDIUM, on=date(2025, 3, 21)),
        Closed(on=date(2025, 3, 21)),
    ):
        case = case.perform(act)
    assert case.closed
    audit = case.audit(END)
    assert audit.failures == ()
    assert audit.unknown == ()


def test_a_table_of_days_becomes_a_partial_case() -> None:
    """What the row does not tell is unknown, and breaches nothing; too few movers is a breach all the same."""
    row = Milestones(
        addressee=Addressee.COURT,
        mover=Role.DEPUTIES,
        movers=10,
        moved_on=MOVED,
        decided_on=DECIDED,
        venue=Venue.WRITTEN,
        answered_on=ANSWERED,
        dissatisfied=4,
        asked_again_on=date(2025, 3, 20),
        granted_on=date(2025, 3, 20),
        granted=True,
        second_answer_on=date(2025, 3, 21),
        closed_on=date(2025, 3, 21),
    )
    case = case_from_milestones(row, place(ZHEJIANG))
    assert case.stages == {InquiryStage.CLOSED}
    assert [each.rule for each in case.audit(END).failures] == ["proposals.inquiry.second_answer_asked"]
    bare = Milestones(moved_on=MOVED, asked_again_on=date(2025, 3, 20), second_answer_on=date(2025, 3, 21))
    undecided = case_from_milestones(bare, place(ZHEJIANG))
    assert undecided.audit(END).failures == ()
    assert "act:second_answer_decided" in undecided.audit(END).finding.missing
    assert case_from_milestones(Milestones(withdrawn_on=MOVED), place()).stages == {InquiryStage.WITHDRAWN}


def test_a_spreadsheet_of_inquiries_is_read_by_its_chinese_columns() -> None:
    """Whom it addresses and how it was answered, by their labels."""
    row = {"编号": "1", "质询对象": "政府所属部门", "联名人数": "11", "答复方式": "书面答复", "答复日期": "2025-3-20"}
    (read,) = interchange.read_table([row], Milestones).values
    assert (read.addressee, read.movers, read.venue) == (Addressee.GOVERNMENT_DEPARTMENT, 11, Venue.WRITTEN)
    assert case_from_milestones(read, place()).stages == {InquiryStage.ANSWERED}


def test_possible_names_who_may_do_what() -> None:
    """Movers of each forum, and who decides."""

    def by(case: Matter, step: str) -> tuple[Role, ...]:
        return next(each.by for each in case.possible(date(2025, 3, 18)) if each.step == step)

    assert by(inquiry(), "moved") == (Role.DEPUTIES,)
    assert by(inquiry(BEIJING), "moved") == (Role.DEPUTIES, Role.DELEGATION)
    assert by(of_members(), "moved") == (Role.STANDING_COMMITTEE_MEMBERS,)
    assert by(inquiry(), "answer_decided") == (Role.PRESIDIUM,)
    assert by(of_members(), "answer_decided") == (Role.COUNCIL_OF_CHAIRPERSONS,)
    assert by(of_members(TOWN), "answer_decided") == ()


def test_numbers_that_no_inquiry_can_have_are_refused_and_the_procedure_pickles() -> None:
    """No minus three people; by reference, drawn in both languages."""
    for make in (lambda: Moved(on=MOVED, membership=-1), lambda: asks(3, -1), lambda: off(insisting=-1)):
        with pytest.raises(ImpossibleFacts):
            make()
    assert pickle.loads(pickle.dumps(INQUIRY)) is INQUIRY
    assert "要求再作答复" in INQUIRY.to_mermaid("zh")


def put(**told: Any) -> QuestionPut:
    """Return a question that was put in a deliberation and answered by a head of the organ within the session."""
    known = {"on": MOVED, "deliberating": True, "answered_by": Answerer.HEAD, "answered_on": MOVED}
    return QuestionPut(**{**known, "session_closed_on": date(2025, 3, 20), **told})


MEMBERS_ASK = {"forum": Forum.STANDING_COMMITTEE, "form": QuestionForm.ORAL}
QUESTIONS: list[tuple[str, QuestionPut, Outcome, str]] = [
    (COUNTY, put(), HOLDS, "DL2025-19-1a"),
    (COUNTY, put(deliberating=False), FAILS, "LOL2022-23-1"),
    (COUNTY, put(deliberating=None), UNDETERMINED, "DL2025-19-1a"),
    (COUNTY, put(answered_by=Answerer.OTHER), FAILS, "DL2025-19-1b"),
    (COUNTY, put(answered_by=None), UNDETERMINED, "DL2025-19-1b"),
    (TOWN, put(answered_by=Answerer.RESPONSIBLE_STAFF), HOLDS, "DL2025-19-1b"),
    (COUNTY, put(**MEMBERS_ASK), HOLDS, "SL2024-46-1"),
    (COUNTY, put(**MEMBERS_ASK, deliberating=False), FAILS, "SL2024-46-1"),
    (COUNTY, put(**MEMBERS_ASK, answered_by=Answerer.OTHER), FAILS, "SL2024-46-1"),
    (HN_COUNTY, put(**MEMBERS_ASK), HOLDS, "henan.supervision2015-64"),
    (TOWN, put(**MEMBERS_ASK), FAILS, ""),
    (QU, put(answered_on=date(2025, 5, 20), late_with_consent=True), HOLDS, "shanghai.deputies2015-15"),
    (QU, put(answered_on=date(2025, 5, 21), late_with_consent=True), FAILS, "shanghai.deputies2015-15"),
    (QU, put(answered_on=date(2025, 5, 20), late_with_consent=False), FAILS, "shanghai.deputies2015-15"),
    (QU, put(answered_on=date(2025, 5, 20)), UNDETERMINED, "shanghai.deputies2015-15"),
    (QU, put(answered_on=None), UNDETERMINED, "shanghai.deputies2015-15"),
    (QU, put(session_closed_on=None), UNDETERMINED, "shanghai.deputies2015-15"),
    (QU, put(), HOLDS, "shanghai.deputies2015-15"),
    (COUNTY, put(on=date(2012, 3, 1), answered_by=Answerer.HEAD), UNDETERMINED, "LOL2004-29"),
]


@pytest.mark.parametrize(("code", "facts", "outcome", "norm"), QUESTIONS)
def test_questions_are_put_in_deliberations_and_answered(
    code: str, facts: QuestionPut, outcome: Outcome, norm: str
) -> None:
    """No number of movers; a head or responsible staff answers, in Shanghai within two months at the latest."""
    finding = check_question(facts, place(code))
    assert finding.outcome is outcome
    assert norm in (*ids(finding), "")


def test_questions_can_be_asked_by_id() -> None:
    """From a document, as from Java."""
    facts = {"on": "2025-03-17", "deliberating": True, "answered_by": "head"}
    question = {"format": "npc-core/question@1", "rule": "inquiries.question", "area": {"code": COUNTY}, "facts": facts}
    assert interchange.ask(question).holds
    with pytest.raises(ImpossibleFacts):
        QuestionPut(on=MOVED, answered_on="yesterday")  # type: ignore[arg-type] # what a caller without types can do


NATIONAL, BOUND, COMMITTEE = inquiry(), inquiry(ZHEJIANG), of_members()
SCHEMA = jsonschema.Draft202012Validator(interchange.document_schema("proposals.inquiry"))
ANY_ACT = st.one_of(*(objects(act) for act in INQUIRY.acts.values()))


@given(histories(inquiry(SHANGHAI), acts=inquiry_acts))
def test_whatever_is_recorded_can_be_judged_and_replayed(case: Matter) -> None:
    """Audit, possible and deadlines never raise; clocks never run backwards; replay and documents round-trip."""
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert all(each.due.not_before <= each.due.not_after for each in case.deadlines(END))
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case), case.law.calendar) == case


@given(histories(COMMITTEE, acts=inquiry_acts), st.data())
def test_perform_does_what_check_permits_and_refuses_the_rest(case: Matter, data: st.DataObject) -> None:
    """`perform` and `check` never disagree; a lawful act gives the case that recording it gives."""
    act = data.draw(inquiry_acts(date(2031, 1, 1)))
    outcome = case.check(act).outcome
    try:
        after_it = case.perform(act)
    except Unlawful:
        assert outcome is Outcome.FAILS
    except Undetermined:
        assert outcome is Outcome.UNDETERMINED
    else:
        assert outcome is Outcome.HOLDS
        assert after_it.stages == case.record(act).stages


@given(objects(INQUIRY.facts), st.lists(ANY_ACT, max_size=6), st.booleans())
def test_every_case_comes_back_the_same_and_obeys_its_schema(facts: Any, acts: list[Act], partial: bool) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    case: Matter = open_case(INQUIRY, BOUND.law, facts, partial=partial)
    for act in acts:
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text, case.law.calendar) == case
    assert interchange.dump_case(interchange.load_case(text)) == text
    SCHEMA.validate(json.loads(text))
    case.audit(END).explain("zh")


MOVES: dict[str, Move] = {
    "move": lambda on: moved(on=on),
    "move by nine": lambda on: moved(Actor(Role.DEPUTIES, number=9), on=on),
    "move by word of mouth": lambda on: moved(on=on, written=False),
    "decide": lambda on: AnswerDecided(on=on, by=PRESIDIUM, venue=Venue.WRITTEN),
    "decide wrongly": lambda on: AnswerDecided(on=on, by=COUNCIL, venue=Venue.WRITTEN),
    "put off": lambda on: AnswerPostponed(on=on, by=PRESIDIUM),
    "answer": lambda on: Answered(on=on, venue=Venue.WRITTEN, head_signed=True, distributed=True),
    "ask again": lambda on: SecondAnswerAsked(on=on, by=Actor(Role.DEPUTIES, number=5), movers=10),
    "ask again by four": lambda on: SecondAnswerAsked(on=on, by=Actor(Role.DEPUTIES, number=4), movers=10),
    "grant": lambda on: SecondAnswerDecided(on=on, by=PRESIDIUM, granted=True),
    "refuse": lambda on: SecondAnswerDecided(on=on, by=PRESIDIUM, granted=False),
    "withdraw": lambda on: Withdrawn(on=on, consent=(Role.PRESIDIUM,)),
    "close": lambda on: Closed(on=on),
}
START, EVERY = date(2025, 3, 17), timedelta(days=1)


def sequences(case: Matter, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the files write them."""
    return [" > ".join(path) for path in perft(case, MOVES, depth, START, EVERY)]


def test_perft_lists_every_lawful_sequence_of_three_moves() -> None:
    """Checked by hand: ten deputies in writing, the presidium decides; nothing is answered before that."""
    with Path(__file__).with_name("perft_inquiry.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for law, case in (("national", NATIONAL), ("shanghai", inquiry(SHANGHAI))):
        for depth in (1, 2, 3, 4):
            expected = [row["moves"] for row in rows if (row["law"], row["depth"]) == (law, str(depth))]
            assert sequences(case, depth) == expected


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of five and six moves there are."""
    counts = {
        name: [len(sequences(case, depth)) for depth in (5, 6)]
        for name, case in (("national", NATIONAL), ("zhejiang", BOUND))
    }
    assert counts == COUNTS


def test_walks_take_every_step() -> None:
    """Each act of the procedure is lawful in some walk, at some place."""
    taken: set[type[Act]] = set()
    for case, walk in (
        (BOUND, ("move", "decide", "answer", "ask again", "grant", "answer", "close")),
        (inquiry(SHANGHAI, session_closed_on=START), ("move", "decide", "put off", "answer")),
        (inquiry(GUANGDONG), ("move", "withdraw")),
    ):
        reached = case
        for place_, name in enumerate(walk):
            reached = reached.perform(MOVES[name](START + place_ * EVERY))
        taken |= {type(act) for act in reached.acts}
    assert taken == set(INQUIRY.by_act)


@pytest.mark.parametrize("case", [NATIONAL, BOUND, inquiry(SHANGHAI)], ids=["national", "zhejiang", "shanghai"])
def test_no_lawful_path_loses_an_inquiry(case: Matter) -> None:
    """From every point of every lawful path something may still be done, or it was answered or withdrawn."""
    for path in perft(case, MOVES, 6, START, EVERY):
        reached = case
        for place_, name in enumerate(path):
            reached = reached.perform(MOVES[name](START + place_ * EVERY))
        if InquiryStage.CLOSED in reached.stages:
            assert "answer" in path
        if not reached.closed:
            on = START + len(path) * EVERY
            assert any(reached.check(move(on)).holds for move in MOVES.values())


COUNTS: dict[str, list[int]] = {"national": [3, 6], "zhejiang": [2, 4]}
