"""Mermaid pictures of a procedure and of a case so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npc_core.kernel.days import earliest
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Lang
from npc_core.procedure.procedures import Fork, Procedure, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npc_core.procedure.cases import Case


def procedure_to_mermaid(procedure: Procedure[Any, Any], lang: Lang) -> str:
    """Return a state diagram: one state a stage, one arrow a step."""
    lines = ["stateDiagram-v2"]
    lines.extend(f'    state "{stage.label.to(lang)}" as {stage.code}' for stage in procedure.stages)
    lines.extend(f"    [*] --> {stage.code}" for stage in _ordered(procedure, procedure.start))
    for step in procedure.steps:
        for source in _ordered(procedure, step.at):
            lines.extend(f"    {source.code} --> {arrow}" for arrow in _arrows(procedure, step, lang))
    lines.extend(f"    {stage.code} --> [*]" for stage in _ordered(procedure, procedure.ends))
    return "\n".join(lines) + "\n"


def _arrows(procedure: Procedure[Any, Any], step: Step[Any, Any], lang: Lang) -> Iterator[str]:
    label = step.label.to(lang)
    if not isinstance(step.to, Fork):
        yield from (f"{target.code}: {label}" for target in _ordered(procedure, step.to))
        return
    for value, stages in step.to.ways:
        shown = value.label.to(lang) if isinstance(value, Labelled) else {True: "✓", False: "✗"}[value]
        yield from (f"{target.code}: {label} {shown}" for target in _ordered(procedure, stages))


def case_to_mermaid(case: Case[Any, Any], lang: Lang) -> str:
    """Return a timeline of the acts so far, ending in where the matter stands."""
    lines = ["timeline", f"    title {case.procedure.label.to(lang)}"]
    for act in case.acts:
        step = case.procedure.by_act[type(act)][0]
        lines.append(f"    {earliest(act.on).isoformat()} : {step.label.to(lang)}")
    lines.append(f"    {'现在' if lang == 'zh' else 'now'} : {case.standing(lang)}")
    return "\n".join(lines) + "\n"


def _ordered(procedure: Procedure[Any, Any], stages: frozenset[Any]) -> list[Any]:
    return [stage for stage in procedure.stages if stage in stages]
