"""Plans of elections: back from the poll, forward from a start, clashes, readings, working days, pictures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import UnitId
from npc_core.elections import (
    Plan,
    PlanRow,
    PlanStep,
    StepTaken,
    TimetableKept,
    Track,
    check_timetable,
    compute_plan,
    counted_words,
    find_first_plan,
    judge_polls,
    to_mermaid,
    to_table,
    to_text,
)
from npc_core.elections.plans import timetables
from npc_core.kernel.calendars import PublishedCalendar
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, Outcome, Severity
from npc_core.kernel.periods import WorkCalendar
from npc_core.kernel.text import Lang
from npc_core.law.catalogue import is_known
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules
from npc_core.law.sections import SECTIONS

DAY, ONE = date(2026, 11, 25), timedelta(days=1)
GENERAL, BY_ELECTION = Track.DIRECT_GENERAL, Track.DIRECT_BY_ELECTION
INDIRECT = (Track.INDIRECT_GENERAL, Track.CONGRESS_BY_ELECTION, Track.COMMITTEE_BY_ELECTION)
HENAN, ZHEJIANG, BEIJING, SHANGHAI, SHANDONG = "411424", "330106", "110101", "310101", "370102"
TOWN = "411424100"
PLACES = {
    code: law_of(Area.from_code(code))
    for code in (HENAN, ZHEJIANG, BEIJING, SHANGHAI, SHANDONG, TOWN, "411400", "410000")
}
TRACKED = [(track, law) for law in PLACES.values() for track in Track if law.area.level in timetables()[track].levels]


def place(code: str, *local: LocalRules, calendar: WorkCalendar | None = None, **readings: str) -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code), local=local, readings=readings, calendar=calendar)


def row(plan: Plan, step: PlanStep) -> PlanRow:
    """Return the row of a step."""
    found = plan.row(step)
    assert found is not None
    return found


def days(plan: Plan, *steps: PlanStep) -> list[int | None]:
    """Return how many days before the poll the last days of some steps lie; None where there is none, or no step."""
    found = [plan.row(step) for step in steps]
    return [(DAY - each.last_day).days if each is not None and each.last_day is not None else None for each in found]


LISTS = (PlanStep.PUBLISH_VOTER_LIST, PlanStep.PUBLISH_INITIAL_CANDIDATES, PlanStep.PUBLISH_FORMAL_CANDIDATES)


@pytest.mark.parametrize(
    ("code", "leads"),
    # Electoral Law 28 and 32; Beijing 61 and 63; Zhejiang 59, with one list of candidates; Shandong and Shanghai silent
    [
        (HENAN, [20, 15, 7]),
        (BEIJING, [15, 5, 3]),
        (ZHEJIANG, [12, None, 7]),
        (SHANDONG, [20, 15, 7]),
        (SHANGHAI, [20, 15, 7]),
    ],
)
def test_the_days_of_a_by_election_are_the_places_own(code: str, leads: list[int | None]) -> None:
    """And those of a general election everywhere the same."""
    assert days(compute_plan(BY_ELECTION, DAY, PLACES[code]), *LISTS) == leads
    assert days(compute_plan(GENERAL, DAY, PLACES[code]), *LISTS) == [20, 15, 7]


def test_only_some_places_have_some_steps() -> None:
    """Zhejiang 29: registered until twelve days before; Shanghai 23 and 25: five and two days."""
    late, suspended, corrected = (
        PlanStep.REGISTER_LATE_VOTERS,
        PlanStep.DELIVER_SUSPENSION,
        PlanStep.CORRECT_VOTER_LIST,
    )
    assert compute_plan(GENERAL, DAY, PLACES[HENAN]).row(late) is None
    assert days(compute_plan(GENERAL, DAY, PLACES[ZHEJIANG]), late) == [12]
    assert days(compute_plan(GENERAL, DAY, PLACES[SHANGHAI]), suspended, corrected) == [5, 2]


def test_nomination_follows_the_voter_list_only_where_the_place_says_so() -> None:
    """Shandong 30 and Shanghai 28; the Electoral Law has no such order."""
    for code, after in ((SHANDONG, True), (SHANGHAI, True), (HENAN, False)):
        plan = compute_plan(GENERAL, DAY, PLACES[code])
        assert (PlanStep.PUBLISH_VOTER_LIST in row(plan, PlanStep.NOMINATE_CANDIDATES).after) is after


def test_a_list_of_twelve_days_clashes_with_the_last_day_to_sue() -> None:
    """Zhejiang 59 leaves an objection of the fifth day, decided on the third, four days before the poll: too late."""
    plan = compute_plan(BY_ELECTION, DAY, PLACES[ZHEJIANG])
    (clash,) = plan.clashes
    assert (clash.earlier.step, clash.later.step) == (PlanStep.DECIDE_OBJECTION, PlanStep.SUE_OVER_VOTER_LIST)
    assert days(plan, clash.earlier.step, clash.later.step) == [4, 5]
    assert clash.against.norms[0].id == "zhejiang.elections2021-59-1"
    assert "EL2020-29-1c" in [norm.id for norm in clash.stands.norms]
    assert [each.value.count for each in clash.through] == [5, 3]
    assert (clash.finding.fails, clash.finding.severity) == (True, Severity.NOTICE)
    cited = [norm.id for norm in clash.finding.norms]
    assert {"zhejiang.elections2021-59-1", "EL2020-29-1c"} <= set(cited)


def test_a_list_published_a_day_earlier_clashes_with_nothing() -> None:
    """Thirteen days leave the decision five days before the poll, in time to sue."""
    done = {PlanStep.PUBLISH_VOTER_LIST: DAY - 13 * ONE}
    plan = compute_plan(BY_ELECTION, DAY, PLACES[ZHEJIANG], done=done)
    assert plan.clashes == ()
    assert days(plan, PlanStep.OBJECT_TO_VOTER_LIST, PlanStep.DECIDE_OBJECTION) == [8, 5]
    for code in (HENAN, BEIJING, SHANGHAI, SHANDONG):
        assert compute_plan(BY_ELECTION, DAY, PLACES[code]).clashes == ()


def test_what_has_no_day_of_its_own_comes_before_what_follows() -> None:
    """Constituencies before registration, registration before the list; a vacancy just happens."""
    plan = compute_plan(GENERAL, DAY, PLACES[HENAN])
    assert days(plan, PlanStep.DELIMIT_CONSTITUENCIES, PlanStep.NOMINATE_CANDIDATES, PlanStep.CHOOSE_TELLERS) == [
        20,
        15,
        0,
    ]
    assert row(plan, PlanStep.CONFIRM_CREDENTIALS).last_day == row(plan, PlanStep.FIRST_SESSION).last_day
    vacancy = row(compute_plan(BY_ELECTION, DAY, PLACES[HENAN]), PlanStep.SEAT_BECOMES_VACANT)
    assert (vacancy.due, vacancy.by) == (None, ())


@pytest.mark.parametrize(
    ("readings", "step", "before"),
    [
        ({"days_before": "clear_days"}, PlanStep.PUBLISH_VOTER_LIST, 21),
        ({"days_from": "counted"}, PlanStep.OBJECT_TO_VOTER_LIST, 16),
        ({"before_election_day": "on_the_day_too"}, PlanStep.JUDGMENT_ON_VOTER_LIST, 0),
        ({}, PlanStep.JUDGMENT_ON_VOTER_LIST, 1),
    ],
)
def test_readings_move_the_days(readings: dict[str, str], step: PlanStep, before: int) -> None:
    """'N days before', 'within N days from', 'before the election day'."""
    assert days(compute_plan(GENERAL, DAY, law_of(Area.from_code(HENAN), readings=readings)), step) == [before]


@pytest.mark.parametrize(("way", "before"), [("two_calendar_days", 2), ("forty_eight_hours", 2), ("each", 4)])
def test_two_days_for_nomination_and_discussion(way: str, before: int) -> None:
    """Together two days before the vote; two days each by another reading."""
    plan = compute_plan(Track.INDIRECT_GENERAL, DAY, place(HENAN, two_days=way))
    assert days(plan, PlanStep.NOMINATE_CANDIDATES) == [before]


def test_a_finding_names_a_reading_only_where_it_decides() -> None:
    """On the last day 'clear days' would be late; two days earlier nothing depends on it."""
    for on, named in ((DAY - 20 * ONE, ["days_before"]), (DAY - 22 * ONE, [])):
        found = kept(StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=on))
        assert found.holds
        assert [each.reading for each in found.readings] == named
    objected = kept(
        StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=DAY - 30 * ONE),
        StepTaken(step=PlanStep.OBJECT_TO_VOTER_LIST, on=DAY - 25 * ONE),
    )
    assert [each.reading for each in objected.readings] == ["days_from"]


def kept(*taken: StepTaken, track: Track = GENERAL, law: Law = PLACES[HENAN], until: date | None = None) -> Finding:
    """Return what is found of some steps taken."""
    facts = TimetableKept(track=track, election_day=DAY, taken=taken, complete_until=until)
    return check_timetable(facts, law)


def test_without_a_rule_of_the_province_a_by_election_may_be_undetermined() -> None:
    """By the reading that wants a local rule; Beijing has one, Henan none at hand."""
    henan, beijing = (place(code, byelection_rules="local_only") for code in (HENAN, BEIJING))
    open_ = compute_plan(BY_ELECTION, DAY, henan)
    assert [each.step for each in open_.open_rows] == list(LISTS)
    assert compute_plan(BY_ELECTION, DAY, beijing).open_rows == ()
    published = StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=DAY - 30 * ONE)
    found = kept(published, track=BY_ELECTION, law=henan)
    assert found.missing == ("local:by_elections.voter_list_lead",)
    general = kept(published, track=BY_ELECTION)
    assert [each.reading for each in general.readings] == ["byelection_rules"]


WORKING = """
[jurisdiction]
id = "own"
name = { zh = "某县", en = "a county" }
area = "411424"
tier = "county"
[[regulations]]
id = "own.elections2021"
title = { zh = "补选办法", en = "Measures on by-elections" }
short = { zh = "补选办法", en = "measures on by-elections" }
since = 2021-06-01
levels = ["county"]
[[rows]]
key = "by_elections.voter_list_lead"
norm = "own.elections2021-3"
value = { count = 10, unit = "working_days" }
[[rows]]
key = "by_elections.nomination_period"
norm = "own.elections2021-4"
value = { count = 3, unit = "days" }
"""
OWN = LocalRules.from_toml(WORKING)
CALENDAR = PublishedCalendar(
    first=date(2026, 9, 1), last=date(2026, 12, 31), holidays=frozenset({date(2026, 11, 16)}), made_up=frozenset()
)


def test_working_days_are_counted_by_the_calendar() -> None:
    """Ten working days before Wednesday 25 November, Monday 16 a holiday: Tuesday 10 November."""
    plan = compute_plan(BY_ELECTION, DAY, place(HENAN, OWN, calendar=CALENDAR))
    assert row(plan, PlanStep.PUBLISH_VOTER_LIST).last_day == date(2026, 11, 10)
    assert "10 working days" in counted_words(row(plan, PlanStep.PUBLISH_VOTER_LIST)).en
    clear = compute_plan(BY_ELECTION, DAY, place(HENAN, OWN, calendar=CALENDAR, days_before="clear_days"))
    assert row(clear, PlanStep.PUBLISH_VOTER_LIST).last_day == date(2026, 11, 9)


def test_without_a_calendar_a_day_stays_open() -> None:
    """Neither the list's last day nor what counts from it is guessed; the rest of the plan stands."""
    law = place(HENAN, OWN)
    plan = compute_plan(BY_ELECTION, DAY, law)
    assert PlanStep.PUBLISH_VOTER_LIST in [each.step for each in plan.open_rows]
    assert days(plan, PlanStep.PUBLISH_FORMAL_CANDIDATES) == [7]
    published = StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=DAY - 14 * ONE)
    found = kept(published, track=BY_ELECTION, law=law)
    assert found.missing == ("calendar:publish_voter_list",)
    assert kept(StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=DAY), track=BY_ELECTION, law=law).fails
    assert to_table(plan, "en")[8][2] == "open"


