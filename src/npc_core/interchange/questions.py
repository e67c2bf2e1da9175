"""Questions: one JSON object asks, one answers. This is how programs that are not Python use the library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import Factory, frozen

from npc_core.interchange.documents import AreaRef, from_document, read_act
from npc_core.interchange.reading import check_bounds, refuse
from npc_core.interchange.registry import find_rule
from npc_core.interchange.views import view_audit, view_case, view_deadlines, view_finding, view_possible
from npc_core.kernel.errors import InvalidDocument, NpcError, Problem
from npc_core.kernel.findings import Finding
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Lang, Text
from npc_core.law.laws import law_of
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
        area, readings, local: the place and its law, for a rule.
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
    read = _read(question)
    if read.rule == "case.check":
        case = _case(read)
        return case.check(_act(read, case))
    rule = find_rule(read.rule)
    area = _needed(read.area, "area").area()
    facts = structure(_needed(read.facts, "facts"), rule.facts, "$.facts")
    on = _needed(read.on, "on") if rule.takes == "day" else read.on
    return rule.ask(facts, law_of(area, local=read.local, readings=read.readings), on)


def answer(question: Mapping[str, Any], lang: Lang = "zh") -> dict[str, Any]:
    """Return the answer to any question as plain data; what is wrong with the question is an answer too."""
    reply: dict[str, Any] = {"format": ANSWER}
    asked = question.get("id") if isinstance(question, Mapping) else None
    if isinstance(asked, str):
        reply["id"] = asked
    try:
        return {**reply, **_answer(question, lang)}
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


def _answer(question: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    rule = question.get("rule") if isinstance(question, Mapping) else None
    if rule not in CASE_QUESTIONS or rule == "case.check":
        return {"finding": view_finding(ask(question), lang)}
    read = _read(question)
    case = _case(read)
    if rule == "case.view":
        return {"case": view_case(case, lang)}
    on = _needed(read.on, "on")
    if rule == "case.possible":
        return {"possible": view_possible(case.possible(on), lang)}
    if rule == "case.deadlines":
        return {"deadlines": view_deadlines(case.deadlines(on), lang)}
    return {"audit": view_audit(case.audit(on), lang)}


def _read(question: Any) -> Question:
    if not isinstance(question, Mapping):
        refuse("$", type(question).__name__, Text("对象", "an object"))
    check_bounds(question)
    read = structure(dict(question), Question)
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
