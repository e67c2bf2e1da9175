"""Appointments made although the legal conditions were not met."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from npc_core.appointments import words
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.laws import Law

ANNULMENT = Rule("appointments.annulment", Text("违反条件任命的撤销", "annulment of an appointment"))

_CONDITIONS = Fact("appointment_made.conditions_met", Text("是否符合法定任职条件？", "Were the legal conditions met?"))


def _office(value: Office | str) -> Office:
    return Post(value).office


@frozen(kw_only=True)
class AppointmentMade:
    """Somebody was appointed to an office, with or without the legal conditions of the office."""

    on: date
    office: Office = field(converter=_office)
    conditions_met: bool | None = None


def check_annulment(facts: AppointmentMade, law: Law) -> Finding:
    """Tell whether an appointment stands, or the appointing organ must annul it.

    Law: JUD2019-21-1a, PRC2019-22-1a.

    Args:
        facts: the office, the day of the appointment, and whether the conditions were met.
        law: the law of the place.

    Returns:
        `conditions_met`, `must_be_annulled`, `not_required_here` for other offices, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> made = AppointmentMade(on=date(2023, 6, 1), office="judge", conditions_met=False)
    >>> check_annulment(made, law_of(Area.from_code("411424"))).outcome
    Outcome.FAILS
    """
    found = law.on(facts.on).offices.annulment.get(facts.office)
    if isinstance(found, Silence):
        return ANNULMENT.silent(found)
    if not isinstance(found, Provision):
        return ANNULMENT.holds((), words.not_required_here, what=ANNULMENT.label)
    if facts.conditions_met is None:
        return ANNULMENT.unknown((found,), _CONDITIONS)
    if facts.conditions_met:
        return ANNULMENT.holds((found,), words.conditions_met, office=facts.office.label)
    return ANNULMENT.fails((found,), words.must_be_annulled, office=facts.office.label)
