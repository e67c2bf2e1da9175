"""One appointment, from the submission to the filing, under national law and a county's own measures."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest

from npc_core.appointments import (
    APPOINTMENT,
    Announced,
    AppointmentFacts,
    AppointmentStage,
    Deliberated,
    ExamTaken,
    Exemption,
    Filed,
    LetterIssued,
    Method,
    OathTaken,
    OrganAbolished,
    OrganNotified,
    PutOnAgenda,
    StatementForm,
    StatementMade,
    TookOffice,
    VotePostponed,
    Withdrawn,
    open_appointment,
)
from npc_core.appointments.rules_vote import check_exam, check_result, check_statement
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office, Service
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Outcome
from npc_core.procedure.possible import Status
from tests.appointments.builders import DAY, NOBODY, Matter, carried, county, matter, measures, submitted, voted

NATIONAL = county()
OWN = county(measures())


def norms(finding: Finding) -> list[str]:
    """Return the ids of the clauses a finding cites."""
    return [norm.id for norm in finding.norms]


def leaf(finding: Finding, rule: str) -> Finding:
    """Return the reason of a finding that a rule gave."""
    return next(each for each in finding.because if each.rule == rule)


def test_national_law_asks_for_little_and_the_matter_runs_to_its_end() -> None:
    """Submission, deliberation, vote, result, oath, filing: six acts, all lawful in 2019."""
    case = matter(NATIONAL)
    for act in (
        submitted(),
        Deliberated(on=DAY),
        voted(14),
        Announced(on=DAY, carried=True),
        OathTaken(on=DAY, by=Actor(Role.STANDING_COMMITTEE)),
        Filed(on=date(2019, 8, 26), filed_with=Role.HIGHER_GOVERNMENT),
    ):
        case = case.perform(act)
    assert case.stages == {AppointmentStage.CARRIED}
    assert case.closed
    audit = case.audit(date(2019, 12, 31))
    assert audit.outcome is HOLDS
    assert audit.failures == ()
    assert pickle.loads(pickle.dumps(case)) == case


def test_thirteen_of_twenty_present_do_not_carry_among_twenty_seven_members() -> None:
    """The majority is of all members, never of those present."""
    case = matter(NATIONAL).perform(submitted()).perform(Deliberated(on=DAY)).perform(voted(13, present=20))
    with pytest.raises(Unlawful) as caught:
        case.perform(Announced(on=DAY, carried=True))
    assert norms(caught.value.finding)[-1] == "LOL2015-45-2"
    rejected = case.perform(Announced(on=DAY, carried=False))
    assert rejected.stages == {AppointmentStage.REJECTED}
    assert rejected.effects() == ()


@pytest.mark.parametrize(
    ("office", "kind", "by", "outcome"),
    [
        ("government_department_head", PostAct.DECIDE, Role.GOVERNMENT_HEAD, HOLDS),
        ("government_department_head", PostAct.DECIDE, Role.GOVERNMENT, FAILS),
        ("government_department_head", PostAct.RELIEVE, Role.COURT_PRESIDENT, FAILS),
        ("supervisory_commission_deputy_director", PostAct.APPOINT, Role.SUPERVISORY_COMMISSION_DIRECTOR, HOLDS),
        ("supervisory_commission_member", PostAct.APPOINT, Role.GOVERNMENT_HEAD, FAILS),
        ("court_vice_president", PostAct.APPOINT, Role.COURT_PRESIDENT, HOLDS),
        ("judge", PostAct.APPOINT, Role.PROCURATOR_GENERAL, FAILS),
        ("deputy_procurator_general", PostAct.APPOINT, Role.PROCURATOR_GENERAL, HOLDS),
        ("procurator", PostAct.APPOINT, Role.GOVERNMENT_HEAD, FAILS),
        ("government_department_head", PostAct.DECIDE, None, UNDETERMINED),
    ],
)
def test_each_office_has_its_own_nominator(office: str, kind: PostAct, by: Role | None, outcome: Outcome) -> None:
    """Who submits is laid down by office; a wrong nominator is no nominator."""
    finding = leaf(matter(NATIONAL, office, kind).check(submitted(by)), "appointments.nominator")
    assert finding.outcome is outcome
    assert finding.norms


@pytest.mark.parametrize(
    ("office", "kind", "facts", "outcome", "code"),
    [
        ("court_president", PostAct.APPOINT, {}, FAILS, "not_for_the_standing_committee"),
        ("standing_committee_working_body_head", PostAct.APPOINT, {}, FAILS, "no_such_power"),
        ("regional_intermediate_court_judge", PostAct.APPOINT, {}, FAILS, "no_such_body"),
        ("government_vice_head", PostAct.DECIDE, {"in_session": False}, HOLDS, "only_individual_vice_heads"),
        ("government_vice_head", PostAct.DECIDE, {"in_session": True}, FAILS, "congress_in_session"),
        ("government_vice_head", PostAct.DECIDE, {}, UNDETERMINED, "facts_missing"),
        ("congress_presidium_member", PostAct.APPOINT, {}, FAILS, "not_for_the_standing_committee"),
        ("government_head", PostAct.ACCEPT, {}, HOLDS, "power_exists"),
        ("judge", PostAct.ACCEPT, {}, FAILS, "no_such_power"),
        ("government_head", PostAct.ACTING, {}, HOLDS, "power_exists"),
        ("judge", PostAct.ACTING, {}, FAILS, "no_such_power"),
        ("procurator_general", PostAct.APPROVE, {}, FAILS, "no_such_body"),
        ("judge", PostAct.APPROVE, {}, FAILS, "no_such_power"),
    ],
)
def test_the_power_over_an_office_is_laid_down(
    office: str, kind: PostAct, facts: dict[str, Any], outcome: Outcome, code: str
) -> None:
    """What a county's standing committee may do to an office, and what only the congress may."""
    finding = leaf(matter(NATIONAL, office, kind, **facts).check(submitted()), "appointments.power")
    assert (finding.outcome, finding.code) == (outcome, code)


