"""The offices that congresses and standing committees fill, by organ and in groups. No law: who fills them is data."""

from __future__ import annotations

from npc_core.congress.bodies import BodyKind
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Office(Labelled):
    """A kind of office."""

    STANDING_COMMITTEE_CHAIR = ("standing_committee_chair", Text("常务委员会主任", "chair of the standing committee"))
    STANDING_COMMITTEE_VICE_CHAIR = (
        "standing_committee_vice_chair",
        Text("常务委员会副主任", "vice chair of the standing committee"),
    )
    STANDING_COMMITTEE_SECRETARY_GENERAL = (
        "standing_committee_secretary_general",
        Text("常务委员会秘书长", "secretary-general of the standing committee"),
    )
    STANDING_COMMITTEE_MEMBER = (
        "standing_committee_member",
        Text("常务委员会委员", "ordinary member of the standing committee"),
    )
    SPECIAL_COMMITTEE_CHAIR = ("special_committee_chair", Text("专门委员会主任委员", "chair of a special committee"))
    SPECIAL_COMMITTEE_VICE_CHAIR = (
        "special_committee_vice_chair",
        Text("专门委员会副主任委员", "vice chair of a special committee"),
    )
    SPECIAL_COMMITTEE_MEMBER = ("special_committee_member", Text("专门委员会委员", "member of a special committee"))
    CREDENTIALS_COMMITTEE_CHAIR = (
        "credentials_committee_chair",
        Text("代表资格审查委员会主任委员", "chair of the credentials committee"),
    )
    CREDENTIALS_COMMITTEE_VICE_CHAIR = (
        "credentials_committee_vice_chair",
        Text("代表资格审查委员会副主任委员", "vice chair of the credentials committee"),
    )
    CREDENTIALS_COMMITTEE_MEMBER = (
        "credentials_committee_member",
        Text("代表资格审查委员会委员", "member of the credentials committee"),
    )
    TOWNSHIP_CREDENTIALS_COMMITTEE_MEMBER = (
        "township_credentials_committee_member",
        Text("乡镇代表资格审查委员会组成人员", "member of a township credentials committee"),
    )
    TOWNSHIP_CONGRESS_CHAIR = ("township_congress_chair", Text("乡镇人大主席", "chair of a township congress"))
    TOWNSHIP_CONGRESS_VICE_CHAIR = (
        "township_congress_vice_chair",
        Text("乡镇人大副主席", "vice chair of a township congress"),
    )
    GOVERNMENT_HEAD = ("government_head", Text("政府正职领导人员", "head of government"))
    GOVERNMENT_VICE_HEAD = ("government_vice_head", Text("政府副职领导人员", "deputy head of government"))
    TOWNSHIP_HEAD = ("township_head", Text("乡镇长", "head of a township or town government"))
    TOWNSHIP_VICE_HEAD = ("township_vice_head", Text("副乡镇长", "deputy head of a township or town government"))
    GOVERNMENT_SECRETARY_GENERAL = (
        "government_secretary_general",
        Text("人民政府秘书长", "secretary-general of the government"),
    )
    GOVERNMENT_DEPARTMENT_HEAD = (
        "government_department_head",
        Text("政府组成部门主要负责人", "head of a government department"),
    )
    SUPERVISORY_COMMISSION_DIRECTOR = (
        "supervisory_commission_director",
        Text("监察委员会主任", "director of the supervisory commission"),
    )
    SUPERVISORY_COMMISSION_DEPUTY_DIRECTOR = (
        "supervisory_commission_deputy_director",
        Text("监察委员会副主任", "deputy director of the supervisory commission"),
    )
    SUPERVISORY_COMMISSION_MEMBER = (
        "supervisory_commission_member",
        Text("监察委员会委员", "member of the supervisory commission"),
    )
    XPCC_SUPERVISORY_COMMISSION_OFFICER = (
        "xpcc_supervisory_commission_officer",
        Text(
            "新疆生产建设兵团监察委员会组成人员",
            "officer of a supervisory commission of the Xinjiang Production and Construction Corps",
        ),
    )
    COURT_PRESIDENT = ("court_president", Text("人民法院院长", "president of a local people's court"))
    COURT_VICE_PRESIDENT = ("court_vice_president", Text("人民法院副院长", "vice president of a local court"))
    COURT_JUDICIAL_COMMITTEE_MEMBER = (
        "court_judicial_committee_member",
        Text("审判委员会委员", "member of a court's judicial committee"),
    )
    COURT_DIVISION_CHIEF = ("court_division_chief", Text("人民法院庭长", "division chief of a local court"))
    COURT_DIVISION_DEPUTY_CHIEF = (
        "court_division_deputy_chief",
        Text("人民法院副庭长", "deputy division chief of a local court"),
    )
    JUDGE = ("judge", Text("审判员", "judge of a local court"))
    REGIONAL_INTERMEDIATE_COURT_PRESIDENT = (
        "regional_intermediate_court_president",
        Text("按地区设立（直辖市内）的中级人民法院院长", "president of a regional intermediate court"),
    )
    REGIONAL_INTERMEDIATE_COURT_VICE_PRESIDENT = (
        "regional_intermediate_court_vice_president",
        Text("按地区设立的中级人民法院副院长", "vice president of a regional intermediate court"),
    )
    REGIONAL_INTERMEDIATE_COURT_JUDICIAL_COMMITTEE_MEMBER = (
        "regional_intermediate_court_judicial_committee_member",
        Text("按地区设立的中级人民法院审判委员会委员", "judicial committee member of a regional intermediate court"),
    )
    REGIONAL_INTERMEDIATE_COURT_DIVISION_CHIEF = (
        "regional_intermediate_court_division_chief",
        Text("按地区设立的中级人民法院庭长", "division chief of a regional intermediate court"),
    )
    REGIONAL_INTERMEDIATE_COURT_DIVISION_DEPUTY_CHIEF = (
        "regional_intermediate_court_division_deputy_chief",
        Text("按地区设立的中级人民法院副庭长", "deputy division chief of a regional intermediate court"),
    )
    REGIONAL_INTERMEDIATE_COURT_JUDGE = (
        "regional_intermediate_court_judge",
        Text("按地区设立的中级人民法院审判员", "judge of a regional intermediate court"),
    )
    SPECIALISED_COURT_OFFICER = (
        "specialised_court_officer",
        Text("专门人民法院组成人员", "officer of a specialised court"),
    )
    PEOPLES_ASSESSOR = ("peoples_assessor", Text("人民陪审员", "people's assessor of a basic court"))
    PROCURATOR_GENERAL = ("procurator_general", Text("人民检察院检察长", "procurator-general of a local procuratorate"))
    DEPUTY_PROCURATOR_GENERAL = (
        "deputy_procurator_general",
        Text("副检察长", "deputy procurator-general of a local procuratorate"),
    )
    PROCURATORIAL_COMMITTEE_MEMBER = (
        "procuratorial_committee_member",
        Text("检察委员会委员", "member of a procuratorial committee"),
    )
    PROCURATOR = ("procurator", Text("检察员", "procurator of a local procuratorate"))
    BRANCH_PROCURATOR_GENERAL = (
        "branch_procurator_general",
        Text("人民检察院分院检察长", "head of a branch of a province-level procuratorate"),
    )
    BRANCH_DEPUTY_PROCURATOR_GENERAL = (
        "branch_deputy_procurator_general",
        Text("人民检察院分院副检察长", "deputy head of a procuratorate branch"),
    )
    BRANCH_PROCURATORIAL_COMMITTEE_MEMBER = (
        "branch_procuratorial_committee_member",
        Text("人民检察院分院检察委员会委员", "committee member of a procuratorate branch"),
    )
    BRANCH_PROCURATOR = ("branch_procurator", Text("人民检察院分院检察员", "procurator of a procuratorate branch"))
    DISPATCHED_PROCURATOR_GENERAL = (
        "dispatched_procurator_general",
        Text("派出的人民检察院检察长", "head of a dispatched procuratorate"),
    )
    DISPATCHED_DEPUTY_PROCURATOR_GENERAL = (
        "dispatched_deputy_procurator_general",
        Text("派出的人民检察院副检察长", "deputy head of a dispatched procuratorate"),
    )
    DISPATCHED_PROCURATORIAL_COMMITTEE_MEMBER = (
        "dispatched_procuratorial_committee_member",
        Text("派出的人民检察院检察委员会委员", "committee member of a dispatched procuratorate"),
    )
    DISPATCHED_PROCURATOR = (
        "dispatched_procurator",
        Text("派出的人民检察院检察员", "procurator of a dispatched procuratorate"),
    )
    CONGRESS_PRESIDIUM_MEMBER = (
        "congress_presidium_member",
        Text("大会主席团成员", "member of the presidium of a congress session"),
    )
    CONGRESS_SESSION_SECRETARY_GENERAL = (
        "congress_session_secretary_general",
        Text("大会秘书长", "secretary-general of a congress session"),
    )
    CONGRESS_INVESTIGATION_COMMITTEE_MEMBER = (
        "congress_investigation_committee_member",
        Text("人大特定问题调查委员会组成人员", "member of a congress investigation committee"),
    )
    STANDING_COMMITTEE_INVESTIGATION_COMMITTEE_MEMBER = (
        "standing_committee_investigation_committee_member",
        Text("常委会特定问题调查委员会组成人员", "member of a standing committee investigation committee"),
    )
    STANDING_COMMITTEE_WORKING_BODY_HEAD = (
        "standing_committee_working_body_head",
        Text("常委会工作机构负责人", "officer of a working body of the standing committee"),
    )


