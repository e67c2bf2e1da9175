"""Turnout: did enough voters take part?"""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts
from npc_core.kernel.provisions import Basis
from npc_core.kernel.text import Text
from npc_core.kernel.thresholds import Threshold
from npc_core.voting import election_words as words

TURNOUT = Rule(
    "voting.turnout",
    Text("参加投票人数", "turnout"),
    severity=Severity.VOID,
    verdicts=Verdicts(Text("参加投票人数足够", "enough took part"), Text("参加投票人数不足", "too few took part")),
)
_REGISTERED = Fact(
    "election.registered", Text("选区全体选民多少人？", "How many voters does the constituency have in all?")
)
_TOOK_PART = Fact("election.took_part", Text("参加投票的选民多少人？", "How many voters took part?"))


def check_turnout(
    registered: int | None, took_part: int | None, cast: int, basis: tuple[Basis, ...], threshold: Threshold
) -> Finding:
    """Tell whether enough of the registered voters took part.

    Law: EL2020-45-1a and the older clauses; for a primary the local rules.

    Args:
        registered: all voters of the constituency [voters].
        took_part: those recorded as voting [voters].
        cast: ballots cast, which show that at least so many took part [ballots].
        basis: the provision, and the readings on which it rests.
        threshold: its value.

    Returns:
        `turnout`, `turnout_at_least`, or what is missing.
    """
    if registered is None:
        return TURNOUT.unknown(basis, _REGISTERED, *(() if took_part is not None else (_TOOK_PART,)))
    needed = threshold.needed(registered)
    if took_part is not None:
        return TURNOUT.decide(
            took_part >= needed,
            basis,
            words.turnout,
            took_part=took_part,
            needed=needed,
            base=registered,
            threshold=threshold.words,
        )
    if cast < needed:
        return TURNOUT.unknown(basis, _TOOK_PART)
    return TURNOUT.holds(
        basis, words.turnout_at_least, cast=cast, needed=needed, base=registered, threshold=threshold.words
    )
