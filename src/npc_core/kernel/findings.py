"""Findings: the only kind of answer. Three values, a reason in two languages, and the law it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, NoReturn, ParamSpec

from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import CiteStyle, Norm
from npc_core.kernel.provisions import (
    Basis,
    Choice,
    Force,
    Provision,
    Silence,
    SilenceReason,
)
from npc_core.kernel.text import Lang, Text, chinese_date

P = ParamSpec("P")


class Outcome(Labelled):
    """What a rule found."""

    HOLDS = ("holds", Text("成立", "holds"))
    FAILS = ("fails", Text("不成立", "fails"))
    UNDETERMINED = ("undetermined", Text("尚不能判定", "undetermined"))


class Severity(Labelled):
    """What a failure means for the act."""

    VOID = ("void", Text("无效", "void"))
    BREACH = ("breach", Text("违法", "breach"))
    DEFECT = ("defect", Text("瑕疵", "defect"))
    NOTICE = ("notice", Text("提示", "notice"))


HOLDS, FAILS, UNDETERMINED = Outcome.HOLDS, Outcome.FAILS, Outcome.UNDETERMINED
_BINDING, _ADVISORY = Force.BINDING, Force.ADVISORY


class Fact(NamedTuple):
    """A fact that is missing: its path in the facts, and how to ask for it."""

    path: str
    ask: Text


class Verdicts(NamedTuple):
    """How a rule words its three outcomes."""

    holds: Text
    fails: Text
    undetermined: Text = UNDETERMINED.label


_new = tuple.__new__  # makes a named tuple at half the cost of its own constructor; findings are what `perform` costs
_PLAIN = Verdicts(HOLDS.label, FAILS.label)


class Finding(NamedTuple):
    """The answer of one rule. It has three values, so it refuses to be used as a truth value.

    Everything about its sources (`norms`, `readings`, `notes`) is derived from the provisions and silences it used.
    """

    source: Rule
    outcome: Outcome
    words: Callable[..., Text]
    args: tuple[tuple[str, Any], ...] = ()
    basis: tuple[Basis, ...] = ()
    because: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    force: Force = Force.BINDING
    severity: Severity | None = None

    @property
    def rule(self) -> str:
        """Return the stable id of the rule."""
        return self.source.id

    @property
    def code(self) -> str:
        """Return the stable code of the reason."""
        return self.words.__name__

    @property
    def holds(self) -> bool:
        """Tell whether the outcome is HOLDS."""
        return self.outcome is HOLDS

    @property
    def fails(self) -> bool:
        """Tell whether the outcome is FAILS."""
        return self.outcome is FAILS

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the paths of the facts that could still change the outcome."""
        return tuple(dict.fromkeys(fact.path for fact in self.all_facts()))

    def questions(self, lang: Lang = "zh") -> tuple[str, ...]:
        """Return one question for each missing fact."""
        return tuple(dict.fromkeys(fact.ask.to(lang) for fact in self.all_facts()))

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Return every clause the answer rests on, in the order of use; those of readings stand with the readings."""
        found = (basis for basis in self.all_basis() if not isinstance(basis, Choice))
        return tuple(dict.fromkeys(norm for basis in found for norm in basis.norms))

    @property
    def readings(self) -> tuple[Choice, ...]:
        """Return the readings on which this answer depends."""
        return tuple(dict.fromkeys(basis for basis in self.all_basis() if isinstance(basis, Choice)))

    def notes(self, lang: Lang = "zh") -> tuple[str, ...]:
        """Return what a careful reader should know about the sources: silences, conflicts, unknown local rules."""
        return tuple(dict.fromkeys(note.to(lang) for basis in self.all_basis() for note in _notes(basis)))

    def all_basis(self) -> Iterable[Basis]:
        """Yield the provisions, silences and readings used here and in the reasons."""
        yield from self.basis
        for finding in self.because:
            yield from finding.all_basis()

    def all_facts(self) -> Iterable[Fact]:
        """Yield the missing facts, here and in the reasons that are undetermined; what is decided asks for nothing."""
        if self.outcome is UNDETERMINED:
            yield from self.facts
            for finding in self.because:
                yield from finding.all_facts()

    @property
    def message(self) -> Text:
        """Return the reason in both languages."""
        return self.words(**dict(self.args))

    @property
    def verdict(self) -> Text:
        """Return the outcome in the rule's own words; where the law asks for nothing, say just that."""
        if self.words is law_is_silent:
            return Text("无此要求", "no such requirement")
        return self.source.verdict(self.outcome)

    def explain(self, lang: Lang = "zh", style: str = "line", cite: CiteStyle = "full") -> str:
        """Return the answer in words.

        Args:
            lang: `zh` or `en`.
            style: `line`, `tree` (with reasons and notes) or `markdown`.
            cite: how clauses are cited: `short`, `full` or `official`.
        """
        from npc_core.kernel.rendering import render

        return render(self, lang, style, cite)

    def resting_on(self, *findings: Finding) -> Finding:
        """Return the finding with other findings as its reasons; their missing facts take the place of its own."""
        source, outcome, words, args, basis, _, _, force, severity = self
        return _new(Finding, (source, outcome, words, args, basis, findings, (), force, severity))

    def __bool__(self) -> NoReturn:
        """Refuse: three values do not fit two."""
        raise TypeError("a finding has three values; use .holds, .fails or .outcome")