ORGANS: dict[Office, BodyKind] = {
    Office.STANDING_COMMITTEE_CHAIR: BodyKind.STANDING_COMMITTEE,
    Office.STANDING_COMMITTEE_VICE_CHAIR: BodyKind.STANDING_COMMITTEE,
    Office.STANDING_COMMITTEE_SECRETARY_GENERAL: BodyKind.STANDING_COMMITTEE,
    Office.STANDING_COMMITTEE_MEMBER: BodyKind.STANDING_COMMITTEE,
    Office.SPECIAL_COMMITTEE_CHAIR: BodyKind.SPECIAL_COMMITTEE,
    Office.SPECIAL_COMMITTEE_VICE_CHAIR: BodyKind.SPECIAL_COMMITTEE,
    Office.SPECIAL_COMMITTEE_MEMBER: BodyKind.SPECIAL_COMMITTEE,
    Office.CREDENTIALS_COMMITTEE_CHAIR: BodyKind.CREDENTIALS_COMMITTEE,
    Office.CREDENTIALS_COMMITTEE_VICE_CHAIR: BodyKind.CREDENTIALS_COMMITTEE,
    Office.CREDENTIALS_COMMITTEE_MEMBER: BodyKind.CREDENTIALS_COMMITTEE,
    Office.TOWNSHIP_CREDENTIALS_COMMITTEE_MEMBER: BodyKind.CREDENTIALS_COMMITTEE,
    Office.TOWNSHIP_CONGRESS_CHAIR: BodyKind.CONGRESS,
    Office.TOWNSHIP_CONGRESS_VICE_CHAIR: BodyKind.CONGRESS,
    Office.GOVERNMENT_HEAD: BodyKind.GOVERNMENT,
    Office.GOVERNMENT_VICE_HEAD: BodyKind.GOVERNMENT,
    Office.TOWNSHIP_HEAD: BodyKind.GOVERNMENT,
    Office.TOWNSHIP_VICE_HEAD: BodyKind.GOVERNMENT,
    Office.GOVERNMENT_SECRETARY_GENERAL: BodyKind.GOVERNMENT,
    Office.GOVERNMENT_DEPARTMENT_HEAD: BodyKind.GOVERNMENT,
    Office.SUPERVISORY_COMMISSION_DIRECTOR: BodyKind.SUPERVISORY_COMMISSION,
    Office.SUPERVISORY_COMMISSION_DEPUTY_DIRECTOR: BodyKind.SUPERVISORY_COMMISSION,
    Office.SUPERVISORY_COMMISSION_MEMBER: BodyKind.SUPERVISORY_COMMISSION,
    Office.XPCC_SUPERVISORY_COMMISSION_OFFICER: BodyKind.SUPERVISORY_COMMISSION,
    Office.COURT_PRESIDENT: BodyKind.COURT,
    Office.COURT_VICE_PRESIDENT: BodyKind.COURT,
    Office.COURT_JUDICIAL_COMMITTEE_MEMBER: BodyKind.COURT,
    Office.COURT_DIVISION_CHIEF: BodyKind.COURT,
    Office.COURT_DIVISION_DEPUTY_CHIEF: BodyKind.COURT,
    Office.JUDGE: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_PRESIDENT: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_VICE_PRESIDENT: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_JUDICIAL_COMMITTEE_MEMBER: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_DIVISION_CHIEF: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_DIVISION_DEPUTY_CHIEF: BodyKind.COURT,
    Office.REGIONAL_INTERMEDIATE_COURT_JUDGE: BodyKind.COURT,
    Office.SPECIALISED_COURT_OFFICER: BodyKind.COURT,
    Office.PEOPLES_ASSESSOR: BodyKind.COURT,
    Office.PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.DEPUTY_PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.PROCURATORIAL_COMMITTEE_MEMBER: BodyKind.PROCURATORATE,
    Office.PROCURATOR: BodyKind.PROCURATORATE,
    Office.BRANCH_PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.BRANCH_DEPUTY_PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.BRANCH_PROCURATORIAL_COMMITTEE_MEMBER: BodyKind.PROCURATORATE,
    Office.BRANCH_PROCURATOR: BodyKind.PROCURATORATE,
    Office.DISPATCHED_PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.DISPATCHED_DEPUTY_PROCURATOR_GENERAL: BodyKind.PROCURATORATE,
    Office.DISPATCHED_PROCURATORIAL_COMMITTEE_MEMBER: BodyKind.PROCURATORATE,
    Office.DISPATCHED_PROCURATOR: BodyKind.PROCURATORATE,
    Office.CONGRESS_PRESIDIUM_MEMBER: BodyKind.PRESIDIUM,
    Office.CONGRESS_SESSION_SECRETARY_GENERAL: BodyKind.CONGRESS,
    Office.CONGRESS_INVESTIGATION_COMMITTEE_MEMBER: BodyKind.INVESTIGATION_COMMITTEE,
    Office.STANDING_COMMITTEE_INVESTIGATION_COMMITTEE_MEMBER: BodyKind.INVESTIGATION_COMMITTEE,
    Office.STANDING_COMMITTEE_WORKING_BODY_HEAD: BodyKind.STANDING_COMMITTEE,
}
"""The organ to which each office belongs."""


