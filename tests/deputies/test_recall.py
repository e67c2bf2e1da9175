"""The recall of a deputy on its three tracks: whole matters, local rules, what follows, what is not known."""

from __future__ import annotations

from datetime import date

import pytest

from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind, Ground
from npc_core.deputies import (
    DefenceForm,
    DefenceMade,
    DefencePrinted,
    Deliberated,
    DemandPrinted,
    EndAnnounced,
    Filed,
    Investigated,
    LeftToCommittee,
    RecallMoved,
    RecallTrack,
    Seat,
    Withdrawn,
    open_recall,
)
from npc_core.kernel.findings import FAILS, HOLDS, UNDETERMINED
from npc_core.procedure.acts import Act
from tests.deputies.builders import (
    CITY,
    COMMITTEE,
    COUNTY,
    DAY,
    PROVINCE,
    TOWNSHIP,
    UNIT,
    WHO,
    Matter,
    carried,
    closing,
    law,
    moved,
    performed,
    recorded,
    vote,
)

COUNCIL, PRESIDIUM = Role.COUNCIL_OF_CHAIRPERSONS, Role.PRESIDIUM
ABOVE = Role.HIGHER_STANDING_COMMITTEE
SHANDONG = {"county": "370102", "township": "370102100", "city": "370100"}


def opened(track: RecallTrack, code: str = COUNTY, *, session: bool | None = None, **readings: str) -> Matter:
    """Return a new case."""
    return open_recall(law(code, readings), WHO, track, unit=UNIT, in_session=session)


def demanded(number: int = 51, to: Role = Role.STANDING_COMMITTEE, on: date = DAY) -> RecallMoved:
    """Return a demand of voters."""
    return moved(Role.VOTERS, on, number=number, to=to, written=True)


def printed(by: Role = Role.STANDING_COMMITTEE, *, with_defence: bool | None = None) -> DemandPrinted:
    """Return the printing of a demand."""
    return DemandPrinted(on=DAY, by=Actor(by), with_defence=with_defence)


def answered(form: DefenceForm | None) -> DefenceMade:
    """Return an answer of the deputy."""
    return DefenceMade(on=DAY, form=form)


def test_voters_recall_a_county_deputy() -> None:
    """51 voters demand it, the demand and the answer are printed, 5,001 of 10,000 voters carry it."""
    case = performed(
        opened(RecallTrack.VOTERS),
        demanded(),
        answered(DefenceForm.WRITTEN),
        printed(with_defence=True),
        answered(DefenceForm.VOTERS_MEETING),
        vote(5001, 10000, None, secret=True, put_by=Role.STANDING_COMMITTEE),
        carried(),
        *closing(Role.STANDING_COMMITTEE, Role.STANDING_COMMITTEE),
    )
    ends, told = case.effects()
    assert (told.kind, told.on) == (EffectKind.MANDATE_END_ANNOUNCED, DAY)
    assert (ends.kind, ends.ground, ends.on) == (EffectKind.MANDATE_ENDS, Ground.RECALLED, DAY)
    audit = case.audit(DAY)
    assert (audit.finding.outcome, audit.open) == (HOLDS, ())


def test_the_county_handles_the_recall_of_a_township_deputy() -> None:
    """The demand goes to the county's committee, which prints it and sends whoever presides."""
    case = performed(
        opened(RecallTrack.VOTERS, TOWNSHIP),
        demanded(30, ABOVE),
        printed(ABOVE),
        vote(401, 800, None, secret=True, put_by=ABOVE),
        carried(),
        *closing(Role.CONGRESS, Role.CONGRESS),
    )
    assert case.effects()[0].ground is Ground.RECALLED
    failures = [finding.rule for finding in case.audit(DAY).failures]
    assert failures == ["deputies.recall_defence"]  # noted: no answer on record


def test_a_published_recall_is_judged_by_all_voters_not_by_those_who_voted() -> None:
    """6,444 voted and over 5,000 were for it: whether that is enough hangs on the roll, which was not published."""
    case = recorded(opened(RecallTrack.VOTERS), demanded(51), printed())
    held = vote(5001, 6444, None, secret=True, put_by=Role.STANDING_COMMITTEE)
    unknown = recorded(case, vote(5001, None, None, secret=True)).check(carried())
    assert (unknown.outcome, unknown.missing) == (UNDETERMINED, ("vote.membership",))
    assert recorded(case, held).check(carried()).outcome is HOLDS
    assert recorded(case, vote(5001, 10002, None, secret=True)).check(carried()).outcome is FAILS


