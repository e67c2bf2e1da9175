"""What is shown and compared: sections, clauses, calendars, schemas, and answers under another law."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest

from npc_core import interchange as ic
from npc_core.appointments import OathTaken
from npc_core.interchange.schema import _defined
from npc_core.kernel.errors import InvalidDocument, UnknownNorm, UnknownRule
from npc_core.kernel.findings import Outcome
from npc_core.kernel.periods import Due
from npc_core.kernel.text import Text
from npc_core.procedure.clocks import Deadline
from tests.appointments.builders import DAY, carried, county, matter, measures

OWN = county(measures())
CASE = carried(matter(OWN))
QUESTION: dict[str, Any] = {"format": "npc-core/question@1", "rule": "voting.vote", "area": "540102"}
FIRST = {"completed_on": "2022-01-10"}
FACTS: dict[str, Any] = {"on": "2019-08-20", "decision": "standing_committee_appointment", "tally": {"ayes": 13}}


def test_every_rule_that_can_be_asked_has_a_label_and_facts() -> None:
    """A line in the table suffices: the label is that of the rule under the same id."""
    for name, rule in ic.rules().items():
        assert (rule.id, rule.takes in {"law", "book", "day", ""}) == (name, True)
        assert rule.label.zh != rule.label.en


def test_a_section_is_shown_whole() -> None:
    """Each provision or silence with its source, and the local rules that nothing uses."""
    shown = ic.view_section(OWN.on(DAY), "appointments", "en")
    found = {each["key"]: each for each in shown["provisions"]}
    assert found["appointments.exam_pass_mark"]["value"] == 60
    assert found["appointments.submission_signed_by"]["silence"] == "no_rule"
    assert all(key.startswith("appointments.") for key in found)
    assert shown["since"] <= "2019-08-20" <= shown["until"]
    assert json.loads(json.dumps(shown)) == shown
    assert ic.view_section(OWN.on(date(1950, 1, 1)), "oath")["since"] is None
    assert ic.view_section(OWN.on(date(2199, 1, 1)), "oath")["until"] is None
    with pytest.raises(UnknownRule):
        ic.view_section(OWN.on(DAY), "weather")


def test_a_section_shows_what_is_recorded_beside_it() -> None:
    """Shown, never applied."""
    data = measures()
    recorded = {"key": "oath.flowers", "norm": "own.appointments2017-18", "text": {"zh": "献花", "en": "flowers"}}
    plain = json.loads(ic.dump_case(matter(county(data))))["local"][0] | {"recorded": [recorded]}
    law = county(type(data).from_mapping(plain))
    assert ic.view_section(law.on(DAY), "oath", "en")["recorded"] == [{"key": "oath.flowers", "text": "flowers"}]
    assert ic.view_section(law.on(DAY), "voting")["recorded"] == []


def test_a_clause_is_shown_with_its_severity() -> None:
    """And one that nobody knows is an error."""
    clause = ic.view_clauses("LOL2022-51-4", "en")[0]
    assert (clause["severity"], clause["effect"]) == (
        "void",
        "Without that majority the resolution is not adopted.",
    )
    with pytest.raises(UnknownNorm):
        ic.view_clauses("LOL2022-999")


def test_recheck_takes_a_case_its_document_or_its_text() -> None:
    """The same answers change."""
    document = ic.to_document(CASE)
    changed = ic.recheck(CASE, county())
    assert changed
    assert ic.recheck(document, county()) == changed
    assert ic.recheck(ic.dump_case(CASE), county()) == changed
    assert ic.recheck(ic.dump_case(CASE).encode(), county()) == changed


def test_recheck_lists_what_only_one_law_asks() -> None:
    """Notifying the organs within five days is the county's own clock; the matter as a whole has it, no entry."""
    changed = ic.recheck(CASE, county(), on=date(2019, 12, 31))
    notice = next(each for each in changed if each.rule == "appointments.notice_in_time")
    assert notice.entry is None
    assert notice.before is not None
    assert notice.before.outcome is Outcome.FAILS
    assert notice.after is None


def test_recheck_tells_equal_rules_of_one_entry_apart() -> None:
    """Two findings of one rule are compared one by one."""
    twice = carried(CASE.refolded(CASE.entries)).record(OathTaken(on=date(2019, 8, 21)))
    assert ic.recheck(twice, twice.law) == ()


def deadline(**changes: Any) -> Deadline:
    """Return the county's deadline for notifying the organs, changed."""
    return CASE.deadlines(DAY)[0]._replace(**changes)


def lines(*deadlines: Deadline, matter_id: str = "M") -> list[str]:
    """Return the unfolded lines of the calendar of some deadlines of one matter."""
    text = ic.to_icalendar([(matter_id, each) for each in deadlines], DAY, "en")
    return text.replace("\r\n ", "").split("\r\n")


def test_a_clock_set_off_twice_gives_two_events() -> None:
    """A calendar program would drop the second of two events with one id."""
    uids = [line for line in lines(deadline(), deadline()) if line.startswith("UID")]
    assert uids == ["UID:M-notice@npc_core", "UID:M-notice-2@npc_core"]


def test_a_local_target_is_an_event_of_its_own() -> None:
    """Both clocks run: the national one month for the submission, and the county's stricter ten days."""
    month = {"count": 1, "unit": "months"}
    law = county(measures(appointments__new_government_period=month))
    case = matter(law, government_elected_on=date(2019, 8, 1))
    found = lines(*case.deadlines(DAY))
    starts = {line for line in found if line.startswith("DTSTART")}
    assert starts == {"DTSTART;VALUE=DATE:20191001", "DTSTART;VALUE=DATE:20190901"}
    assert any(line.startswith("UID:M-new_government-target@") for line in found)
    assert any(line.endswith("the place's own target") for line in found)


