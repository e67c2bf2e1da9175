"""The register: who enters and verifies, what stands on a day, leave, duplicates."""

from __future__ import annotations

import json
import pickle
import random
import sys
import weakref
from datetime import date, datetime
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import CaseId, GroupId, PersonId, RecordId, StationId
from npc_core.interchange import read_table
from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument
from npc_core.kernel.findings import Outcome
from npc_core.kernel.labels import Labelled
from npc_core.performance import (
    Activity,
    ActivityKind,
    Details,
    Entered,
    Keepers,
    LeaveDecided,
    Merged,
    Presence,
    Register,
    Source,
    State,
    Struck,
    Verified,
    check_entry,
    check_leave_decision,
    check_verification,
    find_duplicates,
    merge,
    of_the_group,
    without_duplicates,
)
from npc_core.performance.rows import ActivityRow

ZHANG, LI, GROUP = PersonId("D-08"), PersonId("D-09"), GroupId("G-1")
SPRING, SUMMER, YEAR_END = date(2025, 4, 1), date(2025, 6, 1), date(2025, 12, 31)
BY_ZHANG = Actor(Role.DEPUTY, ZHANG)
OFFICE = Actor(Role.STANDING_COMMITTEE_OFFICE)


def record(key: str = "1", **fields: Any) -> Activity:
    """Return a record of the spring training with an id."""
    known = {"person": ZHANG, "kind": ActivityKind.TRAINING, "on": SPRING, "half_days": 2, "group": GROUP, **fields}
    return Activity(**{"details": Details(id=RecordId(key)), **known})


def entered(key: str = "1", by: Actor | None = BY_ZHANG, **fields: Any) -> Entered:
    """Return the entry of such a record."""
    return Entered(on=SPRING, record=record(key, **fields), by=by)


def codes(register: Register, day: date = YEAR_END) -> list[str]:
    """Return the codes of what an audit lists."""
    return [finding.code for finding in register.audit(day)]


@pytest.mark.parametrize(
    ("by", "outcome", "code"),
    [
        (BY_ZHANG, Outcome.HOLDS, "entered_by_keeper"),
        (OFFICE, Outcome.HOLDS, "entered_by_keeper"),
        (Actor(Role.DEPUTY, LI), Outcome.FAILS, "entered_for_another"),
        (Actor(Role.VOTERS), Outcome.FAILS, "entered_by_stranger"),
        (Actor(Role.DEPUTY), Outcome.UNDETERMINED, "facts_missing"),
        (None, Outcome.UNDETERMINED, "facts_missing"),
    ],
)
def test_a_deputy_enters_only_his_own_records(by: Actor | None, outcome: Outcome, code: str) -> None:
    """Groups, stations and offices enter records of their deputies; a deputy only his or her own."""
    finding = check_entry(entered(by=by), Keepers())
    assert (finding.outcome, finding.code) == (outcome, code)


@pytest.mark.parametrize(
    ("by", "outcome", "code"),
    [
        (OFFICE, Outcome.HOLDS, "verified_by_keeper"),
        (Actor(Role.DEPUTY_GROUP, LI), Outcome.HOLDS, "verified_by_keeper"),
        (Actor(Role.DEPUTY_GROUP, ZHANG), Outcome.FAILS, "verified_own"),
        (Actor(Role.DEPUTY, LI), Outcome.FAILS, "verified_by_stranger"),
        (None, Outcome.UNDETERMINED, "facts_missing"),
    ],
)
def test_nobody_verifies_his_own(by: Actor | None, outcome: Outcome, code: str) -> None:
    """A group's leader verifies the records of others, not the leader's own."""
    finding = check_verification(Verified(on=SUMMER, id=RecordId("1"), by=by), record(), Keepers())
    assert (finding.outcome, finding.code) == (outcome, code)


@pytest.mark.parametrize(
    ("by", "outcome"),
    [
        (Actor(Role.PRESIDIUM), Outcome.HOLDS),
        (BY_ZHANG, Outcome.FAILS),
        (None, Outcome.UNDETERMINED),
    ],
)
def test_leave_is_decided_by_who_may(by: Actor | None, outcome: Outcome) -> None:
    """A deputy does not approve leave."""
    assert check_leave_decision(LeaveDecided(on=SUMMER, id=RecordId("1"), by=by), Keepers()).outcome is outcome


