"""Facts of forming a body at a session: special, credentials and investigation committees, the presidium."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.kernel.days import Day
from npc_core.kernel.errors import expect_distinct
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import check_numbers, check_suspended


class Formed(Labelled):
    """A body that the congress forms by passing or electing its members together."""

    SPECIAL_COMMITTEE = ("special_committee", Text("专门委员会", "special committee"))
    TOWNSHIP_CREDENTIALS_COMMITTEE = (
        "township_credentials_committee",
        Text("乡镇代表资格审查委员会", "credentials committee of a township"),
    )
    INVESTIGATION_COMMITTEE = ("investigation_committee", Text("特定问题调查委员会", "investigation committee"))
    PRESIDIUM = ("presidium", Text("大会主席团", "presidium of the session"))


class FormationStage(Labelled):
    """Where the formation of a body stands."""

    OPEN = ("open", Text("待提名", "nominations open"))
    PROPOSED = ("proposed", Text("已提议", "proposed"))
    NAMED = ("named", Text("已提名", "members named"))
    VOTED = ("voted", Text("已表决", "voted"))
    FORMED = ("formed", Text("已产生", "formed"))
    REJECTED = ("rejected", Text("未通过", "not carried"))


@frozen(kw_only=True)
class FormationFacts:
    """What is known of the matter besides its acts; unknown facts are None.

    Args:
        what: what is formed.
        name: its name, where it has one.
        first_session: whether it is the first session of the term.
    """

    what: Formed
    name: str | None = None
    first_session: bool | None = None


@frozen(kw_only=True)
class Proposed:
    """An investigation committee was proposed; `by` is who proposed it.

    Args:
        number: how many deputies proposed it jointly [deputies].
        membership: deputies in office, the suspended included [deputies].
        fixed: seats of the congress [seats].
        suspended: deputies in office whose duties are suspended [deputies].
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    number: int | None = None
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse a proposal that cannot have been."""
        check_numbers("proposed", self, ("number", "membership", "fixed", "suspended"))
        check_suspended("proposed", self.suspended, self.membership)


@frozen(kw_only=True)
class MembersNamed:
    """The members were named together.

    Args:
        chair: who is to chair it; in a presidium the secretary-general of the session.
        vice_chairs: who are to be vice chairs.
        members: the other members.
        all_deputies: whether all of them are deputies of this congress.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    chair: PersonId | None = None
    vice_chairs: tuple[PersonId, ...] = ()
    members: tuple[PersonId, ...] = ()
    all_deputies: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse somebody named twice."""
        expect_distinct("members_named.members", self.people)

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Return everybody named, the chair first."""
        return (*((self.chair,) if self.chair is not None else ()), *self.vice_chairs, *self.members)


OFFICES: dict[Formed, tuple[Office, Office, Office]] = {
    Formed.SPECIAL_COMMITTEE: (
        Office.SPECIAL_COMMITTEE_CHAIR,
        Office.SPECIAL_COMMITTEE_VICE_CHAIR,
        Office.SPECIAL_COMMITTEE_MEMBER,
    ),
    Formed.TOWNSHIP_CREDENTIALS_COMMITTEE: (Office.TOWNSHIP_CREDENTIALS_COMMITTEE_MEMBER,) * 3,
    Formed.INVESTIGATION_COMMITTEE: (Office.CONGRESS_INVESTIGATION_COMMITTEE_MEMBER,) * 3,
    Formed.PRESIDIUM: (
        Office.CONGRESS_SESSION_SECRETARY_GENERAL,
        Office.CONGRESS_PRESIDIUM_MEMBER,
        Office.CONGRESS_PRESIDIUM_MEMBER,
    ),
}
"""The offices of chair, vice chairs and members of each."""
