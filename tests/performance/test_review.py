"""Duty report and review: to whom and how, the vote and its grade, the record, and what may never follow."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.provisions import Force, Provision
from npc_core.kernel.thresholds import Base
from npc_core.law.laws import Law
from npc_core.law.values_performance import Counted
from npc_core.performance import REVIEW, ConsequenceKind, check_review_result, compute_grades, open_review
from npc_core.performance.review_acts import (
    Commended,
    FollowedUp,
    Improved,
    ImprovementAsked,
    OpinionsHeard,
    PerformancePublished,
    PerformanceRecorded,
    QuestionsAnswered,
    ReportArranged,
    ReportCalledOff,
    ReportClosed,
    Reported,
    ReportForm,
    ResultAnnounced,
    ReviewCounted,
    Reviewed,
    ReviewFacts,
    ReviewStage,
    ReviewTally,
    TermOfReports,
)
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.procedure.possible import Status
from npc_core.testing import review_tallies
from tests.performance.builders import COUNTY, TOWNSHIP, ids, own, place
from tests.performance.schemes import DAWU, SCHEMES, ZHENHAI

Matter = Case[ReviewFacts, ReviewStage]
D1 = PersonId("D-1")
DEPUTY, VOTERS = Actor(Role.DEPUTY, D1), Actor(Role.VOTERS)
COMMITTEE, PRESIDIUM = Actor(Role.STANDING_COMMITTEE), Actor(Role.PRESIDIUM)
DAY = date(2025, 6, 3)


def new(law: Law | None = None, **facts: Any) -> Matter:
    """Return a new case in a county where national law alone is at hand."""
    return open_review(law or place(), **{"deputy": D1, "matter": CaseId("S-1"), **facts})


def with_scheme(scheme: Any = DAWU, code: str = COUNTY, **rows: Any) -> Law:
    """Return the law of a place whose own measures have grades for a review."""
    return place(code, own(code, review_scheme=scheme, **rows))


def reported(on: date = DAY, **facts: Any) -> Reported:
    """Return a spoken report of the deputy to the voters."""
    return Reported(**{"on": on, "by": DEPUTY, "to": Role.VOTERS, "form": ReportForm.SPOKEN, **facts})


def tally(competent: int, basically: int, incompetent: int, **facts: Any) -> ReviewTally:
    """Return a count of the three choices."""
    numbers = {"competent": competent, "basically_competent": basically, "incompetent": incompetent}
    counts = tuple(Counted(option=option, votes=number) for option, number in numbers.items())
    return ReviewTally(counts=counts, **facts)


def reviewed(counted: ReviewTally | None, on: date = DAY, by: Actor = VOTERS) -> Reviewed:
    """Return a review by the voters."""
    return Reviewed(on=on, by=by, tally=counted)


def recorded(case: Matter, *acts: Act) -> Matter:
    """Return a case with acts recorded, whatever the law says."""
    for act in acts:
        case = case.record(act)
    return case


def found(case: Matter, act: Act, rule: str) -> Finding:
    """Return what a rule says of an act, whether it bars or is noted."""
    judgement = case.judge(act)
    said = [*judgement.permitted.because, *judgement.duties]
    return next(each for each in said if each.rule == f"performance.{rule}")


def test_a_report_of_2025_from_its_arrangement_to_the_file_is_lawful() -> None:
    """The committee arranges, the deputy reports to the voters and answers; recorded, displayed, closed."""
    case = new(report_on=DAY)
    for act in (
        ReportArranged(on=date(2025, 5, 20), by=COMMITTEE),
        OpinionsHeard(on=date(2025, 5, 26), by=DEPUTY),
        reported(),
        QuestionsAnswered(on=DAY, by=DEPUTY, asked=4, answered=4),
        PerformanceRecorded(on=date(2025, 6, 5), by=COMMITTEE),
        PerformancePublished(on=date(2025, 6, 5), by=COMMITTEE, basics=True, performance=True),
        ReportClosed(on=date(2025, 6, 6)),
    ):
        case = case.perform(act)
    audit = case.audit(date(2025, 12, 31))
    assert audit.outcome is Outcome.HOLDS
    assert case.closed
    assert [(each.kind, each.matter, ids_of(each)) for each in case.effects()] == [
        (EffectKind.DUTY_REPORTED, "S-1", ["DL2025-58-2a", "LOL2022-43-4"])
    ]


def ids_of(effect: Any) -> list[str]:
    """Return the ids of the clauses that an effect rests on."""
    return [norm.id for norm in effect.norms]


def test_somebody_else_cannot_report_for_the_deputy() -> None:
    """The duty to report is the deputy's; who reported must be known."""
    with pytest.raises(Unlawful) as refused:
        new().perform(reported(by=COMMITTEE))
    assert "DL2025-58-2a" in ids(refused.value.finding)
    with pytest.raises(Undetermined):
        new().perform(reported(by=None))


