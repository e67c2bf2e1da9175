"""The cascade: what follows from the end of a mandate or of an office, by clause, level, version and reading."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind, Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.ledgers import Bench, Ledgers, cascade
from npc_core.voting import Decision, Tally, Vote, check_vote
from tests.ledgers.builders import begins, law, person, roster

DEPUTY, OTHER = person("甲", 0), person("甲", 1)
CHAIR = "township_congress_chair"


def ledgers(
    *effects: Effect, code: str = "540102", readings: Mapping[str, str] | None = None, began: date = date(2017, 3, 5)
) -> Ledgers:
    """Return a roster of three deputies and a bench."""
    return Ledgers(
        roster({"甲": (3, 3)}, 3, code=code, readings=readings, began=began),
        Bench(law=law(code, readings)).apply(*effects),
    )


def ended(on: date, ground: Ground) -> Effect:
    """Return the end of the deputy's mandate."""
    return Effect(EffectKind.MANDATE_ENDS, on, DEPUTY, ground=ground)


def offices(found: tuple[Effect, ...]) -> list[tuple[str, list[str], bool]]:
    """Return which offices ended, by which clauses, and whether that is inferred."""
    return [
        (effect.post.office.code, [norm.id for norm in effect.norms], effect.inferred)
        for effect in found
        if effect.kind in (EffectKind.OFFICE_ENDS, EffectKind.ACTING_ENDS) and effect.post is not None
    ]


def test_a_committee_member_resigns_as_deputy_and_the_next_vote_counts_one_less() -> None:
    """The seat, both announcements, the committee seat, and the base of the same meeting's next vote."""
    day = date(2023, 5, 20)
    members = [begins(date(2022, 3, 8), PersonId(f"M-{number}"), "standing_committee_member") for number in range(26)]
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"), *members)
    found = cascade(ended(day, Ground.RESIGNED), books)
    assert [effect.kind for effect in found] == [
        EffectKind.SEAT_VACANT,
        EffectKind.MUST_ANNOUNCE,
        EffectKind.BASE_CHANGED,
        EffectKind.OFFICE_ENDS,
        EffectKind.MUST_ANNOUNCE,
        EffectKind.BASE_CHANGED,
    ]
    vacant, announced, congress, office, office_announced, committee = found
    assert (vacant.unit, [norm.id for norm in vacant.norms]) == (UnitId("甲"), ["EL2020-57-1"])
    assert (announced.by, [norm.id for norm in announced.norms]) == ((Role.STANDING_COMMITTEE,), ["DL2015-50-1"])
    assert congress.body is not None
    assert (congress.body.kind, congress.number) == (BodyKind.CONGRESS, 2)
    assert ([norm.id for norm in office.norms], office.inferred) == (["EL2020-56-1"], False)
    assert office_announced.by == (Role.STANDING_COMMITTEE,)
    assert committee.body is not None
    assert (committee.body.kind, committee.number) == (BodyKind.STANDING_COMMITTEE, 26)

    def carried(membership: int) -> bool:
        tally = Tally(ayes=14, noes=12)
        decision = Decision.STANDING_COMMITTEE_APPOINTMENT
        vote = Vote(on=day, decision=decision, tally=tally, membership=membership, present=26)
        return check_vote(vote, books.bench.law).holds

    assert carried(26)
    assert not carried(28)


