"""Local rules: whose, whom they bind, and how far they may go."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from npc_core.congress.areas import Area
from npc_core.congress.offices import Office
from npc_core.congress.posts import PostAct
from npc_core.kernel.errors import ImpossibleFacts, InvalidDocument, InvalidLawData
from npc_core.kernel.provisions import ConflictKind, LocalNote, Provision, Silence
from npc_core.kernel.thresholds import Base, Threshold
from npc_core.kernel.writing import unstructure
from npc_core.law.compare import coverage, provisions_of
from npc_core.law.laws import Law, law_of
from npc_core.law.local import LocalRules, Tier
from npc_core.law.values import ByOffice, ForOffices, measure

AREA = Area.from_code("540102")
DAY = date(2023, 6, 1)


def rules(
    *rows: dict[str, Any],
    tier: str = "province",
    area: str = "540000",
    levels: tuple[str, ...] = ("county",),
    name: str = "xizang",
    **regulation: Any,
) -> LocalRules:
    """Return local rules with one regulation."""
    made: dict[str, Any] = {
        "jurisdiction": {"id": name, "name": {"zh": "某地", "en": "a place"}, "area": area, "tier": tier},
        "regulations": [
            {
                "id": f"{name}.rules2020",
                "title": {"zh": "某地规定", "en": "Rules"},
                "short": {"zh": "某地规定", "en": "Rules"},
                "adopted": "2020-01-01",
                "since": "2020-02-01",
                "levels": list(levels),
                **regulation,
            }
        ],
        "rows": [{"norm": f"{name}.rules2020-{place}", **row} for place, row in enumerate(rows, start=1)],
    }
    return LocalRules.from_mapping(made)


def law(*local: LocalRules, **readings: str) -> Law:
    """Return the law of a county of Tibet, for which nothing is packaged, with local rules."""
    return law_of(AREA, local=local, readings=readings)


TWO_MONTHS = {"count": 2, "unit": "months"}
ONE_MONTH = {"count": 1, "unit": "months"}
PERIOD = "appointments.new_government_period"
FAILURES = "appointments.failures_allowed"


def test_a_stricter_rule_of_the_province_replaces_the_value() -> None:
    """One month for a new government's appointments instead of two."""
    found = law(rules({"key": PERIOD, "value": ONE_MONTH})).on(DAY).appointments.new_government_period
    assert isinstance(found, Provision)
    assert found.value.words.en == "1 month"
    assert [norm.id for norm in found.norms] == ["xizang.rules2020-1", "LOL2022-71-1"]
    assert found.origin == "xizang"


def test_a_countys_stricter_measure_becomes_a_target() -> None:
    """Both clocks run: the value stays, the county's own is a target."""
    found = law(rules({"key": PERIOD, "value": ONE_MONTH}, tier="county", area="540102")).on(DAY)
    period = found.appointments.new_government_period
    assert isinstance(period, Provision)
    assert period.value.words.en == "2 months"
    assert period.target is not None
    assert period.target.value.words.en == "1 month"


@pytest.mark.parametrize(
    ("since", "kind"), [("2020-02-01", ConflictKind.OUTDATED), ("2022-06-01", ConflictKind.CONTRARY)]
)
def test_a_laxer_rule_is_kept_beside_the_national_one(since: str, kind: ConflictKind) -> None:
    """The national value stands; the local one is shown as outdated or contrary."""
    local = rules({"key": PERIOD, "value": {"count": 3, "unit": "months"}}, since=since)
    found = law(local).on(DAY).appointments.new_government_period
    assert isinstance(found, Provision)
    assert found.value.words.en == "2 months"
    assert [conflict.kind for conflict in found.conflicts] == [kind]


def test_the_same_value_adds_its_clause() -> None:
    """Every clause that says so, most special first."""
    found = law(rules({"key": PERIOD, "value": TWO_MONTHS})).on(DAY).appointments.new_government_period
    assert [norm.id for norm in found.norms] == ["xizang.rules2020-1", "LOL2022-71-1"]
    assert isinstance(found, Provision)
    assert found.conflicts == ()


