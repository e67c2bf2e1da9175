"""One bill from its movers to its carrying out: order, clocks, the ways it can go, effects, tables."""

from __future__ import annotations

import csv
import json
import pickle
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core import interchange
from npc_core.congress.actors import Actor, Role
from npc_core.congress.effects import EffectKind
from npc_core.congress.ids import CaseId
from npc_core.kernel.days import Between
from npc_core.kernel.errors import Undetermined, Unlawful
from npc_core.kernel.findings import Outcome
from npc_core.law.local import LocalRules
from npc_core.procedure.acts import Act
from npc_core.procedure.cases import open_case
from npc_core.procedure.possible import Status
from npc_core.proposals.bills import (
    BILL,
    AgendaDecided,
    AmendmentMoved,
    BillStage,
    CommitteeReported,
    Completed,
    Concluded,
    Consulted,
    Converted,
    DecisionTold,
    Deliberated,
    ExecutionJudged,
    ExecutionReported,
    FiledWithCongress,
    Forwarded,
    HandedOver,
    Inspected,
    Listing,
    Merged,
    Milestones,
    Moved,
    OpinionGiven,
    OpinionsAnswered,
    ProgressDeliberated,
    ProgressReported,
    Published,
    ReconsiderationAsked,
    Reconsidered,
    Referred,
    ResultDeliberated,
    ResultOutcome,
    ResultReported,
    Reviewer,
    SentAfterSession,
    Subject,
    Voted,
    VoteDeferred,
    Withdrawn,
    case_from_milestones,
)
from npc_core.testing import Move, bill_acts, histories, perft
from npc_core.voting.facts import Tally
from tests.interchange.builders import objects
from tests.proposals.bills.builders import (
    COMMITTEE,
    COUNCIL,
    FIVE,
    GOVERNMENT,
    LISTED,
    MEMBERS,
    PRESIDIUM,
    TEN,
    UNLISTED,
    Matter,
    bill,
    decided,
    deliberated,
    listed,
    motion,
    moved,
    recorded,
    said,
    unlisted,
    vote,
)
from tests.proposals.builders import place

SHANGHAI, QU, BEIJING, ZHEJIANG = "310000", "310101", "110000", "330000"
CLOSED_ON = date(2025, 1, 18)
END = date(2030, 12, 31)
SC = Actor(Role.STANDING_COMMITTEE)


def resolution(**rows: Any) -> LocalRules:
    """Return what the resolution of one session on one bill lays down."""
    return LocalRules.from_mapping(
        {
            "jurisdiction": {
                "id": "river",
                "name": {"zh": "某县人大决议", "en": "a county's resolution"},
                "area": "540102",
                "tier": "session",
            },
            "regulations": [
                {
                    "id": "river.resolution2023",
                    "title": {"zh": "关于治理河道的决议", "en": "resolution on the rivers"},
                    "short": {"zh": "治河决议", "en": "river resolution"},
                    "adopted": date(2023, 2, 10),
                    "since": date(2023, 2, 10),
                    "levels": ["county"],
                }
            ],
            "rows": [
                {"key": f"bills.{field}", "norm": f"river.resolution2023-{number}", "value": value}
                for number, (field, value) in enumerate(rows.items(), start=1)
            ],
        }
    )


RIVER = place(
    "540102",
    resolution(progress_report_period={"count": 1, "unit": "years"}, inspection_period={"count": 6, "unit": "months"}),
)


def clocks(case: Matter, on: date) -> list[tuple[str, date | None]]:
    """Return the running clocks of a case."""
    return [(each.clock, each.due.on) for each in case.deadlines(on)]


def test_a_bill_of_deputies_passes_step_by_step() -> None:
    """Moved, reviewed, listed, deliberated, passed: every act permitted, and nothing left out."""
    case = bill(within_powers=True)
    for act in (
        Moved(on=date(2025, 3, 17), by=TEN),
        Referred(on=date(2025, 3, 17), by=PRESIDIUM, to=Reviewer.SPECIAL_COMMITTEE),
        CommitteeReported(on=date(2025, 3, 18), by=COMMITTEE, listing=LISTED, movers_heard=True),
        decided(on=date(2025, 3, 18)),
        Referred(on=date(2025, 3, 18), by=PRESIDIUM, to=Reviewer.SPECIAL_COMMITTEE),
        CommitteeReported(on=date(2025, 3, 19), by=COMMITTEE, movers_heard=True),
        Deliberated(on=date(2025, 3, 19)),
        vote(on=date(2025, 3, 20)),
    ):
        case = case.perform(act)
    assert case.stages == {BillStage.PASSED}
    audit = case.audit(END)
    assert audit.failures == ()
    assert audit.unknown == ()


