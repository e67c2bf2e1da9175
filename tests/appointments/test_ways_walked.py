"""Every lawful way of the table, walked to its end: each act is permitted, until the office begins or ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from npc_core.appointments import (
    Announced,
    Approved,
    BallotHeld,
    DefenceForm,
    DefenceHeard,
    Deliberated,
    Formed,
    ListFixed,
    MembersNamed,
    Method,
    Moved,
    Nominated,
    Proposed,
    Referred,
    Resigned,
    ResultAnnounced,
    Submitted,
    Voted,
    open_appointment,
    open_election,
    open_formation,
    open_recall,
    open_removal,
    open_resignation,
)
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import PersonId
from npc_core.congress.offices import Office
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.findings import Severity
from npc_core.kernel.provisions import Provision
from npc_core.ledgers import Bench
from npc_core.procedure.cases import Case
from npc_core.voting import Count, Line, StepKind, Tally
from tests.appointments.test_ways import COMMITTEE, ROWS, WAYS, law

ON = date(2023, 5, 20)
WHO, OTHER = PersonId("P-1"), PersonId("P-2")
LAWFUL = [row for row in ROWS if (row["outcome"], row["on"]) == ("holds", ON.isoformat())]
PRESIDIUM, COUNCIL = Actor(Role.PRESIDIUM), Actor(Role.COUNCIL_OF_CHAIRPERSONS)
ABOVE = Approved(on=ON, by=Actor(Role.HIGHER_STANDING_COMMITTEE), granted=True, asked_by=Role.HIGHER_PROCURATOR_GENERAL)
FORMED: dict[Office, tuple[Formed, dict[str, Any]]] = {
    Office.SPECIAL_COMMITTEE_CHAIR: (Formed.SPECIAL_COMMITTEE, {"chair": WHO, "members": (OTHER,)}),
    Office.SPECIAL_COMMITTEE_VICE_CHAIR: (Formed.SPECIAL_COMMITTEE, {"chair": OTHER, "vice_chairs": (WHO,)}),
    Office.SPECIAL_COMMITTEE_MEMBER: (Formed.SPECIAL_COMMITTEE, {"chair": OTHER, "members": (WHO,)}),
    Office.TOWNSHIP_CREDENTIALS_COMMITTEE_MEMBER: (Formed.TOWNSHIP_CREDENTIALS_COMMITTEE, {"members": (WHO,)}),
    Office.CONGRESS_INVESTIGATION_COMMITTEE_MEMBER: (Formed.INVESTIGATION_COMMITTEE, {"members": (WHO,)}),
    Office.CONGRESS_PRESIDIUM_MEMBER: (Formed.PRESIDIUM, {"chair": OTHER, "members": (WHO,)}),
    Office.CONGRESS_SESSION_SECRETARY_GENERAL: (Formed.PRESIDIUM, {"chair": WHO, "members": (OTHER,)}),
}


def voted(*, committee: bool) -> Iterator[Any]:
    """Yield a vote that carries, and its announcement."""
    members, present, ayes = (27, 25, 20) if committee else (203, 190, 150)
    tally = Tally(ayes=ayes, noes=present - ayes)
    yield Voted(on=ON, tally=tally, membership=members, present=present, method=Method.PAPER)
    yield Announced(on=ON, carried=True)


def elected(case: Case[Any, Any]) -> Iterator[Any]:
    """Yield an election of one person."""
    yield Nominated(on=ON, by=PRESIDIUM, nominees=(WHO,), introduced=True)
    yield ListFixed(on=ON, candidates=(WHO,), all_deputies=True, holds=(), of_the_nationality=True, legal_career=True)
    count = Count(lines=(Line(name=WHO, ayes=150),), cast=190)
    yield BallotHeld(on=ON, count=count, issued=190, membership=203, present=190, method=Method.PAPER)
    yield ResultAnnounced(on=ON, elected=(WHO,), next=StepKind.DONE)


def appointed(case: Case[Any, Any], row: dict[str, str]) -> Iterator[Any]:
    """Yield an act of the standing committee, submitted by whoever the law names."""
    step = next(each for each in case.possible(ON) if each.step == "submitted")
    yield Submitted(on=ON, by=Actor(step.by[0] if step.by else Role.GOVERNMENT_HEAD))
    yield Deliberated(on=ON)
    yield from voted(committee=True)


def opened(row: dict[str, str]) -> tuple[Case[Any, Any], Iterator[Any]]:
    """Return the case of a way, and its acts."""
    place, post, asked = law(row["area"]), Post(row["office"]), WAYS[row["way"]]
    committee = asked.by is COMMITTEE
    if asked.act in (PostAct.ELECT, PostAct.PASS) and post.office in FORMED:
        return formation(row)
    if asked.act is PostAct.ELECT:
        case: Case[Any, Any] = open_election(place, post, by_election=True, autonomous=False)
        return case, elected(case)
    if asked.act is PostAct.ACCEPT:
        case = open_resignation(place, post, WHO, in_session=asked.in_session)
        to = Role.STANDING_COMMITTEE if committee else Role.CONGRESS
        return case, iter((Resigned(on=ON, to=to, written=True), *voted(committee=committee)))
    if asked.act is PostAct.REMOVE:
        contents = ("target", "reasons", "materials")
        heard = DefenceHeard(on=ON, form=DefenceForm.WAIVED)
        moved = (Moved(on=ON, by=COUNCIL, contents=contents), Deliberated(on=ON), heard)
        return open_removal(place, post, WHO, in_session=False), iter((*moved, *voted(committee=True)))
    if asked.act is PostAct.RECALL:
        moved_by = Moved(on=ON, by=PRESIDIUM, contents=("reasons", "materials"))
        steps = (moved_by, Referred(on=ON, by=PRESIDIUM), Deliberated(on=ON))
        heard = DefenceHeard(on=ON, form=DefenceForm.ORAL)
        return open_recall(place, post, WHO, in_session=True), iter((*steps, heard, *voted(committee=False)))
    pool = place.on(ON).offices.acting_pool.get(post.office)
    holds = pool.value if asked.act is PostAct.ACTING and isinstance(pool, Provision) else HOLDS.get(post.office, ())
    case = open_appointment(
        place, post, WHO, asked.act, holds=holds, is_deputy=True, failed_votes=0, in_session=False, elsewhere=()
    )
    return case, appointed(case, row)


HOLDS = dict.fromkeys(
    (Office.CREDENTIALS_COMMITTEE_CHAIR, Office.CREDENTIALS_COMMITTEE_VICE_CHAIR, Office.CREDENTIALS_COMMITTEE_MEMBER),
    (Office.STANDING_COMMITTEE_MEMBER,),
)


def formation(row: dict[str, str]) -> tuple[Case[Any, Any], Iterator[Any]]:
    """Return the forming of a body in which the person gets a seat."""
    what, people = FORMED[Post(row["office"]).office]
    case = open_formation(law(row["area"]), what, first_session=True)
    proposed = (Proposed(on=ON, by=PRESIDIUM),) if what is Formed.INVESTIGATION_COMMITTEE else ()
    named = MembersNamed(on=ON, by=PRESIDIUM, all_deputies=True, **people)
    return case, iter((*proposed, named, *voted(committee=False)))


@pytest.mark.parametrize("row", LAWFUL, ids=lambda row: f"{row['office']}-{row['area']}-{row['way']}")
def test_a_lawful_way_leads_to_its_end(row: dict[str, str]) -> None:
    """Every act is permitted, no binding duty is broken, and the office begins, is acted in, or ends."""
    case, acts = opened(row)
    for act in acts:
        judged = case.judge(act)
        assert [each.rule for each in judged.duties if each.fails and each.severity is not Severity.NOTICE] == []
        case = case.perform(act)
    if any(each.step == "approved" and each.status.code == "required" for each in case.possible(ON)):
        assert case.effects() == ()
        case = case.perform(ABOVE)
    asked = WAYS[row["way"]]
    kind = EffectKind.ACTING_BEGINS if asked.act is PostAct.ACTING else EffectKind.OFFICE_BEGINS
    kind = kind if asked.act.fills else EffectKind.OFFICE_ENDS
    effect = next(each for each in case.effects() if each.person == WHO and each.kind is kind)
    assert effect.post is not None
    assert effect.post.office is Post(row["office"]).office
    held = Bench(law=case.law).apply(effect).holders(effect.post, ON)
    assert bool(held) is asked.act.fills


def test_the_walk_covers_every_office_that_national_law_fills() -> None:
    """All but the two whose filling is left to other rules."""
    walked = {row["office"] for row in LAWFUL if WAYS[row["way"]].act.fills}
    assert {office.code for office in Office} - walked == {
        "specialised_court_officer",
        "standing_committee_working_body_head",
    }
