"""One suggestion from the desk of the deputy to its closing: order, clocks by handling body, rounds, closing."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.interchange.views import view_deadlines
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.procedure.audits import Audit
from npc_core.procedure.possible import Status
from npc_core.proposals import (
    SUGGESTION,
    AcceptanceTold,
    Accepted,
    Assessed,
    AssignmentTold,
    Closed,
    ContactedDeputy,
    ExtensionApproved,
    FeedbackExcused,
    FeedbackGiven,
    FollowedUp,
    Grade,
    Handling,
    HandlingReported,
    JointOpinion,
    Objected,
    ObjectionRefused,
    Reassigned,
    Registered,
    Rehandled,
    RehandlingOrdered,
    Replied,
    ResultClass,
    Returned,
    SuggestionStage,
    Withdrawn,
    open_suggestion,
)
from npc_core.proposals.facts import ExcludedMatter
from tests.proposals.builders import (
    ASSIGNED,
    BUREAU,
    DEPUTY,
    OFFICE,
    POLICE,
    ROADS,
    Matter,
    answered,
    assigned,
    found,
    handled,
    ids,
    matter,
    own,
    place,
    recorded,
    submitted,
)

HENAN, SHANGHAI, BEIJING, SHANDONG, QINGDAO = "410000", "310000", "110000", "370000", "370200"
END = date(2025, 12, 31)
BAD, GOOD = Grade.DISSATISFIED, Grade.SATISFIED


def due(case: Matter, clock: str, body: str | None = BUREAU, on: date = ASSIGNED) -> date | None:
    """Return when a running clock of a body is due, None where it is not certain."""
    return next(each.due.on for each in case.deadlines(on) if (each.clock, each.key) == (clock, body))


def running(case: Matter) -> list[tuple[str, object]]:
    """Return the running clocks and their bodies."""
    return [(each.clock, each.key) for each in case.deadlines(ASSIGNED)]


def failures(audit: Audit) -> list[str]:
    """Return the rules that failed."""
    return [each.rule.removeprefix("suggestions.") for each in audit.failures]


def test_national_law_asks_for_assignment_contact_reply_and_report() -> None:
    """Six acts, all lawful; answered in time, reported, printed and published."""
    case = matter()
    for act in (
        submitted(),
        assigned(),
        ContactedDeputy(on=date(2025, 5, 6), body=BUREAU),
        Replied(on=date(2025, 7, 1), body=BUREAU, result=ResultClass.SOLVED),
        FeedbackGiven(on=date(2025, 7, 8), body=BUREAU, grade=GOOD),
        Closed(on=date(2025, 7, 8)),
        HandlingReported(on=END, by=OFFICE, to=Role.STANDING_COMMITTEE, printed=True, published=True),
    ):
        case = case.perform(act)
    assert case.stages == {SuggestionStage.CLOSED}
    audit = case.audit(END)
    assert (audit.outcome, audit.failures, audit.unknown) == (HOLDS, (), ())
    assert pickle.loads(pickle.dumps(case)) == case
    assert case.effects() == ()


@pytest.mark.parametrize(
    ("start", "last", "norm"),
    [
        (date(2024, 11, 30), date(2025, 2, 28), "DL2015-42-1a"),
        (date(2025, 3, 11), date(2025, 6, 11), "DL2015-42-1a"),
        (date(2025, 3, 12), date(2025, 6, 12), "DL2025-51-2b"),
    ],
)
def test_three_months_from_the_assignment_under_the_law_of_its_day(start: date, last: date, norm: str) -> None:
    """The clock that started under the old law keeps it; the day it ends is still in time, the next is late."""
    case = recorded(matter(), submitted(start), assigned(start))
    assert due(case, "reply") == last
    in_time, late = (
        found(case, Replied(on=day, body=BUREAU), "reply_in_time") for day in (last, last + timedelta(days=1))
    )
    assert (in_time.outcome, late.outcome, ids(late)) == (HOLDS, FAILS, [norm])


def test_a_late_reply_is_a_breach_and_still_due() -> None:
    """逾期: the audit says so while it is missing and when it comes; it is never barred."""
    case = handled()
    assert failures(case.audit(date(2025, 7, 1))) == []
    assert failures(case.audit(date(2025, 7, 2))) == ["reply_in_time"]
    late = Replied(on=date(2025, 8, 1), body=BUREAU)
    assert case.check(late).holds
    assert "reply_in_time" in failures(case.perform(late).audit(END))


def test_six_months_hang_on_the_nature_of_the_suggestion() -> None:
    """National law asks nobody's consent: hard is six months, not hard is three, unknown is between them."""
    assert due(handled(hard=True), "reply") == date(2025, 10, 1)
    unknown = handled(hard=None)
    (deadline,) = unknown.deadlines(ASSIGNED)
    assert (deadline.due.not_before, deadline.due.not_after) == (date(2025, 7, 1), date(2025, 10, 1))
    finding = found(unknown, Replied(on=date(2025, 8, 1), body=BUREAU), "reply_in_time")
    assert (finding.outcome, finding.missing) == (UNDETERMINED, ("dossier.hard",))
    late = found(unknown, Replied(on=date(2025, 10, 2), body=BUREAU), "reply_in_time")
    assert (late.outcome, ids(late)) == (FAILS, ["DL2025-51-2c"])
    assert found(unknown, Replied(on=date(2025, 7, 1), body=BUREAU), "reply_in_time").holds
    assert failures(unknown.audit(date(2025, 9, 1))) == []
    assert failures(unknown.audit(date(2025, 10, 2))) == ["reply_in_time"]


