"""Pages made from the package at every build: readings, provisions by article, procedures, rules. Not committed."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import npc_core
from npc_core.interchange import find_procedure, find_rule, procedure_ids, rule_ids
from npc_core.kernel.text import Lang
from npc_core.law.readings import readings
from npc_core.law.sections import SECTIONS
from npc_core.law.statutes import norm
from npc_core.law.tables import load_table

PACKAGE = Path(npc_core.__path__[0])
LAW = re.compile(r"^Law:(.*?)(?:\n\n|\Z)", re.DOTALL | re.MULTILINE)
NORM = re.compile(r"\b[A-Z]{2,3}\d{4}-\d[0-9A-Za-z()-]*")
FOLDER = Path(__file__).parent / "reference"
PICTURES: dict[Lang, str] = {"zh": "README.zh-CN.md", "en": "README.md"}
MADE = "<!-- made by docs/generate.py; run it again after a change of a procedure -->"
GROUPS = {"counting": "计票和表决", "time": "期间", "deputies": "代表", "local": "地方规定", "offices": "职务"}


def readings_page() -> str:
    """Return every reading on one page in Chinese, for a legal office to sign."""
    lines = [
        "# 口径一览",
        "",
        "法律文字留有选择之处，列明问题、各种口径和本库的默认选择。地方规定已有规定的，先于口径适用。",
        "采用其他口径的，请在“采用”栏注明，由法制工作机构签署。",
    ]
    for group, label in GROUPS.items():
        lines += ["", f"## {label}", "", "| 编号 | 问题 | 口径（首个为默认） | 条文 | 采用 |", "|---|---|---|---|---|"]
        for reading in readings().values():
            if reading.group != group:
                continue
            ways = "<br>".join(
                f"`{each.id}` {each.label.zh}" + (f"（{each.held_by.zh}）" if each.held_by else "")
                for each in sorted(reading.alternative, key=lambda each, chosen=reading.default: each.id != chosen)
            )
            places = "、".join(norm(place).cite("full") for place in reading.norms) or "—"
            lines.append(f"| `{reading.id}` | {reading.question.zh} | {ways} | {places} | |")
    lines += ["", "签署：　　　　　　　　　日期：　　　　　　"]
    return "\n".join(lines) + "\n"


def articles_page() -> str:
    """Return every provision by the article it rests on."""
    by_statute: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, section in SECTIONS.items():
        for column in load_table(section, name).columns():
            for row in column.rows:
                for each in row.norms:
                    by_statute[each.statute.id][each.id].add(column.key)
    lines = ["# Provisions by article", "", "Which provisions of the book rest on which clause of which version."]
    for statute in sorted(by_statute):
        lines += ["", f"## {statute}", "", "| clause | citation | provisions |", "|---|---|---|"]
        clauses = by_statute[statute]
        for norm_id in sorted(clauses, key=lambda each: (norm(each).article or 0, each)):
            keys = ", ".join(f"`{key}`" for key in sorted(clauses[norm_id]))
            lines.append(f"| `{norm_id}` | {norm(norm_id).cite('short')} | {keys} |")
    return "\n".join(lines) + "\n"


def rules_page() -> str:
    """Return every rule by the article that its docstring names: which function to open for a clause."""
    by_clause: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(("npc_core", *path.relative_to(PACKAGE).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = ast.get_docstring(node) if isinstance(node, ast.FunctionDef | ast.ClassDef) else None
            cited = LAW.search(told or "")
            for clause in dict.fromkeys(NORM.findall(cited[1])) if cited and told else ():
                by_clause[clause].append(f"`{module}.{node.name}` — {told.splitlines()[0]}")
    lines = ["# Rules by article", "", "Which rule applies which clause: the function to read, and what it tells."]
    heading = ""
    for clause in sorted(by_clause, key=lambda each: (norm(each).statute.id, norm(each).article or 0, each)):
        if norm(clause).statute.id != heading:
            heading = norm(clause).statute.id
            lines += [
                "",
                f"## {heading} {norm(clause).statute.title.zh}",
                "",
                "| clause | citation | rules |",
                "|---|---|---|",
            ]
        lines.append(f"| `{clause}` | {norm(clause).cite('short')} | {'<br>'.join(by_clause[clause])} |")
    return "\n".join(lines) + "\n"


def procedures_page() -> str:
    """Return every procedure as a picture and a table, and every rule that can be asked by id."""
    lines = ["# Procedures and rules", ""]
    for procedure_id in procedure_ids():
        procedure = find_procedure(procedure_id)
        assert procedure is not None
        lines += [f"## {procedure.label.zh} `{procedure_id}`", "", "```text", procedure.to_mermaid("zh") + "```", ""]
        lines += ["| step | 中文 | English |", "|---|---|---|"]
        lines += [f"| `{step.code}` | {step.label.zh} | {step.label.en} |" for step in procedure.steps]
    lines += ["", "## Rules that stand alone", "", "| id | facts | what it tells |", "|---|---|---|"]
    for rule_id in rule_ids():
        rule = find_rule(rule_id)
        told = (rule.function.__doc__ or "").strip().splitlines()[0]
        lines.append(f"| `{rule_id}` | `{rule.facts.__name__}` | {told} |")
    return "\n".join(lines) + "\n"


PAGES = {
    "readings.md": readings_page,
    "articles.md": articles_page,
    "rules.md": rules_page,
    "procedures.md": procedures_page,
}


def pictures_page(lang: Lang) -> str:
    """Return the picture of every procedure as Mermaid; committed, and kept fresh by a test."""
    lines = ["# 各项程序的图" if lang == "zh" else "# Pictures of the procedures", "", MADE, ""]
    for procedure_id in procedure_ids():
        procedure = find_procedure(procedure_id)
        assert procedure is not None
        lines += [f"## {procedure.label.to(lang)} `{procedure_id}`", "", "```mermaid"]
        lines += [procedure.to_mermaid(lang).strip(), "```", ""]
    return "\n".join(lines)


def write(*_: object) -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    for language, name in PICTURES.items():
        (Path(__file__).parent / "pictures" / name).write_text(pictures_page(language), encoding="utf-8")
