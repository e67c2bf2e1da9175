"""Facts of the form of a suggestion, and of its supervision: priority, secrecy, commendation and criticism."""

from __future__ import annotations

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class FormField(Labelled):
    """What a suggestion tells."""

    TITLE = ("title", Text("标题", "a title"))
    FACTS = ("facts", Text("事由", "the situation and the problem"))
    PROPOSAL = ("proposal", Text("具体工作建议", "a concrete proposal"))
    IDENTITY = ("identity", Text("代表姓名、代表证号码和联系方式", "name, number of the deputy's card and contact"))


class Channel(Labelled):
    """How a suggestion was submitted."""

    PAPER = ("paper", Text("书面（专用纸签名）", "on signed paper"), "书面")
    PLATFORM = ("platform", Text("网络平台", "on the platform"), "系统", "网上")
    BOTH = ("both", Text("书面并网络平台", "on signed paper and on the platform"))


class PriorityGround(Labelled):
    """Why a suggestion was chosen for priority supervision."""

    GENERAL_IMPORTANCE = (
        "general_importance",
        Text("事关全局或者普遍关心的重大问题", "a matter of general importance"),
    )
    CONCENTRATED_CONCERN = ("concentrated_concern", Text("代表反映比较集中", "raised by many deputies"))
    COMPLEX_AND_CROSS_CUTTING = ("complex_and_cross_cutting", Text("综合性强、涉及面广、难度较大", "wide and complex"))
    ANNUAL_WORK_FOCUS = ("annual_work_focus", Text("涉及年度工作重点", "a focus of the year's work"))


class FaceBy(Labelled):
    """Who answered face to face."""

    PRINCIPAL_HEAD = ("principal_head", Text("主要负责人", "the principal head"))
    UNIT_HEAD = ("unit_head", Text("单位负责人", "a head of the body"))
    DEPARTMENT_HEAD_WITH_CONSENT = (
        "department_head_with_consent",
        Text("经代表同意由职能部门负责人", "a head of a department, with the deputy's consent"),
    )
    OTHER = ("other", Text("其他人员", "somebody else"))


class SecrecyGround(Labelled):
    """Why something in a suggestion, or who made it, is not to be made public."""

    STATE_SECRET = ("state_secret", Text("国家秘密", "state secrets"))
    TRADE_SECRET = ("trade_secret", Text("商业秘密", "trade secrets"))
    PERSONAL_DATA = ("personal_data", Text("个人隐私、个人信息", "privacy and personal data"))
    DEPUTY_REQUEST = ("deputy_request", Text("代表要求保密", "the deputy asked for secrecy"))
    RISK_OF_RETALIATION = ("risk_of_retaliation", Text("可能受到打击报复", "a risk of retaliation"))


class CriticismGround(Labelled):
    """Why a handling body is criticised or made to correct what it did."""

    LATE_REPLY = ("late_reply", Text("逾期答复", "a late reply"))
    PERSONAL_DATA_BREACH = ("personal_data_breach", Text("泄露代表个人信息", "personal data of the deputy disclosed"))
    PROMISE_NOT_TRACED = ("promise_not_traced", Text("承诺事项未落实、未说明", "a promise neither kept nor explained"))
    PERFUNCTORY = ("perfunctory", Text("敷衍塞责、答复不实", "perfunctory or untrue answers"))
    LOSSES = ("losses", Text("贻误办理造成损失", "delay that did harm"))
    HARASSING_DEPUTY = ("harassing_deputy", Text("刁难、打击报复代表", "a deputy harassed"))
    CONFIDENTIALITY_BREACH = ("confidentiality_breach", Text("没有为代表保密", "secrecy owed to the deputy broken"))
    SHIRKING = ("shirking", Text("推诿责任", "responsibility shirked"))
    ANY_VIOLATION = ("any_violation", Text("违反办理规定", "the rules on handling broken"))