@pytest.mark.parametrize(
    ("code", "office", "on", "ground", "norm", "by"),
    [
        ("540102", "standing_committee_member", date(2023, 5, 1), Ground.RECALLED, "EL2020-54-1", 2),
        ("540102", "special_committee_member", date(2023, 5, 1), Ground.RESIGNED, "EL2020-56-1", 1),
        ("540102", "standing_committee_member", date(2019, 5, 1), Ground.RESIGNED, "EL2015-55-1", 1),
        ("540102", "standing_committee_member", date(2019, 5, 1), Ground.RECALLED, "EL2015-53-1", 2),
        ("540102", "standing_committee_member", date(2012, 5, 1), Ground.RESIGNED, "EL2010-53-1", 1),
        ("540100", "special_committee_member", date(2012, 5, 1), Ground.RECALLED, "EL2010-51-1", 2),
        ("540000", "standing_committee_secretary_general", date(2023, 5, 1), Ground.RESIGNED, "EL2020-56-1", 1),
        ("540102001", CHAIR, date(2023, 5, 1), Ground.RESIGNED, "EL2020-56-2", 1),
        ("540102001", CHAIR, date(2023, 5, 1), Ground.RECALLED, "EL2020-54-2", 1),
    ],
)
def test_offices_end_with_the_mandate_by_the_words_of_the_law(
    code: str, office: str, on: date, ground: Ground, norm: str, by: int
) -> None:
    """Recall revokes and a resignation ends the office, at each level, by the clause of the day."""
    found = cascade(ended(on, ground), ledgers(begins(on, DEPUTY, office), code=code, began=date(on.year - 1, 3, 1)))
    assert offices(found) == [(office, [norm], False)]
    told = next(effect for effect in found if effect.kind is EffectKind.MUST_ANNOUNCE and effect.post is not None)
    assert len(told.by) == by


@pytest.mark.parametrize("ground", [Ground.MOVED_AWAY, Ground.ABSENCES, Ground.DEATH, Ground.POLITICAL_RIGHTS_LOST])
def test_on_other_grounds_the_office_ends_by_inference(ground: Ground) -> None:
    """No national text says so: an office for deputies ends with the mandate, flagged inferred."""
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"), began=date(2022, 3, 5))
    found = cascade(ended(date(2025, 4, 1), ground), books)
    assert offices(found) == [("standing_committee_member", ["LOL2022-47-2"], True)]


def test_the_other_reading_waits_for_a_decision() -> None:
    """Under `only_by_decision` nothing but the seat follows."""
    readings = {"linked_offices": "only_by_decision"}
    member = begins(date(2022, 3, 8), DEPUTY, "standing_committee_member")
    books = ledgers(member, readings=readings)
    assert offices(cascade(ended(date(2025, 4, 1), Ground.MOVED_AWAY), books)) == []
    assert offices(cascade(ended(date(2025, 4, 1), Ground.RESIGNED), books)) != []


def test_local_rules_may_end_the_office_on_every_ground() -> None:
    """Beijing's regulation of 2023 (art. 25) says it, for the committees of the city: nothing is inferred."""
    member = begins(date(2023, 1, 20), DEPUTY, "standing_committee_member")
    for readings in (None, {"linked_offices": "only_by_decision"}):
        books = ledgers(member, code="110000", readings=readings, began=date(2023, 1, 15))
        found = offices(cascade(ended(date(2024, 4, 1), Ground.MOVED_AWAY), books))
        assert found == [("standing_committee_member", ["beijing.appointments2023-25"], False)]
    seated = begins(date(2018, 2, 1), DEPUTY, "special_committee_member")
    shandong = cascade(ended(date(2020, 4, 1), Ground.DEATH), ledgers(seated, code="370000", began=date(2018, 1, 25)))
    assert offices(shandong) == [("special_committee_member", ["shandong.congress2019-50"], False)]
    told = [effect.by for effect in shandong if effect.kind is EffectKind.MUST_ANNOUNCE and effect.post is not None]
    assert told == [(Role.PRESIDIUM, Role.STANDING_COMMITTEE)]
    district = ledgers(member, code="110101", readings={"linked_offices": "only_by_decision"}, began=date(2022, 1, 5))
    assert offices(cascade(ended(date(2024, 4, 1), Ground.MOVED_AWAY), district)) == []


def test_an_ordered_resignation_ends_the_office_by_analogy() -> None:
    """The Election Law speaks of a request that is accepted: inferred for a resignation that was ordered."""
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"))
    found = offices(cascade(ended(date(2025, 4, 1), Ground.ORDERED_RESIGNATION), books))
    assert found == [("standing_committee_member", ["EL2020-56-1"], True)]


