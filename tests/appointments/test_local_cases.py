"""One and the same matter under the packaged rules of several places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.appointments import Deliberated, LetterIssued, Method, OathTaken, open_appointment
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.findings import Finding
from npc_core.kernel.provisions import Force
from npc_core.law.laws import law_of
from tests.appointments.builders import NOBODY, Matter, submitted, voted

ZHEJIANG, XIHU, COUNTY, HAIZHU, SHENZHEN = "330000", "330106", "411424", "440105", "440300"
DAY = date(2023, 6, 20)


def matter(code: str, office: str, kind: PostAct, **facts: Any) -> Matter:
    """Return a case under the packaged rules of a place."""
    facts = {"holds": (), "failed_votes": 0, **facts}
    return open_appointment(law_of(Area.from_code(code)), Post(office), NOBODY, kind, **facts)


def leaf(finding: Finding, rule: str) -> Finding:
    """Return the reason of one rule."""
    return next(each for each in finding.because if each.rule == rule)


def duty(case: Matter, act: Any, rule: str) -> Finding:
    """Return what one duty says of an act."""
    return next(each for each in case.judge(act).duties if each.rule == rule)


def told(case: Matter, rule: str, by: Role | None = Role.COURT_PRESIDENT, **facts: Any) -> Finding:
    """Return what one rule says of a submission for the meeting of 20 June 2023."""
    facts = {"on": date(2023, 6, 8), "meeting_on": DAY, **facts}
    return leaf(case.check(submitted(by, **facts)), rule)


def test_a_nominee_voted_down_in_shenzhen_waits_half_a_year() -> None:
    """可以在半年以后再次提请 (20); Guangdong's other committees and Zhejiang's need not wait."""
    failed = {"failed_votes": 1, "last_failed_on": date(2023, 1, 10)}
    early = told(matter(SHENZHEN, "judge", PostAct.APPOINT, **failed), "appointments.renomination_wait")
    assert early.fails
    assert [norm.id for norm in early.norms] == ["shenzhen.appointments2022-20"]
    late = matter(SHENZHEN, "judge", PostAct.APPOINT, failed_votes=1, last_failed_on=date(2022, 12, 1))
    assert told(late, "appointments.renomination_wait").holds
    for code in (HAIZHU, ZHEJIANG):
        elsewhere = matter(code, "judge", PostAct.APPOINT, **failed)
        assert told(elsewhere, "appointments.renomination_wait").holds


def test_two_failed_votes_bar_the_term_in_zhejiang_for_the_province_alone() -> None:
    """经两次提请未获得通过的 (15); a county of Zhejiang has national law only, and is told so."""
    province, county = (matter(code, "judge", PostAct.APPOINT, failed_votes=2) for code in (ZHEJIANG, XIHU))
    assert told(province, "appointments.renomination").fails
    silent = told(county, "appointments.renomination")
    assert silent.holds
    assert "the rules at hand do not bind this level" in silent.explain("en", "tree")


def test_where_the_rules_name_no_nominator_anybody_may_submit() -> None:
    """Guangdong 3 names the offices of the committee's own bodies, not who nominates; Zhejiang 4 names the council."""
    office = "standing_committee_working_body_head"
    open_to_all = told(matter(HAIZHU, office, PostAct.APPOINT), "appointments.nominator", None)
    assert (open_to_all.code, open_to_all.holds) == ("nobody_named", True)
    named = matter(ZHEJIANG, office, PostAct.APPOINT)
    assert told(named, "appointments.nominator", Role.COUNCIL_OF_CHAIRPERSONS).holds
    assert told(named, "appointments.nominator", Role.GOVERNMENT_HEAD).fails
    assert told(matter(COUNTY, office, PostAct.APPOINT), "appointments.power").code == "no_such_power"


@pytest.mark.parametrize(
    ("kind", "documents", "holds"),
    [
        (PostAct.APPOINT, ("appointment_report_form", "vetting_material"), True),
        (PostAct.APPOINT, ("appointment_report_form", "removal_reason"), False),
        (PostAct.RELIEVE, ("appointment_report_form", "removal_reason"), True),
        (PostAct.RELIEVE, ("appointment_report_form", "vetting_material"), False),
    ],
)
def test_a_relief_needs_reasons_and_no_vetting(kind: PostAct, documents: tuple[str, ...], *, holds: bool) -> None:
    """考察材料或者拟免职人员的免职理由 (Guangdong 11)."""
    act = submitted(Role.COURT_PRESIDENT, on=date(2023, 6, 8), meeting_on=DAY, documents=documents)
    assert duty(matter(HAIZHU, "judge", kind), act, "appointments.documents").holds is holds


@pytest.mark.parametrize(
    ("code", "office", "by", "holds"),
    [
        (COUNTY, "court_vice_president", Role.COUNCIL_OF_CHAIRPERSONS, True),
        (COUNTY, "court_vice_president", Role.COURT, False),
        (COUNTY, "judge", Role.COURT, True),
        (COUNTY, "supervisory_commission_member", Role.SUPERVISORY_COMMISSION, True),
        (COUNTY, "supervisory_commission_deputy_director", Role.SUPERVISORY_COMMISSION, False),
        (XIHU, "court_vice_president", Role.COURT, True),
        (XIHU, "court_vice_president", Role.COUNCIL_OF_CHAIRPERSONS, False),
        (SHENZHEN, "judge", Role.COURT, True),
        (SHENZHEN, "judge", Role.STANDING_COMMITTEE, True),
        (SHENZHEN, "judge", Role.GOVERNMENT, False),
    ],
)
def test_who_organises_the_oath_differs_by_place_and_office(code: str, office: str, by: Role, *, holds: bool) -> None:
    """Henan 5 and 6, Zhejiang 7, Shenzhen 27."""
    case = matter(code, office, PostAct.APPOINT)
    assert duty(case, OathTaken(on=DAY, by=Actor(by)), "appointments.oath_organiser").holds is holds


def test_voting_together_is_no_breach_where_the_rule_says_as_a_rule() -> None:
    """根据情况也可以合并 (Zhejiang 25): shown, no breach; the relief of a vice governor needs no ballot (24)."""
    together = voted(20, DAY, one_by_one=False, method=Method.SHOW_OF_HANDS)
    relief = matter(ZHEJIANG, "government_vice_head", PostAct.RELIEVE, in_session=False).record(Deliberated(on=DAY))
    alone = duty(relief, together, "appointments.one_by_one")
    assert (alone.fails, alone.force) == (True, Force.ADVISORY)
    assert duty(relief, together, "appointments.ballot").holds
    filling = matter(ZHEJIANG, "government_vice_head", PostAct.DECIDE, in_session=False).record(Deliberated(on=DAY))
    assert duty(filling, together, "appointments.ballot").fails


def test_a_letter_is_signed_by_the_chair_in_guangdong_and_unregulated_in_henan() -> None:
    """Guangdong 22 binds county committees; of Henan's appointments no rules are at hand."""
    letter = LetterIssued(on=DAY, signed_by=Role.GOVERNMENT_HEAD)
    assert duty(matter(HAIZHU, "judge", PostAct.APPOINT), letter, "appointments.letter").fails
    assert duty(matter(COUNTY, "judge", PostAct.APPOINT), letter, "appointments.letter").code == "law_is_silent"
