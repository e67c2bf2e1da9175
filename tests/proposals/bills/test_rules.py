"""What each rule on bills says: of whom, in which words, resting on which clause, and what it still asks for."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.kernel.days import Between
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED, Outcome, Severity
from npc_core.kernel.provisions import ConflictKind, LocalNote, Provision, Silence
from npc_core.law.laws import Law
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import Act
from npc_core.procedure.procedures import Demand
from npc_core.proposals.bills import (
    AmendmentMoved,
    CommitteeReported,
    Converted,
    DecisionTold,
    DeferralBody,
    ExecutionJudged,
    HandedOver,
    Listing,
    Milestones,
    Moved,
    ReconsiderationAsked,
    Reconsidered,
    Referred,
    ResultDeliberated,
    ResultOutcome,
    Reviewer,
    SentAfterSession,
    Subject,
    VoteDeferred,
    Withdrawn,
    case_from_milestones,
    open_bill,
)
from npc_core.proposals.bills.rules_after import demand_published
from npc_core.proposals.bills.rules_agenda import demand_told, told_duty
from npc_core.proposals.forum import Forum
from tests.proposals.bills.builders import (
    COMMITTEE,
    COUNCIL,
    FIVE,
    GOVERNMENT,
    LISTED,
    MEMBERS,
    MOVED,
    PRESIDIUM,
    TEN,
    UNLISTED,
    Matter,
    bill,
    decided,
    deliberated,
    listed,
    motion,
    moved,
    recorded,
    said,
    unlisted,
    vote,
)
from tests.proposals.builders import ids, place

COUNTY, TOWN, NATION = "540102", "540102100", "000000"
BEIJING, DISTRICT, SHANGHAI, QU = "110000", "110101", "310000", "310101"
SHANDONG, SD_COUNTY, SD_TOWN, ZHEJIANG, HENAN, GUANGDONG = "370000", "370102", "370102100", "330000", "410000", "440000"
LATER = date(2025, 3, 21)


def told(number: int = 10, **fields: Any) -> Moved:
    """Return a motion of deputies."""
    return Moved(on=MOVED, by=Actor(Role.DEPUTIES, number=number), **fields)


WHO: list[tuple[str, Forum, Role, Outcome, str]] = [
    (COUNTY, Forum.CONGRESS, Role.PRESIDIUM, HOLDS, "LOL2022-22-1a"),
    (COUNTY, Forum.CONGRESS, Role.STANDING_COMMITTEE, HOLDS, "LOL2022-22-1a"),
    (COUNTY, Forum.CONGRESS, Role.SPECIAL_COMMITTEE, HOLDS, "LOL2022-22-1a"),
    (COUNTY, Forum.CONGRESS, Role.PROCURATORATE, FAILS, "LOL2022-22-1a"),
    (COUNTY, Forum.CONGRESS, Role.DEPUTY, FAILS, "LOL2022-22-1a"),
    (COUNTY, Forum.CONGRESS, Role.DELEGATION, FAILS, "LOL2022-22-1a"),
    (TOWN, Forum.CONGRESS, Role.GOVERNMENT, HOLDS, "LOL2022-22-1a"),
    (TOWN, Forum.CONGRESS, Role.SPECIAL_COMMITTEE, FAILS, "LOL2022-22-1a"),
    (NATION, Forum.CONGRESS, Role.CENTRAL_MILITARY_COMMISSION, HOLDS, "NPC2021-16-1"),
    (NATION, Forum.CONGRESS, Role.DELEGATION, HOLDS, "NPC2021-17-1"),
    (BEIJING, Forum.CONGRESS, Role.DELEGATION, HOLDS, "beijing.deputies2014-10-1"),
    (DISTRICT, Forum.CONGRESS, Role.DELEGATION, HOLDS, "beijing.deputies2014-10-1"),
    (HENAN, Forum.CONGRESS, Role.DELEGATION, HOLDS, "henan.congress2010-23-3"),
    (SHANGHAI, Forum.CONGRESS, Role.COURT, FAILS, "LOL2022-22-1a"),
    (HENAN, Forum.CONGRESS, Role.COURT, FAILS, "LOL2022-22-1a"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.GOVERNMENT, HOLDS, "LOL2022-52-2a"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.DEPUTIES, FAILS, "LOL2022-52-1"),
    (COUNTY, Forum.STANDING_COMMITTEE, Role.STANDING_COMMITTEE_MEMBERS, HOLDS, "LOL2022-52-3b"),
    (SHANGHAI, Forum.STANDING_COMMITTEE, Role.COURT, FAILS, "LOL2022-52-1"),
    (NATION, Forum.STANDING_COMMITTEE, Role.COURT, HOLDS, "NPC2021-29-1"),
]


@pytest.mark.parametrize(("code", "forum", "role", "outcome", "norm"), WHO)
def test_who_may_move_a_bill(code: str, forum: Forum, role: Role, outcome: Outcome, norm: str) -> None:
    """The law's list is complete; what Shanghai and Henan add to it is contrary to it; delegations by local rules."""
    finding = said(bill(code, forum=forum), Moved(on=MOVED, by=Actor(role, number=12)), "mover")
    assert finding.outcome is outcome
    assert norm in ids(finding)


