"""Forming a body at a session: special, credentials and investigation committees, the presidium."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core import interchange
from npc_core.appointments import (
    FORMATION,
    Announced,
    Formed,
    MembersNamed,
    Method,
    Proposed,
    Voted,
    open_formation,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.kernel.errors import ImpossibleFacts, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.law.laws import law_of
from npc_core.procedure.cases import Case
from npc_core.voting import Tally

DAY = date(2024, 1, 18)
PRESIDIUM = Actor(Role.PRESIDIUM)
A, B, C = (PersonId(name) for name in "ABC")


def opened(what: Formed = Formed.SPECIAL_COMMITTEE, code: str = "540102", **facts: Any) -> Case[Any, Any]:
    """Return a new case."""
    return open_formation(law_of(Area.from_code(code)), what, facts.pop("name", None), **facts)


def named(on: date = DAY, by: Actor | None = PRESIDIUM, **facts: Any) -> MembersNamed:
    """Return three people named together, all of them deputies."""
    facts = {"chair": A, "vice_chairs": (B,), "members": (C,), "all_deputies": True, **facts}
    return MembersNamed(on=on, by=by, **facts)


def voted(ayes: int = 120) -> Voted:
    """Return a vote of a congress of 203, 190 of them present."""
    return Voted(on=DAY, tally=Tally(ayes=ayes), membership=203, present=190, method=Method.PAPER)


def reason(finding: Finding, rule: str) -> Finding:
    """Return the reason a rule gave."""
    return next(each for each in finding.because if each.rule == f"appointments.{rule}")


def norms(finding: Finding) -> list[str]:
    """Return the ids of the clauses an answer rests on."""
    return [norm.id for norm in finding.norms]


def test_a_special_committee_is_passed_by_a_majority_of_all_deputies() -> None:
    """102 of 203; chair, vice chair and member take office that day, with the name of their committee."""
    case = opened(name="财政经济委员会").perform(named()).perform(voted(102)).perform(Announced(on=DAY, carried=True))
    effects = case.effects()
    assert [(each.kind, each.person, each.on) for each in effects] == [
        (EffectKind.OFFICE_BEGINS, who, DAY) for who in (A, B, C)
    ]
    assert [each.post.label.zh for each in effects if each.post] == [
        "财政经济委员会主任委员",
        "财政经济委员会副主任委员",
        "财政经济委员会委员",
    ]
    assert "LOL2022-25-1" in [norm.id for norm in effects[0].norms]
    few = opened().perform(named()).record(voted(101))
    assert few.check(Announced(on=DAY, carried=True)).fails
    assert few.record(Announced(on=DAY, carried=True)).effects() == ()
    assert few.perform(Announced(on=DAY, carried=False)).effects() == ()
    assert opened().record(voted()).record(Announced(on=DAY, carried=True)).effects() == ()
    unknown = opened().record(named()).record(Voted(on=DAY, tally=Tally(ayes=120)))
    assert {each.inferred for each in unknown.record(Announced(on=DAY, carried=True)).effects()} == {True}


@pytest.mark.parametrize(
    ("what", "code", "on", "outcome", "norm"),
    [
        (Formed.SPECIAL_COMMITTEE, "540000", DAY, HOLDS, "LOL2022-33-1a"),
        (Formed.SPECIAL_COMMITTEE, "540102", DAY, HOLDS, "LOL2022-33-1b"),
        (Formed.SPECIAL_COMMITTEE, "540102", date(2016, 1, 9), HOLDS, "LOL2015-30-1b"),
        (Formed.SPECIAL_COMMITTEE, "540102", date(2015, 8, 28), FAILS, None),
        (Formed.SPECIAL_COMMITTEE, "540100", date(2015, 8, 28), HOLDS, "LOL2004-30-1a"),
        (Formed.SPECIAL_COMMITTEE, "540102100", DAY, FAILS, None),
        (Formed.SPECIAL_COMMITTEE, "540102", date(2003, 1, 9), UNDETERMINED, None),
        (Formed.INVESTIGATION_COMMITTEE, "540102", DAY, HOLDS, "LOL2022-36-1"),
        (Formed.INVESTIGATION_COMMITTEE, "540102100", DAY, FAILS, None),
        (Formed.TOWNSHIP_CREDENTIALS_COMMITTEE, "540102100", DAY, HOLDS, "LOL2022-37-1"),
        (Formed.TOWNSHIP_CREDENTIALS_COMMITTEE, "540102", DAY, FAILS, None),
        (Formed.PRESIDIUM, "540102", DAY, HOLDS, "LOL2022-17-1b"),
        (Formed.PRESIDIUM, "540102100", DAY, HOLDS, "LOL2022-19-1a"),
    ],
)
def test_which_level_has_which_body(what: Formed, code: str, on: date, outcome: Outcome, norm: str | None) -> None:
    """Special committees of counties since 2015-08-29; none in townships, which have a credentials committee."""
    found = reason(opened(what, code).check(named(on)), "may_be_formed")
    assert found.outcome is outcome
    assert norm is None or norm in norms(found)


@pytest.mark.parametrize(
    ("what", "code", "by", "outcome", "norm"),
    [
        (Formed.SPECIAL_COMMITTEE, "540102", Role.PRESIDIUM, HOLDS, "LOL2022-34-1a"),
        (Formed.SPECIAL_COMMITTEE, "540102", Role.COUNCIL_OF_CHAIRPERSONS, FAILS, "LOL2022-34-1a"),
        (Formed.SPECIAL_COMMITTEE, "540102", None, UNDETERMINED, "LOL2022-34-1a"),
        (Formed.INVESTIGATION_COMMITTEE, "540102", Role.PRESIDIUM, HOLDS, "LOL2022-36-3"),
        (Formed.INVESTIGATION_COMMITTEE, "540102", Role.DEPUTIES, FAILS, "LOL2022-36-3"),
        (Formed.PRESIDIUM, "540102", Role.STANDING_COMMITTEE, HOLDS, "LOL2022-17-1b"),
        (Formed.SPECIAL_COMMITTEE, "540102100", Role.PRESIDIUM, FAILS, None),
    ],
)
def test_the_presidium_names_the_members(
    what: Formed, code: str, by: Role | None, outcome: Outcome, norm: str | None
) -> None:
    """Of the presidium itself the law names nobody who proposes it."""
    found = reason(opened(what, code).check(named(by=Actor(by) if by else None)), "members_named_by")
    assert found.outcome is outcome
    assert norm is None or norms(found) == [norm]


def test_the_members_are_deputies() -> None:
    """Of special and investigation committees; of the presidium the law does not say so."""
    for told, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        found = reason(opened().check(named(all_deputies=told)), "members_are_deputies")
        assert (found.outcome, norms(found)) == (outcome, ["LOL2022-34-1a"])
    assert (
        reason(opened(Formed.PRESIDIUM).check(named(all_deputies=None)), "members_are_deputies").code == "open_to_all"
    )
    assert reason(opened(code="540102100").check(named()), "members_are_deputies").fails


def test_a_township_passes_its_credentials_committee_at_the_first_session() -> None:
    """Noted; other bodies are formed at any session."""
    what, code = Formed.TOWNSHIP_CREDENTIALS_COMMITTEE, "540102100"
    for first, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        (duty,) = opened(what, code, first_session=first).judge(named()).duties
        assert (duty.outcome, norms(duty)) == (outcome, ["LOL2022-37-1"])
    (any_session,) = opened().judge(named()).duties
    assert any_session.code == "any_session"
    (early,) = opened(what, code).judge(named(date(2003, 1, 9))).duties
    assert early.code == "not_modelled"


def test_an_investigation_is_proposed_by_the_presidium_or_a_tenth_of_the_deputies() -> None:
    """21 of 203; then the plenary passes the members."""
    case = opened(Formed.INVESTIGATION_COMMITTEE)
    for by, number, outcome in (
        (Role.PRESIDIUM, None, HOLDS),
        (Role.DEPUTIES, 20, FAILS),
        (Role.DEPUTIES, 21, HOLDS),
        (Role.STANDING_COMMITTEE, None, FAILS),
    ):
        act = Proposed(on=DAY, by=Actor(by), number=number, membership=203)
        assert case.check(act).outcome is outcome
    assert case.check(Proposed(on=DAY)).missing == ("proposed.by",)
    assert case.check(Proposed(on=date(2003, 1, 9))).outcome is UNDETERMINED
    proposed = case.perform(Proposed(on=DAY, by=PRESIDIUM))
    done = proposed.perform(named()).perform(voted()).perform(Announced(on=DAY, carried=True))
    assert len(done.effects()) == 3
    assert reason(case.check(named()), "investigation_proposed").code == "was_proposed"
    assert case.check(named()).fails
    partial = opened(Formed.INVESTIGATION_COMMITTEE, partial=True)
    assert partial.check(named()).missing == ("proposed.by",)
    assert reason(case.check(named(date(2003, 1, 9))), "investigation_proposed").code == "not_modelled"
    with pytest.raises(Unlawful):
        opened().perform(Proposed(on=DAY, by=PRESIDIUM))


def test_impossible_formations_are_refused() -> None:
    """Somebody named twice; more suspended than in office."""
    with pytest.raises(ImpossibleFacts):
        named(members=(A,))
    with pytest.raises(ImpossibleFacts):
        Proposed(on=DAY, membership=3, suspended=4)


def test_a_formation_comes_back_from_its_document_and_has_a_picture() -> None:
    """With its members and votes; a committee without a chair, too."""
    case = opened(name="法制委员会").perform(named(chair=None)).perform(voted())
    assert interchange.from_document(interchange.to_document(case)) == case
    assert len(case.perform(Announced(on=DAY, carried=True)).effects()) == 2
    assert "members named" in FORMATION.to_mermaid("en")
    assert case.audit(date(2024, 2, 1)).failures == ()
