"""Liaison stations: receptions, and voters' opinions that are answered, handed over or made a suggestion."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import CaseId, GroupId, HandlerId, PersonId, StationId
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Outcome, Severity
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.performance import Station, check_opinion, check_station_year
from npc_core.performance.duties import DeputyDuty, DeputyYear, DutyKept, compute_deputy_year
from npc_core.performance.groups import GroupBasis, GroupFormed, GroupMembership, GroupYear, compute_group_year
from npc_core.performance.opinions import (
    Became,
    OpinionAnswered,
    OpinionBecameSuggestion,
    OpinionHandedOver,
    OpinionReceived,
    Reception,
    StationYear,
)
from npc_core.performance.records import Activity, ActivityKind, Details, Presence, State
from npc_core.performance.visits import InspectionVisit, VisitForm
from tests.performance.builders import ids, place

END = date(2025, 12, 31)
Y1, Y2, Y3, Y4 = (CaseId(f"Y-{number}") for number in range(1, 5))
DEPUTY = Actor(Role.DEPUTY, PersonId("D-8"))
STATION = Station(id=StationId("S-1"), law=place("330106")).apply(
    Reception(on=date(2025, 4, 9), deputies=(PersonId("D-8"),), voters=12),
    OpinionReceived(on=date(2025, 4, 9), number=Y1, subject="street lights"),
    OpinionReceived(on=date(2025, 4, 9), number=Y2),
    OpinionReceived(on=date(2025, 4, 9), number=Y3),
    OpinionReceived(on=date(2025, 10, 9), number=Y4),
    OpinionAnswered(on=date(2025, 4, 9), number=Y1, by=DEPUTY),
    OpinionHandedOver(on=date(2025, 4, 11), number=Y2, to=HandlerId("water")),
    OpinionBecameSuggestion(on=date(2025, 5, 6), number=Y3, suggestion=CaseId("J-31"), by=DEPUTY),
    Reception(on=date(2025, 10, 9), deputies=(PersonId("D-8"),)),
)


def test_every_opinion_stands_as_it_was_dealt_with() -> None:
    """Answered, handed over, made a suggestion with both numbers kept, or waiting; as of each day."""
    told = {each.number: (each.became, each.suggestion) for each in STATION.opinions(END)}
    assert told == {
        Y1: (Became.ANSWERED, None),
        Y2: (Became.HANDED_OVER, None),
        Y3: (Became.SUGGESTION, "J-31"),
        Y4: (Became.WAITING, None),
    }
    assert [each.became for each in STATION.opinions(date(2025, 4, 10))].count(Became.WAITING) == 2


def test_what_waits_is_noted_by_the_law_of_its_day() -> None:
    """Deputies hear and reflect opinions; in Zhejiang the station passes them on."""
    waiting = STATION.audit(END)
    assert [(each.code, each.severity) for each in waiting] == [("opinion_waits", Severity.NOTICE)]
    assert ids(waiting[0]) == ["DL2025-8-1(6)", "LOL2022-43-1", "zhejiang.deputies2016-38-2"]
    national = check_opinion(STATION.opinions(END)[0], place())
    assert ids(national) == ["DL2025-8-1(6)", "LOL2022-43-1"]
    old = STATION.opinions(END)[0]._replace(received_on=date(2012, 1, 1))
    assert check_opinion(old, place()).outcome is Outcome.UNDETERMINED


def test_an_opinion_that_became_a_suggestion_is_handed_to_the_register_of_suggestions() -> None:
    """The effect keeps both numbers, the deputy and the clause that gives the right."""
    effect = STATION.effects(END)[0]
    assert (effect.kind, effect.matter, effect.became, effect.person) == (
        EffectKind.BECAME_SUGGESTION,
        Y3,
        "J-31",
        "D-8",
    )
    assert [norm.id for norm in effect.norms] == ["DL2025-7-1(3)"]
    assert "formerly no. Y-3, now no. J-31" in effect.describe("en")
    assert STATION.effects(date(2025, 5, 5)) == ()
    early = OpinionBecameSuggestion(on=date(2012, 5, 6), number=Y1, suggestion=CaseId("J-1"))
    nobody = Station(id=StationId("S"), law=place()).apply(early).effects(END)[0]
    assert (nobody.person, nobody.norms, nobody.inferred) == (None, (), True)


def test_what_does_not_fit_is_reported() -> None:
    """An unknown number, an opinion settled twice, a suggestion that the station itself made."""
    odd = STATION.apply(
        OpinionAnswered(on=date(2025, 6, 1), number=CaseId("Y-9")),
        OpinionAnswered(on=date(2025, 6, 1), number=Y2),
        OpinionBecameSuggestion(
            on=date(2025, 6, 2), number=Y4, suggestion=CaseId("J-40"), by=Actor(Role.LIAISON_STATION)
        ),
    )
    assert [each.became for each in odd.effects(END)] == ["J-31"]
    codes = sorted(each.code for each in odd.audit(END))
    assert codes == ["by_whom", "no_such_opinion", "no_such_opinion", "opinion_waits", "settled_before"]


def test_an_opinion_handed_over_may_still_become_a_suggestion() -> None:
    """The later step stands, with both numbers."""
    later = OpinionBecameSuggestion(on=date(2025, 6, 2), number=Y2, suggestion=CaseId("J-40"), by=DEPUTY)
    told = {each.number: each.suggestion for each in STATION.apply(later).opinions(END)}
    assert told[Y2] == "J-40"


def test_a_year_of_receptions_is_counted() -> None:
    """Two receptions in 2025, none in 2024: in Zhejiang a station without any is at fault."""
    assert STATION.year(2025).receptions == 2
    assert check_station_year(STATION.year(2025), STATION.law).holds
    assert check_station_year(STATION.year(2024), STATION.law).fails


def test_a_group_meets_once_however_many_deputies_come() -> None:
    """Same day and title are one activity; rejected records, absences, other groups and years do not count."""
    group = GroupId("G-3")

    def met(day: date, who: str, **facts: object) -> Activity:
        told = {"person": PersonId(who), "kind": ActivityKind.GROUP_ACTIVITY, "on": day, "group": group, **facts}
        return Activity(**told)  # type: ignore[arg-type] # the facts that a test changes have their own types

    day = date(2025, 4, 9)
    records = [
        met(day, "A"),
        met(day, "B"),
        met(day, "A", details=Details(title="evening")),
        met(date(2025, 6, 1), "A", presence=Presence.ON_LEAVE),
        met(date(2025, 7, 1), "A", state=State.REJECTED),
        met(date(2025, 8, 1), "A", group=GroupId("G-4")),
        met(date(2024, 8, 1), "A"),
        met(date(2025, 9, 1), "A", kind=ActivityKind.TRAINING),
    ]
    assert compute_group_year(group, records, 2025) == GroupYear(on=END, activities=2)


def test_a_deputy_s_year_is_counted_from_the_register() -> None:
    """Whole days between sessions, and what meets voters; sessions, absences and other years do not count."""
    who = PersonId("D-8")
    records = [
        Activity(who, ActivityKind.RECEPTION, date(2025, 3, 9), half_days=1),
        Activity(who, ActivityKind.HOUSEHOLD_VISIT, date(2025, 4, 9), half_days=2),
        Activity(who, ActivityKind.TRAINING, date(2025, 5, 9), half_days=2),
        Activity(who, ActivityKind.SESSION, date(2025, 1, 7), half_days=8),
        Activity(who, ActivityKind.TRAINING, date(2025, 6, 9), Presence.ABSENT, half_days=2),
        Activity(who, ActivityKind.TRAINING, date(2025, 7, 9), state=State.REJECTED, half_days=2),
        Activity(who, ActivityKind.TRAINING, date(2024, 7, 9), half_days=2),
        Activity(PersonId("D-9"), ActivityKind.TRAINING, date(2025, 7, 9), half_days=2),
    ]
    year = DeputyYear(on=END, activity_days=2, contacts=2, works_elsewhere=False)
    assert compute_deputy_year(who, records, 2025, works_elsewhere=False) == year


@pytest.mark.parametrize(
    "make",
    [
        lambda: Reception(on=END, voters=-1),
        lambda: StationYear(on=END, receptions=-1),
        lambda: GroupFormed(on=END, members=-1),
        lambda: GroupMembership(on=END, groups=-1),
        lambda: GroupYear(on=END, activities=-1),
        lambda: DeputyYear(on=END, contacts=-1),
        lambda: DutyKept(on=datetime(2025, 6, 1, 9, tzinfo=UTC), duty=DeputyDuty.HEARING),
        lambda: InspectionVisit(on=END, form=VisitForm.THEMATIC, days=-1),
    ],
)
def test_what_cannot_be_is_refused(make: object) -> None:
    """Numbers below nothing, and a moment where a day is meant, are slips of the pen."""
    with pytest.raises(ImpossibleFacts):
        make()  # type: ignore[operator] # each is a function without arguments


@pytest.mark.parametrize("name", packaged_files())
def test_bases_and_forms_of_local_files_are_known_to_the_rules(name: str) -> None:
    """By what groups are formed, and the forms of visits, are members of the enumerations."""
    kinds = {"deputy_groups.group_composition_basis": GroupBasis, "performance.inspection_visit_forms": VisitForm}
    for row in packaged_file(name).rows:
        if row.key in kinds:
            assert set(row.value) <= {each.code for each in kinds[row.key]}
