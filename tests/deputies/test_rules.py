"""Grounds, reports, notices and protection of deputies: readings, local rules, unknown and impossible facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.actors import Role
from npc_core.congress.effects import Ground
from npc_core.deputies import (
    CredentialsFacts,
    DetainedInTheAct,
    EndClaimed,
    EndTold,
    HeldLiable,
    MandateClaimed,
    MandatesHeld,
    Measure,
    MeasureTaken,
    NoticeGiven,
    PermissionDecided,
    RecallMoved,
    ReportKind,
    ReportMade,
    ResumptionClaimed,
    ReviewGround,
    Sentence,
    SessionMissed,
    SpeechPlace,
    Supervision,
    SuspensionClaimed,
    TownshipReport,
    check_detention_report,
    check_end,
    check_end_announcement,
    check_mandate,
    check_permission,
    check_permission_everywhere,
    check_permission_review,
    check_report,
    check_resumption,
    check_several_mandates,
    check_speech,
    check_supervision,
    check_suspension,
    check_suspension_notice,
    check_township_report,
)
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.kernel.provisions import Force
from tests.deputies.builders import CITY, COUNTY, DAY, TOWNSHIP, WHO, law, vote

BOTH = (ReviewGround.LIABILITY_FOR_SPEECH_OR_VOTE, ReviewGround.RETALIATION)
SHANGHAI, HANGZHOU, WEST_LAKE, ZJ_TOWN = "310101", "330100", "330106", "330110100"
JINAN, SD_TOWN = "370100", "370102100"


def missed(*sessions: int, **facts: Any) -> tuple[SessionMissed, ...]:
    """Return sessions missed without leave."""
    return tuple(SessionMissed(session=each, **{"approved": False, **facts}) for each in sessions)


@pytest.mark.parametrize(
    ("sessions", "reading", "outcome", "named"),
    [
        (missed(2, 4), "in_the_term", HOLDS, True),
        (missed(2, 4), "consecutive", FAILS, True),
        (missed(2, 3), "consecutive", HOLDS, False),
        (missed(2, 3), "in_the_term", HOLDS, False),
        (missed(2, 3, whole=False), "in_the_term", FAILS, True),
        (missed(2, 3, whole=False), "any_plenary", HOLDS, True),
        (missed(5), "in_the_term", FAILS, False),
        ((), "in_the_term", FAILS, False),
        (missed(2, 3, approved=None), "in_the_term", UNDETERMINED, False),
        (missed(2, 3, whole=None), "in_the_term", UNDETERMINED, True),
    ],
)
def test_two_absences_in_all_or_in_a_row(
    sessions: tuple[SessionMissed, ...], reading: str, outcome: Outcome, named: bool
) -> None:
    """Two in the term by default, two in a row or any sitting under other readings, named where they matter."""
    place = law(readings={"two_absences": reading})
    finding = check_end(EndClaimed(on=DAY, ground=Ground.ABSENCES, missed=sessions), place)
    assert finding.outcome is outcome
    assert [choice.reading for choice in finding.readings] == (["two_absences"] if named else [])


@pytest.mark.parametrize(("alternative", "outcome"), [("half_open", FAILS), ("inclusive", HOLDS)])
def test_the_day_of_the_next_first_session(alternative: str, outcome: Outcome) -> None:
    """It belongs to the next term, or, under the other reading, still to this one."""
    held = MandateClaimed(
        on=date(2022, 3, 5), elected=True, confirmed=True, began=date(2017, 3, 5), ended=date(2022, 3, 5)
    )
    finding = check_mandate(held, law(readings={"mandate_half_open": alternative}))
    assert finding.outcome is outcome
    assert [choice.reading for choice in finding.readings] == ["mandate_half_open"]


def test_which_of_two_unrelated_mandates_is_lost_is_a_reading() -> None:
    """The law names no consequence: the finding shows what the reading says."""
    held = MandatesHeld(on=DAY, areas=("540102", "510104"))
    assert "本人选择前" in check_several_mandates(held, law()).explain("zh")
    other = check_several_mandates(held, law(readings={"dual_mandate": "first_lapses"}))
    assert "前一个失效" in other.explain("zh")
    in_line = MandatesHeld(on=DAY, areas=("540000", "540100", "540102", "540102001"))
    assert check_several_mandates(in_line, law()).outcome is HOLDS


def test_what_is_not_known_of_a_mandate_is_asked_for() -> None:
    """Election, confirmation, first session; who supervises, reports, announces."""
    assert set(check_mandate(MandateClaimed(on=DAY), law()).missing) == {
        "mandate.elected",
        "mandate.confirmed",
        "mandate.began",
    }
    assert check_supervision(Supervision(on=DAY), law()).missing == ("supervision.by",)
    assert check_report(ReportMade(on=DAY, about=ReportKind.END), law()).missing == ("report.by", "report.to")
    assert check_end_announcement(EndTold(on=DAY), law()).missing == ("told.by",)
    assert check_suspension_notice(NoticeGiven(on=DAY), law(SHANGHAI)).missing == ("notice.told",)


@pytest.mark.parametrize(
    ("code", "told", "outcome", "norm"),
    [
        ("310000", (Role.DEPUTY, Role.ELECTORAL_UNIT, Role.DEPUTY_GROUP), HOLDS, "shanghai.deputies2015-54-3"),
        ("310000", (Role.DEPUTY,), FAILS, "shanghai.deputies2015-54-3"),
        (SHANGHAI, (Role.DEPUTY, Role.VOTERS, Role.DEPUTY_GROUP), HOLDS, "shanghai.deputies2015-54-4"),
        ("310101100", (Role.DEPUTY, Role.VOTERS), FAILS, "shanghai.deputies2015-54-4"),
        (JINAN, (Role.DEPUTY, Role.ELECTORAL_UNIT), HOLDS, "shandong.deputies2015-48-1"),
        (JINAN, (Role.DEPUTY,), FAILS, "shandong.deputies2015-48-1"),
        (SD_TOWN, (Role.DEPUTY,), HOLDS, "shandong.deputies2015-48-2"),
    ],
)
def test_who_is_told_of_a_suspension_is_left_to_local_rules(
    code: str, told: tuple[Role, ...], outcome: Outcome, norm: str
) -> None:
    """Shanghai and Shandong name the deputy and those who elected; national law names nobody."""
    finding = check_suspension_notice(NoticeGiven(on=DAY, told=told), law(code))
    assert (finding.outcome, [each.id for each in finding.norms]) == (outcome, [norm])
    assert check_suspension_notice(NoticeGiven(on=DAY), law()).code == "law_is_silent"


def detained(**facts: Any) -> DetainedInTheAct:
    """Return a detention reported to the standing committee."""
    told = {"in_session": False, "reported": True, "reported_on": DAY, "reported_to": Role.STANDING_COMMITTEE}
    return DetainedInTheAct(**{"on": DAY, **told, **facts})


def test_at_once_has_no_number_but_in_shanghai_it_is_24_hours() -> None:
    """A later day is noted; in Shanghai the hours decide."""
    later = check_detention_report(detained(reported_on=date(2023, 6, 6)), law())
    assert (later.outcome, later.force) == (FAILS, Force.ADVISORY)
    for hours, outcome in ((24, HOLDS), (25, FAILS), (None, UNDETERMINED)):
        finding = check_detention_report(detained(reported_on=date(2023, 6, 6), hours=hours), law(SHANGHAI))
        assert finding.outcome is outcome
        assert "shanghai.deputies2015-36-1" in {norm.id for norm in finding.norms}


def test_what_is_not_known_of_a_detention_is_asked_for() -> None:
    """The session, the report, its day, its addressee."""
    assert check_detention_report(DetainedInTheAct(on=DAY), law()).missing == ("measure.in_session",)
    unknown = check_detention_report(DetainedInTheAct(on=DAY, in_session=False), law())
    assert set(unknown.missing) == {"report.reported", "report.reported_on", "report.to"}


def test_a_deputy_of_several_congresses_is_protected_at_each() -> None:
    """A city deputy who also sits in the township: the city permits, the township is told."""
    arrest = MeasureTaken(on=DAY, measure=Measure.ARREST, in_session=False, permitted_by=(Role.STANDING_COMMITTEE,))
    nobody = MeasureTaken(on=DAY, measure=Measure.ARREST, in_session=False, permitted_by=())
    assert check_permission_everywhere(((arrest, law(CITY)), (nobody, law(TOWNSHIP)))).outcome is HOLDS
    assert check_permission_everywhere(((arrest, law(CITY)), (nobody, law(COUNTY)))).outcome is FAILS
    local = check_permission_everywhere(((arrest, law(HANGZHOU)), (nobody, law(WEST_LAKE))))
    assert local.outcome is FAILS
    assert "zhejiang.deputies2016-30" in {norm.id for norm in local.norms}
    fine = check_permission_everywhere(((arrest, law(HANGZHOU)), (arrest, law(WEST_LAKE))))
    assert (fine.outcome, [each.code for each in fine.because][-1]) == (HOLDS, "every_level_permits")


@pytest.mark.parametrize(
    ("code", "norm"), [(ZJ_TOWN, "zhejiang.deputies2016-29-4"), (SD_TOWN, "shandong.deputies2015-31-4")]
)
def test_a_township_report_is_in_writing_where_local_rules_say_so(code: str, norm: str) -> None:
    """Zhejiang and Shandong want the report in writing."""

    def report(**facts: Any) -> TownshipReport:
        told = {"reported": True, "reported_on": DAY, "to": Role.CONGRESS, **facts}
        return TownshipReport(on=DAY, measure=Measure.ARREST, **told)

    written, oral = (
        check_township_report(report(written=True), law(code)),
        check_township_report(report(written=False), law(code)),
    )
    assert (written.outcome, oral.outcome) == (HOLDS, FAILS)
    assert norm in {each.id for each in oral.norms}
    assert check_township_report(report(), law(code)).missing == ("report.written",)
    assert check_township_report(report(), law(TOWNSHIP)).outcome is HOLDS
    late = check_township_report(report(reported_on=date(2023, 6, 7)), law(TOWNSHIP))
    assert late.because[0].code == "reported_later"


def test_zhejiang_protects_speech_in_organised_activities_too() -> None:
    """Elsewhere only what is said and voted at meetings is protected."""
    said = HeldLiable(on=DAY, place=SpeechPlace.ORGANISED_ACTIVITIES, liable=True)
    assert check_speech(said, law(WEST_LAKE)).outcome is FAILS
    assert check_speech(said, law()).code == "speech_not_covered"
    assert check_speech(HeldLiable(on=DAY, place=SpeechPlace.MEETINGS), law()).missing == ("speech.liable",)


def test_the_question_names_whose_permission_is_needed() -> None:
    """The presidium's while the congress sits, the standing committee's between sessions."""
    for session, body in ((True, "主席团"), (False, "常务委员会")):
        asked = check_permission(MeasureTaken(on=DAY, measure=Measure.CRIMINAL_TRIAL, in_session=session), law())
        assert asked.questions("zh") == (f"是否经{body}许可？",)


def test_a_permission_whose_examination_is_not_known_cannot_be_judged() -> None:
    """What was examined, and what came of it."""
    assert check_permission_review(PermissionDecided(on=DAY), law()).missing == ("permission.examined",)
    assert check_permission_review(PermissionDecided(on=DAY, examined=BOTH), law()).missing == ("permission.granted",)


BEFORE = date(2012, 5, 4)


@pytest.mark.parametrize(
    "finding",
    [
        check_end(EndClaimed(on=BEFORE, ground=Ground.RECALLED, met=True), law()),
        check_end(EndClaimed(on=BEFORE, ground=Ground.ABSENCES, missed=missed(1, 2)), law()),
        check_suspension(SuspensionClaimed(on=BEFORE, ground=Ground.IN_CUSTODY), law()),
        check_resumption(ResumptionClaimed(on=BEFORE), law()),
        check_report(ReportMade(on=BEFORE, about=ReportKind.END), law()),
        check_suspension_notice(NoticeGiven(on=BEFORE), law()),
        check_end_announcement(EndTold(on=BEFORE), law()),
        check_supervision(Supervision(on=BEFORE), law()),
        check_mandate(MandateClaimed(on=BEFORE, elected=True, confirmed=True, began=date(2011, 3, 5)), law()),
        check_mandate(MandateClaimed(on=date(2003, 5, 4)), law()),
        check_several_mandates(MandatesHeld(on=date(2009, 5, 4), areas=("540102",)), law()),
        check_permission(MeasureTaken(on=BEFORE, measure=Measure.ARREST, in_session=False), law()),
        check_permission(MeasureTaken(on=BEFORE, measure=Measure.ARREST), law(TOWNSHIP)),
        check_detention_report(detained(on=BEFORE, reported_on=BEFORE), law()),
        check_permission_review(PermissionDecided(on=BEFORE), law()),
        check_township_report(TownshipReport(on=BEFORE, measure=Measure.ARREST), law(TOWNSHIP)),
        check_speech(HeldLiable(on=BEFORE, place=SpeechPlace.MEETINGS), law()),
    ],
)
def test_the_law_on_deputies_before_2015_is_not_at_hand(finding: Any) -> None:
    """Every answer says so, and names the law that is missing."""
    assert finding.outcome is UNDETERMINED
    assert any(path.startswith("law:") for path in finding.missing)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: EndClaimed(on=DAY, ground=Ground.IN_CUSTODY), "end.ground"),
        (lambda: EndClaimed(on=DAY, ground=Ground.ABSENCES, missed=missed(1, 1)), "end.missed"),
        (lambda: SuspensionClaimed(on=DAY, ground=Ground.DEATH), "suspension.ground"),
        (lambda: MandateClaimed(on=DAY, began=DAY, ended=DAY), "mandate.ended"),
        (lambda: MandatesHeld(on=DAY, areas=("540102", "540102")), "mandates.areas"),
        (lambda: SessionMissed(session=0), "missed.session"),
        (lambda: DetainedInTheAct(on=DAY, reported_on=date(2023, 6, 1)), "detained.reported_on"),
        (lambda: DetainedInTheAct(on=DAY, hours=-1), "detained.hours"),
        (lambda: TownshipReport(on=DAY, measure=Measure.ARREST, reported_on=date(2023, 6, 1)), "report.reported_on"),
        (lambda: CredentialsFacts(deputy=WHO, first_session_on="2023"), "credentials.first_session_on"),  # type: ignore[arg-type] # what is tested
        (lambda: vote(14, 27, -1), "voted.present"),
        (lambda: vote(14, 3, 2, suspended=4), "voted.suspended"),
        (lambda: RecallMoved(on=DAY, number=-1), "recall_moved.number"),
    ],
)
def test_what_cannot_be_is_refused(make: Any, field: str) -> None:
    """A report before the detention, a mandate that ends before it begins, a session missed twice."""
    with pytest.raises(ImpossibleFacts) as refused:
        make()
    assert refused.value.field == field


def test_sentences_that_suspend() -> None:
    """Surveillance, detention and a fixed term; not life, with which political rights are always lost."""
    assert [each.suspends for each in Sentence] == [True, True, True, False]