class Rule:
    """A rule of law with a stable id, its own verdict words and the severity of a failure.

    Rules are equal by id. The methods make findings; the words of a finding are a function beside the rule,
    its name is the code, and its arguments are checked by the type checker.
    """

    __slots__ = ("_silent", "id", "label", "severity", "verdicts")

    def __init__(
        self, rule_id: str, label: Text, *, severity: Severity = Severity.BREACH, verdicts: Verdicts = _PLAIN
    ) -> None:
        """Declare a rule."""
        self.id = rule_id
        self.label = label
        self.severity = severity
        self.verdicts = verdicts
        self._silent: dict[int, tuple[Silence, Finding]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what it is, without its cache."""
        return _rule, (self.id, self.label, self.severity, self.verdicts)

    def __eq__(self, other: object) -> bool:
        """Compare by id."""
        return isinstance(other, Rule) and other.id == self.id

    def __hash__(self) -> int:
        """Hash the id."""
        return hash(self.id)

    def __repr__(self) -> str:
        """Show the id."""
        return f"Rule({self.id!r})"

    def verdict(self, outcome: Outcome) -> Text:
        """Return the rule's words for an outcome."""
        if outcome is HOLDS:
            return self.verdicts.holds
        return self.verdicts.fails if outcome is FAILS else self.verdicts.undetermined

    def holds(self, basis: tuple[Basis, ...], words: Callable[P, Text], *args: P.args, **kwargs: P.kwargs) -> Finding:
        """Return HOLDS with its reason."""
        return _new(Finding, (self, HOLDS, words, tuple(kwargs.items()), basis, (), (), _BINDING, None))

    def fails(self, basis: tuple[Basis, ...], words: Callable[P, Text], *args: P.args, **kwargs: P.kwargs) -> Finding:
        """Return FAILS with its reason; advisory if the provision it rests on is."""
        force = _ADVISORY if basis and _is_advisory(basis[0]) else _BINDING
        severity = Severity.NOTICE if force is _ADVISORY else self.severity
        return Finding(self, FAILS, words, tuple(kwargs.items()), basis, (), (), force, severity)

    def notice(self, basis: tuple[Basis, ...], words: Callable[P, Text], *args: P.args, **kwargs: P.kwargs) -> Finding:
        """Return an advisory FAILS: shown, changing nothing."""
        return Finding(self, FAILS, words, tuple(kwargs.items()), basis, (), (), _ADVISORY, Severity.NOTICE)

    def decide(
        self, ok: bool, basis: tuple[Basis, ...], words: Callable[P, Text], *args: P.args, **kwargs: P.kwargs
    ) -> Finding:
        """Return HOLDS or FAILS with one reason that fits both."""
        if ok:
            return _new(Finding, (self, HOLDS, words, tuple(kwargs.items()), basis, (), (), _BINDING, None))
        return self.fails(basis, words, *args, **kwargs)

    def unknown(self, basis: tuple[Basis, ...], *missing: Fact) -> Finding:
        """Return UNDETERMINED, naming the facts that could decide it."""
        return Finding(self, UNDETERMINED, facts_missing, (("asked", _asked(missing)),), basis, (), missing)

    def silent(self, silence: Silence) -> Finding:
        """Return what a silence of the law means for the rule, decided here once for all rules."""
        kept = self._silent.get(id(silence))
        if kept is not None and kept[0] is silence:
            return kept[1]
        finding = self._on_silence(silence)
        if len(self._silent) >= _MOST_KEPT:
            self._silent.clear()
        self._silent[id(silence)] = (silence, finding)
        return finding

    def _on_silence(self, silence: Silence) -> Finding:
        reason = silence.reason
        args = (("label", silence.label),)
        if reason is SilenceReason.NO_RULE:
            return Finding(self, HOLDS, law_is_silent, args, (silence,))
        if reason is SilenceReason.NO_BODY:
            return Finding(self, FAILS, no_such_body, args, (silence,), (), (), _BINDING, self.severity)
        if reason is SilenceReason.NATIONAL_ONLY:
            fact = Fact(
                f"local:{silence.key}",
                Text(
                    f"当地关于{silence.label.zh}的规定是什么？", f"What do the local rules say on: {silence.label.en}?"
                ),
            )
            return Finding(self, UNDETERMINED, left_to_local_rules, args, (silence,), (), (fact,))
        since = (("first", silence.modelled_from),)
        fact = Fact(
            f"law:{silence.key}",
            Text(
                f"当时关于{silence.label.zh}的法律规定是什么？",
                f"What did the law of the day say on: {silence.label.en}?",
            ),
        )
        return Finding(self, UNDETERMINED, not_modelled, args + since, (silence,), (), (fact,))


_MOST_KEPT = 256


def _rule(rule_id: str, label: Text, severity: Severity, verdicts: Verdicts) -> Rule:
    return Rule(rule_id, label, severity=severity, verdicts=verdicts)


def all_of(rule: Rule, *findings: Finding) -> Finding:
    """Join findings: FAILS if a binding one fails, else UNDETERMINED if a binding one is, else HOLDS. Order-free."""
    outcome = HOLDS
    severity: Severity | None = None
    for finding in findings:
        if finding.outcome is HOLDS or finding.force is _ADVISORY:
            continue
        if finding.outcome is FAILS:
            outcome = FAILS
            severity = _graver(severity, finding.severity)
        elif outcome is HOLDS:
            outcome = UNDETERMINED
    return _new(Finding, (rule, outcome, taken_together, (), (), findings, (), _BINDING, severity))


def any_of(rule: Rule, *findings: Finding) -> Finding:
    """Join findings: HOLDS if any holds, else UNDETERMINED if any is, else FAILS. Order-free."""
    outcomes = {finding.outcome for finding in findings}
    outcome = HOLDS if HOLDS in outcomes else UNDETERMINED if UNDETERMINED in outcomes else FAILS
    severity = None
    if outcome is FAILS:
        for finding in findings:
            severity = _graver(severity, finding.severity)
    return Finding(rule, outcome, taken_together, (), (), findings, (), _BINDING, severity)


_GRAVITY = {severity: rank for rank, severity in enumerate(reversed(Severity))}


def _graver(first: Severity | None, second: Severity | None) -> Severity | None:
    if first is None or second is None:
        return first or second
    return first if _GRAVITY[first] >= _GRAVITY[second] else second


def _is_advisory(basis: Basis) -> bool:
    return isinstance(basis, Provision) and basis.force is _ADVISORY


def _asked(missing: tuple[Fact, ...]) -> Text:
    return Text("、".join(fact.ask.zh for fact in missing), " ".join(fact.ask.en for fact in missing))


def facts_missing(asked: Text) -> Text:
    """Say what must still be known."""
    return Text(f"尚需了解：{asked.zh}", f"still to be known: {asked.en}")


def law_is_silent(label: Text) -> Text:
    """Say that the law in force lays nothing down."""
    return Text(f"法律对{label.zh}未作规定", f"the law lays nothing down on the {label.en}")


def no_such_body(label: Text) -> Text:
    """Say that the level has no such body or office."""
    return Text(f"本级不适用：{label.zh}", f"this level has no such thing: {label.en}")


def left_to_local_rules(label: Text) -> Text:
    """Say that the answer lies in local rules that are not at hand."""
    return Text(f"{label.zh}由地方规定，当地规定未收录", f"the {label.en} is left to local rules that are not at hand")


def not_modelled(label: Text, first: Any) -> Text:
    """Say from which day on the law is modelled."""
    since = Text(f"（收录自{chinese_date(first)}起）", f" (modelled from {first})") if first else Text("", "")
    return Text(
        f"当时关于{label.zh}的法律尚未收录{since.zh}",
        f"the law of that day on the {label.en} is not modelled{since.en}",
    )


def taken_together() -> Text:
    """Say nothing of its own: the reasons speak."""
    return Text("", "")


def _notes(basis: Basis) -> Iterable[Text]:
    if isinstance(basis, Choice):
        yield Text(f"口径：{basis.question.zh}——{basis.label.zh}", f"reading: {basis.question.en} — {basis.label.en}")
        return
    if basis.local_note is not None:
        note = basis.local_note.label
        yield Text(f"{basis.label.zh}：{note.zh}", f"{basis.label.en}: {note.en}")
    if isinstance(basis, Silence):
        return
    if basis.by_reference:
        yield Text(f"{basis.label.zh}：参照上级规定执行", f"{basis.label.en}: higher rules followed by reference")
    if basis.grade is not None:
        yield Text(
            f"{basis.label.zh}：{basis.grade.label.zh}（{basis.grade.code}）",
            f"{basis.label.en}: {basis.grade.label.en} ({basis.grade.code})",
        )
    for conflict in basis.conflicts:
        places = "、".join(norm.cite("full", "zh") for norm in conflict.norms)
        places_en = ", ".join(norm.cite("full", "en") for norm in conflict.norms)
        yield Text(f"{places}{conflict.kind.label.zh}，未适用", f"{places_en}: {conflict.kind.label.en}, not applied")
