"""Rules about forming a body at a session: may there be one, who names its members, from whom, when."""

from __future__ import annotations

from npc_core.appointments import formation_words as words
from npc_core.appointments.facts_formation import (
    OFFICES,
    FormationFacts,
    FormationStage,
    Formed,
    MembersNamed,
    Proposed,
)
from npc_core.congress.actors import Role
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.values import Power
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.voting.decisions import Decision
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

MAY_BE = Rule("appointments.may_be_formed", Text("设立", "whether there may be one"), severity=Severity.VOID)
NAMED_BY = Rule("appointments.members_named_by", Text("人选的提名", "who names the members"), severity=Severity.VOID)
DEPUTIES = Rule(
    "appointments.members_are_deputies", Text("人选的代表身份", "members are deputies"), severity=Severity.VOID
)
FIRST = Rule("appointments.formed_at_first_session", Text("第一次会议上通过", "formed at the first session"))
PROPOSER = Rule("appointments.investigation_proposed", Text("提议人", "who proposed it"))

_BY = Fact("members_named.by", Text("由谁提名？", "Who named the members?"))
_DEPUTIES = Fact("members_named.all_deputies", Text("人选是否都是本级人大代表？", "Are all of them deputies?"))
_FIRST = Fact("dossier.first_session", Text("是否本届第一次会议？", "Is it the first session of the term?"))
_PROPOSED_BY = Fact("proposed.by", Text("由谁提议？", "Who proposed it?"))

Matter = Case[FormationFacts, FormationStage]


def decision_of(case: Matter) -> Decision:
    """Return which vote forms the body."""
    presidium = case.facts.what is Formed.PRESIDIUM
    return Decision.PRESIDIUM_ELECTION if presidium else Decision.COMMITTEE_MEMBERS_PASSED


def power_of(case: Matter, book: RuleBook) -> Provision[Power] | Silence:
    """Return who fills the members' seats, on whose nomination."""
    return book.offices.power[OFFICES[case.facts.what][-1]]


def check_may_be(case: Matter, act: MembersNamed | Proposed, book: RuleBook) -> Finding:
    """Tell whether the level may have such a body on the day.

    Law: LOL2022-33-1a, LOL2022-33-1b, LOL2022-36-1, LOL2022-37-1, LOL2022-17-1b, LOL2022-19-1a and the older clauses.

    Returns:
        `may_be_formed`, that the level has no such body, or that the law is not modelled.
    """
    what, power = case.facts.what, power_of(case, book)
    found: Provision[object] | Silence = {
        Formed.SPECIAL_COMMITTEE: book.committees.special_committees,
        Formed.INVESTIGATION_COMMITTEE: book.committees.investigation_committee,
    }.get(what, power)
    if isinstance(found, Silence):
        return MAY_BE.silent(found)
    return MAY_BE.holds((found,), words.may_be_formed, what=what.label)


def check_named_by(case: Matter, act: MembersNamed, book: RuleBook) -> Finding:
    """Tell whether the members were named by whoever the law names.

    Law: LOL2022-34-1a, LOL2022-36-3 and the older clauses; of presidium and township committee the law names nobody.

    Returns:
        `members_named_by`, `nobody_is_named`, or what is missing.
    """
    power = power_of(case, book)
    if isinstance(power, Silence):
        return NAMED_BY.silent(power)
    if not power.value.nominators:
        return NAMED_BY.holds((power,), words.nobody_is_named, what=case.facts.what.label)
    if act.by is None:
        return NAMED_BY.unknown((power,), _BY)
    named = power.value.nominators
    return NAMED_BY.decide(act.by.role in named, (power,), words.members_named_by, by=act.by.label, law=named)


def check_all_deputies(case: Matter, act: MembersNamed, book: RuleBook) -> Finding:
    """Tell whether all members are deputies, where the law has them named from among the deputies.

    Law: LOL2022-34-1a, LOL2022-36-3 and the older clauses.

    Returns:
        `members_are_deputies`, `open_to_all`, or what is missing.
    """
    must = book.offices.must_be_deputy.get(OFFICES[case.facts.what][-1])
    if must is None:
        return DEPUTIES.holds((), words.open_to_all, what=case.facts.what.label)
    if isinstance(must, Silence):
        return DEPUTIES.silent(must)
    if act.all_deputies is None:
        return DEPUTIES.unknown((must,), _DEPUTIES)
    yes = act.all_deputies
    return DEPUTIES.decide(yes, (must,), words.members_are_deputies, yes="yes" if yes else "no")


def check_first_session(case: Matter, act: MembersNamed, book: RuleBook) -> Finding:
    """Tell whether a township passes its credentials committee at the first session of the term; noted, never barring.

    Law: LOL2022-37-1 and the older clauses.

    Returns:
        `at_first_session`, `any_session`, or what is missing.
    """
    if case.facts.what is not Formed.TOWNSHIP_CREDENTIALS_COMMITTEE:
        return FIRST.holds((), words.any_session, what=case.facts.what.label)
    asked = book.committees.adopted_at_first_session
    if isinstance(asked, Silence):
        return FIRST.silent(asked)
    first = case.facts.first_session
    if first is None:
        return FIRST.unknown((asked,), _FIRST)
    return FIRST.decide(first, (asked,), words.at_first_session, first="yes" if first else "no")


def demand_proposal(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the body must first be proposed: an investigation committee only."""
    needed = case.facts.what is Formed.INVESTIGATION_COMMITTEE
    return Demanded(Demand.REQUIRED if needed else Demand.OFF, (book.voting.investigation_movers,))


def check_proposer(case: Matter, act: Proposed, book: RuleBook) -> Finding:
    """Tell whether an investigation was proposed by the presidium or a tenth of the deputies jointly.

    Law: LOL2022-36-2 and the older clauses.

    Returns:
        `proposed_by`, the findings of `check_movers`, or what is missing.
    """
    share = book.voting.investigation_movers
    if isinstance(share, Silence):
        return PROPOSER.silent(share)
    if act.by is None:
        return PROPOSER.unknown((share,), _PROPOSED_BY)
    if act.by.role is Role.DEPUTIES:
        movers = Movers(
            on=earliest(act.on),
            initiative=Initiative.INVESTIGATION,
            number=act.number if act.number is not None else act.by.number,
            membership=act.membership,
            fixed=act.fixed,
            suspended=act.suspended,
        )
        return check_movers(movers, case.law)
    presidium = act.by.role is Role.PRESIDIUM
    return PROPOSER.decide(presidium, (share,), words.proposed_by, by=act.by.label, law=Role.PRESIDIUM.label)


def check_was_proposed(case: Matter, act: MembersNamed, book: RuleBook) -> Finding:
    """Tell whether an investigation was proposed before its members are named.

    Law: LOL2022-36-2 and the older clauses.

    Returns:
        `was_proposed`, `needs_no_proposal`, or what is missing.
    """
    if case.facts.what is not Formed.INVESTIGATION_COMMITTEE:
        return PROPOSER.holds((), words.needs_no_proposal, what=case.facts.what.label)
    share = book.voting.investigation_movers
    if isinstance(share, Silence):
        return PROPOSER.silent(share)
    done = case.last(Proposed) is not None
    if not done and case.partial:
        return PROPOSER.unknown((share,), _PROPOSED_BY)
    return PROPOSER.decide(done, (share,), words.was_proposed, done="yes" if done else "no")
