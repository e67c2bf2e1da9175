"""A plan as a table and as pictures: a Mermaid Gantt chart, and one of plain text."""

from __future__ import annotations

from datetime import date
from unicodedata import east_asian_width

from npc_core.elections.planner import EVE, LEAD, ON_DAY
from npc_core.elections.plans import Plan, PlanRow
from npc_core.kernel.norms import CiteStyle
from npc_core.kernel.text import Lang, Text, join

HEADINGS = (
    Text("步骤", "step"),
    Text("由谁", "by"),
    Text("最后期限", "last day"),
    Text("如何计算", "how it is counted"),
    Text("依据", "clauses"),
)
_MOST_CLAUSES = 3
_WIDEST = 60
_FORBIDDEN = str.maketrans({":": "：", ";": "；", "#": "＃", ",": "，"})
_SECTIONS = (
    Text("选举日以前", "before the election day"),
    Text("选举日", "the election day"),
    Text("以后", "afterwards"),
)
_OPEN = Text("待定", "open")


def counted_words(row: PlanRow) -> Text:
    """Say how the last day of a step is counted.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.elections.plan_steps import PlanStep, Track
    >>> from npc_core.elections.planner import compute_plan
    >>> from npc_core.law.laws import law_of
    >>> plan = compute_plan(Track.DIRECT_BY_ELECTION, date(2026, 11, 25), law_of(Area.from_code("330106")))
    >>> counted_words(plan.row(PlanStep.PUBLISH_VOTER_LIST)).en
    '12 days before the election day'
    """
    counted = row.counted
    if counted is None:
        return Text("先于后一步骤", "before the next step") if row.due is not None else Text("", "")
    if counted.how == ON_DAY:
        return Text("选举日", "on the election day")
    if counted.how == EVE:
        return Text("选举日以前", "before the election day")
    period = counted.period
    if period is None:
        return Text("未作规定", "nothing laid down")
    if counted.how == LEAD:
        return Text(f"选举日{period.words.zh}以前", f"{period.words.en} before the election day")
    base = counted.base.label if counted.base is not None else Text("选举", "the election")
    return Text(f"{base.zh}后{period.words.zh}内", f"within {period.words.en} of: {base.en}")


def to_table(plan: Plan, lang: Lang = "zh", cite: CiteStyle = "short") -> tuple[tuple[str, ...], ...]:
    """Return a plan as rows of text: step, who, last day, how it is counted, clauses; the headings first.

    Args:
        plan: the plan.
        lang: `zh` or `en`.
        cite: how clauses are cited.
    """
    rows = [tuple(each.to(lang) for each in HEADINGS)]
    for row in plan.rows:
        places = tuple(dict.fromkeys(norm.cite(cite, lang) for norm in row.norms))[:_MOST_CLAUSES]
        mark = Text("（视情况）", " (if need be)").to(lang) if row.optional else ""
        rows.append(
            (
                row.step.label.to(lang) + mark,
                row.who.to(lang),
                _day(row, lang),
                counted_words(row).to(lang),
                join(tuple(Text(place, place) for place in places), en="; ").to(lang),
            )
        )
    return tuple(rows)


def _day(row: PlanRow, lang: Lang) -> str:
    if row.open:
        return _OPEN.to(lang)
    return row.last_day.isoformat() if row.last_day is not None else ""


def to_mermaid(plan: Plan, lang: Lang = "zh") -> str:
    """Return a plan as a Mermaid Gantt chart: a bar for each period that runs, a milestone for each last day."""
    clashing = {each for clash in plan.clashes for each in (clash.earlier.step, clash.later.step)}
    lines = [
        "gantt",
        f"    title {_plain(plan.track.label.to(lang))} {plan.election_day}",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %m-%d",
    ]
    for section, rows in zip(_SECTIONS, _parts(plan), strict=True):
        if rows:
            lines.append(f"    section {section.to(lang)}")
        for row, first, last in rows:
            crit = "crit, " if row.step in clashing else ""
            name = _plain(row.step.label.to(lang))
            if first == last:
                lines.append(f"    {name} :{crit}milestone, {row.step.code}, {last}, 0d")
            else:
                lines.append(f"    {name} :{crit}{row.step.code}, {first}, {last}")
    return "\n".join(lines) + "\n"


Drawn = tuple[PlanRow, date, date]


def _parts(plan: Plan) -> tuple[list[Drawn], list[Drawn], list[Drawn]]:
    """Return the steps with a day of their own, before, on and after the election day, each with its bar."""
    parts: tuple[list[Drawn], list[Drawn], list[Drawn]] = ([], [], [])
    for row in plan.rows:
        last = row.last_day
        if row.counted is None or last is None:
            continue
        place = (last >= plan.election_day) + (last > plan.election_day)
        parts[place].append((row, _first(plan, row, last), last))
    return parts


def _first(plan: Plan, row: PlanRow, last: date) -> date:
    """Return where the bar of a row begins: at the step from which it counts, or at the first day of a forward plan."""
    if row.not_before is not None:
        return min(row.not_before, last)
    base = plan.row(row.counted.base) if row.counted is not None and row.counted.base is not None else None
    return base.last_day if base is not None and base.last_day is not None else last


def to_text(plan: Plan, lang: Lang = "zh") -> str:
    """Return a plan as a chart of plain text: one line for each step with a day of its own up to the election day.

    A bar is a period that runs, the end of it the last day; `!` marks a last day that clashes with another.

    Args:
        plan: the plan.
        lang: `zh` or `en`.
    """
    before, on_day, _ = _parts(plan)
    drawn = sorted((*before, *on_day), key=lambda each: each[2])
    start = min((first for _, first, _ in drawn), default=plan.election_day)
    days = (plan.election_day - start).days + 1
    step = -(-days // _WIDEST)
    clashing = {each for clash in plan.clashes for each in (clash.earlier.step, clash.later.step)}
    label = max((_width(row.step.label.to(lang)) for row, _, _ in drawn), default=0)
    lines = []
    for row, first, last in drawn:
        begin, end = (first - start).days // step, (last - start).days // step
        bar = "·" * begin + "━" * (end - begin) + ("!" if row.step in clashing else "◆")
        bar += "·" * ((plan.election_day - start).days // step - end)
        name = row.step.label.to(lang)
        lines.append(f"{name}{' ' * (label - _width(name))} {bar} {last}")
    return "\n".join(lines) + "\n"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def _plain(text: str) -> str:
    """Replace what Mermaid gives a meaning to."""
    return text.translate(_FORBIDDEN)