def test_a_record_is_entered_then_verified_and_nothing_is_left_to_do() -> None:
    """On each day the register shows what stood then."""
    register = Register().apply(entered(), Verified(on=SUMMER, id=RecordId("1"), by=OFFICE))
    assert [each.state for each in register.on(SPRING)] == [State.ENTERED]
    assert codes(register, SPRING) == ["awaits_verification"]
    (stands,) = register.on(YEAR_END)
    assert (stands.state, stands.details.verified_by, stands.details.verified_on) == (
        State.VERIFIED,
        Role.STANDING_COMMITTEE_OFFICE,
        SUMMER,
    )
    assert codes(register) == []
    assert register.of(ZHANG, YEAR_END) == (stands,)
    assert register.of(LI, YEAR_END) == ()


def test_a_record_may_be_rejected_or_struck() -> None:
    """A rejected record stays, as rejected; a struck one is gone."""
    rejected = Verified(on=SUMMER, id=RecordId("1"), by=OFFICE, accepted=False)
    assert [each.state for each in Register().apply(entered(), rejected).on(YEAR_END)] == [State.REJECTED]
    struck = Struck(on=SUMMER, id=RecordId("1"), reason="entered by mistake")
    assert Register().apply(entered(), struck).on(YEAR_END) == ()


def test_who_decided_may_be_unknown_and_the_register_still_stands() -> None:
    """The state follows from the entries; that nobody is named for them is what the audit asks."""
    asked = entered(presence=Presence.LEAVE_ASKED)
    register = Register().apply(asked, LeaveDecided(on=SUMMER, id=RecordId("1")), Verified(on=SUMMER, id=RecordId("1")))
    (stands,) = register.on(YEAR_END)
    assert (stands.presence, stands.state, stands.details.approved_by) == (Presence.ON_LEAVE, State.VERIFIED, None)
    assert codes(register) == ["facts_missing", "facts_missing"]


@pytest.mark.parametrize(("approved", "presence"), [(True, Presence.ON_LEAVE), (False, Presence.ABSENT)])
def test_leave_asked_for_becomes_leave_or_absence(approved: bool, presence: Presence) -> None:
    """Until it is decided it is neither."""
    asked = Register().apply(entered(presence=Presence.LEAVE_ASKED, kind=ActivityKind.SESSION))
    assert codes(asked) == ["awaits_decision_on_leave"]
    decided = LeaveDecided(on=SUMMER, id=RecordId("1"), by=Actor(Role.PRESIDIUM), approved=approved)
    (stands,) = asked.apply(decided).on(YEAR_END)
    assert (stands.presence, stands.details.approved_by) == (presence, Role.PRESIDIUM)


def test_entries_about_nothing_are_reported_and_change_nothing() -> None:
    """An unknown id, an id used twice, leave nobody asked for, a merger of two deputies' acts."""
    register = Register().apply(
        entered("1"),
        entered("1"),
        entered("2", person=LI, by=OFFICE),
        Verified(on=SUMMER, id=RecordId("9"), by=OFFICE),
        LeaveDecided(on=SUMMER, id=RecordId("1"), by=Actor(Role.PRESIDIUM)),
        Merged(on=SUMMER, id=RecordId("1"), others=(RecordId("2"),)),
    )
    assert codes(register) == [
        "entered_twice",
        "no_such_record",
        "no_leave_asked",
        "not_one_act",
        "awaits_verification",
        "awaits_verification",
    ]
    assert len(register.on(YEAR_END)) == 2


