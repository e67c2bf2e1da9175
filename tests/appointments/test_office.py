"""Questions about an office that belong to no single matter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.appointments import (
    ChairsHeld,
    CredentialsCommittee,
    IncompatibleTaken,
    OfficeTerm,
    ReplacedBelow,
    RightToElect,
    SpecialCommittees,
    check_chairs_nationality,
    check_credentials_committee,
    check_leaves_for_incompatible,
    check_replaces_below,
    check_right_to_elect,
    check_special_committees,
    check_term_of_office,
)
from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.offices import Office, Service
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome
from npc_core.law.laws import Law, law_of

NOW, EARLY = date(2023, 5, 20), date(2003, 5, 20)
MEMBER, VICE = Office.STANDING_COMMITTEE_MEMBER, Office.GOVERNMENT_VICE_HEAD


def law(code: str = "540102") -> Law:
    """Return the law of a place."""
    return law_of(Area.from_code(code))


@pytest.mark.parametrize(
    ("facts", "outcome", "code"),
    [
        (OfficeTerm(on=NOW, office=Office.COURT_PRESIDENT, next_began=date(2027, 3, 5)), HOLDS, "within_the_term"),
        (OfficeTerm(on=NOW, office=Office.COURT_PRESIDENT, next_began=NOW), FAILS, "term_is_over"),
        (OfficeTerm(on=NOW, office=Office.JUDGE), HOLDS, "no_term_laid_down"),
        (OfficeTerm(on=EARLY, office=Office.COURT_PRESIDENT), UNDETERMINED, "not_modelled"),
    ],
)
def test_some_offices_last_as_long_as_the_congress(facts: OfficeTerm, outcome: Outcome, code: str) -> None:
    """The term ends with the next congress's first session; a judge has none."""
    found = check_term_of_office(facts, law())
    assert (found.outcome, found.code) == (outcome, code)


@pytest.mark.parametrize(
    ("on", "office", "facts", "outcome", "code"),
    [
        (NOW, MEMBER, {"resigned": True, "resigned_to": Role.STANDING_COMMITTEE}, HOLDS, "resigned_for_it"),
        (NOW, MEMBER, {"resigned": True, "resigned_to": Role.CONGRESS}, FAILS, "resigned_for_it"),
        (NOW, MEMBER, {"resigned": True}, UNDETERMINED, "facts_missing"),
        (NOW, MEMBER, {"resigned": False}, FAILS, "has_not_resigned"),
        (NOW, MEMBER, {}, UNDETERMINED, "facts_missing"),
        (NOW, VICE, {}, HOLDS, "goes_together"),
        (EARLY, MEMBER, {}, UNDETERMINED, "not_modelled"),
    ],
)
def test_who_takes_a_post_kept_apart_resigns(
    on: date, office: Office, facts: dict[str, Any], outcome: Outcome, code: str
) -> None:
    """A committee member to the standing committee; where the law asks for nothing, nothing fails."""
    found = check_leaves_for_incompatible(
        IncompatibleTaken(on=on, office=office, taken=Service.ADMINISTRATIVE, **facts), law()
    )
    assert (found.outcome, found.code) == (outcome, code)


@pytest.mark.parametrize(
    ("code", "on", "office", "by", "outcome"),
    [
        ("540000", NOW, Office.PROCURATOR_GENERAL, Role.PROCURATOR_GENERAL, HOLDS),
        ("540000", NOW, Office.PROCURATOR_GENERAL, Role.GOVERNMENT, FAILS),
        ("540000", NOW, Office.PROCURATOR_GENERAL, None, UNDETERMINED),
        ("540000", NOW, Office.PROCURATOR, Role.PROCURATOR_GENERAL, FAILS),
        ("540100", NOW, Office.PROCURATOR_GENERAL, Role.PROCURATOR_GENERAL, FAILS),
        ("540000", date(2018, 12, 31), Office.PROCURATOR_GENERAL, Role.PROCURATOR_GENERAL, UNDETERMINED),
    ],
)
def test_only_a_province_replaces_in_lower_procuratorates(
    code: str, on: date, office: Office, by: Role | None, outcome: Outcome
) -> None:
    """On the suggestion of its own procurator-general; ordinary procurators are not named."""
    assert check_replaces_below(ReplacedBelow(on=on, office=office, suggested_by=by), law(code)).outcome is outcome


def test_a_suspended_deputy_does_not_elect() -> None:
    """The right rests while the duties are suspended."""
    for suspended, outcome in ((False, HOLDS), (True, FAILS), (None, UNDETERMINED)):
        assert check_right_to_elect(RightToElect(on=NOW, suspended=suspended), law()).outcome is outcome
    assert check_right_to_elect(RightToElect(on=EARLY), law()).code == "not_modelled"


@pytest.mark.parametrize(
    ("code", "facts", "outcome"),
    [
        ("540000", {"of_the_nationality": 1}, HOLDS),
        ("540000", {"of_the_nationality": 0}, FAILS),
        ("540000", {}, UNDETERMINED),
        ("530122", {"of_the_nationality": 1}, UNDETERMINED),
        ("530122", {"of_the_nationality": 1, "autonomous": True}, HOLDS),
        ("540102", {}, HOLDS),
        ("540000", {"on": EARLY}, UNDETERMINED),
    ],
)
def test_the_nationality_is_among_the_chairs(code: str, facts: dict[str, Any], outcome: Outcome) -> None:
    """In autonomous areas one of chair and vice chairs at least."""
    assert check_chairs_nationality(ChairsHeld(**{"on": NOW, **facts}), law(code)).outcome is outcome
    with pytest.raises(ImpossibleFacts):
        ChairsHeld(on=NOW, of_the_nationality=-1)


@pytest.mark.parametrize(
    ("code", "on", "names", "outcome", "said"),
    [
        ("540000", NOW, ("legal", "environment_resources", "social_development"), HOLDS, "committees_named"),
        ("540000", date(2016, 5, 1), ("legal", "social_development"), HOLDS, "committees_beyond_the_list"),
        ("540102", NOW, ("legal", "finance_economy"), HOLDS, "committees_named"),
        ("540102", NOW, ("agriculture",), HOLDS, "committees_beyond_the_list"),
        ("540102", date(2015, 8, 28), ("legal",), FAILS, "no_such_body"),
        ("540102100", NOW, ("legal",), FAILS, "no_such_body"),
        ("540000", EARLY, (), UNDETERMINED, "not_modelled"),
    ],
)
def test_which_special_committees_there_may_be(
    code: str, on: date, names: tuple[str, ...], outcome: Outcome, said: str
) -> None:
    """Environment and social committees are named since 2022; counties have some since 2015, townships none."""
    found = check_special_committees(SpecialCommittees(on=on, committees=names), law(code))
    assert (found.outcome, found.code) == (outcome, said)


def test_there_is_a_credentials_committee() -> None:
    """At every level."""
    for exists, outcome in ((True, HOLDS), (False, FAILS), (None, UNDETERMINED)):
        for code in ("540000", "540102", "540102100"):
            found = check_credentials_committee(CredentialsCommittee(on=NOW, exists=exists), law(code))
            assert found.outcome is outcome
    assert check_credentials_committee(CredentialsCommittee(on=EARLY), law()).code == "not_modelled"
