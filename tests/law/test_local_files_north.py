"""Beijing, Shanghai, Shandong, Jinan and Qingdao: what their texts say, read from the texts and not from the data."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from npc_core.congress.areas import Area
from npc_core.congress.offices import Office
from npc_core.congress.posts import PostAct
from npc_core.kernel.labels import member
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.writing import unstructure
from npc_core.law.book import RuleBook
from npc_core.law.laws import law_of, packaged_file
from npc_core.law.local import Recorded
from npc_core.law.statutes import read_data
from npc_core.sessions.facts import ExtraordinarySession
from npc_core.sessions.rules import check_extraordinary_session

BEIJING, DONGCHENG, BEIJING_TOWN = "110000", "110101", "110111100"
SHANGHAI, HUANGPU, SHANGHAI_TOWN = "310000", "310101", "310112101"
SHANDONG, JINAN, LIXIA, QINGDAO, SHINAN, TOWN = "370000", "370100", "370102", "370200", "370202", "370281100"

Y2009, Y2016, Y2019, Y2022 = (date(year, 6, 1) for year in (2009, 2016, 2019, 2022))
EVE, DAY = date(2023, 7, 27), date(2023, 7, 28)  # the Beijing regulation of 2023 is in force from its promulgation

# the clauses of each regulation: B07 + "11-2" is its article 11, paragraph 2
B07 = "beijing.appointments2007-"
B23 = "beijing.appointments2023-"
BC = "beijing.congress2010-"
BSC = "beijing.committee2010-"
BO = "beijing.oath2015-"
BD = "beijing.deputies2014-"
SSC = "shanghai.committee2007-"
SC = "shanghai.congress2001-"
SD = "shanghai.deputies2015-"
SO = "shanghai.oath2018-"
DC = "shandong.congress2019-"
DD = "shandong.deputies2015-"
DO = "shandong.oath2018-"
DT = "shandong.townships2015-"

BINDING, ADVISORY, COMMITTEE, HEAD = "binding", "advisory", "standing_committee", "government_department_head"
SUPERVISOR = "supervisory_commission_member"
ATTENDS, ALONE = "appointments.attendance_required", "appointments.one_by_one"
SECRET, OWN_MOTION = "voting.appointment_secret_ballot", "sessions.extraordinary_own_motion"

HALF_OF_MEMBERS = {"share": "1/2", "strict": True, "base": "all_members"}
HALF_OF_DEPUTIES = {"share": "1/2", "strict": True, "base": "all_deputies"}
HALF_OF_PRESIDIUM = {"share": "1/2", "strict": True, "base": "all_presidium_members"}
TWO_THIRDS = {"share": "2/3", "strict": False, "base": "all_deputies"}
TWO_THIRDS_OF_PRESIDIUM = {"share": "2/3", "strict": False, "base": "all_presidium_members"}
FIFTH = {"share": "1/5", "strict": False, "base": "all_deputies"}
TENTH = {"share": "1/10", "strict": False, "base": "all_deputies"}
MOVERS_HALF = {"share": "1/2", "strict": False, "base": "movers"}
MOVERS_MORE = {"share": "1/2", "strict": True, "base": "movers"}
COUNCIL = ["council_of_chairpersons"]
SEATS = [
    "standing_committee_chair",
    "standing_committee_vice_chair",
    "standing_committee_secretary_general",
    "standing_committee_member",
    "special_committee_chair",
    "special_committee_vice_chair",
    "special_committee_member",
]
ONE_MORE = {"rule": "one_more_as_a_rule", "most_extra": 1}
ONE_MORE_ALLOWED = {"rule": "equal_or_one_more", "most_extra": 1}
END_BY_COMMITTEE = {"offices": SEATS, "announced_by": ["standing_committee"]}
END_BY_BOTH = {"offices": SEATS, "announced_by": ["presidium", "standing_committee"]}


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
    # Beijing, appointments: 2007 and 2023
    (BEIJING, EVE, "appointments.submission_lead", days(15), B07 + "11-2", BINDING),
    (BEIJING, DAY, "appointments.submission_lead", days(10), B23 + "12-2", BINDING),
    (BEIJING, EVE, "appointments.agenda_decided_by", COUNCIL[0], B07 + "11-1", BINDING),
    (BEIJING, DAY, "appointments.submission_written", True, B23 + "13-1", BINDING),
    (BEIJING, DAY, "appointments.nominator_explains", ["head", "delegate"], B23 + "14", BINDING),
    (BEIJING, EVE, "appointments.withdrawal_approver", COUNCIL[0], B07 + "15-2", BINDING),
    (BEIJING, DAY, "appointments.withdrawal_written", True, B23 + "16-2", BINDING),
    (BEIJING, EVE, "appointments.postponement_decided_by", COMMITTEE, B07 + "15-1", BINDING),
    (BEIJING, DAY, "appointments.postponement_decided_by", COMMITTEE, B23 + "16-1", BINDING),
    (BEIJING, EVE, "appointments.majority", HALF_OF_MEMBERS, B07 + "20-2", BINDING),
    (BEIJING, DAY, "appointments.majority", HALF_OF_MEMBERS, B23 + "17-1", BINDING),
    (BEIJING, DAY, "appointments.vote_options", ["for", "against", "abstain"], B23 + "17-2", BINDING),
    (BEIJING, DAY, "voting.attending_must_vote", True, B23 + "17-2", BINDING),
    (BEIJING, EVE, "voting.appointment_methods", ["paper", "electronic", "other"], B07 + "16-2", BINDING),
    (BEIJING, DAY, "voting.appointment_methods", ["anonymous_electronic", "other"], B23 + "18-1", BINDING),
    (BEIJING, EVE, "appointments.notice_period", days(3), B07 + "22-1", BINDING),
    (BEIJING, DAY, "appointments.notice_period", days(3), B23 + "21-1", BINDING),
    (BEIJING, DAY, "appointments.letter_signed_by", "standing_committee_chair", B23 + "20-1", BINDING),
    (BEIJING, DAY, "appointments.new_government_period", months(2), B23 + "22-1", BINDING),
    (BEIJING, DAY, "appointments.organ_abolished", "ends_and_filed", B23 + "23-2", BINDING),
    (BEIJING, EVE, "appointments.organ_renamed", "appoint_new_and_relieve_old", B07 + "24-1", BINDING),
    (BEIJING, EVE, "appointments.vice_head_vacancy_nominator", COUNCIL[0], B07 + "6(1)", BINDING),
    (BEIJING, Y2009, "offices.acting_nominators.government_head", COUNCIL, B07 + "9(2)", BINDING),
    (BEIJING, DAY, "offices.acting_nominators.supervisory_commission_director", COUNCIL, B23 + "10(3)", BINDING),
    (BEIJING, DAY, "offices.filing.government_department_head", ["higher_government"], B23 + "6(2)", BINDING),
    (BEIJING, DAY, "voting.removal_secret_ballot", True, B23 + "29-3", BINDING),
    (BEIJING, EVE, "leaving.resignation_written", True, B07 + "25-4", BINDING),
    (BEIJING, DAY, "leaving.appointees_resign_to", COMMITTEE, B23 + "24-2", BINDING),
    (BEIJING, DAY, "leaving.removable.standing_committee_working_body_head", True, B23 + "26-1(1)", BINDING),
    (BEIJING, DAY, "mandates.offices_after_any_end", END_BY_COMMITTEE, B23 + "25", BINDING),
    # Beijing, rules of procedure and the oath
    (BEIJING, Y2019, "standing_committees.quorum", HALF_OF_MEMBERS, BSC + "7", BINDING),
    (BEIJING, Y2019, "standing_committees.notice_lead", days(7), BSC + "5-1", BINDING),
    (BEIJING, Y2019, "standing_committees.extraordinary_meeting", True, BSC + "5-2", BINDING),
    (BEIJING, Y2019, "sessions.quorum", TWO_THIRDS, BC + "5", BINDING),
    (BEIJING, Y2019, "sessions.date_decided_by", "standing_committee", BC + "6(1)", BINDING),
    (BEIJING, Y2022, OWN_MOTION, True, BC + "4", BINDING),
    (BEIJING, Y2022, "sessions.presidium_majority", HALF_OF_PRESIDIUM, BC + "11-2", BINDING),
    (BEIJING, Y2022, "voting.officials_majority", HALF_OF_DEPUTIES, BC + "35-1", BINDING),
    (BEIJING, Y2022, "voting.officials_nomination_movers", 30, BC + "32-1", BINDING),
    (DONGCHENG, Y2022, "voting.inquiry_movers", 10, BD + "12-1", BINDING),
    (BEIJING_TOWN, Y2022, "voting.bill_movers", 5, BD + "10-1", BINDING),
    (BEIJING, Y2016, "oath.wording", 2015, BO + "7", BINDING),
    (DONGCHENG, Y2016, "oath.forms", ["individual", "collective"], BO + "8-2", BINDING),
    (DONGCHENG, Y2022, "oath.period", days(30), BO + "13", ADVISORY),
    # Shanghai
    (SHANGHAI, Y2009, "standing_committees.quorum", HALF_OF_MEMBERS, SSC + "7", BINDING),
    (SHANGHAI, Y2022, "standing_committees.documents_lead", days(7), SSC + "5-1", BINDING),
    (SHANGHAI, Y2022, "voting.standing_committee_second_answer", MOVERS_MORE, SSC + "33", BINDING),
    (SHANGHAI, Y2009, "sessions.quorum", TWO_THIRDS, SC + "6", BINDING),
    (SHANGHAI, Y2009, "sessions.notice_lead", months(1), SC + "8-1", BINDING),
    (SHANGHAI, Y2022, "sessions.presidium_quorum", TWO_THIRDS_OF_PRESIDIUM, SC + "13-2", BINDING),
    (SHANGHAI, Y2022, "voting.congress_majority", HALF_OF_DEPUTIES, SC + "2-2", BINDING),
    (SHANGHAI, Y2022, "voting.congress_second_answer", MOVERS_HALF, SC + "58-1", BINDING),
    (HUANGPU, Y2022, "sessions.extraordinary_share", FIFTH, SD + "28", BINDING),
    (HUANGPU, Y2022, "voting.officials_nomination_movers", 10, SD + "13-2", BINDING),
    (SHANGHAI_TOWN, Y2022, "voting.officials_recall_movers", FIFTH, SD + "17-2", BINDING),
    (HUANGPU, Y2022, "oath.wording", 2018, SO + "3", BINDING),
    (SHANGHAI, Y2022, "oath.anthem", True, SO + "10-1", BINDING),
    # Shandong
    (SHANDONG, Y2019, "sessions.quorum", TWO_THIRDS, DC + "6", BINDING),
    (SHANDONG, Y2019, "sessions.presidium_majority", HALF_OF_PRESIDIUM, DC + "13-2", BINDING),
    (SHANDONG, Y2019, "offices.candidates.government_head", ONE_MORE, DC + "40-1", ADVISORY),
    (SHANDONG, Y2019, "voting.officials_write_in_pool", ["deputies", "voters"], DC + "44-1", BINDING),
    (SHANDONG, Y2019, "mandates.offices_after_any_end", END_BY_BOTH, DC + "50", BINDING),
    (LIXIA, Y2022, "voting.investigation_movers", TENTH, DD + "14-1", BINDING),
    (SHINAN, Y2022, "oath.acting_included", True, DO + "5", BINDING),
    (TOWN, Y2019, "sessions.quorum", TWO_THIRDS, DT + "4-3", BINDING),
    (TOWN, Y2019, "sessions.township_vice_chairs", {"least": 1, "most": 2}, DT + "5-1", BINDING),
    (TOWN, Y2019, "sessions.preparatory_meeting", True, DT + "7", BINDING),
    (TOWN, Y2019, "sessions.presidium_size", {"least": 7, "most": 11}, DT + "8-2", ADVISORY),
    (TOWN, Y2022, "sessions.presidium_majority", HALF_OF_PRESIDIUM, DT + "8-4", BINDING),
    (TOWN, Y2019, "sessions.date_decided_by", "presidium", DT + "29(1)", BINDING),
    # Jinan and Qingdao: their province's measures reach them, and Jinan adds its own
    (JINAN, Y2022, "voting.standing_committee_majority", HALF_OF_MEMBERS, "jinan.matters2019-17", BINDING),
    (JINAN, Y2022, "voting.standing_committee_bill_movers", 5, "jinan.matters2019-7-1", BINDING),
    (QINGDAO, Y2022, "sessions.extraordinary_share", FIFTH, DD + "25", BINDING),
    (QINGDAO, Y2022, "voting.deputy_recall_secret_ballot", True, DD + "46-2(4)", BINDING),
]  # fmt: skip


@pytest.mark.parametrize(("code", "day", "key", "value", "norm", "force"), VALUES)
def test_the_text_says_so(code: str, day: date, key: str, value: Any, norm: str, force: str) -> None:
    """Value, clause and force, as the text of that day has them."""
    provision = found(code, day, key)
    assert unstructure(provision.value) == value
    assert norm in ids(provision)
    assert provision.force.code == force


BY_OFFICE: list[tuple[str, date, str, str, str, Any, str]] = [
    # 2007: a secret ballot on the appointment of department heads, a vote by device, one by one, on their relief
    (BEIJING, EVE, SECRET, HEAD, "decide", True, B07 + "17"),
    (BEIJING, EVE, SECRET, HEAD, "relieve", False, B07 + "17"),
    (BEIJING, EVE, SECRET, "court_president", "acting", True, B07 + "17"),
    (BEIJING, EVE, SECRET, "judge", "appoint", False, B07 + "17"),
    (BEIJING, EVE, SECRET, "judge", "remove", True, B07 + "30-3"),
    (BEIJING, EVE, ALONE, "branch_procurator_general", "relieve", True, B07 + "18"),
    (BEIJING, EVE, ALONE, "judge", "appoint", False, B07 + "18"),
    # 2023: the anonymous device or another way; acting heads and the listed offices one by one
    (BEIJING, DAY, SECRET, HEAD, "decide", False, B23 + "18-1"),
    (BEIJING, DAY, SECRET, HEAD, "remove", True, B23 + "29-3"),
    (BEIJING, DAY, ALONE, "government_head", "acting", True, B23 + "19-1"),
    (BEIJING, DAY, ALONE, "supervisory_commission_member", "relieve", True, B23 + "19-1"),
    (BEIJING, DAY, ALONE, "government_vice_head", "accept", False, B23 + "19-1"),
    (BEIJING, DAY, ALONE, "procurator", "appoint", False, B23 + "19-1"),
    (BEIJING, EVE, ATTENDS, "court_vice_president", "appoint", True, B07 + "13-2"),
    (BEIJING, DAY, ATTENDS, "judge", "appoint", False, B23 + "14"),
    (BEIJING, DAY, ATTENDS, "government_vice_head", "relieve", False, B23 + "14"),
    (BEIJING, DAY, "appointments.letter_issued", "judge", "appoint", True, B23 + "20-1"),
    (BEIJING, DAY, "appointments.letter_issued", "government_vice_head", "decide", False, B23 + "20-1"),
    # the oath: vice presidents of courts before the council, judges before the court; a district may choose
    (BEIJING, Y2022, "oath.organiser", "court_vice_president", "appoint", COUNCIL, BO + "6"),
    (BEIJING, Y2022, "oath.organiser", "judge", "appoint", ["court"], BO + "6"),
    (BEIJING, Y2022, "oath.organiser", "government_head", "elect", ["presidium"], BO + "6"),
    (BEIJING, Y2022, "oath.organiser", "procurator_general", "elect", COUNCIL, BO + "6"),
    (DONGCHENG, Y2022, "oath.organiser", "judge", "appoint", [*COUNCIL, "court"], BO + "11"),
    (BEIJING_TOWN, Y2022, "oath.organiser", "township_head", "elect", ["presidium"], BO + "11(1)"),
    (HUANGPU, Y2022, "oath.organiser", "deputy_procurator_general", "appoint", COUNCIL, SO + "6"),
    (HUANGPU, Y2022, "oath.organiser", "procurator", "appoint", ["procuratorate"], SO + "6"),
    (SHANGHAI, Y2022, "oath.organiser", SUPERVISOR, "appoint", COUNCIL, SO + "5"),
    (SHANGHAI_TOWN, Y2022, "oath.organiser", "township_congress_chair", "elect", ["presidium"], SO + "4-3"),
    (SHANDONG, Y2022, "oath.organiser", "government_head", "elect", ["presidium", "standing_committee"], DO + "3-1"),
    (SHANDONG, Y2022, "oath.organiser", "court_president", "acting", COUNCIL, DO + "7"),
    (LIXIA, Y2022, "oath.organiser", SUPERVISOR, "appoint", [*COUNCIL, "supervisory_commission"], DO + "7"),
    (QINGDAO, Y2022, "oath.organiser", "court_vice_president", "appoint", [*COUNCIL, "court"], DO + "7"),
    (QINGDAO, Y2022, "oath.organiser", HEAD, "decide", COUNCIL, DO + "6"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "day", "key", "office", "act", "value", "norm"), BY_OFFICE)
def test_the_text_says_so_of_an_office(
    code: str, day: date, key: str, office: str, act: str, value: Any, norm: str
) -> None:
    """A table over offices and acts gives what the article says of this one."""
    provision = found(code, day, key)
    assert unstructure(provision.value.of(member(Office, office), member(PostAct, act))) == value
    assert norm in ids(provision)


@pytest.mark.parametrize(
    ("code", "day", "key"),
    [
        # the municipality's rules of procedure and appointments are its own
        (DONGCHENG, DAY, "appointments.submission_lead"),
        (DONGCHENG, DAY, ALONE),
        (DONGCHENG, Y2022, "standing_committees.notice_lead"),
        (DONGCHENG, Y2022, "sessions.quorum"),
        (HUANGPU, Y2022, "standing_committees.notice_lead"),
        (HUANGPU, Y2022, "sessions.presidium_quorum"),
        (HUANGPU, Y2022, "voting.officials_majority"),
        # Shandong's rules of procedure are the province's own, the rules of 2015 those of townships
        (JINAN, Y2022, "sessions.notice_lead"),
        (QINGDAO, Y2022, "offices.candidates.government_head"),
        (LIXIA, Y2022, "sessions.presidium_majority"),
        (SHANDONG, Y2022, "sessions.presidium_size"),
        # Jinan's rules are the city's: districts may follow (可以参照), and have not said so
        (LIXIA, Y2022, "voting.standing_committee_majority"),
        (QINGDAO, Y2022, "voting.standing_committee_majority"),
        # on the eve of each text
        (BEIJING, date(2007, 3, 29), "appointments.submission_lead"),
        (BEIJING, date(2010, 12, 22), "sessions.quorum"),
        (DONGCHENG, date(2015, 12, 31), "oath.period"),
        (SHANGHAI, date(2006, 12, 31), "standing_committees.notice_lead"),
        (JINAN, date(2019, 9, 30), "voting.standing_committee_majority"),
        (TOWN, date(2015, 12, 2), "sessions.presidium_size"),
    ],
)
def test_a_level_or_day_that_the_text_does_not_reach(code: str, day: date, key: str) -> None:
    """A regulation binds the levels it names, from its first day on."""
    assert ids(book_of(code, day).provision(key)) == []


@pytest.mark.parametrize(
    ("code", "day", "key", "kind", "local", "norm", "stands"),
    [
        # one place, two texts: the special rule on appointments goes before the general rule of procedure
        (BEIJING, EVE, "appointments.batch_condition", "clash", "as_circumstances_require", BSC + "37", "no_objection"),
        (BEIJING, DAY, "appointments.batch_condition", "clash", "as_circumstances_require", BSC + "37", "no_objection"),
        # the oath of 2018 overtook the measures of 2015
        (BEIJING, Y2019, "oath.wording", "outdated", 2015, BO + "7", 2018),
        (DONGCHENG, Y2019, "oath.wording", "outdated", 2015, BO + "7", 2018),
        # until 2022 the Organic Law knew only the proposal of one fifth
        (BEIJING, date(2012, 6, 1), OWN_MOTION, "contrary", True, BC + "4", False),
        (SHANGHAI, Y2019, OWN_MOTION, "outdated", True, SC + "4-2", False),
        # the opinion of most deputies instead of a primary
        (BEIJING, Y2022, "voting.officials_primary", "outdated", False, BC + "34", True),
        # since 2022 one more candidate is no longer the rule, only allowed
        (SHANDONG, Y2022, "offices.candidates.court_president", "outdated", ONE_MORE, DC + "40-1", ONE_MORE_ALLOWED),
        (TOWN, Y2019, "sessions.presidium_elected_by", "contrary", "preparatory_meeting", DT + "7", "congress"),
    ],
)  # fmt: skip
def test_what_does_not_prevail_is_shown_beside(
    code: str, day: date, key: str, kind: str, local: Any, norm: str, stands: Any
) -> None:
    """A clash, a contrary or an outdated value: the other one stands, and both are seen."""
    provision = found(code, day, key)
    assert unstructure(provision.value) == stands
    (beside,) = provision.conflicts
    assert (beside.kind.code, unstructure(beside.value), [each.id for each in beside.norms]) == (kind, local, [norm])


def test_votes_are_one_by_one_by_the_special_rule() -> None:
    """The general rule (一般应当逐人) gives way to the list of the appointments regulation, and is kept beside it."""
    provision = found(BEIJING, DAY, "appointments.one_by_one")
    assert [(each.kind.code, [norm.id for norm in each.norms]) for each in provision.conflicts] == [
        ("clash", ["beijing.committee2010-37"])
    ]
    assert provision.value.of(Office.JUDGE, PostAct.APPOINT) is False
    assert provision.conflicts[0].value.of(Office.JUDGE, PostAct.APPOINT) is True


def test_a_finding_names_the_local_rule_that_it_did_not_apply() -> None:
    """An extraordinary session that Beijing's committee called of its own motion in 2016, and in 2022."""
    law = law_of(Area.from_code(BEIJING))
    before, after = (
        check_extraordinary_session(ExtraordinarySession(on=on, own_motion=True), law) for on in (Y2016, Y2022)
    )
    assert before.fails
    assert after.holds
    told = before.explain("en", "tree")
    assert "Beijing congress rules" in told
    assert "older than the higher law in force and different, not applied" in told
    assert "北京市人大议事规则" in after.explain("zh")


