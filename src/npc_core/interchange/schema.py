"""JSON Schema of documents and questions, made from the same classes that read them."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from npc_core.interchange import documents, questions
from npc_core.interchange.places import AreaRef
from npc_core.interchange.registry import find_procedure, find_rule, rule_ids
from npc_core.kernel.errors import UnknownRule
from npc_core.kernel.hundredths import Hundredths
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import act_code

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}
_DAY = {"type": "string", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$", "format": "date"}
_PLAIN: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    date: _DAY,
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    Fraction: {"type": "string", "pattern": "^[0-9]{1,6}(/[1-9][0-9]{0,5})?$"},
    Hundredths: {
        "anyOf": [
            {"type": "integer", "exclusiveMinimum": -(10**9), "exclusiveMaximum": 10**9},
            {"type": "string", "pattern": "^-?[0-9]{1,9}(\\.[0-9]{1,2})?$"},
        ]
    },
    NoneType: _NULL,
    Any: {},
}
_WORDS: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["zh", "en"],
    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
}
_READINGS = {"type": "object", "additionalProperties": {"type": "string"}}


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
    bare = {code: _object(act, defs) for code, act in procedure.acts.items()}
    for code, schema in bare.items():
        defs[f"act_{code}"] = {
            **schema,
            "properties": {"act": {"const": code}, **schema["properties"], "entry": {"$ref": "#/$defs/entry"}},
            "required": ["act", *schema.get("required", ())],
        }
    defs["corrected_act"] = {
        "oneOf": [
            {
                **schema,
                "properties": {"act": {"const": code}, **schema["properties"]},
                "required": ["act", *schema.get("required", ())],
            }
            for code, schema in bare.items()
        ]
    }
    defs["entry"] = _ENTRY
    return {
        "$schema": _DIALECT,
        "title": procedure.label.en,
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "procedure", "area", "dossier"],
        "properties": {
            "format": {"const": documents.FORMAT},
            "data_version": {"anyOf": [{"type": "string", "pattern": "^[0-9]{4}\\.[0-9]{1,2}$"}, _NULL]},
            "procedure": {"const": procedure.id},
            "area": _of(AreaRef, defs),
            "readings": _READINGS,
            "local": {"type": "array", "items": _of(LocalRules, defs)},
            "partial": {"type": "boolean"},
            "dossier": _of(procedure.facts, defs),
            "acts": {"type": "array", "items": {"oneOf": [{"$ref": f"#/$defs/act_{code}"} for code in bare]}},
        },
        "$defs": dict(sorted(defs.items())),
    }


_ENTRY: dict[str, Any] = {
    "anyOf": [
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": {"anyOf": [{"type": "integer", "minimum": 1}, _NULL]},
                "recorded_on": {"anyOf": [_DAY, _NULL]},
                "struck": {"anyOf": [{"type": "string"}, _NULL]},
                "corrected": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["reason", "act"],
                        "properties": {"reason": {"type": "string"}, "act": {"$ref": "#/$defs/corrected_act"}},
                    },
                },
            },
        },
        _NULL,
    ]
}


def question_schema() -> dict[str, Any]:
    """Return the JSON Schema of questions: what each rule, and each question about a case, needs.

    >>> question_schema()["properties"]["format"]
    {'const': 'npc-core/question@1'}
    """
    defs: dict[str, Any] = {}
    schema = _object(questions.Question, defs)
    rules = {each: find_rule(each) for each in rule_ids()}
    schema["properties"] |= {
        "format": {"const": questions.FORMAT},
        "rule": {"enum": [*questions.CASE_QUESTIONS, *rules]},
        "area": {"anyOf": [_of(AreaRef, defs), {"type": "string"}, _NULL]},
        "readings": _READINGS,
    }
    needed = [
        _for_rule(each, ["area", "facts", *(["on"] if rule.takes == "day" else [])], {"facts": _of(rule.facts, defs)})
        for each, rule in rules.items()
    ]
    for each in questions.CASE_QUESTIONS:
        also = {"case.check": ["act"], "case.view": []}.get(each, ["on"])
        needed.append(_for_rule(each, ["case", *also], {name: {"type": "object"} for name in ("case", "act")}))
    return {"$schema": _DIALECT, "title": "question", **schema, "allOf": needed, "$defs": dict(sorted(defs.items()))}


def _for_rule(rule: str, required: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    present = {name: properties.get(name, {"not": _NULL}) for name in required}
    return {
        "if": {"properties": {"rule": {"const": rule}}, "required": ["rule"]},
        "then": {"required": required, "properties": present},
    }


def _object(kind: type[Any], defs: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for each in fields(kind):
        if not each.init:
            continue
        properties[each.name] = _of(hints[each.name], defs)
        if each.default is NOTHING:
            required.append(each.name)
    if hasattr(kind, "TAG"):
        key, word = kind.TAG
        properties[key] = {"const": word}
        required.append(key)
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**schema, "required": required} if required else schema


def _of(kind: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind is Text:
        return _WORDS
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [_of(each, defs) for each in args]}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _of(args[0], defs)}
    if origin is dict:
        return {"type": "object"}
    if issubclass(kind, Labelled):
        return _defined(kind, {"enum": [each.code for each in kind]}, defs)
    if has(kind):
        return _defined(kind, _object(kind, defs), defs)
    return _PLAIN[str]


def _defined(kind: Any, schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """Keep a definition under the code of its class, with that of its module where another class has taken it."""
    name = act_code(kind)
    if defs.setdefault(name, schema) != schema:
        name = f"{kind.__module__.removeprefix('npc_core.').replace('.', '_')}_{name}"
        defs[name] = schema
    return {"$ref": f"#/$defs/{name}"}
