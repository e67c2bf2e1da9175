"""The procedure of examining the credentials of an elected deputy, and how a case of it is opened."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.congress.ids import PersonId, UnitId
from npc_core.deputies import rules_credentials as rules
from npc_core.deputies import who
from npc_core.deputies.acts import (
    CredentialsFacts,
    CredentialsStage,
    Determination,
    Determined,
    Examined,
    ListPublished,
    OpinionReported,
    Voted,
)
from npc_core.deputies.rules_decisions import quorum_rule
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.cases import Case, open_case
from npc_core.procedure.procedures import Fork, Procedure, step

_S = CredentialsStage
_ways = (
    (Determination.CONFIRMED, frozenset({_S.CONFIRMED})),
    (Determination.VOID, frozenset({_S.VOID})),
    (Determination.NOT_ADOPTED, frozenset({_S.EXAMINED})),
)

CREDENTIALS: Procedure[CredentialsFacts, CredentialsStage] = Procedure(
    "deputies.credentials",
    Text("代表资格审查", "examination of credentials"),
    home="npc_core.deputies.credentials:CREDENTIALS",
    facts=CredentialsFacts,
    stages=CredentialsStage,
    start=(_S.OPEN,),
    ends=(_S.CONFIRMED, _S.VOID),
    steps=(
        step(
            Examined,
            Text("审查", "examination"),
            at=(_S.OPEN, _S.EXAMINED),
            to=(_S.EXAMINED,),
            by=who.named_in(lambda book: book.mandates.credentials_examined_by),
            rules=(rules.check_examiner,),
            duties=(rules.check_tests,),
        ),
        step(
            OpinionReported,
            Text("提出审查报告", "report"),
            at=(_S.EXAMINED,),
            to=(_S.REPORTED,),
            by=who.always(Role.CREDENTIALS_COMMITTEE),
            rules=(rules.check_reported_to,),
            duties=(rules.check_opinion,),
        ),
        step(
            Voted,
            Text("表决审查报告", "vote on the report"),
            at=(_S.REPORTED,),
            to=(_S.VOTED,),
            rules=(quorum_rule(rules.decision_on_credentials),),
        ),
        step(
            Determined,
            Text("确认资格或者确定当选无效", "confirmed, or determined void"),
            at=(_S.VOTED,),
            to=Fork("result", _ways, frozenset({_S.VOTED})),
            by=who.named_in(lambda book: book.mandates.confirmed_by),
            rules=(rules.check_determined_by, rules.check_on_report, rules.check_result),
        ),
        step(
            ListPublished,
            Text("公布代表名单", "list published"),
            at=(_S.CONFIRMED,),
            to=(),
            by=who.named_in(lambda book: book.mandates.confirmed_by),
            demand=rules.demand_list,
            rules=(rules.check_list,),
            once=True,
        ),
    ),
    effects=rules.effects_of_credentials,
)


def open_credentials(
    law: Law,
    deputy: PersonId,
    *,
    unit: UnitId | None = None,
    by_election: bool | None = None,
    first_session_on: date | None = None,
    partial: bool = False,
) -> Case[CredentialsFacts, CredentialsStage]:
    """Return a new case: the credentials of one elected deputy.

    Args:
        law: the law of the place to whose congress the deputy was elected.
        deputy: who was elected.
        unit: the constituency or electing unit.
        by_election: whether in a by-election.
        first_session_on: the day of the first session of the term.
        partial: whether what is not recorded is unknown, as for a history made from a table.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> open_credentials(law_of(Area.from_code("411424")), PersonId("P-1"), by_election=True).standing("en")
    'to be examined'
    """
    facts = CredentialsFacts(deputy=deputy, unit=unit, by_election=by_election, first_session_on=first_session_on)
    return open_case(CREDENTIALS, law, facts, partial=partial)
