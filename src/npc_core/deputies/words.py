"""The words of findings about mandates; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join


def was_elected() -> Text:
    """Say that the person was elected."""
    return Text("经选举产生", "elected")


def was_not_elected() -> Text:
    """Say that nobody becomes a deputy without an election."""
    return Text("未经选举，代表只能依法选举产生", "not elected; deputies come from elections alone")


def credentials_confirmed(by: Text) -> Text:
    """Say that the credentials were confirmed."""
    return Text(f"代表资格已由{by.zh}确认", f"credentials confirmed by {by.en}")


def awaits_confirmation(by: Text) -> Text:
    """Say that the credentials still await confirmation."""
    return Text(f"已当选，尚待{by.zh}确认代表资格", f"elected; the credentials await confirmation by {by.en}")


def before_the_term(began: date) -> Text:
    """Say that the term had not begun."""
    return Text(f"任期自{chinese_date(began)}开始", f"the term begins on {began}")


def within_the_term(began: date) -> Text:
    """Say that the day lies in the term."""
    return Text(f"任期自{chinese_date(began)}开始，尚未届满", f"the term began on {began} and runs on")


def after_the_term(ended: date) -> Text:
    """Say that the term is over."""
    return Text(f"下届第一次会议已于{chinese_date(ended)}举行", f"the next term's first session was on {ended}")


def areas_in_line() -> Text:
    """Say that the areas stand one under another."""
    return Text("各行政区域有隶属关系", "the areas stand one under another")


def areas_apart(areas: Text, effect: Text) -> Text:
    """Say which areas are not subordinate to one another, and what a reading makes of it."""
    return Text(
        f"{areas.zh}之间无隶属关系，不得同时担任代表（{effect.zh}）",
        f"{areas.en} are not subordinate to one another; one may not sit in both ({effect.en})",
    )


def supervised_by(by: Text, law: Text) -> Text:
    """Say who supervises and whom the law names."""
    return Text(f"由{by.zh}监督；依法受{law.zh}监督", f"supervised by {by.en}; by law by {law.en}")


def ground_not_in_law(ground: Text) -> Text:
    """Say that the law of the day does not have the ground."""
    return Text(f"当时的法律没有此项事由：{ground.zh}", f"the law of that day had no such ground: {ground.en}")


def ground_met(ground: Text) -> Text:
    """Say that what the ground asks for is established."""
    return Text(f"{ground.zh}，事实成立", f"{ground.en}: established")


def ground_not_met(ground: Text) -> Text:
    """Say that what the ground asks for is not established."""
    return Text(f"{ground.zh}，事实不成立", f"{ground.en}: not established")


def sessions_missed(missed: int, needed: int) -> Text:
    """Say how many sessions were missed without approval and how many end a mandate."""
    return Text(
        f"未经批准不出席{missed}次，满{needed}次终止代表资格",
        f"{missed} sessions missed without approval; {needed} end the mandate",
    )


def in_custody_in_a_case() -> Text:
    """Say that the deputy is in custody in a criminal case under way."""
    return Text("因刑事案件被羁押，正在受侦查、起诉、审判", "in custody, with a criminal case under way")


def not_in_custody() -> Text:
    """Say that the deputy is not in custody in a criminal case."""
    return Text("没有因刑事案件被羁押", "not in custody in a criminal case")


def serves_a_sentence(sentence: Text) -> Text:
    """Say which sentence is being served."""
    return Text(f"正在服刑：{sentence.zh}", f"serving a sentence: {sentence.en}")


def serves_no_such_sentence() -> Text:
    """Say that no sentence that suspends is being served."""
    return Text("没有正在服管制、拘役或者有期徒刑", "serves no sentence that suspends")


def rights_lost_end_the_mandate() -> Text:
    """Say that political rights were lost, which ends the mandate instead of suspending it."""
    return Text(
        "附加剥夺政治权利，代表资格终止，不是暂停", "political rights were taken too: the mandate ends, not suspended"
    )


def duties_resume() -> Text:
    """Say that the duties resume."""
    return Text("暂停的情形已经消失，恢复执行代表职务", "the ground is gone; the duties resume")


def ground_remains() -> Text:
    """Say that the ground of the suspension is still there."""
    return Text("暂停的情形尚未消失", "the ground of the suspension remains")


def mandate_is_over() -> Text:
    """Say that no mandate is left that could resume."""
    return Text("代表资格已经终止或者任期已经届满", "the mandate has ended, or the term is over")


def reported(about: Text, by: Text, to: Text) -> Text:
    """Say who reports and to whom."""
    return Text(f"关于{about.zh}，由{by.zh}向{to.zh}报告", f"on {about.en}: {by.en} reports to {to.en}")


def reported_otherwise(about: Text, by: Text, to: Text, law: tuple[Role, ...]) -> Text:
    """Say who reported to whom and whom the law names."""
    who, whom = (role.label for role in law)
    return Text(
        f"关于{about.zh}，由{by.zh}向{to.zh}报告；依法由{who.zh}向{whom.zh}报告",
        f"on {about.en}: {by.en} reported to {to.en}; by law {who.en} reports to {whom.en}",
    )


def all_were_told(told: tuple[Role, ...]) -> Text:
    """Say who was told."""
    who = join(tuple(role.label for role in told))
    return Text(f"已通知{who.zh}", f"told: {who.en}")


def not_told(missing: tuple[Role, ...]) -> Text:
    """Say who was not told."""
    who = join(tuple(role.label for role in missing))
    return Text(f"未通知{who.zh}", f"not told: {who.en}")


def announced_by(by: Text, law: Text) -> Text:
    """Say who announced and whom the law names."""
    return Text(f"由{by.zh}公告；依法由{law.zh}公告", f"announced by {by.en}; by law by {law.en}")
