"""Who acts: a role, and where it matters the body and the number of people acting jointly."""

from __future__ import annotations

from attrs import frozen

from npc_core.congress.ids import PersonId
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Role(Labelled):
    """A role in which somebody submits, decides, signs or receives."""

    CONGRESS = ("congress", Text("人民代表大会", "the congress"))
    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会", "the standing committee"))
    STANDING_COMMITTEE_CHAIR = (
        "standing_committee_chair",
        Text("常务委员会主任", "the chair of the standing committee"),
    )
    STANDING_COMMITTEE_VICE_CHAIR = (
        "standing_committee_vice_chair",
        Text("常务委员会副主任", "a vice chair of the standing committee"),
    )
    COUNCIL_OF_CHAIRPERSONS = ("council_of_chairpersons", Text("主任会议", "the council of chairpersons"))
    STANDING_COMMITTEE_MEMBERS = (
        "standing_committee_members",
        Text("常务委员会组成人员联名", "members of the standing committee jointly"),
    )
    WORKING_BODY = ("working_body", Text("常务委员会工作机构", "a working body of the standing committee"))
    PRESIDIUM = ("presidium", Text("主席团", "the presidium"))
    DEPUTIES = ("deputies", Text("代表联名", "deputies jointly"))
    VOTERS = ("voters", Text("选民", "voters"))
    GOVERNMENT = ("government", Text("人民政府", "the government"))
    GOVERNMENT_HEAD = ("government_head", Text("政府正职领导人员", "the head of government"))
    CENTRAL_MILITARY_COMMISSION = (
        "central_military_commission",
        Text("中央军事委员会", "the Central Military Commission"),
    )
    SUPERVISORY_COMMISSION = ("supervisory_commission", Text("监察委员会", "the supervisory commission"))
    SUPERVISORY_COMMISSION_DIRECTOR = (
        "supervisory_commission_director",
        Text("监察委员会主任", "the director of the supervisory commission"),
    )
    COURT = ("court", Text("人民法院", "the court"))
    COURT_PRESIDENT = ("court_president", Text("人民法院院长", "the president of the court"))
    HIGH_COURT_PRESIDENT = ("high_court_president", Text("高级人民法院院长", "the president of the high court"))
    PROCURATORATE = ("procuratorate", Text("人民检察院", "the procuratorate"))
    PROCURATOR_GENERAL = ("procurator_general", Text("人民检察院检察长", "the procurator-general"))
    PROVINCIAL_PROCURATOR_GENERAL = (
        "provincial_procurator_general",
        Text("省级人民检察院检察长", "the provincial procurator-general"),
    )
    DISPATCHING_PROCURATOR_GENERAL = (
        "dispatching_procurator_general",
        Text("派出检察院的人民检察院检察长", "the procurator-general of the dispatching procuratorate"),
    )
    HIGHER_STANDING_COMMITTEE = (
        "higher_standing_committee",
        Text("上一级人大常委会", "the standing committee one level up"),
    )
    PROVINCIAL_STANDING_COMMITTEE = (
        "provincial_standing_committee",
        Text("省级人大常委会", "the standing committee of the province"),
    )
    SECOND_HIGHER_STANDING_COMMITTEE = (
        "second_higher_standing_committee",
        Text("再上一级人大常委会", "the standing committee two levels up"),
    )
    NPC_STANDING_COMMITTEE = (
        "npc_standing_committee",
        Text("全国人大常委会", "the NPC Standing Committee"),
    )
    HIGHER_GOVERNMENT = ("higher_government", Text("上一级人民政府", "the government one level up"))
    HIGHER_PROCURATORATE = ("higher_procuratorate", Text("上一级人民检察院", "the procuratorate one level up"))
    HIGHER_PROCURATOR_GENERAL = (
        "higher_procurator_general",
        Text("上一级人民检察院检察长", "the procurator-general one level up"),
    )
    NOMINEE = ("nominee", Text("拟任命人员", "the nominee"))
    OFFICIAL = ("official", Text("任职人员", "the office-holder"))
    PARTY_ORGANISATION = ("party_organisation", Text("政党、人民团体", "a party or people's organisation"))
    DEPUTY = ("deputy", Text("代表", "a deputy"))
    DELEGATION = ("delegation", Text("代表团", "a delegation"))
    CONGRESS_SECRETARIAT = ("congress_secretariat", Text("大会秘书处", "the secretariat of the session"))
    SPECIAL_COMMITTEE = ("special_committee", Text("专门委员会", "a special committee"))
    BILLS_REVIEW_COMMITTEE = ("bills_review_committee", Text("议案审查委员会", "the bills review committee"))
    STANDING_COMMITTEE_OFFICE = (
        "standing_committee_office",
        Text("常务委员会办事机构", "the office of the standing committee"),
    )
    GOVERNMENT_OFFICE = ("government_office", Text("人民政府办公厅（室）", "the general office of the government"))
    CITIZEN = ("citizen", Text("公民", "a citizen"))
    CANDIDATE = ("candidate", Text("代表候选人", "a candidate"))
    VOTER_GROUP = ("voter_group", Text("选民小组", "the voter groups"))
    LOWER_CONGRESS = ("lower_congress", Text("下一级人民代表大会", "the congresses one level down"))
    ELECTION_COMMITTEE = ("election_committee", Text("选举委员会", "the election committee"))
    BY_ELECTION_BODY = ("by_election_body", Text("补选机构", "the by-election body"))
    TELLERS = ("tellers", Text("监票、计票人员", "the tellers"))
    CREDENTIALS_COMMITTEE = ("credentials_committee", Text("代表资格审查委员会", "the credentials committee"))
    HIGHER_CREDENTIALS_COMMITTEE = (
        "higher_credentials_committee",
        Text("上一级人大代表资格审查委员会", "the credentials committee one level up"),
    )
    TOWNSHIP_CHAIR = (
        "township_chair",
        Text("乡镇人大主席、副主席", "chair or vice chair of a township congress"),
    )
    HANDLING_BODY = ("handling_body", Text("承办单位", "the handling body"))
    DEPUTY_GROUP = ("deputy_group", Text("代表小组", "the deputy group"))
    LIAISON_STATION = ("liaison_station", Text("代表联络站", "the liaison station"))
    ELECTORAL_UNIT = ("electoral_unit", Text("原选举单位", "the electoral unit"))
    TOWNSHIP_CHAIRS = (
        "township_chairs",
        Text("乡镇人大主席、副主席", "the chair and vice chairs of the township congress"),
    )
    EMPLOYER = ("employer", Text("所在单位", "the deputy's employer"))
    ELECTING_STANDING_COMMITTEE = (
        "electing_standing_committee",
        Text("选举该代表的人大的常务委员会", "the standing committee of the congress that elected the deputy"),
    )


@frozen
class Actor:
    """Somebody acting in a role; `number` where several act jointly.

    >>> Actor(Role.GOVERNMENT_HEAD).label.zh
    '政府正职领导人员'
    """

    role: Role
    person: PersonId | None = None
    number: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse joint action by nobody."""
        if self.number is not None:
            expect_count("actor.number", self.number, minimum=1)

    @property
    def label(self) -> Text:
        """Return the role, with the number of people where given."""
        label = self.role.label
        if self.number is None:
            return label
        return Text(f"{label.zh}（{self.number}人）", f"{label.en} ({self.number})")
