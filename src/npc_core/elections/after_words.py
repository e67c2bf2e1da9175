"""The words of findings on credentials and on filling vacant seats."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def about_the_elected(named: int, elected: int) -> Text:
    """Say about how many the report is."""
    return Text(f"审查{named}人，当选{elected}人", f"{named} examined, {elected} elected")


def not_examined() -> Text:
    """Say that nobody examined the credentials."""
    return Text("未经代表资格审查", "the credentials were not examined")


def as_reported() -> Text:
    """Say that the credentials were examined."""
    return Text("已经代表资格审查", "the credentials were examined")


def confirms_the_elected(named: int, elected: int) -> Text:
    """Say of how many was decided."""
    return Text(f"确认或者确定无效{named}人，当选{elected}人", f"decided on {named}, {elected} elected")


def nobody_barred_confirmed(number: int) -> Text:
    """Say how many were confirmed whose election is void."""
    return Text(f"当选无效而被确认的{number}人", f"{number} confirmed whose election is void")


def election_void_by_sabotage(form: Text) -> Text:
    """Say that the election is void."""
    return Text(f"{form.zh}，当选无效", f"{form.en}: the election is void")


def term_is_running(number: int) -> Text:
    """Say that a by-election falls into a running term."""
    return Text(f"补选产生{number}名代表，届期已在进行", f"{number} by-elected deputies; the term is running")


def published_before_session(on: date, session: date) -> Text:
    """Say when the deputies were published."""
    return Text(
        f"{chinese_date(on)}公布，第一次会议于{chinese_date(session)}举行",
        f"published on {on}, the first session begins on {session}",
    )


def seats_are_vacant(vacant: int, seats: int) -> Text:
    """Say how many seats are vacant and to be filled."""
    return Text(f"空缺{vacant}名，补选{seats}名", f"{vacant} vacant, {seats} to be filled")


def vacant_only_later(on: date) -> Text:
    """Say that the seat was not yet vacant."""
    return Text(f"{chinese_date(on)}尚未出缺", f"not yet vacant on {on}")


def in_the_original_unit(unit: str, due: str) -> Text:
    """Say by which unit the seat is filled."""
    return Text(f"由{unit}补选，原为{due}", f"filled by {unit}; the seat is of {due}")


def organ_and_session(does: Text, due: Text) -> Text:
    """Say who fills the seat and who may now."""
    return Text(f"由{does.zh}补选，此时应为{due.zh}", f"filled by {does.en}; now it is for {due.en}")


def number_as_decided(number: int, fixed: int) -> Text:
    """Say how many stand and how many were decided."""
    return Text(f"候选人{number}人，定为{fixed}人", f"{number} stand, {fixed} were decided")


def session_after_election(on: date, due: date) -> Text:
    """Say when the first session was held, and by when it is due."""
    return Text(f"{chinese_date(on)}举行，应不迟于{chinese_date(due)}", f"held on {on}, due by {due}")


def one_list() -> Text:
    """Say that the place has one list only."""
    return Text("当地补选只公布一次候选人名单", "by-elections here have one list of candidates")


def listed_first() -> Text:
    """Say that the list of candidates was published."""
    return Text("候选人名单已公布", "the list of candidates was published")


def not_listed() -> Text:
    """Say that the list of candidates was not published."""
    return Text("候选人名单未公布", "the list of candidates was not published")
