"""The words of findings about suggestions; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def nothing_excluded() -> Text:
    """Say that the suggestion raises nothing that may not be raised."""
    return Text("不涉及不应当作为建议提出的事项", "raises nothing that may not be raised as a suggestion")


def raises_excluded(matters: Text) -> Text:
    """Say what the suggestion raises that may not be raised."""
    return Text(f"不应当作为建议提出：{matters.zh}", f"may not be raised as a suggestion: {matters.en}")


def matters_raised(matters: int) -> Text:
    """Say how many matters the suggestion raises."""
    return Text(f"应当一事一议，本件涉及{matters}事", f"one matter each; this suggestion raises {matters}")


def may_be_withdrawn() -> Text:
    """Say that the suggestion may still be withdrawn."""
    return Text("可以撤回", "may be withdrawn")


def already_assigned() -> Text:
    """Say that a suggestion may be withdrawn before its assignment only."""
    return Text("只能在交办前撤回，已经交办", "may be withdrawn before the assignment only, and it is assigned")


def handles_it() -> Text:
    """Say that the suggestion was assigned to the body."""
    return Text("该单位承办本件建议", "the suggestion was assigned to this body")


def does_not_handle_it(body: str) -> Text:
    """Say that the suggestion was not assigned to the body."""
    return Text(f"未交由该单位办理（{body}）", f"the suggestion was not assigned to this body ({body})")


def joint_body_replied(body: str) -> Text:
    """Say that a joint handling body answered where the lead answers for all."""
    return Text(
        f"会办单位不单独答复，由主办单位统一答复（{body}）",
        f"the lead answers for all; a joint body does not answer by itself ({body})",
    )


def answers_it() -> Text:
    """Say that the body is one that answers."""
    return Text("该单位负责答复", "this body answers the deputy")


def contacted(body: str) -> Text:
    """Say that the body spoke with the deputy before it answered."""
    return Text(f"答复前已与代表联系沟通（{body}）", f"the deputy was heard before the reply ({body})")


def not_contacted(body: str) -> Text:
    """Say that the body did not speak with the deputy before it answered."""
    return Text(f"答复前未与代表联系沟通（{body}）", f"the deputy was not heard before the reply ({body})")


def hard_to_handle() -> Text:
    """Say that the suggestion is one that may take longer."""
    return Text("涉及面广、处理难度大", "wide in scope and hard to handle")


def not_hard_to_handle() -> Text:
    """Say that the suggestion is none that may take longer."""
    return Text("不属于涉及面广、处理难度大的建议，不得延期", "not wide in scope and hard to handle: no longer period")


def answered() -> Text:
    """Say that every body that answers has answered."""
    return Text("均已答复", "every body that answers has answered")


def not_answered(bodies: str) -> Text:
    """Say which bodies have not answered."""
    return Text(f"尚未答复（{bodies}）", f"not answered yet ({bodies})")


def feedback_had() -> Text:
    """Say that the deputy said something, or had the time to."""
    return Text("代表已反馈，或者反馈期限已过", "the deputy gave feedback, or had the time to")


def feedback_open(until: date) -> Text:
    """Say until when the deputy may still give feedback."""
    return Text(f"代表可以反馈至{chinese_date(until)}", f"the deputy may give feedback until {until}")


def handled_again() -> Text:
    """Say that nothing waits for being handled again."""
    return Text("没有待重新办理的事项", "nothing waits for being handled again")


def must_be_handled_again(bodies: str) -> Text:
    """Say which bodies must handle the matter again."""
    return Text(f"应当重新办理（{bodies}）", f"must be handled again ({bodies})")


def to_be_handled_again() -> Text:
    """Say that there is a reason for handling the matter again."""
    return Text("代表不满意，或者已要求重新办理", "the deputy is dissatisfied, or it was ordered")


def no_reason_to_handle_again() -> Text:
    """Say that nobody asked for the matter to be handled again."""
    return Text("代表未表示不满意，也未要求重新办理", "the deputy is not dissatisfied, and nobody ordered it")


def rounds(done: int, allowed: int) -> Text:
    """Say how often the matter was handled again, and how often it may be."""
    return Text(f"已重新办理{done}次，最多{allowed}次", f"handled again {done} times, at most {allowed}")


SEVERAL = 2
"""How many suggestions a division makes at least."""


def parts(parts: int, matters: int) -> Text:
    """Say into how many suggestions one was divided, and how many matters it raises."""
    return Text(f"涉及{matters}事，分为{parts}件", f"raises {matters} matters, divided into {parts}")


def handled_together(others: str) -> Text:
    """Say with which others a suggestion is handled."""
    return Text(f"与{others}并案办理，仍分别答复", f"handled together with {others}; each gets an answer of its own")


def one_leads() -> Text:
    """Say that one body leads."""
    return Text("已确定主办单位", "one body leads")


def nobody_leads() -> Text:
    """Say that bodies handle jointly and none leads."""
    return Text("会同办理而未确定主办单位", "handled jointly, and no body leads")


def passed_on() -> Text:
    """Say that the body passed the suggestion on by itself."""
    return Text("承办单位自行转办", "the handling body passed it on by itself")


def not_passed_on() -> Text:
    """Say that the body did not pass the suggestion on by itself."""
    return Text("由交办机构重新交办", "assigned anew by one that assigns")


def promise_in_time(until: date) -> Text:
    """Say that word of the promise came by its day."""
    return Text(f"在承诺期限（{chinese_date(until)}）内告知", f"told by the day promised ({until})")


def promise_late(until: date, on: date) -> Text:
    """Say that word of the promise came after its day."""
    return Text(f"承诺{chinese_date(until)}前完成，{chinese_date(on)}才告知", f"promised by {until}, told on {on} only")


def found_fulfilled() -> Text:
    """Say that the promise was found to be carried out."""
    return Text("现场核实已经落实", "found to be carried out")


def found_unfulfilled() -> Text:
    """Say that what was reported as carried out was found not to be."""
    return Text("承办单位报告已经落实，现场核实尚未落实", "reported as carried out, and found not to be")


def nothing_claimed() -> Text:
    """Say that the promise is not carried out, and nobody said it was."""
    return Text("尚未落实，承办单位未报告已经落实", "not carried out, and not reported as such")


def nothing_secret() -> Text:
    """Say that nothing in it is to be kept secret."""
    return Text("没有应当保密的情形", "nothing is to be kept secret")


def to_be_kept_secret(grounds: Text) -> Text:
    """Say why something is to be kept secret."""
    return Text(f"应当保密：{grounds.zh}", f"to be kept secret: {grounds.en}")


def deputy_agrees() -> Text:
    """Say that the deputy does not object to the publication."""
    return Text("代表未表示不宜公开", "the deputy does not object")


def deputy_objects() -> Text:
    """Say that the deputy considers publication unsuitable."""
    return Text("代表认为不宜公开", "the deputy considers publication unsuitable")
