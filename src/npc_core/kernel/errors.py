"""The error family: what a caller can get wrong, said with code, place and expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from npc_core.kernel.text import Lang, Text

if TYPE_CHECKING:
    from npc_core.kernel.findings import Finding


class NpcError(Exception):
    """Base of everything npc_core raises: it has a code, explains itself in two languages and pickles."""

    code: ClassVar[str] = "error"

    def message(self) -> Text:
        """Return the message in both languages."""
        words = " ".join(str(arg) for arg in self.args)
        return Text(words, words)

    def explain(self, lang: Lang = "zh") -> str:
        """Return the message in one language."""
        return self.message().to(lang)

    def __str__(self) -> str:
        """Return the English message, as a traceback shows it."""
        return self.explain("en")


class ImpossibleFacts(NpcError, ValueError):
    """Facts that no world can contain: minus three voters, a `datetime` where a day is meant.

    >>> print(ImpossibleFacts("tally.ayes", -3, Text("不小于 0 的整数", "an integer not below 0")))
    tally.ayes: got -3, expected an integer not below 0
    """

    code = "facts.impossible"

    def __init__(self, field: str, value: object, expectation: Text) -> None:
        """Keep the field, the value given and what was expected."""
        super().__init__(field, value, expectation)
        self.field = field
        self.value = value
        self.expectation = expectation

    def message(self) -> Text:
        """Return the message in both languages."""
        return Text(
            f"{self.field}：给出的是 {self.value!r}，应为{self.expectation.zh}",
            f"{self.field}: got {self.value!r}, expected {self.expectation.en}",
        )


class _Named(NpcError):
    """An error about one name that means nothing here."""

    what: ClassVar[Text]

    def __init__(self, name: str, known: tuple[str, ...] = ()) -> None:
        """Keep the unknown name and, where short, the known ones."""
        super().__init__(name, known)
        self.name = name
        self.known = known

    def message(self) -> Text:
        """Return the message in both languages."""
        zh = f"；可用的有：{'、'.join(self.known)}" if self.known else ""
        en = f"; known: {', '.join(self.known)}" if self.known else ""
        return Text(f"没有这个{self.what.zh}：{self.name}{zh}", f"no such {self.what.en}: {self.name}{en}")


class UnknownArea(_Named, ValueError):
    """A code that is no area of GB/T 2260."""

    code = "area.unknown"
    what = Text("行政区划代码", "area code (GB/T 2260)")


class UnknownNorm(_Named, KeyError):
    """An id that no norm of the catalogue, nor any prefix of one, has."""

    code = "norm.unknown"
    what = Text("条文编号", "norm")


class UnknownReading(_Named, KeyError):
    """A reading, or an alternative of one, that does not exist."""

    code = "reading.unknown"
    what = Text("口径", "reading")


class UnknownRule(_Named, KeyError):
    """A rule id that is not in the registry."""

    code = "rule.unknown"
    what = Text("规则", "rule")


class Problem(NamedTuple):
    """One thing wrong with a piece of input: where, what was given, what was expected."""

    path: str
    given: str
    expected: Text

    def to(self, lang: Lang) -> str:
        """Return one line about it."""
        if lang == "zh":
            return f"{self.path}：给出 {self.given}，应为{self.expected.zh}"
        return f"{self.path}: got {self.given}, expected {self.expected.en}"


class InvalidDocument(NpcError, ValueError):
    """Badly written input; lists every problem found, each with its path."""

    code = "document.invalid"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems in the order they were met."""
        super().__init__(problems)
        self.problems = problems

    def message(self) -> Text:
        """Return the message in both languages."""
        zh = "；".join(problem.to("zh") for problem in self.problems)
        en = "; ".join(problem.to("en") for problem in self.problems)
        return Text(f"输入有 {len(self.problems)} 处问题：{zh}", f"{len(self.problems)} problem(s) in the input: {en}")


class InvalidLawData(NpcError, ValueError):
    """A law-data file that contradicts itself, the statutes or its section; names file and key."""

    code = "law.data_invalid"

    def __init__(self, file: str, key: str, what: Text) -> None:
        """Keep the file, the key and what is wrong."""
        super().__init__(file, key, what)
        self.file = file
        self.key = key
        self.what = what

    def message(self) -> Text:
        """Return the message in both languages."""
        return Text(f"{self.file} [{self.key}]：{self.what.zh}", f"{self.file} [{self.key}]: {self.what.en}")


class Refused(NpcError):
    """An act that `perform` did not carry out; holds the finding that says why."""

    code = "act.refused"
    verb: ClassVar[Text] = Text("不予办理", "refused")

    def __init__(self, finding: Finding) -> None:
        """Keep the finding; its words are rendered only when asked for."""
        super().__init__(finding)
        self.finding = finding

    def message(self) -> Text:
        """Return the message in both languages."""
        return Text(
            f"{self.verb.zh}：{self.finding.explain('zh', 'tree')}",
            f"{self.verb.en}: {self.finding.explain('en', 'tree')}",
        )


class Unlawful(Refused):
    """The law bars the act."""

    code = "act.unlawful"
    verb = Text("依法不得进行", "unlawful")


class Undetermined(Refused):
    """Facts are missing without which nobody can say whether the act is lawful."""

    code = "act.undetermined"
    verb = Text("尚不能判定", "cannot say")


def expect_distinct(field: str, people: tuple[Any, ...]) -> None:
    """Raise `ImpossibleFacts` for a list that names somebody twice."""
    if len(set(people)) != len(people):
        raise ImpossibleFacts(field, len(people), Text("每人只出现一次的名单", "a list that names each person once"))


def expect_count(field: str, value: Any, *, minimum: int = 0) -> None:
    """Raise `ImpossibleFacts` unless the value is an integer not below the minimum."""
    if type(value) is not int or value < minimum:
        raise ImpossibleFacts(field, value, Text(f"不小于 {minimum} 的整数", f"an integer not below {minimum}"))
