"""The resignation of a deputy: to whom, by which vote, what follows, and what is still to be done."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind, Ground
from npc_core.deputies import EndAnnounced, Filed, ResignationOrdered, Seat, Withdrawn, open_resignation
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from tests.deputies.builders import (
    CITY,
    COUNTY,
    DAY,
    PROVINCE,
    TOWNSHIP,
    UNIT,
    WHO,
    Matter,
    carried,
    closing,
    law,
    performed,
    recorded,
    resigned,
    vote,
)


def opened(code: str = COUNTY, seat: Seat = Seat.OWN, **readings: str) -> Matter:
    """Return a new case."""
    return open_resignation(law(code, readings), WHO, seat=seat, unit=UNIT)


def test_a_county_deputy_resigns_to_the_standing_committee() -> None:
    """14 of 27 accept; the mandate ends with the vote; nothing is filed; the committee announces."""
    case = performed(
        opened(),
        resigned(),
        vote(14),
        carried(),
        *closing(Role.STANDING_COMMITTEE, Role.STANDING_COMMITTEE),
    )
    ends, told = case.effects()
    assert (told.kind, told.on, [norm.id for norm in told.norms]) == (
        EffectKind.MANDATE_END_ANNOUNCED,
        DAY,
        ["DL2015-50-1"],
    )
    assert (ends.kind, ends.on, ends.ground, ends.unit) == (EffectKind.MANDATE_ENDS, DAY, Ground.RESIGNED, UNIT)
    assert ends.body is not None
    assert (ends.body.area.code, ends.inferred) == (COUNTY, False)
    audit = case.audit(date(2023, 12, 31))
    assert audit.finding.outcome is HOLDS
    assert audit.open == ()


def test_a_deputy_above_resigns_to_the_committee_that_elected_and_it_files_above() -> None:
    """The county's committee accepts the resignation of a city deputy, and files it with the city's."""
    case = performed(opened(seat=Seat.HIGHER), resigned(), vote(14), carried())
    ends, files = case.effects()
    assert ends.body is not None
    assert (ends.body.area.code, files.kind, files.by) == (CITY, EffectKind.MUST_FILE, (Role.STANDING_COMMITTEE,))
    pending = [finding for finding in case.audit(DAY).open if finding.fails]
    assert [finding.norms[0].id for finding in pending] == ["EL2020-55-1c", "DL2015-50-1", "DL2015-50-1"]
    case = performed(
        case,
        *closing(Role.HIGHER_STANDING_COMMITTEE, Role.HIGHER_STANDING_COMMITTEE, Role.HIGHER_STANDING_COMMITTEE),
    )
    assert [effect.kind for effect in case.effects()] == [EffectKind.MANDATE_ENDS, EffectKind.MANDATE_END_ANNOUNCED]
    assert case.audit(DAY).open == ()


@pytest.mark.parametrize(
    ("code", "above"),
    [
        (COUNTY, CITY),
        (CITY, PROVINCE),
        (PROVINCE, "000000"),
        ("310101", "310000"),
        ("429004", "420000"),
        ("441900", "440000"),
    ],
)
def test_the_congress_above_is_the_one_next_in_line(code: str, above: str) -> None:
    """Districts of a municipality, counties under a province and a city without districts elect to the province's."""
    case = recorded(opened(code, Seat.HIGHER), resigned(), vote(14), carried())
    body = case.effects()[0].body
    assert body is not None
    assert body.area.code == above


def test_a_township_deputy_resigns_to_the_congress() -> None:
    """More than half of all deputies accept: 102 of 203 do, 101 do not."""
    case = performed(opened(TOWNSHIP), resigned(Role.CONGRESS), vote(102, 203, 190), carried())
    assert case.effects()[0].ground is Ground.RESIGNED
    short = recorded(opened(TOWNSHIP), resigned(Role.CONGRESS), vote(101, 203, 190))
    assert short.check(carried()).outcome is FAILS
    assert recorded(short, carried()).effects() == ()
    assert short.check(carried(carried=False)).outcome is HOLDS
    assert recorded(short, carried(carried=False)).standing("en") == "not accepted"


def test_what_is_in_doubt_is_a_reading() -> None:
    """A county's congress in session, and a township's presidium between sessions."""
    to_congress, to_presidium = resigned(Role.CONGRESS), resigned(Role.PRESIDIUM)
    barred = opened().check(to_congress)
    assert (barred.outcome, [choice.reading for choice in barred.readings]) == (
        FAILS,
        ["county_resignation_in_session"],
    )
    by_congress = opened(county_resignation_in_session="congress")
    case = performed(by_congress, to_congress, vote(102, 203, 190), carried())
    assert case.effects()[0].norms[0].id.startswith("LOL2022-14")
    by_presidium = opened(TOWNSHIP, county_resignation_in_session="presidium")
    assert by_presidium.check(to_presidium).outcome is HOLDS
    with pytest.raises(Undetermined):  # the majority of a presidium is left to local rules
        performed(by_presidium, to_presidium, vote(5, 9, 9), carried())
    assert opened(TOWNSHIP).check(to_presidium).outcome is FAILS


def test_city_and_province_deputies_resign_one_level_down() -> None:
    """What is voted on at their own congress accepts nothing, and has no effect."""
    case = recorded(opened(CITY), resigned(), vote(20, 40, 35), carried())
    assert case.effects() == ()
    audit = case.audit(DAY)
    codes = {leaf.code for finding in audit.failures for leaf in finding.because}
    assert {"handed_to", "decided_elsewhere"} <= codes