def test_a_place_may_lay_down_days_for_its_congress() -> None:
    """Three days for nomination in a by-election by the congress; nationally nothing is laid down."""
    own = compute_plan(Track.CONGRESS_BY_ELECTION, DAY, place(HENAN, OWN))
    assert days(own, PlanStep.NOMINATE_CANDIDATES) == [3]
    national = compute_plan(Track.CONGRESS_BY_ELECTION, DAY, PLACES[HENAN])
    nominate = row(national, PlanStep.NOMINATE_CANDIDATES)
    assert (nominate.due, nominate.open, counted_words(nominate).en) == (None, False, "nothing laid down")
    found = kept(StepTaken(step=PlanStep.NOMINATE_CANDIDATES, on=DAY), track=Track.CONGRESS_BY_ELECTION)
    assert found.because[0].code == "law_is_silent"


def test_the_first_session_may_shift_to_a_working_day() -> None:
    """Two months from Wednesday 25 November end on Monday 25 January 2027, if that is a holiday on Tuesday."""
    calendar = PublishedCalendar(
        first=date(2026, 9, 1), last=date(2027, 12, 31), holidays=frozenset({date(2027, 1, 25)})
    )
    for way, last in (("corresponding_day", date(2027, 1, 25)), ("shift_to_working_day", date(2027, 1, 26))):
        plan = compute_plan(GENERAL, DAY, place(HENAN, calendar=calendar, months=way))
        assert row(plan, PlanStep.FIRST_SESSION).last_day == last
    later = compute_plan(GENERAL, DAY, PLACES[HENAN], done={PlanStep.DECLARE_RESULT: date(2026, 11, 27)})
    assert row(later, PlanStep.FIRST_SESSION).last_day == date(2027, 1, 27)


