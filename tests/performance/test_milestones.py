"""Tables of duty reports: rows as offices keep them, and the partial cases that they make."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.congress.effects import EffectKind
from npc_core.interchange import read_table
from npc_core.kernel.findings import Outcome
from npc_core.performance import ReviewMilestones, review_from_milestones
from npc_core.performance.review_acts import ReportForm, ReviewStage
from tests.performance.builders import place

ROWS = [
    {
        "编号": "S-1",
        "述职代表": "D-8",
        "通知日期": "2025.5.20",
        "述职日期": "2025年6月3日",
        "述职对象": "选民",
        "述职形式": "口头",
        "提问数": "6",
        "回答数": "5",
        "评议日期": "2025-6-3",
        "等次": "competent",
        "公布日期": "2025-6-10",
        "归档日期": "2025-6-12",
        "公示日期": "2025-6-12",
        "办结日期": "2025-6-20",
    },
    {"编号": "S-2", "述职代表": "D-9", "述职日期": "2025-6-3", "述职对象": "原选举单位"},
    {"编号": "S-3", "述职代表": "D-10", "述职形式": "电话"},
]


def test_a_row_of_an_office_s_table_becomes_a_case() -> None:
    """Chinese names and words, days as people type them; what cannot be read is named."""
    table = read_table(ROWS, ReviewMilestones)
    first, second, third = table.values
    assert (first.reported_on, first.to, first.form, first.asked) == (
        date(2025, 6, 3),
        Role.VOTERS,
        ReportForm.SPOKEN,
        6,
    )
    assert [problem.column for problem in table.problems] == ["述职形式"]
    case = review_from_milestones(first, place())
    assert case.stages == {ReviewStage.CLOSED}
    failures = [each.rule for each in case.audit(date(2025, 12, 31)).failures]
    assert failures == ["performance.report_answers"]
    assert [each.kind for each in case.effects()] == [EffectKind.DUTY_REPORTED, EffectKind.GRADED]
    wrong = review_from_milestones(second, place()).audit(date(2025, 12, 31))
    assert [each.rule for each in wrong.failures if each.rule != "procedure.pending"] == [
        "performance.report_addressee"
    ]
    assert review_from_milestones(third, place()).stages == {ReviewStage.ARRANGED}


def test_what_a_row_does_not_tell_breaches_nothing() -> None:
    """A row with the day of the report alone leaves the rest unknown."""
    case = review_from_milestones(ReviewMilestones(reported_on=date(2025, 6, 3)), place())
    audit = case.audit(date(2025, 6, 30))
    assert [each for each in audit.failures if each.rule != "procedure.pending"] == []
    assert audit.outcome is Outcome.UNDETERMINED
