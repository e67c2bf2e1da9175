"""The words of findings about numbers of deputies; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date


def seats_by_formula(seats: int, least: int, most: int, people: Text) -> Text:
    """Say how many deputies were fixed and how many the formula gives."""
    if least == most:
        return Text(f"名额{seats}，按{people.zh}应为{most}", f"{seats} deputies; {people.en} gives {most}")
    return Text(
        f"名额{seats}，按{people.zh}为{least}至{most}", f"{seats} deputies; {people.en} gives {least} to {most}"
    )


def population_counted(given: Text, named: Text) -> Text:
    """Say which population was counted and which the place's rules name."""
    return Text(
        f"按{given.zh}计算；当地规定按{named.zh}", f"computed on the {given.en}; the place names the {named.en}"
    )


def fewer_than_base(seats: int, base: int, people: int, below: int) -> Text:
    """Say that there are fewer deputies than the base number, and for which populations that is allowed."""
    return Text(
        f"名额{seats}，少于基数{base}；人口{people}，不足{below}的可以少于",
        f"{seats} deputies, fewer than the base of {base}; population {people:,}, allowed below {below:,}",
    )


def under_the_base(seats: int, base: int) -> Text:
    """Say that there are fewer deputies than the base number, which this level never allows."""
    return Text(f"名额{seats}，少于基数{base}", f"{seats} deputies, fewer than the base of {base}")


def seats_within_cap(seats: int, cap: int) -> Text:
    """Say how many deputies were fixed and where the cap lies."""
    return Text(f"名额{seats}，总名额不得超过{cap}", f"{seats} deputies, at most {cap}")


def further_share_for(kind: Text) -> Text:
    """Say of what kind the place is that was given the further share."""
    return Text(f"另加名额的地方为{kind.zh}", f"the further share is for a place of the kind: {kind.en}")


def no_further_share() -> Text:
    """Say that a place of this level is given no further share."""
    return Text("本级不得另加名额", "no further share at this level")


def decided_by(by: Role, named: Role) -> Text:
    """Say who decided and whom the law names."""
    return Text(f"由{by.label.zh}决定；依法由{named.label.zh}决定", f"by {by.label.en}; the law names {named.label.en}")


def is_reachable(seats: int, least: int, most: int) -> Text:
    """Say that a number of deputies lies within what the law allows for any population."""
    return Text(f"名额{seats}，在{least}至{most}之间", f"{seats} deputies, within {least} to {most}")


def is_reachable_from(seats: int, people: int, next_people: int) -> Text:
    """Say from which population on the number of deputies is lawful, and up to which the formula gives just it."""
    return Text(
        f"名额{seats}，人口须有{people}；按公式足额计算为{people}至{next_people}人",
        f"{seats} deputies need a population of {people:,}; the formula gives just that up to {next_people:,}",
    )


def not_reachable(seats: int, least: int, most: int) -> Text:
    """Say that no population gives the number of deputies."""
    return Text(
        f"名额{seats}，无论人口多少只能为{least}至{most}",
        f"{seats} deputies; whatever the population {least} to {most}",
    )


def number_unchanged(on: date) -> Text:
    """Say that the number was fixed for the first time."""
    return Text(f"{chinese_date(on)}首次确定", f"fixed for the first time on {on}")


def fixed_anew_for(cause: Text) -> Text:
    """Say why a number was fixed anew."""
    return Text(f"因{cause.zh}重新确定", f"fixed anew for {cause.en}")


def no_considerable_change() -> Text:
    """Say that the population did not change considerably."""
    return Text("人口没有较大变动，代表总名额不再变动", "the population did not change considerably; the number stays")


def filed_with_body(body: Role, named: Role) -> Text:
    """Say with whom a number was filed and whom the law names."""
    return Text(
        f"报{body.label.zh}备案；依法报{named.label.zh}", f"filed with {body.label.en}; the law names {named.label.en}"
    )


def filed_in_time(on: date, due: date) -> Text:
    """Say when a number fixed anew was filed and by when it had to be."""
    return Text(f"{chinese_date(on)}备案，应于{chinese_date(due)}以前", f"filed on {on}, due by {due}")


def filing_due(due: date) -> Text:
    """Say by when a number fixed anew has to be filed."""
    return Text(f"应于{chinese_date(due)}以前备案", f"to be filed by {due}")


def filing_overdue(due: date) -> Text:
    """Say that a number fixed anew was not filed in time."""
    return Text(f"应于{chinese_date(due)}以前备案，至今未备案", f"was to be filed by {due} and has not been")


def published_total(given: int, counted: int) -> Text:
    """Say what a published total is and what its parts add up to."""
    return Text(f"公布合计{given}，各项相加{counted}", f"published total {given}, the parts add up to {counted}")


def published_share_rounded(printed: Text, exact: Text) -> Text:
    """Say that a published percentage is the exact one, rounded."""
    return Text(f"公布{printed.zh}，精确值{exact.zh}，四舍五入", f"published {printed.en}, exactly {exact.en}, rounded")


def published_share_truncated(printed: Text, exact: Text) -> Text:
    """Say that a published percentage is the exact one, cut off."""
    return Text(
        f"公布{printed.zh}，精确值{exact.zh}，系截去尾数",
        f"published {printed.en}, exactly {exact.en}, cut off, not rounded",
    )


def published_share_wrong(printed: Text, exact: Text) -> Text:
    """Say that a published percentage is not the one its numbers give."""
    return Text(f"公布{printed.zh}，精确值{exact.zh}", f"published {printed.en}, exactly {exact.en}")