class Service(Labelled):
    """What the rules on incompatible offices keep apart: the services of the state, and work outside them."""

    ADMINISTRATIVE = ("administrative", Text("国家行政机关的职务", "office in an administrative organ"))
    SUPERVISORY = ("supervisory", Text("国家监察机关的职务", "office in a supervisory organ"))
    JUDICIAL = ("judicial", Text("国家审判机关的职务", "office in a court"))
    PROCURATORIAL = ("procuratorial", Text("国家检察机关的职务", "office in a procuratorate"))
    STANDING_COMMITTEE = (
        "standing_committee",
        Text("常务委员会组成人员的职务", "membership of a standing committee"),
    )
    TOWNSHIP_CONGRESS_CHAIR = (
        "township_congress_chair",
        Text("乡镇人大主席、副主席的职务", "office of chair or vice chair of a township congress"),
    )
    ENTERPRISE = ("enterprise", Text("企业的职务", "post in an enterprise"))
    PROFIT_MAKING = ("profit_making", Text("其他营利性组织的职务", "post in another profit-making organisation"))
    PUBLIC_INSTITUTION = ("public_institution", Text("事业单位的职务", "post in a public institution"))
    LAWYER = ("lawyer", Text("律师", "lawyer"))
    ARBITRATOR = ("arbitrator", Text("仲裁员", "arbitrator"))
    NOTARY = ("notary", Text("公证员", "notary"))
    PEOPLES_ASSESSOR = ("peoples_assessor", Text("人民陪审员", "people's assessor"))
    PEOPLES_SUPERVISOR = ("peoples_supervisor", Text("人民监督员", "people's supervisor of procuratorates"))