def test_a_passed_bill_is_tracked_over_the_years() -> None:
    """The resolution on the rivers asks for a report every year and an inspection every six months, to the end."""
    case = recorded(deliberated(listed(bill(RIVER))), vote(on=date(2023, 2, 10)))
    assert clocks(case, date(2023, 3, 1)) == [("inspection", date(2023, 8, 10)), ("progress", date(2024, 2, 10))]
    case = recorded(
        case,
        Inspected(on=date(2023, 8, 9), by=SC),
        ProgressReported(on=date(2024, 2, 20), by=GOVERNMENT),
        ProgressDeliberated(on=date(2024, 3, 5), by=SC, opinions=True),
        OpinionsAnswered(on=date(2024, 5, 1), by=GOVERNMENT),
    )
    assert clocks(case, date(2024, 6, 1)) == [("inspection", date(2024, 2, 9)), ("progress", date(2025, 2, 20))]
    late = [each for each in case.audit(date(2024, 6, 1)).failures if each.rule.endswith("_in_time")]
    assert [(each.rule, each.norms[0].id) for each in late] == [
        ("bills.progress_in_time", "river.resolution2023-1"),
        ("bills.inspected_in_time", "river.resolution2023-2"),
    ]
    done = recorded(case, Completed(on=date(2025, 12, 1)))
    assert clocks(done, date(2026, 1, 1)) == []
    assert done.closed
    report = ProgressReported(on=date(2025, 2, 21), by=GOVERNMENT)
    assert said(case, report, "progress_in_time").fails
    assert said(case, ProgressReported(on=date(2025, 2, 20)), "progress_in_time").holds


def test_without_a_resolution_that_asks_nothing_is_due_after_the_vote() -> None:
    """National law lays no yearly report down; a bill that was not passed is not tracked at all."""
    assert clocks(recorded(deliberated(listed(bill())), vote()), END) == []
    rejected = recorded(deliberated(listed(bill(RIVER))), vote(90, carried=False))
    assert rejected.stages == {BillStage.REJECTED}
    assert clocks(rejected, END) == []


def test_shanghai_reviews_after_the_session_step_by_step() -> None:
    """Fifteen days to consult, thirty for the opinion, three months for the report, from the end of the session."""
    case = unlisted(
        bill(SHANGHAI, session_closed_on=CLOSED_ON, consultation_needed=True, subject=Subject.MAJOR_MATTERS)
    )
    case = case.record(SentAfterSession(on=date(2025, 3, 18), by=PRESIDIUM, to=Reviewer.SPECIAL_COMMITTEE))
    assert clocks(case, CLOSED_ON) == [("consultation", date(2025, 2, 2)), ("result_report", date(2025, 4, 18))]
    case = case.record(Consulted(on=date(2025, 3, 20)))
    assert clocks(case, CLOSED_ON) == [("consulted_opinion", date(2025, 2, 17)), ("result_report", date(2025, 4, 18))]
    case = recorded(
        case,
        OpinionGiven(on=date(2025, 3, 25)),
        ResultReported(on=date(2025, 4, 18), by=COMMITTEE, movers_heard=True),
        ResultDeliberated(on=date(2025, 5, 6), outcome=ResultOutcome.HANDED_TO_ORGANS, lead_invited=True),
    )
    assert clocks(case, CLOSED_ON) == [("execution_report", date(2025, 8, 6))]
    assert case.check(ExecutionJudged(on=date(2025, 8, 1), accepted=True)).fails
    case = recorded(
        case,
        ExecutionReported(on=date(2025, 8, 1), by=GOVERNMENT),
        ExecutionJudged(on=date(2025, 8, 20), accepted=False, lead_invited=True),
    )
    assert clocks(case, CLOSED_ON) == [("execution_again", date(2025, 9, 20))]
    case = recorded(
        case,
        ExecutionReported(on=date(2025, 9, 21), by=GOVERNMENT),
        ExecutionJudged(on=date(2025, 10, 9), accepted=True, lead_invited=True),
        Published(on=date(2025, 10, 20)),
    )
    assert case.stages == {BillStage.CLOSED}
    failing = [each.rule for each in case.audit(END).failures]
    assert failing == ["bills.consulted_in_time", "bills.organs_opinion_in_time", "bills.execution_again_in_time"]