def test_a_township_has_no_standing_committee_to_move_a_bill_in() -> None:
    """So members there can move nothing."""
    assert said(motion(TOWN), Moved(on=MOVED, by=MEMBERS), "mover").code == "no_such_body"
    assert said(motion(TOWN), Moved(on=MOVED, by=GOVERNMENT), "mover").code == "no_such_body"


def test_a_local_list_that_adds_courts_is_shown_as_contrary() -> None:
    """Shanghai's rules of 2001 are older than the law of 2022 and different from it."""
    movers = place(SHANGHAI).on(MOVED).bills.movers
    assert isinstance(movers, Provision)
    assert [each.kind for each in movers.conflicts] == [ConflictKind.OUTDATED]


NUMBERS: list[tuple[str, Forum, Actor, int | None, Outcome, str]] = [
    (COUNTY, Forum.CONGRESS, TEN, None, HOLDS, "LOL2022-22-2a"),
    (COUNTY, Forum.CONGRESS, Actor(Role.DEPUTIES, number=9), None, FAILS, "LOL2022-22-2a"),
    (TOWN, Forum.CONGRESS, FIVE, None, HOLDS, "LOL2022-22-2b"),
    (NATION, Forum.CONGRESS, Actor(Role.DEPUTIES, number=30), None, HOLDS, "NPC2021-17-1"),
    (NATION, Forum.CONGRESS, Actor(Role.DEPUTIES, number=29), None, FAILS, "NPC2021-17-1"),
    (NATION, Forum.CONGRESS, Actor(Role.DELEGATION, number=21), 41, HOLDS, "NPR2021-12-2"),
    (BEIJING, Forum.CONGRESS, Actor(Role.DELEGATION, number=20), 40, FAILS, "beijing.deputies2014-10-1"),
    (NATION, Forum.STANDING_COMMITTEE, Actor(Role.STANDING_COMMITTEE_MEMBERS, number=9), None, FAILS, "NPC2021-29-1"),
]


@pytest.mark.parametrize(("code", "forum", "by", "size", "outcome", "norm"), NUMBERS)
def test_how_many_must_move_it(
    code: str, forum: Forum, by: Actor, size: int | None, outcome: Outcome, norm: str
) -> None:
    """Ten deputies, five in a township, thirty or a delegation of the national congress."""
    finding = said(bill(code, forum=forum), Moved(on=MOVED, by=by, membership=size), "voting.movers")
    assert finding.outcome is outcome
    assert norm in ids(finding)


def test_an_organ_moves_a_bill_alone_and_nobody_known_is_asked_for() -> None:
    """No number of movers for the government; without an actor the rule on the mover asks."""
    assert said(bill(), Moved(on=MOVED, by=GOVERNMENT), "number").code == "moved_by_an_organ"
    assert said(bill(), Moved(on=MOVED), "mover").missing == ("act.by",)
    assert said(bill(), Moved(on=MOVED), "number").holds
    assert said(bill(), Moved(on=MOVED, by=Actor(Role.DEPUTIES)), "voting.movers").missing == ("movers.number",)


def test_bills_lie_within_the_powers_of_the_body() -> None:
    """Of the congress, or of the standing committee; a fact of which nothing is known is asked for."""
    assert ids(said(bill(within_powers=False), told(), "powers"))[0] == "DL2025-15-1a"
    assert ids(said(motion(within_powers=False), Moved(on=MOVED, by=MEMBERS), "powers"))[0] == "LOL2022-52-1"
    assert said(bill(within_powers=None), told(), "powers").missing == ("dossier.within_powers",)
    early = Moved(on=date(1999, 1, 1), by=TEN)
    assert said(bill(), early, "powers").code == "not_modelled"


def test_what_a_bill_contains() -> None:
    """Cause, grounds and plan; in a standing committee only where the place asks for them."""
    assert said(bill(parts=None), told(), "parts").missing == ("dossier.parts",)
    assert said(bill(parts=()), told(), "parts").severity is Severity.DEFECT
    assert said(motion(), Moved(on=MOVED, by=MEMBERS), "parts").code == "law_is_silent"
    assert ids(said(motion(BEIJING), Moved(on=MOVED, by=MEMBERS), "parts")) == ["beijing.committee2010-13"]
    assert "NSC2022-19-3" in ids(said(motion(NATION), Moved(on=MOVED, by=GOVERNMENT), "parts"))


