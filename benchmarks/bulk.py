"""The scoring of deputies, one by one and in columns.

One by one against a bare loop; columns against a loop over objects and against polars written by hand; two workers
against one; the peak memory of each; and how the cost of a deputy grows with their number.

    python benchmarks/bulk.py [--deputies N] [--sizes N,N,...] [--rounds N]

`benchmarks/run.py` runs it with its default sizes. Ratios are taken in one run, sides interleaved.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import dask
import polars as pl
from distributed import Client, LocalCluster

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
sys.path.insert(0, str(EXAMPLES))

import nationwide_evaluation as nationwide  # noqa: E402 - the examples are no package
from nationwide_evaluation import SCHEME, YEAR, Task, record_at, tasks_in  # noqa: E402 - as above

from npc_core.performance import (  # noqa: E402 - after the path of the examples
    Activity,
    ActivityKind,
    Presence,
    Scheme,
    State,
    evaluate,
    evaluate_columns,
    explain,
)

TEXT = SCHEME.read_text(encoding="utf-8")
RULES = Scheme.from_toml(TEXT)
RECORDS = 30
COUNTRY = 2_800_000
FIRST, LAST = YEAR
SITTING, GROUP, SUGGESTION = ActivityKind.SITTING, ActivityKind.GROUP_ACTIVITY, ActivityKind.SUGGESTION
VISIT, STUDY, LAW = (
    *(ActivityKind.INSPECTION_VISIT, ActivityKind.TOPICAL_STUDY),
    ActivityKind.LAW_ENFORCEMENT_INSPECTION,
)
REPORT, ATTENDED, ABSENT, REJECTED = ActivityKind.DUTY_REPORT, Presence.ATTENDED, Presence.ABSENT, State.REJECTED


def bare(records: list[Activity]) -> int:
    """Do the sums of the scheme by hand, over the same objects."""
    sat = away = half_days = moved = acts = reports = missed = 0
    for record in records:
        if record.state is REJECTED or not FIRST <= record.on <= LAST:
            continue
        kind, presence = record.kind, record.presence
        if presence is ATTENDED:
            if kind is SITTING:
                sat += 1
            elif kind is GROUP:
                acts += 1
            elif kind is SUGGESTION:
                moved += 1
            elif kind is VISIT or kind is STUDY or kind is LAW:
                half_days += record.half_days
            elif kind is REPORT:
                reports += 1
        elif kind is SITTING:
            away += 1
            if presence is ABSENT:
                missed += 1
        elif kind is GROUP and presence is ABSENT:
            missed += 1
    score = 5000 + (1000 if sat and not away else 0) - 1000 * missed + min(1500, 250 * half_days)
    target = 1000 + (200 * (moved - 2) if moved >= 2 else 500 * (moved - 2))
    score += max(0, min(1400, target)) + min(1000, 200 * acts) + min(500, 500 * reports)
    return max(0, min(10_000, score))


def by_hand(records: pl.LazyFrame) -> pl.LazyFrame:
    """Write the scheme as polars, as somebody would who needs this one only."""
    kind, presence = pl.col("kind"), pl.col("presence")
    there, away, missed = presence == "attended", presence != "attended", presence == "absent"
    visits = (kind == "inspection_visit") | (kind == "topical_study") | (kind == "law_enforcement_inspection")
    summed = (
        records.filter(pl.col("on").is_between(FIRST, LAST) & (pl.col("state") != "rejected"))
        .group_by("subject")
        .agg(
            ((kind == "sitting") & there).sum().cast(pl.Int64).alias("sat"),
            ((kind == "sitting") & away).sum().cast(pl.Int64).alias("away"),
            (((kind == "sitting") | (kind == "group_activity")) & missed).sum().cast(pl.Int64).alias("missed"),
            pl.when(visits & there).then(pl.col("half_days")).otherwise(0).sum().alias("half_days"),
            ((kind == "suggestion") & there).sum().cast(pl.Int64).alias("moved"),
            ((kind == "group_activity") & there).sum().cast(pl.Int64).alias("acts"),
            ((kind == "duty_report") & there).sum().cast(pl.Int64).alias("reports"),
        )
    )
    beyond = pl.col("moved") - 2
    target = pl.when(beyond >= 0).then(1000 + 200 * beyond).otherwise(1000 + 500 * beyond).clip(0, 1400)
    score = (
        5000
        + pl.when((pl.col("sat") > 0) & (pl.col("away") == 0)).then(1000).otherwise(0)
        - 1000 * pl.col("missed")
        + (250 * pl.col("half_days")).clip(upper_bound=1500)
        + target
        + (200 * pl.col("acts")).clip(upper_bound=1000)
        + (500 * pl.col("reports")).clip(upper_bound=500)
    )
    whole = (pl.col("score") + 50) // 100 * 100
    grade = pl.when(whole >= 9000).then(pl.lit("excellent")).when(whole >= 8000).then(pl.lit("good"))
    return summed.select("subject", score.clip(0, 10_000).alias("score")).with_columns(
        grade.when(whole >= 6000).then(pl.lit("average")).otherwise(pl.lit("poor")).alias("grade")
    )


def timed(function: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes in all threads, the collector paused.

    Other work on the machine does not disturb them; what runs in two threads is not flattered.
    """
    gc.collect()
    gc.disable()
    start = process_time()
    function()
    taken = process_time() - start
    gc.enable()
    return taken


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> dict[str, float]:
    """Return the median over rounds of ours against theirs, sides taking turns to be first."""
    found = []
    for turn in range(rounds):
        first, second = (ours, theirs) if turn % 2 else (theirs, ours)
        one, other = timed(first), timed(second)
        found.append(one / other if turn % 2 else other / one)
    return {"ratio": round(statistics.median(found), 4), "min": round(min(found), 4), "max": round(max(found), 4)}


