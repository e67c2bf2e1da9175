"""The sections of the book: one typed tuple of provisions each, filled from the file of the same name."""

from __future__ import annotations

from typing import Any

from npc_core.law.sections.appointments import Appointments
from npc_core.law.sections.army_elections import ArmyElections
from npc_core.law.sections.army_mandates import ArmyMandates
from npc_core.law.sections.bills import Bills
from npc_core.law.sections.by_elections import ByElections
from npc_core.law.sections.committees import Committees
from npc_core.law.sections.deputy_elections import DeputyElections
from npc_core.law.sections.deputy_groups import DeputyGroups
from npc_core.law.sections.deputy_numbers import DeputyNumbers
from npc_core.law.sections.government import Government
from npc_core.law.sections.inquiries import Inquiries
from npc_core.law.sections.investigations import Investigations
from npc_core.law.sections.leaving import Leaving
from npc_core.law.sections.mandates import Mandates
from npc_core.law.sections.nominations import Nominations
from npc_core.law.sections.oath import Oath
from npc_core.law.sections.offices import Offices
from npc_core.law.sections.performance import Performance
from npc_core.law.sections.points_schemes import PointsSchemes
from npc_core.law.sections.recalls import Recalls
from npc_core.law.sections.sessions import Sessions
from npc_core.law.sections.standing_committees import StandingCommittees
from npc_core.law.sections.suggestions import Suggestions
from npc_core.law.sections.voting import Voting

SECTIONS: dict[str, type[Any]] = {
    "appointments": Appointments,
    "army_elections": ArmyElections,
    "army_mandates": ArmyMandates,
    "bills": Bills,
    "by_elections": ByElections,
    "deputy_elections": DeputyElections,
    "deputy_groups": DeputyGroups,
    "deputy_numbers": DeputyNumbers,
    "committees": Committees,
    "government": Government,
    "inquiries": Inquiries,
    "investigations": Investigations,
    "leaving": Leaving,
    "mandates": Mandates,
    "nominations": Nominations,
    "oath": Oath,
    "offices": Offices,
    "performance": Performance,
    "points_schemes": PointsSchemes,
    "recalls": Recalls,
    "sessions": Sessions,
    "standing_committees": StandingCommittees,
    "suggestions": Suggestions,
    "voting": Voting,
}
"""Every section by the name of its file."""
