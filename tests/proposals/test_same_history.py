"""One history, judged in many places: only what the regulations of each make of it differs, each with its article."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.procedure.acts import Act
from npc_core.proposals import (
    Accepted,
    Closed,
    ContactedDeputy,
    Dimension,
    ExtensionApproved,
    FeedbackGiven,
    Grade,
    Objected,
    ObjectionRefused,
    Rating,
    Rehandled,
    Replied,
    ReplyMode,
    ResultClass,
    Signer,
)
from tests.proposals.builders import BUREAU, Matter, assigned, matter, own, place, recorded, submitted

WORKING_BODY = Actor(Role.WORKING_BODY)
BAD, GOOD = Grade.DISSATISFIED, Grade.SATISFIED
HISTORY: tuple[Act, ...] = (
    submitted(date(2025, 3, 20)),
    assigned(date(2025, 4, 1), by=WORKING_BODY),
    Accepted(on=date(2025, 4, 2), body=BUREAU),
    Objected(on=date(2025, 4, 15), body=BUREAU, written=False),
    ObjectionRefused(on=date(2025, 4, 16), body=BUREAU, by=WORKING_BODY),
    ContactedDeputy(on=date(2025, 5, 6), body=BUREAU),
    ExtensionApproved(on=date(2025, 6, 20), body=BUREAU, by=Actor(Role.GOVERNMENT_OFFICE), told_deputy=True),
    Replied(
        on=date(2025, 8, 20),
        body=BUREAU,
        result=ResultClass.PLANNED,
        mode=ReplyMode.WRITTEN,
        official=True,
        signed_by=Signer.UNIT_HEAD,
        sealed=True,
        copies=(Role.WORKING_BODY,),
    ),
    FeedbackGiven(
        on=date(2025, 9, 22),
        body=BUREAU,
        grade=BAD,
        ratings=(Rating(dimension=Dimension.ATTITUDE, grade=GOOD), Rating(dimension=Dimension.RESULT, grade=BAD)),
        reasons=False,
    ),
    Rehandled(on=date(2025, 11, 10), body=BUREAU),
    Closed(on=date(2025, 12, 20)),
)
QINGDAO = [
    "objected qingdao.suggestions2021-19-1",
    "objection_written qingdao.suggestions2021-19-1",
    "extension_approved qingdao.suggestions2021-25",
    "result_class qingdao.suggestions2021-26",
    "reply_in_time qingdao.suggestions2021-25",
    "never_done qingdao.suggestions2021-17",
]
HENAN = [
    "objection_written henan.suggestions2017-14",
    "reply_signed henan.suggestions2017-21-1",
    "feedback_reasons henan.suggestions2017-22-2",
    "feedback_in_time henan.suggestions2017-22-1",
    "rehandled_in_time henan.suggestions2017-22-2",
    "never_done henan.suggestions2017-16",
]
BELOW_SHANDONG = ["extension_approved shandong.deputies2015-40-1", "reply_in_time shandong.deputies2015-40-1"]
ADOPTING_SHANDONG = [
    "objected shandong.suggestions2017-12",
    "extension_approved shandong.suggestions2017-19",
    "reply_signed shandong.suggestions2017-22-1",
    "reply_in_time shandong.suggestions2017-19",
    "feedback_reasons shandong.suggestions2017-23",
    "rehandled_in_time shandong.suggestions2017-24",
]
BEIJING = [
    "extension_approved beijing.suggestions2014-21",
    "reply_copies beijing.suggestions2014-24",
    "reply_in_time beijing.suggestions2014-21",
    "feedback_in_time beijing.suggestions2014-23-1",
    "never_done beijing.suggestions2014-15-1",
]
SHANGHAI = [
    "objected shanghai.suggestions2015-14-1",
    "extension_approved shanghai.suggestions2015-19-1",
    "reply_in_time shanghai.suggestions2015-19-1",
    "feedback_reasons shanghai.suggestions2015-21-1",
]
PLACES: list[tuple[str, str, str, list[str]]] = [
    ("540102", "", "national law alone: hard, so six months; nothing else is laid down", []),
    ("110000", "", "Beijing", [*BEIJING[:2], "reply_in_time beijing.congress2010-29", *BEIJING[3:]]),
    ("110101", "", "a district of Beijing, by reference", BEIJING),
    ("310000", "", "Shanghai", SHANGHAI),
    ("310101", "", "a district of Shanghai, by reference", SHANGHAI),
    (
        "330000",
        "",
        "Zhejiang",
        [
            "objected zhejiang.suggestions2016-14",
            "extension_approved zhejiang.suggestions2016-21",
            "reply_signed zhejiang.suggestions2016-22-1",
            "reply_in_time zhejiang.suggestions2016-21",
            "rehandled_in_time zhejiang.suggestions2016-24",
        ],
    ),
    ("330106", "", "a district in Zhejiang", ["rehandled_in_time zhejiang.deputies2016-43-1"]),
    (
        "370000",
        "",
        "Shandong",
        [
            "objected shandong.suggestions2017-12",
            "extension_approved shandong.suggestions2017-19",
            "reply_signed shandong.suggestions2017-22-1",
            "reply_in_time shandong.congress2019-33-1",
            "feedback_reasons shandong.suggestions2017-23",
            "rehandled_in_time shandong.congress2019-33-3",
        ],
    ),
    ("370100", "", "Jinan has what reaches it from Shandong", BELOW_SHANDONG),
    ("370112", "", "a county of Shandong that adopted nothing", BELOW_SHANDONG),
    ("370112", "shandong.suggestions2017", "a county of Shandong that adopted its regulation", ADOPTING_SHANDONG),
    ("370200", "", "Qingdao", QINGDAO),
    ("370202", "", "a district of Qingdao that adopted nothing", BELOW_SHANDONG),
    ("370202", "qingdao.suggestions2021", "a district of Qingdao that adopted its regulation", QINGDAO),
    ("410000", "", "Henan", HENAN),
    ("411424", "", "a county of Henan that adopted nothing", []),
    ("411424", "henan.suggestions2017", "a county of Henan that adopted the measures", HENAN),
    ("440000", "", "Guangdong: no local text at hand", []),
    ("440300", "", "Shenzhen: no local text at hand", []),
]


def history(code: str, adopts: str) -> Matter:
    """Return the history in a place: a suggestion that is hard to handle."""
    law = place(code, own(code, (adopts,))) if adopts else place(code)
    return recorded(matter(law, hard=True), *HISTORY)


@pytest.mark.parametrize(("code", "adopts", "where", "expected"), PLACES, ids=[each[2] for each in PLACES])
def test_the_same_history_is_judged_by_what_binds_each_place(
    code: str, adopts: str, where: str, expected: list[str]
) -> None:
    """What failed, and the first clause that says so; what is still pending is not counted."""
    said = []
    for finding in history(code, adopts).audit(date(2025, 12, 31)).failures:
        if finding.rule != "procedure.pending":
            reasons = [each for each in finding.because if each.fails] or [finding]
            said.append(f"{finding.rule.rsplit('.', 1)[1]} {reasons[0].norms[0].id}")
    assert said == expected


@pytest.mark.parametrize("code", ["440000", "440300", "440306"])
def test_where_no_local_text_is_at_hand_every_answer_says_so(code: str) -> None:
    """Guangdong and Shenzhen: national law alone, and each finding in a field left to local rules notes it."""
    audit = history(code, "").audit(date(2025, 12, 31))
    notes = {note for finding in audit.findings for note in finding.notes("en")}
    assert any("local rules not modelled" in note for note in notes)


@pytest.mark.parametrize(("code", "binding"), [("110101", BEIJING), ("310101", SHANGHAI)])
def test_who_reads_shall_follow_as_if_adopted_gets_national_law_below(code: str, binding: list[str]) -> None:
    """参照…执行: by default it binds the districts; by the other reading only those that adopted the regulation."""
    read = {"applied_by_reference": "only_if_adopted"}
    case = recorded(matter(place(code, **read), hard=True), *HISTORY)
    said = {norm.id for each in case.audit(date(2025, 12, 31)).failures for norm in each.norms}
    assert not any(".suggestions" in norm for norm in said)
    adopting = place(code, own(code, (binding[1].split()[1].split("-")[0],)), **read)
    case = recorded(matter(adopting, hard=True), *HISTORY)
    said = {norm.id for each in case.audit(date(2025, 12, 31)).failures for norm in each.norms}
    assert binding[1].split()[1] in said
