"""Numbers with two decimals, without floats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument
from npc_core.kernel.hundredths import Hundredths, parse_hundredths, shown
from npc_core.kernel.structure import structure
from npc_core.kernel.writing import unstructure


@pytest.mark.parametrize(
    ("written", "hundredths", "words"),
    [
        (3, 300, "3"),
        ("3", 300, "3"),
        ("0.5", 50, "0.5"),
        ("0.05", 5, "0.05"),
        ("-2.50", -250, "-2.5"),
        (-5, -500, "-5"),
        ("118.5", 11850, "118.5"),
        (0, 0, "0"),
    ],
)
def test_a_number_is_read_and_shown_as_written(written: object, hundredths: int, words: str) -> None:
    """At most two decimals, trailing noughts aside."""
    found = parse_hundredths(written)
    assert (found, found.words) == (hundredths, words)
    assert structure(written, Hundredths) == hundredths


@pytest.mark.parametrize("written", [0.5, "0.555", "1e3", "", "½", True, None, 10**9, "1,5"])
def test_a_float_is_refused(written: object) -> None:
    """0.1 of a float is not 0.1; what is not written as a number is none."""
    with pytest.raises(ImpossibleFacts):
        parse_hundredths(written)
    with pytest.raises(InvalidDocument):
        structure(written, Hundredths)


@given(st.integers(-(10**10), 10**10))
def test_every_number_goes_out_and_comes_back(number: int) -> None:
    """Whole ones as integers, others as text."""
    assert parse_hundredths(unstructure(Hundredths(number))) == number
    assert repr(Hundredths(number)) == f"Hundredths({shown(number)!r})"