def test_what_a_bill_may_be_about() -> None:
    """Shanghai lists what may and what may not be moved, and its districts follow it; Beijing what may."""
    good, bad = Subject.MAJOR_MATTERS, Subject.CENTRAL_POWERS
    assert said(bill(QU, subject=good), told(), "subject").holds
    assert "shanghai.bills2015-7" in ids(said(bill(QU, subject=bad), told(), "subject"))
    assert said(bill(DISTRICT, subject=bad), told(), "subject").fails
    assert said(bill(QU), told(), "subject").missing == ("dossier.subject",)
    assert said(bill(), told(), "subject").code == "law_is_silent"
    assert said(bill(), Moved(on=MOVED, by=GOVERNMENT), "subject").code == "not_of_deputies"
    barring = rules(ineligible_matters=["private_affairs"])
    assert said(bill(barring, subject=Subject.PRIVATE_AFFAIRS), told(), "subject").fails
    assert said(bill(barring, subject=bad), told(), "subject").holds


def rules(**rows: Any) -> Law:
    """Return the law of a county with rules of its own on bills."""
    plain = [
        {"key": f"bills.{field}", "norm": f"own.bills2017-{number}", "value": value}
        for number, (field, value) in enumerate(rows.items(), start=1)
    ]
    found = LocalRules.from_mapping(
        {
            "jurisdiction": {
                "id": "own",
                "name": {"zh": "某县", "en": "a county"},
                "area": COUNTY,
                "tier": "county",
            },
            "regulations": [
                {
                    "id": "own.bills2017",
                    "title": {"zh": "某县议案办法", "en": "county measures"},
                    "short": {"zh": "某县议案办法", "en": "county measures"},
                    "since": date(2017, 1, 1),
                    "levels": ["county"],
                }
            ],
            "rows": plain,
        }
    )
    return place(COUNTY, found)


def test_one_matter_and_co_movers_who_read_it() -> None:
    """In Shanghai and its districts and townships."""
    assert said(bill(QU, matters=2), told(), "one_matter").fails
    assert said(bill(QU), told(), "one_matter").holds
    assert said(bill(QU, matters=None), told(), "one_matter").missing == ("dossier.matters",)
    assert said(bill(), told(), "one_matter").code == "law_is_silent"
    assert said(bill(QU), told(co_movers_read=False), "read").fails
    assert said(bill(QU), told(), "read").missing == ("moved.co_movers_read",)
    assert said(bill(QU), Moved(on=MOVED, by=GOVERNMENT), "read").code == "not_of_deputies"


NOON = {"cut_off_on": MOVED, "cut_off_at": time(12)}
CUT_OFFS: list[tuple[str, dict[str, Any], Moved, Outcome, str]] = [
    (GUANGDONG, NOON, told(at=time(11, 30)), HOLDS, "cut_off"),
    (GUANGDONG, NOON, told(at=time(12)), HOLDS, "cut_off"),
    (GUANGDONG, NOON, told(at=time(12, 1)), FAILS, "cut_off"),
    (GUANGDONG, NOON, told(), UNDETERMINED, "facts_missing"),
    (GUANGDONG, {"cut_off_on": MOVED}, told(), HOLDS, "cut_off"),
    (GUANGDONG, {"cut_off_on": date(2025, 3, 16)}, told(), FAILS, "cut_off"),
    (GUANGDONG, {"cut_off_on": date(2025, 3, 18)}, told(), HOLDS, "cut_off"),
    (GUANGDONG, {}, told(), UNDETERMINED, "facts_missing"),
    (COUNTY, {}, told(), HOLDS, "law_is_silent"),
    (COUNTY, NOON, told(at=time(13)), FAILS, "cut_off"),
    (SHANGHAI, NOON, told(at=time(13)), FAILS, "late_and_goes_on"),
    (GUANGDONG, {"in_session": False}, told(), HOLDS, "outside_the_session"),
    (GUANGDONG, NOON, Moved(on=MOVED, by=GOVERNMENT, at=time(13)), HOLDS, "not_of_deputies"),
    (GUANGDONG, NOON, Moved(on=Between(date(2025, 3, 16), MOVED), by=TEN), UNDETERMINED, "facts_missing"),
]


@pytest.mark.parametrize(("code", "facts", "act", "outcome", "word"), CUT_OFFS)
def test_the_closing_day_and_hour(code: str, facts: dict[str, Any], act: Moved, outcome: Outcome, word: str) -> None:
    """Day and hour, as the presidium set them; a late bill is noted, and in Shanghai goes another way."""
    finding = said(bill(code, **facts), act, "cut_off")
    assert (finding.outcome, finding.code) == (outcome, word)