def test_the_end_of_the_session_is_asked_for_where_clocks_count_from_it() -> None:
    """Without it nothing is late, and the report is due between two days."""
    case = unlisted(bill(SHANGHAI)).record(SentAfterSession(on=date(2025, 1, 20), to=Reviewer.COUNCIL))
    assert case.deadlines(CLOSED_ON)[0].due.on is None
    judged = said(case, ResultReported(on=date(2025, 12, 1)), "result_reported_in_time")
    assert judged.missing == ("dossier.session_closed_on",)


def test_shanghai_sends_bills_moved_between_sessions_to_a_committee() -> None:
    """Fifteen days to forward it, thirty for the opinion; the districts follow by reference."""
    case = moved(bill(QU, in_session=False), on=date(2025, 6, 2))
    assert clocks(case, date(2025, 6, 2)) == [("between_session_forward", date(2025, 6, 17))]
    case = case.record(Forwarded(on=date(2025, 6, 10)))
    assert clocks(case, date(2025, 6, 10)) == [("between_session_opinion", date(2025, 7, 10))]
    assert case.record(CommitteeReported(on=date(2025, 7, 1))).stages == {BillStage.MOVED}
    assert clocks(moved(bill(QU), on=date(2025, 6, 2)), date(2025, 6, 2)) == []


def test_organs_send_their_bills_before_the_meeting() -> None:
    """Fifteen days as a rule in Shanghai, ten for the national committee; none for the council and for members."""
    meeting = {"meeting_on": date(2025, 6, 20)}
    late = Moved(on=date(2025, 6, 6), by=GOVERNMENT)
    found = said(motion(SHANGHAI, **meeting), late, "moved_in_time")
    assert (found.outcome, found.force.code) == (Outcome.FAILS, "advisory")
    assert said(motion(SHANGHAI, **meeting), Moved(on=date(2025, 6, 5), by=GOVERNMENT), "moved_in_time").holds
    assert said(motion("000000", **meeting), Moved(on=date(2025, 6, 11), by=GOVERNMENT), "moved_in_time").fails
    for actor in (COUNCIL, MEMBERS):
        judged = motion(SHANGHAI, **meeting).judge(Moved(on=date(2025, 6, 19), by=actor))
        assert not [each for each in judged.duties if each.rule == "bills.moved_in_time"]


def test_opinions_given_in_a_committee_are_answered() -> None:
    """Three months as a rule in Shanghai, if opinions were given at all."""
    case = deliberated(listed(motion(SHANGHAI), MEMBERS, COUNCIL), opinions=True)
    assert clocks(case, date(2025, 3, 19)) == [("opinions", date(2025, 6, 19))]
    assert clocks(deliberated(listed(motion(SHANGHAI), MEMBERS, COUNCIL)), date(2025, 3, 19)) == []


def test_a_bill_that_became_a_suggestion_keeps_both_numbers() -> None:
    """The effect names the bill, the suggestion, the lead deputy, the congress, and the clause where there is one."""
    case = recorded(unlisted(bill(BEIJING)), Converted(on=date(2025, 3, 25), suggestion="87"))
    (effect,) = case.effects()
    assert effect.kind is EffectKind.BECAME_SUGGESTION
    assert (effect.matter, effect.became, effect.person) == ("3", "87", "D-1")
    assert [norm.id for norm in effect.norms] == ["beijing.deputies2014-10-3"]
    assert effect.describe("zh") == ("2025年3月25日 转为建议：人民代表大会，原3号，现87号〔北京市代表法办法第十条〕")


