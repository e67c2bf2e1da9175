"""The procedure of a suggestion, and how a case of it is opened."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.ids import CaseId, PersonId
from npc_core.kernel.provisions import Provision
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Gate, Otherwise, Procedure, step
from npc_core.proposals import rules, rules_form, rules_reply, rules_supervision
from npc_core.proposals.acts import (
    AcceptanceTold,
    Accepted,
    Assigned,
    AssignmentTold,
    ContactedDeputy,
    ExtensionApproved,
    JointOpinion,
    MadePriority,
    Objected,
    ObjectionRefused,
    Reassigned,
    Registered,
    Replied,
    Returned,
    Submitted,
    Urged,
    Withdrawn,
)
from npc_core.proposals.acts_supervision import Divided, Merged
from npc_core.proposals.facts import ExcludedMatter, SuggestionFacts, SuggestionStage
from npc_core.proposals.facts_supervision import FormField, SecrecyGround
from npc_core.proposals.rules import Matter
from npc_core.proposals.rules_clocks import CLOCKS
from npc_core.proposals.suggestion_after import AFTER_REPLY, OPEN, handler, submitters

_S = SuggestionStage


def _assigners(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    named = book.suggestions.assigned_by
    return named.value if isinstance(named, Provision) else ()


SUGGESTION: Procedure[SuggestionFacts, SuggestionStage] = Procedure(
    "proposals.suggestion",
    Text("代表建议办理", "handling of a suggestion"),
    home="npc_core.proposals.suggestion:SUGGESTION",
    facts=SuggestionFacts,
    stages=SuggestionStage,
    start=(_S.SUBMISSION,),
    ends=(_S.CLOSED, _S.RETURNED, _S.WITHDRAWN, _S.DIVIDED),
    abandoned=(_S.RETURNED, _S.WITHDRAWN, _S.DIVIDED),
    steps=(
        step(
            Submitted,
            Text("提出", "submission"),
            at=(_S.SUBMISSION, _S.RETURNED),
            to=(_S.SUBMITTED,),
            by=submitters,
            rules=(rules.check_right,),
            duties=(
                rules.check_addressee,
                rules_form.check_channel,
                rules_form.check_contents,
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
            Divided,
            Text("分件", "division"),
            at=(_S.SUBMITTED,),
            to=(_S.DIVIDED,),
            rules=(rules_form.check_divided,),
            duties=(rules.check_received_by,),
        ),
        step(
            Merged,
            Text("并案办理", "handling together with others"),
            at=(_S.SUBMITTED, *OPEN),
            to=(),
            rules=(rules_form.check_merged,),
        ),
        step(
            Withdrawn,
            Text("撤回", "withdrawal"),
            at=(_S.SUBMITTED, _S.HANDLING),
            to=(_S.WITHDRAWN,),
            by=submitters,
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
            at=OPEN,
            to=(),
            demand=rules.demand_assignment_told,
        ),
        step(
            Accepted,
            Text("承办单位签收", "receipt by the handling body"),
            at=OPEN,
            to=(),
            by=handler,
            rules=(rules.check_handler,),
        ),
        step(
            Objected,
            Text("承办单位提出异议", "objection of the handling body"),
            at=OPEN,
            to=(),
            by=handler,
            rules=(rules.check_handler,),
            duties=(rules.check_objection_written,),
        ),
        step(
            ObjectionRefused,
            Text("不同意退回", "objection refused"),
            at=OPEN,
            to=(),
            by=_assigners,
            rules=(rules.check_handler,),
        ),
        step(
            Reassigned,
            Text("重新交办", "new assignment"),
            at=OPEN,
            to=(),
            by=_assigners,
            rules=(rules.check_previous_handler,),
            duties=(rules_form.check_reassigner, rules_form.check_passed_on),
        ),
        step(
            MadePriority,
            Text("确定重点督办", "chosen for priority supervision"),
            at=(_S.SUBMITTED, *OPEN),
            to=(),
            rules=(rules.check_priority,),
            duties=(rules_supervision.check_priority_ground,),
            once=True,
        ),
        step(
            Urged,
            Text("督促办理", "urging the handling"),
            at=(*OPEN, _S.REHANDLING),
            to=(),
            duties=(rules_supervision.check_urged_by,),
        ),
        step(
            ContactedDeputy,
            Text("与代表联系沟通", "contact with the deputy"),
            at=(*OPEN, _S.REHANDLING),
            to=(),
            by=handler,
            rules=(rules.check_handler,),
        ),
        step(
            ExtensionApproved,
            Text("同意延期", "longer period"),
            at=OPEN,
            to=(),
            rules=(rules.check_handler, rules_reply.check_extension_by),
            duties=(rules_reply.check_extension_ground, rules_reply.check_extension_told),
        ),
        step(
            JointOpinion,
            Text("会办意见", "opinion of a joint body"),
            at=OPEN,
            to=(),
            by=handler,
            rules=(rules.check_handler,),
        ),
        step(
            Replied,
            Text("答复代表", "reply to the deputy"),
            at=(*OPEN, _S.CLOSED),
            to=(_S.REPLIED,),
            by=handler,
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
                rules_form.check_leads,
                rules_form.check_entered,
                rules_supervision.check_priority_lead,
                rules_supervision.check_face_by,
            ),
        ),
        *AFTER_REPLY,
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
    contents: tuple[FormField, ...] | None = None,
    secret: tuple[SecrecyGround, ...] | None = None,
    objects_to_publication: bool | None = None,
    from_bill: CaseId | None = None,
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
        contents: what it tells of what a place may ask for.
        secret: why something in it, or who made it, is not to be made public.
        objects_to_publication: whether the deputy considers it unsuitable for publication.
        from_bill: the bill that became this suggestion, if one did; it keeps its own number.

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
        contents=contents,
        secret=secret,
        objects_to_publication=objects_to_publication,
        from_bill=from_bill,
    )
    return open_case(SUGGESTION, law, facts, partial=partial)