def test_before_2010_every_day_is_open() -> None:
    """The law of that day is not modelled, and a forward plan says that its day may lie later."""
    early = compute_plan(GENERAL, date(2009, 3, 2), PLACES[HENAN])
    assert {each.step for each in early.open_rows} >= set(LISTS)
    assert find_first_plan(GENERAL, date(2009, 3, 2), PLACES[HENAN]).open_rows
    facts = TimetableKept(
        track=GENERAL,
        election_day=date(2009, 3, 2),
        taken=(StepTaken(step=PlanStep.PUBLISH_VOTER_LIST, on=date(2009, 1, 1)),),
    )
    assert check_timetable(facts, PLACES[HENAN]).outcome is Outcome.UNDETERMINED


def test_an_election_belongs_to_a_level() -> None:
    """The voters do not elect a city's congress; a township's congress elects nobody upwards."""
    for track, code in ((GENERAL, "411400"), (Track.INDIRECT_GENERAL, TOWN)):
        with pytest.raises(ImpossibleFacts):
            compute_plan(track, DAY, PLACES[code])
        with pytest.raises(ImpossibleFacts):
            find_first_plan(track, DAY, PLACES[code])
        found = check_timetable(TimetableKept(track=track, election_day=DAY, taken=()), PLACES[code])
        assert (found.fails, found.code) == (True, "no_such_body")


