"""Documents, questions, views, schemas, calendars."""

from __future__ import annotations

import json
from contextlib import suppress
from copy import deepcopy
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import npc_core
from npc_core import interchange as ic
from npc_core.appointments import LetterIssued
from npc_core.congress.areas import Area
from npc_core.interchange.reading import DEEPEST, LARGEST
from npc_core.kernel.errors import InvalidDocument, UnknownRule
from npc_core.kernel.periods import Due, Period, Unit
from npc_core.kernel.text import Text
from npc_core.law.laws import law_of
from npc_core.procedure.clocks import Deadline
from tests.appointments.builders import DAY, carried, county, matter, measures, submitted, voted

OWN = county(measures())
CASE = carried(matter(OWN))
QUESTION: dict[str, Any] = {
    "format": "npc-core/question@1",
    "rule": "voting.vote",
    "area": {"code": "411424"},
    "facts": {
        "on": "2019-08-20",
        "decision": "standing_committee_appointment",
        "tally": {"ayes": 13},
        "membership": 27,
        "present": 20,
    },
}


def document() -> dict[str, Any]:
    """Return a document to spoil."""
    return json.loads(ic.dump_case(CASE))  # type: ignore[no-any-return] # an object


def test_a_case_goes_out_and_comes_back_the_same() -> None:
    """Same value, same bytes; local rules travel inside, so a file judges the same everywhere."""
    text = ic.dump_case(CASE)
    again = ic.load_case(text)
    assert again == CASE
    assert ic.dump_case(again) == text
    assert ic.load_case(text.encode()) == CASE
    assert again.audit(DAY) == CASE.audit(DAY)
    assert "stages" not in text


def test_documents_hold_codes_and_leave_out_what_is_unknown() -> None:
    """Never a Python name, never a stage, a finding or a deadline."""
    data = document()
    assert list(data) == ["format", "data_version", "procedure", "area", "local", "dossier", "acts"]
    assert data["area"] == {"code": "540102"}
    assert data["acts"][0]["act"] == "submitted"
    assert "at" not in data["acts"][0]
    assert data["dossier"] == {
        "post": {"office": "government_department_head"},
        "nominee": "P-88",
        "kind": "decide",
        "holds": [],
        "failed_votes": 0,
    }


def test_entries_keep_their_ids_corrections_and_strikes() -> None:
    """A correction is no loss of history."""
    case = (
        matter(county(months="shift_to_working_day"))
        .record(submitted(), recorded_on=DAY)
        .record(voted(on=date(2019, 8, 2)))
    )
    case = case.correct(2, voted(), "typed 2 for 20").record(LetterIssued(on=DAY)).strike(3, "wrong matter")
    case = case.record(submitted(on=date(2019, 8, 1)))
    data = json.loads(ic.dump_case(case))
    assert [act.get("entry", {}).get("id") for act in data["acts"]] == [4, 1, 2, 3]
    assert data["readings"] == {"months": "shift_to_working_day"}
    assert ic.load_case(ic.dump_case(case)) == case


def test_a_partial_history_stays_partial() -> None:
    """What is not recorded is unknown, on both sides of a file."""
    data = document() | {"partial": True}
    assert ic.from_document(data).partial
    assert ic.to_document(ic.from_document(data))["partial"] is True


