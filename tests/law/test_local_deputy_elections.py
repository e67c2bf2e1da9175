"""Elections and by-elections of deputies in Beijing, Shanghai, Shandong and Zhejiang: what their texts say."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from npc_core.congress.areas import Area
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.provisions import LocalNote, Provision, Silence
from npc_core.kernel.writing import unstructure
from npc_core.law.laws import law_of

ROWS = [
    row
    for name in ("local_deputy_elections.csv", "local_deputy_numbers.csv")
    for row in csv.DictReader(Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines())
]
DAY = date(2023, 6, 1)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['norm']} {row['key']}")
def test_the_text_says_so(row: dict[str, str]) -> None:
    """The value, the clause among those cited, and whether it binds, at each level that the text names."""
    for code in row["areas"].split():
        provision = law_of(Area.from_code(code)).on(DAY).provision(row["key"])
        assert isinstance(provision, Provision)
        assert json.dumps(unstructure(provision.value), sort_keys=True) == row["value"]
        assert row["norm"] in [norm.id for norm in provision.norms]
        assert provision.force.code == row["force"]


# Days before the poll of the voter list, the candidates and the formal list: Beijing 61 and 63, Zhejiang 59.
TIMETABLES = {
    "110101": (15, 5, 3),
    "110111100": (15, 5, 3),
    "330106": (12, 15, 7),
    "370102": (20, 15, 7),
    "310101": (20, 15, 7),
    "411424": (20, 15, 7),
}


@pytest.mark.parametrize(("code", "leads"), TIMETABLES.items())
def test_the_days_of_a_by_election(code: str, leads: tuple[int, int, int]) -> None:
    """A by-election follows the province's days, and the general ones where the province lays none down."""
    section = law_of(Area.from_code(code)).on(DAY).by_elections
    found = (section.voter_list_lead, section.candidate_list_lead, section.final_list_lead)
    assert [each.value for each in found if isinstance(each, Provision)] == [Period(n, Unit.DAYS) for n in leads]


@pytest.mark.parametrize("code", ["110101", "330106", "370102", "310101", "411424"])
def test_the_days_of_a_general_election_are_the_same_everywhere(code: str) -> None:
    """20, 15 and 7 days; 5, 3 and 5 for objection, decision and suit."""
    section = law_of(Area.from_code(code)).on(DAY).deputy_elections
    leads = ("voter_list_lead", "candidate_list_lead", "final_candidate_list_lead")
    fields = (*leads, "voter_list_objection_period", "voter_list_decision_period", "voter_list_court_lead")
    found = [getattr(section, each) for each in fields]
    assert [each.value.count for each in found] == [20, 15, 7, 5, 3, 5]


def test_no_text_sets_a_time_from_vacancy_to_poll() -> None:
    """Neither the Electoral Law nor one of the four local texts."""
    for code in TIMETABLES:
        found = law_of(Area.from_code(code)).on(DAY).by_elections.period
        assert isinstance(found, Silence)
        assert found.reason.code == "no_rule"


def test_order_of_names_after_a_primary_in_zhejiang() -> None:
    """Zhejiang 36 lists by strokes; the decision of 1983 by the votes of the primary, which stands."""
    found = law_of(Area.from_code("330106")).on(DAY).deputy_elections.primary_list_order
    assert isinstance(found, Provision)
    assert found.value == "primary_votes"
    assert [(each.value, each.norms[0].id) for each in found.conflicts] == [("strokes", "zhejiang.elections2021-36-4")]


def test_before_the_texts_of_2021() -> None:
    """What the local rules said before is not at hand; the national value holds, and says so."""
    found = law_of(Area.from_code("110101")).on(date(2019, 6, 1)).by_elections.voter_list_lead
    assert isinstance(found, Provision)
    assert (found.value.count, found.local_note) == (20, LocalNote.NONE_AT_HAND)
