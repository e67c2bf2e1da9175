"""The roster: seats, mandates, published ledgers, grounds by version of the law, readings on days."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.bodies import BodyKind
from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.kernel.provisions import Force
from npc_core.ledgers import (
    Allocated,
    Balance,
    Confirmed,
    Elected,
    MandateEnded,
    Resumed,
    Roster,
    Suspended,
    Voided,
    check_announced,
    check_balance,
    check_ground,
)
from npc_core.ledgers.facts import RosterEntry
from tests.ledgers.builders import BEGAN, law, person, roster


def ended(who: PersonId, on: date | Between, ground: Ground, **days: date | None) -> MandateEnded:
    """Return the end of a mandate."""
    return MandateEnded(on=on, person=who, ground=ground, **days)


def test_a_published_ledger_of_a_prefecture_comes_out_of_its_own_events() -> None:
    """291 seats, 272 deputies; two move away (270), five are by-elected and confirmed: 275 deputies, 16 vacant."""
    seats = roster({"东丰县": (150, 140), "西安区": (141, 132)}, 291, code="220400", began=date(2017, 1, 10))
    day = date(2018, 4, 20)
    seats = seats.apply(
        *(ended(person("东丰县", number), day, Ground.MOVED_AWAY, announced_on=day) for number in range(2))
    )
    assert seats.on(day).in_office == 270
    new = [(PersonId(f"新-{number}"), "东丰县" if number < 3 else "西安区") for number in range(5)]
    seats = seats.apply(*(Elected(on=day, person=who, unit=UnitId(unit), by_election=True) for who, unit in new))
    assert (seats.on(day).in_office, len(seats.on(day).awaiting), seats.on(day).vacant) == (270, 5, 16)
    seats = seats.apply(*(Confirmed(on=day, person=who) for who, _ in new))
    assert (seats.on(day).in_office, seats.on(day).vacant) == (275, 16)
    assert [unit.vacant for unit in seats.on(day).units] == [9, 7]
    assert seats.audit(day) == ()


def test_a_reserved_seat_is_unallocated_not_vacant() -> None:
    """305 seats, 304 allocated, 300 deputies: four vacant, one unallocated; a by-election leaves three vacant."""
    seats = roster({"岱山县": (154, 152), "定海区": (150, 148)}, 305, code="330900", began=date(2022, 1, 10))
    day = date(2023, 1, 19)
    assert (seats.on(day).in_office, seats.on(day).vacant, seats.on(day).unallocated) == (300, 4, 1)
    who = PersonId("新")
    seats = seats.apply(Elected(on=day, person=who, unit=UnitId("岱山县")), Confirmed(on=day, person=who))
    assert (seats.on(day).in_office, seats.on(day).vacant, seats.on(day).unallocated) == (301, 3, 1)


def test_three_causes_in_one_report_end_three_mandates() -> None:
    """361 deputies of 363; one moved away, one died, one resigned: 358 deputies, 5 vacant."""
    day = date(2019, 4, 26)
    seats = roster({"秦州区": (363, 361)}, 363, code="620500", began=date(2017, 1, 10)).apply(
        ended(person("秦州区", 0), date(2019, 3, 1), Ground.MOVED_AWAY, announced_on=day),
        ended(person("秦州区", 1), date(2019, 3, 9), Ground.DEATH, announced_on=day),
        ended(person("秦州区", 2), day, Ground.RESIGNED, announced_on=day),
    )
    assert (seats.on(day).in_office, seats.on(day).vacant) == (358, 5)
    assert seats.on(date(2019, 3, 5)).in_office == 360
    assert seats.audit(day) == ()


def test_a_deputy_may_resign_before_the_first_session() -> None:
    """Confirmed deputies count before the first session, and may resign before it."""
    seats = roster({"望城区": (3, 3)}, 3, code="430100", began=date(2017, 1, 5)).apply(
        ended(person("望城区", 0), date(2016, 12, 30), Ground.RESIGNED)
    )
    assert [seats.on(day).in_office for day in (date(2016, 12, 29), date(2016, 12, 30))] == [3, 2]


def test_an_election_declared_void_leaves_the_seat_vacant() -> None:
    """No mandate arises from a void election."""
    seats = roster({"甲": (2, 1)}, 2)
    who = PersonId("乙-9")
    seats = seats.apply(Elected(on=date(2019, 5, 1), person=who, unit=UnitId("甲")))
    assert len(seats.on(date(2019, 5, 1)).awaiting) == 1
    seats = seats.apply(Voided(on=date(2019, 5, 9), person=who))
    state = seats.on(date(2019, 5, 9))
    assert (state.in_office, state.awaiting, state.vacant) == (1, (), 1)


def test_the_suspended_stay_in_office() -> None:
    """A suspension changes who may act, not how many there are; it ends with its ground."""
    seats = roster({"甲": (3, 3)}, 3).apply(
        Suspended(on=date(2019, 5, 1), person=person("甲", 0), ground=Ground.IN_CUSTODY),
        Resumed(on=date(2019, 9, 1), person=person("甲", 0)),
    )
    assert [len(seats.on(day).suspended) for day in (date(2019, 4, 30), date(2019, 5, 1), date(2019, 9, 1))] == [
        0,
        1,
        0,
    ]
    assert seats.on(date(2019, 5, 1)).in_office == 3
    assert seats.on(date(2019, 5, 1)).balance.suspended == 1
    assert seats.audit(date(2019, 12, 1)) == ()


def test_a_suspension_from_the_report_waits_for_the_report() -> None:
    """Under the other reading a deputy is suspended from the day of the report."""
    entry = Suspended(
        on=date(2019, 5, 1), person=person("甲", 0), ground=Ground.SERVING_SENTENCE, reported_on=date(2019, 6, 1)
    )
    for reading, first in (("from_the_fact", date(2019, 5, 1)), ("from_the_report", date(2019, 6, 1))):
        seats = roster({"甲": (1, 1)}, 1, readings={"suspension_start": reading}).apply(entry)
        assert not seats.on(first - timedelta(days=1)).suspended
        assert seats.on(first).suspended


def test_the_day_of_an_end_hangs_on_its_ground() -> None:
    """A resignation ends the mandate with the vote, two absences with the report."""
    seats = roster({"甲": (2, 2)}, 2).apply(
        ended(person("甲", 0), date(2019, 5, 1), Ground.RESIGNED),
        ended(person("甲", 1), date(2019, 5, 1), Ground.ABSENCES, reported_on=date(2019, 5, 20)),
    )
    assert [seats.on(day).in_office for day in (date(2019, 4, 30), date(2019, 5, 1), date(2019, 5, 20))] == [2, 1, 0]


def test_an_end_whose_report_is_unknown_leaves_the_mandate_uncertain() -> None:
    """Nothing is guessed: the deputy still counts, is named uncertain, and the audit asks for the report."""
    seats = roster({"甲": (1, 1)}, 1).apply(ended(person("甲", 0), date(2019, 5, 1), Ground.INCAPACITY))
    day = date(2019, 6, 1)
    assert (seats.on(day).in_office, seats.on(day).uncertain) == (1, (person("甲", 0),))
    asked = next(finding for finding in seats.audit(day) if finding.outcome is UNDETERMINED)
    assert asked.missing == ("mandate_ended.reported_on",)
    assert [choice.reading for choice in asked.readings] == ["mandate_end_date"]


def test_under_the_other_reading_every_mandate_ends_with_the_announcement() -> None:
    """`announcement`: the vote changes nothing before the announcement, and an unknown one is asked for."""
    readings = {"mandate_end_date": "announcement"}
    vote, told = date(2019, 5, 1), date(2019, 5, 6)
    seats = roster({"甲": (1, 1)}, 1, readings=readings)
    known = seats.apply(ended(person("甲", 0), vote, Ground.RECALLED, announced_on=told))
    assert [known.on(day).in_office for day in (vote, told)] == [1, 0]
    unknown = seats.apply(ended(person("甲", 0), vote, Ground.RECALLED))
    assert unknown.on(told).uncertain == (person("甲", 0),)
    assert "mandate_ended.announced_on" in {path for finding in unknown.audit(told) for path in finding.missing}


def test_a_day_between_two_days_is_uncertain_between_them() -> None:
    """A month without a day: in office before it, uncertain within it, ended after it."""
    seats = roster({"甲": (1, 1)}, 1).apply(
        ended(person("甲", 0), Between(date(2019, 5, 1), date(2019, 5, 31)), Ground.MOVED_AWAY)
    )
    assert [
        (seats.on(day).in_office, len(seats.on(day).uncertain))
        for day in (date(2019, 4, 30), date(2019, 5, 15), date(2019, 5, 31))
    ] == [(1, 0), (1, 1), (0, 0)]


def test_the_term_ends_everything_on_the_day_of_the_next_first_session() -> None:
    """The day of the next first session belongs to the next term, or, under the other reading, still to this."""
    day = date(2022, 3, 9)
    for reading, in_office in (("half_open", 0), ("inclusive", 1)):
        seats = roster({"甲": (1, 1)}, 1, ended=day, readings={"mandate_half_open": reading})
        assert seats.on(day).in_office == in_office
        assert seats.on(day - timedelta(days=1)).in_office == 1
        assert seats.on(day + timedelta(days=1)).in_office == 0


def test_the_announcement_is_noted_until_it_is_made() -> None:
    """County mandates are announced by the standing committee; without a time in the law it is only noted."""
    entry = ended(person("甲", 0), date(2019, 5, 1), Ground.RESIGNED, announced_on=date(2019, 5, 9))
    noted = check_announced(entry, law(), date(2019, 5, 8))
    assert (noted.outcome, noted.force, [norm.id for norm in noted.norms]) == (FAILS, Force.ADVISORY, ["DL2015-50-1"])
    made = check_announced(entry, law(), date(2019, 5, 9))
    assert made.outcome is HOLDS
    township = check_announced(entry, law("540102001"), date(2019, 5, 9))
    assert [norm.id for norm in township.norms] == ["DL2015-50-2"]
    assert "人民代表大会" in township.explain("zh")
    before = ended(person("甲", 0), date(2012, 5, 1), Ground.RESIGNED)
    assert check_announced(before, law(), date(2012, 6, 1)).outcome is UNDETERMINED


@pytest.mark.parametrize(
    ("ground", "on", "outcome", "norm"),
    [
        (Ground.MOVED_AWAY, date(2019, 5, 1), HOLDS, "DL2015-49-1(1)"),
        (Ground.RESIGNED, date(2019, 5, 1), HOLDS, "DL2015-49-1(2)"),
        (Ground.ABSENCES, date(2019, 5, 1), HOLDS, "DL2015-49-1(3)"),
        (Ground.RECALLED, date(2025, 3, 11), HOLDS, "DL2015-49-1(4)"),
        (Ground.RECALLED, date(2025, 3, 12), HOLDS, "DL2025-62-1(4)"),
        (Ground.NATIONALITY_LOST, date(2025, 3, 12), HOLDS, "DL2025-62-1(5)"),
        (Ground.POLITICAL_RIGHTS_LOST, date(2025, 3, 12), HOLDS, "DL2025-62-1(6)"),
        (Ground.INCAPACITY, date(2025, 3, 12), HOLDS, "DL2025-62-1(7)"),
        (Ground.DEATH, date(2025, 3, 12), HOLDS, "DL2025-62-2"),
        (Ground.ORDERED_RESIGNATION, date(2025, 3, 11), FAILS, "DL2015-49-1"),
        (Ground.ORDERED_RESIGNATION, date(2025, 3, 12), HOLDS, "DL2025-62-1(2)"),
        (Ground.MOVED_AWAY, date(2015, 8, 28), UNDETERMINED, None),
    ],
)
def test_a_ground_is_one_of_the_law_of_its_day(ground: Ground, on: date, outcome: object, norm: str | None) -> None:
    """An ordered resignation ends a mandate from 2025-03-12 only; the law before 2015-08-29 is not modelled."""
    finding = check_ground(ended(PersonId("P"), on, ground), law())
    assert finding.outcome is outcome
    assert norm is None or norm in {each.id for each in finding.norms}


def test_death_before_2025_needs_no_clause() -> None:
    """Before 2025-03-12 no text spoke of death: the law is silent, and that holds."""
    finding = check_ground(ended(PersonId("P"), date(2019, 5, 1), Ground.DEATH), law())
    assert (finding.outcome, finding.code) == (HOLDS, "law_is_silent")


@pytest.mark.parametrize(
    ("ground", "norm"), [(Ground.IN_CUSTODY, "DL2025-61-1(1)"), (Ground.SERVING_SENTENCE, "DL2025-61-1(2)")]
)
def test_two_grounds_suspend(ground: Ground, norm: str) -> None:
    """Custody and serving a sentence suspend."""
    finding = check_ground(Suspended(on=date(2025, 4, 1), person=PersonId("P"), ground=ground), law())
    assert (finding.outcome, [each.id for each in finding.norms]) == (HOLDS, [norm, "DL2025-61-1a"])


def test_the_audit_names_what_the_roster_cannot_have() -> None:
    """Acts about people without a mandate, a second election, a resumption of nothing: recorded, and found."""
    day = date(2019, 5, 1)
    nobody = PersonId("X")
    entries: tuple[RosterEntry, ...] = (
        Confirmed(on=day, person=nobody),
        Suspended(on=day, person=nobody, ground=Ground.IN_CUSTODY),
        Resumed(on=day, person=nobody),
        ended(nobody, day, Ground.ORDERED_RESIGNATION, announced_on=day),
        Elected(on=day, person=person("甲", 0), unit=UnitId("乙")),
        Resumed(on=day, person=person("甲", 0)),
    )
    found = roster({"甲": (2, 2)}, 2).apply(*entries).audit(day)
    assert [finding.code for finding in found] == [
        "holds_no_mandate",
        "holds_no_mandate",
        "holds_no_mandate",
        "holds_no_mandate",
        "holds_a_mandate_already",
        "is_not_suspended",
        "no_ground_in_law",
    ]


def test_an_end_of_nobodys_mandate_leaves_no_doubt_about_anybody() -> None:
    """An end on an unknown day for somebody without a mandate makes no deputy uncertain."""
    seats = roster({"甲": (1, 1)}, 1).apply(ended(PersonId("X"), date(2019, 5, 1), Ground.ABSENCES))
    assert seats.on(date(2019, 6, 1)).uncertain == ()


def test_more_deputies_than_seats_do_not_balance() -> None:
    """Two in a constituency of one, and more seats allocated than there are: both are found."""
    seats = roster({"甲": (1, 2)}, 5)
    assert [finding.code for finding in seats.audit(BEGAN)] == ["too_many_in_unit", "taken_together"]
    assert seats.on(BEGAN).units[0].surplus == 1
    seats = roster({"甲": (3, 3)}, 2)
    assert [finding.code for finding in seats.audit(BEGAN)] == ["allocated_above_total", "taken_together"]


def test_somebody_elected_where_no_seat_was_allocated_is_surplus() -> None:
    """A unit without seats has none to fill."""
    seats = roster({}, 1).apply(Elected(on=BEGAN, person=PersonId("P"), unit=UnitId("丙")))
    assert [finding.code for finding in seats.audit(BEGAN)] == ["too_many_in_unit", "taken_together"]


def test_effects_become_entries() -> None:
    """A matter's effects on mandates are recorded on their day; others change nothing."""
    day, who = date(2019, 5, 1), person("甲", 0)
    seats = roster({"甲": (2, 1)}, 2)
    new = PersonId("新")
    seats = seats.apply(
        Elected(on=day, person=new, unit=UnitId("甲")),
        Effect(EffectKind.MANDATE_BEGINS, day, new),
        Effect(EffectKind.MANDATE_SUSPENDED, day, who, ground=Ground.IN_CUSTODY),
        Effect(EffectKind.BASE_CHANGED, day, number=7),
    )
    assert (seats.on(day).in_office, seats.on(day).suspended) == (2, (who,))
    later = date(2019, 6, 1)
    seats = seats.apply(
        Effect(EffectKind.MANDATE_RESUMED, later, who),
        Effect(EffectKind.MANDATE_ENDS, later, new, ground=Ground.ABSENCES),
    )
    assert (seats.on(later).deputies, seats.on(later).suspended) == ((who,), ())
    assert (seats.unit_of(new), seats.unit_of(PersonId("X"))) == (UnitId("甲"), None)
    assert (seats.body.kind, seats.body.term) == (BodyKind.CONGRESS, 10)


