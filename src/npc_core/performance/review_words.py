"""The words of findings about duty reports, reviews and evaluations; each name is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def reports_in_person() -> Text:
    """Say that the deputy reports."""
    return Text("由代表本人报告", "the deputy reports")


def another_reports(by: Text) -> Text:
    """Say that somebody else reports."""
    return Text(f"应当由代表本人报告，不由{by.zh}", f"the deputy reports, not: {by.en}")


def all_answered(asked: int) -> Text:
    """Say that every question was answered."""
    return Text(f"{asked}个问题均已回答", f"all {asked} questions answered")


def some_unanswered(asked: int, answered: int) -> Text:
    """Say how many questions were answered."""
    return Text(f"{asked}个问题，回答了{answered}个", f"{asked} questions, {answered} answered")


def may_be_reviewed() -> Text:
    """Say that the rules of the place provide for a review."""
    return Text("当地规定可以评议", "the rules of the place provide for a review")


def no_review_here() -> Text:
    """Say that the rules of the place have no review."""
    return Text("当地不开展评议", "the rules of the place have no review")


def enough_were_there(number: int, needed: int) -> Text:
    """Say how many were there and how many were needed."""
    return Text(f"到会{number}人，需{needed}人", f"{number} present, {needed} needed")


def ballots_fit(cast: int, issued: int) -> Text:
    """Say how many ballots came back of how many."""
    return Text(f"发出{issued}票，收回{cast}票", f"{issued} ballots issued, {cast} came back")


def not_on_the_ballot(option: str) -> Text:
    """Say that votes were counted for a choice that the ballot does not have."""
    return Text(f"选票上没有这一选项（{option}）", f"no such choice on the ballot ({option})")


def graded_as(grade: Text) -> Text:
    """Say which grade the vote gives."""
    return Text(f"等次：{grade.zh}", f"grade: {grade.en}")


def graded_otherwise(announced: str, grade: Text) -> Text:
    """Say which grade was announced and which one the vote gives."""
    return Text(f"公布为{announced}，按票数应为{grade.zh}", f"announced: {announced}; by the votes: {grade.en}")


def fits_several_grades(grades: Text) -> Text:
    """Say that the measures of the place give several grades for one vote."""
    return Text(f"按办法同时符合几个等次：{grades.zh}", f"the measures give several grades for this vote: {grades.en}")


def fits_no_grade() -> Text:
    """Say that the measures of the place give no grade for the vote."""
    return Text("按办法不符合任何等次", "the measures give no grade for this vote")


def is_recorded() -> Text:
    """Say that the report is in the performance file."""
    return Text("已记入履职档案", "recorded in the performance file")


def is_not_recorded() -> Text:
    """Say that the report is not in the performance file."""
    return Text("尚未记入履职档案", "not recorded in the performance file")


def reported_so_far(reported: int, deputies: int) -> Text:
    """Say how many deputies have reported, in a term that runs on."""
    return Text(
        f"{deputies}名代表中已有{reported}名报告，本届尚未届满",
        f"{reported} of {deputies} deputies reported; the term runs on",
    )


def all_reported(deputies: int) -> Text:
    """Say that every deputy reported."""
    return Text(f"{deputies}名代表均已报告", f"all {deputies} deputies reported")


def some_never_reported(reported: int, deputies: int) -> Text:
    """Say how many deputies reported in a whole term."""
    return Text(
        f"一届内{deputies}名代表中只有{reported}名报告",
        f"only {reported} of {deputies} deputies reported in the whole term",
    )


def earlier_stages_done() -> Text:
    """Say that the stages before this one are done."""
    return Text("此前的环节已完成", "the stages before are done")


def stage_is_missing(stage: Text) -> Text:
    """Say which stage is missing."""
    return Text(f"尚未经过：{stage.zh}", f"not done yet: {stage.en}")


def by_whoever_is_evaluated() -> Text:
    """Say that whoever is evaluated speaks."""
    return Text("由被考核的代表或者小组提出", "by whoever is evaluated")


def assessed_by_the_group() -> Text:
    """Say that the group assesses."""
    return Text("由代表小组评议", "the deputy group assesses")


def not_the_group(by: Text) -> Text:
    """Say that somebody else than the group assesses."""
    return Text(f"应当由代表小组评议，不由{by.zh}", f"the deputy group assesses, not: {by.en}")


def no_party(by: Text) -> Text:
    """Say that somebody objects who was not evaluated."""
    return Text(f"{by.zh}不是被考核对象", f"{by.en}: not the one evaluated")
