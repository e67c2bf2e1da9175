"""Numbers and names of the law data, joined row by row to what the catalogue says of the clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, cast

import pytest

from npc_core.congress.areas import Area
from npc_core.congress.levels import LOCAL_LEVELS, Level
from npc_core.congress.offices import Office, Service
from npc_core.congress.posts import PostAct
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Norm
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.provisions import Provision
from npc_core.kernel.thresholds import Threshold
from npc_core.law.catalogue import catalogue, older
from npc_core.law.laws import law_of
from npc_core.law.sections import SECTIONS
from npc_core.law.settle import national
from npc_core.law.tables import Column, load_table

COLUMNS = [column for name in SECTIONS for column in load_table(cast("Any", SECTIONS[name]), name).columns()]
ROWS = [(column, row) for column in COLUMNS for row in column.rows]


def field_of(column: Column) -> str:
    """Return `section.field` of a column, without an office."""
    return ".".join(column.key.split(".")[:2])


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


def days(value: Period) -> int | None:
    """Return the number of days."""
    return value.count if value.unit is Unit.DAYS else None


def whole(value: int) -> int:
    """Return the number itself."""
    return value


def attribute(name: str) -> Take:
    """Return what takes a number out of a value."""
    return lambda value: getattr(value, name)


JOINS: list[tuple[str, str, Take, Level | None]] = [
    # provision, parameter of the catalogue or of the older versions, the number in the value, the level it is for
    ("appointments.new_government_period", "deadline_months", months, None),
    ("by_elections.voter_list_lead", "days_before_election_min", days, None),
    ("by_elections.candidate_list_lead", "days_before_election_min", days, None),
    ("by_elections.final_list_lead", "days_before_election_min", days, None),
    ("deputy_elections.candidate_list_lead", "days_before_election_min", days, None),
    ("deputy_elections.candidate_list_lead", "first_list_days_before", days, None),
    ("deputy_elections.constituency_seats", "seats_per_constituency_max", attribute("most"), None),
    ("deputy_elections.constituency_seats", "seats_max", attribute("most"), None),
    ("deputy_elections.constituency_seats", "seats_per_constituency_min", attribute("least"), None),
    ("deputy_elections.final_candidate_list_lead", "days_before_election_min", days, None),
    ("deputy_elections.final_candidate_list_lead", "final_list_days_before", days, None),
    ("deputy_elections.nomination_period", "nomination_days_min", days, None),
    ("deputy_elections.nomination_period", "min_days", days, None),
    ("deputy_elections.proxy_maximum", "max_proxies_per_voter", whole, None),
    ("deputy_elections.voter_age", "min_age", whole, None),
    ("deputy_elections.voter_age", "age_min", whole, None),
    ("deputy_elections.voter_list_court_lead", "suit_days_before_election_min", days, None),
    ("deputy_elections.voter_list_court_lead", "suit_days_before", days, None),
    ("deputy_elections.voter_list_decision_period", "decision_days_max", days, None),
    ("deputy_elections.voter_list_decision_period", "decision_days", days, None),
    ("deputy_elections.voter_list_lead", "days_before_election_min", days, None),
    ("deputy_elections.voter_list_lead", "days_before", days, None),
    ("deputy_elections.voter_list_objection_period", "objection_days_max", days, None),
    ("deputy_elections.voter_list_objection_period", "appeal_days", days, None),
    ("deputy_groups.group_minimum_size", "group_members_min", whole, None),
    ("deputy_numbers.formula", "base", attribute("base"), None),
    ("deputy_numbers.formula", "persons_per_extra", attribute("people"), None),
    ("deputy_numbers.formula", "step", attribute("people"), None),
    ("deputy_numbers.formula", "step_province", attribute("people"), None),
    ("deputy_numbers.municipality_formula", "base", attribute("base"), None),
    ("deputy_numbers.municipality_formula", "persons_per_extra", attribute("people"), None),
    ("deputy_numbers.municipality_formula", "step_municipality", attribute("people"), None),
    ("deputy_numbers.cap", "cap", attribute("most"), None),
    ("deputy_numbers.cap", "cap_if_population_over", attribute("above"), None),
    ("deputy_numbers.cap", "max", attribute("most"), None),
    ("deputy_numbers.cap", "cap_population", attribute("above"), None),
    ("deputy_numbers.small_population", "small_population", whole, None),
    ("deputy_numbers.small_population", "below_base_allowed_if_population_under", whole, None),
    ("deputy_numbers.least_per_township", "min_deputies_per_township", whole, None),
    ("deputy_numbers.refix_filing_period", "filing_days_max", days, None),
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
    ("suggestions.reply_period", "deadline_months", months, None),
    ("suggestions.reply_max_period", "deadline_months", months, None),
    ("voting.congress_majority", "threshold_ratio", more_than, None),
    ("voting.congress_second_answer", "threshold", ratio, None),
    ("voting.removal_majority", "threshold", more_than, None),
    ("voting.standing_committee_second_answer", "threshold", more_than, None),
    ("voting.direct_turnout", "turnout_threshold", more_than, None),
    ("voting.direct_turnout", "turnout", more_than, None),
    ("voting.direct_majority", "majority", more_than, None),
    ("voting.by_election_turnout", "turnout", more_than, None),
    ("voting.by_election_majority", "majority", more_than, None),
    ("voting.indirect_majority", "majority", more_than, None),
    ("voting.direct_further_minimum", "threshold", ratio, None),
    ("voting.voters_recall_majority", "majority", more_than, None),
    ("voting.congress_deputy_recall_majority", "majority", more_than, None),
    ("voting.standing_committee_deputy_recall_majority", "majority", more_than, None),
    ("voting.deputy_resignation_majority", "majority", more_than, None),
    ("voting.county_deputy_resignation_majority", "majority", more_than, None),
    ("voting.township_deputy_resignation_majority", "majority", more_than, None),
    ("mandates.absences_that_end_a_mandate", "count", whole, None),
    ("mandates.unrelated_areas", "max_unrelated_areas", whole, None),
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


def parameters(cited: Norm) -> dict[str, str]:
    """Return the numbers and tokens that the catalogue, or the table of older norms, keeps for a clause."""
    row = catalogue().get(cited.id)
    if row is not None:
        return dict(row.get("parameters", {}))
    return dict(older()[cited.id].value) if cited.id in older() else {}


def number_in(said: str) -> Fraction:
    """Return the number at the start of a parameter such as `>1/2_of_participants`."""
    match = re.match(r"[>=]*(\d+(?:/\d+)?)", said.replace("more_than_half", ">1/2"))
    assert match is not None, said
    return Fraction(match[1])


@pytest.mark.parametrize(("key", "parameter", "take", "level"), JOINS, ids=[" ".join(each[:2]) for each in JOINS])
def test_numbers_agree_with_the_catalogue(key: str, parameter: str, take: Take, level: Level | None) -> None:
    """The number of the clause is the number of the provision, in every row that cites the clause."""
    joined = 0
    for column, row in ROWS:
        if field_of(column) != key or row.silent is not None or (level is not None and level not in row.levels):
            continue
        for cited in row.norms:
            said = parameters(cited).get(parameter)
            if said is not None:
                assert number_in(said) == take(row.value), (column.key, cited.id)
                joined += 1
    assert joined > 0


def test_nominators_agree_with_the_catalogue() -> None:
    """Who nominates, and for which offices, is what the clause says."""
    joined = 0
    for column, row in ROWS:
        if field_of(column) not in ("offices.power", "offices.between_sessions") or row.silent is not None:
            continue
        assert column.office is not None
        codes = [role.code for role in row.value.nominators]
        for cited in row.norms:
            said = parameters(cited)
            if "nominator" in said and "|" not in said["nominator"]:
                named = [] if said["nominator"] == "unspecified" else [said["nominator"]]
                assert set(named) <= set(codes), (column.key, cited.id)
                assert bool(named) == bool(codes), (column.key, cited.id)
                joined += 1
            organic = cited.statute.id.startswith("LOL")  # its lists name the ordinary offices, and mean the others too
            if "offices" in said and "decided_by" in said and not organic:
                assert column.office.code in said["offices"].split("|"), (column.key, cited.id)
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
    assert sorted(each.code for each in rows[0].value) == sorted(said)


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


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2019, 1, 1), date(2024, 1, 1)])
@pytest.mark.parametrize(
    ("code", "decided_by"),
    [
        ("540000", "congress"),
        ("540100", "provincial_standing_committee"),
        ("540102", "provincial_standing_committee"),
    ],
)
def test_the_province_fixes_the_size_of_standing_committees_below_it(code: str, decided_by: str, day: date) -> None:
    """Also of a county's, two levels up: not the city's committee between them."""
    found = law_of(Area.from_code(code)).on(day).standing_committees.size_decided_by
    assert isinstance(found, Provision)
    assert found.value.code == decided_by


def test_assessors_take_an_oath_of_their_own() -> None:
    """The constitutional oath is for judges, not for people's assessors (ASR2018-12-1)."""
    for day in (date(2017, 1, 1), date(2024, 1, 1)):
        found = law_of(Area.from_code("540102")).on(day).oath.required
        assert isinstance(found, Provision)
        asked = [found.value.of(office, PostAct.APPOINT) for office in (Office.JUDGE, Office.PEOPLES_ASSESSOR)]
        assert asked == [True, False]


def test_supervisors_may_hold_no_other_office_since_2022() -> None:
    """Until 2021 only the other side of the bars on others; from 2022-01-01 the Supervisors Law's own list."""
    law = law_of(Area.from_code("540102"))
    found = {}
    for day in (date(2019, 1, 1), date(2021, 12, 31), date(2022, 1, 1)):
        provision = law.on(day).offices.incompatible[Office.SUPERVISORY_COMMISSION_MEMBER]
        assert isinstance(provision, Provision)
        found[day] = tuple(each.code for each in provision.value)
    assert found[date(2019, 1, 1)] == ("standing_committee",)
    assert found[date(2021, 12, 31)] == ("standing_committee", "judicial", "procuratorial")
    assert {"administrative", "enterprise", "lawyer", "peoples_assessor"} <= set(found[date(2022, 1, 1)])
    head = law.on(date(2022, 1, 1)).offices.incompatible[Office.GOVERNMENT_HEAD]
    assert isinstance(head, Provision)
    assert Service.SUPERVISORY in head.value
