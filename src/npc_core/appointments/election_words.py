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


def congress_elects(office: Text) -> Text:
    """Say that the congress elects the holder of the office."""
    return Text(f"{office.zh}由大会选举", f"the congress elects the {office.en}")


def congress_does_not_elect(office: Text) -> Text:
    """Say that the congress does not elect the holder of the office."""
    return Text(f"{office.zh}不由大会选举产生", f"the {office.en} is not elected by the congress")


def signed_above_cap(signers: int, seats: int) -> Text:
    """Say how many deputies have jointly nominated more people than there are posts."""
    return Text(
        f"{signers}名代表联合提名的人数超过应选的{seats}人",
        f"{signers} deputies have jointly nominated more than {seats}",
    )


def units_may_join(units: int) -> Text:
    """Say that deputies of several units may nominate together."""
    return Text(
        f"不同选区、选举单位的代表可以联合提名（{units}个）",
        f"deputies of different units may nominate together ({units})",
    )


def introduced(yes: str) -> Text:
    """Say whether the nominees were introduced truthfully."""
    return Text(
        "已如实介绍" if yes == "yes" else "未如实介绍",
        "introduced truthfully" if yes == "yes" else "not introduced truthfully",
    )


def primary_followed(candidates: int) -> Text:
    """Say that the list follows the order of the primary."""
    return Text(f"按预选得票顺序确定{candidates}人", f"the first {candidates} of the primary stand")


def primary_not_followed(candidates: int) -> Text:
    """Say that the list does not follow the order of the primary."""
    return Text(
        f"名单{candidates}人，不是预选得票最多的人", f"the {candidates} listed are not the first of the primary"
    )


def primary_out_of_place(nominees: int, candidates: int) -> Text:
    """Say that a primary was held though all nominees could stand."""
    return Text(
        f"提名{nominees}人，符合差额数，不应预选（名单{candidates}人）",
        f"{nominees} nominated fit the surplus: no primary was called for ({candidates} listed)",
    )


def nominees_left_out(nominees: int, candidates: int) -> Text:
    """Say that some nominees do not stand though all of them could."""
    return Text(
        f"提名{nominees}人，符合差额数，名单只有{candidates}人",
        f"{nominees} nominated fit the surplus, {candidates} listed",
    )


def surplus(extra: int, fixed: int) -> Text:
    """Say how many more stand than there are posts, and how many the measures fix."""
    return Text(f"差额{extra}人，选举办法规定{fixed}人", f"{extra} more than posts; the measures fix {fixed}")


def surplus_not_fixed(office: Text) -> Text:
    """Say that the measures fix no surplus here."""
    return Text(f"{office.zh}：无须按选举办法规定的差额数", f"{office.en}: no fixed surplus applies")


def enough_nominated(nominees: int) -> Text:
    """Say that enough people were nominated."""
    return Text(f"提名{nominees}人，足够", f"{nominees} nominated, enough")


def too_few_nominated(nominees: int, needed: int, then: Text) -> Text:
    """Say that too few were nominated, and what follows."""
    return Text(
        f"提名{nominees}人，至少需{needed}人：{then.zh}", f"{nominees} nominated, at least {needed} needed: {then.en}"
    )


def of_the_nationality(yes: str) -> Text:
    """Say whether the candidates are of the nationality that the law asks for."""
    return Text(
        "候选人是该民族的公民" if yes == "yes" else "候选人不都是该民族的公民",
        "all candidates are of the nationality" if yes == "yes" else "not all candidates are of the nationality",
    )


def no_nationality_asked(office: Text) -> Text:
    """Say that the law asks for no nationality here."""
    return Text(f"法律对{office.zh}的民族没有要求", f"no nationality is asked of the {office.en} here")


def legal_career(yes: str) -> Text:
    """Say whether the candidates have the legal knowledge and career that the law asks for."""
    return Text(
        "候选人具有法学专业知识和法律职业经历" if yes == "yes" else "候选人缺少法学专业知识或者法律职业经历",
        "legal knowledge and career are there" if yes == "yes" else "legal knowledge or career is lacking",
    )


def no_career_asked(office: Text) -> Text:
    """Say that the law asks for no legal career of the office."""
    return Text(f"法律对{office.zh}的法律职业经历没有要求", f"no legal career is asked of the {office.en}")


def tellers_apart(candidates: int) -> Text:
    """Say how many candidates were tellers."""
    return Text(f"监票、计票人员中有{candidates}名候选人", f"{candidates} candidates among the tellers")


def refusal_asked_by(by: Text, law: Text) -> Text:
    """Say who asked that the election is not approved, and who may."""
    return Text(f"由{by.zh}提请不批准；依法由{law.zh}提请", f"asked by {by.en}; the law names {law.en}")


def no_ground_to_refuse() -> Text:
    """Say that no ground of the law was given."""
    return Text("没有法律规定的不批准理由", "no ground of the law for refusing")


def approval_not_needed(office: Text) -> Text:
    """Say that the election of the office needs no approval that could be refused."""
    return Text(f"{office.zh}的选举不须批准", f"the election of the {office.en} needs no approval")
