"""Zhejiang, Henan, Guangdong and Shenzhen: what their texts say, read from the texts and not from the data."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from npc_core.congress.areas import Area
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.labels import member
from npc_core.kernel.provisions import LocalNote, Provision, Silence
from npc_core.kernel.writing import unstructure
from npc_core.law.book import RuleBook
from npc_core.law.laws import law_of, packaged_file, packaged_files
from npc_core.sessions.facts import ExtraordinarySession
from npc_core.sessions.rules import check_extraordinary_session

ZHEJIANG, HANGZHOU, XIHU, ZJ_TOWN = "330000", "330100", "330106", "330110100"
HENAN, SHANGQIU, COUNTY, HN_TOWN = "410000", "411400", "411424", "411424100"
GUANGDONG, GUANGZHOU, HAIZHU, GD_TOWN = "440000", "440100", "440105", "440783100"
SHENZHEN, NANSHAN = "440300", "440305"

Y2017, Y2019, Y2021, Y2023 = (date(year, 6, 1) for year in (2017, 2019, 2021, 2023))
ZA, ZC, ZG = "zhejiang.appointments2018-", "zhejiang.committee2020-", "zhejiang.congress2021-"
ZO, ZT = "zhejiang.oath2015-", "zhejiang.townships2016-"
ZD = "zhejiang.deputies2016-"
HG, HO, HT = "henan.congress2010-", "henan.oath2018-", "henan.townships2016-"
GA, GC, GG = "guangdong.appointments2022-", "guangdong.committee2023-", "guangdong.congress2022-"
SA = "shenzhen.appointments2022-"

BINDING, ADVISORY, COUNCIL, COMMITTEE = "binding", "advisory", "council_of_chairpersons", "standing_committee"
WRITE_INS = ["for", "against", "write_in", "abstain"]
HALF_OF_MEMBERS = {"share": "1/2", "strict": True, "base": "all_members"}
HALF_OF_DEPUTIES = {"share": "1/2", "strict": True, "base": "all_deputies"}
HALF_OF_MOVERS = {"share": "1/2", "strict": False, "base": "movers"}
HALF_OF_PRESIDIUM = {"share": "1/2", "strict": True, "base": "all_presidium_members"}
TWO_THIRDS = {"share": "2/3", "strict": False, "base": "all_deputies"}
TWO_THIRDS_OF_PRESIDIUM = {"share": "2/3", "strict": False, "base": "all_presidium_members"}
FIFTH = {"share": "1/5", "strict": False, "base": "all_members"}
SEATS = ["chair", "vice_chair", "secretary_general", "member"]
LINKED = {"offices": [f"standing_committee_{seat}" for seat in SEATS], "announced_by": ["presidium", COMMITTEE]}
BY_COUNCIL = {"way": "standing_committee_appoints", "nominators": [COUNCIL]}
BY_NOBODY_NAMED = {"way": "standing_committee_appoints"}
BY_HEAD = {"way": "standing_committee_decides", "nominators": ["government_head"]}
WORKING_BODIES = "offices.power.standing_committee_working_body_head"
REMOVABLE_BODIES = "leaving.removable.standing_committee_working_body_head"
OWN_MOTION, LEAD = "sessions.extraordinary_own_motion", "appointments.submission_lead"
ORGANISER, SECRET, LETTER = "oath.organiser", "voting.appointment_secret_ballot", "appointments.letter_issued"
NOMINATORS = "offices.acting_nominators."
SECTIONS_HERE = {"appointments", "leaving", "mandates", "oath", "offices", "sessions", "standing_committees", "voting"}


def days(count: int) -> dict[str, Any]:
    """Return a period of days as plain data."""
    return {"count": count, "unit": "days"}


def months(count: int) -> dict[str, Any]:
    """Return a period of months as plain data."""
    return {"count": count, "unit": "months"}


def book_of(code: str, day: date) -> RuleBook:
    """Return the book of a place on a day."""
    return law_of(Area.from_code(code)).on(day)


def found(code: str, day: date, key: str) -> Provision[Any]:
    """Return a provision, which must not be silent."""
    provision = book_of(code, day).provision(key)
    assert isinstance(provision, Provision), f"{code} {day} {key}: {provision}"
    return provision


def ids(provision: Provision[Any] | Silence) -> list[str]:
    """Return the local clauses of a provision."""
    return [norm.id for norm in provision.norms if not norm.statute.national]


VALUES: list[tuple[str, date, str, Any, str, str]] = [
    # speech in organised activities is protected too
    (XIHU, Y2023, "mandates.speech_immunity_scope", ["meetings", "organised_activities"], ZD + "27", BINDING),
    # Zhejiang, appointments regulation: the provincial body alone
    (ZHEJIANG, Y2019, LEAD, days(10), ZA + "9-2", ADVISORY),
    (ZHEJIANG, Y2019, "appointments.submission_signed_by", "head_of_nominating_organ", ZA + "9-1", BINDING),
    (ZHEJIANG, Y2019, "appointments.exam_result_reported_to", COUNCIL, ZA + "10-2", BINDING),
    (ZHEJIANG, Y2019, "appointments.nominator_explains", ["head", "deputy_head"], ZA + "12", BINDING),
    (ZHEJIANG, Y2019, "appointments.postponement_decided_by", COMMITTEE, ZA + "14-2", BINDING),
    (ZHEJIANG, Y2019, "appointments.withdrawal_written", True, ZA + "14-3", BINDING),
    (ZHEJIANG, Y2019, "appointments.failures_allowed", 2, ZA + "15", BINDING),
    (ZHEJIANG, Y2019, "appointments.new_government_period", months(2), ZA + "16-1", BINDING),
    (ZHEJIANG, Y2019, "appointments.organ_abolished", "relief_required", ZA + "17-1", BINDING),
    (ZHEJIANG, Y2019, "appointments.one_by_one", {"otherwise": True}, ZA + "25-1", ADVISORY),
    (ZHEJIANG, Y2019, "appointments.majority", HALF_OF_MEMBERS, ZA + "25-2", BINDING),
    (ZHEJIANG, Y2019, WORKING_BODIES, BY_COUNCIL, ZA + "4(4)", BINDING),
    (ZHEJIANG, Y2019, "offices.between_sessions.government_vice_head", BY_HEAD, ZA + "5(2)", BINDING),
    (ZHEJIANG, Y2019, NOMINATORS + "government_head", [COUNCIL], ZA + "5(1)", BINDING),
    (ZHEJIANG, Y2019, NOMINATORS + "supervisory_commission_director", [COUNCIL], ZA + "6(1)", BINDING),
    (ZHEJIANG, Y2019, "offices.filing.government_secretary_general", ["higher_government"], ZA + "5(3)", BINDING),
    (ZHEJIANG, Y2019, "offices.resignation_to.supervisory_commission_director", [COMMITTEE], ZA + "18-1", BINDING),
    # Zhejiang, rules of procedure of 2020 and 2021: before the Organic Law of 2022 said so
    (ZHEJIANG, Y2021, "standing_committees.quorum", HALF_OF_MEMBERS, ZC + "5", BINDING),
    (ZHEJIANG, Y2021, "standing_committees.notice_lead", days(7), ZC + "7-1", BINDING),
    (ZHEJIANG, Y2021, "standing_committees.remote_attendance", True, ZC + "4-2", BINDING),
    (ZHEJIANG, Y2021, "standing_committees.council_puts_to_vote", True, ZC + "43", BINDING),
    (ZHEJIANG, Y2021, "appointments.agenda_decided_by", COUNCIL, ZC + "17-4", BINDING),
    (ZHEJIANG, Y2021, "sessions.quorum", TWO_THIRDS, ZG + "6", BINDING),
    (ZHEJIANG, Y2021, "sessions.date_published", True, ZG + "4-1", BINDING),
    (ZHEJIANG, Y2021, "sessions.notice_lead", months(1), ZG + "8-1", BINDING),
    (ZHEJIANG, Y2021, "sessions.presidium_quorum", TWO_THIRDS_OF_PRESIDIUM, ZG + "12-2", BINDING),
    (ZHEJIANG, Y2021, "voting.officials_nomination_movers", 30, ZG + "40-1", BINDING),
    (ZHEJIANG, Y2021, "voting.indirect_surplus", {"least": "1/5", "most": "1/2"}, ZG + "43-1", BINDING),
    (ZHEJIANG, Y2021, "voting.officials_majority", HALF_OF_DEPUTIES, ZG + "68-1", BINDING),
    (ZHEJIANG, Y2021, "voting.officials_ballot_options", WRITE_INS, ZG + "69-1", BINDING),
    # Zhejiang, all levels and townships
    (XIHU, Y2017, "oath.wording", 2015, ZO + "3", BINDING),
    (XIHU, Y2023, "oath.forms", ["individual", "collective"], ZO + "9-1", BINDING),
    (ZJ_TOWN, Y2017, ORGANISER, {"otherwise": ["presidium"]}, ZT + "10-1(14)", BINDING),
    (ZJ_TOWN, Y2017, "sessions.yearly_usual", 2, ZT + "16-1", ADVISORY),
    (ZJ_TOWN, Y2017, "sessions.date_decided_by", "presidium", ZT + "9(1)", BINDING),
    (ZJ_TOWN, Y2017, "sessions.presidium_size", {"least": 7, "most": 13}, ZT + "8-2", BINDING),
    (ZJ_TOWN, Y2017, "sessions.notice_lead", days(7), ZT + "20", BINDING),
    # Zhejiang, supervision regulation of 2008 and measures on deputies of 2016
    (XIHU, Y2017, "voting.standing_committee_inquiry_movers", 3, "zhejiang.supervision2008-36-2", BINDING),
    (XIHU, Y2017, "voting.congress_second_answer", HALF_OF_MOVERS, "zhejiang.deputies2016-13-2", BINDING),
    # Henan
    (HENAN, Y2017, "sessions.quorum", TWO_THIRDS, HG + "4", BINDING),
    (HENAN, Y2017, "sessions.date_decided_by", COMMITTEE, HG + "2", BINDING),
    (HENAN, Y2017, "sessions.presidium_majority", HALF_OF_PRESIDIUM, HG + "12-2", BINDING),
    (HENAN, Y2017, "voting.congress_majority", HALF_OF_DEPUTIES, HG + "46-1", BINDING),
    (HENAN, Y2017, "mandates.offices_after_any_end", LINKED, HG + "36", BINDING),
    (HENAN, Y2019, "oath.wording", 2018, HO + "3", BINDING),
    (COUNTY, Y2019, "oath.anthem", True, HO + "8-5", BINDING),
    (COUNTY, Y2019, REMOVABLE_BODIES, True, "henan.supervision2015-72", BINDING),
    (COUNTY, Y2019, "leaving.removal_defence", True, "henan.supervision2015-75-1", BINDING),
    (HN_TOWN, Y2017, "sessions.yearly_usual", 2, HT + "2-1", ADVISORY),
    (HN_TOWN, Y2017, "sessions.presidium_size", {"least": 7, "most": 13}, HT + "2-3", ADVISORY),
    (HN_TOWN, Y2017, "sessions.presidium_majority", HALF_OF_PRESIDIUM, HT + "5-2", BINDING),
    (HN_TOWN, Y2019, ORGANISER, {"otherwise": ["presidium"]}, HT + "3(9)", BINDING),
    # Guangdong, appointment measures: every standing committee from 2022-07-28
    (HAIZHU, date(2022, 7, 28), LEAD, days(10), GA + "11", ADVISORY),
    (GUANGZHOU, Y2023, "appointments.organ_abolished", "ends_and_filed", GA + "15-1", BINDING),
    (HAIZHU, Y2023, "appointments.organ_renamed", "no_reappointment_if_unchanged", GA + "15-1", BINDING),
    (HAIZHU, Y2023, SECRET, {"otherwise": True}, GA + "20", BINDING),
    (HAIZHU, Y2023, "appointments.effective_from", "vote", GA + "21", BINDING),
    (HAIZHU, Y2023, "appointments.no_assumption_before", True, GA + "21", BINDING),
    (HAIZHU, Y2023, "appointments.acting_outsider_first_vice", True, GA + "9-1", BINDING),
    (HAIZHU, Y2023, WORKING_BODIES, BY_NOBODY_NAMED, GA + "3", BINDING),
    (HAIZHU, Y2023, "voting.removal_movers", FIFTH, GA + "18-3", BINDING),
    (HAIZHU, Y2023, "leaving.resignation_written", True, GA + "10", BINDING),
    # Guangdong, the provincial bodies
    (GUANGDONG, Y2023, "appointments.one_by_one", {"otherwise": True}, GC + "50", BINDING),
    (GUANGDONG, Y2023, "appointments.batch_condition", "majority_of_present_agree", GC + "50", BINDING),
    (GUANGDONG, Y2023, "appointments.withdrawal_approver", COUNCIL, GC + "29", BINDING),
    (GUANGDONG, Y2023, "voting.attending_must_vote", True, GC + "51-3", BINDING),
    (GUANGDONG, Y2023, "standing_committees.notice_lead", days(7), GC + "8-1", BINDING),
    (GUANGDONG, date(2022, 2, 1), "voting.congress_participation", HALF_OF_DEPUTIES, GG + "60-1", BINDING),
    (GUANGDONG, date(2022, 2, 1), "sessions.quorum", TWO_THIRDS, GG + "6", BINDING),
    (GUANGDONG, Y2023, "voting.congress_secret_ballot", True, GG + "62-1", BINDING),
    # Shenzhen
    (SHENZHEN, Y2023, LEAD, days(10), SA + "13-1", ADVISORY),
    (SHENZHEN, Y2023, "appointments.renomination_wait", months(6), SA + "20", BINDING),
    (SHENZHEN, Y2023, "appointments.exam_must_pass", True, SA + "15-1", BINDING),
    (SHENZHEN, Y2023, "appointments.exam_exemption", ["passed_before_same_system"], SA + "15-2", BINDING),
    (SHENZHEN, Y2023, "appointments.order_same_post", "removal_before_appointment", SA + "19-5", BINDING),
    (SHENZHEN, Y2023, "appointments.order_same_person", "appointment_before_removal", SA + "19-4", ADVISORY),
    (SHENZHEN, Y2023, "appointments.postponement_decided_by", COUNCIL, SA + "17-1", BINDING),
    (SHENZHEN, Y2023, REMOVABLE_BODIES, True, SA + "31(1)", BINDING),
    (SHENZHEN, Y2023, "oath.repeated_on_reappointment", True, SA + "27-3", BINDING),
    (SHENZHEN, Y2023, NOMINATORS + "standing_committee_secretary_general", [COUNCIL], SA + "10-1(2)", BINDING),
]


@pytest.mark.parametrize(("code", "day", "key", "value", "norm", "force"), VALUES)
def test_the_text_says_so(code: str, day: date, key: str, value: Any, norm: str, force: str) -> None:
    """The value, the clause that is cited first, and whether it binds or says 一般."""
    provision = found(code, day, key)
    assert unstructure(provision.value) == value
    assert ids(provision)[0] == norm
    assert provision.force.code == force


def test_every_regulation_is_covered() -> None:
    """Each text of this issue's areas."""
    listed = {
        row.norm.split("-")[0]
        for name in packaged_files()
        if name.split("-")[0] in {"33", "41", "44", "4403"}
        for row in packaged_file(name).rows
        if row.key.split(".")[0] in SECTIONS_HERE and ".elections" not in row.norm
    }
    assert listed == {norm.split("-")[0] for *_, norm, _ in VALUES}