def test_where_no_local_rule_may_differ_it_is_a_conflict() -> None:
    """A majority of those present is contrary to the Organic Law, unless a reading lets it stand."""
    local = rules(
        {"key": "voting.standing_committee_majority", "value": {"share": "1/2", "strict": True, "base": "present"}}
    )
    found = law(local).on(DAY).voting.standing_committee_majority
    assert isinstance(found, Provision)
    assert found.value.base.code == "all_members"
    assert found.conflicts[0].value.base.code == "present"
    flagged = law(local, local_against_national="local_stands_flagged").on(DAY).voting.standing_committee_majority
    assert isinstance(flagged, Provision)
    assert flagged.value.base.code == "present"
    assert flagged.conflicts[0].value.base.code == "all_members"


def test_a_silence_is_filled_where_the_field_is_open() -> None:
    """Two failed votes bar the person for the term."""
    book = law(rules({"key": FAILURES, "value": 2})).on(DAY)
    assert isinstance(book.appointments.failures_allowed, Provision)
    assert book.appointments.failures_allowed.value == 2
    exam = book.appointments.exam_required
    assert isinstance(exam, Silence)
    assert exam.local_note is LocalNote.LEFT_ALONE
    assert isinstance(
        law(rules({"key": FAILURES, "value": 2})).on(date(2019, 1, 1)).appointments.failures_allowed, Silence
    )


def test_rules_bind_only_the_levels_they_name() -> None:
    """Applying a rule for the provincial body to a county is an error of law."""
    book = law(rules({"key": FAILURES, "value": 2}, levels=("province",))).on(DAY)
    found = book.appointments.failures_allowed
    assert isinstance(found, Silence)
    assert found.local_note is LocalNote.NOT_REACHING
    named = law(rules({"key": FAILURES, "value": 2, "levels": ["county"]}, levels=("province",))).on(DAY)
    assert isinstance(named.appointments.failures_allowed, Provision)


REACH_SHALL = [{"levels": ["county"], "how": "shall", "article": 33}]
REACH_MAY = [{"levels": ["county"], "how": "may", "article": 33}]


def test_a_shall_follow_clause_binds_and_is_shown() -> None:
    """参照…执行 reaches lower levels, by the default reading."""
    local = rules({"key": FAILURES, "value": 2}, levels=("province",), reach=REACH_SHALL)
    found = law(local).on(DAY).appointments.failures_allowed
    assert isinstance(found, Provision)
    assert found.by_reference
    other = law(local, applied_by_reference="only_if_adopted").on(DAY).appointments.failures_allowed
    assert isinstance(other, Silence)


def test_a_may_follow_clause_binds_only_where_adopted() -> None:
    """可以参照 binds where the area's own rules adopt it."""
    local = rules({"key": FAILURES, "value": 2}, levels=("province",), reach=REACH_MAY)
    assert isinstance(law(local).on(DAY).appointments.failures_allowed, Silence)
    own = LocalRules.from_mapping(
        {
            "jurisdiction": {"id": "own", "name": {"zh": "本县", "en": "own"}, "area": "540102", "tier": "county"},
            "regulations": [],
            "adopts": ["xizang.rules2020"],
        }
    )
    assert isinstance(law(local, own).on(DAY).appointments.failures_allowed, Provision)


def test_a_later_tier_prevails_where_the_field_is_free() -> None:
    """County before city before province."""
    lead = "appointments.submission_lead"
    province = rules({"key": lead, "value": {"count": 10, "unit": "days"}})
    county = rules({"key": lead, "value": {"count": 15, "unit": "days"}}, tier="county", area="540102", name="own")
    book = law(county, province).on(DAY)
    found = book.appointments.submission_lead
    assert isinstance(found, Provision)
    assert found.value.words.en == "15 days"
    assert [norm.id for norm in found.norms] == ["own.rules2020-1"]
    assert [each.jurisdiction.tier for each in book.law.local] == [Tier.PROVINCE, Tier.COUNTY]
    filled = law(
        rules({"key": FAILURES, "value": 2}), rules({"key": FAILURES, "value": 1}, tier="county", name="own")
    ).on(DAY)
    assert isinstance(filled.appointments.failures_allowed, Provision)
    assert filled.appointments.failures_allowed.value == 1