def test_a_late_bill_is_a_notice_where_the_place_says_what_becomes_of_it() -> None:
    """Shanghai until 2015: a suggestion; since then a bill moved between sessions."""
    for on, norm in ((date(2014, 1, 20), "shanghai.congress2001-34-2"), (MOVED, "shanghai.bills2015-8-2")):
        finding = said(bill(SHANGHAI, cut_off_on=date(2014, 1, 1)), Moved(on=on, by=TEN), "cut_off")
        assert (finding.severity, ids(finding)[0]) == (Severity.NOTICE, norm)


def test_from_when_bills_may_be_moved() -> None:
    """Shandong before the session too; Shanghai's rules of 2001 from the convening, its rules of 2015 on any day."""
    early = Moved(on=date(2014, 1, 5), by=TEN)
    assert said(bill(SHANGHAI, convened_on=date(2014, 1, 6)), early, "window").fails
    assert said(bill(SHANGHAI, convened_on=date(2014, 1, 5)), early, "window").holds
    assert said(bill(SHANGHAI), early, "window").missing == ("dossier.convened_on",)
    assert said(bill(SHANGHAI), told(), "window").code == "any_day"
    assert said(bill(SHANDONG), told(), "window").code == "any_day"
    assert said(bill(), told(), "window").code == "law_is_silent"
    assert said(bill(), Moved(on=MOVED, by=GOVERNMENT), "window").code == "not_of_deputies"


def test_the_bill_of_an_organ_is_put_on_the_agenda() -> None:
    """The presidium decides, and may not refuse it; under the other reading it may."""
    for_government = moved(bill(), GOVERNMENT)
    refused = said(for_government, decided(UNLISTED), "organ_bill")
    assert refused.code == "of_an_organ_refused"
    assert [each.reading for each in refused.readings] == ["organ_bill_gate"]
    other = moved(bill(place(COUNTY, organ_bill_gate="yes")), GOVERNMENT)
    assert said(other, decided(UNLISTED), "organ_bill").holds
    assert said(for_government, decided(None), "organ_bill").missing == ("agenda_decided.listing",)
    assert said(moved(bill(), None), decided(UNLISTED), "organ_bill").missing == ("act.by",)
    assert said(moved(bill()), decided(UNLISTED), "organ_bill").holds


def test_a_bill_of_the_council_goes_straight_to_the_committee() -> None:
    """Neither kept off the agenda nor reviewed first."""
    of_council = moved(motion(), COUNCIL)
    assert said(of_council, decided(UNLISTED, COUNCIL), "organ_bill").code == "of_council_held_up"
    review = Referred(on=LATER, by=COUNCIL, to=Reviewer.SPECIAL_COMMITTEE)
    assert ids(said(of_council, review, "organ_bill")) == ["LOL2022-52-1"]
    assert said(moved(motion(), GOVERNMENT), review, "organ_bill").holds


REVIEWERS: list[tuple[str, bool | None, Reviewer | None, Outcome]] = [
    (COUNTY, None, Reviewer.SPECIAL_COMMITTEE, HOLDS),
    (COUNTY, None, Reviewer.BILLS_REVIEW_COMMITTEE, FAILS),
    (COUNTY, None, None, UNDETERMINED),
    (BEIJING, None, Reviewer.BILLS_REVIEW_COMMITTEE, HOLDS),
    (SHANDONG, True, Reviewer.BILLS_REVIEW_COMMITTEE, HOLDS),
    (SHANDONG, False, Reviewer.BILLS_REVIEW_COMMITTEE, FAILS),
    (SHANDONG, None, Reviewer.BILLS_REVIEW_COMMITTEE, UNDETERMINED),
    (SHANDONG, None, Reviewer.SPECIAL_COMMITTEE, HOLDS),
    (SD_TOWN, None, Reviewer.BILLS_REVIEW_COMMITTEE, HOLDS),
    (TOWN, None, Reviewer.BILLS_REVIEW_COMMITTEE, HOLDS),
]


@pytest.mark.parametrize(("code", "first", "to", "outcome"), REVIEWERS)
def test_who_reviews_a_bill_first(code: str, first: bool | None, to: Reviewer | None, outcome: Outcome) -> None:
    """Special committees; a bills review committee where the place has one, in Shandong at the first session only."""
    case = moved(bill(code, first_session=first))
    assert said(case, Referred(on=LATER, by=PRESIDIUM, to=to), "review_body").outcome is outcome


def test_a_working_body_reviews_for_some_standing_committees() -> None:
    """Beijing and Guangdong say so."""
    review = Referred(on=LATER, by=COUNCIL, to=Reviewer.WORKING_BODY)
    assert said(moved(motion(BEIJING), MEMBERS), review, "review_body").holds
    assert said(moved(motion(), MEMBERS), review, "review_body").fails