HEADS = "standing_committee_working_body_head"
BY_OFFICE: list[tuple[str, date, str, str, str, Any]] = [
    # Zhejiang 10: the exam; 13: who attends and speaks
    (ZHEJIANG, Y2019, "appointments.exam_required", "government_department_head", "decide", True),
    (ZHEJIANG, Y2019, "appointments.exam_required", HEADS, "appoint", True),
    (ZHEJIANG, Y2019, "appointments.exam_required", HEADS, "relieve", False),
    (ZHEJIANG, Y2019, "appointments.exam_required", "government_vice_head", "decide", False),
    (ZHEJIANG, Y2019, "appointments.statement_required", "government_vice_head", "decide", True),
    (ZHEJIANG, Y2019, "appointments.statement_required", "supervisory_commission_member", "appoint", False),
    (ZHEJIANG, Y2019, "appointments.attendance_required", "court_vice_president", "appoint", True),
    # Zhejiang 24: 决定任命省人民政府副省长, not the relief; 28: no letter for acting posts
    (ZHEJIANG, Y2019, SECRET, "government_vice_head", "decide", True),
    (ZHEJIANG, Y2019, SECRET, "government_vice_head", "relieve", False),
    (ZHEJIANG, Y2019, SECRET, "court_president", "acting", True),
    (ZHEJIANG, Y2019, SECRET, "judge", "appoint", False),
    (ZHEJIANG, Y2019, LETTER, "government_head", "acting", False),
    (ZHEJIANG, Y2019, LETTER, "judge", "appoint", True),
    # the oath: Zhejiang 4 to 7, all officers of court and procuratorate before their own organ
    (XIHU, Y2019, ORGANISER, "court_vice_president", "appoint", ["court"]),
    (XIHU, Y2019, ORGANISER, "deputy_procurator_general", "appoint", ["procuratorate"]),
    (XIHU, Y2019, ORGANISER, "procurator_general", "elect", ["presidium"]),
    (XIHU, Y2019, ORGANISER, "government_vice_head", "decide", [COUNCIL]),
    # the oath: Henan 4 to 6, the leaders of court and procuratorate before the council
    (HENAN, Y2019, ORGANISER, "procurator_general", "elect", [COUNCIL]),
    (HENAN, Y2019, ORGANISER, "court_president", "elect", ["presidium"]),
    (HENAN, Y2019, ORGANISER, "court_vice_president", "appoint", [COUNCIL]),
    (HENAN, Y2019, ORGANISER, "regional_intermediate_court_president", "decide", [COUNCIL]),
    (HENAN, Y2019, ORGANISER, "branch_procurator_general", "decide", [COUNCIL]),
    (COUNTY, Y2019, ORGANISER, "deputy_procurator_general", "appoint", [COUNCIL]),
    (COUNTY, Y2019, ORGANISER, "judge", "appoint", ["court"]),
    (COUNTY, Y2019, ORGANISER, "supervisory_commission_deputy_director", "appoint", [COUNCIL]),
    (COUNTY, Y2019, ORGANISER, "supervisory_commission_member", "appoint", [COUNCIL, "supervisory_commission"]),
    # Guangdong 22: 任命和决定任命的人员; Shenzhen 15, 19, 27
    (HAIZHU, Y2023, LETTER, "government_department_head", "decide", True),
    (HAIZHU, Y2023, LETTER, "government_head", "acting", False),
    (GUANGZHOU, Y2023, LETTER, "procurator_general", "approve", False),
    (SHENZHEN, Y2023, "appointments.exam_required", "judge", "appoint", True),
    (SHENZHEN, Y2023, "appointments.exam_required", "government_head", "acting", False),
    (SHENZHEN, Y2023, "appointments.one_by_one", "judge", "appoint", True),
    (SHENZHEN, Y2023, "appointments.one_by_one", "credentials_committee_member", "appoint", False),
    (SHENZHEN, Y2023, ORGANISER, "judge", "appoint", [COMMITTEE, COUNCIL, "court"]),
]


