"""The personnel items of one meeting, seen together."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.appointments import Item, Session, check_agenda
from npc_core.congress.areas import Area
from npc_core.congress.bodies import BodyKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Finding
from npc_core.kernel.provisions import Force
from npc_core.law.laws import law_of
from npc_core.ledgers import Bench
from tests.appointments.builders import measures
from tests.ledgers.builders import begins, law, person, roster

DAY = date(2023, 5, 20)
A, B = PersonId("A"), PersonId("B")


def item(who: PersonId, office: str, act: PostAct = PostAct.APPOINT) -> Item:
    """Return an item."""
    return Item(Post(office), who, act)


def bench(*held: tuple[PersonId, str]) -> Bench:
    """Return a bench with some offices held."""
    return Bench(law=law()).apply(*(begins(date(2022, 3, 8), who, office) for who, office in held))


def meeting(held: Bench, *, by: BodyKind = BodyKind.STANDING_COMMITTEE, **facts: Any) -> Session:
    """Return a meeting of the standing committee, unless said otherwise."""
    return Session(on=DAY, bench=held, by=by, **facts)


CONGRESS = BodyKind.CONGRESS


def codes(finding: Finding) -> list[str]:
    """Return the codes of the reasons."""
    return [each.code for each in finding.because]


def test_items_that_do_not_touch_each_other_go_together() -> None:
    """A judge, a bureau head and somebody's relief."""
    items = [
        item(A, "judge"),
        item(B, "government_department_head", PostAct.DECIDE),
        item(PersonId("C"), "procurator", PostAct.RELIEVE),
    ]
    finding = check_agenda(meeting(bench((PersonId("C"), "procurator"))), items)
    assert (finding.outcome, codes(finding)) == (HOLDS, ["go_together"])


def test_a_head_is_relieved_before_the_next_one_takes_the_post() -> None:
    """In whatever order the items are listed; without the relief two would hold it."""
    held = bench((A, "government_head"), (B, "government_vice_head"))
    electing = item(B, "government_head", PostAct.ELECT)
    leaving = item(A, "government_head", PostAct.ACCEPT)
    assert check_agenda(meeting(held, by=CONGRESS), [electing, leaving]).holds
    assert codes(check_agenda(meeting(held, by=CONGRESS), [electing])) == ["held_by_several"]
    assert check_agenda(meeting(held), [leaving, item(B, "government_head", PostAct.ACTING)]).holds


def test_an_outsider_becomes_vice_head_before_acting_as_head() -> None:
    """At one meeting: acceptance, appointment as vice head, acting; without the second the pool is missed."""
    held = bench((A, "government_head"))
    leaving, acting = item(A, "government_head", PostAct.ACCEPT), item(B, "government_head", PostAct.ACTING)
    vice = item(B, "government_vice_head", PostAct.DECIDE)
    assert check_agenda(meeting(held), [acting, vice, leaving]).holds
    finding = check_agenda(meeting(held), [acting, leaving])
    assert (codes(finding), [norm.id for norm in finding.norms]) == (["acts_from_outside"], ["LOL2022-50-1(13)b"])


@pytest.mark.parametrize(
    ("office", "act", "by", "code"),
    [
        ("government_head", PostAct.ELECT, BodyKind.STANDING_COMMITTEE, "not_for_this_body"),
        ("judge", PostAct.APPOINT, CONGRESS, "not_for_this_body"),
        ("judge", PostAct.ELECT, CONGRESS, "congress_does_not_elect"),
        ("special_committee_chair", PostAct.PASS, CONGRESS, None),
        ("judge", PostAct.PASS, CONGRESS, "congress_does_not_pass"),
        ("standing_committee_working_body_head", PostAct.PASS, CONGRESS, "congress_does_not_pass"),
        ("special_committee_chair", PostAct.APPOINT, BodyKind.STANDING_COMMITTEE, "not_for_the_standing_committee"),
        ("judge", PostAct.RECALL, CONGRESS, "may_not_be_recalled"),
        ("government_head", PostAct.RECALL, CONGRESS, None),
        ("government_head", PostAct.REMOVE, BodyKind.STANDING_COMMITTEE, "may_not_be_removed"),
        ("judge", PostAct.REMOVE, BodyKind.STANDING_COMMITTEE, None),
        ("government_head", PostAct.ACCEPT, CONGRESS, None),
    ],
)
def test_each_item_is_for_the_body_that_decides(office: str, act: PostAct, by: BodyKind, code: str | None) -> None:
    """The congress elects, passes and recalls; its standing committee appoints, relieves and removes."""
    held = bench() if act.fills else bench((A, office))
    finding = check_agenda(meeting(held, by=by), [item(A, office, act)])
    assert finding.holds is (code is None)
    assert code is None or code in codes(finding)


def test_the_law_of_a_day_not_modelled_is_named() -> None:
    """A credentials committee of 2003."""
    early = Session(on=date(2003, 5, 20), bench=Bench(law=law()), by=CONGRESS)
    assert "not_modelled" in codes(check_agenda(early, [item(A, "special_committee_chair", PostAct.PASS)]))


def test_while_the_congress_sits_its_committee_accepts_and_names_no_vice_head() -> None:
    """Both are for the time between sessions."""
    held = bench((A, "government_head"))
    sitting = meeting(held, in_session=True)
    assert "session_takes_it" in codes(check_agenda(sitting, [item(A, "government_head", PostAct.ACCEPT)]))
    vice = check_agenda(sitting, [item(B, "government_vice_head", PostAct.DECIDE)])
    assert "congress_in_session" in codes(vice)