def test_the_committee_hears_the_deputies_whose_bill_it_reviews() -> None:
    """By the deputies' law since 2025-03-12, and not before; never for bills of organs."""
    case = moved(bill())
    heard = CommitteeReported(on=LATER, by=COMMITTEE)
    assert said(case, heard, "movers_heard").missing == ("act.movers_heard",)
    old = CommitteeReported(on=date(2025, 3, 11), movers_heard=False)
    assert said(moved(bill(), on=date(2025, 3, 1)), old, "movers_heard").code == "law_is_silent"
    assert said(moved(bill(), GOVERNMENT), heard, "movers_heard").code == "not_of_deputies"
    assert said(moved(motion(), MEMBERS), heard, "movers_heard").code == "not_of_deputies"


TELLING: list[tuple[Matter, DecisionTold, Outcome, str]] = [
    (
        unlisted(bill(SHANGHAI), listing=Listing.NOT_A_BILL),
        DecisionTold(on=LATER, written=True, reasons=True),
        HOLDS,
        "told",
    ),
    (
        unlisted(bill(SHANGHAI), listing=Listing.NOT_A_BILL),
        DecisionTold(on=LATER, written=True, reasons=False),
        FAILS,
        "told_short",
    ),
    (unlisted(bill(SHANGHAI), listing=Listing.NOT_A_BILL), DecisionTold(on=LATER), UNDETERMINED, "facts_missing"),
    (unlisted(bill(SHANGHAI)), DecisionTold(on=LATER), HOLDS, "nothing_more_owed"),
    (unlisted(bill(), listing=Listing.NOT_A_BILL), DecisionTold(on=LATER), HOLDS, "law_is_silent"),
    (unlisted(bill(), GOVERNMENT), DecisionTold(on=LATER), HOLDS, "nothing_more_owed"),
    (unlisted(motion(SHANGHAI), MEMBERS), DecisionTold(on=LATER, reported=True), HOLDS, "told"),
    (unlisted(motion(SHANGHAI), MEMBERS), DecisionTold(on=LATER, reported=False), FAILS, "told_short"),
    (unlisted(motion(SHANGHAI), MEMBERS), DecisionTold(on=LATER), UNDETERMINED, "facts_missing"),
    (unlisted(motion(BEIJING), MEMBERS), DecisionTold(on=LATER), HOLDS, "told"),
    (unlisted(motion(ZHEJIANG), MEMBERS), DecisionTold(on=LATER), HOLDS, "told"),
]


@pytest.mark.parametrize(("case", "act", "outcome", "word"), TELLING)
def test_movers_are_told_as_the_place_says(case: Matter, act: DecisionTold, outcome: Outcome, word: str) -> None:
    """In writing and with reasons that it is no bill; in a committee explained, in Shanghai reported besides."""
    finding = said(case, act, "movers_told")
    assert (finding.outcome, finding.code) == (outcome, word)


def test_telling_the_movers_is_owed_where_somebody_says_so() -> None:
    """Only for joint movers, and only where the place or the rules of the national committee ask for it."""
    book = place(SHANGHAI).on(LATER)
    owed = unlisted(bill(SHANGHAI), listing=Listing.NOT_A_BILL)
    assert demand_told(owed, book).demand is Demand.REQUIRED
    assert demand_told(unlisted(bill(SHANGHAI)), book).demand is Demand.ALLOWED
    assert demand_told(unlisted(motion(), MEMBERS), place().on(LATER)).demand is Demand.ALLOWED
    assert isinstance(told_duty(unlisted(motion(), MEMBERS), place().on(LATER)), Silence)
    assert told_duty(moved(bill(SHANGHAI)), book) is None


LAST = {"last_presidium_on": LATER, "last_presidium_at": time(15)}


def asked(number: int | None = 10, movers: int | None = 12, at: time | None = time(10), on: date = LATER) -> Act:
    """Return a demand for a reconsideration."""
    by = None if number is None else Actor(Role.DEPUTIES, number=number)
    return ReconsiderationAsked(on=on, by=by, movers=movers, at=at)


