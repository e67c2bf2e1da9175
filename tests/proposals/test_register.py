"""The register: where many suggestions stand, who is late, until when a summary stays as it is."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.ids import HandlerId
from npc_core.interchange import read_table
from npc_core.kernel.days import Between
from npc_core.kernel.findings import FAILS
from npc_core.proposals import (
    Grade,
    Handling,
    Milestones,
    Register,
    Standing,
    SuggestionStage,
    case_from_milestones,
    compute_deadlines,
)
from npc_core.proposals.milestones_clocks import FlatClocks, replied_in_time
from tests.proposals.builders import own, place
from tests.proposals.test_milestones import LAWS, PLACES, rows

KEPT = ("replied_on", "rehandled_on", "assigned_on", "opinion_on")
APRIL = date(2025, 4, 1)
BUREAU, ROADS = HandlerId("bureau"), HandlerId("roads")
NATIONAL = place()
TWO_MONTHS = place("411424", own("411424", ("henan.suggestions2017",), reply_period={"count": 2, "unit": "months"}))


def register(*rows: Milestones, law: Any = NATIONAL, kept: tuple[str, ...] = KEPT) -> Register:
    """Return a register of rows."""
    return Register.of_rows(rows, law, kept)


def standing(row: Milestones, today: date, law: Any = NATIONAL, kept: tuple[str, ...] = KEPT) -> Standing:
    """Return how one suggestion stands."""
    ((_, found),) = register(row, law=law, kept=kept).standing_on(today)
    return found


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 6, 16), Standing.RUNNING),
        (date(2025, 6, 17), Standing.SOON),
        (date(2025, 7, 1), Standing.SOON),
        (date(2025, 7, 2), Standing.LATE),
    ],
)
def test_a_suggestion_that_is_not_hard_is_due_after_three_months(today: date, expected: Standing) -> None:
    """代表法51: three months from the assignment; the fifteen days before are for the office to set."""
    row = Milestones(number="1", assigned_on=APRIL, hard=False)
    assert standing(row, today) is expected
    late = register(row).late(today)
    assert bool(late) is (expected is Standing.LATE)


def test_what_decides_is_asked_for() -> None:
    """Hard or not decides between three and six months; after six, whether the table keeps the replies does."""
    row = Milestones(number="1", assigned_on=APRIL, body=BUREAU)
    book = register(row)
    for today, found, path in (
        (date(2025, 8, 1), Standing.CANNOT_SAY, "dossier.hard"),
        (date(2025, 10, 2), Standing.LATE, None),
    ):
        (pressing,) = book.pressing(book.entries[0], today)
        assert (pressing.standing, pressing.missing.path if pressing.missing else None) == (found, path)
    unkept = register(row, kept=())
    (pressing,) = unkept.pressing(unkept.entries[0], date(2025, 10, 2))
    assert pressing.standing is Standing.CANNOT_SAY
    assert pressing.missing is not None
    assert pressing.missing.path == "clock:reply"
    assert pressing.missing.ask.en == "Was it done, and when: reply to the deputy?"
    assert unkept.late(date(2026, 1, 1)) == ()


def test_the_countys_own_two_months_are_a_target_beside_the_three_of_the_law() -> None:
    """Both clocks run: past the target is no breach, past three months is late."""
    row = Milestones(number="1", assigned_on=APRIL, hard=False)
    days = (date(2025, 5, 18), date(2025, 6, 1), date(2025, 6, 2), date(2025, 7, 1), date(2025, 7, 2))
    assert [standing(row, day, TWO_MONTHS) for day in days] == [
        *(Standing.SOON, Standing.SOON, Standing.PAST_TARGET, Standing.PAST_TARGET, Standing.LATE)
    ]
    (deadline,) = (each for each in register(row, law=TWO_MONTHS).entries[0].lines[0].running if each.clock == "reply")
    assert (deadline.due.on, deadline.target.on if deadline.target else None) == (date(2025, 7, 1), date(2025, 6, 1))


@pytest.mark.parametrize(
    ("replied", "severity"), [(date(2025, 6, 1), None), (date(2025, 6, 2), "notice"), (date(2025, 7, 2), "breach")]
)
def test_missing_the_target_is_a_notice_and_missing_the_law_a_breach(replied: date, severity: str | None) -> None:
    """Two months are the county's own; three months are the law's."""
    case = case_from_milestones(Milestones(assigned_on=APRIL, replied_on=replied, hard=False), TWO_MONTHS)
    said = [each for each in case.audit(replied).failures if each.rule == "suggestions.reply_in_time"]
    assert [each.severity.code for each in said if each.severity] == ([] if severity is None else [severity])
    assert [each.force.code for each in said] == (
        [] if severity is None else ["advisory" if severity == "notice" else "binding"]
    )


def test_rows_with_one_number_are_one_suggestion_with_several_bodies() -> None:
    """Each body has its own clock; the joint body's opinion is told by its own row only."""
    henan = place("410000")
    rows_ = (
        Milestones(
            number="7", body=BUREAU, handling=Handling.LEAD, assigned_on=APRIL, hard=False, replied_on=date(2025, 5, 6)
        ),
        Milestones(number="7", body=ROADS, handling=Handling.JOINT, assigned_on=APRIL, accepted_on=date(2025, 4, 3)),
        Milestones(number="8", body=BUREAU, joint_bodies=(ROADS,), assigned_on=APRIL, hard=False),
        Milestones(body=ROADS, assigned_on=APRIL, hard=False),
    )
    book = register(*rows_, law=henan)
    assert [entry.number for entry in book.entries] == ["7", "8", None]
    assert len(book) == 3
    assert [entry.number for entry in book.of_body(ROADS).entries] == ["7", "8", None]
    assert [entry.number for entry in book.of_body(BUREAU).entries] == ["7", "8"]
    assert [entry.number for entry in book.late(date(2025, 6, 4))] == ["7"]
    second = book.pressing(book.entries[1], date(2025, 12, 31))
    assert [(each.deadline.clock, each.body, each.standing) for each in second] == [
        ("reply", BUREAU, Standing.LATE),
        ("joint_opinion", ROADS, Standing.CANNOT_SAY),
    ]


