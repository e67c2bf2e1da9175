"""Credentials: examined, reported, confirmed or void, published; what it does to the roster."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.terms import Term
from npc_core.deputies import (
    CredentialsTest,
    Determination,
    Determined,
    Examined,
    ListPublished,
    OpinionReported,
    open_credentials,
)
from npc_core.kernel.days import Between
from npc_core.kernel.errors import Undetermined
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.ledgers import Allocated, Bench, Elected, Ledgers, Roster, cascade
from tests.deputies.builders import (
    COMMITTEE,
    COUNTY,
    CREDENTIALS_COMMITTEE,
    DAY,
    TOWNSHIP,
    UNIT,
    WHO,
    Matter,
    law,
    performed,
    recorded,
    vote,
)

TESTS = tuple(CredentialsTest)
EXAMINED = Examined(on=DAY, by=CREDENTIALS_COMMITTEE, tests=TESTS)
SABOTAGE = Examined(on=DAY, by=CREDENTIALS_COMMITTEE, tests=TESTS, failed=(CredentialsTest.NO_VOIDING_ACT,))


def opened(code: str = COUNTY, **facts: Any) -> Matter:
    """Return a new case."""
    return open_credentials(law(code, facts.pop("readings", None)), WHO, unit=UNIT, **facts)


def opinion(*, valid: bool = True, to: Role = Role.STANDING_COMMITTEE) -> OpinionReported:
    """Return the report of the credentials committee."""
    return OpinionReported(on=DAY, by=CREDENTIALS_COMMITTEE, to=to, valid=valid)


def determined(result: Determination = Determination.CONFIRMED, by: Actor | None = COMMITTEE) -> Determined:
    """Return the determination."""
    return Determined(on=DAY, by=by, result=result)


def test_a_by_elected_deputy_is_confirmed() -> None:
    """Examined, reported, confirmed by 14 of 27: the mandate begins; the name may be published on any day."""
    case = performed(opened(by_election=True), EXAMINED, opinion(), vote(14), determined())
    (begins,) = case.effects()
    assert (begins.kind, begins.on, begins.inferred) == (EffectKind.MANDATE_BEGINS, DAY, False)
    assert [norm.id for norm in begins.norms] == ["EL2020-47-2a"]
    assert performed(case, ListPublished(on=date(2023, 6, 20), by=COMMITTEE)).closed
    assert case.audit(DAY).finding.outcome is HOLDS


def test_a_general_election_has_its_list_published_before_the_first_session() -> None:
    """Still to be done until it is; on the day of the session it is too late."""
    session = date(2023, 6, 20)
    case = performed(opened(by_election=False, first_session_on=session), EXAMINED, opinion(), vote(14), determined())
    (pending,) = case.audit(DAY).open
    assert [norm.id for norm in pending.norms] == ["EL2020-47-2b"]
    assert case.check(ListPublished(on=date(2023, 6, 19), by=COMMITTEE)).outcome is HOLDS
    assert case.check(ListPublished(on=session, by=COMMITTEE)).outcome is FAILS
    unsure = case.check(ListPublished(on=Between(date(2023, 6, 10), date(2023, 6, 30)), by=COMMITTEE))
    assert unsure.outcome is UNDETERMINED


def test_a_void_election_leaves_the_seat_vacant() -> None:
    """Sabotage found, reported void, determined void: the roster drops the elected, the seat is to be filled."""
    case = performed(
        opened(by_election=False),
        SABOTAGE,
        opinion(valid=False),
        vote(14),
        determined(Determination.VOID),
    )
    (void,) = case.effects()
    assert void.kind is EffectKind.ELECTION_VOID
    place = law()
    roster = Roster(law=place, term=Term(number=15, began=date(2022, 3, 5)), total=1).apply(
        Allocated(on=date(2022, 1, 4), unit=UNIT, seats=1), Elected(on=date(2023, 5, 4), person=WHO, unit=UNIT)
    )
    follows = cascade(void, Ledgers(roster, Bench(law=place)))
    assert [(each.kind, each.unit) for each in follows] == [(EffectKind.SEAT_VACANT, UNIT)]
    after = roster.apply(void).on(DAY)
    assert (after.vacant, after.awaiting) == (1, ())


def test_a_confirmation_makes_the_elected_a_deputy() -> None:
    """The effect of the case is what the roster takes up; of another place it takes nothing."""
    case = performed(opened(by_election=True), EXAMINED, opinion(), vote(14), determined())
    roster = Roster(law=law(), term=Term(number=15, began=date(2022, 3, 5)), total=1).apply(
        Allocated(on=date(2022, 1, 4), unit=UNIT, seats=1), Elected(on=date(2023, 5, 4), person=WHO, unit=UNIT)
    )
    assert roster.apply(*case.effects()).on(DAY).deputies == (WHO,)
    other = Roster(law=law("540103"), term=Term(number=15, began=date(2022, 3, 5)), total=1)
    assert other.apply(*case.effects()).entries == ()
    assert cascade(case.effects()[0], Ledgers(other, Bench(law=law("540103")))) == ()


def test_a_report_that_is_not_adopted_goes_back() -> None:
    """13 of 27 adopt nothing: the credentials are examined again."""
    case = performed(opened(by_election=True), EXAMINED, opinion(), vote(13), determined(Determination.NOT_ADOPTED))
    assert (case.standing("en"), case.effects()) == ("examined", ())
    case = performed(case, EXAMINED, opinion(), vote(14), determined())
    assert case.effects()[0].kind is EffectKind.MANDATE_BEGINS


def test_a_confirmation_against_the_count_changes_nothing() -> None:
    """13 of 27 are too few, whatever was said."""
    case = recorded(opened(by_election=True), EXAMINED, opinion(), vote(13), determined())
    assert case.effects() == ()
    assert case.audit(DAY).failures[0].because[-1].code == "announcement_contradicts"


def test_the_majority_of_a_township_presidium_is_left_to_local_rules() -> None:
    """National law says the presidium confirms, and not by which majority."""
    presidium = Actor(Role.PRESIDIUM)
    case = performed(opened(TOWNSHIP, by_election=True), EXAMINED, opinion(to=Role.PRESIDIUM))
    case = case.perform(vote(5, 9, 9), undetermined="accept")
    with pytest.raises(Undetermined):
        case.perform(determined(by=presidium))
    case = case.perform(determined(by=presidium), undetermined="accept")
    assert [effect.inferred for effect in case.effects()] == [True]
    settled = opened(TOWNSHIP, by_election=True, readings={"presidium_majority": "more_than_half"})
    voted = recorded(settled, EXAMINED, opinion(to=Role.PRESIDIUM), vote(5, 9, 9))
    assert voted.check(determined(by=presidium)).outcome is HOLDS


def test_local_rules_alone_may_give_the_majority() -> None:
    """Under the other reading of the vote on credentials, nothing can be said without a local rule."""
    case = recorded(
        opened(by_election=True, readings={"credentials_vote": "local_rule_only"}), EXAMINED, opinion(), vote(27)
    )
    assert case.check(determined()).outcome is UNDETERMINED


def test_what_is_not_known_is_asked_for() -> None:
    """Who examined and what, who confirmed, what the report said, when the session was."""
    case = opened()
    judged = case.judge(Examined(on=DAY))
    assert (judged.permitted.missing, judged.duties[0].missing) == (("examined.by",), ("examined.tests",))
    partial = open_credentials(law(), WHO, partial=True)
    assert partial.judge(opinion()).duties[0].missing == ("examined.tests",)
    assert set(partial.check(determined(by=None)).missing) == {"determined.by", "examined.tests", "voted.tally"}
    listed = recorded(case, EXAMINED, opinion(), vote(14), determined()).check(ListPublished(on=DAY))
    assert set(listed.missing) == {"dossier.by_election", "dossier.first_session_on"}
    assert recorded(opened(), determined()).effects()[0].inferred


def test_the_law_before_2015_had_no_article_on_credentials() -> None:
    """It is not at hand; every answer says so."""
    day = date(2012, 5, 4)
    case = opened(by_election=False, first_session_on=date(2012, 6, 1))
    acts = (
        Examined(on=day, by=CREDENTIALS_COMMITTEE, tests=TESTS),
        OpinionReported(on=day, by=CREDENTIALS_COMMITTEE, to=Role.STANDING_COMMITTEE, valid=True),
        vote(14, on=day),
        Determined(on=day, by=COMMITTEE, result=Determination.CONFIRMED),
        ListPublished(on=day, by=COMMITTEE),
    )
    for act in acts:
        judged = case.judge(act)
        unsure = {finding.outcome for finding in (judged.permitted, *judged.duties)}
        assert UNDETERMINED in unsure or act is acts[2], act
        case = case.record(act)
    old = open_credentials(law(), PersonId("P-2")).check(
        Examined(on=date(2003, 5, 4), by=CREDENTIALS_COMMITTEE, tests=TESTS)
    )
    assert old.missing == ("law:mandates.credentials_examined_by",)
    assert isinstance(case.effects()[0], Effect)


def test_an_opinion_follows_from_what_was_found_or_contradicts_it() -> None:
    """Void for sabotage, valid where all is in order; the other way round is pointed out."""
    found, fine = recorded(opened(), SABOTAGE), recorded(opened(), EXAMINED)
    said = {
        (case, valid): case.judge(opinion(valid=valid)).duties[0].explain("zh")
        for case in (found, fine)
        for valid in (True, False)
    }
    assert "意见为当选无效" in said[found, False]
    assert "意见却为当选有效" in said[found, True]
    assert "意见为当选有效" in said[fine, True]
    assert "意见却为当选无效" in said[fine, False]