def promise(found: dict[str, Any], must: float) -> dict[str, Any]:
    """Add what is promised."""
    return {**found, "must": must, "ok": found["ratio"] <= must}


def one_by_one(rounds: int, deputies: int = 2000) -> dict[str, Any]:
    """Measure one deputy's score, and its ledger, against the bare loop."""
    held = [
        [record_at(row, f"D-{who}") for row in range(who * RECORDS, (who + 1) * RECORDS)] for who in range(deputies)
    ]
    assert all(bare(own) == evaluate(own, RULES, YEAR).score for own in held)

    def scored() -> None:
        for own in held:
            evaluate(own, RULES, YEAR)

    def by_loop() -> None:
        for own in held:
            bare(own)

    def explained() -> None:
        for own in held[:200]:
            explain(own, RULES, YEAR)

    def scored_some() -> None:
        for own in held[:200]:
            evaluate(own, RULES, YEAR)

    weights = sys.getsizeof(held[0][0]) / sys.getsizeof(tuple(range(9)))
    return {
        "score / bare loop": promise(ratio(scored, by_loop, rounds), 3.0),
        "explained ledger / score": ratio(explained, scored_some, rounds),
        "record / tuple, bytes": {"ratio": round(weights, 3), "must": 1.0, "ok": weights <= 1.0},
    }