def test_two_texts_of_one_place_that_clash_are_both_kept() -> None:
    """The data says which prevails; otherwise the first stands."""
    for prevails, value in (({}, 2), ({"prevails": "later and special"}, 3)):
        found = law(rules({"key": FAILURES, "value": 2}, {"key": FAILURES, "value": 3, **prevails})).on(DAY)
        allowed = found.appointments.failures_allowed
        assert isinstance(allowed, Provision)
        assert allowed.value == value
        assert [conflict.kind for conflict in allowed.conflicts] == [ConflictKind.CLASH]


def test_a_value_that_cannot_be_compared_is_no_stricter_one() -> None:
    """Strictness needs numbers of one kind."""
    assert measure("x") is None
    assert measure(Fraction(1, 2)) == measure(Threshold(share=Fraction(1, 2), strict=True, base=Base.PRESENT))
    assert measure(True) == 1
    assert measure({"count": 2}) is None
    found = law(rules({"key": "sessions.term_years", "value": 4})).on(DAY).sessions.term_years
    assert isinstance(found, Provision)
    assert found.value == 5


def test_a_township_body_that_does_not_exist_cannot_be_regulated() -> None:
    """A local rule makes no standing committee where the law has none."""
    local = rules({"key": FAILURES, "value": 2}, levels=("township",))
    found = law_of(Area.from_code("540102100"), local=[local]).on(DAY).appointments.failures_allowed
    assert isinstance(found, Silence)
    assert found.reason.code == "no_body"


def test_a_local_rule_decides_a_reading_before_the_caller_does() -> None:
    """A reading decides only what neither national nor local law decides."""
    data = {
        "jurisdiction": {"id": "own", "name": {"zh": "本县", "en": "own"}, "area": "540102", "tier": "county"},
        "regulations": [
            {
                "id": "own.rules2020",
                "title": {"zh": "办法", "en": "Rules"},
                "short": {"zh": "办法", "en": "Rules"},
                "since": "2020-02-01",
                "levels": ["county"],
            }
        ],
        "decided": [{"reading": "acting_from_outside", "alternative": "named_directly", "norm": "own.rules2020-3"}],
        "recorded": [
            {"key": "appointments.annual_report", "norm": "own.rules2020-4", "text": {"zh": "年度报告", "en": "report"}}
        ],
    }
    place = law(LocalRules.from_mapping(data), acting_from_outside="first_vice_head")
    assert place.on(DAY).choice("acting_from_outside").alternative == "named_directly"
    assert place.on(date(2019, 1, 1)).choice("acting_from_outside").alternative == "first_vice_head"
    assert [each.key for each in place.on(DAY).recorded] == ["appointments.annual_report"]
    assert place.on(date(2019, 1, 1)).recorded == ()


def test_a_row_may_have_days_of_its_own() -> None:
    """A regulation's clause can begin later and end earlier than the regulation."""
    local = rules({"key": FAILURES, "value": 2, "since": "2021-01-01", "until": "2021-12-31"}, until="2023-12-31")
    place = law(local)
    for day, kind in ((date(2020, 6, 1), Silence), (date(2021, 6, 1), Provision), (date(2022, 1, 1), Silence)):
        assert isinstance(place.on(day).appointments.failures_allowed, kind)


def test_one_jurisdictions_rules_change_no_other_book() -> None:
    """A tenth jurisdiction is one file, and nothing else moves."""
    before = dict(provisions_of(law_of(Area.from_code("410000")).on(DAY)))
    law(rules({"key": FAILURES, "value": 2})).on(DAY)
    assert dict(provisions_of(law_of(Area.from_code("410000")).on(DAY))) == before
    found = {each.section: each for each in coverage(law(rules({"key": FAILURES, "value": 2})).on(DAY))}
    assert [norm.id for norm in found["appointments"].local] == ["xizang.rules2020-1"]


def test_a_value_of_another_type_is_an_error_that_names_its_place() -> None:
    """The file, the key and the clause."""
    with pytest.raises(InvalidLawData, match=r"xizang .*failures_allowed xizang\.rules2020-1"):
        law(rules({"key": FAILURES, "value": "two"})).on(DAY).appointments  # noqa: B018 - touching it loads it


def test_a_word_that_no_rule_knows_is_an_error_that_names_its_place() -> None:
    """A county that writes of a document by a name of its own is told which names there are none of."""
    for key, value in (("appointments.submission_documents", ["party_opinion"]), ("appointments.death", "mourning")):
        with pytest.raises(InvalidLawData, match="is none of the choices"):
            law(rules({"key": key, "value": value})).on(DAY).appointments  # noqa: B018 - touching it loads it


