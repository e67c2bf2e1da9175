"""Where a bill or an inquiry is moved: in a congress in session, or in its standing committee."""

from __future__ import annotations

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Forum(Labelled):
    """The body in which a matter is moved."""

    CONGRESS = ("congress", Text("人民代表大会会议", "the congress in session"))
    STANDING_COMMITTEE = ("standing_committee", Text("常务委员会会议", "the standing committee"))