@pytest.mark.parametrize("code", [PROVINCE, CITY, COUNTY])
def test_a_congress_recalls_a_deputy_whom_it_elected(code: str) -> None:
    """A tenth of 203 deputies is 21; 102 carry it; the decision is filed above and announced there."""
    case = performed(
        opened(RecallTrack.CONGRESS, code, session=True),
        moved(Role.DEPUTIES, number=21, membership=203),
        answered(DefenceForm.WRITTEN),
        DefencePrinted(on=DAY, by=Actor(PRESIDIUM)),
        Deliberated(on=DAY),
        vote(102, 203, 190, secret=True, put_by=PRESIDIUM),
        carried(),
    )
    ends, files = case.effects()
    assert (ends.ground, files.kind, files.by) == (Ground.RECALLED, EffectKind.MUST_FILE, (Role.CONGRESS,))
    assert case.check(EndAnnounced(on=DAY, by=Actor(PRESIDIUM))).outcome is HOLDS  # a reading: the body that decided
    assert case.check(EndAnnounced(on=DAY, by=COMMITTEE)).outcome is FAILS
    case = performed(case, *closing(ABOVE, ABOVE, ABOVE))
    assert [effect.kind for effect in case.effects()] == [EffectKind.MANDATE_ENDS, EffectKind.MANDATE_END_ANNOUNCED]
    assert case.audit(DAY).finding.outcome is HOLDS


@pytest.mark.parametrize("code", [PROVINCE, CITY, COUNTY])
def test_a_standing_committee_recalls_individual_deputies_between_sessions(code: str) -> None:
    """A fifth of 27 members is 6; 14 carry it."""
    case = performed(
        opened(RecallTrack.STANDING_COMMITTEE, code, session=False),
        moved(Role.STANDING_COMMITTEE_MEMBERS, number=6, membership=27),
        Deliberated(on=DAY),
        answered(DefenceForm.PLENARY),
        vote(14, secret=True, put_by=COUNCIL),
        carried(),
        *closing(ABOVE, ABOVE, ABOVE),
    )
    assert case.effects()[0].ground is Ground.RECALLED
    short = recorded(case.before(5), vote(13, secret=True, put_by=COUNCIL), carried(carried=False))
    assert short.standing("en") == "not carried"
    assert short.effects() == ()


def test_a_written_answer_that_was_not_printed_is_pointed_out() -> None:
    """What the law requires and nobody did is named when the matter is over."""
    case = recorded(
        opened(RecallTrack.STANDING_COMMITTEE, session=False),
        moved(COUNCIL),
        answered(DefenceForm.WRITTEN),
        Deliberated(on=DAY),
        vote(14, secret=True, put_by=COUNCIL),
        carried(),
    )
    never = [finding for finding in case.audit(DAY).open if finding.rule == "procedure.never_done"]
    assert [[norm.id for norm in finding.norms] for finding in never] == [["EL2020-51-3a", "DL2015-47-1b"]]


def test_steps_of_one_track_are_no_part_of_another() -> None:
    """Voters do not deliberate; a congress prints no demand for voters; nobody skips the deliberation."""
    by_voters = recorded(opened(RecallTrack.VOTERS), demanded())
    assert by_voters.check(Deliberated(on=DAY)).outcome is FAILS
    assert by_voters.check(DefencePrinted(on=DAY, by=COMMITTEE)).outcome is FAILS
    at_session = recorded(opened(RecallTrack.CONGRESS, session=True), moved(PRESIDIUM))
    assert at_session.check(printed()).outcome is FAILS
    assert at_session.check(vote(102, 203, 190, secret=True, put_by=PRESIDIUM)).outcome is FAILS
    assert at_session.check(LeftToCommittee(on=DAY)).outcome is FAILS
    assert at_session.check(Filed(on=DAY, filed_with=ABOVE)).outcome is FAILS
    assert performed(at_session, Withdrawn(on=DAY)).effects() == ()


def test_shandong_asks_for_an_investigation_and_a_filing() -> None:
    """The county's committee investigates a demand of voters first; the result is filed with it."""
    case = recorded(
        opened(RecallTrack.VOTERS, SHANDONG["county"]),
        demanded(),
        printed(),
        answered(DefenceForm.WAIVED),
        vote(5001, 10000, None, secret=True, put_by=Role.STANDING_COMMITTEE),
        carried(),
    )
    never = [finding for finding in case.audit(DAY).open if finding.rule == "procedure.never_done"]
    assert [[norm.id for norm in finding.norms] for finding in never] == [["shandong.elections2021-53-2(2)"]]
    assert case.effects()[1].kind is EffectKind.MUST_FILE
    assert case.check(Filed(on=DAY, filed_with=Role.STANDING_COMMITTEE)).outcome is HOLDS
    done = performed(opened(RecallTrack.VOTERS, SHANDONG["county"]), demanded(), Investigated(on=DAY), printed())
    assert done.standing("en") == "before the voters"
    township = recorded(
        opened(RecallTrack.VOTERS, SHANDONG["township"]),
        demanded(30, ABOVE),
        Investigated(on=DAY),
        printed(ABOVE),
        vote(401, 800, None, secret=True, put_by=ABOVE),
        carried(),
    )
    assert township.check(Filed(on=DAY, filed_with=Role.CONGRESS)).outcome is HOLDS