def test_a_resignation_may_be_withdrawn_until_it_is_accepted() -> None:
    """By default it takes effect with the vote; under the other reading with the announcement."""
    back = Withdrawn(on=DAY)
    handed = performed(opened(), resigned())
    assert performed(handed, back).standing("en") == "withdrawn"
    accepted = performed(handed, vote(14), carried())
    late = accepted.check(back)
    assert (late.outcome, [choice.reading for choice in late.readings]) == (FAILS, ["resignation_withdrawal"])
    assert recorded(accepted, back).effects() == accepted.effects()  # void: the mandate has ended
    assert recorded(handed, back, vote(14), carried()).effects() == ()  # nothing was left to accept
    other = performed(opened(resignation_withdrawal="on_announcement"), resigned(), vote(14), carried())
    assert other.effects() == ()
    assert other.check(back).outcome is HOLDS
    assert performed(other, back).effects() == ()
    told = date(2023, 6, 20)
    announced = performed(other, EndAnnounced(on=told, by=Actor(Role.STANDING_COMMITTEE)))
    assert announced.effects()[0].on == told
    assert announced.check(Withdrawn(on=told)).outcome is FAILS


def test_an_ordered_resignation_is_a_ground_of_its_own_from_2025() -> None:
    """Before, an order is no more than an occasion, and the mandate ends by resignation."""
    for day, outcome, ground in (
        (date(2025, 3, 11), FAILS, Ground.RESIGNED),
        (date(2025, 3, 12), HOLDS, Ground.ORDERED_RESIGNATION),
    ):
        ordered = ResignationOrdered(on=day)
        assert opened().check(ordered).outcome is outcome
        case = recorded(opened(), ordered, resigned(on=day), vote(14, on=day), carried(day))
        assert case.effects()[0].ground is ground


def test_who_may_order_a_resignation_is_a_reading() -> None:
    """The law names nobody; under the other readings the discipline organ, or those who elected."""
    day = date(2025, 6, 3)
    ordered = ResignationOrdered(on=day, by=Actor(Role.SUPERVISORY_COMMISSION))
    assert opened().check(ordered).outcome is HOLDS
    assert opened(ordered_by="discipline_organ").check(ordered).outcome is HOLDS
    assert opened(ordered_by="electing_or_own").check(ordered).outcome is FAILS
    unknown = opened(ordered_by="electing_or_own").check(ResignationOrdered(on=day))
    assert (unknown.outcome, unknown.missing) == (UNDETERMINED, ("resignation_ordered.by",))


def test_the_accepting_body_may_announce_or_only_the_one_above() -> None:
    """The Election Law says announced, and not by whom: a reading."""
    case = performed(opened(seat=Seat.HIGHER), resigned(), vote(14), carried())
    told = EndAnnounced(on=DAY, by=Actor(Role.STANDING_COMMITTEE))
    assert case.check(told).outcome is HOLDS
    assert case.check(EndAnnounced(on=DAY, by=Actor(Role.PRESIDIUM))).outcome is FAILS  # it decided nothing
    other = performed(opened(seat=Seat.HIGHER, announcer="next_higher"), resigned(), vote(14), carried())
    barred = other.check(told)
    assert (barred.outcome, [choice.reading for choice in barred.readings]) == (FAILS, ["announcer"])


def test_what_is_not_known_is_asked_for() -> None:
    """The addressee, the form, the vote, who announces, where it was filed."""
    case = opened(seat=Seat.HIGHER)
    assert case.check(resigned(written=None)).missing == ("resigned.written",)
    handed = recorded(case, resigned())
    assert handed.check(vote(14, membership=27, present=None)).outcome is HOLDS
    assert recorded(handed).check(carried()).outcome is FAILS  # announced before any vote
    partial = open_resignation(law(), WHO, seat=Seat.HIGHER, partial=True)
    assert partial.check(carried()).missing == ("voted.tally",)
    accepted = recorded(handed, vote(14), carried())
    assert accepted.check(Filed(on=DAY)).missing == ("filed.filed_with",)
    assert accepted.check(EndAnnounced(on=DAY)).missing == ("told.by",)
    unknown = recorded(opened(), resigned(), vote(14, membership=27, present=None))
    assert unknown.effects() == ()


def test_a_result_that_cannot_be_checked_is_marked_inferred() -> None:
    """Accepted without numbers: the mandate ends, as far as was said."""
    from npc_core.deputies import Voted
    from npc_core.voting.facts import Tally

    case = recorded(opened(), resigned(), Voted(on=DAY, tally=Tally()), carried())
    assert [effect.inferred for effect in case.effects()] == [True]


def test_the_law_before_2010_is_not_at_hand() -> None:
    """Every answer says so, and names the law that is missing."""
    day = date(2009, 5, 4)
    case = recorded(opened(), resigned(on=day), vote(14, on=day), carried(day))
    findings = [leaf for line in case.audit(day).lines for leaf in line.judgement.permitted.because]
    unknown = {finding.rule for finding in findings if finding.outcome is UNDETERMINED}
    assert {"deputies.resigned_to", "deputies.resignation_written", "deputies.resignation_decided_here"} <= unknown
    for act in closing(Role.STANDING_COMMITTEE, Role.STANDING_COMMITTEE, Role.CONGRESS, day):
        assert case.check(act).outcome is not HOLDS
    ordered = opened().check(ResignationOrdered(on=day))
    assert ordered.missing == ("law:mandates.ordered_resignation",)
    with pytest.raises(Unlawful):
        opened().perform(ResignationOrdered(on=date(2019, 5, 6)))