def test_an_effect_ends_a_mandate_on_its_day_under_either_reading() -> None:
    """The day of an effect is the day on which it takes effect, whatever decided it."""
    who, day = person("甲", 0), date(2019, 5, 1)
    for reading in ("by_ground", "announcement"):
        seats = roster({"甲": (1, 1)}, 1, readings={"mandate_end_date": reading})
        seats = seats.apply(Effect(EffectKind.MANDATE_ENDS, day, who, ground=Ground.RESIGNED))
        assert seats.on(day).in_office == 0


@pytest.mark.parametrize(
    ("effect", "field"),
    [
        (Effect(EffectKind.MANDATE_ENDS, BEGAN, None, ground=Ground.DEATH), "effect.person"),
        (Effect(EffectKind.MANDATE_ENDS, BEGAN, PersonId("P")), "effect.ground"),
    ],
)
def test_an_effect_on_a_mandate_names_whose_and_why(effect: Effect, field: str) -> None:
    """Without person or ground there is nothing to record."""
    with pytest.raises(ImpossibleFacts) as error:
        roster({"甲": (1, 1)}, 1).apply(effect)
    assert error.value.field == field


def test_impossible_entries_are_refused() -> None:
    """A ground of the wrong kind, seats below nothing, a day that is none."""
    with pytest.raises(ImpossibleFacts, match=r"suspended\.ground"):
        Suspended(on=BEGAN, person=PersonId("P"), ground=Ground.DEATH)
    with pytest.raises(ImpossibleFacts, match=r"mandate_ended\.ground"):
        ended(PersonId("P"), BEGAN, Ground.IN_CUSTODY)
    with pytest.raises(ImpossibleFacts, match=r"allocated\.seats"):
        Allocated(on=BEGAN, unit=UnitId("甲"), seats=-1)
    with pytest.raises(ImpossibleFacts, match=r"roster\.total"):
        Roster(law=law(), term=roster({}, 0).term, total=-1)
    with pytest.raises(ImpossibleFacts, match=r"elected\.on"):
        Elected(on="2019-05-01", person=PersonId("P"), unit=UnitId("甲"))  # type: ignore[arg-type] # a day as text
    with pytest.raises(ImpossibleFacts, match=r"balance\.vacant"):
        Balance(on=BEGAN, vacant=-1)