def test_a_city_approves_the_procurator_general_one_level_down() -> None:
    """A county has no procuratorate below it; a city has."""
    city = county(code="540100")
    finding = matter(city, "procurator_general", PostAct.APPROVE).check(submitted())
    assert leaf(finding, "appointments.power").holds
    assert leaf(finding, "appointments.nominator").fails
    right = matter(city, "procurator_general", PostAct.APPROVE_RELIEF).check(submitted(Role.PROCURATOR_GENERAL))
    assert leaf(right, "appointments.nominator").holds
    unnamed = matter(city, "government_head", PostAct.ACCEPT).check(submitted(None))
    assert leaf(unnamed, "appointments.nominator").code == "nobody_named"


def test_what_happened_before_the_supervision_law_is_not_modelled() -> None:
    """Supervisory commissions: from 2018-03-20."""
    case = matter(NATIONAL, "supervisory_commission_member", PostAct.APPOINT)
    finding = case.check(submitted(Role.SUPERVISORY_COMMISSION_DIRECTOR, on=date(2017, 6, 1)))
    assert finding.outcome is UNDETERMINED
    assert leaf(finding, "appointments.power").code == "not_modelled"
    assert leaf(finding, "appointments.nominator").code == "not_modelled"


def test_an_individual_vice_head_is_nominated_as_the_reading_says() -> None:
    """The law names nobody: the head, or the council of chairpersons if the head is vacant."""
    ask: dict[str, Any] = {"in_session": False, "head_vacant": False}
    case = matter(NATIONAL, "government_vice_head", **ask)
    finding = leaf(case.check(submitted()), "appointments.nominator")
    assert (finding.outcome, [each.reading for each in finding.readings]) == (HOLDS, ["vice_head_nominator"])
    vacant = matter(NATIONAL, "government_vice_head", in_session=False, head_vacant=True)
    assert leaf(vacant.check(submitted()), "appointments.nominator").fails
    assert leaf(vacant.check(submitted(Role.COUNCIL_OF_CHAIRPERSONS)), "appointments.nominator").holds
    other = matter(county(vice_head_nominator="council_of_chairpersons"), "government_vice_head", **ask)
    assert leaf(other.check(submitted(Role.COUNCIL_OF_CHAIRPERSONS)), "appointments.nominator").holds
    local = county(measures(appointments__vice_head_vacancy_nominator="council_of_chairpersons"))
    named = matter(local, "government_vice_head", in_session=False, head_vacant=True)
    found = leaf(named.check(submitted(Role.COUNCIL_OF_CHAIRPERSONS)), "appointments.nominator")
    assert "own.appointments2017-99" in norms(found)