@pytest.mark.parametrize(
    ("code", "day", "reading", "alternative"),
    [
        (BEIJING, EVE, "vice_head_nominator", "head_of_government"),
        (BEIJING, DAY, "sc_appointee_resignation", "acceptance"),
        (DONGCHENG, DAY, "sc_appointee_resignation", "relief"),
        (BEIJING, DAY, "acting_between_sessions", "yes"),
        (BEIJING, DAY, "official_majority_base", "all_deputies"),
        (SHANGHAI, DAY, "official_majority_base", "all_deputies"),
    ],
)
def test_readings_that_the_text_settles(code: str, day: date, reading: str, alternative: str) -> None:
    """The municipality's own text settles them for itself; a district keeps the default."""
    assert book_of(code, day).choice(reading).alternative == alternative


def test_a_reading_settled_for_the_municipality_stays_the_callers_in_a_district() -> None:
    """What an elected official's half is counted of is settled for the congress of the city alone."""
    chosen = {"official_majority_base": "ballots_cast"}
    city, district = (law_of(Area.from_code(code), readings=chosen).on(DAY) for code in (SHANGHAI, HUANGPU))
    assert city.choice("official_majority_base").alternative == "all_deputies"
    assert district.choice("official_majority_base").alternative == "ballots_cast"


