"""Three pictures of a township's year: one deputy's time line, a group month by month, the grades.

    python examples/plot_performance.py [--lang zh|en] [--out FOLDER]

Prints them as text; with `--out` and matplotlib (extra `examples`) they are drawn as `year.png`, `group.png` and
`grades.png`. The series come from the library; only the drawing is here.
"""

from __future__ import annotations

import argparse
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from chapters.performance import SHOWN, YEAR, YEAR_END, people, register, scheme

from npc_core import Text
from npc_core.kernel.text import Lang
from npc_core.performance import Presence, evaluate, grades_of, heat_map, timeline
from npc_core.performance.pictures import Bar, HeatMap, Row

SHADES = " ░▒▓█"
CHINESE_FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "SimHei", "Microsoft YaHei")
TITLES = {
    "year": Text(f"{SHOWN}的2025年", f"The year 2025 of {SHOWN}"),
    "group": Text("每月活动次数", "Acts in each month"),
    "grades": Text("等次分布", "Grades"),
}


def series() -> tuple[tuple[Row, ...], HeatMap, tuple[Bar, ...]]:
    """Return the three series."""
    records = register().on(YEAR_END)
    rules = scheme()
    found = [evaluate(register().of(person, YEAR_END), rules, YEAR) for person in people()]
    return timeline(register().of(SHOWN, YEAR_END), YEAR), heat_map(records, YEAR), grades_of(found)


def as_text(lang: Lang) -> str:
    """Return the pictures as text."""
    rows, heat, bars = series()
    lines = [TITLES["year"].to(lang)]
    for row in rows:
        months = {mark.on.month for mark in row.marks}
        cells = "".join("●" if month in months else "·" for month in range(1, 13))
        lines.append(f"  {cells} {row.label.to(lang)}")
    lines += ["", TITLES["group"].to(lang)]
    for deputy, values in zip(heat.deputies, heat.values, strict=True):
        lines.append(f"  {''.join(SHADES[min(value, len(SHADES) - 1)] for value in values)} {deputy}")
    lines += ["", TITLES["grades"].to(lang)]
    lines += [f"  {'█' * bar.number:<6} {bar.number} {bar.label.to(lang)}" for bar in bars]
    return "\n".join(lines)


def draw(lang: Lang, folder: Path) -> list[Path]:
    """Draw the pictures with matplotlib; without a Chinese font the labels are English."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import font_manager
    from matplotlib import pyplot as plt

    known = {font.name for font in font_manager.fontManager.ttflist}
    font = next((name for name in CHINESE_FONTS if name in known), None)
    if lang == "zh" and font is None:
        lang = "en"
    elif font is not None:
        plt.rcParams["font.sans-serif"] = [font, *plt.rcParams["font.sans-serif"]]
    rows, heat, bars = series()
    written = []
    _, axes = plt.subplots(figsize=(9, 3.5))
    for place, row in enumerate(rows):
        for mark in row.marks:
            filled = mark.presence is Presence.ATTENDED
            axes.scatter(
                mark.on.timetuple().tm_yday,
                place,
                s=40 + 40 * mark.half_days,
                facecolors="tab:blue" if filled else "none",
                edgecolors="tab:blue",
            )
    axes.set_yticks(range(len(rows)), [row.label.to(lang) for row in rows])
    axes.set_xlim(0, 366)
    starts = [date(YEAR.first.year, month, 1).timetuple().tm_yday for month in range(1, 13)]
    axes.set_xticks(starts, [f"{month:02}" for month in range(1, 13)])
    written.append(_saved(folder, "year", lang))
    _, axes = plt.subplots(figsize=(8, 3))
    axes.imshow(heat.values, aspect="auto", cmap="Blues")
    axes.set_yticks(range(len(heat.deputies)), heat.deputies)
    axes.set_xticks(range(len(heat.months)), [month[-2:] for month in heat.months])
    written.append(_saved(folder, "group", lang))
    _, axes = plt.subplots(figsize=(6, 3))
    axes.bar([bar.label.to(lang) for bar in bars], [bar.number for bar in bars])
    written.append(_saved(folder, "grades", lang))
    return written


def _saved(folder: Path, name: str, lang: Lang) -> Path:
    """Save the picture drawn last."""
    from matplotlib import pyplot as plt

    path = folder / f"{name}.png"
    plt.title(TITLES[name].to(lang))
    plt.tight_layout()
    plt.savefig(path)
    plt.close()
    return path


def main() -> None:
    """Print or draw."""
    parser = argparse.ArgumentParser(description="pictures of a township's year")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--out", type=Path, help="a folder for the pictures")
    options = parser.parse_args()
    if options.out is None:
        print(as_text(options.lang))
    elif not find_spec("matplotlib"):
        print(Text("没有 matplotlib：以文字显示", "matplotlib is not here: as text").to(options.lang))
        print(as_text(options.lang))
    else:
        options.out.mkdir(parents=True, exist_ok=True)
        for path in draw(options.lang, options.out):
            print(path)


if __name__ == "__main__":
    main()