@pytest.mark.parametrize(("code", "day", "key", "office", "act", "value"), BY_OFFICE)
def test_the_text_says_so_of_an_office(code: str, day: date, key: str, office: str, act: str, value: Any) -> None:
    """A table over offices and acts gives what the article says of this one."""
    provision = found(code, day, key)
    assert ids(provision) != []
    assert unstructure(provision.value.of(Post(office).office, member(PostAct, act))) == value


@pytest.mark.parametrize(
    ("code", "day", "key"),
    [
        # Zhejiang's appointments regulation and rules of procedure are the province's own
        (XIHU, Y2023, LEAD),
        (HANGZHOU, Y2021, "standing_committees.quorum"),
        (XIHU, Y2023, "sessions.notice_lead"),
        (XIHU, Y2023, WORKING_BODIES),
        (ZHEJIANG, Y2023, "sessions.yearly_usual"),
        # Henan's rules of procedure too; the rules on presidiums are those of townships
        (SHANGQIU, Y2019, "sessions.quorum"),
        (COUNTY, Y2019, "sessions.presidium_majority"),
        (COUNTY, Y2023, "mandates.offices_after_any_end"),
        (HENAN, Y2019, "sessions.presidium_size"),
        # Guangdong's committee and congress rules: the province; a township has no standing committee
        (HAIZHU, Y2023, "appointments.one_by_one"),
        (GD_TOWN, Y2023, LEAD),
        # Shenzhen's regulation: the city, not its districts
        (NANSHAN, Y2023, "appointments.renomination_wait"),
        (NANSHAN, Y2023, "oath.repeated_on_reappointment"),
        # on the eve of each text
        (ZHEJIANG, date(2018, 5, 30), LEAD),
        (ZHEJIANG, date(2020, 11, 26), "standing_committees.quorum"),
        (ZHEJIANG, date(2021, 1, 29), "sessions.quorum"),
        (XIHU, date(2015, 12, 31), ORGANISER),
        (ZJ_TOWN, date(2016, 9, 30), "sessions.notice_lead"),
        (HENAN, date(2010, 7, 29), "sessions.quorum"),
        (COUNTY, date(2018, 6, 30), "oath.anthem"),
        (HN_TOWN, date(2016, 12, 31), "sessions.presidium_majority"),
        (HAIZHU, date(2022, 7, 27), LEAD),
        (GUANGDONG, date(2023, 4, 30), "voting.attending_must_vote"),
        (GUANGDONG, date(2022, 1, 21), "voting.congress_participation"),
        (SHENZHEN, date(2022, 12, 7), "appointments.renomination_wait"),
    ],
)
def test_a_level_or_day_that_the_text_does_not_reach(code: str, day: date, key: str) -> None:
    """A regulation binds the levels it names, from its first day on."""
    assert ids(book_of(code, day).provision(key)) == []