@given(st.sampled_from(TRACKED), st.dates(date(2010, 6, 1), date(2030, 1, 1)))
def test_every_day_of_a_plan_is_the_last_lawful_one(tracked: tuple[Track, Law], day: date) -> None:
    """On its last day each step is in time; one day later its rule fails."""
    track, law = tracked
    for each in compute_plan(track, day, law).rows:
        if each.counted is None or each.last_day is None:
            continue
        for on, lawful in ((each.last_day, True), (each.last_day + ONE, False)):
            taken = (StepTaken(step=each.step, on=on),)
            found = check_timetable(TimetableKept(track=track, election_day=day, taken=taken), law)
            late = [one for one in found.because if one.fails and one.code in ("kept_by", "on_the_day")]
            if each.step is PlanStep.VOTE and law.area.code == SHANGHAI:
                continue  # where voting may go on for three days
            assert (not late) is lawful, (each.step, on)


@given(st.sampled_from(TRACKED), st.dates(date(2010, 9, 1), date(2030, 1, 1)))
def test_forward_and_backward_plans_agree(tracked: tuple[Track, Law], start: date) -> None:
    """The first election day is the first whose plan can begin by the start; its plan is the same back and forward."""
    track, law = tracked
    forward = find_first_plan(track, start, law)
    back = compute_plan(track, forward.election_day, law)
    assert tuple(each._replace(not_before=None) for each in forward.rows) == back.rows
    assert forward.clashes == back.clashes
    assert cast("date", back.begins_by) >= start
    if forward.election_day > start:
        assert cast("date", compute_plan(track, forward.election_day - ONE, law).begins_by) < start


