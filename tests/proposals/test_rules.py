"""What national law and the regulations say of each act of a suggestion: clause by clause, lawful and unlawful."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.procedure.acts import Act
from npc_core.procedure.possible import Status
from npc_core.proposals import (
    Assigned,
    ContactedDeputy,
    Dimension,
    ExcludedMatter,
    ExtensionApproved,
    FeedbackGiven,
    Grade,
    HandlingReported,
    MadePriority,
    Objected,
    Rating,
    Registered,
    Replied,
    ReplyMode,
    ReplyTo,
    ResultClass,
    Returned,
    ReturnWay,
    Signer,
    Urged,
    Withdrawn,
)
from tests.proposals.builders import (
    BUREAU,
    Matter,
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

BEIJING, DONGCHENG, SHANGHAI, HUANGPU = "110000", "110101", "310000", "310101"
SHANDONG, QINGDAO, SHINAN, JINAN = "370000", "370200", "370202", "370100"
ZHEJIANG, XIHU, XIHU_TOWN = "330000", "330106", "330106100"
HENAN, COUNTY, NATIONAL, TOWNSHIP = "410000", "411424", "540102", "540102100"
ON = date(2024, 5, 6)
CO = (PersonId("D-2"),)
Y, N = True, False


def ratings(**grades: Grade) -> tuple[Rating, ...]:
    """Return grades by side."""
    return tuple(Rating(dimension=Dimension[side.upper()], grade=grade) for side, grade in grades.items())


BAD, GOOD = Grade.DISSATISFIED, Grade.SATISFIED
SUBMISSION: list[tuple[str, str, dict[str, Any], dict[str, Any], Outcome, str]] = [
    # place, rule, facts of the matter, of the act; what is said, and the clause cited first
    (NATIONAL, "right", {}, {"by": None}, UNDETERMINED, "DL2015-3-1(3)"),
    (NATIONAL, "addressee", {"in_session": None}, {}, UNDETERMINED, "DL2015-18-1a"),
    (NATIONAL, "addressee", {}, {"to": None}, UNDETERMINED, "DL2015-18-1a"),
    (NATIONAL, "specific", {"specific": None}, {}, UNDETERMINED, "DL2015-18-1b"),
    (NATIONAL, "one_matter", {"matters": 2}, {}, HOLDS, "DL2015"),
    (BEIJING, "one_matter", {"matters": 2}, {}, FAILS, "beijing.suggestions2014-9-2"),
    (DONGCHENG, "one_matter", {"matters": 1}, {}, HOLDS, "beijing.suggestions2014-9-2"),
    (QINGDAO, "one_matter", {"matters": None}, {}, UNDETERMINED, "qingdao.suggestions2021-10"),
    (SHANGHAI, "confirmed", {"co_authors": CO}, {"confirmed": Y}, HOLDS, "shanghai.suggestions2015-4"),
    (HUANGPU, "confirmed", {"co_authors": CO}, {"confirmed": N}, FAILS, "shanghai.suggestions2015-4"),
    (HENAN, "confirmed", {"co_authors": CO}, {}, UNDETERMINED, "henan.suggestions2017-9-2"),
    (SHANDONG, "confirmed", {"co_authors": ()}, {}, HOLDS, "shandong.suggestions2017-7-2"),
    (SHANDONG, "confirmed", {"co_authors": None}, {}, UNDETERMINED, "shandong.suggestions2017-7-2"),
    (ZHEJIANG, "confirmed", {"co_authors": CO}, {"confirmed": N}, HOLDS, "DL2015"),
    (BEIJING, "excluded", {"excluded": (ExcludedMatter.CONSULTATION,)}, {}, FAILS, "beijing.suggestions2014-12-2"),
    (SHANDONG, "excluded", {"excluded": (ExcludedMatter.CONSULTATION,)}, {}, HOLDS, "shandong.suggestions2017-6"),
    (SHANGHAI, "excluded", {"excluded": None}, {}, UNDETERMINED, "shanghai.suggestions2015-8-1"),
    (COUNTY, "excluded", {"excluded": (ExcludedMatter.OTHER,)}, {}, HOLDS, "DL2015"),
]


@pytest.mark.parametrize(("code", "rule", "facts", "fields", "outcome", "norm"), SUBMISSION)
def test_a_submission_is_judged_by_the_law_of_its_place(
    code: str, rule: str, facts: dict[str, Any], fields: dict[str, Any], outcome: Outcome, norm: str
) -> None:
    """Form, addressee and excluded matters: what binds a county of Henan is national law alone."""
    finding = found(matter(place(code), **facts), submitted(ON, **fields), rule)
    assert (finding.outcome, ids(finding)[0]) == (outcome, norm)


def ready(code: str, **facts: Any) -> Matter:
    """Return a submitted matter of a place."""
    return recorded(matter(place(code), **facts), submitted(date(2024, 5, 6)))


SCREENING: list[tuple[str, str, dict[str, Any], Act, Outcome, str]] = [
    (SHANGHAI, "received_by", {}, Registered(on=ON, by=Actor(Role.CONGRESS_SECRETARIAT)), HOLDS, "11-1"),
    (SHANGHAI, "received_by", {}, Registered(on=ON, by=Actor(Role.WORKING_BODY)), FAILS, "11-1"),
    (QINGDAO, "received_by", {"in_session": N}, Registered(on=ON, by=Actor(Role.WORKING_BODY)), HOLDS, "14"),
    (HENAN, "received_by", {"in_session": None}, Registered(on=ON, by=Actor(Role.WORKING_BODY)), UNDETERMINED, "11-1"),
    (NATIONAL, "received_by", {"in_session": None}, Registered(on=ON), HOLDS, ""),
    (ZHEJIANG, "return_ground", {}, Returned(on=ON, ground=ExcludedMatter.ONGOING_BIDDING), HOLDS, "6"),
    (SHANDONG, "return_ground", {}, Returned(on=ON, ground=ExcludedMatter.ONGOING_BIDDING), FAILS, "6"),
    (BEIJING, "return_ground", {}, Returned(on=ON), UNDETERMINED, "12-2"),
    (NATIONAL, "return_ground", {}, Returned(on=ON), HOLDS, ""),
    (SHANGHAI, "return_way", {}, Returned(on=ON, way=ReturnWay.TREATED_AS_LETTER), HOLDS, "8-2"),
    (ZHEJIANG, "return_way", {}, Returned(on=ON, way=ReturnWay.TREATED_AS_LETTER), FAILS, "10-2"),
    (BEIJING, "withdrawal", {}, Withdrawn(on=ON), HOLDS, "13-2"),
    (NATIONAL, "withdrawal", {}, Withdrawn(on=ON), HOLDS, ""),
    (SHANDONG, "withdrawal_written", {}, Withdrawn(on=ON, written=N), FAILS, "9"),
    (QINGDAO, "withdrawal_written", {}, Withdrawn(on=ON, written=Y), HOLDS, "12"),
    (SHANGHAI, "withdrawal_unanimous", {"co_authors": CO}, Withdrawn(on=ON, unanimous=N), FAILS, "10-2"),
    (SHANGHAI, "withdrawal_unanimous", {"co_authors": CO}, Withdrawn(on=ON, unanimous=Y), HOLDS, "10-2"),
    (BEIJING, "assigned_by", {}, assigned(ON, by=Actor(Role.STANDING_COMMITTEE)), HOLDS, "15-1"),
    (BEIJING, "assigned_by", {}, assigned(ON, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)), FAILS, "15-1"),
    (BEIJING, "assigned_by", {"in_session": N}, assigned(ON, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)), HOLDS, "16"),
    (
        BEIJING,
        "assigned_by",
        {"in_session": None},
        assigned(ON, by=Actor(Role.STANDING_COMMITTEE)),
        UNDETERMINED,
        "15-1",
    ),
    (BEIJING, "assigned_by", {"in_session": None}, assigned(ON, by=Actor(Role.GOVERNMENT)), FAILS, "15-1"),
    (ZHEJIANG, "assigned_by", {}, assigned(ON, by=Actor(Role.GOVERNMENT_OFFICE)), HOLDS, "11"),
    (XIHU, "assigned_by", {}, assigned(ON, by=Actor(Role.WORKING_BODY)), HOLDS, "42-1"),
    (COUNTY, "assigned_by", {}, assigned(ON, by=Actor(Role.WORKING_BODY)), FAILS, ""),
    (COUNTY, "assigned_by", {}, assigned(ON, by=None), UNDETERMINED, ""),
    (TOWNSHIP, "assigned_by", {}, assigned(ON, by=Actor(Role.PRESIDIUM)), HOLDS, ""),
    (HENAN, "priority", {}, MadePriority(on=ON, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)), HOLDS, "15"),
    (QINGDAO, "priority", {}, MadePriority(on=ON, by=Actor(Role.GOVERNMENT)), FAILS, "20-2"),
    (NATIONAL, "priority", {}, MadePriority(on=ON), HOLDS, ""),
    (TOWNSHIP, "priority", {}, MadePriority(on=ON), FAILS, "none"),
    (NATIONAL, "urged_by", {}, Urged(on=ON), HOLDS, ""),
]


@pytest.mark.parametrize(("code", "rule", "facts", "act", "outcome", "article"), SCREENING)
def test_screening_and_assignment_are_judged_by_the_law_of_the_place(
    code: str, rule: str, facts: dict[str, Any], act: Act, outcome: Outcome, article: str
) -> None:
    """Who receives, returns, assigns and chooses; a township has no council of chairpersons to choose."""
    finding = found(ready(code, **facts), act, rule)
    assert finding.outcome is outcome
    local = [norm.id.split("-", 1)[1] for norm in finding.norms if not norm.statute.national]
    if article and article != "none":
        assert article in local
    else:
        assert local == []


def in_hand(code: str, *acts: Act, **facts: Any) -> Matter:
    """Return a matter of a place that a body has in hand."""
    return recorded(handled(place(code), on=date(2024, 4, 1), **facts), *acts)


def reply(**fields: Any) -> Replied:
    """Return a reply in May 2024."""
    return Replied(on=ON, body=BUREAU, **fields)


def feedback(**fields: Any) -> FeedbackGiven:
    """Return feedback in May 2024."""
    return FeedbackGiven(on=ON, body=BUREAU, **fields)


WB = Role.WORKING_BODY
REPLY: list[tuple[str, str, dict[str, Any], Act, Outcome, str]] = [
    (SHANGHAI, "reply_mode", {}, reply(mode=ReplyMode.FACE_TO_FACE), FAILS, "20"),
    (SHANDONG, "reply_mode", {}, reply(mode=ReplyMode.FACE_TO_FACE), HOLDS, "20-1"),
    (XIHU, "reply_mode", {}, reply(mode=ReplyMode.WRITTEN), HOLDS, "43-1"),
    (XIHU, "reply_mode", {}, reply(), UNDETERMINED, "43-1"),
    (BEIJING, "reply_official", {}, reply(official=N), FAILS, "22-2"),
    (HENAN, "reply_official", {}, reply(official=Y), HOLDS, "21-1"),
    (HENAN, "reply_official", {}, reply(), UNDETERMINED, "21-1"),
    (SHANDONG, "reply_official", {}, reply(mode=ReplyMode.FACE_TO_FACE), HOLDS, "22-1"),
    (SHANDONG, "reply_official", {}, reply(mode=ReplyMode.WRITTEN, official=N), FAILS, "22-1"),
    (SHANDONG, "reply_signed", {}, reply(mode=ReplyMode.FACE_TO_FACE), HOLDS, "22-1"),
    (SHANDONG, "reply_signed", {}, reply(signed_by=Signer.UNIT_HEAD), FAILS, "22-1"),
    (SHANGHAI, "reply_signed", {}, reply(signed_by=Signer.UNIT_HEAD), HOLDS, "20"),
    (XIHU_TOWN, "reply_signed", {}, reply(signed_by=Signer.PRINCIPAL_HEAD), HOLDS, "22-1"),
    (SHANDONG, "reply_sealed", {}, reply(mode=ReplyMode.FACE_TO_FACE), HOLDS, "22-1"),
    (QINGDAO, "reply_sealed", {}, reply(sealed=N), FAILS, "29-1"),
    (ZHEJIANG, "reply_sealed", {}, reply(sealed=Y), HOLDS, "22-1"),
    (HENAN, "reply_to", {"co_authors": CO}, reply(to=ReplyTo.VIA_LEAD), FAILS, "21-2"),
    (SHANDONG, "reply_to", {"co_authors": CO}, reply(to=ReplyTo.VIA_LEAD_WITH_CONSENT), HOLDS, "20-2"),
    (QINGDAO, "reply_to", {"co_authors": CO}, reply(to=ReplyTo.VIA_LEAD), HOLDS, "28-3"),
    (ZHEJIANG, "reply_to", {"co_authors": ()}, reply(), HOLDS, "22-2"),
    (ZHEJIANG, "reply_to", {"co_authors": None}, reply(), UNDETERMINED, "22-2"),
    (BEIJING, "reply_copies", {}, reply(copies=(Role.STANDING_COMMITTEE,)), HOLDS, "24"),
    (HENAN, "reply_copies", {}, reply(copies=()), FAILS, "21-1"),
    (HENAN, "reply_copies", {}, reply(), UNDETERMINED, "21-1"),
    (SHANGHAI, "result_class", {}, reply(result=ResultClass.REFERENCE), HOLDS, "18"),
    (HENAN, "result_class", {}, reply(result=ResultClass.REFERENCE), FAILS, "19-1"),
    (QINGDAO, "result_class", {}, reply(result=ResultClass.CROSS_YEAR), HOLDS, "26"),
    (NATIONAL, "contact", {}, reply(), FAILS, ""),
    (COUNTY, "answerer", {}, reply(), HOLDS, ""),
    (HENAN, "answerer", {}, reply(), HOLDS, "18-1"),
    (SHANGHAI, "feedback_dimensions", {}, feedback(ratings=ratings(attitude=GOOD)), FAILS, "21-1"),
    (SHANDONG, "feedback_dimensions", {}, feedback(ratings=ratings(attitude=GOOD, result=GOOD)), HOLDS, "23"),
    (SHANDONG, "feedback_dimensions", {}, feedback(), UNDETERMINED, "23"),
    (HENAN, "feedback_reasons", {}, feedback(grade=BAD, reasons=N), FAILS, "22-2"),
    (HENAN, "feedback_reasons", {}, feedback(grade=BAD, reasons=Y), HOLDS, "22-2"),
    (HENAN, "feedback_reasons", {}, feedback(grade=GOOD), HOLDS, "22-2"),
    (SHANGHAI, "feedback_reasons", {}, feedback(), UNDETERMINED, "21-1"),
    (SHANGHAI, "feedback_reasons", {}, feedback(ratings=ratings(result=BAD)), UNDETERMINED, "21-1"),
    (BEIJING, "objection_written", {}, Objected(on=ON, body=BUREAU), HOLDS, ""),
    (HENAN, "objection_written", {}, Objected(on=ON, body=BUREAU, written=N), FAILS, "14"),
    (QINGDAO, "objection_written", {}, Objected(on=ON, body=BUREAU, written=Y), HOLDS, "19-1"),
    (SHANGHAI, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU, by=Actor(WB)), HOLDS, "19-1"),
    (SHANGHAI, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU, by=Actor(Role.GOVERNMENT)), FAILS, "19-1"),
    (BEIJING, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU), UNDETERMINED, "21"),
    (
        SHINAN,
        "extension_by",
        {},
        ExtensionApproved(on=ON, body=BUREAU, by=Actor(Role.STANDING_COMMITTEE_OFFICE)),
        HOLDS,
        "40-1",
    ),
    (DONGCHENG, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU, by=Actor(WB)), FAILS, "30-3"),
    (HENAN, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU), HOLDS, "20"),
    (COUNTY, "extension_by", {}, ExtensionApproved(on=ON, body=BUREAU), HOLDS, ""),
    (COUNTY, "extension_ground", {}, ExtensionApproved(on=ON, body=BUREAU), FAILS, ""),
    (COUNTY, "extension_ground", {"hard": Y}, ExtensionApproved(on=ON, body=BUREAU), HOLDS, ""),
    (COUNTY, "extension_ground", {"hard": None}, ExtensionApproved(on=ON, body=BUREAU), UNDETERMINED, ""),
    (QINGDAO, "extension_told", {}, ExtensionApproved(on=ON, body=BUREAU, told_deputy=N), FAILS, "25"),
    (HENAN, "extension_told", {}, ExtensionApproved(on=ON, body=BUREAU, told_deputy=Y), HOLDS, "20"),
    (SHANDONG, "reporter", {}, HandlingReported(on=ON, by=Actor(Role.COURT)), HOLDS, "27-1"),
    (SHANDONG, "reporter", {}, HandlingReported(on=ON, by=Actor(Role.PRESIDIUM)), FAILS, "27-1"),
    (SHANDONG, "reporter", {}, HandlingReported(on=ON), UNDETERMINED, "27-1"),
    (XIHU, "report_published", {}, HandlingReported(on=ON, published=N), FAILS, "42-2"),
]


@pytest.mark.parametrize(("code", "rule", "facts", "act", "outcome", "article"), REPLY)
def test_handling_and_reply_are_judged_by_the_law_of_the_place(
    code: str, rule: str, facts: dict[str, Any], act: Act, outcome: Outcome, article: str
) -> None:
    """Form, signature, seal, recipients, copies, classes, feedback, longer period, report."""
    finding = found(in_hand(code, **facts), act, rule)
    assert finding.outcome is outcome
    local = [norm.id.split("-", 1)[1] for norm in finding.norms if not norm.statute.national]
    assert article in local if article else local == []


OWN: list[tuple[dict[str, Any], str, Act, Outcome]] = [
    ({"reply_number": True}, "reply_number", reply(number="42"), HOLDS),
    ({"reply_number": True}, "reply_number", reply(number=""), FAILS),
    ({"reply_number": True}, "reply_number", reply(), UNDETERMINED),
    ({"reply_number": False}, "reply_number", reply(), HOLDS),
    ({"feedback_grades": ["satisfied", "dissatisfied"]}, "feedback_grades", feedback(grade=GOOD), HOLDS),
    (
        {"feedback_grades": ["satisfied", "dissatisfied"]},
        "feedback_grades",
        feedback(grade=GOOD, ratings=ratings(result=Grade.BASICALLY_SATISFIED)),
        FAILS,
    ),
    ({"feedback_grades": ["satisfied", "dissatisfied"]}, "feedback_grades", feedback(), UNDETERMINED),
    ({"form_one_matter_each": False}, "one_matter", submitted(ON), HOLDS),
]


@pytest.mark.parametrize(("rows", "rule", "act", "outcome"), OWN)
def test_a_county_s_own_measures_fill_what_national_law_leaves_open(
    rows: dict[str, Any], rule: str, act: Act, outcome: Outcome
) -> None:
    """Numbers on replies, grades of satisfaction: no regulation at hand has them; a county's measures may."""
    case = recorded(matter(place(NATIONAL, own(**rows)), matters=2), submitted(date(2024, 4, 1)))
    if rule != "one_matter":
        case = recorded(case, assigned(date(2024, 4, 1)))
    finding = found(case, act, rule)
    assert (finding.outcome, ids(finding)[0]) == (outcome, "own.suggestions2017-1")


