"""The bench: tenures, standings, members of the standing committee, and what an audit finds."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS
from npc_core.ledgers import Bench, Standing
from tests.appointments.builders import carried, county, matter
from tests.ledgers.builders import begins, law, person, roster

DAY = date(2023, 5, 20)
A, B = PersonId("A"), PersonId("B")
HEAD = Post("government_head")


def bench(*effects: Effect, code: str = "540102") -> Bench:
    """Return a bench with some effects."""
    return Bench(law=law(code)).apply(*effects)


def ends(on: date, who: PersonId, office: str, *, acting: bool = False) -> Effect:
    """Return the effect by which an office ends."""
    return Effect(EffectKind.ACTING_ENDS if acting else EffectKind.OFFICE_ENDS, on, who, post=Post(office))


def test_a_post_is_vacant_then_acting_then_filled() -> None:
    """The standing of a post follows what began and ended; the day of an end no longer counts."""
    found = bench(
        begins(date(2023, 1, 1), A, "government_head"),
        ends(date(2023, 2, 1), A, "government_head"),
        begins(date(2023, 2, 10), B, "government_head", acting=True),
        ends(date(2023, 3, 1), B, "government_head", acting=True),
        begins(date(2023, 3, 1), B, "government_head"),
    )
    days = [date(2022, 12, 31), date(2023, 1, 1), date(2023, 2, 1), date(2023, 2, 10), date(2023, 3, 1)]
    assert [found.standing(HEAD, day) for day in days] == [
        Standing.VACANT,
        Standing.FILLED,
        Standing.VACANT,
        Standing.ACTING,
        Standing.FILLED,
    ]
    assert [tenure.person for tenure in found.holders(HEAD, date(2023, 3, 1))] == [B]
    assert [(tenure.since, tenure.until) for tenure in found.tenures()] == [
        (date(2023, 1, 1), date(2023, 2, 1)),
        (date(2023, 2, 10), date(2023, 3, 1)),
        (date(2023, 3, 1), None),
    ]
    assert found.audit(DAY) == ()


def test_the_effects_of_a_case_fill_a_post_with_their_norms() -> None:
    """An appointment that carried puts the nominee on the bench from the day of the vote."""
    case = carried(matter(county()))
    found = Bench(law=case.law).apply(*case.effects())
    (tenure,) = found.tenures()
    assert (tenure.person, tenure.post, tenure.acting) == (case.facts.nominee, case.facts.post, False)
    assert tenure.norms == case.effects()[0].norms


def test_posts_with_titles_of_their_own_are_posts_of_their_own() -> None:
    """Two department heads hold two posts; a title is part of the post."""
    found = bench(
        begins(DAY, A, "government_department_head", title="县财政局局长"),
        begins(DAY, B, "government_department_head", title="县教育局局长"),
    )
    assert found.standing(Post("government_department_head", title="县财政局局长"), DAY) is Standing.FILLED
    assert found.standing(Post("government_department_head", title="县水利局局长"), DAY) is Standing.VACANT
    assert [tenure.post.title for tenure in found.held_by(B, DAY)] == ["县教育局局长"]


def test_members_of_the_standing_committee_are_counted_once_and_without_the_acting() -> None:
    """Chair, vice chairs, secretary-general and members make up the committee."""
    found = bench(
        begins(DAY, A, "standing_committee_vice_chair"),
        begins(DAY, A, "standing_committee_chair", acting=True),
        begins(DAY, B, "standing_committee_member"),
        begins(DAY, PersonId("C"), "special_committee_member"),
    )
    assert found.standing_committee(DAY) == (A, B)


def test_an_end_of_what_did_not_begin_is_found() -> None:
    """Acting ends do not end an office, nor the other way round."""
    found = bench(begins(DAY, A, "government_head"), ends(DAY, A, "government_head", acting=True))
    assert [finding.code for finding in found.audit(DAY)] == ["ends_what_did_not_begin"]
    assert found.standing(HEAD, DAY) is Standing.FILLED


def test_an_office_of_one_has_one_holder() -> None:
    """Two heads of one county at once are found; a head and somebody acting are not."""
    one = bench(begins(DAY, A, "government_head"), begins(DAY, B, "government_head", acting=True))
    assert one.audit(DAY) == ()
    two = bench(begins(DAY, A, "government_head"), begins(DAY, B, "government_head"))
    assert [finding.code for finding in two.audit(DAY)] == ["held_by_several"]
    many = bench(begins(DAY, A, "government_vice_head"), begins(DAY, B, "government_vice_head"))
    assert many.audit(DAY) == ()


@pytest.mark.parametrize(
    ("office", "on", "norm"),
    [
        ("government_department_head", date(2023, 5, 20), "LOL2022-47-3a"),
        ("judge", date(2023, 5, 20), "LOL2022-47-3a"),
        ("supervisory_commission_member", date(2019, 5, 20), "CON2018-103-3"),
        ("court_vice_president", date(2016, 5, 20), "LOL2015-41-3"),
    ],
)
def test_a_committee_member_holds_no_office_of_the_organs_it_supervises(office: str, on: date, norm: str) -> None:
    """Administrative, judicial, procuratorial and, from 2018, supervisory offices are kept apart."""
    found = bench(begins(on, A, "standing_committee_member"), begins(on, A, office)).audit(on)
    assert all(finding.outcome is FAILS and finding.code == "keeps_two_apart" for finding in found)
    assert norm in {each.id for finding in found for each in finding.norms}
    apart = bench(begins(on, A, "standing_committee_member"), begins(on, B, office))
    assert apart.audit(on) == ()


def test_two_offices_of_one_organ_are_not_apart() -> None:
    """A vice head may be a department head."""
    found = bench(begins(DAY, A, "government_vice_head"), begins(DAY, A, "government_department_head"))
    assert found.audit(DAY) == ()


def test_only_deputies_sit_on_the_standing_committee() -> None:
    """With the roster at hand, a member whose mandate is not there is found; without it nobody is judged."""
    found = bench(
        begins(DAY, person("甲", 0), "standing_committee_member"), begins(DAY, A, "standing_committee_member")
    )
    assert found.audit(DAY) == ()
    (finding,) = found.audit(DAY, roster({"甲": (1, 1)}, 1))
    assert (finding.code, [norm.id for norm in finding.norms]) == ("is_no_deputy", ["LOL2022-47-2"])
    judges = bench(begins(DAY, A, "judge"))
    assert judges.audit(DAY, roster({"甲": (1, 1)}, 1)) == ()


@pytest.mark.parametrize(
    ("effect", "field"),
    [
        (Effect(EffectKind.OFFICE_BEGINS, DAY, None, post=HEAD), "effect.person"),
        (Effect(EffectKind.OFFICE_ENDS, DAY, A), "effect.post"),
    ],
)
def test_an_effect_on_an_office_names_who_and_which(effect: Effect, field: str) -> None:
    """Without person or post there is nothing to record."""
    with pytest.raises(ImpossibleFacts) as error:
        bench(effect)
    assert error.value.field == field


def test_effects_on_mandates_are_not_for_the_bench() -> None:
    """What concerns no office is left out."""
    assert bench(Effect(EffectKind.MUST_FILE, DAY, A, post=HEAD)).entries == ()
