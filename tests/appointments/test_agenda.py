"""The personnel items of one meeting, seen together."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.appointments import Item, check_agenda
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.ledgers import Bench
from tests.ledgers.builders import begins, law, person, roster

DAY = date(2023, 5, 20)
A, B = PersonId("A"), PersonId("B")


def item(who: PersonId, office: str, act: PostAct = PostAct.APPOINT) -> Item:
    """Return an item."""
    return Item(Post(office), who, act)


def bench(*held: tuple[PersonId, str]) -> Bench:
    """Return a bench with some offices held."""
    return Bench(law=law()).apply(*(begins(date(2022, 3, 8), who, office) for who, office in held))


def test_items_that_do_not_touch_each_other_go_together() -> None:
    """A judge, a bureau head and somebody's relief."""
    items = [
        item(A, "judge"),
        item(B, "government_department_head"),
        item(PersonId("C"), "procurator", PostAct.RELIEVE),
    ]
    finding = check_agenda(DAY, items, bench((PersonId("C"), "procurator")))
    assert (finding.outcome, finding.because[0].code) == (HOLDS, "go_together")


def test_a_head_is_relieved_before_the_next_one_takes_the_post() -> None:
    """In whatever order the items are listed; without the relief two would hold it."""
    held = bench((A, "government_head"))
    acting = item(B, "government_head", PostAct.ELECT)
    leaving = item(A, "government_head", PostAct.ACCEPT)
    assert check_agenda(DAY, [acting, leaving], held).holds
    finding = check_agenda(DAY, [acting], held)
    assert [each.code for each in finding.because] == ["held_by_several"]
    assert check_agenda(DAY, [item(B, "government_head", PostAct.ACTING)], held).holds


def test_one_person_takes_no_two_offices_that_the_law_keeps_apart() -> None:
    """Both appointments are lawful alone; together they are not, unless a third item relieves."""
    items = [item(A, "judge"), item(A, "government_department_head")]
    finding = check_agenda(DAY, items, bench())
    assert finding.outcome is FAILS
    assert {norm.id for norm in finding.norms} >= {"JUD2019-22-1"}
    assert check_agenda(DAY, [*items, item(A, "judge", PostAct.RELIEVE)], bench((A, "judge"))).fails
    assert check_agenda(DAY, [items[1], item(A, "judge", PostAct.RELIEVE)], bench((A, "judge"))).holds


def test_what_was_wrong_before_is_not_the_agendas_fault() -> None:
    """Only what the items bring about is reported."""
    wrong = bench((A, "judge"), (A, "government_department_head"))
    assert check_agenda(DAY, [item(B, "procurator")], wrong).holds


def test_an_item_listed_twice_is_found() -> None:
    """The same act, post and person."""
    finding = check_agenda(DAY, [item(A, "judge"), item(A, "judge")], bench())
    assert "named_twice" in {each.code for each in finding.because}


def test_a_relief_of_somebody_who_does_not_hold_the_post_is_found() -> None:
    """The bench does not know the tenure."""
    finding = check_agenda(DAY, [item(A, "judge", PostAct.RELIEVE)], bench())
    assert [each.code for each in finding.because] == ["ends_what_did_not_begin"]


def test_the_committee_is_not_filled_beyond_its_seats() -> None:
    """27 seats fixed for the term: the 28th member is one too many; without the number it is asked for."""
    members = [(PersonId(f"M-{number}"), "standing_committee_member") for number in range(26)]
    two = [item(A, "standing_committee_member", PostAct.ELECT), item(B, "standing_committee_member", PostAct.ELECT)]
    finding = check_agenda(DAY, two, bench(*members), committee_seats=27)
    assert (finding.outcome, [norm.id for norm in finding.norms]) == (FAILS, ["LOL2022-47-5c"])
    assert check_agenda(DAY, two[:1], bench(*members), committee_seats=27).holds
    asked = check_agenda(DAY, two, bench(*members))
    assert (asked.outcome, asked.missing) == (UNDETERMINED, ("committee_seats",))
    early = check_agenda(date(2003, 5, 20), two, Bench(law=law()), committee_seats=1)
    assert early.fails
    with pytest.raises(ImpossibleFacts):
        check_agenda(DAY, two, bench(), committee_seats=-1)


def test_only_deputies_join_the_committee() -> None:
    """With the roster at hand."""
    deputies = roster({"甲": (2, 2)}, 2, began=date(2022, 3, 5))
    who = person("甲", 0)
    for candidate, outcome in ((who, HOLDS), (A, FAILS)):
        items = [item(candidate, "standing_committee_member", PostAct.ELECT)]
        assert check_agenda(DAY, items, bench(), committee_seats=27, roster=deputies).outcome is outcome
