"""The command line: thin, with exit codes that a script can trust."""

from __future__ import annotations

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from npc_core import interchange
from npc_core.__main__ import BAD_INPUT, CANNOT_SAY, INTERRUPTED, LAWFUL, UNLAWFUL, main, run
from tests.appointments.builders import carried, county, matter, measures, submitted
from tests.interchange.test_interchange import QUESTION

CASE = interchange.dump_case(carried(matter(county(measures()))))


def call(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    return main(arguments, io.StringIO(stdin), out, err), out.getvalue(), err.getvalue()


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a case and some acts, as the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.json").write_text(CASE, encoding="utf-8")
    acts = {
        "good": {"act": "letter_issued", "on": "2019-08-21"},
        "bad": {"act": "withdrawn", "on": "2019-08-21"},
        "open": {"act": "filed", "on": "2019-08-21"},
        "wrong": {"act": "sneezed", "on": "2019-08-21"},
        "list": [1],
    }
    for name, act in acts.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(act), encoding="utf-8")
    (tmp_path / "act.toml").write_text('act = "letter_issued"\non = 2019-08-21\n', encoding="utf-8")
    (tmp_path / "broken.toml").write_text("= 3", encoding="utf-8")
    (tmp_path / "latin.json").write_bytes(b"\xff\xfe\xff")
    return tmp_path


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("good.json", LAWFUL),
        ("act.toml", LAWFUL),
        ("bad.json", UNLAWFUL),
        ("open.json", CANNOT_SAY),
        ("wrong.json", BAD_INPUT),
        ("list.json", BAD_INPUT),
        ("nowhere.json", BAD_INPUT),
        ("broken.toml", BAD_INPUT),
        ("latin.json", BAD_INPUT),
    ],
)
def test_check_exits_with_what_the_law_says(act: str, code: int) -> None:
    """0 lawful, 1 unlawful, 3 cannot say, 2 bad input; never a traceback."""
    found, out, err = call("check", "case.json", act, "--lang", "en")
    assert found == code
    assert bool(err) == (code == BAD_INPUT)
    assert bool(out) == (code != BAD_INPUT)


def test_what_follows_from_a_failure_stands_below_it() -> None:
    """A result announced as carried that was not: what the clause leads to, and what can be done."""
    story = interchange.dump_case(carried(matter(county()), ayes=13))
    code, out, _ = call("check", "-", "--lang", "en", stdin=story)
    assert code == UNLAWFUL
    assert "→ Organic Law of Local Congresses, art. 45 Without that majority" in out
    shown = json.loads(call("check", "-", "--json", "--lang", "en", stdin=story)[1])
    found = [each for part in shown["because"] for each in consequences(part)]
    assert [each["norm"] for each in found] == ["LOL2015-45-2"]
    assert found[0]["remedy"] == "It may be put to a vote again later."


def consequences(shown: dict[str, Any]) -> list[dict[str, str]]:
    """Return the consequences of a finding as shown, those of its reasons included."""
    inner = [each for part in shown.get("because", ()) for each in consequences(part)]
    return [*shown.get("consequences", ()), *inner]


@pytest.mark.usefixtures("files")
def test_the_case_is_shown_in_words_and_as_json() -> None:
    """Possible steps, deadlines, audit, picture."""
    assert "颁发任命书（应当办理）" in call("possible", "case.json", "--on", "2019-08-21")[1]
    assert json.loads(call("possible", "case.json", "--on", "2019-08-21", "--json")[1])[0]["step"] == "exam_taken"
    assert call("deadlines", "case.json", "--on", "2019-08-21")[1] == "2019-08-25 任免通知 (+4)\n"
    assert json.loads(call("deadlines", "case.json", "--on", "2019-08-21", "--json")[1])[0]["days_left"] == 4
    code, out, _ = call("audit", "case.json", "--on", "2019-08-21", "--lang", "en")
    assert (code, "the exam is required and was not taken" in out) == (UNLAWFUL, True)
    assert json.loads(call("audit", "case.json", "--on", "2019-08-21", "--json")[1])["outcome"] == "fails"
    assert json.loads(call("check", "case.json", "good.json", "--json")[1])["outcome"] == "holds"
    assert call("diagram", "case.json")[1].startswith("timeline")
    assert call("diagram", "appointments.appointment", "--lang", "en")[1].startswith("stateDiagram-v2")


