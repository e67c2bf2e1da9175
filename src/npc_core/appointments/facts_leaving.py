"""Facts of leaving office: resignation, removal by the standing committee, recall by the congress."""

from __future__ import annotations

from datetime import time

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post
from npc_core.kernel.days import Day
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text
from npc_core.voting.facts import check_numbers, check_suspended


@frozen(kw_only=True)
class LeavingFacts:
    """What is known of the matter besides its acts; unknown facts are None.

    Args:
        post: the post.
        holder: who holds it.
        in_session: whether the congress is in session on the day of the decision.
    """

    post: Post
    holder: PersonId
    in_session: bool | None = None


class ResignationStage(Labelled):
    """Where a resignation stands."""

    OPEN = ("open", Text("待提出", "to be handed in"))
    RESIGNED = ("resigned", Text("已提出辞职", "resignation handed in"))
    VOTED = ("voted", Text("已表决", "voted"))
    ACCEPTED = ("accepted", Text("已接受", "accepted"))
    REFUSED = ("refused", Text("未接受", "not accepted"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class RemovalStage(Labelled):
    """Where a motion for removal stands."""

    OPEN = ("open", Text("待提出", "to be moved"))
    MOVED = ("moved", Text("已提出", "moved"))
    REFERRED = ("referred", Text("已提请会议审议", "before the meeting"))
    INVESTIGATED = ("investigated", Text("已组织调查委员会", "under investigation"))
    DELIBERATED = ("deliberated", Text("已审议", "deliberated"))
    VOTED = ("voted", Text("已表决", "voted"))
    CARRIED = ("carried", Text("已撤职", "removed"))
    REJECTED = ("rejected", Text("未通过", "not carried"))
    NOT_REFERRED = ("not_referred", Text("未提请审议", "not put to the meeting"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class RecallStage(Labelled):
    """Where a recall stands."""

    OPEN = ("open", Text("待提出", "to be moved"))
    MOVED = ("moved", Text("已提出", "moved"))
    REFERRED = ("referred", Text("已交会议审议", "before the session"))
    INVESTIGATED = ("investigated", Text("已组织调查委员会", "under investigation"))
    LEFT = ("left", Text("已授权常委会决定", "left to the standing committee"))
    DELIBERATED = ("deliberated", Text("已审议", "deliberated"))
    VOTED = ("voted", Text("已表决", "voted"))
    CARRIED = ("carried", Text("已罢免", "recalled"))
    REJECTED = ("rejected", Text("未通过", "not carried"))
    WITHDRAWN = ("withdrawn", Text("已撤回", "withdrawn"))


class DefenceForm(Labelled):
    """How somebody answered a motion against him or her."""

    ORAL = ("oral", Text("在会议上申辩", "at the meeting"))
    PRESIDIUM = ("presidium", Text("在主席团会议上申辩", "at a meeting of the presidium"))
    WRITTEN = ("written", Text("书面申辩", "in writing"))
    WAIVED = ("waived", Text("放弃申辩", "waived"))


@frozen(kw_only=True)
class Resigned:
    """A resignation was handed in.

    Args:
        to: the congress, or its standing committee between sessions.
        written: whether it was in writing.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    to: Role | None = None
    written: bool | None = None


@frozen(kw_only=True)
class Moved:
    """A removal or a recall was moved; `by` is who moved it.

    Args:
        number: how many moved it jointly [people].
        membership: people in office in the body of which that is a share, the suspended included [people].
        fixed: seats of that body, vacancies included [people].
        suspended: people in office whose duties are suspended [people].
        contents: what the motion has, of `target`, `reasons`, `materials`.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    number: int | None = None
    membership: int | None = None
    fixed: int | None = None
    suspended: int = 0
    contents: tuple[str, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a motion that cannot have been."""
        check_numbers("moved", self, ("number", "membership", "fixed", "suspended"))
        check_suspended("moved", self.suspended, self.membership)


@frozen(kw_only=True)
class Referred:
    """The council of chairpersons, or the presidium, decided whether the motion goes to the meeting."""

    on: Day
    at: time | None = None
    by: Actor | None = None
    to_the_meeting: bool = True


@frozen(kw_only=True)
class InvestigationOrdered:
    """The plenary decided on an investigation committee; a later meeting decides on its report.

    Args:
        proposed_by: who proposed it.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    proposed_by: Role | None = None


@frozen(kw_only=True)
class DecisionLeft:
    """The congress left the decision, on the report of the investigation, to its standing committee.

    Args:
        closed_on: the day on which the session closed.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    closed_on: Day | None = None


@frozen(kw_only=True)
class DefenceHeard:
    """The person concerned answered the motion, or waived to.

    Args:
        form: at which meeting, or in writing.
        distributed_by: who handed out to the session what was said to the presidium, or written.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    form: DefenceForm | None = None
    distributed_by: Role | None = None


@frozen(kw_only=True)
class Approved:
    """The standing committee one level up approved what was decided, or did not.

    Args:
        granted: whether it approved.
        asked_by: who submitted it there.
    """

    on: Day
    at: time | None = None
    by: Actor | None = None
    granted: bool
    asked_by: Role | None = None
