"""Findings: three values, joined without regard to order, explained with their sources."""

from __future__ import annotations

import pickle
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import (
    FAILS,
    HOLDS,
    UNDETERMINED,
    Fact,
    Finding,
    Outcome,
    Rule,
    Severity,
    Verdicts,
    all_of,
    any_of,
    not_modelled,
    taken_together,
)
from npc_core.kernel.norms import Grade, Norm, Statute
from npc_core.kernel.provisions import (
    Choice,
    Conflict,
    ConflictKind,
    Force,
    LocalNote,
    Provision,
    Silence,
    SilenceReason,
)
from npc_core.kernel.text import Text

LABEL = Text("甲", "A")
WORDS = Verdicts(Text("行", "yes"), Text("不行", "no"))
RULE = Rule("a.rule", Text("规则", "rule"), severity=Severity.VOID, verdicts=WORDS)
NAME = Text("组织法", "Law")
LAW = Statute(id="LOL2022", title=NAME, short=NAME, adopted=date(2022, 3, 11), since=date(2022, 3, 12))
PROVISION = Provision(
    key="a.b", label=LABEL, value=Fraction(1, 2), norms=(Norm("LOL2022-51-3", LAW, 51, 3),), since=date(2022, 3, 12)
)
FACT = Fact("vote.present", Text("到会多少人？", "How many were present?"))


def counted(number: int) -> Text:
    """Say a number."""
    return Text(f"{number} 人", f"{number} people")


def leaf(outcome: Outcome, *, advisory: bool = False) -> Finding:
    """Return a finding with an outcome."""
    if outcome is UNDETERMINED:
        return RULE.unknown((PROVISION,), FACT)
    if outcome is HOLDS:
        return RULE.holds((PROVISION,), counted, number=3)
    return (RULE.notice if advisory else RULE.fails)((PROVISION,), counted, number=3)


OUTCOMES = st.lists(st.sampled_from(list(Outcome)), max_size=5)


@given(OUTCOMES)
def test_all_of_fails_if_any_fails_else_is_unknown_if_any_is(outcomes: list[Outcome]) -> None:
    """Kleene's strong conjunction, whatever the order."""
    findings = [leaf(outcome) for outcome in outcomes]
    expected = FAILS if FAILS in outcomes else UNDETERMINED if UNDETERMINED in outcomes else HOLDS
    assert all_of(RULE, *findings).outcome is expected
    assert all_of(RULE, *reversed(findings)).outcome is expected


@given(OUTCOMES)
def test_any_of_holds_if_any_holds_else_is_unknown_if_any_is(outcomes: list[Outcome]) -> None:
    """Kleene's strong disjunction, whatever the order."""
    findings = [leaf(outcome) for outcome in outcomes]
    expected = HOLDS if HOLDS in outcomes else UNDETERMINED if UNDETERMINED in outcomes else FAILS
    assert any_of(RULE, *findings).outcome is expected
    assert any_of(RULE, *reversed(findings)).outcome is expected


def test_a_finding_refuses_to_be_a_truth_value() -> None:
    """Three values do not fit two."""
    with pytest.raises(TypeError, match="three values"):
        bool(leaf(HOLDS))
    assert leaf(HOLDS).holds
    assert leaf(FAILS).fails


def test_an_advisory_failure_is_shown_and_changes_nothing() -> None:
    """A target missed is a notice."""
    joined = all_of(RULE, leaf(HOLDS), leaf(FAILS, advisory=True))
    assert joined.holds
    assert joined.because[1].severity is Severity.NOTICE
    advisory = Provision(
        key="a", label=LABEL, value=1, norms=PROVISION.norms, since=PROVISION.since, force=Force.ADVISORY
    )
    assert RULE.fails((advisory,), counted, number=1).force is Force.ADVISORY


def test_the_gravest_severity_prevails() -> None:
    """Void outweighs a breach, a breach a defect."""
    defect = Rule("a.defect", LABEL, severity=Severity.DEFECT).fails((), counted, number=1)
    breach = Rule("a.breach", LABEL).fails((), counted, number=1)
    assert all_of(RULE, defect, leaf(FAILS), breach).severity is Severity.VOID
    assert all_of(RULE, leaf(FAILS), defect).severity is Severity.VOID
    assert any_of(RULE, defect, breach).severity is Severity.BREACH
    assert all_of(RULE).severity is None