def test_the_law_is_shown() -> None:
    """A clause, the rules, what changed, the schemas."""
    code, out, _ = call("explain", "LOL2022-51-4")
    assert (code, out.splitlines()[0]) == (
        LAWFUL,
        "《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》（2022年3月11日修正）第五十一条第四款",
    )
    assert len(call("explain", "LOL2022-2-1")[1].splitlines()) == 2
    assert call("explain", "LOL1900-1")[0] == BAD_INPUT
    assert "voting.vote\tresult of the vote" in call("rules", "--lang", "en")[1].splitlines()
    assert json.loads(call("rules", "--json")[1])["appointments.appointment"] == "常委会人事任免"
    changed = call("diff", "2019-01-01", "2023-01-01", "--area", "411424", "--lang", "en")[1]
    assert "standing_committees.quorum\tvalue\tquorum of the standing committee" in changed.splitlines()
    assert "voting.standing_committee_majority\tplace only\t" in changed
    assert call("diff", "2019-01-01", "2023-01-01", "--area", "99")[0] == BAD_INPUT
    assert json.loads(call("schema", "appointments.appointment")[1])["title"]
    assert json.loads(call("schema", "question")[1])["title"] == "question"
    assert call("schema", "nothing")[0] == BAD_INPUT


def test_a_question_is_answered_from_standard_input() -> None:
    """One object in, one object out, and the exit code of its finding."""
    code, out, _ = call("ask", stdin=json.dumps(QUESTION))
    assert (code, json.loads(out)["finding"]["outcome"]) == (UNLAWFUL, "fails")
    assert call("ask", stdin=json.dumps({**QUESTION, "rule": "nothing"}))[0] == BAD_INPUT
    view = {"format": "npc-core/question@1", "rule": "case.view", "case": json.loads(CASE)}
    assert call("ask", stdin=json.dumps(view))[0] == LAWFUL


def test_questions_are_answered_one_a_line_and_it_stays_up() -> None:
    """A bad line gives an error and the next one is answered; this is how a Java shop uses it."""
    lines = [json.dumps({**QUESTION, "id": "1"}), "", "{", json.dumps({**QUESTION, "id": "2"})]
    done = subprocess.run(
        [sys.executable, "-m", "npc_core", "ask", "--lines"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply.get("id") for reply in replies] == ["1", None, "2"]
    assert replies[1]["error"]["code"] == "document.invalid"
    code, out, _ = call("ask", "--lines", stdin="\n".join(lines))
    assert (code, len(out.splitlines())) == (LAWFUL, 3)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("audit", "case.json"),
        ("audit", "case.json", "--on", "20190821"),
        ("audit", "case.json", "--on", "9999-12-31"),
        ("possible", "case.json", "--on", "2019-02-30"),
        ("diff", "2019-01-01", "soon", "--area", "411424"),
    ],
)
def test_bad_arguments_are_bad_input(arguments: tuple[str, ...]) -> None:
    """Argparse says what is wrong, on the error stream."""
    code, out, err = call(*arguments)
    assert (code, out) == (BAD_INPUT, "")
    assert "error" in err


def test_help_is_on_standard_output() -> None:
    """It is no error to ask for it."""
    code, out, err = call("--help")
    assert (code, err) == (LAWFUL, "")
    assert out.startswith("usage")


@pytest.mark.usefixtures("files")
def test_without_an_act_check_judges_those_recorded() -> None:
    """The vote came without the exam that the county's measures ask for."""
    code, out, _ = call("check", "case.json", "--lang", "en")
    assert (code, "the exam is required and was not taken" in out) == (UNLAWFUL, True)
    lawful = interchange.dump_case(matter(county()).record(submitted()))
    assert call("check", "-", stdin=lawful)[0] == LAWFUL
    assert call("check", "-", stdin=interchange.dump_case(matter(county())))[0] == LAWFUL