def test_an_acting_head_comes_from_the_deputies_of_the_organ() -> None:
    """An outsider is first appointed deputy head, unless a reading says otherwise."""
    act = submitted(Role.COUNCIL_OF_CHAIRPERSONS)
    asked: dict[str, Any] = {"kind": PostAct.ACTING}
    for holds, outcome in (((Office.GOVERNMENT_VICE_HEAD,), HOLDS), ((), FAILS), (None, UNDETERMINED)):
        case = matter(NATIONAL, "government_head", holds=holds, **asked)
        assert leaf(case.check(act), "appointments.acting_pool").outcome is outcome
    outsider = matter(county(acting_from_outside="named_directly"), "government_head", **asked)
    assert leaf(outsider.check(act), "appointments.acting_pool").holds
    two_step = county(measures(appointments__acting_outsider_first_vice=True), acting_from_outside="named_directly")
    assert leaf(matter(two_step, "government_head", **asked).check(act), "appointments.acting_pool").fails
    ordinary = matter(NATIONAL).check(submitted())
    assert leaf(ordinary, "appointments.acting_pool").code == "not_required_here"
    early = matter(NATIONAL, "government_head", **asked).check(submitted(on=date(2003, 1, 1)))
    assert leaf(early, "appointments.acting_pool").code == "not_modelled"


def test_two_failed_votes_bar_a_third_where_the_county_says_so() -> None:
    """National law sets no limit; the county's measures allow two."""
    assert leaf(matter(NATIONAL, failed_votes=9).check(submitted()), "appointments.renomination").holds
    for failed, outcome in ((1, HOLDS), (2, FAILS), (None, UNDETERMINED)):
        finding = leaf(matter(OWN, failed_votes=failed).check(submitted()), "appointments.renomination")
        assert finding.outcome is outcome
        assert norms(finding) == ["own.appointments2017-15"]


def test_half_a_year_must_pass_where_the_rules_ask_for_it() -> None:
    """As Shenzhen does: six months between two submissions for one post."""
    law = county(measures(appointments__renomination_wait={"count": 6, "unit": "months"}))
    cases: list[tuple[dict[str, Any], Outcome]] = [
        ({"failed_votes": 1, "last_failed_on": date(2019, 1, 31)}, HOLDS),
        ({"failed_votes": 1, "last_failed_on": date(2019, 6, 26)}, FAILS),
        ({"failed_votes": 1}, UNDETERMINED),
        ({"failed_votes": None}, UNDETERMINED),
        ({"failed_votes": 0}, HOLDS),
    ]
    for facts, outcome in cases:
        finding = leaf(matter(law, **facts).check(submitted()), "appointments.renomination_wait")
        assert finding.outcome is outcome
    none = county(measures(appointments__renomination_wait={"count": 0, "unit": "months"}))
    assert leaf(matter(none, failed_votes=1).check(submitted()), "appointments.renomination_wait").holds


def test_some_offices_only_a_deputy_may_hold() -> None:
    """The credentials committee is taken from members of the standing committee."""
    for is_deputy, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        case = matter(NATIONAL, "credentials_committee_member", PostAct.APPOINT, is_deputy=is_deputy)
        assert leaf(case.check(submitted()), "appointments.must_be_deputy").outcome is outcome
    relief = matter(NATIONAL, "credentials_committee_member", PostAct.RELIEVE)
    assert leaf(relief.check(submitted()), "appointments.must_be_deputy").code == "not_required_here"
    early = matter(NATIONAL, "credentials_committee_member", PostAct.APPOINT).check(submitted(on=date(2003, 1, 1)))
    assert leaf(early, "appointments.must_be_deputy").code == "not_modelled"


def duty(case: Matter, act: Any, rule: str) -> Finding:
    """Return one duty around an act."""
    return next(each for each in case.judge(act).duties if each.rule == rule)