def test_where_consent_is_needed_three_months_run_until_it_is_given() -> None:
    """Beijing 21: 经交办机关同意. Without it a hard suggestion too is due after three months."""
    law = place(BEIJING)
    case = handled(law, hard=True)
    assert due(case, "reply") == date(2025, 7, 1)
    late = found(case, Replied(on=date(2025, 8, 1), body=BUREAU), "reply_in_time")
    assert late.outcome is FAILS
    assert "beijing.deputies2014-30-3" in ids(late)
    agreed = case.perform(ExtensionApproved(on=date(2025, 6, 20), body=BUREAU, by=OFFICE))
    assert due(agreed, "reply") == date(2025, 10, 1)
    wrong = case.record(ExtensionApproved(on=date(2025, 6, 20), body=BUREAU, by=Actor(Role.GOVERNMENT)))
    assert due(wrong, "reply") == date(2025, 7, 1)
    assert due(handled(law, hard=None), "reply") == date(2025, 7, 1)
    assert due(handled(law, hard=False), "reply") == date(2025, 7, 1)


def test_henan_asks_for_an_explanation_only() -> None:
    """向代表说明情况: nobody must agree; and counting from the receipt gives more time than the law, so it falls."""
    case = handled(place(HENAN), hard=True)
    assert due(case, "reply") == date(2025, 10, 1)
    finding = found(case, Replied(on=date(2025, 10, 1), body=BUREAU), "reply_in_time")
    assert finding.holds
    assert any("henan" in str(conflict.norms) for each in finding.basis for conflict in each.conflicts)  # type: ignore[union-attr] # provisions all
    assert any("早于现行上位法" in note for note in finding.notes("zh"))


def test_the_county_s_own_two_months_are_a_target() -> None:
    """Both clocks run: missing two months is a notice, missing three a breach."""
    law = place("540102", own(reply_period={"count": 2, "unit": "months"}))
    case = handled(law)
    (deadline,) = case.deadlines(ASSIGNED)
    assert deadline.target is not None
    assert (deadline.target.on, deadline.due.on) == (date(2025, 6, 1), date(2025, 7, 1))
    in_time, missed, late = (
        case.judge(Replied(on=day, body=BUREAU)) for day in (date(2025, 6, 1), date(2025, 6, 2), date(2025, 7, 2))
    )
    told = [
        [each.outcome for each in judged.duties if each.rule == "suggestions.reply_in_time"]
        for judged in (in_time, missed, late)
    ]
    assert told == [[HOLDS], [HOLDS, FAILS], [FAILS]]
    audit = recorded(
        case, ContactedDeputy(on=date(2025, 5, 6), body=BUREAU), Replied(on=date(2025, 6, 2), body=BUREAU)
    ).audit(END)
    assert audit.outcome is HOLDS
    assert [each.severity.code for each in audit.failures if each.severity] == ["notice"]
    unknown = handled(law, hard=None).judge(Replied(on=date(2025, 6, 20), body=BUREAU))
    assert [each.outcome for each in unknown.duties if each.rule == "suggestions.reply_in_time"] == [HOLDS]


