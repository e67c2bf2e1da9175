"""Acts of a lawful history with some of their facts changed, as the tables write them."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from npc_core.elections import ProxyReason, Sabotage
from npc_core.kernel.findings import Finding, Rule, all_of
from npc_core.kernel.labels import member
from npc_core.kernel.text import Text
from npc_core.procedure.cases import Case
from npc_core.voting import StepKind
from tests.elections.histories import after, by, count

WHOLE = Rule("test.whole", Text("全部", "whole"))
READ: dict[str, Any] = {
    "by": by,
    "next": lambda code: member(StepKind, code),
    "reason": lambda code: member(ProxyReason, code),
    "form": lambda code: member(Sabotage, code),
}


def changed(act: Any, e: date, changes: dict[str, Any]) -> Any:
    """Return an act with other facts; `on` counts from the election day, `votes` and `cast` make a count."""
    told: dict[str, Any] = {}
    for name, value in changes.items():
        if name == "on":
            told[name] = after(e, value)
        elif name in READ:
            told[name] = READ[name](value)
        elif name not in ("votes", "cast"):
            told[name] = tuple(value) if isinstance(value, list) else value
    if "votes" in changes or "cast" in changes:
        votes = changes.get("votes", [80, 25])
        told["count"] = count(*votes, cast=changes.get("cast", act.count.cast))
    return evolve(act, **told)


def whole(case: Case[Any, Any], act: Any) -> Finding:
    """Return what the law says of an act: whether it is permitted, and the duties around it."""
    judgement = case.judge(act)
    finding = all_of(WHOLE, judgement.permitted, *judgement.duties)
    assert finding.explain("zh", "tree") != finding.explain("en", "tree")
    return finding


def asked_for(finding: Finding) -> set[str]:
    """Return the facts that some undetermined reason asks for, whatever the whole amounts to."""
    here = set(finding.missing)
    return here.union(*(asked_for(each) for each in finding.because))
