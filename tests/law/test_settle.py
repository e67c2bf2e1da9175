"""What applies: every policy, direction and tier, on one made-up provision of five days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from npc_core.congress.levels import Level
from npc_core.kernel.errors import InvalidLawData
from npc_core.kernel.provisions import ConflictKind, Force, LocalNote, Provision, Silence, SilenceReason
from npc_core.law.local import LocalRules, Tier
from npc_core.law.settle import Bound, settle
from npc_core.law.tables import Column, read_table

DAY = date(2023, 6, 1)
FIVE = '{ norm = "LOL2022-51-4", value = 5 }'
SILENT = '{ during = "LOL2022", silent = "no_rule" }'


class Section(NamedTuple):
    """A section of one field."""

    days: Provision[int] | Silence


def column(policy: str, direction: str = "none", row: str = FIVE) -> Column:
    """Return the national provision."""
    head = f'[days]\nlabel = {{ zh = "天数", en = "days" }}\nlocal = "{policy}"\ndirection = "{direction}"\n'
    return read_table(Section, "s", f'{head}levels = ["county"]\nrows = [{row}]\n').plain["days"]


def local(
    value: int, tier: str, *, since: str = "2023-01-01", name: str | None = None, force: str = "binding"
) -> Bound:
    """Return a local value that binds, of a jurisdiction of a tier."""
    title = {"zh": "办法", "en": "Rules"}
    regulation = {"id": f"{tier}.rules2023", "title": title, "short": title, "since": since, "levels": ["county"]}
    row = {"key": "sessions.notice_lead", "norm": f"{tier}.rules2023-1", "value": value, "force": force}
    area = {"province": "410000", "city": "411400"}.get(tier, "411424")
    whose = {"id": tier, "name": title, "area": area, "tier": tier}
    rules = LocalRules.from_mapping({"jurisdiction": whose, "regulations": [regulation], "rows": [row]})
    return Bound(rules, rules.rows[0], by_reference=False)


def outcome(found: Provision[int] | Silence) -> str:
    """Return in one word what became of the local value."""
    assert isinstance(found, Provision)
    if found.target is not None:
        assert (found.value, found.origin) == (5, "national")
        return "target"
    if found.conflicts:
        assert (found.value, found.origin) == (5, "national")
        return "conflict"
    assert found.origin != "national"
    return "replaces"


@pytest.mark.parametrize("tier", [tier.code for tier in Tier])
@pytest.mark.parametrize(
    ("policy", "direction", "value", "expected"),
    [
        ("none", "at_most", 3, "conflict"),
        ("none", "at_least", 8, "conflict"),
        ("fill", "at_most", 3, "conflict"),
        ("fill", "at_least", 8, "conflict"),
        ("stricter", "at_most", 3, "replaces"),
        ("stricter", "at_most", 8, "conflict"),
        ("stricter", "at_least", 8, "replaces"),
        ("stricter", "at_least", 3, "conflict"),
        ("free", "none", 3, "replaces"),
        ("free", "none", 8, "replaces"),
        ("free", "at_most", 8, "replaces"),
    ],
)
def test_a_local_value_goes_as_far_as_the_national_provision_allows(
    policy: str, direction: str, value: int, expected: str, tier: str
) -> None:
    """None, fill, stricter in its direction, free; a county's stricter measure is a target of its own."""
    found = settle(column(policy, direction), Level.COUNTY, DAY, [local(value, tier)], None)
    if tier == "county" and policy == "stricter" and expected == "replaces":
        expected = "target"
    assert outcome(found) == expected


@pytest.mark.parametrize("tier", [tier.code for tier in Tier])
@pytest.mark.parametrize(("policy", "filled"), [("none", False), ("fill", True), ("stricter", True), ("free", True)])
def test_a_silence_is_filled_unless_the_field_is_closed(policy: str, filled: bool, tier: str) -> None:
    """Where national law is silent, every open field takes the local value."""
    direction = "at_most" if policy == "stricter" else "none"
    found = settle(column(policy, direction, SILENT), Level.COUNTY, DAY, [local(3, tier)], None)
    assert isinstance(found, Provision) == filled
    assert [norm.id for norm in found.norms] == ([f"{tier}.rules2023-1"] if filled else ["LOL2022"])