def test_an_incompatible_post_is_a_duty_to_resign_and_bars_nothing() -> None:
    """A judge may not be a member of the standing committee, a lawyer, or hold administrative office."""
    act = submitted(Role.COURT_PRESIDENT, on=date(2023, 8, 8))
    cases: list[tuple[dict[str, Any], Outcome]] = [
        ({"holds": (Office.STANDING_COMMITTEE_MEMBER,)}, FAILS),
        ({"holds": (Office.GOVERNMENT_DEPARTMENT_HEAD,)}, FAILS),
        ({"holds": (), "elsewhere": (Service.LAWYER,)}, FAILS),
        ({"holds": (Office.COURT_DIVISION_CHIEF,), "elsewhere": ()}, HOLDS),
        ({"holds": None}, UNDETERMINED),
    ]
    for facts, outcome in cases:
        finding = duty(matter(NATIONAL, "judge", PostAct.APPOINT, **facts), act, "appointments.incompatible")
        assert finding.outcome is outcome
        assert "JUD2019-22-1" in norms(finding)
    case = matter(NATIONAL, "judge", PostAct.APPOINT, holds=(Office.STANDING_COMMITTEE_MEMBER,))
    assert case.judge(act).permitted.holds
    relief = matter(NATIONAL, "judge", PostAct.RELIEVE)
    assert duty(relief, act, "appointments.incompatible").code == "not_required_here"
    early = matter(NATIONAL, "judge", PostAct.APPOINT)
    before = submitted(Role.COURT_PRESIDENT, on=date(2016, 8, 8))
    assert duty(early, before, "appointments.incompatible").code == "not_modelled"


def test_the_form_of_a_submission_is_noted_and_bars_nothing() -> None:
    """Documents, writing, and ten days before the meeting, as the county asks."""
    good = matter(OWN).judge(submitted())
    assert good.permitted.holds
    assert all(each.holds for each in good.duties)
    bad = matter(OWN).judge(submitted(on=date(2019, 8, 15), written=False, documents=("nominee_brief",)))
    assert bad.permitted.holds
    failed = {each.rule: each for each in bad.duties if each.fails}
    assert set(failed) == {"appointments.documents", "appointments.submission_written", "appointments.submission_lead"}
    assert (
        failed["appointments.submission_lead"]
        .explain("en")
        .startswith("fails: done on 2019-08-15, late: due 2019-08-10")
    )
    unknown = matter(OWN).judge(submitted(written=None, documents=None, meeting_on=None))
    assert {each.rule for each in unknown.duties if each.outcome is UNDETERMINED} == {
        "appointments.documents",
        "appointments.submission_written",
    }
    relief = matter(OWN, kind=PostAct.RELIEVE)
    asked = submitted(documents=("nominee_brief", "removal_reason"))
    assert duty(relief, asked, "appointments.documents").holds


def test_the_exam_is_passed_before_the_vote_where_the_county_asks_for_it() -> None:
    """60 of 100, one resit, exemptions: the county's measures, not national law."""
    case = matter(OWN).record(submitted()).record(Deliberated(on=DAY))
    book = OWN.on(DAY)
    assert check_exam(matter(NATIONAL), NATIONAL.on(DAY), DAY).code == "law_is_silent"
    assert check_exam(case, book, DAY).code == "exam_not_taken"
    for score, outcome in ((60, HOLDS), (59, FAILS), (None, UNDETERMINED)):
        taken = case.record(ExamTaken(on=date(2019, 8, 1), score=score))
        assert check_exam(taken, book, DAY).outcome is outcome
    assert check_exam(case.record(ExamTaken(on=date(2019, 8, 1), passed=True)), book, DAY).holds
    resat = case.record(ExamTaken(on=date(2019, 8, 1), score=50)).record(ExamTaken(on=date(2019, 8, 5), score=70))
    assert check_exam(resat, book, DAY).holds
    exempt = matter(OWN, exemption=Exemption.SAME_ORGAN)
    assert check_exam(exempt, book, DAY).code == "exam_exempt"
    assert check_exam(matter(OWN, exemption=Exemption.PASSED_BEFORE), book, DAY).code == "exam_not_taken"
    assert check_exam(matter(OWN, "judge", PostAct.APPOINT), book, DAY).code == "not_required_here"
    assert check_exam(matter(OWN, kind=PostAct.RELIEVE), book, DAY).code == "not_required_here"
    partial = open_appointment(OWN, Post("government_department_head"), NOBODY, PostAct.DECIDE, partial=True)
    assert check_exam(partial, book, DAY).outcome is UNDETERMINED
    lenient = county(measures(appointments__exam_must_pass=None))
    assert check_exam(matter(lenient).record(ExamTaken(on=DAY, score=3)), lenient.on(DAY), DAY).holds
    unmarked = county(measures(appointments__exam_pass_mark=None))
    assert (
        check_exam(matter(unmarked).record(ExamTaken(on=DAY, score=3)), unmarked.on(DAY), DAY).outcome is UNDETERMINED
    )