def spoil(path: list[Any], value: Any) -> dict[str, Any]:
    """Return the document with one value replaced (or, with `...`, left out)."""
    data: Any = document()
    spoilt = data
    for part in path[:-1]:
        data = data[part]
    if value is ...:
        del data[path[-1]]
    else:
        data[path[-1]] = value
    return spoilt  # type: ignore[no-any-return] # an object


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["format"], "npc-core/case@9", "$.format"),
        (["format"], ..., "$.format"),
        (["procedure"], "appointments.nothing", "$.procedure"),
        (["area", "code"], "990000", "$.area.code"),
        (["area"], "411424", "$.area"),
        (["readings"], {"nonsense": "a"}, "$.readings.nonsense"),
        (["colour"], "red", "$.colour"),
        (["dossier", "post", "office"], "king", "$.dossier.post.office"),
        (["dossier", "nominee"], 88, "$.dossier.nominee"),
        (["dossier", "failed_votes"], -1, "$.dossier (dossier.failed_votes)"),
        (["acts", 0, "act"], "sneezed", "$.acts[0].act"),
        (["acts", 0, "act"], 3, "$.acts[0].act"),
        (["acts", 2, "tally", "ayes"], "13", "$.acts[2].tally.ayes"),
        (["acts", 2, "on"], "2019-08-32", "$.acts[2].on"),
        (["acts", 1, "entry"], {"id": "x"}, "$.acts[1].entry.id"),
        (["acts", 1, "entry"], {"id": 1}, "$.acts"),
        (
            ["acts", 1, "entry"],
            {"corrected": [{"reason": "r", "act": {"act": "no"}}]},
            "$.acts[1].entry.corrected[0].act.act",
        ),
        (["local", 0, "rows", 0, "colour"], 1, "$.local[0].rows[0].colour"),
        (["acts"], {}, "$.acts"),
    ],
)
def test_what_is_wrong_is_named_with_its_path(path: list[Any], value: Any, where: str) -> None:
    """Always one InvalidDocument."""
    with pytest.raises(InvalidDocument) as caught:
        ic.from_document(spoil(path, value))
    assert where in [problem.path for problem in caught.value.problems]


def test_every_problem_of_a_document_is_listed() -> None:
    """Dossier and acts alike."""
    data = spoil(["acts", 2, "tally", "ayes"], "13")
    data["dossier"]["kind"] = "crown"
    data["area"]["code"] = "1"
    with pytest.raises(InvalidDocument) as caught:
        ic.from_document(data)
    assert [problem.path for problem in caught.value.problems] == [
        "$.area.code",
        "$.dossier.kind",
        "$.acts[2].tally.ayes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2",
        '{"a": 1, "a": 2}',
        '{"a": NaN}',
        "[" * 100_000,
        b"\xff\xfe",
        '{"a": 1e999}' + " " * LARGEST,
        json.dumps([[0] * 1000] * 250),
        "[" * (DEEPEST + 2) + "]" * (DEEPEST + 2),
        "3",
        "[]",
    ],
    ids=range(12),
)
def test_malformed_deep_huge_or_doubled_input_is_one_invalid_document(text: str | bytes) -> None:
    """Nothing that can be typed raises anything else."""
    with pytest.raises(InvalidDocument):
        ic.load_case(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*document(), "x"]), inner, max_size=5)
        ),
        max_leaves=12,
    )
)
def test_no_data_raises_anything_but_invalid_document(data: Any) -> None:
    """Whatever the data."""
    with pytest.raises(InvalidDocument):
        ic.from_document(data)


@given(st.integers(0, 2000), st.integers(1, 40))
def test_a_damaged_text_loads_or_is_an_invalid_document(start: int, length: int) -> None:
    """Cut a piece out of a document: it loads all the same, or is refused."""
    text = ic.dump_case(CASE)
    with suppress(InvalidDocument):
        ic.load_case(text[:start] + text[start + length :])


