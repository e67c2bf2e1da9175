"""How findings look: one line, a tree, or Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Finding, taken_together
from npc_core.kernel.norms import CiteStyle, cited
from npc_core.kernel.provisions import Choice, Force, Provision
from npc_core.kernel.text import Lang, Text


def render(finding: Finding, lang: Lang, style: str, cite: CiteStyle) -> str:
    """Return a finding in words."""
    if style == "line":
        return _line(finding, lang, cite)
    if style == "tree":
        return "\n".join(_tree(finding, lang, cite, "", "  "))
    if style == "markdown":
        return "\n".join(_tree(finding, lang, cite, "- ", "  "))
    raise ImpossibleFacts("style", style, Text("line、tree 或 markdown", "line, tree or markdown"))


def _line(finding: Finding, lang: Lang, cite: CiteStyle) -> str:
    """The verdict, the decisive reason, and its citations."""
    verdict = finding.verdict.to(lang)
    path = [each for each in _decisive(finding) if each.words is not taken_together]
    if not path:
        return verdict
    colon, then = ("：", "；") if lang == "zh" else (": ", "; ")
    return verdict + colon + then.join(_body(each, lang, cite) for each in path)


def _decisive(finding: Finding) -> Iterator[Finding]:
    """Walk down to the leaf that explains the outcome, preferring, where all holds, one that rests on a provision."""
    yield finding
    while finding.because:
        same = [each for each in finding.because if each.outcome is finding.outcome and each.force is Force.BINDING]
        if finding.holds:
            same = [each for each in same if any(isinstance(basis, Provision) for basis in each.all_basis())][
                -1:
            ] or same[-1:]
        same = same or list(finding.because[:1])
        finding = same[0]
        yield finding


def _body(finding: Finding, lang: Lang, cite: CiteStyle) -> str:
    norms = (norm for each in finding.basis if not isinstance(each, Choice) for norm in each.norms)
    return finding.message.to(lang) + cited(norms, lang, cite)


def _tree(finding: Finding, lang: Lang, cite: CiteStyle, bullet: str, indent: str) -> Iterator[str]:
    label = finding.source.label.to(lang)
    colon = "：" if lang == "zh" else ": "
    message = "" if finding.words is taken_together else colon + _body(finding, lang, cite)
    grave = f"（{finding.severity.label.zh}）" if finding.severity and lang == "zh" else ""
    grave = f" ({finding.severity.label.en})" if finding.severity and lang == "en" else grave
    yield f"{bullet}{label}{colon}{finding.verdict.to(lang)}{grave}{message}"
    for child in finding.because:
        for line in _tree(child, lang, cite, bullet, indent):
            yield indent + line
    if not finding.because:
        for note in finding.notes(lang):
            yield f"{indent}{bullet}※ {note}"
