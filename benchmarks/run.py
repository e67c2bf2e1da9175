"""Ratios, measured in one run with all sides interleaved, as JSON.

    python benchmarks/run.py [--rounds N] [--deputies N] [--sizes N,N,...]

Each ratio is the median over rounds of (ours / theirs) in the same round; `must` is the promise. Absolute times say
nothing on a shared machine and are not printed.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import attrs
import bulk
import counting
import registers
from pydantic import BaseModel
from statemachine import State, StateMachine
from transitions import Machine

from npc_core import (
    Actor,
    Area,
    LocalRules,
    PersonId,
    Post,
    PostAct,
    Role,
    Tally,
    UnitId,
    interchange,
    law_of,
)
from npc_core.appointments import (
    Announced,
    Deliberated,
    ExamTaken,
    LetterIssued,
    OathTaken,
    StatementForm,
    StatementMade,
    Submitted,
    Voted,
    open_appointment,
)
from npc_core.appointments.facts import Method
from npc_core.elections import StepTaken, TimetableKept, Track, compute_plan, judge_polls
from npc_core.procedure.acts import Act

MEASURES = Path(__file__).resolve().parents[1] / "examples" / "data" / "county_measures.toml"
DAY = date(2019, 8, 20)
LAW = law_of(Area.from_code("411424"), local=[LocalRules.from_toml(MEASURES.read_text(encoding="utf-8"))])
CASE = open_appointment(
    LAW, Post("government_department_head"), PersonId("P"), PostAct.DECIDE, holds=(), failed_votes=0
)
ACTS: tuple[Act, ...] = (
    ExamTaken(on=date(2019, 8, 1), score=80),
    Submitted(
        on=date(2019, 8, 8),
        by=Actor(Role.GOVERNMENT_HEAD),
        meeting_on=DAY,
        documents=("nominee_brief", "appointment_reason"),
        written=True,
    ),
    StatementMade(on=DAY, form=StatementForm.ORAL),
    Deliberated(on=DAY, nominee_attended=True),
    Voted(on=DAY, tally=Tally(ayes=20), membership=27, present=23, method=Method.PAPER, one_by_one=True),
    Announced(on=DAY, carried=True),
    LetterIssued(on=DAY, signed_by=Role.STANDING_COMMITTEE_CHAIR),
    OathTaken(on=DAY, by=Actor(Role.COUNCIL_OF_CHAIRPERSONS)),
)
"""The README's whole appointment: eight steps, every rule on, findings kept."""

STAGES = ("new", "examined", "submitted", "stated", "deliberated", "voted", "announced", "lettered", "sworn")


def perform_all() -> None:
    """Perform the eight acts."""
    case = CASE
    for act in ACTS:
        case = case.perform(act)


BEFORE = []
_case = CASE
for _act in ACTS:
    BEFORE.append(_case)
    _case = _case.perform(_act)
DONE = _case


def judge_all() -> None:
    """Judge the eight acts with their duties and clocks."""
    for case, act in zip(BEFORE, ACTS, strict=True):
        case.judge(act)


class Model:
    """What `transitions` moves."""

    state: str


MODEL = Model()
Machine(
    MODEL,
    states=list(STAGES),
    initial="new",
    auto_transitions=False,
    transitions=[{"trigger": f"to{i}", "source": STAGES[i], "dest": STAGES[i + 1]} for i in range(8)],
)
TRIGGERS = [getattr(MODEL, f"to{i}") for i in range(8)]


def transitions_all() -> None:
    """Take the bare eight steps with `transitions`."""
    MODEL.state = "new"
    for trigger in TRIGGERS:
        trigger()


class Eight(StateMachine):
    """The bare eight steps for `python-statemachine`, as a ring so that one instance is reused."""

    new = State(initial=True)
    examined, submitted, stated, deliberated, voted, announced, lettered = (State() for _ in range(7))
    go = (
        new.to(examined)
        | examined.to(submitted)
        | submitted.to(stated)
        | stated.to(deliberated)
        | deliberated.to(voted)
        | voted.to(announced)
        | announced.to(lettered)
        | lettered.to(new)
    )


