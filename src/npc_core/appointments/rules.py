"""Who may be put into which office, by whom, on whose nomination."""

from __future__ import annotations

from datetime import date
from typing import TypeGuard

from npc_core.appointments import words
from npc_core.appointments.facts import AppointmentFacts, AppointmentStage, Submitted
from npc_core.congress.actors import Role
from npc_core.congress.offices import Office, service_of
from npc_core.congress.posts import PostAct
from npc_core.kernel.days import earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis, Provision, Silence, SilenceReason
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.values import Power, Way
from npc_core.procedure.cases import Case

POWER = Rule(
    "appointments.power",
    Text("任免权", "power to appoint"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("有权", "within its power"), Text("无权", "beyond its power")),
)
NOMINATOR = Rule("appointments.nominator", Text("提请人", "who submits"), severity=Severity.VOID)
ACTING_POOL = Rule("appointments.acting_pool", Text("代理人选", "who may act"), severity=Severity.VOID)
RENOMINATION = Rule("appointments.renomination", Text("再次提请的次数", "renomination"), severity=Severity.BREACH)
RENOMINATION_WAIT = Rule("appointments.renomination_wait", Text("再次提请的间隔", "wait before a new submission"))
MUST_BE_DEPUTY = Rule("appointments.must_be_deputy", Text("代表身份", "being a deputy"), severity=Severity.VOID)
INCOMPATIBLE = Rule("appointments.incompatible", Text("不得兼任", "incompatible posts"))
DOCUMENTS = Rule("appointments.documents", Text("提请材料", "documents"), severity=Severity.DEFECT)
WRITTEN = Rule("appointments.submission_written", Text("书面提请", "submission in writing"), severity=Severity.DEFECT)

_BY = Fact("submitted.by", Text("由谁提请？", "Who submitted it?"))
_HOLDS = Fact("dossier.holds", Text("拟任命人员现任哪些职务？", "Which offices does the nominee hold?"))
_IS_DEPUTY = Fact(
    "dossier.is_deputy", Text("拟任命人员是否本级人大代表？", "Is the nominee a deputy of this congress?")
)
_FAILED = Fact(
    "dossier.failed_votes",
    Text("本届内就同一职务有几次未获通过？", "How many votes for this post failed in this term?"),
)
_LAST_FAILED = Fact("dossier.last_failed_on", Text("上次未获通过是哪一天？", "On which day did the last vote fail?"))
_IN_SESSION = Fact("dossier.in_session", Text("表决之日大会是否正在开会？", "Was the congress in session on that day?"))
_DOCUMENTS = Fact("submitted.documents", Text("提请时附有哪些材料？", "Which documents came with it?"))
_WRITTEN = Fact("submitted.written", Text("是否书面提请？", "Was it in writing?"))

# made once, as the law asks for none of this of most offices
_NO_POOL = ACTING_POOL.holds((), words.not_required_here, what=ACTING_POOL.label)
_NO_DEPUTY = MUST_BE_DEPUTY.holds((), words.not_required_here, what=MUST_BE_DEPUTY.label)
_NOTHING_APART = INCOMPATIBLE.holds((), words.not_required_here, what=INCOMPATIBLE.label)

Matter = Case[AppointmentFacts, AppointmentStage]
Powers = Provision[Power] | Silence
_ACTING, _ACCEPT = PostAct.ACTING, PostAct.ACCEPT  # bound: looking up a member of an Enum is slow
_APPROVALS = (PostAct.APPROVE, PostAct.APPROVE_RELIEF)
_BY_STANDING_COMMITTEE = (Way.STANDING_COMMITTEE_APPOINTS, Way.STANDING_COMMITTEE_DECIDES)


def power_over(case: Matter, book: RuleBook) -> Powers:
    """Return who fills the office, between sessions where that differs."""
    office = case.facts.post.office
    found = book.offices.between_sessions.get(office)
    if isinstance(found, Provision):
        return found
    return book.offices.power[office]


def nomination_of(case: Matter, book: RuleBook) -> Provision[Power] | Provision[tuple[Role, ...]] | Silence | None:
    """Return the provision that says who submits the matter; None where no law speaks of it."""
    office, kind = case.facts.post.office, case.facts.kind
    if kind is _ACTING:
        return book.offices.acting_nominators.get(office)
    if kind in _APPROVALS:
        return book.offices.approves_below.get(office)
    return None if kind is _ACCEPT else power_over(case, book)