def test_grades_of_which_no_text_speaks_are_free() -> None:
    """National law knows no grades at all."""
    assert found(in_hand(NATIONAL), feedback(grade=Grade.UNDERSTANDS), "feedback_grades").code == "law_is_silent"


def test_beijing_lets_a_suggestion_be_withdrawn_before_its_assignment_only() -> None:
    """交办前: afterwards it is barred; in Shandong it may be withdrawn at any time, and the handling ends."""
    barred = found(in_hand(BEIJING), Withdrawn(on=ON), "withdrawal")
    assert (barred.outcome, barred.code, ids(barred)) == (FAILS, "already_assigned", ["beijing.suggestions2014-13-2"])
    steps = {each.step: each.status for each in in_hand(BEIJING).possible(ON)}
    assert steps["withdrawn"] is Status.CLOSED
    free = found(in_hand(SHANDONG), Withdrawn(on=ON), "withdrawal")
    assert (free.outcome, ids(free)) == (HOLDS, ["shandong.suggestions2017-9"])


def test_an_extension_needs_the_organ_that_assigned_the_suggestion_where_that_is_known() -> None:
    """经交办机关同意: whoever assigned it agrees; if nobody is recorded, that is the missing fact."""
    case = recorded(ready(SHINAN), Assigned(on=date(2024, 4, 1), body=BUREAU))
    finding = found(case, ExtensionApproved(on=ON, body=BUREAU, by=Actor(WB)), "extension_by")
    assert (finding.outcome, finding.missing) == (UNDETERMINED, ("assigned.by",))
    nobody = found(ready(SHINAN), ExtensionApproved(on=ON, body=BUREAU, by=Actor(WB)), "extension_by")
    assert nobody.missing == ("assigned.by",)