RING = Eight()


def statemachine_all() -> None:
    """Take the bare eight steps with `python-statemachine`."""
    for _ in range(8):
        RING.go()


DOCUMENT = interchange.dump_case(CASE if not DONE else DONE.refolded(DONE.entries))
PLAIN_LAW = law_of(Area.from_code("411424"))
SHORT = open_appointment(PLAIN_LAW, CASE.facts.post, CASE.facts.nominee, PostAct.DECIDE, holds=(), failed_votes=0)
SHORT = SHORT.refolded(DONE.entries)
SHORT_TEXT = interchange.dump_case(SHORT)


class TallyModel(BaseModel):
    """The same shape in pydantic."""

    ayes: int | None = None
    noes: int | None = None
    abstentions: int | None = None


class ByModel(BaseModel):
    """An actor."""

    role: str
    person: str | None = None
    number: int | None = None


class ActModel(BaseModel):
    """An act, of any kind."""

    act: str
    on: date
    by: ByModel | None = None
    score: int | None = None
    meeting_on: date | None = None
    documents: list[str] | None = None
    written: bool | None = None
    form: str | None = None
    nominee_attended: bool | None = None
    tally: TallyModel | None = None
    membership: int | None = None
    present: int | None = None
    method: str | None = None
    one_by_one: bool | None = None
    carried: bool | None = None
    signed_by: str | None = None


class PostModel(BaseModel):
    """A post."""

    office: str
    title: str | None = None


class DossierModel(BaseModel):
    """A dossier."""

    post: PostModel
    nominee: str
    kind: str
    holds: list[str]
    failed_votes: int


class AreaModel(BaseModel):
    """An area."""

    code: str
    name: str | None = None


class DocumentModel(BaseModel):
    """A document."""

    format: str
    data_version: str
    procedure: str
    area: AreaModel
    dossier: DossierModel
    acts: list[ActModel]


PYDANTIC = DocumentModel.model_validate_json(SHORT_TEXT)
BOOKS = {DAY: 1}

POLL_DAY = date(2026, 11, 25)
_PLAN = compute_plan(Track.DIRECT_GENERAL, POLL_DAY, PLAIN_LAW)
_TAKEN = tuple(StepTaken(step=row.step, on=row.last_day) for row in _PLAN.rows if row.last_day is not None)
POLLS = [
    (UnitId(str(unit)), TimetableKept(track=Track.DIRECT_GENERAL, election_day=POLL_DAY, taken=_TAKEN))
    for unit in range(1000)
]
"""A thousand constituencies with a full record each; planned and judged in one call the cost is linear."""


def law_on() -> None:
    """Ask a warm law for a day."""
    for _ in range(100):
        LAW.on(DAY)


def dict_lookup() -> None:
    """Look a day up in a dict."""
    for _ in range(100):
        BOOKS[DAY]


WARM = 5  # what runs between two rounds leaves the caches of both sides cold


def timed(function: Callable[[], object], times: int) -> float:
    """Return the seconds that some calls take, warmed up and the collector paused."""
    gc.disable()
    for _ in range(WARM):
        function()
    start = perf_counter()
    for _ in range(times):
        function()
    taken = perf_counter() - start
    gc.enable()
    return taken


def started(code: str) -> float:
    """Return the seconds that a fresh interpreter takes for some code."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


PEERS = "import attrs, cattrs, dateutil.relativedelta"
FIRST = """
from datetime import date
import npc_core as npc
law = npc.law_of(npc.Area.from_code("411424"))
vote = npc.Vote(on=date(2019, 8, 20), decision=npc.Decision.STANDING_COMMITTEE_APPOINTMENT,
                tally=npc.Tally(ayes=13, noes=4, abstentions=3), membership=27, present=20)
