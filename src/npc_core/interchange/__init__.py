"""The edge: documents in and out, questions and answers, views, schemas, calendars."""

from npc_core.interchange.documents import dump_case, from_document, load_case, to_document
from npc_core.interchange.icalendar import plan_to_icalendar, to_icalendar
from npc_core.interchange.questions import answer, ask
from npc_core.interchange.reading import read_json
from npc_core.interchange.registry import Askable, find_procedure, find_rule, procedure_ids, rule_ids, rules
from npc_core.interchange.schema import document_schema, question_schema
from npc_core.interchange.tables import CellProblem, Table, TableRow, read_table
from npc_core.interchange.tables_days import parse_day
from npc_core.interchange.upgrades import Changed, Upgraded, recheck, upgrade
from npc_core.interchange.views import (
    view_audit,
    view_case,
    view_clauses,
    view_deadlines,
    view_finding,
    view_possible,
    view_provision,
    view_section,
)

__all__ = [
    "Askable",
    "CellProblem",
    "Changed",
    "Table",
    "TableRow",
    "Upgraded",
    "answer",
    "ask",
    "document_schema",
    "dump_case",
    "find_procedure",
    "find_rule",
    "from_document",
    "load_case",
    "parse_day",
    "plan_to_icalendar",
    "procedure_ids",
    "question_schema",
    "read_json",
    "read_table",
    "recheck",
    "rule_ids",
    "rules",
    "to_document",
    "to_icalendar",
    "upgrade",
    "view_audit",
    "view_case",
    "view_clauses",
    "view_deadlines",
    "view_finding",
    "view_possible",
    "view_provision",
    "view_section",
]
