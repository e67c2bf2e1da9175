"""Structuring: strict in, stable out, every problem with its path."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen

from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.days import Between, Day
from npc_core.kernel.errors import InvalidDocument
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Base
from npc_core.kernel.writing import unstructure


@frozen(kw_only=True)
class Everything:
    """One field of each kind."""

    flag: bool = False
    number: int = 0
    words: str = ""
    on: date | None = None
    at: time | None = None
    share: Fraction | None = None
    person: PersonId | None = None
    unit: Unit | None = None
    units: tuple[Unit, ...] = ()
    bases: frozenset[Base] = frozenset()
    day: Day | None = None
    sure: Day = date(2019, 1, 1)
    text: Text | None = None
    period: Period | None = None


FULL = Everything(
    flag=True,
    number=3,
    words="x",
    on=date(2019, 8, 20),
    at=time(9, 30),
    share=Fraction(2, 3),
    person=PersonId("P"),
    unit=Unit.DAYS,
    units=(Unit.DAYS, Unit.MONTHS),
    bases=frozenset({Base.PRESENT, Base.MOVERS}),
    day=Between(date(2019, 1, 1), date(2019, 1, 3)),
    sure=date(2019, 1, 2),
    text=Text("甲", "A"),
    period=Period(3, Unit.MONTHS),
)
PLAIN = {
    "flag": True,
    "number": 3,
    "words": "x",
    "on": "2019-08-20",
    "at": "09:30",
    "share": "2/3",
    "person": "P",
    "unit": "days",
    "units": ["days", "months"],
    "bases": ["movers", "present"],
    "day": {"earliest": "2019-01-01", "latest": "2019-01-03"},
    "sure": "2019-01-02",
    "text": {"zh": "甲", "en": "A"},
    "period": {"count": 3, "unit": "months"},
}


def test_values_become_plain_data_and_come_back() -> None:
    """Codes, ISO days, fractions as text; sets sorted; unknowns left out."""
    assert unstructure(FULL) == PLAIN
    assert structure(PLAIN, Everything) == FULL
    assert unstructure(Everything()) == {}
    assert structure({}, Everything) == Everything()
    assert structure({"on": None, "day": None}, Everything) == Everything()


def test_native_days_of_toml_are_taken_as_they_are() -> None:
    """TOML has days and times of its own."""
    read = structure({"on": date(2019, 8, 20), "at": time(9, 30), "day": date(2019, 1, 1)}, Everything)
    assert (read.on, read.at, read.day) == (date(2019, 8, 20), time(9, 30), date(2019, 1, 1))


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"flag": "false"}, "$.flag"),
        ({"flag": 1}, "$.flag"),
        ({"number": 3.9}, "$.number"),
        ({"number": True}, "$.number"),
        ({"words": None}, "$.words"),
        ({"on": "2019-8-20"}, "$.on"),
        ({"on": "2019-02-30"}, "$.on"),
        ({"on": "1899-12-31"}, "$.on"),
        ({"on": date(2200, 1, 1)}, "$.on"),
        ({"on": "２０１９-08-20"}, "$.on"),
        ({"on": "2019-W34-2"}, "$.on"),
        ({"on": datetime(2019, 8, 20)}, "$.on"),  # noqa: DTZ001 - a naive datetime is the point
        ({"at": "25:00"}, "$.at"),
        ({"at": "9:30"}, "$.at"),
        ({"share": 0.5}, "$.share"),
        ({"share": "1/0"}, "$.share"),
        ({"person": 7}, "$.person"),
        ({"unit": "weeks"}, "$.unit"),
        ({"units": "days"}, "$.units"),
        ({"units": ["days", "weeks"]}, "$.units[1]"),
        ({"bases": {"present": 1}}, "$.bases"),
        ({"day": {"earliest": "2019-01-03", "latest": "2019-01-01"}}, "$.day (between.latest)"),
        ({"text": {"zh": "甲"}}, "$.text"),
        ({"period": {"count": 3}}, "$.period.unit"),
        ({"period": {"count": -3, "unit": "days"}}, "$.period (period.count)"),
        ({"colour": "red"}, "$.colour"),
        ({"number": "x" * 100}, "$.number"),
    ],
)
def test_wrong_input_is_named_with_its_path(data: dict[str, Any], path: str) -> None:
    """Nothing is coerced, and the path leads to the fault."""
    with pytest.raises(InvalidDocument) as caught:
        structure(data, Everything)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_every_problem_is_listed_at_once() -> None:
    """A clerk mends a document in one go."""
    with pytest.raises(InvalidDocument) as caught:
        structure({"flag": 1, "number": "x", "units": ["weeks", "years", "eons"], "colour": 1}, Everything)
    assert sorted(problem.path for problem in caught.value.problems) == [
        "$.colour", "$.flag", "$.number", "$.units[0]", "$.units[2]",
    ]  # fmt: skip
    assert "expected" in caught.value.explain("en")


def test_what_is_no_mapping_is_refused() -> None:
    """A list is no object."""
    with pytest.raises(InvalidDocument):
        structure([1], Everything)
    with pytest.raises(InvalidDocument):
        structure(None, Post)
    with pytest.raises(InvalidDocument) as caught:
        structure({"office": "king"}, Post)
    assert caught.value.problems[0].path == "$.office"


@frozen
class Even:
    """A number whose class refuses the odd in its own way."""

    number: int

    def __attrs_post_init__(self) -> None:
        """Refuse odd numbers with an error of no family."""
        if self.number % 2:
            raise ValueError(self.number)


def test_an_error_of_another_family_is_a_problem_too() -> None:
    """Whatever a class raises, the caller gets one kind of error, with the path."""
    assert structure([{"number": 2}], tuple[Even, ...]) == (Even(2),)
    with pytest.raises(InvalidDocument) as caught:
        structure([{"number": 2}, {"number": 3}], tuple[Even, ...])
    assert [(each.path, each.given) for each in caught.value.problems] == [("$[1]", "ValueError")]


def test_what_is_shown_of_a_wrong_value_is_short() -> None:
    """A screenful of garbage does not fill the message."""
    with pytest.raises(InvalidDocument) as caught:
        structure({"number": "x" * 1000}, Everything)
    assert len(caught.value.problems[0].given) == 60
    assert caught.value.problems[0].given.endswith("…")