print(npc.check_vote(vote, law).explain("zh"))
"""


def memory_ratio(count: int = 400) -> float:
    """Return the memory of held cases against the same facts in plain dicts."""
    texts = [SHORT_TEXT.replace('"P"', f'"P{i}"') for i in range(count)]
    law = interchange.load_case(texts[0]).law
    law.on(DAY)

    def held(make: Callable[[str], Any]) -> int:
        make(texts[0])
        gc.collect()
        tracemalloc.start()
        kept = [make(text) for text in texts]
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(kept) == count
        return size

    def case_of(text: str) -> Any:
        return attrs.evolve(interchange.load_case(text), law=law)

    return held(case_of) / held(json.loads)


def main() -> int:
    """Measure and print; exit with 1 if a promise is broken."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--deputies", type=int, default=20_000, help="for the scoring in columns")
    parser.add_argument("--sizes", default="10000,100000", help="numbers of deputies, for how the cost of one grows")
    options = parser.parse_args()
    rounds = options.rounds
    pairs: dict[str, tuple[Callable[[], float], Callable[[], float], float]] = {
        "perform / transitions": (lambda: timed(perform_all, 60), lambda: timed(transitions_all, 60), 0.8),
        "judge / transitions": (lambda: timed(judge_all, 60), lambda: timed(transitions_all, 60), 1.2),
        "perform / python-statemachine": (lambda: timed(perform_all, 20), lambda: timed(statemachine_all, 20), 0.8),
        "dump / pydantic": (
            lambda: timed(lambda: interchange.dump_case(SHORT), 100),
            lambda: timed(PYDANTIC.model_dump_json, 100),
            1.0,
        ),
        "load / pydantic": (
            lambda: timed(lambda: interchange.load_case(SHORT_TEXT), 100),
            lambda: timed(lambda: DocumentModel.model_validate_json(SHORT_TEXT), 100),
            3.0,
        ),
        "judge 1000 / 500 constituencies": (
            lambda: timed(lambda: judge_polls(POLLS, PLAIN_LAW), 1),
            lambda: timed(lambda: judge_polls(POLLS[: len(POLLS) // 2], PLAIN_LAW), 1),
            2.4,
        ),
        "law.on / dict": (lambda: timed(law_on, 60), lambda: timed(dict_lookup, 60), 10.0),
        "count a million / Counter": (
            lambda: timed(counting.our_count, 1),
            lambda: timed(counting.plain_count, 1),
            1.15,
        ),
        "same election / votelib": (
            lambda: timed(counting.our_election, 3),
            lambda: timed(counting.votelib_election, 3),
            1.0,
        ),
        "import npc_core / peers": (lambda: started("import npc_core"), lambda: started(PEERS), 1.2),
        "first finding / peers": (lambda: started(FIRST), lambda: started(PEERS), 4.0),
    }
    assert set(counting.our_election()) == set(counting.votelib_election())
    ratios: dict[str, list[float]] = {name: [] for name in pairs}
    for turn in range(rounds):
        for name, (ours, theirs, _) in pairs.items():
            first, second = (ours, theirs) if turn % 2 else (theirs, ours)
            one, other = first(), second()
            ratios[name].append(one / other if turn % 2 else other / one)
    report: dict[str, dict[str, Any]] = {}
    for name, found in ratios.items():
        median = statistics.median(found)
        must = pairs[name][2]
        report[name] = {"ratio": round(median, 3), "min": round(min(found), 3), "must": must, "ok": median <= must}
    memory = memory_ratio()
    report["memory / dicts"] = {"ratio": round(memory, 3), "must": 6.0, "ok": memory <= 6.0}
    report |= bulk.measure(max(3, rounds // 3), options.deputies, [int(each) for each in options.sizes.split(",")])
    report |= registers.measure(rounds)
    print(json.dumps(report, indent=2))
    return 0 if all(each.get("ok", True) for each in report.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