def test_a_late_objection_is_barred() -> None:
    """Shanghai 14: seven working days from the receipt; the day of the receipt is a fact of its own."""
    case = recorded(handled(place(SHANGHAI)), Accepted(on=date(2025, 4, 2), body=BUREAU))
    assert due(case, "objection") == date(2025, 4, 14)
    last = Objected(on=date(2025, 4, 14), body=BUREAU)
    assert case.perform(last).last(Objected) == last
    with pytest.raises(Unlawful) as caught:
        case.perform(Objected(on=date(2025, 4, 15), body=BUREAU))
    assert "shanghai.suggestions2015-14-1" in ids(caught.value.finding)
    assert "objection_in_time" not in failures(case.audit(END))
    steps = [{each.step: each.status for each in case.possible(date(2025, 4, day))} for day in (14, 15)]
    assert [each["objected"] for each in steps] == [Status.ALLOWED, Status.CLOSED]


def test_without_the_day_of_receipt_a_late_objection_cannot_be_said() -> None:
    """The period counts from the receipt, which may be later than the assignment."""
    case = handled(place(SHANGHAI))
    with pytest.raises(Undetermined) as caught:
        case.perform(Objected(on=date(2025, 4, 15), body=BUREAU))
    assert caught.value.finding.missing == ("act:accepted",)
    assert case.check(Objected(on=date(2025, 4, 11), body=BUREAU)).holds
    (objection, _) = view_deadlines(case.deadlines(ASSIGNED), "en")
    assert {name: value for name, value in objection.items() if name.startswith("due")} == {
        "due_not_before": "2025-04-11"
    }


def test_henan_counts_the_objection_from_the_assignment_and_reassigns_in_time() -> None:
    """Ten working days from the assignment; ten more for the new one, with holidays left out."""
    case = handled(place(HENAN))
    assert due(case, "objection") == date(2025, 4, 16)
    case = case.perform(Objected(on=date(2025, 4, 16), body=BUREAU, written=True))
    assert due(case, "reassignment") == date(2025, 4, 29)
    moved = Reassigned(on=date(2025, 4, 30), previous=BUREAU, body=ROADS, by=OFFICE, handling=Handling.SOLE)
    assert found(case, moved, "reassigned_in_time").fails
    case = case.perform(moved)
    assert running(case) == [("objection", ROADS), ("reply", ROADS)]
    assert due(case, "reply", ROADS) == date(2025, 7, 30)
    with pytest.raises(Unlawful):
        case.perform(Replied(on=date(2025, 5, 6), body=BUREAU))


def test_what_is_barred_is_barred_each_time_and_sets_nothing_off() -> None:
    """A second objection after the period is as late as a first, and nobody owes it an answer."""
    case = handled(place(HENAN))
    late = Objected(on=date(2025, 5, 6), body=BUREAU, written=True)
    assert ("reassignment", BUREAU) not in running(case.record(late))
    case = recorded(
        case, Objected(on=date(2025, 4, 8), body=BUREAU), ObjectionRefused(on=date(2025, 4, 9), body=BUREAU)
    )
    assert found(case, late, "objection_in_time").fails
    assert running(case.record(late)) == [("reply", BUREAU)]
    assert ("objection", BUREAU) in [
        (each.clock, each.key) for each in handled(place(HENAN)).deadlines(date(2025, 4, 16))
    ]
    assert [each.clock for each in handled(place(HENAN)).deadlines(date(2025, 4, 17))] == ["reply"]


def test_a_refused_objection_changes_nothing() -> None:
    """The body goes on, and its reply stays due when it was (Qingdao 19)."""
    case = recorded(handled(place(HENAN)), Objected(on=date(2025, 4, 8), body=BUREAU, written=True))
    case = case.perform(ObjectionRefused(on=date(2025, 4, 9), body=BUREAU))
    assert running(case) == [("reply", BUREAU)]
    assert due(case, "reply") == date(2025, 7, 1)