@pytest.mark.parametrize(
    ("code", "on", "to", "norm", "outcome"),
    [
        (COUNTY, date(2019, 6, 3), Role.VOTERS, "DL2015-45-2a", Outcome.HOLDS),
        (COUNTY, date(2019, 6, 3), Role.STANDING_COMMITTEE, "DL2015-45-2a", Outcome.FAILS),
        (TOWNSHIP, DAY, Role.VOTERS, "DL2025-58-2a", Outcome.HOLDS),
        ("540100", date(2023, 6, 3), Role.ELECTORAL_UNIT, "LOL2022-43-4", Outcome.HOLDS),
        ("540100", date(2023, 6, 3), Role.VOTERS, "LOL2022-43-4", Outcome.FAILS),
        ("540000", DAY, Role.ELECTORAL_UNIT, "DL2025-58-2a", Outcome.HOLDS),
    ],
)
def test_deputies_report_to_those_who_elected_them(code: str, on: date, to: Role, norm: str, outcome: Outcome) -> None:
    """County and township deputies to voters; others to the electoral unit, by the Organic Law, since 2025 by both."""
    finding = found(new(place(code)), reported(on, to=to), "report_addressee")
    assert finding.outcome is outcome
    assert norm in ids(finding)


def test_who_arranged_it_is_noted() -> None:
    """Until 2025 the law named nobody for cities; in a township it is the presidium."""
    assert found(new(), ReportArranged(on=DAY, by=PRESIDIUM), "report_arranged_by").fails
    assert found(new(place(TOWNSHIP)), ReportArranged(on=DAY, by=PRESIDIUM), "report_arranged_by").holds
    old = found(new(place("540100")), ReportArranged(on=date(2023, 6, 1), by=PRESIDIUM), "report_arranged_by")
    assert old.code == "law_is_silent"


def test_the_form_counts_where_the_place_lists_forms() -> None:
    """Beijing: in speech or in writing; Shanghai's list is open; nationally every form will do."""
    online = reported(form=ReportForm.ONLINE)
    beijing = found(new(place("110101")), online, "report_form")
    assert (beijing.outcome, beijing.force) == (Outcome.FAILS, Force.BINDING)
    assert found(new(place("310101")), online, "report_form").force is Force.ADVISORY
    assert found(new(), online, "report_form").code == "law_is_silent"


def test_unanswered_questions_are_noted() -> None:
    """The deputy answers those who elected."""
    case = recorded(new(), reported())
    few = found(case, QuestionsAnswered(on=DAY, asked=4, answered=3), "report_answers")
    assert (few.outcome, ids(few)) == (Outcome.FAILS, ["DL2025-58-1b"])
    assert found(case, QuestionsAnswered(on=DAY, asked=4), "report_answers").missing == ("questions_answered.answered",)
    assert found(case, QuestionsAnswered(on=date(2012, 1, 1)), "report_answers").code == "not_modelled"
    assert found(new(), reported(date(2012, 1, 1)), "reporter").code == "not_modelled"


def test_nothing_is_closed_before_it_is_recorded_since_2025() -> None:
    """The record is a duty since 2025-03-12; earlier where the place said so."""
    closing = ReportClosed(on=date(2025, 6, 6))
    case = recorded(new(), reported())
    assert [each.code for each in case.check(closing).because if each.fails] == ["is_not_recorded"]
    assert case.perform(PerformanceRecorded(on=DAY, by=COMMITTEE)).check(closing).holds
    old = recorded(new(), reported(date(2019, 6, 3)))
    assert old.check(ReportClosed(on=date(2019, 6, 6))).holds
    shanghai = recorded(new(place("310101")), reported(date(2019, 6, 3)))
    assert shanghai.check(ReportClosed(on=date(2019, 6, 6))).fails
    partial = recorded(open_review(place(), partial=True), reported())
    assert partial.check(closing).missing == ("act:performance_recorded",)


