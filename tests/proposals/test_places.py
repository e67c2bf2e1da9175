"""The same suggestion in many places: what each regulation reaches, and what national law alone says."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npc_core.kernel.provisions import LocalNote, Provision, Silence
from npc_core.law.compare import coverage
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.sections.suggestions import Suggestions
from npc_core.law.tables import load_table
from npc_core.proposals import (
    Dimension,
    ExcludedMatter,
    Grade,
    ReplyMode,
    ReplyTo,
    ResultClass,
    ReturnWay,
    Signer,
)
from tests.proposals.builders import own, place

with Path(__file__).with_name("places.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
OLD, NEW = date(2025, 3, 11), date(2025, 3, 12)


def shown(value: Any) -> str:
    """Return a value as the table writes it."""
    if hasattr(value, "words"):
        return str(value.words.en)
    if isinstance(value, tuple):
        return " ".join(str(getattr(each, "code", each)) for each in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['code']}-{row['adopts']}-{row['field']}")
def test_each_place_has_what_reaches_it(row: dict[str, str]) -> None:
    """Written from the texts: the value, its clauses, most special first, and whether it came by reference."""
    local = (own(row["code"], (row["adopts"],)),) if row["adopts"] else ()
    found = getattr(place(row["code"], *local).on(date.fromisoformat(row["on"])).suggestions, row["field"])
    if not row["value"]:
        assert isinstance(found, Silence)
        assert (found.local_note.code if found.local_note else "") == row["note"]
        return
    assert isinstance(found, Provision)
    assert (shown(found.value), " ".join(norm.id for norm in found.norms)) == (row["value"], row["norms"])
    assert found.by_reference is (row["note"] == "by_reference")
    conflicts = {conflict.kind.code for conflict in found.conflicts}
    assert conflicts == ({row["note"]} & {"contrary", "outdated"})


@pytest.mark.parametrize("code", ["440000", "440825", "440300", "310101100", "540102"])
def test_where_no_local_text_is_at_hand_the_findings_say_so(code: str) -> None:
    """Guangdong and Shenzhen: national law, and a note on every field that is open to local rules."""
    section = place(code).on(NEW).suggestions
    local = code.startswith("31")
    assert (section.objection_period.local_note is LocalNote.NONE_AT_HAND) is not local
    report = next(each for each in coverage(place(code).on(NEW)) if each.section == "suggestions")
    assert bool(report.local) is local


@pytest.mark.parametrize("name", packaged_files())
def test_tokens_of_local_files_come_from_the_closed_lists(name: str) -> None:
    """A token that no enumeration of the topic has would be read by no rule."""
    kinds = {
        "excluded_matters": ExcludedMatter,
        "excluded_matter_handling": ReturnWay,
        "reply_mode": ReplyMode,
        "reply_signed_by": Signer,
        "reply_to_joint_signatories": ReplyTo,
        "result_classes": ResultClass,
        "feedback_dimensions": Dimension,
        "feedback_grades": Grade,
    }
    for row in packaged_file(name).rows:
        section, field = row.key.split(".")[:2]
        if section == "suggestions" and field in kinds:
            assert set(row.value) <= {each.code for each in kinds[field]}, row


def test_national_law_says_the_same_before_and_after_march_2025_but_for_who_and_where() -> None:
    """The deputies' law of 2025 named who assigns, urges and chooses; the periods are the same at a new place."""
    law = place()
    before, after = law.on(OLD).suggestions, law.on(NEW).suggestions
    changed = [
        column.key.split(".")[1]
        for column in load_table(Suggestions, "suggestions").columns()
        if getattr(getattr(before, column.key.split(".")[1]), "value", None)
        != getattr(getattr(after, column.key.split(".")[1]), "value", None)
    ]
    assert changed == ["assigned_by", "priority_selected_by", "supervised_by", "reporters"]