def test_a_body_that_gets_it_back_starts_anew() -> None:
    """Each assignment sets off its own clock; what was taken away is not due."""
    case = recorded(
        handled(),
        Reassigned(on=date(2025, 4, 10), previous=BUREAU, body=ROADS, by=OFFICE),
        Reassigned(on=date(2025, 5, 10), previous=ROADS, body=BUREAU, by=OFFICE),
    )
    assert running(case) == [("reply", BUREAU)]
    assert due(case, "reply") == date(2025, 8, 10)
    timely = found(case, Replied(on=date(2025, 8, 10), body=BUREAU), "reply_in_time")
    assert timely.holds


def test_lead_and_joint_bodies_have_clocks_of_their_own() -> None:
    """Henan 18: the joint body tells the lead within two months of the receipt, the lead answers for both."""
    case = recorded(
        matter(place(HENAN)),
        submitted(),
        assigned(handling=Handling.LEAD),
        assigned(body=ROADS, handling=Handling.JOINT),
        Accepted(on=date(2025, 4, 3), body=ROADS),
    )
    assert ("reply", ROADS) not in running(case)
    assert due(case, "joint_opinion", ROADS) == date(2025, 6, 3)
    assert due(case, "reply") == date(2025, 7, 1)
    late = JointOpinion(on=date(2025, 6, 4), body=ROADS)
    assert found(case, late, "joint_opinion_in_time").fails
    assert found(case, Replied(on=date(2025, 6, 1), body=ROADS), "answerer").fails
    done = recorded(
        case, late, ContactedDeputy(on=date(2025, 6, 5), body=BUREAU), Replied(on=date(2025, 6, 9), body=BUREAU)
    )
    assert done.check(Closed(on=date(2025, 7, 31))).holds
    unknown = found(
        recorded(matter(place(HENAN)), submitted(), assigned(handling=Handling.JOINT)),
        JointOpinion(on=date(2025, 6, 9), body=BUREAU),
        "joint_opinion_in_time",
    )
    assert unknown.missing == ("act:accepted",)


def test_separate_bodies_answer_separately() -> None:
    """分别办理: each has its own three months, and the matter is not closed before each has answered."""
    case = recorded(
        matter(),
        submitted(),
        assigned(handling=Handling.SEPARATE),
        assigned(on=date(2025, 4, 8), body=ROADS, handling=Handling.SEPARATE),
    )
    assert [due(case, "reply", body) for body in (BUREAU, ROADS)] == [date(2025, 7, 1), date(2025, 7, 8)]
    half = recorded(case, Replied(on=date(2025, 6, 1), body=BUREAU))
    closing = half.check(Closed(on=date(2025, 6, 9)))
    assert (closing.outcome, ids(closing)) == (FAILS, ["LOL2022-42-1b", "DL2025"])
    whole = half.perform(Replied(on=date(2025, 6, 8), body=ROADS))
    assert whole.check(Closed(on=date(2025, 6, 9))).holds


def test_only_bodies_to_which_it_was_assigned_act() -> None:
    """Another body's reply is none; a body that is not named is asked for."""
    assert found(handled(), Replied(on=END, body=POLICE), "handler").code == "does_not_handle_it"
    assert found(handled(), Replied(on=END), "handler").missing == ("act.body",)
    unnamed = recorded(matter(), submitted(), assigned(body=None))
    assert found(unnamed, Replied(on=END), "handler").holds
    moved = recorded(handled(), Reassigned(on=END, body=ROADS))
    assert found(moved, Replied(on=END, body=BUREAU), "handler").fails
    again = found(moved, Reassigned(on=END, body=BUREAU, previous=POLICE), "handler")
    assert again.code == "does_not_handle_it"