def test_a_county_is_told_that_the_rules_at_hand_do_not_bind_it() -> None:
    """Zhejiang's committee asks for an exam of its own nominees; the county's own rules are not at hand."""
    exam = book_of(XIHU, Y2023).appointments.exam_required
    assert isinstance(exam, Silence)
    assert exam.local_note is LocalNote.NOT_REACHING
    assert book_of(ZHEJIANG, Y2023).appointments.exam_pass_mark.local_note is LocalNote.LEFT_ALONE
    before = book_of(ZHEJIANG, date(2018, 5, 30)).appointments.exam_required  # the older text is not at hand
    assert before.local_note is LocalNote.NONE_AT_HAND


def test_henans_oath_measures_reach_the_county_by_reference() -> None:
    """参照本办法执行 (9); the regulation on township presidiums binds by itself."""
    assert found(COUNTY, Y2019, ORGANISER).by_reference
    assert found(HN_TOWN, Y2019, "oath.anthem").by_reference
    assert not found(HENAN, Y2019, ORGANISER).by_reference
    assert not found(HN_TOWN, Y2019, ORGANISER).by_reference
    adopted = law_of(Area.from_code(COUNTY), readings={"applied_by_reference": "only_if_adopted"}).on(Y2019)
    assert ids(adopted.oath.organiser) == []