def test_where_the_law_is_silent_the_effect_cites_nothing() -> None:
    """No clause turns an unlisted bill of a county into a suggestion, and none forbids it."""
    (effect,) = recorded(unlisted(bill()), Converted(on=date(2025, 3, 25), suggestion="87")).effects()
    assert (effect.norms, effect.became) == ((), "87")


def test_what_the_committee_decides_for_the_congress_is_filed() -> None:
    """Left to it by the plenary in Zhejiang: it votes with its own majority, and files with the next session."""
    case = deliberated(listed(bill(ZHEJIANG)))
    case = case.perform(VoteDeferred(on=date(2025, 3, 20), by=Actor(Role.CONGRESS)))
    case = case.perform(Deliberated(on=date(2025, 5, 6)))
    case = case.perform(vote(20, on=date(2025, 5, 7), by=SC, membership=30, present=28))
    assert [(effect.kind, effect.by) for effect in case.effects()] == [
        (EffectKind.MUST_FILE, (Role.STANDING_COMMITTEE,))
    ]
    pending = case.audit(END).failures
    assert [each.rule for each in pending] == ["procedure.pending"]
    filed = case.perform(FiledWithCongress(on=date(2026, 1, 20), by=SC))
    assert filed.effects() == ()
    assert filed.audit(END).failures == ()
    alone = recorded(deliberated(listed(bill())), VoteDeferred(on=date(2025, 3, 20)), Deliberated(on=date(2025, 5, 6)))
    alone = alone.record(vote(20, on=date(2025, 5, 7), by=SC, membership=30, present=28))
    assert alone.effects() == ()
    assert recorded(deliberated(listed(bill())), vote()).check(FiledWithCongress(on=END)).fails


WAYS = [
    (ResultOutcome.NEXT_SESSION_AGENDA, BillStage.LISTED),
    (ResultOutcome.STANDING_COMMITTEE_AGENDA, BillStage.LISTED),
    (ResultOutcome.HANDED_TO_ORGANS, BillStage.HANDED_OVER),
    (ResultOutcome.IN_PLAN, BillStage.CLOSED),
    (ResultOutcome.REFERENCE, BillStage.CLOSED),
    (None, BillStage.REPORTED),
]


@pytest.mark.parametrize(("outcome", "stage"), WAYS)
def test_where_the_report_after_the_session_leads(outcome: ResultOutcome | None, stage: BillStage) -> None:
    """What is not known leaves the matter where it stands."""
    case = recorded(
        unlisted(bill(SHANGHAI)),
        SentAfterSession(on=date(2025, 3, 19)),
        ResultReported(on=date(2025, 4, 1)),
        ResultDeliberated(on=date(2025, 4, 9), outcome=outcome),
    )
    assert case.stages == {stage}


def test_a_bill_not_on_the_agenda_does_not_just_end() -> None:
    """Where the place says what becomes of it, it may not; where movers must be told, they are told first."""
    end = Concluded(on=date(2025, 3, 25))
    assert unlisted(bill()).check(end).holds
    assert unlisted(bill(ZHEJIANG)).check(end).fails
    assert unlisted(bill(), GOVERNMENT).check(end).holds
    assert unlisted(bill(ZHEJIANG), listing=Listing.NOT_A_BILL).check(end).holds
    told = unlisted(motion(BEIJING), MEMBERS, decider=COUNCIL)
    assert told.check(end).fails
    assert told.record(DecisionTold(on=date(2025, 3, 20))).check(end).holds


def test_an_unknown_decision_leaves_the_bill_where_it_stands() -> None:
    """And a partial history asks instead of finding a breach."""
    assert moved(bill()).record(decided(None)).stages == {BillStage.MOVED}
    table = case_from_milestones(Milestones(moved_on=date(2025, 3, 4)), place(SHANGHAI))
    handed = table.record(HandedOver(on=date(2025, 3, 9)))
    assert handed.check(ExecutionJudged(on=date(2025, 9, 9), accepted=True)).missing == ("act:execution_reported",)


