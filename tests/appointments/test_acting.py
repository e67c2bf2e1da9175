"""Acting holders, and those chosen from a pool: when, from whom, until when."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.appointments import ActingEnded, Announced, EndOfActing, Submitted
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.offices import Office
from npc_core.congress.posts import PostAct
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from tests.appointments.builders import Matter, county, matter

DAY = date(2023, 5, 20)
NATIONAL = county()
ACTING = PostAct.ACTING
VICE = {
    "government_head": Office.GOVERNMENT_VICE_HEAD,
    "standing_committee_chair": Office.STANDING_COMMITTEE_VICE_CHAIR,
}


def acting(office: str = "government_head", **facts: object) -> Matter:
    """Return a case of somebody who is to act, holding the deputy's office."""
    return matter(NATIONAL, office, ACTING, holds=(VICE[office],), **facts)


def submitted(on: date = DAY, by: Role = Role.COUNCIL_OF_CHAIRPERSONS) -> Submitted:
    """Return the submission of an acting holder."""
    return Submitted(on=on, by=Actor(by))


def noted(case: Matter, act: Submitted, rule: str) -> Finding:
    """Return the duty that a rule noted."""
    return next(each for each in case.judge(act).duties if each.rule == f"appointments.{rule}")


@pytest.mark.parametrize(("in_session", "outcome"), [(False, HOLDS), (True, FAILS), (None, UNDETERMINED)])
def test_an_acting_head_is_decided_on_between_sessions(in_session: bool | None, outcome: Outcome) -> None:
    """By the reading; noted, never barring. The chair of a standing committee has an article of its own."""
    found = noted(acting(in_session=in_session), submitted(), "acting_between_sessions")
    assert (found.outcome, [choice.reading for choice in found.readings]) == (outcome, ["acting_between_sessions"])
    chair = noted(acting("standing_committee_chair", in_session=True), submitted(), "acting_between_sessions")
    assert chair.code == "not_required_here"
    free = matter(county(acting_between_sessions="any_time"), "government_head", ACTING)
    assert noted(free, submitted(), "acting_between_sessions").holds


def test_local_rules_say_so_in_zhejiang() -> None:
    """The local clause takes the place of the reading."""
    case = matter(county(code="330000"), "government_head", ACTING, in_session=True)
    found = noted(case, submitted(), "acting_between_sessions")
    assert (found.outcome, found.readings) == (FAILS, ())
    assert all(norm.id.startswith("zhejiang.appointments2018") for norm in found.norms)


def carried(office: str = "government_head", case: Matter | None = None) -> Matter:
    """Return the case of somebody who acts."""
    return (case or acting(office)).record(submitted()).record(Announced(on=DAY, carried=True))


@pytest.mark.parametrize(
    ("office", "because", "reading", "outcome"),
    [
        ("government_head", EndOfActing.RETURNED, "return_or_successor", HOLDS),
        ("government_head", EndOfActing.SUCCESSOR, "return_or_successor", HOLDS),
        ("government_head", EndOfActing.SESSION_ENDED, "return_or_successor", FAILS),
        ("government_head", EndOfActing.SESSION_ENDED, "next_session", HOLDS),
        ("government_head", None, "return_or_successor", UNDETERMINED),
        ("standing_committee_chair", EndOfActing.RETURNED, "next_session", HOLDS),
        ("standing_committee_chair", EndOfActing.SESSION_ENDED, "next_session", FAILS),
    ],
)
def test_when_acting_ends(office: str, because: EndOfActing | None, reading: str, outcome: Outcome) -> None:
    """Of a head by reading; of the chair by its own article: until recovery, or a new chair is elected."""
    case = carried(office, matter(county(acting_end=reading), office, ACTING, holds=(VICE[office],)))
    finding = case.check(ActingEnded(on=date(2024, 1, 18), because=because))
    found = next(each for each in finding.because if each.rule == "appointments.acting_end")
    assert found.outcome is outcome
    chair = office == "standing_committee_chair"
    assert norms(found) == (["LOL2022-55-1"] if chair else ["LOL2022-50-1(13)b"])
    assert [choice.reading for choice in found.readings] == ([] if chair else ["acting_end"])


def norms(finding: Finding) -> list[str]:
    """Return the ids of the clauses an answer rests on."""
    return [norm.id for norm in finding.norms]


def test_the_end_of_acting_is_an_effect() -> None:
    """The acting begins with the vote and ends with the day on record; the matter is closed."""
    end = ActingEnded(on=date(2024, 1, 18), because=EndOfActing.SUCCESSOR)
    case = carried().record(end)
    assert [(each.kind, each.on) for each in case.effects()] == [
        (EffectKind.ACTING_BEGINS, DAY),
        (EffectKind.ACTING_ENDS, date(2024, 1, 18)),
    ]
    appointed = carried(case=matter(NATIONAL, "judge", PostAct.APPOINT)).record(end)
    assert [each.kind for each in appointed.effects()] == [EffectKind.OFFICE_BEGINS]
    assert appointed.check(end).fails
    early = matter(NATIONAL, "government_head", ACTING).record(Announced(on=date(2003, 5, 20), carried=True))
    assert "not_modelled" in {each.code for each in early.check(ActingEnded(on=date(2003, 6, 1))).because}


@pytest.mark.parametrize(
    ("holds", "outcome"),
    [((Office.STANDING_COMMITTEE_MEMBER,), HOLDS), ((Office.JUDGE,), FAILS), ((), FAILS), (None, UNDETERMINED)],
)
def test_the_credentials_committee_is_chosen_from_the_standing_committee(
    holds: tuple[Office, ...] | None, outcome: Outcome
) -> None:
    """Only its members may be appointed; a relief asks for nothing."""
    case = matter(NATIONAL, "credentials_committee_member", PostAct.APPOINT, holds=holds, is_deputy=True)
    finding = case.check(submitted())
    found = next(each for each in finding.because if each.rule == "appointments.chosen_from")
    assert (found.outcome, norms(found)) == (outcome, ["LOL2022-56-2"])
    relief = matter(NATIONAL, "credentials_committee_member", PostAct.RELIEVE, holds=holds)
    assert {each.code for each in relief.check(submitted()).because if each.rule == "appointments.chosen_from"} == {
        "not_required_here"
    }
    early = case.check(submitted(on=date(2003, 5, 20)))
    assert "not_modelled" in {each.code for each in early.because if each.rule == "appointments.chosen_from"}