def test_an_office_that_needs_no_mandate_stays() -> None:
    """A judge who was a deputy remains a judge."""
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "judge"))
    assert offices(cascade(ended(date(2023, 4, 1), Ground.RESIGNED), books)) == []


def test_the_credentials_committee_goes_with_the_mandate_by_inference() -> None:
    """It is not among the offices that the Election Law names, but only deputies sit on it."""
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "credentials_committee_member"))
    found = offices(cascade(ended(date(2023, 4, 1), Ground.RESIGNED), books))
    assert found == [("credentials_committee_member", ["LOL2022-56-2"], True)]


def test_an_acting_chair_goes_with_the_vice_chair() -> None:
    """The fixed point: the vice chair's office ends with the mandate, and with it the acting for the chair."""
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "standing_committee_vice_chair"),
        begins(date(2023, 1, 8), DEPUTY, "standing_committee_chair", acting=True),
    )
    found = cascade(ended(date(2023, 5, 20), Ground.RESIGNED), books)
    assert {(office, inferred) for office, _, inferred in offices(found)} == {
        ("standing_committee_vice_chair", False),
        ("standing_committee_chair", False),
    }
    ends = Effect(EffectKind.OFFICE_ENDS, date(2023, 5, 20), DEPUTY, post=books.bench.tenures()[0].post)
    alone = cascade(ends, books)
    assert [office for office, _, _ in offices(alone)] == ["standing_committee_chair"]


def test_one_of_two_offices_in_the_pool_is_enough_to_go_on_acting() -> None:
    """Whoever remains a vice head goes on acting."""
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "government_vice_head"),
        begins(date(2022, 3, 8), DEPUTY, "government_department_head"),
        begins(date(2023, 1, 8), DEPUTY, "government_head", acting=True),
    )
    ends = Effect(EffectKind.OFFICE_ENDS, date(2023, 5, 20), DEPUTY, post=books.bench.tenures()[1].post)
    assert cascade(ends, books) == ()


def test_an_election_ends_the_acting() -> None:
    """Somebody takes the office: whoever acted in it no longer does; another office changes nothing."""
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "government_vice_head"),
        begins(date(2023, 1, 8), DEPUTY, "government_head", acting=True),
    )
    found = cascade(begins(date(2023, 3, 1), OTHER, "government_head"), books)
    assert [(effect.kind, effect.person, effect.inferred) for effect in found] == [
        (EffectKind.ACTING_ENDS, DEPUTY, True)
    ]
    assert found[0].norms
    assert cascade(begins(date(2023, 3, 1), OTHER, "judge"), books) == ()
    judge = ledgers(begins(date(2023, 1, 8), DEPUTY, "judge", acting=True))
    odd = cascade(begins(date(2023, 3, 1), OTHER, "judge"), judge)
    assert [effect.norms for effect in odd] == [()]


def test_with_the_fixed_number_as_base_no_base_changes() -> None:
    """Where the base is the fixed number, vacancies included, a vacancy changes no base."""
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"), readings={"base_in_office": "fixed_number"}
    )
    found = cascade(ended(date(2023, 5, 20), Ground.RESIGNED), books)
    assert EffectKind.BASE_CHANGED not in {effect.kind for effect in found}


def test_before_the_modelled_law_only_the_vacancy_follows() -> None:
    """In 2009 only the Organic Law is modelled: an office for deputies still ends, by inference."""
    books = ledgers(begins(date(2008, 3, 8), DEPUTY, "standing_committee_member"), began=date(2008, 3, 1))
    found = cascade(ended(date(2009, 5, 20), Ground.RESIGNED), books)
    assert [effect.kind for effect in found if effect.kind is EffectKind.MUST_ANNOUNCE] == []
    assert offices(found) == [("standing_committee_member", ["LOL2004-41-2"], True)]


