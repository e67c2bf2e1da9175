"""Grades: bands of scores with a declared rounding, so that 89.5 is never between two grades unnoticed."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.hundredths import WHOLE, Hundredths
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Rounding(Labelled):
    """What becomes of a score before it is graded."""

    NONE = ("none", Text("不取整", "no rounding"))
    HALF_UP = ("half_up", Text("四舍五入取整", "to the nearest whole, halves up"))
    DOWN = ("down", Text("舍去小数", "decimals cut off"))
    UP = ("up", Text("进位取整", "up to the next whole"))

    @property
    def added(self) -> int:
        """Return what is added to a score before its decimals are cut off [hundredths]."""
        return {Rounding.NONE: 0, Rounding.HALF_UP: WHOLE // 2, Rounding.DOWN: 0, Rounding.UP: WHOLE - 1}[self]

    def of(self, score: int) -> int:
        """Return a score rounded; both are hundredths.

        >>> Rounding.HALF_UP.of(8950), Rounding.DOWN.of(8950), Rounding.NONE.of(8950)
        (9000, 8900, 8950)
        """
        return score if self is Rounding.NONE else (score + self.added) // WHOLE * WHOLE


@frozen(kw_only=True)
class Grade:
    """One grade: from a score on, up to the next better one; `at_most` where the scheme prints it.

    Args:
        code: what documents keep.
        label: the grade's name.
        at_least: the lowest score; None for the lowest grade.
        at_most: the highest score as printed (80 to 89).
    """

    code: str
    label: Text
    at_least: Hundredths | None = None
    at_most: Hundredths | None = None


def check_grades(grades: tuple[Grade, ...], rounding: Rounding) -> None:
    """Refuse grades that overlap, leave a hole, or print a gap that no declared rounding closes.

    Raises:
        ImpossibleFacts: best first, the lowest with no bottom; 80 to 89 beside 90 and more needs a rounding.
    """
    if not grades:
        return
    codes = [each.code for each in grades]
    if len(set(codes)) != len(codes):
        raise ImpossibleFacts("grades", codes, Text("互不相同的代码", "codes that differ"))
    bottoms = [each.at_least for each in grades]
    if bottoms[-1] is not None or any(each is None for each in bottoms[:-1]):
        raise ImpossibleFacts(
            "grades", bottoms, Text("只有最低一等不写 at_least", "`at_least` for every grade but the lowest")
        )
    if grades[0].at_most is not None:
        raise ImpossibleFacts(
            "grades[0].at_most", grades[0].at_most, Text("最高一等不设上限", "no top of the best grade")
        )
    for place, (better, worse) in enumerate(pairwise(grades)):
        _check_meeting(place + 1, better, worse, rounding)


def _check_meeting(place: int, better: Grade, worse: Grade, rounding: Rounding) -> None:
    bottom = better.at_least or Hundredths(0)
    if worse.at_least is not None and worse.at_least >= bottom:
        raise ImpossibleFacts("grades", worse.at_least, Text("由高到低的分数", "scores that fall from grade to grade"))
    if rounding is not Rounding.NONE and bottom % WHOLE:
        raise ImpossibleFacts("grades", bottom, Text("取整后的分数", "a whole score, as scores are rounded"))
    if worse.at_most is None:
        return
    step = 0 if rounding is Rounding.NONE else WHOLE
    if worse.at_most + step != bottom or not step:
        raise ImpossibleFacts(
            f"grades[{place}].at_most",
            worse.at_most,
            Text(
                "与上一等之间没有空档；89.5分归哪一等，请写明 rounding",
                "no gap below the grade above; declare a rounding",
            ),
        )


def grade_of(score: int, grades: tuple[Grade, ...], rounding: Rounding) -> Grade | None:
    """Return the grade of a score (in hundredths), None where there are no grades.

    >>> good = Grade(code="good", label=Text("好", "good"), at_least=Hundredths(8000))
    >>> grades = (good, Grade(code="poor", label=Text("差", "poor")))
    >>> grade_of(7950, grades, Rounding.HALF_UP).code, grade_of(7950, grades, Rounding.DOWN).code
    ('good', 'poor')
    """
    rounded = rounding.of(score)
    return next((each for each in grades if each.at_least is None or rounded >= each.at_least), None)
