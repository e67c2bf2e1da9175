"""The words of findings about forming a body; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, join


def may_be_formed(what: Text) -> Text:
    """Say that there may be such a body."""
    return Text(f"可以产生{what.zh}", f"there may be a {what.en}")


def members_named_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who named the members and who may."""
    may = join(tuple(role.label for role in law))
    return Text(f"人选由{by.zh}提名；依法由{may.zh}提名", f"named by {by.en}; the law names {may.en}")


def nobody_is_named(what: Text) -> Text:
    """Say that the law names nobody who proposes the members."""
    return Text(f"法律未规定{what.zh}的人选由谁提名", f"the law names nobody to propose the members of a {what.en}")


def members_are_deputies(yes: str) -> Text:
    """Say whether all members are deputies."""
    return Text(
        "人选都是代表" if yes == "yes" else "人选不都是代表",
        "all members are deputies" if yes == "yes" else "not all members are deputies",
    )


def open_to_all(what: Text) -> Text:
    """Say that the law does not ask that the members are deputies."""
    return Text(f"法律未要求{what.zh}的人选是代表", f"the law asks for no deputies in a {what.en}")


def at_first_session(first: str) -> Text:
    """Say whether it is the first session of the term."""
    return Text(
        "本届第一次会议" if first == "yes" else "不是本届第一次会议",
        "the first session of the term" if first == "yes" else "not the first session of the term",
    )


def any_session(what: Text) -> Text:
    """Say that it may be formed at any session."""
    return Text(f"{what.zh}不限于第一次会议产生", f"a {what.en} may be formed at any session")


def proposed_by(by: Text, law: Text) -> Text:
    """Say who proposed it and who may besides deputies jointly."""
    return Text(
        f"由{by.zh}提议；依法由{law.zh}或者代表联名提议", f"proposed by {by.en}; {law.en} or deputies jointly may"
    )


def needs_no_proposal(what: Text) -> Text:
    """Say that nobody need propose it first."""
    return Text(f"{what.zh}不须先经提议", f"a {what.en} needs no proposal first")


def was_proposed(done: str) -> Text:
    """Say whether it was proposed first."""
    return Text("已经提议" if done == "yes" else "未经提议", "proposed" if done == "yes" else "not proposed")