def nominators_of(case: Matter, book: RuleBook) -> tuple[Role, ...]:
    """Return who may submit the matter, as far as the law names anybody."""
    found = nomination_of(case, book)
    return _named(found) if isinstance(found, Provision) else ()


def _named(source: Provision[Power] | Provision[tuple[Role, ...]]) -> tuple[Role, ...]:
    value = source.value
    return value.nominators if isinstance(value, Power) else value


def check_power(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the standing committee may do this to this office.

    Law: LOL2022-50-1(13) to (16), COU2018-43, PRO2018-38, SPV2024-9 and the older clauses.

    Returns:
        `power_exists`, `only_individual_vice_heads`, `not_for_the_standing_committee`, `no_such_power`.
    """
    facts = case.facts
    office, label = facts.post.office, facts.post.office.label
    if facts.kind is _ACTING:
        pool = book.offices.acting_pool.get(office)
        if isinstance(pool, Provision):
            return POWER.holds((pool,), words.power_exists, office=label, way=PostAct.ACTING.label)
        return POWER.silent(pool) if _not_known(pool) else POWER.fails((), words.no_such_power, office=label)
    if facts.kind is _ACCEPT:
        to = book.offices.resignation_to.get(office)
        if isinstance(to, Provision) and Role.STANDING_COMMITTEE in to.value:
            return POWER.holds((to,), words.power_exists, office=label, way=PostAct.ACCEPT.label)
        return POWER.silent(to) if _not_known(to) else POWER.fails((), words.no_such_power, office=label)
    if facts.kind in _APPROVALS:
        below = book.offices.approves_below.get(office)
        if isinstance(below, Provision):
            return POWER.holds((below,), words.power_exists, office=label, way=facts.kind.label)
        return POWER.silent(below) if _not_known(below) else POWER.fails((), words.no_such_power, office=label)
    return _ordinary_power(case, book, label)


def _ordinary_power(case: Matter, book: RuleBook, label: Text) -> Finding:
    office = case.facts.post.office
    between = book.offices.between_sessions.get(office)
    if isinstance(between, Provision) and between.value.way in _BY_STANDING_COMMITTEE:
        if case.facts.in_session is None:
            return POWER.unknown((between,), _IN_SESSION)
        if case.facts.in_session:
            return POWER.fails((between,), words.congress_in_session, office=label)
        return POWER.holds((between,), words.only_individual_vice_heads, office=label)
    power = book.offices.power[office]
    if isinstance(power, Silence):
        if power.reason is SilenceReason.NO_RULE:
            return POWER.fails((power,), words.no_such_power, office=label)
        return POWER.silent(power)
    way = power.value.way
    if way in _BY_STANDING_COMMITTEE:
        return POWER.holds((power,), words.power_exists, office=label, way=way.label)
    return POWER.fails((power,), words.not_for_the_standing_committee, office=label, way=way.label)


def _not_known(found: object) -> TypeGuard[Silence]:
    return isinstance(found, Silence) and found.reason is not SilenceReason.NO_RULE


def check_nominator(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the matter was submitted by whoever the law names.

    Law: LOL2022-50-1(14)a, LOL2022-50-1(15), COU2018-43-1b, PRO2018-38-1b and the older clauses.

    Returns:
        `submitted_by`, or `nobody_named` where the law names nobody.

    Reading: `vice_head_nominator`, where the law names nobody for an individual vice head.
    """
    source = nomination_of(case, book)
    if source is None:
        return _any_nominator(act)
    if isinstance(source, Silence):
        return NOMINATOR.silent(source)
    named = _named(source)
    if not named and case.facts.post.office is not Office.GOVERNMENT_VICE_HEAD:
        return _any_nominator(act, source)
    if act.by is None:
        return NOMINATOR.unknown((source,), _BY)
    if not named:
        return _vice_head_nominator(case, act.by.role, book, source)
    return NOMINATOR.decide(
        act.by.role in named,
        (source,),
        words.submitted_by,
        by=act.by,
        nominators=named,
    )


def _any_nominator(act: Submitted, *basis: Basis) -> Finding:
    by = act.by.label if act.by else Text("未载明者", "somebody not named")
    return NOMINATOR.holds(basis, words.nobody_named, by=by)


def _vice_head_nominator(
    case: Matter, role: Role, book: RuleBook, source: Provision[Power] | Provision[tuple[Role, ...]]
) -> Finding:
    """Decide by reading and local rules who nominates a vice head between sessions."""
    vacancy = book.appointments.vice_head_vacancy_nominator
    choice = book.choice("vice_head_nominator")
    named: tuple[Role, ...] = (Role.COUNCIL_OF_CHAIRPERSONS,)
    if choice.alternative == "head_of_government" and not case.facts.head_vacant:
        named = (Role.GOVERNMENT_HEAD,)
    local = (vacancy,) if isinstance(vacancy, Provision) and case.facts.head_vacant else ()
    return NOMINATOR.decide(
        role in named,
        (source, *local, choice),
        words.submitted_by,
        by=role,
        nominators=named,
    )


def check_acting_pool(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether an acting head is chosen from those the law allows.

    Law: LOL2022-50-1(13)b: from among the deputy leaders of the same organ.

    Returns:
        `holds_a_pool_office`, `not_from_the_pool`, or `not_required_here` for anything but acting.

    Reading: `acting_from_outside` (an outsider is first appointed to a deputy's office).
    """
    facts = case.facts
    pool = book.offices.acting_pool.get(facts.post.office)
    if facts.kind is not _ACTING or pool is None:
        return _NO_POOL
    if isinstance(pool, Silence):
        return ACTING_POOL.silent(pool)
    if facts.holds is None:
        return ACTING_POOL.unknown((pool,), _HOLDS)
    if any(office in pool.value for office in facts.holds):
        return ACTING_POOL.holds((pool,), words.holds_a_pool_office, pool=pool.value)
    choice = book.choice("acting_from_outside")
    if choice.alternative != "first_vice_head" and not isinstance(
        book.appointments.acting_outsider_first_vice, Provision
    ):
        return ACTING_POOL.holds((pool, choice), words.holds_a_pool_office, pool=pool.value)
    return ACTING_POOL.fails((pool, choice), words.not_from_the_pool, pool=pool.value)


def check_renomination(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the nominee may be proposed again for the same post in this term.

    Law: local rules only; national law sets no limit.

    Returns:
        `failures`, or that the law is silent.
    """
    allowed = book.appointments.failures_allowed
    if isinstance(allowed, Silence):
        return RENOMINATION.silent(allowed)
    failed = case.facts.failed_votes
    if failed is None:
        return RENOMINATION.unknown((allowed,), _FAILED)
    return RENOMINATION.decide(failed < allowed.value, (allowed,), words.failures, failed=failed, allowed=allowed.value)


def check_renomination_wait(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether enough time has passed since the last failed vote.

    Law: local rules only (Shenzhen: half a year).

    Returns:
        `waited`, `not_required_here` where nothing failed, or that the law is silent.
    """
    wait = book.appointments.renomination_wait
    if isinstance(wait, Silence):
        return RENOMINATION_WAIT.silent(wait)
    facts = case.facts
    if facts.failed_votes == 0 or not wait.value.count:
        return RENOMINATION_WAIT.holds((wait,), words.not_required_here, what=RENOMINATION_WAIT.label)
    if facts.failed_votes is None or facts.last_failed_on is None:
        return RENOMINATION_WAIT.unknown((wait,), _FAILED if facts.failed_votes is None else _LAST_FAILED)
    first = wait.value.due(latest(facts.last_failed_on), case.law.calendar).not_after
    on: date = earliest(act.on)
    return RENOMINATION_WAIT.decide(
        on >= first, (wait,), words.waited, since=latest(facts.last_failed_on), until=first, on=on
    )


def check_must_be_deputy(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the office may be held only by a deputy, and the nominee is one.

    Law: LOL2022-47-1, LOL2022-47-2, LOL2022-34, LOL2022-56.

    Returns:
        `is_a_deputy`, `not_a_deputy` or `not_required_here`.
    """
    office = case.facts.post.office
    rule = book.offices.must_be_deputy.get(office)
    if _not_known(rule):
        return MUST_BE_DEPUTY.silent(rule)
    if not isinstance(rule, Provision) or not rule.value or not case.facts.kind.fills:
        return _NO_DEPUTY
    if case.facts.is_deputy is None:
        return MUST_BE_DEPUTY.unknown((rule,), _IS_DEPUTY)
    if case.facts.is_deputy:
        return MUST_BE_DEPUTY.holds((rule,), words.is_a_deputy)
    return MUST_BE_DEPUTY.fails((rule,), words.not_a_deputy)


def check_incompatible(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the nominee holds a post that the law keeps apart from this one; noted, never barring.

    Law: LOL2022-47-3, JUD2019-22-1, PRC2019-23-1.

    Returns:
        `compatible`, `incompatible_with`, or which facts are missing.

    Reading: `incompatible` (a duty to resign; the office does not lapse by itself).
    """
    facts = case.facts
    office = facts.post.office
    apart = book.offices.incompatible.get(office)
    if facts.kind.fills and _not_known(apart):
        return INCOMPATIBLE.silent(apart)
    if not isinstance(apart, Provision) or not facts.kind.fills:
        return _NOTHING_APART
    if facts.holds is None:
        return INCOMPATIBLE.unknown((apart,), _HOLDS)
    held = [
        each.label for each in facts.holds if service_of(each) in apart.value and service_of(each) != service_of(office)
    ]
    held += [each.label for each in facts.elsewhere or () if each in apart.value]
    if held:
        return INCOMPATIBLE.fails(
            (apart,), words.incompatible_with, held=join(tuple(held)), office=facts.post.office.label
        )
    return INCOMPATIBLE.holds((apart,), words.compatible, office=facts.post.office.label)


def check_documents(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the documents that the local rules ask for came; noted, never barring.

    Returns:
        `documents_complete`, `documents_missing`, or that the law is silent.
    """
    asked = book.appointments.submission_documents
    if isinstance(asked, Silence):
        return DOCUMENTS.silent(asked)
    if act.documents is None:
        return DOCUMENTS.unknown((asked,), _DOCUMENTS)
    idle = _FOR_LEAVING if case.facts.kind.fills else _FOR_NOMINEES
    missing = [token for token in asked.value if token not in idle and token not in act.documents]
    if missing:
        return DOCUMENTS.fails(
            (asked,), words.documents_missing, missing=join(tuple(DOCUMENT_LABELS[t] for t in missing))
        )
    return DOCUMENTS.holds((asked,), words.documents_complete)


_FOR_LEAVING = frozenset({"removal_reason"})
_FOR_NOMINEES = frozenset(
    {
        "nominee_brief",
        "nominee_material",
        "appointment_reason",
        "vetting_material",
        "public_notice_report",
        "approval_of_new_body",
        "exam_result",
    }
)

DOCUMENT_LABELS: dict[str, Text] = {
    "nominee_brief": Text("拟任命人员简历", "brief on the nominee"),
    "nominee_material": Text("拟任命人员有关材料", "material on the nominee"),
    "appointment_reason": Text("任命理由", "reasons for the appointment"),
    "removal_reason": Text("免职理由", "reasons for the relief"),
    "nominator_statement": Text("提请人的说明", "statement of the nominator"),
    "appointment_report_form": Text("任免呈报表", "appointment form"),
    "vetting_material": Text("考察材料", "vetting material"),
    "public_notice_report": Text("公示情况", "report on the public notice"),
    "approval_of_new_body": Text("机构设立批准文件", "approval of the new body"),
    "exam_result": Text("考试结果", "exam result"),
}


def check_written(case: Matter, act: Submitted, book: RuleBook) -> Finding:
    """Tell whether the submission came in the form that the local rules ask for; noted, never barring.

    Returns:
        `in_writing`, or that the law is silent.
    """
    asked = book.appointments.submission_written
    if isinstance(asked, Silence):
        return WRITTEN.silent(asked)
    if act.written is None:
        return WRITTEN.unknown((asked,), _WRITTEN)
    return WRITTEN.decide(act.written, (asked,), words.in_writing, written="yes" if act.written else "no")