def test_what_is_owed_shows_as_required() -> None:
    """Record and display are required since 2025; a review only where the place has grades for one."""
    states = {each.step: each.status for each in recorded(new(), reported()).possible(DAY)}
    assert states["performance_recorded"] is Status.REQUIRED
    assert states["performance_published"] is Status.REQUIRED
    assert states["reviewed"] is Status.ALLOWED
    graded = recorded(new(with_scheme()), reported()).possible(DAY)
    assert {each.step: each.status for each in graded}["reviewed"] is Status.REQUIRED
    none = recorded(new(place(COUNTY, own(voter_evaluation_allowed=False))), reported())
    assert {each.step: each.status for each in none.possible(DAY)}["reviewed"] is Status.CLOSED
    assert none.check(reviewed(tally(1, 0, 0))).fails


def test_publication_is_noted_side_by_side() -> None:
    """Basic information and the performance, since 2025-03-12."""
    case = recorded(new(), reported())
    half = PerformancePublished(on=DAY, basics=True, performance=False)
    assert found(case, half, "basics_published").holds
    assert ids(found(case, half, "performance_published")) == ["DL2025-58-2d"]
    assert found(case, half, "performance_published").fails
    assert found(case, PerformancePublished(on=DAY), "basics_published").missing == ("performance_published.basics",)


def grades_of(counted: ReviewTally, scheme: Any = DAWU) -> list[str]:
    """Return the codes of the grades that a vote meets."""
    law = with_scheme(scheme).on(DAY).performance.review_scheme
    assert isinstance(law, Provision)
    bands = compute_grades(law.value, counted)
    assert bands is not None
    return [band.grade for band in bands]


@pytest.mark.parametrize(
    ("votes", "grades"),
    [
        ((41, 5, 4), ["competent"]),
        ((40, 5, 5), ["competent", "basically_competent"]),
        ((39, 6, 5), ["basically_competent"]),
        ((25, 20, 5), ["basically_competent"]),
        ((24, 26, 0), ["incompetent"]),
        ((0, 0, 50), ["incompetent"]),
    ],
)
def test_dawu_grades_by_the_share_of_competent(votes: tuple[int, int, int], grades: list[str]) -> None:
    """Competent from 80 %, basically 50 to 80 %, below 50 % incompetent: exactly 80 % stands in two clauses."""
    assert grades_of(tally(*votes)) == grades


@given(review_tallies())
def test_dawu_never_leaves_a_vote_without_a_grade(counted: ReviewTally) -> None:
    """One grade for every vote, and two only where *competent* is exactly 80 % of the ballots."""
    exactly = 5 * counted.votes(("competent",)) == 4 * counted.cast
    assert len(grades_of(counted)) == (2 if exactly else 1)


@pytest.mark.parametrize(
    ("votes", "grades"),
    [
        ((14, 6, 6), ["satisfied", "basically_satisfied"]),
        ((12, 2, 12), ["basically_satisfied"]),
        ((13, 0, 13), ["satisfied", "basically_satisfied", "dissatisfied"]),
        ((5, 5, 16), ["dissatisfied"]),
        ((10, 2, 3), []),
    ],
)
def test_zhenhai_reaches_several_grades_at_exactly_half(votes: tuple[int, int, int], grades: list[str]) -> None:
    """Half of all 26 is in each clause: 13 to 13 is satisfied and dissatisfied at once; too few votes are neither."""
    numbers = dict(zip(("satisfied", "basically_satisfied", "dissatisfied"), votes, strict=True))
    counts = tuple(Counted(option=option, votes=number) for option, number in numbers.items())
    assert grades_of(ReviewTally(counts=counts, membership=26), ZHENHAI) == grades