def test_one_resit_is_allowed_and_no_second() -> None:
    """A third sitting is refused."""
    case = (
        matter(OWN).perform(ExamTaken(on=date(2019, 8, 1), score=50)).perform(ExamTaken(on=date(2019, 8, 2), score=50))
    )
    with pytest.raises(Unlawful, match="resits"):
        case.perform(ExamTaken(on=date(2019, 8, 3), score=90))
    assert matter(NATIONAL).perform(ExamTaken(on=date(2019, 8, 1), score=50)).count(ExamTaken) == 1


def test_the_statement_is_made_before_the_vote_where_the_county_asks_for_it() -> None:
    """Department heads speak; judges need not."""
    book = OWN.on(DAY)
    case = matter(OWN)
    assert check_statement(matter(NATIONAL), NATIONAL.on(DAY), DAY).code == "law_is_silent"
    assert check_statement(case, book, DAY).code == "statement_not_made"
    assert check_statement(matter(OWN, "judge", PostAct.APPOINT), book, DAY).code == "not_required_here"
    spoke = case.record(submitted()).record(StatementMade(on=DAY, form=StatementForm.WRITTEN))
    assert check_statement(spoke, book, DAY).message.en == "statement made (in writing)"
    partial = open_appointment(OWN, Post("government_department_head"), NOBODY, PostAct.DECIDE, partial=True)
    assert check_statement(partial, book, DAY).outcome is UNDETERMINED
    with pytest.raises(Unlawful):
        case.perform(submitted()).perform(Deliberated(on=DAY)).perform(voted())


def test_who_decides_along_the_way_is_noted() -> None:
    """Agenda, postponement and attendance, where local rules name somebody."""
    rules = measures(
        appointments__agenda_decided_by="council_of_chairpersons",
        appointments__postponement_decided_by="standing_committee",
        appointments__attendance_required={"rows": [{"offices": ["judge"], "value": False}], "otherwise": True},
    )
    case = matter(county(rules)).record(submitted())
    council, chair = Actor(Role.COUNCIL_OF_CHAIRPERSONS), Actor(Role.STANDING_COMMITTEE_CHAIR)
    for by, outcome in ((council, HOLDS), (chair, FAILS), (None, UNDETERMINED)):
        assert duty(case, PutOnAgenda(on=DAY, by=by), "appointments.agenda").outcome is outcome
    postponed = VotePostponed(on=DAY, by=Actor(Role.STANDING_COMMITTEE))
    assert duty(case, postponed, "appointments.postponement").holds
    for attended, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        act = Deliberated(on=DAY, nominee_attended=attended)
        assert duty(case, act, "appointments.attendance").outcome is outcome
    judge = matter(county(rules), "judge", PostAct.APPOINT).record(submitted())
    assert duty(judge, Deliberated(on=DAY), "appointments.attendance").code == "not_required_here"
    assert duty(matter(NATIONAL).record(submitted()), PutOnAgenda(on=DAY), "appointments.agenda").holds
    again = case.record(Deliberated(on=DAY)).record(postponed)
    assert again.stages == {AppointmentStage.EXAM, AppointmentStage.SUBMITTED}