def shown(code: str, day: date) -> tuple[Recorded, ...]:
    """Return the local rules that are shown and not applied."""
    return book_of(code, day).recorded


def test_what_no_rule_uses_is_shown_where_it_binds() -> None:
    """Speeches in the congress of Beijing concern the city; stating one's name in the oath concerns all."""
    city, district = ({each.norm for each in shown(code, Y2022)} for code in (BEIJING, DONGCHENG))
    assert {"beijing.congress2010-49-1", "beijing.oath2015-8-2"} <= city
    assert "beijing.oath2015-8-2" in district
    assert "beijing.congress2010-49-1" not in district


@pytest.mark.parametrize(
    ("code", "name"), [(JINAN, "jinan"), (QINGDAO, "qingdao"), (LIXIA, "jinan"), (SHINAN, "qingdao")]
)
def test_a_city_of_shandong_stands_under_province_and_city(code: str, name: str) -> None:
    """Both files are consulted, province first; Qingdao's own texts concern suggestions."""
    law = law_of(Area.from_code(code))
    assert [rules.jurisdiction.id for rules in law.local] == ["shandong", name]
    bound = [each for each in law.on(Y2022).bound() if not each.row.key.startswith("suggestions.")]
    own = [each.row.norm for each in bound if each.rules.jurisdiction.id == name]
    assert own == (["jinan.matters2019-7-1", "jinan.matters2019-17"] if code == JINAN else [])


@pytest.mark.parametrize("name", ["11-beijing.toml", "31-shanghai.toml", "37-shandong.toml", "3701-jinan.toml"])
def test_tokens_of_these_files_come_from_the_closed_lists(name: str) -> None:
    """A token that the national field does not list would be read by no rule."""
    for row in packaged_file(name).rows:
        section, field, *_ = row.key.split(".")
        column = tomllib.loads(read_data("national", f"{section}.toml"))[field]
        if isinstance(column, dict) and "choices" in column:
            given = row.value if isinstance(row.value, list | tuple) else [row.value]
            assert set(given) <= set(column["choices"]), row