@pytest.mark.parametrize(
    ("scheme", "votes", "grades"),
    [
        ("jinshi_2022", (20, 0, 10), ["not_passed"]),
        ("jinshi_2022", (20, 1, 9), ["passed"]),
        ("shanxi_2011", (10, 3, 13), ["improve"]),
        ("shanxi_2011", (10, 4, 12), ["accepted"]),
    ],
)
def test_other_places_grade_otherwise(scheme: str, votes: tuple[int, int, int], grades: list[str]) -> None:
    """Jinshi: more than two thirds of the ballots satisfied or basically so; Shanxi: half of 26 members not."""
    numbers = dict(zip(("satisfied", "basically_satisfied", "dissatisfied"), votes, strict=True))
    counts = tuple(Counted(option=option, votes=number) for option, number in numbers.items())
    assert grades_of(ReviewTally(counts=counts, membership=26), SCHEMES[scheme]) == grades


def result(votes: tuple[int, int, int], grade: str | None, scheme: Any = DAWU, **facts: Any) -> Finding:
    """Return what the rule says of an announced grade."""
    counted = ReviewCounted(on=DAY, tally=tally(*votes, **facts), grade=grade)
    return check_review_result(counted, with_scheme(scheme))


def test_the_announced_grade_is_the_one_the_votes_give() -> None:
    """A wrong one is a defect; several at once are noted, none at all is a gap; unknown numbers are asked for."""
    right, wrong = result((41, 5, 4), "competent"), result((41, 5, 4), "basically_competent")
    assert (right.code, right.outcome) == ("graded_as", Outcome.HOLDS)
    assert (wrong.code, wrong.outcome) == ("graded_otherwise", Outcome.FAILS)
    twice = result((40, 5, 5), "competent")
    assert (twice.code, twice.outcome, twice.force) == ("fits_several_grades", Outcome.FAILS, Force.ADVISORY)
    assert result((40, 5, 5), "incompetent").force is Force.BINDING
    assert result((41, 5, 4), None).missing == ("result_announced.grade",)
    unknown = check_review_result(ReviewCounted(on=DAY, grade="competent"), with_scheme())
    assert unknown.missing == ("reviewed.tally",)
    counts = (Counted(option="satisfied", votes=13),)
    zhenhai = ReviewCounted(on=DAY, tally=ReviewTally(counts=counts), grade="satisfied")
    assert check_review_result(zhenhai, with_scheme(ZHENHAI)).missing == ("tally.base",)
    few = ReviewCounted(on=DAY, tally=ReviewTally(counts=counts[:0], membership=26), grade="satisfied")
    none = check_review_result(few, with_scheme(ZHENHAI))
    assert (none.code, none.outcome) == ("fits_no_grade", Outcome.FAILS)


def test_a_wrong_grade_cannot_be_announced_and_a_doubtful_one_is_noted() -> None:
    """In the case the vote of the review decides; without a vote nothing is announced."""
    law = with_scheme(review_result_period={"count": 10, "unit": "days"})
    case = recorded(new(law), reported(), reviewed(tally(40, 5, 5)))
    assert case.check(ResultAnnounced(on=DAY, grade="incompetent")).fails
    doubtful = ResultAnnounced(on=DAY, grade="competent")
    assert case.check(doubtful).holds
    late = case.judge(ResultAnnounced(on=date(2025, 6, 14), grade="competent"))
    assert [(each.rule, each.force) for each in late.duties if each.fails] == [
        ("performance.review_one_grade", Force.ADVISORY),
        ("performance.result_in_time", Force.BINDING),
    ]
    clear = recorded(new(law), reported(), reviewed(tally(41, 5, 4)))
    clean = found(clear, doubtful, "review_one_grade")
    assert (clean.code, clean.outcome) == ("graded_as", Outcome.HOLDS)
    gap = recorded(new(with_scheme(ZHENHAI)), reported(), reviewed(ReviewTally(counts=(), membership=26)))
    assert found(gap, doubtful, "review_one_grade").code == "fits_no_grade"
    assert found(recorded(new(), reported()), doubtful, "review_one_grade").code == "law_is_silent"
    assert [(each.clock, each.due.on) for each in case.deadlines(DAY)] == [("result", date(2025, 6, 13))]
    graded = case.perform(doubtful)
    assert [(each.kind.code, each.said.en) for each in graded.effects() if each.said] == [("graded", "competent")]
    assert graded.effects()[1].describe("en").startswith("2025-06-03 graded: no. S-1, competent [")
    unannounced = recorded(new(law), reported())
    assert found(unannounced, doubtful, "review_result").missing == ("reviewed.tally",)
    assert found(unannounced, doubtful, "review_one_grade").missing == ("reviewed.tally",)