def test_possible_names_who_may_do_what() -> None:
    """Movers of each forum, the presidium, the council of chairpersons; delegations where the place lets them."""

    def by(case: Matter, step: str) -> tuple[Role, ...]:
        return next(each.by for each in case.possible(date(2025, 3, 18)) if each.step == step)

    assert Role.DEPUTIES in by(bill(), "moved")
    assert Role.DELEGATION not in by(bill(), "moved")
    assert Role.DELEGATION in by(bill(BEIJING), "moved")
    assert Role.STANDING_COMMITTEE_MEMBERS in by(motion(), "moved")
    assert by(motion("540102100"), "moved") == ()
    assert by(moved(bill()), "agenda_decided") == (Role.PRESIDIUM,)
    assert by(moved(motion(), MEMBERS), "agenda_decided") == (Role.COUNCIL_OF_CHAIRPERSONS,)
    old = next(each for each in bill().possible(date(1999, 1, 1)) if each.step == "agenda_decided")
    assert (old.by, old.status) == ((), Status.NOT_YET)
    assert next(each for each in bill().possible(date(1999, 1, 1)) if each.step == "moved").by == (Role.DEPUTIES,)


def test_a_table_of_days_becomes_a_partial_case() -> None:
    """What the row does not tell is unknown, and breaches nothing; what it tells is judged."""
    row = Milestones(
        number="3",
        mover=Role.DEPUTIES,
        movers=12,
        within_powers=True,
        moved_on=date(2025, 3, 4),
        referred_on=date(2025, 3, 4),
        reported_on=date(2025, 3, 5),
        decided_on=date(2025, 3, 5),
        listing=LISTED,
        deliberated_on=date(2025, 3, 6),
        voted_on=date(2025, 3, 7),
        ayes=101,
        membership=203,
        carried=True,
        progress_reported_on=date(2026, 2, 1),
        inspected_on=date(2026, 2, 2),
        completed_on=Between(date(2026, 3, 1), date(2026, 3, 31)),
    )
    case = case_from_milestones(row, place())
    assert case.stages == {BillStage.CARRIED_OUT}
    assert [each.rule for each in case.audit(END).failures] == ["proposals.bill.voted"]
    other = Milestones(
        moved_on=date(2025, 3, 4),
        decided_on=date(2025, 3, 5),
        listing=UNLISTED,
        told_on=date(2025, 3, 6),
        converted_on=date(2025, 3, 7),
        suggestion="9",
    )
    assert case_from_milestones(other, place()).stages == {BillStage.CONVERTED}
    assert case_from_milestones(Milestones(withdrawn_on=date(2025, 3, 7)), place()).stages == {BillStage.WITHDRAWN}
    assert case_from_milestones(other, place()).audit(END).failures == ()


def test_a_spreadsheet_of_bills_is_read_by_its_chinese_columns() -> None:
    """Its usual names, words and dates; what cannot be read is a problem with its place."""
    row = {
        "编号": "3",
        "案由": "治理河道",
        "提案主体": "代表联名",
        "联名人数": "12",
        "提出日期": "2025.3.4",
        "处理决定": "不列入议程",
    }
    table = interchange.read_table([{**row, "决定日期": "2025年3月5日"}, {**row, "提出日期": "尽快"}], Milestones)
    first, second = table.values
    assert (first.mover, first.movers, first.listing) == (Role.DEPUTIES, 12, UNLISTED)
    assert (first.moved_on, first.decided_on, second.moved_on) == (date(2025, 3, 4), date(2025, 3, 5), None)
    assert case_from_milestones(first, place()).stages == {BillStage.UNLISTED}
    assert len(table.problems) == 1


def test_the_procedure_pickles_and_draws_itself() -> None:
    """By reference, and in both languages."""
    assert pickle.loads(pickle.dumps(BILL)) is BILL
    assert "决定是否列入议程" in BILL.to_mermaid("zh")
    assert "decision on the agenda" in BILL.to_mermaid("en")


NATIONAL, PUDONG, COMMITTEE_BILL = bill(), bill(SHANGHAI), motion()
SCHEMA = jsonschema.Draft202012Validator(interchange.document_schema("proposals.bill"))
ANY_ACT = st.one_of(*(objects(act) for act in BILL.acts.values()))