def test_shanghai_reconsiders_what_enough_movers_ask_for_in_time() -> None:
    """More than half and at least ten, four hours before the last meeting of the presidium; elsewhere no such step."""
    case = unlisted(bill(SHANGHAI, **LAST), listing=Listing.NOT_A_BILL)
    assert said(case, asked(), "reconsideration_asked_by").holds
    assert said(case, asked(9), "reconsideration_asked_by").fails
    assert said(case, asked(11, 22), "reconsideration_asked_by").fails
    assert said(case, asked(None), "reconsideration_asked_by").missing == ("reconsideration_asked.by",)
    assert said(case, asked(movers=None), "reconsideration_asked_by").missing == ("reconsideration_asked.movers",)
    assert said(case, asked(at=time(11)), "reconsideration_in_time").holds
    assert said(case, asked(at=time(11, 1)), "reconsideration_in_time").fails
    assert said(case, asked(at=None), "reconsideration_in_time").missing == ("dossier.last_presidium_on",)
    assert said(case, asked(at=None, on=date(2025, 3, 20)), "reconsideration_in_time").holds
    assert said(case, asked(on=date(2025, 3, 22)), "reconsideration_in_time").fails
    no_hour = unlisted(bill(SHANGHAI, last_presidium_on=LATER))
    assert said(no_hour, asked(), "reconsideration_in_time").missing == ("dossier.last_presidium_on",)
    unknown = said(unlisted(bill(SHANGHAI)), asked(), "reconsideration_in_time")
    assert unknown.missing == ("dossier.last_presidium_on",)
    assert said(case, Reconsidered(on=LATER, by=PRESIDIUM, listing=LISTED), "reconsidered_by").holds
    assert said(case, Reconsidered(on=LATER, by=COUNCIL, listing=LISTED), "reconsidered_by").fails
    again = Reconsidered(on=LATER, by=PRESIDIUM, listing=LISTED)
    assert said(case, again, "reconsideration_asked").code == "nobody_asked"
    assert said(case.record(asked()), again, "reconsideration_asked").holds
    table = case_from_milestones(Milestones(moved_on=MOVED, decided_on=MOVED, listing=UNLISTED), place(SHANGHAI))
    assert said(table, again, "reconsideration_asked").missing == ("act:reconsideration_asked",)
    elsewhere = unlisted(bill())
    assert elsewhere.check(asked()).fails
    assert said(elsewhere, asked(), "reconsideration_asked_by").code == "law_is_silent"
    assert said(elsewhere, asked(), "reconsideration_in_time").code == "law_is_silent"


def test_until_2015_half_of_the_movers_sufficed_in_shanghai() -> None:
    """Half or more, two hours before: the rules of 2001, to which those of 2015 are the later and more special text."""
    old, day = place(SHANGHAI).on(date(2014, 1, 20)).bills, place(SHANGHAI).on(LATER).bills
    assert isinstance(old.reconsideration_share, Provision)
    assert isinstance(day.reconsideration_share, Provision)
    assert (old.reconsideration_share.value.needed(22), day.reconsideration_share.value.needed(22)) == (11, 12)
    assert [each.kind for each in day.reconsideration_share.conflicts] == [ConflictKind.CLASH]


AMENDING: list[tuple[Matter, AmendmentMoved, str, Outcome]] = [
    (listed(bill(GUANGDONG)), AmendmentMoved(on=LATER, by=TEN), "amendment_movers", HOLDS),
    (listed(bill(GUANGDONG)), AmendmentMoved(on=LATER, by=FIVE), "amendment_movers", FAILS),
    (listed(bill(GUANGDONG)), AmendmentMoved(on=LATER, by=Actor(Role.DEPUTIES)), "amendment_movers", UNDETERMINED),
    (listed(bill(GUANGDONG)), AmendmentMoved(on=LATER), "amendment_movers", UNDETERMINED),
    (listed(bill(GUANGDONG)), AmendmentMoved(on=LATER, by=COMMITTEE), "amendment_movers", HOLDS),
    (listed(bill("310101100")), AmendmentMoved(on=LATER, by=FIVE), "amendment_movers", HOLDS),
    (listed(bill()), AmendmentMoved(on=LATER, by=FIVE), "amendment_movers", HOLDS),
    (listed(motion(BEIJING), MEMBERS), AmendmentMoved(on=LATER, by=MEMBERS), "amendment_movers", HOLDS),
    (
        listed(motion(BEIJING), MEMBERS),
        AmendmentMoved(on=LATER, before_on=date(2025, 3, 22)),
        "amendment_in_time",
        HOLDS,
    ),
    (listed(motion(BEIJING), MEMBERS), AmendmentMoved(on=LATER, before_on=LATER), "amendment_in_time", FAILS),
    (listed(motion(BEIJING), MEMBERS), AmendmentMoved(on=LATER), "amendment_in_time", UNDETERMINED),
    (
        listed(bill(SHANGHAI)),
        AmendmentMoved(on=LATER, at=time(8), before_on=LATER, before_at=time(10)),
        "amendment_in_time",
        HOLDS,
    ),
    (
        listed(bill(SHANGHAI)),
        AmendmentMoved(on=LATER, at=time(9), before_on=LATER, before_at=time(10)),
        "amendment_in_time",
        FAILS,
    ),
]


@pytest.mark.parametrize(("case", "act", "rule", "outcome"), AMENDING)
def test_who_may_amend_a_bill_and_until_when(case: Matter, act: Act, rule: str, outcome: Outcome) -> None:
    """By local rules alone: ten deputies, five in Shanghai's townships, five members; hours or a day before."""
    assert said(case, act, rule).outcome is outcome


