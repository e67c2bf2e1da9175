"""The words of findings about an office standing alone; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def within_the_term(office: Text) -> Text:
    """Say that the office is held within the term of the congress."""
    return Text(
        f"{office.zh}的任期与本级人大相同，尚在任期内", f"the term of the {office.en} is the congress's, and runs"
    )


def term_is_over(office: Text) -> Text:
    """Say that the term of the congress, and so of the office, is over."""
    return Text(
        f"{office.zh}的任期与本级人大相同，已届满", f"the term of the {office.en} is the congress's, and is over"
    )


def no_term_laid_down(office: Text) -> Text:
    """Say that the law ties the office to no term."""
    return Text(
        f"法律未规定{office.zh}的任期与本级人大相同", f"the law ties the {office.en} to no term of the congress"
    )


def resigned_for_it(to: Text, law: Text) -> Text:
    """Say to whom the office was resigned and to whom it must be."""
    return Text(f"向{to.zh}辞去；依法向{law.zh}辞去", f"resigned to {to.en}; the law names {law.en}")


def has_not_resigned(office: Text, taken: Text) -> Text:
    """Say that the office was not resigned."""
    return Text(f"担任{taken.zh}，未辞去{office.zh}", f"holds {taken.en} without having resigned as {office.en}")


def goes_together(office: Text, taken: Text) -> Text:
    """Say that the law does not keep the two apart, or asks for no resignation."""
    return Text(
        f"法律未要求因{taken.zh}辞去{office.zh}", f"the law asks for no resignation as {office.en} for {taken.en}"
    )


def replaces_below(by: Text, law: Text) -> Text:
    """Say on whose suggestion it was and on whose it must be."""
    return Text(f"根据{by.zh}的建议；依法根据{law.zh}的建议", f"suggested by {by.en}; the law names {law.en}")


def may_not_replace_below(office: Text) -> Text:
    """Say that this standing committee may not replace anybody there."""
    return Text(
        f"本级常委会无权撤换下级检察院的{office.zh}", f"this committee may not replace a {office.en} further down"
    )


def may_elect() -> Text:
    """Say that a deputy may take part in elections."""
    return Text("代表有权参加本级人大的各项选举", "a deputy may take part in every election of the congress")


def may_not_elect_while_suspended() -> Text:
    """Say that a suspended deputy may not."""
    return Text("暂停执行代表职务期间不得参加选举", "not while the deputy's duties are suspended")


def chairs_of_the_nationality(number: int) -> Text:
    """Say how many of chair and vice chairs are of the nationality."""
    return Text(
        f"主任、副主任中有{number}名实行区域自治的民族的公民",
        f"{number} of chair and vice chairs are of the nationality",
    )


def no_autonomous_area() -> Text:
    """Say that no nationality exercises autonomy here."""
    return Text("不是民族自治地方", "no nationality exercises autonomy here")


def committees_named(number: int) -> Text:
    """Say that all committees are those that the law names."""
    return Text(f"{number}个都是法律列举的专门委员会", f"all {number} are named by the law")


def committees_beyond_the_list(number: int) -> Text:
    """Say that some are not named, which the law allows as needed."""
    return Text(
        f"{number}个未被列举，可以根据需要设立", f"{number} are not named by the law, which allows others as needed"
    )


def has_credentials_committee(yes: str) -> Text:
    """Say whether there is a credentials committee."""
    return Text(
        "设有代表资格审查委员会" if yes == "yes" else "未设代表资格审查委员会",
        "there is a credentials committee" if yes == "yes" else "there is no credentials committee",
    )
