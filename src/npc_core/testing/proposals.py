"""Hypothesis strategies for the acts of bills, inquiry motions and special investigations."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from npc_core.congress.actors import Role
from npc_core.procedure.acts import Act
from npc_core.proposals import bills, inquiries, investigations
from npc_core.proposals.bills.facts import Listing, ResultOutcome, Reviewer
from npc_core.proposals.inquiries.facts import Venue
from npc_core.proposals.investigations.facts import InvestigationWay
from npc_core.testing.strategies import actors, tallies

_TRUTHS = st.sampled_from((None, True, False))


def bill_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a bill on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    listing, reviewer = st.none() | st.sampled_from(Listing), st.none() | st.sampled_from(Reviewer)
    count = st.none() | st.integers(0, 60)
    told = (
        st.builds(bills.Moved, **day, membership=count, co_movers_read=_TRUTHS),
        st.builds(bills.Referred, **day, to=reviewer),
        st.builds(bills.CommitteeReported, **day, movers_heard=_TRUTHS),
        st.builds(bills.AgendaDecided, **day, listing=listing),
        st.builds(bills.DecisionTold, **day, written=_TRUTHS, reasons=_TRUTHS, reported=_TRUTHS),
        st.builds(bills.ReconsiderationAsked, **day, movers=count),
        st.builds(bills.Reconsidered, **day, listing=listing),
        st.builds(bills.Deliberated, **day, opinions=_TRUTHS),
        st.builds(bills.Voted, **day, tally=tallies(), membership=count, present=count, carried=_TRUTHS),
        st.builds(bills.Withdrawn, **day, consent=st.none() | st.tuples(st.sampled_from(Role)), insisting=count),
        st.builds(bills.SentAfterSession, **day, to=reviewer),
        st.builds(bills.ResultDeliberated, **day, outcome=st.none() | st.sampled_from(ResultOutcome)),
        st.builds(bills.ExecutionJudged, **day, accepted=_TRUTHS, lead_invited=_TRUTHS),
        st.builds(bills.ProgressDeliberated, **day, opinions=_TRUTHS),
    )
    simple = (
        *("AmendmentMoved", "Completed", "Concluded", "Consulted", "Converted", "ExecutionReported", "Forwarded"),
        *("FiledWithCongress", "HandedOver", "Inspected", "Merged", "OpinionGiven", "OpinionsAnswered"),
        *("ProgressReported", "Published", "ResultReported", "VoteDeferred"),
    )
    return st.one_of(*told, *(st.builds(getattr(bills, name), **day) for name in simple))


def inquiry_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of an inquiry motion on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    venue = st.none() | st.sampled_from(Venue)
    count = st.none() | st.integers(0, 60)
    heads = {"head_came": _TRUTHS, "head_signed": _TRUTHS, "distributed": _TRUTHS, "movers_admitted": _TRUTHS}
    return st.one_of(
        st.builds(inquiries.Moved, **day, membership=count, written=_TRUTHS, in_session=_TRUTHS),
        st.builds(inquiries.AnswerDecided, **day, venue=venue, answer_by=st.none() | st.just(on)),
        st.builds(inquiries.AnswerPostponed, **day),
        st.builds(inquiries.Answered, **day, venue=venue, **heads),
        st.builds(inquiries.SecondAnswerAsked, **day, movers=count),
        st.builds(inquiries.SecondAnswerDecided, **day, granted=_TRUTHS),
        st.builds(inquiries.Withdrawn, **day, consent=st.none() | st.tuples(st.sampled_from(Role)), insisting=count),
        st.builds(inquiries.Closed, **day),
    )


def investigation_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a special investigation on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": actors()}
    count = st.none() | st.integers(0, 60)
    secrecy = {"secrecy_asked": _TRUTHS, "source_kept": _TRUTHS}
    simple = ("Closed", "FiledWithCongress", "LeftToStandingCommittee", "OrgansCharged", "PutForward")
    return st.one_of(
        st.builds(investigations.Proposed, **day, membership=count, written=_TRUTHS),
        st.builds(investigations.Decided, **day, tally=tallies(), membership=count, present=count, carried=_TRUTHS),
        st.builds(investigations.MembersPassed, **day, from_deputies=_TRUTHS, interested=_TRUTHS),
        st.builds(investigations.Investigated, **day, way=st.none() | st.sampled_from(InvestigationWay), **secrecy),
        st.builds(investigations.Reported, **day, to=st.none() | st.sampled_from(Role)),
        *(st.builds(getattr(investigations, name), **day) for name in simple),
    )