def test_who_puts_a_vote_off() -> None:
    """The council by law since 2022; the plenary, a joint meeting or those present where the place says so."""
    on = VoteDeferred(on=LATER, agreed_by=DeferralBody.PLENARY)
    assert said(deliberated(listed(motion(), MEMBERS)), on, "deferred_by").fails
    assert said(deliberated(listed(motion(BEIJING), MEMBERS)), on, "deferred_by").holds
    assert said(deliberated(listed(motion(SHANGHAI), MEMBERS)), on, "deferred_by").fails
    congress = VoteDeferred(on=LATER, by=Actor(Role.CONGRESS))
    assert said(deliberated(listed(bill(ZHEJIANG))), congress, "deferred_by").holds
    assert said(deliberated(listed(bill(ZHEJIANG))), VoteDeferred(on=LATER, by=PRESIDIUM), "deferred_by").fails
    assert said(deliberated(listed(bill())), congress, "deferred_by").code == "law_is_silent"


def test_what_is_declared_follows_from_the_votes() -> None:
    """102 of 203 carry a bill; 101 do not, whatever is declared."""
    case = deliberated(listed(bill()))
    assert said(case, vote(102), "declared").holds
    assert said(case, vote(101), "declared").fails
    assert said(case, vote(101, carried=False), "declared").holds
    assert said(case, vote(102, carried=False), "declared").fails
    assert said(case, vote(102, carried=None), "declared").missing == ("voted.carried",)
    assert said(case, vote(102, membership=None), "declared").missing == ("vote.membership",)
    committee = deliberated(listed(motion(), MEMBERS))
    assert said(committee, vote(14, membership=27, present=20), "declared").holds


def test_withdrawal_needs_the_consent_that_the_law_names_once_it_is_on_the_agenda() -> None:
    """The presidium; in standing committees the council, in Zhejiang most members besides; before that nobody."""
    free = Withdrawn(on=LATER)
    assert said(moved(bill()), free, "withdrawal_consent").code == "not_on_the_agenda"
    assert said(listed(bill()), free, "withdrawal_consent").missing == ("withdrawn.consent",)
    council = Withdrawn(on=LATER, consent=(Role.COUNCIL_OF_CHAIRPERSONS,))
    assert said(listed(motion(BEIJING), MEMBERS), council, "withdrawal_consent").holds
    assert said(listed(motion(ZHEJIANG), MEMBERS), council, "withdrawal_consent").fails
    assert said(listed(motion(), MEMBERS), council, "withdrawal_consent").code == "law_is_silent"


def test_some_movers_may_insist() -> None:
    """Shandong: ten who insist keep a bill alive, five in a township; Shanghai the same."""
    for code, insisting, outcome in (
        (SD_COUNTY, 9, HOLDS),
        (SD_COUNTY, 10, FAILS),
        (SD_TOWN, 5, FAILS),
        (QU, 10, FAILS),
    ):
        act = Withdrawn(on=LATER, consent=(Role.PRESIDIUM,), insisting=insisting)
        assert said(listed(bill(code)), act, "withdrawal_insisting").outcome is outcome
    assert said(listed(bill(QU)), Withdrawn(on=LATER), "withdrawal_insisting").missing == ("withdrawn.insisting",)
    assert said(listed(bill()), Withdrawn(on=LATER), "withdrawal_insisting").code == "law_is_silent"
    assert said(listed(bill(QU), GOVERNMENT), Withdrawn(on=LATER), "withdrawal_insisting").code == "not_of_deputies"


CONVERTING: list[tuple[Matter, Outcome, str, str]] = [
    (unlisted(bill(BEIJING)), HOLDS, "goes_on_as_suggestion", "beijing.deputies2014-10-3"),
    (unlisted(bill(SHANGHAI)), FAILS, "handled_otherwise", "shanghai.bills2015-12-2"),
    (unlisted(bill(SHANGHAI), listing=Listing.NOT_A_BILL), HOLDS, "goes_on_as_suggestion", "shanghai.bills2015-12-3"),
    (moved(bill(ZHEJIANG, within_powers=False)), HOLDS, "goes_on_as_suggestion", "zhejiang.congress2021-30-2"),
    (moved(bill(ZHEJIANG), FIVE), HOLDS, "goes_on_as_suggestion", "LOL2022-22-2a"),
    (
        moved(bill(SHANGHAI, cut_off_on=date(2014, 1, 1)), on=date(2014, 1, 9)),
        HOLDS,
        "goes_on_as_suggestion",
        "shanghai.congress2001-34-2",
    ),
    (moved(bill(SHANGHAI, cut_off_on=date(2025, 1, 1))), FAILS, "handled_otherwise", "shanghai.bills2015-12-2"),
    (moved(bill(QU, within_powers=False)), FAILS, "handled_otherwise", "shanghai.bills2015-12-2"),
    (bill(SHANGHAI), FAILS, "handled_otherwise", "shanghai.bills2015-12-2"),
    (unlisted(bill()), HOLDS, "law_is_silent", "LOL2022"),
]


