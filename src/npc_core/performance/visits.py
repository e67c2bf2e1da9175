"""Facts of inspection visits (视察) and topical studies, and of the reports they lead to."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import check_day, valid_day
from npc_core.kernel.errors import expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class VisitForm(Labelled):
    """The form of a visit."""

    COLLECTIVE = ("collective", Text("集中视察", "collective visit"))
    THEMATIC = ("thematic", Text("专题视察", "visit on a theme"))
    WITH_DEPUTY_CARD = ("with_deputy_card", Text("持证视察", "visit with the deputy card"))
    TOPICAL_STUDY = ("topical_study", Text("专题调研", "topical study"))


@frozen(kw_only=True)
class InspectionVisit:
    """One visit; None is not known.

    Args:
        on: the day it began.
        form: its form.
        arranged_by: who arranged it; of a visit with the card, whoever was asked to.
        card: whether the deputies had their card with them.
        noticed_on: the day of the notice.
        plan_approved_by: who agreed to the plan.
        days: how long it took [days].
        beyond_unit: whether it went beyond the electoral unit.
        handled_directly: whether the deputies handled a problem themselves.
        interest: whether it touched an interest of a deputy or a relative.
        recused: whether that deputy stayed out of it.
        meeting_asked: whether a deputy asked to meet the head of an organ.
        meeting_asked_of: through whom.
        heard: whether the head, or somebody the head entrusted, heard the deputies.
        reported: whether there was a report.
    """

    on: date = field(validator=valid_day)
    form: VisitForm
    arranged_by: Role | None = None
    card: bool | None = None
    noticed_on: date | None = None
    plan_approved_by: Role | None = None
    days: int | None = None
    beyond_unit: bool | None = None
    handled_directly: bool | None = None
    interest: bool | None = None
    recused: bool | None = None
    meeting_asked: bool = False
    meeting_asked_of: Role | None = None
    heard: bool | None = None
    reported: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse fewer days than none."""
        if self.days is not None:
            expect_count("visit.days", self.days)
        if self.noticed_on is not None:
            check_day("visit.noticed_on", self.noticed_on)


@frozen(kw_only=True)
class VisitReport:
    """A report of a visit or study, and what became of it.

    Args:
        on: the day it was passed on to the organs.
        forwarded_by: who passed it on.
        looked_into: whether the deputies had looked into the matter beforehand.
        specific: whether what it asks for is specific and workable.
        feedback_on: the day on which the deputies were told what became of it.
        followed_up: whether the deputies followed up the rectification.
    """

    on: date = field(validator=valid_day)
    forwarded_by: Role | None = None
    looked_into: bool | None = None
    specific: bool | None = None
    feedback_on: date | None = None
    followed_up: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        if self.feedback_on is not None:
            check_day("report.feedback_on", self.feedback_on)


@frozen(kw_only=True)
class BeforeSession:
    """Whether deputies went on a collective visit before a session of the congress."""

    on: date = field(validator=valid_day)
    visited: bool | None = None
