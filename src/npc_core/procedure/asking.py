"""The plainest questions of law, asked alike by every topic: by whom, done or not, one of these, at least so many."""

from __future__ import annotations

from datetime import date, time
from typing import TypeVar

from npc_core.congress.actors import Actor, Role
from npc_core.kernel.days import Day, earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.procedure import asking_words as words

L = TypeVar("L", bound=Labelled)

BY = Fact("act.by", Text("由谁办理？", "Who did it?"))


def by_whom(
    rule: Rule, named: Provision[tuple[Role, ...]] | Silence, by: Role | None, fact: Fact = BY, *more: Basis
) -> Finding:
    """Tell whether whoever acted is one the law names; unknown where nobody is told."""
    if isinstance(named, Silence):
        return rule.silent(named)
    if by is None:
        return rule.unknown((named, *more), fact)
    return rule.decide(by in named.value, (named, *more), words.by_whom, by=by, law=named.value)


def asked(rule: Rule, provision: Provision[bool] | Silence, told: bool | None, fact: Fact) -> Finding:
    """Tell whether something was done where the place asks for it."""
    if isinstance(provision, Silence):
        return rule.silent(provision)
    if not provision.value:
        return rule.holds((provision,), words.not_required_here, what=rule.label)
    if told is None:
        return rule.unknown((provision,), fact)
    return rule.decide(told, (provision,), words.told_whether, what=rule.label, told="yes" if told else "no")


def among(
    rule: Rule, allowed: Provision[tuple[str, ...]] | Silence, used: L | None, kind: type[L], fact: Fact
) -> Finding:
    """Tell whether what was used is one of what the place knows."""
    if isinstance(allowed, Silence):
        return rule.silent(allowed)
    if used is None:
        return rule.unknown((allowed,), fact)
    law = labels_of(kind, allowed.value)
    return rule.decide(used.code in allowed.value, (allowed,), words.one_of, used=used.label, law=law)


def at_least(rule: Rule, least: Provision[int] | Silence, number: int | None, fact: Fact) -> Finding:
    """Tell whether there are as many as the place asks for; missing a target that it set for itself is noted."""
    if isinstance(least, Silence):
        return rule.silent(least)
    if number is None:
        return rule.unknown((least,), fact)
    if number < least.value:
        return rule.fails((least,), words.how_many, what=rule.label, number=number, least=least.value)
    if least.target is not None and number < least.target.value:
        return rule.notice((least,), words.how_many, what=rule.label, number=number, least=least.target.value)
    return rule.holds((least,), words.how_many, what=rule.label, number=number, least=least.value)


def complete(
    rule: Rule,
    needed: Provision[tuple[str, ...]] | Silence,
    there: frozenset[L] | tuple[L, ...] | None,
    kind: type[L],
    fact: Fact,
) -> Finding:
    """Tell whether everything is there that the law asks for."""
    if isinstance(needed, Silence):
        return rule.silent(needed)
    if there is None:
        return rule.unknown((needed,), fact)
    found = {each.code for each in there}
    missing = tuple(code for code in needed.value if code not in found)
    if missing:
        return rule.fails((needed,), words.some_missing, what=rule.label, missing=labels_of(kind, missing))
    return rule.holds((needed,), words.all_there, what=rule.label)


def labels_of(kind: type[L], codes: tuple[str, ...]) -> Text:
    """Return the labels of members by their codes, in the order of the enum."""
    return join(tuple(each.label for each in kind if each.code in codes))


def role_of(by: Actor | None) -> Role | None:
    """Return the role of an actor, None where nobody is told."""
    return None if by is None else by.role


def is_late(on: Day, at: time | None, last: date, hour: time | None) -> bool | None:
    """Tell whether something came after a closing day and hour; None where that is not known.

    >>> is_late(date(2025, 3, 17), time(12, 1), date(2025, 3, 17), time(12))
    True
    """
    if latest(on) < last or (latest(on) == last and hour is None):
        return False
    if earliest(on) > last:
        return True
    if earliest(on) != latest(on) or at is None or hour is None:
        return None
    return at > hour