@given(histories(PUDONG, acts=bill_acts))
def test_whatever_is_recorded_can_be_judged_and_replayed(case: Matter) -> None:
    """Audit, possible and deadlines never raise; clocks never run backwards; replay and documents round-trip."""
    assert len(case.audit(END).lines) == len(case.acts)
    assert case.possible(END)
    assert all(each.due.not_before <= each.due.not_after for each in case.deadlines(END))
    assert case.refolded(case.entries) == case
    assert interchange.load_case(interchange.dump_case(case), case.law.calendar) == case
    assert case.effects() == case.refolded(case.entries).effects()


@given(histories(COMMITTEE_BILL, acts=bill_acts), st.data())
def test_perform_does_what_check_permits_and_refuses_the_rest(case: Matter, data: st.DataObject) -> None:
    """`perform` and `check` never disagree; a lawful act gives the case that recording it gives."""
    act = data.draw(bill_acts(date(2031, 1, 1)))
    outcome = case.check(act).outcome
    try:
        after_it = case.perform(act)
    except Unlawful:
        assert outcome is Outcome.FAILS
    except Undetermined:
        assert outcome is Outcome.UNDETERMINED
    else:
        assert outcome is Outcome.HOLDS
        assert after_it.stages == case.record(act).stages


@given(objects(BILL.facts), st.lists(ANY_ACT, max_size=6), st.booleans())
def test_every_case_comes_back_the_same_and_obeys_its_schema(facts: Any, acts: list[Act], partial: bool) -> None:
    """Same value, same bytes, with any dossier, unknown facts and uncertain days."""
    case: Matter = open_case(BILL, PUDONG.law, facts, partial=partial)
    for act in acts:
        case = case.record(act)
    text = interchange.dump_case(case)
    assert interchange.load_case(text, case.law.calendar) == case
    assert interchange.dump_case(interchange.load_case(text)) == text
    SCHEMA.validate(json.loads(text))
    case.audit(END).explain("zh")


CARRYING = Tally(ayes=120, noes=60)
MOVES: dict[str, Move] = {
    "move": lambda on: Moved(on=on, by=TEN),
    "move by five": lambda on: Moved(on=on, by=FIVE),
    "refer": lambda on: Referred(on=on, by=PRESIDIUM, to=Reviewer.SPECIAL_COMMITTEE),
    "report": lambda on: CommitteeReported(on=on, by=COMMITTEE, movers_heard=True),
    "list": lambda on: AgendaDecided(on=on, by=PRESIDIUM, listing=LISTED),
    "list by the council": lambda on: AgendaDecided(on=on, by=COUNCIL, listing=LISTED),
    "keep off": lambda on: AgendaDecided(on=on, by=PRESIDIUM, listing=UNLISTED),
    "call it no bill": lambda on: AgendaDecided(on=on, by=PRESIDIUM, listing=Listing.NOT_A_BILL),
    "tell": lambda on: DecisionTold(on=on, written=True, reasons=True),
    "ask again": lambda on: ReconsiderationAsked(on=on, by=TEN, movers=10),
    "reconsider": lambda on: Reconsidered(on=on, by=PRESIDIUM, listing=LISTED),
    "amend": lambda on: AmendmentMoved(on=on, by=TEN),
    "deliberate": lambda on: Deliberated(on=on),
    "put off": lambda on: VoteDeferred(on=on, by=Actor(Role.CONGRESS)),
    "vote": lambda on: Voted(on=on, tally=CARRYING, membership=203, present=190, carried=True),
    "withdraw": lambda on: Withdrawn(on=on, consent=(Role.PRESIDIUM,), insisting=0),
    "merge": lambda on: Merged(on=on, into=CaseId("4")),
    "convert": lambda on: Converted(on=on, suggestion="87"),
    "send after": lambda on: SentAfterSession(on=on, by=PRESIDIUM, to=Reviewer.SPECIAL_COMMITTEE),
    "result": lambda on: ResultReported(on=on, by=COMMITTEE, movers_heard=True),
    "hand over": lambda on: HandedOver(on=on, by=PRESIDIUM),
    "report on": lambda on: ExecutionReported(on=on, by=GOVERNMENT),
    "accept": lambda on: ExecutionJudged(on=on, accepted=True, lead_invited=True),
    "decide": lambda on: ResultDeliberated(on=on, outcome=ResultOutcome.REFERENCE, lead_invited=True),
    "end": lambda on: Concluded(on=on),
    "track": lambda on: ProgressReported(on=on, by=GOVERNMENT),
    "complete": lambda on: Completed(on=on),
}
START, EVERY = date(2025, 3, 17), timedelta(days=1)


