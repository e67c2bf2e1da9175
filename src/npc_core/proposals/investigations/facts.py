"""Facts of a special investigation: the words that its acts use, and the dossier of the matter."""

from __future__ import annotations

from attrs import frozen

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.proposals.forum import Forum


class InvestigationStage(Labelled):
    """Where a special investigation stands."""

    DRAFT = ("draft", Text("待提议", "to be proposed"))
    PROPOSED = ("proposed", Text("待提请决定", "to be put to the vote"))
    PUT_FORWARD = ("put_forward", Text("待决定", "to be decided on"))
    SET_UP = ("set_up", Text("待产生组成人员", "set up, its members to be found"))
    AT_WORK = ("at_work", Text("调查中", "at work"))
    REPORTED = ("reported", Text("已提出调查报告", "reported"))
    CLOSED = ("closed", Text("已办结", "closed"))
    REFUSED = ("refused", Text("未决定组织调查", "not set up"))


class Condition(Labelled):
    """What must be so for a standing committee to set up an investigation."""

    WITHIN_POWERS = ("within_powers", Text("属于职权范围", "the matter lies within its powers"))
    RESOLUTION_NEEDED = ("resolution_needed", Text("需要作出决议、决定", "a resolution is needed"))
    FACTS_UNCLEAR = ("facts_unclear", Text("有关重大事实不清", "major facts are unclear"))


class InvestigationWay(Labelled):
    """How a committee investigates."""

    HEAR_REPORTS = ("hear_reports", Text("听取汇报", "hearing reports"))
    CASE_FILES = ("case_files", Text("调阅卷宗材料", "reading files"))
    QUESTION_PERSONS = ("question_persons", Text("询问有关人员", "questioning people"))
    TECHNICAL_APPRAISAL = ("technical_appraisal", Text("组织技术鉴定", "ordering technical appraisals"))


@frozen(kw_only=True)
class InvestigationFacts:
    """What is known of the matter besides its acts; unknown facts are None, an empty tuple is known to be none.

    Args:
        forum: in which body it is proposed.
        title: what it is about.
        conditions: which of the conditions of the law are met.
    """

    forum: Forum = Forum.CONGRESS
    title: str | None = None
    conditions: tuple[Condition, ...] | None = None
