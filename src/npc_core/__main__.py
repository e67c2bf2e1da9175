"""The command line: thin, and the only module that opens the user's files.

Exit codes: 0 lawful, 1 unlawful, 3 cannot say, 2 bad input.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout, suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from npc_core import interchange
from npc_core.congress.areas import Area
from npc_core.interchange.documents import read_act
from npc_core.interchange.questions import ANSWER, view_error
from npc_core.interchange.reading import LARGEST, check_bounds, refuse
from npc_core.kernel.errors import InvalidDocument, NpcError, Problem
from npc_core.kernel.findings import Finding, Outcome, all_of
from npc_core.kernel.structure import structure
from npc_core.kernel.text import Text
from npc_core.law.compare import diff
from npc_core.law.consequences import consequences_of
from npc_core.law.laws import law_of
from npc_core.procedure.audits import AUDIT

LAWFUL, UNLAWFUL, BAD_INPUT, CANNOT_SAY = 0, 1, 2, 3
INTERRUPTED = 130
_EXIT = {Outcome.HOLDS: LAWFUL, Outcome.FAILS: UNLAWFUL, Outcome.UNDETERMINED: CANNOT_SAY}
_READABLE = Text("可读的文件", "a readable file")


def run() -> None:
    """Run the command line on the process's own streams, in UTF-8 whatever the locale."""
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    try:
        code = main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:
        with suppress(OSError, ValueError):  # what is still buffered goes nowhere, without a message at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = BAD_INPUT
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def main(arguments: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Run one command and return its exit code."""
    try:
        with redirect_stdout(stdout), redirect_stderr(stderr):
            options = _parser().parse_args(arguments, argparse.Namespace(stderr=stderr))
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

    def shown(name: str, function: Callable[..., int], text: str, *positional: str) -> argparse.ArgumentParser:
        sub = command(name, function, text, *positional)
        sub.add_argument("--json", action="store_true", help="as JSON instead of words")
        return sub

    check = shown("check", _check, "may this act be done in this case? Without an act: were those recorded?", "case")
    check.add_argument("act", nargs="?")
    for name, function, text in (
        ("possible", _possible, "what may be done next"),
        ("deadlines", _deadlines, "which clocks run"),
        ("audit", _audit, "judge the whole history"),
    ):
        shown(name, function, text, "case").add_argument("--on", required=True, type=day, help="the day: 2019-08-20")
    shown("explain", _explain, "what a clause says, and everything under it", "norm")
    shown("rules", _rules, "procedures and rules by id")
    difference = shown("diff", _diff, "what changed between two days")
    difference.add_argument("before", type=day)
    difference.add_argument("after", type=day)
    difference.add_argument("--area", required=True, help="GB/T 2260 code")
    command("diagram", _diagram, "Mermaid picture of a procedure or of a case file", "what")
    command("schema", _schema, "JSON Schema of a procedure's documents, or of questions", "what")
    asking = command("ask", _ask, "answer questions, as JSON")
    asking.add_argument("--lines", action="store_true", help="one question a line; stay up until the input ends")
    asking.add_argument("file", nargs="?", default="-")
    return parser


def day(text: str) -> date:
    """Return the day of an argument; argparse says what is wrong with another text.

    >>> day("2019-08-20")
    datetime.date(2019, 8, 20)
    """
    return structure(text, date)


def _read(name: str, stdin: TextIO) -> Any:
    """Return plain data from a JSON or TOML file, or from standard input."""
    try:
        if name == "-":
            text: str | bytes = stdin.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                text = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # a name with a zero in it, or bytes that are no text, is a ValueError
        refuse(name, type(error).__name__, _READABLE)
    return _read_toml(name, text) if name.endswith(".toml") and isinstance(text, bytes) else interchange.read_json(text)


def _read_toml(name: str, text: bytes) -> Any:
    if len(text) > LARGEST:
        refuse(name, f"> {LARGEST}", Text(f"不超过 {LARGEST} 字节", f"at most {LARGEST} bytes"))
    try:
        data = tomllib.loads(text.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # TOML that is none, bytes that are no text, endless numbers
        refuse(name, str(error), Text("TOML 文本", "TOML text"))
    check_bounds(data)
    return data


def _print_json(data: Any, stdout: TextIO) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2), file=stdout)


def _show(finding: Finding, options: argparse.Namespace, stdout: TextIO) -> int:
    if options.json:
        _print_json(interchange.view_finding(finding, options.lang), stdout)
    else:
        print(finding.explain(options.lang, "tree"), file=stdout)
        for each in consequences_of(finding):
            said = [text.to(options.lang) for text in (each.effect, each.remedy) if text is not None]
            print(f"→ {each.norm.cite('short', options.lang)} {' '.join(said)}", file=stdout)
    return _EXIT[finding.outcome]


def _check(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    case = interchange.from_document(_read(options.case, stdin))
    if options.act is None:
        lines = case.audit(date.max).lines
        return _show(all_of(AUDIT, *(line.judgement.permitted for line in lines)), options, stdout)
    problems: list[Problem] = []
    written = _read(options.act, stdin)
    if not isinstance(written, dict):
        refuse("$", type(written).__name__, Text("对象", "an object"))
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
            until = "" if deadline.due.on else f" – {deadline.due.not_after}"
            print(f"{deadline.due.not_before}{until} {view['label']} ({view['days_left']:+d})", file=stdout)
    return LAWFUL


def _audit(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    audit = interchange.from_document(_read(options.case, stdin)).audit(options.on)
    if options.json:
        _print_json(interchange.view_audit(audit, options.lang), stdout)
    else:
        print(audit.explain(options.lang), file=stdout)
    return _EXIT[audit.outcome]


def _explain(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    clauses = interchange.view_clauses(options.norm, options.lang)
    if options.json:
        _print_json(clauses, stdout)
        return LAWFUL
    for clause in clauses:
        print(clause["official"], file=stdout)
        for name in ("text", "difference", "effect", "remedy", "known_from"):
            if clause.get(name):
                print(clause[name], file=stdout)
    return LAWFUL


def _rules(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    procedures = map(interchange.find_procedure, interchange.procedure_ids())
    found = {each.id: each.label.to(options.lang) for each in procedures if each is not None}
    found |= {name: rule.label.to(options.lang) for name, rule in interchange.rules().items()}
    if options.json:
        _print_json(found, stdout)
    else:
        print(*(f"{name}\t{label}" for name, label in found.items()), sep="\n", file=stdout)
    return LAWFUL


def _diff(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    law = law_of(Area.from_code(options.area))
    changes = diff(law.on(options.before), law.on(options.after))
    if options.json:
        _print_json([{"key": each.key, "value_changed": each.value_changed} for each in changes], stdout)
        return LAWFUL
    for change in changes:
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
    if options.lines:
        return _ask_lines(options, stdin, stdout)
    reply = interchange.answer(_read(options.file, stdin), options.lang)
    _print_json(reply, stdout)
    if "error" in reply:
        print(reply["error"][options.lang], file=options.stderr)
        return BAD_INPUT
    outcome = reply.get("finding", reply.get("audit", {"outcome": "holds"}))["outcome"]
    return next(code for each, code in _EXIT.items() if each.code == outcome)


def _ask_lines(options: argparse.Namespace, stdin: TextIO, stdout: TextIO) -> int:
    with ExitStack() as files:
        lines: Iterable[str] = stdin
        if options.file != "-":
            try:
                opened = Path(options.file).open(encoding="utf-8", errors="surrogateescape")  # noqa: SIM115 - see below
            except (OSError, ValueError) as error:
                refuse(options.file, type(error).__name__, _READABLE)
            lines = files.enter_context(opened)  # outside the try: a pipe that breaks below is no unreadable file
        for line in lines:
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