def test_shandong_lets_a_congress_leave_the_recall_to_its_committee() -> None:
    """On the report of an investigation: then the committee's majority counts, and its council puts it to the vote."""
    case = performed(
        opened(RecallTrack.CONGRESS, SHANDONG["city"], session=True),
        moved(PRESIDIUM),
        Investigated(on=DAY),
        LeftToCommittee(on=DAY),
        Deliberated(on=DAY),
    )
    assert case.check(vote(30, 50, 45, secret=True, put_by=PRESIDIUM)).outcome is FAILS
    case = performed(case, vote(30, 50, 45, secret=True, put_by=COUNCIL), carried())
    assert "LOL2022-51-3" in {norm.id for norm in case.effects()[0].norms}
    assert case.effects()[1].by == (Role.STANDING_COMMITTEE,)
    national = opened(RecallTrack.CONGRESS, session=True).record(moved(PRESIDIUM))
    assert national.check(Investigated(on=DAY)).because[-1].code == "law_is_silent"


def test_beijing_names_a_mover_whom_the_election_law_does_not() -> None:
    """The standing committee may not move a deputy's recall at a session; the older local rule is shown beside."""
    case = opened(RecallTrack.CONGRESS, "110000", session=True)
    barred = case.check(moved(Role.STANDING_COMMITTEE))
    assert barred.outcome is FAILS
    assert "北京市人大议事规则" in " ".join(barred.notes("zh"))


def test_what_is_not_known_is_asked_for() -> None:
    """The session, the mover, the addressee, the form, the reasons, who printed and presided, secrecy."""
    by_voters, at_session = opened(RecallTrack.VOTERS), opened(RecallTrack.CONGRESS)
    empty = RecallMoved(on=DAY)
    assert set(by_voters.check(empty).missing) == {"recall_moved.by", "recall_moved.to", "recall_moved.written"}
    assert set(at_session.check(empty).missing) == {"recall_moved.by", "dossier.in_session"}
    assert [duty.missing for duty in at_session.judge(empty).duties] == [("recall_moved.reasons",)]
    begun = recorded(by_voters, demanded())
    assert begun.check(answered(None)).missing == ("defence_made.form",)
    assert begun.check(DemandPrinted(on=DAY)).missing == ("printed.by",)
    put = recorded(begun, printed())
    assert put.check(vote(5001, 10000, None)).missing == ("voted.put_by", "voted.secret")
    partial = open_recall(law(), WHO, RecallTrack.VOTERS, partial=True)
    told = partial.judge(vote(5001, 10000, None)).duties
    assert [duty.missing for duty in told] == [("defence_made.form",)]
    assert opened(RecallTrack.CONGRESS).effects() == ()


def test_a_recall_by_somebody_else_is_void() -> None:
    """Voters recall no deputy above; a congress none of its own; a township elects nobody upwards."""
    above = open_recall(law(), WHO, RecallTrack.VOTERS, seat=Seat.HIGHER)
    assert [each.code for each in above.check(demanded()).because if each.fails] == ["recalled_otherwise"]
    township = opened(RecallTrack.CONGRESS, TOWNSHIP, session=True)
    assert {each.code for each in township.check(moved(PRESIDIUM)).because if each.fails} == {"no_such_body"}


def test_the_law_before_2010_is_not_at_hand() -> None:
    """Every step asks for the law that is missing."""
    day = date(2009, 5, 4)
    for track, session in ((RecallTrack.VOTERS, None), (RecallTrack.CONGRESS, True)):
        case = recorded(
            opened(track, session=session),
            moved(Role.VOTERS, day, number=51, to=Role.STANDING_COMMITTEE, written=True),
            DefenceMade(on=day, form=DefenceForm.WRITTEN),
        )
        acts: list[Act] = [DemandPrinted(on=day, by=COMMITTEE), DefencePrinted(on=day, by=COMMITTEE)]
        acts += [Deliberated(on=day), vote(14, on=day), Filed(on=day, filed_with=ABOVE)]
        for act in acts:
            judged = case.judge(act)
            assert judged.permitted.outcome is not HOLDS
        lines = [leaf for line in case.audit(day).lines for leaf in line.judgement.permitted.because]
        assert {leaf.outcome for leaf in lines if leaf.basis} == {UNDETERMINED}


def test_a_motion_at_the_wrong_time_says_when_it_was() -> None:
    """A committee's recall belongs between sessions, a congress's to a session."""
    between = opened(RecallTrack.CONGRESS, session=False).check(moved(PRESIDIUM))
    during = opened(RecallTrack.STANDING_COMMITTEE, session=True).check(moved(COUNCIL))
    assert (between.outcome, during.outcome) == (FAILS, FAILS)
    assert "大会闭会期间" in between.explain("zh")
    assert "at a session" in during.explain("en")
