"""Rules about a recall from office by the congress (罢免)."""

from __future__ import annotations

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts import Deliberated, Voted
from npc_core.appointments.facts_leaving import (
    DecisionLeft,
    DefenceForm,
    DefenceHeard,
    InvestigationOrdered,
    Moved,
    Referred,
)
from npc_core.appointments.rules_decisions import IN_SESSION, Matter
from npc_core.appointments.rules_motions import (
    CONTENTS,
    DEFENCE,
    INVESTIGATION,
    REFERRAL,
    REFERRED,
    judge_contents,
    judge_defence,
    judge_mover,
    not_known,
)
from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.decisions import Decision
from npc_core.voting.initiatives import Initiative

RECALL_REACH = Rule("appointments.recall_reach", Text("罢免的范围", "whom the congress may recall"))
SESSION = Rule("appointments.recall_at_session", Text("罢免的时间", "when a recall may be decided"))
LEFT = Rule("appointments.recall_left", Text("授权常委会决定", "left to the standing committee"))
SEQUENCE = Rule("appointments.recall_deliberated", Text("先审议后表决", "deliberated on before the vote"))

_PROPOSED_BY = Fact("investigation_ordered.proposed_by", Text("由谁提议？", "Who proposed it?"))
_DISTRIBUTED_BY = Fact("defence_heard.distributed_by", Text("申辩意见由谁印发？", "Who handed the defence out?"))
_DELIBERATED = Fact("deliberated.on", Text("是否经过会议审议？", "Was it deliberated on?"))


