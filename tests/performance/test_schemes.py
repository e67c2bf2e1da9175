"""Ten schemes of real places and a general one: deputies worked by hand, each clause and the whole."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from npc_core.congress.ids import GroupId, PersonId
from npc_core.kernel.hundredths import shown
from npc_core.kernel.labels import member
from npc_core.performance.advice import find_consequences
from npc_core.performance.columnwise import evaluate_columns, to_columns
from npc_core.performance.evaluation import count_half_days, evaluate
from npc_core.performance.explained import explain
from npc_core.performance.ranking import find_first
from npc_core.performance.records import Activity, ActivityKind, Presence, State
from npc_core.performance.schemes import Scheme
from npc_core.performance.windows import Stretch

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "data" / "schemes"
SCHEMES = {path.stem: Scheme.from_toml(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
with Path(__file__).with_name("schemes.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
TOKEN = re.compile(r"([xhn])(\d+)")


def records_of(row: dict[str, str]) -> list[Activity]:
    """Return the records that a row writes: kind, !presence, ? for not verified, xN times, hN half days, nN items."""
    found: list[Activity] = []
    by_group = SCHEMES[row["scheme"]].subject.code == "group"
    for written in filter(None, (part.strip() for part in row["records"].split(";"))):
        kind, *rest = written.split()
        told = {match[1]: int(match[2]) for part in rest if (match := TOKEN.fullmatch(part))}
        presence = next((part[1:] for part in rest if part.startswith("!")), "attended")
        on = date.fromisoformat(next((part[1:] for part in rest if part.startswith("@")), row["first"]))
        found.extend(
            Activity(
                None if by_group else PersonId(row["subject"]),
                member(ActivityKind, kind),
                on + timedelta(days=day),
                member(Presence, presence),
                State.ENTERED if "?" in rest else State.VERIFIED,
                told.get("h", 0),
                told.get("n", 1),
                GroupId(row["subject"]) if by_group else None,
            )
            for day in range(told.get("x", 1))
        )
    return found


def period_of(row: dict[str, str]) -> Stretch:
    """Return the period of a row."""
    return Stretch(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['scheme']}-{row['subject']}")
def test_a_score_worked_by_hand(row: dict[str, str]) -> None:
    """Each clause, the score and the grade are those of the sheet; the ledger and the columns agree."""
    scheme, records, period = SCHEMES[row["scheme"]], records_of(row), period_of(row)
    found = evaluate(records, scheme, period)
    assert [shown(each) for each in found.points] == row["points"].split()
    assert found.shown == row["score"]
    assert (found.grade.code if found.grade else "") == row["grade"]
    assert shown(explain(records, scheme, period).total) == row["score"]
    if records:
        frame = to_columns(records, scheme.subject)
        assert evaluate_columns(frame.lazy(), scheme, period).collect()["score"].to_list() == [found.score]


def test_each_scheme_has_three_subjects_and_says_what_was_supplied() -> None:
    """Ten places and the general rules; nothing that the published text leaves out is passed off as published."""
    counted = Counter(row["scheme"] for row in ROWS)
    assert len(SCHEMES) == 11
    assert set(counted) == set(SCHEMES)
    assert min(counted.values()) == 3
    assert all(scheme.filled_in and scheme.source for scheme in SCHEMES.values())


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_goes_out_as_plain_data_and_comes_back(name: str) -> None:
    """TOML and JSON hold the same scheme."""
    assert Scheme.from_mapping(SCHEMES[name].to_plain()) == SCHEMES[name]
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    assert Scheme.from_mapping(data) == SCHEMES[name]


@pytest.mark.parametrize(("subject", "days"), [("yang", 27), ("jiang", 23)])
def test_days_of_duty_are_counted_beside_the_points(subject: str, days: int) -> None:
    """Bishan published 27 days and 118.5 points, 23 days and 113.5 points."""
    row = next(row for row in ROWS if row["scheme"] == "bishan" and row["subject"] == subject)
    assert count_half_days(records_of(row), period_of(row)) == days * 2


def test_nine_of_sixty_four_are_excellent_in_yuanjiang() -> None:
    """Published: 9 of 64 deputies, 14.1 per cent."""
    scheme = SCHEMES["yuanjiang_2020"]
    scores = {f"D-{place:02}": 10_000 - 100 * place for place in range(64)}
    excellent = [each.subject for each in find_consequences(scheme, [scores])]
    assert excellent == [f"D-{place:02}" for place in range(9)]
    assert round(1000 * len(excellent) / len(scores)) == 141


def test_three_advanced_groups_and_six_in_all_in_chunfu() -> None:
    """Published: three advanced groups, and those placed fourth to sixth qualified."""
    scheme = SCHEMES["chunfu"]
    scores = {f"G-{place}": 10_000 - 100 * place for place in range(8)}
    advised = [(each.consequence.id, each.subject) for each in find_consequences(scheme, [scores])]
    assert [subject for place, subject in advised if place == "14"] == ["G-0", "G-1", "G-2"]
    assert len([subject for place, subject in advised if place == "15"]) == 6


def test_the_last_five_two_years_running_in_xiangzhou() -> None:
    """One bad year is not two; a tie across the cut is reported and not chosen."""
    scheme = SCHEMES["xiangzhou"]
    before = {f"D-{place}": 1000 * place for place in range(8)}
    after = {**before, "D-0": 9000, "D-5": 4000}
    warned = [each for each in find_consequences(scheme, [before, after]) if each.consequence.id == "6"]
    assert [(each.subject, each.open) for each in warned] == [
        ("D-1", False),
        ("D-2", False),
        ("D-3", False),
        ("D-4", False),
    ]
    tied = {**before, "D-5": 4000}
    open_cases = [each for each in find_consequences(scheme, [tied, tied]) if each.consequence.id == "6" and each.open]
    assert [each.subject for each in open_cases] == ["D-4", "D-5"]
    assert find_consequences(scheme, [before]) == ()


def test_poor_two_years_running_in_yinchuan() -> None:
    """A talk after one poor year; advice to resign, and a proposal to recall, after two."""
    scheme = SCHEMES["yinchuan"]
    found = find_consequences(scheme, [{"A": 5000, "B": 9000}, {"A": 5940, "B": 5000, "C": 1000}])
    assert [(each.consequence.id, each.subject) for each in found] == [
        ("5", "A"),
        ("5", "B"),
        ("5", "C"),
        ("6", "A"),
        ("7", "A"),
    ]


def test_what_is_for_everybody_is_for_everybody_scored() -> None:
    """Bishan publishes every score."""
    found = find_consequences(SCHEMES["bishan"], [{"A": 100, "B": 200}])
    assert [each.subject for each in found] == ["A", "B"]


def test_ties_are_all_in_where_the_scheme_says_so() -> None:
    """The general rules include all who are tied."""
    ranking = SCHEMES["club"].ranking
    assert find_first([("A", 9), ("B", 5), ("C", 5)], 2, ranking).among == ("A", "B", "C")
