"""Facts of a suggestion: the words that its acts use, and the dossier of the matter."""

from __future__ import annotations

from attrs import frozen

from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.proposals.facts_supervision import FormField, SecrecyGround


class SuggestionStage(Labelled):
    """Where a suggestion stands; being re-handled stands beside being answered."""

    SUBMISSION = ("submission", Text("待提出", "to be submitted"))
    SUBMITTED = ("submitted", Text("待交办", "to be assigned"))
    HANDLING = ("handling", Text("办理中", "being handled"))
    REPLIED = ("replied", Text("已答复", "answered"))
    REHANDLING = ("rehandling", Text("待重新办理", "to be handled again"))
    RETURNED = ("returned", Text("已退回代表", "returned to the deputy"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))
    DIVIDED = ("divided", Text("已分件", "divided into others"))
    CLOSED = ("closed", Text("已办结", "closed"))


class Handling(Labelled):
    """In what part a body handles a suggestion."""

    SOLE = ("sole", Text("独办", "alone"), "单独办理")
    LEAD = ("lead", Text("主办", "lead handling"), "牵头办理")
    JOINT = ("joint", Text("会办", "joint handling"), "协办")
    SEPARATE = ("separate", Text("分办", "separate handling"), "分别办理")


class ExcludedMatter(Labelled):
    """What local rules say may not be raised as a suggestion."""

    PERSONAL_OR_FAMILY = ("personal_or_family", Text("代表本人或者亲属的个人问题", "a personal or family matter"))
    OWN_UNIT_ISSUE = ("own_unit_issue", Text("本单位的个别问题", "an issue of the deputy's own unit"))
    CONSULTATION = ("consultation", Text("法律或者政策咨询", "a request for advice on law or policy"))
    ACADEMIC = ("academic", Text("学术探讨", "an academic discussion"))
    PRODUCT_PROMOTION = ("product_promotion", Text("产品推介", "promotion of a product"))
    RELAYED_LETTER = ("relayed_letter", Text("代转信件", "a letter passed on"))
    ACCUSATION_OR_PETITION = ("accusation_or_petition", Text("检举、控告或者申诉", "an accusation or petition"))
    SPECIFIC_CASE = ("specific_case", Text("具体案件", "a specific case of law"))
    PENDING_CASE_RULING = ("pending_case_ruling", Text("未审结案件的裁判意见", "the ruling in a pending case"))
    ONGOING_BIDDING = ("ongoing_bidding", Text("进行中的招标投标", "a tender that is under way"))
    CONFLICT_OF_INTEREST = ("conflict_of_interest", Text("与个人利益存在关联", "a conflict of interest"))
    BEYOND_LOCAL_POWER = ("beyond_local_power", Text("不属于本地职权范围", "beyond the powers of the place"))
    NO_CONTENT = ("no_content", Text("没有实际内容", "no real content"))
    OTHER = ("other", Text("其他不应当提出的事项", "another matter that may not be raised"))


class ReturnWay(Labelled):
    """What the receiving office did with what may not be raised."""

    ADVISE_WITHDRAWAL = ("advise_withdrawal", Text("建议撤回", "withdrawal advised"))
    RETURNED = ("returned", Text("退回代表", "returned"))
    NOT_ASSIGNED = ("not_assigned", Text("不予交办并告知", "not assigned, and the deputy told"))
    NOT_ACCEPTED = ("not_accepted", Text("不予受理并告知", "not accepted, and the deputy told"))
    TREATED_AS_LETTER = ("treated_as_letter", Text("作为代表来信处理", "treated as a letter"))
    REVISED_BY_DEPUTY = ("revised_by_deputy", Text("由代表修改后再提出", "to be revised by the deputy"))
    OTHER_PROCEDURE = ("other_procedure", Text("按其他法律程序处理", "sent to another procedure"))


class ReplyMode(Labelled):
    """How a reply is given."""

    WRITTEN = ("written", Text("书面答复", "in writing"), "信函")
    FACE_TO_FACE = ("face_to_face", Text("当面答复", "face to face"), "面复")
    BOTH = ("both", Text("当面并书面答复", "face to face and in writing"))
    MESSAGE = ("message", Text("电子邮件、网络答复", "by electronic message"), "网络")


class Signer(Labelled):
    """Who signed a reply for the handling body."""

    PRINCIPAL_HEAD = ("principal_head", Text("主要负责人", "the principal head"))
    UNIT_HEAD = ("unit_head", Text("单位负责人", "a head of the body"))
    DEPARTMENT_HEAD = ("department_head", Text("职能部门负责人", "a head of a department"))


