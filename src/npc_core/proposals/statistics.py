"""Statistics of a register: counted by field, body, delegation, class and grade; additive over any split of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from npc_core.kernel.days import latest
from npc_core.kernel.findings import Finding, Rule, Severity, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.proposals import statistics_words as words
from npc_core.proposals.facts import Grade, Handling, ResultClass
from npc_core.proposals.milestones import Milestones
from npc_core.proposals.milestones_clocks import FlatClocks, replied_in_time
from npc_core.proposals.register import Entry, Line, Register

SUM = Rule("suggestions.statistics_sum", Text("分项之和", "sum of the parts"), severity=Severity.NOTICE)
SUMS = Rule("suggestions.statistics_sums", Text("统计的勾稽", "sums of the statistics"), severity=Severity.NOTICE)

UNTOLD = ""
"""The code under which what no row tells is counted."""

Counts = tuple[tuple[str, int], ...]


class Timeliness(Labelled):
    """Whether a suggestion was answered in time."""

    IN_TIME = ("in_time", Text("按期答复", "answered in time"))
    LATE = ("late", Text("逾期答复", "answered late"))
    CANNOT_SAY = ("cannot_say", Text("已答复，是否按期尚不能判定", "answered; cannot say whether in time"))
    NOT_ANSWERED = ("not_answered", Text("未答复", "not answered"))


class Round(Labelled):
    """Which feedback is counted where a deputy gave it twice."""

    FIRST = ("first", Text("首次反馈", "the first feedback"))
    FINAL = ("final", Text("最终反馈", "the last feedback"))


class RateBase(Labelled):
    """Of what a rate of satisfaction is a share."""

    RETURNED = ("returned", Text("已反馈的建议", "the suggestions on which feedback was given"))
    ALL = ("all", Text("全部建议", "all suggestions"))


class RateCounts(Labelled):
    """What a rate of satisfaction counts."""

    SATISFIED = ("satisfied", Text("满意", "satisfied"))
    WITH_BASICALLY = ("with_basically", Text("满意和基本满意", "satisfied or basically satisfied"))


class Statistics(NamedTuple):
    """Counts of suggestions; each breakdown but those of bodies and of silence sums to `suggestions`.

    `by_silence` counts the deputies whose time for feedback has run out without any, by what the place makes of it.

    Codes are the place's own words, or those of enumerations; what no row tells stands under the empty code.
    """

    suggestions: int = 0
    by_category: Counts = ()
    by_delegation: Counts = ()
    by_session: Counts = ()
    by_result: Counts = ()
    by_first_grade: Counts = ()
    by_final_grade: Counts = ()
    by_timeliness: Counts = ()
    by_body: Counts = ()
    by_joint_body: Counts = ()
    by_silence: Counts = ()
    priority: int = 0
    rehandled: int = 0

    def plus(self, other: Statistics) -> Statistics:
        """Return the statistics of two registers that share no suggestion.

        >>> Statistics(1, by_category=(("A", 1),)).plus(Statistics(2, by_category=(("A", 1), ("B", 1)))).by_category
        (('A', 2), ('B', 1))
        """
        return Statistics._make(_added(one, another) for one, another in zip(self, other, strict=True))

    def grades(self, of: Round) -> dict[Grade | None, int]:
        """Return how many suggestions got which grade; None: no feedback."""
        counts = self.by_first_grade if of is Round.FIRST else self.by_final_grade
        known = {each.code: each for each in Grade}
        return {known.get(code): number for code, number in counts}


def _added(one: Any, other: Any) -> Any:
    return one + other if isinstance(one, int) else _sorted(Counter(dict(one)) + Counter(dict(other)))


def _sorted(counted: Counter[str]) -> Counts:
    return tuple(sorted(counted.items()))


def count_statistics(register: Register, on: date | None = None) -> Statistics:
    """Return the statistics of a register.

    A suggestion counts once, by its first row that is not of joint handling; its bodies count once each.

    Args:
        register: the suggestions.
        on: the day on which the silence of deputies is counted; None: it is not.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> rows = [Milestones(number="1", category="交通", grade=Grade.SATISFIED), Milestones(number="2", category="交通")]
    >>> counted = count_statistics(Register.of_rows(rows, law_of(Area.from_code("411424"))))
    >>> counted.by_category, counted.by_final_grade
    ((('交通', 2),), (('', 1), ('satisfied', 1)))
    """
    clocks = FlatClocks(register.law)
    breakdowns: tuple[Counter[str], ...] = tuple(Counter() for _ in range(10))
    priority = rehandled = 0
    for entry in register.entries:
        line = _main_line(entry)
        row = line.row
        told = (row.category, row.delegation, _SESSION[row.in_session], _code(row.result))
        grades = (_code(first_grade(row)), _code(final_grade(row)))
        timely = _code(_timeliness(line, register.kept, clocks))
        for counter, code in zip(breakdowns, (*told, *grades, timely), strict=False):
            counter[code or UNTOLD] += 1
        lead, joint = _bodies(entry)
        breakdowns[7].update(lead)
        breakdowns[8].update(joint)
        breakdowns[9].update(_silence(line, register, on))
        priority += any(line.row.priority is True for line in entry.lines)
        rehandled += any(line.row.rehandled_on is not None for line in entry.lines)
    return Statistics._make((len(register), *map(_sorted, breakdowns), priority, rehandled))


def _silence(line: Line, register: Register, on: date | None) -> tuple[str, ...]:
    """Return what the place makes of a deputy who surely let the time for feedback pass, where it says so."""
    lapsed = [each for each in line.running if each.clock == "feedback" and on is not None and each.due.not_after < on]
    if not lapsed or line.row.replied_on is None or first_grade(line.row) is not None:
        return ()
    said = register.law.on(latest(line.row.replied_on)).suggestions.feedback_silence
    return (said.value,) if isinstance(said, Provision) else ()


_SESSION = {True: "in_session", False: "between_sessions", None: UNTOLD}


def _code(member: Labelled | None) -> str:
    return UNTOLD if member is None else member.code


def _main_line(entry: Entry) -> Line:
    return next((line for line in entry.lines if line.row.handling is not Handling.JOINT), entry.lines[0])


def _bodies(entry: Entry) -> tuple[set[str], set[str]]:
    """Return the bodies that answer a suggestion, and those that handle it jointly with them."""
    lead: set[str] = set()
    joint: set[str] = set()
    for line in entry.lines:
        row = line.row
        if row.body is not None:
            (joint if row.handling is Handling.JOINT else lead).add(row.body)
        joint.update(row.joint_bodies or ())
    return lead, joint - lead


def first_grade(row: Milestones) -> Grade | None:
    """Return how satisfied the deputy was at first: the whole grade, or the worst of those by sides."""
    if row.grade is not None:
        return row.grade
    told = [each.grade for each in row.ratings or ()]
    return max(told, key=list(Grade).index, default=None)


def final_grade(row: Milestones) -> Grade | None:
    """Return how satisfied the deputy was in the end."""
    return row.second_grade if row.second_grade is not None else first_grade(row)


def _timeliness(line: Line, kept: frozenset[str], clocks: FlatClocks) -> Timeliness | None:
    """Return whether a suggestion was answered in time, None where it is not told whether it was answered at all."""
    if line.row.replied_on is None:
        return Timeliness.NOT_ANSWERED if "replied_on" in kept - line.doubts else None
    in_time = replied_in_time(line.row, clocks)
    return Timeliness.CANNOT_SAY if in_time is None else Timeliness.IN_TIME if in_time else Timeliness.LATE


def satisfaction_rate(
    statistics: Statistics,
    *,
    of: RateBase,
    counting: RateCounts,
    given: Round = Round.FINAL,
    with_silence: bool = False,
) -> Fraction | None:
    """Return the rate of satisfaction in one of its readings, None where it is a share of nothing.

    Args:
        statistics: the counts.
        of: the base: what came back, or everything.
        counting: whether 基本满意 counts.
        given: which feedback, where there were two.
        with_silence: whether deputies whose silence the place takes for satisfaction count as satisfied.

    >>> counted = Statistics(4, by_final_grade=(("", 1), ("basically_satisfied", 1), ("satisfied", 2)))
    >>> satisfaction_rate(counted, of=RateBase.RETURNED, counting=RateCounts.SATISFIED)
    Fraction(2, 3)
    >>> satisfaction_rate(counted, of=RateBase.ALL, counting=RateCounts.WITH_BASICALLY)
    Fraction(3, 4)
    """
    grades = statistics.grades(given)
    good = {Grade.SATISFIED, *((Grade.BASICALLY_SATISFIED,) if counting is RateCounts.WITH_BASICALLY else ())}
    silent = dict(statistics.by_silence).get(Grade.SATISFIED.code, 0) if with_silence else 0
    base = statistics.suggestions if of is RateBase.ALL else sum(grades.values()) - grades.get(None, 0) + silent
    if not base:
        return None
    return Fraction(sum(number for grade, number in grades.items() if grade in good) + silent, base)


BREAKDOWNS = {
    "by_category": Text("类别", "field"),
    "by_delegation": Text("代表团", "delegation"),
    "by_session": Text("提出时间", "time of submission"),
    "by_result": Text("办理结果", "result"),
    "by_first_grade": Text("首次满意度", "first satisfaction"),
    "by_final_grade": Text("最终满意度", "final satisfaction"),
    "by_timeliness": Text("答复时限", "time of the reply"),
}
"""The breakdowns that count each suggestion once."""


def check_sums(statistics: Statistics) -> Finding:
    """Tell whether each breakdown sums to the number of suggestions.

    Returns:
        `adds_up` of each breakdown.

    >>> check_sums(Statistics(3, by_category=(("A", 2),))).explain("en").splitlines()[0][:5]
    'fails'
    """
    return all_of(SUMS, *_sums(statistics))


def _sums(statistics: Statistics) -> Iterable[Finding]:
    total = statistics.suggestions
    for name, label in BREAKDOWNS.items():
        found = sum(number for _, number in getattr(statistics, name))
        yield SUM.decide(found == total, (), words.adds_up, what=label, found=found, total=total)


_LABELS = {each.code: each.label for kind in (ResultClass, Grade, Timeliness) for each in kind}
_LABELS |= {
    "in_session": Text("会议期间", "in session"),
    "between_sessions": Text("闭会期间", "between sessions"),
    UNTOLD: Text("未填", "not told"),
}


def label_of(code: str) -> Text:
    """Return what a code of a breakdown is called: its label, or the place's own word."""
    return _LABELS.get(code, Text(code, code))
