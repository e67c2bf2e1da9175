"""Rules about the credentials of an elected deputy: what is examined, who reports to whom, who confirms, the list."""

from __future__ import annotations

from typing import Any

from npc_core.congress.bodies import Body, BodyKind
from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.levels import Level
from npc_core.deputies import case_words as words
from npc_core.deputies.acts import (
    CredentialsFacts,
    Determination,
    Determined,
    Examined,
    ListPublished,
    OpinionReported,
)
from npc_core.deputies.facts import ReportKind, ReportMade
from npc_core.deputies.rules_decisions import VOTE, decided
from npc_core.deputies.rules_grounds import check_report
from npc_core.kernel.days import earliest, not_after
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.rules_results import check_announced

EXAMINER = Rule("deputies.credentials_examined_by", Text("审查的机关", "who examines credentials"))
TESTS = Rule("deputies.credentials_tests", Text("审查的内容", "what was examined"))
OPINION = Rule("deputies.credentials_opinion", Text("审查的意见", "opinion of the credentials committee"))
DETERMINED = Rule("deputies.credentials_determined_by", Text("确认的机关", "who confirms"), severity=Severity.VOID)
ON_REPORT = Rule("deputies.credentials_on_report", Text("依据审查报告", "following the report"))
RESULT = Rule("deputies.credentials_result", Text("表决的结果", "result of the vote"), severity=Severity.VOID)
LIST = Rule("deputies.list_published", Text("公布代表名单", "publishing the list of deputies"))

_EXAMINER = Fact("examined.by", Text("由谁审查？", "Who examined it?"))
_TESTS = Fact("examined.tests", Text("审查了哪些内容？", "What was examined?"))
_BY = Fact("determined.by", Text("由谁确认？", "Who determined it?"))
_SESSION = Fact("dossier.first_session_on", Text("第一次会议何时举行？", "When was the first session?"))
_BY_ELECTION = Fact("dossier.by_election", Text("是否补选？", "Was it a by-election?"))

Matter = Case[CredentialsFacts, Any]


def decision_on_credentials(case: Case[Any, Any]) -> Decision:
    """Return by which vote credentials are confirmed."""
    township = case.law.area.level is Level.TOWNSHIP
    return Decision.TOWNSHIP_CREDENTIALS_CONFIRMATION if township else Decision.CREDENTIALS_CONFIRMATION


def check_examiner(case: Matter, act: Examined, book: RuleBook) -> Finding:
    """Tell whether the credentials committee examined.

    Law: LOL2022-57-1, EL2020-47-1 and the older clauses.

    Returns:
        `examined_by`, or what is missing.
    """
    named = book.mandates.credentials_examined_by
    if isinstance(named, Silence):
        return EXAMINER.silent(named)
    if act.by is None:
        return EXAMINER.unknown((named,), _EXAMINER)
    right = act.by.role is named.value
    return EXAMINER.decide(right, (named,), words.examined_by, by=act.by.label, law=named.value.label)


def check_tests(case: Matter, act: Examined, book: RuleBook) -> Finding:
    """Tell whether conditions, procedure and voiding acts were all examined.

    Law: EL2020-47-1 and the older clauses.

    Returns:
        `all_examined`, `not_all_examined`, or what is missing.
    """
    asked = book.mandates.credentials_tests
    if isinstance(asked, Silence):
        return TESTS.silent(asked)
    if act.tests is None:
        return TESTS.unknown((asked,), _TESTS)
    made = {each.code for each in act.tests}
    missing = tuple(each for each in asked.value if each not in made)
    if missing:
        return TESTS.fails((asked,), words.not_all_examined, missing=missing)
    return TESTS.holds((asked,), words.all_examined)


def check_reported_to(case: Matter, act: OpinionReported, book: RuleBook) -> Finding:
    """Tell whether the credentials committee reported to the body that decides.

    Law: EL2020-47-1 and the older clauses.

    Returns:
        The findings of `check_report`.
    """
    by = act.by.role if act.by is not None else None
    return check_report(ReportMade(on=act.on, about=ReportKind.ELECTION, by=by, to=act.to), case.law)