def test_contact_with_the_deputy_is_a_duty_of_each_body() -> None:
    """The contact of one body is not that of another."""
    heard = ContactedDeputy(on=date(2024, 5, 1), body=BUREAU)
    assert found(in_hand(NATIONAL, heard), reply(), "contact").holds
    other = Replied(on=ON, body=None)
    assert found(in_hand(NATIONAL, heard), other, "contact").fails


def test_what_was_law_before_the_texts_at_hand_is_not_guessed() -> None:
    """The deputies' law before 2015-08-29 is not among the texts: cannot be said, and from when it can."""
    early = date(2014, 5, 6)
    case = matter(place(NATIONAL))
    assert found(case, submitted(early), "right").code == "not_modelled"
    case = recorded(case, submitted(early), assigned(early))
    for act, rule in (
        (Replied(on=early, body=BUREAU), "contact"),
        (ExtensionApproved(on=early, body=BUREAU), "extension_ground"),
        (HandlingReported(on=early), "reported_to"),
    ):
        assert found(case, act, rule).outcome is UNDETERMINED


def test_the_old_and_the_new_measures_of_henan_follow_each_other() -> None:
    """Until 2017-07-31 the measures of 2000: ten days from the receipt; from 2017-08-01 ten working days."""
    law = place(HENAN)
    old, new = (law.on(day).suggestions.objection_period for day in (date(2017, 7, 31), date(2017, 8, 1)))
    assert [norm.id for norm in (*old.norms, *new.norms)] == ["henan.suggestions2000-4-2", "henan.suggestions2017-14"]
