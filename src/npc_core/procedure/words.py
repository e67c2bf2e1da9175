"""The words of the engine's own findings."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def in_order(step: Text) -> Text:
    """Say that the matter stands where the step belongs."""
    return Text(f"可以进行：{step.zh}", f"the matter stands where this belongs: {step.en}")


def out_of_order(step: Text, standing: Text) -> Text:
    """Say that the matter does not stand where the step belongs."""
    return Text(f"{step.zh}不能在“{standing.zh}”时进行", f"{step.en} is out of place while: {standing.en}")


def not_of_this_matter(act: str) -> Text:
    """Say that the procedure has no such act."""
    return Text(f"本程序没有这一行为：{act}", f"the procedure has no such act: {act}")


def before_the_last_act(on: date, last: date) -> Text:
    """Say that the act would lie before one already taken."""
    return Text(
        f"{chinese_date(on)}早于已办理的{chinese_date(last)}；补登请用 record",
        f"{on} lies before {last}, already done; use record() for what is learnt late",
    )


def switched_off(step: Text) -> Text:
    """Say that the rules of the place know no such step."""
    return Text(f"当地不设{step.zh}", f"the rules of the place know no {step.en}")


def in_time(on: date, due: date, period: Text) -> Text:
    """Say that a period was kept."""
    return Text(
        f"{chinese_date(on)}办理，期限{period.zh}，至{chinese_date(due)}",
        f"done on {on}, due {due} ({period.en})",
    )


def out_of_time(on: date, due: date, period: Text) -> Text:
    """Say that a period was missed."""
    return Text(
        f"{chinese_date(on)}办理，逾期；期限{period.zh}，至{chinese_date(due)}",
        f"done on {on}, late: due {due} ({period.en})",
    )


def overdue(due: date, period: Text) -> Text:
    """Say that a period has run out and nothing was done."""
    return Text(f"逾期未办：期限{period.zh}，至{chinese_date(due)}", f"overdue: due {due} ({period.en}), not done")


def target_missed(on: date, due: date, period: Text) -> Text:
    """Say that the place's own stricter target was missed."""
    return Text(
        f"{chinese_date(on)}办理，晚于自定目标{chinese_date(due)}（{period.zh}）",
        f"done on {on}, after the place's own target {due} ({period.en})",
    )


def never_done(step: Text) -> Text:
    """Say that a required step was passed over."""
    return Text(f"{step.zh}应当进行而未进行", f"required and never done: {step.en}")


def already_done(step: Text) -> Text:
    """Say that a step may be taken only once."""
    return Text(f"已经进行过：{step.zh}", f"already done: {step.en}")


def still_to_do(step: Text) -> Text:
    """Say that a required step is still open."""
    return Text(step.zh, step.en)