def check_recall_reach(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the congress may recall the holder of this office.

    Law: LOL2022-31-1, LOL2022-31-2, CON2018-101-2a and the older clauses.

    Returns:
        `may_be_recalled`, `may_not_be_recalled`, or that the law is not modelled.
    """
    found, office = book.leaving.recallable.get(case.facts.post.office), case.facts.post.office.label
    if not_known(found):
        return RECALL_REACH.silent(found)
    if isinstance(found, Provision):
        return RECALL_REACH.holds((found,), words.may_be_recalled, office=office)
    return RECALL_REACH.fails((book.leaving.recall_moved_by,), words.may_not_be_recalled, office=office)


def check_at_session(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether the congress was in session, as a recall asks.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `at_a_session`, or what is missing.
    """
    asked = book.leaving.recall_moved_by
    if isinstance(asked, Silence):
        return SESSION.silent(asked)
    if case.facts.in_session is None:
        return SESSION.unknown((asked,), IN_SESSION)
    session = case.facts.in_session
    return SESSION.decide(session, (asked,), words.at_a_session, session="yes" if session else "no")


def check_recall_mover(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a recall was moved by somebody who may, and by enough of them.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `moved_by`, the findings of `check_movers`, or what is missing.
    """
    return judge_mover(case, act, book.leaving.recall_moved_by, Role.DEPUTIES, Initiative.OFFICIAL_RECALL)


def check_recall_reasons(case: Matter, act: Moved, book: RuleBook) -> Finding:
    """Tell whether a recall motion states its reasons, with materials where local rules ask; noted, never barring.

    Law: LOL2022-31-3 and the older clauses.

    Returns:
        `contents_complete`, `contents_missing`, or what is missing.
    """
    asked, more = book.leaving.recall_reasons, book.leaving.recall_materials
    if isinstance(asked, Silence):
        return CONTENTS.silent(asked)
    if isinstance(more, Provision):
        return judge_contents(act, more, ("reasons", "materials"))
    return judge_contents(act, asked, ("reasons",))


def check_presidium_referral(case: Matter, act: Referred, book: RuleBook) -> Finding:
    """Tell whether the presidium put the recall to the session.

    Law: LOL2022-31-1, LOL2022-31-2 and the older clauses.

    Returns:
        `referred_by`, or what is missing.
    """
    named = book.leaving.recall_moved_by
    if isinstance(named, Silence):
        return REFERRAL.silent(named)
    if act.by is None:
        return REFERRAL.unknown((named,), REFERRED)
    presidium = Role.PRESIDIUM
    return REFERRAL.decide(act.by.role is presidium, (named,), words.referred_by, by=act.by.label, law=presidium.label)


def check_recall_investigation(case: Matter, act: InvestigationOrdered, book: RuleBook) -> Finding:
    """Tell whether a recall may wait for an investigation committee: on the presidium's proposal; not in a township.

    Law: LOL2022-31-5b and the older clauses.

    Returns:
        `investigation_proposed_by`, that this level has no such thing, or what is missing.
    """
    named = book.leaving.recall_investigation_proposed_by
    if isinstance(named, Silence):
        return INVESTIGATION.silent(named)
    if act.proposed_by is None:
        return INVESTIGATION.unknown((named,), _PROPOSED_BY)
    by, law = act.proposed_by.label, named.value.label
    return INVESTIGATION.decide(
        act.proposed_by is named.value, (named,), words.investigation_proposed_by, by=by, law=law
    )


def check_recall_defence(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the person concerned could answer before the vote on a recall; noted, never barring.

    Law: LOL2022-31-4a and the older clauses.

    Returns:
        `defence_heard`, `defence_not_heard`, or that the law is silent.
    """
    return judge_defence(case, book.leaving.recall_defence)


def check_defence_distributed(case: Matter, act: DefenceHeard, book: RuleBook) -> Finding:
    """Tell whether the presidium handed out what was said to it, or written; noted, never barring.

    Law: LOL2022-31-4b and the older clauses.

    Returns:
        `defence_distributed_by`, `all_have_heard_it`, or what is missing.
    """
    named = book.leaving.recall_defence_distributed_by
    if isinstance(named, Silence):
        return DEFENCE.silent(named)
    if act.form in (DefenceForm.ORAL, DefenceForm.WAIVED):
        return DEFENCE.holds((named,), words.all_have_heard_it)
    if act.distributed_by is None:
        return DEFENCE.unknown((named,), _DISTRIBUTED_BY)
    by, law = act.distributed_by.label, named.value.label
    return DEFENCE.decide(act.distributed_by is named.value, (named,), words.defence_distributed_by, by=by, law=law)


def check_recall_deliberated(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether a recall was deliberated on before the vote; noted, never barring.

    Law: LOL2022-31-5a and the older clauses.

    Returns:
        `was_deliberated`, or what is missing.
    """
    asked = book.leaving.recall_deliberated_first
    if isinstance(asked, Silence):
        return SEQUENCE.silent(asked)
    done = case.last(Deliberated) is not None
    if not done and case.partial:
        return SEQUENCE.unknown((asked,), _DELIBERATED)
    return SEQUENCE.decide(done, (asked,), words.was_deliberated, done="yes" if done else "no")


def decision_on_recall(case: Matter) -> Decision:
    """Return whose vote decides: the congress's, or that of the standing committee to which it left the decision."""
    left = case.last(DecisionLeft) is not None
    return Decision.STANDING_COMMITTEE_REMOVAL if left else Decision.OFFICIALS_RECALL


def check_left(case: Matter, act: DecisionLeft, book: RuleBook) -> Finding:
    """Tell whether the congress may leave the decision on a recall to its standing committee.

    Law: local rules only (Beijing 37, Shanghai 48, Henan 35): national law has the next session decide.

    Returns:
        `may_be_left`, `may_not_be_left`, or that the law is not modelled.
    """
    found, office = book.leaving.recall_left_to_standing_committee, case.facts.post.office
    if isinstance(found, Silence):
        if found.reason is SilenceReason.NO_RULE:
            return LEFT.fails((found,), words.may_not_be_left, office=office.label)
        return LEFT.silent(found)
    named = office in found.value
    return LEFT.decide(named, (found,), words.may_be_left if named else words.may_not_be_left, office=office.label)
