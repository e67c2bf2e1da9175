"""The year of a county's congress, judged: the main job of this repository.

    python examples/county_year.py [--lang zh|en] [--out FOLDER]

Prints a report; with `--out` it is written as Markdown, with pictures in Mermaid.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from chapters import (
    appointments,
    bills,
    deputies,
    elections,
    groups,
    offices,
    performance,
    published,
    standings,
    suggestions,
)
from chapters.report import Report


def main() -> None:
    """Write every chapter."""
    parser = argparse.ArgumentParser(description="the year of a county's congress, judged")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--out", type=Path, help="a folder for the report as Markdown")
    options = parser.parse_args()
    report = Report(options.lang)
    appointments.write(report)
    offices.write(report)
    elections.write(report)
    standings.write(report)
    deputies.write(report)
    suggestions.write(report)
    bills.write(report)
    groups.write(report)
    performance.write(report)
    published.write(report)
    if options.out is None:
        print(report.text())
    else:
        options.out.mkdir(parents=True, exist_ok=True)
        path = options.out / f"county_year.{options.lang}.md"
        path.write_text(report.text(pictures=True), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
