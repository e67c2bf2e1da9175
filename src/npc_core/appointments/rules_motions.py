"""What removal and recall share: who moved it, what the motion has, whether the person concerned could answer."""

from __future__ import annotations

from typing import Any, TypeGuard

from npc_core.appointments import leaving_words as words
from npc_core.appointments.facts_leaving import DefenceForm, DefenceHeard, Moved
from npc_core.appointments.rules_decisions import Matter
from npc_core.congress.actors import Role
from npc_core.kernel.days import earliest
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.text import Text, join
from npc_core.voting.initiatives import Initiative, Movers
from npc_core.voting.rules_movers import check_movers

MOVER = Rule("appointments.moved_by", Text("提案人", "who moved it"))
CONTENTS = Rule("appointments.motion_contents", Text("议案的内容", "what the motion has"), severity=Severity.DEFECT)
REFERRAL = Rule("appointments.referred_by", Text("提请会议审议", "put to the meeting"))
DEFENCE = Rule("appointments.defence", Text("申辩", "defence"), severity=Severity.DEFECT)
INVESTIGATION = Rule("appointments.investigation", Text("组织调查委员会", "investigation committee"))

REFERRED = Fact("referred.by", Text("由谁决定提请审议？", "Who put it to the meeting?"))
_BY = Fact("moved.by", Text("由谁提出？", "Who moved it?"))
_CONTENTS = Fact("moved.contents", Text("议案写明了什么？", "What does the motion say and bring?"))
_DEFENCE = Fact("defence_heard.form", Text("是否申辩，怎样申辩？", "Was there a defence, and in what form?"))

_CONTENT_LABELS = {
    "target": Text("对象", "target"),
    "reasons": Text("理由", "reasons"),
    "materials": Text("有关材料", "materials"),
}


def not_known(found: Provision[bool] | Silence | None) -> TypeGuard[Silence]:
    """Tell whether the law of the day is not at hand, or the level has no such body."""
    return isinstance(found, Silence) and found.reason is not SilenceReason.NO_RULE


def judge_mover(
    case: Matter, act: Moved, named: Provision[tuple[Role, ...]] | Silence, jointly: Role, initiative: Initiative
) -> Finding:
    """Tell whether it was moved by somebody who may, and by enough of them."""
    if isinstance(named, Silence):
        return MOVER.silent(named)
    if act.by is None:
        return MOVER.unknown((named,), _BY)
    if act.by.role is not jointly:
        return MOVER.decide(act.by.role in named.value, (named,), words.moved_by, by=act.by.label, law=named.value)
    movers = Movers(
        on=earliest(act.on),
        initiative=initiative,
        number=act.number if act.number is not None else act.by.number,
        membership=act.membership,
        fixed=act.fixed,
        suspended=act.suspended,
    )
    return check_movers(movers, case.law)


def judge_contents(act: Moved, asked: Provision[Any], needed: tuple[str, ...]) -> Finding:
    """Tell whether the motion has what it must have."""
    if act.contents is None:
        return CONTENTS.unknown((asked,), _CONTENTS)
    missing = tuple(_CONTENT_LABELS[each] for each in needed if each not in act.contents)
    if missing:
        return CONTENTS.fails((asked,), words.contents_missing, missing=join(missing))
    return CONTENTS.holds((asked,), words.contents_complete)


def judge_defence(case: Matter, asked: Provision[bool] | Silence) -> Finding:
    """Tell whether a defence, or its waiver, is on record."""
    if isinstance(asked, Silence):
        return DEFENCE.silent(asked)
    heard = case.last(DefenceHeard)
    if heard is None:
        if case.partial:
            return DEFENCE.unknown((asked,), _DEFENCE)
        return DEFENCE.notice((asked,), words.defence_not_heard)
    return DEFENCE.holds((asked,), words.defence_heard, form=(heard.form or DefenceForm.ORAL).label)