@pytest.mark.parametrize(
    "row",
    [
        Milestones(body=ROADS, handling=Handling.JOINT, assigned_on=APRIL, opinion_on=date(2025, 5, 6)),
        Milestones(body=ROADS, handling=Handling.JOINT, assigned_on=APRIL, accepted_on=APRIL),
        Milestones(body=ROADS, joint_bodies=(ROADS, BUREAU), assigned_on=APRIL, opinion_on=date(2025, 5, 6)),
        Milestones(body=ROADS, joint_bodies=(BUREAU,), assigned_on=APRIL, replied_on=date(2025, 5, 6)),
        Milestones(body=ROADS, joint_bodies=(BUREAU,), assigned_on=APRIL, withdrawn_on=date(2025, 5, 6)),
        Milestones(body=ROADS, assigned_on=APRIL, accepted_on=APRIL, objected_on=date(2025, 4, 7)),
        Milestones(body=ROADS, assigned_on=APRIL, replied_on=date(2025, 5, 6), closed_on=date(2025, 6, 6)),
    ],
)
def test_bodies_that_handle_jointly_have_the_clocks_of_their_case(row: Milestones) -> None:
    """会办: from the receipt, at its own length; an opinion that was given ends it, a withdrawal ends everything."""
    henan = place("410000")
    assert compute_deadlines(row, henan, APRIL) == case_from_milestones(row, henan).deadlines(APRIL)


def test_an_answer_between_the_two_ends_of_an_uncertain_time_proves_nothing() -> None:
    """After three months and before six: in time if it is hard, late if not; without an assignment nothing is said."""
    clocks = FlatClocks(NATIONAL)
    row = Milestones(assigned_on=APRIL, replied_on=date(2025, 8, 1))
    told = [row, evolve(row, hard=True), evolve(row, hard=False), evolve(row, assigned_on=None), Milestones()]
    assert [replied_in_time(each, clocks) for each in told] == [None, True, False, None, None]


def test_queries_by_stage_year_and_deadline() -> None:
    """What is being handled, what was submitted in a year, what may fall due by a day."""
    book = register(
        Milestones(number="1", submitted_on=date(2024, 12, 30), assigned_on=date(2025, 1, 6), hard=False),
        Milestones(number="2", assigned_on=APRIL, replied_on=date(2025, 5, 6)),
        Milestones(number="3", assigned_on=Between(APRIL, date(2025, 4, 30))),
        Milestones(number="4", withdrawn_on=APRIL),
        Milestones(number="5", in_session=False, submitted_on=APRIL),
        law=place("310000"),
    )

    def numbers(part: Register) -> list[str | None]:
        return [entry.number for entry in part.entries]

    assert numbers(book.in_stage(SuggestionStage.HANDLING)) == ["1", "3"]
    assert numbers(book.in_stage(SuggestionStage.REPLIED)) == ["2"]
    assert numbers(book.of_year(2025)) == ["2", "3", "5"]
    assert numbers(book.of_year(2024)) == ["1"]
    assert numbers(book.due_by(date(2025, 4, 30))) == ["1", "5"]
    assert numbers(book.due_by(date(2025, 7, 1))) == ["1", "3", "5"]
    assert [entry.number for entry in book.late(date(2025, 5, 1))] == ["1", "5"]


