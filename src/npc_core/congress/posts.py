"""Posts, and the kinds of act by which they are filled and emptied."""

from __future__ import annotations

from attrs import field, frozen

from npc_core.congress.bodies import BodyKind
from npc_core.congress.offices import MEMBERS, ORGANS, Office, OfficeGroup
from npc_core.kernel.labels import Labelled, member
from npc_core.kernel.text import Text


class PostAct(Labelled):
    """What is done to a post."""

    APPOINT = ("appoint", Text("任命", "appoint"))
    DECIDE = ("decide", Text("决定任命", "decide on the appointment"))
    APPROVE = ("approve", Text("批准任命", "approve the appointment"))
    RELIEVE = ("relieve", Text("免职", "relieve"))
    APPROVE_RELIEF = ("approve_relief", Text("批准免职", "approve the relief"))
    ACTING = ("acting", Text("决定代理人选", "decide who is acting"))
    ACCEPT = ("accept", Text("接受辞职", "accept a resignation"))
    REVOKE = ("revoke", Text("撤销任命", "revoke an appointment"))
    REMOVE = ("remove", Text("撤销职务", "remove from office"))
    ELECT = ("elect", Text("选举", "elect"))
    PASS = ("pass", Text("通过人选", "pass a nominee"))
    RECALL = ("recall", Text("罢免", "recall"))

    @property
    def fills(self) -> bool:
        """Tell whether the act puts somebody into the post."""
        return self in _FILLING


_FILLING = frozenset({PostAct.APPOINT, PostAct.DECIDE, PostAct.APPROVE, PostAct.ACTING, PostAct.ELECT, PostAct.PASS})


def _office(value: Office | str) -> Office:
    return value if isinstance(value, Office) else member(Office, value)


@frozen
class Post:
    """One post: a kind of office, with its own title and, where told, its organ and unit.

    >>> Post("government_department_head", title="县财政局局长").label.zh
    '县财政局局长'
    """

    office: Office = field(converter=_office)
    title: str | None = None

    @property
    def organ(self) -> BodyKind:
        """Return the organ to which the post belongs."""
        return ORGANS[self.office]

    @property
    def label(self) -> Text:
        """Return the title, or the name of the office."""
        return Text(self.title, self.title) if self.title else self.office.label

    def belongs_to(self, group: OfficeGroup) -> bool:
        """Tell whether the office is in a group."""
        return self.office in MEMBERS[group]