_SERVICES: dict[BodyKind, Service] = {
    BodyKind.GOVERNMENT: Service.ADMINISTRATIVE,
    BodyKind.SUPERVISORY_COMMISSION: Service.SUPERVISORY,
    BodyKind.COURT: Service.JUDICIAL,
    BodyKind.PROCURATORATE: Service.PROCURATORIAL,
    BodyKind.STANDING_COMMITTEE: Service.STANDING_COMMITTEE,
}
_TOWNSHIP_CHAIRS = frozenset({Office.TOWNSHIP_CONGRESS_CHAIR, Office.TOWNSHIP_CONGRESS_VICE_CHAIR})


def service_of(office: Office) -> Service | None:
    """Return the service to which an office belongs, in the words of the rules on incompatible offices.

    >>> service_of(Office.JUDGE), service_of(Office.CONGRESS_PRESIDIUM_MEMBER)
    (Service.JUDICIAL, None)
    """
    return Service.TOWNSHIP_CONGRESS_CHAIR if office in _TOWNSHIP_CHAIRS else _SERVICES.get(ORGANS[office])


class OfficeGroup(Labelled):
    """A group of offices that rules treat alike; a decision table may name a group or an office."""

    ALL = ("all", Text("全部职务", "all offices"))
    GOVERNMENT_MEMBERS = (
        "government_members",
        Text("政府秘书长和组成部门负责人", "government secretary-general and department heads"),
    )
    GOVERNMENT_LEADERS = ("government_leaders", Text("政府正副职领导人员", "heads and deputy heads of government"))
    SUPERVISORY_POSTS = (
        "supervisory_posts",
        Text("监察委员会副主任、委员", "deputy directors and members of the supervisory commission"),
    )
    JUDICIAL_POSTS = (
        "judicial_posts",
        Text("常委会任命的审判职务", "judicial offices appointed by the standing committee"),
    )
    PROCURATORIAL_POSTS = (
        "procuratorial_posts",
        Text("常委会任命的检察职务", "procuratorial offices appointed by the standing committee"),
    )
    STANDING_COMMITTEE_POSTS = (
        "standing_committee_posts",
        Text("常委会主任、副主任、秘书长、委员", "standing committee members"),
    )
    STANDING_COMMITTEE_BODIES = (
        "standing_committee_bodies",
        Text("常委会工作机构和代表资格审查委员会", "bodies of the standing committee"),
    )
    ORGAN_HEADS = (
        "organ_heads",
        Text("一府一委两院正职", "heads of government, supervisory commission, court, procuratorate"),
    )
    OFFICES_FOR_DEPUTIES = ("offices_for_deputies", Text("须由代表担任的职务", "offices only deputies may hold"))