@pytest.mark.parametrize("policy", ["none", "fill", "stricter", "free"])
def test_the_same_value_adds_a_clause_and_changes_nothing(policy: str) -> None:
    """The local clause is named first, the value stays the nation's."""
    direction = "at_most" if policy == "stricter" else "none"
    found = settle(column(policy, direction), Level.COUNTY, DAY, [local(5, "city")], None)
    assert isinstance(found, Provision)
    assert (found.value, found.origin, found.conflicts) == (5, "national", ())
    assert [norm.id for norm in found.norms] == ["city.rules2023-1", "LOL2022-51-4"]


def test_the_same_number_of_another_force_is_another_rule() -> None:
    """As a rule five is not five."""
    found = settle(column("none"), Level.COUNTY, DAY, [local(5, "city", force="advisory")], None)
    assert isinstance(found, Provision)
    assert (found.force, len(found.conflicts)) == (Force.BINDING, 1)
    free = settle(column("free"), Level.COUNTY, DAY, [local(5, "city", force="advisory")], None)
    assert isinstance(free, Provision)
    assert (free.force, free.origin) == (Force.ADVISORY, "city")


def test_session_before_county_before_city_before_province() -> None:
    """Each tier may go on from what the tier above laid down."""
    tiers = [local(value, tier) for value, tier in ((9, "province"), (8, "city"), (7, "county"), (6, "session"))]
    for last in range(1, 5):
        for policy, row in (("free", FIVE), ("fill", SILENT)):
            found = settle(column(policy, "none", row), Level.COUNTY, DAY, tiers[:last], None)
            assert isinstance(found, Provision)
            assert found.value == (9, 8, 7, 6)[last - 1]
            assert found.origin == ("province", "city", "county", "session")[last - 1]


def test_a_county_stands_under_the_stricter_rule_of_its_province() -> None:
    """Three days of the province bind; two of the county are a target, four are contrary."""
    strict = column("stricter", "at_most")
    found = settle(strict, Level.COUNTY, DAY, [local(3, "province"), local(2, "county")], None)
    assert isinstance(found, Provision)
    assert found.target is not None
    assert (found.value, found.origin, found.target.value) == (3, "province", 2)
    lax = settle(strict, Level.COUNTY, DAY, [local(3, "province"), local(4, "county")], None)
    assert isinstance(lax, Provision)
    assert (lax.value, lax.target, [each.value for each in lax.conflicts]) == (3, None, [4])


@pytest.mark.parametrize(
    ("since", "kind"), [("2022-03-11", ConflictKind.OUTDATED), ("2022-03-12", ConflictKind.CONTRARY)]
)
def test_a_local_value_older_than_the_national_version_is_outdated(since: str, kind: ConflictKind) -> None:
    """The Organic Law of 2022 applies from 2022-03-12: what is older could not know it."""
    found = settle(column("none"), Level.COUNTY, DAY, [local(3, "city", since=since)], None)
    assert isinstance(found, Provision)
    assert [(each.kind, each.value) for each in found.conflicts] == [(kind, 3)]
    flagged = settle(column("none"), Level.COUNTY, DAY, [local(3, "city", since=since)], None, local_stands=True)
    assert isinstance(flagged, Provision)
    assert (flagged.value, flagged.origin) == (3, "city")
    assert [(each.kind, each.value) for each in flagged.conflicts] == [(kind, 5)]


@pytest.mark.parametrize(
    ("policy", "row", "noted"),
    [
        ("none", FIVE, False),
        ("none", SILENT, False),
        ("fill", FIVE, False),
        ("fill", SILENT, True),
        ("stricter", FIVE, True),
        ("free", FIVE, True),
    ],
)
def test_what_is_open_to_local_rules_says_that_none_is_known(policy: str, row: str, noted: bool) -> None:
    """A note where a local rule could speak and none of ours does; none once one has spoken."""
    direction = "at_most" if policy == "stricter" else "none"
    note = LocalNote.NONE_AT_HAND
    found = settle(column(policy, direction, row), Level.COUNTY, DAY, [], note)
    assert (found.local_note is note) == noted
    spoken = settle(column(policy, direction, row), Level.COUNTY, DAY, [local(3, "city")], note)
    assert spoken.local_note is None


def test_a_level_without_the_body_has_neither_rule_nor_note() -> None:
    """No local rule makes a body where the law has none."""
    for bound in ([], [local(3, "city")]):
        found = settle(column("free"), Level.TOWNSHIP, DAY, bound, LocalNote.NONE_AT_HAND)
        assert isinstance(found, Silence)
        assert (found.reason, found.local_note) == (SilenceReason.NO_BODY, None)


def test_stricter_needs_a_direction() -> None:
    """Without one nothing is stricter."""
    with pytest.raises(InvalidLawData, match="needs a direction"):
        column("stricter")
