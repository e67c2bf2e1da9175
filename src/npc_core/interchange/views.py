"""Views: what an application shows, one way, with labels, words and citations in one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from npc_core.kernel.errors import UnknownNorm, UnknownRule
from npc_core.kernel.findings import Finding
from npc_core.kernel.norms import Norm, covers, parse_norm_id
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Lang
from npc_core.kernel.writing import unstructure
from npc_core.law.book import RuleBook
from npc_core.law.catalogue import NormEntry, OlderNorm, catalogue, norm_entry, older, under
from npc_core.law.compare import provisions_of
from npc_core.law.consequences import Consequence, consequences_of
from npc_core.law.sections import SECTIONS
from npc_core.law.statutes import norm
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


def view_clauses(norm_id: str, lang: Lang = "zh") -> list[dict[str, Any]]:
    """Return what the catalogue says of a clause and of everything under it, older versions too.

    Raises:
        UnknownNorm: the catalogue knows nothing of this id.

    >>> [each["id"] for each in view_clauses("LOL2015-45-2")]
    ['LOL2015-45-2']
    """
    if parse_norm_id(norm_id) is None:
        raise UnknownNorm(norm_id)
    found = [_clause(norm_entry(each), lang) for each in under(norm_id)]
    found += [_older(each, lang) for key, each in older().items() if parse_norm_id(key) and covers(norm_id, key)]
    if not found:
        raise UnknownNorm(norm_id)
    return found


def _clause(entry: NormEntry, lang: Lang) -> dict[str, Any]:
    shown: dict[str, Any] = {**view_norm(entry.norm, lang), "text": entry.rule.to(lang)}
    if entry.severity is not None:
        shown["severity"] = entry.severity.code
    further = {"effect": entry.effect, "remedy": entry.remedy}
    return shown | {name: text.to(lang) for name, text in further.items() if text is not None}


def _older(clause: OlderNorm, lang: Lang) -> dict[str, Any]:
    """Show a clause whose text is not at hand: which later clause says the same, what differs, how well it is known."""
    shown: dict[str, Any] = view_norm(norm(clause.norm), lang)
    same = [norm_entry(each) for each in clause.same_as if each in catalogue()]
    shown["text"] = (" " if lang == "en" else "").join(each.rule.to(lang) for each in same)
    shown["same_as"] = list(clause.same_as)
    if clause.difference is not None:
        shown["difference"] = clause.difference
    return shown | {"grade": clause.grade.code, "known_from": clause.grade.label.to(lang)}


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
    else:
        told = [_view_consequence(each, lang) for each in consequences_of(finding)]
        if told:
            shown["consequences"] = told
    return shown


def _view_consequence(consequence: Consequence, lang: Lang) -> dict[str, Any]:
    """Show what follows from failing a clause, and what can be done; what the catalogue does not say is left out."""
    said = {"effect": consequence.effect, "remedy": consequence.remedy}
    return {"norm": consequence.norm.id} | {name: text.to(lang) for name, text in said.items() if text is not None}


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
    if not_after == date.max:  # it runs from a day that is not known
        return {f"{name}_not_before": not_before.isoformat()}
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


def view_section(book: RuleBook, section: str, lang: Lang = "zh") -> dict[str, Any]:
    """Return everything that the law of a place says in one section of its book, in the section's own order.

    Args:
        book: the book of a day.
        section: its name, such as `voting`.
        lang: `zh` or `en`.

    Raises:
        UnknownRule: there is no such section.
    """
    if section not in SECTIONS:
        raise UnknownRule(section, tuple(SECTIONS))
    prefix = section + "."
    found = [found for key, found in provisions_of(book) if key.startswith(prefix)]
    return {
        "section": section,
        "area": book.law.area.display,
        "since": book.since.isoformat() if book.since > date.min else None,
        "until": book.until.isoformat() if book.until else None,
        "provisions": [view_provision(each, lang) for each in found],
        "recorded": [
            {"key": each.key, "text": each.text.to(lang)} for each in book.recorded if each.key.startswith(prefix)
        ],
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
