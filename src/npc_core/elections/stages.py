"""Where an election of deputies stands: one list of stages for each way in which a seat is filled."""

from __future__ import annotations

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text

_VACANCY = ("vacancy", Text("代表出缺", "seat vacant"))
_PREPARATION = ("preparation", Text("准备", "preparation"))
_ORGANISED = ("organised", Text("选举机构已设立", "body set up"))
_REGISTRATION = ("registration", Text("选民登记", "registration of voters"))
_NOMINATION = ("nomination", Text("提名推荐", "nomination"))
_CONSULTATION = ("consultation", Text("讨论、协商候选人", "consultation on the candidates"))
_LISTED = ("listed", Text("正式候选人名单已确定", "formal list fixed"))
_VOTED = ("voted", Text("已投票", "voted"))
_REVOTE = ("revote", Text("待再次投票", "re-vote due"))
_FURTHER = ("further", Text("待另行选举", "further election due"))
_DECLARED = ("declared", Text("结果已宣布", "result declared"))
_EXAMINED = ("examined", Text("代表资格已审查", "credentials examined"))
_CONFIRMED = ("confirmed", Text("代表资格已确认", "credentials confirmed"))
_PUBLISHED = ("published", Text("代表名单已公布", "deputies published"))
_UNFILLED = ("unfilled", Text("名额未选出", "seats not filled"))
_IN_TERM = ("in_term", Text("新一届已开始", "new term begun"))


class DirectStage(Labelled):
    """Where a direct election in one constituency stands."""

    PREPARATION = _PREPARATION
    ORGANISED = _ORGANISED
    REGISTRATION = _REGISTRATION
    NOMINATION = _NOMINATION
    CONSULTATION = _CONSULTATION
    LISTED = _LISTED
    VOTED = _VOTED
    REVOTE = _REVOTE
    FURTHER = _FURTHER
    DECLARED = _DECLARED
    EXAMINED = _EXAMINED
    CONFIRMED = _CONFIRMED
    PUBLISHED = _PUBLISHED
    UNFILLED = _UNFILLED
    IN_TERM = _IN_TERM


class IndirectStage(Labelled):
    """Where an election of deputies of the next higher congress stands."""

    PREPARATION = _PREPARATION
    NOMINATION = _NOMINATION
    CONSULTATION = _CONSULTATION
    LISTED = _LISTED
    VOTED = _VOTED
    REVOTE = _REVOTE
    FURTHER = _FURTHER
    DECLARED = _DECLARED
    EXAMINED = _EXAMINED
    CONFIRMED = _CONFIRMED
    PUBLISHED = _PUBLISHED
    UNFILLED = _UNFILLED
    IN_TERM = _IN_TERM


class SeatStage(Labelled):
    """Where a by-election by voters stands."""

    VACANCY = _VACANCY
    PREPARATION = _PREPARATION
    ORGANISED = _ORGANISED
    REGISTRATION = _REGISTRATION
    NOMINATION = _NOMINATION
    CONSULTATION = _CONSULTATION
    LISTED = _LISTED
    VOTED = _VOTED
    REVOTE = _REVOTE
    FURTHER = _FURTHER
    DECLARED = _DECLARED
    EXAMINED = _EXAMINED
    CONFIRMED = _CONFIRMED
    PUBLISHED = _PUBLISHED
    UNFILLED = _UNFILLED


class UpwardSeatStage(Labelled):
    """Where a by-election of a deputy of the next higher congress stands."""

    VACANCY = _VACANCY
    PREPARATION = _PREPARATION
    NOMINATION = _NOMINATION
    CONSULTATION = _CONSULTATION
    LISTED = _LISTED
    VOTED = _VOTED
    REVOTE = _REVOTE
    FURTHER = _FURTHER
    DECLARED = _DECLARED
    EXAMINED = _EXAMINED
    CONFIRMED = _CONFIRMED
    PUBLISHED = _PUBLISHED
    UNFILLED = _UNFILLED