def test_a_table_that_does_not_balance_is_told_so() -> None:
    """Old tables load whatever they say; what is missing is asked for."""
    full = Balance(on=BEGAN, total=291, in_office=275, awaiting=0, vacant=15, unallocated=0, suspended=2)
    assert check_balance(full, law()).explain("zh").startswith("不平衡")
    asked = check_balance(Balance(on=BEGAN, total=291, in_office=275), law())
    assert asked.missing == ("balance.awaiting", "balance.vacant", "balance.unallocated")
    many = Balance(on=BEGAN, total=3, in_office=3, awaiting=0, vacant=0, unallocated=0, suspended=4)
    assert check_balance(many, law()).because[0].code == "suspended_within"
    assert check_balance(many, law()).fails


def test_a_roster_pickles_and_compares_by_what_it_records() -> None:
    """The cache is no part of it."""
    seats = roster({"甲": (2, 1)}, 2)
    seats.on(BEGAN)
    assert pickle.loads(pickle.dumps(seats)) == seats


DAYS = st.integers(0, 400).map(lambda number: BEGAN + timedelta(days=number))
PEOPLE = st.sampled_from([PersonId(f"P-{number}") for number in range(6)])
UNITS = st.sampled_from([UnitId(name) for name in "甲乙丙"])
ENTRIES = st.lists(
    st.one_of(
        st.builds(Allocated, on=DAYS, unit=UNITS, seats=st.integers(0, 4)),
        st.builds(Elected, on=DAYS, person=PEOPLE, unit=UNITS, by_election=st.booleans()),
        st.builds(Confirmed, on=DAYS, person=PEOPLE),
        st.builds(Voided, on=DAYS, person=PEOPLE),
        st.builds(Suspended, on=DAYS, person=PEOPLE, ground=st.sampled_from([Ground.IN_CUSTODY])),
        st.builds(Resumed, on=DAYS, person=PEOPLE),
        st.builds(
            MandateEnded,
            on=DAYS,
            person=PEOPLE,
            ground=st.sampled_from([Ground.DEATH, Ground.RESIGNED, Ground.ABSENCES]),
            reported_on=st.none() | DAYS,
            announced_on=st.none() | DAYS,
        ),
    ),
    max_size=25,
)


@given(entries=ENTRIES, total=st.integers(0, 12), day=DAYS)
def test_seats_always_balance_or_the_audit_says_why(entries: list[RosterEntry], total: int, day: date) -> None:
    """The total is in office + awaiting + vacant + unallocated, unless a unit is overfull or too much was allocated."""
    seats = roster({}, total).apply(*entries)
    state = seats.on(day)
    held = {finding.code for finding in seats.audit(day)} & {"too_many_in_unit", "allocated_above_total"}
    balanced = state.total == state.in_office + len(state.awaiting) + state.vacant + state.unallocated
    assert balanced or held
    assert set(state.suspended) <= set(state.deputies)
    assert not set(state.deputies) & set(state.awaiting)
    assert seats.on(day) == roster({}, total).apply(*entries).on(day)
