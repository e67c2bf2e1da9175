"""The yearly report on the handling of suggestions, in Chinese or English, with the data of its charts."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from npc_core.kernel.labels import member
from npc_core.kernel.text import Lang, Text
from npc_core.proposals.facts import ResultClass
from npc_core.proposals.published import Rounding, percent
from npc_core.proposals.schemes import FOUR_CLASSES, Scheme
from npc_core.proposals.statistics import (
    BREAKDOWNS,
    UNTOLD,
    Counts,
    RateBase,
    RateCounts,
    Round,
    Statistics,
    Timeliness,
    label_of,
    satisfaction_rate,
)


class Chart(NamedTuple):
    """The data of one chart: what is shown, and each bar or slice with its label."""

    id: str
    title: Text
    points: tuple[tuple[Text, int], ...]


class ReportStyle(NamedTuple):
    """How a report is written: the classes of the place, how shares are cut, and which feedback counts."""

    scheme: Scheme = FOUR_CLASSES
    rounding: Rounding = Rounding.HALF_UP
    digits: int = 1
    given: Round = Round.FINAL


STYLE = ReportStyle()
_BODY = "body"


def charts(statistics: Statistics, style: ReportStyle = STYLE) -> tuple[Chart, ...]:
    """Return the data of the charts of a report: every breakdown, the results by the classes of the place.

    >>> charts(Statistics(2, by_category=(("交通", 2),)))[0].points
    ((Text(zh='交通', en='交通'), 2),)
    """
    found = []
    for name, title in BREAKDOWNS.items():
        counts: Counts = getattr(statistics, name)
        points = _classes(counts, style.scheme) if name == "by_result" else _points(counts)
        found.append(Chart(name.removeprefix("by_"), title, points))
    bodies = _points(statistics.by_body)
    return (*found, Chart(_BODY, Text("主办件数", "items by answering body"), bodies))


def _points(counts: Counts) -> tuple[tuple[Text, int], ...]:
    """Return the parts, the largest first, what is not told last."""
    ordered = sorted(counts, key=lambda each: (each[0] == UNTOLD, -each[1], each[0]))
    return tuple((label_of(code), number) for code, number in ordered)


def _classes(counts: Counts, scheme: Scheme) -> tuple[tuple[Text, int], ...]:
    """Return the results by the classes of a scheme, in its order; what it has no class for keeps its own label."""
    found: dict[Text, int] = dict.fromkeys((each.label for each in scheme.classes), 0)
    for code, number in counts:
        of = scheme.class_of(member(ResultClass, code)) if code != UNTOLD else None
        label = of.label if of is not None else label_of(code)
        found[label] = found.get(label, 0) + number
    return tuple(found.items())


def write_report(
    statistics: Statistics, *, place: Text, year: int, lang: Lang = "zh", style: ReportStyle = STYLE
) -> str:
    """Return the yearly report as Markdown.

    Args:
        statistics: the counts of the year.
        place: what the place is called.
        year: the year.
        lang: `zh` or `en`.
        style: how it is written; the rule of rounding is declared in the report.

    >>> text = write_report(Statistics(), place=Text("某县", "a county"), year=2025, lang="en")
    >>> print(text.splitlines()[0])
    # Handling of deputies' suggestions in 2025: a county
    """
    title = Text(f"{place.zh}{year}年代表建议办理情况报告", f"Handling of deputies' suggestions in {year}: {place.en}")
    lines = [f"# {title.to(lang)}", "", _opening(statistics, style).to(lang), ""]
    for chart in charts(statistics, style):
        if chart.points and chart.id != _BODY:
            lines += [f"## {chart.title.to(lang)}", "", *_table(chart, statistics.suggestions, style, lang), ""]
    lines += [f"## {_WORKLOAD.to(lang)}", "", *_workload(statistics, lang), ""] if statistics.by_body else []
    lines += [f"## {_SATISFACTION.to(lang)}", "", *_rates(statistics, style, lang), ""]
    lines.append(_declared(style).to(lang))
    return "\n".join(lines) + "\n"


_WORKLOAD = Text("承办单位工作量", "Workload of the handling bodies")
_SATISFACTION = Text("满意率", "Rates of satisfaction")
_PART = Text("分项", "part")
_NUMBER = Text("件数", "number")
_SHARE = Text("占比", "share")


def _opening(statistics: Statistics, style: ReportStyle) -> Text:
    times = dict(statistics.by_timeliness)
    in_time, late = times.get(Timeliness.IN_TIME.code, 0), times.get(Timeliness.LATE.code, 0)
    total, answered = statistics.suggestions, in_time + late + times.get(Timeliness.CANNOT_SAY.code, 0)
    return Text(
        f"本年度共有代表建议{total}件，已答复{answered}件，其中按期答复{in_time}件、逾期答复{late}件；"
        f"重点督办{statistics.priority}件，重新办理{statistics.rehandled}件。",
        f"There were {total} suggestions; {answered} are answered, {in_time} of them in time and {late} late. "
        f"{statistics.priority} were under priority supervision, {statistics.rehandled} were handled again.",
    )


def _table(chart: Chart, total: int, style: ReportStyle, lang: Lang) -> list[str]:
    rows = [[each.to(lang) for each in (_PART, _NUMBER, _SHARE)], ["---"] * 3]
    for label, number in chart.points:
        share = percent(Fraction(number, total), style.digits, style.rounding) if total else "—"
        rows.append([label.to(lang), str(number), share])
    return [f"| {' | '.join(row)} |" for row in rows]


def _workload(statistics: Statistics, lang: Lang) -> list[str]:
    """Write what each body handles; a suggestion with several bodies counts for each, so there are no shares."""
    lead, joint = dict(statistics.by_body), dict(statistics.by_joint_body)
    head = (Text("单位", "body"), Text("主办（独办）", "answers"), Text("会办", "joint"))
    rows = [[each.to(lang) for each in head], ["---"] * len(head)]
    rows += [[body, str(lead.get(body, 0)), str(joint.get(body, 0))] for body in sorted({*lead, *joint})]
    return [f"| {' | '.join(row)} |" for row in rows]


def _rates(statistics: Statistics, style: ReportStyle, lang: Lang) -> list[str]:
    """Write the rate of satisfaction in each of its readings: what is counted, and of what."""
    lines = []
    for counting in RateCounts:
        for of in RateBase:
            rate = satisfaction_rate(statistics, of=of, counting=counting, given=style.given)
            shown = "—" if rate is None else percent(rate, style.digits, style.rounding)
            said = Text(
                f"- {counting.label.zh}，占{of.label.zh}：{shown}", f"- {counting.label.en}, of {of.label.en}: {shown}"
            )
            lines.append(said.to(lang))
    return lines


def _declared(style: ReportStyle) -> Text:
    rounding, given, scheme = style.rounding.label, style.given.label, style.scheme.label
    return Text(
        f"百分比保留{style.digits}位小数，{rounding.zh}；满意度以{given.zh}为准；办理结果按{scheme.zh}划分。",
        f"Percentages: {style.digits} digits after the point, {rounding.en}. Satisfaction: {given.en}. "
        f"Results: {scheme.en}.",
    )