def in_columns(tasks: list[Task], rounds: int) -> dict[str, Any]:
    """Measure columns against the loop over the same files, and against polars written by hand."""
    paths = [task.records for task in tasks]
    same = evaluate_columns(pl.scan_parquet(paths), RULES, YEAR).select("subject", "score", "grade")
    assert same.collect().sort("subject").equals(by_hand(pl.scan_parquet(paths)).collect().sort("subject"))

    def columns() -> None:
        evaluate_columns(pl.scan_parquet(paths), RULES, YEAR).collect()

    def hand() -> None:
        by_hand(pl.scan_parquet(paths)).collect()

    def loop() -> None:
        for task in tasks:
            nationwide.evaluate_by_objects(task)

    return {
        "columns / loop over objects": promise(ratio(columns, loop, max(1, rounds // 3)), 0.05),
        "columns / polars by hand": promise(ratio(columns, hand, rounds), 2.0),
    }


def count_by_objects(task: Task) -> int:
    """Evaluate a part object by object in a worker, and give back how many."""
    return len(nationwide.evaluate_by_objects(task))


@contextmanager
def started(workers: int) -> Iterator[Any]:
    """Yield a client of some workers of one thread each, which have done their imports."""
    environment = {"POLARS_MAX_THREADS": "1", "PYTHONPATH": f"{EXAMPLES}:{Path(__file__).parent}"}
    with (
        dask.config.set({"distributed.nanny.pre-spawn-environ": environment}),
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=40) as cluster,
        Client(cluster) as client,
    ):
        client.run(peak)
        yield client


def with_workers(tasks: list[Task], rounds: int) -> dict[str, Any]:
    """Measure two Dask workers against one, started beforehand, object by object; it needs two idle cores to tell."""
    ratios = []
    for _ in range(rounds):
        seconds = []
        for workers in (1, 2):
            with started(workers) as client:
                client.gather(client.map(count_by_objects, tasks[:1] * workers, pure=False))
                start = perf_counter()
                client.gather(client.map(count_by_objects, tasks, pure=False))
                seconds.append(perf_counter() - start)
        ratios.append(seconds[1] / seconds[0])
    median = {"ratio": round(statistics.median(ratios), 3), "min": round(min(ratios), 3), "max": round(max(ratios), 3)}
    return {"two Dask workers / one": median}


def peak() -> int:
    """Return the peak memory of this process [MB]; of what the process was before its program began, nothing counts."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) // 1024


def peak_of(way: str, folder: Path, deputies: int) -> int:
    """Return the peak memory of one way in a process of its own, workers included [MB]."""
    command = [sys.executable, __file__, "--way", way, "--folder", str(folder), "--deputies", str(deputies)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def run_way(way: str, folder: Path, deputies: int) -> None:
    """Take one way, and print the peak memory of this process and its workers [MB]."""
    tasks = tasks_in(folder, TEXT, deputies, RECORDS, PARTITIONS)
    if way == "columns":
        evaluate_columns(pl.scan_parquet([task.records for task in tasks]), RULES, YEAR).collect()
    elif way == "hand":
        by_hand(pl.scan_parquet([task.records for task in tasks])).collect()
    elif way == "loop":
        for task in tasks:
            nationwide.evaluate_by_objects(task)
    else:
        with started(2) as client:
            client.gather(client.map(count_by_objects, tasks, pure=False))
            print(peak() + sum(client.run(peak).values()))
        return
    print(peak())


def growth(sizes: list[int], rounds: int) -> dict[str, Any]:
    """Measure what a deputy costs in columns at several sizes; flat: the largest is no dearer than the smallest."""
    cost: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            paths = [task.records for task in tasks_in(Path(scratch), TEXT, size, RECORDS, max(1, size // 100_000))]
            times = [
                timed(lambda paths=paths: evaluate_columns(pl.scan_parquet(paths), RULES, YEAR).collect())  # type: ignore[misc] # bound at once
                for _ in range(max(1, rounds // 2))
            ]
            cost[size] = statistics.median(times) / size * 1e6
            for path in paths:
                Path(path).unlink()
    smallest, largest = min(cost), max(cost)
    found = {
        "ratio": round(cost[largest] / cost[smallest], 3),
        "microseconds a deputy": {str(size): round(each, 2) for size, each in cost.items()},
    }
    seconds = cost[largest] * COUNTRY / 1e6
    return {
        f"cost of a deputy, {largest} / {smallest}": promise(found, 1.5),
        "2.8 million deputies in columns": {"CPU seconds, extrapolated": round(seconds, 1)},
    }


PARTITIONS = 8


def measure(rounds: int, deputies: int, sizes: list[int]) -> dict[str, dict[str, Any]]:
    """Return every ratio."""
    found = one_by_one(rounds)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        tasks = tasks_in(folder, TEXT, deputies, RECORDS, PARTITIONS)
        found |= in_columns(tasks, rounds)
        found |= with_workers(tasks, max(1, rounds // 5))
        found["peak memory, MB"] = {
            way: peak_of(way, folder, deputies) for way in ("loop", "columns", "hand", "two workers")
        }
    found |= growth(sizes, rounds)
    return {f"{name} ({deputies} deputies)" if "columns /" in name else name: each for name, each in found.items()}


def main() -> int:
    """Measure and print; exit with 1 if a promise is broken."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--deputies", type=int, default=20_000)
    parser.add_argument("--sizes", default="10000,100000", help="numbers of deputies for the growth of the cost")
    parser.add_argument("--way", help="one way only, to measure its memory")
    parser.add_argument("--folder", type=Path, help="with --way: where the parts are")
    options = parser.parse_args()
    if options.way:
        run_way(options.way, options.folder, options.deputies)
        return 0
    report = measure(options.rounds, options.deputies, [int(each) for each in options.sizes.split(",")])
    print(json.dumps(report, indent=2))
    return 0 if all(each.get("ok", True) for each in report.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