def test_the_way_of_voting_is_noted() -> None:
    """The county asks for a secret ballot, one by one."""
    case = matter(OWN).record(submitted()).record(Deliberated(on=DAY))
    for method, outcome in (
        (Method.PAPER, HOLDS),
        (Method.ELECTRONIC, HOLDS),
        (Method.SHOW_OF_HANDS, FAILS),
        (Method.OTHER, UNDETERMINED),
        (None, UNDETERMINED),
    ):
        assert duty(case, voted(method=method), "appointments.ballot").outcome is outcome
    for alone, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        assert duty(case, voted(one_by_one=alone), "appointments.one_by_one").outcome is outcome
    judge = matter(OWN, "judge", PostAct.APPOINT).record(submitted()).record(Deliberated(on=DAY))
    assert duty(judge, voted(), "appointments.one_by_one").code == "not_required_here"
    open_hands = county(measures(voting__appointment_secret_ballot={"otherwise": False}))
    shown = matter(open_hands).record(submitted()).record(Deliberated(on=DAY))
    assert duty(shown, voted(method=Method.SHOW_OF_HANDS), "appointments.ballot").holds


def test_no_vote_without_a_quorum_where_one_is_laid_down() -> None:
    """The county's measures before 2022; the Organic Law from 2022-03-12."""
    case = matter(OWN, "judge", PostAct.APPOINT).record(submitted()).record(Deliberated(on=DAY))
    assert leaf(case.check(voted(13, present=13)), "voting.quorum").fails
    later = date(2023, 8, 20)
    national = matter(NATIONAL).record(submitted(on=date(2023, 8, 8), meeting_on=later)).record(Deliberated(on=later))
    finding = leaf(national.check(voted(13, on=later, present=13)), "voting.quorum")
    assert (finding.outcome, norms(finding)) == (FAILS, ["LOL2022-51-3"])


def test_the_result_announced_is_the_one_counted() -> None:
    """And on the spot, where the county asks for it."""
    case = matter(OWN).record(submitted()).record(Deliberated(on=DAY)).record(voted(14))
    assert duty(case, Announced(on=DAY, carried=True), "appointments.on_the_spot").holds
    assert duty(case, Announced(on=date(2019, 8, 21), carried=True), "appointments.on_the_spot").fails
    assert leaf(case.check(Announced(on=DAY, carried=False)), "appointments.result").fails
    unknown = matter(NATIONAL).record(submitted()).record(Deliberated(on=DAY)).record(voted(14, membership=None))
    with pytest.raises(Undetermined):
        unknown.perform(Announced(on=DAY, carried=True))
    accepted = unknown.perform(Announced(on=DAY, carried=True), undetermined="accept")
    assert accepted.effects()[0].inferred
    never = matter(OWN)
    assert check_result(never, Announced(on=DAY, carried=True), OWN.on(DAY)).outcome is UNDETERMINED
    assert duty(never, Announced(on=DAY, carried=True), "appointments.on_the_spot").outcome is UNDETERMINED


def test_a_resignation_accepted_is_counted_as_one() -> None:
    """Acceptance of a resignation is a decision of its own."""
    case = carried(matter(NATIONAL, "government_head", PostAct.ACCEPT))
    assert [effect.kind for effect in case.effects()] == [EffectKind.OFFICE_ENDS]
    assert case.audit(date(2019, 12, 31)).outcome is HOLDS


def test_after_the_vote_letter_oath_filing_and_notice() -> None:
    """Each in the form that law and measures ask for."""
    case = carried(matter(OWN))
    for signed, outcome in (
        (Role.STANDING_COMMITTEE_CHAIR, HOLDS),
        (Role.GOVERNMENT_HEAD, FAILS),
        (None, UNDETERMINED),
    ):
        assert duty(case, LetterIssued(on=DAY, signed_by=signed), "appointments.letter").outcome is outcome
    for by, outcome in ((Role.COUNCIL_OF_CHAIRPERSONS, HOLDS), (Role.COURT, FAILS), (None, UNDETERMINED)):
        act = OathTaken(on=DAY, by=Actor(by) if by else None)
        assert duty(case, act, "appointments.oath_organiser").outcome is outcome
    for with_, outcome in ((Role.HIGHER_GOVERNMENT, HOLDS), (Role.PRESIDIUM, FAILS), (None, UNDETERMINED)):
        assert leaf(case.check(Filed(on=DAY, filed_with=with_)), "appointments.filing").outcome is outcome
    for on, outcome in ((date(2019, 8, 25), HOLDS), (date(2019, 8, 26), FAILS)):
        assert duty(case, OrganNotified(on=on), "appointments.notice_in_time").outcome is outcome
    letter = case.perform(LetterIssued(on=DAY, signed_by=Role.STANDING_COMMITTEE_CHAIR))
    with pytest.raises(Unlawful, match="already done"):
        letter.perform(LetterIssued(on=DAY))
    assert duty(carried(matter(NATIONAL)), LetterIssued(on=DAY), "appointments.letter").code == "law_is_silent"
    early = carried(matter(NATIONAL)).record(OathTaken(on=date(2014, 1, 1)))
    assert duty(early, OathTaken(on=date(2014, 1, 1)), "appointments.oath_organiser").code == "not_modelled"


