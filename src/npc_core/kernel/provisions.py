"""A provision is a value with its source; a silence is the knowledge that there is none."""

from __future__ import annotations

from datetime import date
from typing import Any, Generic, TypeVar

from attrs import frozen

from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import Grade, Norm
from npc_core.kernel.text import Text

T_co = TypeVar("T_co", covariant=True)


class Force(Labelled):
    """Whether missing it makes an act unlawful, or is only noted."""

    BINDING = ("binding", Text("应当", "binding"))
    ADVISORY = ("advisory", Text("一般（不作强制）", "advisory"))


class SilenceReason(Labelled):
    """Why there is no value."""

    NO_RULE = ("no_rule", Text("法律未作规定", "the law in force lays nothing down"))
    NO_BODY = ("no_body", Text("本级没有这一机构或者职务", "this level has no such body or office"))
    NATIONAL_ONLY = (
        "national_only",
        Text("留待地方规定，而当地规定未收录", "left to local rules that are not among ours"),
    )
    NOT_MODELLED = ("not_modelled", Text("当时的法律尚未收录", "the law of that day is not modelled"))


class LocalNote(Labelled):
    """What is not known about local rules in a field that is open to them."""

    NONE_AT_HAND = ("none_at_hand", Text("当地规定未收录", "local rules not modelled"))
    NOT_REACHING = (
        "not_reaching",
        Text(
            "已收录的上级规定不适用于本级，本级规定未收录",
            "the rules at hand do not bind this level; its own are not modelled",
        ),
    )
    LEFT_ALONE = (
        "left_alone",
        Text("已收录的当地规定未涉及此项", "the local rules at hand say nothing of it"),
    )


class ConflictKind(Labelled):
    """How a local value that did not prevail relates to national law."""

    CONTRARY = ("contrary", Text("与上位法不一致", "contrary to higher law"))
    CLASH = ("clash", Text("与本地另一规定不一致", "different from another text of the same place"))
    OUTDATED = ("outdated", Text("早于现行上位法且不一致", "older than the higher law in force and different"))


@frozen(kw_only=True)
class Conflict:
    """A local value that stands beside the one that applies."""

    kind: ConflictKind
    value: Any
    norms: tuple[Norm, ...]


@frozen(kw_only=True)
class Target:
    """A stricter value that the place has set for itself: missing it is a notice, not a breach."""

    value: Any
    norms: tuple[Norm, ...]


@frozen(kw_only=True)
class Provision(Generic[T_co]):
    """What the law of a place lays down on a day, with every clause that says so, most special first."""

    key: str
    label: Text
    value: T_co
    norms: tuple[Norm, ...]
    since: date
    origin: str = "national"
    by_reference: bool = False
    grade: Grade | None = None
    force: Force = Force.BINDING
    conflicts: tuple[Conflict, ...] = ()
    target: Target | None = None
    local_note: LocalNote | None = None


@frozen(kw_only=True)
class Silence:
    """The law of a place lays nothing down, or we do not have it; says which."""

    key: str
    label: Text
    reason: SilenceReason
    modelled_from: date | None = None
    norms: tuple[Norm, ...] = ()
    local_note: LocalNote | None = None


@frozen(kw_only=True)
class Choice:
    """The alternative of a reading that an answer depends on."""

    reading: str
    alternative: str
    question: Text
    label: Text
    norms: tuple[Norm, ...] = ()


Basis = Provision[Any] | Silence | Choice
