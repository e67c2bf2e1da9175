"""The lint over all law data: what it cites exists, numbers agree with the catalogue, grades with what was read."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any, cast

import pytest

from npc_core.congress.levels import LOCAL_LEVELS, Level
from npc_core.kernel.norms import Grade, parse_norm_id
from npc_core.law.catalogue import catalogue, is_known, norm_entry, older
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.readings import readings
from npc_core.law.sections import SECTIONS
from npc_core.law.settle import national, read_local_value
from npc_core.law.statutes import change_days, norm, read_data, statutes
from npc_core.law.tables import load_table

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LONGEST = 60
COLUMNS = [column for name in SECTIONS for column in load_table(cast("Any", SECTIONS[name]), name).columns()]
ROWS = [(column, row) for column in COLUMNS for row in column.rows]


def test_every_national_clause_exists() -> None:
    """It is in the catalogue or among the older versions, covers what is, or is a whole statute."""
    unknown = [
        (column.key, cited.id)
        for column, row in ROWS
        for cited in row.norms
        if cited.id not in statutes() and not is_known(cited.id)
    ]
    assert unknown == []


def test_a_bare_statute_is_cited_only_where_it_is_silent_or_not_at_hand() -> None:
    """A value rests on a clause; only the decision on the oath, of which no text is at hand, is cited whole."""
    bare = {cited.statute.id for _, row in ROWS if row.silent is None for cited in row.norms if cited.article is None}
    assert bare == {"OATH2015", "OATH2018"}


def test_further_clauses_are_in_force_on_some_day_of_the_row() -> None:
    """A clause that never applied while the row does says nothing about it."""
    never = [
        (column.key, cited.id)
        for column, row in ROWS
        for cited in row.norms
        if (row.until is not None and cited.statute.since > row.until)
        or (cited.statute.until is not None and cited.statute.until < row.since)
    ]
    assert never == []


def test_on_no_day_more_than_four_clauses_say_the_same() -> None:
    """A leaf finding cites at most four norms."""
    days = (*change_days(), date(2030, 1, 1))
    for column in COLUMNS:
        for level in LOCAL_LEVELS:
            for day in days:
                found = national(column, level, day)
                assert len(found.norms) <= 4, (column.key, level, day)


WEAKNESS: dict[Grade | None, int] = {None: 0, Grade.A: 1, Grade.B: 2, Grade.C: 3}


def clauses_of(norm_id: str) -> list[Grade]:
    """Return the grades of what is known of an older clause, of all under it, or of the clause above it."""
    known = older()
    if norm_id in known:
        return [known[norm_id].grade]
    return [each.grade for key, each in known.items() if key.startswith(norm_id)]


def test_a_row_is_no_surer_than_what_was_read_of_the_clause() -> None:
    """Where the text is not at hand the row has a grade, at least as weak as that of the table of older norms."""
    surer = [
        (column.key, cited.id, row.grade)
        for column, row in ROWS
        for cited in row.norms[:1]
        if row.silent is None and not cited.statute.text_at_hand
        for grade in clauses_of(cited.id) or [Grade.A]
        if WEAKNESS[row.grade] < WEAKNESS[grade]
    ]
    assert surer == []


def test_a_row_whose_text_is_at_hand_has_no_grade() -> None:
    """What was read in the statute itself needs none."""
    graded = [
        (column.key, row.norms[0].id)
        for column, row in ROWS
        if row.grade is not None and all(cited.statute.text_at_hand for cited in row.norms)
    ]
    assert graded == []


def test_older_clauses_belong_to_the_days_of_their_version_and_name_known_ones() -> None:
    """`same_as` leads to rows of the catalogue; the days are those of the version."""
    for each in older().values():
        statute = statutes()[each.norm.split("-", 1)[0]]
        assert (each.since, each.until) == (statute.since, statute.until), each.norm
        for other in each.same_as:
            assert is_known(other), (each.norm, other)
        for other in each.absent:
            assert norm(other).statute.text_at_hand, (each.norm, other)


def test_every_entry_of_the_catalogue_is_well_formed() -> None:
    """It belongs to a version at hand, names levels that exist, and judges in both languages where it judges."""
    codes = {level.code for level in Level}
    for norm_id in catalogue():
        entry = norm_entry(norm_id)
        assert parse_norm_id(norm_id) is not None
        assert entry.norm.statute.text_at_hand, norm_id
        assert set(entry.levels) <= codes, norm_id
        assert entry.priority in (1, 2, 3), norm_id
        assert entry.rule.en, norm_id
        assert (entry.severity is None) == (entry.remedy is None), norm_id
        assert entry.severity is None or entry.effect is not None, norm_id


def test_labels_exist_in_both_languages() -> None:
    """Each provision has a Chinese and an English name, each reading too."""
    labels = [column.label for column in COLUMNS]
    labels += [each.question for each in readings().values()]
    labels += [alternative.label for each in readings().values() for alternative in each.alternative]
    for label in labels:
        assert CHINESE.search(label.zh), label
        assert label.en, label
        assert not CHINESE.search(label.en), label


def test_every_clause_of_a_reading_exists() -> None:
    """A reading names the clauses that leave the choice."""
    unknown = [(each.id, cited) for each in readings().values() for cited in each.norms if not is_known(cited)]
    assert unknown == []


def strings(value: object) -> Iterator[str]:
    """Yield every string inside plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def test_no_statute_is_copied() -> None:
    """The data speak in our own words: no piece of Chinese is longer than a short sentence."""
    data = files("npc_core.law").joinpath("data")
    read = 0
    for folder in (data, *(each for each in data.iterdir() if each.is_dir())):
        for file in folder.iterdir():
            if not file.name.endswith((".json", ".toml")):
                continue
            text = file.read_text(encoding="utf-8")
            plain = json.loads(text) if file.name.endswith(".json") else tomllib.loads(text)
            read += 1
            assert [each for each in strings(plain) if len(CHINESE.findall(each)) > LONGEST] == [], file.name
    assert read >= 11


@pytest.mark.parametrize("name", SECTIONS)
def test_the_keys_of_a_file_are_the_fields_of_its_section(name: str) -> None:
    """Neither a number without a field nor a field without a row."""
    assert set(tomllib.loads(read_data("national", f"{name}.toml"))) == set(SECTIONS[name]._fields)


def test_packaged_local_rows_have_the_type_of_their_provision() -> None:
    """Every packaged file loads, and every value in it can be read."""
    by_key = {column.key: column for column in COLUMNS}
    for name in packaged_files():
        rules = packaged_file(name)
        for row in rules.rows:
            column = by_key[row.key]
            assert isinstance(read_local_value(column, rules, row), object)
