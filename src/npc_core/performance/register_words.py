"""The words of findings about the activity register; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def entered_by_keeper(by: Text) -> Text:
    """Say that somebody entered who may."""
    return Text(f"由{by.zh}登记", f"entered by {by.en}")


def entered_by_stranger(by: Text) -> Text:
    """Say that somebody entered who may not."""
    return Text(f"{by.zh}不是登记主体", f"{by.en} may not enter records")


def entered_for_another(on: date) -> Text:
    """Say that a deputy entered a record of somebody else."""
    return Text(
        f"{chinese_date(on)}的登记：代表只能登记本人的履职", f"{on}: a deputy enters records of his or her own only"
    )


def verified_by_keeper(by: Text) -> Text:
    """Say that somebody verified who may."""
    return Text(f"由{by.zh}核实", f"verified by {by.en}")


def verified_by_stranger(by: Text) -> Text:
    """Say that somebody verified who may not."""
    return Text(f"{by.zh}不是核实主体", f"{by.en} may not verify records")


def verified_own(on: date) -> Text:
    """Say that a deputy verified a record of his or her own."""
    return Text(f"{chinese_date(on)}的核实：不得核实本人的记录", f"{on}: nobody verifies a record of his or her own")


def leave_approved_by_keeper(by: Text) -> Text:
    """Say that leave was decided by who may."""
    return Text(f"请假由{by.zh}审批", f"leave decided by {by.en}")


def leave_approved_by_stranger(by: Text) -> Text:
    """Say that leave was decided by who may not."""
    return Text(f"{by.zh}无权审批请假", f"{by.en} may not decide on leave")


def no_such_record(on: date) -> Text:
    """Say that an entry is about a record that is not there."""
    return Text(f"{chinese_date(on)}所指的记录不存在", f"the entry of {on} is about a record that is not there")


def entered_twice(on: date) -> Text:
    """Say that the id of a record was used before."""
    return Text(f"{chinese_date(on)}登记的编号已被使用", f"the id of the record entered on {on} was used before")


def not_one_act(on: date) -> Text:
    """Say that what was merged is not one act."""
    return Text(
        f"{chinese_date(on)}合并的记录不是同一人同一天的同一活动",
        f"what was merged on {on} is not one act of one deputy on one day",
    )


def no_leave_asked(on: date) -> Text:
    """Say that leave was decided for which nobody asked."""
    return Text(f"{chinese_date(on)}并无待批的请假", f"no leave awaited a decision on {on}")


def seems_double(kind: Text, on: date, number: int) -> Text:
    """Say that several records seem to be of one act."""
    return Text(
        f"{chinese_date(on)}的{kind.zh}有{number}条记录，疑为重复",
        f"{number} records of {on} seem to be one act: {kind.en}",
    )


def awaits_verification(kind: Text, on: date) -> Text:
    """Say that a record has not been verified."""
    return Text(f"{chinese_date(on)}的{kind.zh}尚未核实", f"{kind.en} of {on} is not verified yet")


def awaits_decision_on_leave(kind: Text, on: date) -> Text:
    """Say that leave has been asked for and not decided."""
    return Text(f"{chinese_date(on)}的请假尚未审批：{kind.zh}", f"leave for {on} is not decided yet: {kind.en}")