class ReplyTo(Labelled):
    """Who of several signatories got the reply."""

    EACH = ("each", Text("逐人答复", "each of them"))
    VIA_LEAD_WITH_CONSENT = (
        "via_lead_with_consent",
        Text("商领衔代表同意后转复", "through the lead deputy, who agreed"),
    )
    VIA_LEAD = ("via_lead", Text("由领衔代表转复", "through the lead deputy"))
    LEAD_WITH_OTHERS_PRESENT = (
        "lead_with_others_present",
        Text("答复领衔代表并邀请联名代表参加", "the lead deputy, with the others invited"),
    )


class ResultClass(Labelled):
    """What a reply says of the matter: the wordings of all places; letters and stems are their aliases."""

    SOLVED = ("solved", Text("已经解决或者采纳", "solved or taken up"), "A", "A类", "甲", "甲类")
    SOLVABLE_NOW = ("solvable_now", Text("有条件解决并及时解决", "can be solved at once"))
    IN_PROGRESS = ("in_progress", Text("正在解决", "being solved"))
    PLANNED = ("planned", Text("列入计划逐步解决", "planned"), "B", "B类", "乙", "乙类")
    REFERENCE = ("reference", Text("留作参考", "kept for reference"), "D", "D类")
    CANNOT = ("cannot", Text("暂时无法解决", "cannot be solved for now"), "C", "C类", "丙", "丙类")
    CONTRARY_TO_LAW = ("contrary_to_law", Text("不符合法律、政策", "contrary to law or policy"))
    SUPERIOR_COMPETENCE = ("superior_competence", Text("属上级职权", "within the powers of a higher organ"))
    WITHIN_REPLY_PERIOD = ("within_reply_period", Text("答复期限内落实", "carried out within the period"))
    WITHIN_YEAR = ("within_year", Text("年内落实", "to be carried out within the year"))
    CROSS_YEAR = ("cross_year", Text("跨年度落实", "to be carried out over years"))

    @property
    def promises(self) -> bool:
        """Tell whether something is still to be done."""
        return self in (ResultClass.IN_PROGRESS, ResultClass.PLANNED, ResultClass.WITHIN_YEAR, ResultClass.CROSS_YEAR)


class Grade(Labelled):
    """How satisfied a deputy is."""

    SATISFIED = ("satisfied", Text("满意", "satisfied"))
    BASICALLY_SATISFIED = ("basically_satisfied", Text("基本满意", "basically satisfied"))
    UNDERSTANDS = ("understands", Text("理解", "understanding"))
    DISSATISFIED = ("dissatisfied", Text("不满意", "dissatisfied"))


class Dimension(Labelled):
    """What a grade is about."""

    ATTITUDE = ("attitude", Text("办理态度", "attitude"))
    RESULT = ("result", Text("办理结果", "result"))
    PROCESS = ("process", Text("办理过程", "process"))
    FULFILMENT = ("fulfilment", Text("落实情况", "fulfilment"))


@frozen(kw_only=True)
class Rating:
    """One grade for one side of the handling."""

    dimension: Dimension
    grade: Grade


@frozen(kw_only=True)
class SuggestionFacts:
    """What is known of the matter besides its acts; unknown facts are None, an empty tuple is known to be none.

    Args:
        number: the number under which the place keeps it.
        title: what it is called.
        author: who submitted it, the lead deputy of several.
        co_authors: the other signatories.
        in_session: whether it was submitted while the congress was in session.
        hard: whether it is wide in scope and hard to handle (涉及面广、处理难度大).
        specific: whether it is clear and specific.
        matters: how many matters it raises.
        excluded: what in it may not be raised as a suggestion.
        contents: what it tells of what a place may ask for.
        secret: why something in it, or who made it, is not to be made public.
        objects_to_publication: whether the deputy considers it unsuitable for publication.
        from_bill: the bill that became this suggestion, if one did; it keeps its own number.
    """

    number: str | None = None
    title: str | None = None
    author: PersonId | None = None
    co_authors: tuple[PersonId, ...] | None = None
    in_session: bool | None = None
    hard: bool | None = None
    specific: bool | None = None
    matters: int | None = None
    excluded: tuple[ExcludedMatter, ...] | None = None
    contents: tuple[FormField, ...] | None = None
    secret: tuple[SecrecyGround, ...] | None = None
    objects_to_publication: bool | None = None
    from_bill: CaseId | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a suggestion about nothing."""
        if self.matters is not None:
            expect_count("dossier.matters", self.matters, minimum=1)
