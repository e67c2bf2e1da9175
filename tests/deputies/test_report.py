"""The report of a credentials committee, composed from a roster."""

from __future__ import annotations

from datetime import date

from npc_core.congress.effects import Ground
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies import compose_report
from npc_core.ledgers import Confirmed, Elected, MandateEnded, Resumed, Roster, Suspended, Voided
from tests.ledgers.builders import person, roster

SINCE, ON = date(2025, 3, 20), date(2025, 6, 20)
WEST, EAST = "西安区", "东丰县"


def changed() -> Roster:
    """Return a city's roster in which everything happened once since the last report."""
    seats = roster({EAST: (4, 4), WEST: (5, 3)}, 11, code="220400", began=date(2022, 1, 10))
    fresh, void, waits = PersonId("新-1"), PersonId("新-2"), PersonId("新-3")
    return seats.apply(
        MandateEnded(on=date(2025, 3, 18), person=person(WEST, 2), ground=Ground.RECALLED),
        MandateEnded(on=date(2025, 4, 1), person=person(EAST, 0), ground=Ground.MOVED_AWAY, announced_on=ON),
        MandateEnded(on=date(2025, 4, 2), person=person(EAST, 1), ground=Ground.DEATH, announced_on=ON),
        MandateEnded(on=date(2025, 4, 3), person=person(EAST, 2), ground=Ground.ORDERED_RESIGNATION, announced_on=ON),
        Suspended(on=date(2025, 4, 4), person=person(WEST, 0), ground=Ground.IN_CUSTODY),
        Suspended(on=date(2025, 4, 5), person=person(WEST, 1), ground=Ground.SERVING_SENTENCE),
        Resumed(on=date(2025, 5, 5), person=person(WEST, 1)),
        *(Elected(on=date(2025, 6, 1), person=who, unit=UnitId(WEST)) for who in (fresh, void, waits)),
        Confirmed(on=date(2025, 6, 10), person=fresh),
        Voided(on=date(2025, 6, 11), person=void),
    )


def test_the_report_says_what_changed_and_how_the_seats_stand() -> None:
    """自行终止, 自然终止 and 终止 by ground, with the clauses; 11 seats, 4 in office, 4 vacant, 2 unallocated."""
    report = compose_report(changed(), SINCE, ON, {person(EAST, 0): "甲", PersonId("新-1"): "乙"})
    assert report.text("zh").split("\n\n") == [
        "关于吉林省（220400）第十届人民代表大会代表资格变动情况的报告",
        "吉林省（220400）人民代表大会常务委员会：",
        "由东丰县选出的甲，因迁出或者调离本行政区域，其代表资格自行终止〔代表法第六十二条、选举法第五十七条〕。",
        "由东丰县选出的东丰县-1，因去世，其代表资格自然终止〔代表法第六十二条〕。",
        "由东丰县选出的东丰县-2，因责令辞职被接受，其代表资格终止〔代表法第六十二条〕。",
        "由西安区选出的西安区-0，因刑事案件被羁押，暂时停止执行代表职务〔代表法第六十一条〕。",
        "由西安区选出的西安区-1，因正在服刑，暂时停止执行代表职务〔代表法第六十一条〕。",
        "由西安区选出的西安区-1，暂停的情形已经消失，恢复执行代表职务〔代表法第六十一条〕。",
        "由西安区选出的乙，经审查，代表资格有效，予以确认〔选举法第四十七条〕。",
        "由西安区选出的新-2，经审查，当选无效〔选举法第四十七条〕。",
        "由西安区选出的新-3，已当选，代表资格待确认。",
        "截至2025年6月20日，代表名额11名，实有代表4名，空缺4名，机动名额2名，待确认1名，其中暂时停止执行代表职务1名。",
        "以上报告，请予审议。",
    ]
    assert [finding.rule for finding in report.findings] == ["ledgers.end_announced"]  # the recall of March


def test_the_report_in_english() -> None:
    """The same lines; a township reports to its congress."""
    english = compose_report(changed(), SINCE, ON).text("en")
    assert "东丰县-0, elected by 东丰县: moved or transferred out of the area: the mandate ends of itself" in english
    assert "11 seats, 4 deputies in office, 4 vacant seats and 2 unallocated ones, 1 awaiting confirmation" in english
    township = roster({"第1选区": (2, 2)}, 2, code="540102001", began=date(2022, 1, 10)).apply(
        MandateEnded(on=date(2025, 1, 6), person=person("第1选区", 0), ground=Ground.DEATH)
    )
    report = compose_report(township, date(2024, 12, 31), date(2025, 3, 1))
    assert report.to.zh == "西藏自治区（540102001）人民代表大会："
    assert "实有代表1名，空缺1名，机动名额0名。" in report.text("zh")
    assert report.lines[0].zh == "由第1选区选出的第1选区-0，因去世，其代表资格自然终止。"  # no clause said so yet


def test_before_the_law_at_hand_the_addressee_is_left_open() -> None:
    """In 2014 the text is not among ours; the numbers are given all the same."""
    report = compose_report(roster({"甲": (2, 2)}, 2, began=date(2011, 1, 10)), date(2014, 1, 1), date(2014, 8, 31))
    assert (report.to.zh, report.lines, report.seats.in_office) == ("：", (), 2)