def sequences(case: Matter, depth: int) -> list[str]:
    """Return the lawful sequences of some depth, as the files write them."""
    return [" > ".join(path) for path in perft(case, MOVES, depth, START, EVERY)]


def test_perft_lists_every_lawful_sequence_of_three_moves() -> None:
    """Checked by hand: ten deputies move it, the presidium decides; what is kept off goes as the place says."""
    with Path(__file__).with_name("perft_bill.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for law, case in (("national", NATIONAL), ("shanghai", PUDONG)):
        for depth in (1, 2, 3):
            expected = [row["moves"] for row in rows if (row["law"], row["depth"]) == (law, str(depth))]
            assert sequences(case, depth) == expected


def test_perft_counts_deeper_walks() -> None:
    """Regression: how many lawful sequences of four and five moves there are."""
    counts = {
        name: [sum(1 for _ in perft(case, MOVES, depth, START, EVERY)) for depth in (4, 5)]
        for name, case in (("national", NATIONAL), ("shanghai", PUDONG))
    }
    assert counts == COUNTS


LAST = {"last_presidium_on": date(2025, 3, 30), "last_presidium_at": time(15)}
MOVES_BESIDES: dict[str, Move] = {
    "forward": lambda on: Forwarded(on=on),
    "consult": lambda on: Consulted(on=on),
    "opine": lambda on: OpinionGiven(on=on),
    "hand on": lambda on: ResultDeliberated(on=on, outcome=ResultOutcome.HANDED_TO_ORGANS, lead_invited=True),
    "publish": lambda on: Published(on=on),
    "inspect": lambda on: Inspected(on=on, by=SC),
    "debate": lambda on: ProgressDeliberated(on=on, by=SC, opinions=True),
    "reply": lambda on: OpinionsAnswered(on=on, by=GOVERNMENT),
    "vote for it": lambda on: vote(20, on=on, by=SC, membership=30, present=28),
    "file": lambda on: FiledWithCongress(on=on, by=SC),
}
WALKS: list[tuple[Matter, str]] = [
    (bill(RIVER), "move refer report list amend deliberate vote track debate reply inspect complete"),
    (bill(SHANGHAI, in_session=False, **LAST), "move forward report call-it-no-bill tell ask-again reconsider"),
    (bill(SHANGHAI), "move keep-off send-after consult opine result hand-on report-on accept publish"),
    (bill(ZHEJIANG), "move list deliberate put-off deliberate vote-for-it file"),
    (bill(BEIJING), "move keep-off hand-over report-on accept"),
    (bill(), "move keep-off end"),
    (bill(), "move keep-off convert"),
    (bill(), "move list withdraw"),
    (bill(), "move merge"),
]


def test_walks_take_every_step() -> None:
    """Each act of the procedure is lawful in some walk, at some place."""
    moves, taken = {**MOVES, **MOVES_BESIDES}, set()
    for case, walk in WALKS:
        reached = case
        for place_, name in enumerate(walk.split()):
            reached = reached.perform(moves[name.replace("-", " ")](START + place_ * EVERY))
        taken |= {type(act) for act in reached.acts}
    assert taken == set(BILL.by_act)


@pytest.mark.parametrize("case", [NATIONAL, PUDONG, bill(BEIJING), bill(RIVER)], ids=["national", "sh", "bj", "river"])
def test_no_lawful_path_loses_a_bill(case: Matter) -> None:
    """From every point of every lawful path something may still be done, or the bill reached an end with a reason."""
    for path in perft(case, MOVES, 5, START, EVERY):
        reached = case
        for place_, name in enumerate(path):
            reached = reached.perform(MOVES[name](START + place_ * EVERY))
        if reached.stages <= {BillStage.CLOSED}:
            assert {"decide", "accept", "end"} & set(path)
        if not reached.closed:
            on = START + len(path) * EVERY
            assert any(reached.check(move(on)).holds for move in MOVES.values())


COUNTS: dict[str, list[int]] = {"national": [75, 213], "shanghai": [55, 135]}
