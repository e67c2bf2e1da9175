"""What a failure leads to, and what can be done, clause by clause."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from npc_core import Area, Decision, Finding, Tally, Vote, check_vote, consequences_of, law_of
from npc_core.kernel.findings import Rule, all_of
from npc_core.kernel.text import Text
from npc_core.law.catalogue import catalogue
from npc_core.law.statutes import norm

LAW = law_of(Area.from_code("540102"))
RULE = Rule("test.rule", Text("甲", "A"))


def vote(on: date, ayes: int, present: int = 20) -> Finding:
    """Return the finding on an appointment by a committee of 27."""
    tally = Tally(ayes=ayes)
    decision = Decision.STANDING_COMMITTEE_APPOINTMENT
    return check_vote(Vote(on=on, decision=decision, tally=tally, membership=27, present=present), LAW)


def said(finding: Finding) -> list[tuple[str, str | None]]:
    """Return each clause with its effect in English."""
    return [(each.norm.id, each.effect.en if each.effect else None) for each in consequences_of(finding)]


def test_a_vote_that_fails_leads_to_what_the_clause_says() -> None:
    """Article 51 of 2022: without the majority the resolution is not adopted."""
    assert said(vote(date(2023, 8, 20), 13)) == [
        ("LOL2022-51-4", "Without that majority the resolution is not adopted.")
    ]


def test_an_older_clause_has_the_consequence_of_its_later_place() -> None:
    """Article 45 of 2015 says what article 51 of 2022 says; the citation stays that of the day."""
    assert said(vote(date(2019, 8, 20), 13)) == [
        ("LOL2015-45-2", "Without that majority the resolution is not adopted.")
    ]


def test_what_holds_or_is_only_advised_leads_to_nothing() -> None:
    """Consequences are those of binding failures."""
    lawful = vote(date(2023, 8, 20), 20)
    assert lawful.holds
    assert consequences_of(lawful) == ()
    failed = vote(date(2023, 8, 20), 13)
    basis = next(leaf.basis for leaf in failed.because if leaf.fails)
    notice = RULE.notice(basis, nothing_said)
    assert consequences_of(notice) == ()
    assert consequences_of(all_of(RULE, notice, failed)) == consequences_of(failed)


def test_a_clause_without_a_known_consequence_adds_none() -> None:
    """What the catalogue does not say is left out, never made up."""
    provision = LAW.on(date(2023, 8, 20)).voting.standing_committee_majority
    silent = next(key for key, row in catalogue().items() if "effect" not in row and "remedy" not in row)
    for norms in ((), (norm(silent),)):
        assert consequences_of(RULE.fails((evolve(provision, norms=norms),), nothing_said)) == ()


def nothing_said() -> Text:
    """Return words for a finding of a test."""
    return Text("甲", "A")
