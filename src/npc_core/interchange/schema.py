"""JSON Schema of documents and questions, made from the same classes that read them."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from npc_core.interchange import documents, questions
from npc_core.interchange.registry import find_procedure, rule_ids
from npc_core.kernel.errors import UnknownRule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.law.local import LocalRules

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    Fraction: {"type": "string", "pattern": "^[0-9]+(/[0-9]+)?$"},
    NoneType: {"type": "null"},
    Any: {},
}


def document_schema(procedure_id: str) -> dict[str, Any]:
    """Return the JSON Schema of the documents of a procedure.

    Raises:
        UnknownRule: there is no such procedure.

    >>> document_schema("appointments.appointment")["properties"]["format"]
    {'const': 'npc-core/case@1'}
    """
    procedure = find_procedure(procedure_id)
    if procedure is None:
        raise UnknownRule(procedure_id)
    defs: dict[str, Any] = {}
    acts = []
    for code, act in procedure.acts.items():
        schema = _class(act, defs)
        schema["properties"] = {"act": {"const": code}, **schema["properties"], "entry": {"type": "object"}}
        schema["required"] = ["act", *schema.get("required", [])]
        acts.append(schema)
    return {
        "$schema": _DIALECT,
        "title": procedure.label.en,
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "procedure", "area", "dossier"],
        "properties": {
            "format": {"const": documents.FORMAT},
            "data_version": {"type": "string"},
            "procedure": {"const": procedure.id},
            "area": _of(documents.AreaRef, defs),
            "readings": {"type": "object", "additionalProperties": {"type": "string"}},
            "local": {"type": "array", "items": _of(LocalRules, defs)},
            "partial": {"type": "boolean"},
            "dossier": _of(procedure.facts, defs),
            "acts": {"type": "array", "items": {"oneOf": acts}},
        },
        "$defs": dict(sorted(defs.items())),
    }


def question_schema() -> dict[str, Any]:
    """Return the JSON Schema of questions.

    >>> question_schema()["properties"]["format"]
    {'const': 'npc-core/question@1'}
    """
    defs: dict[str, Any] = {}
    schema = _class(questions.Question, defs)
    schema["properties"]["format"] = {"const": questions.FORMAT}
    schema["properties"]["rule"] = {"enum": [*questions.CASE_QUESTIONS, *rule_ids()]}
    return {"$schema": _DIALECT, "title": "question", **schema, "$defs": dict(sorted(defs.items()))}


def _class(kind: type[Any], defs: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for each in fields(kind):
        if not each.init:
            continue
        properties[each.name] = _of(hints[each.name], defs)
        if each.default is NOTHING:
            required.append(each.name)
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**schema, "required": required} if required else schema


def _of(kind: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind is Text:
        return {
            "type": "object",
            "required": ["zh", "en"],
            "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
        }
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        kinds = [_of(each, defs) for each in args if each is not NoneType]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin in (tuple, frozenset, list):
        return {"type": "array", "items": _of(args[0], defs)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(args[1], defs)}
    if isinstance(kind, type) and issubclass(kind, Labelled):
        defs[kind.__name__] = {"enum": [each.code for each in kind]}
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if has(kind):
        if kind.__name__ not in defs:
            defs[kind.__name__] = {}
            defs[kind.__name__] = _class(kind, defs)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": "string"}