def test_ledgers_of_two_areas_do_not_go_together() -> None:
    """A roster of one county and a bench of another are refused."""
    mixed = Ledgers(roster({"甲": (1, 1)}, 1), Bench(law=law("540100")))
    with pytest.raises(ImpossibleFacts, match=r"ledgers\.bench"):
        cascade(ended(date(2019, 5, 1), Ground.DEATH), mixed)


OFFICES = st.sampled_from(
    [
        "standing_committee_member",
        "standing_committee_vice_chair",
        "special_committee_member",
        "judge",
        "government_head",
    ]
)


@given(
    held=st.lists(st.tuples(OFFICES, st.booleans()), max_size=6),
    ground=st.sampled_from([ground for ground in Ground if not ground.suspends]),
    year=st.integers(2006, 2026),
)
def test_a_cascade_reaches_its_end_and_nothing_more_follows(
    held: list[tuple[str, bool]], ground: Ground, year: int
) -> None:
    """Applied with its cause, a cascade leaves nothing that would follow again, and names each effect once."""
    began = date(2006, 1, 1)
    books = ledgers(*(begins(began, DEPUTY, office, acting=acting) for office, acting in held), began=began)
    cause = ended(date(year, 6, 1), ground)
    found = cascade(cause, books)
    assert len(set(found)) == len(found)
    after = books.apply(cause, *found)
    for effect in found:
        again = [each for each in cascade(effect, after) if each.kind is not EffectKind.BASE_CHANGED]
        assert again == []


def test_an_effect_says_itself_in_a_line() -> None:
    """Day, what, in which post, who must act, whether inferred, and the clause, in both languages."""
    found = cascade(
        ended(date(2025, 4, 1), Ground.MOVED_AWAY),
        ledgers(begins(date(2022, 3, 8), DEPUTY, "standing_committee_member")),
    )
    assert [effect.describe("zh") for effect in found] == [
        "2025年4月1日 代表出缺：甲〔选举法第五十七条〕",
        "2025年4月1日 应当公告：迁出或者调离本行政区域，由常务委员会办理〔代表法第六十三条〕",
        "2025年4月1日 表决基数变化：人民代表大会，2人",
        "2025年4月1日 任职终止：常务委员会委员，推定〔地方组织法第四十七条〕",
        "2025年4月1日 表决基数变化：常务委员会，0人",
    ]
    assert found[1].describe("en", cite="full") == (
        "2025-04-01 announcement due: moved or transferred out of the area, by the standing committee"
        " [Deputies Law (amended 2025), art. 63(1)]"
    )
    assert Effect(EffectKind.BECAME_SUGGESTION, date(2025, 4, 1)).describe("en") == "2025-04-01 became a suggestion"


def test_who_takes_an_office_kept_apart_must_resign_from_the_other() -> None:
    """A committee member becomes a bureau head: a duty to resign to the standing committee, or, by reading, a lapse."""
    on = date(2023, 5, 20)
    takes = begins(on, DEPUTY, "government_department_head")
    books = ledgers(begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"))
    (must,) = [each for each in cascade(takes, books) if each.kind is EffectKind.MUST_RESIGN]
    assert (must.post, must.by) == (Post("standing_committee_member"), (Role.STANDING_COMMITTEE,))
    assert [norm.id for norm in must.norms] == ["LOL2022-47-3b"]
    lapsing = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"), readings={"incompatible": "lapses"}
    )
    (ends_,) = [each for each in cascade(takes, lapsing) if each.kind is EffectKind.OFFICE_ENDS]
    assert (ends_.inferred, "LOL2022-47-3a" in [norm.id for norm in ends_.norms]) == (True, True)
    apart = ledgers(begins(date(2022, 3, 8), DEPUTY, "judge"))
    assert EffectKind.MUST_RESIGN not in {each.kind for each in cascade(takes, apart)}


