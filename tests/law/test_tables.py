"""Law data as written: what the loader refuses, and where it says the fault is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import pytest

from npc_core.congress.levels import Level
from npc_core.congress.offices import Office
from npc_core.kernel.errors import InvalidLawData
from npc_core.kernel.norms import Grade
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.law.local import LocalRules
from npc_core.law.sections import SECTIONS
from npc_core.law.settle import Bound, national, settle
from npc_core.law.tables import load_table, read_table
from npc_core.law.values import ByOffice

LABEL = 'label = { zh = "甲", en = "A" }\n'


class Section(NamedTuple):
    """A section of one field."""

    number: Provision[int] | Silence


class Keyed(NamedTuple):
    """A section of one field by office."""

    power: Mapping[Office, Provision[int] | Silence]


class Tokens(NamedTuple):
    """A section of one field of tokens."""

    tokens: Provision[tuple[str, ...]] | Silence


class Decided(NamedTuple):
    """A section of one decision table."""

    table: Provision[ByOffice[bool]] | Silence


class Wrong(NamedTuple):
    """A section whose field is no provision."""

    number: int


def table(rows: str, extra: str = "") -> str:
    """Return the text of a table with one field."""
    return f"[number]\n{LABEL}{extra}rows = [{rows}]\n"


OLD = '{ norm = "LOL2015-45-2", value = 1 }'
NEW = '{ norm = "LOL2022-51-4", value = 2 }'


def test_rows_hold_for_the_days_of_their_versions() -> None:
    """The value of 2015 until 2022-03-11, that of 2022 from the next day."""
    column = read_table(Section, "s", table(f"{OLD}, {NEW}")).plain["number"]
    for day, value in ((date(2022, 3, 11), 1), (date(2022, 3, 12), 2)):
        found = national(column, Level.COUNTY, day)
        assert isinstance(found, Provision)
        assert found.value == value
    early = national(column, Level.COUNTY, date(2015, 8, 28))
    assert isinstance(early, Silence)
    assert early.modelled_from == date(2015, 8, 29)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (table(OLD), "nothing after 2022-03-11"),
        (table('{ norm = "LOL2004-45-2", value = 1 }, ' + NEW), "nothing after 2015-08-28"),
        (table(f"{NEW}, {NEW}"), "overlap from 2022-03-12"),
        (table(""), "no row at all"),
        (table('{ norm = "LOL1999-1", value = 1 }'), "unknown statute version LOL1999"),
        (table("{ value = 1 }"), "unknown statute version None"),
        (table('{ norm = "LOL2022-51-4" }'), "either `value` or `silent`"),
        (table('{ norm = "LOL2022-51-4", value = 1, silent = "no_rule" }'), "either `value` or `silent`"),
        (table('{ norm = "LOL2022-51-4", value = "two" }'), "expected an integer"),
        (table('{ norm = "LOL2022-51-4", value = 1, colour = 1 }'), "no such key here"),
        (table('{ norm = "LOL2022-51-4", value = 1, since = 2022-03-13 }'), "is no version's day"),
        (table('{ norm = "LOL2022-51-4", value = 1, until = 2025-03-12 }'), "is not the eve of any version's day"),
        (table('{ norm = "LOL2022-51-4", value = 1, since = 2020-10-18 }'), "is outside LOL2022"),
        (table('{ norm = "LOL2015-45-2", value = 1, until = 2025-03-11 }'), "to 2025-03-11 is outside LOL2015"),
        (table('{ norm = "SPV2018-53", value = 1, since = 2022-03-12, until = 2020-10-17 }'), "is outside SPV2018"),
        (table('{ norm = "LOL2022-51-4", value = 1, also = ["XXX2022-1"] }'), "no such norm: XXX2022-1"),
        (table(NEW, 'provinces = ["99"]\n'), "no province-level unit begins with 99"),
        (table(NEW) + f"[other]\n{LABEL}", "no such field"),
        ("", "the field is missing"),
    ],
)
def test_the_loader_names_file_key_and_fault(text: str, message: str) -> None:
    """Data that contradicts itself, the statutes or its section is refused."""
    with pytest.raises(InvalidLawData, match=message) as caught:
        read_table(Section, "s", text)
    assert caught.value.file == "s.toml"


def test_tokens_come_from_a_closed_list() -> None:
    """A token that is none of the choices is refused."""
    good = '{ norm = "LOL2022-51-4", value = ["a"] }'
    text = f'[tokens]\n{LABEL}choices = ["a"]\nrows = [{good}]\n'
    assert read_table(Tokens, "s", text).plain["tokens"].rows[0].value == ("a",)
    with pytest.raises(InvalidLawData, match="none of the choices"):
        read_table(Tokens, "s", text.replace('value = ["a"]', 'value = ["b"]'))


def test_united_rows_add_up() -> None:
    """Whom an inquiry may address on a day is the union of all statutes in force."""
    rows = '{ norm = "LOL2015-45-2", value = ["a"] }, { norm = "SPV2018-53", value = ["b"] }'
    text = f'[tokens]\n{LABEL}combine = "union"\nrows = [{rows}]\n'
    column = read_table(Tokens, "s", text).plain["tokens"]
    values = {}
    for day in (date(2016, 1, 1), date(2019, 1, 1), date(2023, 1, 1), date(2026, 1, 1)):
        found = national(column, Level.COUNTY, day)
        values[day.year] = found.value if isinstance(found, Provision) else found.reason
    assert values == {2016: ("a",), 2019: ("a", "b"), 2023: ("b",), 2026: SilenceReason.NO_RULE}


def test_a_field_by_office_lists_each_office_once() -> None:
    """A table may be for several offices; its label names them in turn."""
    label = '{ zh = "{office}的任免", en = "{office}" }'
    text = f'[[power]]\noffices = ["judge", "procurator"]\nlabel = {label}\nrows = [{NEW}]\n'
    columns = read_table(Keyed, "s", text).keyed["power"]
    assert [column.label.zh for column in columns] == ["审判员的任免", "检察员的任免"]
    for wrong in ("king", "judge"):
        again = text + f'[[power]]\noffices = ["{wrong}"]\n{LABEL}rows = [{NEW}]\n'
        with pytest.raises(InvalidLawData, match="no such office, or twice"):
            read_table(Keyed, "s", again)


@pytest.mark.parametrize(
    "text",
    [
        f"[power]\n{LABEL}rows = [{NEW}]\n",
        f"[[power]]\n{LABEL}rows = [{NEW}]\n",
        f"[[power]]\noffices = []\n{LABEL}rows = [{NEW}]\n",
        f'[[power]]\noffices = ["judge"]\nrows = [{NEW}]\n',
        f'[[power]]\noffices = ["judge"]\nlabel = "A"\nrows = [{NEW}]\n',
        "power = [1]\n",
    ],
)
def test_a_field_by_office_is_a_list_of_tables_with_offices_and_a_label(text: str) -> None:
    """One table, a table without offices, or one without a label in two languages is refused by name."""
    with pytest.raises(InvalidLawData, match="each with `offices` and `label`") as caught:
        read_table(Keyed, "s", text)
    assert (caught.value.file, caught.value.key) == ("s.toml", "s.power")


def test_united_rows_list_values() -> None:
    """A silent row, or a field of anything but a list, cannot be united."""
    silent = '{ during = "LOL2022", silent = "no_rule" }'
    with pytest.raises(InvalidLawData, match="united rows each list values"):
        read_table(Tokens, "s", f'[tokens]\n{LABEL}combine = "union"\nrows = [{silent}]\n')
    with pytest.raises(InvalidLawData, match="united rows each list values"):
        read_table(Section, "s", table(NEW, 'combine = "union"\n'))


def test_united_rows_are_as_sure_as_the_weakest() -> None:
    """The grade of a union is that of the row of which the least is known."""
    rows = ", ".join(
        f'{{ norm = "{norm}", value = ["{grade}"], grade = "{grade}" }}'
        for norm, grade in (("LOL2004-45-2", "B"), ("EL2010-1", "C"), ("CON2004-1", "A"))
    )
    column = read_table(Tokens, "s", f'[tokens]\n{LABEL}combine = "union"\nrows = [{rows}]\n').plain["tokens"]
    found = national(column, Level.COUNTY, date(2012, 1, 1))
    assert isinstance(found, Provision)
    assert (found.value, found.grade, found.since) == (("B", "C", "A"), Grade.C, date(2010, 3, 14))


def test_rows_of_a_level_are_checked_by_themselves() -> None:
    """A city's rows leave no hole in a county's, and the other way round."""
    city = '{ norm = "LOL2022-51-4", levels = ["city"], value = 1 }'
    with pytest.raises(InvalidLawData, match="county: no row at all"):
        read_table(Section, "s", table(city, 'levels = ["city", "county"]\n'))


def test_a_decision_table_with_a_row_that_never_matches_is_refused() -> None:
    """The first row is for every office, so the second can never match."""
    value = '{ rows = [ { value = true }, { offices = ["judge"], value = false } ], otherwise = true }'
    with pytest.raises(InvalidLawData, match="a row that can match"):
        read_table(Decided, "s", f'[table]\n{LABEL}rows = [{{ norm = "LOL2022-51-4", value = {value} }}]\n')


def test_a_section_of_anything_but_provisions_is_a_programming_error() -> None:
    """Every field of a section is a provision."""
    with pytest.raises(TypeError):
        read_table(Wrong, "s", table(NEW))


@pytest.mark.parametrize("name", SECTIONS)
def test_every_packaged_table_loads(name: str) -> None:
    """The packaged data passes its own checks."""
    section: Any = SECTIONS[name]
    loaded = load_table(section, name)
    assert loaded.columns()
    assert all(column.label.zh and column.label.en for column in loaded.columns())


def test_what_cannot_be_compared_is_never_stricter() -> None:
    """A stricter local token is no stricter value, but a conflict."""
    good = '{ norm = "LOL2022-51-4", value = ["a"] }'
    text = f'[tokens]\n{LABEL}local = "stricter"\ndirection = "at_most"\nrows = [{good}]\n'
    column = read_table(Tokens, "s", text).plain["tokens"]
    local = LocalRules.from_mapping(
        {
            "jurisdiction": {"id": "x", "name": {"zh": "某地", "en": "x"}, "area": "540000", "tier": "province"},
            "regulations": [
                {
                    "id": "x.rules2023",
                    "title": {"zh": "规定", "en": "Rules"},
                    "short": {"zh": "规定", "en": "Rules"},
                    "since": "2023-01-01",
                    "levels": ["county"],
                }
            ],
            "rows": [{"key": "sessions.quorum", "norm": "x.rules2023-1", "value": ["b"]}],
        }
    )
    bound = [Bound(local, local.rows[0], by_reference=False)]
    found = settle(column, Level.COUNTY, date(2023, 6, 1), bound, None)
    assert isinstance(found, Provision)
    assert found.value == ("a",)
    assert found.conflicts[0].value == ("b",)
