"""Every office × way × level × session × day: who may fill and empty it, from a table written from the texts."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from npc_core.appointments import check_item
from npc_core.congress.areas import Area
from npc_core.congress.bodies import BodyKind
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.norms import covers
from npc_core.law.laws import Law, law_of

with Path(__file__).with_name("offices_ways.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
OFFICES = sorted({row["office"] for row in ROWS})


class Asked(NamedTuple):
    """What a way asks: an act, by which body, with the congress in session or not."""

    act: PostAct
    by: BodyKind
    in_session: bool


CONGRESS, COMMITTEE = BodyKind.CONGRESS, BodyKind.STANDING_COMMITTEE
WAYS = {
    "elect": Asked(PostAct.ELECT, CONGRESS, True),
    "pass": Asked(PostAct.PASS, CONGRESS, True),
    "recall": Asked(PostAct.RECALL, CONGRESS, True),
    "accept_congress": Asked(PostAct.ACCEPT, CONGRESS, True),
    "accept_committee": Asked(PostAct.ACCEPT, COMMITTEE, False),
    "accept_sitting": Asked(PostAct.ACCEPT, COMMITTEE, True),
    "appoint": Asked(PostAct.APPOINT, COMMITTEE, False),
    "appoint_sitting": Asked(PostAct.APPOINT, COMMITTEE, True),
    "decide": Asked(PostAct.DECIDE, COMMITTEE, False),
    "decide_sitting": Asked(PostAct.DECIDE, COMMITTEE, True),
    "relieve": Asked(PostAct.RELIEVE, COMMITTEE, False),
    "relieve_sitting": Asked(PostAct.RELIEVE, COMMITTEE, True),
    "revoke": Asked(PostAct.REVOKE, COMMITTEE, False),
    "acting": Asked(PostAct.ACTING, COMMITTEE, False),
    "approve": Asked(PostAct.APPROVE, COMMITTEE, False),
    "approve_relief": Asked(PostAct.APPROVE_RELIEF, COMMITTEE, False),
    "remove": Asked(PostAct.REMOVE, COMMITTEE, False),
}
# Bodies of one session or matter, and what national law leaves open or is not modelled.
NOT_EMPTIED = {
    "congress_investigation_committee_member",
    "congress_presidium_member",
    "congress_session_secretary_general",
    "specialised_court_officer",
    "standing_committee_working_body_head",
    "township_credentials_committee_member",
}
NOT_FILLED = {"specialised_court_officer", "standing_committee_working_body_head"}


@cache
def law(area: str) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(area))


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_is_filled_and_emptied_as_the_texts_say(office: str) -> None:
    """Each way is lawful or not, by the clause that the table names, at each level and on each day."""
    for row in (each for each in ROWS if each["office"] == office):
        act, by, in_session = WAYS[row["way"]]
        on = date.fromisoformat(row["on"])
        found = check_item(law(row["area"]), on, by, Post(office), act, in_session=in_session)
        assert found.outcome.code == row["outcome"], (row, found.explain("en", "tree"))
        assert not row["norm"] or any(covers(row["norm"], each.id) for each in found.norms), (row, found.norms)


def test_the_table_has_every_office_and_every_way() -> None:
    """Every office is filled and emptied in some lawful way and refused in others, or national law leaves it open."""
    outcomes: dict[str, set[tuple[bool, str]]] = defaultdict(set)
    for row in ROWS:
        outcomes[row["office"]].add((WAYS[row["way"]].act.fills, row["outcome"]))
    assert set(outcomes) == {office.code for office in Office}
    assert {row["way"] for row in ROWS} == set(WAYS)
    assert {name for name, found in outcomes.items() if (True, "holds") not in found} == NOT_FILLED
    assert {name for name, found in outcomes.items() if (False, "holds") not in found} == NOT_EMPTIED
    assert {name for name, found in outcomes.items() if not found & {(True, "fails"), (False, "fails")}} == set()
