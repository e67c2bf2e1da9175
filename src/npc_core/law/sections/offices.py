"""Offices: who fills each, on whose nomination, with what approval, filing and incompatibilities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office, Service
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import Candidates, Power


class Offices(NamedTuple):
    """The catalogue of offices, as dated law. An office that a mapping does not hold has no such provision."""

    power: Mapping[Office, Provision[Power] | Silence]
    between_sessions: Mapping[Office, Provision[Power] | Silence]
    candidates: Mapping[Office, Provision[Candidates] | Silence]
    approval_above: Mapping[Office, Provision[Role] | Silence]
    filing: Mapping[Office, Provision[tuple[Role, ...]] | Silence]
    acting_pool: Mapping[Office, Provision[tuple[Office, ...]] | Silence]
    acting_nominators: Mapping[Office, Provision[tuple[Role, ...]] | Silence]
    acting_filing: Mapping[Office, Provision[tuple[Role, ...]] | Silence]
    resignation_to: Mapping[Office, Provision[tuple[Role, ...]] | Silence]
    term_of_congress: Mapping[Office, Provision[bool] | Silence]
    must_be_deputy: Mapping[Office, Provision[bool] | Silence]
    incompatible: Mapping[Office, Provision[tuple[Service, ...]] | Silence]
    approves_below: Mapping[Office, Provision[tuple[Role, ...]] | Silence]
    annulment: Mapping[Office, Provision[bool] | Silence]
    nationality: Mapping[Office, Provision[bool] | Silence]
    legal_career: Mapping[Office, Provision[bool] | Silence]
    leave_for_incompatible: Mapping[Office, Provision[Role] | Silence]
    approval_asked_by: Mapping[Office, Provision[Role] | Silence]
    refusal_asked_by: Mapping[Office, Provision[Role] | Silence]
    pool: Mapping[Office, Provision[tuple[Office, ...]] | Silence]