@pytest.mark.parametrize(("case", "outcome", "word", "norm"), CONVERTING)
def test_when_a_bill_goes_on_as_a_suggestion(case: Matter, outcome: Outcome, word: str, norm: str) -> None:
    """Too few movers, too late, beyond the powers, no bill, or the place says so; elsewhere the law is silent."""
    on = date(2014, 1, 10) if norm == "shanghai.congress2001-34-2" else LATER
    finding = said(case, Converted(on=on, suggestion="87"), "conversion")
    assert (finding.outcome, finding.code) == (outcome, word)
    assert norm in ids(finding)


def test_what_becomes_of_a_bill_that_is_not_on_the_agenda() -> None:
    """A committee after the session in Zhejiang and Guangdong, the council too in Shanghai, the organs in Beijing."""
    to_committee = SentAfterSession(on=LATER, to=Reviewer.SPECIAL_COMMITTEE)
    assert said(unlisted(bill(GUANGDONG)), to_committee, "after_session").holds
    assert said(unlisted(bill(BEIJING)), to_committee, "after_session").fails
    assert said(unlisted(bill()), to_committee, "after_session").code == "law_is_silent"
    assert said(unlisted(bill(GUANGDONG)), SentAfterSession(on=LATER), "after_session").missing
    council = SentAfterSession(on=LATER, to=Reviewer.COUNCIL)
    assert said(unlisted(bill(SHANGHAI)), council, "after_session").holds
    assert said(unlisted(bill(GUANGDONG)), council, "after_session").fails
    assert said(unlisted(bill(BEIJING)), HandedOver(on=LATER), "handed_over").holds
    assert said(unlisted(bill(SHANGHAI)), HandedOver(on=LATER), "handed_over").fails
    members = unlisted(motion(), MEMBERS)
    for act, rule in ((to_committee, "after_session"), (HandedOver(on=LATER), "handed_over")):
        assert said(members, act, rule).code == "of_a_session_only"
    assert said(members, Converted(on=LATER), "conversion").code == "of_a_session_only"
    assert said(unlisted(bill()), HandedOver(on=LATER), "handed_over").code == "law_is_silent"
    no_bill = unlisted(bill(), listing=Listing.NOT_A_BILL)
    assert said(no_bill, HandedOver(on=LATER), "handed_over").code == "is_none"
    assert said(no_bill, to_committee, "after_session").code == "is_none"


def test_what_the_standing_committee_does_with_the_report() -> None:
    """Shanghai lists it and invites the lead mover; Zhejiang may invite; elsewhere the law is silent."""
    act = ResultDeliberated(on=LATER, outcome=ResultOutcome.REFERENCE, lead_invited=False)
    assert said(unlisted(bill(SHANGHAI)), act, "result_outcome").holds
    assert said(unlisted(bill(SHANGHAI)), ResultDeliberated(on=LATER), "result_outcome").missing
    assert said(unlisted(bill(SHANGHAI)), act, "lead_invited").fails
    assert said(unlisted(bill(ZHEJIANG)), act, "lead_invited").code == "not_required_here"
    assert said(unlisted(bill()), act, "lead_invited").code == "law_is_silent"
    assert said(unlisted(bill(SHANGHAI), GOVERNMENT), act, "lead_invited").code == "not_of_deputies"
    judged = ExecutionJudged(on=LATER, accepted=True)
    assert said(unlisted(bill(BEIJING)), judged, "lead_invited").missing == ("act.lead_invited",)


def test_reports_are_published_where_the_place_says_so() -> None:
    """Shanghai, and its districts by reference."""
    assert demand_published(bill(QU), place(QU).on(LATER)).demand is Demand.REQUIRED
    assert demand_published(bill(), place().on(LATER)).demand is Demand.ALLOWED


def test_where_no_local_text_is_at_hand_the_findings_say_so() -> None:
    """The law is silent on what becomes of a bill, and our not having the county's rules is noted."""
    finding = said(unlisted(bill()), Converted(on=LATER), "conversion")
    silence = finding.basis[0]
    assert isinstance(silence, Silence)
    assert silence.local_note is LocalNote.NONE_AT_HAND


def test_numbers_that_no_bill_can_have_are_refused() -> None:
    """No bill about nothing, no minus three movers, no more suspended than in office."""
    with pytest.raises(ImpossibleFacts):
        open_bill(place(), matters=0)
    with pytest.raises(ImpossibleFacts):
        Moved(on=MOVED, membership=-1)
    with pytest.raises(ImpossibleFacts):
        ReconsiderationAsked(on=MOVED, movers=-1)
    with pytest.raises(ImpossibleFacts):
        Withdrawn(on=MOVED, insisting=-1)
    with pytest.raises(ImpossibleFacts):
        vote(membership=3, suspended=4)
    assert recorded(bill()).standing("en") == "to be moved"
