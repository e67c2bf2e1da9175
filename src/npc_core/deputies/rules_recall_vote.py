"""Rules about the answer of a deputy to be recalled, the printing, the vote and the filing of a recall."""

from __future__ import annotations

from typing import Any

from npc_core.congress.actors import Role
from npc_core.congress.effects import Effect, Ground
from npc_core.deputies import case_words as words
from npc_core.deputies.acts import (
    DefenceForm,
    DefenceMade,
    DefencePrinted,
    DemandPrinted,
    DeputyFacts,
    Filed,
    LeftToCommittee,
    Voted,
)
from npc_core.deputies.rules_decisions import Matter, carried_effects, check_filed, demand_of
from npc_core.deputies.rules_recall import CONGRESS, VOTERS, track_of
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.needs import secrecy_of

DEFENCE_FORM = Rule("deputies.recall_defence_form", Text("申辩的方式", "form of the answer"), severity=Severity.DEFECT)
DEFENCE = Rule("deputies.recall_defence", Text("申辩", "the deputy's answer"), severity=Severity.DEFECT)
PRINTING = Rule("deputies.recall_printed", Text("印发", "printing of demand and answer"))
PUT = Rule("deputies.recall_put_to_vote", Text("提请表决", "putting the recall to the vote"))
SECRET = Rule("deputies.recall_secret", Text("无记名表决", "secret ballot"), severity=Severity.VOID)

_FORM = Fact("defence_made.form", Text("怎样申辩？", "In what form did the deputy answer?"))
_PRINTED_BY = Fact("printed.by", Text("由谁印发？", "Who printed it?"))
_PUT_BY = Fact("voted.put_by", Text("由谁提请表决、派人主持？", "Who put it to the vote, or sent whoever presided?"))
_SECRET = Fact("voted.secret", Text("是否无记名？", "Was the ballot secret?"))


def _defence(case: Matter, book: RuleBook) -> Provision[tuple[str, ...]] | Silence:
    track = track_of(case)
    if track is VOTERS:
        return book.recalls.defence
    return book.recalls.congress_defence if track is CONGRESS else book.recalls.standing_committee_defence


def check_defence_form(case: Matter, act: DefenceMade, book: RuleBook) -> Finding:
    """Tell whether the deputy answered in one of the forms the law has for this way; anybody may waive.

    Law: EL2020-50-2b, EL2020-51-2a, EL2020-51-3a, DL2025-60-1b, DL2015-47-1b and the older clauses.

    Returns:
        `answered`, `no_such_answer`, or what is missing.
    """
    forms = _defence(case, book)
    if isinstance(forms, Silence):
        return DEFENCE_FORM.silent(forms)
    if act.form is None:
        return DEFENCE_FORM.unknown((forms,), _FORM)
    if act.form is DefenceForm.WAIVED or act.form.code in forms.value:
        return DEFENCE_FORM.holds((forms,), words.answered, form=act.form.label)
    return DEFENCE_FORM.fails((forms,), words.no_such_answer, form=act.form.label)


