"""Every local parameter of the area is used by a rule, or recorded for a reason."""

from __future__ import annotations

import ast
from pathlib import Path

import npc_core.proposals
from npc_core.law.laws import packaged_file, packaged_files
from npc_core.law.sections.suggestions import Suggestions
from tests.law.test_renaming import ROWS

AREA = [row for row in ROWS if row.area == "suggestions"]
OF_THE_WHOLE = "about the work as a whole, not about one suggestion"
RESTATES = "says what national law says"
A_RIGHT = "a right or a tool whose use has no consequence for the suggestion"
ELSEWHERE = "the matter of another procedure"
NO_FACT = "no act of the case tells it"
RECORDED = {
    "applies_to_upper_level_deputies": "who else may use the procedure: the application opens the case",
    "appointee_duty_report_includes_handling": ELSEWHERE,
    "assign_in_session_deadline": "at the end of the session, a day that the case does not know",
    "assignment_meeting_period": OF_THE_WHOLE,
    "beyond_local_power_handling": A_RIGHT,
    "deputy_may_contest_assignment": A_RIGHT,
    "deputy_may_propose_handler": A_RIGHT,
    "deputy_satisfaction_vote_allowed": ELSEWHERE,
    "difficult_item_lead": NO_FACT,
    "evaluation_method": OF_THE_WHOLE,
    "express_channel": OF_THE_WHOLE,
    "feedback_form": NO_FACT,
    "feedback_of_co_movers_by": NO_FACT,
    "followup_ledger_required": OF_THE_WHOLE,
    "handler_report_schedule": OF_THE_WHOLE,
    "in_performance_appraisal": OF_THE_WHOLE,
    "informal_opinion_reply_period": "about opinions that are no suggestions",
    "joint_submission_allowed": RESTATES,
    "leader_personally_handles": OF_THE_WHOLE,
    "lower_levels_apply": "the reach of each regulation, which stands with the regulation itself",
    "multi_lead_rule": NO_FACT,
    "objection_denied_effect": "the body goes on, as everywhere",
    "objection_in_session": "at once, no number of days",
    "pending_items_at_term_change": "the periods go on, as everywhere",
    "questions_on_handling_allowed": ELSEWHERE,
    "recorded_in_deputy_file": ELSEWHERE,
    "reply_in_session_if_possible": "where possible: nothing that could be missed",
    "scope_includes_downgraded_bills": "the dossier keeps the bill; the procedure is the same",
    "submitted_to": RESTATES,
    "supervision_tools": A_RIGHT,
    "working_body_gives_appraisal_opinion": OF_THE_WHOLE,
}


def used() -> set[str]:
    """Return every attribute that the modules of the topic read."""
    found: set[str] = set()
    for path in sorted(Path(npc_core.proposals.__path__[0]).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return found


def test_every_field_of_the_section_is_read_by_a_rule() -> None:
    """A value of law that no rule reads would be dead."""
    assert set(Suggestions._fields) - used() == set()


def test_every_local_parameter_is_modelled_or_recorded_for_a_reason() -> None:
    """Ninety-eight parameters: what is not modelled stands in the list above, with its reason."""
    assert {row.field for row in AREA if row.status == "modelled"} <= set(Suggestions._fields)
    assert {row.field for row in AREA if row.status == "recorded"} == set(RECORDED)


def test_what_is_recorded_is_shown_with_its_clause() -> None:
    """Except the reach of a regulation, which is applied, each has a text of its own in some place."""
    shown = {
        each.key.split(".", 1)[1]
        for name in packaged_files()
        for each in packaged_file(name).recorded
        if each.key.startswith("suggestions.")
    }
    assert set(RECORDED) - shown == {"lower_levels_apply"}
