"""The lint over all law data: what it cites exists, its numbers agree with the catalogue, its grades with what was read."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from importlib.resources import files
from typing import Any

import pytest

from npc_core.congress.levels import LOCAL_LEVELS, Level
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Grade, Norm, parse_norm_id
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.provisions import Provision
from npc_core.kernel.thresholds import Threshold
from npc_core.law.catalogue import catalogue, is_known, norm_entry, older
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.readings import readings
from npc_core.law.sections import SECTIONS
from npc_core.law.settle import national, read_local_value
from npc_core.law.statutes import change_days, read_data, statutes
from npc_core.law.tables import Column, Row, load_table

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LONGEST = 60
COLUMNS: list[Column] = [column for name, kind in SECTIONS.items() for column in load_table(kind, name).columns()]
ROWS: list[tuple[Column, Row]] = [(column, row) for column in COLUMNS for row in column.rows]


def field_of(column: Column) -> str:
    """Return `section.field` of a column, without an office."""
    return ".".join(column.key.split(".")[:2])


def test_every_national_clause_exists() -> None:
    """It has a row in the catalogue or among the older versions, something stands under it, or it is a whole statute."""
    unknown = [
        (column.key, norm.id)
        for column, row in ROWS
        for norm in row.norms
        if norm.id not in statutes() and not is_known(norm.id)
    ]
    assert unknown == []


def test_a_bare_statute_is_cited_only_where_it_is_silent_or_not_at_hand() -> None:
    """A value rests on a clause; only the decision on the oath, of which no text is at hand, is cited whole."""
    bare = {norm.statute.id for _, row in ROWS if row.silent is None for norm in row.norms if norm.article is None}
    assert bare == {"OATH2015", "OATH2018"}


def test_further_clauses_are_in_force_on_some_day_of_the_row() -> None:
    """A clause that never applied while the row does says nothing about it."""
    never = [
        (column.key, norm.id)
        for column, row in ROWS
        for norm in row.norms
        if (row.until is not None and norm.statute.since > row.until)
        or (norm.statute.until is not None and norm.statute.until < row.since)
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
    """Where a version's text is not at hand the row has a grade, at least as weak as that of the table of older norms."""
    surer = [
        (column.key, norm.id, row.grade)
        for column, row in ROWS
        for norm in row.norms[:1]
        if row.silent is None and not norm.statute.text_at_hand
        for grade in clauses_of(norm.id) or [Grade.A]
        if WEAKNESS[row.grade] < WEAKNESS[grade]
    ]
    assert surer == []


def test_a_row_whose_text_is_at_hand_has_no_grade() -> None:
    """What was read in the statute itself needs none."""
    graded = [
        (column.key, row.norms[0].id)
        for column, row in ROWS
        if row.grade is not None and all(norm.statute.text_at_hand for norm in row.norms)
    ]
    assert graded == []


def test_older_clauses_belong_to_the_days_of_their_version_and_name_known_ones() -> None:
    """`same_as` and `absent` lead to rows of the catalogue; the days are those of the version."""
    for each in older().values():
        statute = statutes()[each.norm.split("-", 1)[0]]
        assert (each.since, each.until) == (statute.since, statute.until), each.norm
        for other in (*each.same_as, *each.absent):
            assert is_known(other), (each.norm, other)


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
        assert (entry.severity is None) == (entry.effect is None) == (entry.remedy is None), norm_id


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
    unknown = [(each.id, norm) for each in readings().values() for norm in each.norms if not is_known(norm)]
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


# ── numbers: what the catalogue says beside what the provision says ────────────────────

Take = Callable[[Any], Any]


def ratio(value: Threshold) -> Fraction:
    """Return the share of a threshold."""
    return value.share


def more_than(value: Threshold) -> Fraction | None:
    """Return the share that must be exceeded."""
    return value.share if value.strict else None


def months(value: Period) -> int | None:
    """Return the number of months."""
    return value.count if value.unit is Unit.MONTHS else None


def whole(value: int) -> int:
    """Return the number itself."""
    return value


def attribute(name: str) -> Take:
    """Return what takes a number out of a value."""
    return lambda value: getattr(value, name)


