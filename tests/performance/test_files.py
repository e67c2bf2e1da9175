"""The performance file of a term: from records and from what other matters came to; and what the public sees of it."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.effects import Effect, EffectKind
from npc_core.congress.ids import CaseId, PersonId, UnitId
from npc_core.congress.terms import Term
from npc_core.kernel.text import Text
from npc_core.performance import Basics, FilePart, Private, compile_file, find_public_file, to_public
from npc_core.performance.files import part_of
from npc_core.performance.records import Activity, ActivityKind, Details, Presence, State
from tests.performance.builders import place

D1, TERM = PersonId("D-1"), Term(number=17, began=date(2022, 1, 6), ended=date(2027, 1, 6))
PRIVATE = Private(phone="139", address="3 Lane", identity_number="3301", health="back")
BASICS = Basics(
    person=D1, name="some name", unit=UnitId("U-3"), workplace="mill", post="fitter", contact="0571", private=PRIVATE
)
GRADE = Text("优秀", "excellent")
RECORDS = [
    Activity(D1, ActivityKind.TRAINING, date(2025, 3, 1), state=State.VERIFIED),
    Activity(
        D1, ActivityKind.SESSION, date(2025, 1, 7), Presence.ON_LEAVE, State.VERIFIED, details=Details(title="ill")
    ),
    Activity(D1, ActivityKind.RECEPTION, date(2025, 4, 9)),
    Activity(D1, ActivityKind.RECEPTION, date(2025, 4, 8), state=State.REJECTED),
    Activity(D1, ActivityKind.TRAINING, date(2021, 3, 1), state=State.VERIFIED),
    Activity(PersonId("D-2"), ActivityKind.TRAINING, date(2025, 3, 1), state=State.VERIFIED),
    Activity(D1, ActivityKind.SUGGESTION, date(2025, 5, 6), details=Details(matter=CaseId("J-31"))),
    Activity(D1, ActivityKind.SUGGESTION, date(2025, 5, 7), details=Details(matter=CaseId("J-32"))),
]
EFFECTS = [
    Effect(EffectKind.BECAME_SUGGESTION, date(2025, 5, 6), D1, matter=CaseId("Y-3"), became=CaseId("J-31")),
    Effect(EffectKind.GRADED, date(2025, 12, 20), D1, said=GRADE, matter=CaseId("E-1")),
    Effect(EffectKind.BASE_CHANGED, date(2025, 12, 20), D1),
    Effect(EffectKind.COMMENDED, date(2025, 12, 21), PersonId("D-2")),
]
FILE = compile_file(BASICS, TERM, RECORDS, EFFECTS)


def test_a_file_holds_the_term_of_one_deputy_in_order() -> None:
    """Rejected records, other deputies and other terms stay out; what has an effect too stands once."""
    assert [(line.on, line.part, line.vouched) for line in FILE.lines] == [
        (date(2025, 1, 7), FilePart.MEETINGS, True),
        (date(2025, 3, 1), FilePart.TRAINING, True),
        (date(2025, 4, 9), FilePart.CONTACT, False),
        (date(2025, 5, 6), FilePart.PROPOSALS, True),
        (date(2025, 5, 7), FilePart.PROPOSALS, False),
        (date(2025, 12, 20), FilePart.REPORTS, True),
    ]
    assert [line.matter for line in FILE.part(FilePart.PROPOSALS)] == ["J-31", "J-32"]
    assert dict(FILE.counts())[FilePart.AWARDS] == 0
    assert len(FILE.counts()) == 8
    assert FILE.lines[0].what.en == "session of the congress attended: on approved leave"


def test_the_public_sees_what_is_vouched_for_and_nothing_private() -> None:
    """No notes, no reasons of leave, nothing that only the deputy reports."""
    public = to_public(FILE, contact_data=True)
    assert [line.on.month for line in public.lines] == [1, 3, 5, 12]
    assert all(line.note is None for line in public.lines)
    assert (public.workplace, public.post, public.contact) == ("mill", "fitter", "0571")
    assert public.rows("en")[-1] == ("2025-12-20", "duty reports and reviews", "graded: excellent", "E-1")
    shown = repr(public)
    assert not any(secret in shown for secret in ("139", "3 Lane", "3301", "back"))


def test_private_data_are_masked_wherever_they_are_shown() -> None:
    """The representation of a file, of its basics and of the private data name nobody."""
    for each in (FILE, BASICS, PRIVATE):
        assert not any(secret in repr(each) for secret in ("139", "3 Lane", "3301", "some name", "mill", "D-1"))


@pytest.mark.parametrize(("code", "contact"), [("310101", "0571"), ("540102", None)])
def test_contact_data_are_public_where_the_place_says_so(code: str, contact: str | None) -> None:
    """Shanghai makes workplace, post and contact public; national law speaks of basic information only."""
    assert find_public_file(FILE, place(code).on(date(2025, 6, 1))).contact == contact


def test_every_kind_of_activity_has_its_part() -> None:
    """Eight parts; what belongs to no other is contact with the people."""
    parts = {kind: part_of(kind) for kind in ActivityKind}
    assert parts[ActivityKind.BILL] is FilePart.PROPOSALS
    assert parts[ActivityKind.HOUSEHOLD_VISIT] is FilePart.CONTACT
    assert parts[ActivityKind.DUTY_REPORT] is FilePart.REPORTS
    assert set(parts.values()) == set(FilePart) - {FilePart.BASICS}
