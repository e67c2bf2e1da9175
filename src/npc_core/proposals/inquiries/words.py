"""The words of findings about questions and inquiry motions; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def moved_jointly(who: Text) -> Text:
    """Say that those who moved it may, jointly."""
    return Text(f"{who.zh}可以提出质询案", f"{who.en} may move an inquiry")


def only_jointly(who: Text) -> Text:
    """Say that whoever moved it is none who may."""
    return Text(f"{who.zh}不能提出质询案", f"{who.en} may not move an inquiry")


def addressed(who: Text) -> Text:
    """Say whom it addresses."""
    return Text(f"质询对象：{who.zh}", f"addresses {who.en}")


def nothing_unsuitable() -> Text:
    """Say that it is about nothing that does not suit an inquiry."""
    return Text("不涉及不宜质询的事项", "about nothing that does not suit an inquiry")


def unsuitable(matters: Text) -> Text:
    """Say what does not suit an inquiry."""
    return Text(f"不宜作为质询案：{matters.zh}", f"does not suit an inquiry: {matters.en}")


def not_in_this_forum() -> Text:
    """Say that the rule is for the other forum."""
    return Text("不适用于本案", "does not apply to this motion")


def limit(on: date, last: date) -> Text:
    """Say when it was moved, and when the time for inquiry motions ended."""
    return Text(
        f"提出于{chinese_date(on)}，截止于{chinese_date(last)}",
        f"moved on {on}; the time for inquiry motions ended on {last}",
    )


def as_decided() -> Text:
    """Say that the answer is as it was decided."""
    return Text("按照决定答复", "answered as decided")


def not_as_decided(decided: Text, given: Text) -> Text:
    """Say how it was answered, and how it was to be."""
    return Text(f"决定{decided.zh}，实际{given.zh}", f"decided: {decided.en}; given: {given.en}")


def after_the_day_decided(on: date, last: date) -> Text:
    """Say when it was answered, and by when it was to be."""
    return Text(
        f"答复于{chinese_date(on)}，决定不迟于{chinese_date(last)}", f"answered on {on}; decided: not after {last}"
    )


def only_for(venue: Text) -> Text:
    """Say for which way of answering the rule is."""
    return Text(f"仅适用于{venue.zh}", f"only for an answer {venue.en}")


def answered_within(on: date, last: date) -> Text:
    """Say when it was answered, and until when the place wants it."""
    return Text(f"答复于{chinese_date(on)}，应不迟于{chinese_date(last)}", f"answered on {on}; due by {last}")


def may_answer_again() -> Text:
    """Say that the organ is to answer."""
    return Text("可以答复", "may be answered")


def second_not_decided() -> Text:
    """Say that nobody decided yet on a second answer."""
    return Text("尚未决定再作答复", "a second answer is not decided on")


def still_free() -> Text:
    """Say that it may still be withdrawn."""
    return Text("可以撤回", "may be withdrawn")


def too_far_gone() -> Text:
    """Say that it is too late for a withdrawal."""
    return Text("已经决定或者答复，不能撤回", "decided on or answered: it may not be withdrawn")


def no_consent(who: Text) -> Text:
    """Say whose consent the withdrawal lacks."""
    return Text(f"撤回未经{who.zh}同意", f"withdrawn without the consent of {who.en}")


def enough_insist(insisting: int, needed: int) -> Text:
    """Say that enough movers insist on it."""
    return Text(f"坚持提出的{insisting}人，仍达到{needed}人", f"{insisting} insist, and {needed} are enough")


def asked_while_deliberating() -> Text:
    """Say that the question was put in a deliberation."""
    return Text("在审议议案、报告时提出", "put while bills and reports are deliberated on")


def asked_otherwise() -> Text:
    """Say that the question was not put in a deliberation."""
    return Text("不是在审议议案、报告时提出", "not put while bills and reports are deliberated on")


def within_the_session() -> Text:
    """Say that the question was answered within the session."""
    return Text("会议期间答复", "answered within the session")


def without_consent() -> Text:
    """Say that nobody agreed to an answer after the session."""
    return Text("闭会后答复未经同意", "answered after the session without consent")