JOINS: list[tuple[str, str, Take, Level | None]] = [
    # provision, parameter of the catalogue or of the older versions, the number in the value, the level it is for
    ("appointments.new_government_period", "deadline_months", months, None),
    ("government.term_years", "term_years", whole, None),
    ("offices.candidates", "extra_candidates_min", attribute("least_extra"), None),
    ("offices.candidates", "extra_candidates_max", attribute("most_extra"), None),
    ("offices.candidates", "extra_min", attribute("least_extra"), None),
    ("offices.candidates", "extra_max", attribute("most_extra"), None),
    ("offices.candidates", "extra_ratio_min", attribute("least_share"), None),
    ("offices.candidates", "extra_ratio_max", attribute("most_share"), None),
    ("offices.candidates", "ratio_min", attribute("least_share"), None),
    ("offices.candidates", "ratio_max", attribute("most_share"), None),
    ("sessions.extraordinary_share", "proposers_ratio_min", ratio, None),
    ("sessions.first_session_period", "deadline_months", months, None),
    ("sessions.quorum", "quorum_ratio_min", ratio, None),
    ("sessions.term_years", "term_years", whole, None),
    ("sessions.township_chairs", "chairs", attribute("most"), None),
    ("sessions.township_vice_chairs", "vice_chairs_max", attribute("most"), None),
    ("sessions.yearly_minimum", "sessions_per_year_min", whole, None),
    ("sessions.yearly_usual", "sessions_per_year_default", whole, None),
    ("standing_committees.meeting_interval", "interval_months_max", months, None),
    ("standing_committees.size", "sc_size_min", attribute("least"), None),
    ("standing_committees.size", "min", attribute("least"), None),
    ("standing_committees.size", "max", attribute("most"), None),
    ("standing_committees.size", "cap_max", attribute("crowded_most"), None),
    ("standing_committees.size", "cap_population", attribute("crowded_above"), None),
    ("standing_committees.size", "population_gt", attribute("crowded_above"), None),
    ("voting.congress_majority", "threshold_ratio", more_than, None),
    ("voting.congress_second_answer", "threshold", ratio, None),
    ("voting.removal_majority", "threshold", more_than, None),
    ("voting.standing_committee_second_answer", "threshold", more_than, None),
    ("voting.direct_turnout", "turnout_threshold", more_than, None),
    ("voting.direct_turnout", "turnout", more_than, None),
    ("voting.direct_majority", "majority", more_than, None),
    ("voting.indirect_majority", "majority", more_than, None),
    ("voting.direct_further_minimum", "threshold", ratio, None),
    ("voting.voters_recall_majority", "majority", more_than, None),
    ("voting.congress_deputy_recall_majority", "majority", more_than, None),
    ("voting.standing_committee_deputy_recall_majority", "majority", more_than, None),
    ("voting.deputy_resignation_majority", "majority", more_than, None),
    ("voting.county_deputy_resignation_majority", "majority", more_than, None),
    ("voting.township_deputy_resignation_majority", "majority", more_than, None),
    ("voting.deputies_single_seat", "candidates", whole, None),
    ("voting.deputies_single_seat", "single_seat_candidates", whole, None),
    ("voting.direct_surplus", "candidates_over_seats_min", attribute("least"), None),
    ("voting.direct_surplus", "candidates_over_seats_max", attribute("most"), None),
    ("voting.indirect_surplus", "candidates_over_seats_min", attribute("least"), None),
    ("voting.indirect_surplus", "candidates_over_seats_max", attribute("most"), None),
    ("voting.officials_nomination_movers", "min_joint_deputies", whole, None),
    *[("voting.officials_nomination_movers", level.code, whole, level) for level in LOCAL_LEVELS],
    ("voting.deputies_nomination_movers", "min_joint", whole, None),
    ("voting.deputies_nomination_movers", "min_joint_deputies", whole, None),
    ("voting.deputies_nomination_movers", "min_joint_voters", whole, None),
    ("voting.bill_movers", "min_joint_deputies_township", whole, Level.TOWNSHIP),
    ("voting.inquiry_movers", "min_joint_deputies", whole, None),
    ("voting.standing_committee_bill_movers", "min_joint_sc_members", whole, None),
    ("voting.standing_committee_bill_movers", "min_joint_members_county", whole, Level.COUNTY),
    ("voting.standing_committee_bill_movers", "min_joint_members_province_city", whole, Level.CITY),
    ("voting.standing_committee_inquiry_movers", "min_joint_sc_members", whole, None),
    ("voting.standing_committee_inquiry_movers", "min_joint_county", whole, Level.COUNTY),
    ("voting.standing_committee_inquiry_movers", "min_joint_city", whole, Level.CITY),
    ("voting.standing_committee_inquiry_movers", "min_joint_province", whole, Level.PROVINCE),
    ("voting.voters_recall_movers", "min_joint_voters", whole, None),
    ("voting.voters_recall_movers", "county_min_voters", whole, Level.COUNTY),
    ("voting.voters_recall_movers", "township_min_voters", whole, Level.TOWNSHIP),
    ("voting.deputy_recall_movers", "min_joint_deputies_share", ratio, None),
    ("voting.deputy_recall_movers", "deputies_share", ratio, None),
    ("voting.standing_committee_deputy_recall_movers", "min_joint_sc_members_share", ratio, None),
    ("voting.standing_committee_deputy_recall_movers", "sc_members_share", ratio, None),
    ("voting.officials_recall_movers", "joint_deputies_ratio_min", ratio, None),
    ("voting.officials_recall_movers", "min_joint_deputies_ratio", ratio, None),
    ("voting.removal_movers", "min_fraction", ratio, None),
    ("voting.investigation_movers", "joint_deputies_ratio_min", ratio, None),
    ("voting.investigation_movers", "min_joint_deputies_ratio", ratio, None),
    ("voting.standing_committee_investigation_movers", "joint_sc_members_ratio_min", ratio, None),
    ("voting.standing_committee_investigation_movers", "min_fraction", ratio, None),
    ("voting.standing_committee_investigation_movers", "min_joint_members_ratio", ratio, None),
]


