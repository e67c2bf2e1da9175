"""Whatever can be recorded goes out, comes back the same, obeys its schema and can be judged and shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import npc_core
from npc_core import interchange as ic
from npc_core.appointments import APPOINTMENT
from npc_core.congress.ids import PersonId
from npc_core.interchange.documents import FORMAT
from npc_core.kernel.errors import InvalidDocument
from npc_core.kernel.structure import structure
from npc_core.kernel.writing import unstructure
from npc_core.law.local import LocalRules
from npc_core.procedure.cases import Case
from tests.appointments.builders import DAY, carried, county, matter, measures, voted
from tests.interchange.builders import cases, values

SCHEMA = jsonschema.Draft202012Validator(ic.document_schema("appointments.appointment"))
QUESTIONS = jsonschema.Draft202012Validator(ic.question_schema())
TODAY = date(2024, 12, 31)

GOLDEN = (
    '{"format":"npc-core/case@1","data_version":"'
    + npc_core.DATA_VERSION
    + '","procedure":"appointments.appointment","area":{"code":"540102"},"dossier":{"post":{"office":'
    '"government_department_head","title":"县财政局局长"},"nominee":"P-88","kind":"decide","holds":[],"failed_votes":0},'
    '"acts":[{"act":"submitted","on":"2019-08-08","by":{"role":"government_head"},"meeting_on":"2019-08-20",'
    '"documents":["nominee_brief","appointment_reason"],"written":true},'
    '{"act":"deliberated","on":"2019-08-20","nominee_attended":true},'
    '{"act":"voted","on":"2019-08-20","tally":{"ayes":20},"membership":27,"present":23},'
    '{"act":"announced","on":"2019-08-20","carried":true}]}'
)


def test_the_golden_document_is_what_a_case_is_stored_as() -> None:
    """Codes in lower case, the frame first, the acts last; never a Python name."""
    case = ic.load_case(GOLDEN)
    assert ic.dump_case(case) == GOLDEN
    assert case.facts.post.title == "县财政局局长"
    assert case.entries == carried(matter(county())).entries


@given(cases())
def test_every_case_comes_back_the_same(case: Case[Any, Any]) -> None:
    """Same value, same bytes, with strikes, corrections, late records, uncertain days and local rules."""
    text = ic.dump_case(case)
    again = ic.load_case(text)
    assert again == case
    assert ic.dump_case(again) == text
    assert ic.from_document(ic.to_document(case)) == case
    assert json.dumps(ic.to_document(case), ensure_ascii=False, separators=(",", ":")) == text
    SCHEMA.validate(json.loads(text))


@given(cases())
def test_every_case_that_loads_can_be_judged_and_shown(case: Case[Any, Any]) -> None:
    """No document that is accepted makes an answer fail."""
    asked: dict[str, Any] = {"format": "npc-core/question@1", "case": ic.to_document(case), "on": "2024-12-31"}
    for rule, part in (("audit", "audit"), ("possible", "possible"), ("deadlines", "deadlines"), ("view", "case")):
        question = {**asked, "rule": f"case.{rule}"}
        assert part in ic.answer(question, "en")
        QUESTIONS.validate(question)
    case.audit(TODAY).explain("zh")
    text = ic.to_icalendar([("M", each) for each in case.deadlines(TODAY)], TODAY)
    uids = [line for line in text.split("\r\n") if line.startswith("UID")]
    assert len(set(uids)) == len(uids)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@given(st.data())
@pytest.mark.parametrize("rule", ic.rule_ids())
def test_every_rule_answers_any_facts(rule: str, data: st.DataObject) -> None:
    """Facts of a rule go out as plain data; the answer is a finding in both languages."""
    askable = ic.find_rule(rule)
    facts = data.draw(values(askable.facts))
    code = data.draw(st.sampled_from(("540102", "411424", "110000", "411424100", "000000")))
    question = {
        "format": "npc-core/question@1",
        "rule": rule,
        "area": code,
        "on": "2023-08-20",
        "facts": unstructure(facts),
    }
    QUESTIONS.validate(question)
    finding = ic.answer(question)["finding"]
    assert finding["outcome"] in {"holds", "fails", "undetermined"}
    assert finding["explain"]["zh"]
    assert finding["explain"]["en"]
    assert structure(question["facts"], askable.facts) == facts


def test_local_rules_with_a_day_of_toml_come_back_equal() -> None:
    """TOML has days, JSON has not; the raw value is kept as plain data."""
    text = """
        [jurisdiction]
        id = "own"
        name = { zh = "某县", en = "a county" }
        area = "540102"
        tier = "county"
        [[regulations]]
        id = "own.measures2017"
        title = { zh = "办法", en = "Measures" }
        short = { zh = "办法", en = "measures" }
        since = 2017-07-01
        levels = ["county"]
        [[rows]]
        key = "appointments.batch_condition"
        norm = "own.measures2017-5"
        value = 2017-07-01
    """
    rules = LocalRules.from_toml(text)
    case = matter(county(rules))
    assert rules.rows[0].value == "2017-07-01"
    assert ic.load_case(ic.dump_case(case)) == case


def test_cases_of_one_place_share_its_law() -> None:
    """Books are built once for many documents of one county, with its own measures or without."""
    text = ic.dump_case(carried(matter(county(measures()))))
    assert ic.load_case(text).law is ic.load_case(text).law
    assert ic.load_case(GOLDEN).law is ic.load_case(GOLDEN).law


def test_a_calendar_is_given_when_loading_and_not_stored() -> None:
    """It is context of judging."""
    calendar = npc_core.PublishedCalendar(first=date(2019, 1, 1), last=date(2019, 12, 31))
    case = ic.load_case(GOLDEN, calendar)
    assert case.law.calendar is calendar
    assert ic.dump_case(case) == GOLDEN
    assert ic.from_document(json.loads(GOLDEN), calendar).law == case.law


@pytest.mark.parametrize("orjson", [True, False])
def test_what_no_json_text_can_hold_is_not_dumped(orjson: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that others would round, half a character: refused alike with and without `orjson`."""
    if not orjson:
        monkeypatch.setitem(sys.modules, "orjson", None)
    for case, path in (
        (matter(county()).record(voted(membership=2**53)), "$.acts[0].membership"),
        (ic.load_case(GOLDEN.replace('"P-88"', '"P"')).refolded(()), None),
    ):
        if path is None:
            assert ic.dump_case(case)
            continue
        with pytest.raises(InvalidDocument) as caught:
            ic.dump_case(case)
        assert [each.path for each in caught.value.problems] == [path]
    half = matter(county())
    half = type(half)(APPOINTMENT, half.law, npc_core.appointments.AppointmentFacts(
        post=half.facts.post, nominee=PersonId("\ud800"), kind=half.facts.kind), half.stages)  # fmt: skip
    with pytest.raises(InvalidDocument) as caught:
        ic.dump_case(half)
    assert [each.path for each in caught.value.problems] == ["$.dossier.nominee"]


def test_documents_schemas_and_answers_are_the_same_under_any_hash_seed() -> None:
    """Same input, same bytes."""
    program = (
        "import json, sys; from datetime import date; from npc_core import interchange as ic\n"
        "case = ic.load_case(sys.stdin.read())\n"
        "on = date(2019, 12, 31)\n"
        "print(ic.dump_case(case), json.dumps([ic.view_audit(case.audit(on)), ic.view_possible(case.possible(on)),\n"
        "      ic.view_case(case), ic.document_schema('appointments.appointment'), ic.question_schema(),\n"
        "      ic.view_section(case.law.on(on), 'appointments')]),\n"
        "      ic.to_icalendar([('M', each) for each in case.deadlines(on)], on))"
    )
    text = ic.dump_case(carried(matter(county(measures()))))
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(found) == 1
    assert FORMAT in found.pop()


def test_the_day_of_an_uncertain_act_is_shown_as_two_days() -> None:
    """An audit in words shows no Python name."""
    text = GOLDEN.replace('"on":"2019-08-08"', '"on":{"earliest":"2019-08-01","latest":"2019-08-09"}')
    assert ic.load_case(text).audit(DAY).explain("en").startswith("2019-08-01–2019-08-09 submission")