def test_with_a_death_mandate_and_offices_end() -> None:
    """The seat is vacant, the committee's base changes; nationally nothing more is laid down on offices."""
    on = date(2023, 5, 20)
    died = Effect(EffectKind.DIED, on, DEPUTY)
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, "standing_committee_member"),
        begins(date(2022, 3, 8), DEPUTY, "standing_committee_chair", acting=True),
    )
    follows = cascade(died, books)
    kinds = [each.kind for each in follows]
    for kind in (
        EffectKind.MANDATE_ENDS,
        EffectKind.OFFICE_ENDS,
        EffectKind.ACTING_ENDS,
        EffectKind.SEAT_VACANT,
        EffectKind.BASE_CHANGED,
    ):
        assert kind in kinds
    assert follows[0].ground is Ground.DEATH
    judge = PersonId("J")
    other = cascade(Effect(EffectKind.DIED, on, judge), ledgers(begins(date(2022, 3, 8), judge, "judge")))
    assert [(each.kind, each.inferred) for each in other] == [(EffectKind.OFFICE_ENDS, True)]


@pytest.mark.parametrize(("code", "kind"), [("330000", EffectKind.MUST_REPORT), ("440000", EffectKind.MUST_FILE)])
def test_local_rules_have_a_death_reported_or_filed(code: str, kind: EffectKind) -> None:
    """Zhejiang has the organ report it, Guangdong files it."""
    judge, on = PersonId("J"), date(2023, 5, 20)
    books = ledgers(begins(date(2022, 3, 8), judge, "judge"), code=code)
    follows = cascade(Effect(EffectKind.DIED, on, judge), books)
    assert [(each.kind, each.inferred) for each in follows] == [(EffectKind.OFFICE_ENDS, False), (kind, False)]


def test_with_an_organ_its_offices_end_or_must_be_relieved() -> None:
    """Guangdong: they end and are filed; Zhejiang: relief; nationally relief by inference. Other organs stay."""
    on, head = date(2023, 5, 20), PersonId("H")
    bureau = Post("government_department_head", title="省某局局长")
    held = (
        begins(date(2022, 3, 8), head, "government_department_head", title="省某局局长"),
        begins(date(2022, 3, 8), PersonId("O"), "government_department_head", title="省另一局局长"),
    )
    gone = Effect(EffectKind.ORGAN_ABOLISHED, on, post=bureau)
    for code, kinds, inferred in (
        ("440000", [EffectKind.OFFICE_ENDS, EffectKind.MUST_FILE], False),
        ("330000", [EffectKind.MUST_RELIEVE], False),
        ("540000", [EffectKind.MUST_RELIEVE], True),
    ):
        follows = cascade(gone, ledgers(*held, code=code))
        assert [each.kind for each in follows] == kinds
        assert {each.person for each in follows} == {head}
        assert {each.inferred for each in follows} == {inferred}
    organ = Effect(EffectKind.ORGAN_ABOLISHED, on, body=Body(Area.from_code("540102"), BodyKind.COURT))
    judges = ledgers(begins(date(2022, 3, 8), head, "judge"), begins(date(2022, 3, 8), head, "procurator"))
    assert [each.post for each in cascade(organ, judges)] == [Post("judge")]


@pytest.mark.parametrize(("office", "inferred"), [("standing_committee_chair", False), ("government_head", True)])
def test_a_successor_ends_the_acting(office: str, inferred: bool) -> None:
    """Of the chair the article says so; of heads of organs it is inferred."""
    on = date(2023, 5, 20)
    vice = {"standing_committee_chair": "standing_committee_vice_chair", "government_head": "government_vice_head"}
    books = ledgers(
        begins(date(2022, 3, 8), DEPUTY, vice[office]), begins(date(2023, 1, 8), DEPUTY, office, acting=True)
    )
    follows = cascade(begins(on, OTHER, office), books)
    (ends_,) = [each for each in follows if each.kind is EffectKind.ACTING_ENDS]
    assert (ends_.person, ends_.inferred) == (DEPUTY, inferred)