def test_what_was_entered_twice_is_found_and_merged_under_the_first_id() -> None:
    """The office's verified record goes before the deputy's own word; what only one knows is kept, evidence united."""
    own = Details(id=RecordId("1"), title="春季培训", evidence=("photo",))
    office = Details(id=RecordId("2"), source=Source.OFFICE, organiser=Role.STANDING_COMMITTEE, evidence=("sheet",))
    register = Register().apply(
        entered("1", details=own, half_days=4),
        entered("2", details=office, by=OFFICE),
        Verified(on=SUMMER, id=RecordId("2"), by=OFFICE),
    )
    assert "seems_double" in codes(register)
    merged = register.apply(Merged(on=SUMMER, id=RecordId("1"), others=(RecordId("2"),)))
    (stands,) = merged.on(YEAR_END)
    assert (stands.id, stands.half_days, stands.state) == ("1", 2, State.VERIFIED)
    assert (stands.details.title, stands.details.organiser) == ("春季培训", Role.STANDING_COMMITTEE)
    assert stands.details.evidence == ("sheet", "photo")
    assert codes(merged) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, {}, [True]),
        ({"station": StationId("S-1")}, {"station": StationId("S-2")}, []),
        ({"matter": CaseId("12")}, {"matter": CaseId("13")}, []),
        ({"matter": CaseId("12")}, {}, [True]),
        ({"title": "视察学校"}, {"title": "视察学校食堂"}, [False]),
        ({"place": "城关镇"}, {"place": "城关"}, [False]),
    ],
)
def test_a_telling_detail_keeps_records_apart(first: dict[str, Any], second: dict[str, Any], found: list[bool]) -> None:
    """Two stations or two numbers are two acts; two titles or places may be one act written twice."""
    both = [record(details=Details(**each)) for each in (first, second)]
    assert [each.certain for each in find_duplicates(both)] == found


def test_a_rejected_record_or_another_deputys_is_no_duplicate() -> None:
    """Nor is a record of another day, or of the group as such."""
    others = [
        record(),
        record(state=State.REJECTED),
        record(person=LI),
        record(on=SUMMER),
        record(person=None),
        record(person=None, group=GroupId("G-2")),
    ]
    assert find_duplicates(others) == ()
    assert without_duplicates(others) == tuple(sorted(others, key=lambda each: each.on))


def test_merging_does_not_depend_on_the_order() -> None:
    """However the records come, the same one comes out."""
    records = [
        record("1", half_days=1, details=Details(id=RecordId("1"), evidence=("a",))),
        record("2", half_days=3, details=Details(id=RecordId("2"), evidence=("b", "a"))),
        record("3", state=State.VERIFIED, details=Details(id=RecordId("3"), source=Source.GROUP)),
    ]
    expected = merge(records)
    assert (expected.id, expected.half_days, expected.details.evidence) == ("3", 2, ("b", "a"))
    mixed = random.Random(1)
    for _ in range(10):
        mixed.shuffle(records)
        assert merge(records) == expected
        assert without_duplicates(records) == (expected,)


def test_an_act_of_a_group_counts_once_however_many_signed_in() -> None:
    """Three deputies at one activity are one activity; two suggestions of one day are two."""
    signed = [record(person=person, details=Details()) for person in (ZHANG, LI, PersonId("D-10"))]
    moved = [record(kind=ActivityKind.SUGGESTION, details=Details(matter=CaseId(number))) for number in ("12", "13")]
    own = record(person=None, kind=ActivityKind.FUNDS_ACCOUNTED)
    others = [record(group=GroupId("G-2")), record(person=LI, presence=Presence.ABSENT, on=SUMMER)]
    found = of_the_group(GROUP, [*signed, *moved, own, *others])
    assert sorted(each.kind.code for each in found) == ["funds_accounted", "suggestion", "suggestion", "training"]
    assert {each.person for each in found} == {None}
    funds = entered("3", person=None, kind=ActivityKind.FUNDS_ACCOUNTED, on=SUMMER, by=Actor(Role.DEPUTY_GROUP))
    register = Register().apply(entered(), entered("2", person=LI, by=OFFICE), funds)
    kinds = [each.kind for each in register.of_group(GROUP, YEAR_END)]
    assert kinds == [ActivityKind.TRAINING, ActivityKind.FUNDS_ACCOUNTED]


@pytest.mark.parametrize(
    "fields",
    [
        {"on": datetime(2025, 4, 1)},  # noqa: DTZ001 - a time of day is what is refused
        {"half_days": -1},
        {"half_days": 0.5},
        {"number": -1},
        {"person": None, "group": None},
    ],
)
def test_impossible_records_are_refused(fields: dict[str, Any]) -> None:
    """A day with a time, less than no half days, half a half day, a record of nobody."""
    with pytest.raises(ImpossibleFacts):
        record(**fields)


def test_impossible_entries_are_refused() -> None:
    """An entry needs a day, and a record an id."""
    with pytest.raises(ImpossibleFacts):
        Struck(on="2025-04-01", id=RecordId("1"), reason="")  # type: ignore[arg-type] # on purpose
    with pytest.raises(ImpossibleFacts):
        Entered(on=SPRING, record=record(details=Details()))
    with pytest.raises(ImpossibleFacts):
        Details(verified_on="soon")  # type: ignore[arg-type] # on purpose


