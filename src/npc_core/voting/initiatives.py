"""Matters that several people must move jointly, and the facts of one such motion."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.kernel.days import check_day
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import check_numbers, check_suspended


class Initiative(Labelled):
    """What is moved jointly."""

    OFFICIAL_NOMINATION = ("official_nomination", Text("代表联合提名国家机关领导人员", "nomination of an official"))
    DEPUTY_NOMINATION = ("deputy_nomination", Text("联名推荐代表候选人", "recommendation of a candidate for deputy"))
    BILL = ("bill", Text("代表联名提出议案", "bill moved by deputies"))
    INQUIRY = ("inquiry", Text("代表联名提出质询案", "inquiry motion of deputies"))
    DELEGATION_BILL = ("delegation_bill", Text("代表团提出议案", "bill moved by a delegation"))
    DELEGATION_INQUIRY = ("delegation_inquiry", Text("代表团提出质询案", "inquiry motion of a delegation"))
    STANDING_COMMITTEE_BILL = (
        "standing_committee_bill",
        Text("常委会组成人员联名提出议案", "bill moved by members of the standing committee"),
    )
    STANDING_COMMITTEE_INQUIRY = (
        "standing_committee_inquiry",
        Text("常委会组成人员联名提出质询案", "inquiry motion of members of the standing committee"),
    )
    RECALL_BY_VOTERS = ("recall_by_voters", Text("选民联名要求罢免代表", "voters' demand to recall a deputy"))
    DEPUTY_RECALL = ("deputy_recall", Text("代表联名提出罢免代表", "deputies' motion to recall a deputy"))
    STANDING_COMMITTEE_DEPUTY_RECALL = (
        "standing_committee_deputy_recall",
        Text("常委会组成人员联名提出罢免代表", "members' motion to recall a deputy"),
    )
    OFFICIAL_RECALL = (
        "official_recall",
        Text("代表联名提出罢免国家机关领导人员", "deputies' motion to recall an official"),
    )
    REMOVAL = ("removal", Text("常委会组成人员联名提出撤职案", "members' motion to remove from office"))
    EXTRAORDINARY_SESSION = (
        "extraordinary_session",
        Text("代表提议临时召集会议", "deputies' proposal of an extraordinary session"),
    )
    INVESTIGATION = ("investigation", Text("代表联名提议特定问题调查", "deputies' proposal of a special investigation"))
    STANDING_COMMITTEE_INVESTIGATION = (
        "standing_committee_investigation",
        Text("常委会组成人员联名提议特定问题调查", "members' proposal of a special investigation"),
    )
    SECOND_ANSWER = (
        "second_answer",
        Text("代表要求对质询再作答复", "deputies' request for a second answer to an inquiry"),
    )
    STANDING_COMMITTEE_SECOND_ANSWER = (
        "standing_committee_second_answer",
        Text("常委会组成人员要求对质询再作答复", "members' request for a second answer to an inquiry"),
    )


@frozen(kw_only=True)
class Movers:
    """Some people move a matter jointly.

    Args:
        on: the day of the motion.
        initiative: what they move.
        number: how many of them may sign and did; for a second answer, how many are not satisfied [people].
        membership: people in office in the body of which a share is counted, the suspended included; of a delegation,
            its deputies; for a second answer, all who moved the inquiry [people].
        fixed: seats of that body, vacancies included [people].
        suspended: people in office whose duties are suspended [people].
    """

    on: date
    initiative: Initiative
    number: int | None = None
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse a motion that cannot have been."""
        check_day("movers.on", self.on)
        check_numbers("movers", self, ("number", "membership", "fixed", "suspended"))
        check_suspended("movers", self.suspended, self.membership)