@given(rows(), PLACES)
def test_a_row_stands_where_its_case_stands(row: Milestones, number: int) -> None:
    """Worked out once for rows that tell the same events, and the same as that of the case."""
    clocks = FlatClocks(LAWS[number])
    for each in (row, *(evolve(row, number=name) for name in "ab")):
        assert clocks.stages(each) == case_from_milestones(each, LAWS[number]).stages


def test_who_is_dissatisfied_and_waits_for_another_answer() -> None:
    """A deputy who was never answered again, or was dissatisfied with that too; the day need not be told."""
    told = Milestones(number="1", assigned_on=APRIL, replied_on=date(2025, 6, 1), grade=Grade.DISSATISFIED)
    again = evolve(told, rehandled_on=date(2025, 7, 1))
    book = register(
        told,
        evolve(again, number="2"),
        evolve(again, number="3", second_grade=Grade.SATISFIED),
        evolve(again, number="4", second_grade=Grade.DISSATISFIED),
        evolve(told, number="5", grade=Grade.SATISFIED),
    )
    assert [entry.number for entry in book.dissatisfied().entries] == ["1", "4"]


def test_a_promise_without_word_after_its_day_is_found() -> None:
    """The answer promised the rest by the end of September."""
    promised = Milestones(number="1", assigned_on=APRIL, replied_on=date(2025, 6, 1), committed_until=date(2025, 9, 30))
    book = register(promised, evolve(promised, number="2", fulfilled_on=date(2025, 9, 1)), Milestones(number="3"))
    assert book.unfulfilled(date(2025, 9, 30)) == ()
    assert [entry.number for entry in book.unfulfilled(date(2025, 10, 1))] == ["1"]


def test_a_cell_that_could_not_be_read_is_no_blank() -> None:
    """答复日期 "尽快" or "2025-6-31": not blank, so nobody may say that it was not answered."""
    cells = [{"编号": "1", "交办日期": "2025-4-1", "是否疑难": "否", "答复日期": told} for told in ("", "2025-6-31")]
    table = read_table([*cells, {**cells[0], "编号": "2"}], Milestones)
    book = Register.of_rows(table.values[1:], NATIONAL, KEPT, table.doubts[1:])
    assert [found for _, found in book.standing_on(date(2025, 8, 1))] == [Standing.CANNOT_SAY, Standing.LATE]
    assert [entry.number for entry in book.late(date(2025, 8, 1))] == ["2"]


def test_a_second_re_handling_has_no_column_and_is_never_said_to_be_late() -> None:
    """The deputy was dissatisfied twice: the first month is over, whether the second was met no column tells."""
    again = Milestones(
        *(),
        number="1",
        assigned_on=APRIL,
        replied_on=date(2025, 5, 6),
        feedback_on=date(2025, 5, 12),
        grade=Grade.DISSATISFIED,
    )
    henan = place("410000")
    assert standing(again, date(2025, 6, 13), henan) is Standing.LATE
    once_more = evolve(
        again, rehandled_on=date(2025, 6, 1), second_feedback_on=date(2025, 6, 9), second_grade=Grade.DISSATISFIED
    )
    assert standing(once_more, date(2025, 8, 1), henan) is Standing.CANNOT_SAY
    assert register(once_more, law=henan).late(date(2025, 8, 1)) == ()


def test_a_deputy_who_gives_no_feedback_is_not_late() -> None:
    """Feedback and objections are rights: nothing is due when they lapse."""
    row = Milestones(number="1", assigned_on=APRIL, replied_on=date(2025, 5, 6), received_on=date(2025, 5, 8))
    assert standing(row, date(2025, 12, 1), place("410000")) is Standing.NOTHING_RUNS


def test_a_summary_has_the_columns_that_an_application_stores() -> None:
    """Number, title, bodies, stages, standing, the pressing clock, and the day on which it turns."""
    row = Milestones(number="1", title="路灯", body=BUREAU, assigned_on=APRIL, hard=False)
    (found,) = register(row, law=TWO_MONTHS).summary(date(2025, 5, 1), soon=10)
    assert (found.number, found.title, found.bodies, found.stages) == (
        *("1", "路灯", (BUREAU,)),
        frozenset({SuggestionStage.HANDLING}),
    )
    assert (found.standing, found.changes_on) == (Standing.RUNNING, date(2025, 5, 23))
    assert found.pressing is not None
    assert found.pressing.deadline.clock == "reply"
    assert found.columns() == {
        "number": "1",
        "title": "路灯",
        "bodies": "bureau",
        "stages": "handling",
        "standing": "running",
        "changes_on": "2025-05-23",
        "clock": "reply",
        "body": "bureau",
        "due_on": "2025-07-01",
        "due_latest": "2025-07-01",
        "target": "2025-06-01",
        "missing": None,
        "norm": "henan.suggestions2017-20",
    }
    (over,) = register(Milestones(number="2", closed_on=APRIL)).summary(date(2025, 5, 1))
    assert (over.standing, over.pressing, over.changes_on) == (Standing.NOTHING_RUNS, None, None)
    assert over.columns()["due_on"] is None
    (open_,) = register(
        Milestones(number="3", body=ROADS, handling=Handling.JOINT, assigned_on=APRIL), law=place("410000")
    ).summary(date(2025, 7, 1))
    told = open_.columns()
    assert (told["standing"], told["due_latest"], told["missing"]) == ("cannot_say", None, "act:accepted")


