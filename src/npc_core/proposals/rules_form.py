"""Form of a suggestion; dividing and merging; who leads where several handle it; what follows a promise."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure import asking_words
from npc_core.procedure.asking import BY, among, asked, by_whom, complete, labels_of, role_of
from npc_core.proposals import words
from npc_core.proposals.acts import FollowedUp, Reassigned, Replied, Submitted
from npc_core.proposals.acts_supervision import Divided, Merged
from npc_core.proposals.facts import Handling
from npc_core.proposals.facts_supervision import Channel, FormField
from npc_core.proposals.rules import MATTERS, Matter, check_assigner, handlers_of

CONTENTS = Rule("suggestions.form_contents", Text("建议的内容项目", "contents"), severity=Severity.DEFECT)
CHANNEL = Rule("suggestions.form_channel", Text("提出的形式", "way of submission"), severity=Severity.DEFECT)
DIVIDED = Rule("suggestions.divided", Text("分件", "division"), severity=Severity.DEFECT)
MERGED = Rule("suggestions.merged", Text("并案办理", "handling together"), severity=Severity.DEFECT)
LEADS = Rule("suggestions.one_leads", Text("确定主办单位", "one body leads"), severity=Severity.DEFECT)
REASSIGNED_BY = Rule("suggestions.reassigned_by", Text("重新交办的机构", "who assigns anew"), severity=Severity.NOTICE)
PASSED_ON = Rule("suggestions.passed_on", Text("自行转办", "passed on by the body itself"))
ENTERED = Rule(
    "suggestions.reply_entered", Text("答复录入平台", "reply entered on the platform"), severity=Severity.DEFECT
)
KEPT = Rule("suggestions.promise_kept", Text("承诺的期限", "time of the promise"), severity=Severity.NOTICE)
EXPLAINED = Rule("suggestions.explained", Text("未落实的说明", "explanation"), severity=Severity.DEFECT)

_CONTENTS = Fact("dossier.contents", Text("写明了哪些内容？", "What does it tell?"))
_CHANNEL = Fact("submitted.channel", Text("以什么形式提出？", "How was it submitted?"))
_INTO = Fact("divided.into", Text("分为哪几件？", "Into which suggestions was it divided?"))
_OTHERS = Fact("merged.others", Text("与哪几件并案办理？", "With which others is it handled?"))
_ENTERED = Fact("replied.entered", Text("答复是否录入平台？", "Was the reply entered on the platform?"))
_UNTIL = Fact("replied.committed_until", Text("承诺何时完成？", "Until when was it promised?"))
_FULFILLED = Fact("followed_up.fulfilled", Text("是否已经落实？", "Is it carried out?"))
_EXPLAINED = Fact("followed_up.explained", Text("是否说明原因？", "Were the reasons given?"))


def check_contents(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the suggestion tells what the place asks for; noted, never barring.

    Returns:
        `all_there`, `some_missing`, or what is missing.
    """
    needed = book.suggestions.form_required_fields
    return complete(CONTENTS, needed, case.facts.contents, FormField, _CONTENTS)


