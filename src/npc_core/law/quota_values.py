"""Typed forms of the numbers of deputies: the formula, its cap, and the bands of minority nationalities."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen


@frozen(kw_only=True)
class SeatFormula:
    """A base number of deputies, and how many people make one more.

    Args:
        base: the base number [deputies].
        people: people for each further deputy [people].
    """

    base: int
    people: int


@frozen(kw_only=True)
class SeatCap:
    """The most deputies that a congress may have.

    Args:
        most: the cap [deputies].
        above: the population above which the clause speaks of it [people]; None where it does for any population.
    """

    most: int
    above: int | None = None


@frozen(kw_only=True)
class MinorityFloor:
    """How few people a deputy of a small nationality may represent.

    Args:
        below: the share of the local population below which the rule is for a nationality.
        least: the least that one deputy may represent, as a share of what each deputy of the congress represents.
    """

    below: Fraction
    least: Fraction


@frozen(kw_only=True)
class MinorityCap:
    """How many seats a nationality of middling size may have.

    Args:
        least: the share of the local population from which the rule is for a nationality.
        below: the share below which it is.
        most: the most of all seats that it may be given.
    """

    least: Fraction
    below: Fraction
    most: Fraction
