"""Every kind of decision whose votes the law counts, with the body that takes it."""

from __future__ import annotations

from npc_core.congress.bodies import BodyKind
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Decision(Labelled):
    """What a vote decides."""

    STANDING_COMMITTEE_APPOINTMENT = (
        "standing_committee_appointment",
        Text("常委会任免", "appointment by the standing committee"),
    )
    STANDING_COMMITTEE_RESOLUTION = (
        "standing_committee_resolution",
        Text("常委会决议、决定", "resolution of the standing committee"),
    )
    STANDING_COMMITTEE_REMOVAL = (
        "standing_committee_removal",
        Text("常委会撤销职务", "removal from office by the standing committee"),
    )
    STANDING_COMMITTEE_ACCEPTS_RESIGNATION = (
        "standing_committee_accepts_resignation",
        Text("常委会接受辞职", "acceptance of a resignation by the standing committee"),
    )
    STANDING_COMMITTEE_BY_ELECTION = (
        "standing_committee_by_election",
        Text("常委会补选上一级代表", "by-election of a deputy by the standing committee"),
    )
    STANDING_COMMITTEE_RECALL_OF_DEPUTY = (
        "standing_committee_recall_of_deputy",
        Text("常委会罢免代表", "recall of a deputy by the standing committee"),
    )
    PROCURATOR_GENERAL_APPROVAL = (
        "procurator_general_approval",
        Text("批准任免下一级检察长", "approval of the procurator-general one level down"),
    )
    CREDENTIALS_CONFIRMATION = ("credentials_confirmation", Text("确认代表资格", "confirmation of credentials"))
    CONGRESS_RESOLUTION = ("congress_resolution", Text("大会决议", "resolution of the congress"))
    OFFICIALS_ELECTION = (
        "officials_election",
        Text("大会选举国家机关领导人员", "election of officials by the congress"),
    )
    OFFICIALS_RECALL = ("officials_recall", Text("大会罢免国家机关领导人员", "recall of officials by the congress"))
    CONGRESS_ACCEPTS_RESIGNATION = (
        "congress_accepts_resignation",
        Text("大会接受辞职", "acceptance of a resignation by the congress"),
    )
    COMMITTEE_MEMBERS_PASSED = (
        "committee_members_passed",
        Text("大会通过专门委员会人选", "adoption of committee members by the congress"),
    )
    PRESIDIUM_ELECTION = ("presidium_election", Text("选举主席团", "election of the presidium"))
    INDIRECT_ELECTION = ("indirect_election", Text("间接选举代表", "indirect election of deputies"))
    CONGRESS_RECALL_OF_DEPUTY = (
        "congress_recall_of_deputy",
        Text("大会罢免代表", "recall of a deputy by the congress"),
    )
    PRESIDIUM_DECISION = ("presidium_decision", Text("主席团决定", "decision of the presidium"))
    DIRECT_ELECTION = ("direct_election", Text("直接选举代表", "direct election of deputies"))
    DIRECT_BY_ELECTION = ("direct_by_election", Text("选民补选代表", "direct by-election of deputies"))
    INDIRECT_BY_ELECTION = (
        "indirect_by_election",
        Text("大会补选上一级代表", "by-election of deputies by the congress"),
    )
    OFFICIALS_BY_ELECTION = (
        "officials_by_election",
        Text("大会补选国家机关领导人员", "by-election of officials by the congress"),
    )
    VOTERS_RECALL_OF_DEPUTY = ("voters_recall_of_deputy", Text("选民罢免代表", "recall of a deputy by the voters"))
    UPPER_DEPUTY_RESIGNATION = (
        "upper_deputy_resignation",
        Text("常委会接受本级选出的上级代表辞职", "acceptance of the resignation of a deputy whom the congress elected"),
    )
    COUNTY_DEPUTY_RESIGNATION = (
        "county_deputy_resignation",
        Text("常委会接受县级代表辞职", "acceptance of the resignation of a county deputy"),
    )
    TOWNSHIP_DEPUTY_RESIGNATION = (
        "township_deputy_resignation",
        Text("大会接受乡级代表辞职", "acceptance of the resignation of a township deputy"),
    )
    TOWNSHIP_CREDENTIALS_CONFIRMATION = (
        "township_credentials_confirmation",
        Text("主席团确认代表资格", "confirmation of credentials by the presidium"),
    )

    @property
    def body(self) -> BodyKind:
        """Return the body that takes the decision."""
        return _BODIES[self]


_STANDING_COMMITTEE = (
    Decision.STANDING_COMMITTEE_APPOINTMENT,
    Decision.STANDING_COMMITTEE_RESOLUTION,
    Decision.STANDING_COMMITTEE_REMOVAL,
    Decision.STANDING_COMMITTEE_ACCEPTS_RESIGNATION,
    Decision.STANDING_COMMITTEE_BY_ELECTION,
    Decision.STANDING_COMMITTEE_RECALL_OF_DEPUTY,
    Decision.PROCURATOR_GENERAL_APPROVAL,
    Decision.CREDENTIALS_CONFIRMATION,
    Decision.UPPER_DEPUTY_RESIGNATION,
    Decision.COUNTY_DEPUTY_RESIGNATION,
)
_BODIES = dict.fromkeys(Decision, BodyKind.CONGRESS)
_BODIES |= dict.fromkeys(_STANDING_COMMITTEE, BodyKind.STANDING_COMMITTEE)
_BODIES |= dict.fromkeys((Decision.PRESIDIUM_DECISION, Decision.TOWNSHIP_CREDENTIALS_CONFIRMATION), BodyKind.PRESIDIUM)
_BODIES |= dict.fromkeys(
    (Decision.DIRECT_ELECTION, Decision.DIRECT_BY_ELECTION, Decision.VOTERS_RECALL_OF_DEPUTY), BodyKind.CONSTITUENCY
)

DIRECT = frozenset({Decision.DIRECT_ELECTION, Decision.DIRECT_BY_ELECTION})
INDIRECT = frozenset({Decision.INDIRECT_ELECTION, Decision.INDIRECT_BY_ELECTION})
OF_OFFICIALS = frozenset({Decision.OFFICIALS_ELECTION, Decision.OFFICIALS_BY_ELECTION})
OF_DEPUTIES = DIRECT | INDIRECT | {Decision.STANDING_COMMITTEE_BY_ELECTION}
ELECTIONS = OF_DEPUTIES | OF_OFFICIALS
BY_ELECTIONS = frozenset(
    {
        Decision.DIRECT_BY_ELECTION,
        Decision.INDIRECT_BY_ELECTION,
        Decision.OFFICIALS_BY_ELECTION,
        Decision.STANDING_COMMITTEE_BY_ELECTION,
    }
)