def test_more_than_one_vice_head_at_a_meeting_is_noted() -> None:
    """The law says individual and gives no number: a notice, resting on the reading; a local limit binds."""
    two = [item(who, "government_vice_head", PostAct.DECIDE) for who in (A, B)]
    finding = check_agenda(meeting(bench()), two)
    (noted,) = finding.because
    assert (finding.outcome, noted.code, noted.force) == (HOLDS, "several_vice_heads", Force.ADVISORY)
    assert [choice.reading for choice in noted.readings] == ["individual"]
    assert check_agenda(meeting(bench(), by=CONGRESS), two).fails  # the congress elects, it does not decide
    own = Bench(law=law_of(Area.from_code("540102"), local=(measures(appointments__vice_head_limit=1),)))
    limited = check_agenda(meeting(own), two)
    assert (limited.outcome, codes(limited)) == (FAILS, ["several_vice_heads"])
    assert check_agenda(meeting(own), two[:1]).holds


def test_more_than_half_of_a_special_committee_is_noted() -> None:
    """Some of the members may be changed between sessions."""
    seats = [(PersonId(f"S-{number}"), "special_committee_member") for number in range(3)]
    leaving = [item(who, office, PostAct.RELIEVE) for who, office in seats]
    finding = check_agenda(meeting(bench(*seats)), leaving[:2])
    assert (finding.outcome, codes(finding)) == (HOLDS, ["more_than_half_of_committee"])
    assert codes(check_agenda(meeting(bench(*seats)), leaving[:1])) == ["go_together"]


def test_one_person_takes_no_two_offices_that_the_law_keeps_apart() -> None:
    """Both appointments are lawful alone; together they are not, unless a third item relieves."""
    items = [item(A, "judge"), item(A, "government_department_head", PostAct.DECIDE)]
    finding = check_agenda(meeting(bench()), items)
    assert finding.outcome is FAILS
    assert {norm.id for norm in finding.norms} >= {"JUD2019-22-1"}
    relief = item(A, "judge", PostAct.RELIEVE)
    assert check_agenda(meeting(bench((A, "judge"))), [*items, relief]).fails
    assert check_agenda(meeting(bench((A, "judge"))), [items[1], relief]).holds


def test_what_was_wrong_before_is_not_the_agendas_fault() -> None:
    """Only what the items bring about is reported."""
    wrong = bench((A, "judge"), (A, "government_department_head"))
    assert check_agenda(meeting(wrong), [item(B, "procurator")]).holds


def test_an_item_listed_twice_is_found() -> None:
    """The same act, post and person."""
    assert "named_twice" in codes(check_agenda(meeting(bench()), [item(A, "judge"), item(A, "judge")]))


def test_a_relief_of_somebody_who_does_not_hold_the_post_is_found() -> None:
    """The bench does not know the tenure."""
    finding = check_agenda(meeting(bench()), [item(A, "judge", PostAct.RELIEVE)])
    assert codes(finding) == ["ends_what_did_not_begin"]


def test_the_committee_is_not_filled_beyond_its_seats() -> None:
    """27 seats fixed for the term: the 28th member is one too many; without the number it is asked for."""
    members = [(PersonId(f"M-{number}"), "standing_committee_member") for number in range(26)]
    two = [item(A, "standing_committee_member", PostAct.ELECT), item(B, "standing_committee_member", PostAct.ELECT)]
    session = meeting(bench(*members), by=CONGRESS, committee_seats=27)
    finding = check_agenda(session, two)
    assert (finding.outcome, [norm.id for norm in finding.norms]) == (FAILS, ["LOL2022-47-5c"])
    assert check_agenda(session, two[:1]).holds
    asked = check_agenda(meeting(bench(*members), by=CONGRESS), two)
    assert (asked.outcome, asked.missing) == (UNDETERMINED, ("committee_seats",))
    early = Session(on=date(2003, 5, 20), bench=Bench(law=law()), by=CONGRESS, committee_seats=1)
    assert check_agenda(early, two).fails
    with pytest.raises(ImpossibleFacts):
        meeting(bench(), committee_seats=-1)
    with pytest.raises(ImpossibleFacts):
        meeting(bench(), by=BodyKind.PRESIDIUM)


def test_only_deputies_join_the_committee() -> None:
    """With the roster at hand."""
    deputies = roster({"甲": (2, 2)}, 2, began=date(2022, 3, 5))
    who = person("甲", 0)
    for candidate, outcome in ((who, HOLDS), (A, FAILS)):
        items = [item(candidate, "standing_committee_member", PostAct.ELECT)]
        session = meeting(bench(), by=CONGRESS, committee_seats=27, roster=deputies)
        assert check_agenda(session, items).outcome is outcome


PEOPLE = st.sampled_from([A, B, PersonId("C")])
ITEMS = st.lists(
    st.builds(
        item,
        PEOPLE,
        st.sampled_from(["judge", "government_vice_head", "government_department_head", "government_head"]),
        st.sampled_from([PostAct.APPOINT, PostAct.DECIDE, PostAct.RELIEVE, PostAct.ACTING, PostAct.ACCEPT]),
    ),
    max_size=5,
)


@given(ITEMS, st.randoms())
def test_the_order_of_the_items_does_not_matter(items: list[Item], mixed: Random) -> None:
    """Who leaves does so before anybody takes the post, however they are listed."""
    session = meeting(bench((A, "government_head"), (B, "government_vice_head")))
    other = items.copy()
    mixed.shuffle(other)
    first, second = check_agenda(session, items), check_agenda(session, other)
    assert first.outcome is second.outcome
    assert sorted(codes(first)) == sorted(codes(second))


@given(ITEMS)
def test_what_is_barred_alone_is_barred_among_others(items: list[Item]) -> None:
    """An item that its body may not decide on is found in any company."""
    session = meeting(bench())
    barred = item(A, "government_head", PostAct.ELECT)
    assert "not_for_this_body" in codes(check_agenda(session, [*items, barred]))