def test_json_is_the_same_with_and_without_orjson(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra changes the speed, not a byte."""
    with_orjson = ic.dump_case(CASE)
    monkeypatch.setitem(__import__("sys").modules, "orjson", None)
    assert ic.dump_case(CASE) == with_orjson


def test_a_newer_data_version_is_reported_not_migrated() -> None:
    """The law here may be older than the one it was written under."""
    same = ic.upgrade(document())
    assert same.notes == ()
    newer = ic.upgrade(document() | {"data_version": "2099.1"})
    assert "newer" in newer.notes[0].en
    assert newer.document["data_version"] == "2099.1"
    older = ic.upgrade(document() | {"data_version": "2020.1"})
    assert "更早" in older.notes[0].zh
    assert older.document["data_version"] == npc_core.DATA_VERSION


def test_recheck_lists_answers_that_change_under_another_law() -> None:
    """Without the county's measures nothing asks for an exam."""
    changed = ic.recheck(CASE, county())
    assert {each.rule for each in changed} >= {"appointments.appointment.voted"}
    vote = next(each for each in changed if each.rule == "appointments.appointment.voted")
    assert vote.before is not None
    assert vote.after is not None
    assert (vote.entry, vote.before.outcome.code, vote.after.outcome.code) == (3, "fails", "holds")
    assert ic.recheck(CASE, CASE.law) == ()


def test_a_question_is_answered_with_words_and_clauses() -> None:
    """In three citation styles."""
    reply = ic.answer({**QUESTION, "id": "q1"}, "en")
    assert reply["id"] == "q1"
    finding = reply["finding"]
    assert (finding["outcome"], finding["severity"]) == ("fails", "void")
    assert finding["norms"][-1]["short"] == "Organic Law of Local Congresses, art. 45"
    assert finding["because"][2]["code"] == "votes_for"
    assert ic.ask(QUESTION).fails


def test_what_is_missing_is_asked_for() -> None:
    """Missing facts come with questions."""
    question = deepcopy(QUESTION)
    question["facts"] = {"on": "2023-08-20", "decision": "standing_committee_appointment", "tally": {}, "present": 20}
    finding = ic.answer(question)["finding"]
    assert finding["missing"] == ["vote.membership", "vote.tally.ayes"]
    assert finding["questions"][1] == "赞成多少票？"
    assert "notes" in ic.answer({**QUESTION, "facts": {**QUESTION["facts"], "fixed": 25}})["finding"]


def test_readings_used_are_shown() -> None:
    """Only where they could change the answer."""
    facts = {**QUESTION["facts"], "membership": 25, "fixed": 27}
    shown = ic.answer({**QUESTION, "facts": facts})["finding"]
    assert shown["because"][2]["readings"] == [{"id": "base_in_office", "alternative": "in_office"}]


@pytest.mark.parametrize(
    ("rule", "facts", "extra"),
    [
        ("voting.quorum", QUESTION["facts"], {}),
        ("voting.count", QUESTION["facts"], {}),
        ("sessions.committee_size", {"on": "2012-12-22", "members": 26}, {}),
        ("sessions.first_session", {"completed_on": "2022-01-10"}, {"on": "2022-03-01"}),
    ],
)
def test_rules_stand_alone_by_id(rule: str, facts: dict[str, Any], extra: dict[str, Any]) -> None:
    """Law, a day's book, law and day, or nothing."""
    assert ic.ask({**QUESTION, "rule": rule, "facts": facts, **extra}).holds


def test_every_rule_of_the_registry_exists() -> None:
    """Each id is the id of the rule its function gives."""
    for rule in ic.rule_ids():
        assert ic.find_rule(rule).id == rule
    assert {"appointments.appointment", "proposals.suggestion"} <= set(ic.procedure_ids())
    assert all(ic.find_procedure(each) is not None for each in ic.procedure_ids())
    assert ic.find_procedure("nothing") is None
    with pytest.raises(UnknownRule):
        ic.find_rule("nothing")


def test_cases_are_asked_too() -> None:
    """Check, view, possible, deadlines, audit."""
    base: dict[str, Any] = {"format": "npc-core/question@1", "case": document(), "on": "2019-08-21"}
    act = {"act": "letter_issued", "on": "2019-08-21", "signed_by": "standing_committee_chair"}
    assert ic.answer({**base, "rule": "case.check", "act": act})["finding"]["outcome"] == "holds"
    assert ic.answer({**base, "rule": "case.view"}, "en")["case"]["standing"] == "carried"
    assert ic.answer({**base, "rule": "case.possible"})["possible"][0]["step"] == "exam_taken"
    assert ic.answer({**base, "rule": "case.deadlines"})["deadlines"][0]["due"] == "2019-08-25"
    assert ic.answer({**base, "rule": "case.audit"})["audit"]["outcome"] == "fails"


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ([], "$"),
        ({**QUESTION, "format": "x"}, "$.format"),
        ({**QUESTION, "area": None}, "$.area"),
        ({**QUESTION, "facts": {"on": 3}}, "$.facts.on"),
        ({**QUESTION, "rule": "case.check"}, "$.case"),
        ({**QUESTION, "rule": "case.check", "case": document(), "act": {"act": "no"}}, "$.act.act"),
        ({**QUESTION, "rule": "case.audit", "case": document()}, "$.on"),
        ({**QUESTION, "rule": "sessions.first_session", "facts": {"completed_on": "2022-01-10"}}, "$.on"),
    ],
)
def test_a_bad_question_is_answered_with_an_error(question: Any, where: str) -> None:
    """What is wrong with the question is an answer too."""
    error = ic.answer(question)["error"]
    assert error["code"] == "document.invalid"
    assert where in [problem["path"] for problem in error["problems"]]