def test_missing_facts_come_with_questions() -> None:
    """What could still change the outcome is asked for once."""
    joined = all_of(RULE, leaf(UNDETERMINED), leaf(UNDETERMINED), leaf(HOLDS))
    assert joined.missing == ("vote.present",)
    assert joined.questions("zh") == ("到会多少人？",)
    assert joined.questions("en") == ("How many were present?",)
    assert joined.because[0].message.zh == "尚需了解：到会多少人？"


def test_sources_are_derived_from_what_was_used() -> None:
    """Norms, readings and notes are never passed."""
    choice = Choice(reading="r", alternative="a", question=LABEL, label=LABEL, norms=PROVISION.norms)
    finding = all_of(RULE, RULE.holds((PROVISION, choice), counted, number=2))
    assert [norm.id for norm in finding.norms] == ["LOL2022-51-3"]
    assert finding.readings == (choice,)
    assert finding.notes("en") == ("reading: A — A",)
    assert (finding.rule, finding.because[0].code) == ("a.rule", "counted")


def test_notes_tell_grades_references_conflicts_and_unknown_local_rules() -> None:
    """What a careful reader should know."""
    provision = Provision(
        key="a",
        label=LABEL,
        value=1,
        norms=PROVISION.norms,
        since=PROVISION.since,
        by_reference=True,
        grade=Grade.B,
        local_note=LocalNote.NONE_AT_HAND,
        conflicts=(Conflict(kind=ConflictKind.OUTDATED, value=2, norms=PROVISION.norms),),
    )
    assert RULE.holds((provision,), counted, number=1).notes("zh") == (
        "甲：当地规定未收录",
        "甲：参照上级规定执行",
        "甲：据公开的二手材料（B）",
        "组织法（2022年通过）第五十一条第三款早于现行上位法且不一致，未适用",
    )


@pytest.mark.parametrize(
    ("reason", "outcome", "code"),
    [
        (SilenceReason.NO_RULE, HOLDS, "law_is_silent"),
        (SilenceReason.NO_BODY, FAILS, "no_such_body"),
        (SilenceReason.NATIONAL_ONLY, UNDETERMINED, "left_to_local_rules"),
        (SilenceReason.NOT_MODELLED, UNDETERMINED, "not_modelled"),
    ],
)
def test_what_a_silence_means_is_decided_once(reason: SilenceReason, outcome: Outcome, code: str) -> None:
    """No rule: holds and says so; no body: fails; left to local rules, or not modelled: cannot say."""
    silence = Silence(key="a.b", label=LABEL, reason=reason, modelled_from=date(2004, 10, 27))
    finding = RULE.silent(silence)
    assert (finding.outcome, finding.code) == (outcome, code)
    assert finding is RULE.silent(silence)
    assert bool(finding.missing) == (outcome is UNDETERMINED)
    assert finding.explain("zh")
    assert finding.notes() == ()


def test_a_silent_law_is_no_requirement() -> None:
    """The verdict says that nothing is asked."""
    finding = RULE.silent(Silence(key="a", label=LABEL, reason=SilenceReason.NO_RULE))
    assert finding.explain("zh") == "无此要求：法律对甲未作规定"


def test_the_cache_of_silences_is_bounded() -> None:
    """A cache is the only state, and it does not grow without end."""
    rule = Rule("a.cached", LABEL)
    for _ in range(300):
        assert rule.silent(Silence(key="a", label=LABEL, reason=SilenceReason.NO_RULE)).holds
    assert len(rule._silent) <= 256


def test_a_finding_is_explained_in_a_line_a_tree_or_markdown() -> None:
    """The line gives the decisive reason; the tree all of them."""
    joined = all_of(RULE, leaf(HOLDS), leaf(FAILS))
    assert joined.explain("zh") == "不行：3 人〔组织法（2022年通过）第五十一条第三款〕"
    assert joined.explain("en", cite="short") == "no: 3 people [Law, art. 51]"
    assert joined.explain("zh", "tree").splitlines() == [
        "规则：不行（无效）",
        "  规则：行：3 人〔组织法（2022年通过）第五十一条第三款〕",
        "  规则：不行（无效）：3 人〔组织法（2022年通过）第五十一条第三款〕",
    ]
    assert joined.explain("en", "markdown").splitlines()[0] == "- rule: no (void)"
    assert all_of(RULE).explain("zh") == "行"
    assert all_of(RULE, RULE.holds((), counted, number=1), leaf(HOLDS)).explain("en").startswith("yes: 3 people")
    graded = Provision(key="a", label=LABEL, value=1, norms=(), since=PROVISION.since, grade=Grade.C)
    assert RULE.holds((graded,), counted, number=1).explain("zh", "tree").splitlines()[1].startswith("  ※ 甲：")
    assert all_of(RULE, leaf(UNDETERMINED)).explain("en").startswith("undetermined: still to be known")
    with pytest.raises(ImpossibleFacts):
        joined.explain("zh", "verse")


