"""Perft: walk every lawful sequence of moves to a depth, as chess programs test their rules.

A move is a step with one set of arguments; the day advances by a fixed amount. Shallow depths are listed move by move
and checked by hand against the law; deeper counts are regression.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case

Move = Callable[[date], Act]


def perft(
    case: Case[Any, Any], moves: Mapping[str, Move], depth: int, start: date, every: timedelta
) -> Iterator[tuple[str, ...]]:
    """Yield, in order, every sequence of `depth` moves that the law permits, each on its own day.

    Args:
        case: where to begin.
        moves: the moves by name; each makes its act for a day.
        depth: how many moves [moves].
        start: the day of the first move.
        every: how far each move lies after the one before.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> from npc_core.appointments import Withdrawn, open_appointment
    >>> from npc_core.congress.posts import Post
    >>> from npc_core.congress.ids import PersonId
    >>> new = open_appointment(law_of(Area.from_code("411424")), Post("judge"), PersonId("P"))
    >>> list(perft(new, {"withdraw": lambda on: Withdrawn(on=on)}, 1, date(2019, 8, 1), timedelta(days=1)))
    []
    """
    if not depth:
        yield ()
        return
    for name, move in moves.items():
        act = move(start)
        if case.check(act).holds:
            after = case.perform(act)
            for rest in perft(after, moves, depth - 1, start + every, every):
                yield (name, *rest)
