"""The words of the plainest findings: who acted, whether something was done, which of several was used."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, join


def by_whom(by: Role, law: tuple[Role, ...]) -> Text:
    """Say who acted, and whom the law names."""
    named = join(tuple(each.label for each in law))
    return Text(f"{by.label.zh}；依规定为{named.zh}", f"{by.label.en}; the rules name: {named.en}")


def told_whether(what: Text, told: str) -> Text:
    """Say whether what is asked for was done."""
    return Text(f"{what.zh}：{'是' if told == 'yes' else '否'}", f"{what.en}: {told}")


def not_required_here(what: Text) -> Text:
    """Say that it is not asked for in this matter."""
    return Text(f"本件不要求{what.zh}", f"not required in this matter: {what.en}")


def one_of(used: Text, law: Text) -> Text:
    """Say what was used, and what the rules of the place know."""
    return Text(f"{used.zh}；依规定为{law.zh}", f"{used.en}; the rules say: {law.en}")


def how_many(what: Text, number: int, least: int) -> Text:
    """Say how many there are, and how many there must be."""
    return Text(f"{what.zh}：{number}，至少{least}", f"{what.en}: {number}, at least {least}")


def all_there(what: Text) -> Text:
    """Say that nothing is missing."""
    return Text(f"{what.zh}：齐全", f"{what.en}: complete")


def some_missing(what: Text, missing: Text) -> Text:
    """Say what is missing."""
    return Text(f"{what.zh}：缺少{missing.zh}", f"{what.en}: missing {missing.en}")