def check_opinion(case: Matter, act: OpinionReported, book: RuleBook) -> Finding:
    """Tell whether the opinion follows from what the examination found.

    Law: EL2020-47-1 and the older clauses.

    Returns:
        `opinion_follows`, `opinion_contradicts`, or what is missing.
    """
    asked, examined = book.mandates.credentials_tests, case.last(Examined)
    if isinstance(asked, Silence):
        return OPINION.silent(asked)
    if examined is None:
        return OPINION.unknown((asked,), _TESTS)
    follows, valid = act.valid is not bool(examined.failed), "yes" if act.valid else "no"
    said = words.opinion_follows if follows else words.opinion_contradicts
    return OPINION.decide(follows, (asked,), said, valid=valid)


def check_determined_by(case: Matter, act: Determined, book: RuleBook) -> Finding:
    """Tell whether the standing committee, in a township the presidium, determined the credentials.

    Law: EL2020-47-2a and the older clauses.

    Returns:
        `determined_by`, or what is missing.
    """
    named = book.mandates.confirmed_by
    if isinstance(named, Silence):
        return DETERMINED.silent(named)
    if act.by is None:
        return DETERMINED.unknown((named,), _BY)
    right = act.by.role is named.value
    return DETERMINED.decide(right, (named,), words.determined_by, by=act.by.label, law=named.value.label)


def check_on_report(case: Matter, act: Determined, book: RuleBook) -> Finding:
    """Tell whether the determination follows the report of the credentials committee.

    Law: EL2020-47-2a and the older clauses.

    Returns:
        `follows_the_report`, `departs_from_the_report`, or what is missing.
    """
    named, told = book.mandates.confirmed_by, case.last(OpinionReported)
    if isinstance(named, Silence):
        return ON_REPORT.silent(named)
    if told is None:
        return ON_REPORT.unknown((named,), _TESTS)
    wanted = Determination.CONFIRMED if told.valid else Determination.VOID
    follows = act.result in (wanted, Determination.NOT_ADOPTED)
    said = words.follows_the_report if follows else words.departs_from_the_report
    return ON_REPORT.decide(follows, (named,), said, result=act.result.label)


def check_result(case: Matter, act: Determined, book: RuleBook) -> Finding:
    """Tell whether the determination is what the vote gives: more than half of all members of the committee.

    Law: LOL2022-51-4, EL2020-47-2a and the older clauses; in a township the local rules.

    Returns:
        The findings of `check_announced`, or what is missing.

    Reading: `credentials_vote`, `presidium_majority`.
    """
    counted = decided(case, decision_on_credentials(case))
    if counted is None:
        return RESULT.unknown((), VOTE)
    return check_announced(RESULT, act.result is not Determination.NOT_ADOPTED, counted)


def demand_list(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a list is published before the first session: after a general election."""
    asked = book.mandates.list_before_first_session
    required = case.facts.by_election is False and isinstance(asked, Provision)
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (asked,))


def check_list(case: Matter, act: ListPublished, book: RuleBook) -> Finding:
    """Tell whether the list of deputies was published before the first session of the term.

    Law: EL2020-47-2b and the older clauses.

    Returns:
        `list_in_time`, `no_day_for_a_by_election`, or what is missing.
    """
    asked, facts = book.mandates.list_before_first_session, case.facts
    if isinstance(asked, Silence):
        return LIST.silent(asked)
    if facts.by_election:
        return LIST.holds((asked,), words.no_day_for_a_by_election)
    session = facts.first_session_on
    if facts.by_election is None or session is None:
        missing = [fact for fact, value in ((_BY_ELECTION, facts.by_election), (_SESSION, session)) if value is None]
        return LIST.unknown((asked,), *missing)
    late = not_after(session, act.on)
    if late is None:
        return LIST.unknown((asked,), _SESSION)
    return LIST.decide(not late, (asked,), words.list_in_time, on=earliest(act.on), session=session)


def effects_of_credentials(case: Case[CredentialsFacts, Any]) -> tuple[Effect, ...]:
    """Return that the mandate begins, or that the election is void, as it was determined.

    A determination against the count changes nothing; one that cannot be checked is marked `inferred`.
    """
    act = case.last(Determined)
    counted = decided(case, decision_on_credentials(case))
    if act is None or act.result is Determination.NOT_ADOPTED or (counted is not None and counted.fails):
        return ()
    kind = EffectKind.MANDATE_BEGINS if act.result is Determination.CONFIRMED else EffectKind.ELECTION_VOID
    on, facts = earliest(act.on), case.facts
    body, norms = Body(case.law.area, BodyKind.CONGRESS), case.law.on(on).mandates.confirmed_by.norms
    sure = counted is not None and counted.holds
    return (Effect(kind, on, facts.deputy, body, norms=norms, inferred=not sure, unit=facts.unit),)
