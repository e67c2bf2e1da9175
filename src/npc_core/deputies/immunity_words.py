"""The words of findings about the protection of deputies; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def permitted(measure: Text, by: Text) -> Text:
    """Say who permitted the measure."""
    return Text(f"{measure.zh}已经{by.zh}许可", f"{measure.en}: permitted by {by.en}")


def not_permitted(measure: Text, by: Text) -> Text:
    """Say whose permission is missing."""
    return Text(f"{measure.zh}未经{by.zh}许可", f"{measure.en}: not permitted by {by.en}")


def report_instead_of_permission(measure: Text) -> Text:
    """Say that in a township a report takes the place of a permission."""
    return Text(
        f"对乡级代表{measure.zh}不须许可，由执行机关立即报告乡级人大",
        f"{measure.en} of a township deputy needs no permission; the organ reports to the congress at once",
    )


def reported_at_once(on: date, to: Text) -> Text:
    """Say that the report came on the same day."""
    return Text(f"{chinese_date(on)}当日向{to.zh}报告", f"reported to {to.en} on the same day, {on}")


def reported_later(on: date, reported_on: date) -> Text:
    """Say that the report came on a later day."""
    return Text(
        f"{chinese_date(on)}采取措施，{chinese_date(reported_on)}才报告，法律要求立即报告",
        f"taken on {on}, reported on {reported_on} only; the law says at once",
    )


def never_reported(to: Text) -> Text:
    """Say that nothing was reported."""
    return Text(f"未向{to.zh}报告", f"not reported to {to.en}")


def reported_elsewhere(to: Text, law: Text) -> Text:
    """Say to whom it was reported and to whom it should have been."""
    return Text(f"向{to.zh}报告；依法向{law.zh}报告", f"reported to {to.en}; by law to {law.en}")


def within_hours(hours: int, allowed: Text) -> Text:
    """Say how many hours passed and how many are allowed."""
    return Text(f"{hours}小时后报告，时限{allowed.zh}", f"reported after {hours} hours; the limit is {allowed.en}")


def review_complete() -> Text:
    """Say that everything was examined and the decision follows from it."""
    return Text("审查内容完整，决定与审查相符", "all was examined and the decision follows")


def review_incomplete(missing: tuple[str, ...]) -> Text:
    """Say how much was not examined."""
    return Text(f"有{len(missing)}项内容未审查", f"not examined: {len(missing)} of the grounds")


def granted_against_review() -> Text:
    """Say that a permission was given although a ground against it was found."""
    return Text(
        "审查发现对发言、表决追究或者打击报复的情形，仍予许可",
        "permitted although liability for speech or retaliation was found",
    )


def written_report() -> Text:
    """Say that the report was in writing."""
    return Text("书面报告", "reported in writing")


def oral_report() -> Text:
    """Say that the report was not in writing."""
    return Text("未书面报告", "not reported in writing")


def speech_protected(place: Text) -> Text:
    """Say that nobody is held liable for protected speech."""
    return Text(f"在{place.zh}的发言和表决不受法律追究", f"speech and votes at {place.en} bear no liability")


def speech_prosecuted(place: Text) -> Text:
    """Say that somebody is held liable for protected speech."""
    return Text(f"追究在{place.zh}的发言或者表决", f"liability is drawn from speech or a vote at {place.en}")


def speech_not_covered(place: Text) -> Text:
    """Say that the protection does not reach that place."""
    return Text(f"{place.zh}的发言不在保护范围", f"speech {place.en} is not covered")


def every_level_permits(levels: tuple[str, ...]) -> Text:
    """Say at how many congresses the measure was asked for."""
    return Text(
        f"担任{len(levels)}级代表，分别报经许可或者报告", f"a deputy of {len(levels)} congresses: each is asked"
    )
