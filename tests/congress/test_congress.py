"""Nouns of congress work."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import CITIES_WITHOUT_DISTRICTS, NATION, PROVINCES, Area, ProvinceKind
from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, PersonId, UnitId
from npc_core.congress.levels import LEVELS, LOCAL_LEVELS, Level, below
from npc_core.congress.meetings import Attendance, Meeting
from npc_core.congress.offices import MEMBERS, ORGANS, Office, OfficeGroup
from npc_core.congress.posts import Post, PostAct
from npc_core.congress.terms import Term
from npc_core.kernel.errors import ImpossibleFacts, UnknownArea

COUNTY = Area.from_code("411424")


def test_there_are_five_levels_and_townships_are_the_lowest() -> None:
    """National, province, city, county, township."""
    assert [level.code for level in LEVELS] == ["national", "province", "city", "county", "township"]
    assert below(Level.PROVINCE) is Level.CITY
    assert below(Level.TOWNSHIP) is None
    assert Level.NATIONAL not in LOCAL_LEVELS


def test_all_31_province_level_units_are_known() -> None:
    """22 provinces, five autonomous regions and four municipalities have congresses under these laws."""
    kinds = [kind for _, kind in PROVINCES.values()]
    assert len(kinds) == 31
    assert kinds.count(ProvinceKind.PROVINCE) == 22
    assert kinds.count(ProvinceKind.AUTONOMOUS_REGION) == 5
    assert kinds.count(ProvinceKind.MUNICIPALITY) == 4


@pytest.mark.parametrize(
    ("code", "level", "city", "province"),
    [
        ("410000", Level.PROVINCE, None, "410000"),
        ("411400", Level.CITY, "411400", "410000"),
        ("411424", Level.COUNTY, "411400", "410000"),
        ("411424100", Level.TOWNSHIP, "411400", "410000"),
        ("310105", Level.COUNTY, None, "310000"),
        ("310151", Level.COUNTY, None, "310000"),
        ("500230", Level.COUNTY, None, "500000"),
        ("429004", Level.COUNTY, None, "420000"),
        ("469001", Level.COUNTY, None, "460000"),
        ("469030", Level.COUNTY, None, "460000"),
        ("659001", Level.COUNTY, None, "650000"),
        ("110119", Level.COUNTY, None, "110000"),
        ("460400", Level.COUNTY, "460400", "460000"),
        ("411424100203", Level.TOWNSHIP, "411400", "410000"),
        ("330000000000", Level.PROVINCE, None, "330000"),
        ("441900", Level.COUNTY, "441900", "440000"),
        ("441900003", Level.TOWNSHIP, "441900", "440000"),
        ("000000", Level.NATIONAL, None, None),
    ],
)
def test_level_city_and_province_follow_from_the_code(
    code: str, level: Level, city: str | None, province: str | None
) -> None:
    """The digits of GB/T 2260 tell where a place stands."""
    area = Area.from_code(code)
    assert (area.level, area.city, area.province) == (level, city, province)


@pytest.mark.parametrize(
    "code",
    ["", "41", "4114", "990000", "410024", "110100", "310305", "429000", "４１１４２４", "411400100", "810000", 411424],
)
def test_a_code_that_is_none_is_refused(code: str) -> None:
    """UnknownArea is for a code that GB/T 2260 cannot have."""
    with pytest.raises(UnknownArea) as caught:
        Area.from_code(code)
    assert caught.value.code == "area.unknown"


def test_voters_elect_the_congress_of_a_city_without_districts() -> None:
    """东莞, 中山, 儋州 and 嘉峪关 stand at county level, whatever their rank."""
    assert all(Area.from_code(code).elects_directly for code in CITIES_WITHOUT_DISTRICTS)
    assert not Area.from_code("411400").elects_directly


def test_areas_are_equal_by_code_and_names_are_for_display() -> None:
    """A name is never compared."""
    assert Area.from_code("411424", name="某县") == COUNTY
    assert Area.from_code("411424", name="某县").display == "某县"
    assert (COUNTY.display, Area.from_code("410000").display) == ("河南省（411424）", "河南省")
    assert (NATION.display, Area.from_code("000000").display) == ("全国", "全国")
    assert NATION.province_kind is ProvinceKind.SPECIAL


def test_the_chain_of_a_township_holds_all_above_it() -> None:
    """Rules of the province, the city and the county may bind a township."""
    assert Area.from_code("411424100").chain() == ("410000", "411400", "411424", "411424100")
    assert Area.from_code("410000").county is None


def test_a_township_has_no_standing_committee() -> None:
    """A body that the level cannot have is impossible."""
    township = Area.from_code("411424100")
    assert Body(township, BodyKind.PRESIDIUM, 3).label.en == "presidium of 河南省（411424100）"
    with pytest.raises(ImpossibleFacts):
        Body(township, BodyKind.STANDING_COMMITTEE)
    with pytest.raises(ImpossibleFacts):
        Body(COUNTY, BodyKind.CONGRESS, 0)


def test_every_office_has_an_organ_and_groups_hold_offices() -> None:
    """The catalogue of offices is complete: 54 kinds of office."""
    assert set(ORGANS) == set(Office)
    assert len(Office) == 54
    assert set(MEMBERS) == set(OfficeGroup)
    assert Office.COURT_PRESIDENT not in MEMBERS[OfficeGroup.JUDICIAL_POSTS]


def test_a_post_takes_an_office_or_its_code() -> None:
    """A post with a title shows it."""
    post = Post("judge")
    assert post.office is Office.JUDGE
    assert post.label.zh == "审判员"
    assert post.organ is BodyKind.COURT
    assert post.belongs_to(OfficeGroup.JUDICIAL_POSTS)
    assert Post(Office.JUDGE, "审判员甲").label.zh == "审判员甲"
    with pytest.raises(ImpossibleFacts):
        Post("king")
    assert PostAct.APPOINT.fills
    assert not PostAct.RELIEVE.fills


def test_joint_action_names_how_many_act() -> None:
    """An actor with a number shows it; nobody cannot act jointly."""
    assert Actor(Role.PRESIDIUM).label == Role.PRESIDIUM.label
    assert Actor(Role.DEPUTIES, number=12).label.en == "deputies jointly (12)"
    with pytest.raises(ImpossibleFacts):
        Actor(Role.DEPUTIES, number=0)


def test_people_are_masked_wherever_they_are_shown() -> None:
    """The repr of an id names nobody."""
    assert repr(PersonId("P-88")) == "PersonId('P…')"
    assert (UnitId("S"), CaseId("C")) == ("S", "C")


def test_due_is_in_office_less_suspended() -> None:
    """应到 = 实有 − 暂停; those away without leave are what remains."""
    attendance = Attendance(fixed=210, in_office=205, suspended=1, on_leave=15, present=188)
    assert (attendance.due, attendance.absent) == (204, 1)
    assert Attendance().due is None
    assert Attendance(in_office=3).absent is None


@pytest.mark.parametrize("facts", [{"present": -1}, {"in_office": 2, "suspended": 3}, {"present": True}])
def test_impossible_attendance_is_refused(facts: dict[str, int]) -> None:
    """No meeting has minus one present, or more suspended than in office."""
    with pytest.raises(ImpossibleFacts):
        Attendance(**facts)


def test_a_roll_names_each_person_once() -> None:
    """One deputy twice on an attendance roll is impossible."""
    assert Meeting(on=date(2023, 1, 5), roll=(PersonId("a"), PersonId("b"))).roll is not None
    with pytest.raises(ImpossibleFacts):
        Meeting(on=date(2023, 1, 5), roll=(PersonId("a"), PersonId("a")))


def test_a_term_is_half_open() -> None:
    """The day of the next first session belongs to the next term."""
    term = Term(number=10, began=date(2017, 3, 5), ended=date(2022, 3, 9))
    assert term.contains(date(2022, 3, 8))
    assert not term.contains(date(2022, 3, 9))
    assert Term(number=11, began=date(2022, 3, 9)).contains(date(2099, 1, 1))
    with pytest.raises(ImpossibleFacts):
        Term(number=1, began=date(2022, 3, 9), ended=date(2022, 3, 9))


def test_an_effect_is_a_neutral_value() -> None:
    """Topics never import one another; effects carry what ledgers need."""
    effect = Effect(EffectKind.OFFICE_BEGINS, date(2019, 8, 20), PersonId("P"), post=Post("judge"))
    assert effect.inferred is False