@pytest.mark.parametrize(
    ("code", "day", "key", "kind", "local", "norm"),
    [
        # the special regulation against the rules of procedure, which give way to it (3-2)
        (ZHEJIANG, Y2021, "appointments.withdrawal_free", "clash", False, ZC + "23"),
        (ZHEJIANG, Y2019, "oath.wording", "outdated", 2015, ZO + "3"),
        (ZJ_TOWN, Y2019, "oath.wording", "outdated", 2015, ZO + "3"),
        (ZHEJIANG, Y2021, OWN_MOTION, "contrary", True, ZG + "4-3"),
        (HENAN, date(2014, 6, 1), OWN_MOTION, "contrary", True, HG + "2"),
        (HENAN, Y2019, OWN_MOTION, "outdated", True, HG + "2"),
        (GUANGDONG, date(2022, 3, 11), OWN_MOTION, "contrary", True, GG + "4-1"),
        (ZHEJIANG, Y2023, "voting.officials_primary", "outdated", False, ZG + "41-2"),
        (SHENZHEN, Y2023, NOMINATORS + "court_president", "contrary", ["court_president", COUNCIL], SA + "10-1(6)"),
    ],
)
def test_what_does_not_prevail_is_shown_beside(
    code: str, day: date, key: str, kind: str, local: Any, norm: str
) -> None:
    """A clash, a contrary or an outdated value: the other one stands, and both are seen."""
    provision = found(code, day, key)
    assert unstructure(provision.value) != local
    (beside,) = provision.conflicts
    assert (beside.kind.code, unstructure(beside.value), [each.id for each in beside.norms]) == (kind, local, [norm])