@given(st.sampled_from(TRACKED), st.dates(date(2010, 9, 1), date(2030, 1, 1)))
def test_a_forward_plan_can_be_kept(tracked: tuple[Track, Law], start: date) -> None:
    """Each step taken on the first day on which it can be is in time and in order."""
    track, law = tracked
    plan = find_first_plan(track, start, law)
    assert plan.start == start
    taken = tuple(StepTaken(step=each.step, on=each.not_before) for each in plan.rows if each.not_before is not None)
    facts = TimetableKept(track=track, election_day=plan.election_day, taken=taken)
    assert check_timetable(facts, law).holds


def test_the_plan_of_a_place_changes_with_its_law() -> None:
    """Beijing's fifteen days hold from 2021-05-27; before, the general twenty, so that an earlier day is needed."""
    before, after = (compute_plan(BY_ELECTION, day, PLACES[BEIJING]) for day in (date(2021, 5, 26), date(2021, 5, 27)))
    assert [
        (day - cast("date", row(plan, LISTS[0]).last_day)).days
        for day, plan in ((date(2021, 5, 26), before), (date(2021, 5, 27), after))
    ] == [20, 15]


def test_a_place_without_a_reachable_day_is_told_so() -> None:
    """A list that must be published two years before the poll leaves no day within reach."""
    long = LocalRules.from_toml(
        WORKING.replace('{ count = 10, unit = "working_days" }', '{ count = 800, unit = "days" }')
    )
    with pytest.raises(ImpossibleFacts):
        find_first_plan(BY_ELECTION, DAY, place(HENAN, long))


def test_voting_may_go_on_where_the_place_lets_it() -> None:
    """Shanghai 37: as a rule one to three days from the election day, so that more is only noted; elsewhere one."""
    for later, failed in ((0, []), (2, []), (3, ["advisory"]), (-1, ["binding"])):
        found = kept(StepTaken(step=PlanStep.VOTE, on=DAY + later * ONE), law=PLACES[SHANGHAI])
        assert [each.force.code for each in found.because if each.fails] == failed
    assert kept(StepTaken(step=PlanStep.VOTE, on=DAY + ONE)).fails


def test_a_complete_record_shows_what_was_never_done() -> None:
    """Only with a day up to which the record is complete; what is optional is not missed."""
    assert kept().holds
    missed = kept(until=DAY - 6 * ONE)
    assert {each.code for each in missed.because} == {"not_taken"}
    assert len(missed.because) == 10


def test_steps_of_other_elections_are_none_of_this_one() -> None:
    """A vacancy is no step of a general election; no step is listed twice."""
    assert kept(StepTaken(step=PlanStep.SEAT_BECOMES_VACANT, on=DAY)).because[0].code == "no_such_step"
    twice = (StepTaken(step=PlanStep.VOTE, on=DAY), StepTaken(step=PlanStep.VOTE, on=DAY))
    with pytest.raises(ImpossibleFacts):
        TimetableKept(track=GENERAL, election_day=DAY, taken=twice)


def test_where_the_law_names_nobody_nobody_is_wrong() -> None:
    """National law does not say who decides on a by-election; Beijing 60 does."""
    decided = StepTaken(step=PlanStep.DECIDE_BY_ELECTION, on=DAY - 30 * ONE, by=Role.GOVERNMENT)
    assert kept(decided, track=BY_ELECTION).holds
    assert kept(decided, track=BY_ELECTION, law=PLACES[BEIJING]).fails