def _organ(*kinds: BodyKind) -> frozenset[Office]:
    return frozenset(office for office, organ in ORGANS.items() if organ in kinds)


_HEADS = frozenset(
    {
        Office.GOVERNMENT_HEAD,
        Office.SUPERVISORY_COMMISSION_DIRECTOR,
        Office.COURT_PRESIDENT,
        Office.PROCURATOR_GENERAL,
    }
)
_SEATED = frozenset(
    {
        Office.STANDING_COMMITTEE_CHAIR,
        Office.STANDING_COMMITTEE_VICE_CHAIR,
        Office.STANDING_COMMITTEE_SECRETARY_GENERAL,
        Office.STANDING_COMMITTEE_MEMBER,
    }
)
MEMBERS: dict[OfficeGroup, frozenset[Office]] = {
    OfficeGroup.ALL: frozenset(Office),
    OfficeGroup.GOVERNMENT_MEMBERS: frozenset({Office.GOVERNMENT_SECRETARY_GENERAL, Office.GOVERNMENT_DEPARTMENT_HEAD}),
    OfficeGroup.GOVERNMENT_LEADERS: frozenset({Office.GOVERNMENT_HEAD, Office.GOVERNMENT_VICE_HEAD}),
    OfficeGroup.SUPERVISORY_POSTS: _organ(BodyKind.SUPERVISORY_COMMISSION) - _HEADS,
    OfficeGroup.JUDICIAL_POSTS: _organ(BodyKind.COURT) - _HEADS,
    OfficeGroup.PROCURATORIAL_POSTS: _organ(BodyKind.PROCURATORATE) - _HEADS,
    OfficeGroup.STANDING_COMMITTEE_POSTS: _SEATED,
    OfficeGroup.STANDING_COMMITTEE_BODIES: _organ(BodyKind.CREDENTIALS_COMMITTEE)
    - {Office.TOWNSHIP_CREDENTIALS_COMMITTEE_MEMBER}
    | {Office.STANDING_COMMITTEE_WORKING_BODY_HEAD},
    OfficeGroup.ORGAN_HEADS: _HEADS,
    OfficeGroup.OFFICES_FOR_DEPUTIES: _SEATED
    | _organ(BodyKind.SPECIAL_COMMITTEE, BodyKind.CREDENTIALS_COMMITTEE)
    | {Office.TOWNSHIP_CONGRESS_CHAIR, Office.TOWNSHIP_CONGRESS_VICE_CHAIR},
}
"""The offices of each group."""

SINGLE: frozenset[Office] = _HEADS | {
    Office.STANDING_COMMITTEE_CHAIR,
    Office.STANDING_COMMITTEE_SECRETARY_GENERAL,
    Office.TOWNSHIP_CONGRESS_CHAIR,
    Office.TOWNSHIP_HEAD,
}
"""Offices of which each organ has one."""
