"""The words of findings about the election of officials; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, join


def nominated_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who nominated and who may."""
    may = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}提名；依法由{may.zh}提名", f"nominated by {by.en}; {may.en} may")


def nominees_within_posts(nominees: int, seats: int) -> Text:
    """Say how many were nominated for how many posts."""
    return Text(f"提名{nominees}人，应选{seats}人", f"{nominees} nominated for {seats} posts")


def in_writing(written: str) -> Text:
    """Say whether it was in writing."""
    return Text(
        "书面提名" if written == "yes" else "未以书面提名", "in writing" if written == "yes" else "not in writing"
    )


def not_a_general_election() -> Text:
    """Say that the time is laid down for general elections only."""
    return Text("不是换届选举，法律未规定提名、酝酿的时间", "no general election: the law lays down no time")


def all_were_nominated() -> Text:
    """Say that everybody on the list was nominated and stands."""
    return Text("候选人均经提名", "every candidate was nominated")


def not_nominated(number: int) -> Text:
    """Say how many on the list were not nominated, or declined."""
    return Text(f"{number}名候选人未经提名或者已表示不接受", f"{number} candidates were not nominated, or declined")


def primary_held() -> Text:
    """Say that a primary was held."""
    return Text("已进行预选", "a primary was held")


def primary_not_needed(nominees: int, candidates: int) -> Text:
    """Say that all nominees stand, so that no primary is needed."""
    return Text(
        f"提名{nominees}人，候选人{candidates}人，不须预选",
        f"{nominees} nominated, {candidates} stand: no primary needed",
    )


def primary_missing(nominees: int, candidates: int) -> Text:
    """Say that nominees were left out without a primary."""
    return Text(
        f"提名{nominees}人，候选人{candidates}人，未经预选",
        f"{nominees} nominated, {candidates} stand, without a primary",
    )


def candidates_are_deputies(yes: str) -> Text:
    """Say whether all candidates are deputies."""
    return Text(
        "候选人都是代表" if yes == "yes" else "候选人不都是代表",
        "all candidates are deputies" if yes == "yes" else "not all candidates are deputies",
    )


def office_is_open_to_all(office: Text) -> Text:
    """Say that the holder of the office need not be a deputy."""
    return Text(f"{office.zh}不要求是代表", f"a {office.en} need not be a deputy")