def test_feedback_is_due_where_the_place_sets_a_period_and_may_be_excused() -> None:
    """Beijing 23: fifteen working days; who cannot, explains. National law asks for none."""
    case = answered(place(BEIJING))
    assert due(case, "feedback") == date(2025, 7, 11)
    assert running(case.perform(FeedbackExcused(on=date(2025, 7, 1), body=BUREAU, by=DEPUTY))) == []
    posted = recorded(
        handled(place(BEIJING)), Replied(on=date(2025, 6, 20), body=BUREAU, received_on=date(2025, 6, 23))
    )
    assert due(posted, "feedback") == date(2025, 7, 14)
    assert running(answered()) == []
    late = found(case, FeedbackGiven(on=date(2025, 7, 14), body=BUREAU, grade=GOOD), "feedback_in_time")
    assert (late.outcome, late.severity and late.severity.code) == (FAILS, "notice")


def test_a_matter_is_not_closed_before_the_deputy_had_a_chance() -> None:
    """Henan 22: within ten working days the deputy may speak; afterwards silence closes nothing off but the wait."""
    case = answered(place(HENAN))
    early = case.check(Closed(on=date(2025, 7, 4)))
    assert early.fails
    assert "henan.suggestions2017-22-1" in ids(early)
    assert case.check(Closed(on=date(2025, 7, 5))).holds
    spoke = recorded(case, FeedbackGiven(on=date(2025, 6, 24), body=BUREAU, grade=GOOD))
    assert spoke.check(Closed(on=date(2025, 6, 25))).holds
    steps = {each.step: each for each in case.possible(date(2025, 7, 1))}
    assert steps["closed"].status is Status.NOT_YET
    assert "反馈至" in steps["closed"].reason("zh")


def test_a_reply_on_an_uncertain_day_leaves_the_chance_of_feedback_open() -> None:
    """Ten working days from some day of June: the wait may be over, or not."""
    june = Between(date(2025, 6, 2), date(2025, 6, 30))
    case = recorded(handled(place(HENAN)), Replied(on=june, body=BUREAU))
    outcomes = [case.check(Closed(on=day)).outcome for day in (date(2025, 6, 30), date(2025, 7, 15))]
    assert outcomes == [UNDETERMINED, HOLDS]


def test_a_county_may_say_what_silence_means() -> None:
    """The measures that read silence as satisfaction are cited beside the period."""
    law = place("540102", own(feedback_period={"count": 10, "unit": "days"}, feedback_silence="satisfied"))
    closing = answered(law).check(Closed(on=date(2025, 7, 1)))
    assert closing.holds
    assert {"own.suggestions2017-1", "own.suggestions2017-2"} <= set(ids(closing))


def test_the_deputy_s_dissatisfaction_is_enough_in_henan() -> None:
    """不满意 → again within a month; a second dissatisfaction → assessment by experts; no closing before."""
    case = answered(place(HENAN))
    case = case.perform(FeedbackGiven(on=date(2025, 6, 25), body=BUREAU, grade=BAD, reasons=True, by=DEPUTY))
    assert case.stages == {SuggestionStage.REPLIED, SuggestionStage.REHANDLING}
    assert due(case, "rehandling") == date(2025, 7, 25)
    assert case.check(Closed(on=date(2025, 7, 30))).fails
    steps = {each.step: each.status for each in case.possible(date(2025, 7, 1))}
    assert (steps["rehandled"], steps["assessed"]) == (Status.REQUIRED, Status.ALLOWED)
    late = Rehandled(on=date(2025, 7, 26), body=BUREAU)
    assert found(case, late, "rehandled_in_time").fails
    case = case.perform(late).perform(FeedbackGiven(on=date(2025, 7, 28), body=BUREAU, grade=BAD, reasons=True))
    steps = {each.step: each.status for each in case.possible(date(2025, 8, 1))}
    assert steps["assessed"] is Status.REQUIRED
    case = case.perform(Assessed(on=date(2025, 8, 5), body=BUREAU))
    assert case.perform(Rehandled(on=date(2025, 8, 20), body=BUREAU)).stages == {SuggestionStage.REPLIED}