def check_defence(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the deputy's answer is on record before the vote; noted, never barring.

    Law: EL2020-50-2b, EL2020-51-2a, EL2020-51-3a, DL2025-60-1b, DL2015-47-1b and the older clauses.

    Returns:
        `answered`, `nothing_answered`, or what is missing.
    """
    forms, made = _defence(case, book), case.last(DefenceMade)
    if isinstance(forms, Silence):
        return DEFENCE.silent(forms)
    if made is not None:
        return DEFENCE.holds((forms,), words.answered, form=(made.form or DefenceForm.WAIVED).label)
    return DEFENCE.unknown((forms,), _FORM) if case.partial else DEFENCE.notice((forms,), words.nothing_answered)


def demand_voters_printing(case: Matter, book: RuleBook) -> Demanded:
    """Return that the demand is printed for the voters; no part of the other ways."""
    if track_of(case) is not VOTERS:
        return Demanded(Demand.OFF)
    return demand_of(book.recalls.demand_printed_by)


def check_demand_printed(case: Matter, act: DemandPrinted, book: RuleBook) -> Finding:
    """Tell whether the standing committee of the county printed the demand and any written answer for the voters.

    Law: EL2020-50-3 and the older clauses.

    Returns:
        `printed_by`, `printed_without_defence`, or what is missing.
    """
    named = book.recalls.demand_printed_by
    if isinstance(named, Silence):
        return PRINTING.silent(named)
    if _wrote(case) and act.with_defence is False:
        return PRINTING.fails((named,), words.printed_without_defence)
    return _printed((named,), act, named.value)


def _printed(basis: tuple[Provision[Any], ...], act: DemandPrinted | DefencePrinted, law: Role) -> Finding:
    if act.by is None:
        return PRINTING.unknown(basis, _PRINTED_BY)
    return PRINTING.decide(act.by.role is law, basis, words.printed_by, by=act.by.label, law=law.label)


def demand_defence_printing(case: Matter, book: RuleBook) -> Demanded:
    """Return whether an answer is printed for the meeting: only a written one, and not for voters."""
    if track_of(case) is VOTERS:
        return Demanded(Demand.OFF)
    return Demanded(Demand.REQUIRED if _wrote(case) else Demand.ALLOWED, (_defence(case, book),))


def _wrote(case: Matter) -> bool:
    """Tell whether a written answer is on record."""
    return any(isinstance(act, DefenceMade) and act.form is DefenceForm.WRITTEN for act in case.acts)


def check_defence_printed(case: Matter, act: DefencePrinted, book: RuleBook) -> Finding:
    """Tell whether the presidium, or the council of chairpersons, printed the written answer for the meeting.

    Law: EL2020-51-2a, EL2020-51-3a and the older clauses.

    Returns:
        `printed_by`, `nothing_written`, or what is missing.
    """
    forms = _defence(case, book)
    if isinstance(forms, Silence):
        return PRINTING.silent(forms)
    if not _wrote(case):
        return PRINTING.unknown((forms,), _FORM) if case.partial else PRINTING.fails((forms,), words.nothing_written)
    law = Role.PRESIDIUM if track_of(case) is CONGRESS else Role.COUNCIL_OF_CHAIRPERSONS
    return _printed((forms,), act, law)


def demand_deliberation(case: Matter, book: RuleBook) -> Demanded:
    """Return that a motion is deliberated on before the vote; voters do not deliberate."""
    if track_of(case) is VOTERS:
        return Demanded(Demand.OFF)
    return demand_of(_put_to_vote(case, book))


def _put_to_vote(case: Matter, book: RuleBook) -> Provision[Role] | Silence:
    if track_of(case) is VOTERS:
        return book.recalls.presided_by
    congress = decision_on_recall(case) is Decision.CONGRESS_RECALL_OF_DEPUTY
    return book.recalls.put_to_vote_by if congress else book.recalls.standing_committee_put_to_vote_by


def check_put_to_vote(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the recall was put to the vote, or presided over, for the body that the law names.

    Law: EL2020-50-4, EL2020-51-2b, EL2020-51-3b and the older clauses.

    Returns:
        `presided_for`, `put_to_vote_by`, or what is missing.
    """
    named = _put_to_vote(case, book)
    if isinstance(named, Silence):
        return PUT.silent(named)
    if act.put_by is None:
        return PUT.unknown((named,), _PUT_BY)
    said = words.presided_for if track_of(case) is VOTERS else words.put_to_vote_by
    return PUT.decide(act.put_by is named.value, (named,), said, by=act.put_by.label, law=named.value.label)


def check_secret(case: Matter, act: Voted, book: RuleBook) -> Finding:
    """Tell whether the vote on the recall was secret.

    Law: EL2020-52-1 and the older clauses.

    Returns:
        `secret_vote`, `open_vote`, or what is missing.
    """
    asked = secrecy_of(decision_on_recall(case), book)
    if isinstance(asked, Silence):
        return SECRET.silent(asked)
    if act.secret is None:
        return SECRET.unknown((asked,), _SECRET)
    return SECRET.decide(act.secret, (asked,), words.secret_vote if act.secret else words.open_vote)


def decision_on_recall(case: Case[Any, Any]) -> Decision:
    """Return by which vote the recall is decided."""
    track = track_of(case)
    if track is VOTERS:
        return Decision.VOTERS_RECALL_OF_DEPUTY
    if track is CONGRESS and case.last(LeftToCommittee) is None:
        return Decision.CONGRESS_RECALL_OF_DEPUTY
    return Decision.STANDING_COMMITTEE_RECALL_OF_DEPUTY


def _filing(case: Matter, book: RuleBook) -> Provision[Role] | Silence:
    return book.recalls.filing_to if track_of(case) is VOTERS else book.recalls.indirect_filing_to


def demand_filing(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the recall is filed: above where a congress decided, elsewhere where local rules say so."""
    return demand_of(_filing(case, book))


def check_filing(case: Matter, act: Filed, book: RuleBook) -> Finding:
    """Tell whether the recall was filed where the law says.

    Law: EL2020-53-2c and the older clauses.

    Returns:
        `filed_with`, that the law is silent, or what is missing.
    """
    return check_filed(_filing(case, book), act)


def effects_of_recall(case: Case[DeputyFacts, Any]) -> tuple[Effect, ...]:
    """Return that the mandate ends with the vote that carried the recall."""
    voted = case.last(Voted)
    if voted is None:
        return ()
    filing = _filing(case, case.law.on(voted.on))
    return carried_effects(case, decision_on_recall(case), Ground.RECALLED, filing)