def parameters(norm: Norm) -> dict[str, str]:
    """Return the numbers and tokens that the catalogue, or the table of older norms, keeps for a clause."""
    row = catalogue().get(norm.id)
    if row is not None:
        return dict(row.get("parameters", {}))
    return dict(older()[norm.id].value) if norm.id in older() else {}


@pytest.mark.parametrize(
    ("key", "parameter", "take", "level"), JOINS, ids=lambda each: each if isinstance(each, str) else ""
)
def test_numbers_agree_with_the_catalogue(key: str, parameter: str, take: Take, level: Level | None) -> None:
    """The number of the clause is the number of the provision, in every row that cites the clause."""
    joined = 0
    for column, row in ROWS:
        if field_of(column) != key or row.silent is not None or (level is not None and level not in row.levels):
            continue
        for norm in row.norms:
            said = parameters(norm).get(parameter)
            if said is not None:
                assert Fraction(said.lstrip(">=")) == take(row.value), (column.key, norm.id)
                joined += 1
    assert joined > 0


NOMINATORS = {"joint_deputies": "deputies", "presidium": "presidium"}


def test_nominators_agree_with_the_catalogue() -> None:
    """Who nominates, and for which offices, is what the clause says."""
    joined = 0
    for column, row in ROWS:
        if field_of(column) not in ("offices.power", "offices.between_sessions") or row.silent is not None:
            continue
        assert column.office is not None
        codes = [role.code for role in row.value.nominators]
        for norm in row.norms:
            said = parameters(norm)
            if "nominator" in said and "|" not in said["nominator"]:
                assert said["nominator"] in codes, (column.key, norm.id)
                joined += 1
            if "offices" in said and said.get("decided_by", "").endswith("standing_committee"):
                assert column.office.code in said["offices"].split("|"), (column.key, norm.id)
    assert joined > 50


BARRED = {
    "sc_member": "standing_committee",
    "state_administrative_organ": "administrative",
    "supervisory_organ": "supervisory",
    "judicial_organ": "judicial",
    "procuratorial_organ": "procuratorial",
    "profit_making_organisation": "profit_making",
}


@pytest.mark.parametrize(
    ("clause", "office"),
    [
        ("SVO2021-22-1", "supervisory_commission_member"),
        ("SVO2021-22-1", "xpcc_supervisory_commission_officer"),
        ("JUD2019-22-1", "judge"),
        ("PRC2019-23-1", "procurator"),
        ("CON2018-103-3", "standing_committee_member"),
    ],
)
def test_incompatible_posts_agree_with_the_catalogue(clause: str, office: str) -> None:
    """The posts that a clause keeps apart from an office are those of the provision."""
    said = tuple(BARRED.get(token, token) for token in catalogue()[clause]["parameters"]["incompatible"].split("|"))
    rows = [row for column, row in ROWS if column.key == f"offices.incompatible.{office}" and row.norms[0].id == clause]
    assert len(rows) == 1
    assert sorted(rows[0].value) == sorted(said)


def tokens(value: object) -> Iterator[str]:
    """Yield the codes of labelled members inside a value."""
    if isinstance(value, Labelled):
        yield value.code
    elif isinstance(value, tuple):
        for each in value:
            yield from tokens(each)


def test_supervisors_and_assessors_are_appointed_on_the_submission_their_laws_name() -> None:
    """XPCC officers by the region's director since 2022, assessors by the president of the court since April 2018."""
    by_key = {column.key: column for column in COLUMNS}
    xpcc, assessor = (
        by_key[f"offices.power.{each}"] for each in ("xpcc_supervisory_commission_officer", "peoples_assessor")
    )
    for column, level, first, nominator, clause in (
        (xpcc, Level.PROVINCE, date(2022, 1, 1), "supervisory_commission_director", "SVO2021-19-3"),
        (assessor, Level.COUNTY, date(2018, 4, 27), "court_president", "ASR2018-10-1"),
    ):
        found = national(column, level, first)
        assert isinstance(found, Provision)
        assert (found.value.way.code, *tokens(found.value.nominators)) == ("standing_committee_appoints", nominator)
        assert found.norms[0].id == clause
        before = national(column, level, first.replace(year=first.year - 1))
        assert (before.norms, column.first_day(level)) == ((), first)
