"""Numbers of candidates, and the cut-off of a primary."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.offices import Office
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.kernel.provisions import Force
from npc_core.voting import (
    Candidacy,
    CandidateSpan,
    Decision,
    Primary,
    Round,
    check_number_of_candidates,
    cut_primary,
)
from npc_core.voting.rules_candidates import Numbers, cut_at, numbers_of
from tests.voting.builders import CITY, COUNTY, TOWNSHIP, count_of, county, norms_of, readings_of

NOW = date(2023, 1, 9)
D = Decision


def check(candidates: int, *, law: Any = COUNTY, on: date = NOW, **facts: Any) -> Any:
    """Check a list of candidates."""
    return check_number_of_candidates(Candidacy(on=on, candidates=candidates, **facts), law)


@pytest.mark.parametrize(
    ("decision", "seats", "least", "most", "norm"),
    [
        (D.DIRECT_ELECTION, 1, 2, 2, "EL2020-31-2a"),
        (D.DIRECT_ELECTION, 2, 3, 4, "EL2020-31-2a"),
        (D.DIRECT_ELECTION, 3, 4, 6, "EL2020-31-2a"),
        (D.INDIRECT_ELECTION, 2, 3, 3, "EL2020-31-2b"),
        (D.INDIRECT_ELECTION, 37, 45, 55, "EL2020-31-2b"),
    ],
)
def test_deputies_stand_in_larger_numbers_than_seats(
    decision: Decision, seats: int, least: int, most: int, norm: str
) -> None:
    """A third to twice in direct elections, a fifth to a half in indirect ones; the minimum is rounded up."""
    for candidates, outcome in ((least - 1, FAILS), (least, HOLDS), (most, HOLDS), (most + 1, FAILS)):
        finding = check(candidates, decision=decision, seats=seats)
        assert (finding.outcome, norms_of(finding)) == (outcome, [norm])


@pytest.mark.parametrize(
    ("office", "seats", "candidates", "outcome", "norm"),
    [
        (Office.GOVERNMENT_VICE_HEAD, 5, 5, FAILS, "LOL2022-27-1c"),
        (Office.GOVERNMENT_VICE_HEAD, 5, 6, HOLDS, "LOL2022-27-1c"),
        (Office.GOVERNMENT_VICE_HEAD, 5, 8, HOLDS, "LOL2022-27-1c"),
        (Office.GOVERNMENT_VICE_HEAD, 5, 9, FAILS, "LOL2022-27-1c"),
        (Office.STANDING_COMMITTEE_MEMBER, 20, 21, FAILS, "LOL2022-27-1d"),
        (Office.STANDING_COMMITTEE_MEMBER, 20, 22, HOLDS, "LOL2022-27-1d"),
        (Office.STANDING_COMMITTEE_MEMBER, 20, 24, HOLDS, "LOL2022-27-1d"),
        (Office.STANDING_COMMITTEE_MEMBER, 20, 25, FAILS, "LOL2022-27-1d"),
        (Office.GOVERNMENT_HEAD, 1, 2, HOLDS, "LOL2022-27-1a"),
        (Office.GOVERNMENT_HEAD, 1, 3, FAILS, "LOL2022-27-1a"),
    ],
)
def test_officials_stand_in_the_numbers_of_article_27(
    office: Office, seats: int, candidates: int, outcome: Outcome, norm: str
) -> None:
    """Vice posts one to three more, members a tenth to a fifth more, a chief post one more or none."""
    finding = check(candidates, decision=D.OFFICIALS_ELECTION, seats=seats, office=office)
    assert (finding.outcome, norms_of(finding)[0]) == (outcome, norm)


def test_a_chief_may_stand_alone_only_where_nobody_else_was_nominated() -> None:
    """如果提名的候选人只有一人，也可以等额选举."""
    facts: dict[str, Any] = {"decision": D.OFFICIALS_ELECTION, "seats": 1, "office": Office.GOVERNMENT_HEAD}
    assert check(1, nominees=1, **facts).holds
    alone = check(1, nominees=2, **facts)
    assert (alone.outcome, alone.force, norms_of(alone)) == (FAILS, Force.BINDING, ["LOL2022-27-1a", "LOL2022-27-1b"])
    assert check(1, **facts).missing == ("candidacy.nominees",)


def test_until_2022_one_more_was_only_the_rule() -> None:
    """一般应多一人: a chief who stands alone against nominations is a notice, not a breach."""
    facts: dict[str, Any] = {"decision": D.OFFICIALS_ELECTION, "seats": 1, "office": Office.GOVERNMENT_HEAD}
    alone = check(1, on=date(2017, 1, 9), nominees=2, **facts)
    assert (alone.outcome, alone.force, norms_of(alone)[0]) == (FAILS, Force.ADVISORY, "LOL2015-22-1a")
    assert check(2, on=date(2017, 1, 9), **facts).holds


def test_a_by_election_may_have_as_many_candidates_as_seats() -> None:
    """EL2020-57-4a and LOL2022-30-1a; Yuhuatai: 等额."""
    for decision, norm in (
        (D.DIRECT_BY_ELECTION, "EL2020-57-4a"),
        (D.INDIRECT_BY_ELECTION, "EL2020-57-4a"),
        (D.STANDING_COMMITTEE_BY_ELECTION, "EL2020-57-4a"),
        (D.OFFICIALS_BY_ELECTION, "LOL2022-30-1a"),
    ):
        for candidates, outcome in ((2, HOLDS), (9, HOLDS), (1, FAILS)):
            finding = check(candidates, decision=decision, seats=2)
            assert (finding.outcome, finding.code, norms_of(finding)) == (outcome, "candidates_at_least", [norm])


def test_an_empty_range_gives_one_more() -> None:
    """Four members: a tenth is one, a fifth is none; so five candidates, unless the reading calls it impossible."""
    facts: dict[str, Any] = {"decision": D.OFFICIALS_ELECTION, "seats": 4, "office": Office.STANDING_COMMITTEE_MEMBER}
    assert check(5, **facts).holds
    assert readings_of(check(5, **facts)) == {"candidate_rounding"}
    impossible = check(5, law=county(candidate_rounding="impossible"), **facts)
    assert (impossible.outcome, impossible.code) == (FAILS, "no_lawful_number")


def test_one_seat_in_a_further_election_means_two_candidates() -> None:
    """EL2020-45-4c, in direct and indirect elections; further elections for more seats keep the ratio."""
    for decision in (D.DIRECT_ELECTION, D.INDIRECT_ELECTION, D.DIRECT_BY_ELECTION):
        finding = check(2, decision=decision, seats=1, round=Round.FURTHER)
        assert (finding.outcome, norms_of(finding)) == (HOLDS, ["EL2020-45-4c"])
        assert check(3, decision=decision, seats=1, round=Round.FURTHER).fails
    assert check(3, decision=D.DIRECT_ELECTION, seats=2, round=Round.FURTHER).holds


def test_where_the_number_hangs_on_the_office_it_is_asked_for() -> None:
    """Which office; an office that the congress does not elect has no number."""
    assert check(3, decision=D.OFFICIALS_ELECTION, seats=1).missing == ("candidacy.office",)
    judge = check(3, decision=D.OFFICIALS_ELECTION, seats=1, office=Office.JUDGE)
    assert judge.outcome is UNDETERMINED
    early = check(2, on=date(2006, 1, 9), decision=D.DIRECT_ELECTION, seats=1)
    assert early.code == "not_modelled"
    township = check(2, law=TOWNSHIP, decision=D.OFFICIALS_ELECTION, seats=1, office=Office.GOVERNMENT_VICE_HEAD)
    assert township.code == "no_such_body"


@given(st.integers(1, 60), st.sampled_from([(D.DIRECT_ELECTION, "1/3", "1"), (D.INDIRECT_ELECTION, "1/5", "1/2")]))
def test_the_bounds_are_the_shares_rounded_inwards(seats: int, election: tuple[Decision, str, str]) -> None:
    """Minimum up, maximum down; at least one more."""
    decision, low, high = election
    found = numbers_of(decision, seats, COUNTY.on(NOW))
    assert isinstance(found, Numbers)
    least, most = ceil(seats * Fraction(low)), floor(seats * Fraction(high))
    assert found.span == (CandidateSpan(seats + least, seats + most) if least <= most else (seats + 1, seats + 1))


VOTES = {"A": 70, "B": 40, "C": 40, "D": 10}


def primary(places: int, decision: Decision = D.DIRECT_ELECTION, **facts: Any) -> Primary:
    """Return a primary with a tie for the second place."""
    return Primary(on=NOW, decision=decision, places=places, count=count_of(VOTES, 90), **facts)


def test_a_tie_at_the_cut_off_is_reported_not_chosen() -> None:
    """A is in, B and C are tied for one place, D is out; the reading is named."""
    cut = cut_primary(primary(2), COUNTY)
    assert cut[:3] == (("A",), ("B", "C"), ("D",))
    assert (cut.finding.outcome, cut.finding.code) == (UNDETERMINED, "cut_tied")
    assert norms_of(cut.finding)[0] == "EL2020-32-1e"
    assert readings_of(cut.finding) == {"cutoff_tie"}


def test_under_another_reading_all_the_tied_are_admitted() -> None:
    """Three go on a list of two."""
    cut = cut_primary(primary(2), county(cutoff_tie="admit_all"))
    assert cut[:3] == (("A", "B", "C"), (), ("D",))
    assert (cut.finding.outcome, cut.finding.code) == (HOLDS, "tied_all_admitted")


@pytest.mark.parametrize(
    ("decision", "law", "norm"),
    [
        (D.DIRECT_ELECTION, COUNTY, "EL2020-32-1e"),
        (D.INDIRECT_ELECTION, CITY, "EL2020-32-2d"),
        (D.OFFICIALS_ELECTION, TOWNSHIP, "LOL2022-27-1g"),
    ],
)
def test_a_clear_order_gives_the_list(decision: Decision, law: Any, norm: str) -> None:
    """No reading is needed where nobody is tied at the cut."""
    cut = cut_primary(primary(3, decision), law)
    assert cut[:3] == (("A", "B", "C"), (), ("D",))
    assert (cut.finding.outcome, norms_of(cut.finding), cut.finding.readings) == (HOLDS, [norm], ())


def test_a_township_holds_no_indirect_primary() -> None:
    """It elects no deputies to a higher congress."""
    assert cut_primary(primary(2, D.INDIRECT_ELECTION), TOWNSHIP).finding.code == "no_such_body"


@given(st.lists(st.integers(0, 6), max_size=7), st.integers(1, 5))
def test_a_cut_never_separates_equals(numbers: list[int], places: int) -> None:
    """Admitted beat tied, tied beat out; at most `places` are admitted, and with the tied too many."""
    votes = tuple(sorted(((str(place), number) for place, number in enumerate(numbers)), key=lambda each: -each[1]))
    cut, by_name = cut_at(votes, places), dict(votes)
    assert sorted((*cut.admitted, *cut.tied, *cut.out)) == sorted(by_name)
    assert len(cut.admitted) == min(places, len(votes)) or len(cut.admitted) < places < len(cut.admitted) + len(
        cut.tied
    )
    groups = [{by_name[name] for name in group} for group in cut]
    for better, worse in ((0, 1), (1, 2), (0, 2)):
        assert all(one > other for one in groups[better] for other in groups[worse])


def test_impossible_lists_are_refused() -> None:
    """No seats, a decision that is no election."""
    with pytest.raises(ImpossibleFacts, match=r"candidacy\.seats"):
        Candidacy(on=NOW, decision=D.DIRECT_ELECTION, seats=0, candidates=1)
    with pytest.raises(ImpossibleFacts, match=r"candidacy\.decision"):
        Candidacy(on=NOW, decision=D.CONGRESS_RESOLUTION, seats=1, candidates=1)
    with pytest.raises(ImpossibleFacts, match=r"primary\.decision"):
        primary(2, D.CONGRESS_RESOLUTION)
