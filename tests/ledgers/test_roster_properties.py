"""Properties of rosters: the seats balance after anything that happens, and every day can be replayed."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.areas import Area
from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.ledgers import Allocated, Confirmed, Elected, MandateEnded, Roster, check_balance
from npc_core.testing import roster_entries, rosters
from tests.ledgers.builders import person, roster

DAYS = st.dates(date(2016, 1, 1), date(2028, 12, 31))
PAST = date(1900, 1, 1)


@given(rosters(), DAYS)
def test_the_seats_balance_after_any_sequence_of_events(seats: Roster, day: date) -> None:
    """In office, awaiting, vacant and unallocated make the total, or the audit says which unit is over-full."""
    state = seats.on(day)
    counted = state.in_office + len(state.awaiting) + state.vacant + state.unallocated
    surplus = sum(unit.surplus for unit in state.units)
    allocated = sum(unit.seats for unit in state.units)
    assert counted == max(seats.total, allocated) + surplus
    assert check_balance(state.balance, seats.law).holds is (counted == seats.total)
    found = {finding.code for finding in seats.audit(day)}
    assert ("too_many_in_unit" in found) is (surplus > 0)
    assert ("allocated_above_total" in found) is (allocated > seats.total)


@given(rosters(), DAYS)
def test_nobody_sits_twice_and_the_suspended_sit_within(seats: Roster, day: date) -> None:
    """One person holds one seat at most; who is suspended, or uncertain, is in office or awaits confirmation."""
    state = seats.on(day)
    held = (*state.deputies, *state.awaiting)
    assert len(set(held)) == len(held)
    assert set(state.suspended) <= set(state.deputies)
    assert set(state.uncertain) <= set(held)


@given(rosters(), DAYS)
def test_replaying_by_day_equals_folding_the_events(seats: Roster, day: date) -> None:
    """The state of a day is that of a roster which knows only what took effect by then, in that order."""
    known = tuple(entry for entry, _ in seats.changes(PAST, day))
    then = evolve(seats, entries=known).on(day)
    now = seats.on(day)
    assert (then.units, then.deputies, then.awaiting, then.suspended) == (
        now.units,
        now.deputies,
        now.awaiting,
        now.suspended,
    )


@given(rosters(), roster_entries(), DAYS)
def test_what_happens_later_changes_no_earlier_day(seats: Roster, entry: object, day: date) -> None:
    """An entry of another day leaves every day before it as it was, but for whom it makes uncertain."""
    after = seats.apply(entry)  # type: ignore[arg-type] # the strategy is typed by its union
    changed = [on for each, on in after.changes(PAST, date(2100, 1, 1)) if each is entry]
    if changed and changed[0] > day:
        assert after.on(day).units == seats.on(day).units


def test_a_county_of_500_constituencies_is_folded_at_once() -> None:
    """Linear: 500 units and deputies, each asked for one day."""
    seats = roster({f"第{number}选区": (1, 1) for number in range(500)}, 500)
    day = seats.term.began + timedelta(days=1)
    assert (seats.on(day).in_office, seats.on(day).vacant) == (500, 0)


def test_an_old_table_that_does_not_balance_loads_with_a_finding() -> None:
    """Three deputies on two seats: the roster holds what the table says, and the audit points at it."""
    seats = roster({"甲": (2, 3)}, 2)
    day = seats.term.began
    assert seats.on(day).in_office == 3
    assert [finding.rule for finding in seats.audit(day)] == ["ledgers.balance", "ledgers.balance"]


def test_changes_lie_after_one_day_and_not_after_another() -> None:
    """What took effect on the first day is left out, on the last it is in; in the order of effect."""
    who, unit, day = person("甲", 0), UnitId("甲"), date(2023, 6, 5)
    ended = MandateEnded(on=day, person=who, ground=Ground.RESIGNED)
    seats = roster({"甲": (1, 1)}, 1, began=date(2022, 3, 5)).apply(
        ended,
        Elected(on=day + timedelta(days=1), person=PersonId("新"), unit=unit),
        Confirmed(on=day + timedelta(days=2), person=PersonId("新")),
    )
    assert [entry for entry, _ in seats.changes(day - timedelta(days=1), day)] == [ended]
    later = [type(entry) for entry, _ in seats.changes(day, day + timedelta(days=2))]
    assert later == [Elected, Confirmed]
    assert isinstance(seats.entries[0], Allocated)


def test_the_announcement_of_an_end_stands_beside_it() -> None:
    """It closes what the audit asks for; one of nobody's end, or of another place, is left out."""
    who, day = person("甲", 0), date(2023, 6, 5)
    seats = roster({"甲": (2, 2)}, 2, began=date(2022, 3, 5)).apply(
        Effect(EffectKind.MANDATE_ENDS, day, who, ground=Ground.RESIGNED)
    )
    told = Effect(EffectKind.MANDATE_END_ANNOUNCED, date(2023, 6, 9), who)
    assert [finding.rule for finding in seats.audit(day)] == ["ledgers.end_announced"]
    assert seats.apply(told).audit(date(2023, 6, 9)) == ()
    elsewhere = told._replace(body=Body(Area.from_code("540100"), BodyKind.CONGRESS))
    assert seats.apply(elsewhere, told._replace(person=person("甲", 1))) == seats