def test_in_shanghai_the_working_body_decides_whether_it_is_handled_again() -> None:
    """需要再次办理的, 交承办单位: the deputy's word opens the way, the order makes it a duty."""
    case = answered(place(SHANGHAI))
    case = recorded(case, FeedbackGiven(on=date(2025, 6, 25), body=BUREAU, grade=BAD, reasons=True))
    assert running(case) == []
    assert case.check(Closed(on=date(2025, 6, 30))).holds
    steps = {each.step: each.status for each in case.possible(date(2025, 6, 30))}
    assert steps["rehandled"] is Status.ALLOWED
    wrong = RehandlingOrdered(on=date(2025, 7, 1), body=BUREAU, by=Actor(Role.GOVERNMENT))
    assert found(case, wrong, "rehandling_by").fails
    case = case.perform(RehandlingOrdered(on=date(2025, 7, 1), body=BUREAU, by=Actor(Role.WORKING_BODY)))
    assert due(case, "rehandling") == date(2025, 8, 1)
    assert case.check(Closed(on=date(2025, 8, 2))).fails
    assert case.perform(Rehandled(on=date(2025, 8, 1), body=BUREAU)).check(Closed(on=date(2025, 8, 2))).holds


def test_what_nobody_complained_of_is_not_handled_again() -> None:
    """A second answer needs a dissatisfied deputy or an order."""
    finding = found(answered(), Rehandled(on=END, body=BUREAU), "rehandling_ground")
    assert finding.code == "no_reason_to_handle_again"


def test_rounds_may_be_limited_by_a_county() -> None:
    """One round, if the county says so: the second is barred."""
    law = place("540102", own(rehandle_limit=1))
    case = recorded(answered(law), FeedbackGiven(on=date(2025, 6, 25), body=BUREAU, grade=BAD))
    first = Rehandled(on=date(2025, 7, 1), body=BUREAU)
    case = case.perform(first).record(FeedbackGiven(on=date(2025, 7, 2), body=BUREAU, grade=BAD))
    barred = found(case, Rehandled(on=date(2025, 7, 9), body=BUREAU), "rehandling_limit")
    assert (barred.outcome, barred.code) == (FAILS, "rounds")


def test_an_assessment_is_no_step_where_no_text_knows_one() -> None:
    """National law has none; the step is closed."""
    steps = {each.step: each.status for each in answered().possible(END)}
    assert steps["assessed"] is Status.CLOSED


def test_between_sessions_assignment_and_notice_have_periods() -> None:
    """Shandong 10: five days; Qingdao 14: five working days; Zhejiang 10: the deputy is told within seven."""
    start = date(2025, 4, 30)
    for code, last in ((SHANDONG, date(2025, 5, 5)), (QINGDAO, date(2025, 5, 12))):
        case = recorded(matter(place(code), in_session=False), submitted(start, to=Role.STANDING_COMMITTEE))
        assert due(case, "assignment", None) == last
        assert found(case, assigned(last), "assigned_in_time").holds
        assert running(case.record(Withdrawn(on=start))) == []
    told = recorded(matter(place("330000"), in_session=False), submitted(start), Registered(on=start))
    assert due(told, "acceptance_notice", None) == date(2025, 5, 7)
    steps = {each.step: each.status for each in told.possible(start)}
    assert steps["acceptance_told"] is Status.REQUIRED
    assert found(told, AcceptanceTold(on=date(2025, 5, 8)), "acceptance_notice_in_time").fails
    assert running(recorded(matter(place(SHANDONG)), submitted(start))) == []


def test_the_deputy_is_told_of_the_assignment_where_the_place_says_so() -> None:
    """Henan 16: left out is noted once the matter is past it."""
    case = answered(place(HENAN)).record(Closed(on=date(2025, 7, 9)))
    assert "procedure.never_done" in [each.rule for each in case.audit(END).failures]
    told = recorded(case, AssignmentTold(on=date(2025, 4, 2)))
    assert "procedure.never_done" not in [each.rule for each in told.audit(END).failures]


def test_a_promise_is_followed_up_where_the_place_says_so() -> None:
    """Planned is not done: Shandong 18 asks for another reply once it is."""
    for law, promised, status in (
        (place(SHANDONG), ResultClass.PLANNED, Status.REQUIRED),
        (place(SHANDONG), ResultClass.SOLVED, Status.ALLOWED),
        (place(), ResultClass.PLANNED, Status.ALLOWED),
    ):
        case = recorded(handled(law), Replied(on=date(2025, 6, 2), body=BUREAU, result=promised))
        assert {each.step: each.status for each in case.possible(END)}["followed_up"] is status
    dated = recorded(handled(place(SHANDONG)), Replied(on=date(2025, 6, 2), body=BUREAU, committed_until=END))
    assert {each.step: each.status for each in dated.possible(END)}["followed_up"] is Status.REQUIRED
    assert dated.check(FollowedUp(on=END, body=BUREAU, fulfilled=True)).holds