def check_channel(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the suggestion was submitted as the place asks; who used both ways did either. Never barring."""
    ways = book.suggestions.form_channel
    if isinstance(ways, Provision) and act.channel is Channel.BOTH:
        law = labels_of(Channel, ways.value)
        return CHANNEL.holds((ways,), asking_words.one_of, used=act.channel.label, law=law)
    return among(CHANNEL, ways, act.channel, Channel, _CHANNEL)


def check_divided(case: Matter, act: Divided, book: RuleBook) -> Finding:
    """Tell whether each matter goes on under a number of its own: nothing that a deputy raised may be lost.

    Returns:
        `parts`, or what is missing.
    """
    matters = case.facts.matters
    if act.into is None:
        return DIVIDED.unknown((), _INTO)
    parts = len(set(act.into))
    if matters is None:
        return DIVIDED.unknown((), MATTERS)
    return DIVIDED.decide(parts >= max(matters, words.SEVERAL), (), words.parts, parts=parts, matters=matters)


def check_merged(case: Matter, act: Merged, book: RuleBook) -> Finding:
    """Tell whether it is known with which others the suggestion is handled; its author still gets an answer."""
    if not act.others:
        return MERGED.unknown((), _OTHERS)
    return MERGED.holds((), words.handled_together, others="、".join(act.others))


def check_leads(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether one body leads where others handle jointly, as the place asks; noted, never barring.

    Returns:
        `one_leads`, `nobody_leads`, `not_required_here`, or that the law is silent.
    """
    required = book.suggestions.lead_handler_required_when_joint
    if isinstance(required, Silence):
        return LEADS.silent(required)
    parts = set(handlers_of(case).values())
    if Handling.JOINT not in parts:
        return LEADS.holds((required,), asking_words.not_required_here, what=LEADS.label)
    if Handling.LEAD in parts:
        return LEADS.holds((required,), words.one_leads)
    return LEADS.fails((required,), words.nobody_leads)


def check_reassigner(case: Matter, act: Reassigned, book: RuleBook) -> Finding:
    """Tell whether one that assigns, or one that the place names for it, assigned it anew; noted, never barring."""
    named = book.suggestions.reassign_coordinator
    if isinstance(named, Provision) and role_of(act.by) in named.value:
        return by_whom(REASSIGNED_BY, named, role_of(act.by))
    return check_assigner(case, act, book)


def check_passed_on(case: Matter, act: Reassigned, book: RuleBook) -> Finding:
    """Tell whether the body did not pass the suggestion on by itself, where the place forbids it; never barring.

    Returns:
        `passed_on`, `not_passed_on`, or what is missing.
    """
    forbidden = book.suggestions.self_transfer_prohibited
    if isinstance(forbidden, Silence):
        return PASSED_ON.silent(forbidden)
    by = role_of(act.by)
    if by is None:
        return PASSED_ON.unknown((forbidden,), BY)
    if by is Role.HANDLING_BODY:
        return PASSED_ON.fails((forbidden,), words.passed_on)
    return PASSED_ON.holds((forbidden,), words.not_passed_on)


def check_entered(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the reply was entered on the platform, where the place asks for it; noted, never barring."""
    return asked(ENTERED, book.suggestions.reply_entered_on_platform, act.entered, _ENTERED)


def check_promise(case: Matter, act: FollowedUp, book: RuleBook) -> Finding:
    """Tell whether word of the promise came by the day that the answer named; noted, never barring.

    A day that a full history leaves out was not named; one that a table leaves out is unknown.

    Returns:
        `promise_in_time`, `promise_late`, `not_required_here`, or what is missing.
    """
    duty = book.suggestions.followup_duty
    if isinstance(duty, Silence):
        return KEPT.silent(duty)
    days = [each.committed_until for each in case.acts if isinstance(each, Replied) and each.body == act.body]
    until = next((day for day in reversed(days) if day is not None), None)
    if until is None and case.partial:
        return KEPT.unknown((duty,), _UNTIL)
    if until is None:
        return KEPT.holds((duty,), asking_words.not_required_here, what=KEPT.label)
    if earliest(act.on) > until:
        return KEPT.fails((duty,), words.promise_late, until=until, on=earliest(act.on))
    return KEPT.holds((duty,), words.promise_in_time, until=until)


def check_explained(case: Matter, act: FollowedUp, book: RuleBook) -> Finding:
    """Tell whether the reasons were given for a promise that is not carried out; noted, never barring."""
    duty = book.suggestions.followup_duty
    if isinstance(duty, Silence):
        return EXPLAINED.silent(duty)
    if act.fulfilled is None:
        return EXPLAINED.unknown((duty,), _FULFILLED)
    if act.fulfilled or "explain_if_unfulfilled" not in duty.value:
        return EXPLAINED.holds((duty,), asking_words.not_required_here, what=EXPLAINED.label)
    if act.explained is None:
        return EXPLAINED.unknown((duty,), _EXPLAINED)
    told = "yes" if act.explained else "no"
    return EXPLAINED.decide(act.explained, (duty,), asking_words.told_whether, what=EXPLAINED.label, told=told)