def test_a_record_weighs_no_more_than_a_tuple() -> None:
    """Records are held in millions: slots, and no place for a weak reference."""
    one = record()
    assert sys.getsizeof(one) <= sys.getsizeof(tuple(range(9)))
    with pytest.raises(TypeError):
        weakref.ref(one)


def test_a_register_is_written_and_read_back() -> None:
    """Every kind of entry goes out as plain data under its own word, and comes back the same."""
    register = Register(keepers=Keepers(verify=(Role.PRESIDIUM,))).apply(
        entered(presence=Presence.LEAVE_ASKED),
        entered("2", by=OFFICE),
        LeaveDecided(on=SUMMER, id=RecordId("1"), by=Actor(Role.PRESIDIUM), approved=False),
        Merged(on=SUMMER, id=RecordId("1"), others=(RecordId("2"),)),
        Verified(on=SUMMER, id=RecordId("1"), by=Actor(Role.PRESIDIUM, LI)),
        Struck(on=YEAR_END, id=RecordId("1"), reason="重复"),
    )
    plain = json.loads(json.dumps(register.to_plain()))
    assert [each["entry"] for each in plain["entries"]] == [
        "entered",
        "entered",
        "leave_decided",
        "merged",
        "verified",
        "struck",
    ]
    assert Register.from_mapping(plain) == register
    plain["entries"][0]["record"]["half_days"] = "two"
    with pytest.raises(InvalidDocument) as caught:
        Register.from_mapping(plain)
    assert [problem.path for problem in caught.value.problems] == ["$.entries[0].record.half_days"]
    with pytest.raises(InvalidDocument):
        Register.from_mapping([])  # type: ignore[arg-type] # on purpose


def test_a_table_with_chinese_columns_becomes_records() -> None:
    """Kinds, presence and state by their labels or aliases; days become half days; a row without a kind is rejected."""
    rows = [
        {
            "姓名": "D-08",
            "活动类型": "培训",
            "日期": "2025-4-1",
            "天数": "1",
            "审核状态": "审核通过",
            "地点": "县委党校",
        },
        {"姓名": "D-08", "活动类型": "走访", "日期": "2025年5月2日", "户数": "12", "半天数": "1"},
        {"姓名": "D-09", "活动类型": "大会", "日期": "2025-1-14", "出席情况": "请假"},
        {"姓名": "D-09", "活动类型": "跳舞", "日期": "2025-1-14"},
    ]
    table = read_table(rows, ActivityRow, required=("person", "kind", "on"))
    training, visit, session = (row.record() for row in table.values)
    assert (training.kind, training.half_days, training.state) == (ActivityKind.TRAINING, 2, State.VERIFIED)
    assert training.details.place == "县委党校"
    assert (visit.kind, visit.half_days, visit.number) == (ActivityKind.HOUSEHOLD_VISIT, 1, 12)
    assert (session.kind, session.presence) == (ActivityKind.SESSION, Presence.ON_LEAVE)
    assert [row.row for row in table.rejected] == [5]


def test_a_row_without_kind_or_day_is_no_record() -> None:
    """It says what is missing."""
    with pytest.raises(ImpossibleFacts):
        ActivityRow(person=ZHANG, on=SPRING).record()
    with pytest.raises(ImpossibleFacts):
        ActivityRow(person=ZHANG, kind=ActivityKind.TRAINING).record()


@pytest.mark.parametrize("enum", [ActivityKind, Presence, State, Source])
def test_a_word_of_a_table_names_one_member(enum: type[Labelled]) -> None:
    """Labels and aliases never meet."""
    words = [word for each in enum for word in {each.code, *each.label, *each.aliases}]
    assert len(set(words)) == len(words)


def test_a_register_is_folded_once_for_a_day_and_pickles_without_what_it_keeps() -> None:
    """Every deputy of a county is asked for in turn; a register is equal by its entries."""
    register = Register().apply(entered(), entered("2", person=LI, by=OFFICE))
    assert register.on(YEAR_END) is register.on(YEAR_END)
    assert [len(register.of(person, YEAR_END)) for person in (ZHANG, LI, PersonId("D-10"))] == [1, 1, 0]
    assert pickle.loads(pickle.dumps(register)) == register