def test_explain_takes_a_whole_article_and_an_older_version() -> None:
    """Everything under an id; of an older version which clause says the same, and how well that is known."""
    code, out, _ = call("explain", "LOL2022-51", "--json")
    assert code == LAWFUL
    assert {"LOL2022-51-3", "LOL2022-51-4"} <= {each["id"] for each in json.loads(out)}
    older = json.loads(call("explain", "LOL2015-45-2", "--json", "--lang", "en")[1])[0]
    assert (older["same_as"], older["grade"]) == (["LOL2022-51-4"], "B")
    lines = call("explain", "LOL2015-8-1(6)", "--lang", "en")[1].splitlines()
    assert lines[-1] == "from a published secondary source"
    assert any("Supervisory commission" in line for line in lines)
    assert call("explain", "")[0] == BAD_INPUT


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("digits.toml", b"x = " + b"9" * 5000),
        ("hexadecimal.toml", b"x = 0x1" + b"0" * 9000),
        ("nan.toml", b"x = nan"),
        ("latin.toml", b'x = "\xff"'),
        ("deep.toml", b"x = " + b"[" * 5000 + b"]" * 5000),
        ("dotted.toml", b"x." + b".".join([b"a"] * 5000) + b" = 1"),
        ("big.toml", b"#" * 4_000_001),
        ("big.json", b" " * 4_000_001),
        ("half.json", b'{"format": "\\ud800"}'),
    ],
)
def test_a_file_that_cannot_be_read_is_bad_input(name: str, content: bytes) -> None:
    """One message on the error stream, never a traceback."""
    Path(name).write_bytes(content)
    code, out, err = call("audit", name, "--on", "2019-08-21")
    assert (code, out) == (BAD_INPUT, "")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("files")
def test_names_that_are_no_files_are_bad_input() -> None:
    """A folder, and a name with a zero in it."""
    assert call("audit", ".", "--on", "2019-08-21")[0] == BAD_INPUT
    assert call("audit", "a\0b", "--on", "2019-08-21")[0] == BAD_INPUT
    assert call("ask", "--lines", "nowhere.json")[0] == BAD_INPUT


@pytest.mark.usefixtures("files")
def test_a_byte_order_mark_is_no_fault() -> None:
    """Some editors write one."""
    for name, text in (("bom.json", CASE), ("bom.toml", 'act = "letter_issued"\non = 2019-08-21\n')):
        Path(name).write_text(text, encoding="utf-8-sig")
    assert call("check", "bom.json", "bom.toml")[0] == LAWFUL


@pytest.mark.usefixtures("files")
def test_a_deadline_without_a_calendar_shows_its_bounds() -> None:
    """Five working days: nothing is guessed."""
    own = county(measures(appointments__notice_period={"count": 5, "unit": "working_days"}))
    out = call("deadlines", "-", "--on", "2019-08-21", stdin=interchange.dump_case(carried(matter(own))))[1]
    assert out == "2019-08-25 – 2019-09-21 任免通知 (+4)\n"


def test_changes_are_shown_as_json() -> None:
    """Key by key."""
    changes = json.loads(call("diff", "2019-01-01", "2023-01-01", "--area", "411424", "--json")[1])
    assert {"key": "standing_committees.quorum", "value_changed": True} in changes


@pytest.mark.usefixtures("files")
def test_questions_come_from_a_file_too() -> None:
    """One object, or one a line; what is wrong is said on both streams."""
    Path("lines.json").write_text(f"{json.dumps(QUESTION)}\n[]\n", encoding="utf-8")
    replies = [json.loads(line) for line in call("ask", "--lines", "lines.json")[1].splitlines()]
    assert ["finding" in reply for reply in replies] == [True, False]
    code, out, err = call("ask", "wrong.json", "--lang", "en")
    assert (code, json.loads(out)["error"]["en"]) == (BAD_INPUT, err.strip())


def test_bytes_that_are_no_text_are_one_bad_line_among_others() -> None:
    """It stays up, whatever the locale."""
    good = json.dumps(QUESTION).encode()
    done = subprocess.run(
        [sys.executable, "-m", "npc_core", "ask", "--lines"],
        input=b"\n".join((good, b'{"id": "\xff"}', b'{"id": "\\ud800"}', good)),
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    replies = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert ["error" in reply for reply in replies] == [False, True, True, False]
    assert done.stderr == b""


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    """The pipe is broken while there is still much to say."""
    with subprocess.Popen(
        [sys.executable, "-m", "npc_core", "explain", "LOL2022"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == BAD_INPUT


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a shell expects it."""

    def interrupted(*arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("npc_core.__main__.main", interrupted)
    with pytest.raises(SystemExit) as stop:
        run()
    assert stop.value.code == INTERRUPTED


def test_run_ends_the_process_with_the_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And a reader that goes away is no traceback."""
    monkeypatch.setattr(sys, "argv", ["npc_core", "rules"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("npc_core", run_name="__main__")
    assert stop.value.code == LAWFUL
    assert "voting.vote" in capsys.readouterr().out

    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(SystemExit) as stop:
        run()
    assert stop.value.code == BAD_INPUT


def test_answers_are_the_same_under_any_hash_seed() -> None:
    """Same input, same bytes."""
    outputs = set()
    for seed in ("0", "1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "npc_core", "ask"],
            input=json.dumps(QUESTION),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().startswith("{")
