"""The legal guard: what a points scheme says should follow from a score, held against the law of its day."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import guard_words as words
from npc_core.performance.records import ActivityKind, Presence
from npc_core.performance.schemes import Consequence, ConsequenceKind, Scheme

SCHEME = Rule(
    "performance.scheme",
    Text("履职积分办法", "points scheme"),
    verdicts=Verdicts(Text("合法", "lawful"), Text("与法律不一致", "at odds with the law")),
)
CONSEQUENCE = Rule("performance.consequence", Text("得分的后果", "consequence of a score"))
SPEECH = Rule("performance.speech_and_vote", Text("发言和表决", "speech and vote"), severity=Severity.DEFECT)

_SPOKEN = frozenset({(ActivityKind.SPEECH, Presence.ATTENDED), (ActivityKind.VOTE, Presence.ATTENDED)})
_OWN_COMMITTEE = (Role.STANDING_COMMITTEE, Role.CONGRESS)
_DISMISSING = (ConsequenceKind.RESIGNATION_SUGGESTED, ConsequenceKind.RESIGNATION_ORDERED)


@frozen(kw_only=True)
class SchemeAdopted:
    """A points scheme as it stood on a day.

    Args:
        on: the day it was adopted, or is applied.
        scheme: the scheme.
    """

    on: date
    scheme: Scheme

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("scheme.on", self.on)


def check_scheme(facts: SchemeAdopted, law: Law) -> Finding:
    """Tell whether a points scheme leaves alone what the law keeps from it.

    A score may be published, praised, talked over; it neither suspends nor ends a mandate, nor recalls. Whatever a
    scheme says should follow is advice to whoever may decide it. Points for a speech are no liability in law; taken
    for what was said or how a vote was cast, they pursue it all the same, and that is noted as a defect.

    Law: DL2025-38-1, DL2025-60-1a, DL2025-61-1, DL2025-62-1; DL2015-31-1, DL2015-47-1a, DL2015-48-1, DL2015-49-1.

    Args:
        facts: the scheme and the day.
        law: the law of the place.

    Returns:
        One finding for each consequence (`is_advice`, `only_once_accepted`, `low_score_no_ground`,
        `knows_no_ordered_resignation`, `score_orders_nothing`, `ordered_by_competent`, `recalled_by_electors`,
        `recalls_itself`) and one on speech (`leaves_speech_alone`, `takes_points_for_speech`).

    Reading: `ordered_by`.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.kernel.hundredths import Hundredths
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.performance.clauses import BaseScore
    >>> out = Consequence(id="9", kind=ConsequenceKind.SUSPENDED, last=5, running=2)
    >>> base = BaseScore(id="1", label=Text("基础分", "base"), points=Hundredths(6000))
    >>> scheme = Scheme(id="county", title=Text("某县办法", "a scheme"), clauses=(base,), consequences=(out,))
    >>> print(check_scheme(SchemeAdopted(on=date(2017, 6, 6), scheme=scheme), law_of(Area.from_code("610929")))
    ...       .explain("en", cite="short"))
    at odds with the law: [9] suspension of the deputy's duties: a low score is no ground that the law knows
    [Deputies Law, art. 48]
    """
    book = law.on(facts.on)
    found = [judge_consequence(each, book) for each in facts.scheme.consequences]
    return all_of(SCHEME, *found, _speech(facts.scheme, book))


def judge_consequence(each: Consequence, book: RuleBook) -> Finding:
    """Tell whether a score, a review or an evaluation may have a consequence, by the law of a day."""
    kind, bounds = each.kind, book.points_schemes
    if kind in _DISMISSING:
        return _resignation(each, book)
    if kind is ConsequenceKind.SPEECH_PENALISED:
        return _for_speech(each, bounds.speech_and_vote_protected)
    if kind is ConsequenceKind.SUSPENDED:
        return _no_ground(each, bounds.grounds_of_suspension)
    if kind is ConsequenceKind.MANDATE_ENDED:
        return _no_ground(each, bounds.grounds_of_end)
    if kind in (ConsequenceKind.RECALLED, ConsequenceKind.RECALL_PROPOSED):
        found = bounds.recall_by_electors
        if isinstance(found, Silence):
            return CONSEQUENCE.silent(found)
        if kind is ConsequenceKind.RECALLED:
            return CONSEQUENCE.fails((found,), words.recalls_itself, place=each.id, kind=kind.label)
        return CONSEQUENCE.holds((found,), words.recalled_by_electors, place=each.id, kind=kind.label)
    return CONSEQUENCE.holds((), words.is_advice, place=each.id, kind=kind.label)


def _no_ground(each: Consequence, found: Provision[tuple[object, ...]] | Silence) -> Finding:
    if isinstance(found, Silence):
        return CONSEQUENCE.silent(found)
    return CONSEQUENCE.fails((found,), words.low_score_no_ground, place=each.id, kind=each.kind.label)


def _for_speech(each: Consequence, found: Provision[bool] | Silence) -> Finding:
    if isinstance(found, Silence):
        return CONSEQUENCE.silent(found)
    return CONSEQUENCE.fails((found,), words.speech_is_protected, place=each.id, kind=each.kind.label)


def _resignation(each: Consequence, book: RuleBook) -> Finding:
    ordered = each.kind is ConsequenceKind.RESIGNATION_ORDERED
    found = book.mandates.ordered_resignation if ordered else book.mandates.resigned
    if isinstance(found, Silence):
        return CONSEQUENCE.silent(found)
    if not ordered:
        return CONSEQUENCE.holds((found,), words.only_once_accepted, place=each.id, kind=each.kind.label)
    if not found.value:
        return CONSEQUENCE.fails((found,), words.knows_no_ordered_resignation, place=each.id, kind=each.kind.label)
    choice = book.choice("ordered_by")
    basis = (found, choice)
    if choice.alternative == "electing_or_own" and each.by in _OWN_COMMITTEE:
        return CONSEQUENCE.holds(basis, words.ordered_by_competent, place=each.id, by=each.by.label)
    telling = basis if each.by in _OWN_COMMITTEE else (found,)
    return CONSEQUENCE.fails(telling, words.score_orders_nothing, place=each.id, kind=each.kind.label)


def _speech(scheme: Scheme, book: RuleBook) -> Finding:
    found = book.points_schemes.speech_and_vote_protected
    if isinstance(found, Silence):
        return SPEECH.silent(found)
    places = [clause.id for clause in scheme.clauses if clause.lowering & _SPOKEN]
    if places:
        return SPEECH.fails((found,), words.takes_points_for_speech, places=", ".join(places))
    return SPEECH.holds((found,), words.leaves_speech_alone)