def test_an_unknown_rule_is_an_error_with_a_code() -> None:
    """No traceback leaves the edge."""
    assert ic.answer({**QUESTION, "rule": "nothing"})["error"]["code"] == "rule.unknown"


def test_views_show_labels_words_and_days() -> None:
    """One way, in one language."""
    struck = CASE.strike(1, "wrong")
    shown = ic.view_case(struck, "zh")
    assert shown["acts"][0] == {"id": 1, "act": "submitted", "label": "提请任免", "on": "2019-08-08", "struck": "wrong"}
    possible = {each["step"]: each for each in ic.view_possible(CASE.possible(DAY), "en")}
    assert possible["organ_notified"]["due_on"] == "2019-08-25"
    assert possible["organ_notified"]["opens_on"] == "2019-08-20"
    assert "due_on" not in possible["filed"]


def test_a_deadline_that_is_open_shows_its_bounds() -> None:
    """Without a calendar nothing is guessed."""
    provision = OWN.on(DAY).appointments.notice_period
    assert not hasattr(provision, "reason")
    bounds = Due(date(2019, 8, 25), date(2019, 9, 10))
    deadline = Deadline("x", "desk", Text("甲", "A"), bounds, Due(DAY, DAY), provision, 3)
    shown = ic.view_deadlines([deadline])[0]
    assert (shown["due_not_before"], shown["due_not_after"]) == ("2019-08-25", "2019-09-10")
    assert (shown["target"], shown["key"]) == ("2019-08-20", "desk")


def test_provisions_and_silences_are_shown_with_their_source() -> None:
    """Value, norms, grade, target, conflicts, and why there is none."""
    book = OWN.on(DAY)
    majority = ic.view_provision(book.voting.standing_committee_majority, "en")
    assert "grade" not in ic.view_provision(OWN.on(date(2023, 1, 1)).voting.standing_committee_majority)
    assert majority["value"] == {"share": "1/2", "strict": True, "base": "all_members"}
    assert (majority["grade"], majority["norms"][0]["id"]) == ("B", "LOL2015-45-2")
    silent = ic.view_provision(book.appointments.submission_signed_by)
    assert silent["silence"] == "no_rule"
    early = ic.view_provision(OWN.on(date(2003, 1, 1)).voting.congress_majority)
    assert early["modelled_from"] == "2004-10-27"
    none = ic.view_provision(law_of(Area.from_code("540102")).on(DAY).appointments.exam_required)
    assert none["local_note"] == "当地规定未收录"
    month = {"count": 1, "unit": "months"}
    target = county(measures(appointments__new_government_period=month)).on(DAY).appointments.new_government_period
    assert ic.view_provision(target)["target"] == month
    contrary = county(measures(sessions__term_years=4)).on(DAY).sessions.term_years
    assert ic.view_provision(contrary)["conflicts"] == [
        {"kind": "contrary", "value": 4, "norms": ["own.appointments2017-99"]}
    ]


def test_deadlines_become_a_calendar() -> None:
    """RFC 5545: folded at 75 octets, escaped, stamped by the caller."""
    text = ic.to_icalendar([("M-1;x", each) for each in CASE.deadlines(DAY)], date(2019, 8, 21))
    assert "UID:M-1\\;x-notice@npc_core" in text
    assert "DTSTART;VALUE=DATE:20190825" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    keyed = CASE.deadlines(DAY)[0]._replace(key="a,b", label=Text("很长的标题" * 20, "x"))
    assert "notice-a\\,b@" in ic.to_icalendar([("M", keyed)], DAY)
    assert Period(1, Unit.DAYS).words.zh == "1日"


def test_documents_and_questions_obey_their_schemas() -> None:
    """The schema is made from the classes that read them."""
    schema = ic.document_schema("appointments.appointment")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document(), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoil(["dossier", "kind"], "crown"), schema)
    asked = ic.question_schema()
    jsonschema.Draft202012Validator.check_schema(asked)
    jsonschema.validate(QUESTION, asked)
    with pytest.raises(UnknownRule):
        ic.document_schema("nothing")