def test_five_hundred_constituencies_are_judged_in_one_call() -> None:
    """Each with its own record; elections on one day share their plan."""
    plan = compute_plan(GENERAL, DAY, PLACES[HENAN])
    steps = [(each.step, each.last_day) for each in plan.rows if each.last_day is not None]

    def record(late: int, day: date) -> TimetableKept:
        taken = tuple(StepTaken(step=step, on=last + late * ONE) for step, last in steps if step is not PlanStep.VOTE)
        return TimetableKept(track=GENERAL, election_day=day, taken=taken)

    polls = [(UnitId(str(number)), record(number % 2, DAY)) for number in range(500)]
    judged = judge_polls([*polls, (UnitId("later"), record(0, DAY + ONE))], PLACES[HENAN])
    assert [each.finding.holds for each in judged[:4]] == [True, False, True, False]
    assert len(judged) == 501
    assert len({id(each.plan) for each in judged}) == 2


def test_a_plan_is_shown_as_table_chart_and_calendar() -> None:
    """Both languages; a clash is marked; every event is on its last day."""
    plan = compute_plan(BY_ELECTION, DAY, PLACES[ZHEJIANG])
    languages: tuple[Lang, ...] = ("zh", "en")
    for lang in languages:
        table = to_table(plan, lang)
        assert {len(each) for each in table} == {5}
        assert len(table) == len(plan.rows) + 1
    assert to_table(plan, "en")[8][:3] == ("publish the voter list", "the standing committee", "2026-11-13")
    text = to_text(plan, "en")
    assert text.count("!") == 2
    assert len({len(line) for line in text.splitlines()}) == 1
    mermaid = to_mermaid(plan, "zh")
    assert "处理申诉 :crit, decide_objection, 2026-11-18, 2026-11-21" in mermaid
    assert "投票选举 :milestone, vote, 2026-11-25, 0d" in mermaid
    assert "section 以后" in to_mermaid(compute_plan(GENERAL, DAY, PLACES[HENAN]), "zh")
    calendar = interchange.plan_to_icalendar(plan, date(2026, 9, 1), "en", matter="M-1")
    assert calendar.count("BEGIN:VEVENT") == 8
    assert "UID:M-1-330106-publish_voter_list@npc_core" in calendar
    assert "may take until 2026-11-21" in calendar.replace("\r\n ", "")
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))


def test_bars_of_a_forward_plan_begin_where_a_step_can_be_taken() -> None:
    """The list of candidates can be published from the start on, until fifteen days before the poll."""
    plan = find_first_plan(GENERAL, date(2026, 11, 5), PLACES[HENAN])
    assert "publish the list of candidates :publish_initial_candidates, 2026-11-05, 2026-11-10" in to_mermaid(
        plan, "en"
    )
    long = compute_plan(
        BY_ELECTION,
        DAY,
        place(
            HENAN,
            LocalRules.from_toml(
                WORKING.replace('{ count = 10, unit = "working_days" }', '{ count = 200, unit = "days" }')
            ),
        ),
    )
    assert max(len(line) for line in to_text(long, "en").splitlines()) < 120


def test_an_empty_chart_has_no_lines_but_the_vote() -> None:
    """Where nothing is modelled the vote alone is drawn."""
    early = compute_plan(GENERAL, date(2009, 3, 2), PLACES[HENAN])
    assert [line.split()[-1] for line in to_text(early, "en").splitlines()] == ["2009-03-02"]


def test_timetables_name_only_what_exists() -> None:
    """Every provision is a field, every clause is known, and a step comes after steps of its own track."""
    for track, timetable in timetables().items():
        order = [each.step for each in timetable.steps]
        assert len(set(order)) == len(order)
        for each in timetable.steps:
            keys = [each.by, each.lead, each.within, each.eve, each.only_where, each.unless, *each.rests_on]
            keys.append(timetable.presided_by)
            keys += [each.after_where.provision] if each.after_where else []
            for key in filter(None, keys):
                section, field = key.split(".")
                assert field in SECTIONS[section]._fields, (track, key)
            assert all(is_known(norm) for norm in each.norms), (track, each.norms)
            before = [*each.after, *each.of, *([each.after_where.step] if each.after_where else [])]
            assert all(step in order for step in before), (track, each.step)
        places = {step: number for number, step in enumerate(order)}
        late = [(a, b) for a in timetable.steps for b in a.after if places[b] > places[a.step]]
        assert late == []
    assert all(first != second for first, second in pairwise(timetables()))
