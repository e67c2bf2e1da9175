"""Schemes of outcome classes: the letters, stems and wordings of places, and how one is read in another."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.text import Text
from npc_core.proposals.facts import ResultClass

_R = ResultClass
_SOLVED = (_R.SOLVED, _R.SOLVABLE_NOW, _R.WITHIN_REPLY_PERIOD)
_UNDER_WAY = (_R.IN_PROGRESS, _R.PLANNED, _R.WITHIN_YEAR, _R.CROSS_YEAR)
_NOT_NOW = (_R.CANNOT, _R.CONTRARY_TO_LAW, _R.SUPERIOR_COMPETENCE)


class SchemeClass(NamedTuple):
    """One class of a scheme: what the place calls it, and the results that fall into it."""

    code: str
    label: Text
    results: tuple[ResultClass, ...]


class Scheme(NamedTuple):
    """The classes of a place, in order; every result falls into one of them at most."""

    id: str
    label: Text
    classes: tuple[SchemeClass, ...]

    def class_of(self, result: ResultClass) -> SchemeClass | None:
        """Return the class into which a result falls, None if the scheme has none for it.

        >>> ABC.class_of(ResultClass.REFERENCE).code, FOUR_CLASSES.class_of(ResultClass.REFERENCE).code
        ('C', 'D')
        """
        return next((each for each in self.classes if result in each.results), None)

    def find(self, code: str) -> SchemeClass:
        """Return a class by its code.

        Raises:
            ImpossibleFacts: the scheme has no such class.
        """
        for each in self.classes:
            if each.code == code:
                return each
        codes = "、".join(each.code for each in self.classes)
        raise ImpossibleFacts("class", code, Text(f"以下之一：{codes}", f"one of: {codes}"))


def _classes(*named: tuple[str, str, str, tuple[ResultClass, ...]]) -> tuple[SchemeClass, ...]:
    return tuple(SchemeClass(code, Text(zh, en), results) for code, zh, en, results in named)


FOUR_CLASSES = Scheme(
    "four_classes",
    Text("A、B、C、D 四类", "classes A to D"),
    _classes(
        ("A", "A类（已经解决或者采纳）", "A: solved or taken up", _SOLVED),
        ("B", "B类（正在解决或者列入计划）", "B: under way or planned", _UNDER_WAY),
        ("C", "C类（暂时无法解决）", "C: cannot be solved for now", _NOT_NOW),
        ("D", "D类（留作参考）", "D: kept for reference", (_R.REFERENCE,)),
    ),
)
ABC = Scheme(
    "abc",
    Text("A、B、C 三类", "classes A to C"),
    _classes(
        ("A", "A类（已经解决或者采纳）", "A: solved or taken up", _SOLVED),
        ("B", "B类（正在解决或者列入计划）", "B: under way or planned", _UNDER_WAY),
        (
            "C",
            "C类（暂时无法解决或者留作参考）",
            "C: cannot be solved for now, or for reference",
            (*_NOT_NOW, _R.REFERENCE),
        ),
    ),
)
STEMS = Scheme(
    "stems",
    Text("甲、乙、丙三类", "classes jia, yi and bing"),
    _classes(
        ("甲", "甲类（已经解决或者采纳）", "jia: solved or taken up", _SOLVED),
        ("乙", "乙类（正在解决或者列入计划）", "yi: under way or planned", _UNDER_WAY),
        (
            "丙",
            "丙类（暂时无法解决或者留作参考）",
            "bing: cannot be solved for now, or for reference",
            (*_NOT_NOW, _R.REFERENCE),
        ),
    ),
)
FOUR_WORDINGS = Scheme(
    "four_wordings",
    Text("四种表述", "four wordings"),
    _classes(
        ("已解决", "已经解决", "solved", _SOLVED),
        ("正在解决", "正在解决或者列入计划解决", "being solved, or planned", _UNDER_WAY),
        ("暂时无法解决", "暂时无法解决", "cannot be solved for now", _NOT_NOW),
        ("留作参考", "留作参考", "kept for reference", (_R.REFERENCE,)),
    ),
)
SCHEMES = {each.id: each for each in (FOUR_CLASSES, ABC, STEMS, FOUR_WORDINGS)}
"""The schemes met in published reports; a place with another makes its own `Scheme`."""


def translate(code: str, source: Scheme, target: Scheme) -> tuple[SchemeClass, ...]:
    """Return the classes of another scheme into which a class may fall: several where that one is finer.

    Raises:
        ImpossibleFacts: the scheme has no such class.

    >>> [each.code for each in translate("丙", STEMS, FOUR_CLASSES)]
    ['C', 'D']
    """
    results = source.find(code).results
    return tuple(each for each in target.classes if set(each.results) & set(results))