def test_from_the_day_the_law_says_the_same_nothing_is_flagged() -> None:
    """The convening body's own motion is in the Organic Law since 2022-03-12; heads have no 一般 any more."""
    for code in (ZHEJIANG, HENAN, GUANGDONG):
        assert found(code, date(2022, 3, 12), OWN_MOTION).conflicts == ()
    governor = "offices.candidates.government_head"
    assert found(ZHEJIANG, Y2021, governor).conflicts == ()
    assert [each.kind.code for each in found(ZHEJIANG, Y2023, governor).conflicts] == ["outdated"]


def test_a_finding_names_the_local_rule_that_it_did_not_apply() -> None:
    """An extraordinary session of Henan's congress, called without a proposal in 2019 and in 2023."""
    law = law_of(Area.from_code(HENAN))
    before, after = (
        check_extraordinary_session(ExtraordinarySession(on=day, own_motion=True), law) for day in (Y2019, Y2023)
    )
    assert before.fails
    assert "Henan congress rules" in before.explain("en", "tree")
    assert "河南省人大议事规则" in after.explain("zh")


@pytest.mark.parametrize(
    ("code", "day", "reading", "alternative"),
    [
        (ZHEJIANG, Y2019, "vice_head_nominator", "head_of_government"),
        (ZHEJIANG, Y2019, "sc_appointee_resignation", "relief"),
        (ZHEJIANG, Y2021, "official_majority_base", "all_deputies"),
        (HENAN, Y2019, "linked_offices", "end_too"),
        (HAIZHU, Y2023, "acting_from_outside", "first_vice_head"),
        (HAIZHU, Y2023, "acting_end", "return_or_successor"),
        (SHENZHEN, Y2023, "acting_between_sessions", "yes"),
    ],
)
def test_readings_that_the_text_settles(code: str, day: date, reading: str, alternative: str) -> None:
    """The text goes before the caller's choice; a day before it, and a level it does not bind, the caller chooses."""
    other = {
        "vice_head_nominator": "council_of_chairpersons",
        "sc_appointee_resignation": "acceptance",
        "official_majority_base": "ballots_cast",
        "linked_offices": "only_by_decision",
        "acting_from_outside": "named_directly",
        "acting_end": "next_session",
        "acting_between_sessions": "any_time",
    }[reading]
    chosen = {reading: other}
    assert law_of(Area.from_code(code), readings=chosen).on(day).choice(reading).alternative == alternative
    assert law_of(Area.from_code(code), readings=chosen).on(date(2009, 1, 1)).choice(reading).alternative == other
    beyond = law_of(Area.from_code(XIHU), readings=chosen).on(Y2023)
    assert beyond.choice(reading).alternative == other


def test_what_no_rule_uses_is_shown_where_it_binds() -> None:
    """Speeches in Zhejiang's congress concern the province; own appointees' oath concerns every level."""
    province, county = (
        {each.norm for each in book_of(code, Y2023).recorded if each.key.split(".")[0] in SECTIONS_HERE}
        for code in (ZHEJIANG, XIHU)
    )
    assert {ZG + "63", ZO + "8"} <= province
    assert county == {ZO + "4", ZO + "8", ZD + "31", ZD + "51-1", ZD + "51-3", ZD + "52-1"}
