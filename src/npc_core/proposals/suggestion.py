"""The procedure of a suggestion, and how a case of it is opened."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Gate, Otherwise, Procedure, step
from npc_core.proposals import rules, rules_after, rules_reply
from npc_core.proposals.acts import (
    AcceptanceTold,
    Accepted,
    Assessed,
    Assigned,
    AssignmentTold,
    Closed,
    ContactedDeputy,
    ExtensionApproved,
    FeedbackExcused,
    FeedbackGiven,
    FollowedUp,
    HandlingReported,
    JointOpinion,
    MadePriority,
    Objected,
    ObjectionRefused,
    Reassigned,
    Registered,
    Rehandled,
    RehandlingOrdered,
    Replied,
    Returned,
    Submitted,
    Urged,
    Withdrawn,
)
from npc_core.proposals.facts import ExcludedMatter, SuggestionFacts, SuggestionStage
from npc_core.proposals.rules import Matter
from npc_core.proposals.rules_clocks import CLOCKS

_S = SuggestionStage
_OPEN = (_S.HANDLING, _S.REPLIED)


def _submitters(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    named = book.suggestions.right
    return named.value if isinstance(named, Provision) else ()


def _assigners(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    named = book.suggestions.assigned_by
    return named.value if isinstance(named, Provision) else ()


def _handler(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    return (Role.HANDLING_BODY,)


SUGGESTION: Procedure[SuggestionFacts, SuggestionStage] = Procedure(
    "proposals.suggestion",
    Text("代表建议办理", "handling of a suggestion"),
    home="npc_core.proposals.suggestion:SUGGESTION",
    facts=SuggestionFacts,
    stages=SuggestionStage,
    start=(_S.SUBMISSION,),
    ends=(_S.CLOSED, _S.RETURNED, _S.WITHDRAWN),
    abandoned=(_S.RETURNED, _S.WITHDRAWN),
    steps=(
        step(
            Submitted,
            Text("提出", "submission"),
            at=(_S.SUBMISSION, _S.RETURNED),
            to=(_S.SUBMITTED,),
            by=_submitters,
            rules=(rules.check_right,),
            duties=(
                rules.check_addressee,
                rules.check_specific,
                rules.check_one_matter,
                rules.check_confirmed,
                rules.check_excluded,
            ),
        ),
        step(
            Registered,
            Text("受理登记", "registration"),
            at=(_S.SUBMITTED,),
            to=(),
            duties=(rules.check_received_by,),
        ),
        step(
            AcceptanceTold,
            Text("受理通知代表", "notice of acceptance"),
            at=(_S.SUBMITTED, _S.HANDLING),
            to=(),
            demand=rules.demand_acceptance_told,
            once=True,
        ),
        step(
            Returned,
            Text("退回代表", "return to the deputy"),
            at=(_S.SUBMITTED,),
            to=(_S.RETURNED,),
            rules=(rules.check_return_ground,),
            duties=(rules.check_received_by, rules.check_return_way),
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.SUBMITTED, _S.HANDLING),
            to=(_S.WITHDRAWN,),
            by=_submitters,
            gates=(Gate(rules.check_withdrawal, Otherwise.CLOSED),),
            rules=(rules.check_unanimous,),
            duties=(rules.check_withdrawal_written,),
        ),
        step(
            Assigned,
            Text("交办", "assignment"),
            at=(_S.SUBMITTED, _S.HANDLING),
            to=(_S.HANDLING,),
            by=_assigners,
            duties=(rules.check_assigner,),
        ),
        step(
            AssignmentTold,
            Text("交办情况告知代表", "the deputy is told of the assignment"),
            at=_OPEN,
            to=(),
            demand=rules.demand_assignment_told,
        ),
        step(
            Accepted,
            Text("承办单位签收", "receipt by the handling body"),
            at=_OPEN,
            to=(),
            by=_handler,
            rules=(rules.check_handler,),
        ),
        step(
            Objected,
            Text("承办单位提出异议", "objection of the handling body"),
            at=_OPEN,
            to=(),
            by=_handler,
            rules=(rules.check_handler,),
            duties=(rules.check_objection_written,),
        ),
        step(
            ObjectionRefused,
            Text("不同意退回", "objection refused"),
            at=_OPEN,
            to=(),
            by=_assigners,
            rules=(rules.check_handler,),
        ),
        step(
            Reassigned,
            Text("重新交办", "new assignment"),
            at=_OPEN,
            to=(),
            by=_assigners,
            rules=(rules.check_previous_handler,),
            duties=(rules.check_assigner,),
        ),
        step(
            MadePriority,
            Text("确定重点督办", "chosen for priority supervision"),
            at=(_S.SUBMITTED, *_OPEN),
            to=(),
            rules=(rules.check_priority,),
            once=True,
        ),
        step(
            Urged,
            Text("督促办理", "urging the handling"),
            at=(*_OPEN, _S.REHANDLING),
            to=(),
            duties=(rules.check_urged_by,),
        ),
        step(
            ContactedDeputy,
            Text("与代表联系沟通", "contact with the deputy"),
            at=(*_OPEN, _S.REHANDLING),
            to=(),
            by=_handler,
            rules=(rules.check_handler,),
        ),
        step(
            ExtensionApproved,
            Text("同意延期", "longer period"),
            at=_OPEN,
            to=(),
            rules=(rules.check_handler, rules_reply.check_extension_by),
            duties=(rules_reply.check_extension_ground, rules_reply.check_extension_told),
        ),
        step(
            JointOpinion,
            Text("会办意见", "opinion of a joint body"),
            at=_OPEN,
            to=(),
            by=_handler,
            rules=(rules.check_handler,),
        ),
        step(
            Replied,
            Text("答复代表", "reply to the deputy"),
            at=(*_OPEN, _S.CLOSED),
            to=(_S.REPLIED,),
            by=_handler,
            rules=(rules.check_handler,),
            duties=(
                rules_reply.check_contact,
                rules_reply.check_answerer,
                rules_reply.check_mode,
                rules_reply.check_official,
                rules_reply.check_number,
                rules_reply.check_signed,
                rules_reply.check_sealed,
                rules_reply.check_recipients,
                rules_reply.check_copies,
                rules_reply.check_result,
            ),
        ),
        step(
            FeedbackGiven,
            Text("代表反馈", "feedback of the deputy"),
            at=(_S.REPLIED, _S.CLOSED),
            to=Fork("dissatisfied", ((True, frozenset({_S.REPLIED, _S.REHANDLING})),), frozenset()),
            by=_submitters,
            rules=(rules.check_handler,),
            duties=(rules_after.check_reasons, rules_after.check_dimensions, rules_after.check_grades),
        ),
        step(
            FeedbackExcused,
            Text("说明未反馈的原因", "excuse for no feedback"),
            at=(_S.REPLIED,),
            to=(),
            by=_submitters,
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
            by=_handler,
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
            by=_handler,
            demand=rules_after.demand_followup,
            rules=(rules.check_handler,),
        ),
        step(
            HandlingReported,
            Text("报告办理情况", "report on the handling"),
            at=(*_OPEN, _S.CLOSED),
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
    ),
    clocks=CLOCKS,
)


def open_suggestion(
    law: Law,
    *,
    partial: bool = False,
    number: str | None = None,
    title: str | None = None,
    author: PersonId | None = None,
    co_authors: tuple[PersonId, ...] | None = None,
    in_session: bool | None = None,
    hard: bool | None = None,
    specific: bool | None = None,
    matters: int | None = None,
    excluded: tuple[ExcludedMatter, ...] | None = None,
) -> Case[SuggestionFacts, SuggestionStage]:
    """Return a new case: one suggestion, from its submission to its closing.

    Args:
        law: the law of the place.
        partial: whether what is not recorded is unknown, as for a history made from a table.
        number: the number under which the place keeps it.
        title: what it is called.
        author: who submitted it, the lead deputy of several.
        co_authors: the other signatories.
        in_session: whether it was submitted while the congress was in session.
        hard: whether it is wide in scope and hard to handle (涉及面广、处理难度大).
        specific: whether it is clear and specific.
        matters: how many matters it raises.
        excluded: what in it may not be raised as a suggestion.

    Raises:
        ImpossibleFacts: a suggestion about nothing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_suggestion(law_of(Area.from_code("411424")), in_session=True).standing("en")
    'to be submitted'
    """
    facts = SuggestionFacts(
        number=number,
        title=title,
        author=author,
        co_authors=co_authors,
        in_session=in_session,
        hard=hard,
        specific=specific,
        matters=matters,
        excluded=excluded,
    )
    return open_case(SUGGESTION, law, facts, partial=partial)
