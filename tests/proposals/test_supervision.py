"""Form, dividing, priority, visits, publication, commendation, criticism: what each place makes of it."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import CaseId
from npc_core.interchange.documents import read_act
from npc_core.kernel.errors import Problem, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.kernel.labels import member
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.procedure.acts import Act
from npc_core.procedure.possible import Status
from npc_core.proposals import (
    SUGGESTION,
    Closed,
    ContactedDeputy,
    CriticismGround,
    Divided,
    ExcludedMatter,
    FeedbackGiven,
    FormField,
    Grade,
    HandlingReported,
    MadePriority,
    Merged,
    Milestones,
    PriorityGround,
    PriorityReported,
    Published,
    Replied,
    SecrecyGround,
    SuggestionStage,
    Visited,
    case_from_milestones,
    open_suggestion,
)
from npc_core.proposals.facts_supervision import Channel, FaceBy
from tests.proposals.builders import BUREAU, answered, assigned, found, matter, own, place, recorded, submitted

with Path(__file__).with_name("supervision.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
COUNCIL = Actor(Role.COUNCIL_OF_CHAIRPERSONS)


def read(data: dict[str, Any]) -> Act:
    """Return an act from its document."""
    problems: list[Problem] = []
    act = read_act(data, SUGGESTION, "$", problems)
    assert act is not None, problems
    return act


def dossier(data: dict[str, Any]) -> dict[str, Any]:
    """Return facts of the dossier from plain data."""
    kinds: dict[str, Any] = {"contents": FormField, "secret": SecrecyGround}
    return {
        name: tuple(member(kinds[name], each) for each in value) if name in kinds else value
        for name, value in data.items()
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['area']}-{row['rule']}-{row['outcome']}")
def test_each_place_has_its_own_rules_on_form_and_supervision(row: dict[str, str]) -> None:
    """Written from the texts: the outcome, and the clause it rests on; where nothing is laid down, nothing is asked."""
    facts = {"matters": None, **dossier(json.loads(row["dossier"]))}
    case = recorded(matter(place(row["area"]), **facts), *map(read, json.loads(row["before"])))
    finding = found(case, read(json.loads(row["act"])), row["rule"])
    assert finding.outcome is member(Outcome, row["outcome"])
    if row["norm"]:
        assert row["norm"] in [norm.id for norm in finding.norms]
    else:
        assert finding.code == "law_is_silent" or not finding.basis


def test_a_suggestion_divided_into_its_matters_ends_and_its_parts_go_on() -> None:
    """Each matter has a number of its own; what was not divided in full may not end so."""
    case = recorded(matter(matters=3), submitted())
    with pytest.raises(Unlawful):
        case.perform(Divided(on=date(2025, 3, 25), into=("7-1", "7-2")))
    ended = case.perform(Divided(on=date(2025, 3, 25), into=("7-1", "7-2", "7-3")))
    assert ended.stages == frozenset({SuggestionStage.DIVIDED})
    assert ended.closed
    assert ended.audit(date(2025, 12, 31)).failures == ()


def test_what_is_handled_together_is_still_answered_one_by_one() -> None:
    """内容相同的可以并案办理，但必须分别答复: a merged suggestion is not closed without an answer of its own."""
    case = recorded(matter(place("370000")), submitted(), assigned(), Merged(on=date(2025, 4, 25), others=("12",)))
    assert SuggestionStage.HANDLING in case.stages
    assert case.refolded(case.entries).check(Closed(on=date(2025, 7, 1))).fails
    done = recorded(case, ContactedDeputy(on=date(2025, 5, 6), body=BUREAU), Replied(on=date(2025, 6, 1), body=BUREAU))
    assert done.perform(Closed(on=date(2025, 7, 1))).closed


def test_a_priority_suggestion_is_reported_to_the_council_where_the_place_says_so() -> None:
    """Henan 25, Shandong 26: required once it was chosen; elsewhere allowed."""
    chosen = MadePriority(on=date(2025, 4, 3), by=COUNCIL, ground=PriorityGround.ANNUAL_WORK_FOCUS)
    statuses = [
        next(
            each.status
            for each in recorded(case, chosen).possible(date(2025, 7, 1))
            if each.step == "priority_reported"
        )
        for case in (answered(place("410000")), answered(place("110000")))
    ]
    assert statuses == [Status.REQUIRED, Status.ALLOWED]
    pending = [
        each.rule
        for each in recorded(answered(place("410000")), chosen, Closed(on=date(2025, 7, 20)))
        .audit(date(2025, 12, 31))
        .failures
    ]
    assert "procedure.pending" in pending
    reported = recorded(
        answered(place("410000")), chosen, PriorityReported(on=date(2025, 7, 1), to=Role.COUNCIL_OF_CHAIRPERSONS)
    )
    assert reported.check(PriorityReported(on=date(2025, 8, 1), to=Role.COUNCIL_OF_CHAIRPERSONS)).holds


def test_a_table_that_names_no_day_of_the_promise_leaves_it_open() -> None:
    """A day that a table leaves out is unknown; the promise may have been late."""
    row = Milestones(assigned_on=date(2025, 4, 1), replied_on=date(2025, 6, 1), fulfilled_on=date(2025, 11, 1))
    case = case_from_milestones(row, place("410000"))
    (finding,) = (each for each in case.audit(date(2025, 12, 31)).findings if each.rule == "suggestions.promise_kept")
    assert finding.missing == ("replied.committed_until",)


def test_publication_is_a_duty_where_the_place_says_so_and_nothing_is_secret() -> None:
    """Shandong 27-2, Qingdao 30, Beijing 30 (shall); Henan 29 (may); elsewhere nothing is laid down."""

    def status(area: str, *secret: SecrecyGround) -> Status:
        case = answered(place(area), secret=secret)
        return next(each.status for each in case.possible(date(2025, 7, 1)) if each.step == "published")

    assert [status(area) for area in ("370000", "370200", "110101", "410000", "540102")] == [
        *(Status.REQUIRED, Status.REQUIRED, Status.REQUIRED, Status.ALLOWED, Status.ALLOWED)
    ]
    assert status("370000", SecrecyGround.RISK_OF_RETALIATION) is Status.ALLOWED
    county = answered(place("540102", own(contents_published="shall")), secret=(SecrecyGround.STATE_SECRET,))
    assert {each.step: each.status for each in county.possible(date(2025, 7, 1))}["published"] is Status.REQUIRED
    assert status("110101", SecrecyGround.RISK_OF_RETALIATION) is Status.REQUIRED
    with pytest.raises(Unlawful):
        answered(place("370000"), secret=(SecrecyGround.STATE_SECRET,)).perform(Published(on=date(2025, 7, 1)))


def test_a_bill_that_became_a_suggestion_keeps_its_number() -> None:
    """Both numbers are kept: that of the bill, and that of the suggestion."""
    case = open_suggestion(place(), number="S-31", from_bill=CaseId("B-7"))
    assert (case.facts.number, case.facts.from_bill) == ("S-31", "B-7")


def test_whatever_follows_the_closing_is_still_recorded() -> None:
    """A visit in the next year, a report to the standing committee, a criticism: the closed matter takes them."""
    closed = recorded(
        answered(place("410000")),
        FeedbackGiven(on=date(2025, 6, 25), body=BUREAU, grade=Grade.SATISFIED),
        Closed(on=date(2025, 7, 20)),
    )
    visit = Visited(
        on=date(2026, 3, 2), body=BUREAU, by=Actor(Role.WORKING_BODY), fulfilled=True, findings="护栏已安装"
    )
    later = closed.perform(visit).record(HandlingReported(on=date(2026, 1, 8), to=Role.STANDING_COMMITTEE))
    assert later.stages == frozenset({SuggestionStage.CLOSED})


@pytest.mark.parametrize("name", packaged_files())
def test_tokens_of_supervision_come_from_the_closed_lists(name: str) -> None:
    """A token that no enumeration has would be read by no rule."""
    kinds: dict[str, Any] = {
        "form_required_fields": FormField,
        "form_channel": Channel,
        "priority_criteria": PriorityGround,
        "reply_face_by": FaceBy,
        "confidentiality": SecrecyGround,
        "accountability_grounds": CriticismGround,
        "excluded_matters": ExcludedMatter,
    }
    for row in packaged_file(name).rows:
        section, field = row.key.split(".")[:2]
        if section == "suggestions" and field in kinds:
            assert set(row.value) <= {each.code for each in kinds[field]}, row


def test_a_county_that_adopts_henan_gets_its_supervision_and_one_that_does_not_gets_none() -> None:
    """可以参照: adopted, the council chooses, committees supervise, the report goes to the council."""
    on = date(2025, 5, 6)
    adopting = place("411424", own("411424", ("henan.suggestions2017",))).on(on).suggestions
    plain = place("411424").on(on).suggestions
    fields = ("priority_lead", "priority_supervised_by", "priority_report_to", "accountability_grounds", "form_channel")
    assert [getattr(getattr(adopting, field), "by_reference", None) for field in fields] == [True] * 5
    assert [hasattr(getattr(plain, field), "value") for field in fields] == [False] * 5
