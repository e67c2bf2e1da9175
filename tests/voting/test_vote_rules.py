"""Every vote rule of local congresses, standing committees and voters, compared with the law as written."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.thresholds import Threshold
from npc_core.law.book import RuleBook
from npc_core.voting import Decision, Election, Initiative, Round, majority_of, movers_of, quorum_of, secrecy_of
from npc_core.voting.needs import Needs, turnout_of
from npc_core.voting.terms import terms_of
from tests.voting.builders import LAWS, count_of

ON = date(2025, 4, 1)
TABLE = Path(__file__).with_name("vote_rules.csv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = list(csv.DictReader(LINES))
LEFT_OPEN = (SilenceReason.NATIONAL_ONLY, SilenceReason.NO_RULE)


def member_of(kind: Any, code: str) -> Any:
    """Return the member of an enum with a code."""
    return next(each for each in kind if each.code == code)


def found(row: dict[str, str], book: RuleBook) -> Provision[Any] | Silence:
    """Return what the book says on a row."""
    if row["ask"] == "clause":
        return book.provision(f"voting.{row['member']}")
    if row["ask"] == "movers":
        return movers_of(member_of(Initiative, row["member"]), book)
    decision = member_of(Decision, row["member"])
    if row["ask"] == "majority":
        return majority_of(decision, book).needs
    if row["ask"] == "turnout":
        return turnout_of(decision, book).needs
    terms = terms_of(Election(on=ON, decision=decision, seats=1, count=count_of({}, 0), round=Round.FURTHER), book)
    return terms if isinstance(terms, Silence) else terms.needs


def written(value: Any) -> str:
    """Return a value the way the table writes it."""
    if isinstance(value, Threshold):
        return f"{'>' if value.strict else '>='}{value.share}"
    if value is True:
        return "true"
    return str(value)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}-{row['member']}-{row['area']}")
def test_the_book_needs_what_the_law_says(row: dict[str, str]) -> None:
    """Base, share and clause of every vote rule are those of the statute."""
    needs = found(row, LAWS[row["area"]].on(ON))
    if row["needs"] == "by rule":
        assert isinstance(needs, Silence)
        assert needs.reason is SilenceReason.NATIONAL_ONLY
        return
    assert isinstance(needs, Provision)
    assert [norm.id for norm in needs.norms] == row["norms"].split()
    if row["ask"] == "movers" and isinstance(needs.value, int):
        assert f">={needs.value}" == row["needs"]
        return
    assert written(needs.value) == row["needs"]
    assert (needs.value.base.code if isinstance(needs.value, Threshold) else "") == row["base"]


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row["ask"] in ("majority", "further")],
    ids=lambda row: f"{row['rule']}-{row['area']}",
)
def test_the_quorum_is_that_of_the_body(row: dict[str, str]) -> None:
    """A session needs two thirds of all deputies, a standing committee more than half, voters have a turnout."""
    quorum: Needs | None = quorum_of(member_of(Decision, row["member"]), LAWS[row["area"]].on(ON))
    if row["quorum"] == "by rule":
        assert isinstance(quorum, Silence)
        assert quorum.reason in LEFT_OPEN
    elif row["quorum"]:
        assert isinstance(quorum, Provision)
        assert f"{written(quorum.value)} {quorum.value.base.code}" == row["quorum"]
        assert [norm.id for norm in quorum.norms] == [row["quorum_norm"]]
    else:
        assert quorum is None


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row["ask"] in ("majority", "further")],
    ids=lambda row: f"{row['rule']}-{row['area']}",
)
def test_the_ballot_is_secret_where_the_law_says(row: dict[str, str]) -> None:
    """Elections, recalls of deputies and removals are secret by law; elsewhere local rules decide."""
    secret = secrecy_of(member_of(Decision, row["member"]), LAWS[row["area"]].on(ON))
    if row["secret"] == "yes":
        assert isinstance(secret, Provision)
        assert secret.value
        assert [norm.id for norm in secret.norms] == [row["secret_norm"]]
    else:
        assert isinstance(secret, Silence)
        assert secret.reason in LEFT_OPEN


def test_the_table_asks_every_decision_and_every_joint_motion() -> None:
    """No decision and no joint motion of the library is without a row written from the law."""
    asked = {row["member"] for row in ROWS}
    assert {each.code for each in (*Decision, *Initiative)} <= asked


@pytest.mark.parametrize(("day", "articles"), [(date(2012, 1, 9), "EL2010-43-"), (date(2019, 1, 9), "EL2015-44-")])
def test_older_versions_count_their_articles_differently(day: date, articles: str) -> None:
    """Article 45 of 2020 is article 44 of 2015 and article 43 of 2010; the numbers are the same, the grades shown."""
    book = LAWS["411424"].on(day)
    for key, clause, share in (
        ("direct_turnout", "1", "1/2"),
        ("direct_majority", "1", "1/2"),
        ("indirect_majority", "2", "1/2"),
        ("direct_further_minimum", "5", "1/3"),
    ):
        needs = book.provision(f"voting.{key}")
        assert isinstance(needs, Provision)
        assert [norm.id for norm in needs.norms] == [articles + clause]
        assert needs.value.share == Fraction(share)
        assert needs.grade is not None


def test_before_2010_the_election_law_is_not_modelled() -> None:
    """A direct election of 2006 gets no answer, and the first modelled day is named."""
    needs = LAWS["411424"].on(date(2006, 11, 1)).voting.direct_majority
    assert isinstance(needs, Silence)
    assert (needs.reason, needs.modelled_from) == (SilenceReason.NOT_MODELLED, date(2010, 3, 14))
