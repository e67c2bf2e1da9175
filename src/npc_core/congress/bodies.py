"""Bodies: an area, a kind and a term."""

from __future__ import annotations

from attrs import frozen

from npc_core.congress.areas import Area
from npc_core.congress.levels import Level
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class BodyKind(Labelled):
    """What kind of body it is."""

    CONGRESS = ("congress", Text("人民代表大会", "congress"))
    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会", "standing committee"))
    COUNCIL_OF_CHAIRPERSONS = ("council_of_chairpersons", Text("主任会议", "council of chairpersons"))
    PRESIDIUM = ("presidium", Text("主席团", "presidium"))
    SPECIAL_COMMITTEE = ("special_committee", Text("专门委员会", "special committee"))
    CREDENTIALS_COMMITTEE = ("credentials_committee", Text("代表资格审查委员会", "credentials committee"))
    INVESTIGATION_COMMITTEE = ("investigation_committee", Text("特定问题调查委员会", "investigation committee"))
    ELECTION_COMMITTEE = ("election_committee", Text("选举委员会", "election committee"))
    GOVERNMENT = ("government", Text("人民政府", "government"))
    SUPERVISORY_COMMISSION = ("supervisory_commission", Text("监察委员会", "supervisory commission"))
    COURT = ("court", Text("人民法院", "court"))
    PROCURATORATE = ("procuratorate", Text("人民检察院", "procuratorate"))
    CONSTITUENCY = ("constituency", Text("选区", "constituency"))
    ELECTORAL_UNIT = ("electoral_unit", Text("选举单位", "electoral unit"))
    DELEGATION = ("delegation", Text("代表团", "delegation"))


_NOT_IN_TOWNSHIPS = frozenset(
    {
        BodyKind.STANDING_COMMITTEE,
        BodyKind.COUNCIL_OF_CHAIRPERSONS,
        BodyKind.SUPERVISORY_COMMISSION,
        BodyKind.COURT,
        BodyKind.PROCURATORATE,
    }
)


@frozen
class Body:
    """One body: the standing committee of the tenth congress of a county.

    >>> Body(Area.from_code("411424"), BodyKind.STANDING_COMMITTEE, 10).label.zh
    '河南省（411424）人民代表大会常务委员会'
    """

    area: Area
    kind: BodyKind
    term: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a body that cannot be."""
        if self.term is not None:
            expect_count("body.term", self.term, minimum=1)
        if self.kind in _NOT_IN_TOWNSHIPS and self.area.level is Level.TOWNSHIP:
            raise ImpossibleFacts("body.kind", self.kind.code, Text("乡级设有的机构", "a body that townships have"))

    @property
    def label(self) -> Text:
        """Return the body's name."""
        kind = self.kind.label
        zh = f"人民代表大会{kind.zh}" if self.kind is BodyKind.STANDING_COMMITTEE else kind.zh
        return Text(self.area.display + zh, f"{kind.en} of {self.area.display}")
