"""Leaving office: resignation, removal by the standing committee, recall by the congress, act by act."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import npc_core as npc
from npc_core import interchange
from npc_core.appointments import (
    RECALL,
    REMOVAL,
    RESIGNATION,
    Announced,
    Approved,
    DecisionLeft,
    DefenceForm,
    DefenceHeard,
    Deliberated,
    Filed,
    InvestigationOrdered,
    Method,
    Moved,
    Referred,
    Resigned,
    Voted,
    Withdrawn,
    open_recall,
    open_removal,
    open_resignation,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.kernel.provisions import Force
from npc_core.procedure.cases import Case
from npc_core.voting import Tally

WHO = PersonId("P-1")
DAY = date(2023, 5, 20)
ROWS = list(csv.DictReader((Path(__file__).parent / "leaving_reach.csv").read_text("utf-8").splitlines()))


def law(code: str = "540102", **readings: str) -> npc.Law:
    """Return the law of a place."""
    return npc.law_of(npc.Area.from_code(code), readings=readings)


def reason(finding: Finding, rule: str) -> Finding:
    """Return the reason a rule gave."""
    return next(each for each in finding.because if each.rule == rule)


def norms(finding: Finding) -> list[str]:
    """Return the ids of the clauses an answer rests on."""
    return [norm.id for norm in finding.norms]


def voted(ayes: int, on: date = DAY, **facts: Any) -> Voted:
    """Return a vote of a committee of 27, with 25 present."""
    facts = {"membership": 27, "present": 25, "method": Method.PAPER, **facts}
    return Voted(on=on, tally=Tally(ayes=ayes, noes=25 - ayes), **facts)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['office']}-{row['code']}-{row['on']}-{row['way']}")
def test_who_may_be_removed_and_who_recalled(row: dict[str, str]) -> None:
    """Removal reaches those the standing committee appoints and vice heads; recall those the congress elects."""
    on = date.fromisoformat(row["on"])
    removal = row["way"] == "removal"
    opened: Any = open_removal if removal else open_recall
    case = opened(law(row["code"]), Post(row["office"]), WHO, in_session=not removal)
    by = Actor(Role.COUNCIL_OF_CHAIRPERSONS if removal else Role.PRESIDIUM)
    finding = case.check(Moved(on=on, by=by))
    found = reason(finding, "appointments.removal_reach" if removal else "appointments.recall_reach")
    assert found.outcome.code == row["outcome"]
    assert not row["norm"] or row["norm"] in norms(found)


@pytest.mark.parametrize(
    ("by", "on", "outcome", "norm"),
    [
        (Role.GOVERNMENT, date(2023, 5, 1), HOLDS, "SL2006-45"),
        (Role.COURT, date(2023, 5, 1), HOLDS, "SL2006-45"),
        (Role.SUPERVISORY_COMMISSION, date(2024, 11, 7), FAILS, "SL2006-45"),
        (Role.SUPERVISORY_COMMISSION, date(2024, 11, 8), HOLDS, "SL2024-61"),
        (Role.COUNCIL_OF_CHAIRPERSONS, date(2024, 11, 8), HOLDS, "SL2024-61"),
        (Role.GOVERNMENT_HEAD, date(2024, 11, 8), FAILS, "SL2024-61"),
        (Role.PRESIDIUM, date(2024, 11, 8), FAILS, "SL2024-61"),
    ],
)
def test_who_may_move_a_removal(by: Role, on: date, outcome: Outcome, norm: str) -> None:
    """Organs as organs and the council of chairpersons; the supervisory commission from 2024-11-08."""
    case = open_removal(law(), Post("judge"), WHO, in_session=False)
    found = reason(case.check(Moved(on=on, by=Actor(by))), "appointments.moved_by")
    assert (found.outcome, norms(found)) == (outcome, [norm])


@pytest.mark.parametrize(("number", "outcome"), [(5, FAILS), (6, HOLDS)])
def test_members_move_a_removal_with_a_fifth(number: int, outcome: Outcome) -> None:
    """A fifth of 27 is six."""
    case = open_removal(law(), Post("judge"), WHO, in_session=False)
    by = Actor(Role.STANDING_COMMITTEE_MEMBERS, number=number)
    found = reason(case.check(Moved(on=DAY, by=by, membership=27)), "voting.movers")
    assert (found.outcome, norms(found)) == (outcome, ["SL2006-45-3"])


@pytest.mark.parametrize(
    ("code", "by", "facts", "outcome", "norm"),
    [
        ("540102", Role.PRESIDIUM, {}, HOLDS, "LOL2022-31-1"),
        ("540102", Role.STANDING_COMMITTEE, {}, HOLDS, "LOL2022-31-1"),
        ("540102", Role.GOVERNMENT, {}, FAILS, "LOL2022-31-1"),
        ("540102", Role.DEPUTIES, {"number": 20, "membership": 203}, FAILS, "LOL2022-31-1"),
        ("540102", Role.DEPUTIES, {"number": 21, "membership": 203}, HOLDS, "LOL2022-31-1"),
        ("540102001", Role.STANDING_COMMITTEE, {}, FAILS, "LOL2022-31-2"),
        ("540102001", Role.DEPUTIES, {"number": 9, "membership": 50}, FAILS, "LOL2022-31-2"),
        ("540102001", Role.DEPUTIES, {"number": 10, "membership": 50}, HOLDS, "LOL2022-31-2"),
    ],
)
def test_who_may_move_a_recall(code: str, by: Role, facts: dict[str, Any], outcome: Outcome, norm: str) -> None:
    """Presidium, standing committee or a tenth of the deputies; in a township the presidium or a fifth."""
    office = "township_head" if len(code) > 6 else "government_head"
    case = open_recall(law(code), Post(office), WHO, in_session=True)
    finding = case.check(Moved(on=DAY, by=Actor(by), **facts))
    found = reason(finding, "voting.movers" if by is Role.DEPUTIES else "appointments.moved_by")
    assert (found.outcome, norms(found)) == (outcome, [norm])


def test_removal_is_for_the_time_between_sessions_and_recall_for_a_session() -> None:
    """The one is decided in recess, the other at a session; where it is not known, it is asked."""
    removing, recalling = Moved(on=DAY, by=Actor(Role.GOVERNMENT)), Moved(on=DAY, by=Actor(Role.PRESIDIUM))
    for in_session, removal, recall in (
        (False, HOLDS, FAILS),
        (True, FAILS, HOLDS),
        (None, UNDETERMINED, UNDETERMINED),
    ):
        case = open_removal(law(), Post("judge"), WHO, in_session=in_session)
        assert reason(case.check(removing), "appointments.removal_in_recess").outcome is removal
        other = open_recall(law(), Post("government_head"), WHO, in_session=in_session)
        assert reason(other.check(recalling), "appointments.recall_at_session").outcome is recall


def test_who_moved_it_must_be_known() -> None:
    """Without it nothing is said."""
    removal = open_removal(law(), Post("judge"), WHO, in_session=False).check(Moved(on=DAY))
    assert removal.missing == ("moved.by",)
    recall = open_recall(law(), Post("government_head"), WHO, in_session=True).check(Moved(on=DAY))
    assert recall.missing == ("moved.by",)


@pytest.mark.parametrize(
    ("contents", "outcome"),
    [(("target", "reasons", "materials"), HOLDS), (("target", "reasons"), FAILS), (None, UNDETERMINED)],
)
def test_a_removal_names_its_target_reasons_and_materials(contents: tuple[str, ...] | None, outcome: Outcome) -> None:
    """All three; noted, never barring."""
    case = open_removal(law(), Post("judge"), WHO, in_session=False)
    (duty,) = case.judge(Moved(on=DAY, by=Actor(Role.COURT), contents=contents)).duties
    assert (duty.outcome, norms(duty)) == (outcome, ["SL2006-46-1"])


@pytest.mark.parametrize(("contents", "outcome"), [(("reasons",), HOLDS), ((), FAILS), (None, UNDETERMINED)])
def test_a_recall_states_its_reasons(contents: tuple[str, ...] | None, outcome: Outcome) -> None:
    """Reasons alone."""
    case = open_recall(law(), Post("government_head"), WHO, in_session=True)
    (duty,) = case.judge(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=contents)).duties
    assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-31-3"])


def moved_removal(by: Role = Role.STANDING_COMMITTEE_MEMBERS, **facts: Any) -> Case[Any, Any]:
    """Return a removal that was moved lawfully."""
    contents = ("target", "reasons", "materials")
    case = open_removal(law(), Post("government_vice_head"), WHO, in_session=False)
    return case.perform(Moved(on=DAY, by=Actor(by), number=6, membership=27, contents=contents, **facts))


def test_the_council_decides_whether_the_members_motion_goes_to_the_meeting() -> None:
    """Only their motion may be kept back, and it may not be deliberated on unless it was referred."""
    case = moved_removal()
    with pytest.raises(Unlawful) as refused:
        case.perform(Deliberated(on=DAY))
    assert reason(refused.value.finding, "appointments.referred_by").code == "was_not_referred"
    council = Actor(Role.COUNCIL_OF_CHAIRPERSONS)
    assert case.check(Referred(on=DAY, by=Actor(Role.GOVERNMENT))).fails
    assert case.check(Referred(on=DAY)).missing == ("referred.by",)
    kept = case.perform(Referred(on=DAY, by=council, to_the_meeting=False))
    assert kept.closed
    assert kept.audit(date(2023, 12, 31)).failures == ()
    assert case.perform(Referred(on=DAY, by=council)).perform(Deliberated(on=DAY)).standing("en") == "deliberated"


def test_the_motion_of_an_organ_goes_to_the_meeting() -> None:
    """It needs no decision, and may not be kept back."""
    case = moved_removal(Role.GOVERNMENT)
    assert case.perform(Deliberated(on=DAY)).standing("en") == "deliberated"
    assert case.check(Referred(on=DAY)).holds
    council = Actor(Role.COUNCIL_OF_CHAIRPERSONS)
    kept = case.check(Referred(on=DAY, by=council, to_the_meeting=False))
    assert [each.code for each in kept.because if each.fails] == ["may_be_kept_back"]


def test_a_partial_history_does_not_prove_that_a_motion_was_not_referred() -> None:
    """What is not recorded is unknown."""
    case = open_removal(law(), Post("judge"), WHO, in_session=False, partial=True)
    case = case.record(Moved(on=DAY, by=Actor(Role.STANDING_COMMITTEE_MEMBERS), number=6, membership=27))
    assert case.check(Deliberated(on=DAY)).outcome is UNDETERMINED
    (_, defence) = case.judge(voted(20)).duties
    assert defence.outcome is UNDETERMINED


def test_an_investigation_may_come_before_the_vote() -> None:
    """For a removal and, at county level and above, for a recall; a township session has none."""
    for by, norm in ((Role.STANDING_COMMITTEE_MEMBERS, "SL2006-45-3"), (Role.GOVERNMENT, "LOL2022-58-1")):
        found = reason(moved_removal(by).check(InvestigationOrdered(on=DAY)), "appointments.investigation")
        assert (found.outcome, norms(found)[0]) == (HOLDS, norm)
    case = moved_removal().perform(InvestigationOrdered(on=DAY))
    assert case.perform(Deliberated(on=date(2023, 8, 1))).standing("en") == "deliberated"
    ordered = InvestigationOrdered(on=DAY, by=Actor(Role.CONGRESS), proposed_by=Role.PRESIDIUM)
    for code, office, outcome in (("540102", "government_head", HOLDS), ("540102001", "township_head", FAILS)):
        recall = open_recall(law(code), Post(office), WHO, in_session=True)
        recall = recall.perform(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons",)))
        recall = recall.perform(Referred(on=DAY, by=Actor(Role.PRESIDIUM)))
        found = reason(recall.check(ordered), "appointments.investigation")
        assert found.outcome is outcome
        if outcome is HOLDS:
            assert norms(found) == ["LOL2022-31-5b"]
            wrong = recall.check(InvestigationOrdered(on=DAY, proposed_by=Role.STANDING_COMMITTEE))
            assert reason(wrong, "appointments.investigation").fails
            assert recall.check(InvestigationOrdered(on=DAY)).missing == ("investigation_ordered.proposed_by",)


def test_only_the_presidium_puts_a_recall_to_the_session() -> None:
    """Not the council of chairpersons."""
    case = open_recall(law(), Post("government_head"), WHO, in_session=True)
    case = case.perform(Moved(on=DAY, by=Actor(Role.STANDING_COMMITTEE), contents=("reasons",)))
    wrong = case.check(Referred(on=DAY, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)))
    assert (wrong.outcome, norms(wrong)) == (FAILS, ["LOL2022-31-1"])
    assert case.check(Referred(on=DAY)).missing == ("referred.by",)


def removed(ayes: int, method: Method | None = Method.PAPER, *, heard: bool = True) -> Case[Any, Any]:
    """Return a removal voted on."""
    case = moved_removal(Role.GOVERNMENT).perform(Deliberated(on=DAY))
    if heard:
        case = case.perform(DefenceHeard(on=DAY, form=DefenceForm.WRITTEN))
    return case.record(voted(ayes, method=method))


def test_a_removal_needs_a_secret_ballot_and_a_majority_of_all_members() -> None:
    """14 of 27; an open vote and a vote without defence are noted."""
    for ayes, carries in ((13, False), (14, True)):
        found = removed(ayes).check(Announced(on=DAY, carried=True))
        assert found.holds is carries
        assert "SL2006-46-3b" in norms(found)
    case = moved_removal(Role.GOVERNMENT).perform(Deliberated(on=DAY))
    secret, defence = case.judge(voted(20, method=Method.SHOW_OF_HANDS)).duties
    assert (secret.outcome, norms(secret)) == (FAILS, ["SL2006-46-3a"])
    assert (defence.outcome, defence.force, norms(defence)) == (FAILS, Force.ADVISORY, ["SL2006-46-2"])
    unknown, _ = case.judge(voted(20, method=None)).duties
    assert unknown.missing == ("voted.method",)
    heard = removed(20).audit(date(2023, 12, 31))
    assert [finding for finding in heard.failures if finding.rule != "procedure.pending"] == []


def test_a_removal_ends_the_office_from_the_day_of_the_vote() -> None:
    """The effect names the post and the clause; a result announced against the count changes nothing."""
    case = removed(14).perform(Announced(on=DAY, carried=True))
    (effect,) = case.effects()
    assert (effect.kind, effect.on, effect.person, effect.inferred) == (EffectKind.OFFICE_ENDS, DAY, WHO, False)
    assert "SL2006-46-3b" in [norm.id for norm in effect.norms]
    assert removed(13).record(Announced(on=DAY, carried=True)).effects() == ()
    assert removed(13).perform(Announced(on=DAY, carried=False)).effects() == ()
    assert removed(13).effects() == ()
    counted = removed(14, None).record(Announced(on=DAY, carried=True))
    assert counted.effects()[0].inferred is False


def test_an_announcement_without_a_vote_is_not_judged() -> None:
    """The count is asked for."""
    case = open_removal(law(), Post("judge"), WHO, in_session=False, partial=True)
    assert "voted.tally" in case.check(Announced(on=DAY, carried=True)).missing


def recalled(office: str = "government_head", code: str = "540102") -> Case[Any, Any]:
    """Return a recall that carried at a session of 203 deputies."""
    case = open_recall(law(code), Post(office), WHO, in_session=True)
    case = case.perform(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons",)))
    case = case.perform(Referred(on=DAY, by=Actor(Role.PRESIDIUM))).perform(Deliberated(on=DAY))
    case = case.perform(DefenceHeard(on=DAY, form=DefenceForm.ORAL))
    vote = Voted(on=DAY, tally=Tally(ayes=102, noes=80), membership=203, present=190, method=Method.PAPER)
    return case.perform(vote).perform(Announced(on=DAY, carried=True))


def test_a_recall_needs_a_majority_of_all_deputies() -> None:
    """102 of 203 carry it; the office ends that day."""
    (effect,) = recalled().effects()
    assert (effect.kind, effect.on) == (EffectKind.OFFICE_ENDS, DAY)
    assert "LOL2022-25-1" in [norm.id for norm in effect.norms]
    assert recalled().audit(date(2023, 12, 31)).failures == ()


def test_the_recall_of_a_procurator_general_waits_for_approval_from_above() -> None:
    """The office ends with the approval of the standing committee one level up."""
    case = recalled("procurator_general")
    assert case.effects() == ()
    assert "procedure.pending" in {finding.rule for finding in case.audit(date(2023, 12, 31)).failures}
    wrong = case.check(Approved(on=DAY, by=Actor(Role.STANDING_COMMITTEE), granted=True))
    assert (wrong.outcome, norms(wrong)) == (FAILS, ["LOL2022-13-1c"])
    assert case.check(Approved(on=DAY, granted=True)).missing == ("approved.by",)
    later = date(2023, 6, 9)
    above = Actor(Role.HIGHER_STANDING_COMMITTEE)
    approved = case.perform(Approved(on=later, by=above, granted=True))
    assert [(effect.kind, effect.on) for effect in approved.effects()] == [(EffectKind.OFFICE_ENDS, later)]
    assert case.perform(Approved(on=later, by=above, granted=False)).effects() == ()
    needless = recalled().check(Approved(on=later, by=above, granted=True))
    assert "needs_no_approval" in {each.code for each in needless.because}


def test_what_was_said_to_the_presidium_or_written_is_handed_out_by_it() -> None:
    """What was said in plenary, and a waiver, need no handing out."""
    case = open_recall(law(), Post("government_head"), WHO, in_session=True)
    case = case.perform(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons",)))
    for form, by, outcome in (
        (DefenceForm.WRITTEN, Role.PRESIDIUM, HOLDS),
        (DefenceForm.PRESIDIUM, Role.PRESIDIUM, HOLDS),
        (DefenceForm.PRESIDIUM, Role.GOVERNMENT, FAILS),
        (DefenceForm.WRITTEN, None, UNDETERMINED),
        (DefenceForm.ORAL, None, HOLDS),
        (DefenceForm.WAIVED, None, HOLDS),
    ):
        (duty,) = case.judge(DefenceHeard(on=DAY, form=form, distributed_by=by)).duties
        assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-31-4b"])


def test_a_recall_is_deliberated_on_before_the_vote() -> None:
    """Noted; of a township the law asks for no such order."""
    vote = Voted(on=DAY, tally=Tally(ayes=102, noes=80), membership=203, present=190, method=Method.PAPER)
    for partial, outcome in ((False, FAILS), (True, UNDETERMINED)):
        case = open_recall(law(), Post("government_head"), WHO, in_session=True, partial=partial)
        case = case.record(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons",)))
        found = next(each for each in case.judge(vote).duties if each.rule == "appointments.recall_deliberated")
        assert (found.outcome, norms(found)) == (outcome, ["LOL2022-31-5a"])
    township = open_recall(law("540102001"), Post("township_head"), WHO, in_session=True)
    found = next(each for each in township.judge(vote).duties if each.rule == "appointments.recall_deliberated")
    assert found.code == "law_is_silent"


def test_a_court_president_is_replaced_between_sessions_with_approval_from_above() -> None:
    """The standing committee cannot take the office by itself: it ends with the approval."""
    case = open_removal(law(), Post("court_president"), WHO, in_session=False)
    contents = ("target", "reasons", "materials")
    case = case.perform(Moved(on=DAY, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS), contents=contents))
    case = case.perform(Deliberated(on=DAY)).perform(DefenceHeard(on=DAY, form=DefenceForm.WAIVED))
    case = case.perform(voted(20)).perform(Announced(on=DAY, carried=True))
    assert case.effects() == ()
    wrong = case.check(Approved(on=DAY, by=Actor(Role.STANDING_COMMITTEE), granted=True))
    assert (wrong.outcome, norms(wrong)) == (FAILS, ["COU2018-44-2b"])
    later = date(2023, 6, 9)
    approved = case.perform(Approved(on=later, by=Actor(Role.HIGHER_STANDING_COMMITTEE), granted=True))
    assert [(effect.kind, effect.on) for effect in approved.effects()] == [(EffectKind.OFFICE_ENDS, later)]
    judge = removed(20).perform(Announced(on=DAY, carried=True))
    assert judge.check(Approved(on=later, by=Actor(Role.HIGHER_STANDING_COMMITTEE), granted=True)).fails


def test_a_congress_may_leave_a_recall_to_its_standing_committee_where_local_rules_say_so() -> None:
    """Shanghai: of vice mayors, within six months after the session; nationally the next session decides."""
    acts: tuple[Any, ...] = (
        Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons", "materials")),
        Referred(on=DAY, by=Actor(Role.PRESIDIUM)),
        InvestigationOrdered(on=DAY, proposed_by=Role.PRESIDIUM),
    )
    left = DecisionLeft(on=DAY, closed_on=date(2023, 5, 25))
    for code, office, outcome, norm in (
        ("310000", "government_vice_head", HOLDS, "shanghai.congress2001-48-3"),
        ("310000", "government_head", FAILS, "shanghai.congress2001-48-3"),
        ("540102", "government_vice_head", FAILS, "LOL2022"),
    ):
        case = open_recall(law(code), Post(office), WHO, in_session=True)
        for act in acts:
            case = case.perform(act)
        found = reason(case.check(left), "appointments.recall_left")
        assert found.outcome is outcome
        assert norms(found) == [norm]
        early = reason(case.check(DecisionLeft(on=date(2003, 5, 20))), "appointments.recall_left")
        assert early.code == "not_modelled" or code == "310000"
    case = open_recall(law("310000"), Post("government_vice_head"), WHO, in_session=True)
    for act in (*acts, left):
        case = case.perform(act)
    (clock,) = case.deadlines(DAY)
    assert (clock.clock, clock.due.on) == ("left", date(2023, 11, 25))
    case = case.perform(Deliberated(on=date(2023, 9, 1)))
    vote = Voted(on=date(2023, 9, 1), tally=Tally(ayes=40), membership=66, present=60, method=Method.PAPER)
    case = case.perform(vote).perform(Announced(on=date(2023, 9, 1), carried=True))
    (effect,) = case.effects()
    assert effect.on == date(2023, 9, 1)
    assert "SL2006-46-3b" in [norm.id for norm in effect.norms]
    late = open_recall(law("310000"), Post("government_vice_head"), WHO, in_session=True)
    for act in (*acts, left, Deliberated(on=date(2023, 12, 1))):
        late = late.perform(act)
    judged = late.judge(evolve(vote, on=date(2023, 12, 1)))
    assert "appointments.recall_left_in_time" in {each.rule for each in judged.duties if each.fails}


def test_local_rules_ask_for_materials_and_a_secret_ballot_at_a_recall() -> None:
    """Shanghai, arts. 48 and 49; nationally the secrecy of a recall of officials is left open."""
    case = open_recall(law("310000"), Post("government_head"), WHO, in_session=True)
    (duty,) = case.judge(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons",))).duties
    assert (duty.outcome, norms(duty)) == (FAILS, ["shanghai.congress2001-48-4"])
    case = case.perform(Moved(on=DAY, by=Actor(Role.PRESIDIUM), contents=("reasons", "materials")))
    case = case.perform(Referred(on=DAY, by=Actor(Role.PRESIDIUM))).perform(Deliberated(on=DAY))
    vote = Voted(on=DAY, tally=Tally(ayes=500), membership=850, present=800, method=Method.SHOW_OF_HANDS)
    secret = next(each for each in case.judge(vote).duties if each.rule == "appointments.secret_ballot")
    assert (secret.outcome, norms(secret)) == (FAILS, ["shanghai.congress2001-49-1"])


def test_beijing_votes_on_a_resignation_as_on_an_appointment() -> None:
    """Art. 24(5) refers to the articles on the vote: by ballot for a vice mayor, otherwise as they say."""
    on = date(2024, 5, 20)
    case = open_resignation(law("110000"), Post("government_vice_head"), WHO, in_session=False)
    case = case.perform(Resigned(on=on, to=Role.STANDING_COMMITTEE, written=True))
    vote = Voted(on=on, tally=Tally(ayes=40), membership=66, present=60, method=Method.PAPER)
    found = next(each for each in case.judge(vote).duties if each.rule == "appointments.secret_ballot")
    assert found.outcome is HOLDS
    assert "beijing.appointments2023-24-5" in norms(found)


def test_judges_and_procurators_resign_in_writing() -> None:
    """By the laws on their services, presidents and procurators-general included."""
    for office, norm in (("court_president", "JUD2019-34-1"), ("procurator_general", "PRC2019-35-1")):
        case = open_resignation(law(), Post(office), WHO, in_session=False)
        for written, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
            (duty,) = case.judge(Resigned(on=DAY, to=Role.STANDING_COMMITTEE, written=written)).duties
            assert (duty.outcome, norms(duty)) == (outcome, [norm])


@pytest.mark.parametrize(
    ("code", "office", "to", "in_session", "on", "outcome", "norm"),
    [
        ("540102", "government_head", Role.STANDING_COMMITTEE, False, DAY, HOLDS, "LOL2022-32-1a"),
        ("540102", "government_head", Role.CONGRESS, True, DAY, HOLDS, "LOL2022-32-1a"),
        ("540102", "government_head", Role.STANDING_COMMITTEE, True, DAY, FAILS, "LOL2022-32-1a"),
        ("540102", "government_head", Role.STANDING_COMMITTEE, None, DAY, UNDETERMINED, "LOL2022-32-1a"),
        ("540102", "government_head", Role.GOVERNMENT, False, DAY, FAILS, "LOL2022-32-1a"),
        ("540102", "government_head", None, False, DAY, UNDETERMINED, "LOL2022-32-1a"),
        ("540102", "special_committee_member", Role.STANDING_COMMITTEE, False, DAY, HOLDS, "LOL2022-32-1a"),
        ("540102", "special_committee_member", Role.STANDING_COMMITTEE, False, date(2019, 5, 1), FAILS, "LOL2015"),
        ("540102001", "township_head", Role.CONGRESS, True, DAY, HOLDS, "LOL2022-32-2"),
        ("540102001", "township_head", Role.PRESIDIUM, False, DAY, FAILS, "LOL2022-32-2"),
        ("540102", "government_department_head", Role.STANDING_COMMITTEE, False, DAY, FAILS, "LOL2022"),
        ("540102", "supervisory_commission_director", Role.CONGRESS, True, date(2017, 5, 1), UNDETERMINED, None),
    ],
)
def test_to_whom_one_resigns(
    code: str, office: str, to: Role | None, in_session: bool | None, on: date, outcome: Outcome, norm: str | None
) -> None:
    """To the congress, between sessions to its standing committee; in a township to the congress alone."""
    case = open_resignation(law(code), Post(office), WHO, in_session=in_session)
    found = reason(case.check(Resigned(on=on, to=to)), "appointments.resigned_to")
    assert found.outcome is outcome
    assert norm is None or norm in norms(found)


def test_who_was_appointed_by_the_standing_committee_is_relieved_or_resigns_by_reading() -> None:
    """The reading `sc_appointee_resignation` decides where neither national nor local law does."""
    act = Resigned(on=DAY, to=Role.STANDING_COMMITTEE)
    post = Post("government_department_head")
    case = open_resignation(law(sc_appointee_resignation="acceptance"), post, WHO, in_session=False)
    found = reason(case.check(act), "appointments.resigned_to")
    assert (found.outcome, [choice.reading for choice in found.readings]) == (HOLDS, ["sc_appointee_resignation"])
    away = reason(case.check(Resigned(on=DAY, to=Role.GOVERNMENT)), "appointments.resigned_to")
    assert away.fails


def test_local_rules_may_ask_for_writing() -> None:
    """Beijing does (art. 24), and lets those it appointed resign to its standing committee."""
    city = law("110000")
    case = open_resignation(city, Post("government_head"), WHO, in_session=False)
    for written, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        on = date(2024, 5, 20)
        (duty,) = case.judge(Resigned(on=on, to=Role.STANDING_COMMITTEE, written=written)).duties
        assert (duty.outcome, norms(duty)) == (outcome, ["beijing.appointments2023-24-4"])
    (silent,) = open_resignation(law(), Post("government_head"), WHO).judge(Resigned(on=DAY)).duties
    assert silent.code == "law_is_silent"
    appointed = open_resignation(city, Post("government_department_head"), WHO, in_session=False)
    found = reason(
        appointed.check(Resigned(on=date(2024, 5, 20), to=Role.STANDING_COMMITTEE)), "appointments.resigned_to"
    )
    assert (found.outcome, norms(found)) == (HOLDS, ["beijing.appointments2023-24-2"])


def resigned(office: str = "government_head", *, ayes: int = 20) -> Case[Any, Any]:
    """Return a resignation that the standing committee of 27 voted on."""
    case = open_resignation(law(), Post(office), WHO, in_session=False)
    case = case.perform(Resigned(on=DAY, to=Role.STANDING_COMMITTEE, written=True))
    return case.perform(voted(ayes))


def test_a_resignation_accepted_between_sessions_is_filed_with_the_congress() -> None:
    """The office ends with the vote; the filing is due until made, with the congress."""
    case = resigned().perform(Announced(on=DAY, carried=True))
    assert [effect.kind for effect in case.effects()] == [EffectKind.OFFICE_ENDS, EffectKind.MUST_FILE]
    assert [norm.id for norm in case.effects()[1].norms] == ["LOL2022-32-1c"]
    wrong = case.check(Filed(on=DAY, filed_with=Role.HIGHER_GOVERNMENT))
    assert (wrong.outcome, norms(wrong)) == (FAILS, ["LOL2022-32-1c"])
    assert case.check(Filed(on=DAY)).missing == ("filed.filed_with",)
    filed = case.perform(Filed(on=date(2024, 1, 9), filed_with=Role.CONGRESS))
    assert [(effect.kind, effect.on) for effect in filed.effects()] == [
        (EffectKind.OFFICE_ENDS, DAY),
        (EffectKind.FILED, date(2024, 1, 9)),
    ]
    assert filed.audit(date(2024, 12, 31)).failures == ()


def test_a_refused_or_withdrawn_resignation_changes_nothing() -> None:
    """13 of 27 do not accept it; a withdrawal closes the matter."""
    refused = resigned(ayes=13).perform(Announced(on=DAY, carried=False))
    assert (refused.closed, refused.effects()) == (True, ())
    case = open_resignation(law(), Post("government_head"), WHO, in_session=False)
    case = case.perform(Resigned(on=DAY, to=Role.STANDING_COMMITTEE)).perform(Withdrawn(on=DAY))
    assert (case.closed, case.effects()) == (True, ())


def test_at_a_session_the_congress_accepts_and_nothing_is_filed() -> None:
    """The majority is that of all deputies; the step of filing is switched off."""
    case = open_resignation(law(), Post("government_head"), WHO, in_session=True)
    case = case.perform(Resigned(on=DAY, to=Role.CONGRESS))
    vote = Voted(on=DAY, tally=Tally(ayes=102), membership=203, present=190, method=Method.ELECTRONIC)
    case = case.perform(vote).perform(Announced(on=DAY, carried=True))
    assert [effect.kind for effect in case.effects()] == [EffectKind.OFFICE_ENDS]
    assert "LOL2022-25-1" in [norm.id for norm in case.effects()[0].norms]
    assert case.check(Filed(on=DAY, filed_with=Role.CONGRESS)).fails


def test_the_resignation_of_a_procurator_general_needs_approval_from_above() -> None:
    """Whichever body accepted it."""
    case = resigned("procurator_general").perform(Announced(on=DAY, carried=True))
    assert case.effects() == ()
    later = date(2023, 6, 9)
    approved = case.perform(Approved(on=later, by=Actor(Role.HIGHER_STANDING_COMMITTEE), granted=True))
    assert approved.effects()[0].on == later
    assert "LOL2022-32-1d" in [norm.id for norm in approved.effects()[0].norms]


def test_whether_the_congress_sat_must_be_known_to_count_a_vote() -> None:
    """Two bodies, two majorities: without it neither quorum, ballot nor result is judged, and nothing is sure."""
    case = open_resignation(law(), Post("government_head"), WHO)
    case = case.record(Resigned(on=DAY, to=Role.STANDING_COMMITTEE))
    judged = case.judge(voted(20))
    assert judged.permitted.missing == ("dossier.in_session",)
    assert judged.duties[0].missing == ("dossier.in_session",)
    case = case.record(voted(20))
    assert case.check(Announced(on=DAY, carried=True)).missing == ("dossier.in_session",)
    ended = case.record(Announced(on=DAY, carried=True)).effects()
    assert [(effect.kind, effect.inferred) for effect in ended] == [(EffectKind.OFFICE_ENDS, True)]


def test_before_the_supervision_law_nothing_is_modelled() -> None:
    """Every rule on removal says so of 2006."""
    on = date(2006, 5, 1)
    case = open_removal(law(), Post("judge"), WHO, in_session=False)
    moved = Moved(on=on, by=Actor(Role.STANDING_COMMITTEE_MEMBERS), contents=("target",))
    assert {each.code for each in case.check(moved).because} >= {"not_modelled"}
    assert case.judge(moved).duties[0].code == "not_modelled"
    case = case.record(moved)
    for act in (Referred(on=on), InvestigationOrdered(on=on), Deliberated(on=on)):
        assert "not_modelled" in {each.code for each in case.check(act).because}
    case = case.record(Deliberated(on=on))
    assert "not_modelled" in {each.code for each in case.judge(voted(20, on=on)).duties}


def test_before_the_organic_law_of_2004_no_recall_is_modelled() -> None:
    """Every rule on recall says so of 2003, and so do those on resignation."""
    on = date(2003, 5, 1)
    case = open_recall(law(), Post("government_head"), WHO, in_session=True)
    moved = Moved(on=on, by=Actor(Role.PRESIDIUM), contents=("reasons",))
    assert {each.code for each in case.check(moved).because} >= {"not_modelled"}
    assert case.judge(moved).duties[0].code == "not_modelled"
    case = case.record(moved)
    assert "not_modelled" in {each.code for each in case.check(Referred(on=on)).because}
    assert "not_modelled" in {each.code for each in case.check(InvestigationOrdered(on=on)).because}
    assert "not_modelled" in {each.code for each in case.judge(voted(20, on=on)).duties}
    assert case.judge(DefenceHeard(on=on)).duties[0].code == "not_modelled"
    resigning = open_resignation(law(), Post("government_head"), WHO, in_session=False)
    assert "not_modelled" in {each.code for each in resigning.check(Resigned(on=on)).because}
    assert "not_modelled" in {each.code for each in resigning.check(Filed(on=on)).because}


def test_impossible_motions_are_refused() -> None:
    """More suspended than in office."""
    with pytest.raises(ImpossibleFacts):
        Moved(on=DAY, membership=3, suspended=4)


@pytest.mark.parametrize(
    "case", [recalled("procurator_general"), removed(14), resigned()], ids=lambda c: c.procedure.id
)
def test_cases_come_back_from_documents(case: Case[Any, Any]) -> None:
    """As they were, and judged the same."""
    document = interchange.to_document(case)
    again = interchange.from_document(document)
    assert again == case
    assert again.audit(date(2023, 12, 31)).outcome is case.audit(date(2023, 12, 31)).outcome


@pytest.mark.parametrize("procedure", [RECALL, REMOVAL, RESIGNATION], ids=lambda each: each.id)
def test_the_procedures_have_pictures(procedure: Any) -> None:
    """In both languages."""
    assert procedure.to_mermaid("zh").startswith("stateDiagram")
    assert "vote" in procedure.to_mermaid("en")
