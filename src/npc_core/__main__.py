"""The command line: thin, and the only module that opens the user's files.

Exit codes: 0 lawful, 1 unlawful, 3 cannot say, 2 bad input.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from npc_core import interchange
from npc_core.congress.areas import Area
from npc_core.interchange.documents import read_act
from npc_core.interchange.questions import ANSWER, view_error
from npc_core.kernel.errors import InvalidDocument, NpcError, Problem
from npc_core.kernel.findings import Finding, Outcome
from npc_core.kernel.text import Text
from npc_core.law.catalogue import norm_entry
from npc_core.law.compare import diff
from npc_core.law.laws import law_of

LAWFUL, UNLAWFUL, BAD_INPUT, CANNOT_SAY = 0, 1, 2, 3
_EXIT = {Outcome.HOLDS: LAWFUL, Outcome.FAILS: UNLAWFUL, Outcome.UNDETERMINED: CANNOT_SAY}


def run() -> None:
    """Run the command line on the process's own streams."""
    try:
        code = main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        code = BAD_INPUT
    sys.exit(code)


def main(arguments: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Run one command and return its exit code."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        command: Callable[[argparse.Namespace, TextIO, TextIO], int] = options.command
        return command(options, stdin, stdout)
    except NpcError as error:
        print(error.explain(options.lang), file=stderr)
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="npc_core", description="Ask the law of people's congresses.")
    commands = parser.add_subparsers(required=True)

    def command(name: str, function: Callable[..., int], text: str, *positional: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=function)
        sub.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of the answer")
        for each in positional:
            sub.add_argument(each)
        return sub

    check = command("check", _check, "may this act be done in this case?", "case", "act")
    check.add_argument("--json", action="store_true")
    for name, function, text in (
        ("possible", _possible, "what may be done next"),
        ("deadlines", _deadlines, "which clocks run"),
        ("audit", _audit, "judge the whole history"),
    ):
        sub = command(name, function, text, "case")
        sub.add_argument("--on", required=True, type=date.fromisoformat, help="the day, as 2019-08-20")
        sub.add_argument("--json", action="store_true")
    command("explain", _explain, "what a clause says", "norm")
    command("rules", _rules, "rules and procedures by id")
    difference = command("diff", _diff, "what changed between two days", "before", "after")
    difference.add_argument("--area", required=True, help="GB/T 2260 code")
    command("diagram", _diagram, "Mermaid picture of a procedure or of a case file", "what")
    command("schema", _schema, "JSON Schema of a procedure's documents, or of questions", "what")
    asking = commands.add_parser("ask", help="answer questions")
    asking.set_defaults(command=_ask)
    asking.add_argument("--lang", choices=("zh", "en"), default="zh")
    asking.add_argument("--lines", action="store_true", help="one question a line; stay up until the input ends")
    asking.add_argument("file", nargs="?", default="-")
    return parser


def _read(name: str, stdin: TextIO) -> Any:
    try:
        text = stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidDocument((Problem(name, type(error).__name__, Text("可读的文件", "a readable file")),)) from None
    if not name.endswith(".toml"):
        return interchange.read_json(text)
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InvalidDocument((Problem(name, str(error), Text("TOML 文本", "TOML text")),)) from None


def _print_json(data: Any, stdout: TextIO) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2), file=stdout)


def _show(finding: Finding, options: argparse.Namespace, stdout: TextIO) -> int:
    if options.json:
        _print_json(interchange.view_finding(finding, options.lang), stdout)
    else:
        print(finding.explain(options.lang, "tree"), file=stdout)
    return _EXIT[finding.outcome]


def _check(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    case = interchange.from_document(_read(options.case, stdin))
    problems: list[Problem] = []
    written = _read(options.act, stdin)
    if not isinstance(written, dict):
        raise InvalidDocument((Problem("$", type(written).__name__, Text("对象", "an object")),))
    act = read_act(written, case.procedure, "$", problems)
    if act is None:
        raise InvalidDocument(tuple(problems))
    return _show(case.check(act), options, stdout)


def _possible(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    steps = interchange.from_document(_read(options.case, stdin)).possible(options.on)
    if options.json:
        _print_json(interchange.view_possible(steps, options.lang), stdout)
    else:
        for step in steps:
            print(step.reason(options.lang), file=stdout)
    return LAWFUL


def _deadlines(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    deadlines = interchange.from_document(_read(options.case, stdin)).deadlines(options.on)
    views = interchange.view_deadlines(deadlines, options.lang)
    if options.json:
        _print_json(views, stdout)
    else:
        for deadline, view in zip(deadlines, views, strict=True):
            print(f"{deadline.due.not_before} {view['label']} ({view['days_left']:+d})", file=stdout)
    return LAWFUL


def _audit(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    audit = interchange.from_document(_read(options.case, stdin)).audit(options.on)
    if options.json:
        _print_json(interchange.view_audit(audit, options.lang), stdout)
    else:
        print(audit.explain(options.lang), file=stdout)
    return _EXIT[audit.outcome]


def _explain(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    entry = norm_entry(options.norm)
    print(entry.norm.cite("official", options.lang), file=stdout)
    print(entry.rule.to(options.lang), file=stdout)
    for text in (entry.effect, entry.remedy):
        if text is not None:
            print(text.to(options.lang), file=stdout)
    return LAWFUL


def _rules(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    for each in (*interchange.procedure_ids(), *interchange.rule_ids()):
        print(each, file=stdout)
    return LAWFUL


def _diff(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    law = law_of(Area.from_code(options.area))
    days = []
    for given in (options.before, options.after):
        try:
            days.append(date.fromisoformat(given))
        except ValueError:
            expected = Text("形如 2019-08-20 的日期", "a day such as 2019-08-20")
            raise InvalidDocument((Problem("day", given, expected),)) from None
    for change in diff(law.on(days[0]), law.on(days[1])):
        kind = Text("值变更", "value") if change.value_changed else Text("只变条文位置", "place only")
        print(f"{change.key}\t{kind.to(options.lang)}\t{change.label.to(options.lang)}", file=stdout)
    return LAWFUL


def _diagram(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    procedure = interchange.find_procedure(options.what)
    if procedure is not None:
        print(procedure.to_mermaid(options.lang), file=stdout, end="")
    else:
        case = interchange.from_document(_read(options.what, stdin))
        print(case.to_mermaid(options.lang), file=stdout, end="")
    return LAWFUL


def _schema(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    question = options.what == "question"
    _print_json(interchange.question_schema() if question else interchange.document_schema(options.what), stdout)
    return LAWFUL


def _ask(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    if not options.lines:
        reply = interchange.answer(_read(options.file, stdin), options.lang)
        _print_json(reply, stdout)
        if "error" in reply:
            return BAD_INPUT
        outcome = reply.get("finding", reply.get("audit", {"outcome": "holds"}))["outcome"]
        return next(code for each, code in _EXIT.items() if each.code == outcome)
    for line in stdin:
        if line.strip():
            print(json.dumps(_answer_line(line, options.lang), ensure_ascii=False), file=stdout, flush=True)
    return LAWFUL


def _answer_line(line: str, lang: Any) -> dict[str, Any]:
    try:
        return interchange.answer(interchange.read_json(line), lang)
    except NpcError as error:
        return {"format": ANSWER, **view_error(error)}


if __name__ == "__main__":
    run()