def test_a_clause_of_an_unlisted_regulation_is_an_error() -> None:
    """Every row belongs to a regulation of the file."""
    with pytest.raises(InvalidDocument):
        rules({"key": FAILURES, "value": 2, "norm": "elsewhere.rules2020-1"})


def test_bad_toml_is_one_invalid_document() -> None:
    """No other error reaches a clerk."""
    with pytest.raises(InvalidDocument):
        LocalRules.from_toml("= nonsense")
    with pytest.raises(InvalidDocument) as caught:
        LocalRules.from_toml("[jurisdiction]\nid = 3\ncolour = 'red'\n")
    assert len(caught.value.problems) >= 3


def test_rules_with_other_values_are_other_rules() -> None:
    """Local rules are hashable by what they say."""
    one, same, other = (rules({"key": FAILURES, "value": value}) for value in (2, 2, 3))
    assert one == same
    assert hash(one) == hash(same)
    assert one != other


def test_the_first_row_of_a_decision_table_that_matches_wins() -> None:
    """A row may name offices, groups and acts; one that can never match is an error."""
    table = ByOffice(
        rows=(ForOffices(value=1, acts=(PostAct.ACTING,)), ForOffices(value=2, offices=(Office.JUDGE,))), otherwise=3
    )
    for _ in range(2):  # the second time from what is kept
        found = [table.of(Office.JUDGE, PostAct.ACTING), table.of(Office.JUDGE), table.of(Office.PROCURATOR)]
        assert found == [1, 2, 3]
    with pytest.raises(ImpossibleFacts):
        ByOffice(rows=(ForOffices(value=1), ForOffices(value=2, offices=(Office.JUDGE,))), otherwise=3)


def test_what_is_settled_or_recorded_for_one_level_is_not_so_for_another() -> None:
    """A province's reading and its unused rules are its own, unless a clause makes the county follow."""
    data = rules(levels=("province",))
    settled = {"reading": "acting_from_outside", "alternative": "named_directly", "norm": "xizang.rules2020-3"}
    noted = {"key": "appointments.annual_report", "norm": "xizang.rules2020-4", "text": {"zh": "报告", "en": "report"}}
    plain = {"jurisdiction": unstructure(data.jurisdiction), "decided": [settled], "recorded": [noted]}
    for reach, alternative in (
        ([], "first_vice_head"),
        (REACH_MAY, "first_vice_head"),
        (REACH_SHALL, "named_directly"),
    ):
        regulation = {**unstructure(data.regulations[0]), "reach": reach}
        book = law(LocalRules.from_mapping({**plain, "regulations": [regulation]})).on(DAY)
        assert book.choice("acting_from_outside").alternative == alternative
        assert len(book.recorded) == (alternative == "named_directly")


def test_a_row_that_names_levels_goes_no_further() -> None:
    """A clause for the province alone does not reach the county with the rest of the regulation."""
    only = {"key": FAILURES, "value": 2, "levels": ["province"]}
    assert isinstance(
        law(rules(only, levels=("province",), reach=REACH_SHALL)).on(DAY).appointments.failures_allowed, Silence
    )
    named = {"key": FAILURES, "value": 2, "levels": ["county"]}
    found = law(rules(named, levels=("province",), reach=REACH_SHALL)).on(DAY).appointments.failures_allowed
    assert isinstance(found, Provision)
    assert found.by_reference


def test_how_far_a_shall_follow_clause_goes_is_not_settled_by_itself() -> None:
    """A regulation that reaches the county by reference only cannot say that such clauses bind."""
    settled = {"reading": "applied_by_reference", "alternative": "binds", "norm": "xizang.rules2020-9"}
    data = unstructure(rules({"key": FAILURES, "value": 2}, levels=("province",), reach=REACH_SHALL))
    local = LocalRules.from_mapping({**data, "decided": [settled]})
    assert isinstance(law(local).on(DAY).appointments.failures_allowed, Provision)
    refused = law(local, applied_by_reference="only_if_adopted").on(DAY).appointments.failures_allowed
    assert isinstance(refused, Silence)
