"""Questions: one JSON object asks, one answers. This is how programs that are not Python use the library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import Factory, frozen

from npc_core.interchange.documents import from_document, read_act
from npc_core.interchange.places import AreaRef, find_law
from npc_core.interchange.reading import check_bounds, refuse
from npc_core.interchange.registry import find_rule
from npc_core.interchange.views import view_audit, view_case, view_deadlines, view_finding, view_possible
from npc_core.kernel.errors import InvalidDocument, NpcError, Problem
from npc_core.kernel.findings import Finding
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Lang, Text
from npc_core.law.local import LocalRules
from npc_core.procedure.cases import Case

FORMAT = "npc-core/question@1"
ANSWER = "npc-core/answer@1"
CASE_QUESTIONS = ("case.audit", "case.check", "case.deadlines", "case.possible", "case.view")


@frozen(kw_only=True)
class Question:
    """One question as written.

    Args:
        format: `npc-core/question@1`.
        rule: the id of a rule, or `case.check`, `case.possible`, `case.deadlines`, `case.audit`, `case.view`.
        area, readings, local: the place (its code will do) and its law, for a rule.
        facts: the facts, for a rule.
        case: a case document, for a `case.` question.
        act: an act, for `case.check`.
        on: the day, for the `case.` questions that ask about one.
        id: whatever the caller wants back.
    """

    format: str
    rule: str
    area: AreaRef | None = None
    readings: dict[str, str] = Factory(dict)
    local: tuple[LocalRules, ...] = ()
    facts: dict[str, Any] | None = None
    case: dict[str, Any] | None = None
    act: dict[str, Any] | None = None
    on: date | None = None
    id: str | None = None


def ask(question: Mapping[str, Any]) -> Finding:
    """Return the finding that answers a question about a rule, or about one act of a case.

    Raises:
        InvalidDocument: the question is badly written.
        UnknownRule, UnknownArea, UnknownReading: it names what does not exist.

    >>> ask({"format": "npc-core/question@1", "rule": "voting.vote", "area": {"code": "411424"}, "facts": {
    ...     "on": "2019-08-20", "decision": "standing_committee_appointment", "tally": {"ayes": 13}, "membership": 27,
    ...     "present": 20}}).outcome
    Outcome.FAILS
    """
    return _find(_read(_sound(question)))


def _find(read: Question) -> Finding:
    if read.rule == "case.check":
        case = _case(read)
        return case.check(_act(read, case))
    rule = find_rule(read.rule)
    area = _needed(read.area, "area")
    facts = structure(_needed(read.facts, "facts"), rule.facts, "$.facts")
    on = _needed(read.on, "on") if rule.takes == "day" else read.on
    return rule.ask(facts, find_law(area, read.readings, read.local), on)


def answer(question: Mapping[str, Any], lang: Lang = "zh") -> dict[str, Any]:
    """Return the answer to any question as plain data; what is wrong with the question is an answer too.

    A finding is shown in one language, and its one-line explanation in both.

    >>> answer({"format": "npc-core/question@1", "rule": "voting.nothing", "id": "q-1"})["error"]["code"]
    'rule.unknown'
    """
    reply: dict[str, Any] = {"format": ANSWER}
    try:
        asked = _sound(question)
        if isinstance(asked.get("id"), str):
            reply["id"] = asked["id"]
        return {**reply, **_answer(asked, lang)}
    except NpcError as error:
        return {**reply, **view_error(error)}


def view_error(error: NpcError) -> dict[str, Any]:
    """Return an error as plain data."""
    shown: dict[str, Any] = {"code": error.code, "zh": error.explain("zh"), "en": error.explain("en")}
    if isinstance(error, InvalidDocument):
        shown["problems"] = [
            {"path": each.path, "given": each.given, "expected": {"zh": each.expected.zh, "en": each.expected.en}}
            for each in error.problems
        ]
    return {"error": shown}


def _answer(question: dict[str, Any], lang: Lang) -> dict[str, Any]:
    read = _read(question)
    rule = read.rule
    if rule not in CASE_QUESTIONS or rule == "case.check":
        finding = _find(read)
        explained = {"zh": finding.explain("zh"), "en": finding.explain("en")}
        return {"finding": {**view_finding(finding, lang), "explain": explained}}
    case = _case(read)
    if rule == "case.view":
        return {"case": view_case(case, lang)}
    on = _needed(read.on, "on")
    if rule == "case.possible":
        return {"possible": view_possible(case.possible(on), lang)}
    if rule == "case.deadlines":
        return {"deadlines": view_deadlines(case.deadlines(on), lang)}
    return {"audit": view_audit(case.audit(on), lang)}


def _sound(question: object) -> dict[str, Any]:
    if not isinstance(question, Mapping):
        refuse("$", type(question).__name__, Text("对象", "an object"))
    plain = dict(question)
    check_bounds(plain)
    if isinstance(plain.get("area"), str):
        plain["area"] = {"code": plain["area"]}
    return plain


def _read(question: dict[str, Any]) -> Question:
    read = structure(question, Question)
    if read.format != FORMAT:
        refuse("$.format", read.format, Text(FORMAT, FORMAT))
    return read


def _case(read: Question) -> Case[Any, Any]:
    return from_document(_needed(read.case, "case"))


def _act(read: Question, case: Case[Any, Any]) -> Any:
    problems: list[Problem] = []
    act = read_act(_needed(read.act, "act"), case.procedure, "$.act", problems)
    if problems:
        raise InvalidDocument(tuple(problems))
    return act


def _needed(value: Any, name: str) -> Any:
    if value is None:
        refuse(f"$.{name}", "∅", Text("本问题必填", "a value: this question needs it"))
    return value