@given(rows(), PLACES, st.dates(date(2023, 1, 1), date(2026, 12, 31)), st.integers(1, 500))
def test_a_summary_stays_the_same_until_it_changes(row: Milestones, number: int, today: date, days: int) -> None:
    """On every day before `changes_on` the summary is the one that was stored."""
    book = register(row, law=LAWS[number])
    (stored,) = book.summary(today)
    later = today + timedelta(days=days)
    if stored.changes_on is not None and later >= stored.changes_on:
        later = stored.changes_on - timedelta(days=1)
    assert book.summary(later) == (stored,)
    if stored.changes_on is not None:
        assert stored.changes_on > today


@given(rows(), PLACES, st.dates(date(2023, 1, 1), date(2026, 12, 31)))
def test_who_is_late_in_one_pass_is_late_in_the_summary(row: Milestones, number: int, today: date) -> None:
    """The quick answer and the full one agree; nothing late is said to lie before its day."""
    book = register(row, law=LAWS[number])
    ((_, found),) = book.standing_on(today)
    assert bool(book.late(today)) is (found is Standing.LATE)


@given(rows(), PLACES)
def test_an_answer_is_in_time_or_late_as_its_case_says(row: Milestones, number: int) -> None:
    """What the register counts as late the audit calls late, and the other way round, where the order is told."""
    case = case_from_milestones(row, LAWS[number])
    said = [each for each in case.audit(date(2026, 12, 31)).findings if each.rule == "suggestions.reply_in_time"]
    late = [each for each in said if each.outcome is FAILS and each.force.code == "binding"]
    in_time = replied_in_time(row, FlatClocks(LAWS[number]))
    if in_time is False and row.withdrawn_on is None and row.objected_on is None:
        assert late or any(each.missing for each in said)
    if late:
        assert in_time is False


def table_of(count: int) -> str:
    """Return a table of dates and statuses: every kind of hole, every order, made by counting."""
    lines = [
        "编号,会议类型,是否疑难,提出日期,交办日期,签收日期,退办日期,同意延期日期,答复日期,满意度,反馈日期,再次答复日期,结案日期"
    ]
    grades = ("满意", "基本满意", "不满意", "", "未评")
    for n in range(count):
        cells = [f"2025年{1 + (n * step) % 12}月{1 + (n * step) % 28}日" for step in (1, 3, 5, 7, 11, 13, 17, 19, 23)]
        cells = [cell if (n // (place + 1)) % 3 else "" for place, cell in enumerate(cells)]
        told = [str(n), ("会上", "闭会", "")[n % 3], ("是", "否", "")[n // 3 % 3]]
        lines.append(",".join([*told, *cells[:6], grades[n % 5], *cells[6:]]))
    return "\n".join(lines)


def test_ten_thousand_rows_become_cases_without_an_exception_or_a_breach_that_they_do_not_prove() -> None:
    """Every breach of time rests on two days that the row tells; a reply is late after three months at the least."""
    table = read_table(csv.DictReader(io.StringIO(table_of(10_000))), Milestones)
    assert len(table.values) == 10_000
    assert {each.given for each in table.problems} == {"'未评'"}
    late = 0
    for place_, row in enumerate(table.values):
        law = LAWS[place_ % len(LAWS)]
        case = case_from_milestones(row, law)
        for finding in case.audit(date(2026, 6, 30)).failures if place_ % 10 == 0 else ():
            if finding.rule != "suggestions.reply_in_time" or finding.force.code != "binding":
                continue
            late += 1
            assert isinstance(row.assigned_on, date)
            assert isinstance(row.replied_on, date)
            months = 6 if row.hard is not False else 3
            whole = (row.replied_on.year - row.assigned_on.year) * 12 + row.replied_on.month - row.assigned_on.month
            assert whole > months or (whole == months and row.replied_on.day > row.assigned_on.day)
    assert late > 20
    book = Register.of_rows(table.values, NATIONAL, KEPT)
    assert len(book.late(date(2026, 6, 30))) > 1000
