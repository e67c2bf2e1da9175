"""The law of performance and deputy groups, place by place and version by version, written from the texts."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.provisions import Force, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.values_performance import (
    AbsenceTrigger,
    ActivityDays,
    Counted,
    Leaders,
    ReviewBand,
    ReviewOption,
    ReviewScheme,
)
from tests.performance.builders import own, place

with Path(__file__).with_name("law.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def shown(value: Any) -> str:
    """Return a value as the table writes it."""
    if hasattr(value, "words"):
        return str(value.words.en)
    if isinstance(value, tuple):
        return " ".join(str(getattr(each, "code", each)) for each in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['code']}-{row['on']}-{row['field']}")
def test_each_place_has_what_its_texts_say(row: dict[str, str]) -> None:
    """The value, its clauses, most special first; or why there is none."""
    local = (own(row["code"], (row["adopts"],)),) if row["adopts"] else ()
    found = place(row["code"], *local).on(date.fromisoformat(row["on"])).provision(row["field"])
    if not row["value"]:
        assert isinstance(found, Silence)
        assert found.reason.code == row["note"]
        return
    assert isinstance(found, Provision)
    assert (shown(found.value), " ".join(norm.id for norm in found.norms)) == (row["value"], row["norms"])
    assert found.by_reference is (row["note"] == "by_reference")
    assert (found.force is Force.ADVISORY) is (row["note"] == "advisory")
    conflicts = {conflict.kind.code for conflict in found.conflicts}
    assert conflicts == ({row["note"]} & {"contrary", "outdated", "clash"})


def value(code: str, on: date, field: str) -> Any:
    """Return the value of a field somewhere."""
    found = place(code).on(on).provision(field)
    assert isinstance(found, Provision)
    return found.value


YEAR = date(2021, 6, 1)


def test_values_with_several_parts_are_those_of_the_texts() -> None:
    """Days of activity, leaders of groups, who grants leave from what, and when a member is absent too often."""
    assert value("370000", YEAR, "performance.activity_days") == ActivityDays(days=20, minimum=False)
    assert value("370102", YEAR, "performance.activity_days") == ActivityDays(days=15, minimum=False)
    assert value("330106", YEAR, "performance.activity_days") == ActivityDays(days=15, minimum=True)
    assert value("330106100", YEAR, "performance.activity_days") == ActivityDays(days=7, minimum=True)
    assert value("110101", YEAR, "deputy_groups.group_leaders") == Leaders(least=1, deputy_leader=True)
    assert value("310101", YEAR, "deputy_groups.group_leaders") == Leaders(least=1, most=3)
    assert value("370102", YEAR, "deputy_groups.group_leaders") == Leaders(least=1, most=2)
    assert value("370102", YEAR, "performance.leave_approver_sitting").group == ("convener",)
    assert value("310112101", YEAR, "performance.leave_approver_sitting").plenary == ("executive_chair",)
    assert value("410000", YEAR, "performance.standing_committee_leave_approver").group == ("secretary_general",)
    assert value("370000", YEAR, "performance.standing_committee_leave_approver").joint == ("secretary_general",)
    key = "performance.standing_committee_absence_trigger"
    assert value("110000", YEAR, key) == AbsenceTrigger(years_away=2, share_of_days=Fraction(1, 2), excusable=True)
    assert value("370000", YEAR, key) == AbsenceTrigger(consecutive=3)
    assert value("410000", YEAR, key) == AbsenceTrigger(in_year=2, share_of_days=Fraction(1, 3))
    days = value("411424", YEAR, "performance.inspection_visit_days_collective")
    assert (days.least, days.most) == (3, 5)
    days = value("411400", YEAR, "performance.inspection_visit_days_collective")
    assert (days.least, days.most) == (5, 10)


def test_what_no_rule_uses_is_kept_for_reading() -> None:
    """Henan's symposium of deputies, Shanghai's meetings with members, Beijing's yearly publication until 1998."""
    keys = {each.key for each in place("410000").on(YEAR).recorded}
    assert {"performance.deputy_symposiums_minimum", "performance.standing_committee_member_file"} <= keys
    assert "performance.meeting_request_with_members" in {each.key for each in place("310101").on(YEAR).recorded}
    published = "performance.standing_committee_attendance_published"
    assert published not in {each.key for each in place("110000").on(YEAR).recorded}
    assert published in {each.key for each in place("330000").on(YEAR).recorded}


OPTIONS = (ReviewOption(code="good", label=Text("称职", "good")), ReviewOption(code="bad", label=Text("差", "bad")))


def band(grade: str, *options: str) -> ReviewBand:
    """Return a grade for any number of votes."""
    return ReviewBand(grade=grade, label=Text("等次", "grade"), options=options)


@pytest.mark.parametrize(
    ("options", "bands"),
    [
        (OPTIONS, ()),
        ((*OPTIONS, OPTIONS[0]), (band("a", "good"),)),
        (OPTIONS, (band("a", "good"), band("a", "bad"))),
        (OPTIONS, (band("a", "fair"),)),
    ],
    ids=["no grade", "a choice twice", "a grade twice", "a choice on no ballot"],
)
def test_a_scheme_that_contradicts_itself_is_refused(
    options: tuple[ReviewOption, ...], bands: tuple[ReviewBand, ...]
) -> None:
    """Grades count choices that are on the ballot, each once."""
    with pytest.raises(ImpossibleFacts):
        ReviewScheme(options=options, bands=bands)


def test_fewer_votes_than_none_are_refused() -> None:
    """A count below nothing is a slip of the pen."""
    with pytest.raises(ImpossibleFacts):
        Counted(option="good", votes=-1)


def test_a_sound_scheme_is_taken_as_it_stands() -> None:
    """Grades keep their order, and a grade may add several choices."""
    scheme = ReviewScheme(options=OPTIONS, bands=(band("a", "good"), band("b", "good", "bad")))
    assert [each.grade for each in scheme.bands] == ["a", "b"]
