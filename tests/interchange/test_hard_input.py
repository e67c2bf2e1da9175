"""Badly written input: one `InvalidDocument`, every problem with its path, in both languages; never anything else."""

from __future__ import annotations

import json
import re
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import DATA_VERSION
from npc_core import interchange as ic
from npc_core.interchange.reading import DEEPEST, LARGEST, LARGEST_NUMBER, MOST_NODES, check_bounds, read_json
from npc_core.kernel.errors import InvalidDocument, NpcError
from npc_core.law.local import LocalRules
from tests.appointments.builders import DAY, carried, county, matter, measures

TEXT = ic.dump_case(carried(matter(county(measures()))))
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def document() -> dict[str, Any]:
    """Return a document to spoil."""
    return json.loads(TEXT)  # type: ignore[no-any-return] # an object


def spoilt(*changes: tuple[list[Any], Any]) -> dict[str, Any]:
    """Return the document with some values replaced (or, with `...`, left out)."""
    whole = document()
    for path, value in changes:
        part: Any = whole
        for step in path[:-1]:
            part = part[step]
        if value is ...:
            del part[path[-1]]
        else:
            part[path[-1]] = value
    return whole


def paths(call: Callable[[], object]) -> list[str]:
    """Return the paths of the problems that a call meets; each is worded in both languages."""
    with pytest.raises(InvalidDocument) as caught:
        call()
    for problem in caught.value.problems:
        assert CHINESE.search(problem.to("zh"))
        assert problem.to("en")
    return [problem.path for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["$"]),
        ("{", ["$"]),
        ('{"a": tru}', ["$"]),
        ("[" * 100_000, ["$"]),
        ("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2), ["$"]),
        ("[" + "0," * MOST_NODES + "0]", ["$"]),
        ('"' + "字" * (LARGEST // 3 + 1) + '"', ["$"]),
        (b" " * (LARGEST + 1), ["$"]),
        (b'"\xff"', ["$"]),
        ('"\ud800"', ["$"]),
        ('{"a": [1, {"b": NaN}]}', ["$.a[1].b"]),
        ('{"a": -Infinity, "b": 1e999, "c": 1.5}', ["$.a", "$.b"]),
        ("1e999", ["$"]),
        (f'{{"a": {LARGEST_NUMBER}, "b": {LARGEST_NUMBER + 1}, "c": -{"9" * 5000}}}', ["$.b", "$.c"]),
        (
            '{"a": {"x": 1, "x": 2, "y": 3}, "b": [{"z": 1, "z": 1}], "a": {"x": 1, "x": 2}}',
            ["$.a", "$.a.x", "$.b[0].z"],
        ),
        (r'{"a": ["\ud800"], "\udfff": 1}', ["$.a[0]", r"$['\udfff']"]),
    ],
    ids=range(16),
)
def test_text_that_is_no_sound_json_is_named_with_its_place(text: str | bytes, expected: list[str]) -> None:
    """All of it at once, wherever JSON can be read at all."""
    assert paths(lambda: read_json(text)) == expected


def test_sound_json_is_read_whole() -> None:
    """Up to the bounds; a byte order mark is no fault."""
    assert read_json("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert read_json(b'\xef\xbb\xbf{"a": "\xe5\xad\x97"}') == {"a": "字"}
    assert read_json('\ufeff{"a": -9007199254740991, "b": 1.5}') == {"a": -LARGEST_NUMBER, "b": 1.5}
    assert read_json(r'{"a": "\ud83d\ude00"}') == {"a": "\U0001f600"}
    assert read_json('{"a": [' + "[1]," * DEEPEST + "[1]]}")["a"][DEEPEST] == [1]


def test_the_place_of_a_slip_is_told() -> None:
    """Line and column, for whoever wrote it by hand."""
    with pytest.raises(InvalidDocument) as caught:
        read_json('{"on": "2019-08-20",\n "by" x}')
    assert caught.value.problems[0].to("zh") == "$：给出 'x}'，应为JSON 文本（第2行第7列）"
    assert caught.value.problems[0].to("en") == "$: got 'x}', expected JSON text (line 2, column 7)"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({1: {"a": 2**60}}, ["$", "$.1.a"]),
        ({"a": (1, float("nan"))}, ["$.a[1]"]),
        (OrderedDict({"a": 1 << 20_000}), ["$.a"]),
        ({"a\n": "\ud800"}, [r"$['a\n']"]),
    ],
)
def test_plain_data_is_held_to_the_same_bounds(data: Any, expected: list[str]) -> None:
    """Data of TOML, or of a caller, that no JSON text could hold."""
    assert paths(lambda: check_bounds(data)) == expected