def test_relief_needs_neither_letter_nor_oath() -> None:
    """Those steps are no part of a relief, and a judge's appointment is filed with nobody."""
    relief = carried(matter(OWN, kind=PostAct.RELIEVE))
    status = {step.step: step.status for step in relief.possible(DAY)}
    assert status["letter_issued"] is Status.CLOSED
    assert status["oath_taken"] is Status.CLOSED
    assert status["statement_made"] is Status.CLOSED
    with pytest.raises(Unlawful, match="know no"):
        relief.perform(OathTaken(on=DAY))
    judge = carried(matter(OWN, "judge", PostAct.APPOINT))
    assert {step.step: step.status for step in judge.possible(DAY)}["filed"] is Status.CLOSED
    assert leaf(judge.check(Filed(on=DAY)), "appointments.filing").code == "not_required_here"


def test_the_oath_of_acting_and_returning_officials() -> None:
    """An acting head need not swear unless local rules say so; who swore may be excused."""
    acting = carried(matter(NATIONAL, "government_head", PostAct.ACTING, holds=(Office.GOVERNMENT_VICE_HEAD,)))
    assert {step.step: step.status for step in acting.possible(DAY)}["oath_taken"] is Status.ALLOWED
    assert [effect.kind for effect in acting.effects()] == [EffectKind.ACTING_BEGINS]
    included = county(measures(oath__acting_included=True))
    sworn = carried(matter(included, "government_head", PostAct.ACTING, holds=(Office.GOVERNMENT_VICE_HEAD,)))
    assert {step.step: step.status for step in sworn.possible(DAY)}["oath_taken"] is Status.REQUIRED
    excused = county(measures(oath__repeated_on_reappointment=False))
    again = carried(matter(excused, repeats=True))
    assert {step.step: step.status for step in again.possible(DAY)}["oath_taken"] is Status.ALLOWED


def test_nobody_takes_office_before_the_vote_where_the_rules_say_so() -> None:
    """Guangdong and Shenzhen say so; national law is silent."""
    law = county(measures(appointments__no_assumption_before=True))
    case = matter(law).record(submitted())
    assert leaf(case.check(TookOffice(on=DAY)), "appointments.taking_office").fails
    assert leaf(carried(matter(law)).check(TookOffice(on=DAY)), "appointments.taking_office").holds
    assert leaf(matter(NATIONAL).record(submitted()).check(TookOffice(on=DAY)), "appointments.taking_office").holds


def test_a_submission_is_withdrawn_before_the_vote() -> None:
    """With whose consent, local rules say."""
    case = matter(OWN).perform(submitted())
    council = Role.COUNCIL_OF_CHAIRPERSONS
    withdrawn = case.perform(Withdrawn(on=date(2019, 8, 19), approved_by=council, written=True))
    assert withdrawn.stages == {AppointmentStage.WITHDRAWN}
    assert withdrawn.audit(date(2019, 12, 31)).outcome is HOLDS
    for approved, outcome in ((Role.GOVERNMENT_HEAD, FAILS), (None, UNDETERMINED)):
        act = Withdrawn(on=DAY, approved_by=approved)
        assert leaf(case.check(act), "appointments.withdrawal").outcome is outcome
    for written, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        act = Withdrawn(on=DAY, approved_by=council, written=written)
        assert duty(case, act, "appointments.withdrawal_written").outcome is outcome
    free = matter(county(measures(appointments__withdrawal_free=True))).record(submitted())
    assert leaf(free.check(Withdrawn(on=DAY)), "appointments.withdrawal").code == "withdrawn_freely"
    silent = matter(NATIONAL).record(submitted())
    assert leaf(silent.check(Withdrawn(on=DAY)), "appointments.withdrawal").code == "law_is_silent"
    assert duty(silent, Withdrawn(on=DAY), "appointments.withdrawal_written").code == "law_is_silent"
    with pytest.raises(Unlawful):
        carried(matter(OWN)).perform(Withdrawn(on=DAY, approved_by=council))