def test_the_grade_of_a_place_without_a_scheme_is_kept_by_its_code() -> None:
    """Nationally no review has grades: what was announced is kept as it was announced."""
    case = recorded(new(), reported(), reviewed(None), ResultAnnounced(on=DAY, grade="good"))
    assert [each.said.zh for each in case.effects() if each.said] == ["good"]
    unsaid = recorded(new(), reported(), reviewed(None), ResultAnnounced(on=DAY))
    assert [each.kind for each in unsaid.effects()] == [EffectKind.DUTY_REPORTED]


def test_a_quorum_of_the_place_bars_a_review_without_it() -> None:
    """Half of the voters on the roll must be there, by the measures of this place."""
    quorum = {"share": "1/2", "strict": False, "base": "registered_voters"}
    case = recorded(new(with_scheme({**DAWU, "quorum": quorum})), reported())
    assert found(case, reviewed(tally(40, 5, 5, present=49, membership=100)), "review_quorum").fails
    assert found(case, reviewed(tally(40, 5, 5, present=50, membership=100)), "review_quorum").holds
    assert found(case, reviewed(tally(40, 5, 5, present=50)), "review_quorum").missing == ("tally.present",)
    assert found(case, reviewed(None), "review_quorum").missing == ("tally.present",)
    assert found(recorded(new(with_scheme()), reported()), reviewed(None), "review_quorum").holds


def test_the_count_must_fit_the_ballot() -> None:
    """No votes for what is on no ballot, no more ballots back than were handed out."""
    case = recorded(new(with_scheme()), reported())
    strange = ReviewTally(counts=(Counted(option="excellent", votes=3),))
    unknown = found(case, reviewed(strange), "review_tally")
    assert (unknown.code, unknown.outcome) == ("not_on_the_ballot", Outcome.FAILS)
    assert found(case, reviewed(tally(5, 0, 0, invalid=1, issued=5)), "review_tally").fails
    assert found(case, reviewed(tally(5, 0, 0, issued=5)), "review_tally").holds
    assert found(case, reviewed(None), "review_tally").missing == ("reviewed.tally",)
    assert found(recorded(new(), reported()), reviewed(strange), "review_tally").holds


def test_voters_review_and_nobody_else() -> None:
    """A review of the committee's is none of those who elected; Zhejiang's measures let voters review."""
    case = recorded(new(place("330106")), reported())
    assert found(case, reviewed(None, by=COMMITTEE), "reviewer").fails
    assert found(case, reviewed(None), "review_allowed").code == "may_be_reviewed"
    assert found(recorded(new(), reported()), reviewed(None), "review_allowed").code == "law_is_silent"


@pytest.mark.parametrize(
    ("kind", "norm"),
    [
        (ConsequenceKind.SUSPENDED, "DL2025-61-1"),
        (ConsequenceKind.MANDATE_ENDED, "DL2025-62-1"),
        (ConsequenceKind.RESIGNATION_ORDERED, "DL2025-62-1(2)"),
        (ConsequenceKind.SPEECH_PENALISED, "DL2025-38-1"),
    ],
)
def test_a_review_never_ends_or_suspends_a_mandate(kind: ConsequenceKind, norm: str) -> None:
    """Whatever the grade: the grounds stand in the law, and scores are none of them; no effect touches a mandate."""
    case = recorded(new(), reported(), reviewed(None), ResultAnnounced(on=DAY, grade="incompetent"))
    act = FollowedUp(on=DAY, by=COMMITTEE, kind=kind)
    refused = case.check(act)
    assert refused.outcome is Outcome.FAILS
    assert norm in ids(refused)
    anyway = case.record(act)
    assert {each.kind for each in anyway.effects()} == {EffectKind.DUTY_REPORTED, EffectKind.GRADED}


