"""The case engine: recording, correcting, auditing, clocks — on the appointment and on a small toy."""

from __future__ import annotations

import pickle
from datetime import date, time

import pytest
from attrs import evolve, frozen

from npc_core.appointments import (
    APPOINTMENT,
    Announced,
    Deliberated,
    OathTaken,
    Submitted,
    Voted,
    Withdrawn,
    open_appointment,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.days import Between, Day
from npc_core.kernel.errors import ImpossibleFacts, InvalidLawData, Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding, Rule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.periods import Period, Unit
from npc_core.kernel.provisions import Force, Provision, Silence, SilenceReason, Target
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import law_of
from npc_core.procedure import words
from npc_core.procedure.acts import Entry, act_code, comes_after
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.clocks import Clock, ClockEffect, runs_ended_by
from npc_core.procedure.possible import Status
from npc_core.procedure.procedures import Demand, Demanded, Fork, Gate, Otherwise, Procedure, Step, step
from npc_core.voting.facts import Tally

LAW = law_of(Area.from_code("540102"))
NORMS = LAW.on(date(2019, 1, 1)).voting.standing_committee_majority.norms
DAY = date(2019, 8, 20)


def appointment(**facts: object) -> Case:  # type: ignore[type-arg] # the stages do not matter here
    """Return a new case of an appointment."""
    return open_appointment(
        LAW,
        Post("government_department_head"),
        PersonId("P"),
        PostAct.DECIDE,
        holds=(),
        failed_votes=0,
        **facts,  # type: ignore[arg-type] # forwarded
    )


def submitted(on: Day = date(2019, 8, 8), at: time | None = None) -> Submitted:
    """Return a lawful submission."""
    return Submitted(on=on, at=at, by=Actor(Role.GOVERNMENT_HEAD))


def voted(on: date = DAY) -> Voted:
    """Return a vote that carries."""
    return Voted(on=on, tally=Tally(ayes=20), membership=27, present=23)


def test_an_act_out_of_order_is_refused_and_recorded_all_the_same() -> None:
    """Strict in what it says, liberal in what it records."""
    case = appointment()
    with pytest.raises(Unlawful, match="out of place"):
        case.perform(voted())
    recorded = case.record(voted())
    assert recorded.acts == (voted(),)
    assert recorded.audit(DAY).outcome is FAILS


def test_an_act_before_the_last_one_is_recorded_not_performed() -> None:
    """What is learnt late goes where it belongs by its day."""
    case = appointment().perform(submitted(on=date(2019, 8, 13))).perform(Deliberated(on=DAY))
    early = Withdrawn(on=date(2019, 8, 1))
    with pytest.raises(Unlawful, match="lies before"):
        case.perform(early)
    late = appointment().record(voted()).record(Deliberated(on=DAY, at=time(9))).record(submitted(), recorded_on=DAY)
    assert [act_code(type(act)) for act in late.acts] == ["submitted", "voted", "deliberated"]
    assert late.entries[0].recorded_on == DAY
    assert [entry.id for entry in late.entries] == [3, 1, 2]


def test_the_same_day_is_ordered_by_time_then_by_position() -> None:
    """09:00 before 10:00; without a time the order of recording stands."""
    nine, ten = submitted(on=DAY, at=time(9)), submitted(on=DAY, at=time(10))
    assert comes_after(ten, nine)
    assert not comes_after(nine, ten)
    assert not comes_after(submitted(on=DAY), nine)
    case = appointment().record(ten).record(Deliberated(on=DAY, at=time(9, 30)))
    assert [act_code(type(act)) for act in case.acts] == ["deliberated", "submitted"]


def test_a_typing_error_is_corrected_and_is_no_breach() -> None:
    """The old act is kept beside the new one, with the reason."""
    case = appointment().record(submitted()).record(Deliberated(on=DAY)).record(voted(on=date(2019, 8, 2)))
    assert [act_code(type(act)) for act in case.acts] == ["voted", "submitted", "deliberated"]
    mended = case.correct(3, voted(), "typed 2 for 20")
    assert mended.standing("en") == "voted"
    assert mended.entries[-1].corrected[0].reason == "typed 2 for 20"
    assert mended.audit(DAY).outcome is HOLDS
    with pytest.raises(ImpossibleFacts):
        case.correct(9, voted(), "no such entry")
    earlier = mended.correct(2, Deliberated(on=date(2019, 8, 9)), "another day")
    assert [entry.id for entry in earlier.entries] == [1, 2, 3]
    first = mended.correct(3, voted(on=date(2019, 8, 1)), "earlier still")
    assert [entry.id for entry in first.entries] == [3, 1, 2]


def test_a_struck_entry_is_kept_and_counts_for_nothing() -> None:
    """Stages fold without it."""
    case = appointment().record(submitted()).record(Withdrawn(on=DAY))
    assert case.standing("zh") == "已撤回"
    struck = case.strike(2, "entered in the wrong matter")
    assert struck.standing("en") == "exam open, submitted"
    assert (len(struck.entries), struck.count(Withdrawn)) == (2, 0)
    assert len(struck.audit(DAY).lines) == 1
    assert struck.record(Withdrawn(on=DAY)).entries[-1].id == 3
    assert evolve(struck, partial=True).count(Withdrawn) == 0


def test_a_struck_act_ends_no_clock() -> None:
    """An oath taken ends the run of its clock; once struck, the next oath is timed again."""
    clock = next(each for each in APPOINTMENT.clocks if each.id == "oath")
    case = appointment().record(submitted()).record(Announced(on=DAY, carried=True)).record(OathTaken(on=DAY))
    again = OathTaken(on=DAY)
    assert runs_ended_by(case, clock, again) == ()
    struck = case.strike(3, "entered twice")
    assert [run.start for run in runs_ended_by(struck, clock, again)] == [Announced(on=DAY, carried=True)]


def test_an_act_of_another_matter_is_impossible_to_record() -> None:
    """The procedure knows its acts."""

    @frozen(kw_only=True)
    class Sneezed:
        on: Day = DAY
        at: time | None = None
        by: Actor | None = None

    with pytest.raises(ImpossibleFacts):
        appointment().record(Sneezed())
    with pytest.raises(ImpossibleFacts):
        open_case(APPOINTMENT, LAW, appointment().facts, (Entry(1, Sneezed()),))
    assert appointment().check(Sneezed()).code == "not_of_this_matter"
    assert appointment().judge(Sneezed()).duties == ()
    with pytest.raises(Unlawful):
        appointment().perform(Sneezed())


def test_an_uncertain_day_under_two_laws_cannot_be_judged() -> None:
    """Between 2022-03-01 and 2022-03-31 the law changed."""
    case = appointment()
    march = Between(date(2022, 3, 1), date(2022, 3, 31))
    assert case.check(submitted(on=march)).missing == ("act.on",)
    with pytest.raises(Undetermined):
        case.perform(submitted(on=march))
    assert (
        case.perform(submitted(on=Between(date(2019, 8, 1), date(2019, 8, 31)))).standing("en")
        == "exam open, submitted"
    )


def test_a_partial_history_leaves_unknown_what_it_does_not_record() -> None:
    """A breach is reported only if it is proved."""
    partial = appointment(partial=True).record(voted()).record(Announced(on=DAY, carried=True))
    assert partial.standing("en") == "carried"
    audit = partial.audit(date(2020, 1, 1))
    assert audit.outcome is UNDETERMINED or audit.outcome is HOLDS
    assert all(each.force is Force.ADVISORY for each in audit.failures)


def test_the_case_is_asked_for_what_is_possible() -> None:
    """Each step: its status, who may take it, what it must still tell, and why."""
    steps = {each.step: each for each in appointment().possible(DAY)}
    assert steps["submitted"].status is Status.ALLOWED
    assert steps["submitted"].by == (Role.GOVERNMENT_HEAD,)
    assert "meeting_on?" in steps["submitted"].needs
    assert steps["voted"].needs[0] == "tally"
    assert steps["voted"].status is Status.NOT_YET
    assert steps["voted"].reason("en").startswith("vote (not yet): not permitted: vote is out of place")
    assert steps["voted"].reason("zh").startswith("表决（尚不可办理）")
    withdrawn = appointment().record(submitted()).record(Withdrawn(on=DAY))
    assert {each.status for each in withdrawn.possible(DAY)} == {Status.CLOSED}
    letter = (
        appointment()
        .record(submitted())
        .record(Deliberated(on=DAY))
        .record(voted())
        .record(Announced(on=DAY, carried=True))
    )
    once = {each.step: each for each in letter.record(OathTaken(on=DAY)).possible(DAY)}["oath_taken"]
    assert (once.status, once.finding.because[0].code) == (Status.CLOSED, "already_done")
    mine = appointment().possible(DAY, by=Actor(Role.COURT_PRESIDENT))
    assert "submitted" not in {each.step for each in mine}


def test_an_audit_speaks_both_languages() -> None:
    """One paragraph an act, then what is open."""
    case = appointment().record(submitted()).record(Deliberated(on=DAY)).record(voted())
    case = case.record(Announced(on=Between(DAY, date(2019, 8, 21)), carried=True))
    audit = case.audit(date(2019, 12, 31))
    assert audit.explain("zh").startswith("2019年8月8日 提请任免 —— 可以办理")
    assert "! pending: constitutional oath" in audit.explain("en")
    assert audit.finding.holds
    assert audit.unknown == ()
    assert audit.lines[3].label.en == "result announced"
    assert case.before(2).acts == (submitted(),)


# ── a toy procedure: requests answered within three days, by two desks ──────────────────────────────────────────


class Toy(Labelled):
    """The stages of the toy."""

    NEW = ("new", Text("新", "new"))
    ASKED = ("asked", Text("已问", "asked"))
    DONE = ("done", Text("完", "done"))


@frozen(kw_only=True)
class Asked:
    """Somebody asked a desk."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    desk: str = "a"


@frozen(kw_only=True)
class Answered:
    """A desk answered."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    desk: str = "a"


@frozen(kw_only=True)
class Greeted:
    """Somebody said good morning, as the rules require."""

    on: Day
    at: time | None = None
    by: Actor | None = None


@frozen(kw_only=True)
class Closed:
    """The matter was closed, well or badly, or nobody knows."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    well: bool | None = None


@frozen(kw_only=True)
class ToyFacts:
    """What the toy's law says."""

    period: Provision[Period] | Silence
    demand: Demand = Demand.REQUIRED
    gate: Finding | None = None
    otherwise: Otherwise = Otherwise.NOT_YET


GATE = Rule("toy.gate", Text("门", "gate"))
OPEN, SHUT = (
    GATE.holds((), words.in_order, step=Text("门", "gate")),
    GATE.fails((), words.in_order, step=Text("门", "gate")),
)


def three_days(target: int | None = None, unit: Unit = Unit.DAYS) -> Provision[Period]:
    """Return a period of three days, perhaps with a stricter target."""
    return Provision(
        key="toy.period",
        label=Text("期限", "period"),
        value=Period(3, unit),
        norms=NORMS,
        since=DAY,
        target=Target(value=Period(target, Unit.DAYS), norms=NORMS) if target is not None else None,
    )


SILENT = Silence(key="toy.period", label=Text("期限", "period"), reason=SilenceReason.NO_RULE)


def within(case: Case[ToyFacts, Toy], book: RuleBook) -> Provision[Period] | Silence:
    """Return the toy's period."""
    return case.facts.period


def gate(case: Case[ToyFacts, Toy], book: RuleBook, on: date) -> Finding:
    """Return the toy's gate."""
    return OPEN if case.facts.gate is None else case.facts.gate


def toy(effect: ClockEffect = ClockEffect.DUTY, otherwise: Otherwise = Otherwise.NOT_YET) -> Procedure[ToyFacts, Toy]:
    """Return the toy's procedure."""
    return Procedure(
        "toy",
        Text("玩具", "toy"),
        home="tests.procedure.test_cases:TOY",
        facts=ToyFacts,
        stages=Toy,
        start=(Toy.NEW,),
        ends=(Toy.DONE,),
        steps=(
            step(
                Greeted,
                Text("问候", "greeting"),
                at=(Toy.NEW,),
                to=(),
                demand=lambda case, book: Demanded(case.facts.demand, (case.facts.period,)),
            ),
            step(Asked, Text("询问", "asking"), at=(Toy.NEW, Toy.ASKED), to=(Toy.ASKED,)),
            step(Answered, Text("答复", "answering"), at=(Toy.ASKED,), to=(), gates=(Gate(gate, otherwise),)),
            step(
                Closed,
                Text("办结", "closing"),
                at=(Toy.ASKED,),
                to=Fork("well", ((True, frozenset({Toy.DONE})), (False, frozenset({Toy.NEW}))), frozenset({Toy.ASKED})),
            ),
        ),
        clocks=(
            Clock(
                id="answer",
                label=Text("答复", "answer"),
                rule=Rule("toy.answer_in_time", Text("答复期限", "answer in time")),
                starts=(Asked,),
                times=(Answered,),
                moot=(Closed,),
                within=within,
                effect=effect,
                key=lambda act: getattr(act, "desk", None),
                applies=lambda case: case.facts.period is not None,
            ),
            Clock(
                id="never",
                label=Text("从不", "never"),
                rule=Rule("toy.never", Text("从不", "never")),
                starts=(Asked,),
                times=(Answered,),
                within=within,
                applies=lambda case: False,
            ),
        ),
    )


TOY = toy()
MON, TUE, THU, FRI = (date(2019, 8, day) for day in (19, 20, 22, 23))


def game(
    period: Provision[Period] | Silence | None = None, procedure: Procedure[ToyFacts, Toy] = TOY, **facts: object
) -> Case[ToyFacts, Toy]:
    """Return a new case of the toy."""
    return open_case(procedure, LAW, ToyFacts(period=period or three_days(), **facts))  # type: ignore[arg-type] # forwarded


def test_parallel_clocks_are_told_apart_by_their_key() -> None:
    """One clock a desk; the answer of one ends only its own."""
    case = game().perform(Asked(on=MON)).perform(Asked(on=TUE, desk="b"))
    assert [(each.key, each.due.on, each.days_left) for each in case.deadlines(TUE)] == [("a", THU, 2), ("b", FRI, 3)]
    answered = case.perform(Answered(on=THU, desk="b"))
    assert [each.key for each in answered.deadlines(THU)] == ["a"]
    steps = {each.step: each for each in case.possible(TUE)}
    assert (steps["answered"].opens_on, steps["answered"].due_on) == (MON, THU)
    assert case.perform(Answered(on=THU)).judge(Answered(on=FRI)).duties == ()
    done = answered.perform(Answered(on=THU))
    assert {each.step: each.due_on for each in done.possible(THU)}["answered"] is None


def test_a_late_answer_is_a_breach_and_still_due() -> None:
    """Barred is not the same as in breach."""
    judgement = game().perform(Asked(on=MON)).judge(Answered(on=FRI))
    assert judgement.permitted.holds
    assert judgement.duties[0].explain("en").startswith("fails: done on 2019-08-23, late: due 2019-08-22 (3 days)")
    barred = game(procedure=toy(ClockEffect.BARS)).perform(Asked(on=MON))
    assert barred.perform(Answered(on=THU)).count(Answered) == 1
    with pytest.raises(Unlawful, match="late"):
        barred.perform(Answered(on=FRI))


def test_missing_the_target_is_a_notice_missing_the_value_a_breach() -> None:
    """Both clocks run."""
    case = game(three_days(target=1)).perform(Asked(on=MON))
    assert case.deadlines(MON)[0].target is not None
    found = {on: [each.code for each in case.judge(Answered(on=on)).duties] for on in (TUE, THU, FRI)}
    assert found == {TUE: ["in_time"], THU: ["in_time", "target_missed"], FRI: ["out_of_time"]}
    notice = case.judge(Answered(on=THU)).duties[1]
    assert notice.force is Force.ADVISORY


def test_a_day_that_is_uncertain_proves_a_breach_only_if_every_day_does() -> None:
    """Between Tuesday and Friday one cannot say."""
    case = game().perform(Asked(on=MON))
    assert case.judge(Answered(on=Between(TUE, FRI))).duties[0].outcome is UNDETERMINED
    assert case.judge(Answered(on=Between(TUE, THU))).duties[0].holds
    assert case.judge(Answered(on=Between(FRI, date(2019, 8, 24)))).duties[0].fails


def test_where_the_law_sets_no_period_nothing_runs() -> None:
    """A silence sets off no clock; a bar that is silent says so."""
    case = game(SILENT).perform(Asked(on=MON))
    assert case.deadlines(MON) == ()
    assert case.judge(Answered(on=FRI)).duties == ()
    assert case.audit(date(2020, 1, 1)).findings[-1].rule != "toy.answer_in_time"
    bars = game(SILENT, toy(ClockEffect.BARS)).perform(Asked(on=MON))
    assert "law_is_silent" in [each.code for each in bars.check(Answered(on=FRI)).because]


def test_working_days_without_a_calendar_leave_the_due_day_open() -> None:
    """The bounds are given, and nothing is guessed."""
    case = game(three_days(unit=Unit.WORKING_DAYS)).perform(Asked(on=MON))
    assert case.deadlines(MON)[0].due.on is None
    assert case.judge(Answered(on=date(2019, 8, 26))).duties[0].outcome is UNDETERMINED
    assert case.judge(Answered(on=THU)).duties[0].holds


def test_what_was_never_done_is_said_at_the_end() -> None:
    """Overdue clocks, and required steps left behind."""
    case = game().perform(Asked(on=MON))
    audit = case.audit(date(2019, 9, 1))
    assert [(each.rule, each.code) for each in audit.open] == [("toy.answer_in_time", "overdue")]
    closed = case.perform(Closed(on=FRI, well=True))
    assert [(each.rule, each.code) for each in closed.audit(FRI).open] == [("procedure.never_done", "never_done")]
    assert game(demand=Demand.ALLOWED).perform(Asked(on=MON)).perform(Closed(on=FRI, well=True)).audit(FRI).open == ()
    assert game().audit(FRI).open == ()
    greeted = game().perform(Greeted(on=MON)).perform(Asked(on=MON)).perform(Closed(on=FRI, well=True))
    assert greeted.audit(FRI).outcome is HOLDS


def test_in_a_partial_history_silence_is_not_a_breach() -> None:
    """What is not recorded is unknown."""
    case = open_case(TOY, LAW, ToyFacts(period=three_days()), partial=True).record(Asked(on=MON))
    assert [each.outcome for each in case.audit(date(2019, 9, 1)).open] == [UNDETERMINED]
    closed = case.record(Closed(on=FRI, well=True))
    assert [(each.rule, each.outcome) for each in closed.audit(FRI).open] == [("procedure.never_done", UNDETERMINED)]
    jumped = open_case(TOY, LAW, ToyFacts(period=three_days()), partial=True)
    assert jumped.check(Closed(on=FRI, well=True)).holds
    assert jumped.record(Closed(on=FRI, well=True)).stages == {Toy.DONE}


def test_a_fork_leads_by_the_value_of_a_field() -> None:
    """Well, badly, or unknown."""
    case = game().perform(Asked(on=MON))
    for well, stage in ((True, Toy.DONE), (False, Toy.NEW), (None, Toy.ASKED)):
        assert case.perform(Closed(on=FRI, well=well)).stages == {stage}


def test_an_act_after_the_end_changes_nothing() -> None:
    """It is recorded, and out of order."""
    closed = game().perform(Asked(on=MON)).perform(Closed(on=TUE, well=True))
    late = closed.record(Closed(on=THU, well=False))
    assert late.stages == {Toy.DONE}
    assert late.audit(FRI).lines[-1].judgement.permitted.fails


def test_gates_say_not_yet_closed_or_cannot_say() -> None:
    """A gate needs no act to be asked."""
    asked = [Asked(on=MON)]
    for procedure, found, status in (
        (TOY, SHUT, Status.NOT_YET),
        (toy(otherwise=Otherwise.CLOSED), SHUT, Status.CLOSED),
        (TOY, GATE.unknown(()), Status.UNDETERMINED),
        (TOY, OPEN, Status.ALLOWED),
    ):
        case = game(procedure=procedure, gate=found).record(asked[0])
        assert {each.step: each.status for each in case.possible(TUE)}["answered"] is status
    off = game(demand=Demand.OFF)
    assert {each.step: each.status for each in off.possible(TUE)}["greeted"] is Status.CLOSED
    assert {each.step: each.status for each in game().possible(TUE)}["greeted"] is Status.REQUIRED


def test_a_procedure_checks_itself_when_declared() -> None:
    """Every stage is reached, and has a way to an end."""
    asking: Step[ToyFacts, Toy] = step(Asked, Text("询问", "asking"), at=(Toy.NEW,), to=(Toy.ASKED,))
    closing: Step[ToyFacts, Toy] = step(Closed, Text("办结", "closing"), at=(Toy.ASKED,), to=(Toy.DONE,))
    for steps, ends, message in (
        ((asking,), (Toy.ASKED,), "cannot be reached"),
        ((asking, closing), (Toy.ASKED,), "no way to an end"),
    ):
        with pytest.raises(InvalidLawData, match=message):
            Procedure(
                "x", Text("甲", "x"), home="x", facts=ToyFacts, stages=Toy, start=(Toy.NEW,), ends=ends, steps=steps
            )


def test_cases_pickle_by_reference_to_their_procedure() -> None:
    """A worker loads the same procedure."""
    case = game().perform(Asked(on=MON))
    copy = pickle.loads(pickle.dumps(case))
    assert copy.procedure is TOY
    assert copy.acts == case.acts
    assert case.effects() == ()
    assert pickle.loads(pickle.dumps(APPOINTMENT)) is APPOINTMENT


def test_an_oath_in_thirty_days_runs_from_the_announcement() -> None:
    """Beijing's thirty days, as a county's own rule."""
    assert appointment().deadlines(DAY) == ()
    assert appointment().record(OathTaken(on=DAY)).stages == appointment().stages


def test_pictures_show_branches() -> None:
    """A fork is drawn with a mark for each way."""
    picture = TOY.to_mermaid("en")
    assert "asked --> done: closing ✓" in picture
    assert "asked --> new: closing ✗" in picture