def test_a_line_with_reasons_of_its_own_gives_both() -> None:
    """An announced result names itself and the count behind it."""
    outer = RULE.fails((), counted, number=1)._replace(because=(leaf(HOLDS), leaf(FAILS)))
    assert outer.explain("en", cite="short") == "no: 1 people; 3 people [Law, art. 51]"
    odd = RULE.fails((), counted, number=1)._replace(because=(leaf(HOLDS),))
    assert odd.explain("en", cite="short") == "no: 1 people; 3 people [Law, art. 51]"


def test_rules_are_equal_by_id_and_pickle() -> None:
    """A rule is known by its id."""
    assert pickle.loads(pickle.dumps(RULE)) == RULE
    assert Rule("another", LABEL) != RULE
    assert RULE != "a.rule"
    assert hash(RULE) == hash("a.rule")
    assert repr(RULE) == "Rule('a.rule')"
    finding = pickle.loads(pickle.dumps(leaf(FAILS)))
    assert finding == leaf(FAILS)
    assert RULE.decide(True, (), counted, number=1).holds
    assert RULE.decide(False, (), counted, number=1).fails


@pytest.mark.parametrize("one", Outcome)
@pytest.mark.parametrize("other", Outcome)
def test_two_findings_join_as_kleene_says(one: Outcome, other: Outcome) -> None:
    """The tables of strong conjunction and disjunction: FAILS < UNDETERMINED < HOLDS, least and greatest."""
    order = (FAILS, UNDETERMINED, HOLDS)
    least, greatest = (order[pick(order.index(one), order.index(other))] for pick in (min, max))
    assert all_of(RULE, leaf(one), leaf(other)).outcome is least
    assert any_of(RULE, leaf(one), leaf(other)).outcome is greatest


@given(st.permutations([leaf(HOLDS), leaf(FAILS), leaf(UNDETERMINED), leaf(FAILS, advisory=True)]))
def test_the_order_of_the_reasons_changes_nothing(findings: list[Finding]) -> None:
    """Neither outcome nor severity depends on it."""
    joined = all_of(RULE, *findings)
    assert (joined.outcome, joined.severity) == (FAILS, Severity.VOID)
    assert any_of(RULE, *findings).outcome is HOLDS


def test_a_finding_cannot_be_changed() -> None:
    """It is a tuple."""
    finding = leaf(HOLDS)
    with pytest.raises(AttributeError):
        finding.outcome = FAILS  # type: ignore[misc] # that it cannot is the point
    assert finding._replace(outcome=FAILS) != finding
    assert hash(finding) == hash(leaf(HOLDS))


def test_only_missing_facts_that_may_still_matter_are_asked_for() -> None:
    """What is decided by another reason asks for nothing, however much is unknown beside it."""
    assert all_of(RULE, leaf(FAILS), leaf(UNDETERMINED)).missing == ()
    assert any_of(RULE, leaf(HOLDS), leaf(UNDETERMINED)).missing == ()
    assert any_of(RULE, leaf(FAILS), leaf(UNDETERMINED)).missing == ("vote.present",)
    decided = any_of(RULE, leaf(HOLDS), leaf(UNDETERMINED))
    assert all_of(RULE, decided, RULE.unknown((), Fact("vote.ayes", LABEL))).missing == ("vote.ayes",)


def test_a_law_whose_first_modelled_day_is_unknown_is_said_to_be_missing() -> None:
    """With and without the day from which it is modelled."""
    assert not_modelled(LABEL, None) == Text("当时关于甲的法律尚未收录", "the law of that day on the A is not modelled")
    assert not_modelled(LABEL, date(2004, 10, 27)) == Text(
        "当时关于甲的法律尚未收录（收录自2004年10月27日起）",
        "the law of that day on the A is not modelled (modelled from 2004-10-27)",
    )
    assert taken_together() == Text("", "")
