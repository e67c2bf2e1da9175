"""The words of findings about bills; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def moves_jointly(who: Text) -> Text:
    """Say that those who moved it may, jointly."""
    return Text(f"{who.zh}可以提出", f"{who.en} may move it")


def moved_by_an_organ() -> Text:
    """Say that an organ moves a bill by itself."""
    return Text("机关提出，不需要联名", "moved by an organ: no number of movers")


def not_of_deputies() -> Text:
    """Say that the rule is for bills of deputies."""
    return Text("不是代表提出的议案，不适用", "not moved by deputies: does not apply")


def lies_within_powers() -> Text:
    """Say that the matter lies within the powers of the body."""
    return Text("属于本级职权范围", "within the powers of the body")


def lies_beyond_powers() -> Text:
    """Say that the matter lies beyond the powers of the body."""
    return Text("不属于本级职权范围", "beyond the powers of the body")


def about(subject: Text) -> Text:
    """Say what the bill is about, where the place lists what may be moved."""
    return Text(f"事项：{subject.zh}", f"about: {subject.en}")


def matters_in_bill(matters: int) -> Text:
    """Say how many matters the bill raises."""
    return Text(f"应当一事一案，本案涉及{matters}事", f"one matter each; this bill raises {matters}")


def cut_off(on: date, last: date) -> Text:
    """Say when it was moved, and when the time for bills ended."""
    return Text(
        f"提出于{chinese_date(on)}，截止于{chinese_date(last)}", f"moved on {on}; the time for bills ended on {last}"
    )


def late_and_goes_on(on: date, last: date, becomes: Text) -> Text:
    """Say that it came too late, and what the place makes of it."""
    return Text(
        f"提出于{chinese_date(on)}，截止于{chinese_date(last)}：{becomes.zh}",
        f"moved on {on}; the time for bills ended on {last}: {becomes.en}",
    )


def outside_the_session() -> Text:
    """Say that a bill moved between sessions knows no closing time."""
    return Text("闭会期间提出，不受截止时间限制", "moved between sessions: no closing time")


def any_day() -> Text:
    """Say that bills may be moved on any day."""
    return Text("不限于会议期间提出", "may be moved before or between sessions too")


def since_convening(on: date, convened: date) -> Text:
    """Say when it was moved, and when it was decided to convene the session."""
    return Text(
        f"提出于{chinese_date(on)}，召开会议的决定作出于{chinese_date(convened)}",
        f"moved on {on}; it was decided to convene the session on {convened}",
    )


def of_an_organ_refused() -> Text:
    """Say that the bill of an organ was kept off the agenda."""
    return Text("机关提出的议案未列入议程", "the bill of an organ was kept off the agenda")


def of_council_held_up() -> Text:
    """Say that a bill of the council of chairpersons goes straight to the committee."""
    return Text(
        "主任会议的议案直接由常委会会议审议", "a bill of the council of chairpersons goes straight to the committee"
    )


def may_be_decided() -> Text:
    """Say that the decision is one that may be taken."""
    return Text("可以作出这一决定", "this may be decided")


def reviewed_by(used: Text) -> Text:
    """Say who reviews it."""
    return Text(f"交{used.zh}", f"given to the {used.en}")


def told(how: Text) -> Text:
    """Say how the movers were told."""
    return Text(f"告知代表：{how.zh}", f"the movers were told: {how.en}")


def told_short(missing: Text) -> Text:
    """Say what was missing when the movers were told."""
    return Text(f"告知代表，缺少：{missing.zh}", f"the movers were told, without: {missing.en}")


def share_of_movers(number: int, needed: int, movers: int) -> Text:
    """Say how many of the movers ask, and how many must."""
    return Text(f"{movers}名提案人中{number}人提出，需{needed}人", f"{number} of {movers} movers, {needed} needed")


def hours_before(day: date, last: date) -> Text:
    """Say on which day it was put forward, and on which the meeting is."""
    return Text(
        f"提出于{chinese_date(day)}，会议在{chinese_date(last)}", f"put forward on {day}, the meeting is on {last}"
    )


def goes_on_as_suggestion() -> Text:
    """Say that the rules turn it into a suggestion."""
    return Text("依规定作为代表建议处理", "the rules turn it into a suggestion")


def handled_otherwise(law: Text) -> Text:
    """Say what the place does with a bill that is not on the agenda."""
    return Text(f"未列入议程的议案依规定：{law.zh}", f"what is not on the agenda is, by the rules: {law.en}")


def nothing_more_owed() -> Text:
    """Say that nothing more is owed."""
    return Text("没有其他应当办理的事项", "nothing more is owed")


def movers_not_told() -> Text:
    """Say that the movers were not told."""
    return Text("尚未向提案人说明", "the movers were not told")


def consent_had() -> Text:
    """Say that everybody agreed whose consent is needed."""
    return Text("已经同意撤回", "the consent that is needed was given")


def consent_missing(who: Text) -> Text:
    """Say whose consent is missing."""
    return Text(f"未经{who.zh}同意", f"without the consent of: {who.en}")


def not_on_the_agenda() -> Text:
    """Say that a bill that is not on the agenda is withdrawn without more."""
    return Text("尚未列入议程", "not on the agenda")


def insist(insisting: int, minimum: int) -> Text:
    """Say how many insist, and from which number on the deliberation goes on."""
    return Text(
        f"坚持提出的{insisting}人，达到{minimum}人的应当继续审议",
        f"{insisting} insist; from {minimum} on the deliberation goes on",
    )


def declared(declared: Text) -> Text:
    """Say what was declared."""
    return Text(f"宣布{declared.zh}", f"declared {declared.en}")


def amendment_movers(number: int, needed: int) -> Text:
    """Say how many moved an amendment, and how many are needed."""
    return Text(f"修正案联名{number}人，需{needed}人", f"{number} move the amendment, {needed} needed")


def report_is_there() -> Text:
    """Say that the organs reported."""
    return Text("有关机关已报告办理情况", "the organs reported")


def no_report_yet() -> Text:
    """Say that the organs did not report."""
    return Text("有关机关尚未报告办理情况", "the organs did not report yet")


def nobody_asked() -> Text:
    """Say that no mover asked for a reconsideration."""
    return Text("提案人没有要求复议", "no mover asked for a reconsideration")


def is_none() -> Text:
    """Say that what was moved is no bill."""
    return Text("已决定不作为议案", "it was decided that it is no bill")


def of_a_session_only() -> Text:
    """Say that this is done with bills of a congress only."""
    return Text("仅适用于大会会议的议案", "done only with bills moved in a congress")
