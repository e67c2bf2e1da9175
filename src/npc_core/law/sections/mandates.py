"""Mandates of deputies: how they arise, why they end or are suspended, what ends with them, what protects them."""

from __future__ import annotations

from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.kernel.periods import Period
from npc_core.kernel.provisions import Provision, Silence
from npc_core.law.values import LinkedOffices


class Mandates(NamedTuple):
    """How a mandate arises, is examined, suspended and ended; offices tied to it; resignation; immunity."""

    moved_away: Provision[bool] | Silence
    resigned: Provision[bool] | Silence
    ordered_resignation: Provision[bool] | Silence
    absences: Provision[bool] | Silence
    recalled: Provision[bool] | Silence
    nationality_lost: Provision[bool] | Silence
    political_rights_lost: Provision[bool] | Silence
    incapacity: Provision[bool] | Silence
    death: Provision[bool] | Silence
    in_custody: Provision[bool] | Silence
    serving_sentence: Provision[bool] | Silence
    resumes: Provision[bool] | Silence
    offices_after_resignation: Provision[LinkedOffices] | Silence
    offices_after_recall: Provision[LinkedOffices] | Silence
    offices_after_any_end: Provision[LinkedOffices] | Silence
    end_announced_by: Provision[Role] | Silence
    confirmed_by: Provision[Role] | Silence
    by_election: Provision[bool] | Silence
    by_election_only: Provision[bool] | Silence
    runs_between_first_sessions: Provision[bool] | Silence
    supervised_by: Provision[Role] | Silence
    credentials_examined_by: Provision[Role] | Silence
    credentials_tests: Provision[tuple[str, ...]] | Silence
    credentials_reported_to: Provision[Role] | Silence
    list_before_first_session: Provision[bool] | Silence
    unrelated_areas: Provision[int] | Silence
    absences_that_end_a_mandate: Provision[int] | Silence
    suspension_reported_to: Provision[Role] | Silence
    suspension_notice_to: Provision[tuple[Role, ...]] | Silence
    end_reported_to: Provision[Role] | Silence
    resignation_to: Provision[Role] | Silence
    upper_resignation_to: Provision[Role] | Silence
    upper_resignation_filed_with: Provision[Role] | Silence
    resignation_announced: Provision[bool] | Silence
    resignation_suggested_on_transfer: Provision[bool] | Silence
    speech_immunity_scope: Provision[tuple[str, ...]] | Silence
    permission_in_session: Provision[Role] | Silence
    permission_between_sessions: Provision[Role] | Silence
    immunity_covers_other_restrictions: Provision[bool] | Silence
    immunity_detention_report: Provision[bool] | Silence
    immunity_detention_report_period: Provision[Period] | Silence
    immunity_review_grounds: Provision[tuple[str, ...]] | Silence
    immunity_multi_level_rule: Provision[bool] | Silence
    immunity_township_report: Provision[bool] | Silence
    immunity_township_report_written: Provision[bool] | Silence