def test_talks_improvement_and_commendation_may_follow() -> None:
    """Improvement is told within the time that the place sets; commendation goes into the file."""
    law = place(COUNTY, own(review_improvement_period={"count": 1, "unit": "months"}, commended_by=["congress"]))
    case = recorded(new(law), reported(), reviewed(None), ResultAnnounced(on=DAY, grade="incompetent"))
    case = case.perform(FollowedUp(on=DAY, kind=ConsequenceKind.TALK)).perform(ImprovementAsked(on=DAY))
    assert case.stages == {ReviewStage.IMPROVING}
    assert case.deadlines(DAY)[0].due.on == date(2025, 7, 3)
    late = case.judge(Improved(on=date(2025, 7, 4), by=DEPUTY))
    assert [each.rule for each in late.duties if each.fails] == ["performance.improved_in_time"]
    case = case.perform(Improved(on=date(2025, 7, 3), by=DEPUTY))
    praise = Commended(on=date(2025, 7, 9), by=COMMITTEE, title="A")
    assert found(case, praise, "commended_by").fails
    plain = Commended(on=date(2025, 7, 9), by=Actor(Role.CONGRESS))
    said = [each.said for each in case.record(praise).record(plain).effects() if each.kind is EffectKind.COMMENDED]
    assert [each.en if each else None for each in said] == ["A", None]


def test_notice_is_counted_back_from_the_planned_day() -> None:
    """Ten days, where the place asks for them; without a planned day there is nothing to count from."""
    law = place(COUNTY, own(duty_report_notice_lead={"count": 10, "unit": "days"}))
    assert [each.due.on for each in new(law, report_on=DAY).deadlines(date(2025, 5, 1))] == [date(2025, 5, 24)]
    late = new(law, report_on=DAY).judge(ReportArranged(on=date(2025, 5, 25), by=COMMITTEE))
    assert [each.rule for each in late.duties if each.fails] == ["performance.report_notice"]
    assert new(law).deadlines(date(2025, 5, 1)) == ()


def test_a_report_may_be_called_off_before_it_is_made() -> None:
    """As when the mandate ends: nothing is owed any more."""
    case = new().perform(ReportCalledOff(on=DAY, reason="mandate ended"))
    assert case.closed
    assert case.audit(date(2025, 12, 31)).failures == ()


def test_who_acts_is_shown_by_the_law_of_the_place() -> None:
    """The committee arranges and records, the deputy reports, the voters review; nobody where no text names one."""
    case = recorded(new(), reported())
    by = {each.step: each.by for each in case.possible(DAY)}
    assert by["reviewed"] == (Role.VOTERS,)
    assert by["performance_recorded"] == (Role.STANDING_COMMITTEE,)
    assert by["report_arranged"] == (Role.STANDING_COMMITTEE,)
    old = {each.step: each.by for each in new(place("540100")).possible(date(2012, 6, 1))}
    assert (old["reviewed"], old["report_arranged"], old["performance_recorded"]) == ((), (), ())


def test_numbers_that_cannot_be_are_refused() -> None:
    """A choice counted twice, more reporters than deputies, fewer than none."""
    twice = (Counted(option="competent", votes=1), Counted(option="competent", votes=2))
    with pytest.raises(ImpossibleFacts):
        ReviewTally(counts=twice)
    with pytest.raises(ImpossibleFacts):
        ReviewTally(counts=(), invalid=-1)
    with pytest.raises(ImpossibleFacts):
        TermOfReports(on=DAY, deputies=3, reported=4)


def test_each_share_has_its_base() -> None:
    """Valid ballots, ballots back, ballots out, those present, the whole roll."""
    counted = tally(5, 3, 1, invalid=2, issued=12, present=13, membership=20)
    bases = (Base.VALID_BALLOTS, Base.BALLOTS_CAST, Base.VOTERS_TAKING_PART, Base.BALLOTS_ISSUED, Base.PRESENT)
    assert [counted.base(each) for each in (*bases, Base.REGISTERED_VOTERS)] == [9, 11, 11, 12, 13, 20]


def test_a_number_of_reports_per_term_is_the_place_s_own() -> None:
    """Two reports of each deputy in a term, by the measures of this place."""
    from npc_core.performance import check_coverage

    law = place(COUNTY, own(duty_reports_per_term=2))

    def told(fewest: int | None) -> TermOfReports:
        return TermOfReports(on=DAY, deputies=5, reported=5, term_over=True, fewest=fewest)

    assert check_coverage(told(1), law).fails
    assert check_coverage(told(2), law).holds
    assert check_coverage(told(None), law).missing == ("reports.fewest",)


def test_the_picture_names_every_stage() -> None:
    """Mermaid, in both languages."""
    assert all(stage.label.zh in REVIEW.to_mermaid("zh") for stage in ReviewStage)
    assert "stateDiagram" in REVIEW.to_mermaid("en")