def test_a_returned_suggestion_may_be_submitted_again() -> None:
    """Given back on a ground of the place, mended, submitted once more; abandoned, it owes nothing."""
    case = recorded(matter(place(SHANGHAI), excluded=(ExcludedMatter.ACADEMIC,)), submitted())
    case = case.perform(Returned(on=date(2025, 3, 24), ground=ExcludedMatter.ACADEMIC))
    assert case.closed
    assert failures(case.audit(END)) == ["excluded"]
    assert case.perform(submitted(date(2025, 3, 28))).stages == {SuggestionStage.SUBMITTED}
    gone = recorded(handled(place(SHANGHAI)), Withdrawn(on=date(2025, 5, 1), written=True))
    assert (gone.closed, running(gone)) == (True, [])


def test_a_late_reply_after_closing_reopens_the_matter() -> None:
    """Closed without an answer is a breach, and the answer is still due."""
    case = handled().record(Closed(on=date(2025, 6, 1)))
    assert failures(case.audit(date(2025, 6, 2)))[0] == "proposals.suggestion.closed"
    assert case.perform(Replied(on=date(2025, 6, 3), body=BUREAU)).stages == {SuggestionStage.REPLIED}


def test_an_uncertain_day_of_assignment_makes_the_deadline_uncertain() -> None:
    """A month without a day: in time and late are said only where every possible day says so."""
    march = Between(date(2025, 4, 1), date(2025, 4, 30))
    case = recorded(matter(), submitted(), assigned(march))  # type: ignore[arg-type] # a day within bounds
    (deadline,) = case.deadlines(ASSIGNED)
    assert (deadline.due.not_before, deadline.due.not_after) == (date(2025, 7, 1), date(2025, 7, 30))
    outcomes = [
        found(case, Replied(on=day, body=BUREAU), "reply_in_time").outcome
        for day in (date(2025, 7, 1), date(2025, 7, 15), date(2025, 7, 31))
    ]
    assert outcomes == [HOLDS, UNDETERMINED, FAILS]
    noted = recorded(handled(place(HENAN)), Objected(on=Between(date(2025, 4, 2), date(2025, 4, 3)), body=BUREAU))
    assert due(noted, "reassignment") is None


def test_a_period_in_hours_cannot_be_reckoned_in_days() -> None:
    """A county that gives 48 hours for an objection: cannot say, and the day is asked for."""
    law = place("540102", own(objection_period={"count": 48, "unit": "hours"}))
    finding = found(handled(law), Objected(on=date(2025, 4, 2), body=BUREAU), "objection_in_time")
    assert (finding.outcome, finding.missing) == (UNDETERMINED, ("clock:objection",))


def test_the_picture_and_the_screen_show_every_step() -> None:
    """Before the law at hand nobody is named; today's law names who acts."""
    case = matter()
    assert "待重新办理" in SUGGESTION.to_mermaid("zh")
    assert len(case.possible(END)) == len(SUGGESTION.steps) == 32
    by = {each.step: each.by for each in case.possible(END)}
    assert by["assigned"] == (Role.STANDING_COMMITTEE_OFFICE, Role.WORKING_BODY)
    assert {each.step: each.by for each in case.possible(date(2001, 1, 1))}["assigned"] == ()
    assert {each.step: each.by for each in case.possible(date(2001, 1, 1))}["submitted"] == ()
    assert [each.step for each in case.possible(END, Actor(Role.HANDLING_BODY)) if each.by] == [
        *("accepted", "objected", "contacted_deputy", "joint_opinion", "replied", "rehandled", "followed_up")
    ]


def test_a_suggestion_about_nothing_cannot_be() -> None:
    """At least one matter."""
    with pytest.raises(ImpossibleFacts):
        open_suggestion(place(), author=PersonId("D-1"), matters=0)
