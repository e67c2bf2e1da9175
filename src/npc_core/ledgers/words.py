"""The words of findings about ledgers; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def balances(total: int, counted: int) -> Text:
    """Say what the numbers add up to."""
    return Text(
        f"名额{total}，实有、待确认、空缺、机动合计{counted}",
        f"{total} seats; in office, awaiting, vacant and unallocated together {counted}",
    )


def suspended_within(suspended: int, in_office: int) -> Text:
    """Say how many of those in office are suspended."""
    return Text(
        f"实有{in_office}人，其中暂停执行职务{suspended}人", f"{in_office} in office, {suspended} of them suspended"
    )


def too_many_in_unit(unit: Text, held: int, seats: int) -> Text:
    """Say that a unit has more deputies than seats."""
    return Text(f"{unit.zh}名额{seats}，当选{held}人", f"{unit.en}: {seats} seats, {held} elected")


def allocated_above_total(allocated: int, total: int) -> Text:
    """Say that more seats were given to units than there are."""
    return Text(f"分配名额{allocated}，多于总名额{total}", f"{allocated} seats allocated of {total}")


def ground_in_law(ground: Text, on: date) -> Text:
    """Say that the ground was one of the law's on that day."""
    return Text(f"{chinese_date(on)}：{ground.zh}", f"{on}: {ground.en}")


def no_ground_in_law(ground: Text, on: date) -> Text:
    """Say that the law of that day did not have the ground."""
    return Text(
        f"{chinese_date(on)}的法律没有此项事由：{ground.zh}", f"the law of {on} had no such ground: {ground.en}"
    )


def holds_no_mandate(on: date) -> Text:
    """Say that somebody without a mandate was recorded as having one."""
    return Text(f"{chinese_date(on)}并无代表资格可言", f"no mandate on {on} to which this could apply")


def holds_a_mandate_already(on: date) -> Text:
    """Say that a deputy was elected once more."""
    return Text(f"{chinese_date(on)}已是代表或者已当选", f"was elected or in office already on {on}")


def is_not_suspended(on: date) -> Text:
    """Say that nothing was suspended that could resume."""
    return Text(f"{chinese_date(on)}并未暂停执行职务", f"was not suspended on {on}")


def is_not_announced(by: Text, on: date) -> Text:
    """Say that the end of a mandate still awaits its announcement."""
    return Text(f"{chinese_date(on)}终止，尚未由{by.zh}公告", f"ended on {on}; not yet announced by {by.en}")


def is_announced(by: Text, on: date) -> Text:
    """Say that the end of a mandate was announced."""
    return Text(f"已于{chinese_date(on)}由{by.zh}公告", f"announced by {by.en} on {on}")


def ends_what_did_not_begin(post: Text, on: date) -> Text:
    """Say that an office ended that its holder did not have."""
    return Text(f"{chinese_date(on)}并未担任{post.zh}", f"did not hold the office of {post.en} on {on}")


def held_by_several(post: Text, number: int) -> Text:
    """Say that several hold an office of one."""
    return Text(f"{post.zh}同时有{number}人", f"{number} hold the office of {post.en} at once")


def is_no_deputy(post: Text) -> Text:
    """Say that the holder of an office for deputies is none."""
    return Text(f"{post.zh}的任职人员不是代表", f"the holder of the office of {post.en} is no deputy")


def keeps_two_apart(post: Text, other: Text) -> Text:
    """Say that one person holds two offices that the law keeps apart."""
    return Text(f"同一人兼任{post.zh}和{other.zh}", f"one person is both {post.en} and {other.en}")


def office_ends_with_mandate(office: Text, by: Text) -> Text:
    """Say that an office ends with a mandate, and who announces it where a text names somebody."""
    if not by.zh:
        return office
    return Text(f"{office.zh}，由{by.zh}公告", f"{office.en}, announced by {by.en}")


def office_remains(office: Text, ground: Text) -> Text:
    """Say that no text ends an office on that ground."""
    return Text(
        f"{ground.zh}，没有规定{office.zh}相应终止", f"{ground.en}: no text ends the office of {office.en} by that"
    )


def acts_from_outside(post: Text) -> Text:
    """Say that somebody acts without holding an office from which one may."""
    return Text(f"代理{post.zh}的人不是现任副职", f"who acts as {post.en} holds no deputy's office")
