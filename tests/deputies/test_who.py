"""Who may take each step of a resignation, a recall, an examination of credentials."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.deputies import Deliberated, RecallTrack, Seat, open_credentials, open_recall, open_resignation
from tests.deputies.builders import DAY, TOWNSHIP, WHO, Matter, carried, law, moved, recorded, resigned, vote

COMMITTEE, ABOVE, CREDENTIALS = Role.STANDING_COMMITTEE, Role.HIGHER_STANDING_COMMITTEE, Role.CREDENTIALS_COMMITTEE


def who(case: Matter, on: date = DAY) -> dict[str, tuple[Role, ...]]:
    """Return who may take each step that is open."""
    return {each.step: each.by for each in case.possible(on) if each.status.code in ("required", "allowed")}


def accepted(seat: Seat = Seat.OWN, **readings: str) -> Matter:
    """Return a resignation that was accepted."""
    return recorded(open_resignation(law(readings=readings), WHO, seat=seat), resigned(), vote(14), carried())


def test_a_resignation_is_the_deputys_own() -> None:
    """Handed in and withdrawn by the deputy; reported and announced by the law's bodies."""
    new = open_resignation(law(), WHO)
    assert who(new)["resigned"] == (Role.DEPUTY,)
    found = who(accepted())
    assert (found["end_reported"], found["end_announced"]) == ((CREDENTIALS,), (COMMITTEE,))
    assert new.possible(DAY, by=Actor(Role.GOVERNMENT)) != new.possible(DAY)


@pytest.mark.parametrize(("reading", "expected"), [("accepting_body", (ABOVE, COMMITTEE)), ("next_higher", (ABOVE,))])
def test_who_announces_of_a_deputy_above_is_a_reading(reading: str, expected: tuple[Role, ...]) -> None:
    """The committee above, and by default the one that accepted."""
    assert who(accepted(Seat.HIGHER, announcer=reading))["end_announced"] == expected


@pytest.mark.parametrize(
    ("track", "session", "movers"),
    [
        (RecallTrack.VOTERS, None, (Role.VOTERS,)),
        (RecallTrack.CONGRESS, True, (Role.PRESIDIUM, Role.DEPUTIES)),
        (RecallTrack.STANDING_COMMITTEE, False, (Role.COUNCIL_OF_CHAIRPERSONS, Role.STANDING_COMMITTEE_MEMBERS)),
    ],
)
def test_who_moves_a_recall(track: RecallTrack, session: bool | None, movers: tuple[Role, ...]) -> None:
    """Voters, presidium or a tenth, council or a fifth; before 2010 the law is not at hand."""
    case = open_recall(law(), WHO, track, in_session=session)
    assert who(case)["recall_moved"] == movers
    old = {each.step: each.by for each in case.possible(date(2009, 5, 4))}
    assert old["recall_moved"] == ()
    assert old["end_announced"] == ()


def test_who_prints_and_answers() -> None:
    """The county's committee for the voters, presidium or council for the meeting, the deputy answers."""
    voters = recorded(
        open_recall(law(TOWNSHIP), WHO, RecallTrack.VOTERS), moved(Role.VOTERS, number=30, to=ABOVE, written=True)
    )
    assert (who(voters)["demand_printed"], who(voters)["defence_made"]) == ((ABOVE,), (Role.DEPUTY,))
    for track, printer in (
        (RecallTrack.CONGRESS, Role.PRESIDIUM),
        (RecallTrack.STANDING_COMMITTEE, Role.COUNCIL_OF_CHAIRPERSONS),
    ):
        case = recorded(open_recall(law(), WHO, track), moved(Role.PRESIDIUM), Deliberated(on=DAY))
        assert who(case)["defence_printed"] == (printer,)


def test_who_examines_and_confirms() -> None:
    """The credentials committee; the standing committee, in a township the presidium."""
    for code, body in (("540102", COMMITTEE), (TOWNSHIP, Role.PRESIDIUM)):
        case = open_credentials(law(code), WHO)
        found = {each.step: each.by for each in case.possible(DAY)}
        assert (found["examined"], found["determined"]) == ((CREDENTIALS,), (body,))
