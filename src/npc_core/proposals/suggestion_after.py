"""The steps of a suggestion after its reply, and those of its supervision."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.procedures import Fork, Gate, Step, step
from npc_core.proposals import rules, rules_after, rules_form, rules_supervision
from npc_core.proposals.acts import (
    Assessed,
    Closed,
    FeedbackExcused,
    FeedbackGiven,
    FollowedUp,
    HandlingReported,
    Rehandled,
    RehandlingOrdered,
)
from npc_core.proposals.acts_supervision import Commended, Criticised, PriorityReported, Published, Visited
from npc_core.proposals.facts import SuggestionFacts, SuggestionStage
from npc_core.proposals.rules import Matter

_S = SuggestionStage
OPEN = (_S.HANDLING, _S.REPLIED)
"""The stages at which bodies handle it."""


def submitters(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    """Return who may submit a suggestion, and speaks on its handling."""
    named = book.suggestions.right
    return named.value if isinstance(named, Provision) else ()


def handler(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    """Return who handles it."""
    return (Role.HANDLING_BODY,)


AFTER_REPLY: tuple[Step[SuggestionFacts, SuggestionStage], ...] = (
    step(
        FeedbackGiven,
        Text("代表反馈", "feedback of the deputy"),
        at=(_S.REPLIED, _S.CLOSED),
        to=Fork("dissatisfied", ((True, frozenset({_S.REPLIED, _S.REHANDLING})),), frozenset()),
        by=submitters,
        rules=(rules.check_handler,),
        duties=(rules_after.check_reasons, rules_after.check_dimensions, rules_after.check_grades),
    ),
    step(
        FeedbackExcused,
        Text("说明未反馈的原因", "excuse for no feedback"),
        at=(_S.REPLIED,),
        to=(),
        by=submitters,
        rules=(rules.check_handler,),
    ),
    step(
        RehandlingOrdered,
        Text("要求重新办理", "order to handle it again"),
        at=(_S.REPLIED, _S.CLOSED),
        to=(_S.REPLIED, _S.REHANDLING),
        rules=(rules.check_handler, rules_after.check_ordered_by),
    ),
    step(
        Rehandled,
        Text("重新办理并答复", "answer after a re-handling"),
        at=(_S.REPLIED, _S.REHANDLING),
        to=(_S.REPLIED,),
        by=handler,
        demand=rules_after.demand_rehandling,
        rules=(rules.check_handler, rules_after.check_reopened, rules_after.check_rounds),
    ),
    step(
        Assessed,
        Text("评估或者专题报告", "assessment, or report to the council"),
        at=(_S.REPLIED,),
        to=(),
        demand=rules_after.demand_assessment,
    ),
    step(
        FollowedUp,
        Text("答复落实情况", "following up a promise"),
        at=(_S.REPLIED, _S.CLOSED),
        to=(),
        by=handler,
        demand=rules_after.demand_followup,
        rules=(rules.check_handler,),
        duties=(rules_form.check_promise, rules_form.check_explained),
    ),
    step(
        HandlingReported,
        Text("报告办理情况", "report on the handling"),
        at=(*OPEN, _S.CLOSED),
        to=(),
        demand=rules_after.demand_report,
        duties=(
            rules_after.check_reporter,
            rules_after.check_reported_to,
            rules_after.check_printed,
            rules_after.check_published,
        ),
    ),
    step(
        Closed,
        Text("办结", "closing"),
        at=(_S.REPLIED,),
        to=(_S.CLOSED,),
        gates=(
            Gate(rules_after.check_answered),
            Gate(rules_after.check_feedback_chance),
            Gate(rules_after.check_settled),
        ),
        clears=(_S.REHANDLING,),
    ),
    step(
        PriorityReported,
        Text("报告重点督办情况", "report on the priority supervision"),
        at=(*OPEN, _S.CLOSED),
        to=(),
        demand=rules_supervision.demand_priority_report,
        duties=(rules_supervision.check_priority_report,),
    ),
    step(
        Visited,
        Text("回访核实", "follow-up visit"),
        at=(_S.REPLIED, _S.CLOSED),
        to=(),
        rules=(rules.check_handler,),
        duties=(rules_supervision.check_visitor, rules_supervision.check_on_site),
    ),
    step(
        Published,
        Text("公开建议和答复", "publication"),
        at=(_S.REPLIED, _S.CLOSED),
        to=(),
        demand=rules_supervision.demand_publication,
        rules=(rules_supervision.check_secrecy, rules_supervision.check_veto),
    ),
    step(
        Commended,
        Text("表彰", "commendation"),
        at=(_S.REPLIED, _S.CLOSED),
        to=(),
        rules=(rules.check_handler,),
        duties=(rules_supervision.check_commender,),
    ),
    step(
        Criticised,
        Text("批评或者责令改正", "criticism or order to correct"),
        at=(*OPEN, _S.REHANDLING, _S.CLOSED),
        to=(),
        rules=(rules.check_handler, rules_supervision.check_critic, rules_supervision.check_criticism_ground),
    ),
)