def test_data_that_holds_itself_is_too_deep() -> None:
    """It ends all the same."""
    ring: list[Any] = []
    ring.append(ring)
    assert paths(lambda: check_bounds(ring)) == ["$"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(["area"], ...), (["colour"], 1), (["dossier", "kind"], "crown"), (["acts", 2, "on"], 3)],
         ["$.area", "$.colour", "$.dossier.kind", "$.acts[2].on"]),
        ([(["format"], "x"), (["data_version"], "soon"), (["area", "code"], "99"), (["readings"], {"a": "b"}),
          (["acts", 0, "act"], "sneezed")],
         ["$.format", "$.data_version", "$.area.code", "$.readings.a", "$.acts[0].act"]),
        ([(["procedure"], "nothing"), (["readings"], {"base_in_office": "b"})],
         ["$.readings.base_in_office", "$.procedure"]),
        ([(["procedure"], 3), (["dossier"], 3)], ["$.procedure"]),
        ([(["dossier"], []), (["acts"], {})], ["$.dossier", "$.acts"]),
        ([(["dossier"], ...), (["acts"], [3])], ["$.dossier", "$.acts[0]"]),
        ([(["acts", 1], 3), (["acts", 2, "tally"], {"ayes": -1}), (["acts", 3, "entry"], {"id": 0})],
         ["$.acts[1]", "$.acts[2].tally (tally.ayes)", "$.acts[3].entry.id"]),
        ([(["dossier", "kind"], "elect")], ["$.dossier (kind)"]),
        ([(["acts", 2, "suspended"], 28)], ["$.acts[2] (voted.suspended)"]),
        ([(["acts", 2, "membership"], -1)], ["$.acts[2] (voted.membership)"]),
        ([(["acts", 3, "on"], "9999-12-31")], ["$.acts[3].on"]),
        ([(["acts", 0, "meeting_on"], "0219-08-20")], ["$.acts[0].meeting_on"]),
        ([(["dossier", "government_elected_on"], date(1, 1, 1))], ["$.dossier.government_elected_on"]),
        ([(["local", 0, "rows", 0, "key"], "appointments.nonsense"), (["local", 0, "rows", 1, "key"], "nonsense")],
         ["$.local[0].rows[0].key", "$.local[0].rows[1].key"]),
        ([(["local", 0, "rows", 0, "key"], "offices.power")], ["$.local[0].rows[0].key"]),
        ([(["local", 0, "rows", 0, "value"], "soon"), (["local", 0, "rows", 1, "value"], [3])],
         ["$.local[0].rows[0].value", "$.local[0].rows[1].value[0]"]),
        ([(["local", 0, "rows", 0, "value", "count"], 10**9)], ["$.local[0].rows[0].value (period.count)"]),
        ([(["local", 0, "rows", 0, "also"], ["bogus"])], ["$.local[0].rows[0].norm"]),
        ([(["local", 0, "rows", 0, "norm"], "own.appointments2017-12345")], ["$.local[0].rows[0].norm"]),
        ([(["local", 0, "rows", 0, "until"], "9999-12-31")], ["$.local[0].rows[0].until"]),
        ([(["local", 0, "decided"], [{"reading": "x", "alternative": "y", "norm": "own.appointments2017-5"}])],
         ["$.local[0].decided[0].reading"]),
    ],
    ids=range(21),
)  # fmt: skip
def test_every_problem_of_a_document_is_named(changes: list[tuple[list[Any], Any]], expected: list[str]) -> None:
    """The frame, the place, its local rules, the dossier and the acts, all in one go."""
    assert paths(lambda: ic.from_document(spoilt(*changes))) == expected


