"""Rules on a yearly evaluation: its stages as the place sets them, who decides, publication, objection."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.performance import review_words as words
from npc_core.performance.yearly_acts import (
    CommitteeChecked,
    EvaluationDecided,
    EvaluationObjected,
    GroupAssessed,
    Round,
    SelfAssessed,
    YearlyFacts,
    YearlyStage,
)
from npc_core.procedure.acts import Act
from npc_core.procedure.asking import by_whom, role_of
from npc_core.procedure.cases import Case
from npc_core.procedure.procedures import Demand, Demanded

STAGES = Rule("performance.evaluation_stages", Text("考核的环节", "stages of the evaluation"), severity=Severity.DEFECT)
DECIDER = Rule("performance.evaluation_decided_by", Text("考核的审定", "who decides the evaluation"))
OBJECTOR = Rule("performance.objection_by", Text("异议的提出", "who objects"))
ASSESSOR = Rule("performance.assessed_by", Text("考核的主体", "who assesses"), severity=Severity.DEFECT)

_BY = Fact("act.by", Text("由谁办理？", "Who did it?"))
_EARLIER = Fact("act:self_assessed", Text("此前的环节是否完成？", "Were the stages before done?"))

Matter = Case[YearlyFacts, YearlyStage]
_ROUNDS: dict[Round, type[Act]] = {
    Round.SELF: SelfAssessed,
    Round.GROUP: GroupAssessed,
    Round.COMMITTEE: CommitteeChecked,
    Round.CHAIRPERSONS: EvaluationDecided,
}


def demand_self(case: Matter, book: RuleBook) -> Demanded:
    """Return whether self-assessment is a stage here."""
    return _demand(Round.SELF, book)


def demand_group(case: Matter, book: RuleBook) -> Demanded:
    """Return whether an assessment by the group is a stage here."""
    return _demand(Round.GROUP, book)


def demand_committee(case: Matter, book: RuleBook) -> Demanded:
    """Return whether a check by the committee is a stage here."""
    return _demand(Round.COMMITTEE, book)


def _demand(each: Round, book: RuleBook) -> Demanded:
    stages = book.performance.evaluation_stages
    if isinstance(stages, Silence):
        return Demanded(Demand.ALLOWED, (stages,))
    return Demanded(Demand.REQUIRED if each.code in stages.value else Demand.OFF, (stages,))


def check_before_group(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the stages that the place puts before the group's assessment are done."""
    return _earlier_done(Round.GROUP, case, book)


def check_before_committee(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the stages that the place puts before the committee's check are done."""
    return _earlier_done(Round.COMMITTEE, case, book)


def check_before_decision(case: Matter, book: RuleBook, on: date) -> Finding:
    """Tell whether the stages that the place puts before the decision are done."""
    return _earlier_done(Round.CHAIRPERSONS, case, book)


def _earlier_done(now: Round, case: Matter, book: RuleBook) -> Finding:
    """Tell whether every earlier stage of the place is done; nationally there are none.

    Returns:
        `earlier_stages_done`, `stage_is_missing`, or that the law is silent.
    """
    stages = book.performance.evaluation_stages
    if isinstance(stages, Silence):
        return STAGES.silent(stages)
    rounds = tuple(_ROUNDS)
    for each in rounds[: rounds.index(now)]:
        if each.code in stages.value and case.last(_ROUNDS[each]) is None:
            if case.partial:
                return STAGES.unknown((stages,), _EARLIER)
            return STAGES.fails((stages,), words.stage_is_missing, stage=each.label)
    return STAGES.holds((stages,), words.earlier_stages_done)


def check_self(case: Matter, act: SelfAssessed, book: RuleBook) -> Finding:
    """Tell whether whoever is evaluated assesses, and nobody else.

    Returns:
        `by_whoever_is_evaluated`, `no_party`, or who it was is asked.
    """
    return _own(ASSESSOR, case, act)


def check_group_assesses(case: Matter, act: GroupAssessed, book: RuleBook) -> Finding:
    """Tell whether the group assesses; noted, never barring."""
    if act.by is None:
        return ASSESSOR.unknown((), _BY)
    if act.by.role is Role.DEPUTY_GROUP:
        return ASSESSOR.holds((), words.assessed_by_the_group)
    return ASSESSOR.fails((), words.not_the_group, by=act.by.role.label)


def check_decider(case: Matter, act: EvaluationDecided, book: RuleBook) -> Finding:
    """Tell whether the body that the place names decides: nationally no text names one."""
    return by_whom(DECIDER, book.performance.evaluation_decided_by, role_of(act.by), _BY)


def check_objector(case: Matter, act: EvaluationObjected, book: RuleBook) -> Finding:
    """Tell whether whoever was evaluated objects.

    Returns:
        `by_whoever_is_evaluated`, `no_party`, or who it was is asked.
    """
    return _own(OBJECTOR, case, act)


def _own(rule: Rule, case: Matter, act: SelfAssessed | EvaluationObjected) -> Finding:
    if act.by is None:
        return rule.unknown((), _BY)
    facts, by = case.facts, act.by
    wanted = Role.DEPUTY if facts.deputy is not None else Role.DEPUTY_GROUP
    same = by.person is None or facts.deputy is None or by.person == facts.deputy
    if by.role is wanted and same:
        return rule.holds((), words.by_whoever_is_evaluated)
    return rule.fails((), words.no_party, by=by.role.label)


def demand_publication(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the result must be made known, where the place says so."""
    found = book.performance.evaluation_published
    required = isinstance(found, Provision) and found.value
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (found,))
