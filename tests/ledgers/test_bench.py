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
    """Two heads of one county at once are found; a head and a vice head acting are not."""
    vice = begins(DAY, B, "government_vice_head")
    one = bench(begins(DAY, A, "government_head"), vice, begins(DAY, B, "government_head", acting=True))
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
    assert bench(Effect(EffectKind.SEAT_VACANT, DAY, A)).entries == ()


def test_who_acts_comes_from_the_pool_of_the_law() -> None:
    """A vice head may act as head, an outsider may not; before 2018 nothing is known of supervisory commissions."""
    outside = bench(begins(DAY, B, "government_head", acting=True))
    (finding,) = outside.audit(DAY)
    assert (finding.code, [norm.id for norm in finding.norms]) == ("acts_from_outside", ["LOL2022-50-1(13)b"])
    early = bench(begins(date(2017, 5, 20), B, "supervisory_commission_director", acting=True))
    assert early.audit(date(2017, 5, 20)) == ()


def test_the_bench_answers_by_what_right_a_post_is_held() -> None:
    """Vacant, acting, filled: with the day and the clauses, in both languages."""
    law_, later = bench().law, date(2024, 1, 18)
    norm = law_.on(DAY).offices.acting_pool[HEAD.office].norms
    vice = begins(DAY, B, "government_vice_head")
    acting = Effect(EffectKind.ACTING_BEGINS, DAY, B, post=HEAD, norms=norm)
    found = bench(vice, acting)
    assert found.find(HEAD, date(2023, 5, 19)).describe("en") == "head of government: vacant"
    held = found.find(HEAD, DAY)
    assert (held.standing, [each.person for each in held.tenures]) == (Standing.ACTING, [B])
    assert held.describe("zh") == "政府正职领导人员：代理（自2023年5月20日起）〔地方组织法第五十条〕"
    assert held.describe("en").startswith("head of government: held by an acting person (since 2023-05-20)")
    filled = found.apply(begins(later, A, "government_head")).find(HEAD, later)
    assert (filled.standing, [each.person for each in filled.tenures]) == (Standing.FILLED, [A])


def test_what_must_still_follow_is_listed_until_it_is_done() -> None:
    """A bureau head swears, gets a letter where local rules say so, and is filed with the government above."""
    bureau = Post("government_department_head")
    begun = begins(DAY, A, "government_department_head")
    national = bench(begun)
    assert [due.kind for due in national.outstanding(DAY)] == [EffectKind.MUST_FILE, EffectKind.MUST_SWEAR]
    assert national.outstanding(date(2023, 5, 19)) == ()
    filing = national.outstanding(DAY)[0]
    assert [norm.id for norm in filing.norms] == ["LOL2022-50-1(14)b"]
    assert filing.effect.describe("en") == (
        "2023-05-20 filing due: head of a government department, by the government one level up"
        " [Organic Law of Local Congresses, art. 50]"
    )
    done = (EffectKind.FILED, EffectKind.SWORN)
    assert national.apply(*(Effect(kind, DAY, A, post=bureau) for kind in done)).outstanding(DAY) == ()
    before = Effect(EffectKind.FILED, date(2023, 5, 1), A, post=bureau)
    assert len(national.apply(before).outstanding(DAY)) == 2
    beijing = Bench(law=law("110000")).apply(begun)
    assert EffectKind.MUST_ISSUE_LETTER in {due.kind for due in beijing.outstanding(DAY)}
    elected = Bench(law=law("330000")).apply(begins(DAY, A, "government_head"))
    assert [due.kind for due in elected.outstanding(DAY)] == [EffectKind.MUST_SWEAR]


def test_an_acting_procurator_general_is_filed_and_swears_only_where_local_rules_say_so() -> None:
    """Filed with the procuratorate and the standing committee above."""
    acting = begins(DAY, A, "procurator_general", acting=True)
    (due,) = bench(acting).outstanding(DAY)
    assert (due.kind, [norm.id for norm in due.norms]) == (EffectKind.MUST_FILE, ["LOL2022-50-1(13)c"])
    unknown = bench(begins(date(2017, 5, 20), A, "supervisory_commission_director")).outstanding(DAY)
    assert [due.kind for due in unknown] == [EffectKind.MUST_SWEAR]


def test_what_an_effect_says_is_due_is_listed_too() -> None:
    """The filing of a resignation, until it is made."""
    told = Effect(EffectKind.MUST_FILE, DAY, A, post=HEAD)
    found = bench(begins(date(2022, 3, 8), A, "government_head"), ends(DAY, A, "government_head"), told)
    assert [due.kind for due in found.outstanding(DAY)] == [EffectKind.MUST_SWEAR, EffectKind.MUST_FILE]
    filed = found.apply(Effect(EffectKind.FILED, date(2024, 1, 9), A, post=HEAD))
    assert [due.kind for due in filed.outstanding(date(2024, 1, 9))] == [EffectKind.MUST_SWEAR]
