"""Hypothesis strategies for the values of this library: what our own property tests use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from npc_core import deputies, proposals
from npc_core.appointments import (
    Announced,
    Deliberated,
    ExamTaken,
    Filed,
    LetterIssued,
    OathTaken,
    OrganAbolished,
    OrganNotified,
    PutOnAgenda,
    StatementMade,
    Submitted,
    TookOffice,
    Voted,
    VotePostponed,
    Withdrawn,
)
from npc_core.appointments.facts import Method, StatementForm
from npc_core.congress.actors import Actor, Role
from npc_core.congress.areas import Area
from npc_core.congress.bodies import BodyKind
from npc_core.congress.effects import Ground
from npc_core.congress.ids import HandlerId, PersonId, UnitId
from npc_core.congress.terms import Term
from npc_core.law.laws import law_of
from npc_core.ledgers.facts import (
    Allocated,
    Confirmed,
    Elected,
    MandateEnded,
    Resumed,
    RosterEntry,
    Suspended,
    Voided,
)
from npc_core.ledgers.roster import Roster
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import Case
from npc_core.proposals.facts import Dimension, ExcludedMatter, Grade, Handling, ResultClass
from npc_core.voting.decisions import Decision
from npc_core.voting.facts import Tally, Vote

DAYS = st.dates(date(2005, 1, 1), date(2030, 12, 31))
_CODES = ("110000", "310105", "330226", "410000", "411400", "411424", "411424100", "440300", "440825", "540102")
_DECISIONS = tuple(each for each in Decision if each.body is not BodyKind.CONSTITUENCY)
_TRUTHS = st.sampled_from((None, True, False))


def areas() -> st.SearchStrategy[Area]:
    """Return areas of every level, with and without local rules."""
    return st.sampled_from(_CODES).map(Area.from_code)


def tallies(most: int = 60) -> st.SearchStrategy[Tally]:
    """Return tallies, some of their counts unknown."""
    count = st.integers(0, most)
    return st.builds(Tally, ayes=st.none() | count, noes=st.none() | count, abstentions=st.none() | count)


def votes(most: int = 60) -> st.SearchStrategy[Vote]:
    """Return votes of every kind of decision, some of their facts unknown."""
    count = st.none() | st.integers(0, most)
    return st.builds(
        Vote,
        on=DAYS,
        decision=st.sampled_from(_DECISIONS),
        tally=tallies(most),
        membership=count,
        fixed=count,
        present=count,
    )


def actors() -> st.SearchStrategy[Actor | None]:
    """Return actors of every role, or nobody known."""
    return st.none() | st.sampled_from(Role).map(Actor)


def appointment_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of an appointment on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    voted = st.builds(
        Voted,
        **day,
        tally=tallies(),
        membership=st.none() | st.integers(1, 60),
        present=st.none() | st.integers(0, 60),
        method=st.none() | st.sampled_from(Method),
        one_by_one=_TRUTHS,
    )
    simple = (PutOnAgenda, VotePostponed, OrganNotified, OathTaken, TookOffice)
    return st.one_of(
        voted,
        st.builds(ExamTaken, **day, score=st.none() | st.integers(0, 100), passed=_TRUTHS),
        st.builds(Submitted, **day, meeting_on=st.none() | st.just(on + timedelta(days=10)), written=_TRUTHS),
        st.builds(StatementMade, **day, form=st.none() | st.sampled_from(StatementForm)),
        st.builds(Deliberated, **day, nominee_attended=_TRUTHS),
        st.builds(Announced, **day, carried=st.booleans()),
        st.builds(LetterIssued, **day, signed_by=st.none() | st.sampled_from(Role)),
        st.builds(Filed, **day, filed_with=st.none() | st.sampled_from(Role)),
        st.builds(Withdrawn, **day, approved_by=st.none() | st.sampled_from(Role), written=_TRUTHS),
        st.builds(OrganAbolished, **day, filed=_TRUTHS),
        *(st.builds(kind, **day) for kind in simple),
    )


_BODIES = st.none() | st.sampled_from((HandlerId("A"), HandlerId("B")))
_RATINGS = st.lists(
    st.builds(proposals.Rating, dimension=st.sampled_from(Dimension), grade=st.sampled_from(Grade)), max_size=2
).map(tuple)


def suggestion_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a suggestion on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    of_body = {**day, "body": _BODIES}
    part = st.none() | st.sampled_from(Handling)
    result = st.none() | st.sampled_from(ResultClass)
    simple = ("Registered", "AcceptanceTold", "AssignmentTold", "MadePriority", "Urged", "Published", "Closed")
    bodily = (
        *("Accepted", "ObjectionRefused", "ContactedDeputy", "JointOpinion", "FeedbackExcused", "RehandlingOrdered"),
        *("Assessed", "FollowedUp", "Commended", "Criticised"),
    )
    return st.one_of(
        st.builds(proposals.Submitted, **day, to=st.none() | st.sampled_from(Role), confirmed=_TRUTHS),
        st.builds(proposals.Returned, **day, ground=st.none() | st.sampled_from(ExcludedMatter)),
        st.builds(proposals.Withdrawn, **day, written=_TRUTHS, unanimous=_TRUTHS),
        st.builds(proposals.Divided, **day, into=st.sampled_from((None, (), ("1-1", "1-2")))),
        st.builds(proposals.Merged, **day, others=st.sampled_from((None, ("2",)))),
        st.builds(proposals.Assigned, **of_body, handling=part),
        st.builds(proposals.Objected, **of_body, written=_TRUTHS),
        st.builds(proposals.Reassigned, **of_body, previous=_BODIES, handling=part),
        st.builds(proposals.ExtensionApproved, **of_body, told_deputy=_TRUTHS),
        st.builds(proposals.Replied, **of_body, result=result, official=_TRUTHS, sealed=_TRUTHS),
        st.builds(proposals.FeedbackGiven, **of_body, grade=st.none() | st.sampled_from(Grade), ratings=_RATINGS),
        st.builds(proposals.Rehandled, **of_body, result=result),
        st.builds(proposals.Visited, **of_body, fulfilled=_TRUTHS),
        st.builds(proposals.PriorityReported, **day, to=st.none() | st.sampled_from(Role)),
        st.builds(proposals.HandlingReported, **day, to=st.none() | st.sampled_from(Role), published=_TRUTHS),
        *(st.builds(getattr(proposals, name), **day) for name in simple),
        *(st.builds(getattr(proposals, name), **of_body) for name in bodily),
    )


_ROLES = st.none() | st.sampled_from(Role)


def _deputy_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of the resignation or recall of a deputy on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    count = st.none() | st.integers(0, 60)
    return st.one_of(
        _deputy_vote(on),
        st.builds(deputies.Resigned, **day, to=_ROLES, written=_TRUTHS),
        st.builds(deputies.RecallMoved, **day, number=count, membership=count, to=_ROLES, written=_TRUTHS),
        st.builds(deputies.DefenceMade, **day, form=st.none() | st.sampled_from(deputies.DefenceForm)),
        st.builds(deputies.DemandPrinted, **day, with_defence=_TRUTHS),
        st.builds(deputies.ResultAnnounced, **day, carried=st.booleans()),
        st.builds(deputies.Filed, **day, filed_with=_ROLES),
        st.builds(deputies.EndReported, **day, to=_ROLES),
        *(st.builds(getattr(deputies, name), **day) for name in ("Withdrawn", "EndAnnounced")),
    )


def resignation_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a deputy's resignation on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    kinds = deputies.RESIGNATION.acts.values()
    return _deputy_acts(on).filter(lambda act: type(act) in kinds) | st.builds(deputies.ResignationOrdered, **day)


def recall_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a deputy's recall on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    kinds = deputies.RECALL.acts.values()
    simple = ("Investigated", "LeftToCommittee", "DefencePrinted", "Deliberated")
    return st.one_of(
        _deputy_acts(on).filter(lambda act: type(act) in kinds),
        *(st.builds(getattr(deputies, name), **day) for name in simple),
    )


def credentials_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of an examination of credentials on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    tests = st.lists(st.sampled_from(deputies.CredentialsTest), unique=True).map(tuple)
    return st.one_of(
        _deputy_vote(on),
        st.builds(deputies.Examined, **day, tests=st.none() | tests, failed=tests),
        st.builds(deputies.OpinionReported, **day, valid=st.booleans(), to=_ROLES),
        st.builds(deputies.Determined, **day, result=st.sampled_from(deputies.Determination)),
        st.builds(deputies.ListPublished, **day),
    )


def _deputy_vote(on: date) -> st.SearchStrategy[deputies.Voted]:
    count = st.none() | st.integers(1, 60)
    return st.builds(
        deputies.Voted,
        on=st.just(on),
        tally=tallies(),
        membership=count,
        present=count,
        secret=_TRUTHS,
        put_by=_ROLES,
    )


_PEOPLE = st.sampled_from(tuple(PersonId(f"P-{number}") for number in range(6)))
_UNITS = st.sampled_from((UnitId("甲"), UnitId("乙"), UnitId("丙")))
_ENDS = st.sampled_from(tuple(ground for ground in Ground if not ground.suspends))
_SUSPENSIONS = st.sampled_from(tuple(ground for ground in Ground if ground.suspends))


def roster_entries(days: st.SearchStrategy[date] = DAYS) -> st.SearchStrategy[RosterEntry]:
    """Return anything that a roster can record about a few people and units, possible in law or not."""
    of: dict[str, Any] = {"on": days, "person": _PEOPLE}
    told = st.none() | days
    return st.one_of(
        st.builds(Allocated, on=days, unit=_UNITS, seats=st.integers(0, 3)),
        st.builds(Elected, **of, unit=_UNITS, by_election=st.booleans()),
        *(st.builds(kind, **of) for kind in (Confirmed, Voided, Resumed)),
        st.builds(Suspended, **of, ground=_SUSPENSIONS, reported_on=told),
        st.builds(MandateEnded, **of, ground=_ENDS, reported_on=told, announced_on=told),
    )


@st.composite
def rosters(draw: st.DrawFn, longest: int = 12) -> Roster:
    """Return rosters of some place to which anything happened, in any order."""
    term = Term(number=15, began=date(2017, 3, 5), ended=draw(st.none() | st.just(date(2027, 3, 5))))
    seats = Roster(law=law_of(draw(areas())), term=term, total=draw(st.integers(0, 8)))
    return seats.apply(*draw(st.lists(roster_entries(), max_size=longest)))


@st.composite
def histories(
    draw: st.DrawFn,
    case: Case[Any, Any],
    longest: int = 8,
    acts: Callable[[date], st.SearchStrategy[Act]] = appointment_acts,
) -> Case[Any, Any]:
    """Return the case with some acts recorded on some days, in any order, lawful or not.

    Args:
        draw: given by Hypothesis.
        case: where to begin.
        longest: how many acts at most [acts].
        acts: what may happen on a day.
    """
    for _ in range(draw(st.integers(0, longest))):
        case = case.record(draw(acts(draw(DAYS))))
    return case
