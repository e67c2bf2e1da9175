"""Views: what an application shows, one way, with labels, words and citations in one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from npc_core.kernel.findings import Finding
from npc_core.kernel.norms import Norm
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Lang
from npc_core.kernel.writing import unstructure
from npc_core.procedure.audits import Audit
from npc_core.procedure.cases import Case
from npc_core.procedure.clocks import Deadline
from npc_core.procedure.possible import Possibility


def view_norm(norm: Norm, lang: Lang = "zh") -> dict[str, Any]:
    """Return a clause with its three citations."""
    return {
        "id": norm.id,
        "short": norm.cite("short", lang),
        "full": norm.cite("full", lang),
        "official": norm.cite("official", lang),
    }


def view_finding(finding: Finding, lang: Lang = "zh") -> dict[str, Any]:
    """Return a finding with its words, clauses, notes and what is missing."""
    shown: dict[str, Any] = {
        "rule": finding.rule,
        "label": finding.source.label.to(lang),
        "outcome": finding.outcome.code,
        "verdict": finding.verdict.to(lang),
        "force": finding.force.code,
        "code": finding.code,
        "text": finding.explain(lang),
        "norms": [view_norm(norm, lang) for norm in finding.norms],
    }
    if finding.severity is not None:
        shown["severity"] = finding.severity.code
    if finding.readings:
        shown["readings"] = [{"id": each.reading, "alternative": each.alternative} for each in finding.readings]
    if finding.missing:
        shown["missing"] = list(finding.missing)
        shown["questions"] = list(finding.questions(lang))
    notes = finding.notes(lang)
    if notes:
        shown["notes"] = list(notes)
    if finding.because:
        shown["because"] = [view_finding(each, lang) for each in finding.because]
    return shown


def view_case(case: Case[Any, Any], lang: Lang = "zh") -> dict[str, Any]:
    """Return where a case stands and what happened so far."""
    acts = []
    for entry in case.entries:
        step = case.procedure.by_act[type(entry.act)][0]
        shown = {"id": entry.id, "act": step.code, "label": step.label.to(lang), "on": unstructure(entry.act)["on"]}
        acts.append({**shown, "struck": entry.struck} if entry.struck is not None else shown)
    return {
        "procedure": case.procedure.id,
        "label": case.procedure.label.to(lang),
        "area": case.law.area.display,
        "standing": case.standing(lang),
        "stages": sorted(stage.code for stage in case.stages),
        "closed": case.closed,
        "acts": acts,
    }


def view_possible(steps: Iterable[Possibility], lang: Lang = "zh") -> list[dict[str, Any]]:
    """Return what may be done next, for a screen."""
    found = []
    for step in steps:
        shown: dict[str, Any] = {
            "step": step.step,
            "label": step.label.to(lang),
            "status": step.status.code,
            "status_label": step.status.label.to(lang),
            "by": [role.code for role in step.by],
            "by_label": [role.label.to(lang) for role in step.by],
            "needs": list(step.needs),
            "reason": step.reason(lang),
        }
        shown |= {"opens_on": step.opens_on.isoformat()} if step.opens_on else {}
        shown |= {"due_on": step.due_on.isoformat()} if step.due_on else {}
        found.append(shown)
    return found


def view_deadlines(deadlines: Iterable[Deadline], lang: Lang = "zh") -> list[dict[str, Any]]:
    """Return running clocks, for a screen."""
    found = []
    for each in deadlines:
        shown: dict[str, Any] = {
            "clock": each.clock,
            "label": each.label.to(lang),
            "days_left": each.days_left,
            "period": each.provision.value.words.to(lang),
            "norms": [view_norm(norm, lang) for norm in each.provision.norms],
            **_due("due", each.due.not_before, each.due.not_after),
        }
        if each.key is not None:
            shown["key"] = str(each.key)
        if each.target is not None:
            shown |= _due("target", each.target.not_before, each.target.not_after)
        found.append(shown)
    return found


def _due(name: str, not_before: date, not_after: date) -> dict[str, str]:
    if not_before == not_after:
        return {name: not_before.isoformat()}
    return {f"{name}_not_before": not_before.isoformat(), f"{name}_not_after": not_after.isoformat()}


def view_audit(audit: Audit, lang: Lang = "zh") -> dict[str, Any]:
    """Return a whole matter judged."""
    return {
        "on": audit.on.isoformat(),
        "outcome": audit.outcome.code,
        "acts": [
            {
                "id": line.entry.id,
                "label": line.label.to(lang),
                "permitted": view_finding(line.judgement.permitted, lang),
                "duties": [view_finding(duty, lang) for duty in line.judgement.duties],
            }
            for line in audit.lines
        ],
        "open": [view_finding(finding, lang) for finding in audit.open],
    }


def view_provision(found: Provision[Any] | Silence, lang: Lang = "zh") -> dict[str, Any]:
    """Return a provision or a silence with its source."""
    shown: dict[str, Any] = {
        "key": found.key,
        "label": found.label.to(lang),
        "norms": [view_norm(norm, lang) for norm in found.norms],
    }
    if isinstance(found, Silence):
        shown["silence"] = found.reason.code
        shown["text"] = found.reason.label.to(lang)
        if found.modelled_from is not None:
            shown["modelled_from"] = found.modelled_from.isoformat()
    else:
        shown |= {"value": unstructure(found.value), "since": found.since.isoformat(), "origin": found.origin}
        shown |= {"force": found.force.code}
        if found.grade is not None:
            shown["grade"] = found.grade.code
        if found.target is not None:
            shown["target"] = unstructure(found.target.value)
        if found.conflicts:
            shown["conflicts"] = [
                {"kind": each.kind.code, "value": unstructure(each.value), "norms": [norm.id for norm in each.norms]}
                for each in found.conflicts
            ]
    if found.local_note is not None:
        shown["local_note"] = found.local_note.label.to(lang)
    return shown
