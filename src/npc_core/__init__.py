"""npc_core: ask the law of people's congresses a question and get an answer that names article, version and place.

The names below load the modules they live in on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

__version__ = "0.1.0"
DATA_VERSION = "2026.11"
DATA_CHECKED_ON = "2026-11-24"

if TYPE_CHECKING:
    from npc_core import appointments, deputies, elections, interchange, ledgers, performance, proposals, voting
    from npc_core.congress.actors import Actor, Role
    from npc_core.congress.areas import Area
    from npc_core.congress.bodies import Body, BodyKind
    from npc_core.congress.effects import Effect, EffectKind
    from npc_core.congress.ids import CaseId, PersonId, UnitId
    from npc_core.congress.levels import Level
    from npc_core.congress.meetings import Attendance, Meeting
    from npc_core.congress.offices import Office, OfficeGroup
    from npc_core.congress.posts import Post, PostAct
    from npc_core.congress.terms import Term
    from npc_core.kernel.calendars import PublishedCalendar, chinese_calendar
    from npc_core.kernel.days import Between
    from npc_core.kernel.errors import (
        ImpossibleFacts,
        InvalidDocument,
        InvalidLawData,
        NpcError,
        Undetermined,
        UnknownArea,
        UnknownNorm,
        UnknownReading,
        UnknownRule,
        Unlawful,
    )
    from npc_core.kernel.findings import Finding, Outcome, Rule, Severity, all_of, any_of
    from npc_core.kernel.norms import Norm, Statute
    from npc_core.kernel.periods import Period, Unit
    from npc_core.kernel.provisions import Force, Provision, Silence, SilenceReason
    from npc_core.kernel.text import Text
    from npc_core.kernel.thresholds import Base, Threshold
    from npc_core.law.book import RuleBook
    from npc_core.law.catalogue import norm_entry
    from npc_core.law.compare import compare_readings, coverage, diff
    from npc_core.law.consequences import Consequence, consequences_of
    from npc_core.law.laws import Law, law_of
    from npc_core.law.local import LocalRules
    from npc_core.law.readings import Reading, readings
    from npc_core.procedure.cases import Case, Judgement
    from npc_core.procedure.possible import Status
    from npc_core.voting.decisions import Decision
    from npc_core.voting.facts import Tally, Vote
    from npc_core.voting.rules import check_vote

_HOMES = {
    "Actor": "congress.actors",
    "Area": "congress.areas",
    "Attendance": "congress.meetings",
    "Base": "kernel.thresholds",
    "Between": "kernel.days",
    "Body": "congress.bodies",
    "BodyKind": "congress.bodies",
    "Case": "procedure.cases",
    "CaseId": "congress.ids",
    "Consequence": "law.consequences",
    "Decision": "voting.decisions",
    "Effect": "congress.effects",
    "EffectKind": "congress.effects",
    "Finding": "kernel.findings",
    "Force": "kernel.provisions",
    "ImpossibleFacts": "kernel.errors",
    "InvalidDocument": "kernel.errors",
    "InvalidLawData": "kernel.errors",
    "Judgement": "procedure.cases",
    "Law": "law.laws",
    "Level": "congress.levels",
    "LocalRules": "law.local",
    "Meeting": "congress.meetings",
    "Norm": "kernel.norms",
    "NpcError": "kernel.errors",
    "Office": "congress.offices",
    "OfficeGroup": "congress.offices",
    "Outcome": "kernel.findings",
    "Period": "kernel.periods",
    "PersonId": "congress.ids",
    "Post": "congress.posts",
    "PostAct": "congress.posts",
    "Provision": "kernel.provisions",
    "PublishedCalendar": "kernel.calendars",
    "Reading": "law.readings",
    "Role": "congress.actors",
    "Rule": "kernel.findings",
    "RuleBook": "law.book",
    "Severity": "kernel.findings",
    "Silence": "kernel.provisions",
    "SilenceReason": "kernel.provisions",
    "Status": "procedure.possible",
    "Statute": "kernel.norms",
    "Tally": "voting.facts",
    "Term": "congress.terms",
    "Text": "kernel.text",
    "Threshold": "kernel.thresholds",
    "Undetermined": "kernel.errors",
    "Unit": "kernel.periods",
    "UnitId": "congress.ids",
    "UnknownArea": "kernel.errors",
    "UnknownNorm": "kernel.errors",
    "UnknownReading": "kernel.errors",
    "UnknownRule": "kernel.errors",
    "Unlawful": "kernel.errors",
    "Vote": "voting.facts",
    "all_of": "kernel.findings",
    "any_of": "kernel.findings",
    "appointments": "",
    "check_vote": "voting.rules",
    "chinese_calendar": "kernel.calendars",
    "compare_readings": "law.compare",
    "consequences_of": "law.consequences",
    "coverage": "law.compare",
    "deputies": "",
    "diff": "law.compare",
    "elections": "",
    "interchange": "",
    "law_of": "law.laws",
    "ledgers": "",
    "norm_entry": "law.catalogue",
    "performance": "",
    "proposals": "",
    "readings": "law.readings",
    "voting": "",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the names of the front door."""
    return sorted(__all__)


__all__ = [
    "DATA_CHECKED_ON",
    "DATA_VERSION",
    "Actor",
    "Area",
    "Attendance",
    "Base",
    "Between",
    "Body",
    "BodyKind",
    "Case",
    "CaseId",
    "Consequence",
    "Decision",
    "Effect",
    "EffectKind",
    "Finding",
    "Force",
    "ImpossibleFacts",
    "InvalidDocument",
    "InvalidLawData",
    "Judgement",
    "Law",
    "Level",
    "LocalRules",
    "Meeting",
    "Norm",
    "NpcError",
    "Office",
    "OfficeGroup",
    "Outcome",
    "Period",
    "PersonId",
    "Post",
    "PostAct",
    "Provision",
    "PublishedCalendar",
    "Reading",
    "Role",
    "Rule",
    "RuleBook",
    "Severity",
    "Silence",
    "SilenceReason",
    "Status",
    "Statute",
    "Tally",
    "Term",
    "Text",
    "Threshold",
    "Undetermined",
    "Unit",
    "UnitId",
    "UnknownArea",
    "UnknownNorm",
    "UnknownReading",
    "UnknownRule",
    "Unlawful",
    "Vote",
    "all_of",
    "any_of",
    "appointments",
    "check_vote",
    "chinese_calendar",
    "compare_readings",
    "consequences_of",
    "coverage",
    "deputies",
    "diff",
    "elections",
    "interchange",
    "law_of",
    "ledgers",
    "norm_entry",
    "performance",
    "proposals",
    "readings",
    "voting",
]