@pytest.mark.parametrize("value", [[], 3, None, "x"])
def test_what_is_no_object_is_no_document(value: object) -> None:
    """Neither a list nor a number nor nothing."""
    assert paths(lambda: ic.from_document(value)) == ["$"]
    assert paths(lambda: ic.upgrade(value)) == ["$"]
    assert paths(lambda: ic.load_case(json.dumps(value))) == ["$"]


def test_a_period_in_hours_or_meetings_leaves_the_day_open() -> None:
    """No calendar of days can count them, so nothing is said to be late, and nothing fails."""
    for unit in ("hours", "meetings"):
        own = county(measures(appointments__notice_period={"count": 24, "unit": unit}))
        case = carried(matter(own))
        assert "notice" not in [each.clock for each in case.deadlines(DAY)]
        case = ic.load_case(
            ic.dump_case(case).replace(
                '"carried":true}]', '"carried":true},{"act":"organ_notified","on":"2019-09-20"}]'
            )
        )
        late = [each for each in case.audit(DAY).unknown if each.rule == "appointments.notice_in_time"]
        assert [each.missing for each in late] == [("clock:notice",)]


def test_toml_of_local_rules_with_an_endless_number_is_an_invalid_document() -> None:
    """Python refuses to read it; so do we."""
    assert paths(lambda: LocalRules.from_toml("x = " + "9" * 5000)) == ["$"]


@given(st.integers(0, len(TEXT)), st.integers(0, 60), st.binary(max_size=4))
def test_bytes_damaged_anywhere_load_or_are_refused(start: int, length: int, put: bytes) -> None:
    """Cut something out, put something in: a case, whose audit is an audit, or one `InvalidDocument`."""
    raw = TEXT.encode()
    try:
        case = ic.load_case(raw[:start] + put + raw[start + length :])
    except InvalidDocument:
        return
    assert len(case.audit(DAY).lines) == len(case.acts)


PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def places(part: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every place in plain data."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


@given(st.sampled_from(places(document())[1:]), PARTS)
def test_any_value_in_any_place_is_read_or_refused(place: tuple[Any, ...], value: Any) -> None:
    """And a document that is read can be asked."""
    data = spoilt((list(place), value))
    try:
        case = ic.from_document(data)
    except InvalidDocument:
        return
    assert ic.load_case(ic.dump_case(case)) == case
    assert len(case.audit(DAY).lines) == len(case.acts)


@given(st.dictionaries(st.sampled_from(["format", "rule", "area", "on", "facts", "case", "act", "id", "local"]), PARTS))
def test_any_question_is_answered(question: dict[str, Any]) -> None:
    """An answer or an error, which any JSON writer can write."""
    for asked in (question, {"format": "npc-core/question@1", "rule": "voting.vote", **question}):
        reply = ic.answer(asked)
        assert json.loads(json.dumps(reply, ensure_ascii=False).encode())["format"] == "npc-core/answer@1"
        with pytest.raises(NpcError):
            ic.ask(asked)


@pytest.mark.parametrize(
    ("version", "kept", "said"),
    [
        (DATA_VERSION, DATA_VERSION, None),
        ("2025.12", DATA_VERSION, "older"),
        ("2026.9", DATA_VERSION, "older"),
        ("2026.12", "2026.12", "newer"),
        ("2099.1", "2099.1", "newer"),
        ("soon", "soon", None),
    ],
)
def test_versions_are_compared_as_numbers(version: str, kept: str, said: str | None) -> None:
    """September comes before November; a newer one is reported, not migrated."""
    document, notes = ic.upgrade({**document_of_any(), "data_version": version})
    assert document["data_version"] == kept
    assert [said in note.en for note in notes] == ([] if said is None else [True])  # type: ignore[operator] # a word


def document_of_any() -> dict[str, Any]:
    """Return the least that an upgrade looks at."""
    return {"format": "npc-core/case@1"}


def test_another_format_is_left_as_it_is() -> None:
    """And that is said; a document without a version is no older one."""
    later = {"format": "npc-core/case@2", "data_version": "2020.1"}
    assert ic.upgrade(later).document == later
    assert "npc-core/case@2" in ic.upgrade(later).notes[0].en
    assert "数据版本" in ic.upgrade(document_of_any()).notes[0].zh