def test_an_office_may_end_with_its_organ() -> None:
    """By itself and filed in Beijing, Guangdong and Shenzhen; by a vote of relief in Zhejiang."""
    act = OrganAbolished(on=date(2019, 10, 1))
    for value, outcome in (("ends_and_filed", HOLDS), ("relief_required", FAILS)):
        case = carried(matter(county(measures(appointments__organ_abolished=value))))
        assert leaf(case.check(act), "appointments.abolition").outcome is outcome
    ended = carried(matter(NATIONAL)).perform(act)
    assert ended.stages == {AppointmentStage.ENDED}
    assert [effect.kind for effect in ended.effects()] == [
        EffectKind.OFFICE_BEGINS,
        EffectKind.MUST_FILE,
        EffectKind.OFFICE_ENDS,
    ]


def test_effects_name_person_post_day_and_law() -> None:
    """What ledgers take up."""
    begins, filing = carried(matter(NATIONAL)).effects()
    assert (begins.kind, begins.on, begins.person) == (EffectKind.OFFICE_BEGINS, DAY, NOBODY)
    assert [norm.id for norm in begins.norms] == ["LOL2015-45-2"]
    assert (filing.kind, filing.norms[0].id) == (EffectKind.MUST_FILE, "LOL2015-44-1(10)")
    dated = carried(matter(county(measures(appointments__effective_from="vote"))))
    assert not dated.effects()[0].inferred
    filed = carried(matter(NATIONAL)).record(Filed(on=DAY, filed_with=Role.HIGHER_GOVERNMENT))
    assert [each.kind for each in filed.effects()] == [EffectKind.OFFICE_BEGINS, EffectKind.FILED]
    unseen = matter(NATIONAL).record(Announced(on=date(2019, 8, 22), carried=True))
    assert (unseen.effects()[0].on, unseen.effects()[0].inferred) == (date(2019, 8, 22), True)
    assert carried(matter(NATIONAL), ayes=13).effects() == ()


def test_a_new_government_is_submitted_within_two_months() -> None:
    """LOL2022-71-1, with the clock in deadlines and duties."""
    case = matter(NATIONAL, government_elected_on=date(2022, 4, 10))
    deadline = case.deadlines(date(2022, 5, 1))[0]
    asked = {each.step: each for each in case.possible(date(2022, 5, 1))}["submitted"]
    assert (asked.opens_on, asked.due_on) == (None, date(2022, 6, 10))
    assert (deadline.clock, deadline.due.on, deadline.days_left) == ("new_government", date(2022, 6, 10), 40)
    for on, outcome in ((date(2022, 6, 10), HOLDS), (date(2022, 6, 11), FAILS)):
        finding = duty(case, submitted(on=on, meeting_on=None), "appointments.new_government")
        assert (finding.outcome, norms(finding)) == (outcome, ["LOL2022-71-1"])


def test_the_dossier_refuses_what_cannot_be() -> None:
    """Minus one failed vote, an election by this procedure, a king."""
    with pytest.raises(ImpossibleFacts):
        open_appointment(NATIONAL, Post("judge"), NOBODY, PostAct.ELECT)
    with pytest.raises(ImpossibleFacts):
        matter(NATIONAL, failed_votes=-1)
    with pytest.raises(ImpossibleFacts):
        matter(NATIONAL, government_elected_on="2022-04-10")
    with pytest.raises(ImpossibleFacts):
        ExamTaken(on=DAY, score=-1)


def test_the_procedure_pictures_itself() -> None:
    """Mermaid, in both languages."""
    assert "待提请" in APPOINTMENT.to_mermaid("zh")
    assert "carried --> ended: the organ is abolished" in APPOINTMENT.to_mermaid("en")
    assert carried(matter(NATIONAL)).to_mermaid("en").splitlines()[-1] == "    now : carried"
    assert repr(APPOINTMENT) == "Procedure('appointments.appointment')"
    assert AppointmentFacts(post=Post("judge"), nominee=PersonId("P"), kind=PostAct.APPOINT).holds is None
