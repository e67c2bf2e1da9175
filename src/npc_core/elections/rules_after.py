"""Rules about what comes after the result: credentials, sabotage, publication before the first session."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId
from npc_core.elections import after_words as words
from npc_core.elections.acts_candidates import FundingFound
from npc_core.elections.acts_poll import (
    CredentialsConfirmed,
    CredentialsExamined,
    DeputiesPublished,
    FirstSessionHeld,
    SabotageFound,
)
from npc_core.elections.competence import Task, check_done_by, find_competent
from npc_core.elections.matter import Matter, confirmed_of, elected_of, is_by_election, is_direct
from npc_core.kernel.days import not_after
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.procedure.procedures import Demand, Demanded

EXAMINED = Rule("elections.credentials_examined", Text("代表资格的审查", "examination of credentials"))
CONFIRMED = Rule("elections.credentials_confirmed", Text("代表资格的确认", "confirmation of credentials"))
VOIDED = Rule("elections.void_election", Text("当选无效", "void election"), severity=Severity.VOID)
SABOTAGE = Rule("elections.sabotage", Text("破坏选举", "sabotage of the election"), severity=Severity.VOID)
PUBLISHED = Rule("elections.deputies_published", Text("公布代表名单", "publication of the deputies"))

FIRST_SESSION = Rule("elections.first_session_in_time", Text("第一次会议的召开", "time of the first session"))

_COMPLETED = Fact("dossier.completed", Text("全部代表何时选举完成？", "When were all deputies elected?"))
_ELECTED = Fact("result_declared.elected", Text("宣布何人当选？", "Who was declared elected?"))
_SESSION = Fact("dossier.first_session", Text("第一次会议何时举行？", "When does the first session begin?"))


def examiner(case: Matter) -> Task:
    """Return whose task the examination of credentials is in a case."""
    return Task.EXAMINE_CREDENTIALS if is_direct(case) else Task.EXAMINE_UPWARDS


def confirmer(case: Matter) -> Task:
    """Return whose task the confirmation of credentials is in a case."""
    return Task.CONFIRM_CREDENTIALS if is_direct(case) else Task.CONFIRM_UPWARDS


def check_examined_by(case: Matter, act: CredentialsExamined, book: RuleBook) -> Finding:
    """Tell whether the credentials committee of the congress whose deputies are elected examined them.

    Law: EL2020-47-1; before 2015-08-29 the Electoral Law was silent.

    Returns:
        The findings of `check_done_by`.
    """
    return check_done_by(examiner(case), act.by, book)


def check_confirmed_by(case: Matter, act: CredentialsConfirmed | DeputiesPublished, book: RuleBook) -> Finding:
    """Tell whether the standing committee, in townships the presidium, of the congress confirmed.

    Law: EL2020-47-2a.

    Returns:
        The findings of `check_done_by`.
    """
    return check_done_by(confirmer(case), act.by, book)


def needs_review(case: Matter, book: RuleBook) -> Provision[bool] | Provision[Role] | Silence:
    """Return the law by which credentials are examined: of the general election, or of the by-election."""
    if is_by_election(case):
        return book.by_elections.credentials_review
    section = book.deputy_elections
    return section.credentials_reviewed_by if is_direct(case) else section.indirect_credentials_by


def demand_review(case: Matter, book: RuleBook) -> Demanded:
    """Return whether credentials must be examined: where somebody was elected, and the law says so."""
    asked = needs_review(case, book)
    if isinstance(asked, Silence) or not elected_of(case):
        return Demanded(Demand.ALLOWED)
    return Demanded(Demand.REQUIRED, (asked,))


def demand_confirmation(case: Matter, book: RuleBook) -> Demanded:
    """Return that credentials must be confirmed where somebody was elected."""
    return Demanded(Demand.REQUIRED) if elected_of(case) else Demanded(Demand.ALLOWED)


def check_examines_the_elected(case: Matter, act: CredentialsExamined, book: RuleBook) -> Finding:
    """Tell whether the report is about everybody who was declared elected, and about nobody else.

    Law: EL2020-47-1, EL2020-57-5.

    Returns:
        `about_the_elected`, or what is missing.
    """
    asked = needs_review(case, book)
    basis: tuple[Basis, ...] = () if isinstance(asked, Silence) else (asked,)
    named, due = {*act.valid, *act.void}, set(elected_of(case))
    if named != due and case.partial:
        return EXAMINED.unknown(basis, _ELECTED)
    ok = named == due and not set(act.valid) & set(act.void)
    return EXAMINED.decide(ok, basis, words.about_the_elected, named=len(named), elected=len(due))


def check_examined_first(case: Matter, act: CredentialsConfirmed, book: RuleBook) -> Finding:
    """Tell whether the credentials were examined before they were confirmed, and confirmed as reported.

    Law: EL2020-47-2a, EL2020-57-5.

    Returns:
        `as_reported`, `not_examined`, `otherwise_than_reported`, or that the law is silent.
    """
    asked = needs_review(case, book)
    if isinstance(asked, Silence):
        return EXAMINED.silent(asked)
    report = case.last(CredentialsExamined)
    if report is None:
        fact = Fact("credentials_examined", Text("代表资格是否审查？", "Were the credentials examined?"))
        return EXAMINED.unknown((asked,), fact) if case.partial else EXAMINED.fails((asked,), words.not_examined)
    return EXAMINED.holds((asked,), words.as_reported)


def check_confirms_the_elected(case: Matter, act: CredentialsConfirmed, book: RuleBook) -> Finding:
    """Tell whether only those declared elected are confirmed, each once, no more than there are seats.

    Law: EL2020-47-2a.

    Returns:
        `confirms_the_elected`, or what is missing.
    """
    found = find_competent(confirmer(case), book).found
    basis: tuple[Basis, ...] = () if isinstance(found, Silence) else (found,)
    named, due = (*act.confirmed, *act.voided), set(elected_of(case))
    if not set(named) <= due and case.partial:
        return CONFIRMED.unknown(basis, _ELECTED)
    once = len(set(named)) == len(named)
    ok = once and set(named) == due and len(act.confirmed) <= case.facts.seats
    return CONFIRMED.decide(ok, basis, words.confirms_the_elected, named=len(named), elected=len(due))


def check_void_are_voided(case: Matter, act: CredentialsConfirmed, book: RuleBook) -> Finding:
    """Tell whether nobody is confirmed who was elected through sabotage, or with funding from abroad.

    Law: EL2020-35-2, EL2020-58-3.

    Returns:
        `nobody_barred_confirmed`.
    """
    section = book.deputy_elections
    found: list[tuple[set[PersonId], Basis]] = []
    for kind, asked in ((SabotageFound, section.sabotage_voids), (FundingFound, section.foreign_funding_effect)):
        people = {each.person for each in case.acts if isinstance(each, kind)}
        if people and not isinstance(asked, Silence):
            found.append((people, asked))
    barred = {person for people, _ in found for person in people} & set(act.confirmed)
    basis = tuple(asked for people, asked in found if not barred or people & barred)
    return VOIDED.decide(not barred, basis, words.nobody_barred_confirmed, number=len(barred))


def check_sabotage(case: Matter, act: SabotageFound, book: RuleBook) -> Finding:
    """Tell that who is elected through sabotage is not elected.

    Law: EL2020-58-1, EL2020-58-3.

    Returns:
        `election_void_by_sabotage`, or what is missing.
    """
    forms, void = book.deputy_elections.sabotage_forms, book.deputy_elections.sabotage_voids
    if isinstance(forms, Silence):
        return SABOTAGE.silent(forms)
    assert not isinstance(void, Silence)  # one article
    if act.form is None:
        return SABOTAGE.unknown((void, forms), Fact("sabotage_found.form", Text("是何种行为？", "What was done?")))
    return SABOTAGE.holds((void, forms), words.election_void_by_sabotage, form=act.form.label)


def check_published_in_time(case: Matter, act: DeputiesPublished, book: RuleBook) -> Finding:
    """Tell whether the deputies are published before the first session; in a by-election the term is running.

    Law: EL2020-47-2b.

    Returns:
        `published_before_session`, `term_is_running`, or what is missing.
    """
    asked = book.deputy_elections.deputies_published
    if isinstance(asked, Silence):
        return PUBLISHED.silent(asked)
    if is_by_election(case):
        return PUBLISHED.holds((), words.term_is_running, number=len(confirmed_of(case)))
    session = case.facts.first_session
    before = not_after(act.on, session)
    if session is None or before is None:
        return PUBLISHED.unknown((asked,), _SESSION)
    early = before and case.day_of(act) != session
    return PUBLISHED.decide(early, (asked,), words.published_before_session, on=case.day_of(act), session=session)


def check_first_session(case: Matter, act: FirstSessionHeld, book: RuleBook) -> Finding:
    """Tell whether the first session was held within two months after the election of all deputies was completed.

    Law: LOL2022-20-1 and the older clauses.

    Returns:
        `session_after_election`, or what is missing.
    """
    completed = case.facts.completed
    period = (book if completed is None else case.law.on(completed)).sessions.first_session_period
    if isinstance(period, Silence):
        return FIRST_SESSION.silent(period)
    due = None if completed is None else period.value.due(completed).on
    early = None if due is None else not_after(act.on, due)
    if due is None or early is None:
        return FIRST_SESSION.unknown((period,), _COMPLETED)
    on = case.day_of(act)
    return FIRST_SESSION.decide(early, (period,), words.session_after_election, on=on, due=due)