def test_an_open_end_is_said_in_the_event() -> None:
    """The event stands on the first day that the end can be."""
    found = lines(deadline(due=Due(date(2019, 8, 25), date(2019, 9, 10))))
    assert "DTSTART;VALUE=DATE:20190825" in found
    assert any("\\nearliest end" in line for line in found)


def test_marks_and_control_characters_cannot_break_the_calendar() -> None:
    """Escaped, or dropped where no calendar may hold them."""
    found = lines(deadline(label=Text("甲", "a;b,c\\d\r\ne\x00\x07\x7f")), matter_id="x\nUID:evil")
    assert "SUMMARY:a\\;b\\,c\\\\d\\ne" in found
    assert "UID:x\\nUID:evil-notice@npc_core" in found


def test_lines_are_folded_at_75_octets_and_unfold_to_what_they_were() -> None:
    """Not one octet more, and no character is cut."""
    label = "很长的标题，" * 30
    text = ic.to_icalendar([("M", deadline(label=Text(label, label)))], DAY)
    folded = text.split("\r\n")
    assert 75 - len("字".encode()) < max(len(line.encode()) for line in folded) <= 75
    assert f"SUMMARY:{label}" in text.replace("\r\n ", "").split("\r\n")


SCHEMA = jsonschema.Draft202012Validator(ic.document_schema("appointments.appointment"))
QUESTIONS = jsonschema.Draft202012Validator(ic.question_schema())


@pytest.mark.parametrize(
    ("act", "valid"),
    [
        ({"act": "filed", "on": "2019-08-21"}, True),
        ({"act": "filed", "on": "2019-08-21", "by": None, "entry": None}, True),
        ({"act": "filed", "on": {"earliest": "2019-08-21", "latest": "2019-08-22"}}, True),
        ({"act": "filed", "on": "2019-08-21", "entry": {"id": 9, "struck": "x", "recorded_on": "2019-09-01"}}, True),
        ({"act": "filed", "on": "2019-08-21", "entry": {"id": 0}}, False),
        ({"act": "filed", "on": "2019-08-21", "entry": {"colour": "red"}}, False),
        ({"act": "filed", "on": "2019-08-21", "entry": {"corrected": [{"reason": "x", "act": {}}]}}, False),
        ({"act": "filed", "on": "21.8.2019"}, False),
        ({"act": "filed", "on": "9999-12-31"}, False),
        ({"act": "filed"}, False),
        ({"act": "filed", "on": "2019-08-21", "filed_with": "king"}, False),
        ({"act": "sneezed", "on": "2019-08-21"}, False),
    ],
    ids=range(12),
)  # fmt: skip
def test_schema_and_reader_agree_on_acts(act: dict[str, Any], valid: bool) -> None:
    """What the one takes the other takes."""
    document = {**ic.to_document(CASE), "acts": [act]}
    assert SCHEMA.is_valid(document) == valid
    try:
        ic.from_document(document)
    except InvalidDocument:
        assert not valid
    else:
        assert valid


@pytest.mark.parametrize(
    ("question", "valid"),
    [
        ({**QUESTION, "facts": FACTS}, True),
        ({**QUESTION, "facts": FACTS, "area": {"code": "540102", "name": None}, "id": "q"}, True),
        ({**QUESTION, "facts": {**FACTS, "tally": {"ayes": "13"}}}, False),
        ({**QUESTION, "facts": {**FACTS, "colour": 1}}, False),
        (QUESTION, False),
        ({**QUESTION, "rule": "nothing", "facts": FACTS}, False),
        ({**QUESTION, "rule": "sessions.first_session", "facts": FIRST}, False),
        ({**QUESTION, "rule": "sessions.first_session", "facts": FIRST, "on": "2022-03-01"}, True),
        ({**QUESTION, "rule": "case.view", "case": ic.to_document(CASE)}, True),
        ({**QUESTION, "rule": "case.audit", "case": ic.to_document(CASE)}, False),
        ({**QUESTION, "rule": "case.audit", "case": ic.to_document(CASE), "on": "2019-12-31"}, True),
        ({**QUESTION, "rule": "case.check", "case": ic.to_document(CASE)}, False),
    ],
    ids=range(12),
)  # fmt: skip
def test_schema_and_answers_agree_on_questions(question: dict[str, Any], valid: bool) -> None:
    """What the schema refuses is answered with an error, and the other way round."""
    assert QUESTIONS.is_valid(question) == valid
    assert ("error" in ic.answer(question)) != valid


def test_schemas_name_no_python_class() -> None:
    """Definitions have codes in lower case."""
    for schema in (ic.document_schema("appointments.appointment"), ic.question_schema()):
        assert all(name == name.lower() for name in schema["$defs"])


def test_two_classes_of_one_name_keep_their_own_definitions() -> None:
    """The second is named with its module."""
    defs: dict[str, Any] = {"due": {"enum": ["x"]}}
    assert _defined(Due, {"enum": ["y"]}, defs) == {"$ref": "#/$defs/kernel_periods_due"}
    assert defs["kernel_periods_due"] == {"enum": ["y"]}
    assert _defined(Due, {"enum": ["x"]}, defs) == {"$ref": "#/$defs/due"}
