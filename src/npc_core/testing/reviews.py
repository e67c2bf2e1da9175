"""Hypothesis strategies for the acts of duty reports, reviews and yearly evaluations."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from npc_core.congress.actors import Actor, Role
from npc_core.law.values_performance import Counted
from npc_core.performance import review_acts, yearly_acts
from npc_core.performance.review_acts import ReportForm, ReviewTally
from npc_core.performance.schemes import ConsequenceKind
from npc_core.procedure.acts import Act

_TRUTHS = st.sampled_from((None, True, False))
_NUMBERS = st.none() | st.integers(0, 60)
_ACTORS = st.none() | st.sampled_from((Role.DEPUTY, Role.DEPUTY_GROUP, Role.VOTERS, Role.PRESIDIUM)).map(Actor)
_GRADES = st.none() | st.sampled_from(("competent", "basically_competent", "incompetent"))


def review_tallies() -> st.SearchStrategy[ReviewTally]:
    """Return counts of a review with three choices, some of their numbers unknown."""
    votes = st.tuples(*[st.integers(0, 40)] * 3)
    counts = votes.map(
        lambda each: tuple(
            Counted(option=option, votes=number)
            for option, number in zip(("competent", "basically_competent", "incompetent"), each, strict=True)
        )
    )
    return st.builds(
        ReviewTally,
        counts=counts,
        invalid=st.integers(0, 5),
        issued=_NUMBERS,
        present=_NUMBERS,
        membership=_NUMBERS,
    )


def duty_report_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a duty report on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": _ACTORS}
    simple = ("ReportArranged", "OpinionsHeard", "ImprovementAsked", "Improved", "PerformanceRecorded", "ReportClosed")
    return st.one_of(
        st.builds(
            review_acts.Reported,
            **day,
            to=st.none() | st.sampled_from((Role.VOTERS, Role.ELECTORAL_UNIT, Role.GOVERNMENT)),
            form=st.none() | st.sampled_from(ReportForm),
        ),
        st.builds(review_acts.QuestionsAnswered, **day, asked=_NUMBERS, answered=_NUMBERS),
        st.builds(review_acts.Reviewed, **day, tally=st.none() | review_tallies()),
        st.builds(review_acts.ResultAnnounced, **day, grade=_GRADES),
        st.builds(review_acts.FollowedUp, **day, kind=st.sampled_from(ConsequenceKind)),
        st.builds(review_acts.Commended, **day, title=st.none() | st.just("A")),
        st.builds(review_acts.PerformancePublished, **day, basics=_TRUTHS, performance=_TRUTHS),
        st.builds(review_acts.ReportCalledOff, **day),
        *(st.builds(getattr(review_acts, name), **day) for name in simple),
    )


def evaluation_acts(on: date) -> st.SearchStrategy[Act]:
    """Return any act of a yearly evaluation on a day, lawful or not."""
    day: dict[str, Any] = {"on": st.just(on), "by": _ACTORS}
    points = st.none() | st.integers(0, 240).map(lambda halves: Fraction(halves, 2))
    graded = ("SelfAssessed", "GroupAssessed", "CommitteeChecked", "EvaluationDecided")
    simple = ("EvaluationPublished", "EvaluationObjected", "EvaluationClosed", "EvaluationCalledOff")
    return st.one_of(
        st.builds(yearly_acts.ObjectionAnswered, **day, upheld=_TRUTHS),
        st.builds(review_acts.FollowedUp, **day, kind=st.sampled_from(ConsequenceKind)),
        st.builds(review_acts.Commended, **day),
        st.builds(review_acts.PerformanceRecorded, **day),
        *(st.builds(getattr(yearly_acts, name), **day, points=points, grade=_GRADES) for name in graded),
        *(st.builds(getattr(yearly_acts, name), **day) for name in simple),
    )
